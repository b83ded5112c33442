var widget=(()=>{var Mo=Object.defineProperty;var Pa=Object.getOwnPropertyDescriptor;var Ia=Object.getOwnPropertyNames;var La=Object.prototype.hasOwnProperty;var Da=(t,e)=>{for(var s in e)Mo(t,s,{get:e[s],enumerable:!0})},Ca=(t,e,s,o)=>{if(e&&typeof e=="object"||typeof e=="function")for(let r of Ia(e))!La.call(t,r)&&r!==s&&Mo(t,r,{get:()=>e[r],enumerable:!(o=Pa(e,r))||o.enumerable});return t};var Ra=t=>Ca(Mo({},"__esModule",{value:!0}),t);var su={};Da(su,{default:()=>eu,runChecks:()=>js});var Ds=globalThis,Vr=t=>t,Es=Ds.trustedTypes,Zr=Es?Es.createPolicy("lit-html",{createHTML:t=>t}):void 0,_o="$lit$",Xt=`lit$${Math.random().toFixed(9).slice(2)}$`,To="?"+Xt,Fa=`<${To}>`,me=Ds.document===void 0?{createTreeWalker:()=>({})}:document,Ve=()=>me.createComment(""),Ze=t=>t===null||typeof t!="object"&&typeof t!="function",Eo=Array.isArray,on=t=>Eo(t)||typeof t?.[Symbol.iterator]=="function",ko=`[ 	
\f\r]`,Xe=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Qr=/-->/g,jr=/>/g,ce=RegExp(`>|${ko}(?:([^\\s"'>=/]+)(${ko}*=${ko}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),tn=/'/g,en=/"/g,rn=/^(?:script|style|textarea|title)$/i,No=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),d=No(1),Y=No(2),H=No(3),rt=Symbol.for("lit-noChange"),w=Symbol.for("lit-nothing"),sn=new WeakMap,le=me.createTreeWalker(me,129);function nn(t,e){if(!Eo(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return Zr!==void 0?Zr.createHTML(e):e}var an=(t,e)=>{let s=t.length-1,o=[],r,n=e===2?"<svg>":e===3?"<math>":"",i=Xe;for(let a=0;a<s;a++){let c=t[a],l,m,u=-1,p=0;for(;p<c.length&&(i.lastIndex=p,m=i.exec(c),m!==null);)p=i.lastIndex,i===Xe?m[1]==="!--"?i=Qr:m[1]!==void 0?i=jr:m[2]!==void 0?(rn.test(m[2])&&(r=RegExp("</"+m[2],"g")),i=ce):m[3]!==void 0&&(i=ce):i===ce?m[0]===">"?(i=r??Xe,u=-1):m[1]===void 0?u=-2:(u=i.lastIndex-m[2].length,l=m[1],i=m[3]===void 0?ce:m[3]==='"'?en:tn):i===en||i===tn?i=ce:i===Qr||i===jr?i=Xe:(i=ce,r=void 0);let f=i===ce&&t[a+1].startsWith("/>")?" ":"";n+=i===Xe?c+Fa:u>=0?(o.push(l),c.slice(0,u)+_o+c.slice(u)+Xt+f):c+Xt+(u===-2?a:f)}return[nn(t,n+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),o]},Qe=class t{constructor({strings:e,_$litType$:s},o){let r;this.parts=[];let n=0,i=0,a=e.length-1,c=this.parts,[l,m]=an(e,s);if(this.el=t.createElement(l,o),le.currentNode=this.el.content,s===2||s===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(r=le.nextNode())!==null&&c.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let u of r.getAttributeNames())if(u.endsWith(_o)){let p=m[i++],f=r.getAttribute(u).split(Xt),$=/([.?@])?(.*)/.exec(p);c.push({type:1,index:n,name:$[2],strings:f,ctor:$[1]==="."?Os:$[1]==="?"?Ps:$[1]==="@"?Is:ue}),r.removeAttribute(u)}else u.startsWith(Xt)&&(c.push({type:6,index:n}),r.removeAttribute(u));if(rn.test(r.tagName)){let u=r.textContent.split(Xt),p=u.length-1;if(p>0){r.textContent=Es?Es.emptyScript:"";for(let f=0;f<p;f++)r.append(u[f],Ve()),le.nextNode(),c.push({type:2,index:++n});r.append(u[p],Ve())}}}else if(r.nodeType===8)if(r.data===To)c.push({type:2,index:n});else{let u=-1;for(;(u=r.data.indexOf(Xt,u+1))!==-1;)c.push({type:7,index:n}),u+=Xt.length-1}n++}}static createElement(e,s){let o=me.createElement("template");return o.innerHTML=e,o}};function pe(t,e,s=t,o){if(e===rt)return e;let r=o!==void 0?s._$Co?.[o]:s._$Cl,n=Ze(e)?void 0:e._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(t),r._$AT(t,s,o)),o!==void 0?(s._$Co??=[])[o]=r:s._$Cl=r),r!==void 0&&(e=pe(t,r._$AS(t,e.values),r,o)),e}var Ns=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:s},parts:o}=this._$AD,r=(e?.creationScope??me).importNode(s,!0);le.currentNode=r;let n=le.nextNode(),i=0,a=0,c=o[0];for(;c!==void 0;){if(i===c.index){let l;c.type===2?l=new ve(n,n.nextSibling,this,e):c.type===1?l=new c.ctor(n,c.name,c.strings,this,e):c.type===6&&(l=new Ls(n,this,e)),this._$AV.push(l),c=o[++a]}i!==c?.index&&(n=le.nextNode(),i++)}return le.currentNode=me,r}p(e){let s=0;for(let o of this._$AV)o!==void 0&&(o.strings!==void 0?(o._$AI(e,o,s),s+=o.strings.length-2):o._$AI(e[s])),s++}},ve=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,o,r){this.type=2,this._$AH=w,this._$AN=void 0,this._$AA=e,this._$AB=s,this._$AM=o,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=pe(this,e,s),Ze(e)?e===w||e==null||e===""?(this._$AH!==w&&this._$AR(),this._$AH=w):e!==this._$AH&&e!==rt&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):on(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==w&&Ze(this._$AH)?this._$AA.nextSibling.data=e:this.T(me.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:o}=e,r=typeof o=="number"?this._$AC(e):(o.el===void 0&&(o.el=Qe.createElement(nn(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===r)this._$AH.p(s);else{let n=new Ns(r,this),i=n.u(this.options);n.p(s),this.T(i),this._$AH=n}}_$AC(e){let s=sn.get(e.strings);return s===void 0&&sn.set(e.strings,s=new Qe(e)),s}k(e){Eo(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,o,r=0;for(let n of e)r===s.length?s.push(o=new t(this.O(Ve()),this.O(Ve()),this,this.options)):o=s[r],o._$AI(n),r++;r<s.length&&(this._$AR(o&&o._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);e!==this._$AB;){let o=Vr(e).nextSibling;Vr(e).remove(),e=o}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ue=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,o,r,n){this.type=1,this._$AH=w,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=n,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=w}_$AI(e,s=this,o,r){let n=this.strings,i=!1;if(n===void 0)e=pe(this,e,s,0),i=!Ze(e)||e!==this._$AH&&e!==rt,i&&(this._$AH=e);else{let a=e,c,l;for(e=n[0],c=0;c<n.length-1;c++)l=pe(this,a[o+c],s,c),l===rt&&(l=this._$AH[c]),i||=!Ze(l)||l!==this._$AH[c],l===w?e=w:e!==w&&(e+=(l??"")+n[c+1]),this._$AH[c]=l}i&&!r&&this.j(e)}j(e){e===w?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Os=class extends ue{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===w?void 0:e}},Ps=class extends ue{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==w)}},Is=class extends ue{constructor(e,s,o,r,n){super(e,s,o,r,n),this.type=5}_$AI(e,s=this){if((e=pe(this,e,s,0)??w)===rt)return;let o=this._$AH,r=e===w&&o!==w||e.capture!==o.capture||e.once!==o.once||e.passive!==o.passive,n=e!==w&&(o===w||r);r&&this.element.removeEventListener(this.name,this,o),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ls=class{constructor(e,s,o){this.element=e,this.type=6,this._$AN=void 0,this._$AM=s,this.options=o}get _$AU(){return this._$AM._$AU}_$AI(e){pe(this,e)}},cn={M:_o,P:Xt,A:To,C:1,L:an,R:Ns,D:on,V:pe,I:ve,H:ue,N:Ps,U:Is,B:Os,F:Ls},Ba=Ds.litHtmlPolyfillSupport;Ba?.(Qe,ve),(Ds.litHtmlVersions??=[]).push("3.3.3");var Oo=(t,e,s)=>{let o=s?.renderBefore??e,r=o._$litPart$;if(r===void 0){let n=s?.renderBefore??null;o._$litPart$=r=new ve(e.insertBefore(Ve(),n),n,void 0,s??{})}return r._$AI(t),r};function ye(){let t=new AbortController,e=new Set;return{signal:t.signal,listen(o,r,n,i={}){let a=n;o.addEventListener(r,a,i),e.add(()=>o.removeEventListener(r,a,i))},follow(o,r,n){o.on(r,n),e.add(()=>o.off(r,n))},add(o){e.add(o)},child(){let o=ye(),r=()=>o.dispose();return e.add(r),o.add(()=>e.delete(r)),o},dispose(){t.abort();let o=[...e].reverse();e.clear();for(let r of o)r()}}}function Ha(t,e){let s=0;return t.add(()=>cancelAnimationFrame(s)),()=>{s!==0||t.signal.aborted||(s=requestAnimationFrame(()=>{s=0,e()}))}}function ln(t,e){let s,o=()=>{clearTimeout(s),s=void 0},r=()=>{o(),s=setTimeout(()=>{if(document.querySelector(".is-dragging"))return r();o(),e()},t)};return{start:r,stop:o,waits:()=>s!==void 0}}function mn(t,e,s){let o=Ha(t,s);if(typeof IntersectionObserver>"u")return o;let r=!0,n=ln(150,s),i=new IntersectionObserver(a=>{r=a[a.length-1].isIntersecting,!(!r||!n.waits())&&(n.stop(),o())},{rootMargin:"100px"});return i.observe(e),t.add(()=>{i.disconnect(),n.stop()}),()=>r?o():n.start()}function pn(t,e,s){let o=ln(e,s);return t.add(()=>{o.waits()&&(o.stop(),s())}),()=>{o.waits()||o.start()}}function Cs(t,e,s){let o=new ResizeObserver(([r])=>s(r.contentRect.width));o.observe(e),t.add(()=>o.disconnect())}function Ae(t){let e=new Map,s="",o="";return t.replace(/^#/,"").replace(/%(?:25)*(3A|3B|3D|26|2C)/gi,(n,i)=>decodeURIComponent(`%${i}`)).replace(/&(?:amp;)+/g,"&").split(";").forEach((n,i)=>{let a=n.indexOf(":");a>0?e.set(o=n.slice(0,a),n.slice(a+1)):i===0?s=n:n&&o&&e.set(o,`${e.get(o)};${n}`)}),{anchor:s,pieces:e}}function un(t,e){let s=[...e].map(([r,n])=>`${r}:${n}`);(t||s.length===0)&&s.unshift(t);let o=s.join(";");return o===""?"":`#${o}`}function Wa(t){let e={};for(let s of t.split("&")){let[o,r,n]=s.split("=");if(!o||r===void 0||n!==void 0||o in e)return;try{e[o]=decodeURIComponent(r)}catch{return}}return e}var dn=t=>Object.entries(t).map(([e,s])=>`${e}=${encodeURIComponent(s).replaceAll("%2C",",")}`).join("&"),Po=new Set,Io={event:void 0,wasHere:!1},Ga=()=>document.getElementById("explorables-state")!==null;function Rs(t){try{history.replaceState({...history.state,explorables:!0},"",t)}catch{}}function fn(t,e){let s=e.name;for(let l=2;Po.has(s);l+=1)s=`${e.name}-${l}`;if(Po.add(s),t.add(()=>Po.delete(s)),!Ga())return{name:s,update(){},leads:()=>!1};let o,r=()=>Ae(location.hash).pieces.keys().next().value===s,n=l=>location.href.replace(/#.*/,"")+un("",new Map([[s,dn(l)]])),i=()=>{let l=Ae(location.hash).pieces.get(s);if(!l||l===o)return;o=l;let m=Wa(l),u=m?e.read(m):"it cannot be read";u!==void 0&&e.note(`The state in the page's address is ignored: ${u.replace(/\.$/,"")}.`),a()},a=pn(t,250,()=>{let{anchor:l,pieces:m}=Ae(location.hash),u=e.write();o=u&&dn(u),o===void 0?m.delete(s):m.set(s,o);let p=un(l,m);p!==location.hash&&Rs(p===""?location.pathname+location.search:p)}),c=l=>{Io.event!==l&&(Io={event:l,wasHere:!!history.state?.explorables},Rs()),o!==void 0&&!Ae(location.hash).pieces.has(s)?Io.wasHere?(o=void 0,e.reset()):a():i()};return i(),document.readyState==="complete"?Rs():t.listen(window,"load",()=>Rs()),t.listen(window,"hashchange",c),{name:s,update:a,leads:r,link:n}}var{I:lu}=cn;var $n=t=>t.strings===void 0;var Se={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},$t=t=>(...e)=>({_$litDirective$:t,values:e}),wt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,s,o){this._$Ct=e,this._$AM=s,this._$Ci=o}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};var je=(t,e)=>{let s=t._$AN;if(s===void 0)return!1;for(let o of s)o._$AO?.(e,!1),je(o,e);return!0},Fs=t=>{let e,s;do{if((e=t._$AM)===void 0)break;s=e._$AN,s.delete(t),t=e}while(s?.size===0)},hn=t=>{for(let e;e=t._$AM;t=e){let s=e._$AN;if(s===void 0)e._$AN=s=new Set;else if(s.has(t))break;s.add(t),za(e)}};function Ua(t){this._$AN!==void 0?(Fs(this),this._$AM=t,hn(this)):this._$AM=t}function qa(t,e=!1,s=0){let o=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(o))for(let n=s;n<o.length;n++)je(o[n],!1),Fs(o[n]);else o!=null&&(je(o,!1),Fs(o));else je(this,t)}var za=t=>{t.type==Se.CHILD&&(t._$AP??=qa,t._$AQ??=Ua)},Me=class extends wt{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,s,o){super._$AT(e,s,o),hn(this),this.isConnected=e._$AU}_$AO(e,s=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),s&&(je(this,e),Fs(this))}setValue(e){if($n(this._$Ct))this._$Ct._$AI(e,this);else{let s=[...this._$Ct._$AH];s[this._$Ci]=e,this._$Ct._$AI(s,this,0)}}disconnected(){}reconnected(){}};function vt(t,e){for(let[s,o]of Object.entries(e))if(o===void 0||o===!1)t.removeAttribute(s);else{let r=o===!0?"":String(o);t.getAttribute(s)!==r&&t.setAttribute(s,r)}}function jt(t,e){if(!(t.altKey||t.ctrlKey||t.metaKey||!Object.hasOwn(e,t.key)))return t.preventDefault(),t.stopPropagation(),e[t.key]}var Lo=class extends Me{scope;settings={};draw=()=>{};render(e,s){return rt}update(e,[s,o]){if(Object.assign(this.settings,o),this.scope===void 0){let{element:r}=e;this.scope=ye(),this.draw=s(this.scope,r,this.settings)}return this.draw(),rt}disconnected(){this.scope?.dispose(),this.scope=void 0}},Ja=$t(Lo),ht=t=>e=>Ja(t,e);var Bs=()=>new Co,Co=class{},Do=new WeakMap,Hs=$t(class extends Me{render(t){return w}update(t,[e]){let s=e!==this.G;return s&&this.rt(void 0),(s||this.lt!==this.ct)&&(this.G=e,this.ht=t.options?.host,this.rt(this.ct=t.element)),w}rt(t){if(this.G!==void 0)if(this.isConnected||(t=void 0),typeof this.G=="function"){let e=this.ht??globalThis,s=Do.get(e);s===void 0&&(s=new WeakMap,Do.set(e,s)),s.get(this.G)!==void 0&&this.G.call(this.ht,void 0),s.set(this.G,t),t!==void 0&&this.G.call(this.ht,t)}else this.G.value=t}get lt(){return typeof this.G=="function"?Do.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});var S=$t(class extends wt{constructor(t){if(super(t),t.type!==Se.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(o=>o!=="")));for(let o in e)e[o]&&!this.nt?.has(o)&&this.st.add(o);return this.render(e)}let s=t.element.classList;for(let o of this.st)o in e||(s.remove(o),this.st.delete(o));for(let o in e){let r=!!e[o];r===this.st.has(o)||this.nt?.has(o)||(r?(s.add(o),this.st.add(o)):(s.remove(o),this.st.delete(o)))}return rt}});var Ya="⁰¹²³⁴⁵⁶⁷⁸⁹",Ka="₀₁₂₃₄₅₆₇₈₉";var gn=(t,e)=>String(t).replace(/\d/g,s=>e[Number(s)]),_=t=>gn(t,Ka),ts=t=>gn(t,Ya),ke=t=>t.replace("-","−"),Ro=t=>`×10${t<0?"⁻":""}${ts(Math.abs(t))}`;function xn(t,e=3){let[s,o]=t.toExponential(e-1).split("e");return ke(s)+Ro(Number(o))}var h=t=>Dt(t,3);function Dt(t,e){if(!Number.isFinite(t))return Number.isNaN(t)?"nan":ke(`${t<0?"-":""}∞`);if(t===0)return"0";let s=Math.abs(Number(t.toPrecision(e)));return s<.001||Math.round(Math.abs(t))>=1e5?xn(t,e):s>=10**(e-1)?ke(t.toFixed(0)):ke(t.toPrecision(e))}function q(t){return t===1?"1":t>=.9995?">0.999":h(t)}function te(t){return t<.99||t===1?q(t):t>1-1e-9?h(t):t.toFixed(1-Math.floor(Math.log10(1-t)))}var bn=t=>`= ${q(t)}`.replace("= >","> ");function x(t){return t===0?"0":Math.abs(t)<.001?xn(t):ke(String(Number(t.toFixed(3))))}var Ct=t=>ke(String(t)),wn=t=>`[${t.map(x).join(", ")}]`,z=(t,e,s)=>Math.min(s,Math.max(e,t));var yt=8,es=560,Bo=62,Xa=7,Va=42;function Ws(t,e){return((t<es?t:(t-36)/2)-Va)/e<Bo}var b=t=>`--hue: var(--softmax-class-${t})`,ot=t=>Array.from({length:t},(e,s)=>s+1);function Rt(t){let e=0;return t.map(s=>(e+=s)-s)}var L=(t,e,s="")=>d`<span class="sx-symbol">${t}<sub>${e}</sub>${s}</span>`,F=t=>d`<span class="sx-symbol">${t}</span>`,ss=(t,e="")=>d`<span class="sx-symbol">e<sup>a<sub>${t}</sub>${e}</sup></span>`,O=(t,e="")=>d`<figcaption><b>${t}</b> <span class="sx-hint">${e}</span></figcaption>`,Ft=t=>d`
<thead>
<tr>${t.map(e=>e===""?d`<td></td>`:d`<th scope="col">${e}</th>`)}</tr>
</thead>`,Gs=(t,e,s,o,r,{selected:n,select:i=()=>{}})=>d`
<div
class=${S({"sx-number":!0,"sx-lights":!0,"is-selected":e===n})} data-link=${e} style=${b(e)}
@pointerdown=${()=>i(e)}
>
${s}
<span class=${S({"is-long":r.length>Xa})} ${g(t,e,o)}>${r}</span>
</div>`,os=(t,e,s)=>d`
<div class=${S({"sx-case":!0,"is-lit":t})}>
<span aria-hidden="true">${t?"▸":""}</span><span>${e}</span>${s}
</div>`,rs=t=>t.own("glide",()=>{let e;return t.scope.add(()=>clearTimeout(e)),()=>{clearTimeout(e),t.root.classList.add("is-gliding"),e=setTimeout(()=>t.root.classList.remove("is-gliding"),300)}});function vn(t,e,s){let o=t.own(e,()=>(t.scope.listen(t.root,"lostpointercapture",()=>{rs(t)(),t.redraw()}),{value:s}));return t.root.classList.contains("is-dragging")||(o.value=s),o.value}var Fo=class extends wt{render(e,s,o){return rt}update(e,[s,o,r]){let{element:n}=e;return vt(n,{"data-value":s,"data-index":o,"data-number":r}),rt}},g=$t(Fo);var de=(t,e)=>JSON.stringify(t)===JSON.stringify(e),K=(t,e,{available:s=!0,pressed:o,label:r,more:n=""}={})=>d`
<button
type="button" class="sx-button ${n}" @click=${e} aria-label=${r??w}
aria-pressed=${o??w} aria-disabled=${s?w:"true"}
>${t}</button>`,nt=(t,e)=>d`<div class="sx-group" role=${e?"group":w} aria-label=${e??w}>${t}</div>`,At=(t,e,s,o="Presets",r)=>nt([...t.map(({name:n,value:i})=>K(n,()=>s(i),{pressed:e(i)})),r],o),Us=({note:t,state:e},s,o,r)=>At(s.map(n=>({name:wn(n),value:n})),n=>de(n,e().logits),n=>{t(""),o([...n])},void 0,r),St=({opening:t,reset:e,state:s},o=()=>{})=>K("Reset",()=>{o(),e()},{available:!de(t(),s())}),Ho=t=>e=>{let o=[...e.currentTarget.querySelectorAll("[role=radio]")],r=o.findIndex(l=>l===e.target);if(r<0)return;let[n,i]=[r-1,r+1],a=jt(e,{ArrowRight:i,ArrowDown:i,ArrowLeft:n,ArrowUp:n,Home:0,PageUp:0,End:-1,PageDown:-1});if(a===void 0)return;let c=(a+o.length)%o.length;t(c),o[c].focus()},qs=({label:t,title:e,pills:s,chosen:o,choose:r,more:n=""})=>d`
<div
class=${S({"sx-choice":!0,...n&&{[n]:!0}})} role="radiogroup" aria-label=${t}
@keydown=${Ho(i=>r(s[i].index))}
>
<span>${e}</span>
${s.map(({index:i,content:a,linked:c},l)=>d`
<button
type="button" class="sx-button sx-lights" role="radio" aria-checked=${i===o}
tabindex=${i===o||o<0&&l===0?0:-1} data-link=${c?i:w}
style=${c?b(i):w} @click=${()=>r(i)}
>${a}</button>`)}
</div>`,gt=(t,e)=>ot(e).map(s=>({index:s,content:L(t,s),linked:!0})),dt=({state:t,change:e},s,o,r,n)=>qs({label:o,title:r,pills:n,chosen:t()[s],choose:i=>e({[s]:i})});function yn(t,e){let s="",o="",r=Bs(),n=(a,c="")=>{[s,o]=[a,c],e()},i=async()=>{n("");let a=t();try{await navigator.clipboard.writeText(a),n("Link copied")}catch{n("Copy this link:",a),r.value?.select()}};return{template:()=>d`
<p class="sx-cite">
<span role="status">${s}</span>
<input
class="sx-field" type="text" readonly aria-label="Link to this state"
?hidden=${o===""} .value=${o} ${Hs(r)}>
${K("Cite this state",i)}
</p>`,forget(){[s,o]=["",""]}}}function An(t,e){let s={},o,r=a=>{let c=a instanceof Element?a.closest("[data-link]"):null;return c&&e.contains(c)?c.getAttribute("data-link")??void 0:void 0},n=()=>{for(let a of e.querySelectorAll("[data-link]"))a.classList.toggle("is-linked",a.getAttribute("data-link")===o)},i=(a,c,l)=>t.listen(e,a,({target:m})=>{s[c]=l(m);let u=s.pointer??s.focus;u!==o&&(o=u,n())});return i("pointerover","pointer",r),i("pointerleave","pointer",()=>{}),i("focusin","focus",r),i("focusout","focus",()=>{}),()=>o!==void 0&&n()}var Sn=0;function Za(t,{traits:e,settled:s=o=>o}){let o={},r=o;return()=>(e.some(n=>o[n]!==t.get(n))&&(o=Object.fromEntries(e.map(n=>[n,t.get(n)])),r=s(o,o)),r)}function Mn(t,e){let s=ye(),o=t.get("_follows")??{},r=Za(t,e),n={...r(),...o},i=p=>{let f=!1;for(let[$,A]of Object.entries(e.settled?.(p,r())??p))de(t.get($),A)||(t.set($,A),f=!0);f&&t.save_changes()},a=p=>Object.fromEntries(Object.entries(p).filter(([f])=>!Object.hasOwn(o,f))),c=new Set,l="",m=p=>{if(l!==p){l=p;for(let f of c)f()}},u=fn(s,{name:t.get("address")||t.get("_explorable"),write(){if(!de(a(r()),a(n)))return a(e.toFields(r()))},read(p){let f=e.fromFields(p,t);if("wrong"in f)return f.wrong;i(f.state),m((f.notes??[]).join(" "))},reset(){i(a(n)),m("")},note:m});for(let p of e.traits)s.follow(t,`change:${p}`,u.update);return{state:r,change:i,opening:n,message:()=>l,note:m,watchers:c,address:u,dispose:s.dispose}}function Qa(t,{frame:e,title:s},o){let r=document.createElement("div");return vt(r,{class:e?`sx ${e}`:"sx",role:"group","aria-label":s,"data-explorable":t.get("_explorable"),"data-address":o}),r}function ja(t,e,s){let o=Math.min(640,window.screen.width-32),r=!1;return()=>(r||(r=!0,Cs(t,e,n=>{n===0||n===o||(o=n,s())})),o)}function kn({model:t,el:e},s,o){let r=ye();Sn+=1;let n=`sx-note-${Sn}`,i=Qa(t,s,o.address.name),a=document.createElement("div");a.className="sx-foot";let c=document.createComment("");i.append(c,a);let l=An(r,i),{state:m,change:u,note:p}=o,{link:f,leads:$}=o.address,A=()=>Oo(d`<p class="sx-note" id=${n} role="status">${o.message()}</p>${N?.template()}`,a),N=f&&s.traits.length>0?yn(()=>f(s.toFields(m())),A):void 0,G,E=()=>{let J=m(),ct=JSON.stringify(J);N&&ct!==i.getAttribute("data-state")&&N.forget(),vt(i,{"data-state":ct}),A(),G=Oo(s.view(I,J),i,{renderBefore:c}),l()},B=mn(r,i,E),j=new Map,P=(J,ct)=>(j.has(J)||j.set(J,ct()),j.get(J)),I={scope:r,model:t,root:i,noteId:n,width:ja(r,i,B),state:m,opening:()=>o.opening,change:u,move(J){p(""),u(J)},reset(){u(o.opening),p("")},note:p,redraw:B,own:P,memo(J,ct,we){let Lt=P(J,()=>({from:[],value:void 0}));return Lt.from.length>0&&ct.every((Ao,So)=>Ao===Lt.from[So])||Object.assign(Lt,{from:ct,value:we()}),Lt.value}};r.listen(i,"keydown",J=>{J.key.startsWith("Arrow")&&J.stopPropagation()});for(let J of s.traits)r.follow(t,`change:${J}`,B);return o.watchers.add(B),r.add(()=>o.watchers.delete(B)),E(),e.append(i),r.add(()=>G?.setConnected(!1)),r.add(()=>i.remove()),tc(r,i,$),r.dispose}function tc(t,e,s){let o=()=>{if(!s()||t.signal.aborted)return;let r=document.getElementById(Ae(location.hash).anchor),n=!r&&e.offsetHeight<window.innerHeight;(r??e).scrollIntoView({block:n?"center":"start",behavior:"instant"})};s()&&sc()&&(o(),ec().then(o,o)),t.listen(window,"hashchange",o)}async function ec(){document.readyState!=="complete"&&await new Promise(t=>addEventListener("load",t,{once:!0})),await document.fonts?.ready}function sc(){let[t]=performance.getEntriesByType?.("navigation")??[];return t!==void 0&&"type"in t&&t.type==="navigate"&&scrollY===0}var _n=t=>()=>{let e=o=>{let r=o.get("_explorable");if(!Object.hasOwn(t,r))throw new Error(`There is no explorable called “${r}”.`);return t[r]},s;return{initialize({model:o}){return s=Mn(o,e(o)),s.dispose},render(o){if(s===void 0)throw new Error("initialize() comes before render()");return kn(o,e(o.model),s)}}};var ee=(t,e=0)=>t.map(s=>Math.exp(s-e)),W=t=>t.reduce((e,s)=>e+s,0);function C(t){let e=ee(t,Math.max(...t)),s=W(e);return e.map(o=>o/s)}function Wo(t){let e=Math.max(...t),s=t.indexOf(e);return{at:s,largest:e,others:W(ee(t,e).toSpliced(s,1))}}function _e(t){let{largest:e,others:s}=Wo(t);return e+Math.log1p(s)}function ns(t){let{largest:e,others:s}=Wo(t),o=Math.log1p(s);return t.map(r=>r-e-o)}function Ot(t){let{at:e,others:s}=Wo(t);return C(t).map((o,r)=>r===e?s/(1+s):1-o)}function oc(t,e){let s=t-e,o=s-t;return[s,t-(s-o)-(e+o)]}function zs(t){let e=Math.max(...t),s=t.map(i=>oc(i,e)),o=s.map(([i])=>Math.exp(i)),r=W(s.map(([,i],a)=>o[a]*i)),n=W(o)+r;return o.map((i,a)=>i/n+i/n*s[a][1])}var rc=5960464477539063e-23,nc=65520;function ic(t){let e=Math.abs(t);if(e===0||!Number.isFinite(t))return t;if(e>=nc)return t<0?-1/0:1/0;let s=Math.floor(Math.log2(e));2**s>e?s-=1:2**(s+1)<=e&&(s+=1);let o=Math.max(2**(s-10),rc),r=1.5*2**52*o,n=e+r-r;return t<0?-n:n}var is={float16:ic,float32:Math.fround,float64:t=>t},Go=["float16","float32","float64"];var Uo=(t,e,s)=>t.map(o=>is[s](e*o)+0);function Mt(t,e="float64"){let s=is[e],o=t.map(n=>s(Math.exp(n))),r=o.reduce((n,i)=>s(n+i),0);return{exponents:[...t],exps:o,total:r,parts:o.map(n=>s(n/r))}}function Bt(t,e="float64"){let s=Math.max(...t);return Mt(t.map(o=>is[e](o-s)),e)}function Tn({exponents:t,total:e,parts:s},o,r){let n=is[r],i=s.map(c=>n(Math.log(c))),a=i.map((c,l)=>+(l+1===o)*c);return{one:0-i[o-1],all:0-a.reduce((c,l)=>n(c+l),0),safe:n(n(Math.log(e))-t[o-1])}}function se(t){return Number.isNaN(t)?"nan":Number.isFinite(t)?t===0?"zero":"number":"inf"}function qo({exps:t,total:e,parts:s}){let o=[...t.map((n,i)=>({name:"exp",index:i+1,kind:se(n)})),{name:"sum",index:void 0,kind:se(e)},...s.map((n,i)=>({name:"S",index:i+1,kind:se(n)}))],r=new Set(["number"]);return o.filter(({kind:n})=>!r.has(n)&&r.add(n))}function Te(t,e,s){for(let o=0;o<60;o+=1){let r=(e+s)/2;t(r)?s=r:e=r}return s}var En=({total:t})=>t===0||!Number.isFinite(t);function Nn(t,e,s){let o=(i,a)=>i(a)?Te(i,0,a):a*(1/0),r=(i,a)=>[-s,s].map(c=>o(l=>a(i(Uo(t,l,e),e)),c)),n=({parts:i})=>!i.every(a=>a>0);return{broken:r(Mt,En),faded:r(Mt,n),zero:r(Bt,n)}}function Js(t){let e=Math.max(...t),s=o=>En(Mt(t.map(r=>r+o)));return[Te(s,-e,-e-2e3),Te(s,-e,-e+2e3)]}var On=[-1075*Math.LN2,-1022*Math.LN2,Math.log(Number.MAX_VALUE)];function Pn(t,e){if(t===0)return 0;if(t===e)return 15;let s=Math.abs(t-e)/e;return s<1?Math.min(15,Math.floor(-Math.log10(s))):0}function fe(t,e){let s=C(t)[e-1];return{part:s,loss:0-ns(t)[e-1],slope:-1/s}}var In=(t,e,s)=>Math.log(s)-Math.log1p(-s)+_e(t.toSpliced(e-1,1)),as=(t,e)=>C(t).map((s,o)=>o===e-1?-1/s:0);function Vt(t,e){let s=Ot(t);return C(t).map((o,r)=>r===e-1?0-s[r]:o)}var kt=(t,e)=>t.map(s=>W(s.map((o,r)=>o*e[r]))),Ys=(t,{inputs:e,labels:s})=>e.map((o,r)=>fe(kt(t,o),s[r])),zo=(t,e)=>W(Ys(t,e).map(({loss:s})=>s))/e.labels.length;function cs(t,{inputs:e,labels:s}){let o=e.map((r,n)=>Vt(kt(t,r),s[n]));return t.map((r,n)=>r.map((i,a)=>W(e.map((c,l)=>o[l][n]*c[a]))/e.length))}var ls=(t,e,s)=>t.map((o,r)=>o.map((n,i)=>n-s*e[r][i]));function Ln(t,e,s){let o=cs(t,e),r=zo(t,e),n=e.inputs.map((u,p)=>({from:kt(t,u),by:kt(o,u),label:e.labels[p]})),i=(u,p)=>W(n.map(({from:f,by:$,label:A})=>p(f.map((N,G)=>N-u*$[G]),A,$)))/n.length,a=u=>i(u,(p,f)=>0-ns(p)[f-1]),c=u=>0-i(u,(p,f,$)=>W(Vt(p,f).map((A,N)=>A*$[N]))),l=c(s)>0?Te(u=>c(u)>=0,0,s):void 0,m=l!==void 0&&a(s)>r?Te(u=>a(u)>=r,l,s):void 0;return{gradient:o,slope:c(0),start:r,lossAt:a,best:l,limit:m}}function Dn(t){return t=Math.imul(t^t>>>16,2246822507),t=Math.imul(t^t>>>13,3266489909),(t^t>>>16)>>>0}function Cn(t,e){let s=Dn(t+2654435769);return Float64Array.from({length:e},(o,r)=>Dn(s+Math.imul(r+1,2654435769))/2**32)}function ms(t){let e=0;return t.map((s,o)=>o===t.length-1?1:e+=s)}function Jo(t,e){let s=0;for(;e>=t[s]&&s<t.length-1;)s+=1;return s}function Rn(t,e,s,o){let r=ms(t),n=t.map(()=>0),i=[],a=0;for(let c=1;c<=s;c+=1)n[Jo(r,e[c-1])]+=1,c===o[a]&&(a+=1,i.push([c,Yo(t,n,c)]));return{counts:n,distances:i}}var Yo=(t,e,s)=>Math.hypot(...t.map((o,r)=>e[r]/s-o)),Fn=(t,e,s)=>Math.sqrt(t.reduce((o,r,n)=>o+r*e[n],0)/s);var Ko=1n<<BigInt(192),Bn=new DataView(new ArrayBuffer(8));function Xs(t){Bn.setFloat64(0,t);let e=Bn.getBigUint64(0),s=Number(e>>52n&2047n),o=e&(1n<<52n)-1n,r=s===0?o:o|1n<<52n;return{mantissa:t<0?-r:r,power:Math.max(s,1)-1075}}var ps=(t,e)=>e>=0?t<<BigInt(e):t>>BigInt(-e),ac=t=>{let{mantissa:e,power:s}=Xs(t);return ps(e,s+192)},Ks=Array.from({length:192},(t,e)=>(Ko>>BigInt(e+1))/BigInt(e+1)).reduce((t,e)=>t+e);function cc(t){let e=Number((2n*t+Ks)/(2n*Ks))-(2n*t+Ks<0n?1:0),s=8n,o=t-BigInt(e)*Ks>>s,r=Ko,n=Ko;for(let i=1n;r!==0n&&i<40n;i+=1n)r=(r*o>>BigInt(192))/i,n+=r;for(let i=0n;i<s;i+=1n)n=n*n>>BigInt(192);return{mantissa:n,power:e}}function Xo(t){let e=t.map(ac),s=e.reduce((n,i)=>i>n?i:n),o=e.map(n=>cc(n-s)),r=o.reduce((n,{mantissa:i,power:a})=>n+ps(i,a),0n);return o.map(({mantissa:n,power:i})=>({mantissa:(n<<BigInt(192))/r,power:i}))}var Hn=({mantissa:t,power:e})=>t.toString(2).length-1+e-192;function Vo(t,e){if(!Number.isFinite(t))return 1/0;let s=Math.max(Hn(e)-52,-1074),o=e.power-192-64,{mantissa:r,power:n}=Xs(t),i=ps(r,n-o)-(e.mantissa<<64n),a=i<0n?-i:i;return Number(a)/Number(ps(1n,s-o))}var Zo=t=>Hn(t)>=-1022;function Wn({mantissa:t,power:e},s){let o=e-192,r=Math.floor((t.toString(2).length-1+o)*Math.LOG10E*Math.LN2);for(;;){let n=s-1-r,i=n>=0?t*10n**BigInt(n):t,a=n>=0?1n:10n**BigInt(-n),l=(ps(i,o+1)/a+1n>>1n).toString();if(l.length===s)return{digits:l,power:r};r+=l.length>s?1:-1}}function lt(t){let e=C(t),s=Ot(t);return e.map((o,r)=>e.map((n,i)=>r===i?o*s[r]:-o*n))}var mt=t=>({T:t.length-1,N:t[0].length}),oe=([t,...e])=>kt(e,t),Gn=t=>C(oe(t)),xt=(t,e,s,o)=>(t-o)*s+e,Vs=([t,...e])=>e.map((s,o)=>e.flatMap((r,n)=>t.map(i=>n===o?i:0))),Zs=(t,e)=>t.map(s=>e[0].map((o,r)=>W(s.map((n,i)=>n*e[i][r])))),Qs=t=>lt(oe(t)).map(e=>e.flatMap(s=>t[0].map(o=>s*o))),us=(t,e)=>({product:t**3*e,closed:t**2*(e+1)});function Ee(t,e){let s=Math.max(...t);return C(t.map(o=>(o-s)/e))}var Un={ratio:([t,e])=>[Number(t)/Number(e),0],at([t,...e],s,o){let r=e.map(i=>it(i,s,o)[0]),n=r.reduce((i,a)=>i?.[a-1],s.arrays[String(t)]);if(typeof n!="number")throw new RangeError(`no entry ${t}[${r}]`);return[n,`${t}[${r}]`===o?1:0]},"+":(t,e,s)=>t.map(o=>it(o,e,s)).reduce(([o,r],[n,i])=>[o+n,r+i]),"*":(t,e,s)=>t.map(o=>it(o,e,s)).reduce(([o,r],[n,i])=>[o*n,r*n+o*i]),"^"([t,e],s,o){let[r,n]=it(t,s,o),[i,a]=it(e,s,o);if(!Number.isInteger(i)||a!==0)throw new TypeError("a power that is no whole number");return[r**i,i===0?0:i*r**(i-1)*n]},exp([t],e,s){let[o,r]=it(t,e,s);return[Math.exp(o),Math.exp(o)*r]},log([t],e,s){let[o,r]=it(t,e,s);return[Math.log(o),r/o]},delta([t,e],s,o){return[it(t,s,o)[0]===it(e,s,o)[0]?1:0,0]},sum([t,e,s,o],r,n){let[i,a]=[0,0],c=it(s,r,n)[0],l={...r,letters:{...r.letters}};for(let m=it(e,r,n)[0];m<=c;m+=1){l.letters[String(t)]=m;let[u,p]=it(o,l,n);i+=u,a+=p}return[i,a]},d([t,e],s,o){if(o!=="")throw new TypeError("a derivative inside a derivative");let[,r,...n]=t,i=n.map(a=>it(a,s,"")[0]);return[it(e,s,`${r}[${i}]`)[1],0]},cases([t,e,s,o],r,n){let i=it(t,r,n)[0]===it(e,r,n)[0];return it(i?s:o,r,n)}};function it(t,e,s){if(typeof t=="number")return[t,0];if(typeof t=="string"){if(!Object.hasOwn(e.letters,t))throw new RangeError(`no value is given for ${t}`);return[e.letters[t],0]}let[o,...r]=t;if(!Object.hasOwn(Un,o))throw new TypeError(`no expression is called ${o}`);return Un[o](r,e,s)}var ds=(t,e)=>it(t,e,"")[0];var mc={afterShift:Bt,compensatedSoftmax:zs,complements:Ot,directly:Mt,endsOf:ms,evaluate:(t,...e)=>e.map(s=>ds(t,s)),gradientByLogits:Vt,gradientByProbabilities:as,layerJacobian:Qs,layerLogits:oe,layerProbabilities:Gn,logSoftmax:ns,logSumExp:_e,logitsJacobian:Vs,matrixProduct:Zs,meanLoss:zo,meanLossGradient:cs,multiplications:(t,e)=>Object.values(us(t,e)),softmax:C,softmaxAt:Ee,softmaxJacobian:lt,sum:W,weightColumn:xt},qn=t=>t?.f?mc[t.f](...t.args.map(qn)):t;function pc(t,e){if(!Number.isFinite(t))return String(t)===e?0:1/0;let[,s,o="",r="0"]=/^(-?\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(e)??[],n=BigInt(s+o);if(n===0n)return t===0?0:1/0;let i=Number(r)-o.length,{mantissa:a,power:c}=Xs(t),l=(f,$)=>$**BigInt(Math.max(f,0)),m=a*l(c,2n)*l(-i,10n),u=n*l(-c,2n)*l(i,10n),p=f=>f<0n?-f:f;return Number(p(m-u)*10n**30n/p(u))/1e30}function uc({row:t,within:e,cases:s}){let o=s.flatMap(({expected:i,...a})=>{let c=qn(a),l=[c.parts??c].flat(2);return l.length!==i.length?[1/0]:i.map((m,u)=>pc(l[u],m))}),r=Math.max(...o),n=o.length>0&&r<=e;return{row:t,count:o.length,error:Number.isFinite(r)?r:null,passed:n}}var js=t=>t.map(uc);var dc=/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,fc=/^[+-]?(inf(inity)?|∞|nan)$/i,to=t=>t.length>24?`${t.slice(0,24)}…`:t,Qo=t=>t.replace(/[\uff01-\uff5e]/g,e=>e.normalize("NFKC")).replace(new RegExp("\\p{Cf}","gu"),"").replace(new RegExp("\\p{Zs}","gu")," ").trim().replace(/[−–‐‑﹣]/g,"-"),$c=/\b(?:\w+\.)*(?:as)?(?:array|tensor|constant|variable|list|tuple|series|matrix|vector|decimal|mpf|c|b?float\d*|u?int\d*|longdouble)\s*\(/gi,hc=/,\s*[a-z_]\w*\s*=\s*(?:<[^<>]*>|\([^()]*\)|'[^']*'|"[^"]*"|[\w.:]+)/gi;function jo(t){let e=t.replace(/^<.*?\bnumpy=(.*)>$/s,"$1").replace(hc,"").replace($c,"(");return e===t?t:e.replace(/^\(['"]?([^'"()[\],]*)['"]?\)$/,"$1").trim()}var zn=/^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i,Jn=/^[+-]?\d{1,3}(\.\d{3})+,\d+$/,Yn=/^[+-]?\d{1,3}(,\d{3})+\.\d+$/,Kn=/^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$/,Xn=/^[+-]?([1-9]\d{0,2}((,\d{3})+|( \d{3})+)|\d+,\d+[,;])$/,gc=t=>/\d,\d/.test(t)&&/[;\s]/.test(t)&&!/[[({]|,[^\s;,]+,[^\s;,]/.test(t),Vn=t=>`“${to(t)}” can be read in two ways: write a point before decimals, nothing between thousands, and brackets around a list.`,xc=[zn,Jn,Yn,Kn];function bc(t){return Jn.test(t)?t.replaceAll(".","").replace(",","."):Yn.test(t)?t.replaceAll(",",""):Kn.test(t)?t.replaceAll(" ","").replace(",","."):zn.test(t)?t.replace(",","."):t}function Ne(t){let e=jo(Qo(t));if(e==="")return{ok:!1,why:"Nothing is typed: a number is needed."};if(fc.test(e))return{ok:!1,why:`“${to(e)}” is not a finite number.`};if(Xn.test(e))return{ok:!1,why:Vn(e)};let s=bc(e.replace(/[,;]$/,""));if(!dc.test(s))return{ok:!1,why:`“${to(e)}” is not a number.`};let o=Number(s);return Number.isFinite(o)?{ok:!0,value:o===0?0:o}:{ok:!1,why:`“${to(e)}” is too large for a number here.`}}function eo(t){let e=jo(Qo(t));return![Xn,...xc].some(o=>o.test(e))&&/[,;[\](){}]|\S\s+\S/.test(e.replace(/[,;]$/,""))}function so(t,e){let s=jo(Qo(t));if(gc(s))return{ok:!1,why:Vn(s)};let o=s.split(/[\s,;[\](){}]+/).filter(n=>n!=="");if(o.length===0)return{ok:!1,why:"The list is empty: a number is needed."};if(o.length>e)return{ok:!1,why:`The list has ${o.length} numbers; at most ${e} fit here.`};let r=[];for(let n of o){let i=Ne(n);if(!i.ok)return i;r.push(i.value)}return{ok:!0,value:r}}function tr(t,e,s){let o=t.filter(n=>n<e||n>s),r=o.length?[`${o.map(Ct).join(", ")} ${o.length>1?"lie":"lies"} outside ${Ct(e)} to ${Ct(s)}: the nearest bound is taken.`]:[];return{values:t.map(n=>z(n,e,s)),notes:r}}var wc={type:"text",autocomplete:"off",autocapitalize:"off",spellcheck:"false",enterkeyhint:"done"};function vc(t,e){let s="",o=e.get(),r=!0,n=()=>{r=!1,o=e.get(),s=Ct(o),t.value!==s&&(t.value=s),vt(t,{"aria-invalid":void 0,"aria-describedby":void 0})},i=a=>{let{label:c,least:l,most:m,longest:u=1,set:p,setList:f,shell:$}=e,A=f&&eo(a)?so(a,u):Ne(a);if(A.ok){let{values:N,notes:G}=tr([A.value].flat(),l,m);Array.isArray(A.value)?f?.(N):p(N[0]),$.note(G.join(" "))}else p(o),$.note(`${A.why} ${c} stays ${Ct(o)}.`);n()};return{take:i,commit(){t.value!==s&&i(t.value)},cancel(){e.set(o),n(),e.shell.note("")},follow(){r=!0;let{least:a,most:c,set:l,setList:m,shell:u}=e,p=Ne(t.value);p.ok&&p.value>=a&&p.value<=c&&(l(p.value),u.note(""));let f=/^\s*[+−–-]?(\d*,|\.)?\s*$/.test(t.value)||m&&eo(t.value);vt(t,{"aria-invalid":p.ok||f?void 0:"true","aria-describedby":p.ok||f?void 0:u.noteId})},show(){if(vt(t,{"aria-label":e.label}),!r&&e.get()===o)return;document.activeElement===t&&t.value!==s||n()}}}var Oe=ht((t,e,s)=>{vt(e,wc);let{take:o,commit:r,cancel:n,follow:i,show:a}=vc(e,s);return t.listen(e,"input",i),t.listen(e,"change",r),t.listen(e,"blur",r),t.listen(e,"focus",()=>e.select()),t.listen(e,"keydown",c=>{c.stopPropagation(),c.key==="Escape"&&n(),c.key==="Enter"&&(r(),e.select())}),t.listen(e,"paste",c=>{let l=c.clipboardData?.getData("text/plain")??"";!s.setList||!eo(l)||(c.preventDefault(),o(l))}),a});function er(t,{trait:e,label:s,name:o,least:r,most:n,round:i=a=>a}){let a=()=>t.state()[e];return d`<input
class="sx-field" ${g(o,void 0,a())}
${Oe({label:s,least:r,most:n,get:a,set:c=>t.change({[e]:i(c)}),shell:t})}>`}var at=(t,e,s)=>d`<label class="sx-entry">${s}${er(t,e)}</label>`,$e=({state:t,move:e},s)=>({get:()=>t().logits[s-1]??0,set(o){let{logits:r}=t();e(s<=r.length?{logits:r.with(s-1,o)}:{})}});function sr(t,e,s,o,r,{selected:n,select:i=()=>{}}={}){let[a,c]=t.model.get("_range"),l=$e(t,s);return d`
<label class=${S({"sx-number":!0,"sx-lights":!0,"is-selected":s===n})} data-link=${s} style=${b(s)}>
${r}<input
class="sx-field" ${g(e,s,l.get())} @focus=${()=>i(s)}
${Oe({...l,label:`${e}${_(s)}`,least:a,most:c,longest:yt,setList:o,shell:t})}>
</label>`}var oo=(t,e,s,o,r)=>d`
<div class="sx-flow sx-fields">
${t.state().logits.map((n,i)=>sr(t,e,i+1,s,o(i+1)))}${r}
</div>`;var yc={last:t=>t.length,most:yt};function Ac(t,e,{range:s,among:o,whole:r,lengths:n,rows:i,into:a,...c},l){if(o)return o.includes(e)?{value:e,notes:[]}:{wrong:`“${e}” is no ${t} here`};let m=a?{}:c,[u,p]=s?l.get(s):[m.least??-1/0,m.most??1/0],f=[],$=[];for(let A of i?e.split("_"):[e]){let N=n?so(A,n[1]):Ne(A);if(!N.ok)return{wrong:N.why};let G=[N.value].flat();if(n&&G.length<n[0])return{wrong:`${t} has too few numbers`};if((r||a)&&!G.every(Number.isInteger))return{wrong:`${t} is no whole number: ${G.map(Ct)}`};let E=tr(G,u,p);$.push(...E.notes),f.push(E.values)}return{value:i?f:n?f[0]:f[0][0],notes:$}}function V(t,{last:e,most:s}=yc,o=()=>{}){let r=Object.entries(t).flatMap(([n,{into:i,least:a=1}])=>i?[{name:n,into:i,least:a}]:[]);return{traits:Object.keys(t),settled:(n,i)=>({...n,...Object.fromEntries(r.filter(({into:a})=>n[a]!==void 0).map(({name:a,into:c})=>[a,Math.min(n[a]??i[a],e(n[c],a))]))}),toFields:n=>Object.fromEntries(Object.entries(t).map(([i,{rows:a}])=>[i,a?n[i].join("_"):String(n[i])])),fromFields(n,i){let a={},c=[];for(let[p,f]of Object.entries(n)){if(!Object.hasOwn(t,p))return{wrong:`“${p}” is not known here`};let $=Ac(p,f,t[p],i);if("wrong"in $)return $;c.push(...$.notes),a[p]=$.value}if(Object.keys(a).length===0)return{wrong:"it says nothing"};let l=o(a);if(l)return{wrong:l};let m=i.get("_follows")??{},u=r.find(({name:p,into:f,least:$})=>a[p]<$||a[p]>(Object.hasOwn(m,f)?s:e(a[f]??i.get(f),p)));return u?{wrong:`there is no ${t[u.name].called??u.name} ${a[u.name]}`}:{state:a,notes:c}}}}var st={least:-10,most:10,lengths:[1,yt]},_t={into:"logits",called:"element"};function re(t,e,{move:s,end:o}){let r,n=null,i=c=>{e.classList.toggle("is-dragged",c),n?.classList.toggle("is-dragging",c)},a=c=>{r!==void 0&&(e.hasPointerCapture?.(r.id)&&e.releasePointerCapture(r.id),r=void 0,i(!1),o?.(c))};t.listen(e,"pointermove",c=>{r?.id===c.pointerId&&(c.buttons===0?a(c):s(c.clientX-r.x,c.clientY-r.y,r.from))});for(let c of["pointerup","pointercancel","lostpointercapture"])t.listen(e,c,l=>{r?.id===l.pointerId&&a(l)});return t.add(()=>a()),(c,l)=>c.button!==0||!c.isPrimary?!1:(a(c),e.setPointerCapture?.(c.pointerId),r={id:c.pointerId,x:c.clientX,y:c.clientY,from:l},n=e.closest(".sx"),i(!0),!0)}function or(t,e){let s=Math.round(1/e);return Math.round(t*s)/s+0}function Zn(t,e,s,o){let r=c=>{s.pointerOnly||vt(e,{role:"slider",tabindex:0,"aria-label":s.label,"aria-orientation":s.orientation,"aria-valuemin":s.least,"aria-valuemax":s.most,...c!==void 0&&{"aria-valuenow":s.get(),"aria-valuetext":c}})};r(void 0);let n=(c,l=s.least,m=s.most)=>{let u=z(or(c,s.step),l,m);u!==s.get()&&s.set(u)},i=re(t,e,{move(c,l,m){let u=(s.orientation==="vertical"?-l:c)*s.perPixel();n(m+u,...s.dragRange?.()??[])},end:()=>s.onDrag?.(!1)}),a=(c,l=s.get())=>{i(c,l)&&(c.preventDefault(),s.pointerOnly||e.focus?.({preventScroll:!0}),s.onDrag?.(!0),l!==s.get()&&n(l,...s.dragRange?.()??[]))};return t.listen(e,"keydown",c=>{let{get:l,least:m,most:u,page:p,step:f}=s,$=c.shiftKey?p:f,A=jt(c,{ArrowUp:l()+$,ArrowRight:l()+$,ArrowDown:l()-$,ArrowLeft:l()-$,PageUp:l()+p,PageDown:l()-p,Home:m,End:u});A!==void 0&&n(A)}),t.listen(e,"pointerdown",c=>{c.stopPropagation(),a(c)}),o&&t.listen(o,"pointerdown",c=>{c.pointerType!=="touch"&&a(c,s.valueAt?.(c))}),()=>r(s.text)}var Pe=ht((t,e,s)=>Zn(t,e,s,s.ground?e.closest(s.ground):null)),Tt=ht((t,e,s)=>{let o=e.parentElement,r=()=>s.most-s.least,n=Object.create(s,{orientation:{value:"horizontal"},perPixel:{value:()=>r()/o.clientWidth},valueAt:{value({clientX:i}){let a=o.getBoundingClientRect();return s.least+r()*z((i-a.left)/a.width,0,1)}}});return Zn(t,e,n,s.ground?e.closest(s.ground):o)});var T=(...t)=>d`<math>${t}</math>`,M=t=>H`<mi>${t}</mi>`,k=t=>H`<mo>${t}</mo>`,v=t=>H`<mo form="infix">${t}</mo>`,Ht=t=>H`<mo form="prefix">${t}</mo>`,Ie=t=>H`<mo lspace="0" rspace="0">${t}</mo>`,U=t=>H`<mn>${t}</mn>`,y=(...t)=>H`<mrow>${t}</mrow>`,Z=(...t)=>H`<mrow><mo stretchy="false">(</mo>${t}<mo stretchy="false">)</mo></mrow>`,rr=(t,e)=>H`<msub>${t}${e}</msub>`,tt=(t,e)=>H`<msup>${t}${e}</msup>`,bt=(t,e)=>H`<mfrac>${t}${e}</mfrac>`,nr=t=>H`<msqrt>${t}</msqrt>`,Wt=(t,e)=>H`<mrow><munder><mo movablelimits="false">∑</mo>${t}</munder>${e}</mrow>`,Le=(...t)=>H`<mrow><mi>log</mi><mo rspace="0.17em">\u2061</mo>${t}</mrow>`,R=(t,e)=>rr(M(t),typeof e=="number"?U(e):M(e));var et=(t,...e)=>H`<mrow class="sx-term" data-link=${t} style=${b(t)}>${e}</mrow>`,X=(t,e)=>et(e,R(t,e));function ro(t,e){let s=t.map((r,n)=>[n>0?v("+"):w,r]);if(s.length<=e)return y(s);let o=Array.from({length:Math.ceil(s.length/e)},(r,n)=>s.slice(n*e,(n+1)*e));return H`
<mtable columnalign="left" class="sx-lines">
${o.map(r=>H`<mtr><mtd>${r}</mtd></mtr>`)}
</mtable>`}var pt=(t,e)=>d`
<div class="sx-formula">
${t.map(s=>d`<span class="sx-wrapped">${s}</span>`)}${e}
</div>`,Sc=.02,Qn=({name:t,index:e,linked:s,...o})=>({...o,step:.1,page:1,orientation:"horizontal",perPixel:()=>Sc}),jn=t=>t.own("focus in the formula",()=>({at:""}));function ir(t,e,s=!1){let{name:o,index:r,get:n}=e,i=!s&&jn(t).at===o+r;return H`
<mn
class=${S({"sx-scrub":!0,"is-focused":i})} ${g(o,r,n())}
${Pe({...Qn(e),pointerOnly:!0})}
>${x(n())}</mn>`}function ar(t,e){let s=i=>()=>{jn(t).at=i,t.redraw()},{name:o,index:r,linked:n=!0}=e;return d`
<span
class="sx-keys" data-link=${n?r:w} @focus=${s(o+r)} @blur=${s("")}
${Pe(Qn(e))}
></span>`}function ti(t,e,s="a"){let[o,r]=t.model.get("_range"),n=i=>{let a=`${s}${_(i)}`,c=$e(t,i),l=`${a} = ${x(c.get())}, ${e}`;return{...c,name:s,index:i,label:`${a} in the formula`,text:l,least:o,most:r}};return{exponential(i,a,...c){let l=ir(t,n(i),a);return et(i,tt(M("e"),c.length?y(l,...c):l))},keys:i=>ot(i).map(a=>ar(t,n(a)))}}var Zt=(t,e,s,o=x(e))=>s?H`<mn class="sx-scrub" ${g(t,void 0,e)} ${Pe({...s,orientation:"horizontal",pointerOnly:!0})}>${o}</mn>`:H`<mn ${g(t,void 0,e)}>${o}</mn>`,no=(...[t,e,s,o=x(Math.abs(e))])=>y(v(e<0?"−":"+"),Zt(t,e,s,o)),D=(t,e,s,o=h(s))=>H`<mn ${g(t,e,s)}>${o}</mn>`;function ei(t,e){let s=Math.max(...e.map(r=>r.length)),o=t-(t<es?70:280);return z(Math.floor(o/(26+8*s)),1,yt)}var si=(t,e)=>e===1||Number.isNaN(t)?"=":t>=.9995&&t<1?">":"≈",Pt=(t,e)=>et(e,D("S",e,t[e-1],te(t[e-1])));function ut(t,e){let s=rs(t),{logits:o,selected:r}=t.state(),n=a=>{s(),t.change({logits:a})},i=St(t,s);return t.root.style.setProperty("--count",String(o.length)),{glide:s,parts:e,selected:r,setAll:n,reset:i,width:t.width(),select:a=>t.change({selected:a}),effect:a=>`S${_(a)} ${bn(e[a-1])}`,vectors:(a,c)=>Us(t,a,n,c),presetsOf:(a,c,l,m,u)=>At(l.map(p=>({name:`${c} = ${x(p)}`,value:p})),p=>p===m,p=>{s(),u(p)},a,i)}}function Mc(t,e,s){let o=t.own("powers on a line",()=>({perLine:0,shape:""})),r=`${e.length} ${s}`,n=t.root.classList.contains("is-dragging")&&o.shape===r,i=Math.min(e.length,ei(s,e));return Object.assign(o,{perLine:n?Math.min(i,o.perLine):i,shape:r}),o.perLine}function Et(t,e,s,o){let{selected:r,parts:n}=e,i=s.length,a=Mc(t,s,e.width-(e.beside??0)),c=ti(t,e.effect(r),e.letter),{power:l,term:m,around:u=N=>N,further:p=[],keys:f=c.keys(i)}=o(c,r),$=ot(i).map(N=>m(N,!1)),A=n[r-1];return pt([T(y(X("S",r),k("=")),bt(et(r,l(r)),Wt(M("k"),l("k")))),T(v("="),bt(u(m(r,!0),!1),u(ro($,a),!0))),...p,T(k(si(A,i)),et(r,D("S",r,A,q(A).replace(">",""))))],f)}var lr=t=>t==="zero"?"0":t,cr=t=>t===1?"1":h(t),mr=(t,e=cr)=>{let s=se(t);return s==="inf"?t<0?"−inf":"inf":s==="number"?e(t):lr(s)},kc={exponent:x,exp:cr,sum:cr,S:q};function De(t,e){let s=qo(t).map(({name:o,index:r=0,kind:n})=>{let i={exp:`e^(a${_(r)}${e})`,sum:"the sum",S:`S${_(r)}`};return`${lr(n)} in ${i[o]}`});return s.length?`First ${s.join(", first ")}.`:"Every step is a number above 0."}function fs(t,e,s=""){let o=qo(t),r=(i,a,c)=>{let l=i==="exponent"?"number":se(c),m=o.some(u=>u.name===i&&u.index===a);return d`<td
class=${S({[`is-${l}`]:l!=="number","is-first":m})}
title=${m?`the first ${lr(l)}`:w} ${g(`${i}${s}`,a,c)}
>${mr(c,kc[i])}</td>`},n=d`<span class="sx-symbol">e<sup>a<sub>j</sub>${e}</sup></span>`;return d`
<table class="sx-table sx-steps-table">
${Ft([F("j"),L("a","j",e),n,L("S","j")])}
<tbody>
${t.parts.map((i,a)=>d`
<tr data-link=${a+1} style=${b(a+1)}>
<th scope="row">${F(String(a+1))}</th>
${r("exponent",a+1,t.exponents[a])}${r("exp",a+1,t.exps[a])}${r("S",a+1,i)}
</tr>`)}
<tr><th scope="row">sum</th><td></td>${r("sum",void 0,t.total)}<td></td></tr>
</tbody>
</table>
<p class="sx-says">${De(t,e)}</p>`}var pr=(t,e)=>d`
<div class="sx-zones">
${e.map(({from:s,to:o,kind:r,text:n})=>d`
<div
class=${S({"sx-zone":!0,[`is-${r}`]:!0})}
style="left:${t(s)};width:calc(${t(o)} - ${t(s)})"
><span>${n}</span></div>`)}
</div>`;function Ce({ticks:t,strips:e=[],above:s,...o}){let{least:r,most:n,get:i}=o,a=l=>`${100*(z(l,r,n)-r)/(n-r)}%`,c=`left:${a(i())}`;return d`
<div class="sx-strip-track">
${s}
${e.map(({name:l,zones:m})=>d`
<div class="sx-lane"><span class="sx-hint">${l}</span>${pr(a,m)}</div>`)}
<div class="sx-cover">
<div class="sx-needle" aria-hidden="true" style=${c}></div>
<div class="sx-rail"></div>
<div class="sx-ring sx-handle" style=${c} ${Tt({...o,ground:".sx-strip-track"})}></div>
</div>
<div class="sx-scale" aria-hidden="true">
${t.map(({place:l,text:m})=>d`<span class="sx-mark" style="left:${a(l)}">${m}</span>`)}
</div>
</div>`}var Re=300,oi=" − m",_c=[1,4,100,300,-50,-1e3],Tc=[-1e3,-100,-10,0,10,100,1e3],ur=(t,e)=>Math.sign(t)*Re*Math.log1p(Math.abs(t))/Math.log1p(e),Ec=(t,e)=>{let s=Math.expm1(Math.abs(t)/Re*Math.log1p(e));return t===0?0:Math.sign(t)*Number(s.toPrecision(s<1?2:3))};function Nc(t){if(!Number.isFinite(t))return t;let e=10**(Math.floor(Math.log10(Math.abs(t)))-3);return Math.sign(t)*Math.ceil(Math.abs(t)/e)*e}function ri(t,e,s){let[o,r,n,i]=[...t,...e].map(a=>ur(a,s));return[{from:-Re,to:o,kind:"bad",text:"0/0"},{from:o,to:n,kind:"weak",text:"some 0"},{from:n,to:i,kind:"good",text:"numbers"},{from:i,to:r,kind:"weak",text:"some 0"},{from:r,to:Re,kind:"bad",text:"inf"}]}function Oc(t,{broken:e,faded:s,zero:o}){let r=(n,i,a)=>d`<span ${g(n,i,a)}>${Dt(Nc(a),4)}</span>`;return d`
<p class="sx-ends">
In ${t} the direct formula breaks from c = ${r("breaks",2,e[1])} upwards and from
${r("breaks",1,e[0])} downwards. The shifted one never does. Pale: some parts are 0, direct
from ${r("faded",1,s[0])}, shifted from ${r("zero",1,o[0])} and ${r("zero",2,o[1])}.
</p>`}function Pc(t,e){let{format:s,label:o}=t.state(),[r,n]=e.map(a=>Tn(a,o,s)),i=(a,c)=>d`
<td class="is-${se(c)}" ${g(`loss ${a}`,void 0,c)}>${c===0?"0":mr(c)}</td>`;return d`
<figure>
${O("Loss","of the correct class, as a program computes it")}
${dt(t,"label","correct class y",d`correct class ${F("y")} =`,gt("S",e[0].parts.length))}
<table class="sx-table sx-steps-table" style="--first:7rem">
${Ft(["","direct","shifted"])}
<tbody>
<tr><th scope="row">−log ${L("S","y")}</th>${i("one",r.one)}${i("one-shifted",n.one)}</tr>
<tr>
<th scope="row">−Σ ${L("Y","k")} log ${L("S","k")}</th>
${i("all",r.all)}${i("all-shifted",n.all)}
</tr>
<tr><th scope="row">LSE(a) − ${L("a","y")}</th>${i("safe",r.safe)}${i("safe-shifted",n.safe)}</tr>
</tbody>
</table>
</figure>`}function Ic(t,{scale:e,format:s,label:o}){let{change:r,model:n,move:i,own:a,state:c}=t,[l,m]=n.get("_range"),u=n.get("_direction"),p=Uo(u,e,s),[f,$]=[Mt(p,s),Bt(p,s)],A=a(`scales in ${s}`,()=>Nn(u,s,m)),N={label:"Scale c",least:-Re,most:Re,step:1,page:20,get:()=>ur(c().scale,m),set:E=>i({scale:Ec(E,m)}),perPixel:()=>1},G={parts:f.parts,selected:e<0?1:u.length,width:t.width(),effect:()=>""};return d`
<div class="sx-toolbar">
${At(Go.map(E=>({name:E,value:E})),E=>E===s,E=>r({format:E}),"Format")}
${At(_c.map(E=>({name:`c = ${x(E)}`,value:E})),E=>E===e,E=>i({scale:E}),void 0,St(t))}
</div>
<div class="sx-flow sx-number-entry">
${at(t,{trait:"scale",label:"c",name:"c",least:l,most:m},[F("c")," = "])}
<span>a = c · [${u.map(x).join(", ")}] = [${p.map((E,B)=>d`${B?", ":""}<span class="sx-term" data-link=${B+1} style=${b(B+1)} ${g("a",B+1,E)}>${x(E)}</span>`)}]</span>
</div>
${Ce({...N,text:`c = ${x(e)} in ${s}. Direct: ${De(f,"")} Shifted: ${De($,oi)}`,ticks:Tc.map(E=>({place:ur(E,m),text:x(E)})),strips:[{name:"direct",zones:ri(A.broken,A.faded,m)},{name:"shifted",zones:ri([-m,m],A.zero,m)}]})}
${Oc(s,A)}
${o?Pc(t,[f,$]):w}
<div class="sx-panels">
<figure class="sx-panel">${O("Direct","as the formula is written")}${fs(f,"")}</figure>
<figure class="sx-panel">${O("Shifted","m = max a is subtracted first")}${fs($,oi,"-shifted")}</figure>
</div>
${Et(t,G,u.map(E=>`${x(e)}·${E}`),()=>({power:E=>tt(M("e"),R("a",E)),term:E=>et(E,tt(M("e"),y(Zt("c",e,N),k("·"),U(x(u[E-1]))))),keys:w}))}`}var ni={"breaking-point":{title:"Where the softmax breaks",frame:"sx-steps",...V({scale:{range:"_range"},format:{among:Go},label:{least:0,most:3,whole:!0}}),view:Ic}};function Lc(t){let e=t.model.get("_range")[1],s=e/2,o=()=>Math.max(...t.state().logits.map(Math.abs)),r=t.own("axis of the bars",()=>({limit:s,dragging:!1,onDrag(i){r.dragging=i,!i&&(o()===s&&(r.limit=e),rs(t)(),t.redraw())},columns:Bs()})),n=r.limit===e&&o()===s;return!r.dragging&&!n&&(r.limit=o()>s?e:s),r}function Dc(t,e,s,o){let{effect:r,selected:n,select:i=()=>{},shift:a=0,reach:c=0}=e,[l,m]=t.model.get("_range"),u=$e(t,o),p=u.get(),f=p+a,$=s.limit+c,A=`a${_(o)}`,N=()=>s.columns.value.getBoundingClientRect();return d`
<div
class=${S({"sx-column":!0,"sx-lights":!0,"is-selected":o===n})} data-link=${o} style=${b(o)}
@pointerdown=${()=>i(o)}
>
<div
class=${S({"sx-bar":!0,"is-below":f<0})} ${g(c?"a+c":"a",o,f)}
style="top:${50-50*Math.max(f,0)/$}%;height:${50*Math.abs(f)/$}%"
></div>
<div class="sx-ghost" ?hidden=${f===p} style="top:${50-50*p/$}%"></div>
<div
class="sx-ring sx-handle" style="top:${50-50*f/$}%" @focus=${()=>i(o)}
${Pe({...u,label:`Logit ${A}`,text:`${A} = ${x(p)}, ${r(o)}`,least:l,most:m,step:.1,page:1,orientation:"vertical",perPixel:()=>2*$/s.columns.value.clientHeight,dragRange:()=>[-s.limit,s.limit],onDrag:s.onDrag,ground:".sx-column",valueAt:({clientY:G})=>$*(1-2*(G-N().top)/N().height)-a})}
></div>
</div>`}function Nt(t,e){let{selected:s,select:o,setAll:r,reach:n=0,title:i="Logits"}=e,[a,c]=t.model.get("_range"),l=Lc(t);t.root.style.setProperty("--limit",String(l.limit));let m=t.state().logits.length,u=ot(m);return d`
<figure class=${S({"sx-panel":!0,"is-crowded":Ws(t.width(),m)})}>
${O(i,`drag, or type ${x(a)} to ${x(c)}`)}
<div class="sx-plot sx-signed">
<div class="sx-axis" aria-hidden="true">
${[1,0,-1].map((p,f)=>d`
<span class="sx-tick" style="top:${f*50}%">${x(p*(l.limit+n))}</span>`)}
</div>
<div class="sx-columns" ${Hs(l.columns)}>${u.map(p=>Dc(t,e,l,p))}</div>
</div>
<div class="sx-numbers">
${u.map(p=>sr(t,"a",p,r,L("a",p),{selected:s,select:o}))}
</div>
</figure>`}function ne({name:t,parts:e,select:s=()=>{},starts:o=Rt(e),...r}){let{unit:n=1,label:i=a=>L(t,a)}=r;return d`
<div class="sx-strip" aria-hidden="true">
${e.map((a,c)=>d`
<div
class="sx-part" data-link=${c+1} ${g(t,c+1,a)} @pointerdown=${()=>s(c+1)}
style="${b(c+1)};left:${100*o[c]/n}%;width:${100*a/n}%"
><span>${i(c+1)}</span></div>`)}
</div>`}var $s=(t="1")=>d`<div class="sx-ruler" aria-hidden="true"><span>0</span><span>${t}</span></div>`;function Gt({title:t="Softmax",hint:e,parts:s,width:o,selected:r,select:n=()=>{}}){let i=o/s.length<Bo,a=Rt(s),c=i?4:0,l=(m,u)=>{let p=100*(a[u]+m/2),f=c+(100-2*c)*(u+.5)/s.length;return Y`<path
class=${S({"sx-leader":!0,"is-selected":u+1===r})} data-link=${u+1}
style=${b(u+1)} d="M${p} 0C${p} 60 ${f} 40 ${f} 100"></path>`};return d`
<figure class=${S({"sx-whole":!0,"is-crowded":i})}>
${O(t,e)}${$s()}${ne({name:"S",parts:s,select:n})}
<svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${s.map(l)}</svg>
<div class="sx-numbers sx-parts">
${s.map((m,u)=>Gs("S",u+1,L("S",u+1),m,q(m),{selected:r,select:n}))}
</div>
</figure>`}var Ut=5,Cc=[[1,2,3],[2,2,2,2],[3,1,-2]],Rc=[-3,0,3],Fc=t=>10**Math.ceil(Math.log10(t));function Bc(t,e,s){let o=t.state().shift,r=h(Math.exp(o));return d`
<div class="sx-shift">
${at(t,{trait:"shift",label:"c",name:"c",least:-Ut,most:Ut},F("c"))}
<div class="sx-shift-scale">
<span class="sx-hint">${x(-Ut)}</span>
<div class="sx-track">
<div
class="sx-ring sx-thumb" style="left:${50+50*o/Ut}%"
${Tt({label:"Shift c of all logits",text:`c = ${x(o)}: the factor is ${r}, the parts stay ${s.map(q).join(", ")}`,least:-Ut,most:Ut,step:.1,page:1,get:()=>t.state().shift,set:e})}
></div>
</div>
<span class="sx-hint">${x(Ut)}</span>
</div>
<span class="sx-factor"><span class="sx-symbol">e<sup>c</sup></span> = <span class="sx-result" ${g("factor",void 0,Math.exp(o))}>${r}</span></span>
</div>`}function Hc(t,e,s,o){let r=d`<td ${g("factor",void 0,s)}>× ${h(s)} =</td>`;return d`
<figure class="sx-panel">
${O("Exponentials","one factor for all")}
<table class="sx-table">
<tbody>
${t.map((n,i)=>d`
<tr data-link=${i+1} style=${b(i+1)} @pointerdown=${()=>o(i+1)}>
<th scope="row">${ss(i+1)}</th>
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
</figure>`}function Wc(t,e,s){let o=W(t),r=Fc(o),n=Rt(e),i=o/r,a=(c,l)=>{let[m,u]=[100*n[l],100*(n[l]+c)];return Y`<path
class="sx-beam" data-link=${l+1} style=${b(l+1)}
d="M${m*i} 0H${u*i}L${u} 100H${m}Z"></path>`};return d`
<figure class="sx-whole sx-total">
${O("Laid end to end",`length ${h(o)} in all`)}
${$s(h(r).replace(/^1\.00×/,""))}
${ne({name:"exp shifted",parts:t,unit:r,select:s,label:c=>ss(c,"+c")})}
<svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${e.map(a)}</svg>
</figure>`}var Gc=(t,e)=>Et(t,{...e,beside:50},t.state().logits.map(x),s=>{let o=H`<mrow class="sx-struck">${tt(M("e"),M("c"))}</mrow>`;return{power:r=>tt(M("e"),y(R("a",r),v("+"),M("c"))),term:s.exponential,around:(r,n)=>n?y(o,Z(r)):y(o,v("⋅"),r)}});function Uc(t,{logits:e,shift:s}){let o=e.map(m=>m+s),r=C(o),n=ut(t,r),{select:i,selected:a,width:c}=n,l=m=>t.move({shift:m});return d`
<div class="sx-toolbar">${n.vectors(Cc)}${n.presetsOf("Shifts","c",Rc,s,l)}</div>
${Bc(t,l,r)}
<div class="sx-panels">
${Nt(t,{...n,shift:s,reach:Ut,title:"Logits + c"})}
${Hc(ee(e),ee(o),Math.exp(s),i)}
</div>
${Wc(ee(o),r,i)}
${Gt({hint:"divided by the sum: length 1",parts:r,width:c,selected:a,select:i})}
${Gc(t,n)}`}var ii={"common-shift":{title:"A common shift of all logits",frame:"sx-frame sx-common-shift",...V({logits:st,shift:{least:-Ut,most:Ut},selected:_t}),view:Uc}};var hs=class extends wt{constructor(e){if(super(e),this.it=w,e.type!==Se.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===w||e==null)return this._t=void 0,this.it=e;if(e===rt)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let s=[e];return s.raw=s,this._t={_$litType$:this.constructor.resultType,strings:s,values:[]}}};hs.directiveName="unsafeHTML",hs.resultType=1;var ai=$t(hs);function ie(t,e){let{name:s,index:o,element:r,purpose:n,text:i,symbol:a,least:c,most:l,get:m,set:u,places:p}=e,f=()=>p?p.of(m()):m(),$=p?{least:0,most:p.last,step:1,page:p.page}:{least:c,most:l,step:.1,page:1},A=B=>100*(B-$.least)/($.most-$.least),N=f(),[G,E]=[Math.min(N,0),p?0:Math.max(N,0)].map(A);return d`
<div class="sx-input sx-lights" data-link=${r??w} style=${r?b(r):w}>
${a}
<div class=${S({"sx-track":!0,"is-whole":p!==void 0})}>
<div class="sx-fill" style="left:${G}%;width:${E-G}%"></div>
<div
class="sx-ring sx-knob" style="left:${A(N)}%"
${Tt({...$,label:n,text:i,get:f,set(B){t.note(""),u(p?p.valueAt(B):B)}})}
></div>
</div>
<input
class="sx-field" ${g(s,o,m())}
${Oe({...e,shell:t})}>
</div>`}var dr=[[1,2,3],[1,2,5],[2,2,2,2],[3,1,-2]];function fr(t,e,s,o=St(t)){let{note:r,state:n}=t,i=()=>n().logits,a=()=>{i().length<yt?e([...i(),0]):r(`${yt} elements are the most that fit here.`)},c=()=>{i().length>1?e(i().toSpliced(s()-1,1)):r("One element must stay.")};return nt([K("Add",a,{available:i().length<yt}),K(d`Remove ${L("a",s())}`,c,{available:i().length>1}),o],"Elements")}function qt(t){let e=s=>t.change({logits:s});return d`
<div class="sx-toolbar">
${Us(t,dr,e)}
${fr(t,e,()=>t.state().logits.length)}
</div>`}function zt(t){let[e,s]=t.model.get("_range"),{logits:o}=t.state(),r=C(o),n=(i,a)=>{let c=a+1,l=`a${_(c)}`;return ie(t,{...$e(t,c),name:"a",index:c,element:c,label:l,purpose:`Logit ${l}`,text:`${l} = ${x(i)}, S${_(c)} = ${q(r[a])}`,symbol:L("a",c),least:e,most:s,longest:yt,setList:m=>t.change({logits:m})})};return d`
<figure>
${O("Logits",`drag, or type ${x(e)} to ${x(s)}`)}
<div class="sx-inputs">${o.map(n)}</div>
</figure>`}var Jt=(t,e={},s=1)=>V({logits:st,...Object.fromEntries(t.map(o=>[o,{into:"logits",least:s}])),...e});var qc=6,he="";function zc(t,e,s){let o=document.createElement("template");o.innerHTML=t;let r=o.content.querySelector("math > mrow"),n=r?.children.length===1&&r.firstElementChild?.hasAttribute("data-part");for(let c of s?o.content.querySelectorAll("[data-part]"):[]){c.textContent=`${he}${c.getAttribute("data-part")}${he}`;for(let l of[c.previousElementSibling,c.nextElementSibling])l?.localName==="mspace"&&(l.outerHTML='<mo lspace="0.1em" rspace="0.1em">⋅</mo>')}let i=o.innerHTML.replace(new RegExp(`data-letter="([${e}])"`,"g"),`$& class="sx-term" data-link="${he}$1 link${he}" style="${he}$1 hue${he}"`).split(he),a=i.filter((c,l)=>l%2===0);return{isOnePart:n,strings:Object.assign(a,{raw:a}),holes:i.filter((c,l)=>l%2===1)}}var Jc=ht((t,e,s)=>{let o=0,r="",n=[];Cs(t,e,a=>{o=a,s.shell.redraw()});let i=()=>{let a=[...e.querySelectorAll(".sx-with-numbers")],c=a.map(f=>f.textContent??""),l=`${o} ${s.shape}`,m=c.some((f,$)=>f.length>n[$]?.length),u=s.shell.root.classList.contains("is-dragging");if(l===r&&!m&&(u||String(c)===String(n)))return;[r,n]=[l,c];for(let f of a)f.style.fontSize="",f.parentElement?.classList.remove("is-long");let p=()=>a.map(f=>f.clientWidth/f.scrollWidth);p().forEach((f,$)=>a[$].parentElement?.classList.toggle("is-long",f<.75)),p().forEach((f,$)=>{f<1&&(a[$].style.fontSize=`${Math.max(.5,f-.01)}em`)})};return document.fonts?.ready.then(()=>{r="",s.shell.redraw()}),()=>queueMicrotask(i)});function Yc(t,e,s){let o=ds(t,s),n=(Array.isArray(t)&&t[0]==="at"?x:o>1?h:te)(o);return D("part",e,o,/[−×]/.test(n)?`(${n})`:n)}function Kc(t,e,s,o,r,n){let i=t.own("formulas",()=>new Map),a=e.letters.map(({letter:m})=>m).join(""),c=(m,u)=>{let p=`${u}${m}`,f=i.get(p)??zc(`<math>${m}</math>`,a,u);return i.set(p,f),f},l=Object.fromEntries(e.letters.map(({letter:m,trait:u})=>[m,u]));return s.lines.map(({rule:m,mathml:u,parts:p},f)=>{let $='<mo form="infix">=</mo>',A=({strings:E,holes:B})=>d(E,...B.map(j=>{let[P,I]=j.split(" ");return I===void 0?Yc(p[Number(P)],`${f+1},${Number(P)+1}`,r):I==="hue"?b(o[l[P]]):o[l[P]]})),N=c(`${$}<mrow>${u}</mrow>`,!0),G=n[f]!==0&&o.logits.length===1;return d`
<li>
<span class="sx-rule sx-muted">${ai(m)}</span>
<span class="sx-letters">${A(c(`${f?$:""}<mrow>${u}</mrow>`,!1))}</span>
<span class="sx-with-numbers">${N.isOnePart?w:A(N)}</span>
<span class="sx-line-value" ${g("line",f+1,n[f])}>${G?"≈ 0":Dt(n[f],qc)}</span>
</li>`})}function Xc(t){let e=Math.max(...t)-Math.min(...t),s=`All ${t.length} lines give the same number`;return e===0?`${s}, to the last digit that the computer keeps.`:`${s}: they differ by at most ${h(e)}, which is rounding.`}function Vc(t,e,s){let[o,r]=t.model.get("_range");return d`
<div class="sx-controls">
${e.letters.map(({title:n,letter:i,name:a,trait:c})=>dt(t,c,`${n} ${i}`,d`<span>${n} ${F(i)} =</span>`,gt(a,s.logits.length)))}
${e.feature?ie(t,{name:"x",label:"xⱼ",purpose:"Feature xⱼ",text:`xⱼ = ${x(s.feature)}`,symbol:L("x","j"),least:o,most:r,get:()=>t.state().feature,set:n=>t.change({feature:n})}):w}
</div>`}var Zc=t=>(e,s)=>{let[o,r]=t.letters.map(({trait:m})=>s[m]),n=o===r?"same":"different",a=e.model.get("_cases").find(({when:m})=>m===""||m===n),c=t.given(s),l=a.lines.map(({tree:m})=>ds(m,c));return d`
${qt(e)}
${zt(e)}
${Vc(e,t,s)}
<div>
<figure>
<figcaption><b>${a.title}</b></figcaption>
<ol class="sx-lines-list" ${Jc({shell:e,shape:`${[s.logits.length,o,r]}`})}>
${Kc(e,t,a,s,c,l)}
</ol>
</figure>
<p class="sx-words" aria-live="polite">${Xc(l)}</p>
</div>`};function ci(t){let e=t.letters.map(({trait:s})=>s);return{title:t.title,...Jt(e,t.feature?{feature:{least:-10,most:10}}:{}),frame:"sx-derivation sx-rows",view:Zc(t)}}var Qc=ci({title:"Derivation of an entry, line by line",letters:[{letter:"i",trait:"row",title:"output",name:"S"},{letter:"j",trait:"column",title:"input",name:"a"}],given:({logits:t,row:e,column:s})=>({letters:{N:t.length,i:e,j:s},arrays:{a:t}})}),jc=ci({title:"Derivation of the gradient of the loss, line by line",letters:[{letter:"y",trait:"label",title:"correct class",name:"P"},{letter:"i",trait:"row",title:"class",name:"P"}],feature:!0,given:({logits:t,row:e,label:s,feature:o})=>({letters:{T:t.length,N:2,i:e,y:s,j:1},arrays:{W:t.map(r=>[0,r]),x:[o,1]}})}),li={"derivation-lines":Qc,"loss-derivation-lines":jc};var Q=8,It=16,io="0".repeat(Q*Q),gs=t=>Array.from(t,e=>parseInt(e,It+1)),ge=t=>gs(t).map(e=>e/It),mi=(t,e,s)=>t.slice(0,e)+Math.min(It,Math.max(0,s)).toString(It+1)+t.slice(e+1),pi=(t,e,s,o)=>gs(t).map((r,n)=>{let i=Math.hypot(n%Q+.5-e,Math.floor(n/Q)+.5-s),a=Math.round(It*Math.min(1,Math.max(0,1.4-i)));return(o?Math.min(r,It-a):Math.max(r,a)).toString(It+1)}).join("");function ui(t,e){let s=Array.from(Int8Array.from(atob(t),r=>r.charCodeAt(0)),r=>e*r),o=Q*Q;return Array.from({length:s.length/o},(r,n)=>s.slice(n*o,(n+1)*o))}var $r=(t,e,s,o)=>ls(t,cs(t,{inputs:[ge(e)],labels:[s+1]}),o);function di(t,e){for(let[s,o,r,n]of e)for(let i=0;i<n;i+=1)t=$r(t,s,o,r);return t}var $i=Array.from({length:10},(t,e)=>e),gr=200,tl=Array.from({length:Q},(t,e)=>Array.from({length:Q},(s,o)=>e*Q+o)),fi=V({label:{least:0,most:9,whole:!0},digit:{least:0,most:9,whole:!0},rate:{least:0,most:1}}),el=/^[0-9a-g]{64},\d,(1|0(\.\d+)?|\d(\.\d+)?e-\d+),[1-9]\d*$/,xr=t=>W(t.map(e=>e[3])),br=t=>.9*Math.sqrt(Math.min(1,Math.abs(t))),ao=t=>t.indexOf(Math.max(...t)),hi=t=>`row ${Math.floor(t/Q)+1}, column ${t%Q+1}`,gi=t=>d`<svg viewBox="0 0 ${Q} ${Q}" aria-hidden="true">${t}</svg>`,sl=t=>ge(t).map((e,s)=>{let o=br(e),r=(1-o)/2;return`M${s%Q+r} ${Math.floor(s/Q)+r}h${o}v${o}h${-o}z`}).join(""),ol=t=>t.own("memory",()=>{let{model:e}=t,s=ui(e.get("_weights"),e.get("_unit")),{image:o,digit:r}=t.opening();return{opening:s,largest:Math.max(...s.flat().map(Math.abs)),examples:e.get("_examples").map(([n,i])=>({image:n,label:i,path:sl(n)})),erase:!1,unnamed:!1,cleared:-1,pointed:ao(ge(o).map((n,i)=>Math.abs(n*s[r][i]))),lessons:"",weights:s}});function rl(t,e){let{image:s,label:o,digit:r,rate:n,lessons:i}=t;JSON.stringify(i)!==e.lessons&&(e.lessons=JSON.stringify(i),e.weights=di(e.opening,i)),e.unnamed&&=o===e.cleared;let a=e.weights,c=ge(s),l=kt(a,c),m=Vt(l,o+1);return{W:a,x:c,a:l,errors:m,parts:C(l),first:C(kt(e.opening,c)),loss:fe(l,o+1).loss,after:fe(kt($r(a,s,o,n),c),o+1).loss,pulls:a[r].map((u,p)=>u*c[p]),pushes:c.map(u=>0-m[r]*u),guesses:e.examples.map(u=>ao(kt(a,ge(u.image))))}}function xi(t,e,s){let o=i=>ao(kt(e.weights,ge(i))),{image:r,digit:n}=t.state();t.move({...s,...n===o(r)&&{digit:o(s.image)}})}function nl(t,e,s){e.unnamed=!1,t.move({label:s}),t.redraw()}var il=ht((t,e,s)=>{let o=()=>Q/e.getBoundingClientRect().width,r,n=a=>{let[c,l]=[a.x-r.x,a.y-r.y],m=Math.max(1,Math.ceil(2*Math.hypot(c,l))),u=s.image();for(let p=1;p<=m;p+=1)u=pi(u,r.x+p*c/m,r.y+p*l/m,s.erase());r=a,s.draw(u)},i=re(t,e,{move(a,c,{x:l,y:m}){n({x:l+a*o(),y:m+c*o()})}});return t.listen(e,"pointerdown",a=>{let c=e.getBoundingClientRect(),l={x:(a.clientX-c.left)*o(),y:(a.clientY-c.top)*o()};i(a,l)&&(a.preventDefault(),r=l,n(l))}),()=>{}});function al(t,e,s){let o=t.target;if(!o.dataset.link||t.altKey||t.ctrlKey||t.metaKey)return;let r=Number(o.dataset.link),n=gs(e)[r],i=r%Q,a={" ":n>0?0:It,Enter:n>0?0:It,"+":n+4,"-":n-4,Delete:0,Backspace:0},c={ArrowRight:i<Q-1?r+1:r,ArrowLeft:i>0?r-1:r,ArrowDown:r+Q,ArrowUp:r-Q,Home:r-i,End:r-i+Q-1};if(t.key in a)s(mi(e,r,a[t.key]));else if(t.key in c)[...t.currentTarget.querySelectorAll("[data-link]")][c[t.key]]?.focus();else return;t.preventDefault()}function cl(t,e,{x:s}){let{image:o}=t.state(),r=gs(o),n=l=>xi(t,e,{image:l}),i=()=>{Object.assign(e,{unnamed:!0,cleared:t.state().label}),n(io)},a=l=>d`
<div
class="sx-digit-pixel" role="gridcell" tabindex=${l===e.pointed?0:-1} data-link=${l}
aria-label="${hi(l)}: ink ${r[l]} of ${It}" style="--side:${br(s[l])}" ${g("x",l,s[l])}
></div>`,c=()=>{e.erase=!e.erase,t.redraw()};return d`
<figure>
${O("Picture","draw, or arrows and space")}
<div
class="sx-digit-grid" role="grid" aria-label="Picture: arrows move, space inks, + and − shade"
@keydown=${l=>al(l,t.state().image,n)}
${il({image:()=>t.state().image,draw:n,erase:()=>e.erase})}
>
${tl.map(l=>d`<div role="row">${l.map(a)}</div>`)}
</div>
${nt([K("Eraser",c,{pressed:e.erase}),K("Clear",i,{available:o!==io})])}
</figure>`}function ll(t,{unnamed:e},{parts:s,first:o,errors:r}){let{digit:n,label:i,lessons:a}=t.state(),c=a.length>0,l=$i.map(m=>({index:m,content:d`<b>${m===i&&!e?`${m} y`:m}</b>
<span class="sx-digit-bar">
<span style="width:${100*s[m]}%" ${g("S",m,s[m])}></span>
<span style="left:${100*o[m]}%" ?hidden=${!c} ${g("S before",m,o[m])}></span>
</span>
<span ${g("S",m,s[m])}>${q(s[m])}</span>
<span ${g("S − Y",m,e?void 0:r[m])}>${e?"":h(r[m])}</span>`}));return d`
<figure>
${O("What the layer reads",c?"ticks: before the steps":"choose a row")}
${qs({label:"digit whose weights are shown",title:d`<span class="sx-digit-head sx-muted">${["","probability","S","S − Y"].map(m=>d`<span>${m}</span>`)}</span>`,pills:l,chosen:n,choose:m=>t.change({digit:m}),more:"sx-digit-rows"})}
</figure>`}function ml(t,e,{guesses:s}){return d`
<div>
<figure>${O("Pictures held out","✗ with what they are read as")}</figure>
${nt(e.examples.map(({image:o,label:r,path:n},i)=>{let a=s[i],c=`${r} ${a===r?"✓":`✗ ${a}`}`;return K(d`${gi(Y`<path d=${n}></path>`)}<span ${g("read",i,a)}>${c}</span>`,()=>{e.unnamed=!1,xi(t,e,{image:o,label:r})},{more:"sx-digit-thumb",label:`${c}, picture ${i+1}, a ${r} read as ${a}`,pressed:o===t.state().image})}))}
</div>`}function pl(t,{unnamed:e}){let{image:s,label:o,rate:r,lessons:n}=t.state(),i=n.at(-1);e?t.note("Say first which digit this is: choose y."):r===0?t.note("A step of size 0 goes nowhere."):xr(n)>=gr?t.note(`After ${gr} steps it is time to forget.`):i&&i[0]===s&&i[1]===o&&i[2]===r?t.change({lessons:n.with(-1,[s,o,r,i[3]+1])}):t.change({lessons:[...n,[s,o,r,1]]})}function ul(t,e,{loss:s,after:o}){let{label:r,rate:n,lessons:i}=t.state();return d`
<div class="sx-flow sx-digit-step">
${qs({label:"true digit y",title:d`<span>true digit ${F("y")} =</span>`,pills:$i.map(a=>({index:a,content:a})),chosen:e.unnamed?-1:r,choose:a=>nl(t,e,a)})}
<label>size ${F("η")} =${er(t,{trait:"rate",label:"η",name:"rate",least:0,most:1})}</label>
${nt([K("One step",()=>pl(t,e),{available:n>0&&!e.unnamed}),K("Forget the steps",()=>t.move({lessons:[]}),{available:i.length>0}),St(t,()=>e.unnamed=!1)])}
<span ?hidden=${e.unnamed}>loss <b ${g("loss",void 0,s)}>${h(s)}</b> → <b ${g("loss after",void 0,o)}>${h(o)}</b><span class="sx-hint"> after one step</span></span>
</div>`}function hr(t,e,s,o,r,n){let i=(a,c)=>{let l=n>0?br((a??0)/n):0;return Y`<rect
class=${S({"is-negative":(a??0)<0})} data-link=${c} ${g(t,`${e},${c}`,a)}
x=${c%Q+(1-l)/2} y=${Math.floor(c/Q)+(1-l)/2} width=${l} height=${l}></rect>`};return d`<figure>${O(s,o)}${gi(r.map(i))}</figure>`}var dl=({digit:t},{largest:e,unnamed:s},{W:o,a:r,pulls:n,pushes:i})=>d`
<div class="sx-digit-images">
${hr("W",t,`Weights of ${t}`,"filled +, hollow −",o[t],e)}
${hr("W x",t,"Weight × ink",`sum ${h(r[t])}, the logit of ${t}`,n,e)}
${hr("push",t,"Push of a step",s?"choose y first":"−(S − Y) × ink, for η = 1",s?i.map(()=>{}):i,1)}
</div>`,fl=({digit:t,rate:e},{pointed:s,unnamed:o},{W:r,x:n,pulls:i,pushes:a})=>`Pixel in ${hi(s)}: ink ${x(n[s])}, weight for digit ${t}: ${h(r[t][s])}, product ${h(i[s])}${o?"":`; a step adds ${h(e*a[s])} to the weight`}.`;function $l(t,e){let s=ol(t),o=rl(e,s),r=({target:n})=>{let i=n.closest("[data-link]")?.getAttribute("data-link");!i||Number(i)===s.pointed||(s.pointed=Number(i),t.redraw())};return d`
<div class="sx-rows" @pointerover=${r} @focusin=${r}>
<div class="sx-panels sx-digit-panels">${cl(t,s,o)}${ll(t,s,o)}</div>
${ml(t,s,o)}${ul(t,s,o)}${dl(e,s,o)}
<div>
<p class="sx-facts">${fl(e,s,o)}</p>
<p class="sx-words" aria-live="polite">${hl(e,s,o)}</p>
</div>
</div>`}function hl({image:t,label:e,lessons:s},{examples:o,unnamed:r},{a:n,parts:i,loss:a,after:c,guesses:l}){if(t===io)return"No ink, no logits: every digit gets a tenth. The gradient is 0 as well, and no step can teach anything.";let m=ao(n),u=`The layer reads a ${m}, with probability ${q(i[m])}`;if(r)return`${u}. Which digit did you draw? Choose it as y, and a step can teach it.`;let p=m===e?"and so it is.":`but it is a ${e}, which got ${q(i[e])}.`,f=`One step takes the loss from ${h(a)} to ${h(c)}.`,$=xr(s);if($===0)return`${u}, ${p} ${f}`;let A=l.filter((N,G)=>N!==o[G].label).length;return`After ${$} ${$>1?"steps":"step"}: ${u[0].toLowerCase()}${u.slice(1)}, ${p} Of the ${o.length} pictures held out it misreads ${A} now.`}var bi={"digit-learner":{title:"Teach a layer a digit",frame:"sx-digits sx-rows",traits:["image","label","digit","rate","lessons"],toFields:t=>({image:t.image,...fi.toFields(t),...t.lessons[0]&&{steps:t.lessons.join("_")}}),fromFields({image:t,steps:e,...s},o){let r=e?.split("_")??[],n=r.map(a=>a.split(",").map((c,l)=>l?Number(c):c));if(!r.every(a=>el.test(a))||!(xr(n)<=gr))return{wrong:"no such steps"};if(t!==void 0&&!/^[0-9a-g]{64}$/.test(t))return{wrong:"image is not 64 signs from 0 to g"};let i=Object.keys(s).length?fi.fromFields(s,o):{state:{}};return"wrong"in i?i:{...i,state:{...i.state,...t&&{image:t},lessons:n}}},view:$l}};var gl={},Yt=$t(class extends wt{constructor(){super(...arguments),this.ot=gl}render(t,e){return e()}update(t,[e,s]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((o,r)=>o===this.ot[r]))return rt}else if(this.ot===e)return rt;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,s)}});function co(t,e){let[s,o]=[t[0],t[t.length-1]],r=i=>100*(i-s)/(o-s),n=i=>100-100*i/e;return{across:r,down:n,at:(i,a)=>`left:${r(i)}%;top:${n(a)}%`,line:i=>i.map(([a,c],l)=>`${l?"L":"M"}${r(a).toFixed(2)} ${n(c).toFixed(2)}`).join(""),element:(i,{x:a,y:c,mark:l=w,...m},u,p)=>d`
<div class="sx-plane">
${p}
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${i}</svg>
<div class="sx-ring sx-knob" style="left:${r(a)}%;top:${n(c)}%" ${Tt(m)} ${l}></div>
${u}
${[0,.5,1].map(f=>d`
<span class="sx-tick" style="top:${100-100*f}%">${x(e*f)}</span>`)}
${t.map(f=>d`<span class="sx-tick sx-tick-x" style="left:${r(f)}%">${x(f)}</span>`)}
</div>`}}var yr=3,Fe=2,ft=6,xl=30,xs={least:-10,most:10,lengths:[6,6]},lo={least:-3,most:3,lengths:[2,2]},bl=Array.from({length:ft+1},(t,e)=>e),wl=Array.from({length:61},(t,e)=>ft*e/60),vl=[1,1.5,2,3,4,6,8,10];function yl(t){let e=10**Math.floor(Math.log10(t));return e*(vl.find(s=>s*e>=t)??10)}var Ar=t=>Array.from({length:yr},(e,s)=>t.slice(s*Fe,(s+1)*Fe));function vi({model:t,state:e}){let{x:s,label:o,examples:r}=e(),n=t.get("_others").slice(0,r-1);return{inputs:[s,...n.map(i=>i.slice(0,Fe))],labels:[o,...n.map(i=>i[Fe])]}}function Qt(t){let{weights:e,x:s,label:o,examples:r}=t.state();return t.memo("line",[e,s,o,r],()=>Ln(Ar(e),vi(t),ft))}function Al(t,{weights:e,step:s}){let o=Ar(e),r=vi(t),n=Qt(t),i=ls(o,n.gradient,s),[a,c]=[Ys(o,r),Ys(i,r)];return{W:o,batch:r,line:n,next:i,old:a,now:c,reached:W(c.map(({loss:l})=>l))/c.length}}var Sr=({move:t,state:e})=>({least:0,most:ft,step:.05,page:.5,get:()=>e().step,set:s=>t({step:z(Math.round(100*s)/100,0,ft)})});function yi(t){let e=t.own("trace",()=>({losses:[],line:Qt(t)}));return e.line!==Qt(t)&&Object.assign(e,{losses:[],line:Qt(t)}),e}function Sl(t){let{weights:e,step:s}=t.state();if(s===0)return t.note("The step has the size η = 0: it would stay where it is.");let o=yi(t),r=[...o.losses,o.line.start].slice(-xl),n=ls(Ar(e),Qt(t).gradient,s).flat(),{least:i,most:a}=xs,c=n.some(l=>l<i||l>a);t.note(c?`A weight goes no farther than ${x(i)} or ${x(a)}.`:""),t.change({weights:n.map(l=>z(Math.round(1e3*l)/1e3,i,a)+0)}),Object.assign(o,{losses:r,line:Qt(t)})}function Ml(t){let{note:e,state:s}=t,{set:o}=Sr(t),r=()=>{let{best:i}=Qt(t);o(i??ft),i===void 0&&e(`The loss falls along the whole line, up to η = ${ft}.`)},n=()=>{let{limit:i}=Qt(t);i===void 0?e(`No step up to η = ${ft} is too long here.`):o(Math.min(ft,1.3*i))};return d`
<div class="sx-toolbar">
${nt([K("Small step",()=>o(.1)),K("Best step",r),K("Too long a step",n,{available:Qt(t).limit!==void 0})],"Presets")}
${nt([K("Take the step",()=>Sl(t),{available:s().step>0}),St(t)],"Go on")}
</div>`}function wi(t,e,s,o){let{name:r,index:n,purpose:i}=o,a=()=>t.state()[e],c=n.replace(",",""),l=r+[...c].map(Number).map(_).join(""),m=u=>t.change({[e]:u});return ie(t,{...o,label:l,purpose:`${i} ${l}`,text:`${l} = ${x(a()[s])}`,symbol:L(r,c),longest:a().length,get:()=>a()[s],set:u=>m(a().with(s,u)),setList(u){let p=u.length<a().length?s:0;m(a().map((f,$)=>u[$-p]??f))}})}function kl(t,{weights:e,x:s}){let o=(n,i)=>{let[a,c]=[Math.floor(i/Fe)+1,i%Fe+1];return wi(t,"weights",i,{name:"W",index:`${a},${c}`,element:a,purpose:"Weight",...xs})},r=(n,i)=>wi(t,"x",i,{name:"x",index:`${i+1}`,purpose:"Feature",...lo});return d`
<div class="sx-two sx-layer-inputs">
<figure>
${O("Weights",`drag, or type ${x(xs.least)} to ${x(xs.most)}`)}
<div class="sx-step-weights">${e.map(o)}</div>
</figure>
<figure>
${O("First example",`${x(lo.least)} to ${x(lo.most)}`)}
<div class="sx-first">
${s.map(r)}
${dt(t,"label","correct class y",d`${F("y")} =`,gt("P",yr))}
</div>
</figure>
</div>`}function _l(t,{step:e},{line:s,reached:o}){let{start:r,slope:n,limit:i,lossAt:a}=s,c=yl(Math.max(1.5*r,1.1*o,1e-6)),l=co(bl,c),m=n<0?Math.min(ft,r/-n):ft,u=()=>l.line(wl.map(p=>[p,Math.min(a(p),3*c)]));return d`
<figure>
${O("Loss after the step","against η; drag the ring")}
${l.element(Y`
<path class="sx-guide-line" d=${l.line([[0,r],[ft,r]])}></path>
<path class="sx-tangent" d=${l.line([[0,r],[m,r+n*m]])}></path>
<path class="sx-curve-line" d=${Yt([s,c],u)}></path>
<path class="sx-drop" d=${l.line([[e,o],[e,r]])}></path>`,{...Sr(t),x:e,y:o,label:"Size η of the step",text:`η = ${x(e)}, loss ${h(r)} before, ${h(o)} after`,mark:g("mean after",void 0,o)},w,i===void 0?w:d`<div class="sx-too-far" style="left:${l.across(i)}%"><span>higher than before</span></div>`)}
</figure>`}var Tl=(t,e)=>e<t?"↓":e>t?"↑":"=";function wr(t,e,s,o){let[r,n]=t==="part"?[q,w]:[h,Tl(s,o)];return d`
<td>
<span ${g(`${t} before`,e,s)}>${r(s)}</span><span class="sx-hint"> → </span><span
data-way=${n} ${g(`${t} after`,e,o)}>${r(o)}</span>
</td>`}var El=({batch:{inputs:t,labels:e},line:s,old:o,now:r,reached:n})=>d`
<table class="sx-table sx-examples">
${Ft([F("x"),F("y"),L("P","y"),"loss"])}
<tbody>
${t.map((i,a)=>d`
<tr style=${b(e[a])}>
<th scope="row">(${i.map(x).join(", ")})</th>
<td>${e[a]}</td>
${wr("part",a+1,o[a].part,r[a].part)}
${wr("loss",a+1,o[a].loss,r[a].loss)}
</tr>`)}
<tr class="sx-mean" ?hidden=${t.length===1}>
<th scope="row">mean</th><td></td><td></td>
${wr("mean",void 0,s.start,n)}
</tr>
</tbody>
</table>`;function Nl(t){let{losses:e,line:s}=yi(t),o=[...e,s.start],r=Math.max(...o);return d`
<div class="sx-path">
<span class="sx-hint">loss, step by step</span>
<div class="sx-path-bars" aria-hidden="true">${o.map(n=>d`<i style="height:${100*n/r}%"></i>`)}</div>
<span>${h(o[0])}${e.length?` → ${h(s.start)}`:""}</span>
</div>`}var Ol=(t,e)=>d`
<figure>
${O("Examples","before → after the step")}
${El(e)}${Nl(t)}
<div class="sx-controls">
${at(t,{trait:"step",label:"η",name:"step",least:0,most:ft},d`size ${F("η")} =`)}
${At([{name:"One example",value:1},{name:"Three examples",value:3}],s=>s===t.state().examples,s=>t.move({examples:s}),"Examples")}
</div>
</figure>`,vr=(t,e)=>H`
<mtable class="sx-brackets">
${e.map((s,o)=>H`
<mtr class="sx-term" data-link=${o+1} style=${b(o+1)}>
${s.map((r,n)=>H`<mtd>${D(t,`${o+1},${n+1}`,r)}</mtd>`)}
</mtr>`)}
</mtable>`;function Pl(t,{step:e},{W:s,line:o,next:r}){let n=Zt("step",e,{...Sr(t),label:"η in the formula",perPixel:()=>.02});return d`
<div class="sx-formula">
<span>${T(M("W"),k("−"),M("η"),M("G"),k("="))}</span>
<span>${T(vr("W",s))}</span>
<span>${T(v("−"),n,k("⋅"),vr("G",o.gradient))}</span>
<span>${T(v("="),vr("W′",r))}</span>
</div>`}function Il(t,e){let s=Al(t,e);return d`
${Ml(t)}${Yt([e.weights,e.x,e.label],()=>kl(t,e))}
<div class="sx-two">${_l(t,e,s)}${Ol(t,s)}</div>
<div>${Pl(t,e,s)}<p class="sx-words" aria-live="polite">${Ll(e,s)}</p></div>`}function Ll({step:t,label:e,examples:s},{line:{slope:o,start:r,best:n,limit:i},reached:a}){let c=`from ${h(r)} to ${h(a)}`,l=s===1?"the loss":"the mean loss";if(o===0)return`The gradient is 0, and every step stays where it is: ${l} is ${h(r)}.`;if(t===0)return`Nothing has moved yet. The tangent says that ${l} starts to fall with slope ${h(o)}, which is minus the squared length of G.`;if(i!==void 0&&t>i)return`Too long: ${l} rises ${c}. Beyond η = ${h(i)} every step lands higher than it started; the best would be ${h(n??0)}.`;let m=r+o*t,u=m>0?`the tangent promises ${h(m)}`:"the tangent has passed 0",p=c.endsWith(h(m))?"":`; ${u}, and the curve bends away upwards`,f=`A step of ${x(t)} takes ${l} ${c}${p}.`;return s===1?`${f} For one example alone no step is too long: the farther, the more certain is class ${e}.`:n!==void 0&&t>n?`${f} Past η = ${h(n)} it rises again.`:f}var Ai={"downhill-step":{title:"One step downhill",frame:"sx-downhill sx-rows",...V({weights:xs,x:lo,label:{least:1,most:yr,whole:!0},step:{least:0,most:ft},examples:{least:1,most:3,whole:!0}}),view:Il}};var bs=([t,e],s)=>(Math.log10(s)-t)/(e-t);function mo({range:t,heights:e,get:s,set:o,...r},n,i,a){let[c,l]=t,m=Array.from({length:l-c+1},(u,p)=>10**(c+p));return d`
<div class="sx-plot sx-chart">
<div class="sx-axis" aria-hidden="true">
${e.map(([u,p])=>d`<span class="sx-tick" style="top:${100*(1-u)}%">${p}</span>`)}
${m.map(u=>d`
<span class="sx-tick sx-tick-x" style="left:${100*bs(t,u)}%">${u<1e3?x(u):`10${ts(Math.log10(u))}`}</span>`)}
</div>
<div class="sx-chart-field">
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${n}</svg>
<div
class="sx-ring sx-marker" style="left:${100*bs(t,s())}%"
${Tt({...r,least:c,most:l,get:()=>Math.log10(s()),set:u=>o(10**u,u>Math.log10(s()))})}
></div>
${a}
</div>
${i}
</div>`}var po=t=>t.map(([e,s],o)=>`${o?"L":"M"}${(100*e).toFixed(2)} ${(100-100*s).toFixed(2)}`).join("");var xe=1e5,ki=9999,_i={least:1,most:xe,whole:!0},Dl={least:0,most:ki,whole:!0},Cl=[[1,2,3],[2,2,2,2],[3,1,-2]],Rl=20,Mr=[0,5],[Si,Fl]=[-4,.5],Bl=[...new Set(Array.from({length:101},(t,e)=>Math.round(10**(e/20))))],kr=t=>(Math.log10(t)-Si)/(Fl-Si),Hl=[0,-1,-2,-3,-4].map(t=>[kr(10**t),t>-3?x(10**t):`10⁻${ts(-t)}`]),Mi=t=>po(t.filter(([,e])=>e>0).map(([e,s])=>[bs(Mr,e),kr(s)]));function Wl(t){let{draws:e,seed:s}=t.state(),o=t.own("numbers",()=>({seed:-1,numbers:new Float64Array}));return(o.seed!==s||o.numbers.length<e)&&Object.assign(o,{seed:s,numbers:Cn(s,Math.min(xe,2*e))}),o.numbers}function Gl(t){let{logits:e,draws:s}=t.state(),o=C(e),r=Ot(e),n=Wl(t),{counts:i,distances:a}=Rn(o,n,s,Bl),c=Yo(o,i,s);return{n:s,parts:o,numbers:n,counts:i,distances:a,error:c,expected:m=>Fn(o,r,m)}}function Ul({move:t,note:e,state:s},o,r){let{draws:n}=s(),i=a=>()=>{s().draws<xe?o(s().draws+a):e(`${xe} draws are the most here.`)};return nt([...[1,100].map(a=>K(`Draw ${a}`,i(a),{available:n<xe})),K("Draw anew",()=>t({seed:(s().seed+1)%(ki+1)})),r],"Draws")}function ql(t,{n:e,distances:s,error:o,expected:r},n){let i=()=>t.state().draws;return d`
<figure class="sx-panel sx-errors">
${O("Error","dashed: its root mean square")}
${mo({label:"Number of draws n",text:`${e} draws: error ${h(o)}, root mean square ${h(r(e))}`,range:Mr,heights:Hl,step:.05,page:.5,get:i,set:(a,c)=>n(c?Math.max(a,i()+1):Math.min(a,i()))},Y`
<path class="sx-guide" d=${Mi([1,xe].map(a=>[a,r(a)]))}></path>
<path class="sx-trace" d=${Mi([...s,[e,o]])}></path>`,void 0,d`<div
class="sx-dot" aria-hidden="true" ?hidden=${o<=0} ${g("error",void 0,o)}
style="left:${100*bs(Mr,e)}%;top:${100-100*z(kr(o),0,1)}%"
></div>`)}
${at(t,{..._i,round:Math.round,trait:"draws",label:"n",name:"n"},F("n"))}
</figure>`}function zl({n:t,parts:e,numbers:s,counts:o}){let r=ms(e),n=Array.from({length:Math.min(t,Rl)},(i,a)=>Jo(r,s[t-1-a])+1);return d`
<figure class="sx-whole sx-draws-whole">
${O("Softmax","where the darts land")}${$s()}
<div class="sx-pinned">
${ne({name:"S",parts:e})}
<div class="sx-pin" aria-hidden="true" style="left:${100*s[t-1]}%" ${g("u",void 0,s[t-1])}></div>
</div>
${ne({name:"f",parts:o.map(i=>i/t)})}
${O("Frequencies",`after ${t} ${t===1?"draw":"draws"}`)}
</figure>
<div class="sx-last">
<span class="sx-hint">latest draws</span>
<ol class="sx-flow sx-tiles">${n.map((i,a)=>d`<li style=${b(i)} ${g("draw",a+1,i)}>${i}</li>`)}</ol>
</div>`}var Jl=({n:t,parts:e,counts:s})=>d`
<table class="sx-table">
${Ft(["",F("S"),"frequency","drawn"])}
<tbody>
${e.map((o,r)=>d`
<tr data-link=${r+1} style=${b(r+1)}>
<th scope="row"><span class="sx-class">class ${r+1}</span></th>
<td ${g("S",r+1,o)}>${q(o)}</td>
<td ${g("f",r+1,s[r]/t)}>${q(s[r]/t)}</td>
<td ${g("count",r+1,s[r])}>${s[r]}</td>
</tr>`)}
</tbody>
</table>`;function Yl({n:t,error:e,expected:s}){let o=(n,i)=>D(n,void 0,i),r=R("S","k");return pt([T(y(Ht("‖"),M("f"),v("−"),M("S"),H`<mo form="postfix">‖</mo>`),v("≈"),o("error",e)),[T(y(H`<mtext>root mean square</mtext>`),v("="),bt(M("σ"),nr(M("n")))),T(v("≈"),bt(o("sigma",s(1)),nr(D("n",void 0,t,String(t))))),T(v("≈"),o("root mean square error",s(t)))],T(tt(M("σ"),U(2)),v("="),Wt(M("k"),y(r,Z(U(1),v("−"),r))))])}function Kl(t){let e=Gl(t),{effect:s,reset:o,setAll:r,vectors:n}=ut(t,e.parts),i=a=>t.move({draws:z(Math.round(a),1,xe)});return d`
<div class="sx-toolbar">${n(Cl)}${Ul(t,i,o)}</div>
<div class="sx-panels">${Nt(t,{effect:s,setAll:r})}${ql(t,e,i)}</div>
${zl(e)}${Jl(e)}${Yl(e)}`}var Ti={draws:{title:"Draws from softmax",frame:"sx-frame sx-draws",...V({logits:st,draws:_i,seed:Dl}),view:Kl}};function Kt({own:t,redraw:e},s=()=>!0){let o=t("pointed cell",()=>({place:void 0}));return o.place&&!s(o.place)&&(o.place=void 0),{now:o.place,point(r){o.place=r,e()},forget(){o.place=void 0}}}function uo(t,[e,s],[o,r]){if(t.altKey||t.metaKey)return;let i={ArrowUp:[e-1,s],ArrowDown:[e+1,s],ArrowLeft:[e,s-1],ArrowRight:[e,s+1],PageUp:[1,s],PageDown:[o,s],Home:[t.ctrlKey?1:e,1],End:[t.ctrlKey?o:e,r]}[t.key];if(i===void 0)return;t.preventDefault(),t.stopPropagation();let[a,c]=i;return[Math.min(o,Math.max(1,a)),Math.min(r,Math.max(1,c))]}var fo=(t,e,s)=>o=>{let r=uo(o,e(),t);if(r===void 0)return;s(...r),o.currentTarget.querySelector(`[tabindex][data-index="${r}"]`)?.focus()},be=(t,e)=>`--strength:${Math.round(45*Math.sqrt(Math.abs(t)/(e||1)))}%`;var Xl=640,Vl=480,Zl=54,Ql=41,jl=.25,tm=t=>t===0?"0":t.toFixed(3).replace("-0.000","0.000").replace("-","−"),em=t=>t===0?"0":"≈ 0";function sm(t){let e=lt(t);return{parts:C(t),matrix:e,rowSums:e.map(W),columnSums:e.map((s,o)=>W(e.map(r=>r[o])))}}var Ei=({own:t})=>t("delta",()=>({pointed:!1}));function om(t,{parts:e,matrix:s,rowSums:o},r,n,i,a){let c=t.state(),l=(p,f)=>{let $=f+1,A=r===c.row&&$===c.column,N={"is-negative":p<0,"is-diagonal":r===$,"is-in-row":r===n.row,"is-in-column":$===n.column,"is-pointed":r===n.row&&$===n.column,"is-mirror":r===n.column&&$===n.row&&r!==$},G=()=>t.change({row:r,column:$});return d`
<div
class=${S({"sx-cell":!0,...N})} role="gridcell" style=${be(p,jl)}
${g("DS",`${r},${$}`,p)} tabindex=${A?0:-1} aria-selected=${A}
aria-label=${i?`${p>0?"+":""}${h(p)}`:w}
@click=${G} @focus=${G} @pointerenter=${()=>a({row:r,column:$})}
>${i?p>0?"+":p<0?"−":"0":tm(p)}</div>`},m={"sx-head":!0,"sx-output":!0,"is-lit":r===n.row||r===n.column},u=e[r-1];return d`
<div role="row">
<div class=${S(m)} role="rowheader" data-link=${r} style=${b(r)}>
${L("S",r)}<span ${g("S",r,u)}>${q(u)}</span><div class="sx-share" style="--part:${u}"></div>
</div>
${s[r-1].map(l)}${Ni("row sum",r,o[r-1],r===n.row)}
</div>`}var Ni=(t,e,s,o)=>d`<div class=${S({"sx-margin":!0,"is-lit":o})} role="gridcell" ${g(t,e,s)}>${em(s)}</div>`;function rm(t,e,s,o,r){let{logits:n}=t.state(),i=r<Ql,a={"sx-matrix":!0,"is-small":r<Zl,"is-tiny":i,"shows-diagonal":Ei(t).pointed},c=()=>{let{row:u,column:p}=t.state();return[u,p]},l=(u,p)=>{o.forget(),t.change({row:u,column:p})},m=(u,p)=>d`
<div class=${S({"sx-head":!0,"is-lit":p+1===s.column})} role="columnheader" data-link=${p+1} style=${b(p+1)}>
${L("a",p+1)}<span ${g("a",p+1,u)}>${x(u)}</span>
</div>`;return d`
<div
class=${S(a)} role="grid" aria-label="Jacobian matrix DS"
style="--count:${n.length};--row-hue:var(--softmax-class-${s.row});--column-hue:var(--softmax-class-${s.column})"
@pointerleave=${()=>o.point()} @keydown=${fo([n.length,n.length],c,l)}
>
<div role="row">
<div class="sx-corner" role="columnheader">by</div>
${n.map(m)}
<div class="sx-margin" role="columnheader">sum</div>
</div>
${n.map((u,p)=>om(t,e,p+1,s,i,o.point))}
<div role="row">
<div class="sx-margin sx-corner" role="rowheader">sum</div>
${e.columnSums.map((u,p)=>Ni("column sum",p+1,u,p+1===s.column))}
<div role="gridcell"></div>
</div>
</div>`}function nm(t,{parts:e,matrix:s},{row:o,column:r}){let n=s[o-1][r-1],i=l=>et(l,D("S",l,e[l-1],(o===r?te:q)(e[l-1]))),a=l=>()=>{Ei(t).pointed=l,t.redraw()},c=H`
<msub class="sx-delta" @pointerenter=${a(!0)} @pointerleave=${a(!1)}>
${M("δ")}${y(U(o),k("⁣"),U(r))}
</msub>`;return pt([T(y(R("D",r),X("S",o)),k("="),y(X("S",o),k("⁢"),Z(c,v("−"),X("S",r)))),T(v("="),y(i(o),k("⁢"),Z(U(o===r?1:0),v("−"),i(r)))),T(v(n===0?"=":"≈"),D("DS",`${o},${r}`,n,h(n)))])}function im({matrix:t,rowSums:e,columnSums:s},{row:o,column:r}){let n=t[o-1][r-1],[i,a]=[`a${_(r)}`,`S${_(o)}`],c=o===r?"The cell lies on the diagonal, where i = j. ":`The mirror cell D${_(o)}S${_(r)} holds the same number. `;return{words:n===0?`Whatever ${i} does, ${a} stays 1: it is the whole.`:`Raise ${i} a little: ${a} ${n>0?"grows":"falls"} by ${h(Math.abs(n))} per unit.`,facts:`${c}Row ${o} and column ${r} sum to 0; in floating point to ${h(e[o-1])} and ${h(s[r-1])}.`}}function am(t,e){let s=e.logits.length,o=sm(e.logits),r=Kt(t,({row:f,column:$})=>Math.max(f,$)<=s),n=r.now??e,i=t.width(),a=i>=Xl&&s<=4,c=i<Vl?100:156,{words:l,facts:m}=im(o,n),[u,p]=[n.row===n.column,R("S","i")];return d`
${qt(t)}
${zt(t)}
<div class=${S({"sx-beside":!0,"is-roomy":a})}>
<figure>
${O("Jacobian DS","row: output, column: input")}
${rm(t,o,n,r,(i*(a?.58:1)-c)/s)}
</figure>
<div class="sx-reading">
${nm(t,o,n)}
<div class="sx-cases">
${os(u,"if i = j",T(y(p,k("⁢"),Z(U(1),v("−"),p))))}
${os(!u,"if i ≠ j",T(y(Ht("−"),p,k("⁢"),R("S","j"))))}
</div>
<p class="sx-words" aria-live="polite">${l}</p>
<p class="sx-words sx-facts">${m}</p>
</div>
</div>`}var Oi={"jacobian-matrix":{title:"Jacobian matrix",...Jt(["row","column"]),frame:"sx-jacobian-matrix sx-rows",view:am}};var cm=4,Be=cm,lm=[{name:"3 × 2",value:[[2,1],[1,-1],[.5,1],[-.5,1]]},{name:"2 × 3",value:[[1,-2,.5],[1,.5,-1],[-.5,0,2]]},{name:"4 × 4",value:[[1,.5,-1,2],[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]},{name:"W = 0",value:[[2,1],[0,0],[0,0],[0,0]]}],Pi=(t,e)=>[.5,-.5,1,-1][(t+e)%4];function $o(t){let{T:e,N:s}=mt(t.state().layer),o=Kt(t,({row:c,column:l})=>c<=e&&l<=s),{output:r,row:n,column:i}=t.state(),a={output:r,row:n,column:i};return{...o,chosen:a,at:{...a,...o.now}}}var ae=(t,e)=>`W${_(t)}${_(e)}`,He=(t,e)=>L("W",`${t}${e}`);function Ii(t,e,s,o,r,n){let{move:i,note:a,state:c}=t,l=o(c().layer),m=(u,p,f)=>()=>{let{layer:$}=c();o($)===u?a(p):i({layer:f($)})};return d`
<span class="sx-stepper" role="group" aria-label="Number of ${s}s">
${K("−",m(1,`One ${s} must stay.`,n),{available:l>1,label:`One ${s} less`})}
<span aria-live="polite">${F(e)} = <span>${l}</span></span>
${K("+",m(Be,`${Be} are the most that fit here.`,r),{available:l<Be,label:`One ${s} more`})}
</span>`}function We(t){let{state:e}=t,s=Ii(t,"T","class",r=>mt(r).T,r=>[...r,r[0].map((n,i)=>Pi(r.length,i))],r=>r.slice(0,-1)),o=Ii(t,"N","feature",r=>mt(r).N,r=>r.map((n,i)=>[...n,i===0?1:Pi(i,n.length)]),r=>r.map(n=>n.slice(0,-1)));return d`
<div class="sx-toolbar">
${At(lm,r=>de(r,e().layer),r=>t.move({layer:r.map(n=>[...n])}))}
${nt([s,o,St(t)])}
</div>`}var Ge=(t={})=>V({layer:{range:"_range",lengths:[1,Be],rows:!0},...Object.fromEntries(["output","row","column"].map(e=>[e,{into:"layer"}])),...t},{last:(e,s)=>mt(e)[s==="column"?"N":"T"],most:Be},({layer:e=[[0],[0]]})=>e.length<2||e.length>Be+1?"x and 1 to 4 rows of W are needed":e.some(s=>s.length!==e[0].length)?"the rows differ in length":void 0);var Ci=52,mm=42,_r=29,Tr={classes:1e3,features:1e4};function Ri(t,e,s){if(t===0)return"0";if(e<_r)return t>0?"+":"−";let o=t.toFixed(e<Ci?2:3);return Number(o)===0?"≈ 0":s||Number.isInteger(t)?x(Number(o)):o.replace("-","−")}var pm=t=>t<1e9?String(t).replace(/\B(?=(\d{3})+$)/g," "):h(t);function um(t){let e=oe(t),[s,o]=[lt(e),Vs(t)];return{parts:C(e),DS:s,Dg:o,DP:Zs(s,o)}}var Fi=t=>Math.max(...t.flat().map(Math.abs)),Bi=(t,e)=>S({"sx-cell":!0,"is-negative":t<0,"is-zero":t===0,...e});function Li(t,e,s,o){let r=Fi(e);return(n,i,a,c)=>{let l=e[n-1][i-1];return d`
<div
class=${Bi(l,{"is-term":c,"is-survivor":c&&a===o.row})} role="gridcell"
style="${b(a)};${be(l,r)}" data-link=${c?a:w} ${g(t,`${n},${i}`,l)}
>${Ri(l,s,t==="Dg")}</div>`}}function dm(t,{DS:e,Dg:s,DP:o},r,n){let{T:i,N:a}=mt(t.state().layer),c=(t.width()-60)/(i+i*a),l=({row:P,column:I})=>xt(P,I,a,1),m=(P,I)=>({output:P,row:Math.ceil(I/a),column:(I-1)%a+1}),[u,p]=[Li("DS",e,c,n),Li("Dg",s,c,n)],[f,$]=[t.state(),Fi(o)],A=(P,I)=>{let J=m(P,I),ct=o[P-1][I-1],we=Ri(ct,c),Lt=P===f.output&&I===l(f),Ke=()=>t.change(J);return d`
<div
class=${Bi(ct,{"is-pointed":P===n.output&&I===l(n)})} role="gridcell"
style="${b(P)};${be(ct,$)}" ${g("DP",`${P},${I}`,ct)}
tabindex=${Lt?0:-1} aria-selected=${Lt}
aria-label="D${_(J.row)}${_(J.column)}P${_(P)} = ${c<_r?h(ct):we}"
@click=${Ke} @focus=${Ke} @pointerenter=${()=>r.point(J)}
>${we}</div>`},N=()=>{let P=t.state();return[P.output,l(P)]},G=(P,I)=>{r.forget(),t.change(m(P,I))},E=(P,I="")=>d`<div class="sx-corner ${I}" role="presentation">${P}</div>`,B=(P,I,J=!1)=>d`<div class=${S({"sx-label":!0,"is-lit":J})} role="rowheader" data-link=${I} style=${b(I)}>${L(P,I)}</div>`,j=ot(i*a);return d`
<div
class=${S({"sx-falk":!0,"is-small":c<Ci,"is-fine":c<mm,"is-tiny":c<_r})}
role="grid" aria-label="DS times Dg is DP" style="--left:${i};--right:${i*a}"
@pointerleave=${()=>r.point()}
@keydown=${fo([i,i*a],N,G)}
>
<div role="row">
${E("")}<div class="sx-label" role="gridcell"></div>
${j.map(P=>{let{row:I,column:J}=m(1,P);return d`<div class=${S({"sx-label":!0,"is-lit":P===l(n)})} role="columnheader" style=${b(I)}>${He(I,J)}</div>`})}
</div>
${ot(i).map(P=>d`
<div role="row">
${E(P===Math.ceil(i/2)?"Dg":"")}${B("g",P)}${j.map(I=>p(P,I,P,I===l(n)))}
</div>`)}
<div class="sx-gap" role="presentation"></div>
${ot(i).map(P=>d`
<div role="row">
${B("P",P,P===n.output)}${ot(i).map(I=>u(P,I,I,P===n.output))}
<div class="sx-label" role="presentation"></div>${j.map(I=>A(P,I))}
</div>`)}
${E("DS","sx-name-left")}${E("DP","sx-name-right")}
</div>`}function fm([t],{parts:e,DS:s,Dg:o,DP:r},{output:n,row:i,column:a},c){let l=xt(i,a,t.length,1),[m,u]=[r[n-1][l-1],t[a-1]],p=($,A)=>{let N=A+1,[G,E]=[s[n-1][A],$[l-1]],B=E<0?`(${x(E)})`:x(E);return H`
<mrow class=${S({"sx-term":!0,"sx-product-term":!0,"is-gone":N!==i})} data-link=${N} style=${b(N)}>
${Z(D("DS",`${n},${N}`,G,h(G)))}${k("⋅")}${D("Dg",`${N},${l}`,E,B)}
</mrow>`},f=R("D",10*i+a);return pt([T(y(f,X("P",n)),k("="),Wt(M("k"),y(R("D","k"),R("S",n),k("⋅"),f,R("g","k")))),T(v("="),ro(o.map(p),c)),T(v("="),y(X("S",n),Z(R("δ",10*n+i),k("−"),X("S",i)),R("x",a))),T(v("="),y(Pt(e,n),Z(U(n===i?1:0),k("−"),Pt(e,i)),k("⋅"),Z(D("x",a,u,x(u))))),T(v(m===0?"=":"≈"),D("DP",`${n},${l}`,m,h(m)))])}function $m(t,{row:e,column:s}){return t===1?`One class, one term: ${ae(e,s)} moves the only logit, and P₁ stays 1.`:`${t===2?"One of the 2 terms has":`${t-1} of the ${t} terms have`} a factor 0, because ${ae(e,s)} moves no logit but λ${_(e)}. What survives is the closed form.`}function Di(t,e,s){let o=Tr[e],r=9*Math.log10(o),n=Array.from({length:r+1},(i,a)=>(a%9+1)*10**Math.floor(a/9));return ie(t,{name:s,label:s,purpose:`Number of ${e} ${s}`,text:`${s} = ${t.state()[e]}`,symbol:F(s),least:1,most:o,get:()=>t.state()[e],set:i=>t.change({[e]:Math.round(i)}),places:{last:r,page:9,of(i){let a=n.findLastIndex(l=>l<=i),c=n[a+1];return c===void 0?a:a+(i-n[a])/(c-n[a])},valueAt:i=>n[i]}})}function hm(t,{classes:e,features:s,layer:o}){let r=us(e,s),{T:n,N:i}=mt(o),a=us(n,i),c=`The product multiplies ${Dt(r.product/r.closed,3)} times as often, and ${Dt(100*(1-1/e),3)} % of Dg is zeros. For the matrices above it is ${a.product} against ${a.closed}.`,l=Math.max(r.product,r.closed),m=p=>d`<div class="sx-area is-${p}" style="width:${100*Math.sqrt(r[p]/l)}%"></div>`,u=(p,f,$)=>d`
<div class="sx-cost is-${p}">
<i class="sx-cost-key"></i><span>${f}</span>${T(y(tt(M("T"),U(p==="product"?3:2)),$))}
<span ${g("multiplications",p,r[p])}>${pm(r[p])}</span>
</div>`;return d`
<figure>
${O("Multiplications","as areas")}
<div class="sx-inputs">${Di(t,"classes","T")}${Di(t,"features","N")}</div>
<div class="sx-costs">
<div class="sx-areas" aria-hidden="true">${m("product")}${m("closed")}</div>
${u("product","DS · Dg",M("N"))}
${u("closed","closed form",Z(M("N"),k("+"),U(1)))}
</div>
<p class="sx-words">${c}</p>
</figure>`}function gm(t,e){let{layer:s}=e,o=um(s),{T:r,N:n}=mt(s),i=Kt(t,({output:c,row:l,column:m})=>Math.max(c,l)<=r&&m<=n),a=i.now??e;return d`
${We(t)}
<figure>
${O("DS · Dg = DP","point at an entry of DP: it stands where its row and its column meet")}
${dm(t,o,i,a)}
</figure>
<div>
${fm(s,o,a,t.width()<480?2:4)}
<p class="sx-words" aria-live="polite">${$m(s.length-1,a)}</p>
</div>
${hm(t,e)}`}var Hi={"jacobian-product":{title:"Product of Jacobians",...Ge({classes:{least:1,most:Tr.classes,whole:!0},features:{least:1,most:Tr.features,whole:!0}}),frame:"sx-layer sx-jacobian-product sx-rows",view:gm}};var xm=.02,Wi=.1,bm=ht((t,e,s)=>{let o=!1,r=a=>{let{least:c,most:l,get:m,set:u,shell:p}=s;p.note("");let f=z(or(a,Wi),c,l);f!==m()&&u(f),e.value=Ct(f),e.dispatchEvent(new Event("change"))},n=()=>e.selectionStart===0&&e.selectionEnd===e.value.length;t.listen(e,"keydown",a=>{let{least:c,most:l,get:m}=s,u=a.shiftKey?1:Wi,p=jt(a,{ArrowUp:m()+u,ArrowDown:m()-u,PageUp:m()+1,PageDown:m()-1,...n()?{Home:c,End:l}:{}});p!==void 0&&(r(p),e.select())}),t.listen(e,"mousedown",a=>a.preventDefault());let i=re(t,e,{move(a,c,l){o||=Math.abs(a)>=3,o&&r(l+a*xm)},end(a){o||a?.type!=="pointerup"||(e.focus({preventScroll:!0}),e.select())}});return t.listen(e,"pointerdown",a=>{i(a,s.get())&&(o=!1)}),()=>{}});function Er(t,{name:e,index:s,text:o,...r}){let n={...r,shell:t};return d`<input
class="sx-field sx-number-cell" role="spinbutton" aria-valuemin=${r.least} aria-valuemax=${r.most}
aria-valuenow=${r.get()} aria-valuetext=${o} ${g(e,s,r.get())}
${Oe(n)} ${bm(n)}>`}var wm=480,Nr=34,Or=12;function vm(t,e,s){let o=t<wm,r=e*s*Nr+(e-1)*Or,n=(I,J)=>(I*s+J+.5)*Nr+I*Or,[i,a,c]=o?[38,15,23]:[56,26,40],l=a+i,m=c+i,u=o?74:z(t*.27,150,204),p=o?38:64,f=t-l-m-p-u,[$,A,N,G,E]=(o?[.4,.22,.06,.26,.06]:[.38,.2,.06,.3,.06]).map(I=>I*f),B=l+$,j=B+m+A,P=j+p+N;return{width:t,height:r,narrow:o,mark:a,weightMark:c,field:i,x:l,weight:m,weightX:B,score:p,scoreX:j,box:G,boxX:P,output:u,outputX:P+G+E,weightY:n,inputY:I=>(I+.5)*r/s,classY:I=>(I+.5)*s*Nr+I*Or}}var Gi=(t,e)=>t!==0&&Math.abs(t)<.001?Dt(t,2):e(t);function Pr([t,e],[s,o]){let r=(t+s)/2;return`M${t.toFixed(1)} ${e.toFixed(1)}C${r.toFixed(1)} ${e.toFixed(1)} ${r.toFixed(1)} ${o.toFixed(1)} ${s.toFixed(1)} ${o.toFixed(1)}`}var ho=(t,e,s)=>`translate:${t.toFixed(1)}px calc(${e.toFixed(1)}px - 50%);width:${s.toFixed(1)}px`;function ym(t,{layer:e}){let[s,...o]=e,r=oe(e),n=Qs(e),{at:i,point:a}=$o(t);return{x:s,W:o,classes:o.map((c,l)=>l+1),features:s.map((c,l)=>l+1),logits:r,parts:C(r),slopes:lt(r),slopeOf:(c,l,m)=>n[c-1][xt(l,m,s.length,1)-1],heaviest:Math.max(...o.flat().map(Math.abs))||1,plan:vm(t.width(),o.length,s.length),at:i,pointer:(c,l)=>({choose:()=>t.change({row:c,column:l}),enter:()=>a({row:c,column:l}),leave:()=>a()})}}function Ir({model:t,move:e,state:s},o,r){let[n,i]=t.get("_range"),a=c=>e({layer:s().layer.map((l,m)=>m===o?l.map(c):l)});return{least:n,most:i,get:()=>s().layer[o]?.[r-1]??0,set:c=>a((l,m)=>m===r-1?c:l),setList:c=>a((l,m)=>c[m]??l)}}function Am({plan:t,at:e}){let{narrow:s,mark:o,field:r,weightX:n,weightMark:i,scoreX:a,score:c,boxX:l,box:m,outputX:u,output:p}=t,f=[[o+r/2,"x"],[n+i+r/2,"W"],[a+c/2,s?"λ":"λ = Wx"],[l+m/2,s?"S":"softmax"],[u+(s?p/2:16),"P"]];return d`
<div class="sx-heads" aria-hidden="true">
${f.map(([$,A])=>d`
<span class=${A==="softmax"?"sx-hint":"sx-symbol"} style="left:${$}px">${A}</span>`)}
<span class="sx-hint sx-slope-head" ?hidden=${s}>per unit of ${ae(e.row,e.column)}</span>
</div>`}function Sm({W:t,classes:e,features:s,heaviest:o,plan:r,at:n,pointer:i}){let{width:a,height:c,x:l,weightX:m,weight:u,scoreX:p,score:f,outputX:$,boxX:A,box:N}=r,G=B=>s.map(j=>{let P=t[B-1][j-1],I=r.weightY(B-1,j-1),J=Pr([l,r.inputY(j-1)],[m,I]),ct=Pr([m+u,I],[p,r.classY(B-1)]),we=B===n.row&&j===n.column,Lt=Oa=>Y`<path
class=${S({"sx-wire":!0,"is-lit":we,"is-negative":P<0,"is-zero":P===0})}
style="${b(B)};stroke-width:${.8+2.7*Math.abs(P)/o}" d=${Oa}></path>`,{choose:Ke,enter:Ao,leave:So}=i(B,j);return Y`${Lt(J)}${Lt(ct)}<path
class="sx-reach" d=${J+ct} @click=${Ke} @pointerenter=${Ao} @pointerleave=${So}></path>`}),E=B=>e.map(j=>Y`<path
class=${S({"sx-wire":!0,"is-lit":B===n.row&&j===n.output})} style=${b(B)}
d=${Pr([p+f,r.classY(B-1)],[$,r.classY(j-1)])}></path>`);return d`
<svg class="sx-cover" aria-hidden="true" width=${a} height=${c} viewBox="0 0 ${a} ${c}">
${e.map(G)}${e.map(E)}
<rect class="sx-box" rx="6" x=${A} y="1" width=${N} height=${c-2}></rect>
</svg>`}function Mm(t,{x:e,W:s,classes:o,features:r,slopeOf:n,plan:i,at:a,pointer:c}){let l=e.length,m=p=>{let f=`x${_(p)}`,$=`${f} = ${x(e[p-1])}`;return d`
<label
class=${S({"sx-node":!0,"is-lit":p===a.column})}
style=${ho(0,i.inputY(p-1),i.x)}
>
${L("x",p)}
${Er(t,{...Ir(t,0,p),name:"x",index:p,label:f,text:$,longest:l})}
</label>`},u=p=>r.map(f=>{let $=ae(p,f),A=n(a.output,p,f),N=`${$} = ${x(s[p-1][f-1])}, D${_(p)}${_(f)}P${_(a.output)} = ${h(A)}`,{choose:G,enter:E,leave:B}=c(p,f);return d`
<label
class=${S({"sx-node":!0,"is-lit":p===a.row&&f===a.column})} data-link=${p}
style="${b(p)};${ho(i.weightX,i.weightY(p-1,f-1),i.weight)}"
@focusin=${G} @pointerenter=${E} @pointerleave=${B}
>
${He(p,f)}
${Er(t,{...Ir(t,p,f),name:"W",index:`${p},${f}`,label:$,text:N,longest:l})}
</label>`});return[r.map(m),o.map(u)]}var km=({logits:t,plan:e,at:s})=>t.map((o,r)=>d`
<div
class=${S({"sx-score":!0,"is-lit":r+1===s.row})} data-link=${r+1}
style="${b(r+1)};${ho(e.scoreX,e.classY(r),e.score)}"
><b ${g("lambda",r+1,o)}>${x(o)}</b></div>`);function _m({change:t},{parts:e,slopeOf:s,plan:o,at:r}){let n=(i,a)=>{let c=s(a+1,r.row,r.column),l=c>0?"▲ ":c<0?"▼ ":" ",m=a+1===r.output;return d`
<button
type="button" class=${S({"sx-output-pill":!0,"is-lit":m})} role="radio"
data-link=${a+1} style="${b(a+1)};${ho(o.outputX,o.classY(a),o.output)}"
aria-checked=${m} tabindex=${m?0:-1} @click=${()=>t({output:a+1})}
aria-label="P${_(a+1)} = ${q(i)}, ${ae(r.row,r.column)} changes it by ${h(c)} per unit"
>
${L("P",a+1)}
<span ${g("P",a+1,i)}>${Gi(i,q)}</span>
<span class="sx-slope" ${g("DP",`${a+1},${r.row},${r.column}`,c)}>${l+Gi(Math.abs(c),h)}</span>
<span class="sx-share" style="--part:${i}"></span>
</button>`};return d`
<div role="radiogroup" aria-label="Output" @keydown=${Ho(i=>t({output:i+1}))}>
${e.map(n)}
</div>`}function Tm(t,{x:e,parts:s,slopeOf:o,at:{output:r,row:n,column:i}}){let a=e[i-1],c=o(r,n,i),l=`x${_(i)}`,m={...Ir(t,0,i),name:"x",index:i,linked:!1,label:`${l} in the formula`,text:`${l} = ${x(a)}, derivative ${h(c)}`},[u,p]=a<0?[Ie("("),Ie(")")]:[];return pt([T(y(R("D",10*n+i),X("P",r)),k("="),y(R("D",n),X("S",r)),k("⋅"),R("x",i),k("="),y(X("S",r),Z(R("δ",10*r+n),v("−"),X("S",n)),R("x",i))),T(v("="),y(Pt(s,r),Z(U(r===n?1:0),v("−"),Pt(s,n))),k("⋅"),y(u,ir(t,m),p)),T(v(c===0?"=":"≈"),D("DP",`${r},${n},${i}`,c,h(c)))],ar(t,m))}function Em(t,e){let[s,o]=t.model.get("_range").map(x),r=ym(t,e),{W:n,at:{output:i,row:a,column:c},plan:{width:l}}=r;return d`
${We(t)}
<figure>
${O("The layer",`drag a number sideways, or type ${s} to ${o}; choose a weight and an output`)}
${Yt([l,...n.map(({length:m})=>m),a,c],()=>Am(r))}
<div class="sx-stage" style="height:${r.plan.height}px">
${Yt([l,...n,i,a,c],()=>Sm(r))}${Mm(t,r)}${km(r)}${_m(t,r)}
</div>
</figure>
<div>${Tm(t,r)}<p class="sx-words" aria-live="polite">${Nm(r)}</p></div>`}function Nm({x:t,slopes:e,slopeOf:s,at:{output:o,row:r,column:n}}){let i=t[n-1],a=e[o-1][r-1],c=s(o,r,n),[l,m,u]=[ae(r,n),`λ${_(r)}`,`P${_(o)}`];if(i===0)return`x${_(n)} = 0: whatever ${l} does, ${m} stays, and so does ${u}.`;let p=`Raise ${l} a little: ${m} ${i>0?"grows":"falls"} by |x${_(n)}| = ${x(Math.abs(i))} per unit`;return c===0?`${p}, but ${u} stays.`:`${p}, ${u} by ${h(Math.abs(a))} times as much${a*i<0==i<0?"":" the other way"}: it ${c>0?"grows":"falls"} by ${h(Math.abs(c))}.`}var Ui={"layer-network":{title:"Softmax layer as a network",frame:"sx-layer sx-layer-network sx-rows",...Ge(),view:Em}};function go(t,e,s,o=0){let r=C(t),n=C(t.map((l,m)=>qi(e,m)?l+s:l)),i=n.map((l,m)=>l-r[m]),a=lt(t).map((l,m)=>s*(W(l.filter((u,p)=>qi(e,p)))+(m+1===(e||1)?o:0))),c=Math.max(...i.map((l,m)=>Math.abs(l-a[m])));return{before:r,after:n,truth:i,predicted:a,error:c}}var qi=(t,e)=>t===0||t===e+1,Lr=(t,e,s,o)=>s.map(r=>go(t,e,r,o).error);function Dr(t,e){if(e===0)return 0;let s=C(t),o=s[e-1],r=s.map((n,i)=>n*((+(i+1===e)-o)**2-o*(1-o)));return Math.max(...r.map(Math.abs))/2}var ys=1e-9,Rr=1,Cr=-18,xo=Math.log10(Rr/ys),Ue=t=>+`${[1,2,5][(t%3+3)%3]}e${Math.floor(t/3)}`,zi=Array.from({length:3*xo+1},(t,e)=>Ue(e-3*xo)),Om=t=>{let e=3*Math.floor(Math.log10(t)+1e-12),[s,o]=[e,e+1,e+2].filter(r=>Ue(r)<=t*(1+1e-12)).slice(-1).flatMap(r=>[r,r+1]);return s+(Math.log(t/Ue(s))/Math.log(Ue(o)/Ue(s))||0)},bo=t=>100*Math.log10(t/ys)/xo,ws=t=>t===0?100:z(100*Math.log10(t)/Cr,0,100),Ki=({state:t,move:e})=>({least:-3*xo,most:0,step:1,page:3,get:()=>Om(t().step),set:s=>e({step:Ue(s)})}),Pm=({direction:t})=>d`${L("D",t||1)}${L("S",t||1)}`,Im=t=>d`
<div class="sx-controls">
${dt(t,"direction","Logit that is nudged","Nudge",[...gt("a",t.state().logits.length),{index:0,content:"all alike"}])}
${at(t,{trait:"step",label:"ε",name:"step",least:ys,most:Rr},d`by ${F("ε")} =`)}
${at(t,{trait:"slip",label:"mistake in the Jacobian",name:"slip",least:-1,most:1},d`mistake in ${Pm(t.state())} =`)}
</div>`;function Lm({truth:t,predicted:e},s,o){let r=Math.max(...[...t,...e].map(Math.abs)),n=(a,c)=>d`<span class="sx-hint"><i class="sx-swatch ${c}"></i>${a}</span>`,i=(a,c)=>{let l=r===0||Xi(c,s)?0:50*c/r;return d`<div class=${a} ?hidden=${l===0} style="left:${50+Math.min(0,l)}%;width:${Math.abs(l)}%"></div>`};return d`
<figure>
${O("Change of each part")}
<div class="sx-changes" style="--count:${t.length}" @pointerleave=${()=>o()}>
<div class="sx-change"><span></span><span></span>${n("predicted","sx-guess")}${n("true","sx-truth")}</div>
${t.map((a,c)=>{let l=c+1;return d`
<div class="sx-change sx-lights" data-link=${l} style=${b(l)} @pointerenter=${()=>o({part:l})}>
${L("S",l)}
<div class="sx-span" aria-hidden="true">${i("sx-guess",e[c])}${i("sx-truth",a)}</div>
<span ${g("predicted",l,e[c])}>${vs(e[c],s,"≈ 0")}</span>
<span ${g("truth",l,a)}>${vs(a,s,"≈ 0")}</span>
</div>`})}
</div>
</figure>`}function Dm({logits:t,direction:e,slip:s}){let o=Lr(t,e,zi,s),r=l=>zi.map((m,u)=>o[u]===0===l?`M${bo(m).toFixed(2)} ${ws(o[u]).toFixed(2)}h0`:"").join(""),n=Dr(t,e),i=Lr(t,e,[.1])[0]<.03*n,a=Math.max(ys,Math.sqrt(10**Cr/n)),c=i?`M${bo(a)} ${ws(n*a**2)}L100 ${ws(n)}`:w;return d`
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
${Y`<path class="sx-law" d=${c}></path><path class="sx-dots" d=${r(!1)}></path><path class="sx-dots is-zero" d=${r(!0)}></path>`}
</svg>
<span class="sx-law-name" ?hidden=${!i} style="top:${z(100*Math.log10(n*1e-6)/Cr,8,100)}%">
<span class="sx-symbol">ε<sup>2</sup></span>
</span>`}var Ji=t=>t===0?"1":t===-3?"10⁻³":h(10**t).replace("1.00×","");function Cm(t,e,s){let{step:o}=e,[r,n]=[`left:${bo(o)}%`,`top:${ws(s)}%`];return d`
<figure>
${O("Largest error","against ε; drag the ring")}
<div class="sx-plane sx-loglog">
<div class="sx-rounding">rounding</div>
${Dm(e)}
<div class="sx-slope-guide" style="${r};${n}"></div>
<div
class="sx-ring sx-knob" style="${r};${n}" ${g("error",void 0,s)}
${Tt({...Ki(t),label:"Step ε",text:`ε = ${x(o)}, largest error ${h(s)}`})}
></div>
${[-9,-6,-3,0].map(i=>d`<span class="sx-tick sx-tick-x" style="left:${bo(10**i)}%">${Ji(i)}</span>`)}
${[0,-4,-8,-12,-16].map(i=>d`<span class="sx-tick" style="top:${ws(10**i)}%">${Ji(i)}</span>`)}
</div>
</figure>`}function Rm(t,{truth:e,predicted:s},o,r){let{step:n}=t.state(),[i,a]=[e[o-1],s[o-1]],c=a/n,l=vs(c,r,"0"),m=X("S",o),u=r===0?Z(U(1),k(","),M("…"),k(","),U(1)):R("e",r),p=r===0?Z(Wt(M("j"),y(R("D","j"),m))):y(R("D",r),m);return d`
<div class="sx-formula sx-stacked">
<span>${T(y(m,Z(M("a"),k("+"),M("ε"),k("⁢"),u),k("−"),m,Z(M("a"))))}${T(v("≈"),y(M("ε"),k("⋅"),p))}</span>
<span>${T(D("truth",o,i,vs(i,r,"0")))}${T(v("≈"),y(Zt("step",n,{...Ki(t),label:"ε in the formula",perPixel:()=>.15}),k("⋅"),D("slope",o,c,c<0&&l!=="0"?`(${l})`:l)))}${T(v("="),D("predicted",o,a,vs(a,r,"0")))}</span>
</div>`}function Fm(t,e){let{logits:s,step:o,direction:r,slip:n}=e,i=go(s,r,o,n),a=Kt(t),c=Math.min(a.now?.part??(r||1),s.length);return d`
${qt(t)}
${zt(t)}
${Im(t)}
<div class="sx-two">${Lm(i,r,a.point)}${Cm(t,e,i.error)}</div>
<div>
${Rm(t,i,c,r)}
<p class="sx-words" aria-live="polite">${Bm(i.error,e)}</p>
</div>`}var Xi=(t,e)=>e===0&&Math.abs(t)<1e-14,vs=(t,e,s)=>t!==0&&Xi(t,e)?s:h(t),Yi=(t,e)=>t<2e-15&&(t>2*e||t<e/2);function Bm(t,{logits:e,direction:s,step:o,slip:r}){if(r!==0)return`The largest error is ${h(t)}. One entry of DS is wrong by ${x(r)}: for small ε the error is that much of ε, and the slope of the points 1 instead of 2.`;if(e.length===1)return"One part is the whole and stays 1, whatever its logit does.";if(s===0)return`All logits rise alike, and no part changes: what is left, ${h(t)}, is rounding.`;let n=`The largest error is ${h(t)}.`,i=Dr(e,s),a=go(e,s,o/10).error;return Yi(t,i*o**2)?`${n} The law ε² would leave ${h(i*o**2)}: so small, all is blurred by rounding.`:Yi(a,i*(o/10)**2)?`${n} A tenth of the step leaves ${h(a)}, for there rounding takes over.`:`${n} A tenth of the step, ε = ${x(o/10)}, leaves ${h(a)}: ${h(t/a)} times less, while the predicted change shrinks 10 times.`+(t>150*a?" A second derivative of nearly 0 makes it fall faster than ε².":"")}var Vi={nudge:{title:"Nudge",...Jt(["direction"],{step:{least:ys,most:Rr},slip:{least:-1,most:1}},0),frame:"sx-nudge sx-rows",view:Fm}};var Hm=[[.1,.7,1.3],[.3,-.1,.2],[1.1,.9,.7,.3]],Wm=[.25,1,4,16,64,256,1024],Gm=[1,10,100,1e3],Qi=17,As=10,Um=[1,.97,1.01,1.04],[Fr,Zi]=[.1,2e3],Ss=[{name:"direct",colour:1,dashes:"6 4",compute:t=>Mt(t).parts},{name:"shifted",colour:2,dashes:"",compute:t=>Bt(t).parts},{name:"compensated",colour:3,dashes:"8 3 2 3",compute:zs}],ji=(t,e)=>t.map(s=>s*e);function qm(t){let e=Xo(t);return Ss.map(({compute:s})=>e.every(Zo)?Math.max(...s(t).map((o,r)=>Vo(o,e[r]))):NaN)}var Br=t=>100*(1-Math.log(z(t,Fr,Zi)/Fr)/Math.log(Zi/Fr));function zm({model:t,state:e,move:s}){let[o,r]=t.get("_scales"),n=a=>As*Math.log2(a/o),i=a=>o*2**(a/As);return{placeOf:n,scaleAt:i,slider:{label:"Scale c",least:0,most:n(r),step:1,page:As,get:()=>n(e().scale),set:a=>s({scale:Number(i(a).toPrecision(4))}),perPixel:()=>.2}}}function Jm(t,{placeOf:e,scaleAt:s,slider:{most:o}}){let{logits:r,scale:n}=t.state(),i=l=>({place:100*e(l)/o,near:Um.map(m=>qm(ji(r,l*m)))}),a=t.memo("errors",[r],()=>Array.from({length:4*o/As+1},(l,m)=>i(s(m*As/4)))),c=i(n);return{now:c,samples:[...a,c].sort((l,m)=>l.place-m.place)}}function Ym(t,e){return`M${t.flatMap(({place:o,near:r})=>{let[n,...i]=r.map(c=>c[e]),a=Math.max(n,...i.filter(Number.isFinite));return Number.isFinite(n)?`${o.toFixed(2)} ${Br(a).toFixed(2)}`:[]}).join("L")}`}function Km({now:{place:t,near:[e]},samples:s}){return d`
<div class="sx-ulp-chart" aria-hidden="true">
${Gm.map(o=>d`<div class="sx-level" style="top:${Br(o)}%"><span class="sx-tick">${o} ulp</span></div>`)}
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none">
${Ss.map(({colour:o,dashes:r},n)=>Y`
<path class="sx-curve" stroke-dasharray=${r} style=${b(o)} d=${Ym(s,n)}></path>`)}
</svg>
${Ss.map(({name:o,colour:r},n)=>d`
<div
class="sx-point" style="${b(r)};left:${t}%;top:${Br(e[n])}%"
?hidden=${!Number.isFinite(e[n])} ${g(`worst-${o}`,void 0,e[n])}
></div>`)}
</div>`}function Xm(t,e){if(!(t>0))return d`<mark>${t===0?"0":"nan"}</mark>`;let[s,o]=t.toExponential(Qi-1).split("e"),r=Number(o),n=ta(e),i=0;for(;r===e.power&&i<s.length&&s[i]===n[i];)i+=1;let a=s.slice(i);return[s.slice(0,i),a&&d`<mark>${a}</mark>`,ea(r)]}var ta=({digits:[t,...e]})=>`${t}.${e.join("")}`,ea=t=>t===0?"":Ro(t);function Vm(t,e){let s=Xo(e)[t-1],o=Wn(s,Qi);return d`
<table class="sx-table sx-digit-table">
${Ft(["formula",d`<b>S${_(t)}</b>`,"off by"])}
<tbody>
${Ss.map(({name:r,colour:n,compute:i})=>{let a=i(e)[t-1],c=Vo(a,s),l=Number.isFinite(c)&&Zo(s);return d`
<tr>
<th scope="row"><span class="sx-key" style=${b(n)}></span>${r}</th>
<td ${g(`S-${r}`,t,a)}>${Xm(a,o)}</td>
<td ${g(`ulp-${r}`,t,c)}>${l?`${c<10?c.toFixed(1):h(c)} ulp`:"–"}</td>
</tr>`})}
<tr><th scope="row">exact</th><td>${ta(o)}${ea(o.power)}</td><td></td></tr>
</tbody>
</table>`}function Zm(t,{logits:e,scale:s}){let[o,r]=t.model.get("_scales"),n=ji(e,s),i={...ut(t,Bt(n).parts),letter:"x"},a=zm(t),c=Jm(t,a),l=Math.max(...n),m=c.now.near[0].map((u,p)=>`${Ss[p].name} ${Number.isFinite(u)?`${u.toFixed(1)} ulp`:"not measured"}`);return d`
<div class="sx-toolbar">${i.vectors(Hm,i.reset)}</div>
<div class="sx-flow sx-number-entry">
${at(t,{trait:"scale",label:"c",name:"c",least:o,most:r},[F("c")," = "])}
${oo(t,"x",i.setAll,u=>F(u>1?", ":"a = c · ["),F("]"))}
</div>
<p class="sx-says sx-hint">Curves: the largest error at c or beside it. Dots: at your c.</p>
${Ce({...a.slider,text:`c = ${x(s)}, largest errors: ${m.join(", ")}`,ticks:Wm.map(u=>({place:a.placeOf(u),text:String(u)})),above:Km(c)})}
${nt([d`<span class="sx-hint">digits of</span>`,e.map((u,p)=>d`
<button
type="button" class="sx-button" data-link=${p+1} aria-pressed=${p+1===i.selected}
@click=${()=>i.select(p+1)}
>S${_(p+1)}</button>`)],"Component")}
${Vm(i.selected,n)}
${Et(t,i,e.map(u=>`${x(u)}·${x(s)}−${x(l)}`),u=>({power:p=>tt(M("e"),y(R("a",p),v("−"),M("m"))),term:(p,f)=>u.exponential(p,f,k("·"),Zt("c",s,a.slider),no("shift",-l))}))}`}var sa={"rounded-shift":{title:"The rounded shift",frame:"sx-steps sx-rounded-shift",...V({logits:{range:"_range",lengths:st.lengths},scale:{range:"_scales"},selected:_t}),view:Zm}};var Qm=58,jm=34,oa=(t,{forget:e},s)=>o=>{let{layer:r,row:n,column:i}=t.state(),{T:a,N:c}=mt(r),l=xt(n,i,c,1),m=s?uo(o,[1,l],[1,a*c]):uo(o,[n,i],[a,c]);if(m===void 0)return;let u=s?m[1]-1:xt(m[0],m[1],c,1)-1;e(),t.change({row:Math.floor(u/c)+1,column:u%c+1}),o.currentTarget.querySelectorAll("[tabindex]")[u]?.focus()};function ra(t,{chosen:e,at:s,point:o},r,n,i){let{layer:a,first:c}=t.state(),l=()=>t.change({row:r,column:n}),m=r===e.row&&n===e.column,u=1-c,p=c===1?He(r,n):d`<code>${`W[${r-1}, ${n-1}]`}</code>`;return d`
<div
class=${S({"sx-weight":!0,"is-lit":r===s.row&&n===s.column})} role="gridcell"
style=${b(r)} tabindex=${m?0:-1} aria-selected=${m}
@click=${l} @focus=${l} @pointerenter=${()=>o({row:r,column:n})}
>${i(p,xt(r-u,n-u,mt(a).N,c))}</div>`}function tp(t,e){let{layer:s,first:o}=t.state(),{T:r,N:n}=mt(s),{at:i,point:a}=e,c=(m,u,p)=>d`
<div class=${S({"sx-label":!0,"is-lit":u===p})} role=${m}>${u-1+o}</div>`,l=(m,u)=>ra(t,e,m,u,(p,f)=>d`
<span>${p}</span><span class="sx-hint" ${g("column",`${m},${u}`,f)}>${f}</span>`);return d`
<figure>
${O("Weights W","point at one")}
<div
class="sx-weights" role="grid" aria-label="Weights W" style="--columns:${n}"
@pointerleave=${()=>a()} @keydown=${oa(t,e,!1)}
>
<div role="row">
<div class="sx-label" role="gridcell"></div>
${ot(n).map(m=>c("columnheader",m,i.column))}
</div>
${ot(r).map(m=>d`
<div role="row">${c("rowheader",m,i.row)}${ot(n).map(u=>l(m,u))}</div>`)}
</div>
</figure>`}function ep(t,e){let{T:s,N:o}=mt(t.state().layer),r=(t.width()-32)/(s*o),n=(i,a)=>ra(t,e,i,a,(c,l)=>d`
<b ${g("column",`${i},${a}`,l)}>${l}</b><span class="sx-name">${c}</span>`);return d`
<figure>
${O("Columns of Dg","one for each weight")}
<div
class=${S({"sx-weight-columns":!0,"is-small":r<Qm,"is-tiny":r<jm})}
role="grid" aria-label="Columns of Dg" style="--columns:${s*o}"
@pointerleave=${()=>e.point()} @keydown=${oa(t,e,!0)}
>
<div role="row">${ot(s).flatMap(i=>ot(o).map(a=>n(i,a)))}</div>
</div>
</figure>`}function sp({layer:t,first:e},{at:s}){let{N:o}=mt(t),[r,n,i]=["i","j","N"].map(M);return[1,0].map(a=>{let[c,l]=[s.row-1+a,s.column-1+a],m=xt(c,l,o,a),u=p=>a===1?Z(p,k("−"),U(1)):p;return os(a===e,`from ${a}`,d`
<span class="sx-column-rule">${T(y(u(r),i,k("+"),n))} ${T(v("="),y(u(U(c)),k("⋅"),U(o)),k("+"),U(l),k("="),D("place",a,m,String(m)))}</span>`)})}function op({layer:t},{at:{row:e,column:s}}){let{N:o}=mt(t);return`Before it stand ${e-1} ${e===2?"row":"rows"} of ${o} and ${s-1} of its own row, ${xt(e,s,o,1)-1} in all: that is its number counting from 0.`}function rp(t,e){let s=$o(t);return d`
${We(t)}
<div class="sx-two">
${tp(t,s)}
<div class="sx-reading">
${dt(t,"first","Count","Count",[1,0].map(o=>({index:o,content:`from ${o}`})))}
<div class="sx-cases">${sp(e,s)}</div>
<p class="sx-words" aria-live="polite">${op(e,s)}</p>
</div>
</div>
${ep(t,s)}`}var na={"row-major":{title:"Row-major order",frame:"sx-layer sx-row-major sx-rows",...Ge({first:{least:0,most:1,whole:!0}}),view:rp}};var aa=t=>-Math.max(...t)+0,np=[[1e3,1001,1002],[1,2,3],[-800,-801,-802],[-300,0,300]],ip=[{name:"D = 0",value:()=>0},{name:"D = −max a",value:aa},{name:"lowest D",value:(t,[e]=Js(t))=>Math.ceil(e)},{name:"highest D",value:(t,[,e]=Js(t))=>Math.floor(e)}],ia=" + D",qe=1e3,ap=60,[Hr,Gr,Wr]=On,Ur=t=>z(t,-qe,qe),wo=t=>`${100*(Ur(t)+qe)/(2*qe)}%`;function cp(t){let e=t.map((r,n)=>n).sort((r,n)=>t[r]-t[n]),s=t.map(()=>[]),o=[];return e.forEach((r,n)=>{o.push(r+1),!(Ur(t[e[n+1]])-Ur(t[r])<ap)&&(s[r]=o.sort(),o=[])}),s}function lp({exponents:t}){let e=cp(t);return d`
<div class="sx-line" aria-hidden="true">
<span class="sx-hint">a + D</span>
${pr(wo,[{from:-qe,to:Hr,kind:"bad",text:"exp is 0"},{from:Hr,to:Gr,kind:"weak",text:""},{from:Gr,to:Wr,kind:"good",text:"exp has all its digits"},{from:Wr,to:qe,kind:"bad",text:"exp is inf"}])}
${t.map((s,o)=>d`
<div
class="sx-dot" data-link=${o+1} style="${b(o+1)};left:${wo(s)}" ${g("exponent",o+1,s)}
><span class="sx-symbol" style="translate:-${wo(s)}${e[o][1]?";color:var(--ink)":""}">${e[o].join(", ")}</span></div>`)}
<div class="sx-scale">
${[Hr,0,Wr].map(s=>d`
<span class="sx-mark" style="left:${wo(s)}">${x(Math.round(s*10)/10)}</span>`)}
</div>
</div>`}function mp({logits:t,shift:e},s,o){let r=aa(t),n=e===r?"and you are on it.":e>s&&e<o?"and so does your D.":"your D does not.",i=(a,c,l)=>d`<span ${g(a,c,l)}>${x(Number(l.toFixed(2)))}</span>`;return d`
<p class="sx-ends">
Numbers come out for D from ${i("window",1,s)} to ${i("window",2,o)}; towards the lower end,
digits are missing. −max&nbsp;a&nbsp;=&nbsp;${i("best",void 0,r)} lies inside, <b>${n}</b>
</p>`}function pp(t,{parts:e}){let s=Bt(t).parts,o=e.map((r,n)=>{let i=Pn(r,s[n]);return d`${n?", ":""}<span ${g("digits",n+1,i)}>${i}</span> in S${_(n+1)}`});return d`<p class="sx-says">Correct decimal digits: ${o}.</p>`}function up(t,e){let{logits:s,shift:o}=e,[r,n]=t.model.get("_shifts"),i=Mt(s.map(p=>p+o)),[a,c]=t.memo("window",[s],()=>Js(s)),l=Math.min(c,Gr-Math.min(...s)),m={...ut(t,i.parts),selected:s.indexOf(Math.max(...s))+1},u={label:"Shift D",least:r,most:n,step:1,page:100,get:()=>t.state().shift,set:p=>t.move({shift:p}),perPixel:()=>1};return d`
<div class="sx-toolbar">
${m.vectors(np)}
${At(ip,p=>p(s,[a,c])===o,p=>t.move({shift:p(t.state().logits)}),"Shifts",m.reset)}
</div>
<div class="sx-flow sx-number-entry">
${at(t,{trait:"shift",label:"D",name:"D",least:r,most:n},[F("D")," = "])}
${Yt([s],()=>oo(t,"a",m.setAll,p=>L("a",p)))}
</div>
${Ce({...u,text:`D = ${x(o)}. ${De(i,ia)}`,ticks:[-2e3,-1e3,0,1e3,2e3].map(p=>({place:p,text:x(p)})),strips:[{name:"D",zones:[{from:r,to:a,kind:"bad",text:"0/0 = nan"},{from:a,to:l,kind:"weak",text:""},{from:l,to:c,kind:"good",text:"window"},{from:c,to:n,kind:"bad",text:"inf"}]}]})}
${mp(e,a,c)}
${lp(i)}
${fs(i,ia)}
${pp(s,i)}
${Et(t,m,s.map(p=>`${x(p)}+${x(Math.abs(o))}`),p=>({power:f=>tt(M("e"),y(R("a",f),v("+"),M("D"))),term:(f,$)=>p.exponential(f,$,no("D",o,u))}))}`}var ca={"shift-window":{title:"Window of the shift",frame:"sx-steps sx-shift-window",...V({logits:{range:"_range",lengths:st.lengths},shift:{range:"_shifts"}}),view:up}};var dp=[2,5,10];function fp(t){let e=10**Math.floor(Math.log10(t));return e*(dp.find(s=>s*e>1.1*t)??20)}function $p(t,e,s){let{select:o,width:r}=s,n=vn(t,"axis of the exponentials",fp(Math.max(...e))),i=(a,c)=>d`
<div class="sx-column sx-lights" data-link=${c+1} style=${b(c+1)} @pointerdown=${()=>o(c+1)}>
<div
class=${S({"sx-bar":!0,"is-over":a>n})} ${g("exp",c+1,a)}
style="height:${Math.min(100,100*a/n)}%"
></div>
</div>`;return d`
<figure class=${S({"sx-panel":!0,"is-crowded":Ws(r,e.length)})}>
<figcaption>
<b>Exponentials</b> <span class="sx-hint">linear, held as you drag</span>
<span class="sx-sum sx-muted">sum <span ${g("sum",void 0,W(e))}>${h(W(e))}</span></span>
</figcaption>
<div class="sx-plot" aria-hidden="true">
<div class="sx-axis">
<span class="sx-tick" style="top:0%">${h(n).replace(/\.0+$/,"")}</span>
<span class="sx-tick" style="top:100%">0</span>
</div>
<div class="sx-columns">${e.map(i)}</div>
</div>
<div class="sx-numbers">${e.map((a,c)=>Gs("exp",c+1,ss(c+1),a,h(a),s))}</div>
</figure>`}var hp=(t,e,s)=>Et(t,e,t.state().logits.map(x),(o,r)=>{let n=et(r,D("exp",r,s[r-1]));return{power:i=>tt(M("e"),R("a",i)),term:o.exponential,further:[T(v("≈"),bt(n,D("sum",void 0,W(s))))]}});function gp(t,{logits:e}){let s=ee(e),o=C(e),r=ut(t,o),{select:n,selected:i,width:a}=r;return d`
<div class="sx-toolbar">
${r.vectors(dr)}${fr(t,r.setAll,()=>t.state().selected,r.reset)}
</div>
<div class="sx-panels">${Nt(t,r)}${$p(t,s,r)}</div>
${Gt({hint:"one whole of length 1",parts:o,width:a,selected:i,select:n})}
${hp(t,r,s)}`}var la=V({logits:st,selected:_t},void 0,({logits:t})=>t?void 0:"it has no logits"),ma={"softmax-bars":{title:"Softmax bars",frame:"sx-frame sx-softmax-bars",...la,fromFields:(t,e)=>la.fromFields({selected:"1",...t},e),view:gp}};var qr=[5,10,25];function xp({model:t,state:e,move:s},{part:o,loss:r,slope:n}){let[i,a]=t.get("_range");return{label:"Probability of the correct class",text:`${`P${_(e().label)}`} = ${q(o)}, loss ${h(r)}, slope ${h(n)}`,least:0,most:1,step:.01,page:.1,get:()=>fe(e().logits,e().label).part,set(l){let{logits:m,label:u}=e();if(m.length===1)return s({});let p=Math.round(100*z(In(m,u,l),i,a))/100;s({logits:m.with(u-1,p+0)})}}}function bp(t,e,s){let{part:o,loss:r}=e,n=qr.find(f=>f>=r+1)??qr[qr.length-1],{at:i,element:a,line:c}=co([0,.2,.4,.6,.8,1],n),l=Array.from({length:101},(f,$)=>n*$/100),m=C(t.state().logits),u=m[s-1],p=Rt(m).map((f,$)=>$+1<s?u+f:$+1>s?f:0);return d`
<figure class="sx-surprise-picture" style=${b(s)}>
${O("Loss","against the probability; drag the ring")}
${a(Y`
<path class="sx-guide-line" d=${c([[o,r],[o,0]])}></path>
<path class="sx-run" d=${c([[o,r],[0,r],[0,r+1]])}></path>
<path class="sx-tangent" d=${c([[0,r+1],[o*(1+r),0]])}></path>
<path class="sx-curve-line" d=${c(l.map(f=>[Math.exp(-f),f]))}></path>`,{...xp(t,e),x:o,y:r},d`
<span class="sx-rise" data-link="slope" style=${i(0,r+.5)} ?hidden=${o<.04}>1</span>
<span
class="sx-run-name" data-link="slope" style=${i(o/2,r)} ${g("S",s,o)}
?hidden=${o<.12||r<.1*n}
>${q(o)}</span>`)}
${ne({name:"S",parts:m,starts:p,label:f=>L("P",f)})}
</figure>`}function wp({part:t,loss:e,slope:s},o){let r=X("P",o),n=et(o,D("S",o,t,te(t))),i=c=>[Ht("−"),bt(U(1),c)],a=(c,l,...m)=>d`
<span data-link=${c} class="sx-named-line sx-lights">
<span class="sx-hint">${c}</span>
<span class="sx-wrapped">
${T(y(...m))}${T(v("="),D(c,void 0,l))}
</span>
</span>`;return d`
<div class="sx-formula sx-stacked">
${a("loss",e,Ht("−"),Le(r),k("="),Ht("−"),Le(n))}
${a("slope",s,i(r),k("="),i(n))}
</div>`}function vp(t,{logits:e,label:s}){let o=fe(e,s);return d`
${qt(t)}${zt(t)}
<div class="sx-controls">
${dt(t,"label","correct class y",d`correct class ${F("y")} =`,gt("P",e.length))}
</div>
<div class="sx-two sx-plane-beside">
${bp(t,o,s)}
<div class="sx-reading">${wp(o,s)}<p class="sx-words" aria-live="polite">${yp(o,s,e.length)}</p></div>
</div>`}function yp({part:t,loss:e,slope:s},o,r){let n=`P${_(o)}`;return r===1?"There is one class, and its probability is 1: no surprise, whatever its logit.":t<.02?`Class ${o} was hardly thought possible. The loss grows without end as ${n} goes to 0, and the tangent is nearly a wall: its slope is ${h(s)}.`:t>.98?`Class ${o} was nearly certain, and hardly a surprise. The slope stays near −1: some pull to the right is always left.`:`Were ${n} half as large, the loss would be ${h(e+Math.LN2)}: log 2 more, wherever it starts. From the ring to the axis it is ${n} across while the tangent rises by 1: that is its slope.`}var pa={surprise:{title:"Surprise at the correct class",frame:"sx-surprise sx-rows",...Jt(["label"]),view:vp}};var Ms=.01,ks=100,Ap=[[1,2,3],[1,3,3],[3,1,-2]],Sp=[.1,1,10],zr=Array.from({length:61},(t,e)=>e/60);function Mp(t,e){let s=zr.map(r=>Ee(t,Ms*(ks/Ms)**r)),o=s.map(Rt);return t.map((r,n)=>{let i=zr.map((c,l)=>[c,1-o[l][n]]),a=zr.map((c,l)=>[c,1-o[l][n]-s[l][n]]);return Y`<path
class="sx-band" data-link=${n+1} style=${b(n+1)} @pointerdown=${()=>e(n+1)}
d="${po([...i,...a.reverse()])}Z"></path>`})}function kp(t){let e=Ee(t,ks),s=Rt(e);return d`
<div class="sx-band-labels" aria-hidden="true">
${t.map((o,r)=>d`
<span data-link=${r+1} style="${b(r+1)};top:${100*(s[r]+e[r]/2)}%">${L("S",r+1)}</span>`)}
</div>`}function _p(t,{effect:e,select:s},o){let{logits:r,temperature:n}=t.state();return d`
<figure class="sx-panel sx-bands">
${O("Temperature","left: hard; right: equal")}
${mo({label:"Temperature τ",text:`τ = ${x(n)}: ${r.map((i,a)=>e(a+1)).join(", ")}`,range:[-2,2],heights:[[1,"0"],[.5,"0.5"],[0,"1"]],step:.05,page:.5,get:()=>t.state().temperature,set:o},Yt([String(r)],()=>Mp(r,s)),kp(r))}
${at(t,{trait:"temperature",label:"τ",name:"tau",least:Ms,most:ks},F("τ"))}
</figure>`}function Tp(t,e){let{logits:s,temperature:o}=t.state(),r=x(o);return Et(t,e,s.map(n=>`${x(n)}/${r}`),n=>({power:i=>tt(M("e"),y(R("a",i),Ie("/"),M("τ"))),term:(i,a)=>n.exponential(i,a,Ie("/"),D("tau",void 0,o,r))}))}function Ep(t,{logits:e,temperature:s}){let o=Ee(e,s),r=ut(t,o),{select:n,selected:i,width:a}=r,c=l=>t.move({temperature:z(Number(l.toPrecision(3)),Ms,ks)});return d`
<div class="sx-toolbar">
${r.vectors(Ap)}
${r.presetsOf("Temperatures","τ",Sp,s,c)}
</div>
<div class="sx-panels">${Nt(t,r)}${_p(t,r,c)}</div>
${Gt({hint:"the picture above, cut at τ",parts:o,width:a,selected:i,select:n})}
${Tp(t,r)}`}var ua={temperature:{title:"From a hard maximum to equal parts",frame:"sx-frame sx-temperature",...V({logits:st,temperature:{least:Ms,most:ks},selected:_t}),view:Ep}};var Jr=Math.sqrt(3)/2,da=[[0,0],[1,0],[.5,Jr]],vo=t=>[t[1]+t[2]/2,t[2]*Jr];function Yr([t,e]){let s=e/Jr,o=t-s/2;return[1-o-s,o,s]}function fa(t,e){let s=1-t.length*e,o=t.map(i=>i-e).sort((i,a)=>a-i),r=0,n=0;return o.forEach((i,a)=>{r+=i;let c=(r-s)/(a+1);i>c&&(n=c)}),t.map(i=>Math.max(i-e-n,0)+e)}function $a(t,e,s,o){let r=t.map(Math.log),n=r.reduce((a,c)=>a+c,0)/r.length,i=Math.max(Math.min(e-n,o-Math.max(...r)),s-Math.min(...r));return r.map(a=>Math.round(100*(a+i))/100+0)}var Np=[[1,2,3],[0,0,0],[6,0,0]],Kr=[1,2,3],Op=1e-4,[yo,ha,ze,ga,xa]=[340,300,270,35,265],Xr=([t,e])=>[ga+ze*t,xa-ze*e],ba=(t,e)=>[(t-ga)/ze,(xa-e)/ze],_s=(t,e,s)=>[t[0]+s*(e[0]-t[0]),t[1]+s*(e[1]-t[1])],Je=(t,e)=>`M${t.map(s=>s.toFixed(2)).join(" ")}L${e.map(s=>s.toFixed(2)).join(" ")}`,Ye=da.map(Xr),Ts=Ye.map(t=>Ye.filter(e=>e!==t)),wa=Ye.map(([t,e],s)=>[t,e+(s===2?-10:22)]),Pp=Ts.map(([t,e])=>Je(t,e)).join(""),Ip=[.25,.5,.75].flatMap(t=>Ye.map((e,s)=>Je(_s(Ts[s][0],e,t),_s(Ts[s][1],e,t)))).join(""),va=(t,e,s)=>t.map((o,r)=>r===s-1?o*e[r]:-o*t[s-1]),Lp={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1],PageUp:[0,10],PageDown:[0,-10],Home:[-200,0],End:[200,0]},Dp=ht((t,e,s)=>{let o=e.parentElement.querySelector("svg"),r=()=>yo/(o.getBoundingClientRect().width||yo),n=c=>{let l=o.getBoundingClientRect();return ba((c.clientX-l.left)*r(),(c.clientY-l.top)*r())},i=re(t,e,{move:(c,l,[m,u])=>s.set([m+c*r()/ze,u-l*r()/ze])}),a=(c,l)=>{i(c,l)&&(c.preventDefault(),e.focus({preventScroll:!0}))};return t.listen(e,"pointerdown",c=>{c.stopPropagation(),a(c,s.get())}),t.listen(o,"pointerdown",c=>{c.pointerType==="touch"||c.button!==0||(a(c,n(c)),s.set(n(c)))}),t.listen(o,"click",c=>{c.pointerType==="touch"&&s.set(n(c))}),t.listen(e,"keydown",c=>{let l=jt(c,Lp);if(l===void 0)return;let m=c.shiftKey&&c.key.startsWith("Arrow")?.1:.01,[u,p]=s.get();s.set([u+m*l[0],p+m*l[1]])}),()=>{}}),Cp=t=>e=>{let s=t.own("mean",()=>({mean:0,logits:""})),{logits:o}=t.state();if(o.length!==3)return;t.note(""),String(o)!==s.logits&&(s.mean=W(o)/3);let r=$a(fa(Yr(e),Op),s.mean,st.least,st.most);s.logits=String(r),t.change({logits:r})};function Rp(t,e){let[s,o]=[e[0]-t[0],e[1]-t[1]],r=Math.hypot(s,o);if(r===0)return Je(t,e);let[n,i]=[s,o].map(c=>c*Math.min(10/r,1)),a=[e[0]-n,e[1]-i];return`${Je(t,e)}M${a[0]-i/2} ${a[1]+n/2}L${e.join(" ")}L${a[0]+i/2} ${a[1]-n/2}`}function Fp([t,e],s,o,r){let[n,i]=[s[0]-t,s[1]-e],a=Math.hypot(n,i);if(a<=10)return;let c=(u,p)=>[t+u*n-p*i,e+u*i+p*n],l=o?(6+(16*Math.abs(i)+8*Math.abs(n))/a)/a:13/a;return(o?[c(1,l),c(1,-l),c(.5,l),c(.5,-l)]:[a<30?c(1+14/a,0):c(.5,l)]).find(([u,p])=>(!o||Math.min(...Yr(ba(u,p)))>.04)&&r.every(f=>Math.abs(u-f[0])>30||Math.abs(p-f[1])>17))}function Bp(t,e,s,o){let r=Xr(vo(t)),n=wa.map(([c,l])=>[c,l-5]),i=(c,l)=>Y`<path
class=${S({"sx-path":!0,"is-selected":l+1===s})} data-link=${l+1} style=${b(l+1)}
d=${Je(c,_s(c,r,1/e[l]))}></path>`,a=(c,l)=>{let[m,u]=[l+1,_s(Ts[l][0],Ts[l][1],.5)],p=_s(r,o?c:[r[0]+u[0]-c[0],r[1]+u[1]-c[1]],t[l]),f=Fp(r,p,o,n);return f&&n.push(f),Y`
<path
class=${S({[o?"sx-arrow":"sx-altitude"]:!0,"is-selected":m===s})}
data-link=${m} style=${b(m)} d=${o?Rp(r,p):Je(r,p)}
${o?g("length",m,Math.hypot(...va(t,e,m))):g("S",m,t[l])}></path>
${f&&Y`<text
class="sx-shape-label" aria-hidden="true" data-link=${m} style=${b(m)}
x=${f[0].toFixed(1)} y=${(f[1]+5).toFixed(1)}
>${o?`D${_(m)}S`:`S${_(m)}`}</text>`}`};return Y`${Ye.map(i)}${Ye.map(a)}`}function Hp(t,{parts:e,effect:s,selected:o,setAll:r},n){let{logits:i}=t.state(),a=i.length,c=a===3,l=vo(e),[m,u]=Xr(l);return d`
<figure class="sx-panel">
${O("Triangle",n?"arrows: columns of DS":"drag the point")}
<div class="sx-triangle-box">
<svg
class="sx-triangle" viewBox="0 0 ${yo} ${ha}" role="group"
aria-label="The triangle of all distributions over three classes"
>
<path class="sx-lines-of-equal" d=${Ip}></path>
<path class="sx-edge" d=${Pp}></path>
${c?Bp(e,Ot(i),o,n):w}
${wa.map(([p,f],$)=>Y`
<text
class="sx-corner" aria-hidden="true" x=${p} y=${f} data-link=${$+1} style=${b($+1)}
>${`S${_($+1)} = 1`}</text>`)}
</svg>
${""}
<div
class="sx-ring sx-point" ?hidden=${!c}
style=${c?`left:${100*m/yo}%;top:${100*u/ha}%`:w}
role="slider" tabindex="0" aria-label="The distribution as a point" aria-roledescription="point in a triangle"
aria-valuemin="0" aria-valuemax="1" aria-valuenow=${e[2]??w}
aria-valuetext=${c?Kr.map(s).join(", "):w}
${g("height",void 0,c?l[1]:void 0)}
${Dp({get:()=>vo(C(t.state().logits)),set:Cp(t)})}
></div>
${c?w:d`
<div class="sx-elsewhere">
A triangle has three corners; there ${a===1?"is 1 logit":`are ${a} logits`} now.
${K("Use three",()=>r([...t.state().logits,0,0].slice(0,3)))}
</div>`}
</div>
</figure>`}function Wp(t,e){let s=t[e-1],o=_e(t);return pt([T(y(X("a",e),k("=")),et(e,Le(R("S",e))),v("+"),Le(Wt(M("k"),tt(M("e"),R("a","k"))))),T(v("≈"),et(e,D("log S",e,s-o)),v(o<0?"−":"+"),D("log sum",void 0,o,h(Math.abs(o)))),T(v("≈"),et(e,D("a",e,s,x(s))))])}function Gp(t,e,s){let o=n=>H`
<mtable class="sx-brackets">${n.map(i=>H`<mtr><mtd>${i}</mtd></mtr>`)}</mtable>`,r=va(t,e,s);return pt([T(y(rr(M("D"),U(s)),M("S"),k("=")),X("S",s),Z(X("e",s),v("−"),M("S"))),T(v("≈"),Pt(t,s),o(Kr.map(n=>y(U(+(n===s)),v("−"),Pt(t,n))))),T(v("≈"),o(Kr.map(n=>et(n,D("D",n,r[n-1])))))])}function Up(t,{logits:e}){let s=C(e),o=!!t.model.get("arrows"),r=ut(t,s),{select:n,selected:i,width:a}=r,c=o?"distances from the edges":"the distances, end to end";return d`
<div class="sx-toolbar">${r.vectors(Np)}${nt(r.reset)}</div>
<div class="sx-panels">${Nt(t,r)}${Hp(t,r,o)}</div>
${Gt({hint:c,parts:s,width:a,selected:i,select:n})}
${e.length!==3?pt([]):o?Gp(s,Ot(e),i):Wp(e,i)}`}var ya={triangle:{title:"The triangle of distributions",frame:"sx-frame sx-triangle-frame",...V({logits:st,selected:_t}),view:Up}};var qp=.25;function zp(t,e,s){let o=(n,i)=>d`
<div class="sx-label sx-lights" role=${i==="a"?"columnheader":"rowheader"} data-link=${n} style=${b(n)}>
${L(i,n)}
</div>`,r=(n,i,a)=>d`
<div
class=${S({"sx-cell":!0,"is-negative":n<0,"is-chosen":a===e})} role="cell"
style="${b(a)};${be(n,qp)}" @pointerdown=${()=>s(a)}
${g("DS",`${i},${a}`,n)}
>${n.toFixed(2).replace("-0.00","0.00").replace("-","−")}</div>`;return d`
<figure>
${O("Jacobian","rates: part by score")}
<div class="sx-trio-matrix" role="table" aria-label="Jacobian: how fast each part changes with each score">
<div role="row"><div role="cell"></div>${t.map((n,i)=>o(i+1,"a"))}</div>
${t.map((n,i)=>d`
<div role="row">${o(i+1,"S")}${n.map((a,c)=>r(a,i+1,c+1))}</div>`)}
</div>
</figure>`}function Jp(t,e){if(t.length===1)return"One part is the whole, whatever its score: no one else can pay.";let s=r=>h(Math.abs(t[r-1][e-1])),o=t.map((r,n)=>n+1).filter(r=>r!==e);return`Raise a${_(e)} a little: S${_(e)} grows at the rate ${s(e)}. The others pay, each in proportion to what it has: ${o.map(r=>`S${_(r)} at the rate ${s(r)}`).join(", ")}.`}function Yp(t,{logits:e}){let s=C(e),o=lt(e),r=ut(t,s),{select:n,selected:i}=r,a=r.width<es?r.width:r.width/2;return d`
<div class="sx-panels">
${Nt(t,{...r,title:"Scores"})}
<div>
${Gt({hint:"the parts of one whole",parts:s,width:a,selected:i,select:n})}
${zp(o,i,n)}
</div>
</div>
<p class="sx-words" aria-live="polite">${Jp(o,i)}</p>
<div class="sx-toolbar">${r.vectors([[1,2,3],[1,2,5],[0,0,0]],r.reset)}</div>`}var Aa={trio:{title:"Raise one score. Who pays?",frame:"sx-frame sx-trio",...V({logits:st,selected:_t}),view:Yp}};var Sa=t=>{let e=h(t);return/[−×]/.test(e)?`(${e})`:e},Kp={P:[-10,0],a:[-1,1]};function Ma(t,e,s,{shown:o,choose:r,point:n}){let i=`by ${e}`,[a,c]=Kp[e],l=f=>100*(f-a)/(c-a),m=(f,$)=>{let[A,N]=[Math.max(a,Math.min(f,0)),Math.max(f,0)].map(l);return d`
<div
class=${S({"sx-change":!0,"sx-gradient-row":!0,"sx-lights":!0,"is-selected":$+1===o})} data-link=${$+1}
style=${b($+1)} @click=${()=>r($+1)} @pointerenter=${()=>n({k:$+1})}
>
${L(e,$+1)}
<div class="sx-span" aria-hidden="true">
<div
class=${S({"sx-gradient-bar":!0,"is-zero":f===0,"is-over":f<a})}
style="left:${A}%;width:${N-A}%"
></div>
</div>
<span ${g(i,$+1,f)}>${h(f)}</span>
</div>`},u=W(s),p=u===0?"0":Math.abs(u)<1e-14?"≈ 0":h(u);return d`
<figure>
${t}
<div
class="sx-gradient-rows" style="--zero:${l(0)}%;--count:${s.length}"
@pointerleave=${()=>n()}
>
<div class="sx-ruler sx-gradient-axis" aria-hidden="true">
<span>${x(a)}</span><span>0</span><span>${c||""}</span>
</div>
${s.map(m)}
</div>
<div class="sx-gradient-foot sx-muted">sum <span ${g(`${i} sum`,void 0,u)}>${p}</span></div>
</figure>`}function Xp(t,e,s){let o=as(t,s)[s-1],r=Vt(t,s)[e-1],n=lt(t)[s-1][e-1],i=C(t),a=+(e===s),c=y(k("∂"),X("a",e));return pt([T(bt(y(k("∂"),M("xent")),c),k("="),y(Ht("−"),bt(U(1),X("P",s))),k("⋅"),y(R("D",e),X("S",s)),k("="),y(X("S",e),k("−"),R("Y",e))),[T(et(s,D("by P",s,o,Sa(o))),k("⋅"),D("DS",`${s},${e}`,n,Sa(n))),T(v("≈"),Pt(i,e),v("−"),D("Y",e,a,String(a)),v("≈"),D("by a",e,r))]])}function Vp(t,{logits:e,label:s,row:o}){let r=e.length,{now:n,point:i}=Kt(t,({k:p})=>p<=r),a=n?.k??o,c=as(e,s),l=Vt(e,s),m=c[s-1],u={shown:a,choose:p=>t.change({row:p}),point:i};return d`
${qt(t)}${zt(t)}
<div class="sx-controls">
${dt(t,"label","correct class y",d`correct class ${F("y")} =`,gt("P",r))}
${dt(t,"row","class i in the formula",d`formula for class ${F("i")} =`,gt("a",r))}
</div>
<div class="sx-two">
${Ma(O("With respect to P","−Y/P: one entry"),"P",c,u)}
${Ma(O("With respect to a","S − Y: every class"),"a",l,u)}
</div>
<div>
${Xp(e,a,s)}
<p class="sx-words" aria-live="polite">${Zp(m,l[s-1],s,r)}</p>
</div>`}function Zp(t,e,s,o){if(o===1)return"With one class P₁ is 1 and cannot change: as a function of its logit the loss is flat.";let r=_(s),n=`The left one takes P${r} as if it could move alone: ${h(t)}.`;return t<-50?`${n} It grows without bound as P${r} goes to 0; no entry of the right one leaves −1 to 1: D${r}S${r} vanishes as fast, and in the entry of a${r} the product is ${h(e)}.`:`${n} The opposite of the right one lowers the loss: raise a${r}, lower all the others, each in proportion to its probability.`}var ka={"two-gradients":{title:"Two gradients of the loss",frame:"sx-two-gradients sx-rows sx-stacked",...Jt(["label","row"]),view:Vp}};var Ta=({error:t})=>t===null?"not a number":h(t),Ea=t=>`${t.passed?"✓":"✗"} ${Ta(t)}`;function Qp(t){let e=t.filter(({passed:n})=>!n).map(({row:n})=>n),s=t.reduce((n,i)=>n+i.count,0),o=t.reduce((n,i)=>(i.error??1/0)>(n.error??1/0)?i:n);return`${e.length===0?"All agree":`✗ ${e.join(", ")}`}: ${t.length} rows, ${s} numbers, largest relative error ${Ta(o)}, at ${o.row}`}function _a(t,e){for(let s of t)for(let o of document.querySelectorAll(`[data-javascript="${s.row}"]`))o.textContent=`${Ea(s)}, ${e}`,o.setAttribute("data-passed",String(s.passed));return{all:t,where:e}}var jp=(t,e)=>d`
<li>
<a
class="sx-check-row" href="#row-${t}" data-passed=${e?.passed??w}
${e&&g("error",t,e.error??NaN)}
>${e?d`<b>${t}</b> ${Ea(e)}`:t}</a>
</li>`;function tu({model:t,own:e,redraw:s}){let o=t.get("rows"),r=e("found",()=>_a(t.get("found"),"in Node.js, when the page was built"));return d`
<div class="sx-toolbar">${K("Check it here",()=>{Object.assign(r,_a(js(o),"in your browser")),s()})}</div>
<p class="sx-check-words" role="status">${r.all.length?`${Qp(r.all)} (${r.where}).`:"Not checked yet."}</p>
<ul class="sx-check-rows">${o.map(({row:i},a)=>jp(i,r.all[a]))}</ul>`}var Na={"verification-check":{title:"The page's own JavaScript, checked",frame:"sx-check",traits:[],toFields:()=>({}),fromFields:()=>({wrong:"it has no state"}),view:tu}};var eu=_n({...ni,...ii,...li,...bi,...Ai,...Ti,...Oi,...Hi,...Ui,...Vi,...sa,...na,...ca,...ma,...pa,...ua,...ya,...Aa,...ka,...Na});return Ra(su);})();
/* A plain script until here: */
export default widget.default;
export const { runChecks } = widget;
