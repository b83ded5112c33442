var widget=(()=>{var Ao=Object.defineProperty;var Ea=Object.getOwnPropertyDescriptor;var Na=Object.getOwnPropertyNames;var Oa=Object.prototype.hasOwnProperty;var Pa=(t,e)=>{for(var s in e)Ao(t,s,{get:e[s],enumerable:!0})},Ia=(t,e,s,o)=>{if(e&&typeof e=="object"||typeof e=="function")for(let r of Na(e))!Oa.call(t,r)&&r!==s&&Ao(t,r,{get:()=>e[r],enumerable:!(o=Ea(e,r))||o.enumerable});return t};var La=t=>Ia(Ao({},"__esModule",{value:!0}),t);var Fp={};Pa(Fp,{default:()=>Cp,runChecks:()=>Qs});var Os=globalThis,Jr=t=>t,Ms=Os.trustedTypes,Kr=Ms?Ms.createPolicy("lit-html",{createHTML:t=>t}):void 0,Mo="$lit$",zt=`lit$${Math.random().toFixed(9).slice(2)}$`,ko="?"+zt,Da=`<${ko}>`,ie=Os.document===void 0?{createTreeWalker:()=>({})}:document,ze=()=>ie.createComment(""),qe=t=>t===null||typeof t!="object"&&typeof t!="function",_o=Array.isArray,jr=t=>_o(t)||typeof t?.[Symbol.iterator]=="function",So=`[ 	
\f\r]`,Ue=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Yr=/-->/g,Xr=/>/g,re=RegExp(`>|${So}(?:([^\\s"'>=/]+)(${So}*=${So}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Vr=/'/g,Zr=/"/g,tn=/^(?:script|style|textarea|title)$/i,To=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),d=To(1),K=To(2),H=To(3),ot=Symbol.for("lit-noChange"),v=Symbol.for("lit-nothing"),Qr=new WeakMap,ne=ie.createTreeWalker(ie,129);function en(t,e){if(!_o(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return Kr!==void 0?Kr.createHTML(e):e}var sn=(t,e)=>{let s=t.length-1,o=[],r,n=e===2?"<svg>":e===3?"<math>":"",i=Ue;for(let a=0;a<s;a++){let c=t[a],l,m,p=-1,u=0;for(;u<c.length&&(i.lastIndex=u,m=i.exec(c),m!==null);)u=i.lastIndex,i===Ue?m[1]==="!--"?i=Yr:m[1]!==void 0?i=Xr:m[2]!==void 0?(tn.test(m[2])&&(r=RegExp("</"+m[2],"g")),i=re):m[3]!==void 0&&(i=re):i===re?m[0]===">"?(i=r??Ue,p=-1):m[1]===void 0?p=-2:(p=i.lastIndex-m[2].length,l=m[1],i=m[3]===void 0?re:m[3]==='"'?Zr:Vr):i===Zr||i===Vr?i=re:i===Yr||i===Xr?i=Ue:(i=re,r=void 0);let f=i===re&&t[a+1].startsWith("/>")?" ":"";n+=i===Ue?c+Da:p>=0?(o.push(l),c.slice(0,p)+Mo+c.slice(p)+zt+f):c+zt+(p===-2?a:f)}return[en(t,n+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),o]},Je=class t{constructor({strings:e,_$litType$:s},o){let r;this.parts=[];let n=0,i=0,a=e.length-1,c=this.parts,[l,m]=sn(e,s);if(this.el=t.createElement(l,o),ne.currentNode=this.el.content,s===2||s===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(r=ne.nextNode())!==null&&c.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let p of r.getAttributeNames())if(p.endsWith(Mo)){let u=m[i++],f=r.getAttribute(p).split(zt),$=/([.?@])?(.*)/.exec(u);c.push({type:1,index:n,name:$[2],strings:f,ctor:$[1]==="."?_s:$[1]==="?"?Ts:$[1]==="@"?Es:ce}),r.removeAttribute(p)}else p.startsWith(zt)&&(c.push({type:6,index:n}),r.removeAttribute(p));if(tn.test(r.tagName)){let p=r.textContent.split(zt),u=p.length-1;if(u>0){r.textContent=Ms?Ms.emptyScript:"";for(let f=0;f<u;f++)r.append(p[f],ze()),ne.nextNode(),c.push({type:2,index:++n});r.append(p[u],ze())}}}else if(r.nodeType===8)if(r.data===ko)c.push({type:2,index:n});else{let p=-1;for(;(p=r.data.indexOf(zt,p+1))!==-1;)c.push({type:7,index:n}),p+=zt.length-1}n++}}static createElement(e,s){let o=ie.createElement("template");return o.innerHTML=e,o}};function ae(t,e,s=t,o){if(e===ot)return e;let r=o!==void 0?s._$Co?.[o]:s._$Cl,n=qe(e)?void 0:e._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(t),r._$AT(t,s,o)),o!==void 0?(s._$Co??=[])[o]=r:s._$Cl=r),r!==void 0&&(e=ae(t,r._$AS(t,e.values),r,o)),e}var ks=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:s},parts:o}=this._$AD,r=(e?.creationScope??ie).importNode(s,!0);ne.currentNode=r;let n=ne.nextNode(),i=0,a=0,c=o[0];for(;c!==void 0;){if(i===c.index){let l;c.type===2?l=new de(n,n.nextSibling,this,e):c.type===1?l=new c.ctor(n,c.name,c.strings,this,e):c.type===6&&(l=new Ns(n,this,e)),this._$AV.push(l),c=o[++a]}i!==c?.index&&(n=ne.nextNode(),i++)}return ne.currentNode=ie,r}p(e){let s=0;for(let o of this._$AV)o!==void 0&&(o.strings!==void 0?(o._$AI(e,o,s),s+=o.strings.length-2):o._$AI(e[s])),s++}},de=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,o,r){this.type=2,this._$AH=v,this._$AN=void 0,this._$AA=e,this._$AB=s,this._$AM=o,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=ae(this,e,s),qe(e)?e===v||e==null||e===""?(this._$AH!==v&&this._$AR(),this._$AH=v):e!==this._$AH&&e!==ot&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):jr(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==v&&qe(this._$AH)?this._$AA.nextSibling.data=e:this.T(ie.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:o}=e,r=typeof o=="number"?this._$AC(e):(o.el===void 0&&(o.el=Je.createElement(en(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===r)this._$AH.p(s);else{let n=new ks(r,this),i=n.u(this.options);n.p(s),this.T(i),this._$AH=n}}_$AC(e){let s=Qr.get(e.strings);return s===void 0&&Qr.set(e.strings,s=new Je(e)),s}k(e){_o(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,o,r=0;for(let n of e)r===s.length?s.push(o=new t(this.O(ze()),this.O(ze()),this,this.options)):o=s[r],o._$AI(n),r++;r<s.length&&(this._$AR(o&&o._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);e!==this._$AB;){let o=Jr(e).nextSibling;Jr(e).remove(),e=o}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ce=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,o,r,n){this.type=1,this._$AH=v,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=n,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=v}_$AI(e,s=this,o,r){let n=this.strings,i=!1;if(n===void 0)e=ae(this,e,s,0),i=!qe(e)||e!==this._$AH&&e!==ot,i&&(this._$AH=e);else{let a=e,c,l;for(e=n[0],c=0;c<n.length-1;c++)l=ae(this,a[o+c],s,c),l===ot&&(l=this._$AH[c]),i||=!qe(l)||l!==this._$AH[c],l===v?e=v:e!==v&&(e+=(l??"")+n[c+1]),this._$AH[c]=l}i&&!r&&this.j(e)}j(e){e===v?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},_s=class extends ce{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===v?void 0:e}},Ts=class extends ce{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==v)}},Es=class extends ce{constructor(e,s,o,r,n){super(e,s,o,r,n),this.type=5}_$AI(e,s=this){if((e=ae(this,e,s,0)??v)===ot)return;let o=this._$AH,r=e===v&&o!==v||e.capture!==o.capture||e.once!==o.once||e.passive!==o.passive,n=e!==v&&(o===v||r);r&&this.element.removeEventListener(this.name,this,o),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ns=class{constructor(e,s,o){this.element=e,this.type=6,this._$AN=void 0,this._$AM=s,this.options=o}get _$AU(){return this._$AM._$AU}_$AI(e){ae(this,e)}},on={M:Mo,P:zt,A:ko,C:1,L:sn,R:ks,D:jr,V:ae,I:de,H:ce,N:Ts,U:Es,B:_s,F:Ns},Ca=Os.litHtmlPolyfillSupport;Ca?.(Je,de),(Os.litHtmlVersions??=[]).push("3.3.3");var Eo=(t,e,s)=>{let o=s?.renderBefore??e,r=o._$litPart$;if(r===void 0){let n=s?.renderBefore??null;o._$litPart$=r=new de(e.insertBefore(ze(),n),n,void 0,s??{})}return r._$AI(t),r};function fe(){let t=new AbortController,e=new Set;return{signal:t.signal,listen(o,r,n,i={}){let a=n;o.addEventListener(r,a,i),e.add(()=>o.removeEventListener(r,a,i))},follow(o,r,n){o.on(r,n),e.add(()=>o.off(r,n))},add(o){e.add(o)},child(){let o=fe(),r=()=>o.dispose();return e.add(r),o.add(()=>e.delete(r)),o},dispose(){t.abort();let o=[...e].reverse();e.clear();for(let r of o)r()}}}function Fa(t,e){let s=0;return t.add(()=>cancelAnimationFrame(s)),()=>{s!==0||t.signal.aborted||(s=requestAnimationFrame(()=>{s=0,e()}))}}function rn(t,e){let s,o=()=>{clearTimeout(s),s=void 0},r=()=>{o(),s=setTimeout(()=>{if(document.querySelector(".is-dragging"))return r();o(),e()},t)};return{start:r,stop:o,waits:()=>s!==void 0}}function nn(t,e,s){let o=Fa(t,s);if(typeof IntersectionObserver>"u")return o;let r=!0,n=rn(150,s),i=new IntersectionObserver(a=>{r=a[a.length-1].isIntersecting,!(!r||!n.waits())&&(n.stop(),o())},{rootMargin:"100px"});return i.observe(e),t.add(()=>{i.disconnect(),n.stop()}),()=>r?o():n.start()}function an(t,e,s){let o=rn(e,s);return t.add(()=>{o.waits()&&(o.stop(),s())}),()=>{o.waits()||o.start()}}function Ps(t,e,s){let o=new ResizeObserver(([r])=>s(r.contentRect.width));o.observe(e),t.add(()=>o.disconnect())}function $e(t){let e=new Map,s="";return t.replace(/^#/,"").replaceAll("&amp;","&").replace(/%(?:3A|3B|3D|26|2C)/gi,decodeURIComponent).split(";").forEach((r,n)=>{let i=r.indexOf(":");i>0?e.set(r.slice(0,i),r.slice(i+1)):n===0&&(s=r)}),{anchor:s,pieces:e}}function cn(t,e){let s=[...e].map(([r,n])=>`${r}:${n}`);(t||s.length===0)&&s.unshift(t);let o=s.join(";");return o===""?"":`#${o}`}function Ra(t){let e={};for(let s of t.split("&")){let[o,r,n]=s.split("=");if(!o||r===void 0||n!==void 0||o in e)return;try{e[o]=decodeURIComponent(r)}catch{return}}return e}var ln=t=>Object.entries(t).map(([e,s])=>`${e}=${encodeURIComponent(s).replaceAll("%2C",",")}`).join("&"),No=new Set,Ba=()=>document.getElementById("jupyter-config-data")===null;function Is(t){try{history.replaceState({...history.state,explorables:!0},"",t)}catch{}}function mn(t,e){let s=e.name;for(let l=2;No.has(s);l+=1)s=`${e.name}-${l}`;if(No.add(s),t.add(()=>No.delete(s)),!Ba())return{name:s,update(){},leads:()=>!1};let o,r=()=>$e(location.hash).pieces.keys().next().value===s,n=l=>location.href.replace(/#.*/,"")+cn("",new Map([[s,ln(l)]])),i=()=>{let l=$e(location.hash).pieces.get(s);if(!l||l===o)return;o=l;let m=Ra(l),p=m?e.read(m):"it cannot be read";p!==void 0&&e.note(`The state in the page's address is ignored: ${p.replace(/\.$/,"")}.`)},a=an(t,250,()=>{let{anchor:l,pieces:m}=$e(location.hash),p=e.write();o=p&&ln(p),o===void 0?m.delete(s):m.set(s,o);let u=cn(l,m);u!==location.hash&&Is(u===""?location.pathname+location.search:u)}),c=()=>{o!==void 0&&!$e(location.hash).pieces.has(s)?history.state?.explorables?(o=void 0,e.reset()):a():i(),queueMicrotask(Is)};return i(),document.readyState==="complete"?Is():t.listen(window,"load",()=>Is()),t.listen(window,"hashchange",c),{name:s,update:a,leads:r,link:n}}var{I:zp}=on;var pn=t=>t.strings===void 0;var he={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ft=t=>(...e)=>({_$litDirective$:t,values:e}),bt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,s,o){this._$Ct=e,this._$AM=s,this._$Ci=o}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var Ke=(t,e)=>{let s=t._$AN;if(s===void 0)return!1;for(let o of s)o._$AO?.(e,!1),Ke(o,e);return!0},Ls=t=>{let e,s;do{if((e=t._$AM)===void 0)break;s=e._$AN,s.delete(t),t=e}while(s?.size===0)},un=t=>{for(let e;e=t._$AM;t=e){let s=e._$AN;if(s===void 0)e._$AN=s=new Set;else if(s.has(t))break;s.add(t),Ga(e)}};function Ha(t){this._$AN!==void 0?(Ls(this),this._$AM=t,un(this)):this._$AM=t}function Wa(t,e=!1,s=0){let o=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(o))for(let n=s;n<o.length;n++)Ke(o[n],!1),Ls(o[n]);else o!=null&&(Ke(o,!1),Ls(o));else Ke(this,t)}var Ga=t=>{t.type==he.CHILD&&(t._$AP??=Wa,t._$AQ??=Ha)},ge=class extends bt{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,s,o){super._$AT(e,s,o),un(this),this.isConnected=e._$AU}_$AO(e,s=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),s&&(Ke(this,e),Ls(this))}setValue(e){if(pn(this._$Ct))this._$Ct._$AI(e,this);else{let s=[...this._$Ct._$AH];s[this._$Ci]=e,this._$Ct._$AI(s,this,0)}}disconnected(){}reconnected(){}};function wt(t,e){for(let[s,o]of Object.entries(e))if(o===void 0||o===!1)t.removeAttribute(s);else{let r=o===!0?"":String(o);t.getAttribute(s)!==r&&t.setAttribute(s,r)}}function Yt(t,e){if(!(t.altKey||t.ctrlKey||t.metaKey||!Object.hasOwn(e,t.key)))return t.preventDefault(),t.stopPropagation(),e[t.key]}var Oo=class extends ge{scope;settings={};draw=()=>{};render(e,s){return ot}update(e,[s,o]){if(Object.assign(this.settings,o),this.scope===void 0){let{element:r}=e;this.scope=fe(),this.draw=s(this.scope,r,this.settings)}return this.draw(),ot}disconnected(){this.scope?.dispose(),this.scope=void 0}},Ua=ft(Oo),$t=t=>e=>Ua(t,e);var Ds=()=>new Io,Io=class{},Po=new WeakMap,Cs=ft(class extends ge{render(t){return v}update(t,[e]){let s=e!==this.G;return s&&this.rt(void 0),(s||this.lt!==this.ct)&&(this.G=e,this.ht=t.options?.host,this.rt(this.ct=t.element)),v}rt(t){if(this.G!==void 0)if(this.isConnected||(t=void 0),typeof this.G=="function"){let e=this.ht??globalThis,s=Po.get(e);s===void 0&&(s=new WeakMap,Po.set(e,s)),s.get(this.G)!==void 0&&this.G.call(this.ht,void 0),s.set(this.G,t),t!==void 0&&this.G.call(this.ht,t)}else this.G.value=t}get lt(){return typeof this.G=="function"?Po.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});var T=ft(class extends bt{constructor(t){if(super(t),t.type!==he.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(o=>o!=="")));for(let o in e)e[o]&&!this.nt?.has(o)&&this.st.add(o);return this.render(e)}let s=t.element.classList;for(let o of this.st)o in e||(s.remove(o),this.st.delete(o));for(let o in e){let r=!!e[o];r===this.st.has(o)||this.nt?.has(o)||(r?(s.add(o),this.st.add(o)):(s.remove(o),this.st.delete(o)))}return ot}});var za="⁰¹²³⁴⁵⁶⁷⁸⁹",qa="₀₁₂₃₄₅₆₇₈₉";var dn=(t,e)=>String(t).replace(/\d/g,s=>e[Number(s)]),E=t=>dn(t,qa),Ye=t=>dn(t,za),xe=t=>t.replace("-","−"),Lo=t=>`×10${t<0?"⁻":""}${Ye(Math.abs(t))}`;function fn(t,e=3){let[s,o]=t.toExponential(e-1).split("e");return xe(s)+Lo(Number(o))}var h=t=>Pt(t,3);function Pt(t,e){if(!Number.isFinite(t))return Number.isNaN(t)?"nan":xe(`${t<0?"-":""}∞`);if(t===0)return"0";let s=Math.abs(Number(t.toPrecision(e)));return s<.001||Math.round(Math.abs(t))>=1e5?fn(t,e):s>=10**(e-1)?xe(t.toFixed(0)):xe(t.toPrecision(e))}function q(t){return t===1?"1":t>=.9995?">0.999":h(t)}function Xt(t){return t<.99||t===1?q(t):t>1-1e-9?h(t):t.toFixed(1-Math.floor(Math.log10(1-t)))}var $n=t=>`= ${q(t)}`.replace("= >","> ");function x(t){return t===0?"0":Math.abs(t)<.001?fn(t):xe(String(Number(t.toFixed(3))))}var vt=t=>xe(String(t)),hn=t=>`[${t.map(x).join(", ")}]`,J=(t,e,s)=>Math.min(s,Math.max(e,t));var yt=8,Co=560,Fo=62,Ja=7,Ka=42;function Fs(t,e){return((t<Co?t:(t-36)/2)-Ka)/e<Fo}var w=t=>`--hue: var(--softmax-class-${t})`,st=t=>Array.from({length:t},(e,s)=>s+1);function It(t){let e=0;return t.map(s=>(e+=s)-s)}var F=(t,e,s="")=>d`<span class="sx-symbol">${t}<sub>${e}</sub>${s}</span>`,R=t=>d`<span class="sx-symbol">${t}</span>`,Xe=(t,e="")=>d`<span class="sx-symbol">e<sup>a<sub>${t}</sub>${e}</sup></span>`,O=(t,e="")=>d`<figcaption><b>${t}</b> <span class="sx-hint">${e}</span></figcaption>`,Vt=t=>d`
  <thead>
    <tr>${t.map(e=>e===""?d`<td></td>`:d`<th scope="col">${e}</th>`)}</tr>
  </thead>`,Rs=(t,e,s,o,r,{selected:n,select:i=()=>{}})=>d`
  <div
    class=${T({"sx-number":!0,"is-selected":e===n})} data-link=${e} style=${w(e)}
    @pointerdown=${()=>i(e)}
  >
    ${s}
    <span class=${T({"is-long":r.length>Ja})} ${g(t,e,o)}>${r}</span>
  </div>`,Ve=(t,e,s)=>d`
  <div class=${T({"sx-case":!0,"is-lit":t})}>
    <span class="sx-mark" aria-hidden="true">${t?"▸":""}</span><span>${e}</span>${s}
  </div>`,Bs=t=>t.own("glide",()=>{let e;return t.scope.add(()=>clearTimeout(e)),()=>{clearTimeout(e),t.root.classList.add("is-gliding"),e=setTimeout(()=>t.root.classList.remove("is-gliding"),300)}}),Do=class extends bt{render(e,s,o){return ot}update(e,[s,o,r]){let{element:n}=e;return wt(n,{"data-value":s,"data-index":o,"data-number":r}),ot}},g=ft(Do);var Hs=(t,e)=>JSON.stringify(t)===JSON.stringify(e),Y=(t,e,{available:s=!0,pressed:o,label:r,more:n=""}={})=>d`
  <button
    type="button" class="sx-button ${n}" @click=${e} aria-label=${r??v}
    aria-pressed=${o??v} aria-disabled=${s?v:"true"}
  >${t}</button>`,rt=(t,e)=>d`<div class="sx-group" role=${e?"group":v} aria-label=${e??v}>${t}</div>`,At=(t,e,s,o="Presets",r)=>rt([...t.map(({name:n,value:i})=>Y(n,()=>s(i),{pressed:e(i)})),r],o),Ws=({note:t,state:e},s,o,r)=>At(s.map(n=>({name:hn(n),value:n})),n=>Hs(n,e().logits),n=>{t(""),o([...n])},void 0,r),St=({opening:t,reset:e,state:s},o=()=>{})=>Y("Reset",()=>{o(),e()},{available:!Hs(t(),s())}),Ro=t=>e=>{let o=[...e.currentTarget.querySelectorAll("[role=radio]")],r=o.findIndex(l=>l===e.target);if(r<0)return;let[n,i]=[r-1,r+1],a=Yt(e,{ArrowRight:i,ArrowDown:i,ArrowLeft:n,ArrowUp:n,Home:0,PageUp:0,End:-1,PageDown:-1});if(a===void 0)return;let c=(a+o.length)%o.length;t(c),o[c].focus()},Gs=({label:t,title:e,pills:s,chosen:o,choose:r,more:n=""})=>d`
  <div
    class=${T({"sx-choice":!0,...n&&{[n]:!0}})} role="radiogroup" aria-label=${t}
    @keydown=${Ro(i=>r(s[i].index))}
  >
    <span>${e}</span>
    ${s.map(({index:i,content:a,linked:c})=>d`
      <button
        type="button" class="sx-button" role="radio" aria-checked=${i===o}
        tabindex=${i===o?0:-1} data-link=${c?i:v}
        style=${c?w(i):v} @click=${()=>r(i)}
      >${a}</button>`)}
  </div>`,Tt=(t,e)=>st(e).map(s=>({index:s,content:F(t,s),linked:!0})),ht=({state:t,change:e},s,o,r,n)=>Gs({label:o,title:r,pills:n,chosen:t()[s],choose:i=>e({[s]:i})});function gn(t,e){let s="",o="",r=Ds(),n=(a,c="")=>{[s,o]=[a,c],e()},i=async()=>{n("");let a=t();try{await navigator.clipboard.writeText(a),n("Link copied")}catch{n("Copy this link:",a),r.value?.select()}};return{template:()=>d`
      <p class="sx-cite">
        <span role="status">${s}</span>
        <input
          class="sx-field" type="text" readonly aria-label="Link to this state"
          ?hidden=${o===""} .value=${o} ${Cs(r)}>
        ${Y("Cite this state",i)}
      </p>`,forget(){[s,o]=["",""]}}}function xn(t,e){let s={},o,r=a=>{let c=a instanceof Element?a.closest("[data-link]"):null;return c&&e.contains(c)?c.getAttribute("data-link")??void 0:void 0},n=()=>{for(let a of e.querySelectorAll("[data-link]"))a.classList.toggle("is-linked",a.getAttribute("data-link")===o)},i=(a,c,l)=>t.listen(e,a,({target:m})=>{s[c]=l(m);let p=s.pointer??s.focus;p!==o&&(o=p,n())});return i("pointerover","pointer",r),i("pointerleave","pointer",()=>{}),i("focusin","focus",r),i("focusout","focus",()=>{}),()=>o!==void 0&&n()}var wn=(t,e)=>JSON.stringify(t)===JSON.stringify(e),bn=0;function Us(t,{traits:e,settled:s=o=>o}){let o=Object.fromEntries(e.map(r=>[r,t.get(r)]));return s(o,o)}function Ze(t,e,s){let o=!1,r=e.settled?.(s,Us(t,e))??s;for(let[n,i]of Object.entries(r))wn(t.get(n),i)||(t.set(n,i),o=!0);o&&t.save_changes()}function vn(t,e){let s=fe(),o=t.get("_follows")??{},r={...Us(t,e),...o},n=m=>Object.fromEntries(Object.entries(m).filter(([p])=>!Object.hasOwn(o,p))),i=new Set,a="",c=m=>{if(a!==m){a=m;for(let p of i)p()}},l=mn(s,{name:t.get("address")||t.get("_explorable"),write(){let m=Us(t,e);if(!wn(n(m),n(r)))return n(e.toFields(m))},read(m){let p=e.fromFields(m,t);if("wrong"in p)return p.wrong;Ze(t,e,p.state),c((p.notes??[]).join(" "))},reset(){Ze(t,e,n(r)),c("")},note:c});for(let m of e.traits)s.follow(t,`change:${m}`,l.update);return{opening:r,message:()=>a,note:c,watchers:i,address:l,dispose:s.dispose}}function yn({model:t,el:e},s,o){let r=fe();bn+=1;let n=`sx-note-${bn}`,i=document.createElement("div");wt(i,{class:s.frame?`sx ${s.frame}`:"sx",role:"group","aria-label":s.title,"data-explorable":t.get("_explorable"),"data-address":o.address.name});let a=document.createElement("div");a.className="sx-foot";let c=document.createComment("");i.append(c,a);let l=xn(r,i),m=()=>Us(t,s),{link:p,leads:u}=o.address,f=()=>Eo(d`<p class="sx-note" id=${n} role="status">${o.message()}</p>${$?.template()}`,a),$=p&&s.traits.length>0?gn(()=>p(s.toFields(m())),f):void 0,y,A=()=>{let U=m(),dt=JSON.stringify(U);$&&dt!==i.getAttribute("data-state")&&$.forget(),wt(i,{"data-state":dt}),f(),y=Eo(s.view(I,U),i,{renderBefore:c}),l()},b=nn(r,i,A),B=new Map,G=(U,dt)=>(B.has(U)||B.set(U,dt()),B.get(U)),j=Math.min(640,window.screen.width-32),I={scope:r,model:t,root:i,noteId:n,width:()=>(G("width",()=>Ps(r,i,U=>{U===0||U===j||(j=U,b())})),j),state:m,opening:()=>o.opening,change:U=>Ze(t,s,U),move(U){o.note(""),Ze(t,s,U)},reset(){Ze(t,s,o.opening),o.note("")},note:o.note,redraw:b,own:G};r.listen(i,"keydown",U=>{U.key.startsWith("Arrow")&&U.stopPropagation()});for(let U of s.traits)r.follow(t,`change:${U}`,b);return o.watchers.add(b),r.add(()=>o.watchers.delete(b)),A(),e.append(i),r.add(()=>y?.setConnected(!1)),r.add(()=>i.remove()),Ya(r,i,u),r.dispose}function Ya(t,e,s){let o=()=>{if(!s()||t.signal.aborted)return;let r=document.getElementById($e(location.hash).anchor),n=!r&&e.offsetHeight<window.innerHeight;(r??e).scrollIntoView({block:n?"center":"start",behavior:"instant"})};s()&&Va()&&(o(),Xa().then(o,o)),t.listen(window,"hashchange",o)}async function Xa(){document.readyState!=="complete"&&await new Promise(t=>addEventListener("load",t,{once:!0})),await window.MathJax?.startup?.promise}function Va(){let[t]=performance.getEntriesByType?.("navigation")??[];return t!==void 0&&"type"in t&&t.type==="navigate"&&scrollY===0}var An=t=>()=>{let e=o=>{let r=o.get("_explorable");if(!Object.hasOwn(t,r))throw new Error(`There is no explorable called “${r}”.`);return t[r]},s;return{initialize({model:o}){return s=vn(o,e(o)),s.dispose},render(o){if(s===void 0)throw new Error("initialize() comes before render()");return yn(o,e(o.model),s)}}};function Za(t,e){let s=t-e,o=s-t;return[s,t-(s-o)-(e+o)]}function zs(t){let e=Math.max(...t),s=t.map(i=>Za(i,e)),o=s.map(([i])=>Math.exp(i)),r=s.reduce((i,[,a],c)=>i+o[c]*a,0),n=o.reduce((i,a)=>i+a,0)+r;return o.map((i,a)=>i/n+i/n*s[a][1])}var Zt=(t,e=0)=>t.map(s=>Math.exp(s-e)),W=t=>t.reduce((e,s)=>e+s,0);function C(t){let e=Zt(t,Math.max(...t)),s=W(e);return e.map(o=>o/s)}function Bo(t){let e=Math.max(...t),s=t.indexOf(e);return{at:s,largest:e,others:W(Zt(t,e).toSpliced(s,1))}}function be(t){let{largest:e,others:s}=Bo(t);return e+Math.log1p(s)}function Qe(t){let{largest:e,others:s}=Bo(t),o=Math.log1p(s);return t.map(r=>r-e-o)}function Et(t){let{at:e,others:s}=Bo(t);return C(t).map((o,r)=>r===e?s/(1+s):1-o)}function le(t,e){let s=C(t)[e-1];return{part:s,loss:0-Qe(t)[e-1],slope:-1/s}}var Mn=(t,e,s)=>Math.log(s)-Math.log1p(-s)+be(t.toSpliced(e-1,1)),je=(t,e)=>C(t).map((s,o)=>o===e-1?-1/s:0);function Jt(t,e){let s=Et(t);return C(t).map((o,r)=>r===e-1?0-s[r]:o)}var qt=(t,e)=>t.map(s=>W(s.map((o,r)=>o*e[r]))),qs=(t,{inputs:e,labels:s})=>e.map((o,r)=>le(qt(t,o),s[r])),Ho=(t,e)=>W(qs(t,e).map(({loss:s})=>s))/e.labels.length;function ts(t,{inputs:e,labels:s}){let o=e.map((r,n)=>Jt(qt(t,r),s[n]));return t.map((r,n)=>r.map((i,a)=>W(e.map((c,l)=>o[l][n]*c[a]))/e.length))}var es=(t,e,s)=>t.map((o,r)=>o.map((n,i)=>n-s*e[r][i]));function Sn(t,e,s){for(let o=0;o<60&&s-e>1e-13*s;o+=1){let r=(e+s)/2;t(r)<0?e=r:s=r}return(e+s)/2}function kn(t,e,s){let o=ts(t,e),r=Ho(t,e),n=e.inputs.map((p,u)=>({from:qt(t,p),by:qt(o,p),label:e.labels[u]})),i=(p,u)=>W(n.map(({from:f,by:$,label:y})=>u(f.map((A,b)=>A-p*$[b]),y,$)))/n.length,a=p=>i(p,(u,f)=>0-Qe(u)[f-1]),c=p=>0-i(p,(u,f,$)=>W(Jt(u,f).map((y,A)=>y*$[A]))),l=c(s)>0?Sn(c,0,s):void 0,m=l!==void 0&&a(s)>r?Sn(p=>a(p)-r,l,s):void 0;return{gradient:o,slope:c(0),start:r,lossAt:a,best:l,limit:m}}function _n(t){return t=Math.imul(t^t>>>16,2246822507),t=Math.imul(t^t>>>13,3266489909),(t^t>>>16)>>>0}function Tn(t,e){let s=_n(t+2654435769);return Float64Array.from({length:e},(o,r)=>_n(s+Math.imul(r+1,2654435769))/2**32)}function ss(t){let e=0;return t.map((s,o)=>o===t.length-1?1:e+=s)}function Wo(t,e){let s=0;for(;e>=t[s]&&s<t.length-1;)s+=1;return s}function En(t,e,s,o){let r=ss(t),n=t.map(()=>0),i=[],a=0;for(let c=1;c<=s;c+=1)n[Wo(r,e[c-1])]+=1,c===o[a]&&(a+=1,i.push([c,Go(t,n,c)]));return{counts:n,distances:i}}var Go=(t,e,s)=>Math.hypot(...t.map((o,r)=>e[r]/s-o)),Nn=(t,e,s)=>Math.sqrt(t.reduce((o,r,n)=>o+r*e[n],0)/s);var Uo=1n<<BigInt(192),On=new DataView(new ArrayBuffer(8));function Ks(t){On.setFloat64(0,t);let e=On.getBigUint64(0),s=Number(e>>52n&2047n),o=e&(1n<<52n)-1n,r=s===0?o:o|1n<<52n;return{mantissa:t<0?-r:r,power:Math.max(s,1)-1075}}var os=(t,e)=>e>=0?t<<BigInt(e):t>>BigInt(-e),Qa=t=>{let{mantissa:e,power:s}=Ks(t);return os(e,s+192)},Js=Array.from({length:192},(t,e)=>(Uo>>BigInt(e+1))/BigInt(e+1)).reduce((t,e)=>t+e);function ja(t){let e=Number((2n*t+Js)/(2n*Js))-(2n*t+Js<0n?1:0),s=8n,o=t-BigInt(e)*Js>>s,r=Uo,n=Uo;for(let i=1n;r!==0n&&i<40n;i+=1n)r=(r*o>>BigInt(192))/i,n+=r;for(let i=0n;i<s;i+=1n)n=n*n>>BigInt(192);return{mantissa:n,power:e}}function zo(t){let e=t.map(Qa),s=e.reduce((n,i)=>i>n?i:n),o=e.map(n=>ja(n-s)),r=o.reduce((n,{mantissa:i,power:a})=>n+os(i,a),0n);return o.map(({mantissa:n,power:i})=>({mantissa:(n<<BigInt(192))/r,power:i}))}var Pn=({mantissa:t,power:e})=>t.toString(2).length-1+e-192;function qo(t,e){if(!Number.isFinite(t))return 1/0;let s=Math.max(Pn(e)-52,-1074),o=e.power-192-64,{mantissa:r,power:n}=Ks(t),i=os(r,n-o)-(e.mantissa<<64n),a=i<0n?-i:i;return Number(a)/Number(os(1n,s-o))}var Jo=t=>Pn(t)>=-1022;function In({mantissa:t,power:e},s){let o=e-192,r=Math.floor((t.toString(2).length-1+o)*Math.LOG10E*Math.LN2);for(;;){let n=s-1-r,i=n>=0?t*10n**BigInt(n):t,a=n>=0?1n:10n**BigInt(-n),l=(os(i,o+1)/a+1n>>1n).toString();if(l.length===s)return{digits:l,power:r};r+=l.length>s?1:-1}}function mt(t){let e=C(t),s=Et(t);return e.map((o,r)=>e.map((n,i)=>r===i?o*s[r]:-o*n))}var ct=t=>({T:t.length-1,N:t[0].length}),Qt=([t,...e])=>e.map(s=>W(s.map((o,r)=>o*t[r]))),Ln=t=>C(Qt(t)),gt=(t,e,s,o)=>(t-o)*s+e,we=([t,...e])=>e.map((s,o)=>e.flatMap((r,n)=>t.map(i=>n===o?i:0))),Ys=(t,e)=>t.map(s=>e[0].map((o,r)=>W(s.map((n,i)=>n*e[i][r])))),Xs=t=>mt(Qt(t)).map(e=>e.flatMap(s=>t[0].map(o=>s*o))),rs=(t,e)=>({product:t**3*e,closed:t**2*(e+1)});var ec=5960464477539063e-23,sc=65520;function oc(t){let e=Math.abs(t);if(e===0||!Number.isFinite(t))return t;if(e>=sc)return t<0?-1/0:1/0;let s=Math.floor(Math.log2(e));2**s>e?s-=1:2**(s+1)<=e&&(s+=1);let o=Math.max(2**(s-10),ec),r=1.5*2**52*o,n=e+r-r;return t<0?-n:n}var Vs={float16:oc,float32:Math.fround,float64:t=>t},Ko=["float16","float32","float64"];var Xo=(t,e,s)=>t.map(o=>Vs[s](e*o)+0);function Mt(t,e="float64"){let s=Vs[e],o=t.map(n=>s(Math.exp(n))),r=o.reduce((n,i)=>s(n+i),0);return{exponents:[...t],exps:o,total:r,parts:o.map(n=>s(n/r))}}function Lt(t,e="float64"){let s=Math.max(...t);return Mt(t.map(o=>Vs[e](o-s)),e)}function ve(t){return Number.isNaN(t)?"nan":Number.isFinite(t)?t===0?"zero":"number":"inf"}function Vo({exps:t,total:e,parts:s}){let o=[...t.map((n,i)=>({name:"exp",index:i+1,kind:ve(n)})),{name:"sum",index:void 0,kind:ve(e)},...s.map((n,i)=>({name:"S",index:i+1,kind:ve(n)}))],r=new Set(["number"]);return o.filter(({kind:n})=>!r.has(n)&&r.add(n))}function Yo(t,e,s){for(let o=0;o<60;o+=1){let r=(e+s)/2;t(r)?s=r:e=r}return s}var Dn=({total:t})=>t===0||!Number.isFinite(t);function Cn(t,e,s){let o=(i,a)=>i(a)?Yo(i,0,a):a*(1/0),r=(i,a)=>[-s,s].map(c=>o(l=>a(i(Xo(t,l,e),e)),c)),n=({parts:i})=>!i.every(a=>a>0);return{broken:r(Mt,Dn),faded:r(Mt,n),zero:r(Lt,n)}}function Zs(t){let e=Math.max(...t),s=o=>Dn(Mt(t.map(r=>r+o)));return[Yo(s,-e,-e-2e3),Yo(s,-e,-e+2e3)]}var Fn=[-1075*Math.LN2,-1022*Math.LN2,Math.log(Number.MAX_VALUE)];function Rn(t,e){if(t===0)return 0;if(t===e)return 15;let s=Math.abs(t-e)/e;return s<1?Math.min(15,Math.floor(-Math.log10(s))):0}function ye(t,e){let s=Math.max(...t);return C(t.map(o=>(o-s)/e))}var Bn={ratio:([t,e])=>[Number(t)/Number(e),0],at([t,...e],s,o){let r=e.map(i=>nt(i,s,o)[0]),n=r.reduce((i,a)=>i?.[a-1],s.arrays[String(t)]);if(typeof n!="number")throw new RangeError(`no entry ${t}[${r}]`);return[n,`${t}[${r}]`===o?1:0]},"+":(t,e,s)=>t.map(o=>nt(o,e,s)).reduce(([o,r],[n,i])=>[o+n,r+i]),"*":(t,e,s)=>t.map(o=>nt(o,e,s)).reduce(([o,r],[n,i])=>[o*n,r*n+o*i]),"^"([t,e],s,o){let[r,n]=nt(t,s,o),[i,a]=nt(e,s,o);if(!Number.isInteger(i)||a!==0)throw new TypeError("a power that is no whole number");return[r**i,i===0?0:i*r**(i-1)*n]},exp([t],e,s){let[o,r]=nt(t,e,s);return[Math.exp(o),Math.exp(o)*r]},log([t],e,s){let[o,r]=nt(t,e,s);return[Math.log(o),r/o]},delta([t,e],s,o){return[nt(t,s,o)[0]===nt(e,s,o)[0]?1:0,0]},sum([t,e,s,o],r,n){let[i,a]=[0,0],c=nt(s,r,n)[0],l={...r,letters:{...r.letters}};for(let m=nt(e,r,n)[0];m<=c;m+=1){l.letters[String(t)]=m;let[p,u]=nt(o,l,n);i+=p,a+=u}return[i,a]},d([t,e],s,o){if(o!=="")throw new TypeError("a derivative inside a derivative");let[,r,...n]=t,i=n.map(a=>nt(a,s,"")[0]);return[nt(e,s,`${r}[${i}]`)[1],0]},cases([t,e,s,o],r,n){let i=nt(t,r,n)[0]===nt(e,r,n)[0];return nt(i?s:o,r,n)}};function nt(t,e,s){if(typeof t=="number")return[t,0];if(typeof t=="string"){if(!Object.hasOwn(e.letters,t))throw new RangeError(`no value is given for ${t}`);return[e.letters[t],0]}let[o,...r]=t;if(!Object.hasOwn(Bn,o))throw new TypeError(`no expression is called ${o}`);return Bn[o](r,e,s)}var ns=(t,e)=>nt(t,e,"")[0];var rc={afterShift:Lt,compensatedSoftmax:zs,complements:Et,directly:Mt,endsOf:ss,evaluate:(t,...e)=>e.map(s=>ns(t,s)),gradientByLogits:Jt,gradientByProbabilities:je,layerJacobian:Xs,layerLogits:Qt,layerProbabilities:Ln,logSoftmax:Qe,logSumExp:be,logitsJacobian:we,matrixProduct:Ys,meanLoss:Ho,meanLossGradient:ts,multiplications:(t,e)=>Object.values(rs(t,e)),softmax:C,softmaxAt:ye,softmaxJacobian:mt,sum:W,weightColumn:gt},Hn=t=>t?.f?rc[t.f](...t.args.map(Hn)):t;function nc(t,e){if(!Number.isFinite(t))return String(t)===e?0:1/0;let[,s,o="",r="0"]=/^(-?\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(e)??[],n=BigInt(s+o);if(n===0n)return t===0?0:1/0;let i=Number(r)-o.length,{mantissa:a,power:c}=Ks(t),l=(f,$)=>$**BigInt(Math.max(f,0)),m=a*l(c,2n)*l(-i,10n),p=n*l(-c,2n)*l(i,10n),u=f=>f<0n?-f:f;return Number(u(m-p)*10n**30n/u(p))/1e30}function ic({row:t,within:e,cases:s}){let o=s.flatMap(({expected:i,...a})=>{let c=Hn(a),l=[c.parts??c].flat(2);return l.length!==i.length?[1/0]:i.map((m,p)=>nc(l[p],m))}),r=Math.max(...o),n=o.length>0&&r<=e;return{row:t,count:o.length,error:Number.isFinite(r)?r:null,passed:n}}var Qs=t=>t.map(ic);var ac=/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,cc=/^[+-]?(inf(inity)?|∞|nan)$/i,js=t=>t.length>24?`${t.slice(0,24)}…`:t,Zo=t=>t.normalize("NFKC").trim().replace(/[−–]/g,"-"),Wn=t=>t.replace(/^[a-z_][\w.]*\s*\(([^()[\],]*)(?:,[^()[\]]*=[^()[\]]*)?\)$/i,"$1").trim(),Gn=/^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i,Un=/^[+-]?\d{1,3}(\.\d{3})+,\d+$/,zn=/^[+-]?\d{1,3}(,\d{3})+\.\d+$/,qn=/^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$/,lc=/^[+-]?[1-9]\d{0,2}(,\d{3}|( \d{3})+)$/,mc=[Gn,Un,zn,qn];function pc(t){return Un.test(t)?t.replaceAll(".","").replace(",","."):zn.test(t)?t.replaceAll(",",""):qn.test(t)?t.replaceAll(" ","").replace(",","."):Gn.test(t)?t.replace(",","."):t}function Ae(t){let e=Wn(Zo(t));if(e==="")return{ok:!1,why:"Nothing is typed: a number is needed."};if(cc.test(e))return{ok:!1,why:`“${js(e)}” is not a finite number.`};if(lc.test(e))return{ok:!1,why:`“${js(e)}” can be read in two ways: write a point before decimals, nothing between thousands, and brackets around a list.`};let s=pc(e);if(!ac.test(s))return{ok:!1,why:`“${js(e)}” is not a number.`};let o=Number(s);return Number.isFinite(o)?{ok:!0,value:o===0?0:o}:{ok:!1,why:`“${js(e)}” is too large for a number here.`}}function to(t){let e=Wn(Zo(t));return/[,;[\](){}]|\S\s+\S/.test(e)&&!mc.some(s=>s.test(e))}function eo(t,e){let s=Zo(t).replace(/,?\s*[a-z_]\w*\s*=\s*(<[^>]*>|[\w.'":]+)/gi," ").replace(/(^|[\s,;([])[a-z_][\w.]*\s*\(/gi,"$1 ").split(/[\s,;[\](){}]+/).filter(r=>r!=="");if(s.length===0)return{ok:!1,why:"The list is empty: a number is needed."};if(s.length>e)return{ok:!1,why:`The list has ${s.length} numbers; at most ${e} fit here.`};let o=[];for(let r of s){let n=Ae(r);if(!n.ok)return n;o.push(n.value)}return{ok:!0,value:o}}function so(t,e,s){let o=t.filter(n=>n<e||n>s),r=o.length?[`${o.map(vt).join(", ")} ${o.length>1?"lie":"lies"} outside ${vt(e)} to ${vt(s)}: the nearest bound is taken.`]:[];return{values:t.map(n=>J(n,e,s)),notes:r}}function uc(t,e,s){let o=()=>wt(e,{"aria-label":s.label});o(),wt(e,{type:"text",autocomplete:"off",autocapitalize:"off",spellcheck:"false",enterkeyhint:"done"});let r="",n=s.get(),i=!0,a=()=>{i=!1,n=s.get(),r=vt(n),e.value!==r&&(e.value=r),wt(e,{"aria-invalid":void 0,"aria-describedby":void 0})},c=p=>{s.set(n),s.note(`${p} ${s.label} stays ${vt(n)}.`)},l=p=>{let{least:u,most:f,longest:$=1,setList:y,note:A}=s,b=eo(p,$);if(!b.ok){c(b.why);return}let{values:B,notes:G}=so(b.value,u,f);y?.(B,G),A(G.join(" "))},m=()=>{if(e.value===r)return;let{least:p,most:u,set:f,setList:$,note:y}=s;if($&&to(e.value))l(e.value);else{let A=Ae(e.value);if(A.ok){let{values:b,notes:B}=so([A.value],p,u);f(b[0]),y(B.join(" "))}else c(A.why)}a()};return t.listen(e,"input",()=>{i=!0;let{least:p,most:u,set:f,setList:$,note:y}=s,A=Ae(e.value);A.ok&&A.value>=p&&A.value<=u&&(f(A.value),y(""));let B=/^\s*[+−–-]?(\d*,|\.)?\s*$/.test(e.value)||$&&to(e.value);wt(e,{"aria-invalid":A.ok||B?void 0:"true","aria-describedby":A.ok||B?void 0:s.describedBy})}),t.listen(e,"change",m),t.listen(e,"blur",m),t.listen(e,"focus",()=>e.select()),t.listen(e,"keydown",p=>{p.stopPropagation(),p.key==="Enter"?(m(),e.select()):p.key==="Escape"&&(s.set(n),a(),s.note(""))}),t.listen(e,"paste",p=>{let u=p.clipboardData?.getData("text/plain")??"";!s.setList||!to(u)||(p.preventDefault(),l(u),a())}),()=>{if(o(),!i&&s.get()===n)return;document.activeElement===e&&e.value!==r||a()}}var Se=$t(uc);function Qo(t,{trait:e,label:s,name:o,least:r,most:n,round:i=a=>a}){let a=()=>t.state()[e];return d`<input
    class="sx-field" ${g(o,void 0,a())}
    ${Se({label:s,least:r,most:n,get:a,set:c=>t.change({[e]:i(c)}),note:t.note,describedBy:t.noteId})}>`}var at=(t,e,s)=>d`<label class="sx-entry">${s}${Qo(t,e)}</label>`,me=({state:t,move:e},s)=>({get:()=>t().logits[s-1]??0,set(o){let{logits:r}=t();e(s<=r.length?{logits:r.with(s-1,o)}:{})}});function jo(t,e,s,o,r,{selected:n,select:i=()=>{}}={}){let[a,c]=t.model.get("_range"),l=me(t,s);return d`
    <label class=${T({"sx-number":!0,"is-selected":s===n})} data-link=${s} style=${w(s)}>
      ${r}<input
        class="sx-field" ${g(e,s,l.get())} @focus=${()=>i(s)}
        ${Se({...l,label:`${e}${E(s)}`,least:a,most:c,longest:yt,setList:o,note:t.note,describedBy:t.noteId})}>
    </label>`}var oo=(t,e,s,o,r)=>d`
  <div class="sx-fields">
    ${t.state().logits.map((n,i)=>jo(t,e,i+1,s,o(i+1)))}${r}
  </div>`;var dc={last:t=>t.length,most:yt};function fc(t,e,{range:s,among:o,whole:r,lengths:n,rows:i,into:a,...c},l){if(o)return o.includes(e)?{value:e,notes:[]}:{wrong:`“${e}” is no ${t} here`};let m=a?{}:c,[p,u]=s?l.get(s):[m.least??-1/0,m.most??1/0],f=[],$=[];for(let y of i?e.split("_"):[e]){let A=n?eo(y,n[1]):Ae(y);if(!A.ok)return{wrong:A.why};let b=[A.value].flat();if(n&&b.length<n[0])return{wrong:`${t} has too few numbers`};if((r||a)&&!b.every(Number.isInteger))return{wrong:`${t} is no whole number: ${b.map(vt)}`};let B=so(b,p,u);$.push(...B.notes),f.push(B.values)}return{value:i?f:n?f[0]:f[0][0],notes:$}}function Z(t,{last:e,most:s}=dc,o=()=>{}){let r=Object.entries(t).flatMap(([n,{into:i,least:a=1}])=>i?[{name:n,into:i,least:a}]:[]);return{traits:Object.keys(t),settled:(n,i)=>({...n,...Object.fromEntries(r.filter(({into:a})=>n[a]!==void 0).map(({name:a,into:c})=>[a,Math.min(n[a]??i[a],e(n[c],a))]))}),toFields:n=>Object.fromEntries(Object.entries(t).map(([i,{rows:a}])=>[i,a?n[i].join("_"):String(n[i])])),fromFields(n,i){let a={},c=[];for(let[u,f]of Object.entries(n)){if(!Object.hasOwn(t,u))return{wrong:`“${u}” is not known here`};let $=fc(u,f,t[u],i);if("wrong"in $)return $;c.push(...$.notes),a[u]=$.value}if(Object.keys(a).length===0)return{wrong:"it says nothing"};let l=o(a);if(l)return{wrong:l};let m=i.get("_follows")??{},p=r.find(({name:u,into:f,least:$})=>a[u]<$||a[u]>(Object.hasOwn(m,f)?s:e(a[f]??i.get(f),u)));return p?{wrong:`there is no ${t[p.name].called??p.name} ${a[p.name]}`}:{state:a,notes:c}}}}var it={least:-10,most:10,lengths:[1,yt]},Dt={into:"logits",called:"element"};function jt(t,e,{move:s,end:o}){let r,n=null,i=c=>{e.classList.toggle("is-dragged",c),n?.classList.toggle("is-dragging",c)},a=c=>{r!==void 0&&(e.hasPointerCapture?.(r.id)&&e.releasePointerCapture(r.id),r=void 0,i(!1),o?.(c))};t.listen(e,"pointermove",c=>{r?.id===c.pointerId&&s(c.clientX-r.x,c.clientY-r.y,r.from)});for(let c of["pointerup","pointercancel","lostpointercapture"])t.listen(e,c,l=>{r?.id===l.pointerId&&a(l)});return t.add(()=>a()),(c,l)=>c.button!==0||!c.isPrimary||r!==void 0?!1:(e.setPointerCapture?.(c.pointerId),r={id:c.pointerId,x:c.clientX,y:c.clientY,from:l},n=e.closest(".sx"),i(!0),!0)}function tr(t,e){let s=Math.round(1/e);return Math.round(t*s)/s+0}function Jn(t,e,s,o){let r=c=>{s.pointerOnly||wt(e,{role:"slider",tabindex:0,"aria-label":s.label,"aria-orientation":s.orientation,"aria-valuemin":s.least,"aria-valuemax":s.most,...c!==void 0&&{"aria-valuenow":s.get(),"aria-valuetext":c}})};r(void 0);let n=(c,l=s.least,m=s.most)=>{let p=J(tr(c,s.step),l,m);p!==s.get()&&s.set(p)},i=jt(t,e,{move(c,l,m){let p=(s.orientation==="vertical"?-l:c)*s.perPixel();n(m+p,...s.dragRange?.()??[])},end:()=>s.onDrag?.(!1)}),a=(c,l=s.get())=>{i(c,l)&&(c.preventDefault(),s.pointerOnly||e.focus?.({preventScroll:!0}),s.onDrag?.(!0),l!==s.get()&&n(l,...s.dragRange?.()??[]))};return t.listen(e,"keydown",c=>{let{get:l,least:m,most:p,page:u,step:f}=s,$=c.shiftKey?u:f,y=Yt(c,{ArrowUp:l()+$,ArrowRight:l()+$,ArrowDown:l()-$,ArrowLeft:l()-$,PageUp:l()+u,PageDown:l()-u,Home:m,End:p});y!==void 0&&n(y)}),t.listen(e,"pointerdown",c=>{c.stopPropagation(),a(c)}),o&&t.listen(o,"pointerdown",c=>{c.pointerType!=="touch"&&a(c,s.valueAt?.(c))}),()=>r(s.text)}var Me=$t((t,e,s)=>Jn(t,e,s,s.ground?e.closest(s.ground):null)),kt=$t((t,e,s)=>{let o=e.parentElement,r=()=>s.most-s.least,n=Object.create(s,{orientation:{value:"horizontal"},perPixel:{value:()=>r()/o.clientWidth},valueAt:{value({clientX:i}){let a=o.getBoundingClientRect();return s.least+r()*J((i-a.left)/a.width,0,1)}}});return Jn(t,e,n,s.ground?e.closest(s.ground):o)});var N=(...t)=>d`<math>${t}</math>`,k=t=>H`<mi>${t}</mi>`,_=t=>H`<mo>${t}</mo>`,S=t=>H`<mo form="infix">${t}</mo>`,Ct=t=>H`<mo form="prefix">${t}</mo>`,ke=t=>H`<mo lspace="0" rspace="0">${t}</mo>`,z=t=>H`<mn>${t}</mn>`,M=(...t)=>H`<mrow>${t}</mrow>`,V=(...t)=>H`<mrow><mo stretchy="false">(</mo>${t}<mo stretchy="false">)</mo></mrow>`,er=(t,e)=>H`<msub>${t}${e}</msub>`,tt=(t,e)=>H`<msup>${t}${e}</msup>`,xt=(t,e)=>H`<mfrac>${t}${e}</mfrac>`,sr=t=>H`<msqrt>${t}</msqrt>`,Ft=(t,e)=>H`<mrow><munder><mo movablelimits="false">∑</mo>${t}</munder>${e}</mrow>`,_e=(...t)=>H`<mrow><mi>log</mi><mo rspace="0.17em">\u2061</mo>${t}</mrow>`,D=(t,e)=>er(k(t),typeof e=="number"?z(e):k(e));var et=(t,...e)=>H`<mrow class="sx-term" data-link=${t} style=${w(t)}>${e}</mrow>`,X=(t,e)=>et(e,D(t,e));function ro(t,e){let s=t.map((r,n)=>[n>0?S("+"):v,r]);if(s.length<=e)return M(s);let o=Array.from({length:Math.ceil(s.length/e)},(r,n)=>s.slice(n*e,(n+1)*e));return H`
    <mtable columnalign="left" class="sx-lines">
      ${o.map(r=>H`<mtr><mtd>${r}</mtd></mtr>`)}
    </mtable>`}var lt=(t,e)=>d`
  <div class="sx-formula">
    ${t.map(s=>d`<span class="sx-wrapped">${s}</span>`)}${e}
  </div>`,$c=.02,Kn=({name:t,index:e,linked:s,...o})=>({...o,step:.1,page:1,orientation:"horizontal",perPixel:()=>$c}),Yn=t=>t.own("focus in the formula",()=>({at:""}));function or(t,e,s=!1){let{name:o,index:r,get:n}=e,i=!s&&Yn(t).at===o+r;return H`
    <mn
      class=${T({"sx-scrub":!0,"is-focused":i})} ${g(o,r,n())}
      ${Me({...Kn(e),pointerOnly:!0})}
    >${x(n())}</mn>`}function rr(t,e){let s=i=>()=>{Yn(t).at=i,t.redraw()},{name:o,index:r,linked:n=!0}=e;return d`
    <span
      class="sx-keys" data-link=${n?r:v} @focus=${s(o+r)} @blur=${s("")}
      ${Me(Kn(e))}
    ></span>`}function Xn(t,e,s="a"){let[o,r]=t.model.get("_range"),n=i=>{let a=`${s}${E(i)}`,c=me(t,i),l=`${a} = ${x(c.get())}, ${e}`;return{...c,name:s,index:i,label:`${a} in the formula`,text:l,least:o,most:r}};return{exponential(i,a,...c){let l=or(t,n(i),a);return et(i,tt(k("e"),c.length?M(l,...c):l))},keys:i=>st(i).map(a=>rr(t,n(a)))}}var Kt=(t,e,s,o=x(e))=>s?H`<mn class="sx-scrub" ${g(t,void 0,e)} ${Me({...s,orientation:"horizontal",pointerOnly:!0})}>${o}</mn>`:H`<mn ${g(t,void 0,e)}>${o}</mn>`,no=(...[t,e,s,o=x(Math.abs(e))])=>M(S(e<0?"−":"+"),Kt(t,e,s,o)),L=(t,e,s,o=h(s))=>H`<mn ${g(t,e,s)}>${o}</mn>`;function Vn(t,e){let s=Math.max(...e.map(r=>r.length)),o=t-(t<Co?70:280);return J(Math.floor(o/(26+8*s)),1,yt)}var Zn=(t,e)=>e===1||Number.isNaN(t)?"=":t>=.9995&&t<1?">":"≈",Nt=(t,e)=>et(e,L("S",e,t[e-1],Xt(t[e-1])));function pt(t,e){let s=Bs(t),{logits:o,selected:r}=t.state(),n=a=>{s(),t.change({logits:a})},i=St(t,s);return t.root.style.setProperty("--count",String(o.length)),{glide:s,parts:e,selected:r,setAll:n,reset:i,width:t.width(),select:a=>t.change({selected:a}),effect:a=>`S${E(a)} ${$n(e[a-1])}`,vectors:(a,c)=>Ws(t,a,n,c),presetsOf:(a,c,l,m,p)=>At(l.map(u=>({name:`${c} = ${x(u)}`,value:u})),u=>u===m,u=>{s(),p(u)},a,i)}}function hc(t,e,s){let o=t.own("powers on a line",()=>({perLine:0,shape:""})),r=`${e.length} ${s}`,n=t.root.classList.contains("is-dragging")&&o.shape===r,i=Math.min(e.length,Vn(s,e));return Object.assign(o,{perLine:n?Math.min(i,o.perLine):i,shape:r}),o.perLine}function _t(t,e,s,o){let{selected:r,parts:n}=e,i=s.length,a=hc(t,s,e.width-(e.beside??0)),c=Xn(t,e.effect(r),e.letter),{power:l,term:m,around:p=A=>A,further:u=[],keys:f=c.keys(i)}=o(c,r),$=st(i).map(A=>m(A,!1)),y=n[r-1];return lt([N(M(X("S",r),_("=")),xt(et(r,l(r)),Ft(k("k"),l("k")))),N(S("="),xt(p(m(r,!0),!1),p(ro($,a),!0))),...u,N(_(Zn(y,i)),et(r,L("S",r,y,q(y).replace(">",""))))],f)}var nr=t=>t==="zero"?"0":t,gc=(t,e)=>{let s=ve(t);return s==="inf"?t<0?"−inf":"inf":s==="number"?e(t):nr(s)},Qn=t=>t===1?"1":h(t),xc={exponent:x,exp:Qn,sum:Qn,S:q};function Te(t,e){let s=Vo(t).map(({name:o,index:r=0,kind:n})=>{let i={exp:`e^(a${E(r)}${e})`,sum:"the sum",S:`S${E(r)}`};return`${nr(n)} in ${i[o]}`});return s.length?`First ${s.join(", first ")}.`:"Every step is a number above 0."}function is(t,e,s=""){let o=Vo(t),r=(i,a,c)=>{let l=i==="exponent"?"number":ve(c),m=o.some(p=>p.name===i&&p.index===a);return d`<td
      class=${T({[`is-${l}`]:l!=="number","is-first":m})}
      title=${m?`the first ${nr(l)}`:v} ${g(`${i}${s}`,a,c)}
    >${gc(c,xc[i])}</td>`},n=d`<span class="sx-symbol">e<sup>a<sub>j</sub>${e}</sup></span>`;return d`
    <table class="sx-table sx-steps-table">
      ${Vt([R("j"),F("a","j",e),n,F("S","j")])}
      <tbody>
        ${t.parts.map((i,a)=>d`
          <tr data-link=${a+1} style=${w(a+1)}>
            <th scope="row">${R(String(a+1))}</th>
            ${r("exponent",a+1,t.exponents[a])}${r("exp",a+1,t.exps[a])}${r("S",a+1,i)}
          </tr>`)}
        <tr><th scope="row">sum</th><td></td>${r("sum",void 0,t.total)}<td></td></tr>
      </tbody>
    </table>
    <p class="sx-says">${Te(t,e)}</p>`}var ir=(t,e)=>d`
  <div class="sx-band">
    ${e.map(({from:s,to:o,kind:r,text:n})=>d`
      <div
        class=${T({"sx-zone":!0,[`is-${r}`]:!0})}
        style="left:${t(s)};width:calc(${t(o)} - ${t(s)})"
      ><span>${n}</span></div>`)}
  </div>`;function Ee({ticks:t,strips:e=[],above:s,...o}){let{least:r,most:n,get:i}=o,a=l=>`${100*(J(l,r,n)-r)/(n-r)}%`,c=`left:${a(i())}`;return d`
    <div class="sx-strip-track">
      ${s}
      ${e.map(({name:l,zones:m})=>d`
        <div class="sx-lane"><span class="sx-hint">${l}</span>${ir(a,m)}</div>`)}
      <div class="sx-over">
        <div class="sx-needle" aria-hidden="true" style=${c}></div>
        <div class="sx-rail"></div>
        <div class="sx-ring sx-handle" style=${c} ${kt({...o,ground:".sx-strip-track"})}></div>
      </div>
      <div class="sx-scale" aria-hidden="true">
        ${t.map(({place:l,text:m})=>d`<span class="sx-mark" style="left:${a(l)}">${m}</span>`)}
      </div>
    </div>`}var Ne=300,jn=" − m",bc=[1,4,100,300,-50,-1e3],wc=[-1e3,-100,-10,0,10,100,1e3],ar=(t,e)=>Math.sign(t)*Ne*Math.log1p(Math.abs(t))/Math.log1p(e),vc=(t,e)=>{let s=Math.expm1(Math.abs(t)/Ne*Math.log1p(e));return t===0?0:Math.sign(t)*Number(s.toPrecision(s<1?2:3))};function yc(t){if(!Number.isFinite(t))return t;let e=10**(Math.floor(Math.log10(Math.abs(t)))-3);return Math.sign(t)*Math.ceil(Math.abs(t)/e)*e}function ti(t,e,s){let[o,r,n,i]=[...t,...e].map(a=>ar(a,s));return[{from:-Ne,to:o,kind:"bad",text:"0/0"},{from:o,to:n,kind:"weak",text:"some 0"},{from:n,to:i,kind:"good",text:"numbers"},{from:i,to:r,kind:"weak",text:"some 0"},{from:r,to:Ne,kind:"bad",text:"inf"}]}function Ac(t,{broken:e,faded:s,zero:o}){let r=(n,i,a)=>d`<span ${g(n,i,a)}>${Pt(yc(a),4)}</span>`;return d`
    <p class="sx-ends">
      In ${t} the direct formula breaks from c = ${r("breaks",2,e[1])} upwards and from
      ${r("breaks",1,e[0])} downwards. The shifted one never does. Pale: some parts are 0, direct
      from ${r("faded",1,s[0])}, shifted from ${r("zero",1,o[0])} and ${r("zero",2,o[1])}.
    </p>`}function Sc(t,{scale:e,format:s}){let{change:o,model:r,move:n,own:i,state:a}=t,[c,l]=r.get("_range"),m=r.get("_direction"),p=Xo(m,e,s),[u,f]=[Mt(p,s),Lt(p,s)],$=i(`scales in ${s}`,()=>Cn(m,s,l)),y={label:"Scale c",least:-Ne,most:Ne,step:1,page:20,get:()=>ar(a().scale,l),set:b=>n({scale:vc(b,l)}),perPixel:()=>1},A={parts:u.parts,selected:e<0?1:m.length,width:t.width(),effect:()=>""};return d`
    <div class="sx-toolbar">
      ${At(Ko.map(b=>({name:b,value:b})),b=>b===s,b=>o({format:b}),"Format")}
      ${At(bc.map(b=>({name:`c = ${x(b)}`,value:b})),b=>b===e,b=>n({scale:b}),void 0,St(t))}
    </div>
    <div class="sx-number-entry">
      ${at(t,{trait:"scale",label:"c",name:"c",least:c,most:l},[R("c")," = "])}
      <span>a = c · [${m.map(x).join(", ")}] = [${p.map((b,B)=>d`${B?", ":""}<span class="sx-term" data-link=${B+1} style=${w(B+1)} ${g("a",B+1,b)}>${x(b)}</span>`)}]</span>
    </div>
    ${Ee({...y,text:`c = ${x(e)} in ${s}. Direct: ${Te(u,"")} Shifted: ${Te(f,jn)}`,ticks:wc.map(b=>({place:ar(b,l),text:x(b)})),strips:[{name:"direct",zones:ti($.broken,$.faded,l)},{name:"shifted",zones:ti([-l,l],$.zero,l)}]})}
    ${Ac(s,$)}
    <div class="sx-panels">
      <figure class="sx-panel">${O("Direct","as the formula is written")}${is(u,"")}</figure>
      <figure class="sx-panel">${O("Shifted","m = max a is subtracted first")}${is(f,jn,"-shifted")}</figure>
    </div>
    ${_t(t,A,m.map(b=>`${x(e)}·${b}`),()=>({power:b=>tt(k("e"),D("a",b)),term:b=>et(b,tt(k("e"),M(Kt("c",e,y),_("·"),z(x(m[b-1]))))),keys:v}))}`}var ei={"breaking-point":{title:"Where the softmax breaks",frame:"sx-steps",...Z({scale:{range:"_range"},format:{among:Ko}}),view:Sc}};function Mc(t){let e=t.model.get("_range")[1],s=e/2,o=()=>Math.max(...t.state().logits.map(Math.abs)),r=t.own("axis of the bars",()=>({limit:s,dragging:!1,onDrag(i){r.dragging=i,!i&&(o()===s&&(r.limit=e),Bs(t)(),t.redraw())},columns:Ds()})),n=r.limit===e&&o()===s;return!r.dragging&&!n&&(r.limit=o()>s?e:s),r}function kc(t,e,s,o){let{effect:r,selected:n,select:i=()=>{},shift:a=0,reach:c=0}=e,[l,m]=t.model.get("_range"),p=me(t,o),u=p.get(),f=u+a,$=s.limit+c,y=`a${E(o)}`,A=()=>s.columns.value.getBoundingClientRect();return d`
    <div
      class=${T({"sx-column":!0,"is-selected":o===n})} data-link=${o} style=${w(o)}
      @pointerdown=${()=>i(o)}
    >
      <div
        class=${T({"sx-bar":!0,"is-below":f<0})} ${g(c?"a+c":"a",o,f)}
        style="top:${50-50*Math.max(f,0)/$}%;height:${50*Math.abs(f)/$}%"
      ></div>
      <div class="sx-ghost" ?hidden=${f===u} style="top:${50-50*u/$}%"></div>
      <div
        class="sx-ring sx-handle" style="top:${50-50*f/$}%" @focus=${()=>i(o)}
        ${Me({...p,label:`Logit ${y}`,text:`${y} = ${x(u)}, ${r(o)}`,least:l,most:m,step:.1,page:1,orientation:"vertical",perPixel:()=>2*$/s.columns.value.clientHeight,dragRange:()=>[-s.limit,s.limit],onDrag:s.onDrag,ground:".sx-column",valueAt:({clientY:b})=>$*(1-2*(b-A().top)/A().height)-a})}
      ></div>
    </div>`}function Rt(t,e){let{selected:s,select:o,setAll:r,reach:n=0,title:i="Logits"}=e,[a,c]=t.model.get("_range"),l=Mc(t);t.root.style.setProperty("--limit",String(l.limit));let m=t.state().logits.length,p=st(m);return d`
    <figure class=${T({"sx-panel":!0,"is-crowded":Fs(t.width(),m)})}>
      ${O(i,`drag, or type ${x(a)} to ${x(c)}`)}
      <div class="sx-plot sx-signed">
        <div class="sx-axis" aria-hidden="true">
          ${[1,0,-1].map((u,f)=>d`
            <span class="sx-tick" style="top:${f*50}%">${x(u*(l.limit+n))}</span>`)}
        </div>
        <div class="sx-columns" ${Cs(l.columns)}>${p.map(u=>kc(t,e,l,u))}</div>
      </div>
      <div class="sx-numbers">
        ${p.map(u=>jo(t,"a",u,r,F("a",u),{selected:s,select:o}))}
      </div>
    </figure>`}function te({name:t,parts:e,select:s=()=>{},starts:o=It(e),...r}){let{unit:n=1,label:i=a=>F(t,a)}=r;return d`
    <div class="sx-strip" aria-hidden="true">
      ${e.map((a,c)=>d`
        <div
          class="sx-part" data-link=${c+1} ${g(t,c+1,a)} @pointerdown=${()=>s(c+1)}
          style="${w(c+1)};left:${100*o[c]/n}%;width:${100*a/n}%"
        ><span>${i(c+1)}</span></div>`)}
    </div>`}var as=(t="1")=>d`<div class="sx-ruler" aria-hidden="true"><span>0</span><span>${t}</span></div>`;function ee({title:t="Softmax",hint:e,parts:s,width:o,selected:r,select:n=()=>{}}){let i=o/s.length<Fo,a=It(s),c=i?4:0,l=(m,p)=>{let u=100*(a[p]+m/2),f=c+(100-2*c)*(p+.5)/s.length;return K`<path
      class=${T({"sx-leader":!0,"is-selected":p+1===r})} data-link=${p+1}
      style=${w(p+1)} d="M${u} 0C${u} 60 ${f} 40 ${f} 100"></path>`};return d`
    <figure class=${T({"sx-whole":!0,"is-crowded":i})}>
      ${O(t,e)}${as()}${te({name:"S",parts:s,select:n})}
      <svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${s.map(l)}</svg>
      <div class="sx-numbers sx-parts">
        ${s.map((m,p)=>Rs("S",p+1,F("S",p+1),m,q(m),{selected:r,select:n}))}
      </div>
    </figure>`}var Bt=5,_c=[[1,2,3],[2,2,2,2],[3,1,-2]],Tc=[-3,0,3],Ec=t=>10**Math.ceil(Math.log10(t));function Nc(t,e,s){let o=t.state().shift,r=h(Math.exp(o));return d`
    <div class="sx-shift">
      ${at(t,{trait:"shift",label:"c",name:"c",least:-Bt,most:Bt},R("c"))}
      <div class="sx-shift-scale">
        <span class="sx-hint">${x(-Bt)}</span>
        <div class="sx-track">
          <div
            class="sx-ring sx-thumb" style="left:${50+50*o/Bt}%"
            ${kt({label:"Shift c of all logits",text:`c = ${x(o)}: the factor is ${r}, the parts stay ${s.map(q).join(", ")}`,least:-Bt,most:Bt,step:.1,page:1,get:()=>t.state().shift,set:e})}
          ></div>
        </div>
        <span class="sx-hint">${x(Bt)}</span>
      </div>
      <span class="sx-factor"><span class="sx-symbol">e<sup>c</sup></span> = <span class="sx-result" ${g("factor",void 0,Math.exp(o))}>${r}</span></span>
    </div>`}function Oc(t,e,s,o){let r=d`<td ${g("factor",void 0,s)}>× ${h(s)} =</td>`;return d`
    <figure class="sx-panel">
      ${O("Exponentials","one factor for all")}
      <table class="sx-table">
        <tbody>
          ${t.map((n,i)=>d`
            <tr data-link=${i+1} style=${w(i+1)} @pointerdown=${()=>o(i+1)}>
              <th scope="row">${Xe(i+1)}</th>
              <td ${g("exp",i+1,n)}>${h(n)}</td>
              ${r}
              <td ${g("exp shifted",i+1,e[i])}>${h(e[i])}</td>
            </tr>`)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">sum</th>
            <td class="sx-result" ${g("sum",void 0,W(t))}>${h(W(t))}</td>
            ${r}
            <td class="sx-result" ${g("sum shifted",void 0,W(e))}>${h(W(e))}</td>
          </tr>
        </tfoot>
      </table>
    </figure>`}function Pc(t,e,s){let o=W(t),r=Ec(o),n=It(e),i=o/r,a=(c,l)=>{let[m,p]=[100*n[l],100*(n[l]+c)];return K`<path
      class="sx-beam" data-link=${l+1} style=${w(l+1)}
      d="M${m*i} 0H${p*i}L${p} 100H${m}Z"></path>`};return d`
    <figure class="sx-whole sx-total">
      ${O("Laid end to end",`length ${h(o)} in all`)}
      ${as(h(r).replace(/^1\.00×/,""))}
      ${te({name:"exp shifted",parts:t,unit:r,select:s,label:c=>Xe(c,"+c")})}
      <svg class="sx-rays" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${e.map(a)}</svg>
    </figure>`}var Ic=(t,e)=>_t(t,{...e,beside:50},t.state().logits.map(x),s=>{let o=H`<mrow class="sx-struck">${tt(k("e"),k("c"))}</mrow>`;return{power:r=>tt(k("e"),M(D("a",r),S("+"),k("c"))),term:s.exponential,around:(r,n)=>n?M(o,V(r)):M(o,S("⋅"),r)}});function Lc(t,{logits:e,shift:s}){let o=e.map(m=>m+s),r=C(o),n=pt(t,r),{select:i,selected:a,width:c}=n,l=m=>t.move({shift:m});return d`
    <div class="sx-toolbar">${n.vectors(_c)}${n.presetsOf("Shifts","c",Tc,s,l)}</div>
    ${Nc(t,l,r)}
    <div class="sx-panels">
      ${Rt(t,{...n,shift:s,reach:Bt,title:"Logits + c"})}
      ${Oc(Zt(e),Zt(o),Math.exp(s),i)}
    </div>
    ${Pc(Zt(o),r,i)}
    ${ee({hint:"divided by the sum: length 1",parts:r,width:c,selected:a,select:i})}
    ${Ic(t,n)}`}var si={"common-shift":{title:"A common shift of all logits",frame:"sx-frame sx-common-shift",...Z({logits:it,shift:{least:-Bt,most:Bt},selected:Dt}),view:Lc}};var cs=class extends bt{constructor(e){if(super(e),this.it=v,e.type!==he.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===v||e==null)return this._t=void 0,this.it=e;if(e===ot)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let s=[e];return s.raw=s,this._t={_$litType$:this.constructor.resultType,strings:s,values:[]}}};cs.directiveName="unsafeHTML",cs.resultType=1;var oi=ft(cs);function se(t,e){let{name:s,index:o,element:r,purpose:n,text:i,symbol:a,least:c,most:l,get:m,set:p,places:u}=e,f=()=>u?u.of(m()):m(),$=u?{least:0,most:u.last,step:1,page:u.page}:{least:c,most:l,step:.1,page:1},y=G=>100*(G-$.least)/($.most-$.least),A=f(),[b,B]=[Math.min(A,0),u?0:Math.max(A,0)].map(y);return d`
    <div class="sx-input" data-link=${r??v} style=${r?w(r):v}>
      ${a}
      <div class=${T({"sx-track":!0,"is-whole":u!==void 0})}>
        <div class="sx-fill" style="left:${b}%;width:${B-b}%"></div>
        <div
          class="sx-ring sx-knob" style="left:${y(A)}%"
          ${kt({...$,label:n,text:i,get:f,set(G){t.note(""),p(u?u.valueAt(G):G)}})}
        ></div>
      </div>
      <input
        class="sx-field" ${g(s,o,m())}
        ${Se({...e,note:t.note,describedBy:t.noteId})}>
    </div>`}var cr=[[1,2,3],[1,2,5],[2,2,2,2],[3,1,-2]];function lr(t,e,s,o=St(t)){let{note:r,state:n}=t,i=()=>n().logits,a=()=>{i().length<yt?e([...i(),0]):r(`${yt} elements are the most that fit here.`)},c=()=>{i().length>1?e(i().toSpliced(s()-1,1)):r("One element must stay.")};return rt([Y("Add",a,{available:i().length<yt}),Y(d`Remove ${F("a",s())}`,c,{available:i().length>1}),o],"Elements")}function Ht(t){let e=s=>t.change({logits:s});return d`
    <div class="sx-toolbar">
      ${Ws(t,cr,e)}
      ${lr(t,e,()=>t.state().logits.length)}
    </div>`}function Wt(t){let[e,s]=t.model.get("_range"),{logits:o}=t.state(),r=C(o),n=(i,a)=>{let c=a+1,l=`a${E(c)}`;return se(t,{...me(t,c),name:"a",index:c,element:c,label:l,purpose:`Logit ${l}`,text:`${l} = ${x(i)}, S${E(c)} = ${q(r[a])}`,symbol:F("a",c),least:e,most:s,longest:yt,setList:m=>t.change({logits:m})})};return d`
    <figure>
      ${O("Logits",`drag, or type ${x(e)} to ${x(s)}`)}
      <div class="sx-inputs">${o.map(n)}</div>
    </figure>`}var Gt=(t,e={},s=1)=>Z({logits:it,...Object.fromEntries(t.map(o=>[o,{into:"logits",least:s}])),...e});var Dc=6,pe="";function Cc(t,e,s){let o=document.createElement("template");o.innerHTML=t;let r=o.content.querySelector("math > mrow"),n=r?.children.length===1&&r.firstElementChild?.hasAttribute("data-part");for(let c of s?o.content.querySelectorAll("[data-part]"):[]){c.textContent=`${pe}${c.getAttribute("data-part")}${pe}`;for(let l of[c.previousElementSibling,c.nextElementSibling])if(l?.textContent==="⁢"){l.textContent="⋅";for(let m of["lspace","rspace"])l.removeAttribute(m)}}let i=o.innerHTML.replace(new RegExp(`data-letter="([${e}])"`,"g"),`$& class="sx-term" data-link="${pe}$1 link${pe}" style="${pe}$1 hue${pe}"`).split(pe),a=i.filter((c,l)=>l%2===0);return{isOnePart:n,strings:Object.assign(a,{raw:a}),holes:i.filter((c,l)=>l%2===1)}}var Fc=$t((t,e,s)=>{let o=0,r="",n=[];Ps(t,e,a=>{o=a,s.shell.redraw()});let i=()=>{let a=[...e.querySelectorAll(".sx-with-numbers")],c=a.map(f=>f.textContent?.length??0),l=`${o} ${s.shape}`,m=c.some((f,$)=>f>n[$]),p=s.shell.root.classList.contains("is-dragging");if(l===r&&!m&&(p||String(c)===String(n)))return;[r,n]=[l,c];for(let f of a)f.style.fontSize="",f.parentElement?.classList.remove("is-long");let u=a.map(f=>f.clientWidth/f.scrollWidth);a.forEach((f,$)=>{u[$]<1&&(f.style.fontSize=`${Math.max(.6,u[$]-.01)}em`),f.parentElement?.classList.toggle("is-long",u[$]<.75)})};return()=>queueMicrotask(i)});function Rc(t,e,s){let o=ns(t,s),n=(Array.isArray(t)&&t[0]==="at"?x:o>1?h:Xt)(o);return L("part",e,o,/[−×]/.test(n)?`(${n})`:n)}function Bc(t,e,s,o,r,n){let i=t.own("formulas",()=>new Map),a=e.letters.map(({letter:m})=>m).join(""),c=(m,p)=>{let u=`${p}${m}`,f=i.get(u)??Cc(`<math>${m}</math>`,a,p);return i.set(u,f),f},l=Object.fromEntries(e.letters.map(({letter:m,trait:p})=>[m,p]));return s.lines.map(({rule:m,mathml:p,parts:u},f)=>{let $='<mo form="infix">=</mo>',y=({strings:B,holes:G})=>d(B,...G.map(j=>{let[P,I]=j.split(" ");return I===void 0?Rc(u[Number(P)],`${f+1},${Number(P)+1}`,r):I==="hue"?w(o[l[P]]):o[l[P]]})),A=c(`${$}<mrow>${p}</mrow>`,!0),b=n[f]!==0&&o.logits.length===1;return d`
      <li>
        <span class="sx-rule">${oi(m)}</span>
        <span class="sx-letters">${y(c(`${f?$:""}<mrow>${p}</mrow>`,!1))}</span>
        <span class="sx-with-numbers">${A.isOnePart?v:y(A)}</span>
        <span class="sx-line-value" ${g("line",f+1,n[f])}>${b?"≈ 0":Pt(n[f],Dc)}</span>
      </li>`})}function Hc(t){let e=Math.max(...t)-Math.min(...t),s=`All ${t.length} lines give the same number`;return e===0?`${s}, to the last digit that the computer keeps.`:`${s}: they differ by at most ${h(e)}, which is rounding.`}function Wc(t,e,s){let[o,r]=t.model.get("_range");return d`
    <div class="sx-controls">
      ${e.letters.map(({title:n,letter:i,name:a,trait:c})=>ht(t,c,`${n} ${i}`,d`<span>${n} ${R(i)} =</span>`,Tt(a,s.logits.length)))}
      ${e.feature?se(t,{name:"x",label:"xⱼ",purpose:"Feature xⱼ",text:`xⱼ = ${x(s.feature)}`,symbol:F("x","j"),least:o,most:r,get:()=>t.state().feature,set:n=>t.change({feature:n})}):v}
    </div>`}var Gc=t=>(e,s)=>{let[o,r]=t.letters.map(({trait:m})=>s[m]),n=o===r?"same":"different",a=e.model.get("_cases").find(({when:m})=>m===""||m===n),c=t.given(s),l=a.lines.map(({tree:m})=>ns(m,c));return d`
    ${Ht(e)}
    ${Wt(e)}
    ${Wc(e,t,s)}
    <div>
      <figure>
        <figcaption><b>${a.title}</b></figcaption>
        <ol class="sx-lines-list" ${Fc({shell:e,shape:`${[s.logits.length,o,r]}`})}>
          ${Bc(e,t,a,s,c,l)}
        </ol>
      </figure>
      <p class="sx-words" aria-live="polite">${Hc(l)}</p>
    </div>`};function ri(t){let e=t.letters.map(({trait:s})=>s);return{title:t.title,...Gt(e,t.feature?{feature:{least:-10,most:10}}:{}),frame:"sx-derivation sx-rows",view:Gc(t)}}var Uc=ri({title:"Derivation of an entry, line by line",letters:[{letter:"i",trait:"row",title:"output",name:"S"},{letter:"j",trait:"column",title:"input",name:"a"}],given:({logits:t,row:e,column:s})=>({letters:{N:t.length,i:e,j:s},arrays:{a:t}})}),zc=ri({title:"Derivation of the gradient of the loss, line by line",letters:[{letter:"y",trait:"label",title:"correct class",name:"P"},{letter:"i",trait:"row",title:"class",name:"P"}],feature:!0,given:({logits:t,row:e,label:s,feature:o})=>({letters:{T:t.length,N:2,i:e,y:s,j:1},arrays:{W:t.map(r=>[0,r]),x:[o,1]}})}),ni={"derivation-lines":Uc,"loss-derivation-lines":zc};var Q=8,Ot=16,io="0".repeat(Q*Q),ls=t=>Array.from(t,e=>parseInt(e,Ot+1)),Oe=t=>ls(t).map(e=>e/Ot),ii=(t,e,s)=>t.slice(0,e)+Math.min(Ot,Math.max(0,s)).toString(Ot+1)+t.slice(e+1),ai=(t,e,s,o)=>ls(t).map((r,n)=>{let i=Math.hypot(n%Q+.5-e,Math.floor(n/Q)+.5-s),a=Math.round(Ot*Math.min(1,Math.max(0,1.4-i)));return(o?Math.min(r,Ot-a):Math.max(r,a)).toString(Ot+1)}).join("");function ci(t,e){let s=Array.from(Int8Array.from(atob(t),r=>r.charCodeAt(0)),r=>e*r),o=Q*Q;return Array.from({length:s.length/o},(r,n)=>s.slice(n*o,(n+1)*o))}var mr=(t,e,s,o)=>es(t,ts(t,{inputs:[Oe(e)],labels:[s+1]}),o);function li(t,e){for(let[s,o,r,n]of e)for(let i=0;i<n;i+=1)t=mr(t,s,o,r);return t}var pi=Array.from({length:10},(t,e)=>e),ur=200,qc=Array.from({length:Q},(t,e)=>Array.from({length:Q},(s,o)=>e*Q+o)),mi=Z({label:{least:0,most:9,whole:!0},digit:{least:0,most:9,whole:!0},rate:{least:0,most:1}}),Jc=/^[0-9a-g]{64},\d,(1|0(\.\d+)?|\d(\.\d+)?e-\d+),[1-9]\d*$/,dr=t=>W(t.map(e=>e[3])),fr=t=>.9*Math.sqrt(Math.min(1,Math.abs(t))),$r=t=>t.indexOf(Math.max(...t)),ui=t=>`row ${Math.floor(t/Q)+1}, column ${t%Q+1}`,di=t=>d`<svg viewBox="0 0 ${Q} ${Q}" aria-hidden="true">${t}</svg>`,Kc=t=>Oe(t).map((e,s)=>{let o=fr(e),r=(1-o)/2;return`M${s%Q+r} ${Math.floor(s/Q)+r}h${o}v${o}h${-o}z`}).join(""),Yc=t=>t.own("memory",()=>{let{model:e}=t,s=ci(e.get("_weights"),e.get("_unit")),{image:o,digit:r}=t.opening();return{opening:s,largest:Math.max(...s.flat().map(Math.abs)),examples:e.get("_examples").map(([n,i])=>({image:n,label:i,path:Kc(n)})),erase:!1,pointed:$r(Oe(o).map((n,i)=>Math.abs(n*s[r][i]))),lessons:"",weights:s}});function Xc(t,e){let{image:s,label:o,digit:r,rate:n,lessons:i}=t;JSON.stringify(i)!==e.lessons&&(e.lessons=JSON.stringify(i),e.weights=li(e.opening,i));let a=e.weights,c=Oe(s),l=qt(a,c),m=Jt(l,o+1);return{W:a,x:c,a:l,errors:m,parts:C(l),first:C(qt(e.opening,c)),loss:le(l,o+1).loss,after:le(qt(mr(a,s,o,n),c),o+1).loss,pulls:a[r].map((p,u)=>p*c[u]),pushes:c.map(p=>0-m[r]*p),guesses:e.examples.map(p=>$r(qt(a,Oe(p.image))))}}var Vc=$t((t,e,s)=>{let o=()=>Q/e.getBoundingClientRect().width,r,n=a=>{let[c,l]=[a.x-r.x,a.y-r.y],m=Math.max(1,Math.ceil(2*Math.hypot(c,l))),p=s.image();for(let u=1;u<=m;u+=1)p=ai(p,r.x+u*c/m,r.y+u*l/m,s.erase());r=a,s.draw(p)},i=jt(t,e,{move(a,c,{x:l,y:m}){n({x:l+a*o(),y:m+c*o()})}});return t.listen(e,"pointerdown",a=>{let c=e.getBoundingClientRect(),l={x:(a.clientX-c.left)*o(),y:(a.clientY-c.top)*o()};i(a,l)&&(a.preventDefault(),r=l,n(l))}),()=>{}});function Zc(t,e,s){let o=t.target;if(!o.dataset.link||t.altKey||t.ctrlKey||t.metaKey)return;let r=Number(o.dataset.link),n=ls(e)[r],i=r%Q,a={" ":n>0?0:Ot,Enter:n>0?0:Ot,"+":n+4,"-":n-4,Delete:0,Backspace:0},c={ArrowRight:i<Q-1?r+1:r,ArrowLeft:i>0?r-1:r,ArrowDown:r+Q,ArrowUp:r-Q,Home:r-i,End:r-i+Q-1};if(t.key in a)s(ii(e,r,a[t.key]));else if(t.key in c)[...t.currentTarget.querySelectorAll("[data-link]")][c[t.key]]?.focus();else return;t.preventDefault()}function Qc(t,e,{x:s}){let{image:o}=t.state(),r=ls(o),n=c=>t.move({image:c}),i=c=>d`
    <div
      class="sx-digit-pixel" role="gridcell" tabindex=${c===e.pointed?0:-1} data-link=${c}
      aria-label="${ui(c)}: ink ${r[c]} of ${Ot}" style="--side:${fr(s[c])}" ${g("x",c,s[c])}
    ></div>`,a=()=>{e.erase=!e.erase,t.redraw()};return d`
    <figure>
      ${O("Picture","draw, or arrows and space")}
      <div
        class="sx-digit-grid" role="grid" aria-label="Picture: arrows move, space inks, + and − shade"
        @keydown=${c=>Zc(c,t.state().image,n)}
        ${Vc({image:()=>t.state().image,draw:n,erase:()=>e.erase})}
      >
        ${qc.map(c=>d`<div role="row">${c.map(i)}</div>`)}
      </div>
      ${rt([Y("Eraser",a,{pressed:e.erase}),Y("Clear",()=>n(io),{available:o!==io})])}
    </figure>`}function jc(t,{parts:e,first:s,errors:o}){let{digit:r,label:n,lessons:i}=t.state(),a=i.length>0,c=pi.map(l=>({index:l,content:d`<b>${l===n?`${l} y`:l}</b>
      <span class="sx-digit-bar">
        <span style="width:${100*e[l]}%" ${g("S",l,e[l])}></span>
        <span style="left:${100*s[l]}%" ?hidden=${!a} ${g("S before",l,s[l])}></span>
      </span>
      <span ${g("S",l,e[l])}>${q(e[l])}</span>
      <span ${g("S − Y",l,o[l])}>${h(o[l])}</span>`}));return d`
    <figure>
      ${O("What the layer reads",a?"ticks: before the steps":"choose a row")}
      ${Gs({label:"digit whose weights are shown",title:d`<span class="sx-digit-head">${["","probability","S","S − Y"].map(l=>d`<span>${l}</span>`)}</span>`,pills:c,chosen:r,choose:l=>t.change({digit:l}),more:"sx-digit-rows"})}
    </figure>`}function tl(t,{examples:e},{guesses:s}){return d`
    <div>
      <figure>${O("Pictures held out","✗ with what they are read as")}</figure>
      ${rt(e.map(({image:o,label:r,path:n},i)=>{let a=s[i],c=`${r} ${a===r?"✓":`✗ ${a}`}`;return Y(d`${di(K`<path d=${n}></path>`)}<span ${g("read",i,a)}>${c}</span>`,()=>t.move({image:o,label:r}),{more:"sx-digit-thumb",label:`${c}, picture ${i+1}, a ${r} read as ${a}`,pressed:o===t.state().image})}))}
    </div>`}function el(t){let{image:e,label:s,rate:o,lessons:r}=t.state(),n=r.at(-1);o===0?t.note("A step of size 0 goes nowhere."):dr(r)>=ur?t.note(`After ${ur} steps it is time to forget.`):n&&n[0]===e&&n[1]===s&&n[2]===o?t.change({lessons:r.with(-1,[e,s,o,n[3]+1])}):t.change({lessons:[...r,[e,s,o,1]]})}function sl(t,{loss:e,after:s}){let{label:o,rate:r,lessons:n}=t.state();return d`
    <div class="sx-digit-step">
      ${Gs({label:"true digit y",title:d`<span>true digit ${R("y")} =</span>`,pills:pi.map(i=>({index:i,content:i})),chosen:o,choose:i=>t.move({label:i})})}
      <label class="sx-digit-size">size ${R("η")} =${Qo(t,{trait:"rate",label:"η",name:"rate",least:0,most:1})}</label>
      ${rt([Y("One step",()=>el(t),{available:r>0}),Y("Forget the steps",()=>t.move({lessons:[]}),{available:n.length>0}),St(t)])}
      <span>loss <b ${g("loss",void 0,e)}>${h(e)}</b> → <b ${g("loss after",void 0,s)}>${h(s)}</b><span class="sx-hint"> after one step</span></span>
    </div>`}function pr(t,e,s,o,r,n){let i=(a,c)=>{let l=n>0?fr(a/n):0;return K`<rect
      class=${T({"is-negative":a<0})} data-link=${c} ${g(t,`${e},${c}`,a)}
      x=${c%Q+(1-l)/2} y=${Math.floor(c/Q)+(1-l)/2} width=${l} height=${l}></rect>`};return d`<figure>${O(s,o)}${di(r.map(i))}</figure>`}var ol=({digit:t},{largest:e},{W:s,a:o,pulls:r,pushes:n})=>d`
  <div class="sx-digit-images">
    ${pr("W",t,`Weights of ${t}`,"filled +, hollow −",s[t],e)}
    ${pr("W x",t,"Weight × ink",`sum ${h(o[t])}, the logit of ${t}`,r,e)}
    ${pr("push",t,"Push of a step","−(S − Y) × ink, for η = 1",n,1)}
  </div>`,rl=({digit:t,rate:e},{pointed:s},{W:o,x:r,pulls:n,pushes:i})=>`Pixel in ${ui(s)}: ink ${x(r[s])}, weight for digit ${t}: ${h(o[t][s])}, product ${h(n[s])}; a step adds ${h(e*i[s])} to the weight.`;function nl(t,e){let s=Yc(t),o=Xc(e,s),r=({target:n})=>{let i=n.closest("[data-link]")?.getAttribute("data-link");!i||Number(i)===s.pointed||(s.pointed=Number(i),t.redraw())};return d`
    <div class="sx-rows" @pointerover=${r} @focusin=${r}>
      <div class="sx-digit-panels">${Qc(t,s,o)}${jc(t,o)}</div>
      ${tl(t,s,o)}${sl(t,o)}${ol(e,s,o)}
      <div>
        <p class="sx-facts">${rl(e,s,o)}</p>
        <p class="sx-words" aria-live="polite">${il(e,s,o)}</p>
      </div>
    </div>`}function il({image:t,label:e,lessons:s},{examples:o},{a:r,parts:n,loss:i,after:a,guesses:c}){if(t===io)return"No ink, no logits: every digit gets a tenth. The gradient is 0 as well, and no step can teach anything.";let l=$r(r),m=`The layer reads a ${l}, with probability ${q(n[l])}`,p=l===e?"and so it is.":`but it is a ${e}, which got ${q(n[e])}.`,u=`One step takes the loss from ${h(i)} to ${h(a)}.`,f=dr(s);if(f===0)return`${m}, ${p} ${u}`;let $=c.filter((y,A)=>y!==o[A].label).length;return`After ${f} ${f>1?"steps":"step"}: ${m[0].toLowerCase()}${m.slice(1)}, ${p} Of the ${o.length} pictures held out it misreads ${$} now.`}var fi={"digit-learner":{title:"Teach a layer a digit",frame:"sx-digits sx-rows",traits:["image","label","digit","rate","lessons"],toFields:t=>({image:t.image,...mi.toFields(t),...t.lessons[0]&&{steps:t.lessons.join("_")}}),fromFields({image:t,steps:e,...s},o){let r=e?.split("_")??[],n=r.map(a=>a.split(",").map((c,l)=>l?Number(c):c));if(!r.every(a=>Jc.test(a))||!(dr(n)<=ur))return{wrong:"no such steps"};if(t!==void 0&&!/^[0-9a-g]{64}$/.test(t))return{wrong:"image is not 64 signs from 0 to g"};let i=Object.keys(s).length?mi.fromFields(s,o):{state:{}};return"wrong"in i?i:{...i,state:{...i.state,...t&&{image:t},lessons:n}}},view:nl}};var al={},ao=ft(class extends bt{constructor(){super(...arguments),this.ot=al}render(t,e){return e()}update(t,[e,s]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((o,r)=>o===this.ot[r]))return ot}else if(this.ot===e)return ot;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,s)}});function co(t,e){let[s,o]=[t[0],t[t.length-1]],r=i=>100*(i-s)/(o-s),n=i=>100-100*i/e;return{across:r,down:n,at:(i,a)=>`left:${r(i)}%;top:${n(a)}%`,line:i=>i.map(([a,c],l)=>`${l?"L":"M"}${r(a).toFixed(2)} ${n(c).toFixed(2)}`).join(""),element:(i,{x:a,y:c,mark:l=v,...m},p,u)=>d`
      <div class="sx-plane">
        ${u}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${i}</svg>
        <div class="sx-ring sx-knob" style="left:${r(a)}%;top:${n(c)}%" ${kt(m)} ${l}></div>
        ${p}
        ${[0,.5,1].map(f=>d`
          <span class="sx-tick" style="top:${100-100*f}%">${x(e*f)}</span>`)}
        ${t.map(f=>d`<span class="sx-x-tick" style="left:${r(f)}%">${x(f)}</span>`)}
      </div>`}}var xr=3,Pe=2,ut=6,ms={least:-10,most:10,lengths:[6,6]},lo={least:-3,most:3,lengths:[2,2]},cl=Array.from({length:ut+1},(t,e)=>e),ll=Array.from({length:61},(t,e)=>ut*e/60),ml=[1,1.5,2,3,4,6,8,10];function pl(t){let e=10**Math.floor(Math.log10(t));return e*(ml.find(s=>s*e>=t)??10)}var br=t=>Array.from({length:xr},(e,s)=>t.slice(s*Pe,(s+1)*Pe));function hi({model:t,state:e}){let{x:s,label:o,examples:r}=e(),n=t.get("_others").slice(0,r-1);return{inputs:[s,...n.map(i=>i.slice(0,Pe))],labels:[o,...n.map(i=>i[Pe])]}}function ps(t){let{weights:e,step:s,...o}=t.state(),r=JSON.stringify([e,o]),n=()=>({from:r,line:kn(br(e),hi(t),ut)}),i=t.own("line",n);return(i.from===r?i:Object.assign(i,n())).line}function ul(t,{weights:e,step:s}){let o=br(e),r=hi(t),n=ps(t),i=es(o,n.gradient,s),[a,c]=[qs(o,r),qs(i,r)];return{W:o,batch:r,line:n,next:i,old:a,now:c,reached:W(c.map(({loss:l})=>l))/c.length}}var wr=({move:t,state:e})=>({least:0,most:ut,step:.05,page:.5,get:()=>e().step,set:s=>t({step:J(Math.round(100*s)/100,0,ut)})});function dl(t){let{weights:e,step:s}=t.state(),o=es(br(e),ps(t).gradient,s).flat(),{least:r,most:n}=ms,i=o.some(a=>a<r||a>n);t.note(i?`A weight goes no farther than ${x(r)} or ${x(n)}.`:""),t.change({weights:o.map(a=>J(Math.round(1e3*a)/1e3,r,n)+0)})}function fl(t){let{note:e,state:s}=t,{set:o}=wr(t),r=()=>{let{best:i}=ps(t);o(i??ut),i===void 0&&e(`The loss falls along the whole line, up to η = ${ut}.`)},n=()=>{let{limit:i}=ps(t);i===void 0?e(`No step up to η = ${ut} is too long here.`):o(Math.min(ut,1.3*i))};return d`
    <div class="sx-toolbar">
      ${rt([Y("Small step",()=>o(.1)),Y("Best step",r),Y("Too long a step",n,{available:ps(t).limit!==void 0})],"Presets")}
      ${rt([Y("Take the step",()=>dl(t),{available:s().step>0}),St(t)],"Go on")}
    </div>`}function $i(t,e,s,o){let{name:r,index:n,purpose:i}=o,a=()=>t.state()[e],c=n.replace(",",""),l=r+[...c].map(Number).map(E).join(""),m=p=>t.change({[e]:p});return se(t,{...o,label:l,purpose:`${i} ${l}`,text:`${l} = ${x(a()[s])}`,symbol:F(r,c),longest:a().length,get:()=>a()[s],set:p=>m(a().with(s,p)),setList(p){let u=p.length<a().length?s:0;m(a().map((f,$)=>p[$-u]??f))}})}function $l(t,{weights:e,x:s}){let o=(n,i)=>{let[a,c]=[Math.floor(i/Pe)+1,i%Pe+1];return $i(t,"weights",i,{name:"W",index:`${a},${c}`,element:a,purpose:"Weight",...ms})},r=(n,i)=>$i(t,"x",i,{name:"x",index:`${i+1}`,purpose:"Feature",...lo});return d`
    <div class="sx-layer-inputs">
      <figure>
        ${O("Weights",`drag, or type ${x(ms.least)} to ${x(ms.most)}`)}
        <div class="sx-step-weights">${e.map(o)}</div>
      </figure>
      <figure>
        ${O("First example",`${x(lo.least)} to ${x(lo.most)}`)}
        <div class="sx-first">
          ${s.map(r)}
          ${ht(t,"label","correct class y",d`${R("y")} =`,Tt("P",xr))}
        </div>
      </figure>
    </div>`}function hl(t,{step:e},{line:s,reached:o}){let{start:r,slope:n,limit:i,lossAt:a}=s,c=pl(Math.max(1.5*r,1.1*o,1e-6)),l=co(cl,c),m=n<0?Math.min(ut,r/-n):ut,p=()=>l.line(ll.map(u=>[u,Math.min(a(u),3*c)]));return d`
    <figure>
      ${O("Loss after the step","against η; drag the ring")}
      ${l.element(K`
          <path class="sx-guide-line" d=${l.line([[0,r],[ut,r]])}></path>
          <path class="sx-tangent" d=${l.line([[0,r],[m,r+n*m]])}></path>
          <path class="sx-curve-line" d=${ao([s,c],p)}></path>
          <path class="sx-drop" d=${l.line([[e,o],[e,r]])}></path>`,{...wr(t),x:e,y:o,label:"Size η of the step",text:`η = ${x(e)}, loss ${h(r)} before, ${h(o)} after`,mark:g("mean after",void 0,o)},v,i===void 0?v:d`<div class="sx-too-far" style="left:${l.across(i)}%"><span>higher than before</span></div>`)}
    </figure>`}var gl=(t,e)=>e<t?"↓":e>t?"↑":"=";function hr(t,e,s,o){let[r,n]=t==="part"?[q,v]:[h,gl(s,o)];return d`
    <td>
      <span ${g(`${t} before`,e,s)}>${r(s)}</span><span class="sx-hint"> → </span><span
        data-way=${n} ${g(`${t} after`,e,o)}>${r(o)}</span>
    </td>`}var xl=({batch:{inputs:t,labels:e},line:s,old:o,now:r,reached:n})=>d`
  <table class="sx-table sx-examples">
    ${Vt([R("x"),R("y"),F("P","y"),"loss"])}
    <tbody>
      ${t.map((i,a)=>d`
        <tr style=${w(e[a])}>
          <th scope="row">(${i.map(x).join(", ")})</th>
          <td>${e[a]}</td>
          ${hr("part",a+1,o[a].part,r[a].part)}
          ${hr("loss",a+1,o[a].loss,r[a].loss)}
        </tr>`)}
      <tr class="sx-mean" ?hidden=${t.length===1}>
        <th scope="row">mean</th><td></td><td></td>
        ${hr("mean",void 0,s.start,n)}
      </tr>
    </tbody>
  </table>`,bl=(t,e)=>d`
  <figure>
    ${O("Examples","before → after the step")}
    ${xl(e)}
    <div class="sx-controls">
      ${at(t,{trait:"step",label:"η",name:"step",least:0,most:ut},d`size ${R("η")} =`)}
      ${At([{name:"One example",value:1},{name:"Three examples",value:3}],s=>s===t.state().examples,s=>t.move({examples:s}),"Examples")}
    </div>
  </figure>`,gr=(t,e,s)=>H`
  <mtable class="sx-brackets">
    ${e.map((o,r)=>H`
      <mtr class="sx-term" data-link=${r+1} style=${w(r+1)}>
        ${o.map((n,i)=>H`<mtd>${L(t,`${r+1},${i+1}`,n,s(n))}</mtd>`)}
      </mtr>`)}
  </mtable>`;function wl(t,{step:e},{W:s,line:o,next:r}){let n=Kt("step",e,{...wr(t),label:"η in the formula",perPixel:()=>.02});return d`
    <div class="sx-formula sx-update">
      <span>${N(k("W"),_("−"),k("η"),k("G"),_("="))}</span>
      <span>${N(gr("W",s,x))}</span>
      <span>${N(S("−"),n,_("⋅"),gr("G",o.gradient,h))}</span>
      <span>${N(S("="),gr("W′",r,h))}</span>
    </div>`}function vl(t,e){let s=ul(t,e);return d`
    ${fl(t)}${$l(t,e)}
    <div class="sx-two">${hl(t,e,s)}${bl(t,s)}</div>
    <div>${wl(t,e,s)}<p class="sx-words" aria-live="polite">${yl(e,s)}</p></div>`}function yl({step:t,label:e,examples:s},{line:{slope:o,start:r,best:n,limit:i},reached:a}){let c=`from ${h(r)} to ${h(a)}`,l=s===1?"the loss":"the mean loss";if(o===0)return`The gradient is 0, and every step stays where it is: ${l} is ${h(r)}.`;if(t===0)return`Nothing has moved yet. The tangent says that ${l} starts to fall with slope ${h(o)}, which is minus the squared length of G.`;if(i!==void 0&&t>i)return`Too long: ${l} rises ${c}. Beyond η = ${h(i)} every step lands higher than it started; the best would be ${h(n??0)}.`;let m=r+o*t,p=m>0?`the tangent promises ${h(m)}`:"the tangent has passed 0",u=c.endsWith(h(m))?"":`; ${p}, and the curve bends away upwards`,f=`A step of ${vt(t)} takes ${l} ${c}${u}.`;return s===1?`${f} For one example alone no step is too long: the farther, the more certain is class ${e}.`:n!==void 0&&t>n?`${f} Past η = ${h(n)} it rises again.`:f}var gi={"downhill-step":{title:"One step downhill",frame:"sx-downhill sx-rows",...Z({weights:ms,x:lo,label:{least:1,most:xr,whole:!0},step:{least:0,most:ut},examples:{least:1,most:3,whole:!0}}),view:vl}};var us=([t,e],s)=>(Math.log10(s)-t)/(e-t);function mo({range:t,heights:e,get:s,set:o,...r},n,i,a){let[c,l]=t,m=Array.from({length:l-c+1},(p,u)=>10**(c+u));return d`
    <div class="sx-plot sx-chart">
      <div class="sx-axis" aria-hidden="true">
        ${e.map(([p,u])=>d`<span class="sx-tick" style="top:${100*(1-p)}%">${u}</span>`)}
        ${m.map(p=>d`
          <span class="sx-tick sx-tick-x" style="left:${100*us(t,p)}%">${p<1e3?x(p):`10${Ye(Math.log10(p))}`}</span>`)}
      </div>
      <div class="sx-chart-field">
        <svg class="sx-drawing" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${n}</svg>
        <div
          class="sx-ring sx-marker" style="left:${100*us(t,s())}%"
          ${kt({...r,least:c,most:l,get:()=>Math.log10(s()),set:p=>o(10**p,p>Math.log10(s()))})}
        ></div>
        ${a}
      </div>
      ${i}
    </div>`}var po=t=>t.map(([e,s],o)=>`${o?"L":"M"}${(100*e).toFixed(2)} ${(100-100*s).toFixed(2)}`).join("");var ue=1e5,wi=9999,vi={least:1,most:ue,whole:!0},yi={least:0,most:wi,whole:!0},Al=[[1,2,3],[2,2,2,2],[3,1,-2]],Sl=[1,10,100,1e3],Ml=20,vr=[0,5],[xi,kl]=[-4,.5],_l=[...new Set(Array.from({length:101},(t,e)=>Math.round(10**(e/20))))],yr=t=>(Math.log10(t)-xi)/(kl-xi),Tl=[0,-1,-2,-3,-4].map(t=>[yr(10**t),t>-3?x(10**t):`10⁻${Ye(-t)}`]),bi=t=>po(t.filter(([,e])=>e>0).map(([e,s])=>[us(vr,e),yr(s)]));function El(t){let{draws:e,seed:s}=t.state(),o=t.own("numbers",()=>({seed:-1,numbers:new Float64Array}));return(o.seed!==s||o.numbers.length<e)&&Object.assign(o,{seed:s,numbers:Tn(s,Math.min(ue,2*e))}),o.numbers}function Nl(t){let{logits:e,draws:s}=t.state(),o=C(e),r=Et(e),n=El(t),{counts:i,distances:a}=En(o,n,s,_l),c=Go(o,i,s);return{n:s,parts:o,numbers:n,counts:i,distances:a,error:c,expected:m=>Nn(o,r,m)}}function Ol({move:t,note:e,state:s},o,r){let{draws:n}=s(),i=a=>()=>{s().draws<ue?o(s().draws+a):e(`${ue} draws are the most here.`)};return rt([...Sl.map(a=>Y(`Draw ${a}`,i(a),{available:n<ue})),Y("Start again",()=>o(1),{available:n>1}),Y("Next seed",()=>t({seed:(s().seed+1)%(wi+1)})),r],"Draws")}function Pl(t,{n:e,distances:s,error:o,expected:r},n){let{round:i}=Math,a=()=>t.state().draws;return d`
    <figure class="sx-panel sx-errors">
      ${O("Error","dashed: what to expect")}
      ${mo({label:"Number of draws n",text:`${e} draws: error ${h(o)}, expected ${h(r(e))}`,range:vr,heights:Tl,step:.05,page:.5,get:a,set:(c,l)=>n(l?Math.max(c,a()+1):Math.min(c,a()))},K`
          <path class="sx-guide" d=${bi([1,ue].map(c=>[c,r(c)]))}></path>
          <path class="sx-trace" d=${bi([...s,[e,o]])}></path>`,void 0,d`<div
          class="sx-dot" aria-hidden="true" ?hidden=${o<=0} ${g("error",void 0,o)}
          style="left:${100*us(vr,e)}%;top:${100-100*J(yr(o),0,1)}%"
        ></div>`)}
      <div class="sx-entries">
        ${at(t,{...vi,round:i,trait:"draws",label:"n",name:"n"},R("n"))}
        ${at(t,{...yi,round:i,trait:"seed",label:"seed",name:"seed"},"seed")}
      </div>
    </figure>`}function Il({n:t,parts:e,numbers:s,counts:o}){let r=ss(e),n=Array.from({length:Math.min(t,Ml)},(i,a)=>Wo(r,s[t-1-a])+1);return d`
    <figure class="sx-whole sx-draws-whole">
      ${O("Softmax","where the darts land")}${as()}
      <div class="sx-pinned">
        ${te({name:"S",parts:e})}
        <div class="sx-pin" aria-hidden="true" style="left:${100*s[t-1]}%" ${g("u",void 0,s[t-1])}></div>
      </div>
      ${te({name:"f",parts:o.map(i=>i/t)})}
      ${O("Frequencies",`after ${t} ${t===1?"draw":"draws"}`)}
    </figure>
    <div class="sx-last">
      <span class="sx-hint">latest draws</span>
      <ol class="sx-tiles">${n.map((i,a)=>d`<li style=${w(i)} ${g("draw",a+1,i)}>${i}</li>`)}</ol>
    </div>`}var Ll=({n:t,parts:e,counts:s})=>d`
  <table class="sx-table sx-shares">
    ${Vt(["",R("S"),"frequency","drawn"])}
    <tbody>
      ${e.map((o,r)=>d`
        <tr data-link=${r+1} style=${w(r+1)}>
          <th scope="row"><span class="sx-class">class ${r+1}</span></th>
          <td ${g("S",r+1,o)}>${q(o)}</td>
          <td ${g("f",r+1,s[r]/t)}>${q(s[r]/t)}</td>
          <td ${g("count",r+1,s[r])}>${s[r]}</td>
        </tr>`)}
    </tbody>
  </table>`;function Dl({n:t,error:e,expected:s}){let o=(n,i)=>L(n,void 0,i),r=D("S","k");return lt([N(M(Ct("‖"),k("f"),S("−"),k("S"),H`<mo form="postfix">‖</mo>`),S("≈"),o("error",e)),[N(M(H`<mtext>expected</mtext>`),S("="),xt(k("σ"),sr(k("n")))),N(S("≈"),xt(o("sigma",s(1)),sr(L("n",void 0,t,String(t))))),N(S("≈"),o("expected error",s(t)))],N(tt(k("σ"),z(2)),S("="),Ft(k("k"),M(r,V(z(1),S("−"),r))))])}function Cl(t){let e=Nl(t),{effect:s,reset:o,setAll:r,vectors:n}=pt(t,e.parts),i=a=>t.move({draws:J(Math.round(a),1,ue)});return d`
    <div class="sx-toolbar">${n(Al)}${Ol(t,i,o)}</div>
    <div class="sx-panels">${Rt(t,{effect:s,setAll:r})}${Pl(t,e,i)}</div>
    ${Il(e)}${Ll(e)}${Dl(e)}`}var Ai={draws:{title:"Draws from softmax",frame:"sx-frame sx-draws",...Z({logits:it,draws:vi,seed:yi}),view:Cl}};function Ut({own:t,redraw:e},s=()=>!0){let o=t("pointed cell",()=>({place:void 0}));return o.place&&!s(o.place)&&(o.place=void 0),{now:o.place,point(r){o.place=r,e()},forget(){o.place=void 0}}}function uo(t,[e,s],[o,r]){if(t.altKey||t.metaKey)return;let i={ArrowUp:[e-1,s],ArrowDown:[e+1,s],ArrowLeft:[e,s-1],ArrowRight:[e,s+1],PageUp:[1,s],PageDown:[o,s],Home:[t.ctrlKey?1:e,1],End:[t.ctrlKey?o:e,r]}[t.key];if(i===void 0)return;t.preventDefault(),t.stopPropagation();let[a,c]=i;return[Math.min(o,Math.max(1,a)),Math.min(r,Math.max(1,c))]}var fo=(t,e,s)=>o=>{let r=uo(o,e(),t);if(r===void 0)return;s(...r),o.currentTarget.querySelector(`[tabindex][data-index="${r}"]`)?.focus()},ds=(t,e)=>`--strength:${Math.round(45*Math.sqrt(Math.abs(t)/(e||1)))}%`;var Fl=640,Rl=480,Bl=54,Hl=41,Wl=.25,Gl=t=>t===0?"0":t.toFixed(3).replace("-0.000","0.000").replace("-","−"),Ul=t=>t===0?"0":"≈ 0";function zl(t){let e=mt(t);return{parts:C(t),matrix:e,rowSums:e.map(W),columnSums:e.map((s,o)=>W(e.map(r=>r[o])))}}var Si=({own:t})=>t("delta",()=>({pointed:!1}));function ql(t,{parts:e,matrix:s,rowSums:o},r,n,i,a){let c=t.state(),l=(u,f)=>{let $=f+1,y=r===c.row&&$===c.column,A={"is-negative":u<0,"is-diagonal":r===$,"is-in-row":r===n.row,"is-in-column":$===n.column,"is-pointed":r===n.row&&$===n.column,"is-mirror":r===n.column&&$===n.row&&r!==$},b=()=>t.change({row:r,column:$});return d`
      <div
        class=${T({"sx-cell":!0,...A})} role="gridcell" style=${ds(u,Wl)}
        ${g("DS",`${r},${$}`,u)} tabindex=${y?0:-1} aria-selected=${y}
        aria-label=${i?`${u>0?"+":""}${h(u)}`:v}
        @click=${b} @focus=${b} @pointerenter=${()=>a({row:r,column:$})}
      >${i?u>0?"+":u<0?"−":"0":Gl(u)}</div>`},m={"sx-head":!0,"sx-output":!0,"is-lit":r===n.row||r===n.column},p=e[r-1];return d`
    <div role="row">
      <div class=${T(m)} role="rowheader" data-link=${r} style=${w(r)}>
        ${F("S",r)}<span ${g("S",r,p)}>${q(p)}</span><div class="sx-share" style="--part:${p}"></div>
      </div>
      ${s[r-1].map(l)}${Mi("row sum",r,o[r-1],r===n.row)}
    </div>`}var Mi=(t,e,s,o)=>d`<div class=${T({"sx-margin":!0,"is-lit":o})} role="gridcell" ${g(t,e,s)}>${Ul(s)}</div>`;function Jl(t,e,s,o,r){let{logits:n}=t.state(),i=r<Hl,a={"sx-matrix":!0,"is-small":r<Bl,"is-tiny":i,"shows-diagonal":Si(t).pointed},c=()=>{let{row:p,column:u}=t.state();return[p,u]},l=(p,u)=>{o.forget(),t.change({row:p,column:u})},m=(p,u)=>d`
    <div class=${T({"sx-head":!0,"is-lit":u+1===s.column})} role="columnheader" data-link=${u+1} style=${w(u+1)}>
      ${F("a",u+1)}<span ${g("a",u+1,p)}>${x(p)}</span>
    </div>`;return d`
    <div
      class=${T(a)} role="grid" aria-label="Jacobian matrix DS"
      style="--count:${n.length};--row-hue:var(--softmax-class-${s.row});--column-hue:var(--softmax-class-${s.column})"
      @pointerleave=${()=>o.point()} @keydown=${fo([n.length,n.length],c,l)}
    >
      <div role="row">
        <div class="sx-corner" role="columnheader">by</div>
        ${n.map(m)}
        <div class="sx-margin" role="columnheader">sum</div>
      </div>
      ${n.map((p,u)=>ql(t,e,u+1,s,i,o.point))}
      <div role="row">
        <div class="sx-margin sx-corner" role="rowheader">sum</div>
        ${e.columnSums.map((p,u)=>Mi("column sum",u+1,p,u+1===s.column))}
        <div role="gridcell"></div>
      </div>
    </div>`}function Kl(t,{parts:e,matrix:s},{row:o,column:r}){let n=s[o-1][r-1],i=l=>et(l,L("S",l,e[l-1],(o===r?Xt:q)(e[l-1]))),a=l=>()=>{Si(t).pointed=l,t.redraw()},c=H`
    <msub class="sx-delta" @pointerenter=${a(!0)} @pointerleave=${a(!1)}>
      ${k("δ")}${M(z(o),_("⁣"),z(r))}
    </msub>`;return lt([N(M(D("D",r),X("S",o)),_("="),M(X("S",o),_("⁢"),V(c,S("−"),X("S",r)))),N(S("="),M(i(o),_("⁢"),V(z(o===r?1:0),S("−"),i(r)))),N(S(n===0?"=":"≈"),L("DS",`${o},${r}`,n,h(n)))])}function Yl({matrix:t,rowSums:e,columnSums:s},{row:o,column:r}){let n=t[o-1][r-1],[i,a]=[`a${E(r)}`,`S${E(o)}`],c=o===r?"The cell lies on the diagonal, where i = j. ":`The mirror cell D${E(o)}S${E(r)} holds the same number. `;return{words:n===0?`Whatever ${i} does, ${a} stays 1: it is the whole.`:`Raise ${i} a little: ${a} ${n>0?"grows":"falls"} by ${h(Math.abs(n))} per unit.`,facts:`${c}Row ${o} and column ${r} sum to 0; in floating point to ${h(e[o-1])} and ${h(s[r-1])}.`}}function Xl(t,e){let s=e.logits.length,o=zl(e.logits),r=Ut(t,({row:f,column:$})=>Math.max(f,$)<=s),n=r.now??e,i=t.width(),a=i>=Fl&&s<=4,c=i<Rl?100:156,{words:l,facts:m}=Yl(o,n),[p,u]=[n.row===n.column,D("S","i")];return d`
    ${Ht(t)}
    ${Wt(t)}
    <div class=${T({"sx-beside":!0,"is-roomy":a})}>
      <figure>
        ${O("Jacobian DS","row: output, column: input")}
        ${Jl(t,o,n,r,(i*(a?.58:1)-c)/s)}
      </figure>
      <div class="sx-reading">
        ${Kl(t,o,n)}
        <div class="sx-cases">
          ${Ve(p,"if i = j",N(M(u,_("⁢"),V(z(1),S("−"),u))))}
          ${Ve(!p,"if i ≠ j",N(M(Ct("−"),u,_("⁢"),D("S","j"))))}
        </div>
        <p class="sx-words" aria-live="polite">${l}</p>
        <p class="sx-words sx-facts">${m}</p>
      </div>
    </div>`}var ki={"jacobian-matrix":{title:"Jacobian matrix",...Gt(["row","column"]),frame:"sx-jacobian-matrix sx-rows",view:Xl}};var Vl=4,Ie=Vl,Zl=[{name:"3 × 2",value:[[2,1],[1,-1],[.5,1],[-.5,1]]},{name:"2 × 3",value:[[1,-2,.5],[1,.5,-1],[-.5,0,2]]},{name:"4 × 4",value:[[1,.5,-1,2],[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]},{name:"W = 0",value:[[2,1],[0,0],[0,0],[0,0]]}],_i=(t,e)=>[.5,-.5,1,-1][(t+e)%4];function $o(t){let{T:e,N:s}=ct(t.state().layer),o=Ut(t,({row:c,column:l})=>c<=e&&l<=s),{output:r,row:n,column:i}=t.state(),a={output:r,row:n,column:i};return{...o,chosen:a,at:{...a,...o.now}}}var oe=(t,e)=>`W${E(t)}${E(e)}`,Le=(t,e)=>F("W",`${t}${e}`);function Ti(t,e,s,o,r,n){let{move:i,note:a,state:c}=t,l=o(c().layer),m=(p,u,f)=>()=>{let{layer:$}=c();o($)===p?a(u):i({layer:f($)})};return d`
    <span class="sx-stepper" role="group" aria-label="Number of ${s}s">
      ${Y("−",m(1,`One ${s} must stay.`,n),{available:l>1,label:`One ${s} less`})}
      <span aria-live="polite">${R(e)} = <span>${l}</span></span>
      ${Y("+",m(Ie,`${Ie} are the most that fit here.`,r),{available:l<Ie,label:`One ${s} more`})}
    </span>`}function De(t){let{state:e}=t,s=Ti(t,"T","class",r=>ct(r).T,r=>[...r,r[0].map((n,i)=>_i(r.length,i))],r=>r.slice(0,-1)),o=Ti(t,"N","feature",r=>ct(r).N,r=>r.map((n,i)=>[...n,i===0?1:_i(i,n.length)]),r=>r.map(n=>n.slice(0,-1)));return d`
    <div class="sx-toolbar">
      ${At(Zl,r=>Hs(r,e().layer),r=>t.move({layer:r.map(n=>[...n])}))}
      ${rt([s,o,St(t)])}
    </div>`}var Ce=(t={})=>Z({layer:{range:"_range",lengths:[1,Ie],rows:!0},...Object.fromEntries(["output","row","column"].map(e=>[e,{into:"layer"}])),...t},{last:(e,s)=>ct(e)[s==="column"?"N":"T"],most:Ie},({layer:e=[[0],[0]]})=>e.length<2||e.length>Ie+1?"x and 1 to 4 rows of W are needed":e.some(s=>s.length!==e[0].length)?"the rows differ in length":void 0);var Oi=52,Ql=42,Ar=29,Sr={classes:1e3,features:1e4},jl=13;function Pi(t,e,s){if(t===0)return"0";if(e<Ar)return t>0?"+":"−";let o=t.toFixed(e<Oi?2:3);return Number(o)===0?"≈ 0":s||Number.isInteger(t)?x(Number(o)):o.replace("-","−")}var tm=t=>t<1e9?String(t).replace(/\B(?=(\d{3})+$)/g," "):h(t);function em(t){let e=Qt(t),[s,o]=[mt(e),we(t)];return{parts:C(e),DS:s,Dg:o,DP:Ys(s,o)}}var Ii=t=>Math.max(...t.flat().map(Math.abs)),Li=(t,e)=>T({"sx-cell":!0,"is-negative":t<0,"is-zero":t===0,...e});function Ei(t,e,s,o){let r=Ii(e);return(n,i,a,c)=>{let l=e[n-1][i-1];return d`
      <div
        class=${Li(l,{"is-term":c,"is-survivor":c&&a===o.row})} role="gridcell"
        style="${w(a)};${ds(l,r)}" data-link=${c?a:v} ${g(t,`${n},${i}`,l)}
      >${Pi(l,s,t==="Dg")}</div>`}}function sm(t,{DS:e,Dg:s,DP:o},r,n){let{T:i,N:a}=ct(t.state().layer),c=(t.width()-60)/(i+i*a),l=({row:P,column:I})=>gt(P,I,a,1),m=(P,I)=>({output:P,row:Math.ceil(I/a),column:(I-1)%a+1}),[p,u]=[Ei("DS",e,c,n),Ei("Dg",s,c,n)],[f,$]=[t.state(),Ii(o)],y=(P,I)=>{let U=m(P,I),dt=o[P-1][I-1],As=Pi(dt,c),Ge=P===f.output&&I===l(f),Ss=()=>t.change(U);return d`
      <div
        class=${Li(dt,{"is-pointed":P===n.output&&I===l(n)})} role="gridcell"
        style="${w(P)};${ds(dt,$)}" ${g("DP",`${P},${I}`,dt)}
        tabindex=${Ge?0:-1} aria-selected=${Ge}
        aria-label="D${E(U.row)}${E(U.column)}P${E(P)} = ${c<Ar?h(dt):As}"
        @click=${Ss} @focus=${Ss} @pointerenter=${()=>r.point(U)}
      >${As}</div>`},A=()=>{let P=t.state();return[P.output,l(P)]},b=(P,I)=>{r.forget(),t.change(m(P,I))},B=(P,I="")=>d`<div class="sx-corner ${I}" role="presentation">${P}</div>`,G=(P,I,U=!1)=>d`<div class=${T({"sx-label":!0,"is-lit":U})} role="rowheader" data-link=${I} style=${w(I)}>${F(P,I)}</div>`,j=st(i*a);return d`
    <div
      class=${T({"sx-falk":!0,"is-small":c<Oi,"is-fine":c<Ql,"is-tiny":c<Ar})}
      role="grid" aria-label="DS times Dg is DP" style="--left:${i};--right:${i*a}"
      @pointerleave=${()=>r.point()}
      @keydown=${fo([i,i*a],A,b)}
    >
      <div role="row">
        ${B("")}<div class="sx-label" role="gridcell"></div>
        ${j.map(P=>{let{row:I,column:U}=m(1,P);return d`<div class=${T({"sx-label":!0,"is-lit":P===l(n)})} role="columnheader" style=${w(I)}>${Le(I,U)}</div>`})}
      </div>
      ${st(i).map(P=>d`
        <div role="row">
          ${B(P===Math.ceil(i/2)?"Dg":"")}${G("g",P)}${j.map(I=>u(P,I,P,I===l(n)))}
        </div>`)}
      <div class="sx-gap" role="presentation"></div>
      ${st(i).map(P=>d`
        <div role="row">
          ${G("P",P,P===n.output)}${st(i).map(I=>p(P,I,I,P===n.output))}
          <div class="sx-label" role="presentation"></div>${j.map(I=>y(P,I))}
        </div>`)}
      ${B("DS","sx-name-left")}${B("DP","sx-name-right")}
    </div>`}function om([t],{parts:e,DS:s,Dg:o,DP:r},{output:n,row:i,column:a},c){let l=gt(i,a,t.length,1),[m,p]=[r[n-1][l-1],t[a-1]],u=($,y)=>{let A=y+1,[b,B]=[s[n-1][y],$[l-1]],G=B<0?`(${x(B)})`:x(B);return H`
      <mrow class=${T({"sx-term":!0,"sx-product-term":!0,"is-gone":A!==i})} data-link=${A} style=${w(A)}>
        ${V(L("DS",`${n},${A}`,b,h(b)))}${_("⋅")}${L("Dg",`${A},${l}`,B,G)}
      </mrow>`},f=D("D",10*i+a);return lt([N(M(f,X("P",n)),_("="),Ft(k("k"),M(D("D","k"),D("S",n),_("⋅"),f,D("g","k")))),N(S("="),ro(o.map(u),c)),N(S("="),M(X("S",n),V(D("δ",10*n+i),_("−"),X("S",i)),D("x",a))),N(S("="),M(Nt(e,n),V(z(n===i?1:0),_("−"),Nt(e,i)),_("⋅"),V(L("x",a,p,x(p))))),N(S(m===0?"=":"≈"),L("DP",`${n},${l}`,m,h(m)))])}function rm(t,{row:e,column:s}){return t===1?`One class, one term: ${oe(e,s)} moves the only logit, and P₁ stays 1.`:`${t===2?"One of the 2 terms has":`${t-1} of the ${t} terms have`} a factor 0, because ${oe(e,s)} moves no logit but λ${E(e)}. What survives is the closed form.`}function Ni(t,e,s){let o=Sr[e],r=9*Math.log10(o),n=Array.from({length:r+1},(i,a)=>(a%9+1)*10**Math.floor(a/9));return se(t,{name:s,label:s,purpose:`Number of ${e} ${s}`,text:`${s} = ${t.state()[e]}`,symbol:R(s),least:1,most:o,get:()=>t.state()[e],set:i=>t.change({[e]:Math.round(i)}),places:{last:r,page:9,of(i){let a=n.findLastIndex(l=>l<=i),c=n[a+1];return c===void 0?a:a+(i-n[a])/(c-n[a])},valueAt:i=>n[i]}})}function nm(t,{classes:e,features:s,layer:o}){let r=rs(e,s),{T:n,N:i}=ct(o),a=rs(n,i),c=`The product multiplies ${Pt(r.product/r.closed,3)} times as often, and ${Pt(100*(1-1/e),3)} % of Dg is zeros. For the matrices above it is ${a.product} against ${a.closed}.`,l=(m,p,u)=>d`
    <div class="sx-cost is-${m}">
      <span>${p}</span>${N(M(tt(k("T"),z(m==="product"?3:2)),u))}
      <div class="sx-cost-track" aria-hidden="true">
        <div class="sx-cost-bar" style="width:${100*Math.log10(Math.max(r[m],1))/jl}%"></div>
      </div>
      <span ${g("multiplications",m,r[m])}>${tm(r[m])}</span>
    </div>`;return d`
    <figure>
      ${O("Multiplications","each bar on a logarithmic scale")}
      <div class="sx-inputs">${Ni(t,"classes","T")}${Ni(t,"features","N")}</div>
      <div class="sx-costs">
        ${l("product","DS · Dg",k("N"))}
        ${l("closed","closed form",V(k("N"),_("+"),z(1)))}
      </div>
      <p class="sx-words">${c}</p>
    </figure>`}function im(t,e){let{layer:s}=e,o=em(s),{T:r,N:n}=ct(s),i=Ut(t,({output:c,row:l,column:m})=>Math.max(c,l)<=r&&m<=n),a=i.now??e;return d`
    ${De(t)}
    <figure>
      ${O("DS · Dg = DP","point at an entry of DP: it stands where its row and its column meet")}
      ${sm(t,o,i,a)}
    </figure>
    <div>
      ${om(s,o,a,t.width()<480?2:4)}
      <p class="sx-words" aria-live="polite">${rm(s.length-1,a)}</p>
    </div>
    ${nm(t,e)}`}var Di={"jacobian-product":{title:"Product of Jacobians",...Ce({classes:{least:1,most:Sr.classes,whole:!0},features:{least:1,most:Sr.features,whole:!0}}),frame:"sx-layer sx-jacobian-product sx-rows",view:im}};var am=.02,Ci=.1,cm=$t((t,e,s)=>{let o=!1,r=a=>{let{least:c,most:l,get:m,set:p,note:u}=s;u("");let f=J(tr(a,Ci),c,l);f!==m()&&p(f),e.value=vt(f),e.dispatchEvent(new Event("change"))},n=()=>e.selectionStart===0&&e.selectionEnd===e.value.length;t.listen(e,"keydown",a=>{let{least:c,most:l,get:m}=s,p=a.shiftKey?1:Ci,u=Yt(a,{ArrowUp:m()+p,ArrowDown:m()-p,PageUp:m()+1,PageDown:m()-1,...n()?{Home:c,End:l}:{}});u!==void 0&&(r(u),e.select())}),t.listen(e,"mousedown",a=>a.preventDefault());let i=jt(t,e,{move(a,c,l){o||=Math.abs(a)>=3,o&&r(l+a*am)},end(a){o||a?.type!=="pointerup"||(e.focus({preventScroll:!0}),e.select())}});return t.listen(e,"pointerdown",a=>{i(a,s.get())&&(o=!1)}),()=>{}});function Mr(t,{name:e,index:s,text:o,...r}){let n={...r,note:t.note,describedBy:t.noteId};return d`<input
    class="sx-field sx-number-cell" role="spinbutton" aria-valuemin=${r.least} aria-valuemax=${r.most}
    aria-valuenow=${r.get()} aria-valuetext=${o} ${g(e,s,r.get())}
    ${Se(n)} ${cm(n)}>`}var lm=480,kr=34,_r=12;function mm(t,e,s){let o=t<lm,r=e*s*kr+(e-1)*_r,n=(I,U)=>(I*s+U+.5)*kr+I*_r,[i,a,c]=o?[38,15,23]:[56,26,40],l=a+i,m=c+i,p=o?74:J(t*.27,150,204),u=o?38:64,f=t-l-m-u-p,[$,y,A,b,B]=(o?[.4,.22,.06,.26,.06]:[.38,.2,.06,.3,.06]).map(I=>I*f),G=l+$,j=G+m+y,P=j+u+A;return{width:t,height:r,narrow:o,mark:a,weightMark:c,field:i,x:l,weight:m,weightX:G,score:u,scoreX:j,box:b,boxX:P,output:p,outputX:P+b+B,weightY:n,inputY:I=>(I+.5)*r/s,classY:I=>(I+.5)*s*kr+I*_r}}var Fi=(t,e)=>t!==0&&Math.abs(t)<.001?Pt(t,2):e(t);function Tr([t,e],[s,o]){let r=(t+s)/2;return`M${t.toFixed(1)} ${e.toFixed(1)}C${r.toFixed(1)} ${e.toFixed(1)} ${r.toFixed(1)} ${o.toFixed(1)} ${s.toFixed(1)} ${o.toFixed(1)}`}var ho=(t,e,s)=>`translate:${t.toFixed(1)}px calc(${e.toFixed(1)}px - 50%);width:${s.toFixed(1)}px`;function pm(t,{layer:e}){let[s,...o]=e,r=Qt(e),n=Xs(e),{at:i,point:a}=$o(t);return{x:s,W:o,classes:o.map((c,l)=>l+1),features:s.map((c,l)=>l+1),logits:r,parts:C(r),slopes:mt(r),slopeOf:(c,l,m)=>n[c-1][gt(l,m,s.length,1)-1],heaviest:Math.max(...o.flat().map(Math.abs))||1,plan:mm(t.width(),o.length,s.length),at:i,pointer:(c,l)=>({choose:()=>t.change({row:c,column:l}),enter:()=>a({row:c,column:l}),leave:()=>a()})}}function Er({model:t,move:e,state:s},o,r){let[n,i]=t.get("_range"),a=c=>e({layer:s().layer.map((l,m)=>m===o?l.map(c):l)});return{least:n,most:i,get:()=>s().layer[o]?.[r-1]??0,set:c=>a((l,m)=>m===r-1?c:l),setList:c=>a((l,m)=>c[m]??l)}}function um({plan:t,at:e}){let{narrow:s,mark:o,field:r,weightX:n,weightMark:i,scoreX:a,score:c,boxX:l,box:m,outputX:p,output:u}=t,f=[[o+r/2,"x"],[n+i+r/2,"W"],[a+c/2,s?"λ":"λ = Wx"],[l+m/2,s?"S":"softmax"],[p+(s?u/2:16),"P"]];return d`
    <div class="sx-heads" aria-hidden="true">
      ${f.map(([$,y])=>d`
        <span class=${y==="softmax"?"sx-hint":"sx-symbol"} style="left:${$}px">${y}</span>`)}
      <span class="sx-hint sx-slope-head" ?hidden=${s}>per unit of ${oe(e.row,e.column)}</span>
    </div>`}function dm({W:t,classes:e,features:s,heaviest:o,plan:r,at:n,pointer:i}){let{width:a,height:c,x:l,weightX:m,weight:p,scoreX:u,score:f,outputX:$,boxX:y,box:A}=r,b=G=>s.map(j=>{let P=t[G-1][j-1],I=r.weightY(G-1,j-1),U=Tr([l,r.inputY(j-1)],[m,I]),dt=Tr([m+p,I],[u,r.classY(G-1)]),As=G===n.row&&j===n.column,Ge=Ta=>K`<path
      class=${T({"sx-wire":!0,"is-lit":As,"is-negative":P<0,"is-zero":P===0})}
      style="${w(G)};stroke-width:${.8+2.7*Math.abs(P)/o}" d=${Ta}></path>`,{choose:Ss,enter:ka,leave:_a}=i(G,j);return K`${Ge(U)}${Ge(dt)}<path
      class="sx-reach" d=${U+dt} @click=${Ss} @pointerenter=${ka} @pointerleave=${_a}></path>`}),B=G=>e.map(j=>K`<path
    class=${T({"sx-wire":!0,"is-lit":G===n.row&&j===n.output})} style=${w(G)}
    d=${Tr([u+f,r.classY(G-1)],[$,r.classY(j-1)])}></path>`);return d`
    <svg class="sx-wires" aria-hidden="true" width=${a} height=${c} viewBox="0 0 ${a} ${c}">
      ${e.map(b)}${e.map(B)}
      <rect class="sx-box" rx="6" x=${y} y="1" width=${A} height=${c-2}></rect>
    </svg>`}function fm(t,{x:e,W:s,classes:o,features:r,slopeOf:n,plan:i,at:a,pointer:c}){let l=e.length,m=u=>{let f=`x${E(u)}`,$=`${f} = ${x(e[u-1])}`;return d`
      <label
        class=${T({"sx-node":!0,"is-lit":u===a.column})}
        style=${ho(0,i.inputY(u-1),i.x)}
      >
        ${F("x",u)}
        ${Mr(t,{...Er(t,0,u),name:"x",index:u,label:f,text:$,longest:l})}
      </label>`},p=u=>r.map(f=>{let $=oe(u,f),y=n(a.output,u,f),A=`${$} = ${x(s[u-1][f-1])}, D${E(u)}${E(f)}P${E(a.output)} = ${h(y)}`,{choose:b,enter:B,leave:G}=c(u,f);return d`
      <label
        class=${T({"sx-node":!0,"is-lit":u===a.row&&f===a.column})} data-link=${u}
        style="${w(u)};${ho(i.weightX,i.weightY(u-1,f-1),i.weight)}"
        @focusin=${b} @pointerenter=${B} @pointerleave=${G}
      >
        ${Le(u,f)}
        ${Mr(t,{...Er(t,u,f),name:"W",index:`${u},${f}`,label:$,text:A,longest:l})}
      </label>`});return[r.map(m),o.map(p)]}var $m=({logits:t,plan:e,at:s})=>t.map((o,r)=>d`
    <div
      class=${T({"sx-score":!0,"is-lit":r+1===s.row})} data-link=${r+1}
      style="${w(r+1)};${ho(e.scoreX,e.classY(r),e.score)}"
    ><b ${g("lambda",r+1,o)}>${x(o)}</b></div>`);function hm({change:t},{parts:e,slopeOf:s,plan:o,at:r}){let n=(i,a)=>{let c=s(a+1,r.row,r.column),l=c>0?"▲ ":c<0?"▼ ":" ",m=a+1===r.output;return d`
      <button
        type="button" class=${T({"sx-output-pill":!0,"is-lit":m})} role="radio"
        data-link=${a+1} style="${w(a+1)};${ho(o.outputX,o.classY(a),o.output)}"
        aria-checked=${m} tabindex=${m?0:-1} @click=${()=>t({output:a+1})}
        aria-label="P${E(a+1)} = ${q(i)}, ${oe(r.row,r.column)} changes it by ${h(c)} per unit"
      >
        ${F("P",a+1)}
        <span ${g("P",a+1,i)}>${Fi(i,q)}</span>
        <span class="sx-slope" ${g("DP",`${a+1},${r.row},${r.column}`,c)}>${l+Fi(Math.abs(c),h)}</span>
        <span class="sx-share" style="--part:${i}"></span>
      </button>`};return d`
    <div role="radiogroup" aria-label="Output" @keydown=${Ro(i=>t({output:i+1}))}>
      ${e.map(n)}
    </div>`}function gm(t,{x:e,parts:s,slopeOf:o,at:{output:r,row:n,column:i}}){let a=e[i-1],c=o(r,n,i),l=`x${E(i)}`,m={...Er(t,0,i),name:"x",index:i,linked:!1,label:`${l} in the formula`,text:`${l} = ${x(a)}, derivative ${h(c)}`},[p,u]=a<0?[ke("("),ke(")")]:[];return lt([N(M(D("D",10*n+i),X("P",r)),_("="),M(D("D",n),X("S",r)),_("⋅"),D("x",i),_("="),M(X("S",r),V(D("δ",10*r+n),S("−"),X("S",n)),D("x",i))),N(S("="),M(Nt(s,r),V(z(r===n?1:0),S("−"),Nt(s,n))),_("⋅"),M(p,or(t,m),u)),N(S(c===0?"=":"≈"),L("DP",`${r},${n},${i}`,c,h(c)))],rr(t,m))}function xm(t,e){let[s,o]=t.model.get("_range").map(x),r=pm(t,e);return d`
    ${De(t)}
    <figure>
      ${O("The layer",`drag a number sideways, or type ${s} to ${o}; choose a weight and an output`)}
      ${um(r)}
      <div class="sx-stage" style="height:${r.plan.height}px">
        ${dm(r)}${fm(t,r)}${$m(r)}${hm(t,r)}
      </div>
    </figure>
    <div>${gm(t,r)}<p class="sx-words" aria-live="polite">${bm(r)}</p></div>`}function bm({x:t,slopes:e,slopeOf:s,at:{output:o,row:r,column:n}}){let i=t[n-1],a=e[o-1][r-1],c=s(o,r,n),[l,m,p]=[oe(r,n),`λ${E(r)}`,`P${E(o)}`];if(i===0)return`x${E(n)} = 0: whatever ${l} does, ${m} stays, and so does ${p}.`;let u=`Raise ${l} a little: ${m} ${i>0?"grows":"falls"} by |x${E(n)}| = ${x(Math.abs(i))} per unit`;return c===0?`${u}, but ${p} stays.`:`${u}, ${p} by ${h(Math.abs(a))} times as much${a*i<0==i<0?"":" the other way"}: it ${c>0?"grows":"falls"} by ${h(Math.abs(c))}.`}var Ri={"layer-network":{title:"Softmax layer as a network",frame:"sx-layer sx-layer-network sx-rows",...Ce(),view:xm}};function go(t,e,s){let o=C(t),r=C(t.map((c,l)=>Bi(e,l)?c+s:c)),n=r.map((c,l)=>c-o[l]),i=mt(t).map(c=>s*W(c.filter((l,m)=>Bi(e,m)))),a=Math.max(...n.map((c,l)=>Math.abs(c-i[l])));return{before:o,after:r,truth:n,predicted:i,error:a}}var Bi=(t,e)=>t===0||t===e+1,Hi=(t,e,s)=>s.map(o=>go(t,e,o).error);function Nr(t,e){if(e===0)return 0;let s=C(t),o=s[e-1],r=s.map((n,i)=>n*((+(i+1===e)-o)**2-o*(1-o)));return Math.max(...r.map(Math.abs))/2}var hs=1e-9,Ir=1,Pr=-18,xo=Math.log10(Ir/hs),Fe=t=>+`${[1,2,5][(t%3+3)%3]}e${Math.floor(t/3)}`,Or=Array.from({length:3*xo+1},(t,e)=>Fe(e-3*xo)),wm=t=>{let e=3*Math.floor(Math.log10(t)+1e-12),[s,o]=[e,e+1,e+2].filter(r=>Fe(r)<=t*(1+1e-12)).slice(-1).flatMap(r=>[r,r+1]);return s+(Math.log(t/Fe(s))/Math.log(Fe(o)/Fe(s))||0)},bo=t=>100*Math.log10(t/hs)/xo,fs=t=>t===0?100:J(100*Math.log10(t)/Pr,0,100),Ui=({state:t,move:e})=>({least:-3*xo,most:0,step:1,page:3,get:()=>wm(t().step),set:s=>e({step:Fe(s)})}),vm=t=>d`
  <div class="sx-controls">
    ${ht(t,"direction","Logit that is nudged","Nudge",[...Tt("a",t.state().logits.length),{index:0,content:"all alike"}])}
    ${at(t,{trait:"step",label:"ε",name:"step",least:hs,most:Ir},d`by ${R("ε")} =`)}
  </div>`;function ym({truth:t,predicted:e},s,o){let r=Math.max(...[...t,...e].map(Math.abs)),n=(a,c)=>d`<span class="sx-hint"><i class="sx-swatch ${c}"></i>${a}</span>`,i=(a,c)=>{let l=r===0||zi(c,s)?0:50*c/r;return d`<div class=${a} ?hidden=${l===0} style="left:${50+Math.min(0,l)}%;width:${Math.abs(l)}%"></div>`};return d`
    <figure>
      ${O("Change of each part")}
      <div class="sx-changes" style="--count:${t.length}" @pointerleave=${()=>o()}>
        <div class="sx-change"><span></span><span></span>${n("predicted","sx-guess")}${n("true","sx-truth")}</div>
        ${t.map((a,c)=>{let l=c+1;return d`
            <div class="sx-change" data-link=${l} style=${w(l)} @pointerenter=${()=>o({part:l})}>
              ${F("S",l)}
              <div class="sx-span" aria-hidden="true">${i("sx-guess",e[c])}${i("sx-truth",a)}</div>
              <span ${g("predicted",l,e[c])}>${$s(e[c],s,"≈ 0")}</span>
              <span ${g("truth",l,a)}>${$s(a,s,"≈ 0")}</span>
            </div>`})}
      </div>
    </figure>`}function Am(t,e){let s=Hi(t,e,Or),o=c=>Or.map((l,m)=>s[m]===0===c?`M${bo(l).toFixed(2)} ${fs(s[m]).toFixed(2)}h0`:"").join(""),r=Nr(t,e),n=s[Or.indexOf(.1)]<.03*r,i=Math.max(hs,Math.sqrt(10**Pr/r)),a=n?`M${bo(i)} ${fs(r*i**2)}L100 ${fs(r)}`:v;return d`
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${K`<path class="sx-law" d=${a}></path><path class="sx-dots" d=${o(!1)}></path><path class="sx-dots is-zero" d=${o(!0)}></path>`}
    </svg>
    <span class="sx-law-name" ?hidden=${!n} style="top:${J(100*Math.log10(r*1e-6)/Pr,8,100)}%">
      <span class="sx-symbol">ε<sup>2</sup></span>
    </span>`}var Wi=t=>t===0?"1":t===-3?"10⁻³":h(10**t).replace("1.00×","");function Sm(t,{logits:e,step:s},o,r){let[n,i]=[`left:${bo(s)}%`,`top:${fs(r)}%`];return d`
    <figure>
      ${O("Largest error","against ε; drag the ring")}
      <div class="sx-plane sx-loglog">
        <div class="sx-rounding"><span>rounding</span></div>
        ${Am(e,o)}
        <div class="sx-slope-guide" style="${n};${i}"></div>
        <div
          class="sx-ring sx-knob" style="${n};${i}" ${g("error",void 0,r)}
          ${kt({...Ui(t),label:"Step ε",text:`ε = ${x(s)}, largest error ${h(r)}`})}
        ></div>
        ${[-9,-6,-3,0].map(a=>d`<span class="sx-x-tick" style="left:${bo(10**a)}%">${Wi(a)}</span>`)}
        ${[0,-4,-8,-12,-16].map(a=>d`<span class="sx-tick" style="top:${fs(10**a)}%">${Wi(a)}</span>`)}
      </div>
    </figure>`}function Mm(t,{truth:e,predicted:s},o,r){let{step:n}=t.state(),[i,a]=[e[o-1],s[o-1]],c=a/n,l=$s(c,r,"0"),m=X("S",o),p=r===0?V(z(1),_(","),k("…"),_(","),z(1)):D("e",r),u=r===0?V(Ft(k("j"),M(D("D","j"),m))):M(D("D",r),m);return d`
    <div class="sx-formula">
      <span>${N(M(m,V(k("a"),_("+"),k("ε"),_("⁢"),p),_("−"),m,V(k("a"))))}${N(S("≈"),M(k("ε"),_("⋅"),u))}</span>
      <span>${N(L("truth",o,i,$s(i,r,"0")))}${N(S("≈"),M(Kt("step",n,{...Ui(t),label:"ε in the formula",perPixel:()=>.15}),_("⋅"),L("slope",o,c,c<0&&l!=="0"?`(${l})`:l)))}${N(S("="),L("predicted",o,a,$s(a,r,"0")))}</span>
    </div>`}function km(t,e){let{logits:s,step:o,direction:r}=e,n=go(s,r,o),i=Ut(t),a=Math.min(i.now?.part??(r||1),s.length);return d`
    ${Ht(t)}
    ${Wt(t)}
    ${vm(t)}
    <div class="sx-two">${ym(n,r,i.point)}${Sm(t,e,r,n.error)}</div>
    <div>
      ${Mm(t,n,a,r)}
      <p class="sx-words" aria-live="polite">${_m(n.error,s,r,o)}</p>
    </div>`}var zi=(t,e)=>e===0&&Math.abs(t)<1e-14,$s=(t,e,s)=>t!==0&&zi(t,e)?s:h(t),Gi=(t,e)=>t<2e-15&&(t>2*e||t<e/2);function _m(t,e,s,o){if(e.length===1)return"One part is the whole and stays 1, whatever its logit does.";if(s===0)return`All logits rise alike, and no part changes: what is left, ${h(t)}, is rounding.`;let r=`The largest error is ${h(t)}.`,n=Nr(e,s),i=go(e,s,o/10).error;return Gi(t,n*o**2)?`${r} The law ε² would leave ${h(n*o**2)}: so small, all is blurred by rounding.`:Gi(i,n*(o/10)**2)?`${r} A tenth of the step leaves ${h(i)}, for there rounding takes over.`:`${r} A tenth of the step, ε = ${x(o/10)}, leaves ${h(i)}: ${h(t/i)} times less, while the predicted change shrinks 10 times.`+(t>150*i?" A second derivative of nearly 0 makes it fall faster than ε².":"")}var qi={nudge:{title:"Nudge",...Gt(["direction"],{step:{least:hs,most:Ir}},0),frame:"sx-nudge sx-rows",view:km}};var Tm=[[.1,.7,1.3],[.3,-.1,.2],[1.1,.9,.7,.3]],Em=[.25,1,4,16,64,256,1024],Nm=[1,10,100,1e3],Ki=17,gs=10,Om=[1,.97,1.01,1.04],[Lr,Ji]=[.1,2e3],xs=[{name:"direct",colour:1,dashes:"6 4",compute:t=>Mt(t).parts},{name:"shifted",colour:2,dashes:"",compute:t=>Lt(t).parts},{name:"compensated",colour:3,dashes:"8 3 2 3",compute:zs}],Yi=(t,e)=>t.map(s=>s*e);function Pm(t){let e=zo(t);return xs.map(({compute:s})=>e.every(Jo)?Math.max(...s(t).map((o,r)=>qo(o,e[r]))):NaN)}var Dr=t=>100*(1-Math.log(J(t,Lr,Ji)/Lr)/Math.log(Ji/Lr));function Im({model:t,state:e,move:s}){let[o,r]=t.get("_scales"),n=a=>gs*Math.log2(a/o),i=a=>o*2**(a/gs);return{placeOf:n,scaleAt:i,slider:{label:"Scale c",least:0,most:n(r),step:1,page:gs,get:()=>n(e().scale),set:a=>s({scale:Number(i(a).toPrecision(4))}),perPixel:()=>.2}}}function Lm(t,{placeOf:e,scaleAt:s,slider:{most:o}}){let{logits:r,scale:n}=t.state(),i=l=>({place:100*e(l)/o,near:Om.map(m=>Pm(Yi(r,l*m)))}),a=t.own("errors",()=>({of:"",samples:[]}));a.of!==String(r)&&(a.of=String(r),a.samples=Array.from({length:4*o/gs+1},(l,m)=>i(s(m*gs/4))));let c=i(n);return{now:c,samples:[...a.samples,c].sort((l,m)=>l.place-m.place)}}function Dm(t,e){return`M${t.flatMap(({place:o,near:r})=>{let[n,...i]=r.map(c=>c[e]),a=Math.max(n,...i.filter(Number.isFinite));return Number.isFinite(n)?`${o.toFixed(2)} ${Dr(a).toFixed(2)}`:[]}).join("L")}`}function Cm({now:{place:t,near:[e]},samples:s}){return d`
    <div class="sx-ulp-chart" aria-hidden="true">
      ${Nm.map(o=>d`<div class="sx-level" style="top:${Dr(o)}%"><span>${o} ulp</span></div>`)}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        ${xs.map(({colour:o,dashes:r},n)=>K`
          <path class="sx-curve" stroke-dasharray=${r} style=${w(o)} d=${Dm(s,n)}></path>`)}
      </svg>
      ${xs.map(({name:o,colour:r},n)=>d`
        <div
          class="sx-point" style="${w(r)};left:${t}%;top:${Dr(e[n])}%"
          ?hidden=${!Number.isFinite(e[n])} ${g(`worst-${o}`,void 0,e[n])}
        ></div>`)}
    </div>`}function Fm(t,e){if(!(t>0))return d`<mark>${t===0?"0":"nan"}</mark>`;let[s,o]=t.toExponential(Ki-1).split("e"),r=Number(o),n=Xi(e),i=0;for(;r===e.power&&i<s.length&&s[i]===n[i];)i+=1;let a=s.slice(i);return[s.slice(0,i),a&&d`<mark>${a}</mark>`,Vi(r)]}var Xi=({digits:[t,...e]})=>`${t}.${e.join("")}`,Vi=t=>t===0?"":Lo(t);function Rm(t,e){let s=zo(e)[t-1],o=In(s,Ki);return d`
    <table class="sx-table sx-digit-table">
      ${Vt(["formula",d`<b>S${E(t)}</b>`,"off by"])}
      <tbody>
        ${xs.map(({name:r,colour:n,compute:i})=>{let a=i(e)[t-1],c=qo(a,s),l=Number.isFinite(c)&&Jo(s);return d`
            <tr>
              <th scope="row"><span class="sx-key" style=${w(n)}></span>${r}</th>
              <td class="sx-digits" ${g(`S-${r}`,t,a)}>${Fm(a,o)}</td>
              <td ${g(`ulp-${r}`,t,c)}>${l?`${c<10?c.toFixed(1):h(c)} ulp`:"–"}</td>
            </tr>`})}
        <tr><th scope="row">exact</th><td class="sx-digits">${Xi(o)}${Vi(o.power)}</td><td></td></tr>
      </tbody>
    </table>`}function Bm(t,{logits:e,scale:s}){let[o,r]=t.model.get("_scales"),n=Yi(e,s),i={...pt(t,Lt(n).parts),letter:"x"},a=Im(t),c=Lm(t,a),l=Math.max(...n),m=c.now.near[0].map((p,u)=>`${xs[u].name} ${Number.isFinite(p)?`${p.toFixed(1)} ulp`:"not measured"}`);return d`
    <div class="sx-toolbar">${i.vectors(Tm,i.reset)}</div>
    <div class="sx-number-entry">
      ${at(t,{trait:"scale",label:"c",name:"c",least:o,most:r},[R("c")," = "])}
      ${oo(t,"x",i.setAll,p=>R(p>1?", ":"a = c · ["),R("]"))}
    </div>
    <p class="sx-says sx-hint">Curves: the largest error at c or beside it. Dots: at your c.</p>
    ${Ee({...a.slider,text:`c = ${x(s)}, largest errors: ${m.join(", ")}`,ticks:Em.map(p=>({place:a.placeOf(p),text:String(p)})),above:Cm(c)})}
    ${rt([d`<span class="sx-hint">digits of</span>`,e.map((p,u)=>d`
        <button
          type="button" class="sx-button" data-link=${u+1} aria-pressed=${u+1===i.selected}
          @click=${()=>i.select(u+1)}
        >S${E(u+1)}</button>`)],"Component")}
    ${Rm(i.selected,n)}
    ${_t(t,i,e.map(p=>`${x(p)}·${x(s)}−${x(l)}`),p=>({power:u=>tt(k("e"),M(D("a",u),S("−"),k("m"))),term:(u,f)=>p.exponential(u,f,_("·"),Kt("c",s,a.slider),no("shift",-l))}))}`}var Zi={"rounded-shift":{title:"The rounded shift",frame:"sx-steps sx-rounded-shift",...Z({logits:{range:"_range",lengths:it.lengths},scale:{range:"_scales"},selected:Dt}),view:Bm}};var Hm=58,Wm=34,Qi=(t,{forget:e},s)=>o=>{let{layer:r,row:n,column:i}=t.state(),{T:a,N:c}=ct(r),l=gt(n,i,c,1),m=s?uo(o,[1,l],[1,a*c]):uo(o,[n,i],[a,c]);if(m===void 0)return;let p=s?m[1]-1:gt(m[0],m[1],c,1)-1;e(),t.change({row:Math.floor(p/c)+1,column:p%c+1}),o.currentTarget.querySelectorAll("[tabindex]")[p]?.focus()};function ji(t,{chosen:e,at:s,point:o},r,n,i,a){let{layer:c,first:l}=t.state(),m=()=>t.change({row:n,column:i}),p=n===e.row&&i===e.column,u=1-l,f=l===1?Le(n,i):d`<code>${`W[${n-1}, ${i-1}]`}</code>`;return d`
    <div
      class=${T({"sx-weight":!0,"is-lit":n===s.row&&i===s.column})} role=${r}
      style=${w(n)} tabindex=${p?0:-1} aria-selected=${p}
      @click=${m} @focus=${m} @pointerenter=${()=>o({row:n,column:i})}
    >${a(f,gt(n-u,i-u,ct(c).N,l))}</div>`}function Gm(t,e){let{layer:s,first:o}=t.state(),{T:r,N:n}=ct(s),{at:i,point:a}=e,c=(m,p,u)=>d`
    <div class=${T({"sx-label":!0,"is-lit":p===u})} role=${m}>${p-1+o}</div>`,l=(m,p)=>ji(t,e,"gridcell",m,p,(u,f)=>d`
      <span>${u}</span><span class="sx-hint" ${g("column",`${m},${p}`,f)}>${f}</span>`);return d`
    <figure>
      ${O("Weights W","point at one")}
      <div
        class="sx-weights" role="grid" aria-label="Weights W" style="--columns:${n}"
        @pointerleave=${()=>a()} @keydown=${Qi(t,e,!1)}
      >
        <div role="row">
          <div class="sx-label" role="gridcell"></div>
          ${st(n).map(m=>c("columnheader",m,i.column))}
        </div>
        ${st(r).map(m=>d`
          <div role="row">${c("rowheader",m,i.row)}${st(n).map(p=>l(m,p))}</div>`)}
      </div>
    </figure>`}function Um(t,e){let{layer:s}=t.state(),{T:o,N:r}=ct(s),{at:n,point:i}=e,a=(t.width()-32)/(o*r),c=a<Wm,l=st(o).flatMap(u=>st(r).map(f=>({i:u,j:f}))),m=({i:u,j:f})=>ji(t,e,"columnheader",u,f,($,y)=>d`
      <b ${g("column",`${u},${f}`,y)}>${y}</b><span class="sx-name">${$}</span>`),p=(u,f)=>d`
    <div role="row">
      <div class="sx-label" role="rowheader" data-link=${f+1} style=${w(f+1)}>${F("g",f+1)}</div>
      ${l.map(({i:$,j:y},A)=>d`
        <div
          class=${T({"sx-row-entry":!0,"is-zero":$!==f+1,"is-lit":$===n.row&&y===n.column})}
          role="gridcell" style=${w($)} ${g("Dg",`${f+1},${A+1}`,u[A])}
          @click=${()=>t.change({row:$,column:y})} @pointerenter=${()=>i({row:$,column:y})}
        >${$!==f+1?"0":c?`x${E(y)}`:x(u[A])}</div>`)}
    </div>`;return d`
    <figure>
      ${O("Dg","a column for each weight, a row for each logit")}
      <div
        class=${T({"sx-weight-columns":!0,"is-small":a<Hm,"is-tiny":c})}
        role="grid" aria-label="Columns of Dg" style="--columns:${o*r}"
        @pointerleave=${()=>i()} @keydown=${Qi(t,e,!0)}
      >
        <div role="row"><div class="sx-label" role="gridcell"></div>${l.map(m)}</div>
        ${we(s).map(p)}
      </div>
    </figure>`}function zm({layer:t,first:e},{at:s}){let{N:o}=ct(t),[r,n,i]=["i","j","N"].map(k);return[1,0].map(a=>{let[c,l]=[s.row-1+a,s.column-1+a],m=gt(c,l,o,a),p=u=>a===1?V(u,_("−"),z(1)):u;return Ve(a===e,`from ${a}`,d`
      <span class="sx-column-rule">${N(M(p(r),i,_("+"),n))} ${N(S("="),M(p(z(c)),_("⋅"),z(o)),_("+"),z(l),_("="),L("place",a,m,String(m)))}</span>`)})}function qm({layer:t,first:e},{at:{row:s,column:o}}){let{N:r}=ct(t);return`Before it stand ${s-1} ${s===2?"row":"rows"} of ${r} and ${o-1} of its own row, ${gt(s,o,r,1)-1} in all: that is its number counting from 0. Its column holds x${E(o)} in row ${s-1+e}, and zeros.`}function Jm(t,e){let s=$o(t);return d`
    ${De(t)}
    <div class="sx-two">
      ${Gm(t,s)}
      <div class="sx-reading">
        ${ht(t,"first","Count","Count",[1,0].map(o=>({index:o,content:`from ${o}`})))}
        <div class="sx-cases">${zm(e,s)}</div>
        <p class="sx-words" aria-live="polite">${qm(e,s)}</p>
      </div>
    </div>
    ${Um(t,s)}`}var ta={"row-major":{title:"Row-major order",frame:"sx-layer sx-row-major sx-rows",...Ce({first:{least:0,most:1,whole:!0}}),view:Jm}};var sa=t=>-Math.max(...t)+0,Km=[[1e3,1001,1002],[1,2,3],[-800,-801,-802],[-300,0,300]],Ym=[{name:"D = 0",value:()=>0},{name:"D = −max a",value:sa},{name:"lowest D",value:(t,[e]=Zs(t))=>Math.ceil(e)},{name:"highest D",value:(t,[,e]=Zs(t))=>Math.floor(e)}],ea=" + D",Re=1e3,Xm=60,[Cr,Rr,Fr]=Fn,Br=t=>J(t,-Re,Re),wo=t=>`${100*(Br(t)+Re)/(2*Re)}%`;function Vm(t){let e=t.map((r,n)=>n).sort((r,n)=>t[r]-t[n]),s=t.map(()=>[]),o=[];return e.forEach((r,n)=>{o.push(r+1),!(Br(t[e[n+1]])-Br(t[r])<Xm)&&(s[r]=o.sort(),o=[])}),s}function Zm({exponents:t}){let e=Vm(t);return d`
    <div class="sx-line" aria-hidden="true">
      <span class="sx-hint">a + D</span>
      ${ir(wo,[{from:-Re,to:Cr,kind:"bad",text:"exp is 0"},{from:Cr,to:Rr,kind:"weak",text:""},{from:Rr,to:Fr,kind:"good",text:"exp has all its digits"},{from:Fr,to:Re,kind:"bad",text:"exp is inf"}])}
      ${t.map((s,o)=>d`
        <div
          class="sx-dot" data-link=${o+1} style="${w(o+1)};left:${wo(s)}" ${g("exponent",o+1,s)}
        ><span class="sx-symbol" style="translate:-${wo(s)}${e[o][1]?";color:var(--ink)":""}">${e[o].join(", ")}</span></div>`)}
      <div class="sx-scale">
        ${[Cr,0,Fr].map(s=>d`
          <span class="sx-mark" style="left:${wo(s)}">${x(Math.round(s*10)/10)}</span>`)}
      </div>
    </div>`}function Qm({logits:t,shift:e},s,o){let r=sa(t),n=e===r?"and you are on it.":e>s&&e<o?"and so does your D.":"your D does not.",i=(a,c,l)=>d`<span ${g(a,c,l)}>${x(Number(l.toFixed(2)))}</span>`;return d`
    <p class="sx-ends">
      Numbers come out for D from ${i("window",1,s)} to ${i("window",2,o)}; towards the lower end,
      digits are missing. −max&nbsp;a&nbsp;=&nbsp;${i("best",void 0,r)} lies inside, <b>${n}</b>
    </p>`}function jm(t,{parts:e}){let s=Lt(t).parts,o=e.map((r,n)=>{let i=Rn(r,s[n]);return d`${n?", ":""}<span ${g("digits",n+1,i)}>${i}</span> in S${E(n+1)}`});return d`<p class="sx-says">Correct decimal digits: ${o}.</p>`}function tp(t,e){let{logits:s,shift:o}=e,[r,n]=t.model.get("_shifts"),i=Mt(s.map(u=>u+o)),[a,c]=Zs(s),l=Math.min(c,Rr-Math.min(...s)),m={...pt(t,i.parts),selected:s.indexOf(Math.max(...s))+1},p={label:"Shift D",least:r,most:n,step:1,page:100,get:()=>t.state().shift,set:u=>t.move({shift:u}),perPixel:()=>1};return d`
    <div class="sx-toolbar">
      ${m.vectors(Km)}
      ${At(Ym,u=>u(s,[a,c])===o,u=>t.move({shift:u(t.state().logits)}),"Shifts",m.reset)}
    </div>
    <div class="sx-number-entry">
      ${at(t,{trait:"shift",label:"D",name:"D",least:r,most:n},[R("D")," = "])}
      ${oo(t,"a",m.setAll,u=>F("a",u))}
    </div>
    ${Ee({...p,text:`D = ${x(o)}. ${Te(i,ea)}`,ticks:[-2e3,-1e3,0,1e3,2e3].map(u=>({place:u,text:x(u)})),strips:[{name:"D",zones:[{from:r,to:a,kind:"bad",text:"0/0 = nan"},{from:a,to:l,kind:"weak",text:""},{from:l,to:c,kind:"good",text:"window"},{from:c,to:n,kind:"bad",text:"inf"}]}]})}
    ${Qm(e,a,c)}
    ${Zm(i)}
    ${is(i,ea)}
    ${jm(s,i)}
    ${_t(t,m,s.map(u=>`${x(u)}+${x(Math.abs(o))}`),u=>({power:f=>tt(k("e"),M(D("a",f),S("+"),k("D"))),term:(f,$)=>u.exponential(f,$,no("D",o,p))}))}`}var oa={"shift-window":{title:"Window of the shift",frame:"sx-steps sx-shift-window",...Z({logits:{range:"_range",lengths:it.lengths},shift:{range:"_shifts"}}),view:tp}};function ep(t,e){let{select:s,width:o}=e,r=Math.max(...t),n=(i,a)=>d`
    <div class="sx-column" data-link=${a+1} style=${w(a+1)} @pointerdown=${()=>s(a+1)}>
      <div class="sx-bar" style="height:${100*i/r}%" ${g("exp",a+1,i)}></div>
    </div>`;return d`
    <figure class=${T({"sx-panel":!0,"is-crowded":Fs(o,t.length)})}>
      <figcaption>
        <b>Exponentials</b> <span class="sx-hint">linear scale</span>
        <span class="sx-sum">sum <span ${g("sum",void 0,W(t))}>${h(W(t))}</span></span>
      </figcaption>
      <div class="sx-plot" aria-hidden="true">
        <div class="sx-axis">
          <span class="sx-tick" style="top:0%">${h(r)}</span>
          <span class="sx-tick" style="top:100%">0</span>
        </div>
        <div class="sx-columns">${t.map(n)}</div>
      </div>
      <div class="sx-numbers">${t.map((i,a)=>Rs("exp",a+1,Xe(a+1),i,h(i),e))}</div>
    </figure>`}var sp=(t,e,s)=>_t(t,e,t.state().logits.map(x),(o,r)=>{let n=et(r,L("exp",r,s[r-1]));return{power:i=>tt(k("e"),D("a",i)),term:o.exponential,further:[N(S("≈"),xt(n,L("sum",void 0,W(s))))]}});function op(t,{logits:e}){let s=Zt(e),o=C(e),r=pt(t,o),{select:n,selected:i,width:a}=r;return d`
    <div class="sx-toolbar">
      ${r.vectors(cr)}${lr(t,r.setAll,()=>t.state().selected,r.reset)}
    </div>
    <div class="sx-panels">${Rt(t,r)}${ep(s,r)}</div>
    ${ee({hint:"one whole of length 1",parts:o,width:a,selected:i,select:n})}
    ${sp(t,r,s)}`}var ra=Z({logits:it,selected:Dt},void 0,({logits:t})=>t?void 0:"it has no logits"),na={"softmax-bars":{title:"Softmax bars",frame:"sx-frame sx-softmax-bars",...ra,fromFields:(t,e)=>ra.fromFields({selected:"1",...t},e),view:op}};var Hr=[5,10,25];function rp({model:t,state:e,move:s},{part:o,loss:r,slope:n}){let[i,a]=t.get("_range");return{label:"Probability of the correct class",text:`${`P${E(e().label)}`} = ${q(o)}, loss ${h(r)}, slope ${h(n)}`,least:0,most:1,step:.01,page:.1,get:()=>le(e().logits,e().label).part,set(l){let{logits:m,label:p}=e();if(m.length===1)return s({});let u=Math.round(100*J(Mn(m,p,l),i,a))/100;s({logits:m.with(p-1,u+0)})}}}function np(t,e,s){let{part:o,loss:r}=e,n=Hr.find(f=>f>=r+1)??Hr[Hr.length-1],{at:i,element:a,line:c}=co([0,.2,.4,.6,.8,1],n),l=Array.from({length:101},(f,$)=>n*$/100),m=C(t.state().logits),p=m[s-1],u=It(m).map((f,$)=>$+1<s?p+f:$+1>s?f:0);return d`
    <figure class="sx-surprise-picture" style=${w(s)}>
      ${O("Loss","against the probability; drag the ring")}
      ${a(K`
          <path class="sx-guide-line" d=${c([[o,r],[o,0]])}></path>
          <path class="sx-run" d=${c([[o,r],[0,r],[0,r+1]])}></path>
          <path class="sx-tangent" d=${c([[0,r+1],[o*(1+r),0]])}></path>
          <path class="sx-curve-line" d=${c(l.map(f=>[Math.exp(-f),f]))}></path>`,{...rp(t,e),x:o,y:r},d`
          <span class="sx-rise" data-link="slope" style=${i(0,r+.5)} ?hidden=${o<.04}>1</span>
          <span
            class="sx-run-name" data-link="slope" style=${i(o/2,r)} ${g("S",s,o)}
            ?hidden=${o<.12||r<.1*n}
          >${q(o)}</span>`)}
      ${te({name:"S",parts:m,starts:u,label:f=>F("P",f)})}
    </figure>`}function ip({part:t,loss:e,slope:s},o){let r=X("P",o),n=et(o,L("S",o,t,Xt(t))),i=c=>[Ct("−"),xt(z(1),c)],a=(c,l,...m)=>d`
    <span data-link=${c} class="sx-named-line">
      <span class="sx-hint">${c}</span>
      <span class="sx-wrapped">
        ${N(M(...m))}${N(S("="),L(c,void 0,l))}
      </span>
    </span>`;return d`
    <div class="sx-formula">
      ${a("loss",e,Ct("−"),_e(r),_("="),Ct("−"),_e(n))}
      ${a("slope",s,i(r),_("="),i(n))}
    </div>`}function ap(t,{logits:e,label:s}){let o=le(e,s);return d`
    ${Ht(t)}${Wt(t)}
    <div class="sx-controls">
      ${ht(t,"label","correct class y",d`correct class ${R("y")} =`,Tt("P",e.length))}
    </div>
    <div class="sx-plane-beside">
      ${np(t,o,s)}
      <div class="sx-reading">${ip(o,s)}<p class="sx-words" aria-live="polite">${cp(o,s,e.length)}</p></div>
    </div>`}function cp({part:t,loss:e,slope:s},o,r){let n=`P${E(o)}`;return r===1?"There is one class, and its probability is 1: no surprise, whatever its logit.":t<.02?`Class ${o} was hardly thought possible. The loss grows without end as ${n} goes to 0, and the tangent is nearly a wall: its slope is ${h(s)}.`:t>.98?`Class ${o} was nearly certain, and hardly a surprise. The slope stays near −1: some pull to the right is always left.`:`Were ${n} half as large, the loss would be ${h(e+Math.LN2)}: log 2 more, wherever it starts. From the ring to the axis it is ${n} across while the tangent rises by 1: that is its slope.`}var ia={surprise:{title:"Surprise at the correct class",frame:"sx-surprise sx-rows",...Gt(["label"]),view:ap}};var bs=.01,ws=100,lp=[[1,2,3],[1,3,3],[3,1,-2]],mp=[.1,1,10],Wr=Array.from({length:61},(t,e)=>e/60);function pp(t,e){let s=Wr.map(r=>ye(t,bs*(ws/bs)**r)),o=s.map(It);return t.map((r,n)=>{let i=Wr.map((c,l)=>[c,1-o[l][n]]),a=Wr.map((c,l)=>[c,1-o[l][n]-s[l][n]]);return K`<path
      class="sx-band" data-link=${n+1} style=${w(n+1)} @pointerdown=${()=>e(n+1)}
      d="${po([...i,...a.reverse()])}Z"></path>`})}function up(t){let e=ye(t,ws),s=It(e);return d`
    <div class="sx-band-labels" aria-hidden="true">
      ${t.map((o,r)=>d`
        <span data-link=${r+1} style="${w(r+1)};top:${100*(s[r]+e[r]/2)}%">${F("S",r+1)}</span>`)}
    </div>`}function dp(t,{effect:e,select:s},o){let{logits:r,temperature:n}=t.state();return d`
    <figure class="sx-panel sx-bands">
      ${O("Temperature","left: hard; right: equal")}
      ${mo({label:"Temperature τ",text:`τ = ${x(n)}: ${r.map((i,a)=>e(a+1)).join(", ")}`,range:[-2,2],heights:[[1,"0"],[.5,"0.5"],[0,"1"]],step:.05,page:.5,get:()=>t.state().temperature,set:o},ao([String(r)],()=>pp(r,s)),up(r))}
      ${at(t,{trait:"temperature",label:"τ",name:"tau",least:bs,most:ws},R("τ"))}
    </figure>`}function fp(t,e){let{logits:s,temperature:o}=t.state(),r=x(o);return _t(t,e,s.map(n=>`${x(n)}/${r}`),n=>({power:i=>tt(k("e"),M(D("a",i),ke("/"),k("τ"))),term:(i,a)=>n.exponential(i,a,ke("/"),L("tau",void 0,o,r))}))}function $p(t,{logits:e,temperature:s}){let o=ye(e,s),r=pt(t,o),{select:n,selected:i,width:a}=r,c=l=>t.move({temperature:J(Number(l.toPrecision(3)),bs,ws)});return d`
    <div class="sx-toolbar">
      ${r.vectors(lp)}
      ${r.presetsOf("Temperatures","τ",mp,s,c)}
    </div>
    <div class="sx-panels">${Rt(t,r)}${dp(t,r,c)}</div>
    ${ee({hint:"the picture above, cut at τ",parts:o,width:a,selected:i,select:n})}
    ${fp(t,r)}`}var aa={temperature:{title:"From a hard maximum to equal parts",frame:"sx-frame sx-temperature",...Z({logits:it,temperature:{least:bs,most:ws},selected:Dt}),view:$p}};var Gr=Math.sqrt(3)/2,ca=[[0,0],[1,0],[.5,Gr]],vo=t=>[t[1]+t[2]/2,t[2]*Gr];function Ur([t,e]){let s=e/Gr,o=t-s/2;return[1-o-s,o,s]}function la(t,e){let s=1-t.length*e,o=t.map(i=>i-e).sort((i,a)=>a-i),r=0,n=0;return o.forEach((i,a)=>{r+=i;let c=(r-s)/(a+1);i>c&&(n=c)}),t.map(i=>Math.max(i-e-n,0)+e)}function ma(t,e,s,o){let r=t.map(Math.log),n=r.reduce((a,c)=>a+c,0)/r.length,i=Math.max(Math.min(e-n,o-Math.max(...r)),s-Math.min(...r));return r.map(a=>Math.round(100*(a+i))/100+0)}var hp=[[1,2,3],[0,0,0],[6,0,0]],zr=[1,2,3],gp=1e-4,[yo,pa,Be,ua,da]=[340,300,270,35,265],qr=([t,e])=>[ua+Be*t,da-Be*e],fa=(t,e)=>[(t-ua)/Be,(da-e)/Be],vs=(t,e,s)=>[t[0]+s*(e[0]-t[0]),t[1]+s*(e[1]-t[1])],He=(t,e)=>`M${t.map(s=>s.toFixed(2)).join(" ")}L${e.map(s=>s.toFixed(2)).join(" ")}`,We=ca.map(qr),ys=We.map(t=>We.filter(e=>e!==t)),$a=We.map(([t,e],s)=>[t,e+(s===2?-10:22)]),xp=ys.map(([t,e])=>He(t,e)).join(""),bp=[.25,.5,.75].flatMap(t=>We.map((e,s)=>He(vs(ys[s][0],e,t),vs(ys[s][1],e,t)))).join(""),ha=(t,e,s)=>t.map((o,r)=>r===s-1?o*e[r]:-o*t[s-1]),wp={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1],PageUp:[0,10],PageDown:[0,-10],Home:[-200,0],End:[200,0]},vp=$t((t,e,s)=>{let o=e.parentElement.querySelector("svg"),r=()=>yo/(o.getBoundingClientRect().width||yo),n=c=>{let l=o.getBoundingClientRect();return fa((c.clientX-l.left)*r(),(c.clientY-l.top)*r())},i=jt(t,e,{move:(c,l,[m,p])=>s.set([m+c*r()/Be,p-l*r()/Be])}),a=(c,l)=>{i(c,l)&&(c.preventDefault(),e.focus({preventScroll:!0}))};return t.listen(e,"pointerdown",c=>{c.stopPropagation(),a(c,s.get())}),t.listen(o,"pointerdown",c=>{c.pointerType==="touch"||c.button!==0||(a(c,n(c)),s.set(n(c)))}),t.listen(o,"click",c=>{c.pointerType==="touch"&&s.set(n(c))}),t.listen(e,"keydown",c=>{let l=Yt(c,wp);if(l===void 0)return;let m=c.shiftKey&&c.key.startsWith("Arrow")?.1:.01,[p,u]=s.get();s.set([p+m*l[0],u+m*l[1]])}),()=>{}}),yp=t=>e=>{let s=t.own("mean",()=>({mean:0,logits:""})),{logits:o}=t.state();if(o.length!==3)return;t.note(""),String(o)!==s.logits&&(s.mean=W(o)/3);let r=ma(la(Ur(e),gp),s.mean,it.least,it.most);s.logits=String(r),t.change({logits:r})};function Ap(t,e){let[s,o]=[e[0]-t[0],e[1]-t[1]],r=Math.hypot(s,o);if(r===0)return He(t,e);let[n,i]=[s,o].map(c=>c*Math.min(10/r,1)),a=[e[0]-n,e[1]-i];return`${He(t,e)}M${a[0]-i/2} ${a[1]+n/2}L${e.join(" ")}L${a[0]+i/2} ${a[1]-n/2}`}function Sp([t,e],s,o,r){let[n,i]=[s[0]-t,s[1]-e],a=Math.hypot(n,i);if(a<=10)return;let c=(p,u)=>[t+p*n-u*i,e+p*i+u*n],l=o?(6+(16*Math.abs(i)+8*Math.abs(n))/a)/a:13/a;return(o?[c(1,l),c(1,-l),c(.5,l),c(.5,-l)]:[a<30?c(1+14/a,0):c(.5,l)]).find(([p,u])=>(!o||Math.min(...Ur(fa(p,u)))>.04)&&r.every(f=>Math.abs(p-f[0])>30||Math.abs(u-f[1])>17))}function Mp(t,e,s,o){let r=qr(vo(t)),n=$a.map(([c,l])=>[c,l-5]),i=(c,l)=>K`<path
    class=${T({"sx-path":!0,"is-selected":l+1===s})} data-link=${l+1} style=${w(l+1)}
    d=${He(c,vs(c,r,1/e[l]))}></path>`,a=(c,l)=>{let[m,p]=[l+1,vs(ys[l][0],ys[l][1],.5)],u=vs(r,o?c:[r[0]+p[0]-c[0],r[1]+p[1]-c[1]],t[l]),f=Sp(r,u,o,n);return f&&n.push(f),K`
      <path
        class=${T({[o?"sx-arrow":"sx-altitude"]:!0,"is-selected":m===s})}
        data-link=${m} style=${w(m)} d=${o?Ap(r,u):He(r,u)}
        ${o?g("length",m,Math.hypot(...ha(t,e,m))):g("S",m,t[l])}></path>
      ${f&&K`<text
        class="sx-shape-label" aria-hidden="true" data-link=${m} style=${w(m)}
        x=${f[0].toFixed(1)} y=${(f[1]+5).toFixed(1)}
      >${o?`D${E(m)}S`:`S${E(m)}`}</text>`}`};return K`${We.map(i)}${We.map(a)}`}function kp(t,{parts:e,effect:s,selected:o,setAll:r},n){let{logits:i}=t.state(),a=i.length,c=a===3,l=vo(e),[m,p]=qr(l);return d`
    <figure class="sx-panel">
      ${O("Triangle",n?"arrows: columns of DS":"drag the point")}
      <div class="sx-triangle-box">
        <svg
          class="sx-triangle" viewBox="0 0 ${yo} ${pa}" role="group"
          aria-label="The triangle of all distributions over three classes"
        >
          <path class="sx-lines-of-equal" d=${bp}></path>
          <path class="sx-edge" d=${xp}></path>
          ${c?Mp(e,Et(i),o,n):v}
          ${$a.map(([u,f],$)=>K`
            <text
              class="sx-corner" aria-hidden="true" x=${u} y=${f} data-link=${$+1} style=${w($+1)}
            >${`S${E($+1)} = 1`}</text>`)}
        </svg>
        ${""}
        <div
          class="sx-ring sx-point" ?hidden=${!c}
          style=${c?`left:${100*m/yo}%;top:${100*p/pa}%`:v}
          role="slider" tabindex="0" aria-label="The distribution as a point" aria-roledescription="point in a triangle"
          aria-valuemin="0" aria-valuemax="1" aria-valuenow=${e[2]??v}
          aria-valuetext=${c?zr.map(s).join(", "):v}
          ${g("height",void 0,c?l[1]:void 0)}
          ${vp({get:()=>vo(C(t.state().logits)),set:yp(t)})}
        ></div>
        ${c?v:d`
          <div class="sx-elsewhere">
            A triangle has three corners; there ${a===1?"is 1 logit":`are ${a} logits`} now.
            ${Y("Use three",()=>r([...t.state().logits,0,0].slice(0,3)))}
          </div>`}
      </div>
    </figure>`}function _p(t,e){let s=t[e-1],o=be(t);return lt([N(M(X("a",e),_("=")),et(e,_e(D("S",e))),S("+"),_e(Ft(k("k"),tt(k("e"),D("a","k"))))),N(S("≈"),et(e,L("log S",e,s-o)),S(o<0?"−":"+"),L("log sum",void 0,o,h(Math.abs(o)))),N(S("≈"),et(e,L("a",e,s,x(s))))])}function Tp(t,e,s){let o=n=>H`
    <mtable class="sx-vector">${n.map(i=>H`<mtr><mtd>${i}</mtd></mtr>`)}</mtable>`,r=ha(t,e,s);return lt([N(M(er(k("D"),z(s)),k("S"),_("=")),X("S",s),V(X("e",s),S("−"),k("S"))),N(S("≈"),Nt(t,s),o(zr.map(n=>M(z(+(n===s)),S("−"),Nt(t,n))))),N(S("≈"),o(zr.map(n=>et(n,L("D",n,r[n-1])))))])}function Ep(t,{logits:e}){let s=C(e),o=!!t.model.get("arrows"),r=pt(t,s),{select:n,selected:i,width:a}=r,c=o?"distances from the edges":"the distances, end to end";return d`
    <div class="sx-toolbar">${r.vectors(hp)}${rt(r.reset)}</div>
    <div class="sx-panels">${Rt(t,r)}${kp(t,r,o)}</div>
    ${ee({hint:c,parts:s,width:a,selected:i,select:n})}
    ${e.length!==3?lt([]):o?Tp(s,Et(e),i):_p(e,i)}`}var ga={triangle:{title:"The triangle of distributions",frame:"sx-frame sx-triangle-frame",...Z({logits:it,selected:Dt}),view:Ep}};var xa=t=>{let e=h(t);return/[−×]/.test(e)?`(${e})`:e},ba=t=>h(t).replace(/\.0+$/,"").replace("1.00×","");function wa(t,e,s,[o,r],{shown:n,choose:i,point:a}){let c=`by ${e}`,l=f=>100*(f-o)/(r-o),m=(f,$)=>{let[y,A]=[Math.min(f,0),Math.max(f,0)].map(l);return d`
      <div
        class=${T({"sx-gradient-row":!0,"is-selected":$+1===n})} data-link=${$+1}
        style=${w($+1)} @click=${()=>i($+1)} @pointerenter=${()=>a({k:$+1})}
      >
        ${F(e,$+1)}
        <div class="sx-gradient-span" aria-hidden="true">
          <div
            class=${T({"sx-gradient-bar":!0,"is-zero":f===0})}
            style="left:${y}%;width:${A-y}%"
          ></div>
        </div>
        <span ${g(c,$+1,f)}>${h(f)}</span>
      </div>`},p=W(s),u=p===0?"0":Math.abs(p)<1e-14?"≈ 0":h(p);return d`
    <figure>
      ${t}
      <div
        class="sx-gradient-rows" style="--zero:${l(0)}%;--count:${s.length}"
        @pointerleave=${()=>a()}
      >
        <div class="sx-gradient-axis" aria-hidden="true">
          <span>${ba(o)}</span><span>0</span><span>${r===0?"":ba(r)}</span>
        </div>
        ${s.map(m)}
      </div>
      <div class="sx-gradient-foot">sum <span ${g(`${c} sum`,void 0,p)}>${u}</span></div>
    </figure>`}function Np(t,e,s){let o=je(t,s)[s-1],r=Jt(t,s)[e-1],n=mt(t)[s-1][e-1],i=C(t),a=+(e===s),c=M(_("∂"),X("a",e));return lt([N(xt(M(_("∂"),k("xent")),c),_("="),M(Ct("−"),xt(z(1),X("P",s))),_("⋅"),M(D("D",e),X("S",s)),_("="),M(X("S",e),_("−"),D("Y",e))),[N(et(s,L("by P",s,o,xa(o))),_("⋅"),L("DS",`${s},${e}`,n,xa(n))),N(S("≈"),Nt(i,e),S("−"),L("Y",e,a,String(a)),S("≈"),L("by a",e,r))]])}function Op(t,{logits:e,label:s,row:o}){let r=e.length,{now:n,point:i}=Ut(t,({k:f})=>f<=r),a=n?.k??o,c=je(e,s),l=Jt(e,s),m=c[s-1],p=Math.max(10,10**Math.ceil(Math.log10(-m))),u={shown:a,choose:f=>t.change({row:f}),point:i};return d`
    ${Ht(t)}${Wt(t)}
    <div class="sx-controls">
      ${ht(t,"label","correct class y",d`correct class ${R("y")} =`,Tt("P",r))}
      ${ht(t,"row","class i in the formula",d`formula for class ${R("i")} =`,Tt("a",r))}
    </div>
    <div class="sx-two">
      ${wa(O("By the probabilities","−Y/P: one entry"),"P",c,[-p,0],u)}
      ${wa(O("By the logits","S − Y: every class"),"a",l,[-1,1],u)}
    </div>
    <div>
      ${Np(e,a,s)}
      <p class="sx-words" aria-live="polite">${Pp(m,l[s-1],s,r)}</p>
    </div>`}function Pp(t,e,s,o){if(o===1)return"With one class P₁ is 1 and cannot change: by its logit the loss is flat.";let r=E(s),n=`The left one takes P${r} as if it could move alone: ${h(t)}.`;return t<-50?`${n} It grows without bound as P${r} goes to 0; no entry of the right one leaves −1 to 1: D${r}S${r} vanishes as fast, and in the entry of a${r} the product is ${h(e)}.`:`${n} The opposite of the right one lowers the loss: raise a${r}, lower all the others, each in proportion to its probability.`}var va={"two-gradients":{title:"Two gradients of the loss",frame:"sx-two-gradients sx-rows",...Gt(["label","row"]),view:Op}};var Aa=({error:t})=>t===null?"not a number":h(t),Sa=t=>`${t.passed?"✓":"✗"} ${Aa(t)}`;function Ip(t){let e=t.filter(({passed:n})=>!n).map(({row:n})=>n),s=t.reduce((n,i)=>n+i.count,0),o=t.reduce((n,i)=>(i.error??1/0)>(n.error??1/0)?i:n);return`${e.length===0?"All agree":`✗ ${e.join(", ")}`}: ${t.length} rows, ${s} numbers, largest relative error ${Aa(o)}, at ${o.row}`}function ya(t,e){for(let s of t)for(let o of document.querySelectorAll(`[data-javascript="${s.row}"]`))o.textContent=`${Sa(s)}, ${e}`,o.setAttribute("data-passed",String(s.passed));return{all:t,where:e}}var Lp=(t,e)=>d`
  <li>
    <a
      class="sx-check-row" href="#row-${t}" data-passed=${e?.passed??v}
      ${e&&g("error",t,e.error??NaN)}
    >${e?d`<b>${t}</b> ${Sa(e)}`:t}</a>
  </li>`;function Dp({model:t,own:e,redraw:s}){let o=t.get("rows"),r=e("found",()=>ya(t.get("found"),"in Node.js, when the page was built"));return d`
    <div class="sx-toolbar">${Y("Check it here",()=>{Object.assign(r,ya(Qs(o),"in your browser")),s()})}</div>
    <p class="sx-check-words" role="status">${r.all.length?`${Ip(r.all)} (${r.where}).`:"Not checked yet."}</p>
    <ul class="sx-check-rows">${o.map(({row:i},a)=>Lp(i,r.all[a]))}</ul>`}var Ma={"verification-check":{title:"The page's own JavaScript, checked",frame:"sx-check",traits:[],toFields:()=>({}),fromFields:()=>({wrong:"it has no state"}),view:Dp}};var Cp=An({...ei,...si,...ni,...fi,...gi,...Ai,...ki,...Di,...Ri,...qi,...Zi,...ta,...oa,...na,...ia,...aa,...ga,...va,...Ma});return La(Fp);})();
/* A plain script until here: */
export default widget.default;
export const { runChecks } = widget;
