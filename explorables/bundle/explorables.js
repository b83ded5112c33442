var widget=(()=>{var Ao=Object.defineProperty;var _a=Object.getOwnPropertyDescriptor;var Ta=Object.getOwnPropertyNames;var Ea=Object.prototype.hasOwnProperty;var Na=(t,e)=>{for(var s in e)Ao(t,s,{get:e[s],enumerable:!0})},Oa=(t,e,s,o)=>{if(e&&typeof e=="object"||typeof e=="function")for(let r of Ta(e))!Ea.call(t,r)&&r!==s&&Ao(t,r,{get:()=>e[r],enumerable:!(o=_a(e,r))||o.enumerable});return t};var Pa=t=>Oa(Ao({},"__esModule",{value:!0}),t);var zp={};Na(zp,{default:()=>Up,runChecks:()=>Qs});var Ls=globalThis,Jr=t=>t,Ts=Ls.trustedTypes,Xr=Ts?Ts.createPolicy("lit-html",{createHTML:t=>t}):void 0,Mo="$lit$",Jt=`lit$${Math.random().toFixed(9).slice(2)}$`,ko="?"+Jt,Ia=`<${ko}>`,me=Ls.document===void 0?{createTreeWalker:()=>({})}:document,Xe=()=>me.createComment(""),Ve=t=>t===null||typeof t!="object"&&typeof t!="function",_o=Array.isArray,en=t=>_o(t)||typeof t?.[Symbol.iterator]=="function",So=`[ 	
\f\r]`,Je=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Vr=/-->/g,Zr=/>/g,ce=RegExp(`>|${So}(?:([^\\s"'>=/]+)(${So}*=${So}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Qr=/'/g,jr=/"/g,sn=/^(?:script|style|textarea|title)$/i,To=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),d=To(1),K=To(2),H=To(3),ot=Symbol.for("lit-noChange"),w=Symbol.for("lit-nothing"),tn=new WeakMap,le=me.createTreeWalker(me,129);function on(t,e){if(!_o(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return Xr!==void 0?Xr.createHTML(e):e}var rn=(t,e)=>{let s=t.length-1,o=[],r,n=e===2?"<svg>":e===3?"<math>":"",i=Je;for(let a=0;a<s;a++){let c=t[a],l,m,u=-1,p=0;for(;p<c.length&&(i.lastIndex=p,m=i.exec(c),m!==null);)p=i.lastIndex,i===Je?m[1]==="!--"?i=Vr:m[1]!==void 0?i=Zr:m[2]!==void 0?(sn.test(m[2])&&(r=RegExp("</"+m[2],"g")),i=ce):m[3]!==void 0&&(i=ce):i===ce?m[0]===">"?(i=r??Je,u=-1):m[1]===void 0?u=-2:(u=i.lastIndex-m[2].length,l=m[1],i=m[3]===void 0?ce:m[3]==='"'?jr:Qr):i===jr||i===Qr?i=ce:i===Vr||i===Zr?i=Je:(i=ce,r=void 0);let f=i===ce&&t[a+1].startsWith("/>")?" ":"";n+=i===Je?c+Ia:u>=0?(o.push(l),c.slice(0,u)+Mo+c.slice(u)+Jt+f):c+Jt+(u===-2?a:f)}return[on(t,n+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),o]},Ze=class t{constructor({strings:e,_$litType$:s},o){let r;this.parts=[];let n=0,i=0,a=e.length-1,c=this.parts,[l,m]=rn(e,s);if(this.el=t.createElement(l,o),le.currentNode=this.el.content,s===2||s===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(r=le.nextNode())!==null&&c.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let u of r.getAttributeNames())if(u.endsWith(Mo)){let p=m[i++],f=r.getAttribute(u).split(Jt),$=/([.?@])?(.*)/.exec(p);c.push({type:1,index:n,name:$[2],strings:f,ctor:$[1]==="."?Ns:$[1]==="?"?Os:$[1]==="@"?Ps:ue}),r.removeAttribute(u)}else u.startsWith(Jt)&&(c.push({type:6,index:n}),r.removeAttribute(u));if(sn.test(r.tagName)){let u=r.textContent.split(Jt),p=u.length-1;if(p>0){r.textContent=Ts?Ts.emptyScript:"";for(let f=0;f<p;f++)r.append(u[f],Xe()),le.nextNode(),c.push({type:2,index:++n});r.append(u[p],Xe())}}}else if(r.nodeType===8)if(r.data===ko)c.push({type:2,index:n});else{let u=-1;for(;(u=r.data.indexOf(Jt,u+1))!==-1;)c.push({type:7,index:n}),u+=Jt.length-1}n++}}static createElement(e,s){let o=me.createElement("template");return o.innerHTML=e,o}};function pe(t,e,s=t,o){if(e===ot)return e;let r=o!==void 0?s._$Co?.[o]:s._$Cl,n=Ve(e)?void 0:e._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(t),r._$AT(t,s,o)),o!==void 0?(s._$Co??=[])[o]=r:s._$Cl=r),r!==void 0&&(e=pe(t,r._$AS(t,e.values),r,o)),e}var Es=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:s},parts:o}=this._$AD,r=(e?.creationScope??me).importNode(s,!0);le.currentNode=r;let n=le.nextNode(),i=0,a=0,c=o[0];for(;c!==void 0;){if(i===c.index){let l;c.type===2?l=new be(n,n.nextSibling,this,e):c.type===1?l=new c.ctor(n,c.name,c.strings,this,e):c.type===6&&(l=new Is(n,this,e)),this._$AV.push(l),c=o[++a]}i!==c?.index&&(n=le.nextNode(),i++)}return le.currentNode=me,r}p(e){let s=0;for(let o of this._$AV)o!==void 0&&(o.strings!==void 0?(o._$AI(e,o,s),s+=o.strings.length-2):o._$AI(e[s])),s++}},be=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,o,r){this.type=2,this._$AH=w,this._$AN=void 0,this._$AA=e,this._$AB=s,this._$AM=o,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=pe(this,e,s),Ve(e)?e===w||e==null||e===""?(this._$AH!==w&&this._$AR(),this._$AH=w):e!==this._$AH&&e!==ot&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):en(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==w&&Ve(this._$AH)?this._$AA.nextSibling.data=e:this.T(me.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:o}=e,r=typeof o=="number"?this._$AC(e):(o.el===void 0&&(o.el=Ze.createElement(on(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===r)this._$AH.p(s);else{let n=new Es(r,this),i=n.u(this.options);n.p(s),this.T(i),this._$AH=n}}_$AC(e){let s=tn.get(e.strings);return s===void 0&&tn.set(e.strings,s=new Ze(e)),s}k(e){_o(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,o,r=0;for(let n of e)r===s.length?s.push(o=new t(this.O(Xe()),this.O(Xe()),this,this.options)):o=s[r],o._$AI(n),r++;r<s.length&&(this._$AR(o&&o._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);e!==this._$AB;){let o=Jr(e).nextSibling;Jr(e).remove(),e=o}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ue=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,o,r,n){this.type=1,this._$AH=w,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=n,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=w}_$AI(e,s=this,o,r){let n=this.strings,i=!1;if(n===void 0)e=pe(this,e,s,0),i=!Ve(e)||e!==this._$AH&&e!==ot,i&&(this._$AH=e);else{let a=e,c,l;for(e=n[0],c=0;c<n.length-1;c++)l=pe(this,a[o+c],s,c),l===ot&&(l=this._$AH[c]),i||=!Ve(l)||l!==this._$AH[c],l===w?e=w:e!==w&&(e+=(l??"")+n[c+1]),this._$AH[c]=l}i&&!r&&this.j(e)}j(e){e===w?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Ns=class extends ue{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===w?void 0:e}},Os=class extends ue{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==w)}},Ps=class extends ue{constructor(e,s,o,r,n){super(e,s,o,r,n),this.type=5}_$AI(e,s=this){if((e=pe(this,e,s,0)??w)===ot)return;let o=this._$AH,r=e===w&&o!==w||e.capture!==o.capture||e.once!==o.once||e.passive!==o.passive,n=e!==w&&(o===w||r);r&&this.element.removeEventListener(this.name,this,o),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Is=class{constructor(e,s,o){this.element=e,this.type=6,this._$AN=void 0,this._$AM=s,this.options=o}get _$AU(){return this._$AM._$AU}_$AI(e){pe(this,e)}},nn={M:Mo,P:Jt,A:ko,C:1,L:rn,R:Es,D:en,V:pe,I:be,H:ue,N:Os,U:Ps,B:Ns,F:Is},La=Ls.litHtmlPolyfillSupport;La?.(Ze,be),(Ls.litHtmlVersions??=[]).push("3.3.3");var Eo=(t,e,s)=>{let o=s?.renderBefore??e,r=o._$litPart$;if(r===void 0){let n=s?.renderBefore??null;o._$litPart$=r=new be(e.insertBefore(Xe(),n),n,void 0,s??{})}return r._$AI(t),r};function we(){let t=new AbortController,e=new Set;return{signal:t.signal,listen(o,r,n,i={}){let a=n;o.addEventListener(r,a,i),e.add(()=>o.removeEventListener(r,a,i))},follow(o,r,n){o.on(r,n),e.add(()=>o.off(r,n))},add(o){e.add(o)},child(){let o=we(),r=()=>o.dispose();return e.add(r),o.add(()=>e.delete(r)),o},dispose(){t.abort();let o=[...e].reverse();e.clear();for(let r of o)r()}}}function Da(t,e){let s=0;return t.add(()=>cancelAnimationFrame(s)),()=>{s!==0||t.signal.aborted||(s=requestAnimationFrame(()=>{s=0,e()}))}}function an(t,e){let s,o=()=>{clearTimeout(s),s=void 0},r=()=>{o(),s=setTimeout(()=>{if(document.querySelector(".is-dragging"))return r();o(),e()},t)};return{start:r,stop:o,waits:()=>s!==void 0}}function cn(t,e,s){let o=Da(t,s);if(typeof IntersectionObserver>"u")return o;let r=!0,n=an(150,s),i=new IntersectionObserver(a=>{r=a[a.length-1].isIntersecting,!(!r||!n.waits())&&(n.stop(),o())},{rootMargin:"100px"});return i.observe(e),t.add(()=>{i.disconnect(),n.stop()}),()=>r?o():n.start()}function ln(t,e,s){let o=an(e,s);return t.add(()=>{o.waits()&&(o.stop(),s())}),()=>{o.waits()||o.start()}}function Ds(t,e,s){let o=new ResizeObserver(([r])=>s(r.contentRect.width));o.observe(e),t.add(()=>o.disconnect())}function ve(t){let e=new Map,s="";return t.replace(/^#/,"").replaceAll("&amp;","&").replace(/%(?:3A|3B|3D|26|2C)/gi,decodeURIComponent).split(";").forEach((r,n)=>{let i=r.indexOf(":");i>0?e.set(r.slice(0,i),r.slice(i+1)):n===0&&(s=r)}),{anchor:s,pieces:e}}function mn(t,e){let s=[...e].map(([r,n])=>`${r}:${n}`);(t||s.length===0)&&s.unshift(t);let o=s.join(";");return o===""?"":`#${o}`}function Ca(t){let e={};for(let s of t.split("&")){let[o,r,n]=s.split("=");if(!o||r===void 0||n!==void 0||o in e)return;try{e[o]=decodeURIComponent(r)}catch{return}}return e}var pn=t=>Object.entries(t).map(([e,s])=>`${e}=${encodeURIComponent(s).replaceAll("%2C",",")}`).join("&"),No=new Set,Ra=()=>document.getElementById("explorables-state")!==null;function Cs(t){try{history.replaceState({...history.state,explorables:!0},"",t)}catch{}}function un(t,e){let s=e.name;for(let l=2;No.has(s);l+=1)s=`${e.name}-${l}`;if(No.add(s),t.add(()=>No.delete(s)),!Ra())return{name:s,update(){},leads:()=>!1};let o,r=()=>ve(location.hash).pieces.keys().next().value===s,n=l=>location.href.replace(/#.*/,"")+mn("",new Map([[s,pn(l)]])),i=()=>{let l=ve(location.hash).pieces.get(s);if(!l||l===o)return;o=l;let m=Ca(l),u=m?e.read(m):"it cannot be read";u!==void 0&&e.note(`The state in the page's address is ignored: ${u.replace(/\.$/,"")}.`)},a=ln(t,250,()=>{let{anchor:l,pieces:m}=ve(location.hash),u=e.write();o=u&&pn(u),o===void 0?m.delete(s):m.set(s,o);let p=mn(l,m);p!==location.hash&&Cs(p===""?location.pathname+location.search:p)}),c=()=>{o!==void 0&&!ve(location.hash).pieces.has(s)?history.state?.explorables?(o=void 0,e.reset()):a():i(),queueMicrotask(Cs)};return i(),document.readyState==="complete"?Cs():t.listen(window,"load",()=>Cs()),t.listen(window,"hashchange",c),{name:s,update:a,leads:r,link:n}}var{I:Zp}=nn;var dn=t=>t.strings===void 0;var ye={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},$t=t=>(...e)=>({_$litDirective$:t,values:e}),wt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,s,o){this._$Ct=e,this._$AM=s,this._$Ci=o}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var Qe=(t,e)=>{let s=t._$AN;if(s===void 0)return!1;for(let o of s)o._$AO?.(e,!1),Qe(o,e);return!0},Rs=t=>{let e,s;do{if((e=t._$AM)===void 0)break;s=e._$AN,s.delete(t),t=e}while(s?.size===0)},fn=t=>{for(let e;e=t._$AM;t=e){let s=e._$AN;if(s===void 0)e._$AN=s=new Set;else if(s.has(t))break;s.add(t),Ha(e)}};function Fa(t){this._$AN!==void 0?(Rs(this),this._$AM=t,fn(this)):this._$AM=t}function Ba(t,e=!1,s=0){let o=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(o))for(let n=s;n<o.length;n++)Qe(o[n],!1),Rs(o[n]);else o!=null&&(Qe(o,!1),Rs(o));else Qe(this,t)}var Ha=t=>{t.type==ye.CHILD&&(t._$AP??=Ba,t._$AQ??=Fa)},Ae=class extends wt{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,s,o){super._$AT(e,s,o),fn(this),this.isConnected=e._$AU}_$AO(e,s=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),s&&(Qe(this,e),Rs(this))}setValue(e){if(dn(this._$Ct))this._$Ct._$AI(e,this);else{let s=[...this._$Ct._$AH];s[this._$Ci]=e,this._$Ct._$AI(s,this,0)}}disconnected(){}reconnected(){}};function vt(t,e){for(let[s,o]of Object.entries(e))if(o===void 0||o===!1)t.removeAttribute(s);else{let r=o===!0?"":String(o);t.getAttribute(s)!==r&&t.setAttribute(s,r)}}function Qt(t,e){if(!(t.altKey||t.ctrlKey||t.metaKey||!Object.hasOwn(e,t.key)))return t.preventDefault(),t.stopPropagation(),e[t.key]}var Oo=class extends Ae{scope;settings={};draw=()=>{};render(e,s){return ot}update(e,[s,o]){if(Object.assign(this.settings,o),this.scope===void 0){let{element:r}=e;this.scope=we(),this.draw=s(this.scope,r,this.settings)}return this.draw(),ot}disconnected(){this.scope?.dispose(),this.scope=void 0}},Wa=$t(Oo),ht=t=>e=>Wa(t,e);var Fs=()=>new Io,Io=class{},Po=new WeakMap,Bs=$t(class extends Ae{render(t){return w}update(t,[e]){let s=e!==this.G;return s&&this.rt(void 0),(s||this.lt!==this.ct)&&(this.G=e,this.ht=t.options?.host,this.rt(this.ct=t.element)),w}rt(t){if(this.G!==void 0)if(this.isConnected||(t=void 0),typeof this.G=="function"){let e=this.ht??globalThis,s=Po.get(e);s===void 0&&(s=new WeakMap,Po.set(e,s)),s.get(this.G)!==void 0&&this.G.call(this.ht,void 0),s.set(this.G,t),t!==void 0&&this.G.call(this.ht,t)}else this.G.value=t}get lt(){return typeof this.G=="function"?Po.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});var k=$t(class extends wt{constructor(t){if(super(t),t.type!==ye.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(o=>o!=="")));for(let o in e)e[o]&&!this.nt?.has(o)&&this.st.add(o);return this.render(e)}let s=t.element.classList;for(let o of this.st)o in e||(s.remove(o),this.st.delete(o));for(let o in e){let r=!!e[o];r===this.st.has(o)||this.nt?.has(o)||(r?(s.add(o),this.st.add(o)):(s.remove(o),this.st.delete(o)))}return ot}});var Ga="⁰¹²³⁴⁵⁶⁷⁸⁹",Ua="₀₁₂₃₄₅₆₇₈₉";var $n=(t,e)=>String(t).replace(/\d/g,s=>e[Number(s)]),E=t=>$n(t,Ua),je=t=>$n(t,Ga),Se=t=>t.replace("-","−"),Lo=t=>`×10${t<0?"⁻":""}${je(Math.abs(t))}`;function hn(t,e=3){let[s,o]=t.toExponential(e-1).split("e");return Se(s)+Lo(Number(o))}var h=t=>It(t,3);function It(t,e){if(!Number.isFinite(t))return Number.isNaN(t)?"nan":Se(`${t<0?"-":""}∞`);if(t===0)return"0";let s=Math.abs(Number(t.toPrecision(e)));return s<.001||Math.round(Math.abs(t))>=1e5?hn(t,e):s>=10**(e-1)?Se(t.toFixed(0)):Se(t.toPrecision(e))}function z(t){return t===1?"1":t>=.9995?">0.999":h(t)}function jt(t){return t<.99||t===1?z(t):t>1-1e-9?h(t):t.toFixed(1-Math.floor(Math.log10(1-t)))}var gn=t=>`= ${z(t)}`.replace("= >","> ");function g(t){return t===0?"0":Math.abs(t)<.001?hn(t):Se(String(Number(t.toFixed(3))))}var Lt=t=>Se(String(t)),xn=t=>`[${t.map(g).join(", ")}]`,q=(t,e,s)=>Math.min(s,Math.max(e,t));var yt=8,Co=560,Ro=62,za=7,qa=42;function Hs(t,e){return((t<Co?t:(t-36)/2)-qa)/e<Ro}var b=t=>`--hue: var(--softmax-class-${t})`,st=t=>Array.from({length:t},(e,s)=>s+1);function Dt(t){let e=0;return t.map(s=>(e+=s)-s)}var L=(t,e,s="")=>d`<span class="sx-symbol">${t}<sub>${e}</sub>${s}</span>`,F=t=>d`<span class="sx-symbol">${t}</span>`,ts=(t,e="")=>d`<span class="sx-symbol">e<sup>a<sub>${t}</sub>${e}</sup></span>`,P=(t,e="")=>d`<figcaption><b>${t}</b> <span class="sx-hint">${e}</span></figcaption>`,Ct=t=>d`
  <thead>
    <tr>${t.map(e=>e===""?d`<td></td>`:d`<th scope="col">${e}</th>`)}</tr>
  </thead>`,Ws=(t,e,s,o,r,{selected:n,select:i=()=>{}})=>d`
  <div
    class=${k({"sx-number":!0,"sx-lights":!0,"is-selected":e===n})} data-link=${e} style=${b(e)}
    @pointerdown=${()=>i(e)}
  >
    ${s}
    <span class=${k({"is-long":r.length>za})} ${x(t,e,o)}>${r}</span>
  </div>`,es=(t,e,s)=>d`
  <div class=${k({"sx-case":!0,"is-lit":t})}>
    <span aria-hidden="true">${t?"▸":""}</span><span>${e}</span>${s}
  </div>`,ss=t=>t.own("glide",()=>{let e;return t.scope.add(()=>clearTimeout(e)),()=>{clearTimeout(e),t.root.classList.add("is-gliding"),e=setTimeout(()=>t.root.classList.remove("is-gliding"),300)}});function bn(t,e,s){let o=t.own(e,()=>(t.scope.listen(t.root,"lostpointercapture",()=>{ss(t)(),t.redraw()}),{value:s}));return t.root.classList.contains("is-dragging")||(o.value=s),o.value}var Do=class extends wt{render(e,s,o){return ot}update(e,[s,o,r]){let{element:n}=e;return vt(n,{"data-value":s,"data-index":o,"data-number":r}),ot}},x=$t(Do);var de=(t,e)=>JSON.stringify(t)===JSON.stringify(e),J=(t,e,{available:s=!0,pressed:o,label:r,more:n=""}={})=>d`
  <button
    type="button" class="sx-button ${n}" @click=${e} aria-label=${r??w}
    aria-pressed=${o??w} aria-disabled=${s?w:"true"}
  >${t}</button>`,rt=(t,e)=>d`<div class="sx-group" role=${e?"group":w} aria-label=${e??w}>${t}</div>`,At=(t,e,s,o="Presets",r)=>rt([...t.map(({name:n,value:i})=>J(n,()=>s(i),{pressed:e(i)})),r],o),Gs=({note:t,state:e},s,o,r)=>At(s.map(n=>({name:xn(n),value:n})),n=>de(n,e().logits),n=>{t(""),o([...n])},void 0,r),St=({opening:t,reset:e,state:s},o=()=>{})=>J("Reset",()=>{o(),e()},{available:!de(t(),s())}),Fo=t=>e=>{let o=[...e.currentTarget.querySelectorAll("[role=radio]")],r=o.findIndex(l=>l===e.target);if(r<0)return;let[n,i]=[r-1,r+1],a=Qt(e,{ArrowRight:i,ArrowDown:i,ArrowLeft:n,ArrowUp:n,Home:0,PageUp:0,End:-1,PageDown:-1});if(a===void 0)return;let c=(a+o.length)%o.length;t(c),o[c].focus()},Us=({label:t,title:e,pills:s,chosen:o,choose:r,more:n=""})=>d`
  <div
    class=${k({"sx-choice":!0,...n&&{[n]:!0}})} role="radiogroup" aria-label=${t}
    @keydown=${Fo(i=>r(s[i].index))}
  >
    <span>${e}</span>
    ${s.map(({index:i,content:a,linked:c})=>d`
      <button
        type="button" class="sx-button sx-lights" role="radio" aria-checked=${i===o}
        tabindex=${i===o?0:-1} data-link=${c?i:w}
        style=${c?b(i):w} @click=${()=>r(i)}
      >${a}</button>`)}
  </div>`,gt=(t,e)=>st(e).map(s=>({index:s,content:L(t,s),linked:!0})),pt=({state:t,change:e},s,o,r,n)=>Us({label:o,title:r,pills:n,chosen:t()[s],choose:i=>e({[s]:i})});function wn(t,e){let s="",o="",r=Fs(),n=(a,c="")=>{[s,o]=[a,c],e()},i=async()=>{n("");let a=t();try{await navigator.clipboard.writeText(a),n("Link copied")}catch{n("Copy this link:",a),r.value?.select()}};return{template:()=>d`
      <p class="sx-cite">
        <span role="status">${s}</span>
        <input
          class="sx-field" type="text" readonly aria-label="Link to this state"
          ?hidden=${o===""} .value=${o} ${Bs(r)}>
        ${J("Cite this state",i)}
      </p>`,forget(){[s,o]=["",""]}}}function vn(t,e){let s={},o,r=a=>{let c=a instanceof Element?a.closest("[data-link]"):null;return c&&e.contains(c)?c.getAttribute("data-link")??void 0:void 0},n=()=>{for(let a of e.querySelectorAll("[data-link]"))a.classList.toggle("is-linked",a.getAttribute("data-link")===o)},i=(a,c,l)=>t.listen(e,a,({target:m})=>{s[c]=l(m);let u=s.pointer??s.focus;u!==o&&(o=u,n())});return i("pointerover","pointer",r),i("pointerleave","pointer",()=>{}),i("focusin","focus",r),i("focusout","focus",()=>{}),()=>o!==void 0&&n()}var yn=0;function Ya(t,{traits:e,settled:s=o=>o}){let o={},r=o;return()=>(e.some(n=>o[n]!==t.get(n))&&(o=Object.fromEntries(e.map(n=>[n,t.get(n)])),r=s(o,o)),r)}function An(t,e){let s=we(),o=t.get("_follows")??{},r=Ya(t,e),n={...r(),...o},i=p=>{let f=!1;for(let[$,A]of Object.entries(e.settled?.(p,r())??p))de(t.get($),A)||(t.set($,A),f=!0);f&&t.save_changes()},a=p=>Object.fromEntries(Object.entries(p).filter(([f])=>!Object.hasOwn(o,f))),c=new Set,l="",m=p=>{if(l!==p){l=p;for(let f of c)f()}},u=un(s,{name:t.get("address")||t.get("_explorable"),write(){if(!de(a(r()),a(n)))return a(e.toFields(r()))},read(p){let f=e.fromFields(p,t);if("wrong"in f)return f.wrong;i(f.state),m((f.notes??[]).join(" "))},reset(){i(a(n)),m("")},note:m});for(let p of e.traits)s.follow(t,`change:${p}`,u.update);return{state:r,change:i,opening:n,message:()=>l,note:m,watchers:c,address:u,dispose:s.dispose}}function Ka(t,{frame:e,title:s},o){let r=document.createElement("div");return vt(r,{class:e?`sx ${e}`:"sx",role:"group","aria-label":s,"data-explorable":t.get("_explorable"),"data-address":o}),r}function Ja(t,e,s){let o=Math.min(640,window.screen.width-32),r=!1;return()=>(r||(r=!0,Ds(t,e,n=>{n===0||n===o||(o=n,s())})),o)}function Sn({model:t,el:e},s,o){let r=we();yn+=1;let n=`sx-note-${yn}`,i=Ka(t,s,o.address.name),a=document.createElement("div");a.className="sx-foot";let c=document.createComment("");i.append(c,a);let l=vn(r,i),{state:m,change:u,note:p}=o,{link:f,leads:$}=o.address,A=()=>Eo(d`<p class="sx-note" id=${n} role="status">${o.message()}</p>${N?.template()}`,a),N=f&&s.traits.length>0?wn(()=>f(s.toFields(m())),A):void 0,G,T=()=>{let Y=m(),ct=JSON.stringify(Y);N&&ct!==i.getAttribute("data-state")&&N.forget(),vt(i,{"data-state":ct}),A(),G=Eo(s.view(I,Y),i,{renderBefore:c}),l()},B=cn(r,i,T),j=new Map,O=(Y,ct)=>(j.has(Y)||j.set(Y,ct()),j.get(Y)),I={scope:r,model:t,root:i,noteId:n,width:Ja(r,i,B),state:m,opening:()=>o.opening,change:u,move(Y){p(""),u(Y)},reset(){u(o.opening),p("")},note:p,redraw:B,own:O,memo(Y,ct,xe){let Pt=O(Y,()=>({from:[],value:void 0}));return Pt.from.length>0&&ct.every((vo,yo)=>vo===Pt.from[yo])||Object.assign(Pt,{from:ct,value:xe()}),Pt.value}};r.listen(i,"keydown",Y=>{Y.key.startsWith("Arrow")&&Y.stopPropagation()});for(let Y of s.traits)r.follow(t,`change:${Y}`,B);return o.watchers.add(B),r.add(()=>o.watchers.delete(B)),T(),e.append(i),r.add(()=>G?.setConnected(!1)),r.add(()=>i.remove()),Xa(r,i,$),r.dispose}function Xa(t,e,s){let o=()=>{if(!s()||t.signal.aborted)return;let r=document.getElementById(ve(location.hash).anchor),n=!r&&e.offsetHeight<window.innerHeight;(r??e).scrollIntoView({block:n?"center":"start",behavior:"instant"})};s()&&Za()&&(o(),Va().then(o,o)),t.listen(window,"hashchange",o)}async function Va(){document.readyState!=="complete"&&await new Promise(t=>addEventListener("load",t,{once:!0})),await document.fonts?.ready}function Za(){let[t]=performance.getEntriesByType?.("navigation")??[];return t!==void 0&&"type"in t&&t.type==="navigate"&&scrollY===0}var Mn=t=>()=>{let e=o=>{let r=o.get("_explorable");if(!Object.hasOwn(t,r))throw new Error(`There is no explorable called “${r}”.`);return t[r]},s;return{initialize({model:o}){return s=An(o,e(o)),s.dispose},render(o){if(s===void 0)throw new Error("initialize() comes before render()");return Sn(o,e(o.model),s)}}};var te=(t,e=0)=>t.map(s=>Math.exp(s-e)),W=t=>t.reduce((e,s)=>e+s,0);function R(t){let e=te(t,Math.max(...t)),s=W(e);return e.map(o=>o/s)}function Bo(t){let e=Math.max(...t),s=t.indexOf(e);return{at:s,largest:e,others:W(te(t,e).toSpliced(s,1))}}function Me(t){let{largest:e,others:s}=Bo(t);return e+Math.log1p(s)}function os(t){let{largest:e,others:s}=Bo(t),o=Math.log1p(s);return t.map(r=>r-e-o)}function Tt(t){let{at:e,others:s}=Bo(t);return R(t).map((o,r)=>r===e?s/(1+s):1-o)}function Qa(t,e){let s=t-e,o=s-t;return[s,t-(s-o)-(e+o)]}function zs(t){let e=Math.max(...t),s=t.map(i=>Qa(i,e)),o=s.map(([i])=>Math.exp(i)),r=W(s.map(([,i],a)=>o[a]*i)),n=W(o)+r;return o.map((i,a)=>i/n+i/n*s[a][1])}var ja=5960464477539063e-23,tc=65520;function ec(t){let e=Math.abs(t);if(e===0||!Number.isFinite(t))return t;if(e>=tc)return t<0?-1/0:1/0;let s=Math.floor(Math.log2(e));2**s>e?s-=1:2**(s+1)<=e&&(s+=1);let o=Math.max(2**(s-10),ja),r=1.5*2**52*o,n=e+r-r;return t<0?-n:n}var rs={float16:ec,float32:Math.fround,float64:t=>t},Ho=["float16","float32","float64"];var Wo=(t,e,s)=>t.map(o=>rs[s](e*o)+0);function Mt(t,e="float64"){let s=rs[e],o=t.map(n=>s(Math.exp(n))),r=o.reduce((n,i)=>s(n+i),0);return{exponents:[...t],exps:o,total:r,parts:o.map(n=>s(n/r))}}function Rt(t,e="float64"){let s=Math.max(...t);return Mt(t.map(o=>rs[e](o-s)),e)}function kn({exponents:t,total:e,parts:s},o,r){let n=rs[r],i=s.map(c=>n(Math.log(c))),a=i.map((c,l)=>+(l+1===o)*c);return{one:0-i[o-1],all:0-a.reduce((c,l)=>n(c+l),0),safe:n(n(Math.log(e))-t[o-1])}}function ee(t){return Number.isNaN(t)?"nan":Number.isFinite(t)?t===0?"zero":"number":"inf"}function Go({exps:t,total:e,parts:s}){let o=[...t.map((n,i)=>({name:"exp",index:i+1,kind:ee(n)})),{name:"sum",index:void 0,kind:ee(e)},...s.map((n,i)=>({name:"S",index:i+1,kind:ee(n)}))],r=new Set(["number"]);return o.filter(({kind:n})=>!r.has(n)&&r.add(n))}function ke(t,e,s){for(let o=0;o<60;o+=1){let r=(e+s)/2;t(r)?s=r:e=r}return s}var _n=({total:t})=>t===0||!Number.isFinite(t);function Tn(t,e,s){let o=(i,a)=>i(a)?ke(i,0,a):a*(1/0),r=(i,a)=>[-s,s].map(c=>o(l=>a(i(Wo(t,l,e),e)),c)),n=({parts:i})=>!i.every(a=>a>0);return{broken:r(Mt,_n),faded:r(Mt,n),zero:r(Rt,n)}}function qs(t){let e=Math.max(...t),s=o=>_n(Mt(t.map(r=>r+o)));return[ke(s,-e,-e-2e3),ke(s,-e,-e+2e3)]}var En=[-1075*Math.LN2,-1022*Math.LN2,Math.log(Number.MAX_VALUE)];function Nn(t,e){if(t===0)return 0;if(t===e)return 15;let s=Math.abs(t-e)/e;return s<1?Math.min(15,Math.floor(-Math.log10(s))):0}function fe(t,e){let s=R(t)[e-1];return{part:s,loss:0-os(t)[e-1],slope:-1/s}}var On=(t,e,s)=>Math.log(s)-Math.log1p(-s)+Me(t.toSpliced(e-1,1)),ns=(t,e)=>R(t).map((s,o)=>o===e-1?-1/s:0);function Xt(t,e){let s=Tt(t);return R(t).map((o,r)=>r===e-1?0-s[r]:o)}var Et=(t,e)=>t.map(s=>W(s.map((o,r)=>o*e[r]))),Ys=(t,{inputs:e,labels:s})=>e.map((o,r)=>fe(Et(t,o),s[r])),Uo=(t,e)=>W(Ys(t,e).map(({loss:s})=>s))/e.labels.length;function is(t,{inputs:e,labels:s}){let o=e.map((r,n)=>Xt(Et(t,r),s[n]));return t.map((r,n)=>r.map((i,a)=>W(e.map((c,l)=>o[l][n]*c[a]))/e.length))}var as=(t,e,s)=>t.map((o,r)=>o.map((n,i)=>n-s*e[r][i]));function Pn(t,e,s){let o=is(t,e),r=Uo(t,e),n=e.inputs.map((u,p)=>({from:Et(t,u),by:Et(o,u),label:e.labels[p]})),i=(u,p)=>W(n.map(({from:f,by:$,label:A})=>p(f.map((N,G)=>N-u*$[G]),A,$)))/n.length,a=u=>i(u,(p,f)=>0-os(p)[f-1]),c=u=>0-i(u,(p,f,$)=>W(Xt(p,f).map((A,N)=>A*$[N]))),l=c(s)>0?ke(u=>c(u)>=0,0,s):void 0,m=l!==void 0&&a(s)>r?ke(u=>a(u)>=r,l,s):void 0;return{gradient:o,slope:c(0),start:r,lossAt:a,best:l,limit:m}}function In(t){return t=Math.imul(t^t>>>16,2246822507),t=Math.imul(t^t>>>13,3266489909),(t^t>>>16)>>>0}function Ln(t,e){let s=In(t+2654435769);return Float64Array.from({length:e},(o,r)=>In(s+Math.imul(r+1,2654435769))/2**32)}function cs(t){let e=0;return t.map((s,o)=>o===t.length-1?1:e+=s)}function zo(t,e){let s=0;for(;e>=t[s]&&s<t.length-1;)s+=1;return s}function Dn(t,e,s,o){let r=cs(t),n=t.map(()=>0),i=[],a=0;for(let c=1;c<=s;c+=1)n[zo(r,e[c-1])]+=1,c===o[a]&&(a+=1,i.push([c,qo(t,n,c)]));return{counts:n,distances:i}}var qo=(t,e,s)=>Math.hypot(...t.map((o,r)=>e[r]/s-o)),Cn=(t,e,s)=>Math.sqrt(t.reduce((o,r,n)=>o+r*e[n],0)/s);var Yo=1n<<BigInt(192),Rn=new DataView(new ArrayBuffer(8));function Js(t){Rn.setFloat64(0,t);let e=Rn.getBigUint64(0),s=Number(e>>52n&2047n),o=e&(1n<<52n)-1n,r=s===0?o:o|1n<<52n;return{mantissa:t<0?-r:r,power:Math.max(s,1)-1075}}var ls=(t,e)=>e>=0?t<<BigInt(e):t>>BigInt(-e),sc=t=>{let{mantissa:e,power:s}=Js(t);return ls(e,s+192)},Ks=Array.from({length:192},(t,e)=>(Yo>>BigInt(e+1))/BigInt(e+1)).reduce((t,e)=>t+e);function oc(t){let e=Number((2n*t+Ks)/(2n*Ks))-(2n*t+Ks<0n?1:0),s=8n,o=t-BigInt(e)*Ks>>s,r=Yo,n=Yo;for(let i=1n;r!==0n&&i<40n;i+=1n)r=(r*o>>BigInt(192))/i,n+=r;for(let i=0n;i<s;i+=1n)n=n*n>>BigInt(192);return{mantissa:n,power:e}}function Ko(t){let e=t.map(sc),s=e.reduce((n,i)=>i>n?i:n),o=e.map(n=>oc(n-s)),r=o.reduce((n,{mantissa:i,power:a})=>n+ls(i,a),0n);return o.map(({mantissa:n,power:i})=>({mantissa:(n<<BigInt(192))/r,power:i}))}var Fn=({mantissa:t,power:e})=>t.toString(2).length-1+e-192;function Jo(t,e){if(!Number.isFinite(t))return 1/0;let s=Math.max(Fn(e)-52,-1074),o=e.power-192-64,{mantissa:r,power:n}=Js(t),i=ls(r,n-o)-(e.mantissa<<64n),a=i<0n?-i:i;return Number(a)/Number(ls(1n,s-o))}var Xo=t=>Fn(t)>=-1022;function Bn({mantissa:t,power:e},s){let o=e-192,r=Math.floor((t.toString(2).length-1+o)*Math.LOG10E*Math.LN2);for(;;){let n=s-1-r,i=n>=0?t*10n**BigInt(n):t,a=n>=0?1n:10n**BigInt(-n),l=(ls(i,o+1)/a+1n>>1n).toString();if(l.length===s)return{digits:l,power:r};r+=l.length>s?1:-1}}function ut(t){let e=R(t),s=Tt(t);return e.map((o,r)=>e.map((n,i)=>r===i?o*s[r]:-o*n))}var lt=t=>({T:t.length-1,N:t[0].length}),se=([t,...e])=>Et(e,t),Hn=t=>R(se(t)),xt=(t,e,s,o)=>(t-o)*s+e,Xs=([t,...e])=>e.map((s,o)=>e.flatMap((r,n)=>t.map(i=>n===o?i:0))),Vs=(t,e)=>t.map(s=>e[0].map((o,r)=>W(s.map((n,i)=>n*e[i][r])))),Zs=t=>ut(se(t)).map(e=>e.flatMap(s=>t[0].map(o=>s*o))),ms=(t,e)=>({product:t**3*e,closed:t**2*(e+1)});function _e(t,e){let s=Math.max(...t);return R(t.map(o=>(o-s)/e))}var Wn={ratio:([t,e])=>[Number(t)/Number(e),0],at([t,...e],s,o){let r=e.map(i=>nt(i,s,o)[0]),n=r.reduce((i,a)=>i?.[a-1],s.arrays[String(t)]);if(typeof n!="number")throw new RangeError(`no entry ${t}[${r}]`);return[n,`${t}[${r}]`===o?1:0]},"+":(t,e,s)=>t.map(o=>nt(o,e,s)).reduce(([o,r],[n,i])=>[o+n,r+i]),"*":(t,e,s)=>t.map(o=>nt(o,e,s)).reduce(([o,r],[n,i])=>[o*n,r*n+o*i]),"^"([t,e],s,o){let[r,n]=nt(t,s,o),[i,a]=nt(e,s,o);if(!Number.isInteger(i)||a!==0)throw new TypeError("a power that is no whole number");return[r**i,i===0?0:i*r**(i-1)*n]},exp([t],e,s){let[o,r]=nt(t,e,s);return[Math.exp(o),Math.exp(o)*r]},log([t],e,s){let[o,r]=nt(t,e,s);return[Math.log(o),r/o]},delta([t,e],s,o){return[nt(t,s,o)[0]===nt(e,s,o)[0]?1:0,0]},sum([t,e,s,o],r,n){let[i,a]=[0,0],c=nt(s,r,n)[0],l={...r,letters:{...r.letters}};for(let m=nt(e,r,n)[0];m<=c;m+=1){l.letters[String(t)]=m;let[u,p]=nt(o,l,n);i+=u,a+=p}return[i,a]},d([t,e],s,o){if(o!=="")throw new TypeError("a derivative inside a derivative");let[,r,...n]=t,i=n.map(a=>nt(a,s,"")[0]);return[nt(e,s,`${r}[${i}]`)[1],0]},cases([t,e,s,o],r,n){let i=nt(t,r,n)[0]===nt(e,r,n)[0];return nt(i?s:o,r,n)}};function nt(t,e,s){if(typeof t=="number")return[t,0];if(typeof t=="string"){if(!Object.hasOwn(e.letters,t))throw new RangeError(`no value is given for ${t}`);return[e.letters[t],0]}let[o,...r]=t;if(!Object.hasOwn(Wn,o))throw new TypeError(`no expression is called ${o}`);return Wn[o](r,e,s)}var ps=(t,e)=>nt(t,e,"")[0];var nc={afterShift:Rt,compensatedSoftmax:zs,complements:Tt,directly:Mt,endsOf:cs,evaluate:(t,...e)=>e.map(s=>ps(t,s)),gradientByLogits:Xt,gradientByProbabilities:ns,layerJacobian:Zs,layerLogits:se,layerProbabilities:Hn,logSoftmax:os,logSumExp:Me,logitsJacobian:Xs,matrixProduct:Vs,meanLoss:Uo,meanLossGradient:is,multiplications:(t,e)=>Object.values(ms(t,e)),softmax:R,softmaxAt:_e,softmaxJacobian:ut,sum:W,weightColumn:xt},Gn=t=>t?.f?nc[t.f](...t.args.map(Gn)):t;function ic(t,e){if(!Number.isFinite(t))return String(t)===e?0:1/0;let[,s,o="",r="0"]=/^(-?\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(e)??[],n=BigInt(s+o);if(n===0n)return t===0?0:1/0;let i=Number(r)-o.length,{mantissa:a,power:c}=Js(t),l=(f,$)=>$**BigInt(Math.max(f,0)),m=a*l(c,2n)*l(-i,10n),u=n*l(-c,2n)*l(i,10n),p=f=>f<0n?-f:f;return Number(p(m-u)*10n**30n/p(u))/1e30}function ac({row:t,within:e,cases:s}){let o=s.flatMap(({expected:i,...a})=>{let c=Gn(a),l=[c.parts??c].flat(2);return l.length!==i.length?[1/0]:i.map((m,u)=>ic(l[u],m))}),r=Math.max(...o),n=o.length>0&&r<=e;return{row:t,count:o.length,error:Number.isFinite(r)?r:null,passed:n}}var Qs=t=>t.map(ac);var cc=/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,lc=/^[+-]?(inf(inity)?|∞|nan)$/i,js=t=>t.length>24?`${t.slice(0,24)}…`:t,Vo=t=>t.normalize("NFKC").trim().replace(/[−–]/g,"-"),Un=t=>t.replace(/^[a-z_][\w.]*\s*\(([^()[\],]*)(?:,[^()[\]]*=[^()[\]]*)?\)$/i,"$1").trim(),zn=/^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i,qn=/^[+-]?\d{1,3}(\.\d{3})+,\d+$/,Yn=/^[+-]?\d{1,3}(,\d{3})+\.\d+$/,Kn=/^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$/,mc=/^[+-]?[1-9]\d{0,2}(,\d{3}|( \d{3})+)$/,pc=[zn,qn,Yn,Kn];function uc(t){return qn.test(t)?t.replaceAll(".","").replace(",","."):Yn.test(t)?t.replaceAll(",",""):Kn.test(t)?t.replaceAll(" ","").replace(",","."):zn.test(t)?t.replace(",","."):t}function Te(t){let e=Un(Vo(t));if(e==="")return{ok:!1,why:"Nothing is typed: a number is needed."};if(lc.test(e))return{ok:!1,why:`“${js(e)}” is not a finite number.`};if(mc.test(e))return{ok:!1,why:`“${js(e)}” can be read in two ways: write a point before decimals, nothing between thousands, and brackets around a list.`};let s=uc(e);if(!cc.test(s))return{ok:!1,why:`“${js(e)}” is not a number.`};let o=Number(s);return Number.isFinite(o)?{ok:!0,value:o===0?0:o}:{ok:!1,why:`“${js(e)}” is too large for a number here.`}}function to(t){let e=Un(Vo(t));return/[,;[\](){}]|\S\s+\S/.test(e)&&!pc.some(s=>s.test(e))}function eo(t,e){let s=Vo(t).replace(/,?\s*[a-z_]\w*\s*=\s*(<[^>]*>|[\w.'":]+)/gi," ").replace(/(^|[\s,;([])[a-z_][\w.]*\s*\(/gi,"$1 ").split(/[\s,;[\](){}]+/).filter(r=>r!=="");if(s.length===0)return{ok:!1,why:"The list is empty: a number is needed."};if(s.length>e)return{ok:!1,why:`The list has ${s.length} numbers; at most ${e} fit here.`};let o=[];for(let r of s){let n=Te(r);if(!n.ok)return n;o.push(n.value)}return{ok:!0,value:o}}function Zo(t,e,s){let o=t.filter(n=>n<e||n>s),r=o.length?[`${o.map(Lt).join(", ")} ${o.length>1?"lie":"lies"} outside ${Lt(e)} to ${Lt(s)}: the nearest bound is taken.`]:[];return{values:t.map(n=>q(n,e,s)),notes:r}}var dc={type:"text",autocomplete:"off",autocapitalize:"off",spellcheck:"false",enterkeyhint:"done"};function fc(t,e){let s="",o=e.get(),r=!0,n=()=>{r=!1,o=e.get(),s=Lt(o),t.value!==s&&(t.value=s),vt(t,{"aria-invalid":void 0,"aria-describedby":void 0})},i=a=>{let{label:c,least:l,most:m,longest:u=1,set:p,setList:f,shell:$}=e,A=f&&to(a)?eo(a,u):Te(a);if(A.ok){let{values:N,notes:G}=Zo([A.value].flat(),l,m);Array.isArray(A.value)?f?.(N):p(N[0]),$.note(G.join(" "))}else p(o),$.note(`${A.why} ${c} stays ${Lt(o)}.`);n()};return{take:i,commit(){t.value!==s&&i(t.value)},cancel(){e.set(o),n(),e.shell.note("")},follow(){r=!0;let{least:a,most:c,set:l,setList:m,shell:u}=e,p=Te(t.value);p.ok&&p.value>=a&&p.value<=c&&(l(p.value),u.note(""));let f=/^\s*[+−–-]?(\d*,|\.)?\s*$/.test(t.value)||m&&to(t.value);vt(t,{"aria-invalid":p.ok||f?void 0:"true","aria-describedby":p.ok||f?void 0:u.noteId})},show(){if(vt(t,{"aria-label":e.label}),!r&&e.get()===o)return;document.activeElement===t&&t.value!==s||n()}}}var Ee=ht((t,e,s)=>{vt(e,dc);let{take:o,commit:r,cancel:n,follow:i,show:a}=fc(e,s);return t.listen(e,"input",i),t.listen(e,"change",r),t.listen(e,"blur",r),t.listen(e,"focus",()=>e.select()),t.listen(e,"keydown",c=>{c.stopPropagation(),c.key==="Escape"&&n(),c.key==="Enter"&&(r(),e.select())}),t.listen(e,"paste",c=>{let l=c.clipboardData?.getData("text/plain")??"";!s.setList||!to(l)||(c.preventDefault(),o(l))}),a});function Qo(t,{trait:e,label:s,name:o,least:r,most:n,round:i=a=>a}){let a=()=>t.state()[e];return d`<input
    class="sx-field" ${x(o,void 0,a())}
    ${Ee({label:s,least:r,most:n,get:a,set:c=>t.change({[e]:i(c)}),shell:t})}>`}var at=(t,e,s)=>d`<label class="sx-entry">${s}${Qo(t,e)}</label>`,$e=({state:t,move:e},s)=>({get:()=>t().logits[s-1]??0,set(o){let{logits:r}=t();e(s<=r.length?{logits:r.with(s-1,o)}:{})}});function jo(t,e,s,o,r,{selected:n,select:i=()=>{}}={}){let[a,c]=t.model.get("_range"),l=$e(t,s);return d`
    <label class=${k({"sx-number":!0,"sx-lights":!0,"is-selected":s===n})} data-link=${s} style=${b(s)}>
      ${r}<input
        class="sx-field" ${x(e,s,l.get())} @focus=${()=>i(s)}
        ${Ee({...l,label:`${e}${E(s)}`,least:a,most:c,longest:yt,setList:o,shell:t})}>
    </label>`}var so=(t,e,s,o,r)=>d`
  <div class="sx-flow sx-fields">
    ${t.state().logits.map((n,i)=>jo(t,e,i+1,s,o(i+1)))}${r}
  </div>`;var $c={last:t=>t.length,most:yt};function hc(t,e,{range:s,among:o,whole:r,lengths:n,rows:i,into:a,...c},l){if(o)return o.includes(e)?{value:e,notes:[]}:{wrong:`“${e}” is no ${t} here`};let m=a?{}:c,[u,p]=s?l.get(s):[m.least??-1/0,m.most??1/0],f=[],$=[];for(let A of i?e.split("_"):[e]){let N=n?eo(A,n[1]):Te(A);if(!N.ok)return{wrong:N.why};let G=[N.value].flat();if(n&&G.length<n[0])return{wrong:`${t} has too few numbers`};if((r||a)&&!G.every(Number.isInteger))return{wrong:`${t} is no whole number: ${G.map(Lt)}`};let T=Zo(G,u,p);$.push(...T.notes),f.push(T.values)}return{value:i?f:n?f[0]:f[0][0],notes:$}}function Z(t,{last:e,most:s}=$c,o=()=>{}){let r=Object.entries(t).flatMap(([n,{into:i,least:a=1}])=>i?[{name:n,into:i,least:a}]:[]);return{traits:Object.keys(t),settled:(n,i)=>({...n,...Object.fromEntries(r.filter(({into:a})=>n[a]!==void 0).map(({name:a,into:c})=>[a,Math.min(n[a]??i[a],e(n[c],a))]))}),toFields:n=>Object.fromEntries(Object.entries(t).map(([i,{rows:a}])=>[i,a?n[i].join("_"):String(n[i])])),fromFields(n,i){let a={},c=[];for(let[p,f]of Object.entries(n)){if(!Object.hasOwn(t,p))return{wrong:`“${p}” is not known here`};let $=hc(p,f,t[p],i);if("wrong"in $)return $;c.push(...$.notes),a[p]=$.value}if(Object.keys(a).length===0)return{wrong:"it says nothing"};let l=o(a);if(l)return{wrong:l};let m=i.get("_follows")??{},u=r.find(({name:p,into:f,least:$})=>a[p]<$||a[p]>(Object.hasOwn(m,f)?s:e(a[f]??i.get(f),p)));return u?{wrong:`there is no ${t[u.name].called??u.name} ${a[u.name]}`}:{state:a,notes:c}}}}var it={least:-10,most:10,lengths:[1,yt]},Ft={into:"logits",called:"element"};function oe(t,e,{move:s,end:o}){let r,n=null,i=c=>{e.classList.toggle("is-dragged",c),n?.classList.toggle("is-dragging",c)},a=c=>{r!==void 0&&(e.hasPointerCapture?.(r.id)&&e.releasePointerCapture(r.id),r=void 0,i(!1),o?.(c))};t.listen(e,"pointermove",c=>{r?.id===c.pointerId&&s(c.clientX-r.x,c.clientY-r.y,r.from)});for(let c of["pointerup","pointercancel","lostpointercapture"])t.listen(e,c,l=>{r?.id===l.pointerId&&a(l)});return t.add(()=>a()),(c,l)=>c.button!==0||!c.isPrimary||r!==void 0?!1:(e.setPointerCapture?.(c.pointerId),r={id:c.pointerId,x:c.clientX,y:c.clientY,from:l},n=e.closest(".sx"),i(!0),!0)}function tr(t,e){let s=Math.round(1/e);return Math.round(t*s)/s+0}function Jn(t,e,s,o){let r=c=>{s.pointerOnly||vt(e,{role:"slider",tabindex:0,"aria-label":s.label,"aria-orientation":s.orientation,"aria-valuemin":s.least,"aria-valuemax":s.most,...c!==void 0&&{"aria-valuenow":s.get(),"aria-valuetext":c}})};r(void 0);let n=(c,l=s.least,m=s.most)=>{let u=q(tr(c,s.step),l,m);u!==s.get()&&s.set(u)},i=oe(t,e,{move(c,l,m){let u=(s.orientation==="vertical"?-l:c)*s.perPixel();n(m+u,...s.dragRange?.()??[])},end:()=>s.onDrag?.(!1)}),a=(c,l=s.get())=>{i(c,l)&&(c.preventDefault(),s.pointerOnly||e.focus?.({preventScroll:!0}),s.onDrag?.(!0),l!==s.get()&&n(l,...s.dragRange?.()??[]))};return t.listen(e,"keydown",c=>{let{get:l,least:m,most:u,page:p,step:f}=s,$=c.shiftKey?p:f,A=Qt(c,{ArrowUp:l()+$,ArrowRight:l()+$,ArrowDown:l()-$,ArrowLeft:l()-$,PageUp:l()+p,PageDown:l()-p,Home:m,End:u});A!==void 0&&n(A)}),t.listen(e,"pointerdown",c=>{c.stopPropagation(),a(c)}),o&&t.listen(o,"pointerdown",c=>{c.pointerType!=="touch"&&a(c,s.valueAt?.(c))}),()=>r(s.text)}var Ne=ht((t,e,s)=>Jn(t,e,s,s.ground?e.closest(s.ground):null)),kt=ht((t,e,s)=>{let o=e.parentElement,r=()=>s.most-s.least,n=Object.create(s,{orientation:{value:"horizontal"},perPixel:{value:()=>r()/o.clientWidth},valueAt:{value({clientX:i}){let a=o.getBoundingClientRect();return s.least+r()*q((i-a.left)/a.width,0,1)}}});return Jn(t,e,n,s.ground?e.closest(s.ground):o)});var _=(...t)=>d`<math>${t}</math>`,S=t=>H`<mi>${t}</mi>`,M=t=>H`<mo>${t}</mo>`,v=t=>H`<mo form="infix">${t}</mo>`,Bt=t=>H`<mo form="prefix">${t}</mo>`,Oe=t=>H`<mo lspace="0" rspace="0">${t}</mo>`,U=t=>H`<mn>${t}</mn>`,y=(...t)=>H`<mrow>${t}</mrow>`,V=(...t)=>H`<mrow><mo stretchy="false">(</mo>${t}<mo stretchy="false">)</mo></mrow>`,er=(t,e)=>H`<msub>${t}${e}</msub>`,tt=(t,e)=>H`<msup>${t}${e}</msup>`,bt=(t,e)=>H`<mfrac>${t}${e}</mfrac>`,sr=t=>H`<msqrt>${t}</msqrt>`,Ht=(t,e)=>H`<mrow><munder><mo movablelimits="false">∑</mo>${t}</munder>${e}</mrow>`,Pe=(...t)=>H`<mrow><mi>log</mi><mo rspace="0.17em">\u2061</mo>${t}</mrow>`,C=(t,e)=>er(S(t),typeof e=="number"?U(e):S(e));var et=(t,...e)=>H`<mrow class="sx-term" data-link=${t} style=${b(t)}>${e}</mrow>`,X=(t,e)=>et(e,C(t,e));function oo(t,e){let s=t.map((r,n)=>[n>0?v("+"):w,r]);if(s.length<=e)return y(s);let o=Array.from({length:Math.ceil(s.length/e)},(r,n)=>s.slice(n*e,(n+1)*e));return H`
    <mtable columnalign="left" class="sx-lines">
      ${o.map(r=>H`<mtr><mtd>${r}</mtd></mtr>`)}
    </mtable>`}var mt=(t,e)=>d`
  <div class="sx-formula">
    ${t.map(s=>d`<span class="sx-wrapped">${s}</span>`)}${e}
  </div>`,gc=.02,Xn=({name:t,index:e,linked:s,...o})=>({...o,step:.1,page:1,orientation:"horizontal",perPixel:()=>gc}),Vn=t=>t.own("focus in the formula",()=>({at:""}));function or(t,e,s=!1){let{name:o,index:r,get:n}=e,i=!s&&Vn(t).at===o+r;return H`
    <mn
      class=${k({"sx-scrub":!0,"is-focused":i})} ${x(o,r,n())}
      ${Ne({...Xn(e),pointerOnly:!0})}
    >${g(n())}</mn>`}function rr(t,e){let s=i=>()=>{Vn(t).at=i,t.redraw()},{name:o,index:r,linked:n=!0}=e;return d`
    <span
      class="sx-keys" data-link=${n?r:w} @focus=${s(o+r)} @blur=${s("")}
      ${Ne(Xn(e))}
    ></span>`}function Zn(t,e,s="a"){let[o,r]=t.model.get("_range"),n=i=>{let a=`${s}${E(i)}`,c=$e(t,i),l=`${a} = ${g(c.get())}, ${e}`;return{...c,name:s,index:i,label:`${a} in the formula`,text:l,least:o,most:r}};return{exponential(i,a,...c){let l=or(t,n(i),a);return et(i,tt(S("e"),c.length?y(l,...c):l))},keys:i=>st(i).map(a=>rr(t,n(a)))}}var Vt=(t,e,s,o=g(e))=>s?H`<mn class="sx-scrub" ${x(t,void 0,e)} ${Ne({...s,orientation:"horizontal",pointerOnly:!0})}>${o}</mn>`:H`<mn ${x(t,void 0,e)}>${o}</mn>`,ro=(...[t,e,s,o=g(Math.abs(e))])=>y(v(e<0?"−":"+"),Vt(t,e,s,o)),D=(t,e,s,o=h(s))=>H`<mn ${x(t,e,s)}>${o}</mn>`;function Qn(t,e){let s=Math.max(...e.map(r=>r.length)),o=t-(t<Co?70:280);return q(Math.floor(o/(26+8*s)),1,yt)}var jn=(t,e)=>e===1||Number.isNaN(t)?"=":t>=.9995&&t<1?">":"≈",Nt=(t,e)=>et(e,D("S",e,t[e-1],jt(t[e-1])));function dt(t,e){let s=ss(t),{logits:o,selected:r}=t.state(),n=a=>{s(),t.change({logits:a})},i=St(t,s);return t.root.style.setProperty("--count",String(o.length)),{glide:s,parts:e,selected:r,setAll:n,reset:i,width:t.width(),select:a=>t.change({selected:a}),effect:a=>`S${E(a)} ${gn(e[a-1])}`,vectors:(a,c)=>Gs(t,a,n,c),presetsOf:(a,c,l,m,u)=>At(l.map(p=>({name:`${c} = ${g(p)}`,value:p})),p=>p===m,p=>{s(),u(p)},a,i)}}function xc(t,e,s){let o=t.own("powers on a line",()=>({perLine:0,shape:""})),r=`${e.length} ${s}`,n=t.root.classList.contains("is-dragging")&&o.shape===r,i=Math.min(e.length,Qn(s,e));return Object.assign(o,{perLine:n?Math.min(i,o.perLine):i,shape:r}),o.perLine}function _t(t,e,s,o){let{selected:r,parts:n}=e,i=s.length,a=xc(t,s,e.width-(e.beside??0)),c=Zn(t,e.effect(r),e.letter),{power:l,term:m,around:u=N=>N,further:p=[],keys:f=c.keys(i)}=o(c,r),$=st(i).map(N=>m(N,!1)),A=n[r-1];return mt([_(y(X("S",r),M("=")),bt(et(r,l(r)),Ht(S("k"),l("k")))),_(v("="),bt(u(m(r,!0),!1),u(oo($,a),!0))),...p,_(M(jn(A,i)),et(r,D("S",r,A,z(A).replace(">",""))))],f)}var ir=t=>t==="zero"?"0":t,nr=t=>t===1?"1":h(t),ar=(t,e=nr)=>{let s=ee(t);return s==="inf"?t<0?"−inf":"inf":s==="number"?e(t):ir(s)},bc={exponent:g,exp:nr,sum:nr,S:z};function Ie(t,e){let s=Go(t).map(({name:o,index:r=0,kind:n})=>{let i={exp:`e^(a${E(r)}${e})`,sum:"the sum",S:`S${E(r)}`};return`${ir(n)} in ${i[o]}`});return s.length?`First ${s.join(", first ")}.`:"Every step is a number above 0."}function us(t,e,s=""){let o=Go(t),r=(i,a,c)=>{let l=i==="exponent"?"number":ee(c),m=o.some(u=>u.name===i&&u.index===a);return d`<td
      class=${k({[`is-${l}`]:l!=="number","is-first":m})}
      title=${m?`the first ${ir(l)}`:w} ${x(`${i}${s}`,a,c)}
    >${ar(c,bc[i])}</td>`},n=d`<span class="sx-symbol">e<sup>a<sub>j</sub>${e}</sup></span>`;return d`
    <table class="sx-table sx-steps-table">
      ${Ct([F("j"),L("a","j",e),n,L("S","j")])}
      <tbody>
        ${t.parts.map((i,a)=>d`
          <tr data-link=${a+1} style=${b(a+1)}>
            <th scope="row">${F(String(a+1))}</th>
            ${r("exponent",a+1,t.exponents[a])}${r("exp",a+1,t.exps[a])}${r("S",a+1,i)}
          </tr>`)}
        <tr><th scope="row">sum</th><td></td>${r("sum",void 0,t.total)}<td></td></tr>
      </tbody>
    </table>
    <p class="sx-says">${Ie(t,e)}</p>`}var cr=(t,e)=>d`
  <div class="sx-zones">
    ${e.map(({from:s,to:o,kind:r,text:n})=>d`
      <div
        class=${k({"sx-zone":!0,[`is-${r}`]:!0})}
        style="left:${t(s)};width:calc(${t(o)} - ${t(s)})"
      ><span>${n}</span></div>`)}
  </div>`;function Le({ticks:t,strips:e=[],above:s,...o}){let{least:r,most:n,get:i}=o,a=l=>`${100*(q(l,r,n)-r)/(n-r)}%`,c=`left:${a(i())}`;return d`
    <div class="sx-strip-track">
      ${s}
      ${e.map(({name:l,zones:m})=>d`
        <div class="sx-lane"><span class="sx-hint">${l}</span>${cr(a,m)}</div>`)}
      <div class="sx-cover">
        <div class="sx-needle" aria-hidden="true" style=${c}></div>
        <div class="sx-rail"></div>
        <div class="sx-ring sx-handle" style=${c} ${kt({...o,ground:".sx-strip-track"})}></div>
      </div>
      <div class="sx-scale" aria-hidden="true">
        ${t.map(({place:l,text:m})=>d`<span class="sx-mark" style="left:${a(l)}">${m}</span>`)}
      </div>
    </div>`}var De=300,ti=" − m",wc=[1,4,100,300,-50,-1e3],vc=[-1e3,-100,-10,0,10,100,1e3],lr=(t,e)=>Math.sign(t)*De*Math.log1p(Math.abs(t))/Math.log1p(e),yc=(t,e)=>{let s=Math.expm1(Math.abs(t)/De*Math.log1p(e));return t===0?0:Math.sign(t)*Number(s.toPrecision(s<1?2:3))};function Ac(t){if(!Number.isFinite(t))return t;let e=10**(Math.floor(Math.log10(Math.abs(t)))-3);return Math.sign(t)*Math.ceil(Math.abs(t)/e)*e}function ei(t,e,s){let[o,r,n,i]=[...t,...e].map(a=>lr(a,s));return[{from:-De,to:o,kind:"bad",text:"0/0"},{from:o,to:n,kind:"weak",text:"some 0"},{from:n,to:i,kind:"good",text:"numbers"},{from:i,to:r,kind:"weak",text:"some 0"},{from:r,to:De,kind:"bad",text:"inf"}]}function Sc(t,{broken:e,faded:s,zero:o}){let r=(n,i,a)=>d`<span ${x(n,i,a)}>${It(Ac(a),4)}</span>`;return d`
    <p class="sx-ends">
      In ${t} the direct formula breaks from c = ${r("breaks",2,e[1])} upwards and from
      ${r("breaks",1,e[0])} downwards. The shifted one never does. Pale: some parts are 0, direct
      from ${r("faded",1,s[0])}, shifted from ${r("zero",1,o[0])} and ${r("zero",2,o[1])}.
    </p>`}function Mc(t,e){let{format:s,label:o}=t.state(),[r,n]=e.map(a=>kn(a,o,s)),i=(a,c)=>d`
    <td class="is-${ee(c)}" ${x(`loss ${a}`,void 0,c)}>${c===0?"0":ar(c)}</td>`;return d`
    <figure>
      ${P("Loss","of the correct class, as a program computes it")}
      ${pt(t,"label","correct class y",d`correct class ${F("y")} =`,gt("S",e[0].parts.length))}
      <table class="sx-table sx-steps-table" style="--first:7rem">
        ${Ct(["","direct","shifted"])}
        <tbody>
          <tr><th scope="row">−log ${L("S","y")}</th>${i("one",r.one)}${i("one-shifted",n.one)}</tr>
          <tr>
            <th scope="row">−Σ ${L("Y","k")} log ${L("S","k")}</th>
            ${i("all",r.all)}${i("all-shifted",n.all)}
          </tr>
          <tr><th scope="row">LSE(a) − ${L("a","y")}</th>${i("safe",r.safe)}${i("safe-shifted",n.safe)}</tr>
        </tbody>
      </table>
    </figure>`}function kc(t,{scale:e,format:s,label:o}){let{change:r,model:n,move:i,own:a,state:c}=t,[l,m]=n.get("_range"),u=n.get("_direction"),p=Wo(u,e,s),[f,$]=[Mt(p,s),Rt(p,s)],A=a(`scales in ${s}`,()=>Tn(u,s,m)),N={label:"Scale c",least:-De,most:De,step:1,page:20,get:()=>lr(c().scale,m),set:T=>i({scale:yc(T,m)}),perPixel:()=>1},G={parts:f.parts,selected:e<0?1:u.length,width:t.width(),effect:()=>""};return d`
    <div class="sx-toolbar">
      ${At(Ho.map(T=>({name:T,value:T})),T=>T===s,T=>r({format:T}),"Format")}
      ${At(wc.map(T=>({name:`c = ${g(T)}`,value:T})),T=>T===e,T=>i({scale:T}),void 0,St(t))}
    </div>
    <div class="sx-flow sx-number-entry">
      ${at(t,{trait:"scale",label:"c",name:"c",least:l,most:m},[F("c")," = "])}
      <span>a = c · [${u.map(g).join(", ")}] = [${p.map((T,B)=>d`${B?", ":""}<span class="sx-term" data-link=${B+1} style=${b(B+1)} ${x("a",B+1,T)}>${g(T)}</span>`)}]</span>
    </div>
    ${Le({...N,text:`c = ${g(e)} in ${s}. Direct: ${Ie(f,"")} Shifted: ${Ie($,ti)}`,ticks:vc.map(T=>({place:lr(T,m),text:g(T)})),strips:[{name:"direct",zones:ei(A.broken,A.faded,m)},{name:"shifted",zones:ei([-m,m],A.zero,m)}]})}
    ${Sc(s,A)}
    ${o?Mc(t,[f,$]):w}
    <div class="sx-panels">
      <figure class="sx-panel">${P("Direct","as the formula is written")}${us(f,"")}</figure>
      <figure class="sx-panel">${P("Shifted","m = max a is subtracted first")}${us($,ti,"-shifted")}</figure>
    </div>
    ${_t(t,G,u.map(T=>`${g(e)}·${T}`),()=>({power:T=>tt(S("e"),C("a",T)),term:T=>et(T,tt(S("e"),y(Vt("c",e,N),M("·"),U(g(u[T-1]))))),keys:w}))}`}var si={"breaking-point":{title:"Where the softmax breaks",frame:"sx-steps",...Z({scale:{range:"_range"},format:{among:Ho},label:{least:0,most:3,whole:!0}}),view:kc}};function _c(t){let e=t.model.get("_range")[1],s=e/2,o=()=>Math.max(...t.state().logits.map(Math.abs)),r=t.own("axis of the bars",()=>({limit:s,dragging:!1,onDrag(i){r.dragging=i,!i&&(o()===s&&(r.limit=e),ss(t)(),t.redraw())},columns:Fs()})),n=r.limit===e&&o()===s;return!r.dragging&&!n&&(r.limit=o()>s?e:s),r}function Tc(t,e,s,o){let{effect:r,selected:n,select:i=()=>{},shift:a=0,reach:c=0}=e,[l,m]=t.model.get("_range"),u=$e(t,o),p=u.get(),f=p+a,$=s.limit+c,A=`a${E(o)}`,N=()=>s.columns.value.getBoundingClientRect();return d`
    <div
      class=${k({"sx-column":!0,"sx-lights":!0,"is-selected":o===n})} data-link=${o} style=${b(o)}
      @pointerdown=${()=>i(o)}
    >
      <div
        class=${k({"sx-bar":!0,"is-below":f<0})} ${x(c?"a+c":"a",o,f)}
        style="top:${50-50*Math.max(f,0)/$}%;height:${50*Math.abs(f)/$}%"
      ></div>
      <div class="sx-ghost" ?hidden=${f===p} style="top:${50-50*p/$}%"></div>
      <div
        class="sx-ring sx-handle" style="top:${50-50*f/$}%" @focus=${()=>i(o)}
        ${Ne({...u,label:`Logit ${A}`,text:`${A} = ${g(p)}, ${r(o)}`,least:l,most:m,step:.1,page:1,orientation:"vertical",perPixel:()=>2*$/s.columns.value.clientHeight,dragRange:()=>[-s.limit,s.limit],onDrag:s.onDrag,ground:".sx-column",valueAt:({clientY:G})=>$*(1-2*(G-N().top)/N().height)-a})}
      ></div>
    </div>`}function Wt(t,e){let{selected:s,select:o,setAll:r,reach:n=0,title:i="Logits"}=e,[a,c]=t.model.get("_range"),l=_c(t);t.root.style.setProperty("--limit",String(l.limit));let m=t.state().logits.length,u=st(m);return d`
    <figure class=${k({"sx-panel":!0,"is-crowded":Hs(t.width(),m)})}>
      ${P(i,`drag, or type ${g(a)} to ${g(c)}`)}
      <div class="sx-plot sx-signed">
        <div class="sx-axis" aria-hidden="true">
          ${[1,0,-1].map((p,f)=>d`
            <span class="sx-tick" style="top:${f*50}%">${g(p*(l.limit+n))}</span>`)}
        </div>
        <div class="sx-columns" ${Bs(l.columns)}>${u.map(p=>Tc(t,e,l,p))}</div>
      </div>
      <div class="sx-numbers">
        ${u.map(p=>jo(t,"a",p,r,L("a",p),{selected:s,select:o}))}
      </div>
    </figure>`}function re({name:t,parts:e,select:s=()=>{},starts:o=Dt(e),...r}){let{unit:n=1,label:i=a=>L(t,a)}=r;return d`
    <div class="sx-strip" aria-hidden="true">
      ${e.map((a,c)=>d`
        <div
          class="sx-part" data-link=${c+1} ${x(t,c+1,a)} @pointerdown=${()=>s(c+1)}
          style="${b(c+1)};left:${100*o[c]/n}%;width:${100*a/n}%"
        ><span>${i(c+1)}</span></div>`)}
    </div>`}var ds=(t="1")=>d`<div class="sx-ruler" aria-hidden="true"><span>0</span><span>${t}</span></div>`;function ne({title:t="Softmax",hint:e,parts:s,width:o,selected:r,select:n=()=>{}}){let i=o/s.length<Ro,a=Dt(s),c=i?4:0,l=(m,u)=>{let p=100*(a[u]+m/2),f=c+(100-2*c)*(u+.5)/s.length;return K`<path
      class=${k({"sx-leader":!0,"is-selected":u+1===r})} data-link=${u+1}
      style=${b(u+1)} d="M${p} 0C${p} 60 ${f} 40 ${f} 100"></path>`};return d`
    <figure class=${k({"sx-whole":!0,"is-crowded":i})}>
      ${P(t,e)}${ds()}${re({name:"S",parts:s,select:n})}
      <svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${s.map(l)}</svg>
      <div class="sx-numbers sx-parts">
        ${s.map((m,u)=>Ws("S",u+1,L("S",u+1),m,z(m),{selected:r,select:n}))}
      </div>
    </figure>`}var Gt=5,Ec=[[1,2,3],[2,2,2,2],[3,1,-2]],Nc=[-3,0,3],Oc=t=>10**Math.ceil(Math.log10(t));function Pc(t,e,s){let o=t.state().shift,r=h(Math.exp(o));return d`
    <div class="sx-shift">
      ${at(t,{trait:"shift",label:"c",name:"c",least:-Gt,most:Gt},F("c"))}
      <div class="sx-shift-scale">
        <span class="sx-hint">${g(-Gt)}</span>
        <div class="sx-track">
          <div
            class="sx-ring sx-thumb" style="left:${50+50*o/Gt}%"
            ${kt({label:"Shift c of all logits",text:`c = ${g(o)}: the factor is ${r}, the parts stay ${s.map(z).join(", ")}`,least:-Gt,most:Gt,step:.1,page:1,get:()=>t.state().shift,set:e})}
          ></div>
        </div>
        <span class="sx-hint">${g(Gt)}</span>
      </div>
      <span class="sx-factor"><span class="sx-symbol">e<sup>c</sup></span> = <span class="sx-result" ${x("factor",void 0,Math.exp(o))}>${r}</span></span>
    </div>`}function Ic(t,e,s,o){let r=d`<td ${x("factor",void 0,s)}>× ${h(s)} =</td>`;return d`
    <figure class="sx-panel">
      ${P("Exponentials","one factor for all")}
      <table class="sx-table">
        <tbody>
          ${t.map((n,i)=>d`
            <tr data-link=${i+1} style=${b(i+1)} @pointerdown=${()=>o(i+1)}>
              <th scope="row">${ts(i+1)}</th>
              <td ${x("exp",i+1,n)}>${h(n)}</td>
              ${r}
              <td ${x("exp shifted",i+1,e[i])}>${h(e[i])}</td>
            </tr>`)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">sum</th>
            <td class="sx-result" ${x("sum",void 0,W(t))}>${h(W(t))}</td>
            ${r}
            <td class="sx-result" ${x("sum shifted",void 0,W(e))}>${h(W(e))}</td>
          </tr>
        </tfoot>
      </table>
    </figure>`}function Lc(t,e,s){let o=W(t),r=Oc(o),n=Dt(e),i=o/r,a=(c,l)=>{let[m,u]=[100*n[l],100*(n[l]+c)];return K`<path
      class="sx-beam" data-link=${l+1} style=${b(l+1)}
      d="M${m*i} 0H${u*i}L${u} 100H${m}Z"></path>`};return d`
    <figure class="sx-whole sx-total">
      ${P("Laid end to end",`length ${h(o)} in all`)}
      ${ds(h(r).replace(/^1\.00×/,""))}
      ${re({name:"exp shifted",parts:t,unit:r,select:s,label:c=>ts(c,"+c")})}
      <svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${e.map(a)}</svg>
    </figure>`}var Dc=(t,e)=>_t(t,{...e,beside:50},t.state().logits.map(g),s=>{let o=H`<mrow class="sx-struck">${tt(S("e"),S("c"))}</mrow>`;return{power:r=>tt(S("e"),y(C("a",r),v("+"),S("c"))),term:s.exponential,around:(r,n)=>n?y(o,V(r)):y(o,v("⋅"),r)}});function Cc(t,{logits:e,shift:s}){let o=e.map(m=>m+s),r=R(o),n=dt(t,r),{select:i,selected:a,width:c}=n,l=m=>t.move({shift:m});return d`
    <div class="sx-toolbar">${n.vectors(Ec)}${n.presetsOf("Shifts","c",Nc,s,l)}</div>
    ${Pc(t,l,r)}
    <div class="sx-panels">
      ${Wt(t,{...n,shift:s,reach:Gt,title:"Logits + c"})}
      ${Ic(te(e),te(o),Math.exp(s),i)}
    </div>
    ${Lc(te(o),r,i)}
    ${ne({hint:"divided by the sum: length 1",parts:r,width:c,selected:a,select:i})}
    ${Dc(t,n)}`}var oi={"common-shift":{title:"A common shift of all logits",frame:"sx-frame sx-common-shift",...Z({logits:it,shift:{least:-Gt,most:Gt},selected:Ft}),view:Cc}};var fs=class extends wt{constructor(e){if(super(e),this.it=w,e.type!==ye.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===w||e==null)return this._t=void 0,this.it=e;if(e===ot)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let s=[e];return s.raw=s,this._t={_$litType$:this.constructor.resultType,strings:s,values:[]}}};fs.directiveName="unsafeHTML",fs.resultType=1;var ri=$t(fs);function ie(t,e){let{name:s,index:o,element:r,purpose:n,text:i,symbol:a,least:c,most:l,get:m,set:u,places:p}=e,f=()=>p?p.of(m()):m(),$=p?{least:0,most:p.last,step:1,page:p.page}:{least:c,most:l,step:.1,page:1},A=B=>100*(B-$.least)/($.most-$.least),N=f(),[G,T]=[Math.min(N,0),p?0:Math.max(N,0)].map(A);return d`
    <div class="sx-input sx-lights" data-link=${r??w} style=${r?b(r):w}>
      ${a}
      <div class=${k({"sx-track":!0,"is-whole":p!==void 0})}>
        <div class="sx-fill" style="left:${G}%;width:${T-G}%"></div>
        <div
          class="sx-ring sx-knob" style="left:${A(N)}%"
          ${kt({...$,label:n,text:i,get:f,set(B){t.note(""),u(p?p.valueAt(B):B)}})}
        ></div>
      </div>
      <input
        class="sx-field" ${x(s,o,m())}
        ${Ee({...e,shell:t})}>
    </div>`}var mr=[[1,2,3],[1,2,5],[2,2,2,2],[3,1,-2]];function pr(t,e,s,o=St(t)){let{note:r,state:n}=t,i=()=>n().logits,a=()=>{i().length<yt?e([...i(),0]):r(`${yt} elements are the most that fit here.`)},c=()=>{i().length>1?e(i().toSpliced(s()-1,1)):r("One element must stay.")};return rt([J("Add",a,{available:i().length<yt}),J(d`Remove ${L("a",s())}`,c,{available:i().length>1}),o],"Elements")}function Ut(t){let e=s=>t.change({logits:s});return d`
    <div class="sx-toolbar">
      ${Gs(t,mr,e)}
      ${pr(t,e,()=>t.state().logits.length)}
    </div>`}function zt(t){let[e,s]=t.model.get("_range"),{logits:o}=t.state(),r=R(o),n=(i,a)=>{let c=a+1,l=`a${E(c)}`;return ie(t,{...$e(t,c),name:"a",index:c,element:c,label:l,purpose:`Logit ${l}`,text:`${l} = ${g(i)}, S${E(c)} = ${z(r[a])}`,symbol:L("a",c),least:e,most:s,longest:yt,setList:m=>t.change({logits:m})})};return d`
    <figure>
      ${P("Logits",`drag, or type ${g(e)} to ${g(s)}`)}
      <div class="sx-inputs">${o.map(n)}</div>
    </figure>`}var qt=(t,e={},s=1)=>Z({logits:it,...Object.fromEntries(t.map(o=>[o,{into:"logits",least:s}])),...e});var Rc=6,he="";function Fc(t,e,s){let o=document.createElement("template");o.innerHTML=t;let r=o.content.querySelector("math > mrow"),n=r?.children.length===1&&r.firstElementChild?.hasAttribute("data-part");for(let c of s?o.content.querySelectorAll("[data-part]"):[]){c.textContent=`${he}${c.getAttribute("data-part")}${he}`;for(let l of[c.previousElementSibling,c.nextElementSibling])l?.localName==="mspace"&&(l.outerHTML="<mo>⋅</mo>")}let i=o.innerHTML.replace(new RegExp(`data-letter="([${e}])"`,"g"),`$& class="sx-term" data-link="${he}$1 link${he}" style="${he}$1 hue${he}"`).split(he),a=i.filter((c,l)=>l%2===0);return{isOnePart:n,strings:Object.assign(a,{raw:a}),holes:i.filter((c,l)=>l%2===1)}}var Bc=ht((t,e,s)=>{let o=0,r="",n=[];Ds(t,e,a=>{o=a,s.shell.redraw()});let i=()=>{let a=[...e.querySelectorAll(".sx-with-numbers")],c=a.map(f=>f.textContent?.length??0),l=`${o} ${s.shape}`,m=c.some((f,$)=>f>n[$]),u=s.shell.root.classList.contains("is-dragging");if(l===r&&!m&&(u||String(c)===String(n)))return;[r,n]=[l,c];for(let f of a)f.style.fontSize="",f.parentElement?.classList.remove("is-long");let p=a.map(f=>f.clientWidth/f.scrollWidth);a.forEach((f,$)=>{p[$]<1&&(f.style.fontSize=`${Math.max(.6,p[$]-.01)}em`),f.parentElement?.classList.toggle("is-long",p[$]<.75)})};return()=>queueMicrotask(i)});function Hc(t,e,s){let o=ps(t,s),n=(Array.isArray(t)&&t[0]==="at"?g:o>1?h:jt)(o);return D("part",e,o,/[−×]/.test(n)?`(${n})`:n)}function Wc(t,e,s,o,r,n){let i=t.own("formulas",()=>new Map),a=e.letters.map(({letter:m})=>m).join(""),c=(m,u)=>{let p=`${u}${m}`,f=i.get(p)??Fc(`<math>${m}</math>`,a,u);return i.set(p,f),f},l=Object.fromEntries(e.letters.map(({letter:m,trait:u})=>[m,u]));return s.lines.map(({rule:m,mathml:u,parts:p},f)=>{let $='<mo form="infix">=</mo>',A=({strings:T,holes:B})=>d(T,...B.map(j=>{let[O,I]=j.split(" ");return I===void 0?Hc(p[Number(O)],`${f+1},${Number(O)+1}`,r):I==="hue"?b(o[l[O]]):o[l[O]]})),N=c(`${$}<mrow>${u}</mrow>`,!0),G=n[f]!==0&&o.logits.length===1;return d`
      <li>
        <span class="sx-rule sx-muted">${ri(m)}</span>
        <span class="sx-letters">${A(c(`${f?$:""}<mrow>${u}</mrow>`,!1))}</span>
        <span class="sx-with-numbers">${N.isOnePart?w:A(N)}</span>
        <span class="sx-line-value" ${x("line",f+1,n[f])}>${G?"≈ 0":It(n[f],Rc)}</span>
      </li>`})}function Gc(t){let e=Math.max(...t)-Math.min(...t),s=`All ${t.length} lines give the same number`;return e===0?`${s}, to the last digit that the computer keeps.`:`${s}: they differ by at most ${h(e)}, which is rounding.`}function Uc(t,e,s){let[o,r]=t.model.get("_range");return d`
    <div class="sx-controls">
      ${e.letters.map(({title:n,letter:i,name:a,trait:c})=>pt(t,c,`${n} ${i}`,d`<span>${n} ${F(i)} =</span>`,gt(a,s.logits.length)))}
      ${e.feature?ie(t,{name:"x",label:"xⱼ",purpose:"Feature xⱼ",text:`xⱼ = ${g(s.feature)}`,symbol:L("x","j"),least:o,most:r,get:()=>t.state().feature,set:n=>t.change({feature:n})}):w}
    </div>`}var zc=t=>(e,s)=>{let[o,r]=t.letters.map(({trait:m})=>s[m]),n=o===r?"same":"different",a=e.model.get("_cases").find(({when:m})=>m===""||m===n),c=t.given(s),l=a.lines.map(({tree:m})=>ps(m,c));return d`
    ${Ut(e)}
    ${zt(e)}
    ${Uc(e,t,s)}
    <div>
      <figure>
        <figcaption><b>${a.title}</b></figcaption>
        <ol class="sx-lines-list" ${Bc({shell:e,shape:`${[s.logits.length,o,r]}`})}>
          ${Wc(e,t,a,s,c,l)}
        </ol>
      </figure>
      <p class="sx-words" aria-live="polite">${Gc(l)}</p>
    </div>`};function ni(t){let e=t.letters.map(({trait:s})=>s);return{title:t.title,...qt(e,t.feature?{feature:{least:-10,most:10}}:{}),frame:"sx-derivation sx-rows",view:zc(t)}}var qc=ni({title:"Derivation of an entry, line by line",letters:[{letter:"i",trait:"row",title:"output",name:"S"},{letter:"j",trait:"column",title:"input",name:"a"}],given:({logits:t,row:e,column:s})=>({letters:{N:t.length,i:e,j:s},arrays:{a:t}})}),Yc=ni({title:"Derivation of the gradient of the loss, line by line",letters:[{letter:"y",trait:"label",title:"correct class",name:"P"},{letter:"i",trait:"row",title:"class",name:"P"}],feature:!0,given:({logits:t,row:e,label:s,feature:o})=>({letters:{T:t.length,N:2,i:e,y:s,j:1},arrays:{W:t.map(r=>[0,r]),x:[o,1]}})}),ii={"derivation-lines":qc,"loss-derivation-lines":Yc};var Q=8,Ot=16,no="0".repeat(Q*Q),$s=t=>Array.from(t,e=>parseInt(e,Ot+1)),Ce=t=>$s(t).map(e=>e/Ot),ai=(t,e,s)=>t.slice(0,e)+Math.min(Ot,Math.max(0,s)).toString(Ot+1)+t.slice(e+1),ci=(t,e,s,o)=>$s(t).map((r,n)=>{let i=Math.hypot(n%Q+.5-e,Math.floor(n/Q)+.5-s),a=Math.round(Ot*Math.min(1,Math.max(0,1.4-i)));return(o?Math.min(r,Ot-a):Math.max(r,a)).toString(Ot+1)}).join("");function li(t,e){let s=Array.from(Int8Array.from(atob(t),r=>r.charCodeAt(0)),r=>e*r),o=Q*Q;return Array.from({length:s.length/o},(r,n)=>s.slice(n*o,(n+1)*o))}var ur=(t,e,s,o)=>as(t,is(t,{inputs:[Ce(e)],labels:[s+1]}),o);function mi(t,e){for(let[s,o,r,n]of e)for(let i=0;i<n;i+=1)t=ur(t,s,o,r);return t}var ui=Array.from({length:10},(t,e)=>e),fr=200,Kc=Array.from({length:Q},(t,e)=>Array.from({length:Q},(s,o)=>e*Q+o)),pi=Z({label:{least:0,most:9,whole:!0},digit:{least:0,most:9,whole:!0},rate:{least:0,most:1}}),Jc=/^[0-9a-g]{64},\d,(1|0(\.\d+)?|\d(\.\d+)?e-\d+),[1-9]\d*$/,$r=t=>W(t.map(e=>e[3])),hr=t=>.9*Math.sqrt(Math.min(1,Math.abs(t))),gr=t=>t.indexOf(Math.max(...t)),di=t=>`row ${Math.floor(t/Q)+1}, column ${t%Q+1}`,fi=t=>d`<svg viewBox="0 0 ${Q} ${Q}" aria-hidden="true">${t}</svg>`,Xc=t=>Ce(t).map((e,s)=>{let o=hr(e),r=(1-o)/2;return`M${s%Q+r} ${Math.floor(s/Q)+r}h${o}v${o}h${-o}z`}).join(""),Vc=t=>t.own("memory",()=>{let{model:e}=t,s=li(e.get("_weights"),e.get("_unit")),{image:o,digit:r}=t.opening();return{opening:s,largest:Math.max(...s.flat().map(Math.abs)),examples:e.get("_examples").map(([n,i])=>({image:n,label:i,path:Xc(n)})),erase:!1,pointed:gr(Ce(o).map((n,i)=>Math.abs(n*s[r][i]))),lessons:"",weights:s}});function Zc(t,e){let{image:s,label:o,digit:r,rate:n,lessons:i}=t;JSON.stringify(i)!==e.lessons&&(e.lessons=JSON.stringify(i),e.weights=mi(e.opening,i));let a=e.weights,c=Ce(s),l=Et(a,c),m=Xt(l,o+1);return{W:a,x:c,a:l,errors:m,parts:R(l),first:R(Et(e.opening,c)),loss:fe(l,o+1).loss,after:fe(Et(ur(a,s,o,n),c),o+1).loss,pulls:a[r].map((u,p)=>u*c[p]),pushes:c.map(u=>0-m[r]*u),guesses:e.examples.map(u=>gr(Et(a,Ce(u.image))))}}var Qc=ht((t,e,s)=>{let o=()=>Q/e.getBoundingClientRect().width,r,n=a=>{let[c,l]=[a.x-r.x,a.y-r.y],m=Math.max(1,Math.ceil(2*Math.hypot(c,l))),u=s.image();for(let p=1;p<=m;p+=1)u=ci(u,r.x+p*c/m,r.y+p*l/m,s.erase());r=a,s.draw(u)},i=oe(t,e,{move(a,c,{x:l,y:m}){n({x:l+a*o(),y:m+c*o()})}});return t.listen(e,"pointerdown",a=>{let c=e.getBoundingClientRect(),l={x:(a.clientX-c.left)*o(),y:(a.clientY-c.top)*o()};i(a,l)&&(a.preventDefault(),r=l,n(l))}),()=>{}});function jc(t,e,s){let o=t.target;if(!o.dataset.link||t.altKey||t.ctrlKey||t.metaKey)return;let r=Number(o.dataset.link),n=$s(e)[r],i=r%Q,a={" ":n>0?0:Ot,Enter:n>0?0:Ot,"+":n+4,"-":n-4,Delete:0,Backspace:0},c={ArrowRight:i<Q-1?r+1:r,ArrowLeft:i>0?r-1:r,ArrowDown:r+Q,ArrowUp:r-Q,Home:r-i,End:r-i+Q-1};if(t.key in a)s(ai(e,r,a[t.key]));else if(t.key in c)[...t.currentTarget.querySelectorAll("[data-link]")][c[t.key]]?.focus();else return;t.preventDefault()}function tl(t,e,{x:s}){let{image:o}=t.state(),r=$s(o),n=c=>t.move({image:c}),i=c=>d`
    <div
      class="sx-digit-pixel" role="gridcell" tabindex=${c===e.pointed?0:-1} data-link=${c}
      aria-label="${di(c)}: ink ${r[c]} of ${Ot}" style="--side:${hr(s[c])}" ${x("x",c,s[c])}
    ></div>`,a=()=>{e.erase=!e.erase,t.redraw()};return d`
    <figure>
      ${P("Picture","draw, or arrows and space")}
      <div
        class="sx-digit-grid" role="grid" aria-label="Picture: arrows move, space inks, + and − shade"
        @keydown=${c=>jc(c,t.state().image,n)}
        ${Qc({image:()=>t.state().image,draw:n,erase:()=>e.erase})}
      >
        ${Kc.map(c=>d`<div role="row">${c.map(i)}</div>`)}
      </div>
      ${rt([J("Eraser",a,{pressed:e.erase}),J("Clear",()=>n(no),{available:o!==no})])}
    </figure>`}function el(t,{parts:e,first:s,errors:o}){let{digit:r,label:n,lessons:i}=t.state(),a=i.length>0,c=ui.map(l=>({index:l,content:d`<b>${l===n?`${l} y`:l}</b>
      <span class="sx-digit-bar">
        <span style="width:${100*e[l]}%" ${x("S",l,e[l])}></span>
        <span style="left:${100*s[l]}%" ?hidden=${!a} ${x("S before",l,s[l])}></span>
      </span>
      <span ${x("S",l,e[l])}>${z(e[l])}</span>
      <span ${x("S − Y",l,o[l])}>${h(o[l])}</span>`}));return d`
    <figure>
      ${P("What the layer reads",a?"ticks: before the steps":"choose a row")}
      ${Us({label:"digit whose weights are shown",title:d`<span class="sx-digit-head sx-muted">${["","probability","S","S − Y"].map(l=>d`<span>${l}</span>`)}</span>`,pills:c,chosen:r,choose:l=>t.change({digit:l}),more:"sx-digit-rows"})}
    </figure>`}function sl(t,{examples:e},{guesses:s}){return d`
    <div>
      <figure>${P("Pictures held out","✗ with what they are read as")}</figure>
      ${rt(e.map(({image:o,label:r,path:n},i)=>{let a=s[i],c=`${r} ${a===r?"✓":`✗ ${a}`}`;return J(d`${fi(K`<path d=${n}></path>`)}<span ${x("read",i,a)}>${c}</span>`,()=>t.move({image:o,label:r}),{more:"sx-digit-thumb",label:`${c}, picture ${i+1}, a ${r} read as ${a}`,pressed:o===t.state().image})}))}
    </div>`}function ol(t){let{image:e,label:s,rate:o,lessons:r}=t.state(),n=r.at(-1);o===0?t.note("A step of size 0 goes nowhere."):$r(r)>=fr?t.note(`After ${fr} steps it is time to forget.`):n&&n[0]===e&&n[1]===s&&n[2]===o?t.change({lessons:r.with(-1,[e,s,o,n[3]+1])}):t.change({lessons:[...r,[e,s,o,1]]})}function rl(t,{loss:e,after:s}){let{label:o,rate:r,lessons:n}=t.state();return d`
    <div class="sx-flow sx-digit-step">
      ${Us({label:"true digit y",title:d`<span>true digit ${F("y")} =</span>`,pills:ui.map(i=>({index:i,content:i})),chosen:o,choose:i=>t.move({label:i})})}
      <label>size ${F("η")} =${Qo(t,{trait:"rate",label:"η",name:"rate",least:0,most:1})}</label>
      ${rt([J("One step",()=>ol(t),{available:r>0}),J("Forget the steps",()=>t.move({lessons:[]}),{available:n.length>0}),St(t)])}
      <span>loss <b ${x("loss",void 0,e)}>${h(e)}</b> → <b ${x("loss after",void 0,s)}>${h(s)}</b><span class="sx-hint"> after one step</span></span>
    </div>`}function dr(t,e,s,o,r,n){let i=(a,c)=>{let l=n>0?hr(a/n):0;return K`<rect
      class=${k({"is-negative":a<0})} data-link=${c} ${x(t,`${e},${c}`,a)}
      x=${c%Q+(1-l)/2} y=${Math.floor(c/Q)+(1-l)/2} width=${l} height=${l}></rect>`};return d`<figure>${P(s,o)}${fi(r.map(i))}</figure>`}var nl=({digit:t},{largest:e},{W:s,a:o,pulls:r,pushes:n})=>d`
  <div class="sx-digit-images">
    ${dr("W",t,`Weights of ${t}`,"filled +, hollow −",s[t],e)}
    ${dr("W x",t,"Weight × ink",`sum ${h(o[t])}, the logit of ${t}`,r,e)}
    ${dr("push",t,"Push of a step","−(S − Y) × ink, for η = 1",n,1)}
  </div>`,il=({digit:t,rate:e},{pointed:s},{W:o,x:r,pulls:n,pushes:i})=>`Pixel in ${di(s)}: ink ${g(r[s])}, weight for digit ${t}: ${h(o[t][s])}, product ${h(n[s])}; a step adds ${h(e*i[s])} to the weight.`;function al(t,e){let s=Vc(t),o=Zc(e,s),r=({target:n})=>{let i=n.closest("[data-link]")?.getAttribute("data-link");!i||Number(i)===s.pointed||(s.pointed=Number(i),t.redraw())};return d`
    <div class="sx-rows" @pointerover=${r} @focusin=${r}>
      <div class="sx-panels sx-digit-panels">${tl(t,s,o)}${el(t,o)}</div>
      ${sl(t,s,o)}${rl(t,o)}${nl(e,s,o)}
      <div>
        <p class="sx-facts">${il(e,s,o)}</p>
        <p class="sx-words" aria-live="polite">${cl(e,s,o)}</p>
      </div>
    </div>`}function cl({image:t,label:e,lessons:s},{examples:o},{a:r,parts:n,loss:i,after:a,guesses:c}){if(t===no)return"No ink, no logits: every digit gets a tenth. The gradient is 0 as well, and no step can teach anything.";let l=gr(r),m=`The layer reads a ${l}, with probability ${z(n[l])}`,u=l===e?"and so it is.":`but it is a ${e}, which got ${z(n[e])}.`,p=`One step takes the loss from ${h(i)} to ${h(a)}.`,f=$r(s);if(f===0)return`${m}, ${u} ${p}`;let $=c.filter((A,N)=>A!==o[N].label).length;return`After ${f} ${f>1?"steps":"step"}: ${m[0].toLowerCase()}${m.slice(1)}, ${u} Of the ${o.length} pictures held out it misreads ${$} now.`}var $i={"digit-learner":{title:"Teach a layer a digit",frame:"sx-digits sx-rows",traits:["image","label","digit","rate","lessons"],toFields:t=>({image:t.image,...pi.toFields(t),...t.lessons[0]&&{steps:t.lessons.join("_")}}),fromFields({image:t,steps:e,...s},o){let r=e?.split("_")??[],n=r.map(a=>a.split(",").map((c,l)=>l?Number(c):c));if(!r.every(a=>Jc.test(a))||!($r(n)<=fr))return{wrong:"no such steps"};if(t!==void 0&&!/^[0-9a-g]{64}$/.test(t))return{wrong:"image is not 64 signs from 0 to g"};let i=Object.keys(s).length?pi.fromFields(s,o):{state:{}};return"wrong"in i?i:{...i,state:{...i.state,...t&&{image:t},lessons:n}}},view:al}};var ll={},Yt=$t(class extends wt{constructor(){super(...arguments),this.ot=ll}render(t,e){return e()}update(t,[e,s]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((o,r)=>o===this.ot[r]))return ot}else if(this.ot===e)return ot;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,s)}});function io(t,e){let[s,o]=[t[0],t[t.length-1]],r=i=>100*(i-s)/(o-s),n=i=>100-100*i/e;return{across:r,down:n,at:(i,a)=>`left:${r(i)}%;top:${n(a)}%`,line:i=>i.map(([a,c],l)=>`${l?"L":"M"}${r(a).toFixed(2)} ${n(c).toFixed(2)}`).join(""),element:(i,{x:a,y:c,mark:l=w,...m},u,p)=>d`
      <div class="sx-plane">
        ${p}
        <svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${i}</svg>
        <div class="sx-ring sx-knob" style="left:${r(a)}%;top:${n(c)}%" ${kt(m)} ${l}></div>
        ${u}
        ${[0,.5,1].map(f=>d`
          <span class="sx-tick" style="top:${100-100*f}%">${g(e*f)}</span>`)}
        ${t.map(f=>d`<span class="sx-tick sx-tick-x" style="left:${r(f)}%">${g(f)}</span>`)}
      </div>`}}var wr=3,Re=2,ft=6,ml=30,hs={least:-10,most:10,lengths:[6,6]},ao={least:-3,most:3,lengths:[2,2]},pl=Array.from({length:ft+1},(t,e)=>e),ul=Array.from({length:61},(t,e)=>ft*e/60),dl=[1,1.5,2,3,4,6,8,10];function fl(t){let e=10**Math.floor(Math.log10(t));return e*(dl.find(s=>s*e>=t)??10)}var vr=t=>Array.from({length:wr},(e,s)=>t.slice(s*Re,(s+1)*Re));function gi({model:t,state:e}){let{x:s,label:o,examples:r}=e(),n=t.get("_others").slice(0,r-1);return{inputs:[s,...n.map(i=>i.slice(0,Re))],labels:[o,...n.map(i=>i[Re])]}}function Zt(t){let{weights:e,x:s,label:o,examples:r}=t.state();return t.memo("line",[e,s,o,r],()=>Pn(vr(e),gi(t),ft))}function $l(t,{weights:e,step:s}){let o=vr(e),r=gi(t),n=Zt(t),i=as(o,n.gradient,s),[a,c]=[Ys(o,r),Ys(i,r)];return{W:o,batch:r,line:n,next:i,old:a,now:c,reached:W(c.map(({loss:l})=>l))/c.length}}var yr=({move:t,state:e})=>({least:0,most:ft,step:.05,page:.5,get:()=>e().step,set:s=>t({step:q(Math.round(100*s)/100,0,ft)})});function xi(t){let e=t.own("trace",()=>({losses:[],line:Zt(t)}));return e.line!==Zt(t)&&Object.assign(e,{losses:[],line:Zt(t)}),e}function hl(t){let{weights:e,step:s}=t.state();if(s===0)return t.note("The step has the size η = 0: it would stay where it is.");let o=xi(t),r=[...o.losses,o.line.start].slice(-ml),n=as(vr(e),Zt(t).gradient,s).flat(),{least:i,most:a}=hs,c=n.some(l=>l<i||l>a);t.note(c?`A weight goes no farther than ${g(i)} or ${g(a)}.`:""),t.change({weights:n.map(l=>q(Math.round(1e3*l)/1e3,i,a)+0)}),Object.assign(o,{losses:r,line:Zt(t)})}function gl(t){let{note:e,state:s}=t,{set:o}=yr(t),r=()=>{let{best:i}=Zt(t);o(i??ft),i===void 0&&e(`The loss falls along the whole line, up to η = ${ft}.`)},n=()=>{let{limit:i}=Zt(t);i===void 0?e(`No step up to η = ${ft} is too long here.`):o(Math.min(ft,1.3*i))};return d`
    <div class="sx-toolbar">
      ${rt([J("Small step",()=>o(.1)),J("Best step",r),J("Too long a step",n,{available:Zt(t).limit!==void 0})],"Presets")}
      ${rt([J("Take the step",()=>hl(t),{available:s().step>0}),St(t)],"Go on")}
    </div>`}function hi(t,e,s,o){let{name:r,index:n,purpose:i}=o,a=()=>t.state()[e],c=n.replace(",",""),l=r+[...c].map(Number).map(E).join(""),m=u=>t.change({[e]:u});return ie(t,{...o,label:l,purpose:`${i} ${l}`,text:`${l} = ${g(a()[s])}`,symbol:L(r,c),longest:a().length,get:()=>a()[s],set:u=>m(a().with(s,u)),setList(u){let p=u.length<a().length?s:0;m(a().map((f,$)=>u[$-p]??f))}})}function xl(t,{weights:e,x:s}){let o=(n,i)=>{let[a,c]=[Math.floor(i/Re)+1,i%Re+1];return hi(t,"weights",i,{name:"W",index:`${a},${c}`,element:a,purpose:"Weight",...hs})},r=(n,i)=>hi(t,"x",i,{name:"x",index:`${i+1}`,purpose:"Feature",...ao});return d`
    <div class="sx-two sx-layer-inputs">
      <figure>
        ${P("Weights",`drag, or type ${g(hs.least)} to ${g(hs.most)}`)}
        <div class="sx-step-weights">${e.map(o)}</div>
      </figure>
      <figure>
        ${P("First example",`${g(ao.least)} to ${g(ao.most)}`)}
        <div class="sx-first">
          ${s.map(r)}
          ${pt(t,"label","correct class y",d`${F("y")} =`,gt("P",wr))}
        </div>
      </figure>
    </div>`}function bl(t,{step:e},{line:s,reached:o}){let{start:r,slope:n,limit:i,lossAt:a}=s,c=fl(Math.max(1.5*r,1.1*o,1e-6)),l=io(pl,c),m=n<0?Math.min(ft,r/-n):ft,u=()=>l.line(ul.map(p=>[p,Math.min(a(p),3*c)]));return d`
    <figure>
      ${P("Loss after the step","against η; drag the ring")}
      ${l.element(K`
          <path class="sx-guide-line" d=${l.line([[0,r],[ft,r]])}></path>
          <path class="sx-tangent" d=${l.line([[0,r],[m,r+n*m]])}></path>
          <path class="sx-curve-line" d=${Yt([s,c],u)}></path>
          <path class="sx-drop" d=${l.line([[e,o],[e,r]])}></path>`,{...yr(t),x:e,y:o,label:"Size η of the step",text:`η = ${g(e)}, loss ${h(r)} before, ${h(o)} after`,mark:x("mean after",void 0,o)},w,i===void 0?w:d`<div class="sx-too-far" style="left:${l.across(i)}%"><span>higher than before</span></div>`)}
    </figure>`}var wl=(t,e)=>e<t?"↓":e>t?"↑":"=";function xr(t,e,s,o){let[r,n]=t==="part"?[z,w]:[h,wl(s,o)];return d`
    <td>
      <span ${x(`${t} before`,e,s)}>${r(s)}</span><span class="sx-hint"> → </span><span
        data-way=${n} ${x(`${t} after`,e,o)}>${r(o)}</span>
    </td>`}var vl=({batch:{inputs:t,labels:e},line:s,old:o,now:r,reached:n})=>d`
  <table class="sx-table sx-examples">
    ${Ct([F("x"),F("y"),L("P","y"),"loss"])}
    <tbody>
      ${t.map((i,a)=>d`
        <tr style=${b(e[a])}>
          <th scope="row">(${i.map(g).join(", ")})</th>
          <td>${e[a]}</td>
          ${xr("part",a+1,o[a].part,r[a].part)}
          ${xr("loss",a+1,o[a].loss,r[a].loss)}
        </tr>`)}
      <tr class="sx-mean" ?hidden=${t.length===1}>
        <th scope="row">mean</th><td></td><td></td>
        ${xr("mean",void 0,s.start,n)}
      </tr>
    </tbody>
  </table>`;function yl(t){let{losses:e,line:s}=xi(t),o=[...e,s.start],r=Math.max(...o);return d`
    <div class="sx-path">
      <span class="sx-hint">loss, step by step</span>
      <div class="sx-path-bars" aria-hidden="true">${o.map(n=>d`<i style="height:${100*n/r}%"></i>`)}</div>
      <span>${h(o[0])}${e.length?` → ${h(s.start)}`:""}</span>
    </div>`}var Al=(t,e)=>d`
  <figure>
    ${P("Examples","before → after the step")}
    ${vl(e)}${yl(t)}
    <div class="sx-controls">
      ${at(t,{trait:"step",label:"η",name:"step",least:0,most:ft},d`size ${F("η")} =`)}
      ${At([{name:"One example",value:1},{name:"Three examples",value:3}],s=>s===t.state().examples,s=>t.move({examples:s}),"Examples")}
    </div>
  </figure>`,br=(t,e)=>H`
  <mtable class="sx-brackets">
    ${e.map((s,o)=>H`
      <mtr class="sx-term" data-link=${o+1} style=${b(o+1)}>
        ${s.map((r,n)=>H`<mtd>${D(t,`${o+1},${n+1}`,r)}</mtd>`)}
      </mtr>`)}
  </mtable>`;function Sl(t,{step:e},{W:s,line:o,next:r}){let n=Vt("step",e,{...yr(t),label:"η in the formula",perPixel:()=>.02});return d`
    <div class="sx-formula">
      <span>${_(S("W"),M("−"),S("η"),S("G"),M("="))}</span>
      <span>${_(br("W",s))}</span>
      <span>${_(v("−"),n,M("⋅"),br("G",o.gradient))}</span>
      <span>${_(v("="),br("W′",r))}</span>
    </div>`}function Ml(t,e){let s=$l(t,e);return d`
    ${gl(t)}${Yt([e.weights,e.x,e.label],()=>xl(t,e))}
    <div class="sx-two">${bl(t,e,s)}${Al(t,s)}</div>
    <div>${Sl(t,e,s)}<p class="sx-words" aria-live="polite">${kl(e,s)}</p></div>`}function kl({step:t,label:e,examples:s},{line:{slope:o,start:r,best:n,limit:i},reached:a}){let c=`from ${h(r)} to ${h(a)}`,l=s===1?"the loss":"the mean loss";if(o===0)return`The gradient is 0, and every step stays where it is: ${l} is ${h(r)}.`;if(t===0)return`Nothing has moved yet. The tangent says that ${l} starts to fall with slope ${h(o)}, which is minus the squared length of G.`;if(i!==void 0&&t>i)return`Too long: ${l} rises ${c}. Beyond η = ${h(i)} every step lands higher than it started; the best would be ${h(n??0)}.`;let m=r+o*t,u=m>0?`the tangent promises ${h(m)}`:"the tangent has passed 0",p=c.endsWith(h(m))?"":`; ${u}, and the curve bends away upwards`,f=`A step of ${g(t)} takes ${l} ${c}${p}.`;return s===1?`${f} For one example alone no step is too long: the farther, the more certain is class ${e}.`:n!==void 0&&t>n?`${f} Past η = ${h(n)} it rises again.`:f}var bi={"downhill-step":{title:"One step downhill",frame:"sx-downhill sx-rows",...Z({weights:hs,x:ao,label:{least:1,most:wr,whole:!0},step:{least:0,most:ft},examples:{least:1,most:3,whole:!0}}),view:Ml}};var gs=([t,e],s)=>(Math.log10(s)-t)/(e-t);function co({range:t,heights:e,get:s,set:o,...r},n,i,a){let[c,l]=t,m=Array.from({length:l-c+1},(u,p)=>10**(c+p));return d`
    <div class="sx-plot sx-chart">
      <div class="sx-axis" aria-hidden="true">
        ${e.map(([u,p])=>d`<span class="sx-tick" style="top:${100*(1-u)}%">${p}</span>`)}
        ${m.map(u=>d`
          <span class="sx-tick sx-tick-x" style="left:${100*gs(t,u)}%">${u<1e3?g(u):`10${je(Math.log10(u))}`}</span>`)}
      </div>
      <div class="sx-chart-field">
        <svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${n}</svg>
        <div
          class="sx-ring sx-marker" style="left:${100*gs(t,s())}%"
          ${kt({...r,least:c,most:l,get:()=>Math.log10(s()),set:u=>o(10**u,u>Math.log10(s()))})}
        ></div>
        ${a}
      </div>
      ${i}
    </div>`}var lo=t=>t.map(([e,s],o)=>`${o?"L":"M"}${(100*e).toFixed(2)} ${(100-100*s).toFixed(2)}`).join("");var ge=1e5,yi=9999,Ai={least:1,most:ge,whole:!0},_l={least:0,most:yi,whole:!0},Tl=[[1,2,3],[2,2,2,2],[3,1,-2]],El=20,Ar=[0,5],[wi,Nl]=[-4,.5],Ol=[...new Set(Array.from({length:101},(t,e)=>Math.round(10**(e/20))))],Sr=t=>(Math.log10(t)-wi)/(Nl-wi),Pl=[0,-1,-2,-3,-4].map(t=>[Sr(10**t),t>-3?g(10**t):`10⁻${je(-t)}`]),vi=t=>lo(t.filter(([,e])=>e>0).map(([e,s])=>[gs(Ar,e),Sr(s)]));function Il(t){let{draws:e,seed:s}=t.state(),o=t.own("numbers",()=>({seed:-1,numbers:new Float64Array}));return(o.seed!==s||o.numbers.length<e)&&Object.assign(o,{seed:s,numbers:Ln(s,Math.min(ge,2*e))}),o.numbers}function Ll(t){let{logits:e,draws:s}=t.state(),o=R(e),r=Tt(e),n=Il(t),{counts:i,distances:a}=Dn(o,n,s,Ol),c=qo(o,i,s);return{n:s,parts:o,numbers:n,counts:i,distances:a,error:c,expected:m=>Cn(o,r,m)}}function Dl({move:t,note:e,state:s},o,r){let{draws:n}=s(),i=a=>()=>{s().draws<ge?o(s().draws+a):e(`${ge} draws are the most here.`)};return rt([...[1,100].map(a=>J(`Draw ${a}`,i(a),{available:n<ge})),J("Draw anew",()=>t({seed:(s().seed+1)%(yi+1)})),r],"Draws")}function Cl(t,{n:e,distances:s,error:o,expected:r},n){let i=()=>t.state().draws;return d`
    <figure class="sx-panel sx-errors">
      ${P("Error","dashed: its root mean square")}
      ${co({label:"Number of draws n",text:`${e} draws: error ${h(o)}, root mean square ${h(r(e))}`,range:Ar,heights:Pl,step:.05,page:.5,get:i,set:(a,c)=>n(c?Math.max(a,i()+1):Math.min(a,i()))},K`
          <path class="sx-guide" d=${vi([1,ge].map(a=>[a,r(a)]))}></path>
          <path class="sx-trace" d=${vi([...s,[e,o]])}></path>`,void 0,d`<div
          class="sx-dot" aria-hidden="true" ?hidden=${o<=0} ${x("error",void 0,o)}
          style="left:${100*gs(Ar,e)}%;top:${100-100*q(Sr(o),0,1)}%"
        ></div>`)}
      ${at(t,{...Ai,round:Math.round,trait:"draws",label:"n",name:"n"},F("n"))}
    </figure>`}function Rl({n:t,parts:e,numbers:s,counts:o}){let r=cs(e),n=Array.from({length:Math.min(t,El)},(i,a)=>zo(r,s[t-1-a])+1);return d`
    <figure class="sx-whole sx-draws-whole">
      ${P("Softmax","where the darts land")}${ds()}
      <div class="sx-pinned">
        ${re({name:"S",parts:e})}
        <div class="sx-pin" aria-hidden="true" style="left:${100*s[t-1]}%" ${x("u",void 0,s[t-1])}></div>
      </div>
      ${re({name:"f",parts:o.map(i=>i/t)})}
      ${P("Frequencies",`after ${t} ${t===1?"draw":"draws"}`)}
    </figure>
    <div class="sx-last">
      <span class="sx-hint">latest draws</span>
      <ol class="sx-flow sx-tiles">${n.map((i,a)=>d`<li style=${b(i)} ${x("draw",a+1,i)}>${i}</li>`)}</ol>
    </div>`}var Fl=({n:t,parts:e,counts:s})=>d`
  <table class="sx-table">
    ${Ct(["",F("S"),"frequency","drawn"])}
    <tbody>
      ${e.map((o,r)=>d`
        <tr data-link=${r+1} style=${b(r+1)}>
          <th scope="row"><span class="sx-class">class ${r+1}</span></th>
          <td ${x("S",r+1,o)}>${z(o)}</td>
          <td ${x("f",r+1,s[r]/t)}>${z(s[r]/t)}</td>
          <td ${x("count",r+1,s[r])}>${s[r]}</td>
        </tr>`)}
    </tbody>
  </table>`;function Bl({n:t,error:e,expected:s}){let o=(n,i)=>D(n,void 0,i),r=C("S","k");return mt([_(y(Bt("‖"),S("f"),v("−"),S("S"),H`<mo form="postfix">‖</mo>`),v("≈"),o("error",e)),[_(y(H`<mtext>root mean square</mtext>`),v("="),bt(S("σ"),sr(S("n")))),_(v("≈"),bt(o("sigma",s(1)),sr(D("n",void 0,t,String(t))))),_(v("≈"),o("root mean square error",s(t)))],_(tt(S("σ"),U(2)),v("="),Ht(S("k"),y(r,V(U(1),v("−"),r))))])}function Hl(t){let e=Ll(t),{effect:s,reset:o,setAll:r,vectors:n}=dt(t,e.parts),i=a=>t.move({draws:q(Math.round(a),1,ge)});return d`
    <div class="sx-toolbar">${n(Tl)}${Dl(t,i,o)}</div>
    <div class="sx-panels">${Wt(t,{effect:s,setAll:r})}${Cl(t,e,i)}</div>
    ${Rl(e)}${Fl(e)}${Bl(e)}`}var Si={draws:{title:"Draws from softmax",frame:"sx-frame sx-draws",...Z({logits:it,draws:Ai,seed:_l}),view:Hl}};function Kt({own:t,redraw:e},s=()=>!0){let o=t("pointed cell",()=>({place:void 0}));return o.place&&!s(o.place)&&(o.place=void 0),{now:o.place,point(r){o.place=r,e()},forget(){o.place=void 0}}}function mo(t,[e,s],[o,r]){if(t.altKey||t.metaKey)return;let i={ArrowUp:[e-1,s],ArrowDown:[e+1,s],ArrowLeft:[e,s-1],ArrowRight:[e,s+1],PageUp:[1,s],PageDown:[o,s],Home:[t.ctrlKey?1:e,1],End:[t.ctrlKey?o:e,r]}[t.key];if(i===void 0)return;t.preventDefault(),t.stopPropagation();let[a,c]=i;return[Math.min(o,Math.max(1,a)),Math.min(r,Math.max(1,c))]}var po=(t,e,s)=>o=>{let r=mo(o,e(),t);if(r===void 0)return;s(...r),o.currentTarget.querySelector(`[tabindex][data-index="${r}"]`)?.focus()},xs=(t,e)=>`--strength:${Math.round(45*Math.sqrt(Math.abs(t)/(e||1)))}%`;var Wl=640,Gl=480,Ul=54,zl=41,ql=.25,Yl=t=>t===0?"0":t.toFixed(3).replace("-0.000","0.000").replace("-","−"),Kl=t=>t===0?"0":"≈ 0";function Jl(t){let e=ut(t);return{parts:R(t),matrix:e,rowSums:e.map(W),columnSums:e.map((s,o)=>W(e.map(r=>r[o])))}}var Mi=({own:t})=>t("delta",()=>({pointed:!1}));function Xl(t,{parts:e,matrix:s,rowSums:o},r,n,i,a){let c=t.state(),l=(p,f)=>{let $=f+1,A=r===c.row&&$===c.column,N={"is-negative":p<0,"is-diagonal":r===$,"is-in-row":r===n.row,"is-in-column":$===n.column,"is-pointed":r===n.row&&$===n.column,"is-mirror":r===n.column&&$===n.row&&r!==$},G=()=>t.change({row:r,column:$});return d`
      <div
        class=${k({"sx-cell":!0,...N})} role="gridcell" style=${xs(p,ql)}
        ${x("DS",`${r},${$}`,p)} tabindex=${A?0:-1} aria-selected=${A}
        aria-label=${i?`${p>0?"+":""}${h(p)}`:w}
        @click=${G} @focus=${G} @pointerenter=${()=>a({row:r,column:$})}
      >${i?p>0?"+":p<0?"−":"0":Yl(p)}</div>`},m={"sx-head":!0,"sx-output":!0,"is-lit":r===n.row||r===n.column},u=e[r-1];return d`
    <div role="row">
      <div class=${k(m)} role="rowheader" data-link=${r} style=${b(r)}>
        ${L("S",r)}<span ${x("S",r,u)}>${z(u)}</span><div class="sx-share" style="--part:${u}"></div>
      </div>
      ${s[r-1].map(l)}${ki("row sum",r,o[r-1],r===n.row)}
    </div>`}var ki=(t,e,s,o)=>d`<div class=${k({"sx-margin":!0,"is-lit":o})} role="gridcell" ${x(t,e,s)}>${Kl(s)}</div>`;function Vl(t,e,s,o,r){let{logits:n}=t.state(),i=r<zl,a={"sx-matrix":!0,"is-small":r<Ul,"is-tiny":i,"shows-diagonal":Mi(t).pointed},c=()=>{let{row:u,column:p}=t.state();return[u,p]},l=(u,p)=>{o.forget(),t.change({row:u,column:p})},m=(u,p)=>d`
    <div class=${k({"sx-head":!0,"is-lit":p+1===s.column})} role="columnheader" data-link=${p+1} style=${b(p+1)}>
      ${L("a",p+1)}<span ${x("a",p+1,u)}>${g(u)}</span>
    </div>`;return d`
    <div
      class=${k(a)} role="grid" aria-label="Jacobian matrix DS"
      style="--count:${n.length};--row-hue:var(--softmax-class-${s.row});--column-hue:var(--softmax-class-${s.column})"
      @pointerleave=${()=>o.point()} @keydown=${po([n.length,n.length],c,l)}
    >
      <div role="row">
        <div class="sx-corner" role="columnheader">by</div>
        ${n.map(m)}
        <div class="sx-margin" role="columnheader">sum</div>
      </div>
      ${n.map((u,p)=>Xl(t,e,p+1,s,i,o.point))}
      <div role="row">
        <div class="sx-margin sx-corner" role="rowheader">sum</div>
        ${e.columnSums.map((u,p)=>ki("column sum",p+1,u,p+1===s.column))}
        <div role="gridcell"></div>
      </div>
    </div>`}function Zl(t,{parts:e,matrix:s},{row:o,column:r}){let n=s[o-1][r-1],i=l=>et(l,D("S",l,e[l-1],(o===r?jt:z)(e[l-1]))),a=l=>()=>{Mi(t).pointed=l,t.redraw()},c=H`
    <msub class="sx-delta" @pointerenter=${a(!0)} @pointerleave=${a(!1)}>
      ${S("δ")}${y(U(o),M("⁣"),U(r))}
    </msub>`;return mt([_(y(C("D",r),X("S",o)),M("="),y(X("S",o),M("⁢"),V(c,v("−"),X("S",r)))),_(v("="),y(i(o),M("⁢"),V(U(o===r?1:0),v("−"),i(r)))),_(v(n===0?"=":"≈"),D("DS",`${o},${r}`,n,h(n)))])}function Ql({matrix:t,rowSums:e,columnSums:s},{row:o,column:r}){let n=t[o-1][r-1],[i,a]=[`a${E(r)}`,`S${E(o)}`],c=o===r?"The cell lies on the diagonal, where i = j. ":`The mirror cell D${E(o)}S${E(r)} holds the same number. `;return{words:n===0?`Whatever ${i} does, ${a} stays 1: it is the whole.`:`Raise ${i} a little: ${a} ${n>0?"grows":"falls"} by ${h(Math.abs(n))} per unit.`,facts:`${c}Row ${o} and column ${r} sum to 0; in floating point to ${h(e[o-1])} and ${h(s[r-1])}.`}}function jl(t,e){let s=e.logits.length,o=Jl(e.logits),r=Kt(t,({row:f,column:$})=>Math.max(f,$)<=s),n=r.now??e,i=t.width(),a=i>=Wl&&s<=4,c=i<Gl?100:156,{words:l,facts:m}=Ql(o,n),[u,p]=[n.row===n.column,C("S","i")];return d`
    ${Ut(t)}
    ${zt(t)}
    <div class=${k({"sx-beside":!0,"is-roomy":a})}>
      <figure>
        ${P("Jacobian DS","row: output, column: input")}
        ${Vl(t,o,n,r,(i*(a?.58:1)-c)/s)}
      </figure>
      <div class="sx-reading">
        ${Zl(t,o,n)}
        <div class="sx-cases">
          ${es(u,"if i = j",_(y(p,M("⁢"),V(U(1),v("−"),p))))}
          ${es(!u,"if i ≠ j",_(y(Bt("−"),p,M("⁢"),C("S","j"))))}
        </div>
        <p class="sx-words" aria-live="polite">${l}</p>
        <p class="sx-words sx-facts">${m}</p>
      </div>
    </div>`}var _i={"jacobian-matrix":{title:"Jacobian matrix",...qt(["row","column"]),frame:"sx-jacobian-matrix sx-rows",view:jl}};var tm=4,Fe=tm,em=[{name:"3 × 2",value:[[2,1],[1,-1],[.5,1],[-.5,1]]},{name:"2 × 3",value:[[1,-2,.5],[1,.5,-1],[-.5,0,2]]},{name:"4 × 4",value:[[1,.5,-1,2],[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]},{name:"W = 0",value:[[2,1],[0,0],[0,0],[0,0]]}],Ti=(t,e)=>[.5,-.5,1,-1][(t+e)%4];function uo(t){let{T:e,N:s}=lt(t.state().layer),o=Kt(t,({row:c,column:l})=>c<=e&&l<=s),{output:r,row:n,column:i}=t.state(),a={output:r,row:n,column:i};return{...o,chosen:a,at:{...a,...o.now}}}var ae=(t,e)=>`W${E(t)}${E(e)}`,Be=(t,e)=>L("W",`${t}${e}`);function Ei(t,e,s,o,r,n){let{move:i,note:a,state:c}=t,l=o(c().layer),m=(u,p,f)=>()=>{let{layer:$}=c();o($)===u?a(p):i({layer:f($)})};return d`
    <span class="sx-stepper" role="group" aria-label="Number of ${s}s">
      ${J("−",m(1,`One ${s} must stay.`,n),{available:l>1,label:`One ${s} less`})}
      <span aria-live="polite">${F(e)} = <span>${l}</span></span>
      ${J("+",m(Fe,`${Fe} are the most that fit here.`,r),{available:l<Fe,label:`One ${s} more`})}
    </span>`}function He(t){let{state:e}=t,s=Ei(t,"T","class",r=>lt(r).T,r=>[...r,r[0].map((n,i)=>Ti(r.length,i))],r=>r.slice(0,-1)),o=Ei(t,"N","feature",r=>lt(r).N,r=>r.map((n,i)=>[...n,i===0?1:Ti(i,n.length)]),r=>r.map(n=>n.slice(0,-1)));return d`
    <div class="sx-toolbar">
      ${At(em,r=>de(r,e().layer),r=>t.move({layer:r.map(n=>[...n])}))}
      ${rt([s,o,St(t)])}
    </div>`}var We=(t={})=>Z({layer:{range:"_range",lengths:[1,Fe],rows:!0},...Object.fromEntries(["output","row","column"].map(e=>[e,{into:"layer"}])),...t},{last:(e,s)=>lt(e)[s==="column"?"N":"T"],most:Fe},({layer:e=[[0],[0]]})=>e.length<2||e.length>Fe+1?"x and 1 to 4 rows of W are needed":e.some(s=>s.length!==e[0].length)?"the rows differ in length":void 0);var Pi=52,sm=42,Mr=29,kr={classes:1e3,features:1e4};function Ii(t,e,s){if(t===0)return"0";if(e<Mr)return t>0?"+":"−";let o=t.toFixed(e<Pi?2:3);return Number(o)===0?"≈ 0":s||Number.isInteger(t)?g(Number(o)):o.replace("-","−")}var om=t=>t<1e9?String(t).replace(/\B(?=(\d{3})+$)/g," "):h(t);function rm(t){let e=se(t),[s,o]=[ut(e),Xs(t)];return{parts:R(e),DS:s,Dg:o,DP:Vs(s,o)}}var Li=t=>Math.max(...t.flat().map(Math.abs)),Di=(t,e)=>k({"sx-cell":!0,"is-negative":t<0,"is-zero":t===0,...e});function Ni(t,e,s,o){let r=Li(e);return(n,i,a,c)=>{let l=e[n-1][i-1];return d`
      <div
        class=${Di(l,{"is-term":c,"is-survivor":c&&a===o.row})} role="gridcell"
        style="${b(a)};${xs(l,r)}" data-link=${c?a:w} ${x(t,`${n},${i}`,l)}
      >${Ii(l,s,t==="Dg")}</div>`}}function nm(t,{DS:e,Dg:s,DP:o},r,n){let{T:i,N:a}=lt(t.state().layer),c=(t.width()-60)/(i+i*a),l=({row:O,column:I})=>xt(O,I,a,1),m=(O,I)=>({output:O,row:Math.ceil(I/a),column:(I-1)%a+1}),[u,p]=[Ni("DS",e,c,n),Ni("Dg",s,c,n)],[f,$]=[t.state(),Li(o)],A=(O,I)=>{let Y=m(O,I),ct=o[O-1][I-1],xe=Ii(ct,c),Pt=O===f.output&&I===l(f),Ke=()=>t.change(Y);return d`
      <div
        class=${Di(ct,{"is-pointed":O===n.output&&I===l(n)})} role="gridcell"
        style="${b(O)};${xs(ct,$)}" ${x("DP",`${O},${I}`,ct)}
        tabindex=${Pt?0:-1} aria-selected=${Pt}
        aria-label="D${E(Y.row)}${E(Y.column)}P${E(O)} = ${c<Mr?h(ct):xe}"
        @click=${Ke} @focus=${Ke} @pointerenter=${()=>r.point(Y)}
      >${xe}</div>`},N=()=>{let O=t.state();return[O.output,l(O)]},G=(O,I)=>{r.forget(),t.change(m(O,I))},T=(O,I="")=>d`<div class="sx-corner ${I}" role="presentation">${O}</div>`,B=(O,I,Y=!1)=>d`<div class=${k({"sx-label":!0,"is-lit":Y})} role="rowheader" data-link=${I} style=${b(I)}>${L(O,I)}</div>`,j=st(i*a);return d`
    <div
      class=${k({"sx-falk":!0,"is-small":c<Pi,"is-fine":c<sm,"is-tiny":c<Mr})}
      role="grid" aria-label="DS times Dg is DP" style="--left:${i};--right:${i*a}"
      @pointerleave=${()=>r.point()}
      @keydown=${po([i,i*a],N,G)}
    >
      <div role="row">
        ${T("")}<div class="sx-label" role="gridcell"></div>
        ${j.map(O=>{let{row:I,column:Y}=m(1,O);return d`<div class=${k({"sx-label":!0,"is-lit":O===l(n)})} role="columnheader" style=${b(I)}>${Be(I,Y)}</div>`})}
      </div>
      ${st(i).map(O=>d`
        <div role="row">
          ${T(O===Math.ceil(i/2)?"Dg":"")}${B("g",O)}${j.map(I=>p(O,I,O,I===l(n)))}
        </div>`)}
      <div class="sx-gap" role="presentation"></div>
      ${st(i).map(O=>d`
        <div role="row">
          ${B("P",O,O===n.output)}${st(i).map(I=>u(O,I,I,O===n.output))}
          <div class="sx-label" role="presentation"></div>${j.map(I=>A(O,I))}
        </div>`)}
      ${T("DS","sx-name-left")}${T("DP","sx-name-right")}
    </div>`}function im([t],{parts:e,DS:s,Dg:o,DP:r},{output:n,row:i,column:a},c){let l=xt(i,a,t.length,1),[m,u]=[r[n-1][l-1],t[a-1]],p=($,A)=>{let N=A+1,[G,T]=[s[n-1][A],$[l-1]],B=T<0?`(${g(T)})`:g(T);return H`
      <mrow class=${k({"sx-term":!0,"sx-product-term":!0,"is-gone":N!==i})} data-link=${N} style=${b(N)}>
        ${V(D("DS",`${n},${N}`,G,h(G)))}${M("⋅")}${D("Dg",`${N},${l}`,T,B)}
      </mrow>`},f=C("D",10*i+a);return mt([_(y(f,X("P",n)),M("="),Ht(S("k"),y(C("D","k"),C("S",n),M("⋅"),f,C("g","k")))),_(v("="),oo(o.map(p),c)),_(v("="),y(X("S",n),V(C("δ",10*n+i),M("−"),X("S",i)),C("x",a))),_(v("="),y(Nt(e,n),V(U(n===i?1:0),M("−"),Nt(e,i)),M("⋅"),V(D("x",a,u,g(u))))),_(v(m===0?"=":"≈"),D("DP",`${n},${l}`,m,h(m)))])}function am(t,{row:e,column:s}){return t===1?`One class, one term: ${ae(e,s)} moves the only logit, and P₁ stays 1.`:`${t===2?"One of the 2 terms has":`${t-1} of the ${t} terms have`} a factor 0, because ${ae(e,s)} moves no logit but λ${E(e)}. What survives is the closed form.`}function Oi(t,e,s){let o=kr[e],r=9*Math.log10(o),n=Array.from({length:r+1},(i,a)=>(a%9+1)*10**Math.floor(a/9));return ie(t,{name:s,label:s,purpose:`Number of ${e} ${s}`,text:`${s} = ${t.state()[e]}`,symbol:F(s),least:1,most:o,get:()=>t.state()[e],set:i=>t.change({[e]:Math.round(i)}),places:{last:r,page:9,of(i){let a=n.findLastIndex(l=>l<=i),c=n[a+1];return c===void 0?a:a+(i-n[a])/(c-n[a])},valueAt:i=>n[i]}})}function cm(t,{classes:e,features:s,layer:o}){let r=ms(e,s),{T:n,N:i}=lt(o),a=ms(n,i),c=`The product multiplies ${It(r.product/r.closed,3)} times as often, and ${It(100*(1-1/e),3)} % of Dg is zeros. For the matrices above it is ${a.product} against ${a.closed}.`,l=Math.max(r.product,r.closed),m=p=>d`<div class="sx-area is-${p}" style="width:${100*Math.sqrt(r[p]/l)}%"></div>`,u=(p,f,$)=>d`
    <div class="sx-cost is-${p}">
      <i class="sx-cost-key"></i><span>${f}</span>${_(y(tt(S("T"),U(p==="product"?3:2)),$))}
      <span ${x("multiplications",p,r[p])}>${om(r[p])}</span>
    </div>`;return d`
    <figure>
      ${P("Multiplications","as areas")}
      <div class="sx-inputs">${Oi(t,"classes","T")}${Oi(t,"features","N")}</div>
      <div class="sx-costs">
        <div class="sx-areas" aria-hidden="true">${m("product")}${m("closed")}</div>
        ${u("product","DS · Dg",S("N"))}
        ${u("closed","closed form",V(S("N"),M("+"),U(1)))}
      </div>
      <p class="sx-words">${c}</p>
    </figure>`}function lm(t,e){let{layer:s}=e,o=rm(s),{T:r,N:n}=lt(s),i=Kt(t,({output:c,row:l,column:m})=>Math.max(c,l)<=r&&m<=n),a=i.now??e;return d`
    ${He(t)}
    <figure>
      ${P("DS · Dg = DP","point at an entry of DP: it stands where its row and its column meet")}
      ${nm(t,o,i,a)}
    </figure>
    <div>
      ${im(s,o,a,t.width()<480?2:4)}
      <p class="sx-words" aria-live="polite">${am(s.length-1,a)}</p>
    </div>
    ${cm(t,e)}`}var Ci={"jacobian-product":{title:"Product of Jacobians",...We({classes:{least:1,most:kr.classes,whole:!0},features:{least:1,most:kr.features,whole:!0}}),frame:"sx-layer sx-jacobian-product sx-rows",view:lm}};var mm=.02,Ri=.1,pm=ht((t,e,s)=>{let o=!1,r=a=>{let{least:c,most:l,get:m,set:u,shell:p}=s;p.note("");let f=q(tr(a,Ri),c,l);f!==m()&&u(f),e.value=Lt(f),e.dispatchEvent(new Event("change"))},n=()=>e.selectionStart===0&&e.selectionEnd===e.value.length;t.listen(e,"keydown",a=>{let{least:c,most:l,get:m}=s,u=a.shiftKey?1:Ri,p=Qt(a,{ArrowUp:m()+u,ArrowDown:m()-u,PageUp:m()+1,PageDown:m()-1,...n()?{Home:c,End:l}:{}});p!==void 0&&(r(p),e.select())}),t.listen(e,"mousedown",a=>a.preventDefault());let i=oe(t,e,{move(a,c,l){o||=Math.abs(a)>=3,o&&r(l+a*mm)},end(a){o||a?.type!=="pointerup"||(e.focus({preventScroll:!0}),e.select())}});return t.listen(e,"pointerdown",a=>{i(a,s.get())&&(o=!1)}),()=>{}});function _r(t,{name:e,index:s,text:o,...r}){let n={...r,shell:t};return d`<input
    class="sx-field sx-number-cell" role="spinbutton" aria-valuemin=${r.least} aria-valuemax=${r.most}
    aria-valuenow=${r.get()} aria-valuetext=${o} ${x(e,s,r.get())}
    ${Ee(n)} ${pm(n)}>`}var um=480,Tr=34,Er=12;function dm(t,e,s){let o=t<um,r=e*s*Tr+(e-1)*Er,n=(I,Y)=>(I*s+Y+.5)*Tr+I*Er,[i,a,c]=o?[38,15,23]:[56,26,40],l=a+i,m=c+i,u=o?74:q(t*.27,150,204),p=o?38:64,f=t-l-m-p-u,[$,A,N,G,T]=(o?[.4,.22,.06,.26,.06]:[.38,.2,.06,.3,.06]).map(I=>I*f),B=l+$,j=B+m+A,O=j+p+N;return{width:t,height:r,narrow:o,mark:a,weightMark:c,field:i,x:l,weight:m,weightX:B,score:p,scoreX:j,box:G,boxX:O,output:u,outputX:O+G+T,weightY:n,inputY:I=>(I+.5)*r/s,classY:I=>(I+.5)*s*Tr+I*Er}}var Fi=(t,e)=>t!==0&&Math.abs(t)<.001?It(t,2):e(t);function Nr([t,e],[s,o]){let r=(t+s)/2;return`M${t.toFixed(1)} ${e.toFixed(1)}C${r.toFixed(1)} ${e.toFixed(1)} ${r.toFixed(1)} ${o.toFixed(1)} ${s.toFixed(1)} ${o.toFixed(1)}`}var fo=(t,e,s)=>`translate:${t.toFixed(1)}px calc(${e.toFixed(1)}px - 50%);width:${s.toFixed(1)}px`;function fm(t,{layer:e}){let[s,...o]=e,r=se(e),n=Zs(e),{at:i,point:a}=uo(t);return{x:s,W:o,classes:o.map((c,l)=>l+1),features:s.map((c,l)=>l+1),logits:r,parts:R(r),slopes:ut(r),slopeOf:(c,l,m)=>n[c-1][xt(l,m,s.length,1)-1],heaviest:Math.max(...o.flat().map(Math.abs))||1,plan:dm(t.width(),o.length,s.length),at:i,pointer:(c,l)=>({choose:()=>t.change({row:c,column:l}),enter:()=>a({row:c,column:l}),leave:()=>a()})}}function Or({model:t,move:e,state:s},o,r){let[n,i]=t.get("_range"),a=c=>e({layer:s().layer.map((l,m)=>m===o?l.map(c):l)});return{least:n,most:i,get:()=>s().layer[o]?.[r-1]??0,set:c=>a((l,m)=>m===r-1?c:l),setList:c=>a((l,m)=>c[m]??l)}}function $m({plan:t,at:e}){let{narrow:s,mark:o,field:r,weightX:n,weightMark:i,scoreX:a,score:c,boxX:l,box:m,outputX:u,output:p}=t,f=[[o+r/2,"x"],[n+i+r/2,"W"],[a+c/2,s?"λ":"λ = Wx"],[l+m/2,s?"S":"softmax"],[u+(s?p/2:16),"P"]];return d`
    <div class="sx-heads" aria-hidden="true">
      ${f.map(([$,A])=>d`
        <span class=${A==="softmax"?"sx-hint":"sx-symbol"} style="left:${$}px">${A}</span>`)}
      <span class="sx-hint sx-slope-head" ?hidden=${s}>per unit of ${ae(e.row,e.column)}</span>
    </div>`}function hm({W:t,classes:e,features:s,heaviest:o,plan:r,at:n,pointer:i}){let{width:a,height:c,x:l,weightX:m,weight:u,scoreX:p,score:f,outputX:$,boxX:A,box:N}=r,G=B=>s.map(j=>{let O=t[B-1][j-1],I=r.weightY(B-1,j-1),Y=Nr([l,r.inputY(j-1)],[m,I]),ct=Nr([m+u,I],[p,r.classY(B-1)]),xe=B===n.row&&j===n.column,Pt=ka=>K`<path
      class=${k({"sx-wire":!0,"is-lit":xe,"is-negative":O<0,"is-zero":O===0})}
      style="${b(B)};stroke-width:${.8+2.7*Math.abs(O)/o}" d=${ka}></path>`,{choose:Ke,enter:vo,leave:yo}=i(B,j);return K`${Pt(Y)}${Pt(ct)}<path
      class="sx-reach" d=${Y+ct} @click=${Ke} @pointerenter=${vo} @pointerleave=${yo}></path>`}),T=B=>e.map(j=>K`<path
    class=${k({"sx-wire":!0,"is-lit":B===n.row&&j===n.output})} style=${b(B)}
    d=${Nr([p+f,r.classY(B-1)],[$,r.classY(j-1)])}></path>`);return d`
    <svg class="sx-cover" aria-hidden="true" width=${a} height=${c} viewBox="0 0 ${a} ${c}">
      ${e.map(G)}${e.map(T)}
      <rect class="sx-box" rx="6" x=${A} y="1" width=${N} height=${c-2}></rect>
    </svg>`}function gm(t,{x:e,W:s,classes:o,features:r,slopeOf:n,plan:i,at:a,pointer:c}){let l=e.length,m=p=>{let f=`x${E(p)}`,$=`${f} = ${g(e[p-1])}`;return d`
      <label
        class=${k({"sx-node":!0,"is-lit":p===a.column})}
        style=${fo(0,i.inputY(p-1),i.x)}
      >
        ${L("x",p)}
        ${_r(t,{...Or(t,0,p),name:"x",index:p,label:f,text:$,longest:l})}
      </label>`},u=p=>r.map(f=>{let $=ae(p,f),A=n(a.output,p,f),N=`${$} = ${g(s[p-1][f-1])}, D${E(p)}${E(f)}P${E(a.output)} = ${h(A)}`,{choose:G,enter:T,leave:B}=c(p,f);return d`
      <label
        class=${k({"sx-node":!0,"is-lit":p===a.row&&f===a.column})} data-link=${p}
        style="${b(p)};${fo(i.weightX,i.weightY(p-1,f-1),i.weight)}"
        @focusin=${G} @pointerenter=${T} @pointerleave=${B}
      >
        ${Be(p,f)}
        ${_r(t,{...Or(t,p,f),name:"W",index:`${p},${f}`,label:$,text:N,longest:l})}
      </label>`});return[r.map(m),o.map(u)]}var xm=({logits:t,plan:e,at:s})=>t.map((o,r)=>d`
    <div
      class=${k({"sx-score":!0,"is-lit":r+1===s.row})} data-link=${r+1}
      style="${b(r+1)};${fo(e.scoreX,e.classY(r),e.score)}"
    ><b ${x("lambda",r+1,o)}>${g(o)}</b></div>`);function bm({change:t},{parts:e,slopeOf:s,plan:o,at:r}){let n=(i,a)=>{let c=s(a+1,r.row,r.column),l=c>0?"▲ ":c<0?"▼ ":" ",m=a+1===r.output;return d`
      <button
        type="button" class=${k({"sx-output-pill":!0,"is-lit":m})} role="radio"
        data-link=${a+1} style="${b(a+1)};${fo(o.outputX,o.classY(a),o.output)}"
        aria-checked=${m} tabindex=${m?0:-1} @click=${()=>t({output:a+1})}
        aria-label="P${E(a+1)} = ${z(i)}, ${ae(r.row,r.column)} changes it by ${h(c)} per unit"
      >
        ${L("P",a+1)}
        <span ${x("P",a+1,i)}>${Fi(i,z)}</span>
        <span class="sx-slope" ${x("DP",`${a+1},${r.row},${r.column}`,c)}>${l+Fi(Math.abs(c),h)}</span>
        <span class="sx-share" style="--part:${i}"></span>
      </button>`};return d`
    <div role="radiogroup" aria-label="Output" @keydown=${Fo(i=>t({output:i+1}))}>
      ${e.map(n)}
    </div>`}function wm(t,{x:e,parts:s,slopeOf:o,at:{output:r,row:n,column:i}}){let a=e[i-1],c=o(r,n,i),l=`x${E(i)}`,m={...Or(t,0,i),name:"x",index:i,linked:!1,label:`${l} in the formula`,text:`${l} = ${g(a)}, derivative ${h(c)}`},[u,p]=a<0?[Oe("("),Oe(")")]:[];return mt([_(y(C("D",10*n+i),X("P",r)),M("="),y(C("D",n),X("S",r)),M("⋅"),C("x",i),M("="),y(X("S",r),V(C("δ",10*r+n),v("−"),X("S",n)),C("x",i))),_(v("="),y(Nt(s,r),V(U(r===n?1:0),v("−"),Nt(s,n))),M("⋅"),y(u,or(t,m),p)),_(v(c===0?"=":"≈"),D("DP",`${r},${n},${i}`,c,h(c)))],rr(t,m))}function vm(t,e){let[s,o]=t.model.get("_range").map(g),r=fm(t,e),{W:n,at:{output:i,row:a,column:c},plan:{width:l}}=r;return d`
    ${He(t)}
    <figure>
      ${P("The layer",`drag a number sideways, or type ${s} to ${o}; choose a weight and an output`)}
      ${Yt([l,...n.map(({length:m})=>m),a,c],()=>$m(r))}
      <div class="sx-stage" style="height:${r.plan.height}px">
        ${Yt([l,...n,i,a,c],()=>hm(r))}${gm(t,r)}${xm(r)}${bm(t,r)}
      </div>
    </figure>
    <div>${wm(t,r)}<p class="sx-words" aria-live="polite">${ym(r)}</p></div>`}function ym({x:t,slopes:e,slopeOf:s,at:{output:o,row:r,column:n}}){let i=t[n-1],a=e[o-1][r-1],c=s(o,r,n),[l,m,u]=[ae(r,n),`λ${E(r)}`,`P${E(o)}`];if(i===0)return`x${E(n)} = 0: whatever ${l} does, ${m} stays, and so does ${u}.`;let p=`Raise ${l} a little: ${m} ${i>0?"grows":"falls"} by |x${E(n)}| = ${g(Math.abs(i))} per unit`;return c===0?`${p}, but ${u} stays.`:`${p}, ${u} by ${h(Math.abs(a))} times as much${a*i<0==i<0?"":" the other way"}: it ${c>0?"grows":"falls"} by ${h(Math.abs(c))}.`}var Bi={"layer-network":{title:"Softmax layer as a network",frame:"sx-layer sx-layer-network sx-rows",...We(),view:vm}};function $o(t,e,s,o=0){let r=R(t),n=R(t.map((l,m)=>Hi(e,m)?l+s:l)),i=n.map((l,m)=>l-r[m]),a=ut(t).map((l,m)=>s*(W(l.filter((u,p)=>Hi(e,p)))+(m+1===(e||1)?o:0))),c=Math.max(...i.map((l,m)=>Math.abs(l-a[m])));return{before:r,after:n,truth:i,predicted:a,error:c}}var Hi=(t,e)=>t===0||t===e+1,Pr=(t,e,s,o)=>s.map(r=>$o(t,e,r,o).error);function Ir(t,e){if(e===0)return 0;let s=R(t),o=s[e-1],r=s.map((n,i)=>n*((+(i+1===e)-o)**2-o*(1-o)));return Math.max(...r.map(Math.abs))/2}var vs=1e-9,Dr=1,Lr=-18,ho=Math.log10(Dr/vs),Ge=t=>+`${[1,2,5][(t%3+3)%3]}e${Math.floor(t/3)}`,Wi=Array.from({length:3*ho+1},(t,e)=>Ge(e-3*ho)),Am=t=>{let e=3*Math.floor(Math.log10(t)+1e-12),[s,o]=[e,e+1,e+2].filter(r=>Ge(r)<=t*(1+1e-12)).slice(-1).flatMap(r=>[r,r+1]);return s+(Math.log(t/Ge(s))/Math.log(Ge(o)/Ge(s))||0)},go=t=>100*Math.log10(t/vs)/ho,bs=t=>t===0?100:q(100*Math.log10(t)/Lr,0,100),zi=({state:t,move:e})=>({least:-3*ho,most:0,step:1,page:3,get:()=>Am(t().step),set:s=>e({step:Ge(s)})}),Sm=({direction:t})=>d`${L("D",t||1)}${L("S",t||1)}`,Mm=t=>d`
  <div class="sx-controls">
    ${pt(t,"direction","Logit that is nudged","Nudge",[...gt("a",t.state().logits.length),{index:0,content:"all alike"}])}
    ${at(t,{trait:"step",label:"ε",name:"step",least:vs,most:Dr},d`by ${F("ε")} =`)}
    ${at(t,{trait:"slip",label:"mistake in the Jacobian",name:"slip",least:-1,most:1},d`mistake in ${Sm(t.state())} =`)}
  </div>`;function km({truth:t,predicted:e},s,o){let r=Math.max(...[...t,...e].map(Math.abs)),n=(a,c)=>d`<span class="sx-hint"><i class="sx-swatch ${c}"></i>${a}</span>`,i=(a,c)=>{let l=r===0||qi(c,s)?0:50*c/r;return d`<div class=${a} ?hidden=${l===0} style="left:${50+Math.min(0,l)}%;width:${Math.abs(l)}%"></div>`};return d`
    <figure>
      ${P("Change of each part")}
      <div class="sx-changes" style="--count:${t.length}" @pointerleave=${()=>o()}>
        <div class="sx-change"><span></span><span></span>${n("predicted","sx-guess")}${n("true","sx-truth")}</div>
        ${t.map((a,c)=>{let l=c+1;return d`
            <div class="sx-change sx-lights" data-link=${l} style=${b(l)} @pointerenter=${()=>o({part:l})}>
              ${L("S",l)}
              <div class="sx-span" aria-hidden="true">${i("sx-guess",e[c])}${i("sx-truth",a)}</div>
              <span ${x("predicted",l,e[c])}>${ws(e[c],s,"≈ 0")}</span>
              <span ${x("truth",l,a)}>${ws(a,s,"≈ 0")}</span>
            </div>`})}
      </div>
    </figure>`}function _m({logits:t,direction:e,slip:s}){let o=Pr(t,e,Wi,s),r=l=>Wi.map((m,u)=>o[u]===0===l?`M${go(m).toFixed(2)} ${bs(o[u]).toFixed(2)}h0`:"").join(""),n=Ir(t,e),i=Pr(t,e,[.1])[0]<.03*n,a=Math.max(vs,Math.sqrt(10**Lr/n)),c=i?`M${go(a)} ${bs(n*a**2)}L100 ${bs(n)}`:w;return d`
    <svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${K`<path class="sx-law" d=${c}></path><path class="sx-dots" d=${r(!1)}></path><path class="sx-dots is-zero" d=${r(!0)}></path>`}
    </svg>
    <span class="sx-law-name" ?hidden=${!i} style="top:${q(100*Math.log10(n*1e-6)/Lr,8,100)}%">
      <span class="sx-symbol">ε<sup>2</sup></span>
    </span>`}var Gi=t=>t===0?"1":t===-3?"10⁻³":h(10**t).replace("1.00×","");function Tm(t,e,s){let{step:o}=e,[r,n]=[`left:${go(o)}%`,`top:${bs(s)}%`];return d`
    <figure>
      ${P("Largest error","against ε; drag the ring")}
      <div class="sx-plane sx-loglog">
        <div class="sx-rounding">rounding</div>
        ${_m(e)}
        <div class="sx-slope-guide" style="${r};${n}"></div>
        <div
          class="sx-ring sx-knob" style="${r};${n}" ${x("error",void 0,s)}
          ${kt({...zi(t),label:"Step ε",text:`ε = ${g(o)}, largest error ${h(s)}`})}
        ></div>
        ${[-9,-6,-3,0].map(i=>d`<span class="sx-tick sx-tick-x" style="left:${go(10**i)}%">${Gi(i)}</span>`)}
        ${[0,-4,-8,-12,-16].map(i=>d`<span class="sx-tick" style="top:${bs(10**i)}%">${Gi(i)}</span>`)}
      </div>
    </figure>`}function Em(t,{truth:e,predicted:s},o,r){let{step:n}=t.state(),[i,a]=[e[o-1],s[o-1]],c=a/n,l=ws(c,r,"0"),m=X("S",o),u=r===0?V(U(1),M(","),S("…"),M(","),U(1)):C("e",r),p=r===0?V(Ht(S("j"),y(C("D","j"),m))):y(C("D",r),m);return d`
    <div class="sx-formula sx-stacked">
      <span>${_(y(m,V(S("a"),M("+"),S("ε"),M("⁢"),u),M("−"),m,V(S("a"))))}${_(v("≈"),y(S("ε"),M("⋅"),p))}</span>
      <span>${_(D("truth",o,i,ws(i,r,"0")))}${_(v("≈"),y(Vt("step",n,{...zi(t),label:"ε in the formula",perPixel:()=>.15}),M("⋅"),D("slope",o,c,c<0&&l!=="0"?`(${l})`:l)))}${_(v("="),D("predicted",o,a,ws(a,r,"0")))}</span>
    </div>`}function Nm(t,e){let{logits:s,step:o,direction:r,slip:n}=e,i=$o(s,r,o,n),a=Kt(t),c=Math.min(a.now?.part??(r||1),s.length);return d`
    ${Ut(t)}
    ${zt(t)}
    ${Mm(t)}
    <div class="sx-two">${km(i,r,a.point)}${Tm(t,e,i.error)}</div>
    <div>
      ${Em(t,i,c,r)}
      <p class="sx-words" aria-live="polite">${Om(i.error,e)}</p>
    </div>`}var qi=(t,e)=>e===0&&Math.abs(t)<1e-14,ws=(t,e,s)=>t!==0&&qi(t,e)?s:h(t),Ui=(t,e)=>t<2e-15&&(t>2*e||t<e/2);function Om(t,{logits:e,direction:s,step:o,slip:r}){if(r!==0)return`The largest error is ${h(t)}. One entry of DS is wrong by ${g(r)}: for small ε the error is that much of ε, and the slope of the points 1 instead of 2.`;if(e.length===1)return"One part is the whole and stays 1, whatever its logit does.";if(s===0)return`All logits rise alike, and no part changes: what is left, ${h(t)}, is rounding.`;let n=`The largest error is ${h(t)}.`,i=Ir(e,s),a=$o(e,s,o/10).error;return Ui(t,i*o**2)?`${n} The law ε² would leave ${h(i*o**2)}: so small, all is blurred by rounding.`:Ui(a,i*(o/10)**2)?`${n} A tenth of the step leaves ${h(a)}, for there rounding takes over.`:`${n} A tenth of the step, ε = ${g(o/10)}, leaves ${h(a)}: ${h(t/a)} times less, while the predicted change shrinks 10 times.`+(t>150*a?" A second derivative of nearly 0 makes it fall faster than ε².":"")}var Yi={nudge:{title:"Nudge",...qt(["direction"],{step:{least:vs,most:Dr},slip:{least:-1,most:1}},0),frame:"sx-nudge sx-rows",view:Nm}};var Pm=[[.1,.7,1.3],[.3,-.1,.2],[1.1,.9,.7,.3]],Im=[.25,1,4,16,64,256,1024],Lm=[1,10,100,1e3],Ji=17,ys=10,Dm=[1,.97,1.01,1.04],[Cr,Ki]=[.1,2e3],As=[{name:"direct",colour:1,dashes:"6 4",compute:t=>Mt(t).parts},{name:"shifted",colour:2,dashes:"",compute:t=>Rt(t).parts},{name:"compensated",colour:3,dashes:"8 3 2 3",compute:zs}],Xi=(t,e)=>t.map(s=>s*e);function Cm(t){let e=Ko(t);return As.map(({compute:s})=>e.every(Xo)?Math.max(...s(t).map((o,r)=>Jo(o,e[r]))):NaN)}var Rr=t=>100*(1-Math.log(q(t,Cr,Ki)/Cr)/Math.log(Ki/Cr));function Rm({model:t,state:e,move:s}){let[o,r]=t.get("_scales"),n=a=>ys*Math.log2(a/o),i=a=>o*2**(a/ys);return{placeOf:n,scaleAt:i,slider:{label:"Scale c",least:0,most:n(r),step:1,page:ys,get:()=>n(e().scale),set:a=>s({scale:Number(i(a).toPrecision(4))}),perPixel:()=>.2}}}function Fm(t,{placeOf:e,scaleAt:s,slider:{most:o}}){let{logits:r,scale:n}=t.state(),i=l=>({place:100*e(l)/o,near:Dm.map(m=>Cm(Xi(r,l*m)))}),a=t.memo("errors",[r],()=>Array.from({length:4*o/ys+1},(l,m)=>i(s(m*ys/4)))),c=i(n);return{now:c,samples:[...a,c].sort((l,m)=>l.place-m.place)}}function Bm(t,e){return`M${t.flatMap(({place:o,near:r})=>{let[n,...i]=r.map(c=>c[e]),a=Math.max(n,...i.filter(Number.isFinite));return Number.isFinite(n)?`${o.toFixed(2)} ${Rr(a).toFixed(2)}`:[]}).join("L")}`}function Hm({now:{place:t,near:[e]},samples:s}){return d`
    <div class="sx-ulp-chart" aria-hidden="true">
      ${Lm.map(o=>d`<div class="sx-level" style="top:${Rr(o)}%"><span class="sx-tick">${o} ulp</span></div>`)}
      <svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none">
        ${As.map(({colour:o,dashes:r},n)=>K`
          <path class="sx-curve" stroke-dasharray=${r} style=${b(o)} d=${Bm(s,n)}></path>`)}
      </svg>
      ${As.map(({name:o,colour:r},n)=>d`
        <div
          class="sx-point" style="${b(r)};left:${t}%;top:${Rr(e[n])}%"
          ?hidden=${!Number.isFinite(e[n])} ${x(`worst-${o}`,void 0,e[n])}
        ></div>`)}
    </div>`}function Wm(t,e){if(!(t>0))return d`<mark>${t===0?"0":"nan"}</mark>`;let[s,o]=t.toExponential(Ji-1).split("e"),r=Number(o),n=Vi(e),i=0;for(;r===e.power&&i<s.length&&s[i]===n[i];)i+=1;let a=s.slice(i);return[s.slice(0,i),a&&d`<mark>${a}</mark>`,Zi(r)]}var Vi=({digits:[t,...e]})=>`${t}.${e.join("")}`,Zi=t=>t===0?"":Lo(t);function Gm(t,e){let s=Ko(e)[t-1],o=Bn(s,Ji);return d`
    <table class="sx-table sx-digit-table">
      ${Ct(["formula",d`<b>S${E(t)}</b>`,"off by"])}
      <tbody>
        ${As.map(({name:r,colour:n,compute:i})=>{let a=i(e)[t-1],c=Jo(a,s),l=Number.isFinite(c)&&Xo(s);return d`
            <tr>
              <th scope="row"><span class="sx-key" style=${b(n)}></span>${r}</th>
              <td ${x(`S-${r}`,t,a)}>${Wm(a,o)}</td>
              <td ${x(`ulp-${r}`,t,c)}>${l?`${c<10?c.toFixed(1):h(c)} ulp`:"–"}</td>
            </tr>`})}
        <tr><th scope="row">exact</th><td>${Vi(o)}${Zi(o.power)}</td><td></td></tr>
      </tbody>
    </table>`}function Um(t,{logits:e,scale:s}){let[o,r]=t.model.get("_scales"),n=Xi(e,s),i={...dt(t,Rt(n).parts),letter:"x"},a=Rm(t),c=Fm(t,a),l=Math.max(...n),m=c.now.near[0].map((u,p)=>`${As[p].name} ${Number.isFinite(u)?`${u.toFixed(1)} ulp`:"not measured"}`);return d`
    <div class="sx-toolbar">${i.vectors(Pm,i.reset)}</div>
    <div class="sx-flow sx-number-entry">
      ${at(t,{trait:"scale",label:"c",name:"c",least:o,most:r},[F("c")," = "])}
      ${so(t,"x",i.setAll,u=>F(u>1?", ":"a = c · ["),F("]"))}
    </div>
    <p class="sx-says sx-hint">Curves: the largest error at c or beside it. Dots: at your c.</p>
    ${Le({...a.slider,text:`c = ${g(s)}, largest errors: ${m.join(", ")}`,ticks:Im.map(u=>({place:a.placeOf(u),text:String(u)})),above:Hm(c)})}
    ${rt([d`<span class="sx-hint">digits of</span>`,e.map((u,p)=>d`
        <button
          type="button" class="sx-button" data-link=${p+1} aria-pressed=${p+1===i.selected}
          @click=${()=>i.select(p+1)}
        >S${E(p+1)}</button>`)],"Component")}
    ${Gm(i.selected,n)}
    ${_t(t,i,e.map(u=>`${g(u)}·${g(s)}−${g(l)}`),u=>({power:p=>tt(S("e"),y(C("a",p),v("−"),S("m"))),term:(p,f)=>u.exponential(p,f,M("·"),Vt("c",s,a.slider),ro("shift",-l))}))}`}var Qi={"rounded-shift":{title:"The rounded shift",frame:"sx-steps sx-rounded-shift",...Z({logits:{range:"_range",lengths:it.lengths},scale:{range:"_scales"},selected:Ft}),view:Um}};var zm=58,qm=34,ji=(t,{forget:e},s)=>o=>{let{layer:r,row:n,column:i}=t.state(),{T:a,N:c}=lt(r),l=xt(n,i,c,1),m=s?mo(o,[1,l],[1,a*c]):mo(o,[n,i],[a,c]);if(m===void 0)return;let u=s?m[1]-1:xt(m[0],m[1],c,1)-1;e(),t.change({row:Math.floor(u/c)+1,column:u%c+1}),o.currentTarget.querySelectorAll("[tabindex]")[u]?.focus()};function ta(t,{chosen:e,at:s,point:o},r,n,i){let{layer:a,first:c}=t.state(),l=()=>t.change({row:r,column:n}),m=r===e.row&&n===e.column,u=1-c,p=c===1?Be(r,n):d`<code>${`W[${r-1}, ${n-1}]`}</code>`;return d`
    <div
      class=${k({"sx-weight":!0,"is-lit":r===s.row&&n===s.column})} role="gridcell"
      style=${b(r)} tabindex=${m?0:-1} aria-selected=${m}
      @click=${l} @focus=${l} @pointerenter=${()=>o({row:r,column:n})}
    >${i(p,xt(r-u,n-u,lt(a).N,c))}</div>`}function Ym(t,e){let{layer:s,first:o}=t.state(),{T:r,N:n}=lt(s),{at:i,point:a}=e,c=(m,u,p)=>d`
    <div class=${k({"sx-label":!0,"is-lit":u===p})} role=${m}>${u-1+o}</div>`,l=(m,u)=>ta(t,e,m,u,(p,f)=>d`
      <span>${p}</span><span class="sx-hint" ${x("column",`${m},${u}`,f)}>${f}</span>`);return d`
    <figure>
      ${P("Weights W","point at one")}
      <div
        class="sx-weights" role="grid" aria-label="Weights W" style="--columns:${n}"
        @pointerleave=${()=>a()} @keydown=${ji(t,e,!1)}
      >
        <div role="row">
          <div class="sx-label" role="gridcell"></div>
          ${st(n).map(m=>c("columnheader",m,i.column))}
        </div>
        ${st(r).map(m=>d`
          <div role="row">${c("rowheader",m,i.row)}${st(n).map(u=>l(m,u))}</div>`)}
      </div>
    </figure>`}function Km(t,e){let{T:s,N:o}=lt(t.state().layer),r=(t.width()-32)/(s*o),n=(i,a)=>ta(t,e,i,a,(c,l)=>d`
      <b ${x("column",`${i},${a}`,l)}>${l}</b><span class="sx-name">${c}</span>`);return d`
    <figure>
      ${P("Columns of Dg","one for each weight")}
      <div
        class=${k({"sx-weight-columns":!0,"is-small":r<zm,"is-tiny":r<qm})}
        role="grid" aria-label="Columns of Dg" style="--columns:${s*o}"
        @pointerleave=${()=>e.point()} @keydown=${ji(t,e,!0)}
      >
        <div role="row">${st(s).flatMap(i=>st(o).map(a=>n(i,a)))}</div>
      </div>
    </figure>`}function Jm({layer:t,first:e},{at:s}){let{N:o}=lt(t),[r,n,i]=["i","j","N"].map(S);return[1,0].map(a=>{let[c,l]=[s.row-1+a,s.column-1+a],m=xt(c,l,o,a),u=p=>a===1?V(p,M("−"),U(1)):p;return es(a===e,`from ${a}`,d`
      <span class="sx-column-rule">${_(y(u(r),i,M("+"),n))} ${_(v("="),y(u(U(c)),M("⋅"),U(o)),M("+"),U(l),M("="),D("place",a,m,String(m)))}</span>`)})}function Xm({layer:t},{at:{row:e,column:s}}){let{N:o}=lt(t);return`Before it stand ${e-1} ${e===2?"row":"rows"} of ${o} and ${s-1} of its own row, ${xt(e,s,o,1)-1} in all: that is its number counting from 0.`}function Vm(t,e){let s=uo(t);return d`
    ${He(t)}
    <div class="sx-two">
      ${Ym(t,s)}
      <div class="sx-reading">
        ${pt(t,"first","Count","Count",[1,0].map(o=>({index:o,content:`from ${o}`})))}
        <div class="sx-cases">${Jm(e,s)}</div>
        <p class="sx-words" aria-live="polite">${Xm(e,s)}</p>
      </div>
    </div>
    ${Km(t,s)}`}var ea={"row-major":{title:"Row-major order",frame:"sx-layer sx-row-major sx-rows",...We({first:{least:0,most:1,whole:!0}}),view:Vm}};var oa=t=>-Math.max(...t)+0,Zm=[[1e3,1001,1002],[1,2,3],[-800,-801,-802],[-300,0,300]],Qm=[{name:"D = 0",value:()=>0},{name:"D = −max a",value:oa},{name:"lowest D",value:(t,[e]=qs(t))=>Math.ceil(e)},{name:"highest D",value:(t,[,e]=qs(t))=>Math.floor(e)}],sa=" + D",Ue=1e3,jm=60,[Fr,Hr,Br]=En,Wr=t=>q(t,-Ue,Ue),xo=t=>`${100*(Wr(t)+Ue)/(2*Ue)}%`;function tp(t){let e=t.map((r,n)=>n).sort((r,n)=>t[r]-t[n]),s=t.map(()=>[]),o=[];return e.forEach((r,n)=>{o.push(r+1),!(Wr(t[e[n+1]])-Wr(t[r])<jm)&&(s[r]=o.sort(),o=[])}),s}function ep({exponents:t}){let e=tp(t);return d`
    <div class="sx-line" aria-hidden="true">
      <span class="sx-hint">a + D</span>
      ${cr(xo,[{from:-Ue,to:Fr,kind:"bad",text:"exp is 0"},{from:Fr,to:Hr,kind:"weak",text:""},{from:Hr,to:Br,kind:"good",text:"exp has all its digits"},{from:Br,to:Ue,kind:"bad",text:"exp is inf"}])}
      ${t.map((s,o)=>d`
        <div
          class="sx-dot" data-link=${o+1} style="${b(o+1)};left:${xo(s)}" ${x("exponent",o+1,s)}
        ><span class="sx-symbol" style="translate:-${xo(s)}${e[o][1]?";color:var(--ink)":""}">${e[o].join(", ")}</span></div>`)}
      <div class="sx-scale">
        ${[Fr,0,Br].map(s=>d`
          <span class="sx-mark" style="left:${xo(s)}">${g(Math.round(s*10)/10)}</span>`)}
      </div>
    </div>`}function sp({logits:t,shift:e},s,o){let r=oa(t),n=e===r?"and you are on it.":e>s&&e<o?"and so does your D.":"your D does not.",i=(a,c,l)=>d`<span ${x(a,c,l)}>${g(Number(l.toFixed(2)))}</span>`;return d`
    <p class="sx-ends">
      Numbers come out for D from ${i("window",1,s)} to ${i("window",2,o)}; towards the lower end,
      digits are missing. −max&nbsp;a&nbsp;=&nbsp;${i("best",void 0,r)} lies inside, <b>${n}</b>
    </p>`}function op(t,{parts:e}){let s=Rt(t).parts,o=e.map((r,n)=>{let i=Nn(r,s[n]);return d`${n?", ":""}<span ${x("digits",n+1,i)}>${i}</span> in S${E(n+1)}`});return d`<p class="sx-says">Correct decimal digits: ${o}.</p>`}function rp(t,e){let{logits:s,shift:o}=e,[r,n]=t.model.get("_shifts"),i=Mt(s.map(p=>p+o)),[a,c]=t.memo("window",[s],()=>qs(s)),l=Math.min(c,Hr-Math.min(...s)),m={...dt(t,i.parts),selected:s.indexOf(Math.max(...s))+1},u={label:"Shift D",least:r,most:n,step:1,page:100,get:()=>t.state().shift,set:p=>t.move({shift:p}),perPixel:()=>1};return d`
    <div class="sx-toolbar">
      ${m.vectors(Zm)}
      ${At(Qm,p=>p(s,[a,c])===o,p=>t.move({shift:p(t.state().logits)}),"Shifts",m.reset)}
    </div>
    <div class="sx-flow sx-number-entry">
      ${at(t,{trait:"shift",label:"D",name:"D",least:r,most:n},[F("D")," = "])}
      ${Yt([s],()=>so(t,"a",m.setAll,p=>L("a",p)))}
    </div>
    ${Le({...u,text:`D = ${g(o)}. ${Ie(i,sa)}`,ticks:[-2e3,-1e3,0,1e3,2e3].map(p=>({place:p,text:g(p)})),strips:[{name:"D",zones:[{from:r,to:a,kind:"bad",text:"0/0 = nan"},{from:a,to:l,kind:"weak",text:""},{from:l,to:c,kind:"good",text:"window"},{from:c,to:n,kind:"bad",text:"inf"}]}]})}
    ${sp(e,a,c)}
    ${ep(i)}
    ${us(i,sa)}
    ${op(s,i)}
    ${_t(t,m,s.map(p=>`${g(p)}+${g(Math.abs(o))}`),p=>({power:f=>tt(S("e"),y(C("a",f),v("+"),S("D"))),term:(f,$)=>p.exponential(f,$,ro("D",o,u))}))}`}var ra={"shift-window":{title:"Window of the shift",frame:"sx-steps sx-shift-window",...Z({logits:{range:"_range",lengths:it.lengths},shift:{range:"_shifts"}}),view:rp}};var np=[2,5,10];function ip(t){let e=10**Math.floor(Math.log10(t));return e*(np.find(s=>s*e>1.1*t)??20)}function ap(t,e,s){let{select:o,width:r}=s,n=bn(t,"axis of the exponentials",ip(Math.max(...e))),i=(a,c)=>d`
    <div class="sx-column sx-lights" data-link=${c+1} style=${b(c+1)} @pointerdown=${()=>o(c+1)}>
      <div
        class=${k({"sx-bar":!0,"is-over":a>n})} ${x("exp",c+1,a)}
        style="height:${Math.min(100,100*a/n)}%"
      ></div>
    </div>`;return d`
    <figure class=${k({"sx-panel":!0,"is-crowded":Hs(r,e.length)})}>
      <figcaption>
        <b>Exponentials</b> <span class="sx-hint">linear, held as you drag</span>
        <span class="sx-sum sx-muted">sum <span ${x("sum",void 0,W(e))}>${h(W(e))}</span></span>
      </figcaption>
      <div class="sx-plot" aria-hidden="true">
        <div class="sx-axis">
          <span class="sx-tick" style="top:0%">${h(n).replace(/\.0+$/,"")}</span>
          <span class="sx-tick" style="top:100%">0</span>
        </div>
        <div class="sx-columns">${e.map(i)}</div>
      </div>
      <div class="sx-numbers">${e.map((a,c)=>Ws("exp",c+1,ts(c+1),a,h(a),s))}</div>
    </figure>`}var cp=(t,e,s)=>_t(t,e,t.state().logits.map(g),(o,r)=>{let n=et(r,D("exp",r,s[r-1]));return{power:i=>tt(S("e"),C("a",i)),term:o.exponential,further:[_(v("≈"),bt(n,D("sum",void 0,W(s))))]}});function lp(t,{logits:e}){let s=te(e),o=R(e),r=dt(t,o),{select:n,selected:i,width:a}=r;return d`
    <div class="sx-toolbar">
      ${r.vectors(mr)}${pr(t,r.setAll,()=>t.state().selected,r.reset)}
    </div>
    <div class="sx-panels">${Wt(t,r)}${ap(t,s,r)}</div>
    ${ne({hint:"one whole of length 1",parts:o,width:a,selected:i,select:n})}
    ${cp(t,r,s)}`}var na=Z({logits:it,selected:Ft},void 0,({logits:t})=>t?void 0:"it has no logits"),ia={"softmax-bars":{title:"Softmax bars",frame:"sx-frame sx-softmax-bars",...na,fromFields:(t,e)=>na.fromFields({selected:"1",...t},e),view:lp}};var Gr=[5,10,25];function mp({model:t,state:e,move:s},{part:o,loss:r,slope:n}){let[i,a]=t.get("_range");return{label:"Probability of the correct class",text:`${`P${E(e().label)}`} = ${z(o)}, loss ${h(r)}, slope ${h(n)}`,least:0,most:1,step:.01,page:.1,get:()=>fe(e().logits,e().label).part,set(l){let{logits:m,label:u}=e();if(m.length===1)return s({});let p=Math.round(100*q(On(m,u,l),i,a))/100;s({logits:m.with(u-1,p+0)})}}}function pp(t,e,s){let{part:o,loss:r}=e,n=Gr.find(f=>f>=r+1)??Gr[Gr.length-1],{at:i,element:a,line:c}=io([0,.2,.4,.6,.8,1],n),l=Array.from({length:101},(f,$)=>n*$/100),m=R(t.state().logits),u=m[s-1],p=Dt(m).map((f,$)=>$+1<s?u+f:$+1>s?f:0);return d`
    <figure class="sx-surprise-picture" style=${b(s)}>
      ${P("Loss","against the probability; drag the ring")}
      ${a(K`
          <path class="sx-guide-line" d=${c([[o,r],[o,0]])}></path>
          <path class="sx-run" d=${c([[o,r],[0,r],[0,r+1]])}></path>
          <path class="sx-tangent" d=${c([[0,r+1],[o*(1+r),0]])}></path>
          <path class="sx-curve-line" d=${c(l.map(f=>[Math.exp(-f),f]))}></path>`,{...mp(t,e),x:o,y:r},d`
          <span class="sx-rise" data-link="slope" style=${i(0,r+.5)} ?hidden=${o<.04}>1</span>
          <span
            class="sx-run-name" data-link="slope" style=${i(o/2,r)} ${x("S",s,o)}
            ?hidden=${o<.12||r<.1*n}
          >${z(o)}</span>`)}
      ${re({name:"S",parts:m,starts:p,label:f=>L("P",f)})}
    </figure>`}function up({part:t,loss:e,slope:s},o){let r=X("P",o),n=et(o,D("S",o,t,jt(t))),i=c=>[Bt("−"),bt(U(1),c)],a=(c,l,...m)=>d`
    <span data-link=${c} class="sx-named-line sx-lights">
      <span class="sx-hint">${c}</span>
      <span class="sx-wrapped">
        ${_(y(...m))}${_(v("="),D(c,void 0,l))}
      </span>
    </span>`;return d`
    <div class="sx-formula sx-stacked">
      ${a("loss",e,Bt("−"),Pe(r),M("="),Bt("−"),Pe(n))}
      ${a("slope",s,i(r),M("="),i(n))}
    </div>`}function dp(t,{logits:e,label:s}){let o=fe(e,s);return d`
    ${Ut(t)}${zt(t)}
    <div class="sx-controls">
      ${pt(t,"label","correct class y",d`correct class ${F("y")} =`,gt("P",e.length))}
    </div>
    <div class="sx-two sx-plane-beside">
      ${pp(t,o,s)}
      <div class="sx-reading">${up(o,s)}<p class="sx-words" aria-live="polite">${fp(o,s,e.length)}</p></div>
    </div>`}function fp({part:t,loss:e,slope:s},o,r){let n=`P${E(o)}`;return r===1?"There is one class, and its probability is 1: no surprise, whatever its logit.":t<.02?`Class ${o} was hardly thought possible. The loss grows without end as ${n} goes to 0, and the tangent is nearly a wall: its slope is ${h(s)}.`:t>.98?`Class ${o} was nearly certain, and hardly a surprise. The slope stays near −1: some pull to the right is always left.`:`Were ${n} half as large, the loss would be ${h(e+Math.LN2)}: log 2 more, wherever it starts. From the ring to the axis it is ${n} across while the tangent rises by 1: that is its slope.`}var aa={surprise:{title:"Surprise at the correct class",frame:"sx-surprise sx-rows",...qt(["label"]),view:dp}};var Ss=.01,Ms=100,$p=[[1,2,3],[1,3,3],[3,1,-2]],hp=[.1,1,10],Ur=Array.from({length:61},(t,e)=>e/60);function gp(t,e){let s=Ur.map(r=>_e(t,Ss*(Ms/Ss)**r)),o=s.map(Dt);return t.map((r,n)=>{let i=Ur.map((c,l)=>[c,1-o[l][n]]),a=Ur.map((c,l)=>[c,1-o[l][n]-s[l][n]]);return K`<path
      class="sx-band" data-link=${n+1} style=${b(n+1)} @pointerdown=${()=>e(n+1)}
      d="${lo([...i,...a.reverse()])}Z"></path>`})}function xp(t){let e=_e(t,Ms),s=Dt(e);return d`
    <div class="sx-band-labels" aria-hidden="true">
      ${t.map((o,r)=>d`
        <span data-link=${r+1} style="${b(r+1)};top:${100*(s[r]+e[r]/2)}%">${L("S",r+1)}</span>`)}
    </div>`}function bp(t,{effect:e,select:s},o){let{logits:r,temperature:n}=t.state();return d`
    <figure class="sx-panel sx-bands">
      ${P("Temperature","left: hard; right: equal")}
      ${co({label:"Temperature τ",text:`τ = ${g(n)}: ${r.map((i,a)=>e(a+1)).join(", ")}`,range:[-2,2],heights:[[1,"0"],[.5,"0.5"],[0,"1"]],step:.05,page:.5,get:()=>t.state().temperature,set:o},Yt([String(r)],()=>gp(r,s)),xp(r))}
      ${at(t,{trait:"temperature",label:"τ",name:"tau",least:Ss,most:Ms},F("τ"))}
    </figure>`}function wp(t,e){let{logits:s,temperature:o}=t.state(),r=g(o);return _t(t,e,s.map(n=>`${g(n)}/${r}`),n=>({power:i=>tt(S("e"),y(C("a",i),Oe("/"),S("τ"))),term:(i,a)=>n.exponential(i,a,Oe("/"),D("tau",void 0,o,r))}))}function vp(t,{logits:e,temperature:s}){let o=_e(e,s),r=dt(t,o),{select:n,selected:i,width:a}=r,c=l=>t.move({temperature:q(Number(l.toPrecision(3)),Ss,Ms)});return d`
    <div class="sx-toolbar">
      ${r.vectors($p)}
      ${r.presetsOf("Temperatures","τ",hp,s,c)}
    </div>
    <div class="sx-panels">${Wt(t,r)}${bp(t,r,c)}</div>
    ${ne({hint:"the picture above, cut at τ",parts:o,width:a,selected:i,select:n})}
    ${wp(t,r)}`}var ca={temperature:{title:"From a hard maximum to equal parts",frame:"sx-frame sx-temperature",...Z({logits:it,temperature:{least:Ss,most:Ms},selected:Ft}),view:vp}};var zr=Math.sqrt(3)/2,la=[[0,0],[1,0],[.5,zr]],bo=t=>[t[1]+t[2]/2,t[2]*zr];function qr([t,e]){let s=e/zr,o=t-s/2;return[1-o-s,o,s]}function ma(t,e){let s=1-t.length*e,o=t.map(i=>i-e).sort((i,a)=>a-i),r=0,n=0;return o.forEach((i,a)=>{r+=i;let c=(r-s)/(a+1);i>c&&(n=c)}),t.map(i=>Math.max(i-e-n,0)+e)}function pa(t,e,s,o){let r=t.map(Math.log),n=r.reduce((a,c)=>a+c,0)/r.length,i=Math.max(Math.min(e-n,o-Math.max(...r)),s-Math.min(...r));return r.map(a=>Math.round(100*(a+i))/100+0)}var yp=[[1,2,3],[0,0,0],[6,0,0]],Yr=[1,2,3],Ap=1e-4,[wo,ua,ze,da,fa]=[340,300,270,35,265],Kr=([t,e])=>[da+ze*t,fa-ze*e],$a=(t,e)=>[(t-da)/ze,(fa-e)/ze],ks=(t,e,s)=>[t[0]+s*(e[0]-t[0]),t[1]+s*(e[1]-t[1])],qe=(t,e)=>`M${t.map(s=>s.toFixed(2)).join(" ")}L${e.map(s=>s.toFixed(2)).join(" ")}`,Ye=la.map(Kr),_s=Ye.map(t=>Ye.filter(e=>e!==t)),ha=Ye.map(([t,e],s)=>[t,e+(s===2?-10:22)]),Sp=_s.map(([t,e])=>qe(t,e)).join(""),Mp=[.25,.5,.75].flatMap(t=>Ye.map((e,s)=>qe(ks(_s[s][0],e,t),ks(_s[s][1],e,t)))).join(""),ga=(t,e,s)=>t.map((o,r)=>r===s-1?o*e[r]:-o*t[s-1]),kp={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1],PageUp:[0,10],PageDown:[0,-10],Home:[-200,0],End:[200,0]},_p=ht((t,e,s)=>{let o=e.parentElement.querySelector("svg"),r=()=>wo/(o.getBoundingClientRect().width||wo),n=c=>{let l=o.getBoundingClientRect();return $a((c.clientX-l.left)*r(),(c.clientY-l.top)*r())},i=oe(t,e,{move:(c,l,[m,u])=>s.set([m+c*r()/ze,u-l*r()/ze])}),a=(c,l)=>{i(c,l)&&(c.preventDefault(),e.focus({preventScroll:!0}))};return t.listen(e,"pointerdown",c=>{c.stopPropagation(),a(c,s.get())}),t.listen(o,"pointerdown",c=>{c.pointerType==="touch"||c.button!==0||(a(c,n(c)),s.set(n(c)))}),t.listen(o,"click",c=>{c.pointerType==="touch"&&s.set(n(c))}),t.listen(e,"keydown",c=>{let l=Qt(c,kp);if(l===void 0)return;let m=c.shiftKey&&c.key.startsWith("Arrow")?.1:.01,[u,p]=s.get();s.set([u+m*l[0],p+m*l[1]])}),()=>{}}),Tp=t=>e=>{let s=t.own("mean",()=>({mean:0,logits:""})),{logits:o}=t.state();if(o.length!==3)return;t.note(""),String(o)!==s.logits&&(s.mean=W(o)/3);let r=pa(ma(qr(e),Ap),s.mean,it.least,it.most);s.logits=String(r),t.change({logits:r})};function Ep(t,e){let[s,o]=[e[0]-t[0],e[1]-t[1]],r=Math.hypot(s,o);if(r===0)return qe(t,e);let[n,i]=[s,o].map(c=>c*Math.min(10/r,1)),a=[e[0]-n,e[1]-i];return`${qe(t,e)}M${a[0]-i/2} ${a[1]+n/2}L${e.join(" ")}L${a[0]+i/2} ${a[1]-n/2}`}function Np([t,e],s,o,r){let[n,i]=[s[0]-t,s[1]-e],a=Math.hypot(n,i);if(a<=10)return;let c=(u,p)=>[t+u*n-p*i,e+u*i+p*n],l=o?(6+(16*Math.abs(i)+8*Math.abs(n))/a)/a:13/a;return(o?[c(1,l),c(1,-l),c(.5,l),c(.5,-l)]:[a<30?c(1+14/a,0):c(.5,l)]).find(([u,p])=>(!o||Math.min(...qr($a(u,p)))>.04)&&r.every(f=>Math.abs(u-f[0])>30||Math.abs(p-f[1])>17))}function Op(t,e,s,o){let r=Kr(bo(t)),n=ha.map(([c,l])=>[c,l-5]),i=(c,l)=>K`<path
    class=${k({"sx-path":!0,"is-selected":l+1===s})} data-link=${l+1} style=${b(l+1)}
    d=${qe(c,ks(c,r,1/e[l]))}></path>`,a=(c,l)=>{let[m,u]=[l+1,ks(_s[l][0],_s[l][1],.5)],p=ks(r,o?c:[r[0]+u[0]-c[0],r[1]+u[1]-c[1]],t[l]),f=Np(r,p,o,n);return f&&n.push(f),K`
      <path
        class=${k({[o?"sx-arrow":"sx-altitude"]:!0,"is-selected":m===s})}
        data-link=${m} style=${b(m)} d=${o?Ep(r,p):qe(r,p)}
        ${o?x("length",m,Math.hypot(...ga(t,e,m))):x("S",m,t[l])}></path>
      ${f&&K`<text
        class="sx-shape-label" aria-hidden="true" data-link=${m} style=${b(m)}
        x=${f[0].toFixed(1)} y=${(f[1]+5).toFixed(1)}
      >${o?`D${E(m)}S`:`S${E(m)}`}</text>`}`};return K`${Ye.map(i)}${Ye.map(a)}`}function Pp(t,{parts:e,effect:s,selected:o,setAll:r},n){let{logits:i}=t.state(),a=i.length,c=a===3,l=bo(e),[m,u]=Kr(l);return d`
    <figure class="sx-panel">
      ${P("Triangle",n?"arrows: columns of DS":"drag the point")}
      <div class="sx-triangle-box">
        <svg
          class="sx-triangle" viewBox="0 0 ${wo} ${ua}" role="group"
          aria-label="The triangle of all distributions over three classes"
        >
          <path class="sx-lines-of-equal" d=${Mp}></path>
          <path class="sx-edge" d=${Sp}></path>
          ${c?Op(e,Tt(i),o,n):w}
          ${ha.map(([p,f],$)=>K`
            <text
              class="sx-corner" aria-hidden="true" x=${p} y=${f} data-link=${$+1} style=${b($+1)}
            >${`S${E($+1)} = 1`}</text>`)}
        </svg>
        ${""}
        <div
          class="sx-ring sx-point" ?hidden=${!c}
          style=${c?`left:${100*m/wo}%;top:${100*u/ua}%`:w}
          role="slider" tabindex="0" aria-label="The distribution as a point" aria-roledescription="point in a triangle"
          aria-valuemin="0" aria-valuemax="1" aria-valuenow=${e[2]??w}
          aria-valuetext=${c?Yr.map(s).join(", "):w}
          ${x("height",void 0,c?l[1]:void 0)}
          ${_p({get:()=>bo(R(t.state().logits)),set:Tp(t)})}
        ></div>
        ${c?w:d`
          <div class="sx-elsewhere">
            A triangle has three corners; there ${a===1?"is 1 logit":`are ${a} logits`} now.
            ${J("Use three",()=>r([...t.state().logits,0,0].slice(0,3)))}
          </div>`}
      </div>
    </figure>`}function Ip(t,e){let s=t[e-1],o=Me(t);return mt([_(y(X("a",e),M("=")),et(e,Pe(C("S",e))),v("+"),Pe(Ht(S("k"),tt(S("e"),C("a","k"))))),_(v("≈"),et(e,D("log S",e,s-o)),v(o<0?"−":"+"),D("log sum",void 0,o,h(Math.abs(o)))),_(v("≈"),et(e,D("a",e,s,g(s))))])}function Lp(t,e,s){let o=n=>H`
    <mtable class="sx-brackets">${n.map(i=>H`<mtr><mtd>${i}</mtd></mtr>`)}</mtable>`,r=ga(t,e,s);return mt([_(y(er(S("D"),U(s)),S("S"),M("=")),X("S",s),V(X("e",s),v("−"),S("S"))),_(v("≈"),Nt(t,s),o(Yr.map(n=>y(U(+(n===s)),v("−"),Nt(t,n))))),_(v("≈"),o(Yr.map(n=>et(n,D("D",n,r[n-1])))))])}function Dp(t,{logits:e}){let s=R(e),o=!!t.model.get("arrows"),r=dt(t,s),{select:n,selected:i,width:a}=r,c=o?"distances from the edges":"the distances, end to end";return d`
    <div class="sx-toolbar">${r.vectors(yp)}${rt(r.reset)}</div>
    <div class="sx-panels">${Wt(t,r)}${Pp(t,r,o)}</div>
    ${ne({hint:c,parts:s,width:a,selected:i,select:n})}
    ${e.length!==3?mt([]):o?Lp(s,Tt(e),i):Ip(e,i)}`}var xa={triangle:{title:"The triangle of distributions",frame:"sx-frame sx-triangle-frame",...Z({logits:it,selected:Ft}),view:Dp}};var ba=t=>{let e=h(t);return/[−×]/.test(e)?`(${e})`:e},Cp={P:[-10,0],a:[-1,1]};function wa(t,e,s,{shown:o,choose:r,point:n}){let i=`by ${e}`,[a,c]=Cp[e],l=f=>100*(f-a)/(c-a),m=(f,$)=>{let[A,N]=[Math.max(a,Math.min(f,0)),Math.max(f,0)].map(l);return d`
      <div
        class=${k({"sx-change":!0,"sx-gradient-row":!0,"sx-lights":!0,"is-selected":$+1===o})} data-link=${$+1}
        style=${b($+1)} @click=${()=>r($+1)} @pointerenter=${()=>n({k:$+1})}
      >
        ${L(e,$+1)}
        <div class="sx-span" aria-hidden="true">
          <div
            class=${k({"sx-gradient-bar":!0,"is-zero":f===0,"is-over":f<a})}
            style="left:${A}%;width:${N-A}%"
          ></div>
        </div>
        <span ${x(i,$+1,f)}>${h(f)}</span>
      </div>`},u=W(s),p=u===0?"0":Math.abs(u)<1e-14?"≈ 0":h(u);return d`
    <figure>
      ${t}
      <div
        class="sx-gradient-rows" style="--zero:${l(0)}%;--count:${s.length}"
        @pointerleave=${()=>n()}
      >
        <div class="sx-ruler sx-gradient-axis" aria-hidden="true">
          <span>${g(a)}</span><span>0</span><span>${c||""}</span>
        </div>
        ${s.map(m)}
      </div>
      <div class="sx-gradient-foot sx-muted">sum <span ${x(`${i} sum`,void 0,u)}>${p}</span></div>
    </figure>`}function Rp(t,e,s){let o=ns(t,s)[s-1],r=Xt(t,s)[e-1],n=ut(t)[s-1][e-1],i=R(t),a=+(e===s),c=y(M("∂"),X("a",e));return mt([_(bt(y(M("∂"),S("xent")),c),M("="),y(Bt("−"),bt(U(1),X("P",s))),M("⋅"),y(C("D",e),X("S",s)),M("="),y(X("S",e),M("−"),C("Y",e))),[_(et(s,D("by P",s,o,ba(o))),M("⋅"),D("DS",`${s},${e}`,n,ba(n))),_(v("≈"),Nt(i,e),v("−"),D("Y",e,a,String(a)),v("≈"),D("by a",e,r))]])}function Fp(t,{logits:e,label:s,row:o}){let r=e.length,{now:n,point:i}=Kt(t,({k:p})=>p<=r),a=n?.k??o,c=ns(e,s),l=Xt(e,s),m=c[s-1],u={shown:a,choose:p=>t.change({row:p}),point:i};return d`
    ${Ut(t)}${zt(t)}
    <div class="sx-controls">
      ${pt(t,"label","correct class y",d`correct class ${F("y")} =`,gt("P",r))}
      ${pt(t,"row","class i in the formula",d`formula for class ${F("i")} =`,gt("a",r))}
    </div>
    <div class="sx-two">
      ${wa(P("With respect to P","−Y/P: one entry"),"P",c,u)}
      ${wa(P("With respect to a","S − Y: every class"),"a",l,u)}
    </div>
    <div>
      ${Rp(e,a,s)}
      <p class="sx-words" aria-live="polite">${Bp(m,l[s-1],s,r)}</p>
    </div>`}function Bp(t,e,s,o){if(o===1)return"With one class P₁ is 1 and cannot change: as a function of its logit the loss is flat.";let r=E(s),n=`The left one takes P${r} as if it could move alone: ${h(t)}.`;return t<-50?`${n} It grows without bound as P${r} goes to 0; no entry of the right one leaves −1 to 1: D${r}S${r} vanishes as fast, and in the entry of a${r} the product is ${h(e)}.`:`${n} The opposite of the right one lowers the loss: raise a${r}, lower all the others, each in proportion to its probability.`}var va={"two-gradients":{title:"Two gradients of the loss",frame:"sx-two-gradients sx-rows sx-stacked",...qt(["label","row"]),view:Fp}};var Aa=({error:t})=>t===null?"not a number":h(t),Sa=t=>`${t.passed?"✓":"✗"} ${Aa(t)}`;function Hp(t){let e=t.filter(({passed:n})=>!n).map(({row:n})=>n),s=t.reduce((n,i)=>n+i.count,0),o=t.reduce((n,i)=>(i.error??1/0)>(n.error??1/0)?i:n);return`${e.length===0?"All agree":`✗ ${e.join(", ")}`}: ${t.length} rows, ${s} numbers, largest relative error ${Aa(o)}, at ${o.row}`}function ya(t,e){for(let s of t)for(let o of document.querySelectorAll(`[data-javascript="${s.row}"]`))o.textContent=`${Sa(s)}, ${e}`,o.setAttribute("data-passed",String(s.passed));return{all:t,where:e}}var Wp=(t,e)=>d`
  <li>
    <a
      class="sx-check-row" href="#row-${t}" data-passed=${e?.passed??w}
      ${e&&x("error",t,e.error??NaN)}
    >${e?d`<b>${t}</b> ${Sa(e)}`:t}</a>
  </li>`;function Gp({model:t,own:e,redraw:s}){let o=t.get("rows"),r=e("found",()=>ya(t.get("found"),"in Node.js, when the page was built"));return d`
    <div class="sx-toolbar">${J("Check it here",()=>{Object.assign(r,ya(Qs(o),"in your browser")),s()})}</div>
    <p class="sx-check-words" role="status">${r.all.length?`${Hp(r.all)} (${r.where}).`:"Not checked yet."}</p>
    <ul class="sx-check-rows">${o.map(({row:i},a)=>Wp(i,r.all[a]))}</ul>`}var Ma={"verification-check":{title:"The page's own JavaScript, checked",frame:"sx-check",traits:[],toFields:()=>({}),fromFields:()=>({wrong:"it has no state"}),view:Gp}};var Up=Mn({...si,...oi,...ii,...$i,...bi,...Si,..._i,...Ci,...Bi,...Yi,...Qi,...ea,...ra,...ia,...aa,...ca,...xa,...va,...Ma});return Pa(zp);})();
/* A plain script until here: */
export default widget.default;
export const { runChecks } = widget;
