var widget=(()=>{var Eo=Object.defineProperty;var Li=Object.getOwnPropertyDescriptor;var Di=Object.getOwnPropertyNames;var Ci=Object.prototype.hasOwnProperty;var Ri=(t,e)=>{for(var s in e)Eo(t,s,{get:e[s],enumerable:!0})},Fi=(t,e,s,o)=>{if(e&&typeof e=="object"||typeof e=="function")for(let r of Di(e))!Ci.call(t,r)&&r!==s&&Eo(t,r,{get:()=>e[r],enumerable:!(o=Li(e,r))||o.enumerable});return t};var Bi=t=>Fi(Eo({},"__esModule",{value:!0}),t);var mu={};Ri(mu,{default:()=>lu,runChecks:()=>oo});var Hs=globalThis,tn=t=>t,Ls=Hs.trustedTypes,en=Ls?Ls.createPolicy("lit-html",{createHTML:t=>t}):void 0,Oo="$lit$",Vt=`lit$${Math.random().toFixed(9).slice(2)}$`,Po="?"+Vt,Hi=`<${Po}>`,me=Hs.document===void 0?{createTreeWalker:()=>({})}:document,ss=()=>me.createComment(""),os=t=>t===null||typeof t!="object"&&typeof t!="function",Io=Array.isArray,cn=t=>Io(t)||typeof t?.[Symbol.iterator]=="function",No=`[ 	
\f\r]`,es=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,sn=/-->/g,on=/>/g,ce=RegExp(`>|${No}(?:([^\\s"'>=/]+)(${No}*=${No}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),rn=/'/g,nn=/"/g,ln=/^(?:script|style|textarea|title)$/i,Lo=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),d=Lo(1),Y=Lo(2),W=Lo(3),nt=Symbol.for("lit-noChange"),v=Symbol.for("lit-nothing"),an=new WeakMap,le=me.createTreeWalker(me,129);function mn(t,e){if(!Io(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return en!==void 0?en.createHTML(e):e}var pn=(t,e)=>{let s=t.length-1,o=[],r,n=e===2?"<svg>":e===3?"<math>":"",a=es;for(let i=0;i<s;i++){let c=t[i],l,m,p=-1,u=0;for(;u<c.length&&(a.lastIndex=u,m=a.exec(c),m!==null);)u=a.lastIndex,a===es?m[1]==="!--"?a=sn:m[1]!==void 0?a=on:m[2]!==void 0?(ln.test(m[2])&&(r=RegExp("</"+m[2],"g")),a=ce):m[3]!==void 0&&(a=ce):a===ce?m[0]===">"?(a=r??es,p=-1):m[1]===void 0?p=-2:(p=a.lastIndex-m[2].length,l=m[1],a=m[3]===void 0?ce:m[3]==='"'?nn:rn):a===nn||a===rn?a=ce:a===sn||a===on?a=es:(a=ce,r=void 0);let f=a===ce&&t[i+1].startsWith("/>")?" ":"";n+=a===es?c+Hi:p>=0?(o.push(l),c.slice(0,p)+Oo+c.slice(p)+Vt+f):c+Vt+(p===-2?i:f)}return[mn(t,n+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),o]},rs=class t{constructor({strings:e,_$litType$:s},o){let r;this.parts=[];let n=0,a=0,i=e.length-1,c=this.parts,[l,m]=pn(e,s);if(this.el=t.createElement(l,o),le.currentNode=this.el.content,s===2||s===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(r=le.nextNode())!==null&&c.length<i;){if(r.nodeType===1){if(r.hasAttributes())for(let p of r.getAttributeNames())if(p.endsWith(Oo)){let u=m[a++],f=r.getAttribute(p).split(Vt),$=/([.?@])?(.*)/.exec(u);c.push({type:1,index:n,name:$[2],strings:f,ctor:$[1]==="."?Cs:$[1]==="?"?Rs:$[1]==="@"?Fs:ue}),r.removeAttribute(p)}else p.startsWith(Vt)&&(c.push({type:6,index:n}),r.removeAttribute(p));if(ln.test(r.tagName)){let p=r.textContent.split(Vt),u=p.length-1;if(u>0){r.textContent=Ls?Ls.emptyScript:"";for(let f=0;f<u;f++)r.append(p[f],ss()),le.nextNode(),c.push({type:2,index:++n});r.append(p[u],ss())}}}else if(r.nodeType===8)if(r.data===Po)c.push({type:2,index:n});else{let p=-1;for(;(p=r.data.indexOf(Vt,p+1))!==-1;)c.push({type:7,index:n}),p+=Vt.length-1}n++}}static createElement(e,s){let o=me.createElement("template");return o.innerHTML=e,o}};function pe(t,e,s=t,o){if(e===nt)return e;let r=o!==void 0?s._$Co?.[o]:s._$Cl,n=os(e)?void 0:e._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(t),r._$AT(t,s,o)),o!==void 0?(s._$Co??=[])[o]=r:s._$Cl=r),r!==void 0&&(e=pe(t,r._$AS(t,e.values),r,o)),e}var Ds=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:s},parts:o}=this._$AD,r=(e?.creationScope??me).importNode(s,!0);le.currentNode=r;let n=le.nextNode(),a=0,i=0,c=o[0];for(;c!==void 0;){if(a===c.index){let l;c.type===2?l=new ye(n,n.nextSibling,this,e):c.type===1?l=new c.ctor(n,c.name,c.strings,this,e):c.type===6&&(l=new Bs(n,this,e)),this._$AV.push(l),c=o[++i]}a!==c?.index&&(n=le.nextNode(),a++)}return le.currentNode=me,r}p(e){let s=0;for(let o of this._$AV)o!==void 0&&(o.strings!==void 0?(o._$AI(e,o,s),s+=o.strings.length-2):o._$AI(e[s])),s++}},ye=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,o,r){this.type=2,this._$AH=v,this._$AN=void 0,this._$AA=e,this._$AB=s,this._$AM=o,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=pe(this,e,s),os(e)?e===v||e==null||e===""?(this._$AH!==v&&this._$AR(),this._$AH=v):e!==this._$AH&&e!==nt&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):cn(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==v&&os(this._$AH)?this._$AA.nextSibling.data=e:this.T(me.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:o}=e,r=typeof o=="number"?this._$AC(e):(o.el===void 0&&(o.el=rs.createElement(mn(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===r)this._$AH.p(s);else{let n=new Ds(r,this),a=n.u(this.options);n.p(s),this.T(a),this._$AH=n}}_$AC(e){let s=an.get(e.strings);return s===void 0&&an.set(e.strings,s=new rs(e)),s}k(e){Io(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,o,r=0;for(let n of e)r===s.length?s.push(o=new t(this.O(ss()),this.O(ss()),this,this.options)):o=s[r],o._$AI(n),r++;r<s.length&&(this._$AR(o&&o._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);e!==this._$AB;){let o=tn(e).nextSibling;tn(e).remove(),e=o}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ue=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,o,r,n){this.type=1,this._$AH=v,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=n,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=v}_$AI(e,s=this,o,r){let n=this.strings,a=!1;if(n===void 0)e=pe(this,e,s,0),a=!os(e)||e!==this._$AH&&e!==nt,a&&(this._$AH=e);else{let i=e,c,l;for(e=n[0],c=0;c<n.length-1;c++)l=pe(this,i[o+c],s,c),l===nt&&(l=this._$AH[c]),a||=!os(l)||l!==this._$AH[c],l===v?e=v:e!==v&&(e+=(l??"")+n[c+1]),this._$AH[c]=l}a&&!r&&this.j(e)}j(e){e===v?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Cs=class extends ue{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===v?void 0:e}},Rs=class extends ue{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==v)}},Fs=class extends ue{constructor(e,s,o,r,n){super(e,s,o,r,n),this.type=5}_$AI(e,s=this){if((e=pe(this,e,s,0)??v)===nt)return;let o=this._$AH,r=e===v&&o!==v||e.capture!==o.capture||e.once!==o.once||e.passive!==o.passive,n=e!==v&&(o===v||r);r&&this.element.removeEventListener(this.name,this,o),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Bs=class{constructor(e,s,o){this.element=e,this.type=6,this._$AN=void 0,this._$AM=s,this.options=o}get _$AU(){return this._$AM._$AU}_$AI(e){pe(this,e)}},un={M:Oo,P:Vt,A:Po,C:1,L:pn,R:Ds,D:cn,V:pe,I:ye,H:ue,N:Rs,U:Fs,B:Cs,F:Bs},Wi=Hs.litHtmlPolyfillSupport;Wi?.(rs,ye),(Hs.litHtmlVersions??=[]).push("3.3.3");var Do=(t,e,s)=>{let o=s?.renderBefore??e,r=o._$litPart$;if(r===void 0){let n=s?.renderBefore??null;o._$litPart$=r=new ye(e.insertBefore(ss(),n),n,void 0,s??{})}return r._$AI(t),r};function Ae(){let t=new AbortController,e=new Set;return{signal:t.signal,listen(o,r,n,a={}){let i=n;o.addEventListener(r,i,a),e.add(()=>o.removeEventListener(r,i,a))},follow(o,r,n){o.on(r,n),e.add(()=>o.off(r,n))},add(o){e.add(o)},child(){let o=Ae(),r=()=>o.dispose();return e.add(r),o.add(()=>e.delete(r)),o},dispose(){t.abort();let o=[...e].reverse();e.clear();for(let r of o)r()}}}function Gi(t,e){let s=0;return t.add(()=>cancelAnimationFrame(s)),()=>{s!==0||t.signal.aborted||(s=requestAnimationFrame(()=>{s=0,e()}))}}function dn(t,e){let s,o=()=>{clearTimeout(s),s=void 0},r=()=>{o(),s=setTimeout(()=>{if(document.querySelector(".is-dragging"))return r();o(),e()},t)};return{start:r,stop:o,waits:()=>s!==void 0}}function fn(t,e,s){let o=Gi(t,s);if(typeof IntersectionObserver>"u")return o;let r=!0,n=dn(150,s),a=new IntersectionObserver(i=>{r=i[i.length-1].isIntersecting,!(!r||!n.waits())&&(n.stop(),o())},{rootMargin:"100px"});return a.observe(e),t.add(()=>{a.disconnect(),n.stop()}),()=>r?o():n.start()}function $n(t,e,s){let o=dn(e,s);return t.add(()=>{o.waits()&&(o.stop(),s())}),()=>{o.waits()||o.start()}}function Ws(t,e,s){let o=new ResizeObserver(([r])=>s(r.contentRect.width));o.observe(e),t.add(()=>o.disconnect())}function Se(t){let e=new Map,s="";return t.replace(/^#/,"").replaceAll("&amp;","&").replace(/%(?:3A|3B|3D|26|2C)/gi,decodeURIComponent).split(";").forEach((r,n)=>{let a=r.indexOf(":");a>0?e.set(r.slice(0,a),r.slice(a+1)):n===0&&(s=r)}),{anchor:s,pieces:e}}function hn(t,e){let s=[...e].map(([r,n])=>`${r}:${n}`);(t||s.length===0)&&s.unshift(t);let o=s.join(";");return o===""?"":`#${o}`}function Ui(t){let e={};for(let s of t.split("&")){let[o,r,n]=s.split("=");if(!o||r===void 0||n!==void 0||o in e)return;try{e[o]=decodeURIComponent(r)}catch{return}}return e}var gn=t=>Object.entries(t).map(([e,s])=>`${e}=${encodeURIComponent(s).replaceAll("%2C",",")}`).join("&"),Co=new Set,zi=()=>document.getElementById("explorables-state")!==null;function Gs(t){try{history.replaceState({...history.state,explorables:!0},"",t)}catch{}}function xn(t,e){let s=e.name;for(let l=2;Co.has(s);l+=1)s=`${e.name}-${l}`;if(Co.add(s),t.add(()=>Co.delete(s)),!zi())return{name:s,update(){},leads:()=>!1};let o,r=()=>Se(location.hash).pieces.keys().next().value===s,n=l=>location.href.replace(/#.*/,"")+hn("",new Map([[s,gn(l)]])),a=()=>{let l=Se(location.hash).pieces.get(s);if(!l||l===o)return;o=l;let m=Ui(l),p=m?e.read(m):"it cannot be read";p!==void 0&&e.note(`The state in the page's address is ignored: ${p.replace(/\.$/,"")}.`)},i=$n(t,250,()=>{let{anchor:l,pieces:m}=Se(location.hash),p=e.write();o=p&&gn(p),o===void 0?m.delete(s):m.set(s,o);let u=hn(l,m);u!==location.hash&&Gs(u===""?location.pathname+location.search:u)}),c=()=>{o!==void 0&&!Se(location.hash).pieces.has(s)?history.state?.explorables?(o=void 0,e.reset()):i():a(),queueMicrotask(Gs)};return a(),document.readyState==="complete"?Gs():t.listen(window,"load",()=>Gs()),t.listen(window,"hashchange",c),{name:s,update:i,leads:r,link:n}}var{I:gu}=un;var bn=t=>t.strings===void 0;var Me={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},$t=t=>(...e)=>({_$litDirective$:t,values:e}),vt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,s,o){this._$Ct=e,this._$AM=s,this._$Ci=o}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var ns=(t,e)=>{let s=t._$AN;if(s===void 0)return!1;for(let o of s)o._$AO?.(e,!1),ns(o,e);return!0},Us=t=>{let e,s;do{if((e=t._$AM)===void 0)break;s=e._$AN,s.delete(t),t=e}while(s?.size===0)},wn=t=>{for(let e;e=t._$AM;t=e){let s=e._$AN;if(s===void 0)e._$AN=s=new Set;else if(s.has(t))break;s.add(t),Ji(e)}};function qi(t){this._$AN!==void 0?(Us(this),this._$AM=t,wn(this)):this._$AM=t}function Yi(t,e=!1,s=0){let o=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(o))for(let n=s;n<o.length;n++)ns(o[n],!1),Us(o[n]);else o!=null&&(ns(o,!1),Us(o));else ns(this,t)}var Ji=t=>{t.type==Me.CHILD&&(t._$AP??=Yi,t._$AQ??=qi)},ke=class extends vt{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,s,o){super._$AT(e,s,o),wn(this),this.isConnected=e._$AU}_$AO(e,s=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),s&&(ns(this,e),Us(this))}setValue(e){if(bn(this._$Ct))this._$Ct._$AI(e,this);else{let s=[...this._$Ct._$AH];s[this._$Ci]=e,this._$Ct._$AI(s,this,0)}}disconnected(){}reconnected(){}};function yt(t,e){for(let[s,o]of Object.entries(e))if(o===void 0||o===!1)t.removeAttribute(s);else{let r=o===!0?"":String(o);t.getAttribute(s)!==r&&t.setAttribute(s,r)}}function te(t,e){if(!(t.altKey||t.ctrlKey||t.metaKey||!Object.hasOwn(e,t.key)))return t.preventDefault(),t.stopPropagation(),e[t.key]}var Ro=class extends ke{scope;settings={};draw=()=>{};render(e,s){return nt}update(e,[s,o]){if(Object.assign(this.settings,o),this.scope===void 0){let{element:r}=e;this.scope=Ae(),this.draw=s(this.scope,r,this.settings)}return this.draw(),nt}disconnected(){this.scope?.dispose(),this.scope=void 0}},Ki=$t(Ro),ht=t=>e=>Ki(t,e);var zs=()=>new Bo,Bo=class{},Fo=new WeakMap,qs=$t(class extends ke{render(t){return v}update(t,[e]){let s=e!==this.G;return s&&this.rt(void 0),(s||this.lt!==this.ct)&&(this.G=e,this.ht=t.options?.host,this.rt(this.ct=t.element)),v}rt(t){if(this.G!==void 0)if(this.isConnected||(t=void 0),typeof this.G=="function"){let e=this.ht??globalThis,s=Fo.get(e);s===void 0&&(s=new WeakMap,Fo.set(e,s)),s.get(this.G)!==void 0&&this.G.call(this.ht,void 0),s.set(this.G,t),t!==void 0&&this.G.call(this.ht,t)}else this.G.value=t}get lt(){return typeof this.G=="function"?Fo.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});var S=$t(class extends vt{constructor(t){if(super(t),t.type!==Me.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(o=>o!=="")));for(let o in e)e[o]&&!this.nt?.has(o)&&this.st.add(o);return this.render(e)}let s=t.element.classList;for(let o of this.st)o in e||(s.remove(o),this.st.delete(o));for(let o in e){let r=!!e[o];r===this.st.has(o)||this.nt?.has(o)||(r?(s.add(o),this.st.add(o)):(s.remove(o),this.st.delete(o)))}return nt}});var Xi="⁰¹²³⁴⁵⁶⁷⁸⁹",Vi="₀₁₂₃₄₅₆₇₈₉";var vn=(t,e)=>String(t).replace(/\d/g,s=>e[Number(s)]),_=t=>vn(t,Vi),as=t=>vn(t,Xi),_e=t=>t.replace("-","−"),Ho=t=>`×10${t<0?"⁻":""}${as(Math.abs(t))}`;function yn(t,e=3){let[s,o]=t.toExponential(e-1).split("e");return _e(s)+Ho(Number(o))}var h=t=>Dt(t,3);function Dt(t,e){if(!Number.isFinite(t))return Number.isNaN(t)?"nan":_e(`${t<0?"-":""}∞`);if(t===0)return"0";let s=Math.abs(Number(t.toPrecision(e)));return s<.001||Math.round(Math.abs(t))>=1e5?yn(t,e):s>=10**(e-1)?_e(t.toFixed(0)):_e(t.toPrecision(e))}function U(t){return t===1?"1":t>=.9995?">0.999":h(t)}function ee(t){return t<.99||t===1?U(t):t>1-1e-9?h(t):t.toFixed(1-Math.floor(Math.log10(1-t)))}var An=t=>`= ${U(t)}`.replace("= >","> ");function x(t){return t===0?"0":Math.abs(t)<.001?yn(t):_e(String(Number(t.toFixed(3))))}var Ct=t=>_e(String(t)),Sn=t=>`[${t.map(x).join(", ")}]`,J=(t,e,s)=>Math.min(s,Math.max(e,t));var At=8,is=560,Go=62,Zi=7,Qi=42;function Ys(t,e){return((t<is?t:(t-36)/2)-Qi)/e<Go}var b=t=>`--hue: var(--softmax-class-${t})`,ot=t=>Array.from({length:t},(e,s)=>s+1);function Rt(t){let e=0;return t.map(s=>(e+=s)-s)}var L=(t,e,s="")=>d`<span class="sx-symbol">${t}<sub>${e}</sub>${s}</span>`,H=t=>d`<span class="sx-symbol">${t}</span>`,cs=(t,e="")=>d`<span class="sx-symbol">e<sup>a<sub>${t}</sub>${e}</sup></span>`,O=(t,e="")=>d`<figcaption><b>${t}</b> <span class="sx-hint">${e}</span></figcaption>`,Ft=t=>d`
<thead>
<tr>${t.map(e=>e===""?d`<td></td>`:d`<th scope="col">${e}</th>`)}</tr>
</thead>`,Js=(t,e,s,o,r,{selected:n,select:a=()=>{}})=>d`
<div
class=${S({"sx-number":!0,"sx-lights":!0,"is-selected":e===n})} data-link=${e} style=${b(e)}
@pointerdown=${()=>a(e)}
>
${s}
<span class=${S({"is-long":r.length>Zi})} ${g(t,e,o)}>${r}</span>
</div>`,ls=(t,e,s)=>d`
<div class=${S({"sx-case":!0,"is-lit":t})}>
<span aria-hidden="true">${t?"▸":""}</span><span>${e}</span>${s}
</div>`,ms=t=>t.own("glide",()=>{let e;return t.scope.add(()=>clearTimeout(e)),()=>{clearTimeout(e),t.root.classList.add("is-gliding"),e=setTimeout(()=>t.root.classList.remove("is-gliding"),300)}});function Mn(t,e,s){let o=t.own(e,()=>(t.scope.listen(t.root,"lostpointercapture",()=>{ms(t)(),t.redraw()}),{value:s}));return t.root.classList.contains("is-dragging")||(o.value=s),o.value}var Wo=class extends vt{render(e,s,o){return nt}update(e,[s,o,r]){let{element:n}=e;return yt(n,{"data-value":s,"data-index":o,"data-number":r}),nt}},g=$t(Wo);var de=(t,e)=>JSON.stringify(t)===JSON.stringify(e),K=(t,e,{available:s=!0,pressed:o,label:r,more:n=""}={})=>d`
<button
type="button" class="sx-button ${n}" @click=${e} aria-label=${r??v}
aria-pressed=${o??v} aria-disabled=${s?v:"true"}
>${t}</button>`,rt=(t,e)=>d`<div class="sx-group" role=${e?"group":v} aria-label=${e??v}>${t}</div>`,St=(t,e,s,o="Presets",r)=>rt([...t.map(({name:n,value:a})=>K(n,()=>s(a),{pressed:e(a)})),r],o),Ks=({note:t,state:e},s,o,r)=>St(s.map(n=>({name:Sn(n),value:n})),n=>de(n,e().logits),n=>{t(""),o([...n])},void 0,r),Mt=({opening:t,reset:e,state:s},o=()=>{})=>K("Reset",()=>{o(),e()},{available:!de(t(),s())}),Uo=t=>e=>{let o=[...e.currentTarget.querySelectorAll("[role=radio]")],r=o.findIndex(l=>l===e.target);if(r<0)return;let[n,a]=[r-1,r+1],i=te(e,{ArrowRight:a,ArrowDown:a,ArrowLeft:n,ArrowUp:n,Home:0,PageUp:0,End:-1,PageDown:-1});if(i===void 0)return;let c=(i+o.length)%o.length;t(c),o[c].focus()},Xs=({label:t,title:e,pills:s,chosen:o,choose:r,more:n=""})=>d`
<div
class=${S({"sx-choice":!0,...n&&{[n]:!0}})} role="radiogroup" aria-label=${t}
@keydown=${Uo(a=>r(s[a].index))}
>
<span>${e}</span>
${s.map(({index:a,content:i,linked:c},l)=>d`
<button
type="button" class="sx-button sx-lights" role="radio" aria-checked=${a===o}
tabindex=${a===o||o<0&&l===0?0:-1} data-link=${c?a:v}
style=${c?b(a):v} @click=${()=>r(a)}
>${i}</button>`)}
</div>`,gt=(t,e)=>ot(e).map(s=>({index:s,content:L(t,s),linked:!0})),dt=({state:t,change:e},s,o,r,n)=>Xs({label:o,title:r,pills:n,chosen:t()[s],choose:a=>e({[s]:a})});function kn(t,e){let s="",o="",r=zs(),n=(i,c="")=>{[s,o]=[i,c],e()},a=async()=>{n("");let i=t();try{await navigator.clipboard.writeText(i),n("Link copied")}catch{n("Copy this link:",i),r.value?.select()}};return{template:()=>d`
<p class="sx-cite">
<span role="status">${s}</span>
<input
class="sx-field" type="text" readonly aria-label="Link to this state"
?hidden=${o===""} .value=${o} ${qs(r)}>
${K("Cite this state",a)}
</p>`,forget(){[s,o]=["",""]}}}function _n(t,e){let s={},o,r=i=>{let c=i instanceof Element?i.closest("[data-link]"):null;return c&&e.contains(c)?c.getAttribute("data-link")??void 0:void 0},n=()=>{for(let i of e.querySelectorAll("[data-link]"))i.classList.toggle("is-linked",i.getAttribute("data-link")===o)},a=(i,c,l)=>t.listen(e,i,({target:m})=>{s[c]=l(m);let p=s.pointer??s.focus;p!==o&&(o=p,n())});return a("pointerover","pointer",r),a("pointerleave","pointer",()=>{}),a("focusin","focus",r),a("focusout","focus",()=>{}),()=>o!==void 0&&n()}var Tn=0;function ji(t,{traits:e,settled:s=o=>o}){let o={},r=o;return()=>(e.some(n=>o[n]!==t.get(n))&&(o=Object.fromEntries(e.map(n=>[n,t.get(n)])),r=s(o,o)),r)}function En(t,e){let s=Ae(),o=t.get("_follows")??{},r=ji(t,e),n={...r(),...o},a=u=>{let f=!1;for(let[$,w]of Object.entries(e.settled?.(u,r())??u))de(t.get($),w)||(t.set($,w),f=!0);f&&t.save_changes()},i=u=>Object.fromEntries(Object.entries(u).filter(([f])=>!Object.hasOwn(o,f))),c=new Set,l="",m=u=>{if(l!==u){l=u;for(let f of c)f()}},p=xn(s,{name:t.get("address")||t.get("_explorable"),write(){if(!de(i(r()),i(n)))return i(e.toFields(r()))},read(u){let f=e.fromFields(u,t);if("wrong"in f)return f.wrong;a(f.state),m((f.notes??[]).join(" "))},reset(){a(i(n)),m("")},note:m});for(let u of e.traits)s.follow(t,`change:${u}`,p.update);return{state:r,change:a,opening:n,message:()=>l,note:m,watchers:c,address:p,dispose:s.dispose}}function tc(t,{frame:e,title:s},o){let r=document.createElement("div");return yt(r,{class:e?`sx ${e}`:"sx",role:"group","aria-label":s,"data-explorable":t.get("_explorable"),"data-address":o}),r}function ec(t,e,s){let o=Math.min(640,window.screen.width-32),r=!1;return()=>(r||(r=!0,Ws(t,e,n=>{n===0||n===o||(o=n,s())})),o)}function Nn({model:t,el:e},s,o){let r=Ae();Tn+=1;let n=`sx-note-${Tn}`,a=tc(t,s,o.address.name),i=document.createElement("div");i.className="sx-foot";let c=document.createComment("");a.append(c,i);let l=_n(r,a),{state:m,change:p,note:u}=o,{link:f,leads:$}=o.address,w=()=>Do(d`<p class="sx-note" id=${n} role="status">${o.message()}</p>${N?.template()}`,i),N=f&&s.traits.length>0?kn(()=>f(s.toFields(m())),w):void 0,F,T=()=>{let q=m(),ct=JSON.stringify(q);N&&ct!==a.getAttribute("data-state")&&N.forget(),yt(a,{"data-state":ct}),w(),F=Do(s.view(I,q),a,{renderBefore:c}),l()},B=fn(r,a,T),j=new Map,P=(q,ct)=>(j.has(q)||j.set(q,ct()),j.get(q)),I={scope:r,model:t,root:a,noteId:n,width:ec(r,a,B),state:m,opening:()=>o.opening,change:p,move(q){u(""),p(q)},reset(){p(o.opening),u("")},note:u,redraw:B,own:P,memo(q,ct,ve){let Lt=P(q,()=>({from:[],value:void 0}));return Lt.from.length>0&&ct.every((_o,To)=>_o===Lt.from[To])||Object.assign(Lt,{from:ct,value:ve()}),Lt.value}};r.listen(a,"keydown",q=>{q.key.startsWith("Arrow")&&q.stopPropagation()});for(let q of s.traits)r.follow(t,`change:${q}`,B);return o.watchers.add(B),r.add(()=>o.watchers.delete(B)),T(),e.append(a),r.add(()=>F?.setConnected(!1)),r.add(()=>a.remove()),sc(r,a,$),r.dispose}function sc(t,e,s){let o=()=>{if(!s()||t.signal.aborted)return;let r=document.getElementById(Se(location.hash).anchor),n=!r&&e.offsetHeight<window.innerHeight;(r??e).scrollIntoView({block:n?"center":"start",behavior:"instant"})};s()&&rc()&&(o(),oc().then(o,o)),t.listen(window,"hashchange",o)}async function oc(){document.readyState!=="complete"&&await new Promise(t=>addEventListener("load",t,{once:!0})),await document.fonts?.ready}function rc(){let[t]=performance.getEntriesByType?.("navigation")??[];return t!==void 0&&"type"in t&&t.type==="navigate"&&scrollY===0}var On=t=>()=>{let e=o=>{let r=o.get("_explorable");if(!Object.hasOwn(t,r))throw new Error(`There is no explorable called “${r}”.`);return t[r]},s;return{initialize({model:o}){return s=En(o,e(o)),s.dispose},render(o){if(s===void 0)throw new Error("initialize() comes before render()");return Nn(o,e(o.model),s)}}};var se=(t,e=0)=>t.map(s=>Math.exp(s-e)),G=t=>t.reduce((e,s)=>e+s,0);function C(t){let e=se(t,Math.max(...t)),s=G(e);return e.map(o=>o/s)}function zo(t){let e=Math.max(...t),s=t.indexOf(e);return{at:s,largest:e,others:G(se(t,e).toSpliced(s,1))}}function Te(t){let{largest:e,others:s}=zo(t);return e+Math.log1p(s)}function Ee(t){let{largest:e,others:s}=zo(t),o=Math.log1p(s);return t.map(r=>r-e-o)}function Pt(t,e=C(t)){let{at:s,others:o}=zo(t);return e.map((r,n)=>n===s?o/(1+o):1-r)}function nc(t,e){let s=t-e,o=s-t;return[s,t-(s-o)-(e+o)]}function Vs(t){let e=Math.max(...t),s=t.map(a=>nc(a,e)),o=s.map(([a])=>Math.exp(a)),r=G(s.map(([,a],i)=>o[i]*a)),n=G(o)+r;return o.map((a,i)=>a/n+a/n*s[i][1])}var ac=5960464477539063e-23,ic=65520;function cc(t){let e=Math.abs(t);if(e===0||!Number.isFinite(t))return t;if(e>=ic)return t<0?-1/0:1/0;let s=Math.floor(Math.log2(e));2**s>e?s-=1:2**(s+1)<=e&&(s+=1);let o=Math.max(2**(s-10),ac),r=1.5*2**52*o,n=e+r-r;return t<0?-n:n}var ps={float16:cc,float32:Math.fround,float64:t=>t},qo=["float16","float32","float64"];var Yo=(t,e,s)=>t.map(o=>ps[s](e*o)+0);function kt(t,e="float64"){let s=ps[e],o=t.map(n=>s(Math.exp(n))),r=o.reduce((n,a)=>s(n+a),0);return{exponents:[...t],exps:o,total:r,parts:o.map(n=>s(n/r))}}function Bt(t,e="float64"){let s=Math.max(...t);return kt(t.map(o=>ps[e](o-s)),e)}function Pn({exponents:t,total:e,parts:s},o,r){let n=ps[r],a=s.map(c=>n(Math.log(c))),i=a.map((c,l)=>+(l+1===o)*c);return{one:0-a[o-1],all:0-i.reduce((c,l)=>n(c+l),0),safe:n(n(Math.log(e))-t[o-1])}}function oe(t){return Number.isNaN(t)?"nan":Number.isFinite(t)?t===0?"zero":"number":"inf"}function Jo({exps:t,total:e,parts:s}){let o=[...t.map((n,a)=>({name:"exp",index:a+1,kind:oe(n)})),{name:"sum",index:void 0,kind:oe(e)},...s.map((n,a)=>({name:"S",index:a+1,kind:oe(n)}))],r=new Set(["number"]);return o.filter(({kind:n})=>!r.has(n)&&r.add(n))}function Ne(t,e,s){for(let o=0;o<60;o+=1){let r=(e+s)/2;t(r)?s=r:e=r}return s}var In=({total:t})=>t===0||!Number.isFinite(t);function Ln(t,e,s){let o=(a,i)=>a(i)?Ne(a,0,i):i*(1/0),r=(a,i)=>[-s,s].map(c=>o(l=>i(a(Yo(t,l,e),e)),c)),n=({parts:a})=>!a.every(i=>i>0);return{broken:r(kt,In),faded:r(kt,n),zero:r(Bt,n)}}function Zs(t){let e=Math.max(...t),s=o=>In(kt(t.map(r=>r+o)));return[Ne(s,-e,-e-2e3),Ne(s,-e,-e+2e3)]}var Dn=[-1075*Math.LN2,-1022*Math.LN2,Math.log(Number.MAX_VALUE)];function Cn(t,e){if(t===0)return 0;if(t===e)return 15;let s=Math.abs(t-e)/e;return s<1?Math.min(15,Math.floor(-Math.log10(s))):0}function fe(t,e){let s=C(t)[e-1];return{part:s,loss:0-Ee(t)[e-1],slope:-1/s}}var Rn=(t,e,s)=>Math.log(s)-Math.log1p(-s)+Te(t.toSpliced(e-1,1)),us=(t,e)=>C(t).map((s,o)=>o===e-1?-1/s:0);function Zt(t,e){let s=C(t),o=Pt(t,s);return s.map((r,n)=>n===e-1?0-o[n]:r)}var xt=(t,e)=>t.map(s=>{let o=0;for(let r=0;r<s.length;r+=1)o+=s[r]*e[r];return o}),Ko=(t,{inputs:e,labels:s})=>e.map((o,r)=>fe(xt(t,o),s[r])),ds=(t,{inputs:e,labels:s})=>G(e.map((o,r)=>0-Ee(xt(t,o))[s[r]-1]))/s.length;function Oe(t,{inputs:e,labels:s}){let o=t.map(r=>r.map(()=>0));return e.forEach((r,n)=>{let a=Zt(xt(t,r),s[n]);o.forEach((i,c)=>{for(let l=0;l<i.length;l+=1)i[l]+=a[c]*r[l]})}),o.map(r=>r.map(n=>n/e.length))}var Fn=(t,{inputs:e,labels:s})=>e.filter((o,r)=>$e(xt(t,o))===s[r]-1).length/e.length,$e=t=>t.indexOf(Math.max(...t)),Pe=(t,e,s)=>t.map((o,r)=>o.map((n,a)=>n-s*e[r][a]));function Bn(t,e,s){let o=Oe(t,e),r=ds(t,e),n=e.inputs.map((p,u)=>({from:xt(t,p),by:xt(o,p),label:e.labels[u]})),a=(p,u)=>G(n.map(({from:f,by:$,label:w})=>u(f.map((N,F)=>N-p*$[F]),w,$)))/n.length,i=p=>a(p,(u,f)=>0-Ee(u)[f-1]),c=p=>0-a(p,(u,f,$)=>G(Zt(u,f).map((w,N)=>w*$[N]))),l=c(s)>0?Ne(p=>c(p)>=0,0,s):void 0,m=l!==void 0&&i(s)>r?Ne(p=>i(p)>=r,l,s):void 0;return{gradient:o,slope:c(0),start:r,lossAt:i,best:l,limit:m}}function Hn(t){return t=Math.imul(t^t>>>16,2246822507),t=Math.imul(t^t>>>13,3266489909),(t^t>>>16)>>>0}function Wn(t,e){let s=Hn(t+2654435769);return Float64Array.from({length:e},(o,r)=>Hn(s+Math.imul(r+1,2654435769))/2**32)}function fs(t){let e=0;return t.map((s,o)=>o===t.length-1?1:e+=s)}function Xo(t,e){let s=0;for(;e>=t[s]&&s<t.length-1;)s+=1;return s}function Gn(t,e,s,o){let r=fs(t),n=t.map(()=>0),a=[],i=0;for(let c=1;c<=s;c+=1)n[Xo(r,e[c-1])]+=1,c===o[i]&&(i+=1,a.push([c,Vo(t,n,c)]));return{counts:n,distances:a}}var Vo=(t,e,s)=>Math.hypot(...t.map((o,r)=>e[r]/s-o)),Un=(t,e,s)=>Math.sqrt(t.reduce((o,r,n)=>o+r*e[n],0)/s);var Zo=1n<<BigInt(192),zn=new DataView(new ArrayBuffer(8));function js(t){zn.setFloat64(0,t);let e=zn.getBigUint64(0),s=Number(e>>52n&2047n),o=e&(1n<<52n)-1n,r=s===0?o:o|1n<<52n;return{mantissa:t<0?-r:r,power:Math.max(s,1)-1075}}var $s=(t,e)=>e>=0?t<<BigInt(e):t>>BigInt(-e),lc=t=>{let{mantissa:e,power:s}=js(t);return $s(e,s+192)},Qs=Array.from({length:192},(t,e)=>(Zo>>BigInt(e+1))/BigInt(e+1)).reduce((t,e)=>t+e);function mc(t){let e=Number((2n*t+Qs)/(2n*Qs))-(2n*t+Qs<0n?1:0),s=8n,o=t-BigInt(e)*Qs>>s,r=Zo,n=Zo;for(let a=1n;r!==0n&&a<40n;a+=1n)r=(r*o>>BigInt(192))/a,n+=r;for(let a=0n;a<s;a+=1n)n=n*n>>BigInt(192);return{mantissa:n,power:e}}function Qo(t){let e=t.map(lc),s=e.reduce((n,a)=>a>n?a:n),o=e.map(n=>mc(n-s)),r=o.reduce((n,{mantissa:a,power:i})=>n+$s(a,i),0n);return o.map(({mantissa:n,power:a})=>({mantissa:(n<<BigInt(192))/r,power:a}))}var qn=({mantissa:t,power:e})=>t.toString(2).length-1+e-192;function jo(t,e){if(!Number.isFinite(t))return 1/0;let s=Math.max(qn(e)-52,-1074),o=e.power-192-64,{mantissa:r,power:n}=js(t),a=$s(r,n-o)-(e.mantissa<<64n),i=a<0n?-a:a;return Number(i)/Number($s(1n,s-o))}var tr=t=>qn(t)>=-1022;function Yn({mantissa:t,power:e},s){let o=e-192,r=Math.floor((t.toString(2).length-1+o)*Math.LOG10E*Math.LN2);for(;;){let n=s-1-r,a=n>=0?t*10n**BigInt(n):t,i=n>=0?1n:10n**BigInt(-n),l=($s(a,o+1)/i+1n>>1n).toString();if(l.length===s)return{digits:l,power:r};r+=l.length>s?1:-1}}function lt(t){let e=C(t),s=Pt(t);return e.map((o,r)=>e.map((n,a)=>r===a?o*s[r]:-o*n))}var mt=t=>({T:t.length-1,N:t[0].length}),re=([t,...e])=>xt(e,t),Jn=t=>C(re(t)),bt=(t,e,s,o)=>(t-o)*s+e,to=([t,...e])=>e.map((s,o)=>e.flatMap((r,n)=>t.map(a=>n===o?a:0))),eo=(t,e)=>t.map(s=>e[0].map((o,r)=>G(s.map((n,a)=>n*e[a][r])))),so=t=>lt(re(t)).map(e=>e.flatMap(s=>t[0].map(o=>s*o))),hs=(t,e)=>({product:t**3*e,closed:t**2*(e+1)});function Ie(t,e){let s=Math.max(...t);return C(t.map(o=>(o-s)/e))}var Kn={ratio:([t,e])=>[Number(t)/Number(e),0],at([t,...e],s,o){let r=e.map(a=>at(a,s,o)[0]),n=r.reduce((a,i)=>a?.[i-1],s.arrays[String(t)]);if(typeof n!="number")throw new RangeError(`no entry ${t}[${r}]`);return[n,`${t}[${r}]`===o?1:0]},"+":(t,e,s)=>t.map(o=>at(o,e,s)).reduce(([o,r],[n,a])=>[o+n,r+a]),"*":(t,e,s)=>t.map(o=>at(o,e,s)).reduce(([o,r],[n,a])=>[o*n,r*n+o*a]),"^"([t,e],s,o){let[r,n]=at(t,s,o),[a,i]=at(e,s,o);if(!Number.isInteger(a)||i!==0)throw new TypeError("a power that is no whole number");return[r**a,a===0?0:a*r**(a-1)*n]},exp([t],e,s){let[o,r]=at(t,e,s);return[Math.exp(o),Math.exp(o)*r]},log([t],e,s){let[o,r]=at(t,e,s);return[Math.log(o),r/o]},delta([t,e],s,o){return[at(t,s,o)[0]===at(e,s,o)[0]?1:0,0]},sum([t,e,s,o],r,n){let[a,i]=[0,0],c=at(s,r,n)[0],l={...r,letters:{...r.letters}};for(let m=at(e,r,n)[0];m<=c;m+=1){l.letters[String(t)]=m;let[p,u]=at(o,l,n);a+=p,i+=u}return[a,i]},d([t,e],s,o){if(o!=="")throw new TypeError("a derivative inside a derivative");let[,r,...n]=t,a=n.map(i=>at(i,s,"")[0]);return[at(e,s,`${r}[${a}]`)[1],0]},cases([t,e,s,o],r,n){let a=at(t,r,n)[0]===at(e,r,n)[0];return at(a?s:o,r,n)}};function at(t,e,s){if(typeof t=="number")return[t,0];if(typeof t=="string"){if(!Object.hasOwn(e.letters,t))throw new RangeError(`no value is given for ${t}`);return[e.letters[t],0]}let[o,...r]=t;if(!Object.hasOwn(Kn,o))throw new TypeError(`no expression is called ${o}`);return Kn[o](r,e,s)}var gs=(t,e)=>at(t,e,"")[0];var uc={afterShift:Bt,compensatedSoftmax:Vs,complements:Pt,directly:kt,endsOf:fs,evaluate:(t,...e)=>e.map(s=>gs(t,s)),gradientByLogits:Zt,gradientByProbabilities:us,layerJacobian:so,layerLogits:re,layerProbabilities:Jn,logSoftmax:Ee,logSumExp:Te,logitsJacobian:to,matrixProduct:eo,meanLoss:ds,meanLossGradient:Oe,multiplications:(t,e)=>Object.values(hs(t,e)),softmax:C,softmaxAt:Ie,softmaxJacobian:lt,sum:G,weightColumn:bt},Xn=t=>t?.f?uc[t.f](...t.args.map(Xn)):t;function dc(t,e){if(!Number.isFinite(t))return String(t)===e?0:1/0;let[,s,o="",r="0"]=/^(-?\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(e)??[],n=BigInt(s+o);if(n===0n)return t===0?0:1/0;let a=Number(r)-o.length,{mantissa:i,power:c}=js(t),l=(f,$)=>$**BigInt(Math.max(f,0)),m=i*l(c,2n)*l(-a,10n),p=n*l(-c,2n)*l(a,10n),u=f=>f<0n?-f:f;return Number(u(m-p)*10n**30n/u(p))/1e30}function fc({row:t,within:e,cases:s}){let o=s.flatMap(({expected:a,...i})=>{let c=Xn(i),l=[c.parts??c].flat(2);return l.length!==a.length?[1/0]:a.map((m,p)=>dc(l[p],m))}),r=Math.max(...o),n=o.length>0&&r<=e;return{row:t,count:o.length,error:Number.isFinite(r)?r:null,passed:n}}var oo=t=>t.map(fc);var $c=/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,hc=/^[+-]?(inf(inity)?|∞|nan)$/i,ro=t=>t.length>24?`${t.slice(0,24)}…`:t,er=t=>t.normalize("NFKC").trim().replace(/[−–]/g,"-"),Vn=t=>t.replace(/^[a-z_][\w.]*\s*\(([^()[\],]*)(?:,[^()[\]]*=[^()[\]]*)?\)$/i,"$1").trim(),Zn=/^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i,Qn=/^[+-]?\d{1,3}(\.\d{3})+,\d+$/,jn=/^[+-]?\d{1,3}(,\d{3})+\.\d+$/,ta=/^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$/,gc=/^[+-]?[1-9]\d{0,2}(,\d{3}|( \d{3})+)$/,xc=[Zn,Qn,jn,ta];function bc(t){return Qn.test(t)?t.replaceAll(".","").replace(",","."):jn.test(t)?t.replaceAll(",",""):ta.test(t)?t.replaceAll(" ","").replace(",","."):Zn.test(t)?t.replace(",","."):t}function Le(t){let e=Vn(er(t));if(e==="")return{ok:!1,why:"Nothing is typed: a number is needed."};if(hc.test(e))return{ok:!1,why:`“${ro(e)}” is not a finite number.`};if(gc.test(e))return{ok:!1,why:`“${ro(e)}” can be read in two ways: write a point before decimals, nothing between thousands, and brackets around a list.`};let s=bc(e);if(!$c.test(s))return{ok:!1,why:`“${ro(e)}” is not a number.`};let o=Number(s);return Number.isFinite(o)?{ok:!0,value:o===0?0:o}:{ok:!1,why:`“${ro(e)}” is too large for a number here.`}}function no(t){let e=Vn(er(t));return/[,;[\](){}]|\S\s+\S/.test(e)&&!xc.some(s=>s.test(e))}function ao(t,e){let s=er(t).replace(/,?\s*[a-z_]\w*\s*=\s*(<[^>]*>|[\w.'":]+)/gi," ").replace(/(^|[\s,;([])[a-z_][\w.]*\s*\(/gi,"$1 ").split(/[\s,;[\](){}]+/).filter(r=>r!=="");if(s.length===0)return{ok:!1,why:"The list is empty: a number is needed."};if(s.length>e)return{ok:!1,why:`The list has ${s.length} numbers; at most ${e} fit here.`};let o=[];for(let r of s){let n=Le(r);if(!n.ok)return n;o.push(n.value)}return{ok:!0,value:o}}function sr(t,e,s){let o=t.filter(n=>n<e||n>s),r=o.length?[`${o.map(Ct).join(", ")} ${o.length>1?"lie":"lies"} outside ${Ct(e)} to ${Ct(s)}: the nearest bound is taken.`]:[];return{values:t.map(n=>J(n,e,s)),notes:r}}var wc={type:"text",autocomplete:"off",autocapitalize:"off",spellcheck:"false",enterkeyhint:"done"};function vc(t,e){let s="",o=e.get(),r=!0,n=()=>{r=!1,o=e.get(),s=Ct(o),t.value!==s&&(t.value=s),yt(t,{"aria-invalid":void 0,"aria-describedby":void 0})},a=i=>{let{label:c,least:l,most:m,longest:p=1,set:u,setList:f,shell:$}=e,w=f&&no(i)?ao(i,p):Le(i);if(w.ok){let{values:N,notes:F}=sr([w.value].flat(),l,m);Array.isArray(w.value)?f?.(N):u(N[0]),$.note(F.join(" "))}else u(o),$.note(`${w.why} ${c} stays ${Ct(o)}.`);n()};return{take:a,commit(){t.value!==s&&a(t.value)},cancel(){e.set(o),n(),e.shell.note("")},follow(){r=!0;let{least:i,most:c,set:l,setList:m,shell:p}=e,u=Le(t.value);u.ok&&u.value>=i&&u.value<=c&&(l(u.value),p.note(""));let f=/^\s*[+−–-]?(\d*,|\.)?\s*$/.test(t.value)||m&&no(t.value);yt(t,{"aria-invalid":u.ok||f?void 0:"true","aria-describedby":u.ok||f?void 0:p.noteId})},show(){if(yt(t,{"aria-label":e.label}),!r&&e.get()===o)return;document.activeElement===t&&t.value!==s||n()}}}var De=ht((t,e,s)=>{yt(e,wc);let{take:o,commit:r,cancel:n,follow:a,show:i}=vc(e,s);return t.listen(e,"input",a),t.listen(e,"change",r),t.listen(e,"blur",r),t.listen(e,"focus",()=>e.select()),t.listen(e,"keydown",c=>{c.stopPropagation(),c.key==="Escape"&&n(),c.key==="Enter"&&(r(),e.select())}),t.listen(e,"paste",c=>{let l=c.clipboardData?.getData("text/plain")??"";!s.setList||!no(l)||(c.preventDefault(),o(l))}),i});function yc(t,{trait:e,label:s,name:o,least:r,most:n,round:a=i=>i}){let i=()=>t.state()[e];return d`<input
class="sx-field" ${g(o,void 0,i())}
${De({label:s,least:r,most:n,get:i,set:c=>t.change({[e]:a(c)}),shell:t})}>`}var it=(t,e,s)=>d`<label class="sx-entry">${s}${yc(t,e)}</label>`,he=({state:t,move:e},s)=>({get:()=>t().logits[s-1]??0,set(o){let{logits:r}=t();e(s<=r.length?{logits:r.with(s-1,o)}:{})}});function or(t,e,s,o,r,{selected:n,select:a=()=>{}}={}){let[i,c]=t.model.get("_range"),l=he(t,s);return d`
<label class=${S({"sx-number":!0,"sx-lights":!0,"is-selected":s===n})} data-link=${s} style=${b(s)}>
${r}<input
class="sx-field" ${g(e,s,l.get())} @focus=${()=>a(s)}
${De({...l,label:`${e}${_(s)}`,least:i,most:c,longest:At,setList:o,shell:t})}>
</label>`}var io=(t,e,s,o,r)=>d`
<div class="sx-flow sx-fields">
${t.state().logits.map((n,a)=>or(t,e,a+1,s,o(a+1)))}${r}
</div>`;var Ac={last:t=>t.length,most:At};function Sc(t,e,{range:s,among:o,whole:r,lengths:n,rows:a,into:i,...c},l){if(o)return o.includes(e)?{value:e,notes:[]}:{wrong:`“${e}” is no ${t} here`};let m=i?{}:c,[p,u]=s?l.get(s):[m.least??-1/0,m.most??1/0],f=[],$=[];for(let w of a?e.split("_"):[e]){let N=n?ao(w,n[1]):Le(w);if(!N.ok)return{wrong:N.why};let F=[N.value].flat();if(n&&F.length<n[0])return{wrong:`${t} has too few numbers`};if((r||i)&&!F.every(Number.isInteger))return{wrong:`${t} is no whole number: ${F.map(Ct)}`};let T=sr(F,p,u);$.push(...T.notes),f.push(T.values)}return{value:a?f:n?f[0]:f[0][0],notes:$}}function Z(t,{last:e,most:s}=Ac,o=()=>{}){let r=Object.entries(t).flatMap(([n,{into:a,least:i=1}])=>a?[{name:n,into:a,least:i}]:[]);return{traits:Object.keys(t),settled:(n,a)=>({...n,...Object.fromEntries(r.filter(({into:i})=>n[i]!==void 0).map(({name:i,into:c})=>[i,Math.min(n[i]??a[i],e(n[c],i))]))}),toFields:n=>Object.fromEntries(Object.entries(t).map(([a,{rows:i}])=>[a,i?n[a].join("_"):String(n[a])])),fromFields(n,a){let i={},c=[];for(let[u,f]of Object.entries(n)){if(!Object.hasOwn(t,u))return{wrong:`“${u}” is not known here`};let $=Sc(u,f,t[u],a);if("wrong"in $)return $;c.push(...$.notes),i[u]=$.value}if(Object.keys(i).length===0)return{wrong:"it says nothing"};let l=o(i);if(l)return{wrong:l};let m=a.get("_follows")??{},p=r.find(({name:u,into:f,least:$})=>i[u]<$||i[u]>(Object.hasOwn(m,f)?s:e(i[f]??a.get(f),u)));return p?{wrong:`there is no ${t[p.name].called??p.name} ${i[p.name]}`}:{state:i,notes:c}}}}var st={least:-10,most:10,lengths:[1,At]},_t={into:"logits",called:"element"};function ne(t,e,{move:s,end:o}){let r,n=null,a=c=>{e.classList.toggle("is-dragged",c),n?.classList.toggle("is-dragging",c)},i=c=>{r!==void 0&&(e.hasPointerCapture?.(r.id)&&e.releasePointerCapture(r.id),r=void 0,a(!1),o?.(c))};t.listen(e,"pointermove",c=>{r?.id===c.pointerId&&s(c.clientX-r.x,c.clientY-r.y,r.from)});for(let c of["pointerup","pointercancel","lostpointercapture"])t.listen(e,c,l=>{r?.id===l.pointerId&&i(l)});return t.add(()=>i()),(c,l)=>c.button!==0||!c.isPrimary||r!==void 0?!1:(e.setPointerCapture?.(c.pointerId),r={id:c.pointerId,x:c.clientX,y:c.clientY,from:l},n=e.closest(".sx"),a(!0),!0)}function rr(t,e){let s=Math.round(1/e);return Math.round(t*s)/s+0}function ea(t,e,s,o){let r=c=>{s.pointerOnly||yt(e,{role:"slider",tabindex:0,"aria-label":s.label,"aria-orientation":s.orientation,"aria-valuemin":s.least,"aria-valuemax":s.most,...c!==void 0&&{"aria-valuenow":s.get(),"aria-valuetext":c}})};r(void 0);let n=(c,l=s.least,m=s.most)=>{let p=J(rr(c,s.step),l,m);p!==s.get()&&s.set(p)},a=ne(t,e,{move(c,l,m){let p=(s.orientation==="vertical"?-l:c)*s.perPixel();n(m+p,...s.dragRange?.()??[])},end:()=>s.onDrag?.(!1)}),i=(c,l=s.get())=>{a(c,l)&&(c.preventDefault(),s.pointerOnly||e.focus?.({preventScroll:!0}),s.onDrag?.(!0),l!==s.get()&&n(l,...s.dragRange?.()??[]))};return t.listen(e,"keydown",c=>{let{get:l,least:m,most:p,page:u,step:f}=s,$=c.shiftKey?u:f,w=te(c,{ArrowUp:l()+$,ArrowRight:l()+$,ArrowDown:l()-$,ArrowLeft:l()-$,PageUp:l()+u,PageDown:l()-u,Home:m,End:p});w!==void 0&&n(w)}),t.listen(e,"pointerdown",c=>{c.stopPropagation(),i(c)}),o&&t.listen(o,"pointerdown",c=>{c.pointerType!=="touch"&&i(c,s.valueAt?.(c))}),()=>r(s.text)}var Ce=ht((t,e,s)=>ea(t,e,s,s.ground?e.closest(s.ground):null)),Tt=ht((t,e,s)=>{let o=e.parentElement,r=()=>s.most-s.least,n=Object.create(s,{orientation:{value:"horizontal"},perPixel:{value:()=>r()/o.clientWidth},valueAt:{value({clientX:a}){let i=o.getBoundingClientRect();return s.least+r()*J((a-i.left)/i.width,0,1)}}});return ea(t,e,n,s.ground?e.closest(s.ground):o)});var E=(...t)=>d`<math>${t}</math>`,M=t=>W`<mi>${t}</mi>`,k=t=>W`<mo>${t}</mo>`,y=t=>W`<mo form="infix">${t}</mo>`,Ht=t=>W`<mo form="prefix">${t}</mo>`,Re=t=>W`<mo lspace="0" rspace="0">${t}</mo>`,z=t=>W`<mn>${t}</mn>`,A=(...t)=>W`<mrow>${t}</mrow>`,Q=(...t)=>W`<mrow><mo stretchy="false">(</mo>${t}<mo stretchy="false">)</mo></mrow>`,nr=(t,e)=>W`<msub>${t}${e}</msub>`,tt=(t,e)=>W`<msup>${t}${e}</msup>`,wt=(t,e)=>W`<mfrac>${t}${e}</mfrac>`,ar=t=>W`<msqrt>${t}</msqrt>`,Wt=(t,e)=>W`<mrow><munder><mo movablelimits="false">∑</mo>${t}</munder>${e}</mrow>`,Fe=(...t)=>W`<mrow><mi>log</mi><mo rspace="0.17em">\u2061</mo>${t}</mrow>`,R=(t,e)=>nr(M(t),typeof e=="number"?z(e):M(e));var et=(t,...e)=>W`<mrow class="sx-term" data-link=${t} style=${b(t)}>${e}</mrow>`,V=(t,e)=>et(e,R(t,e));function co(t,e){let s=t.map((r,n)=>[n>0?y("+"):v,r]);if(s.length<=e)return A(s);let o=Array.from({length:Math.ceil(s.length/e)},(r,n)=>s.slice(n*e,(n+1)*e));return W`
<mtable columnalign="left" class="sx-lines">
${o.map(r=>W`<mtr><mtd>${r}</mtd></mtr>`)}
</mtable>`}var pt=(t,e)=>d`
<div class="sx-formula">
${t.map(s=>d`<span class="sx-wrapped">${s}</span>`)}${e}
</div>`,Mc=.02,sa=({name:t,index:e,linked:s,...o})=>({...o,step:.1,page:1,orientation:"horizontal",perPixel:()=>Mc}),oa=t=>t.own("focus in the formula",()=>({at:""}));function ir(t,e,s=!1){let{name:o,index:r,get:n}=e,a=!s&&oa(t).at===o+r;return W`
<mn
class=${S({"sx-scrub":!0,"is-focused":a})} ${g(o,r,n())}
${Ce({...sa(e),pointerOnly:!0})}
>${x(n())}</mn>`}function cr(t,e){let s=a=>()=>{oa(t).at=a,t.redraw()},{name:o,index:r,linked:n=!0}=e;return d`
<span
class="sx-keys" data-link=${n?r:v} @focus=${s(o+r)} @blur=${s("")}
${Ce(sa(e))}
></span>`}function ra(t,e,s="a"){let[o,r]=t.model.get("_range"),n=a=>{let i=`${s}${_(a)}`,c=he(t,a),l=`${i} = ${x(c.get())}, ${e}`;return{...c,name:s,index:a,label:`${i} in the formula`,text:l,least:o,most:r}};return{exponential(a,i,...c){let l=ir(t,n(a),i);return et(a,tt(M("e"),c.length?A(l,...c):l))},keys:a=>ot(a).map(i=>cr(t,n(i)))}}var Qt=(t,e,s,o=x(e))=>s?W`<mn class="sx-scrub" ${g(t,void 0,e)} ${Ce({...s,orientation:"horizontal",pointerOnly:!0})}>${o}</mn>`:W`<mn ${g(t,void 0,e)}>${o}</mn>`,lo=(...[t,e,s,o=x(Math.abs(e))])=>A(y(e<0?"−":"+"),Qt(t,e,s,o)),D=(t,e,s,o=h(s))=>W`<mn ${g(t,e,s)}>${o}</mn>`;function na(t,e){let s=Math.max(...e.map(r=>r.length)),o=t-(t<is?70:280);return J(Math.floor(o/(26+8*s)),1,At)}var aa=(t,e)=>e===1||Number.isNaN(t)?"=":t>=.9995&&t<1?">":"≈",It=(t,e)=>et(e,D("S",e,t[e-1],ee(t[e-1])));function ut(t,e){let s=ms(t),{logits:o,selected:r}=t.state(),n=i=>{s(),t.change({logits:i})},a=Mt(t,s);return t.root.style.setProperty("--count",String(o.length)),{glide:s,parts:e,selected:r,setAll:n,reset:a,width:t.width(),select:i=>t.change({selected:i}),effect:i=>`S${_(i)} ${An(e[i-1])}`,vectors:(i,c)=>Ks(t,i,n,c),presetsOf:(i,c,l,m,p)=>St(l.map(u=>({name:`${c} = ${x(u)}`,value:u})),u=>u===m,u=>{s(),p(u)},i,a)}}function kc(t,e,s){let o=t.own("powers on a line",()=>({perLine:0,shape:""})),r=`${e.length} ${s}`,n=t.root.classList.contains("is-dragging")&&o.shape===r,a=Math.min(e.length,na(s,e));return Object.assign(o,{perLine:n?Math.min(a,o.perLine):a,shape:r}),o.perLine}function Et(t,e,s,o){let{selected:r,parts:n}=e,a=s.length,i=kc(t,s,e.width-(e.beside??0)),c=ra(t,e.effect(r),e.letter),{power:l,term:m,around:p=N=>N,further:u=[],keys:f=c.keys(a)}=o(c,r),$=ot(a).map(N=>m(N,!1)),w=n[r-1];return pt([E(A(V("S",r),k("=")),wt(et(r,l(r)),Wt(M("k"),l("k")))),E(y("="),wt(p(m(r,!0),!1),p(co($,i),!0))),...u,E(k(aa(w,a)),et(r,D("S",r,w,U(w).replace(">",""))))],f)}var mr=t=>t==="zero"?"0":t,lr=t=>t===1?"1":h(t),pr=(t,e=lr)=>{let s=oe(t);return s==="inf"?t<0?"−inf":"inf":s==="number"?e(t):mr(s)},_c={exponent:x,exp:lr,sum:lr,S:U};function Be(t,e){let s=Jo(t).map(({name:o,index:r=0,kind:n})=>{let a={exp:`e^(a${_(r)}${e})`,sum:"the sum",S:`S${_(r)}`};return`${mr(n)} in ${a[o]}`});return s.length?`First ${s.join(", first ")}.`:"Every step is a number above 0."}function xs(t,e,s=""){let o=Jo(t),r=(a,i,c)=>{let l=a==="exponent"?"number":oe(c),m=o.some(p=>p.name===a&&p.index===i);return d`<td
class=${S({[`is-${l}`]:l!=="number","is-first":m})}
title=${m?`the first ${mr(l)}`:v} ${g(`${a}${s}`,i,c)}
>${pr(c,_c[a])}</td>`},n=d`<span class="sx-symbol">e<sup>a<sub>j</sub>${e}</sup></span>`;return d`
<table class="sx-table sx-steps-table">
${Ft([H("j"),L("a","j",e),n,L("S","j")])}
<tbody>
${t.parts.map((a,i)=>d`
<tr data-link=${i+1} style=${b(i+1)}>
<th scope="row">${H(String(i+1))}</th>
${r("exponent",i+1,t.exponents[i])}${r("exp",i+1,t.exps[i])}${r("S",i+1,a)}
</tr>`)}
<tr><th scope="row">sum</th><td></td>${r("sum",void 0,t.total)}<td></td></tr>
</tbody>
</table>
<p class="sx-says">${Be(t,e)}</p>`}var ur=(t,e)=>d`
<div class="sx-zones">
${e.map(({from:s,to:o,kind:r,text:n})=>d`
<div
class=${S({"sx-zone":!0,[`is-${r}`]:!0})}
style="left:${t(s)};width:calc(${t(o)} - ${t(s)})"
><span>${n}</span></div>`)}
</div>`;function He({ticks:t,strips:e=[],above:s,...o}){let{least:r,most:n,get:a}=o,i=l=>`${100*(J(l,r,n)-r)/(n-r)}%`,c=`left:${i(a())}`;return d`
<div class="sx-strip-track">
${s}
${e.map(({name:l,zones:m})=>d`
<div class="sx-lane"><span class="sx-hint">${l}</span>${ur(i,m)}</div>`)}
<div class="sx-cover">
<div class="sx-needle" aria-hidden="true" style=${c}></div>
<div class="sx-rail"></div>
<div class="sx-ring sx-handle" style=${c} ${Tt({...o,ground:".sx-strip-track"})}></div>
</div>
<div class="sx-scale" aria-hidden="true">
${t.map(({place:l,text:m})=>d`<span class="sx-mark" style="left:${i(l)}">${m}</span>`)}
</div>
</div>`}var We=300,ia=" − m",Tc=[1,4,100,300,-50,-1e3],Ec=[-1e3,-100,-10,0,10,100,1e3],dr=(t,e)=>Math.sign(t)*We*Math.log1p(Math.abs(t))/Math.log1p(e),Nc=(t,e)=>{let s=Math.expm1(Math.abs(t)/We*Math.log1p(e));return t===0?0:Math.sign(t)*Number(s.toPrecision(s<1?2:3))};function Oc(t){if(!Number.isFinite(t))return t;let e=10**(Math.floor(Math.log10(Math.abs(t)))-3);return Math.sign(t)*Math.ceil(Math.abs(t)/e)*e}function ca(t,e,s){let[o,r,n,a]=[...t,...e].map(i=>dr(i,s));return[{from:-We,to:o,kind:"bad",text:"0/0"},{from:o,to:n,kind:"weak",text:"some 0"},{from:n,to:a,kind:"good",text:"numbers"},{from:a,to:r,kind:"weak",text:"some 0"},{from:r,to:We,kind:"bad",text:"inf"}]}function Pc(t,{broken:e,faded:s,zero:o}){let r=(n,a,i)=>d`<span ${g(n,a,i)}>${Dt(Oc(i),4)}</span>`;return d`
<p class="sx-ends">
In ${t} the direct formula breaks from c = ${r("breaks",2,e[1])} upwards and from
${r("breaks",1,e[0])} downwards. The shifted one never does. Pale: some parts are 0, direct
from ${r("faded",1,s[0])}, shifted from ${r("zero",1,o[0])} and ${r("zero",2,o[1])}.
</p>`}function Ic(t,e){let{format:s,label:o}=t.state(),[r,n]=e.map(i=>Pn(i,o,s)),a=(i,c)=>d`
<td class="is-${oe(c)}" ${g(`loss ${i}`,void 0,c)}>${c===0?"0":pr(c)}</td>`;return d`
<figure>
${O("Loss","of the correct class, as a program computes it")}
${dt(t,"label","correct class y",d`correct class ${H("y")} =`,gt("S",e[0].parts.length))}
<table class="sx-table sx-steps-table" style="--first:7rem">
${Ft(["","direct","shifted"])}
<tbody>
<tr><th scope="row">−log ${L("S","y")}</th>${a("one",r.one)}${a("one-shifted",n.one)}</tr>
<tr>
<th scope="row">−Σ ${L("Y","k")} log ${L("S","k")}</th>
${a("all",r.all)}${a("all-shifted",n.all)}
</tr>
<tr><th scope="row">LSE(a) − ${L("a","y")}</th>${a("safe",r.safe)}${a("safe-shifted",n.safe)}</tr>
</tbody>
</table>
</figure>`}function Lc(t,{scale:e,format:s,label:o}){let{change:r,model:n,move:a,own:i,state:c}=t,[l,m]=n.get("_range"),p=n.get("_direction"),u=Yo(p,e,s),[f,$]=[kt(u,s),Bt(u,s)],w=i(`scales in ${s}`,()=>Ln(p,s,m)),N={label:"Scale c",least:-We,most:We,step:1,page:20,get:()=>dr(c().scale,m),set:T=>a({scale:Nc(T,m)}),perPixel:()=>1},F={parts:f.parts,selected:e<0?1:p.length,width:t.width(),effect:()=>""};return d`
<div class="sx-toolbar">
${St(qo.map(T=>({name:T,value:T})),T=>T===s,T=>r({format:T}),"Format")}
${St(Tc.map(T=>({name:`c = ${x(T)}`,value:T})),T=>T===e,T=>a({scale:T}),void 0,Mt(t))}
</div>
<div class="sx-flow sx-number-entry">
${it(t,{trait:"scale",label:"c",name:"c",least:l,most:m},[H("c")," = "])}
<span>a = c · [${p.map(x).join(", ")}] = [${u.map((T,B)=>d`${B?", ":""}<span class="sx-term" data-link=${B+1} style=${b(B+1)} ${g("a",B+1,T)}>${x(T)}</span>`)}]</span>
</div>
${He({...N,text:`c = ${x(e)} in ${s}. Direct: ${Be(f,"")} Shifted: ${Be($,ia)}`,ticks:Ec.map(T=>({place:dr(T,m),text:x(T)})),strips:[{name:"direct",zones:ca(w.broken,w.faded,m)},{name:"shifted",zones:ca([-m,m],w.zero,m)}]})}
${Pc(s,w)}
${o?Ic(t,[f,$]):v}
<div class="sx-panels">
<figure class="sx-panel">${O("Direct","as the formula is written")}${xs(f,"")}</figure>
<figure class="sx-panel">${O("Shifted","m = max a is subtracted first")}${xs($,ia,"-shifted")}</figure>
</div>
${Et(t,F,p.map(T=>`${x(e)}·${T}`),()=>({power:T=>tt(M("e"),R("a",T)),term:T=>et(T,tt(M("e"),A(Qt("c",e,N),k("·"),z(x(p[T-1]))))),keys:v}))}`}var la={"breaking-point":{title:"Where the softmax breaks",frame:"sx-steps",...Z({scale:{range:"_range"},format:{among:qo},label:{least:0,most:3,whole:!0}}),view:Lc}};function Dc(t){let e=t.model.get("_range")[1],s=e/2,o=()=>Math.max(...t.state().logits.map(Math.abs)),r=t.own("axis of the bars",()=>({limit:s,dragging:!1,onDrag(a){r.dragging=a,!a&&(o()===s&&(r.limit=e),ms(t)(),t.redraw())},columns:zs()})),n=r.limit===e&&o()===s;return!r.dragging&&!n&&(r.limit=o()>s?e:s),r}function Cc(t,e,s,o){let{effect:r,selected:n,select:a=()=>{},shift:i=0,reach:c=0}=e,[l,m]=t.model.get("_range"),p=he(t,o),u=p.get(),f=u+i,$=s.limit+c,w=`a${_(o)}`,N=()=>s.columns.value.getBoundingClientRect();return d`
<div
class=${S({"sx-column":!0,"sx-lights":!0,"is-selected":o===n})} data-link=${o} style=${b(o)}
@pointerdown=${()=>a(o)}
>
<div
class=${S({"sx-bar":!0,"is-below":f<0})} ${g(c?"a+c":"a",o,f)}
style="top:${50-50*Math.max(f,0)/$}%;height:${50*Math.abs(f)/$}%"
></div>
<div class="sx-ghost" ?hidden=${f===u} style="top:${50-50*u/$}%"></div>
<div
class="sx-ring sx-handle" style="top:${50-50*f/$}%" @focus=${()=>a(o)}
${Ce({...p,label:`Logit ${w}`,text:`${w} = ${x(u)}, ${r(o)}`,least:l,most:m,step:.1,page:1,orientation:"vertical",perPixel:()=>2*$/s.columns.value.clientHeight,dragRange:()=>[-s.limit,s.limit],onDrag:s.onDrag,ground:".sx-column",valueAt:({clientY:F})=>$*(1-2*(F-N().top)/N().height)-i})}
></div>
</div>`}function Nt(t,e){let{selected:s,select:o,setAll:r,reach:n=0,title:a="Logits"}=e,[i,c]=t.model.get("_range"),l=Dc(t);t.root.style.setProperty("--limit",String(l.limit));let m=t.state().logits.length,p=ot(m);return d`
<figure class=${S({"sx-panel":!0,"is-crowded":Ys(t.width(),m)})}>
${O(a,`drag, or type ${x(i)} to ${x(c)}`)}
<div class="sx-plot sx-signed">
<div class="sx-axis" aria-hidden="true">
${[1,0,-1].map((u,f)=>d`
<span class="sx-tick" style="top:${f*50}%">${x(u*(l.limit+n))}</span>`)}
</div>
<div class="sx-columns" ${qs(l.columns)}>${p.map(u=>Cc(t,e,l,u))}</div>
</div>
<div class="sx-numbers">
${p.map(u=>or(t,"a",u,r,L("a",u),{selected:s,select:o}))}
</div>
</figure>`}function ae({name:t,parts:e,select:s=()=>{},starts:o=Rt(e),...r}){let{unit:n=1,label:a=i=>L(t,i)}=r;return d`
<div class="sx-strip" aria-hidden="true">
${e.map((i,c)=>d`
<div
class="sx-part" data-link=${c+1} ${g(t,c+1,i)} @pointerdown=${()=>s(c+1)}
style="${b(c+1)};left:${100*o[c]/n}%;width:${100*i/n}%"
><span>${a(c+1)}</span></div>`)}
</div>`}var bs=(t="1")=>d`<div class="sx-ruler" aria-hidden="true"><span>0</span><span>${t}</span></div>`;function Gt({title:t="Softmax",hint:e,parts:s,width:o,selected:r,select:n=()=>{}}){let a=o/s.length<Go,i=Rt(s),c=a?4:0,l=(m,p)=>{let u=100*(i[p]+m/2),f=c+(100-2*c)*(p+.5)/s.length;return Y`<path
class=${S({"sx-leader":!0,"is-selected":p+1===r})} data-link=${p+1}
style=${b(p+1)} d="M${u} 0C${u} 60 ${f} 40 ${f} 100"></path>`};return d`
<figure class=${S({"sx-whole":!0,"is-crowded":a})}>
${O(t,e)}${bs()}${ae({name:"S",parts:s,select:n})}
<svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${s.map(l)}</svg>
<div class="sx-numbers sx-parts">
${s.map((m,p)=>Js("S",p+1,L("S",p+1),m,U(m),{selected:r,select:n}))}
</div>
</figure>`}var Ut=5,Rc=[[1,2,3],[2,2,2,2],[3,1,-2]],Fc=[-3,0,3],Bc=t=>10**Math.ceil(Math.log10(t));function Hc(t,e,s){let o=t.state().shift,r=h(Math.exp(o));return d`
<div class="sx-shift">
${it(t,{trait:"shift",label:"c",name:"c",least:-Ut,most:Ut},H("c"))}
<div class="sx-shift-scale">
<span class="sx-hint">${x(-Ut)}</span>
<div class="sx-track">
<div
class="sx-ring sx-thumb" style="left:${50+50*o/Ut}%"
${Tt({label:"Shift c of all logits",text:`c = ${x(o)}: the factor is ${r}, the parts stay ${s.map(U).join(", ")}`,least:-Ut,most:Ut,step:.1,page:1,get:()=>t.state().shift,set:e})}
></div>
</div>
<span class="sx-hint">${x(Ut)}</span>
</div>
<span class="sx-factor"><span class="sx-symbol">e<sup>c</sup></span> = <span class="sx-result" ${g("factor",void 0,Math.exp(o))}>${r}</span></span>
</div>`}function Wc(t,e,s,o){let r=d`<td ${g("factor",void 0,s)}>× ${h(s)} =</td>`;return d`
<figure class="sx-panel">
${O("Exponentials","one factor for all")}
<table class="sx-table">
<tbody>
${t.map((n,a)=>d`
<tr data-link=${a+1} style=${b(a+1)} @pointerdown=${()=>o(a+1)}>
<th scope="row">${cs(a+1)}</th>
<td ${g("exp",a+1,n)}>${h(n)}</td>
${r}
<td ${g("exp shifted",a+1,e[a])}>${h(e[a])}</td>
</tr>`)}
</tbody>
<tfoot>
<tr>
<th scope="row">sum</th>
<td class="sx-result" ${g("sum",void 0,G(t))}>${h(G(t))}</td>
${r}
<td class="sx-result" ${g("sum shifted",void 0,G(e))}>${h(G(e))}</td>
</tr>
</tfoot>
</table>
</figure>`}function Gc(t,e,s){let o=G(t),r=Bc(o),n=Rt(e),a=o/r,i=(c,l)=>{let[m,p]=[100*n[l],100*(n[l]+c)];return Y`<path
class="sx-beam" data-link=${l+1} style=${b(l+1)}
d="M${m*a} 0H${p*a}L${p} 100H${m}Z"></path>`};return d`
<figure class="sx-whole sx-total">
${O("Laid end to end",`length ${h(o)} in all`)}
${bs(h(r).replace(/^1\.00×/,""))}
${ae({name:"exp shifted",parts:t,unit:r,select:s,label:c=>cs(c,"+c")})}
<svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${e.map(i)}</svg>
</figure>`}var Uc=(t,e)=>Et(t,{...e,beside:50},t.state().logits.map(x),s=>{let o=W`<mrow class="sx-struck">${tt(M("e"),M("c"))}</mrow>`;return{power:r=>tt(M("e"),A(R("a",r),y("+"),M("c"))),term:s.exponential,around:(r,n)=>n?A(o,Q(r)):A(o,y("⋅"),r)}});function zc(t,{logits:e,shift:s}){let o=e.map(m=>m+s),r=C(o),n=ut(t,r),{select:a,selected:i,width:c}=n,l=m=>t.move({shift:m});return d`
<div class="sx-toolbar">${n.vectors(Rc)}${n.presetsOf("Shifts","c",Fc,s,l)}</div>
${Hc(t,l,r)}
<div class="sx-panels">
${Nt(t,{...n,shift:s,reach:Ut,title:"Logits + c"})}
${Wc(se(e),se(o),Math.exp(s),a)}
</div>
${Gc(se(o),r,a)}
${Gt({hint:"divided by the sum: length 1",parts:r,width:c,selected:i,select:a})}
${Uc(t,n)}`}var ma={"common-shift":{title:"A common shift of all logits",frame:"sx-frame sx-common-shift",...Z({logits:st,shift:{least:-Ut,most:Ut},selected:_t}),view:zc}};var ws=class extends vt{constructor(e){if(super(e),this.it=v,e.type!==Me.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===v||e==null)return this._t=void 0,this.it=e;if(e===nt)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let s=[e];return s.raw=s,this._t={_$litType$:this.constructor.resultType,strings:s,values:[]}}};ws.directiveName="unsafeHTML",ws.resultType=1;var pa=$t(ws);function zt(t,e){let{name:s,index:o,element:r,purpose:n,text:a,symbol:i,least:c,most:l,get:m,set:p,places:u}=e,f=()=>u?u.of(m()):m(),$=u?{least:0,most:u.last,step:1,page:u.page}:{least:c,most:l,step:.1,page:1},w=B=>100*(B-$.least)/($.most-$.least),N=f(),[F,T]=[Math.min(N,0),u?0:Math.max(N,0)].map(w);return d`
<div class="sx-input sx-lights" data-link=${r??v} style=${r?b(r):v}>
${i}
<div class=${S({"sx-track":!0,"is-whole":u!==void 0})}>
<div class="sx-fill" style="left:${F}%;width:${T-F}%"></div>
<div
class="sx-ring sx-knob" style="left:${w(N)}%"
${Tt({...$,label:n,text:a,get:f,set(B){t.note(""),p(u?u.valueAt(B):B)}})}
></div>
</div>
<input
class="sx-field" ${g(s,o,m())}
${De({...e,shell:t})}>
</div>`}var fr=[[1,2,3],[1,2,5],[2,2,2,2],[3,1,-2]];function $r(t,e,s,o=Mt(t)){let{note:r,state:n}=t,a=()=>n().logits,i=()=>{a().length<At?e([...a(),0]):r(`${At} elements are the most that fit here.`)},c=()=>{a().length>1?e(a().toSpliced(s()-1,1)):r("One element must stay.")};return rt([K("Add",i,{available:a().length<At}),K(d`Remove ${L("a",s())}`,c,{available:a().length>1}),o],"Elements")}function qt(t){let e=s=>t.change({logits:s});return d`
<div class="sx-toolbar">
${Ks(t,fr,e)}
${$r(t,e,()=>t.state().logits.length)}
</div>`}function Yt(t){let[e,s]=t.model.get("_range"),{logits:o}=t.state(),r=C(o),n=(a,i)=>{let c=i+1,l=`a${_(c)}`;return zt(t,{...he(t,c),name:"a",index:c,element:c,label:l,purpose:`Logit ${l}`,text:`${l} = ${x(a)}, S${_(c)} = ${U(r[i])}`,symbol:L("a",c),least:e,most:s,longest:At,setList:m=>t.change({logits:m})})};return d`
<figure>
${O("Logits",`drag, or type ${x(e)} to ${x(s)}`)}
<div class="sx-inputs">${o.map(n)}</div>
</figure>`}var Jt=(t,e={},s=1)=>Z({logits:st,...Object.fromEntries(t.map(o=>[o,{into:"logits",least:s}])),...e});var qc=6,ge="";function Yc(t,e,s){let o=document.createElement("template");o.innerHTML=t;let r=o.content.querySelector("math > mrow"),n=r?.children.length===1&&r.firstElementChild?.hasAttribute("data-part");for(let c of s?o.content.querySelectorAll("[data-part]"):[]){c.textContent=`${ge}${c.getAttribute("data-part")}${ge}`;for(let l of[c.previousElementSibling,c.nextElementSibling])l?.localName==="mspace"&&(l.outerHTML='<mo lspace="0.1em" rspace="0.1em">⋅</mo>')}let a=o.innerHTML.replace(new RegExp(`data-letter="([${e}])"`,"g"),`$& class="sx-term" data-link="${ge}$1 link${ge}" style="${ge}$1 hue${ge}"`).split(ge),i=a.filter((c,l)=>l%2===0);return{isOnePart:n,strings:Object.assign(i,{raw:i}),holes:a.filter((c,l)=>l%2===1)}}var Jc=ht((t,e,s)=>{let o=0,r="",n=[];Ws(t,e,i=>{o=i,s.shell.redraw()});let a=()=>{let i=[...e.querySelectorAll(".sx-with-numbers")],c=i.map(f=>f.textContent??""),l=`${o} ${s.shape}`,m=c.some((f,$)=>f.length>n[$]?.length),p=s.shell.root.classList.contains("is-dragging");if(l===r&&!m&&(p||String(c)===String(n)))return;[r,n]=[l,c];for(let f of i)f.style.fontSize="",f.parentElement?.classList.remove("is-long");let u=()=>i.map(f=>f.clientWidth/f.scrollWidth);u().forEach((f,$)=>i[$].parentElement?.classList.toggle("is-long",f<.75)),u().forEach((f,$)=>{f<1&&(i[$].style.fontSize=`${Math.max(.5,f-.01)}em`)})};return document.fonts?.ready.then(()=>{r="",s.shell.redraw()}),()=>queueMicrotask(a)});function Kc(t,e,s){let o=gs(t,s),n=(Array.isArray(t)&&t[0]==="at"?x:o>1?h:ee)(o);return D("part",e,o,/[−×]/.test(n)?`(${n})`:n)}function Xc(t,e,s,o,r,n){let a=t.own("formulas",()=>new Map),i=e.letters.map(({letter:m})=>m).join(""),c=(m,p)=>{let u=`${p}${m}`,f=a.get(u)??Yc(`<math>${m}</math>`,i,p);return a.set(u,f),f},l=Object.fromEntries(e.letters.map(({letter:m,trait:p})=>[m,p]));return s.lines.map(({rule:m,mathml:p,parts:u},f)=>{let $='<mo form="infix">=</mo>',w=({strings:T,holes:B})=>d(T,...B.map(j=>{let[P,I]=j.split(" ");return I===void 0?Kc(u[Number(P)],`${f+1},${Number(P)+1}`,r):I==="hue"?b(o[l[P]]):o[l[P]]})),N=c(`${$}<mrow>${p}</mrow>`,!0),F=n[f]!==0&&o.logits.length===1;return d`
<li>
<span class="sx-rule sx-muted">${pa(m)}</span>
<span class="sx-letters">${w(c(`${f?$:""}<mrow>${p}</mrow>`,!1))}</span>
<span class="sx-with-numbers">${N.isOnePart?v:w(N)}</span>
<span class="sx-line-value" ${g("line",f+1,n[f])}>${F?"≈ 0":Dt(n[f],qc)}</span>
</li>`})}function Vc(t){let e=Math.max(...t)-Math.min(...t),s=`All ${t.length} lines give the same number`;return e===0?`${s}, to the last digit that the computer keeps.`:`${s}: they differ by at most ${h(e)}, which is rounding.`}function Zc(t,e,s){let[o,r]=t.model.get("_range");return d`
<div class="sx-controls">
${e.letters.map(({title:n,letter:a,name:i,trait:c})=>dt(t,c,`${n} ${a}`,d`<span>${n} ${H(a)} =</span>`,gt(i,s.logits.length)))}
${e.feature?zt(t,{name:"x",label:"xⱼ",purpose:"Feature xⱼ",text:`xⱼ = ${x(s.feature)}`,symbol:L("x","j"),least:o,most:r,get:()=>t.state().feature,set:n=>t.change({feature:n})}):v}
</div>`}var Qc=t=>(e,s)=>{let[o,r]=t.letters.map(({trait:m})=>s[m]),n=o===r?"same":"different",i=e.model.get("_cases").find(({when:m})=>m===""||m===n),c=t.given(s),l=i.lines.map(({tree:m})=>gs(m,c));return d`
${qt(e)}
${Yt(e)}
${Zc(e,t,s)}
<div>
<figure>
<figcaption><b>${i.title}</b></figcaption>
<ol class="sx-lines-list" ${Jc({shell:e,shape:`${[s.logits.length,o,r]}`})}>
${Xc(e,t,i,s,c,l)}
</ol>
</figure>
<p class="sx-words" aria-live="polite">${Vc(l)}</p>
</div>`};function ua(t){let e=t.letters.map(({trait:s})=>s);return{title:t.title,...Jt(e,t.feature?{feature:{least:-10,most:10}}:{}),frame:"sx-derivation sx-rows",view:Qc(t)}}var jc=ua({title:"Derivation of an entry, line by line",letters:[{letter:"i",trait:"row",title:"output",name:"S"},{letter:"j",trait:"column",title:"input",name:"a"}],given:({logits:t,row:e,column:s})=>({letters:{N:t.length,i:e,j:s},arrays:{a:t}})}),tl=ua({title:"Derivation of the gradient of the loss, line by line",letters:[{letter:"y",trait:"label",title:"correct class",name:"P"},{letter:"i",trait:"row",title:"class",name:"P"}],feature:!0,given:({logits:t,row:e,label:s,feature:o})=>({letters:{T:t.length,N:2,i:e,y:s,j:1},arrays:{W:t.map(r=>[0,r]),x:[o,1]}})}),da={"derivation-lines":jc,"loss-derivation-lines":tl};var X=8,Ot=16,mo="0".repeat(X*X),po="all",vs=t=>Array.from(t,e=>parseInt(e,Ot+1)),xe=t=>vs(t).map(e=>e/Ot);function hr([t,e]){let s=t.replace(/[h-z]/g,o=>"0".repeat(parseInt(o,36)-Ot+1));return{inputs:Array.from(e,(o,r)=>xe(s.slice(r*X**2,(r+1)*X**2))),labels:Array.from(e,o=>Number(o)+1)}}var fa=(t,e,s)=>t.slice(0,e)+Math.min(Ot,Math.max(0,s)).toString(Ot+1)+t.slice(e+1),$a=(t,e,s,o)=>vs(t).map((r,n)=>{let a=Math.hypot(n%X+.5-e,Math.floor(n/X)+.5-s),i=Math.round(Ot*Math.min(1,Math.max(0,1.4-a)));return(o?Math.min(r,Ot-i):Math.max(r,i)).toString(Ot+1)}).join("");function ha(t,e){let s=Array.from(Int8Array.from(atob(t),r=>r.charCodeAt(0)),r=>e*r),o=X*X;return Array.from({length:s.length/o},(r,n)=>s.slice(n*o,(n+1)*o))}var gr=(t,e,s,o)=>Pe(t,Oe(t,{inputs:[xe(e)],labels:[s+1]}),o),el=(t,e,s,o)=>Pe(t,Oe(t,e).map((r,n)=>r.map((a,i)=>a+o*t[n][i])),s);function ga(t,e,s,o){let r=[],n;return(a,i)=>{let c=[a,...i.flatMap(([l,m,p,u])=>Array(u).fill(`${l},${m},${p}`))];r.some((l,m)=>l!==c[m])&&(r=[]);for(let l=r.length;l<c.length;l+=1){let[m,p,u]=c[l].split(","),f=m.length===X**2;l===0?n={W:t[a],before:t[a],epochs:0,path:[]}:f?(c[l-1].length<X**2&&(n.before=n.W),n.W=gr(n.W,m,Number(p),Number(u))):(n.W=el(n.W,e,Number(u),o),n.epochs+=1),(!f||l===c.length-1)&&n.path.push({epochs:n.epochs,loss:ds(n.W,e),accuracy:Fn(n.W,s)})}return r=c,n}}var sl=[1,1.5,2,3,4,6,8,10];function uo(t){let e=10**Math.floor(Math.log10(t));return e*(sl.find(s=>s*e>=t)??10)}function Ge(t,e){let[s,o]=[t[0],t[t.length-1]],r=c=>100*(c-s)/(o-s),n=c=>100-100*c/e,a=c=>d`
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${c}</svg>`,i=()=>d`
${[0,.5,1].map(c=>d`
<span class="sx-tick" style="top:${100-100*c}%">${x(e*c)}</span>`)}
${t.map(c=>d`<span class="sx-tick sx-tick-x" style="left:${r(c)}%">${x(c)}</span>`)}`;return{across:r,down:n,at:(c,l)=>`left:${r(c)}%;top:${n(l)}%`,line:c=>c.map(([l,m],p)=>`${p?"L":"M"}${r(l).toFixed(2)} ${n(m).toFixed(2)}`).join(""),still:c=>d`<div class="sx-plane">${a(c)}${i()}</div>`,element:(c,{x:l,y:m,mark:p=v,...u},f,$)=>d`
<div class="sx-plane">
${$}
${a(c)}
<div class="sx-ring sx-knob" style="left:${r(l)}%;top:${n(m)}%" ${Tt(u)} ${p}></div>
${f}${i()}
</div>`}}var wr=Array.from({length:10},(t,e)=>e),ys=200,vr=100,ol=50,rl=50,nl={last:80,page:10,of:t=>Math.max(0,Math.round(20*(Math.log10(t)+2))),valueAt:t=>Number((10**(t/20-2)).toPrecision(2))},al=Array.from({length:X},(t,e)=>Array.from({length:X},(s,o)=>e*X+o)),il=[0,50,100,150,200],xa=Z({label:{least:0,most:9,whole:!0},digit:{least:-1,most:9,whole:!0},rate:{least:0,most:vr},start:{among:["zero","trained"]}}),cl=/^(all|[0-9a-g]{64}),\d,\d+(\.\d+)?(e-\d+)?,[1-9]\d*$/,Ue=(t,e)=>G(t.map(([s,,,o])=>s===po===e?o:0)),ll=t=>[!0,!1].every(e=>Ue(t,e)<=ys)&&t.every(([,,e])=>e<=vr);function ba(t,e,s,o){let r=t.at(-1);return r&&r[0]===e&&r[1]===s&&r[2]===o?t.with(-1,[e,s,o,r[3]+1]):[...t,[e,s,o,1]]}var yr=t=>.9*Math.sqrt(Math.min(1,Math.abs(t))),wa=t=>`row ${Math.floor(t/X)+1}, column ${t%X+1}`,Ar=t=>d`<svg viewBox="0 0 ${X} ${X}" aria-hidden="true">${t}</svg>`,br=(t,e=1)=>t.map((s,o)=>{if(s<=0)return"";let r=yr(s/e).toFixed(2),n=(1-Number(r))/2;return`M${(o%X+n).toFixed(2)} ${(Math.floor(o/X)+n).toFixed(2)}h${r}v${r}h-${r}z`}).join(""),ml=t=>t.own("memory",()=>{let{model:e}=t,s={trained:ha(e.get("_weights"),e.get("_unit")),zero:wr.map(()=>Array(X**2).fill(0))},{image:o}=t.opening();return{learnt:ga(s,hr(e.get("_seen")),hr(e.get("_held_out")),e.get("_penalty")),examples:e.get("_examples").map(([r,n])=>({image:r,label:n,path:br(xe(r))})),runs:!1,erase:!1,unnamed:!1,cleared:-1,pointed:$e(xe(o))}});function pl({image:t,label:e,rate:s,lessons:o,start:r,...n},a){a.unnamed&&=e===a.cleared;let{W:i,before:c,epochs:l,path:m}=a.learnt(r,o),p=xe(t),u=xt(i,p),f=Zt(u,e+1),$=n.digit<0?$e(u):n.digit;return{W:i,epochs:l,path:m,x:p,a:u,errors:f,digit:$,largest:Math.max(1,...i.flat().map(Math.abs)),parts:C(u),first:C(xt(c,p)),loss:fe(u,e+1).loss,after:fe(xt(gr(i,t,e,s),p),e+1).loss,pulls:i[$].map((w,N)=>w*p[N]),pushes:p.map(w=>0-f[$]*w),guesses:a.examples.map(w=>$e(xt(i,xe(w.image))))}}function ul(t,e,s){e.unnamed=!1,t.move({label:s}),t.redraw()}var dl=ht((t,e,s)=>{let o=()=>X/e.getBoundingClientRect().width,r,n=i=>{let[c,l]=[i.x-r.x,i.y-r.y],m=Math.max(1,Math.ceil(2*Math.hypot(c,l))),p=s.image();for(let u=1;u<=m;u+=1)p=$a(p,r.x+u*c/m,r.y+u*l/m,s.erase());r=i,s.draw(p)},a=ne(t,e,{move(i,c,{x:l,y:m}){n({x:l+i*o(),y:m+c*o()})}});return t.listen(e,"pointerdown",i=>{let c=e.getBoundingClientRect(),l={x:(i.clientX-c.left)*o(),y:(i.clientY-c.top)*o()};a(i,l)&&(i.preventDefault(),r=l,n(l))}),()=>{}});function fl(t,e,s){let o=t.target;if(!o.dataset.link||t.altKey||t.ctrlKey||t.metaKey)return;let r=Number(o.dataset.link),n=vs(e)[r],a=r%X,i={" ":n>0?0:Ot,Enter:n>0?0:Ot,"+":n+4,"-":n-4,Delete:0,Backspace:0},c={ArrowRight:a<X-1?r+1:r,ArrowLeft:a>0?r-1:r,ArrowDown:r+X,ArrowUp:r-X,Home:r-a,End:r-a+X-1};if(t.key in i)s(fa(e,r,i[t.key]));else if(t.key in c)[...t.currentTarget.querySelectorAll("[data-link]")][c[t.key]]?.focus();else return;t.preventDefault()}function $l(t,e,{x:s}){let{image:o}=t.state(),r=vs(o),n=l=>t.move({image:l}),a=()=>{Object.assign(e,{unnamed:!0,cleared:t.state().label}),n(mo)},i=l=>d`
<div
class="sx-digit-pixel" role="gridcell" tabindex=${l===e.pointed?0:-1} data-link=${l}
aria-label="${wa(l)}: ink ${r[l]} of ${Ot}" style="--side:${yr(s[l])}" ${g("x",l,s[l])}
></div>`,c=()=>{e.erase=!e.erase,t.redraw()};return d`
<figure>
${O("Picture","draw; or arrows, space")}
<div
class="sx-digit-grid" role="grid" aria-label="Picture: arrows move, space inks, + and − shade"
@keydown=${l=>fl(l,t.state().image,n)}
${dl({image:()=>t.state().image,draw:n,erase:()=>e.erase})}
>
${al.map(l=>d`<div role="row">${l.map(i)}</div>`)}
</div>
${rt([K("Eraser",c,{pressed:e.erase}),K("Clear",a,{available:o!==mo})])}
</figure>`}function hl(t,{unnamed:e},{a:s,digit:o,parts:r,first:n,errors:a}){let{label:i,lessons:c}=t.state(),l=Ue(c,!1)>0,m=wr.map(p=>({index:p,content:d`<b>${p===i&&!e?`${p} y`:p}</b>
<span class="sx-digit-bar">
<span style="width:${100*r[p]}%" ${g("S",p,r[p])}></span>
<span style="left:${100*n[p]}%" ?hidden=${!l} ${g("S before",p,n[p])}></span>
</span>
<span ${g("S",p,r[p])}>${U(r[p])}</span>
<span ${g("S − Y",p,e?void 0:a[p])}>${e?"":h(a[p])}</span>`}));return d`
<figure>
${O("What the layer reads",l?"ticks: before the steps":"choose a row")}
${Xs({label:"digit whose weights are shown",title:d`<span class="sx-digit-head sx-muted">${["","probability","S","S − Y"].map(p=>d`<span>${p}</span>`)}</span>`,pills:m,chosen:o,choose:p=>t.change({digit:p===$e(s)?-1:p}),more:"sx-digit-rows"})}
</figure>`}function gl(t,e,{guesses:s}){return d`
<div>
<figure>${O("Pictures held out","✗ with what they are read as")}</figure>
${rt(e.examples.map(({image:o,label:r,path:n},a)=>{let i=s[a],c=`${r} ${i===r?"✓":`✗ ${i}`}`;return K(d`${Ar(Y`<path d=${n}></path>`)}<span ${g("read",a,i)}>${c}</span>`,()=>{e.unnamed=!1,t.move({image:o,label:r})},{more:"sx-digit-thumb",label:`${c}, picture ${a+1}, a ${r} read as ${i}`,pressed:o===t.state().image})}))}
</div>`}function xl(t,{unnamed:e}){let{image:s,label:o,rate:r,lessons:n}=t.state();e?t.note("Say first which digit this is: choose y."):r===0?t.note("A step of size 0 goes nowhere."):Ue(n,!1)>=ys?t.note(`After ${ys} steps it is time to forget.`):t.change({lessons:ba(n,s,o,r)})}function bl(t,e){let s=()=>JSON.stringify([t.state().start,t.state().lessons]),o=s(),r=(a="")=>{e.runs=!1,t.note(a),t.redraw()},n=()=>{if(!e.runs||t.scope.signal.aborted)return;let{rate:a,lessons:i}=t.state();if(s()!==o)return r();if(a===0)return r("A step of size 0 goes nowhere.");if(Ue(i,!0)>=ys)return r(`${ys} epochs are the most here: start again.`);t.move({lessons:ba(i,po,0,a)}),o=s(),setTimeout(n,ol)};e.runs=!e.runs,t.redraw(),n()}function wl(t,e){let{lessons:s,rate:o,start:r}=t.state();return d`
<div class="sx-flow sx-digit-step sx-digit-controls">
${rt([K(e.runs?"Pause":"Train",()=>bl(t,e)),K("Start again",()=>t.move({lessons:[],start:"zero"}),{available:s.length>0||r==="trained"})])}
${zt(t,{name:"rate",label:"η",purpose:"Size η of a step",text:`η = ${x(o)}`,symbol:d`<span>step ${H("η")} =</span>`,least:0,most:vr,get:()=>t.state().rate,set:n=>t.change({rate:n}),places:nl})}
</div>`}function vl({W:t,epochs:e,largest:s,path:o}){let{loss:r,accuracy:n}=o[o.length-1],a=uo(1.05*Math.max(...o.map(l=>l.loss))),i=Ge(il,a),c=l=>i.line(o.map(m=>[m.epochs,l(m)]));return d`
<figure class="sx-digit-weights">
${O("Weights",`a full square is ${h(s)}`)}
<div class="sx-digit-all" aria-hidden="true">
${t.map((l,m)=>d`
<div>${Ar(Y`
<path d=${br(l,s)}></path>
<path class="is-negative" d=${br(l.map(p=>-p),s)}></path>`)}<span>${m}</span></div>`)}
</div>
</figure>
<figure class="sx-digit-loss">
<figcaption>
<b>Loss <span ${g("mean loss",void 0,r)}>${h(r)}</span></b> after <span
${g("epochs",void 0,e)}>${e}</span> epochs<br>held-out accuracy
<span ${g("accuracy",void 0,n)}>${U(n)}</span> <span class="sx-hint">dashed, up to 1</span>
</figcaption>
${i.still(Y`
<path class="sx-digit-accuracy" d=${c(l=>a*l.accuracy)}></path>
<path class="sx-curve-line" d=${c(l=>l.loss)}></path>`)}
</figure>`}function yl(t,e,{loss:s,after:o}){let{label:r,rate:n,lessons:a}=t.state();return d`
<div class="sx-flow sx-digit-step">
${Xs({label:"true digit y",title:d`<span>true digit ${H("y")} =</span>`,pills:wr.map(i=>({index:i,content:i})),chosen:e.unnamed?-1:r,choose:i=>ul(t,e,i)})}
${rt([K("One step",()=>xl(t,e),{available:n>0&&!e.unnamed}),K("Forget the steps",()=>t.move({lessons:a.filter(([i])=>i===po)}),{available:Ue(a,!1)>0}),Mt(t,()=>e.unnamed=!1)])}
<span ?hidden=${e.unnamed}>loss <b ${g("loss",void 0,s)}>${h(s)}</b> → <b ${g("loss after",void 0,o)}>${h(o)}</b><span class="sx-hint"> after one step</span></span>
</div>`}function xr(t,e,s,o,r,n){let a=(i,c)=>{let l=n>0?yr((i??0)/n):0;return Y`<rect
class=${S({"is-negative":(i??0)<0})} data-link=${c} ${g(t,`${e},${c}`,i)}
x=${c%X+(1-l)/2} y=${Math.floor(c/X)+(1-l)/2} width=${l} height=${l}></rect>`};return d`<figure>${O(s,o)}${Ar(r.map(a))}</figure>`}var Al=({unnamed:t},{W:e,a:s,digit:o,largest:r,pulls:n,pushes:a})=>d`
<div class="sx-digit-images">
${xr("W",o,`Weights of ${o}`,"filled +, hollow −",e[o],r)}
${xr("W x",o,"Weight × ink",`sum ${h(s[o])}, the logit of ${o}`,n,r)}
${xr("push",o,"Push of a step",t?"choose y first":"−(S − Y) × ink, for η = 1",t?a.map(()=>{}):a,1)}
</div>`,Sl=({rate:t},{pointed:e,unnamed:s},{W:o,x:r,digit:n,pulls:a,pushes:i})=>`Pixel in ${wa(e)}: ink ${x(r[e])}, weight for digit ${n}: ${h(o[n][e])}, product ${h(a[e])}${s?"":`; a step adds ${h(t*i[e])} to the weight`}.`;function Ml(t,e){let s=ml(t),o=pl(e,s),r=({target:n})=>{let a=n.closest("[data-link]")?.getAttribute("data-link");!a||Number(a)===s.pointed||(s.pointed=Number(a),t.redraw())};return d`
<div class="sx-rows" @pointerover=${r} @focusin=${r}>
<div class="sx-digit-progress">${wl(t,s)}${vl(o)}</div>
<div class="sx-panels sx-digit-panels">${$l(t,s,o)}${hl(t,s,o)}</div>
<p class="sx-words" aria-live="polite">${kl(e,s,o)}</p>
${gl(t,s,o)}${yl(t,s,o)}${Al(s,o)}
<p class="sx-facts">${Sl(e,s,o)}</p>
</div>`}function kl({image:t,label:e,lessons:s,rate:o,start:r},{examples:n,unnamed:a,runs:i},{a:c,parts:l,path:m,loss:p,after:u,guesses:f}){let $=m.findLast(I=>!i||I.epochs%rl===0)??m[0],w=$.epochs===0?"":`After ${$.epochs} epochs the loss is ${h($.loss)}, and ${U($.accuracy)} of the held-out pictures are classified correctly. `;if(i)return`Training with η = ${x(o)}. ${w}`;if(t===mo)return`${w}No ink, no logits: every digit gets a tenth. The gradient is 0 as well, and no step can teach anything.`;if(s.length===0&&r==="zero")return`All weights are 0: every digit gets a tenth, whatever is drawn, and the loss is log 10 = ${h(Math.log(10))}. Press Train.`;let N=$e(c),F=`The layer reads a ${N}, with probability ${U(l[N])}`;if(a)return`${w}${F}. Which digit did you draw? Choose it as y, and a step can teach it.`;let T=N===e?"and so it is.":`but it is a ${e}, which got ${U(l[e])}.`,B=`One step takes the loss of this picture from ${h(p)} to ${h(u)}.`,j=Ue(s,!1);if(j===0)return`${w}${F}, ${T} ${B}`;let P=f.filter((I,q)=>I!==n[q].label).length;return`${w}After ${j} ${j>1?"steps":"step"}: ${F[0].toLowerCase()}${F.slice(1)}, ${T} Of the ${n.length} pictures held out it misreads ${P} now.`}var va={"digit-learner":{title:"Train a layer, and teach it a digit",frame:"sx-digits sx-rows",traits:["image","label","digit","rate","lessons","start"],toFields:t=>({image:t.image,...xa.toFields(t),...t.lessons[0]&&{steps:t.lessons.join("_")}}),fromFields({image:t,steps:e,...s},o){let r=e?.split("_")??[],n=r.map(i=>i.split(",").map((c,l)=>l?Number(c):c));if(!r.every(i=>cl.test(i))||!ll(n))return{wrong:"no such steps"};if(t!==void 0&&!/^[0-9a-g]{64}$/.test(t))return{wrong:"image is not 64 signs from 0 to g"};let a=xa.fromFields({...s.start?{}:{start:"trained",rate:"0.05"},...s},o);return"wrong"in a?a:{...a,state:{...a.state,...t&&{image:t},lessons:n}}},view:Ml}};var _l={},Kt=$t(class extends vt{constructor(){super(...arguments),this.ot=_l}render(t,e){return e()}update(t,[e,s]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((o,r)=>o===this.ot[r]))return nt}else if(this.ot===e)return nt;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,s)}});var kr=3,ze=2,ft=6,Tl=30,As={least:-10,most:10,lengths:[6,6]},fo={least:-3,most:3,lengths:[2,2]},El=Array.from({length:ft+1},(t,e)=>e),Nl=Array.from({length:61},(t,e)=>ft*e/60),_r=t=>Array.from({length:kr},(e,s)=>t.slice(s*ze,(s+1)*ze));function Aa({model:t,state:e}){let{x:s,label:o,examples:r}=e(),n=t.get("_others").slice(0,r-1);return{inputs:[s,...n.map(a=>a.slice(0,ze))],labels:[o,...n.map(a=>a[ze])]}}function jt(t){let{weights:e,x:s,label:o,examples:r}=t.state();return t.memo("line",[e,s,o,r],()=>Bn(_r(e),Aa(t),ft))}function Ol(t,{weights:e,step:s}){let o=_r(e),r=Aa(t),n=jt(t),a=Pe(o,n.gradient,s),[i,c]=[Ko(o,r),Ko(a,r)];return{W:o,batch:r,line:n,next:a,old:i,now:c,reached:G(c.map(({loss:l})=>l))/c.length}}var Tr=({move:t,state:e})=>({least:0,most:ft,step:.05,page:.5,get:()=>e().step,set:s=>t({step:J(Math.round(100*s)/100,0,ft)})});function Sa(t){let e=t.own("trace",()=>({losses:[],line:jt(t)}));return e.line!==jt(t)&&Object.assign(e,{losses:[],line:jt(t)}),e}function Pl(t){let{weights:e,step:s}=t.state();if(s===0)return t.note("The step has the size η = 0: it would stay where it is.");let o=Sa(t),r=[...o.losses,o.line.start].slice(-Tl),n=Pe(_r(e),jt(t).gradient,s).flat(),{least:a,most:i}=As,c=n.some(l=>l<a||l>i);t.note(c?`A weight goes no farther than ${x(a)} or ${x(i)}.`:""),t.change({weights:n.map(l=>J(Math.round(1e3*l)/1e3,a,i)+0)}),Object.assign(o,{losses:r,line:jt(t)})}function Il(t){let{note:e,state:s}=t,{set:o}=Tr(t),r=()=>{let{best:a}=jt(t);o(a??ft),a===void 0&&e(`The loss falls along the whole line, up to η = ${ft}.`)},n=()=>{let{limit:a}=jt(t);a===void 0?e(`No step up to η = ${ft} is too long here.`):o(Math.min(ft,1.3*a))};return d`
<div class="sx-toolbar">
${rt([K("Small step",()=>o(.1)),K("Best step",r),K("Too long a step",n,{available:jt(t).limit!==void 0})],"Presets")}
${rt([K("Take the step",()=>Pl(t),{available:s().step>0}),Mt(t)],"Go on")}
</div>`}function ya(t,e,s,o){let{name:r,index:n,purpose:a}=o,i=()=>t.state()[e],c=n.replace(",",""),l=r+[...c].map(Number).map(_).join(""),m=p=>t.change({[e]:p});return zt(t,{...o,label:l,purpose:`${a} ${l}`,text:`${l} = ${x(i()[s])}`,symbol:L(r,c),longest:i().length,get:()=>i()[s],set:p=>m(i().with(s,p)),setList(p){let u=p.length<i().length?s:0;m(i().map((f,$)=>p[$-u]??f))}})}function Ll(t,{weights:e,x:s}){let o=(n,a)=>{let[i,c]=[Math.floor(a/ze)+1,a%ze+1];return ya(t,"weights",a,{name:"W",index:`${i},${c}`,element:i,purpose:"Weight",...As})},r=(n,a)=>ya(t,"x",a,{name:"x",index:`${a+1}`,purpose:"Feature",...fo});return d`
<div class="sx-two sx-layer-inputs">
<figure>
${O("Weights",`drag, or type ${x(As.least)} to ${x(As.most)}`)}
<div class="sx-step-weights">${e.map(o)}</div>
</figure>
<figure>
${O("First example",`${x(fo.least)} to ${x(fo.most)}`)}
<div class="sx-first">
${s.map(r)}
${dt(t,"label","correct class y",d`${H("y")} =`,gt("P",kr))}
</div>
</figure>
</div>`}function Dl(t,{step:e},{line:s,reached:o}){let{start:r,slope:n,limit:a,lossAt:i}=s,c=uo(Math.max(1.5*r,1.1*o,1e-6)),l=Ge(El,c),m=n<0?Math.min(ft,r/-n):ft,p=()=>l.line(Nl.map(u=>[u,Math.min(i(u),3*c)]));return d`
<figure>
${O("Loss after the step","against η; drag the ring")}
${l.element(Y`
<path class="sx-guide-line" d=${l.line([[0,r],[ft,r]])}></path>
<path class="sx-tangent" d=${l.line([[0,r],[m,r+n*m]])}></path>
<path class="sx-curve-line" d=${Kt([s,c],p)}></path>
<path class="sx-drop" d=${l.line([[e,o],[e,r]])}></path>`,{...Tr(t),x:e,y:o,label:"Size η of the step",text:`η = ${x(e)}, loss ${h(r)} before, ${h(o)} after`,mark:g("mean after",void 0,o)},v,a===void 0?v:d`<div class="sx-too-far" style="left:${l.across(a)}%"><span>higher than before</span></div>`)}
</figure>`}var Cl=(t,e)=>e<t?"↓":e>t?"↑":"=";function Sr(t,e,s,o){let[r,n]=t==="part"?[U,v]:[h,Cl(s,o)];return d`
<td>
<span ${g(`${t} before`,e,s)}>${r(s)}</span><span class="sx-hint"> → </span><span
data-way=${n} ${g(`${t} after`,e,o)}>${r(o)}</span>
</td>`}var Rl=({batch:{inputs:t,labels:e},line:s,old:o,now:r,reached:n})=>d`
<table class="sx-table sx-examples">
${Ft([H("x"),H("y"),L("P","y"),"loss"])}
<tbody>
${t.map((a,i)=>d`
<tr style=${b(e[i])}>
<th scope="row">(${a.map(x).join(", ")})</th>
<td>${e[i]}</td>
${Sr("part",i+1,o[i].part,r[i].part)}
${Sr("loss",i+1,o[i].loss,r[i].loss)}
</tr>`)}
<tr class="sx-mean" ?hidden=${t.length===1}>
<th scope="row">mean</th><td></td><td></td>
${Sr("mean",void 0,s.start,n)}
</tr>
</tbody>
</table>`;function Fl(t){let{losses:e,line:s}=Sa(t),o=[...e,s.start],r=Math.max(...o);return d`
<div class="sx-path">
<span class="sx-hint">loss, step by step</span>
<div class="sx-path-bars" aria-hidden="true">${o.map(n=>d`<i style="height:${100*n/r}%"></i>`)}</div>
<span>${h(o[0])}${e.length?` → ${h(s.start)}`:""}</span>
</div>`}var Bl=(t,e)=>d`
<figure>
${O("Examples","before → after the step")}
${Rl(e)}${Fl(t)}
<div class="sx-controls">
${it(t,{trait:"step",label:"η",name:"step",least:0,most:ft},d`size ${H("η")} =`)}
${St([{name:"One example",value:1},{name:"Three examples",value:3}],s=>s===t.state().examples,s=>t.move({examples:s}),"Examples")}
</div>
</figure>`,Mr=(t,e)=>W`
<mtable class="sx-brackets">
${e.map((s,o)=>W`
<mtr class="sx-term" data-link=${o+1} style=${b(o+1)}>
${s.map((r,n)=>W`<mtd>${D(t,`${o+1},${n+1}`,r)}</mtd>`)}
</mtr>`)}
</mtable>`;function Hl(t,{step:e},{W:s,line:o,next:r}){let n=Qt("step",e,{...Tr(t),label:"η in the formula",perPixel:()=>.02});return d`
<div class="sx-formula">
<span>${E(M("W"),k("−"),M("η"),M("G"),k("="))}</span>
<span>${E(Mr("W",s))}</span>
<span>${E(y("−"),n,k("⋅"),Mr("G",o.gradient))}</span>
<span>${E(y("="),Mr("W′",r))}</span>
</div>`}function Wl(t,e){let s=Ol(t,e);return d`
${Il(t)}${Kt([e.weights,e.x,e.label],()=>Ll(t,e))}
<div class="sx-two">${Dl(t,e,s)}${Bl(t,s)}</div>
<div>${Hl(t,e,s)}<p class="sx-words" aria-live="polite">${Gl(e,s)}</p></div>`}function Gl({step:t,label:e,examples:s},{line:{slope:o,start:r,best:n,limit:a},reached:i}){let c=`from ${h(r)} to ${h(i)}`,l=s===1?"the loss":"the mean loss";if(o===0)return`The gradient is 0, and every step stays where it is: ${l} is ${h(r)}.`;if(t===0)return`Nothing has moved yet. The tangent says that ${l} starts to fall with slope ${h(o)}, which is minus the squared length of G.`;if(a!==void 0&&t>a)return`Too long: ${l} rises ${c}. Beyond η = ${h(a)} every step lands higher than it started; the best would be ${h(n??0)}.`;let m=r+o*t,p=m>0?`the tangent promises ${h(m)}`:"the tangent has passed 0",u=c.endsWith(h(m))?"":`; ${p}, and the curve bends away upwards`,f=`A step of ${x(t)} takes ${l} ${c}${u}.`;return s===1?`${f} For one example alone no step is too long: the farther, the more certain is class ${e}.`:n!==void 0&&t>n?`${f} Past η = ${h(n)} it rises again.`:f}var Ma={"downhill-step":{title:"One step downhill",frame:"sx-downhill sx-rows",...Z({weights:As,x:fo,label:{least:1,most:kr,whole:!0},step:{least:0,most:ft},examples:{least:1,most:3,whole:!0}}),view:Wl}};var Ss=([t,e],s)=>(Math.log10(s)-t)/(e-t);function $o({range:t,heights:e,get:s,set:o,...r},n,a,i){let[c,l]=t,m=Array.from({length:l-c+1},(p,u)=>10**(c+u));return d`
<div class="sx-plot sx-chart">
<div class="sx-axis" aria-hidden="true">
${e.map(([p,u])=>d`<span class="sx-tick" style="top:${100*(1-p)}%">${u}</span>`)}
${m.map(p=>d`
<span class="sx-tick sx-tick-x" style="left:${100*Ss(t,p)}%">${p<1e3?x(p):`10${as(Math.log10(p))}`}</span>`)}
</div>
<div class="sx-chart-field">
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${n}</svg>
<div
class="sx-ring sx-marker" style="left:${100*Ss(t,s())}%"
${Tt({...r,least:c,most:l,get:()=>Math.log10(s()),set:p=>o(10**p,p>Math.log10(s()))})}
></div>
${i}
</div>
${a}
</div>`}var ho=t=>t.map(([e,s],o)=>`${o?"L":"M"}${(100*e).toFixed(2)} ${(100-100*s).toFixed(2)}`).join("");var be=1e5,Ta=9999,Ea={least:1,most:be,whole:!0},Ul={least:0,most:Ta,whole:!0},zl=[[1,2,3],[2,2,2,2],[3,1,-2]],ql=20,Er=[0,5],[ka,Yl]=[-4,.5],Jl=[...new Set(Array.from({length:101},(t,e)=>Math.round(10**(e/20))))],Nr=t=>(Math.log10(t)-ka)/(Yl-ka),Kl=[0,-1,-2,-3,-4].map(t=>[Nr(10**t),t>-3?x(10**t):`10⁻${as(-t)}`]),_a=t=>ho(t.filter(([,e])=>e>0).map(([e,s])=>[Ss(Er,e),Nr(s)]));function Xl(t){let{draws:e,seed:s}=t.state(),o=t.own("numbers",()=>({seed:-1,numbers:new Float64Array}));return(o.seed!==s||o.numbers.length<e)&&Object.assign(o,{seed:s,numbers:Wn(s,Math.min(be,2*e))}),o.numbers}function Vl(t){let{logits:e,draws:s}=t.state(),o=C(e),r=Pt(e),n=Xl(t),{counts:a,distances:i}=Gn(o,n,s,Jl),c=Vo(o,a,s);return{n:s,parts:o,numbers:n,counts:a,distances:i,error:c,expected:m=>Un(o,r,m)}}function Zl({move:t,note:e,state:s},o,r){let{draws:n}=s(),a=i=>()=>{s().draws<be?o(s().draws+i):e(`${be} draws are the most here.`)};return rt([...[1,100].map(i=>K(`Draw ${i}`,a(i),{available:n<be})),K("Draw anew",()=>t({seed:(s().seed+1)%(Ta+1)})),r],"Draws")}function Ql(t,{n:e,distances:s,error:o,expected:r},n){let a=()=>t.state().draws;return d`
<figure class="sx-panel sx-errors">
${O("Error","dashed: its root mean square")}
${$o({label:"Number of draws n",text:`${e} draws: error ${h(o)}, root mean square ${h(r(e))}`,range:Er,heights:Kl,step:.05,page:.5,get:a,set:(i,c)=>n(c?Math.max(i,a()+1):Math.min(i,a()))},Y`
<path class="sx-guide" d=${_a([1,be].map(i=>[i,r(i)]))}></path>
<path class="sx-trace" d=${_a([...s,[e,o]])}></path>`,void 0,d`<div
class="sx-dot" aria-hidden="true" ?hidden=${o<=0} ${g("error",void 0,o)}
style="left:${100*Ss(Er,e)}%;top:${100-100*J(Nr(o),0,1)}%"
></div>`)}
${it(t,{...Ea,round:Math.round,trait:"draws",label:"n",name:"n"},H("n"))}
</figure>`}function jl({n:t,parts:e,numbers:s,counts:o}){let r=fs(e),n=Array.from({length:Math.min(t,ql)},(a,i)=>Xo(r,s[t-1-i])+1);return d`
<figure class="sx-whole sx-draws-whole">
${O("Softmax","where the darts land")}${bs()}
<div class="sx-pinned">
${ae({name:"S",parts:e})}
<div class="sx-pin" aria-hidden="true" style="left:${100*s[t-1]}%" ${g("u",void 0,s[t-1])}></div>
</div>
${ae({name:"f",parts:o.map(a=>a/t)})}
${O("Frequencies",`after ${t} ${t===1?"draw":"draws"}`)}
</figure>
<div class="sx-last">
<span class="sx-hint">latest draws</span>
<ol class="sx-flow sx-tiles">${n.map((a,i)=>d`<li style=${b(a)} ${g("draw",i+1,a)}>${a}</li>`)}</ol>
</div>`}var tm=({n:t,parts:e,counts:s})=>d`
<table class="sx-table">
${Ft(["",H("S"),"frequency","drawn"])}
<tbody>
${e.map((o,r)=>d`
<tr data-link=${r+1} style=${b(r+1)}>
<th scope="row"><span class="sx-class">class ${r+1}</span></th>
<td ${g("S",r+1,o)}>${U(o)}</td>
<td ${g("f",r+1,s[r]/t)}>${U(s[r]/t)}</td>
<td ${g("count",r+1,s[r])}>${s[r]}</td>
</tr>`)}
</tbody>
</table>`;function em({n:t,error:e,expected:s}){let o=(n,a)=>D(n,void 0,a),r=R("S","k");return pt([E(A(Ht("‖"),M("f"),y("−"),M("S"),W`<mo form="postfix">‖</mo>`),y("≈"),o("error",e)),[E(A(W`<mtext>root mean square</mtext>`),y("="),wt(M("σ"),ar(M("n")))),E(y("≈"),wt(o("sigma",s(1)),ar(D("n",void 0,t,String(t))))),E(y("≈"),o("root mean square error",s(t)))],E(tt(M("σ"),z(2)),y("="),Wt(M("k"),A(r,Q(z(1),y("−"),r))))])}function sm(t){let e=Vl(t),{effect:s,reset:o,setAll:r,vectors:n}=ut(t,e.parts),a=i=>t.move({draws:J(Math.round(i),1,be)});return d`
<div class="sx-toolbar">${n(zl)}${Zl(t,a,o)}</div>
<div class="sx-panels">${Nt(t,{effect:s,setAll:r})}${Ql(t,e,a)}</div>
${jl(e)}${tm(e)}${em(e)}`}var Na={draws:{title:"Draws from softmax",frame:"sx-frame sx-draws",...Z({logits:st,draws:Ea,seed:Ul}),view:sm}};function Xt({own:t,redraw:e},s=()=>!0){let o=t("pointed cell",()=>({place:void 0}));return o.place&&!s(o.place)&&(o.place=void 0),{now:o.place,point(r){o.place=r,e()},forget(){o.place=void 0}}}function go(t,[e,s],[o,r]){if(t.altKey||t.metaKey)return;let a={ArrowUp:[e-1,s],ArrowDown:[e+1,s],ArrowLeft:[e,s-1],ArrowRight:[e,s+1],PageUp:[1,s],PageDown:[o,s],Home:[t.ctrlKey?1:e,1],End:[t.ctrlKey?o:e,r]}[t.key];if(a===void 0)return;t.preventDefault(),t.stopPropagation();let[i,c]=a;return[Math.min(o,Math.max(1,i)),Math.min(r,Math.max(1,c))]}var xo=(t,e,s)=>o=>{let r=go(o,e(),t);if(r===void 0)return;s(...r),o.currentTarget.querySelector(`[tabindex][data-index="${r}"]`)?.focus()},we=(t,e)=>`--strength:${Math.round(45*Math.sqrt(Math.abs(t)/(e||1)))}%`;var om=640,rm=480,nm=54,am=41,im=.25,cm=t=>t===0?"0":t.toFixed(3).replace("-0.000","0.000").replace("-","−"),lm=t=>t===0?"0":"≈ 0";function mm(t){let e=lt(t);return{parts:C(t),matrix:e,rowSums:e.map(G),columnSums:e.map((s,o)=>G(e.map(r=>r[o])))}}var Oa=({own:t})=>t("delta",()=>({pointed:!1}));function pm(t,{parts:e,matrix:s,rowSums:o},r,n,a,i){let c=t.state(),l=(u,f)=>{let $=f+1,w=r===c.row&&$===c.column,N={"is-negative":u<0,"is-diagonal":r===$,"is-in-row":r===n.row,"is-in-column":$===n.column,"is-pointed":r===n.row&&$===n.column,"is-mirror":r===n.column&&$===n.row&&r!==$},F=()=>t.change({row:r,column:$});return d`
<div
class=${S({"sx-cell":!0,...N})} role="gridcell" style=${we(u,im)}
${g("DS",`${r},${$}`,u)} tabindex=${w?0:-1} aria-selected=${w}
aria-label=${a?`${u>0?"+":""}${h(u)}`:v}
@click=${F} @focus=${F} @pointerenter=${()=>i({row:r,column:$})}
>${a?u>0?"+":u<0?"−":"0":cm(u)}</div>`},m={"sx-head":!0,"sx-output":!0,"is-lit":r===n.row||r===n.column},p=e[r-1];return d`
<div role="row">
<div class=${S(m)} role="rowheader" data-link=${r} style=${b(r)}>
${L("S",r)}<span ${g("S",r,p)}>${U(p)}</span><div class="sx-share" style="--part:${p}"></div>
</div>
${s[r-1].map(l)}${Pa("row sum",r,o[r-1],r===n.row)}
</div>`}var Pa=(t,e,s,o)=>d`<div class=${S({"sx-margin":!0,"is-lit":o})} role="gridcell" ${g(t,e,s)}>${lm(s)}</div>`;function um(t,e,s,o,r){let{logits:n}=t.state(),a=r<am,i={"sx-matrix":!0,"is-small":r<nm,"is-tiny":a,"shows-diagonal":Oa(t).pointed},c=()=>{let{row:p,column:u}=t.state();return[p,u]},l=(p,u)=>{o.forget(),t.change({row:p,column:u})},m=(p,u)=>d`
<div class=${S({"sx-head":!0,"is-lit":u+1===s.column})} role="columnheader" data-link=${u+1} style=${b(u+1)}>
${L("a",u+1)}<span ${g("a",u+1,p)}>${x(p)}</span>
</div>`;return d`
<div
class=${S(i)} role="grid" aria-label="Jacobian matrix DS"
style="--count:${n.length};--row-hue:var(--softmax-class-${s.row});--column-hue:var(--softmax-class-${s.column})"
@pointerleave=${()=>o.point()} @keydown=${xo([n.length,n.length],c,l)}
>
<div role="row">
<div class="sx-corner" role="columnheader">by</div>
${n.map(m)}
<div class="sx-margin" role="columnheader">sum</div>
</div>
${n.map((p,u)=>pm(t,e,u+1,s,a,o.point))}
<div role="row">
<div class="sx-margin sx-corner" role="rowheader">sum</div>
${e.columnSums.map((p,u)=>Pa("column sum",u+1,p,u+1===s.column))}
<div role="gridcell"></div>
</div>
</div>`}function dm(t,{parts:e,matrix:s},{row:o,column:r}){let n=s[o-1][r-1],a=l=>et(l,D("S",l,e[l-1],(o===r?ee:U)(e[l-1]))),i=l=>()=>{Oa(t).pointed=l,t.redraw()},c=W`
<msub class="sx-delta" @pointerenter=${i(!0)} @pointerleave=${i(!1)}>
${M("δ")}${A(z(o),k("⁣"),z(r))}
</msub>`;return pt([E(A(R("D",r),V("S",o)),k("="),A(V("S",o),k("⁢"),Q(c,y("−"),V("S",r)))),E(y("="),A(a(o),k("⁢"),Q(z(o===r?1:0),y("−"),a(r)))),E(y(n===0?"=":"≈"),D("DS",`${o},${r}`,n,h(n)))])}function fm({matrix:t,rowSums:e,columnSums:s},{row:o,column:r}){let n=t[o-1][r-1],[a,i]=[`a${_(r)}`,`S${_(o)}`],c=o===r?"The cell lies on the diagonal, where i = j. ":`The mirror cell D${_(o)}S${_(r)} holds the same number. `;return{words:n===0?`Whatever ${a} does, ${i} stays 1: it is the whole.`:`Raise ${a} a little: ${i} ${n>0?"grows":"falls"} by ${h(Math.abs(n))} per unit.`,facts:`${c}Row ${o} and column ${r} sum to 0; in floating point to ${h(e[o-1])} and ${h(s[r-1])}.`}}function $m(t,e){let s=e.logits.length,o=mm(e.logits),r=Xt(t,({row:f,column:$})=>Math.max(f,$)<=s),n=r.now??e,a=t.width(),i=a>=om&&s<=4,c=a<rm?100:156,{words:l,facts:m}=fm(o,n),[p,u]=[n.row===n.column,R("S","i")];return d`
${qt(t)}
${Yt(t)}
<div class=${S({"sx-beside":!0,"is-roomy":i})}>
<figure>
${O("Jacobian DS","row: output, column: input")}
${um(t,o,n,r,(a*(i?.58:1)-c)/s)}
</figure>
<div class="sx-reading">
${dm(t,o,n)}
<div class="sx-cases">
${ls(p,"if i = j",E(A(u,k("⁢"),Q(z(1),y("−"),u))))}
${ls(!p,"if i ≠ j",E(A(Ht("−"),u,k("⁢"),R("S","j"))))}
</div>
<p class="sx-words" aria-live="polite">${l}</p>
<p class="sx-words sx-facts">${m}</p>
</div>
</div>`}var Ia={"jacobian-matrix":{title:"Jacobian matrix",...Jt(["row","column"]),frame:"sx-jacobian-matrix sx-rows",view:$m}};var hm=4,qe=hm,gm=[{name:"3 × 2",value:[[2,1],[1,-1],[.5,1],[-.5,1]]},{name:"2 × 3",value:[[1,-2,.5],[1,.5,-1],[-.5,0,2]]},{name:"4 × 4",value:[[1,.5,-1,2],[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]},{name:"W = 0",value:[[2,1],[0,0],[0,0],[0,0]]}],La=(t,e)=>[.5,-.5,1,-1][(t+e)%4];function bo(t){let{T:e,N:s}=mt(t.state().layer),o=Xt(t,({row:c,column:l})=>c<=e&&l<=s),{output:r,row:n,column:a}=t.state(),i={output:r,row:n,column:a};return{...o,chosen:i,at:{...i,...o.now}}}var ie=(t,e)=>`W${_(t)}${_(e)}`,Ye=(t,e)=>L("W",`${t}${e}`);function Da(t,e,s,o,r,n){let{move:a,note:i,state:c}=t,l=o(c().layer),m=(p,u,f)=>()=>{let{layer:$}=c();o($)===p?i(u):a({layer:f($)})};return d`
<span class="sx-stepper" role="group" aria-label="Number of ${s}s">
${K("−",m(1,`One ${s} must stay.`,n),{available:l>1,label:`One ${s} less`})}
<span aria-live="polite">${H(e)} = <span>${l}</span></span>
${K("+",m(qe,`${qe} are the most that fit here.`,r),{available:l<qe,label:`One ${s} more`})}
</span>`}function Je(t){let{state:e}=t,s=Da(t,"T","class",r=>mt(r).T,r=>[...r,r[0].map((n,a)=>La(r.length,a))],r=>r.slice(0,-1)),o=Da(t,"N","feature",r=>mt(r).N,r=>r.map((n,a)=>[...n,a===0?1:La(a,n.length)]),r=>r.map(n=>n.slice(0,-1)));return d`
<div class="sx-toolbar">
${St(gm,r=>de(r,e().layer),r=>t.move({layer:r.map(n=>[...n])}))}
${rt([s,o,Mt(t)])}
</div>`}var Ke=(t={})=>Z({layer:{range:"_range",lengths:[1,qe],rows:!0},...Object.fromEntries(["output","row","column"].map(e=>[e,{into:"layer"}])),...t},{last:(e,s)=>mt(e)[s==="column"?"N":"T"],most:qe},({layer:e=[[0],[0]]})=>e.length<2||e.length>qe+1?"x and 1 to 4 rows of W are needed":e.some(s=>s.length!==e[0].length)?"the rows differ in length":void 0);var Fa=52,xm=42,Or=29,Pr={classes:1e3,features:1e4};function Ba(t,e,s){if(t===0)return"0";if(e<Or)return t>0?"+":"−";let o=t.toFixed(e<Fa?2:3);return Number(o)===0?"≈ 0":s||Number.isInteger(t)?x(Number(o)):o.replace("-","−")}var bm=t=>t<1e9?String(t).replace(/\B(?=(\d{3})+$)/g," "):h(t);function wm(t){let e=re(t),[s,o]=[lt(e),to(t)];return{parts:C(e),DS:s,Dg:o,DP:eo(s,o)}}var Ha=t=>Math.max(...t.flat().map(Math.abs)),Wa=(t,e)=>S({"sx-cell":!0,"is-negative":t<0,"is-zero":t===0,...e});function Ca(t,e,s,o){let r=Ha(e);return(n,a,i,c)=>{let l=e[n-1][a-1];return d`
<div
class=${Wa(l,{"is-term":c,"is-survivor":c&&i===o.row})} role="gridcell"
style="${b(i)};${we(l,r)}" data-link=${c?i:v} ${g(t,`${n},${a}`,l)}
>${Ba(l,s,t==="Dg")}</div>`}}function vm(t,{DS:e,Dg:s,DP:o},r,n){let{T:a,N:i}=mt(t.state().layer),c=(t.width()-60)/(a+a*i),l=({row:P,column:I})=>bt(P,I,i,1),m=(P,I)=>({output:P,row:Math.ceil(I/i),column:(I-1)%i+1}),[p,u]=[Ca("DS",e,c,n),Ca("Dg",s,c,n)],[f,$]=[t.state(),Ha(o)],w=(P,I)=>{let q=m(P,I),ct=o[P-1][I-1],ve=Ba(ct,c),Lt=P===f.output&&I===l(f),ts=()=>t.change(q);return d`
<div
class=${Wa(ct,{"is-pointed":P===n.output&&I===l(n)})} role="gridcell"
style="${b(P)};${we(ct,$)}" ${g("DP",`${P},${I}`,ct)}
tabindex=${Lt?0:-1} aria-selected=${Lt}
aria-label="D${_(q.row)}${_(q.column)}P${_(P)} = ${c<Or?h(ct):ve}"
@click=${ts} @focus=${ts} @pointerenter=${()=>r.point(q)}
>${ve}</div>`},N=()=>{let P=t.state();return[P.output,l(P)]},F=(P,I)=>{r.forget(),t.change(m(P,I))},T=(P,I="")=>d`<div class="sx-corner ${I}" role="presentation">${P}</div>`,B=(P,I,q=!1)=>d`<div class=${S({"sx-label":!0,"is-lit":q})} role="rowheader" data-link=${I} style=${b(I)}>${L(P,I)}</div>`,j=ot(a*i);return d`
<div
class=${S({"sx-falk":!0,"is-small":c<Fa,"is-fine":c<xm,"is-tiny":c<Or})}
role="grid" aria-label="DS times Dg is DP" style="--left:${a};--right:${a*i}"
@pointerleave=${()=>r.point()}
@keydown=${xo([a,a*i],N,F)}
>
<div role="row">
${T("")}<div class="sx-label" role="gridcell"></div>
${j.map(P=>{let{row:I,column:q}=m(1,P);return d`<div class=${S({"sx-label":!0,"is-lit":P===l(n)})} role="columnheader" style=${b(I)}>${Ye(I,q)}</div>`})}
</div>
${ot(a).map(P=>d`
<div role="row">
${T(P===Math.ceil(a/2)?"Dg":"")}${B("g",P)}${j.map(I=>u(P,I,P,I===l(n)))}
</div>`)}
<div class="sx-gap" role="presentation"></div>
${ot(a).map(P=>d`
<div role="row">
${B("P",P,P===n.output)}${ot(a).map(I=>p(P,I,I,P===n.output))}
<div class="sx-label" role="presentation"></div>${j.map(I=>w(P,I))}
</div>`)}
${T("DS","sx-name-left")}${T("DP","sx-name-right")}
</div>`}function ym([t],{parts:e,DS:s,Dg:o,DP:r},{output:n,row:a,column:i},c){let l=bt(a,i,t.length,1),[m,p]=[r[n-1][l-1],t[i-1]],u=($,w)=>{let N=w+1,[F,T]=[s[n-1][w],$[l-1]],B=T<0?`(${x(T)})`:x(T);return W`
<mrow class=${S({"sx-term":!0,"sx-product-term":!0,"is-gone":N!==a})} data-link=${N} style=${b(N)}>
${Q(D("DS",`${n},${N}`,F,h(F)))}${k("⋅")}${D("Dg",`${N},${l}`,T,B)}
</mrow>`},f=R("D",10*a+i);return pt([E(A(f,V("P",n)),k("="),Wt(M("k"),A(R("D","k"),R("S",n),k("⋅"),f,R("g","k")))),E(y("="),co(o.map(u),c)),E(y("="),A(V("S",n),Q(R("δ",10*n+a),k("−"),V("S",a)),R("x",i))),E(y("="),A(It(e,n),Q(z(n===a?1:0),k("−"),It(e,a)),k("⋅"),Q(D("x",i,p,x(p))))),E(y(m===0?"=":"≈"),D("DP",`${n},${l}`,m,h(m)))])}function Am(t,{row:e,column:s}){return t===1?`One class, one term: ${ie(e,s)} moves the only logit, and P₁ stays 1.`:`${t===2?"One of the 2 terms has":`${t-1} of the ${t} terms have`} a factor 0, because ${ie(e,s)} moves no logit but λ${_(e)}. What survives is the closed form.`}function Ra(t,e,s){let o=Pr[e],r=9*Math.log10(o),n=Array.from({length:r+1},(a,i)=>(i%9+1)*10**Math.floor(i/9));return zt(t,{name:s,label:s,purpose:`Number of ${e} ${s}`,text:`${s} = ${t.state()[e]}`,symbol:H(s),least:1,most:o,get:()=>t.state()[e],set:a=>t.change({[e]:Math.round(a)}),places:{last:r,page:9,of(a){let i=n.findLastIndex(l=>l<=a),c=n[i+1];return c===void 0?i:i+(a-n[i])/(c-n[i])},valueAt:a=>n[a]}})}function Sm(t,{classes:e,features:s,layer:o}){let r=hs(e,s),{T:n,N:a}=mt(o),i=hs(n,a),c=`The product multiplies ${Dt(r.product/r.closed,3)} times as often, and ${Dt(100*(1-1/e),3)} % of Dg is zeros. For the matrices above it is ${i.product} against ${i.closed}.`,l=Math.max(r.product,r.closed),m=u=>d`<div class="sx-area is-${u}" style="width:${100*Math.sqrt(r[u]/l)}%"></div>`,p=(u,f,$)=>d`
<div class="sx-cost is-${u}">
<i class="sx-cost-key"></i><span>${f}</span>${E(A(tt(M("T"),z(u==="product"?3:2)),$))}
<span ${g("multiplications",u,r[u])}>${bm(r[u])}</span>
</div>`;return d`
<figure>
${O("Multiplications","as areas")}
<div class="sx-inputs">${Ra(t,"classes","T")}${Ra(t,"features","N")}</div>
<div class="sx-costs">
<div class="sx-areas" aria-hidden="true">${m("product")}${m("closed")}</div>
${p("product","DS · Dg",M("N"))}
${p("closed","closed form",Q(M("N"),k("+"),z(1)))}
</div>
<p class="sx-words">${c}</p>
</figure>`}function Mm(t,e){let{layer:s}=e,o=wm(s),{T:r,N:n}=mt(s),a=Xt(t,({output:c,row:l,column:m})=>Math.max(c,l)<=r&&m<=n),i=a.now??e;return d`
${Je(t)}
<figure>
${O("DS · Dg = DP","point at an entry of DP: it stands where its row and its column meet")}
${vm(t,o,a,i)}
</figure>
<div>
${ym(s,o,i,t.width()<480?2:4)}
<p class="sx-words" aria-live="polite">${Am(s.length-1,i)}</p>
</div>
${Sm(t,e)}`}var Ga={"jacobian-product":{title:"Product of Jacobians",...Ke({classes:{least:1,most:Pr.classes,whole:!0},features:{least:1,most:Pr.features,whole:!0}}),frame:"sx-layer sx-jacobian-product sx-rows",view:Mm}};var km=.02,Ua=.1,_m=ht((t,e,s)=>{let o=!1,r=i=>{let{least:c,most:l,get:m,set:p,shell:u}=s;u.note("");let f=J(rr(i,Ua),c,l);f!==m()&&p(f),e.value=Ct(f),e.dispatchEvent(new Event("change"))},n=()=>e.selectionStart===0&&e.selectionEnd===e.value.length;t.listen(e,"keydown",i=>{let{least:c,most:l,get:m}=s,p=i.shiftKey?1:Ua,u=te(i,{ArrowUp:m()+p,ArrowDown:m()-p,PageUp:m()+1,PageDown:m()-1,...n()?{Home:c,End:l}:{}});u!==void 0&&(r(u),e.select())}),t.listen(e,"mousedown",i=>i.preventDefault());let a=ne(t,e,{move(i,c,l){o||=Math.abs(i)>=3,o&&r(l+i*km)},end(i){o||i?.type!=="pointerup"||(e.focus({preventScroll:!0}),e.select())}});return t.listen(e,"pointerdown",i=>{a(i,s.get())&&(o=!1)}),()=>{}});function Ir(t,{name:e,index:s,text:o,...r}){let n={...r,shell:t};return d`<input
class="sx-field sx-number-cell" role="spinbutton" aria-valuemin=${r.least} aria-valuemax=${r.most}
aria-valuenow=${r.get()} aria-valuetext=${o} ${g(e,s,r.get())}
${De(n)} ${_m(n)}>`}var Tm=480,Lr=34,Dr=12;function Em(t,e,s){let o=t<Tm,r=e*s*Lr+(e-1)*Dr,n=(I,q)=>(I*s+q+.5)*Lr+I*Dr,[a,i,c]=o?[38,15,23]:[56,26,40],l=i+a,m=c+a,p=o?74:J(t*.27,150,204),u=o?38:64,f=t-l-m-u-p,[$,w,N,F,T]=(o?[.4,.22,.06,.26,.06]:[.38,.2,.06,.3,.06]).map(I=>I*f),B=l+$,j=B+m+w,P=j+u+N;return{width:t,height:r,narrow:o,mark:i,weightMark:c,field:a,x:l,weight:m,weightX:B,score:u,scoreX:j,box:F,boxX:P,output:p,outputX:P+F+T,weightY:n,inputY:I=>(I+.5)*r/s,classY:I=>(I+.5)*s*Lr+I*Dr}}var za=(t,e)=>t!==0&&Math.abs(t)<.001?Dt(t,2):e(t);function Cr([t,e],[s,o]){let r=(t+s)/2;return`M${t.toFixed(1)} ${e.toFixed(1)}C${r.toFixed(1)} ${e.toFixed(1)} ${r.toFixed(1)} ${o.toFixed(1)} ${s.toFixed(1)} ${o.toFixed(1)}`}var wo=(t,e,s)=>`translate:${t.toFixed(1)}px calc(${e.toFixed(1)}px - 50%);width:${s.toFixed(1)}px`;function Nm(t,{layer:e}){let[s,...o]=e,r=re(e),n=so(e),{at:a,point:i}=bo(t);return{x:s,W:o,classes:o.map((c,l)=>l+1),features:s.map((c,l)=>l+1),logits:r,parts:C(r),slopes:lt(r),slopeOf:(c,l,m)=>n[c-1][bt(l,m,s.length,1)-1],heaviest:Math.max(...o.flat().map(Math.abs))||1,plan:Em(t.width(),o.length,s.length),at:a,pointer:(c,l)=>({choose:()=>t.change({row:c,column:l}),enter:()=>i({row:c,column:l}),leave:()=>i()})}}function Rr({model:t,move:e,state:s},o,r){let[n,a]=t.get("_range"),i=c=>e({layer:s().layer.map((l,m)=>m===o?l.map(c):l)});return{least:n,most:a,get:()=>s().layer[o]?.[r-1]??0,set:c=>i((l,m)=>m===r-1?c:l),setList:c=>i((l,m)=>c[m]??l)}}function Om({plan:t,at:e}){let{narrow:s,mark:o,field:r,weightX:n,weightMark:a,scoreX:i,score:c,boxX:l,box:m,outputX:p,output:u}=t,f=[[o+r/2,"x"],[n+a+r/2,"W"],[i+c/2,s?"λ":"λ = Wx"],[l+m/2,s?"S":"softmax"],[p+(s?u/2:16),"P"]];return d`
<div class="sx-heads" aria-hidden="true">
${f.map(([$,w])=>d`
<span class=${w==="softmax"?"sx-hint":"sx-symbol"} style="left:${$}px">${w}</span>`)}
<span class="sx-hint sx-slope-head" ?hidden=${s}>per unit of ${ie(e.row,e.column)}</span>
</div>`}function Pm({W:t,classes:e,features:s,heaviest:o,plan:r,at:n,pointer:a}){let{width:i,height:c,x:l,weightX:m,weight:p,scoreX:u,score:f,outputX:$,boxX:w,box:N}=r,F=B=>s.map(j=>{let P=t[B-1][j-1],I=r.weightY(B-1,j-1),q=Cr([l,r.inputY(j-1)],[m,I]),ct=Cr([m+p,I],[u,r.classY(B-1)]),ve=B===n.row&&j===n.column,Lt=Ii=>Y`<path
class=${S({"sx-wire":!0,"is-lit":ve,"is-negative":P<0,"is-zero":P===0})}
style="${b(B)};stroke-width:${.8+2.7*Math.abs(P)/o}" d=${Ii}></path>`,{choose:ts,enter:_o,leave:To}=a(B,j);return Y`${Lt(q)}${Lt(ct)}<path
class="sx-reach" d=${q+ct} @click=${ts} @pointerenter=${_o} @pointerleave=${To}></path>`}),T=B=>e.map(j=>Y`<path
class=${S({"sx-wire":!0,"is-lit":B===n.row&&j===n.output})} style=${b(B)}
d=${Cr([u+f,r.classY(B-1)],[$,r.classY(j-1)])}></path>`);return d`
<svg class="sx-cover" aria-hidden="true" width=${i} height=${c} viewBox="0 0 ${i} ${c}">
${e.map(F)}${e.map(T)}
<rect class="sx-box" rx="6" x=${w} y="1" width=${N} height=${c-2}></rect>
</svg>`}function Im(t,{x:e,W:s,classes:o,features:r,slopeOf:n,plan:a,at:i,pointer:c}){let l=e.length,m=u=>{let f=`x${_(u)}`,$=`${f} = ${x(e[u-1])}`;return d`
<label
class=${S({"sx-node":!0,"is-lit":u===i.column})}
style=${wo(0,a.inputY(u-1),a.x)}
>
${L("x",u)}
${Ir(t,{...Rr(t,0,u),name:"x",index:u,label:f,text:$,longest:l})}
</label>`},p=u=>r.map(f=>{let $=ie(u,f),w=n(i.output,u,f),N=`${$} = ${x(s[u-1][f-1])}, D${_(u)}${_(f)}P${_(i.output)} = ${h(w)}`,{choose:F,enter:T,leave:B}=c(u,f);return d`
<label
class=${S({"sx-node":!0,"is-lit":u===i.row&&f===i.column})} data-link=${u}
style="${b(u)};${wo(a.weightX,a.weightY(u-1,f-1),a.weight)}"
@focusin=${F} @pointerenter=${T} @pointerleave=${B}
>
${Ye(u,f)}
${Ir(t,{...Rr(t,u,f),name:"W",index:`${u},${f}`,label:$,text:N,longest:l})}
</label>`});return[r.map(m),o.map(p)]}var Lm=({logits:t,plan:e,at:s})=>t.map((o,r)=>d`
<div
class=${S({"sx-score":!0,"is-lit":r+1===s.row})} data-link=${r+1}
style="${b(r+1)};${wo(e.scoreX,e.classY(r),e.score)}"
><b ${g("lambda",r+1,o)}>${x(o)}</b></div>`);function Dm({change:t},{parts:e,slopeOf:s,plan:o,at:r}){let n=(a,i)=>{let c=s(i+1,r.row,r.column),l=c>0?"▲ ":c<0?"▼ ":" ",m=i+1===r.output;return d`
<button
type="button" class=${S({"sx-output-pill":!0,"is-lit":m})} role="radio"
data-link=${i+1} style="${b(i+1)};${wo(o.outputX,o.classY(i),o.output)}"
aria-checked=${m} tabindex=${m?0:-1} @click=${()=>t({output:i+1})}
aria-label="P${_(i+1)} = ${U(a)}, ${ie(r.row,r.column)} changes it by ${h(c)} per unit"
>
${L("P",i+1)}
<span ${g("P",i+1,a)}>${za(a,U)}</span>
<span class="sx-slope" ${g("DP",`${i+1},${r.row},${r.column}`,c)}>${l+za(Math.abs(c),h)}</span>
<span class="sx-share" style="--part:${a}"></span>
</button>`};return d`
<div role="radiogroup" aria-label="Output" @keydown=${Uo(a=>t({output:a+1}))}>
${e.map(n)}
</div>`}function Cm(t,{x:e,parts:s,slopeOf:o,at:{output:r,row:n,column:a}}){let i=e[a-1],c=o(r,n,a),l=`x${_(a)}`,m={...Rr(t,0,a),name:"x",index:a,linked:!1,label:`${l} in the formula`,text:`${l} = ${x(i)}, derivative ${h(c)}`},[p,u]=i<0?[Re("("),Re(")")]:[];return pt([E(A(R("D",10*n+a),V("P",r)),k("="),A(R("D",n),V("S",r)),k("⋅"),R("x",a),k("="),A(V("S",r),Q(R("δ",10*r+n),y("−"),V("S",n)),R("x",a))),E(y("="),A(It(s,r),Q(z(r===n?1:0),y("−"),It(s,n))),k("⋅"),A(p,ir(t,m),u)),E(y(c===0?"=":"≈"),D("DP",`${r},${n},${a}`,c,h(c)))],cr(t,m))}function Rm(t,e){let[s,o]=t.model.get("_range").map(x),r=Nm(t,e),{W:n,at:{output:a,row:i,column:c},plan:{width:l}}=r;return d`
${Je(t)}
<figure>
${O("The layer",`drag a number sideways, or type ${s} to ${o}; choose a weight and an output`)}
${Kt([l,...n.map(({length:m})=>m),i,c],()=>Om(r))}
<div class="sx-stage" style="height:${r.plan.height}px">
${Kt([l,...n,a,i,c],()=>Pm(r))}${Im(t,r)}${Lm(r)}${Dm(t,r)}
</div>
</figure>
<div>${Cm(t,r)}<p class="sx-words" aria-live="polite">${Fm(r)}</p></div>`}function Fm({x:t,slopes:e,slopeOf:s,at:{output:o,row:r,column:n}}){let a=t[n-1],i=e[o-1][r-1],c=s(o,r,n),[l,m,p]=[ie(r,n),`λ${_(r)}`,`P${_(o)}`];if(a===0)return`x${_(n)} = 0: whatever ${l} does, ${m} stays, and so does ${p}.`;let u=`Raise ${l} a little: ${m} ${a>0?"grows":"falls"} by |x${_(n)}| = ${x(Math.abs(a))} per unit`;return c===0?`${u}, but ${p} stays.`:`${u}, ${p} by ${h(Math.abs(i))} times as much${i*a<0==a<0?"":" the other way"}: it ${c>0?"grows":"falls"} by ${h(Math.abs(c))}.`}var qa={"layer-network":{title:"Softmax layer as a network",frame:"sx-layer sx-layer-network sx-rows",...Ke(),view:Rm}};function vo(t,e,s,o=0){let r=C(t),n=C(t.map((l,m)=>Ya(e,m)?l+s:l)),a=n.map((l,m)=>l-r[m]),i=lt(t).map((l,m)=>s*(G(l.filter((p,u)=>Ya(e,u)))+(m+1===(e||1)?o:0))),c=Math.max(...a.map((l,m)=>Math.abs(l-i[m])));return{before:r,after:n,truth:a,predicted:i,error:c}}var Ya=(t,e)=>t===0||t===e+1,Fr=(t,e,s,o)=>s.map(r=>vo(t,e,r,o).error);function Br(t,e){if(e===0)return 0;let s=C(t),o=s[e-1],r=s.map((n,a)=>n*((+(a+1===e)-o)**2-o*(1-o)));return Math.max(...r.map(Math.abs))/2}var _s=1e-9,Wr=1,Hr=-18,yo=Math.log10(Wr/_s),Xe=t=>+`${[1,2,5][(t%3+3)%3]}e${Math.floor(t/3)}`,Ja=Array.from({length:3*yo+1},(t,e)=>Xe(e-3*yo)),Bm=t=>{let e=3*Math.floor(Math.log10(t)+1e-12),[s,o]=[e,e+1,e+2].filter(r=>Xe(r)<=t*(1+1e-12)).slice(-1).flatMap(r=>[r,r+1]);return s+(Math.log(t/Xe(s))/Math.log(Xe(o)/Xe(s))||0)},Ao=t=>100*Math.log10(t/_s)/yo,Ms=t=>t===0?100:J(100*Math.log10(t)/Hr,0,100),Va=({state:t,move:e})=>({least:-3*yo,most:0,step:1,page:3,get:()=>Bm(t().step),set:s=>e({step:Xe(s)})}),Hm=({direction:t})=>d`${L("D",t||1)}${L("S",t||1)}`,Wm=t=>d`
<div class="sx-controls">
${dt(t,"direction","Logit that is nudged","Nudge",[...gt("a",t.state().logits.length),{index:0,content:"all alike"}])}
${it(t,{trait:"step",label:"ε",name:"step",least:_s,most:Wr},d`by ${H("ε")} =`)}
${it(t,{trait:"slip",label:"mistake in the Jacobian",name:"slip",least:-1,most:1},d`mistake in ${Hm(t.state())} =`)}
</div>`;function Gm({truth:t,predicted:e},s,o){let r=Math.max(...[...t,...e].map(Math.abs)),n=(i,c)=>d`<span class="sx-hint"><i class="sx-swatch ${c}"></i>${i}</span>`,a=(i,c)=>{let l=r===0||Za(c,s)?0:50*c/r;return d`<div class=${i} ?hidden=${l===0} style="left:${50+Math.min(0,l)}%;width:${Math.abs(l)}%"></div>`};return d`
<figure>
${O("Change of each part")}
<div class="sx-changes" style="--count:${t.length}" @pointerleave=${()=>o()}>
<div class="sx-change"><span></span><span></span>${n("predicted","sx-guess")}${n("true","sx-truth")}</div>
${t.map((i,c)=>{let l=c+1;return d`
<div class="sx-change sx-lights" data-link=${l} style=${b(l)} @pointerenter=${()=>o({part:l})}>
${L("S",l)}
<div class="sx-span" aria-hidden="true">${a("sx-guess",e[c])}${a("sx-truth",i)}</div>
<span ${g("predicted",l,e[c])}>${ks(e[c],s,"≈ 0")}</span>
<span ${g("truth",l,i)}>${ks(i,s,"≈ 0")}</span>
</div>`})}
</div>
</figure>`}function Um({logits:t,direction:e,slip:s}){let o=Fr(t,e,Ja,s),r=l=>Ja.map((m,p)=>o[p]===0===l?`M${Ao(m).toFixed(2)} ${Ms(o[p]).toFixed(2)}h0`:"").join(""),n=Br(t,e),a=Fr(t,e,[.1])[0]<.03*n,i=Math.max(_s,Math.sqrt(10**Hr/n)),c=a?`M${Ao(i)} ${Ms(n*i**2)}L100 ${Ms(n)}`:v;return d`
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
${Y`<path class="sx-law" d=${c}></path><path class="sx-dots" d=${r(!1)}></path><path class="sx-dots is-zero" d=${r(!0)}></path>`}
</svg>
<span class="sx-law-name" ?hidden=${!a} style="top:${J(100*Math.log10(n*1e-6)/Hr,8,100)}%">
<span class="sx-symbol">ε<sup>2</sup></span>
</span>`}var Ka=t=>t===0?"1":t===-3?"10⁻³":h(10**t).replace("1.00×","");function zm(t,e,s){let{step:o}=e,[r,n]=[`left:${Ao(o)}%`,`top:${Ms(s)}%`];return d`
<figure>
${O("Largest error","against ε; drag the ring")}
<div class="sx-plane sx-loglog">
<div class="sx-rounding">rounding</div>
${Um(e)}
<div class="sx-slope-guide" style="${r};${n}"></div>
<div
class="sx-ring sx-knob" style="${r};${n}" ${g("error",void 0,s)}
${Tt({...Va(t),label:"Step ε",text:`ε = ${x(o)}, largest error ${h(s)}`})}
></div>
${[-9,-6,-3,0].map(a=>d`<span class="sx-tick sx-tick-x" style="left:${Ao(10**a)}%">${Ka(a)}</span>`)}
${[0,-4,-8,-12,-16].map(a=>d`<span class="sx-tick" style="top:${Ms(10**a)}%">${Ka(a)}</span>`)}
</div>
</figure>`}function qm(t,{truth:e,predicted:s},o,r){let{step:n}=t.state(),[a,i]=[e[o-1],s[o-1]],c=i/n,l=ks(c,r,"0"),m=V("S",o),p=r===0?Q(z(1),k(","),M("…"),k(","),z(1)):R("e",r),u=r===0?Q(Wt(M("j"),A(R("D","j"),m))):A(R("D",r),m);return d`
<div class="sx-formula sx-stacked">
<span>${E(A(m,Q(M("a"),k("+"),M("ε"),k("⁢"),p),k("−"),m,Q(M("a"))))}${E(y("≈"),A(M("ε"),k("⋅"),u))}</span>
<span>${E(D("truth",o,a,ks(a,r,"0")))}${E(y("≈"),A(Qt("step",n,{...Va(t),label:"ε in the formula",perPixel:()=>.15}),k("⋅"),D("slope",o,c,c<0&&l!=="0"?`(${l})`:l)))}${E(y("="),D("predicted",o,i,ks(i,r,"0")))}</span>
</div>`}function Ym(t,e){let{logits:s,step:o,direction:r,slip:n}=e,a=vo(s,r,o,n),i=Xt(t),c=Math.min(i.now?.part??(r||1),s.length);return d`
${qt(t)}
${Yt(t)}
${Wm(t)}
<div class="sx-two">${Gm(a,r,i.point)}${zm(t,e,a.error)}</div>
<div>
${qm(t,a,c,r)}
<p class="sx-words" aria-live="polite">${Jm(a.error,e)}</p>
</div>`}var Za=(t,e)=>e===0&&Math.abs(t)<1e-14,ks=(t,e,s)=>t!==0&&Za(t,e)?s:h(t),Xa=(t,e)=>t<2e-15&&(t>2*e||t<e/2);function Jm(t,{logits:e,direction:s,step:o,slip:r}){if(r!==0)return`The largest error is ${h(t)}. One entry of DS is wrong by ${x(r)}: for small ε the error is that much of ε, and the slope of the points 1 instead of 2.`;if(e.length===1)return"One part is the whole and stays 1, whatever its logit does.";if(s===0)return`All logits rise alike, and no part changes: what is left, ${h(t)}, is rounding.`;let n=`The largest error is ${h(t)}.`,a=Br(e,s),i=vo(e,s,o/10).error;return Xa(t,a*o**2)?`${n} The law ε² would leave ${h(a*o**2)}: so small, all is blurred by rounding.`:Xa(i,a*(o/10)**2)?`${n} A tenth of the step leaves ${h(i)}, for there rounding takes over.`:`${n} A tenth of the step, ε = ${x(o/10)}, leaves ${h(i)}: ${h(t/i)} times less, while the predicted change shrinks 10 times.`+(t>150*i?" A second derivative of nearly 0 makes it fall faster than ε².":"")}var Qa={nudge:{title:"Nudge",...Jt(["direction"],{step:{least:_s,most:Wr},slip:{least:-1,most:1}},0),frame:"sx-nudge sx-rows",view:Ym}};var Km=[[.1,.7,1.3],[.3,-.1,.2],[1.1,.9,.7,.3]],Xm=[.25,1,4,16,64,256,1024],Vm=[1,10,100,1e3],ti=17,Ts=10,Zm=[1,.97,1.01,1.04],[Gr,ja]=[.1,2e3],Es=[{name:"direct",colour:1,dashes:"6 4",compute:t=>kt(t).parts},{name:"shifted",colour:2,dashes:"",compute:t=>Bt(t).parts},{name:"compensated",colour:3,dashes:"8 3 2 3",compute:Vs}],ei=(t,e)=>t.map(s=>s*e);function Qm(t){let e=Qo(t);return Es.map(({compute:s})=>e.every(tr)?Math.max(...s(t).map((o,r)=>jo(o,e[r]))):NaN)}var Ur=t=>100*(1-Math.log(J(t,Gr,ja)/Gr)/Math.log(ja/Gr));function jm({model:t,state:e,move:s}){let[o,r]=t.get("_scales"),n=i=>Ts*Math.log2(i/o),a=i=>o*2**(i/Ts);return{placeOf:n,scaleAt:a,slider:{label:"Scale c",least:0,most:n(r),step:1,page:Ts,get:()=>n(e().scale),set:i=>s({scale:Number(a(i).toPrecision(4))}),perPixel:()=>.2}}}function tp(t,{placeOf:e,scaleAt:s,slider:{most:o}}){let{logits:r,scale:n}=t.state(),a=l=>({place:100*e(l)/o,near:Zm.map(m=>Qm(ei(r,l*m)))}),i=t.memo("errors",[r],()=>Array.from({length:4*o/Ts+1},(l,m)=>a(s(m*Ts/4)))),c=a(n);return{now:c,samples:[...i,c].sort((l,m)=>l.place-m.place)}}function ep(t,e){return`M${t.flatMap(({place:o,near:r})=>{let[n,...a]=r.map(c=>c[e]),i=Math.max(n,...a.filter(Number.isFinite));return Number.isFinite(n)?`${o.toFixed(2)} ${Ur(i).toFixed(2)}`:[]}).join("L")}`}function sp({now:{place:t,near:[e]},samples:s}){return d`
<div class="sx-ulp-chart" aria-hidden="true">
${Vm.map(o=>d`<div class="sx-level" style="top:${Ur(o)}%"><span class="sx-tick">${o} ulp</span></div>`)}
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none">
${Es.map(({colour:o,dashes:r},n)=>Y`
<path class="sx-curve" stroke-dasharray=${r} style=${b(o)} d=${ep(s,n)}></path>`)}
</svg>
${Es.map(({name:o,colour:r},n)=>d`
<div
class="sx-point" style="${b(r)};left:${t}%;top:${Ur(e[n])}%"
?hidden=${!Number.isFinite(e[n])} ${g(`worst-${o}`,void 0,e[n])}
></div>`)}
</div>`}function op(t,e){if(!(t>0))return d`<mark>${t===0?"0":"nan"}</mark>`;let[s,o]=t.toExponential(ti-1).split("e"),r=Number(o),n=si(e),a=0;for(;r===e.power&&a<s.length&&s[a]===n[a];)a+=1;let i=s.slice(a);return[s.slice(0,a),i&&d`<mark>${i}</mark>`,oi(r)]}var si=({digits:[t,...e]})=>`${t}.${e.join("")}`,oi=t=>t===0?"":Ho(t);function rp(t,e){let s=Qo(e)[t-1],o=Yn(s,ti);return d`
<table class="sx-table sx-digit-table">
${Ft(["formula",d`<b>S${_(t)}</b>`,"off by"])}
<tbody>
${Es.map(({name:r,colour:n,compute:a})=>{let i=a(e)[t-1],c=jo(i,s),l=Number.isFinite(c)&&tr(s);return d`
<tr>
<th scope="row"><span class="sx-key" style=${b(n)}></span>${r}</th>
<td ${g(`S-${r}`,t,i)}>${op(i,o)}</td>
<td ${g(`ulp-${r}`,t,c)}>${l?`${c<10?c.toFixed(1):h(c)} ulp`:"–"}</td>
</tr>`})}
<tr><th scope="row">exact</th><td>${si(o)}${oi(o.power)}</td><td></td></tr>
</tbody>
</table>`}function np(t,{logits:e,scale:s}){let[o,r]=t.model.get("_scales"),n=ei(e,s),a={...ut(t,Bt(n).parts),letter:"x"},i=jm(t),c=tp(t,i),l=Math.max(...n),m=c.now.near[0].map((p,u)=>`${Es[u].name} ${Number.isFinite(p)?`${p.toFixed(1)} ulp`:"not measured"}`);return d`
<div class="sx-toolbar">${a.vectors(Km,a.reset)}</div>
<div class="sx-flow sx-number-entry">
${it(t,{trait:"scale",label:"c",name:"c",least:o,most:r},[H("c")," = "])}
${io(t,"x",a.setAll,p=>H(p>1?", ":"a = c · ["),H("]"))}
</div>
<p class="sx-says sx-hint">Curves: the largest error at c or beside it. Dots: at your c.</p>
${He({...i.slider,text:`c = ${x(s)}, largest errors: ${m.join(", ")}`,ticks:Xm.map(p=>({place:i.placeOf(p),text:String(p)})),above:sp(c)})}
${rt([d`<span class="sx-hint">digits of</span>`,e.map((p,u)=>d`
<button
type="button" class="sx-button" data-link=${u+1} aria-pressed=${u+1===a.selected}
@click=${()=>a.select(u+1)}
>S${_(u+1)}</button>`)],"Component")}
${rp(a.selected,n)}
${Et(t,a,e.map(p=>`${x(p)}·${x(s)}−${x(l)}`),p=>({power:u=>tt(M("e"),A(R("a",u),y("−"),M("m"))),term:(u,f)=>p.exponential(u,f,k("·"),Qt("c",s,i.slider),lo("shift",-l))}))}`}var ri={"rounded-shift":{title:"The rounded shift",frame:"sx-steps sx-rounded-shift",...Z({logits:{range:"_range",lengths:st.lengths},scale:{range:"_scales"},selected:_t}),view:np}};var ap=58,ip=34,ni=(t,{forget:e},s)=>o=>{let{layer:r,row:n,column:a}=t.state(),{T:i,N:c}=mt(r),l=bt(n,a,c,1),m=s?go(o,[1,l],[1,i*c]):go(o,[n,a],[i,c]);if(m===void 0)return;let p=s?m[1]-1:bt(m[0],m[1],c,1)-1;e(),t.change({row:Math.floor(p/c)+1,column:p%c+1}),o.currentTarget.querySelectorAll("[tabindex]")[p]?.focus()};function ai(t,{chosen:e,at:s,point:o},r,n,a){let{layer:i,first:c}=t.state(),l=()=>t.change({row:r,column:n}),m=r===e.row&&n===e.column,p=1-c,u=c===1?Ye(r,n):d`<code>${`W[${r-1}, ${n-1}]`}</code>`;return d`
<div
class=${S({"sx-weight":!0,"is-lit":r===s.row&&n===s.column})} role="gridcell"
style=${b(r)} tabindex=${m?0:-1} aria-selected=${m}
@click=${l} @focus=${l} @pointerenter=${()=>o({row:r,column:n})}
>${a(u,bt(r-p,n-p,mt(i).N,c))}</div>`}function cp(t,e){let{layer:s,first:o}=t.state(),{T:r,N:n}=mt(s),{at:a,point:i}=e,c=(m,p,u)=>d`
<div class=${S({"sx-label":!0,"is-lit":p===u})} role=${m}>${p-1+o}</div>`,l=(m,p)=>ai(t,e,m,p,(u,f)=>d`
<span>${u}</span><span class="sx-hint" ${g("column",`${m},${p}`,f)}>${f}</span>`);return d`
<figure>
${O("Weights W","point at one")}
<div
class="sx-weights" role="grid" aria-label="Weights W" style="--columns:${n}"
@pointerleave=${()=>i()} @keydown=${ni(t,e,!1)}
>
<div role="row">
<div class="sx-label" role="gridcell"></div>
${ot(n).map(m=>c("columnheader",m,a.column))}
</div>
${ot(r).map(m=>d`
<div role="row">${c("rowheader",m,a.row)}${ot(n).map(p=>l(m,p))}</div>`)}
</div>
</figure>`}function lp(t,e){let{T:s,N:o}=mt(t.state().layer),r=(t.width()-32)/(s*o),n=(a,i)=>ai(t,e,a,i,(c,l)=>d`
<b ${g("column",`${a},${i}`,l)}>${l}</b><span class="sx-name">${c}</span>`);return d`
<figure>
${O("Columns of Dg","one for each weight")}
<div
class=${S({"sx-weight-columns":!0,"is-small":r<ap,"is-tiny":r<ip})}
role="grid" aria-label="Columns of Dg" style="--columns:${s*o}"
@pointerleave=${()=>e.point()} @keydown=${ni(t,e,!0)}
>
<div role="row">${ot(s).flatMap(a=>ot(o).map(i=>n(a,i)))}</div>
</div>
</figure>`}function mp({layer:t,first:e},{at:s}){let{N:o}=mt(t),[r,n,a]=["i","j","N"].map(M);return[1,0].map(i=>{let[c,l]=[s.row-1+i,s.column-1+i],m=bt(c,l,o,i),p=u=>i===1?Q(u,k("−"),z(1)):u;return ls(i===e,`from ${i}`,d`
<span class="sx-column-rule">${E(A(p(r),a,k("+"),n))} ${E(y("="),A(p(z(c)),k("⋅"),z(o)),k("+"),z(l),k("="),D("place",i,m,String(m)))}</span>`)})}function pp({layer:t},{at:{row:e,column:s}}){let{N:o}=mt(t);return`Before it stand ${e-1} ${e===2?"row":"rows"} of ${o} and ${s-1} of its own row, ${bt(e,s,o,1)-1} in all: that is its number counting from 0.`}function up(t,e){let s=bo(t);return d`
${Je(t)}
<div class="sx-two">
${cp(t,s)}
<div class="sx-reading">
${dt(t,"first","Count","Count",[1,0].map(o=>({index:o,content:`from ${o}`})))}
<div class="sx-cases">${mp(e,s)}</div>
<p class="sx-words" aria-live="polite">${pp(e,s)}</p>
</div>
</div>
${lp(t,s)}`}var ii={"row-major":{title:"Row-major order",frame:"sx-layer sx-row-major sx-rows",...Ke({first:{least:0,most:1,whole:!0}}),view:up}};var li=t=>-Math.max(...t)+0,dp=[[1e3,1001,1002],[1,2,3],[-800,-801,-802],[-300,0,300]],fp=[{name:"D = 0",value:()=>0},{name:"D = −max a",value:li},{name:"lowest D",value:(t,[e]=Zs(t))=>Math.ceil(e)},{name:"highest D",value:(t,[,e]=Zs(t))=>Math.floor(e)}],ci=" + D",Ve=1e3,$p=60,[zr,Yr,qr]=Dn,Jr=t=>J(t,-Ve,Ve),So=t=>`${100*(Jr(t)+Ve)/(2*Ve)}%`;function hp(t){let e=t.map((r,n)=>n).sort((r,n)=>t[r]-t[n]),s=t.map(()=>[]),o=[];return e.forEach((r,n)=>{o.push(r+1),!(Jr(t[e[n+1]])-Jr(t[r])<$p)&&(s[r]=o.sort(),o=[])}),s}function gp({exponents:t}){let e=hp(t);return d`
<div class="sx-line" aria-hidden="true">
<span class="sx-hint">a + D</span>
${ur(So,[{from:-Ve,to:zr,kind:"bad",text:"exp is 0"},{from:zr,to:Yr,kind:"weak",text:""},{from:Yr,to:qr,kind:"good",text:"exp has all its digits"},{from:qr,to:Ve,kind:"bad",text:"exp is inf"}])}
${t.map((s,o)=>d`
<div
class="sx-dot" data-link=${o+1} style="${b(o+1)};left:${So(s)}" ${g("exponent",o+1,s)}
><span class="sx-symbol" style="translate:-${So(s)}${e[o][1]?";color:var(--ink)":""}">${e[o].join(", ")}</span></div>`)}
<div class="sx-scale">
${[zr,0,qr].map(s=>d`
<span class="sx-mark" style="left:${So(s)}">${x(Math.round(s*10)/10)}</span>`)}
</div>
</div>`}function xp({logits:t,shift:e},s,o){let r=li(t),n=e===r?"and you are on it.":e>s&&e<o?"and so does your D.":"your D does not.",a=(i,c,l)=>d`<span ${g(i,c,l)}>${x(Number(l.toFixed(2)))}</span>`;return d`
<p class="sx-ends">
Numbers come out for D from ${a("window",1,s)} to ${a("window",2,o)}; towards the lower end,
digits are missing. −max&nbsp;a&nbsp;=&nbsp;${a("best",void 0,r)} lies inside, <b>${n}</b>
</p>`}function bp(t,{parts:e}){let s=Bt(t).parts,o=e.map((r,n)=>{let a=Cn(r,s[n]);return d`${n?", ":""}<span ${g("digits",n+1,a)}>${a}</span> in S${_(n+1)}`});return d`<p class="sx-says">Correct decimal digits: ${o}.</p>`}function wp(t,e){let{logits:s,shift:o}=e,[r,n]=t.model.get("_shifts"),a=kt(s.map(u=>u+o)),[i,c]=t.memo("window",[s],()=>Zs(s)),l=Math.min(c,Yr-Math.min(...s)),m={...ut(t,a.parts),selected:s.indexOf(Math.max(...s))+1},p={label:"Shift D",least:r,most:n,step:1,page:100,get:()=>t.state().shift,set:u=>t.move({shift:u}),perPixel:()=>1};return d`
<div class="sx-toolbar">
${m.vectors(dp)}
${St(fp,u=>u(s,[i,c])===o,u=>t.move({shift:u(t.state().logits)}),"Shifts",m.reset)}
</div>
<div class="sx-flow sx-number-entry">
${it(t,{trait:"shift",label:"D",name:"D",least:r,most:n},[H("D")," = "])}
${Kt([s],()=>io(t,"a",m.setAll,u=>L("a",u)))}
</div>
${He({...p,text:`D = ${x(o)}. ${Be(a,ci)}`,ticks:[-2e3,-1e3,0,1e3,2e3].map(u=>({place:u,text:x(u)})),strips:[{name:"D",zones:[{from:r,to:i,kind:"bad",text:"0/0 = nan"},{from:i,to:l,kind:"weak",text:""},{from:l,to:c,kind:"good",text:"window"},{from:c,to:n,kind:"bad",text:"inf"}]}]})}
${xp(e,i,c)}
${gp(a)}
${xs(a,ci)}
${bp(s,a)}
${Et(t,m,s.map(u=>`${x(u)}+${x(Math.abs(o))}`),u=>({power:f=>tt(M("e"),A(R("a",f),y("+"),M("D"))),term:(f,$)=>u.exponential(f,$,lo("D",o,p))}))}`}var mi={"shift-window":{title:"Window of the shift",frame:"sx-steps sx-shift-window",...Z({logits:{range:"_range",lengths:st.lengths},shift:{range:"_shifts"}}),view:wp}};var vp=[2,5,10];function yp(t){let e=10**Math.floor(Math.log10(t));return e*(vp.find(s=>s*e>1.1*t)??20)}function Ap(t,e,s){let{select:o,width:r}=s,n=Mn(t,"axis of the exponentials",yp(Math.max(...e))),a=(i,c)=>d`
<div class="sx-column sx-lights" data-link=${c+1} style=${b(c+1)} @pointerdown=${()=>o(c+1)}>
<div
class=${S({"sx-bar":!0,"is-over":i>n})} ${g("exp",c+1,i)}
style="height:${Math.min(100,100*i/n)}%"
></div>
</div>`;return d`
<figure class=${S({"sx-panel":!0,"is-crowded":Ys(r,e.length)})}>
<figcaption>
<b>Exponentials</b> <span class="sx-hint">linear, held as you drag</span>
<span class="sx-sum sx-muted">sum <span ${g("sum",void 0,G(e))}>${h(G(e))}</span></span>
</figcaption>
<div class="sx-plot" aria-hidden="true">
<div class="sx-axis">
<span class="sx-tick" style="top:0%">${h(n).replace(/\.0+$/,"")}</span>
<span class="sx-tick" style="top:100%">0</span>
</div>
<div class="sx-columns">${e.map(a)}</div>
</div>
<div class="sx-numbers">${e.map((i,c)=>Js("exp",c+1,cs(c+1),i,h(i),s))}</div>
</figure>`}var Sp=(t,e,s)=>Et(t,e,t.state().logits.map(x),(o,r)=>{let n=et(r,D("exp",r,s[r-1]));return{power:a=>tt(M("e"),R("a",a)),term:o.exponential,further:[E(y("≈"),wt(n,D("sum",void 0,G(s))))]}});function Mp(t,{logits:e}){let s=se(e),o=C(e),r=ut(t,o),{select:n,selected:a,width:i}=r;return d`
<div class="sx-toolbar">
${r.vectors(fr)}${$r(t,r.setAll,()=>t.state().selected,r.reset)}
</div>
<div class="sx-panels">${Nt(t,r)}${Ap(t,s,r)}</div>
${Gt({hint:"one whole of length 1",parts:o,width:i,selected:a,select:n})}
${Sp(t,r,s)}`}var pi=Z({logits:st,selected:_t},void 0,({logits:t})=>t?void 0:"it has no logits"),ui={"softmax-bars":{title:"Softmax bars",frame:"sx-frame sx-softmax-bars",...pi,fromFields:(t,e)=>pi.fromFields({selected:"1",...t},e),view:Mp}};var Kr=[5,10,25];function kp({model:t,state:e,move:s},{part:o,loss:r,slope:n}){let[a,i]=t.get("_range");return{label:"Probability of the correct class",text:`${`P${_(e().label)}`} = ${U(o)}, loss ${h(r)}, slope ${h(n)}`,least:0,most:1,step:.01,page:.1,get:()=>fe(e().logits,e().label).part,set(l){let{logits:m,label:p}=e();if(m.length===1)return s({});let u=Math.round(100*J(Rn(m,p,l),a,i))/100;s({logits:m.with(p-1,u+0)})}}}function _p(t,e,s){let{part:o,loss:r}=e,n=Kr.find(f=>f>=r+1)??Kr[Kr.length-1],{at:a,element:i,line:c}=Ge([0,.2,.4,.6,.8,1],n),l=Array.from({length:101},(f,$)=>n*$/100),m=C(t.state().logits),p=m[s-1],u=Rt(m).map((f,$)=>$+1<s?p+f:$+1>s?f:0);return d`
<figure class="sx-surprise-picture" style=${b(s)}>
${O("Loss","against the probability; drag the ring")}
${i(Y`
<path class="sx-guide-line" d=${c([[o,r],[o,0]])}></path>
<path class="sx-run" d=${c([[o,r],[0,r],[0,r+1]])}></path>
<path class="sx-tangent" d=${c([[0,r+1],[o*(1+r),0]])}></path>
<path class="sx-curve-line" d=${c(l.map(f=>[Math.exp(-f),f]))}></path>`,{...kp(t,e),x:o,y:r},d`
<span class="sx-rise" data-link="slope" style=${a(0,r+.5)} ?hidden=${o<.04}>1</span>
<span
class="sx-run-name" data-link="slope" style=${a(o/2,r)} ${g("S",s,o)}
?hidden=${o<.12||r<.1*n}
>${U(o)}</span>`)}
${ae({name:"S",parts:m,starts:u,label:f=>L("P",f)})}
</figure>`}function Tp({part:t,loss:e,slope:s},o){let r=V("P",o),n=et(o,D("S",o,t,ee(t))),a=c=>[Ht("−"),wt(z(1),c)],i=(c,l,...m)=>d`
<span data-link=${c} class="sx-named-line sx-lights">
<span class="sx-hint">${c}</span>
<span class="sx-wrapped">
${E(A(...m))}${E(y("="),D(c,void 0,l))}
</span>
</span>`;return d`
<div class="sx-formula sx-stacked">
${i("loss",e,Ht("−"),Fe(r),k("="),Ht("−"),Fe(n))}
${i("slope",s,a(r),k("="),a(n))}
</div>`}function Ep(t,{logits:e,label:s}){let o=fe(e,s);return d`
${qt(t)}${Yt(t)}
<div class="sx-controls">
${dt(t,"label","correct class y",d`correct class ${H("y")} =`,gt("P",e.length))}
</div>
<div class="sx-two sx-plane-beside">
${_p(t,o,s)}
<div class="sx-reading">${Tp(o,s)}<p class="sx-words" aria-live="polite">${Np(o,s,e.length)}</p></div>
</div>`}function Np({part:t,loss:e,slope:s},o,r){let n=`P${_(o)}`;return r===1?"There is one class, and its probability is 1: no surprise, whatever its logit.":t<.02?`Class ${o} was hardly thought possible. The loss grows without end as ${n} goes to 0, and the tangent is nearly a wall: its slope is ${h(s)}.`:t>.98?`Class ${o} was nearly certain, and hardly a surprise. The slope stays near −1: some pull to the right is always left.`:`Were ${n} half as large, the loss would be ${h(e+Math.LN2)}: log 2 more, wherever it starts. From the ring to the axis it is ${n} across while the tangent rises by 1: that is its slope.`}var di={surprise:{title:"Surprise at the correct class",frame:"sx-surprise sx-rows",...Jt(["label"]),view:Ep}};var Ns=.01,Os=100,Op=[[1,2,3],[1,3,3],[3,1,-2]],Pp=[.1,1,10],Xr=Array.from({length:61},(t,e)=>e/60);function Ip(t,e){let s=Xr.map(r=>Ie(t,Ns*(Os/Ns)**r)),o=s.map(Rt);return t.map((r,n)=>{let a=Xr.map((c,l)=>[c,1-o[l][n]]),i=Xr.map((c,l)=>[c,1-o[l][n]-s[l][n]]);return Y`<path
class="sx-band" data-link=${n+1} style=${b(n+1)} @pointerdown=${()=>e(n+1)}
d="${ho([...a,...i.reverse()])}Z"></path>`})}function Lp(t){let e=Ie(t,Os),s=Rt(e);return d`
<div class="sx-band-labels" aria-hidden="true">
${t.map((o,r)=>d`
<span data-link=${r+1} style="${b(r+1)};top:${100*(s[r]+e[r]/2)}%">${L("S",r+1)}</span>`)}
</div>`}function Dp(t,{effect:e,select:s},o){let{logits:r,temperature:n}=t.state();return d`
<figure class="sx-panel sx-bands">
${O("Temperature","left: hard; right: equal")}
${$o({label:"Temperature τ",text:`τ = ${x(n)}: ${r.map((a,i)=>e(i+1)).join(", ")}`,range:[-2,2],heights:[[1,"0"],[.5,"0.5"],[0,"1"]],step:.05,page:.5,get:()=>t.state().temperature,set:o},Kt([String(r)],()=>Ip(r,s)),Lp(r))}
${it(t,{trait:"temperature",label:"τ",name:"tau",least:Ns,most:Os},H("τ"))}
</figure>`}function Cp(t,e){let{logits:s,temperature:o}=t.state(),r=x(o);return Et(t,e,s.map(n=>`${x(n)}/${r}`),n=>({power:a=>tt(M("e"),A(R("a",a),Re("/"),M("τ"))),term:(a,i)=>n.exponential(a,i,Re("/"),D("tau",void 0,o,r))}))}function Rp(t,{logits:e,temperature:s}){let o=Ie(e,s),r=ut(t,o),{select:n,selected:a,width:i}=r,c=l=>t.move({temperature:J(Number(l.toPrecision(3)),Ns,Os)});return d`
<div class="sx-toolbar">
${r.vectors(Op)}
${r.presetsOf("Temperatures","τ",Pp,s,c)}
</div>
<div class="sx-panels">${Nt(t,r)}${Dp(t,r,c)}</div>
${Gt({hint:"the picture above, cut at τ",parts:o,width:i,selected:a,select:n})}
${Cp(t,r)}`}var fi={temperature:{title:"From a hard maximum to equal parts",frame:"sx-frame sx-temperature",...Z({logits:st,temperature:{least:Ns,most:Os},selected:_t}),view:Rp}};var Vr=Math.sqrt(3)/2,$i=[[0,0],[1,0],[.5,Vr]],Mo=t=>[t[1]+t[2]/2,t[2]*Vr];function Zr([t,e]){let s=e/Vr,o=t-s/2;return[1-o-s,o,s]}function hi(t,e){let s=1-t.length*e,o=t.map(a=>a-e).sort((a,i)=>i-a),r=0,n=0;return o.forEach((a,i)=>{r+=a;let c=(r-s)/(i+1);a>c&&(n=c)}),t.map(a=>Math.max(a-e-n,0)+e)}function gi(t,e,s,o){let r=t.map(Math.log),n=r.reduce((i,c)=>i+c,0)/r.length,a=Math.max(Math.min(e-n,o-Math.max(...r)),s-Math.min(...r));return r.map(i=>Math.round(100*(i+a))/100+0)}var Fp=[[1,2,3],[0,0,0],[6,0,0]],Qr=[1,2,3],Bp=1e-4,[ko,xi,Ze,bi,wi]=[340,300,270,35,265],jr=([t,e])=>[bi+Ze*t,wi-Ze*e],vi=(t,e)=>[(t-bi)/Ze,(wi-e)/Ze],Ps=(t,e,s)=>[t[0]+s*(e[0]-t[0]),t[1]+s*(e[1]-t[1])],Qe=(t,e)=>`M${t.map(s=>s.toFixed(2)).join(" ")}L${e.map(s=>s.toFixed(2)).join(" ")}`,je=$i.map(jr),Is=je.map(t=>je.filter(e=>e!==t)),yi=je.map(([t,e],s)=>[t,e+(s===2?-10:22)]),Hp=Is.map(([t,e])=>Qe(t,e)).join(""),Wp=[.25,.5,.75].flatMap(t=>je.map((e,s)=>Qe(Ps(Is[s][0],e,t),Ps(Is[s][1],e,t)))).join(""),Ai=(t,e,s)=>t.map((o,r)=>r===s-1?o*e[r]:-o*t[s-1]),Gp={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1],PageUp:[0,10],PageDown:[0,-10],Home:[-200,0],End:[200,0]},Up=ht((t,e,s)=>{let o=e.parentElement.querySelector("svg"),r=()=>ko/(o.getBoundingClientRect().width||ko),n=c=>{let l=o.getBoundingClientRect();return vi((c.clientX-l.left)*r(),(c.clientY-l.top)*r())},a=ne(t,e,{move:(c,l,[m,p])=>s.set([m+c*r()/Ze,p-l*r()/Ze])}),i=(c,l)=>{a(c,l)&&(c.preventDefault(),e.focus({preventScroll:!0}))};return t.listen(e,"pointerdown",c=>{c.stopPropagation(),i(c,s.get())}),t.listen(o,"pointerdown",c=>{c.pointerType==="touch"||c.button!==0||(i(c,n(c)),s.set(n(c)))}),t.listen(o,"click",c=>{c.pointerType==="touch"&&s.set(n(c))}),t.listen(e,"keydown",c=>{let l=te(c,Gp);if(l===void 0)return;let m=c.shiftKey&&c.key.startsWith("Arrow")?.1:.01,[p,u]=s.get();s.set([p+m*l[0],u+m*l[1]])}),()=>{}}),zp=t=>e=>{let s=t.own("mean",()=>({mean:0,logits:""})),{logits:o}=t.state();if(o.length!==3)return;t.note(""),String(o)!==s.logits&&(s.mean=G(o)/3);let r=gi(hi(Zr(e),Bp),s.mean,st.least,st.most);s.logits=String(r),t.change({logits:r})};function qp(t,e){let[s,o]=[e[0]-t[0],e[1]-t[1]],r=Math.hypot(s,o);if(r===0)return Qe(t,e);let[n,a]=[s,o].map(c=>c*Math.min(10/r,1)),i=[e[0]-n,e[1]-a];return`${Qe(t,e)}M${i[0]-a/2} ${i[1]+n/2}L${e.join(" ")}L${i[0]+a/2} ${i[1]-n/2}`}function Yp([t,e],s,o,r){let[n,a]=[s[0]-t,s[1]-e],i=Math.hypot(n,a);if(i<=10)return;let c=(p,u)=>[t+p*n-u*a,e+p*a+u*n],l=o?(6+(16*Math.abs(a)+8*Math.abs(n))/i)/i:13/i;return(o?[c(1,l),c(1,-l),c(.5,l),c(.5,-l)]:[i<30?c(1+14/i,0):c(.5,l)]).find(([p,u])=>(!o||Math.min(...Zr(vi(p,u)))>.04)&&r.every(f=>Math.abs(p-f[0])>30||Math.abs(u-f[1])>17))}function Jp(t,e,s,o){let r=jr(Mo(t)),n=yi.map(([c,l])=>[c,l-5]),a=(c,l)=>Y`<path
class=${S({"sx-path":!0,"is-selected":l+1===s})} data-link=${l+1} style=${b(l+1)}
d=${Qe(c,Ps(c,r,1/e[l]))}></path>`,i=(c,l)=>{let[m,p]=[l+1,Ps(Is[l][0],Is[l][1],.5)],u=Ps(r,o?c:[r[0]+p[0]-c[0],r[1]+p[1]-c[1]],t[l]),f=Yp(r,u,o,n);return f&&n.push(f),Y`
<path
class=${S({[o?"sx-arrow":"sx-altitude"]:!0,"is-selected":m===s})}
data-link=${m} style=${b(m)} d=${o?qp(r,u):Qe(r,u)}
${o?g("length",m,Math.hypot(...Ai(t,e,m))):g("S",m,t[l])}></path>
${f&&Y`<text
class="sx-shape-label" aria-hidden="true" data-link=${m} style=${b(m)}
x=${f[0].toFixed(1)} y=${(f[1]+5).toFixed(1)}
>${o?`D${_(m)}S`:`S${_(m)}`}</text>`}`};return Y`${je.map(a)}${je.map(i)}`}function Kp(t,{parts:e,effect:s,selected:o,setAll:r},n){let{logits:a}=t.state(),i=a.length,c=i===3,l=Mo(e),[m,p]=jr(l);return d`
<figure class="sx-panel">
${O("Triangle",n?"arrows: columns of DS":"drag the point")}
<div class="sx-triangle-box">
<svg
class="sx-triangle" viewBox="0 0 ${ko} ${xi}" role="group"
aria-label="The triangle of all distributions over three classes"
>
<path class="sx-lines-of-equal" d=${Wp}></path>
<path class="sx-edge" d=${Hp}></path>
${c?Jp(e,Pt(a),o,n):v}
${yi.map(([u,f],$)=>Y`
<text
class="sx-corner" aria-hidden="true" x=${u} y=${f} data-link=${$+1} style=${b($+1)}
>${`S${_($+1)} = 1`}</text>`)}
</svg>
${""}
<div
class="sx-ring sx-point" ?hidden=${!c}
style=${c?`left:${100*m/ko}%;top:${100*p/xi}%`:v}
role="slider" tabindex="0" aria-label="The distribution as a point" aria-roledescription="point in a triangle"
aria-valuemin="0" aria-valuemax="1" aria-valuenow=${e[2]??v}
aria-valuetext=${c?Qr.map(s).join(", "):v}
${g("height",void 0,c?l[1]:void 0)}
${Up({get:()=>Mo(C(t.state().logits)),set:zp(t)})}
></div>
${c?v:d`
<div class="sx-elsewhere">
A triangle has three corners; there ${i===1?"is 1 logit":`are ${i} logits`} now.
${K("Use three",()=>r([...t.state().logits,0,0].slice(0,3)))}
</div>`}
</div>
</figure>`}function Xp(t,e){let s=t[e-1],o=Te(t);return pt([E(A(V("a",e),k("=")),et(e,Fe(R("S",e))),y("+"),Fe(Wt(M("k"),tt(M("e"),R("a","k"))))),E(y("≈"),et(e,D("log S",e,s-o)),y(o<0?"−":"+"),D("log sum",void 0,o,h(Math.abs(o)))),E(y("≈"),et(e,D("a",e,s,x(s))))])}function Vp(t,e,s){let o=n=>W`
<mtable class="sx-brackets">${n.map(a=>W`<mtr><mtd>${a}</mtd></mtr>`)}</mtable>`,r=Ai(t,e,s);return pt([E(A(nr(M("D"),z(s)),M("S"),k("=")),V("S",s),Q(V("e",s),y("−"),M("S"))),E(y("≈"),It(t,s),o(Qr.map(n=>A(z(+(n===s)),y("−"),It(t,n))))),E(y("≈"),o(Qr.map(n=>et(n,D("D",n,r[n-1])))))])}function Zp(t,{logits:e}){let s=C(e),o=!!t.model.get("arrows"),r=ut(t,s),{select:n,selected:a,width:i}=r,c=o?"distances from the edges":"the distances, end to end";return d`
<div class="sx-toolbar">${r.vectors(Fp)}${rt(r.reset)}</div>
<div class="sx-panels">${Nt(t,r)}${Kp(t,r,o)}</div>
${Gt({hint:c,parts:s,width:i,selected:a,select:n})}
${e.length!==3?pt([]):o?Vp(s,Pt(e),a):Xp(e,a)}`}var Si={triangle:{title:"The triangle of distributions",frame:"sx-frame sx-triangle-frame",...Z({logits:st,selected:_t}),view:Zp}};var Qp=.25;function jp(t,e,s){let o=(n,a)=>d`
<div class="sx-label sx-lights" role=${a==="a"?"columnheader":"rowheader"} data-link=${n} style=${b(n)}>
${L(a,n)}
</div>`,r=(n,a,i)=>d`
<div
class=${S({"sx-cell":!0,"is-negative":n<0,"is-chosen":i===e})} role="cell"
style="${b(i)};${we(n,Qp)}" @pointerdown=${()=>s(i)}
${g("DS",`${a},${i}`,n)}
>${n.toFixed(2).replace("-0.00","0.00").replace("-","−")}</div>`;return d`
<figure>
${O("Jacobian","rates: part by score")}
<div class="sx-trio-matrix" role="table" aria-label="Jacobian: how fast each part changes with each score">
<div role="row"><div role="cell"></div>${t.map((n,a)=>o(a+1,"a"))}</div>
${t.map((n,a)=>d`
<div role="row">${o(a+1,"S")}${n.map((i,c)=>r(i,a+1,c+1))}</div>`)}
</div>
</figure>`}function tu(t,e){if(t.length===1)return"One part is the whole, whatever its score: no one else can pay.";let s=r=>h(Math.abs(t[r-1][e-1])),o=t.map((r,n)=>n+1).filter(r=>r!==e);return`Raise a${_(e)} a little: S${_(e)} grows at the rate ${s(e)}. The others pay, each in proportion to what it has: ${o.map(r=>`S${_(r)} at the rate ${s(r)}`).join(", ")}.`}function eu(t,{logits:e}){let s=C(e),o=lt(e),r=ut(t,s),{select:n,selected:a}=r,i=r.width<is?r.width:r.width/2;return d`
<div class="sx-panels">
${Nt(t,{...r,title:"Scores"})}
<div>
${Gt({hint:"the parts of one whole",parts:s,width:i,selected:a,select:n})}
${jp(o,a,n)}
</div>
</div>
<p class="sx-words" aria-live="polite">${tu(o,a)}</p>
<div class="sx-toolbar">${r.vectors([[1,2,3],[1,2,5],[0,0,0]],r.reset)}</div>`}var Mi={trio:{title:"Raise one score. Who pays?",frame:"sx-frame sx-trio",...Z({logits:st,selected:_t}),view:eu}};var ki=t=>{let e=h(t);return/[−×]/.test(e)?`(${e})`:e},su={P:[-10,0],a:[-1,1]};function _i(t,e,s,{shown:o,choose:r,point:n}){let a=`by ${e}`,[i,c]=su[e],l=f=>100*(f-i)/(c-i),m=(f,$)=>{let[w,N]=[Math.max(i,Math.min(f,0)),Math.max(f,0)].map(l);return d`
<div
class=${S({"sx-change":!0,"sx-gradient-row":!0,"sx-lights":!0,"is-selected":$+1===o})} data-link=${$+1}
style=${b($+1)} @click=${()=>r($+1)} @pointerenter=${()=>n({k:$+1})}
>
${L(e,$+1)}
<div class="sx-span" aria-hidden="true">
<div
class=${S({"sx-gradient-bar":!0,"is-zero":f===0,"is-over":f<i})}
style="left:${w}%;width:${N-w}%"
></div>
</div>
<span ${g(a,$+1,f)}>${h(f)}</span>
</div>`},p=G(s),u=p===0?"0":Math.abs(p)<1e-14?"≈ 0":h(p);return d`
<figure>
${t}
<div
class="sx-gradient-rows" style="--zero:${l(0)}%;--count:${s.length}"
@pointerleave=${()=>n()}
>
<div class="sx-ruler sx-gradient-axis" aria-hidden="true">
<span>${x(i)}</span><span>0</span><span>${c||""}</span>
</div>
${s.map(m)}
</div>
<div class="sx-gradient-foot sx-muted">sum <span ${g(`${a} sum`,void 0,p)}>${u}</span></div>
</figure>`}function ou(t,e,s){let o=us(t,s)[s-1],r=Zt(t,s)[e-1],n=lt(t)[s-1][e-1],a=C(t),i=+(e===s),c=A(k("∂"),V("a",e));return pt([E(wt(A(k("∂"),M("xent")),c),k("="),A(Ht("−"),wt(z(1),V("P",s))),k("⋅"),A(R("D",e),V("S",s)),k("="),A(V("S",e),k("−"),R("Y",e))),[E(et(s,D("by P",s,o,ki(o))),k("⋅"),D("DS",`${s},${e}`,n,ki(n))),E(y("≈"),It(a,e),y("−"),D("Y",e,i,String(i)),y("≈"),D("by a",e,r))]])}function ru(t,{logits:e,label:s,row:o}){let r=e.length,{now:n,point:a}=Xt(t,({k:u})=>u<=r),i=n?.k??o,c=us(e,s),l=Zt(e,s),m=c[s-1],p={shown:i,choose:u=>t.change({row:u}),point:a};return d`
${qt(t)}${Yt(t)}
<div class="sx-controls">
${dt(t,"label","correct class y",d`correct class ${H("y")} =`,gt("P",r))}
${dt(t,"row","class i in the formula",d`formula for class ${H("i")} =`,gt("a",r))}
</div>
<div class="sx-two">
${_i(O("With respect to P","−Y/P: one entry"),"P",c,p)}
${_i(O("With respect to a","S − Y: every class"),"a",l,p)}
</div>
<div>
${ou(e,i,s)}
<p class="sx-words" aria-live="polite">${nu(m,l[s-1],s,r)}</p>
</div>`}function nu(t,e,s,o){if(o===1)return"With one class P₁ is 1 and cannot change: as a function of its logit the loss is flat.";let r=_(s),n=`The left one takes P${r} as if it could move alone: ${h(t)}.`;return t<-50?`${n} It grows without bound as P${r} goes to 0; no entry of the right one leaves −1 to 1: D${r}S${r} vanishes as fast, and in the entry of a${r} the product is ${h(e)}.`:`${n} The opposite of the right one lowers the loss: raise a${r}, lower all the others, each in proportion to its probability.`}var Ti={"two-gradients":{title:"Two gradients of the loss",frame:"sx-two-gradients sx-rows sx-stacked",...Jt(["label","row"]),view:ru}};var Ni=({error:t})=>t===null?"not a number":h(t),Oi=t=>`${t.passed?"✓":"✗"} ${Ni(t)}`;function au(t){let e=t.filter(({passed:n})=>!n).map(({row:n})=>n),s=t.reduce((n,a)=>n+a.count,0),o=t.reduce((n,a)=>(a.error??1/0)>(n.error??1/0)?a:n);return`${e.length===0?"All agree":`✗ ${e.join(", ")}`}: ${t.length} rows, ${s} numbers, largest relative error ${Ni(o)}, at ${o.row}`}function Ei(t,e){for(let s of t)for(let o of document.querySelectorAll(`[data-javascript="${s.row}"]`))o.textContent=`${Oi(s)}, ${e}`,o.setAttribute("data-passed",String(s.passed));return{all:t,where:e}}var iu=(t,e)=>d`
<li>
<a
class="sx-check-row" href="#row-${t}" data-passed=${e?.passed??v}
${e&&g("error",t,e.error??NaN)}
>${e?d`<b>${t}</b> ${Oi(e)}`:t}</a>
</li>`;function cu({model:t,own:e,redraw:s}){let o=t.get("rows"),r=e("found",()=>Ei(t.get("found"),"in Node.js, when the page was built"));return d`
<div class="sx-toolbar">${K("Check it here",()=>{Object.assign(r,Ei(oo(o),"in your browser")),s()})}</div>
<p class="sx-check-words" role="status">${r.all.length?`${au(r.all)} (${r.where}).`:"Not checked yet."}</p>
<ul class="sx-check-rows">${o.map(({row:a},i)=>iu(a,r.all[i]))}</ul>`}var Pi={"verification-check":{title:"The page's own JavaScript, checked",frame:"sx-check",traits:[],toFields:()=>({}),fromFields:()=>({wrong:"it has no state"}),view:cu}};var lu=On({...la,...ma,...da,...va,...Ma,...Na,...Ia,...Ga,...qa,...Qa,...ri,...ii,...mi,...ui,...di,...fi,...Si,...Mi,...Ti,...Pi});return Bi(mu);})();
/* A plain script until here: */
export default widget.default;
export const { runChecks } = widget;
