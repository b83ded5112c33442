var widget=(()=>{var e=Object.defineProperty,t=Object.getOwnPropertyDescriptor,s=Object.getOwnPropertyNames,a=Object.prototype.hasOwnProperty,r={};((t,s)=>{for(var a in s)e(t,a,{get:s[a],enumerable:!0})})(r,{default:()=>so,runChecks:()=>fs});var i=globalThis,n=e=>e,l=i.trustedTypes,o=l?l.createPolicy("lit-html",{createHTML:e=>e}):void 0,d="$lit$",c=`lit$${Math.random().toFixed(9).slice(2)}$`,p="?"+c,u=`<${p}>`,$=void 0===i.document?{createTreeWalker:()=>({})}:document,h=()=>$.createComment(""),m=e=>null===e||"object"!=typeof e&&"function"!=typeof e,g=Array.isArray,f=e=>g(e)||"function"==typeof e?.[Symbol.iterator],v="[ \t\n\f\r]",x=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,w=/-->/g,b=/>/g,y=RegExp(`>|${v}(?:([^\\s"'>=/]+)(${v}*=${v}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,"g"),M=/'/g,k=/"/g,A=/^(?:script|style|textarea|title)$/i,S=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),_=S(1),N=S(2),D=S(3),P=Symbol.for("lit-noChange"),j=Symbol.for("lit-nothing"),O=new WeakMap,T=$.createTreeWalker($,129);function F(e,t){if(!g(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return void 0!==o?o.createHTML(t):t}var E=(e,t)=>{let s,a=e.length-1,r=[],i=2===t?"<svg>":3===t?"<math>":"",n=x;for(let t=0;t<a;t++){let a,l,o=e[t],p=-1,$=0;for(;$<o.length&&(n.lastIndex=$,l=n.exec(o),null!==l);)$=n.lastIndex,n===x?"!--"===l[1]?n=w:void 0!==l[1]?n=b:void 0!==l[2]?(A.test(l[2])&&(s=RegExp("</"+l[2],"g")),n=y):void 0!==l[3]&&(n=y):n===y?">"===l[0]?(n=s??x,p=-1):void 0===l[1]?p=-2:(p=n.lastIndex-l[2].length,a=l[1],n=void 0===l[3]?y:'"'===l[3]?k:M):n===k||n===M?n=y:n===w||n===b?n=x:(n=y,s=void 0);let h=n===y&&e[t+1].startsWith("/>")?" ":"";i+=n===x?o+u:p>=0?(r.push(a),o.slice(0,p)+d+o.slice(p)+c+h):o+c+(-2===p?t:h)}return[F(e,i+(e[a]||"<?>")+(2===t?"</svg>":3===t?"</math>":"")),r]},L=class e{constructor({strings:t,_$litType$:s},a){let r;this.parts=[];let i=0,n=0,o=t.length-1,u=this.parts,[$,m]=E(t,s);if(this.el=e.createElement($,a),T.currentNode=this.el.content,2===s||3===s){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;null!==(r=T.nextNode())&&u.length<o;){if(1===r.nodeType){if(r.hasAttributes())for(let e of r.getAttributeNames())if(e.endsWith(d)){let t=m[n++],s=r.getAttribute(e).split(c),a=/([.?@])?(.*)/.exec(t);u.push({type:1,index:i,name:a[2],strings:s,ctor:"."===a[1]?I:"?"===a[1]?R:"@"===a[1]?z:H}),r.removeAttribute(e)}else e.startsWith(c)&&(u.push({type:6,index:i}),r.removeAttribute(e));if(A.test(r.tagName)){let e=r.textContent.split(c),t=e.length-1;if(t>0){r.textContent=l?l.emptyScript:"";for(let s=0;s<t;s++)r.append(e[s],h()),T.nextNode(),u.push({type:2,index:++i});r.append(e[t],h())}}}else if(8===r.nodeType)if(r.data===p)u.push({type:2,index:i});else{let e=-1;for(;-1!==(e=r.data.indexOf(c,e+1));)u.push({type:7,index:i}),e+=c.length-1}i++}}static createElement(e,t){let s=$.createElement("template");return s.innerHTML=e,s}};function C(e,t,s=e,a){if(t===P)return t;let r=void 0!==a?s._$Co?.[a]:s._$Cl,i=m(t)?void 0:t._$litDirective$;return r?.constructor!==i&&(r?._$AO?.(!1),void 0===i?r=void 0:(r=new i(e),r._$AT(e,s,a)),void 0!==a?(s._$Co??=[])[a]=r:s._$Cl=r),void 0!==r&&(t=C(e,r._$AS(e,t.values),r,a)),t}var W=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,a=(e?.creationScope??$).importNode(t,!0);T.currentNode=a;let r=T.nextNode(),i=0,n=0,l=s[0];for(;void 0!==l;){if(i===l.index){let t;2===l.type?t=new B(r,r.nextSibling,this,e):1===l.type?t=new l.ctor(r,l.name,l.strings,this,e):6===l.type&&(t=new Y(r,this,e)),this._$AV.push(t),l=s[++n]}i!==l?.index&&(r=T.nextNode(),i++)}return T.currentNode=$,a}p(e){let t=0;for(let s of this._$AV)void 0!==s&&(void 0!==s.strings?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},B=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,s,a){this.type=2,this._$AH=j,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=s,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return void 0!==t&&11===e?.nodeType&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=C(this,e,t),m(e)?e===j||null==e||""===e?(this._$AH!==j&&this._$AR(),this._$AH=j):e!==this._$AH&&e!==P&&this._(e):void 0!==e._$litType$?this.$(e):void 0!==e.nodeType?this.T(e):f(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==j&&m(this._$AH)?this._$AA.nextSibling.data=e:this.T($.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:s}=e,a="number"==typeof s?this._$AC(e):(void 0===s.el&&(s.el=L.createElement(F(s.h,s.h[0]),this.options)),s);if(this._$AH?._$AD===a)this._$AH.p(t);else{let e=new W(a,this),s=e.u(this.options);e.p(t),this.T(s),this._$AH=e}}_$AC(e){let t=O.get(e.strings);return void 0===t&&O.set(e.strings,t=new L(e)),t}k(t){g(this._$AH)||(this._$AH=[],this._$AR());let s,a=this._$AH,r=0;for(let i of t)r===a.length?a.push(s=new e(this.O(h()),this.O(h()),this,this.options)):s=a[r],s._$AI(i),r++;r<a.length&&(this._$AR(s&&s._$AB.nextSibling,r),a.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=n(e).nextSibling;n(e).remove(),e=t}}setConnected(e){void 0===this._$AM&&(this._$Cv=e,this._$AP?.(e))}},H=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,a,r){this.type=1,this._$AH=j,this._$AN=void 0,this.element=e,this.name=t,this._$AM=a,this.options=r,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=j}_$AI(e,t=this,s,a){let r=this.strings,i=!1;if(void 0===r)e=C(this,e,t,0),i=!m(e)||e!==this._$AH&&e!==P,i&&(this._$AH=e);else{let a,n,l=e;for(e=r[0],a=0;a<r.length-1;a++)n=C(this,l[s+a],t,a),n===P&&(n=this._$AH[a]),i||=!m(n)||n!==this._$AH[a],n===j?e=j:e!==j&&(e+=(n??"")+r[a+1]),this._$AH[a]=n}i&&!a&&this.j(e)}j(e){e===j?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},I=class extends H{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===j?void 0:e}},R=class extends H{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==j)}},z=class extends H{constructor(e,t,s,a,r){super(e,t,s,a,r),this.type=5}_$AI(e,t=this){if((e=C(this,e,t,0)??j)===P)return;let s=this._$AH,a=e===j&&s!==j||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,r=e!==j&&(s===j||a);a&&this.element.removeEventListener(this.name,this,s),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Y=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){C(this,e)}},q={M:d,P:c,A:p,C:1,L:E,R:W,D:f,V:C,I:B,H,N:R,U:z,B:I,F:Y},U=i.litHtmlPolyfillSupport;U?.(L,B),(i.litHtmlVersions??=[]).push("3.3.3");var X=(e,t,s)=>{let a=s?.renderBefore??t,r=a._$litPart$;if(void 0===r){let e=s?.renderBefore??null;a._$litPart$=r=new B(t.insertBefore(h(),e),e,void 0,s??{})}return r._$AI(e),r};function G(){let e=new AbortController,t=new Set;return{signal:e.signal,listen(e,s,a,r={}){let i=a;e.addEventListener(s,i,r),t.add(()=>e.removeEventListener(s,i,r))},follow(e,s,a){e.on(s,a),t.add(()=>e.off(s,a))},add(e){t.add(e)},child(){let e=G(),s=()=>e.dispose();return t.add(s),e.add(()=>t.delete(s)),e},dispose(){e.abort();let s=[...t].reverse();t.clear();for(let e of s)e()}}}function J(e,t){let s,a=()=>{clearTimeout(s),s=void 0},r=()=>{a(),s=setTimeout(()=>{if(document.querySelector(".is-dragging"))return r();a(),t()},e)};return{start:r,stop:a,waits:()=>void 0!==s}}function K(e,t,s){let a=new ResizeObserver(([e])=>s(e.contentRect.width));a.observe(t),e.add(()=>a.disconnect())}function V(e){let t=new Map,s="";return e.replace(/^#/,"").replaceAll("&amp;","&").replace(/%(?:3A|3B|3D|26|2C)/gi,decodeURIComponent).split(";").forEach((e,a)=>{let r=e.indexOf(":");r>0?t.set(e.slice(0,r),e.slice(r+1)):0===a&&(s=e)}),{anchor:s,pieces:t}}function Z(e,t){let s=[...t].map(([e,t])=>`${e}:${t}`);(e||0===s.length)&&s.unshift(e);let a=s.join(";");return""===a?"":`#${a}`}var Q=e=>Object.entries(e).map(([e,t])=>`${e}=${encodeURIComponent(t).replaceAll("%2C",",")}`).join("&"),ee=new Set;function te(e){try{history.replaceState({...history.state,explorables:!0},"",e)}catch{}}var{I:se}=q,ae=e=>(...t)=>({_$litDirective$:e,values:t}),re=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},ie=(e,t)=>{let s=e._$AN;if(void 0===s)return!1;for(let e of s)e._$AO?.(t,!1),ie(e,t);return!0},ne=e=>{let t,s;do{if(void 0===(t=e._$AM))break;s=t._$AN,s.delete(e),e=t}while(0===s?.size)},le=e=>{for(let t;t=e._$AM;e=t){let s=t._$AN;if(void 0===s)t._$AN=s=new Set;else if(s.has(e))break;s.add(e),ce(t)}};function oe(e){void 0!==this._$AN?(ne(this),this._$AM=e,le(this)):this._$AM=e}function de(e,t=!1,s=0){let a=this._$AH,r=this._$AN;if(void 0!==r&&0!==r.size)if(t)if(Array.isArray(a))for(let e=s;e<a.length;e++)ie(a[e],!1),ne(a[e]);else null!=a&&(ie(a,!1),ne(a));else ie(this,e)}var ce=e=>{2==e.type&&(e._$AP??=de,e._$AQ??=oe)},pe=class extends re{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,s){super._$AT(e,t,s),le(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(ie(this,e),ne(this))}setValue(e){if(void 0===this._$Ct.strings)this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};function ue(e,t){for(let[s,a]of Object.entries(t))if(void 0===a||!1===a)e.removeAttribute(s);else{let t=!0===a?"":String(a);e.getAttribute(s)!==t&&e.setAttribute(s,t)}}function $e(e,t){if(!(e.altKey||e.ctrlKey||e.metaKey)&&Object.hasOwn(t,e.key))return e.preventDefault(),e.stopPropagation(),t[e.key]}var he=ae(class extends pe{scope;settings={};draw=()=>{};render(e,t){return P}update(e,[t,s]){if(Object.assign(this.settings,s),void 0===this.scope){let{element:s}=e;this.scope=G(),this.draw=t(this.scope,s,this.settings)}return this.draw(),P}disconnected(){this.scope?.dispose(),this.scope=void 0}}),me=e=>t=>he(e,t),ge=()=>new fe,fe=class{},ve=new WeakMap,xe=ae(class extends pe{render(e){return j}update(e,[t]){let s=t!==this.G;return s&&this.rt(void 0),(s||this.lt!==this.ct)&&(this.G=t,this.ht=e.options?.host,this.rt(this.ct=e.element)),j}rt(e){if(void 0!==this.G)if(this.isConnected||(e=void 0),"function"==typeof this.G){let t=this.ht??globalThis,s=ve.get(t);void 0===s&&(s=new WeakMap,ve.set(t,s)),void 0!==s.get(this.G)&&this.G.call(this.ht,void 0),s.set(this.G,e),void 0!==e&&this.G.call(this.ht,e)}else this.G.value=e}get lt(){return"function"==typeof this.G?ve.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}}),we=ae(class extends re{constructor(e){if(super(e),1!==e.type||"class"!==e.name||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(void 0===this.st){this.st=new Set,void 0!==e.strings&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(e=>""!==e)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let s=e.element.classList;for(let e of this.st)e in t||(s.remove(e),this.st.delete(e));for(let e in t){let a=!!t[e];a===this.st.has(e)||this.nt?.has(e)||(a?(s.add(e),this.st.add(e)):(s.remove(e),this.st.delete(e)))}return P}}),be=(e,t)=>String(e).replace(/\d/g,e=>t[Number(e)]),ye=e=>be(e,"₀₁₂₃₄₅₆₇₈₉"),Me=e=>be(e,"⁰¹²³⁴⁵⁶⁷⁸⁹"),ke=e=>e.replace("-","−"),Ae=e=>`×10${e<0?"⁻":""}${Me(Math.abs(e))}`;function Se(e,t=3){let[s,a]=e.toExponential(t-1).split("e");return ke(s)+Ae(Number(a))}var _e=e=>Ne(e,3);function Ne(e,t){if(!Number.isFinite(e))return Number.isNaN(e)?"nan":ke((e<0?"-":"")+"∞");if(0===e)return"0";let s=Math.abs(Number(e.toPrecision(t)));return s<.001||Math.round(Math.abs(e))>=1e5?Se(e,t):ke(s>=10**(t-1)?e.toFixed(0):e.toPrecision(t))}function De(e){return 1===e?"1":e>=.9995?">0.999":_e(e)}function Pe(e){return e<.99||1===e?De(e):e>1-1e-9?_e(e):e.toFixed(1-Math.floor(Math.log10(1-e)))}function je(e){return 0===e?"0":Math.abs(e)<.001?Se(e):ke(String(Number(e.toFixed(3))))}var Oe=e=>ke(String(e)),Te=e=>`[${e.map(je).join(", ")}]`,Fe=(e,t,s)=>Math.min(s,Math.max(t,e)),Ee=560;function Le(e,t){return((e<Ee?e:(e-36)/2)-42)/t<62}var Ce=e=>`--hue: var(--softmax-class-${e})`,We=e=>Array.from({length:e},(e,t)=>t+1);function Be(e){let t=0;return e.map(e=>(t+=e)-e)}var He=(e,t,s="")=>_`<span class="sx-symbol">${e}<sub>${t}</sub>${s}</span>`,Ie=e=>_`<span class="sx-symbol">${e}</span>`,Re=(e,t="")=>_`<span class="sx-symbol">e<sup>a<sub>${e}</sub>${t}</sup></span>`,ze=(e,t="")=>_`<figcaption><b>${e}</b> <span class="sx-hint">${t}</span></figcaption>`,Ye=e=>_`
<thead>
<tr>${e.map(e=>""===e?_`<td></td>`:_`<th scope="col">${e}</th>`)}</tr>
</thead>`,qe=(e,t,s,a,r,{selected:i,select:n=()=>{}})=>_`
<div
class=${we({"sx-number":!0,"sx-lights":!0,"is-selected":t===i})} data-link=${t} style=${Ce(t)}
@pointerdown=${()=>n(t)}
>
${s}
<span class=${we({"is-long":r.length>7})} ${Ge(e,t,a)}>${r}</span>
</div>`,Ue=(e,t,s)=>_`
<div class=${we({"sx-case":!0,"is-lit":e})}>
<span aria-hidden="true">${e?"▸":""}</span><span>${t}</span>${s}
</div>`,Xe=e=>e.own("glide",()=>{let t;return e.scope.add(()=>clearTimeout(t)),()=>{clearTimeout(t),e.root.classList.add("is-gliding"),t=setTimeout(()=>e.root.classList.remove("is-gliding"),300)}}),Ge=ae(class extends re{render(e,t,s){return P}update(e,[t,s,a]){let{element:r}=e;return ue(r,{"data-value":t,"data-index":s,"data-number":a}),P}}),Je=(e,t)=>JSON.stringify(e)===JSON.stringify(t),Ke=(e,t,{available:s=!0,pressed:a,label:r,more:i=""}={})=>_`
<button
type="button" class="sx-button ${i}" @click=${t} aria-label=${r??j}
aria-pressed=${a??j} aria-disabled=${s?j:"true"}
>${e}</button>`,Ve=(e,t)=>_`<div class="sx-group" role=${t?"group":j} aria-label=${t??j}>${e}</div>`,Ze=(e,t,s,a="Presets",r)=>Ve([...e.map(({name:e,value:a})=>Ke(e,()=>s(a),{pressed:t(a)})),r],a),Qe=({note:e,state:t},s,a,r)=>Ze(s.map(e=>({name:Te(e),value:e})),e=>Je(e,t().logits),t=>{e(""),a([...t])},void 0,r),et=({opening:e,reset:t,state:s},a=()=>{})=>Ke("Reset",()=>{a(),t()},{available:!Je(e(),s())}),tt=e=>t=>{let s=[...t.currentTarget.querySelectorAll("[role=radio]")],a=s.findIndex(e=>e===t.target);if(a<0)return;let[r,i]=[a-1,a+1],n=$e(t,{ArrowRight:i,ArrowDown:i,ArrowLeft:r,ArrowUp:r,Home:0,PageUp:0,End:-1,PageDown:-1});if(void 0===n)return;let l=(n+s.length)%s.length;e(l),s[l].focus()},st=({label:e,title:t,pills:s,chosen:a,choose:r,more:i=""})=>_`
<div
class=${we({"sx-choice":!0,...i&&{[i]:!0}})} role="radiogroup" aria-label=${e}
@keydown=${tt(e=>r(s[e].index))}
>
<span>${t}</span>
${s.map(({index:e,content:t,linked:s},i)=>_`
<button
type="button" class="sx-button sx-lights" role="radio" aria-checked=${e===a}
tabindex=${e===a||a<0&&0===i?0:-1} data-link=${s?e:j}
style=${s?Ce(e):j} @click=${()=>r(e)}
>${t}</button>`)}
</div>`,at=(e,t)=>We(t).map(t=>({index:t,content:He(e,t),linked:!0})),rt=({state:e,change:t},s,a,r,i)=>st({label:a,title:r,pills:i,chosen:e()[s],choose:e=>t({[s]:e})}),it=0;function nt(e,t){let s=G(),a=e.get("_follows")??{},r=function(e,{traits:t,settled:s=e=>e}){let a={},r=a;return()=>(t.some(t=>a[t]!==e.get(t))&&(a=Object.fromEntries(t.map(t=>[t,e.get(t)])),r=s(a,a)),r)}(e,t),i={...r(),...a},n=s=>{let a=!1;for(let[i,n]of Object.entries(t.settled?.(s,r())??s))Je(e.get(i),n)||(e.set(i,n),a=!0);a&&e.save_changes()},l=e=>Object.fromEntries(Object.entries(e).filter(([e])=>!Object.hasOwn(a,e))),o=new Set,d="",c=e=>{if(d!==e){d=e;for(let e of o)e()}},p=function(e,t){let s=t.name;for(let e=2;ee.has(s);e+=1)s=`${t.name}-${e}`;if(ee.add(s),e.add(()=>ee.delete(s)),null===document.getElementById("explorables-state"))return{name:s,update(){},leads:()=>!1};let a,r=()=>{let e=V(location.hash).pieces.get(s);if(!e||e===a)return;a=e;let r=function(e){let t={};for(let s of e.split("&")){let[e,a,r]=s.split("=");if(!e||void 0===a||void 0!==r||e in t)return;try{t[e]=decodeURIComponent(a)}catch{return}}return t}(e),i=r?t.read(r):"it cannot be read";void 0!==i&&t.note(`The state in the page's address is ignored: ${i.replace(/\.$/,"")}.`)},i=function(e,t,s){let a=J(250,s);return e.add(()=>{a.waits()&&(a.stop(),s())}),()=>{a.waits()||a.start()}}(e,0,()=>{let{anchor:e,pieces:r}=V(location.hash),i=t.write();a=i&&Q(i),void 0===a?r.delete(s):r.set(s,a);let n=Z(e,r);n!==location.hash&&te(""===n?location.pathname+location.search:n)});return r(),"complete"===document.readyState?te():e.listen(window,"load",()=>te()),e.listen(window,"hashchange",()=>{void 0===a||V(location.hash).pieces.has(s)?r():history.state?.explorables?(a=void 0,t.reset()):i(),queueMicrotask(te)}),{name:s,update:i,leads:()=>V(location.hash).pieces.keys().next().value===s,link:e=>location.href.replace(/#.*/,"")+Z("",new Map([[s,Q(e)]]))}}(s,{name:e.get("address")||e.get("_explorable"),write(){if(!Je(l(r()),l(i)))return l(t.toFields(r()))},read(s){let a=t.fromFields(s,e);if("wrong"in a)return a.wrong;n(a.state),c((a.notes??[]).join(" "))},reset(){n(l(i)),c("")},note:c});for(let a of t.traits)s.follow(e,`change:${a}`,p.update);return{state:r,change:n,opening:i,message:()=>d,note:c,watchers:o,address:p,dispose:s.dispose}}function lt(e,t,s){let a=Math.min(640,window.screen.width-32),r=!1;return()=>(r||(r=!0,K(e,t,e=>{0===e||e===a||(a=e,s())})),a)}function ot({model:e,el:t},s,a){let r=G(),i=`sx-note-${it+=1}`,n=function(e,{frame:t,title:s},a){let r=document.createElement("div");return ue(r,{class:t?`sx ${t}`:"sx",role:"group","aria-label":s,"data-explorable":e.get("_explorable"),"data-address":a}),r}(e,s,a.address.name),l=document.createElement("div");l.className="sx-foot";let o=document.createComment("");n.append(o,l);let d,c=function(e,t){let s,a={},r=e=>{let s=e instanceof Element?e.closest("[data-link]"):null;return s&&t.contains(s)?s.getAttribute("data-link")??void 0:void 0},i=()=>{for(let e of t.querySelectorAll("[data-link]"))e.classList.toggle("is-linked",e.getAttribute("data-link")===s)},n=(r,n,l)=>e.listen(t,r,({target:e})=>{a[n]=l(e);let t=a.pointer??a.focus;t!==s&&(s=t,i())});return n("pointerover","pointer",r),n("pointerleave","pointer",()=>{}),n("focusin","focus",r),n("focusout","focus",()=>{}),()=>void 0!==s&&i()}(r,n),{state:p,change:u,note:$}=a,{link:h,leads:m}=a.address,g=()=>X(_`<p class="sx-note" id=${i} role="status">${a.message()}</p>${f?.template()}`,l),f=h&&s.traits.length>0?function(e,t){let s="",a="",r=ge(),i=(e,r="")=>{[s,a]=[e,r],t()},n=async()=>{i("");let t=e();try{await navigator.clipboard.writeText(t),i("Link copied")}catch{i("Copy this link:",t),r.value?.select()}};return{template:()=>_`
<p class="sx-cite">
<span role="status">${s}</span>
<input
class="sx-field" type="text" readonly aria-label="Link to this state"
?hidden=${""===a} .value=${a} ${xe(r)}>
${Ke("Cite this state",n)}
</p>`,forget(){[s,a]=["",""]}}}(()=>h(s.toFields(p())),g):void 0,v=()=>{let e=p(),t=JSON.stringify(e);f&&t!==n.getAttribute("data-state")&&f.forget(),ue(n,{"data-state":t}),g(),d=X(s.view(y,e),n,{renderBefore:o}),c()},x=function(e,t,s){let a=function(e,t){let s=0;return e.add(()=>cancelAnimationFrame(s)),()=>{0!==s||e.signal.aborted||(s=requestAnimationFrame(()=>{s=0,t()}))}}(e,s);if(typeof IntersectionObserver>"u")return a;let r=!0,i=J(150,s),n=new IntersectionObserver(e=>{r=e[e.length-1].isIntersecting,r&&i.waits()&&(i.stop(),a())},{rootMargin:"100px"});return n.observe(t),e.add(()=>{n.disconnect(),i.stop()}),()=>r?a():i.start()}(r,n,v),w=new Map,b=(e,t)=>(w.has(e)||w.set(e,t()),w.get(e)),y={scope:r,model:e,root:n,noteId:i,width:lt(r,n,x),state:p,opening:()=>a.opening,change:u,move(e){$(""),u(e)},reset(){u(a.opening),$("")},note:$,redraw:x,own:b,memo(e,t,s){let a=b(e,()=>({from:[],value:void 0}));return a.from.length>0&&t.every((e,t)=>e===a.from[t])||Object.assign(a,{from:t,value:s()}),a.value}};r.listen(n,"keydown",e=>{e.key.startsWith("Arrow")&&e.stopPropagation()});for(let t of s.traits)r.follow(e,`change:${t}`,x);return a.watchers.add(x),r.add(()=>a.watchers.delete(x)),v(),t.append(n),r.add(()=>d?.setConnected(!1)),r.add(()=>n.remove()),function(e,t,s){let a=()=>{if(!s()||e.signal.aborted)return;let a=document.getElementById(V(location.hash).anchor),r=!a&&t.offsetHeight<window.innerHeight;(a??t).scrollIntoView({block:r?"center":"start",behavior:"instant"})};s()&&function(){let[e]=performance.getEntriesByType?.("navigation")??[];return void 0!==e&&"type"in e&&"navigate"===e.type&&0===scrollY}()&&(a(),async function(){"complete"!==document.readyState&&await new Promise(e=>addEventListener("load",e,{once:!0})),await(document.fonts?.ready)}().then(a,a)),e.listen(window,"hashchange",a)}(r,n,m),r.dispose}var dt=new Map;function ct(e){let t=(...s)=>(dt.get(t)?.(e)??e)(...s);return t}var pt=(e,t=0)=>e.map(e=>Math.exp(e-t)),ut=e=>e.reduce((e,t)=>e+t,0),$t=ct(e=>{let t=pt(e,Math.max(...e)),s=ut(t);return t.map(e=>e/s)});function ht(e){let t=Math.max(...e),s=e.indexOf(t);return{at:s,largest:t,others:ut(pt(e,t).toSpliced(s,1))}}function mt(e){let{largest:t,others:s}=ht(e);return t+Math.log1p(s)}var gt=ct(e=>{let{largest:t,others:s}=ht(e),a=Math.log1p(s);return e.map(e=>e-t-a)});function ft(e){let{at:t,others:s}=ht(e);return $t(e).map((e,a)=>a===t?s/(1+s):1-e)}function vt(e){let t=Math.max(...e),s=e.map(e=>function(e,t){let s=e-t,a=s-e;return[s,e-(s-a)-(t+a)]}(e,t)),a=s.map(([e])=>Math.exp(e)),r=ut(s.map(([,e],t)=>a[t]*e)),i=ut(a)+r;return a.map((e,t)=>e/i+e/i*s[t][1])}var xt={float16:function(e){let t=Math.abs(e);if(0===t||!Number.isFinite(e))return e;if(t>=65520)return e<0?-1/0:1/0;let s=Math.floor(Math.log2(t));2**s>t?s-=1:2**(s+1)<=t&&(s+=1);let a=1.5*2**52*Math.max(2**(s-10),5.960464477539063e-8),r=t+a-a;return e<0?-r:r},float32:Math.fround,float64:e=>e},wt=["float16","float32","float64"],bt=(e,t,s)=>e.map(e=>xt[s](t*e)+0);function yt(e,t="float64"){let s=xt[t],a=e.map(e=>s(Math.exp(e))),r=a.reduce((e,t)=>s(e+t),0);return{exponents:[...e],exps:a,total:r,parts:a.map(e=>s(e/r))}}var Mt=ct((e,t="float64")=>{let s=Math.max(...e);return yt(e.map(e=>xt[t](e-s)),t)});function kt(e){return Number.isNaN(e)?"nan":Number.isFinite(e)?0===e?"zero":"number":"inf"}function At({exps:e,total:t,parts:s}){let a=[...e.map((e,t)=>({name:"exp",index:t+1,kind:kt(e)})),{name:"sum",index:void 0,kind:kt(t)},...s.map((e,t)=>({name:"S",index:t+1,kind:kt(e)}))],r=new Set(["number"]);return a.filter(({kind:e})=>!r.has(e)&&r.add(e))}function St(e,t,s){for(let a=0;a<60;a+=1){let a=(t+s)/2;e(a)?s=a:t=a}return s}var _t=({total:e})=>0===e||!Number.isFinite(e);function Nt(e){let t=Math.max(...e),s=t=>_t(yt(e.map(e=>e+t)));return[St(s,-t,-t-2e3),St(s,-t,2e3-t)]}var Dt=[-1075*Math.LN2,-1022*Math.LN2,Math.log(Number.MAX_VALUE)];function Pt(e,t){let s=$t(e)[t-1];return{part:s,loss:0-gt(e)[t-1],slope:-1/s}}function jt(e,t){let s=t=>ut(e.map((e,s)=>0===e?0:e*t(e,s)));return{cross:s((e,s)=>-t[s]),entropy:s(e=>-Math.log(e)),divergence:s((e,s)=>Math.log(e)-t[s])}}var Ot=(e,t,s)=>Math.log(s)-Math.log1p(-s)+mt(e.toSpliced(t-1,1)),Tt=(e,t)=>$t(e).map((e,s)=>s===t-1?-1/e:0),Ft=ct((e,t)=>{let s=ft(e);return $t(e).map((e,a)=>a===t-1?0-s[a]:e)}),Et=(e,t)=>e.map(e=>ut(e.map((e,s)=>e*t[s]))),Lt=(e,{inputs:t,labels:s})=>t.map((t,a)=>Pt(Et(e,t),s[a])),Ct=(e,t)=>ut(Lt(e,t).map(({loss:e})=>e))/t.labels.length,Wt=ct((e,{inputs:t,labels:s})=>{let a=t.map((t,a)=>Ft(Et(e,t),s[a]));return e.map((e,s)=>e.map((e,r)=>ut(t.map((e,t)=>a[t][s]*e[r]))/t.length))}),Bt=(e,t,s)=>e.map((e,a)=>e.map((e,r)=>e-s*t[a][r]));function Ht(e){return e=Math.imul(e^e>>>16,2246822507),((e=Math.imul(e^e>>>13,3266489909))^e>>>16)>>>0}function It(e,t){let s=Ht(e+2654435769);return Float64Array.from({length:t},(e,t)=>Ht(s+Math.imul(t+1,2654435769))/2**32)}function Rt(e){let t=0;return e.map((s,a)=>a===e.length-1?1:t+=s)}function zt(e,t){let s=0;for(;t>=e[s]&&s<e.length-1;)s+=1;return s}var Yt=(e,t,s)=>Math.hypot(...e.map((e,a)=>t[a]/s-e)),qt=1n<<BigInt(192),Ut=new DataView(new ArrayBuffer(8));function Xt(e){Ut.setFloat64(0,e);let t=Ut.getBigUint64(0),s=Number(t>>52n&2047n),a=t&(1n<<52n)-1n,r=0===s?a:a|1n<<52n;return{mantissa:e<0?-r:r,power:Math.max(s,1)-1075}}var Gt=(e,t)=>t>=0?e<<BigInt(t):e>>BigInt(-t),Jt=e=>{let{mantissa:t,power:s}=Xt(e);return Gt(t,s+192)},Kt=Array.from({length:192},(e,t)=>(qt>>BigInt(t+1))/BigInt(t+1)).reduce((e,t)=>e+t);function Vt(e){let t=e.map(Jt),s=t.reduce((e,t)=>t>e?t:e),a=t.map(e=>function(e){let t=Number((2n*e+Kt)/(2n*Kt))-(2n*e+Kt<0n?1:0),s=e-BigInt(t)*Kt>>8n,a=qt,r=qt;for(let e=1n;0n!==a&&e<40n;e+=1n)a=(a*s>>BigInt(192))/e,r+=a;for(let e=0n;e<8n;e+=1n)r=r*r>>BigInt(192);return{mantissa:r,power:t}}(e-s)),r=a.reduce((e,{mantissa:t,power:s})=>e+Gt(t,s),0n);return a.map(({mantissa:e,power:t})=>({mantissa:(e<<BigInt(192))/r,power:t}))}var Zt=({mantissa:e,power:t})=>e.toString(2).length-1+t-192;function Qt(e,t){if(!Number.isFinite(e))return 1/0;let s=Math.max(Zt(t)-52,-1074),a=t.power-192-64,{mantissa:r,power:i}=Xt(e),n=Gt(r,i-a)-(t.mantissa<<64n);return Number(n<0n?-n:n)/Number(Gt(1n,s-a))}var es=e=>Zt(e)>=-1022,ts=ct(e=>{let t=$t(e),s=ft(e);return t.map((e,a)=>t.map((t,r)=>a===r?e*s[a]:-e*t))}),ss=e=>({T:e.length-1,N:e[0].length}),as=([e,...t])=>Et(t,e),rs=(e,t,s,a)=>(e-a)*s+t,is=([e,...t])=>t.map((s,a)=>t.flatMap((t,s)=>e.map(e=>s===a?e:0))),ns=(e,t)=>e.map(e=>t[0].map((s,a)=>ut(e.map((e,s)=>e*t[s][a])))),ls=e=>ts(as(e)).map(t=>t.flatMap(t=>e[0].map(e=>t*e))),os=(e,t)=>({product:e**3*t,closed:e**2*(t+1)});function ds(e,t){let s=Math.max(...e);return $t(e.map(e=>(e-s)/t))}var cs={ratio:([e,t])=>[Number(e)/Number(t),0],at([e,...t],s,a){let r=t.map(e=>ps(e,s,a)[0]),i=r.reduce((e,t)=>e?.[t-1],s.arrays[String(e)]);if("number"!=typeof i)throw new RangeError(`no entry ${e}[${r}]`);return[i,`${e}[${r}]`===a?1:0]},"+":(e,t,s)=>e.map(e=>ps(e,t,s)).reduce(([e,t],[s,a])=>[e+s,t+a]),"*":(e,t,s)=>e.map(e=>ps(e,t,s)).reduce(([e,t],[s,a])=>[e*s,t*s+e*a]),"^"([e,t],s,a){let[r,i]=ps(e,s,a),[n,l]=ps(t,s,a);if(!Number.isInteger(n)||0!==l)throw new TypeError("a power that is no whole number");return[r**n,0===n?0:n*r**(n-1)*i]},exp([e],t,s){let[a,r]=ps(e,t,s);return[Math.exp(a),Math.exp(a)*r]},log([e],t,s){let[a,r]=ps(e,t,s);return[Math.log(a),r/a]},delta:([e,t],s,a)=>[ps(e,s,a)[0]===ps(t,s,a)[0]?1:0,0],sum([e,t,s,a],r,i){let[n,l]=[0,0],o=ps(s,r,i)[0],d={...r,letters:{...r.letters}};for(let s=ps(t,r,i)[0];s<=o;s+=1){d.letters[String(e)]=s;let[t,r]=ps(a,d,i);n+=t,l+=r}return[n,l]},d([e,t],s,a){if(""!==a)throw new TypeError("a derivative inside a derivative");let[,r,...i]=e,n=i.map(e=>ps(e,s,"")[0]);return[ps(t,s,`${r}[${n}]`)[1],0]},cases([e,t,s,a],r,i){let n=ps(e,r,i)[0]===ps(t,r,i)[0];return ps(n?s:a,r,i)}};function ps(e,t,s){if("number"==typeof e)return[e,0];if("string"==typeof e){if(!Object.hasOwn(t.letters,e))throw new RangeError(`no value is given for ${e}`);return[t.letters[e],0]}let[a,...r]=e;if(!Object.hasOwn(cs,a))throw new TypeError(`no expression is called ${a}`);return cs[a](r,t,s)}var us=(e,t)=>ps(e,t,"")[0],$s={afterShift:Mt,codeLengths:(e,t)=>Object.values(jt(e,t)),compensatedSoftmax:vt,complements:ft,directly:yt,endsOf:Rt,evaluate:(e,...t)=>t.map(t=>us(e,t)),gradientByLogits:Ft,gradientByProbabilities:Tt,layerJacobian:ls,layerLogits:as,layerProbabilities:e=>$t(as(e)),logSoftmax:gt,logSumExp:mt,logitsJacobian:is,matrixProduct:ns,meanLoss:Ct,meanLossGradient:Wt,multiplications:(e,t)=>Object.values(os(e,t)),softmax:$t,softmaxAt:ds,softmaxJacobian:ts,sum:ut,weightColumn:rs},hs=e=>e?.f?$s[e.f](...e.args.map(hs)):e;function ms(e,t){if(!Number.isFinite(e))return String(e)===t?0:1/0;let[,s,a="",r="0"]=/^(-?\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(t)??[],i=BigInt(s+a);if(0n===i)return 0===e?0:1/0;let n=Number(r)-a.length,{mantissa:l,power:o}=Xt(e),d=(e,t)=>t**BigInt(Math.max(e,0)),c=l*d(o,2n)*d(-n,10n),p=i*d(-o,2n)*d(n,10n),u=e=>e<0n?-e:e;return Number(u(c-p)*10n**30n/u(p))/1e30}function gs({row:e,within:t,cases:s}){let a=s.flatMap(({expected:e,...t})=>{let s=hs(t),a=[s.parts??s].flat(2),r=a.length!==e.length;return e.map((e,t)=>({expected:e,found:a[t],error:r?1/0:ms(a[t],e)}))}),r=a.reduce((e,t)=>t.error>e.error?t:e,a[0]),i=r?.error<=t;return{row:e,count:a.length,...r,passed:i,error:Number.isFinite(r?.error)?r.error:null}}var fs=e=>e.map(gs),vs=/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,xs=/^[+-]?(inf(inity)?|∞|nan)$/i,ws=e=>e.length>24?`${e.slice(0,24)}…`:e,bs=e=>e.normalize("NFKC").trim().replace(/[−–]/g,"-"),ys=e=>e.replace(/^[a-z_][\w.]*\s*\(([^()[\],]*)(?:,[^()[\]]*=[^()[\]]*)?\)$/i,"$1").trim(),Ms=/^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i,ks=/^[+-]?\d{1,3}(\.\d{3})+,\d+$/,As=/^[+-]?\d{1,3}(,\d{3})+\.\d+$/,Ss=/^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$/,_s=/^[+-]?[1-9]\d{0,2}(,\d{3}|( \d{3})+)$/,Ns=[Ms,ks,As,Ss];function Ds(e){let t=ys(bs(e));if(""===t)return{ok:!1,why:"Nothing is typed: a number is needed."};if(xs.test(t))return{ok:!1,why:`“${ws(t)}” is not a finite number.`};if(_s.test(t))return{ok:!1,why:`“${ws(t)}” can be read in two ways: write a point before decimals, nothing between thousands, and brackets around a list.`};let s=function(e){return ks.test(e)?e.replaceAll(".","").replace(",","."):As.test(e)?e.replaceAll(",",""):Ss.test(e)?e.replaceAll(" ","").replace(",","."):Ms.test(e)?e.replace(",","."):e}(t);if(!vs.test(s))return{ok:!1,why:`“${ws(t)}” is not a number.`};let a=Number(s);return Number.isFinite(a)?{ok:!0,value:0===a?0:a}:{ok:!1,why:`“${ws(t)}” is too large for a number here.`}}function Ps(e){let t=ys(bs(e));return/[,;[\](){}]|\S\s+\S/.test(t)&&!Ns.some(e=>e.test(t))}function js(e,t){let s=bs(e).replace(/,?\s*[a-z_]\w*\s*=\s*(<[^>]*>|[\w.'":]+)/gi," ").replace(/(^|[\s,;([])[a-z_][\w.]*\s*\(/gi,"$1 ").split(/[\s,;[\](){}]+/).filter(e=>""!==e);if(0===s.length)return{ok:!1,why:"The list is empty: a number is needed."};if(s.length>t)return{ok:!1,why:`The list has ${s.length} numbers; at most ${t} fit here.`};let a=[];for(let e of s){let t=Ds(e);if(!t.ok)return t;a.push(t.value)}return{ok:!0,value:a}}function Os(e,t,s){let a=e.filter(e=>e<t||e>s),r=a.length?[`${a.map(Oe).join(", ")} ${a.length>1?"lie":"lies"} outside ${Oe(t)} to ${Oe(s)}: the nearest bound is taken.`]:[];return{values:e.map(e=>Fe(e,t,s)),notes:r}}var Ts={type:"text",autocomplete:"off",autocapitalize:"off",spellcheck:"false",enterkeyhint:"done"},Fs=me((e,t,s)=>{ue(t,Ts);let{take:a,commit:r,cancel:i,follow:n,show:l}=function(e,t){let s="",a=t.get(),r=!0,i=()=>{r=!1,a=t.get(),s=Oe(a),e.value!==s&&(e.value=s),ue(e,{"aria-invalid":void 0,"aria-describedby":void 0})},n=e=>{let{label:s,least:r,most:n,longest:l=1,set:o,setList:d,shell:c}=t,p=d&&Ps(e)?js(e,l):Ds(e);if(p.ok){let{values:e,notes:t}=Os([p.value].flat(),r,n);Array.isArray(p.value)?d?.(e):o(e[0]),c.note(t.join(" "))}else o(a),c.note(`${p.why} ${s} stays ${Oe(a)}.`);i()};return{take:n,commit(){e.value!==s&&n(e.value)},cancel(){t.set(a),i(),t.shell.note("")},follow(){r=!0;let{least:s,most:a,set:i,setList:n,shell:l}=t,o=Ds(e.value);o.ok&&o.value>=s&&o.value<=a&&(i(o.value),l.note(""));let d=/^\s*[+−–-]?(\d*,|\.)?\s*$/.test(e.value)||n&&Ps(e.value);ue(e,{"aria-invalid":o.ok||d?void 0:"true","aria-describedby":o.ok||d?void 0:l.noteId})},show(){ue(e,{"aria-label":t.label}),(r||t.get()!==a)&&(document.activeElement===e&&e.value!==s||i())}}}(t,s);return e.listen(t,"input",n),e.listen(t,"change",r),e.listen(t,"blur",r),e.listen(t,"focus",()=>t.select()),e.listen(t,"keydown",e=>{e.stopPropagation(),"Escape"===e.key&&i(),"Enter"===e.key&&(r(),t.select())}),e.listen(t,"paste",e=>{let t=e.clipboardData?.getData("text/plain")??"";!s.setList||!Ps(t)||(e.preventDefault(),a(t))}),l});function Es(e,{trait:t,label:s,name:a,least:r,most:i,round:n=e=>e}){let l=()=>e.state()[t];return _`<input
class="sx-field" ${Ge(a,void 0,l())}
${Fs({label:s,least:r,most:i,get:l,set:s=>e.change({[t]:n(s)}),shell:e})}>`}var Ls=(e,t,s)=>_`<label class="sx-entry">${s}${Es(e,t)}</label>`,Cs=({state:e,move:t},s)=>({get:()=>e().logits[s-1]??0,set(a){let{logits:r}=e();t(s<=r.length?{logits:r.with(s-1,a)}:{})}});function Ws(e,t,s,a,r,{selected:i,select:n=()=>{}}={}){let[l,o]=e.model.get("_range"),d=Cs(e,s);return _`
<label class=${we({"sx-number":!0,"sx-lights":!0,"is-selected":s===i})} data-link=${s} style=${Ce(s)}>
${r}<input
class="sx-field" ${Ge(t,s,d.get())} @focus=${()=>n(s)}
${Fs({...d,label:`${t}${ye(s)}`,least:l,most:o,longest:8,setList:a,shell:e})}>
</label>`}var Bs=(e,t,s,a,r)=>_`
<div class="sx-flow sx-fields">
${e.state().logits.map((r,i)=>Ws(e,t,i+1,s,a(i+1)))}${r}
</div>`,Hs={last:e=>e.length,most:8};function Is(e,t,{range:s,among:a,whole:r,lengths:i,rows:n,into:l,...o},d){if(a)return a.includes(t)?{value:t,notes:[]}:{wrong:`“${t}” is no ${e} here`};let c=l?{}:o,[p,u]=s?d.get(s):[c.least??-1/0,c.most??1/0],$=[],h=[];for(let s of n?t.split("_"):[t]){let t=i?js(s,i[1]):Ds(s);if(!t.ok)return{wrong:t.why};let a=[t.value].flat();if(i&&a.length<i[0])return{wrong:`${e} has too few numbers`};if((r||l)&&!a.every(Number.isInteger))return{wrong:`${e} is no whole number: ${a.map(Oe)}`};let n=Os(a,p,u);h.push(...n.notes),$.push(n.values)}return{value:n?$:i?$[0]:$[0][0],notes:h}}function Rs(e,{last:t,most:s}=Hs,a=()=>{}){let r=Object.entries(e).flatMap(([e,{into:t,least:s=1}])=>t?[{name:e,into:t,least:s}]:[]);return{traits:Object.keys(e),settled:(e,s)=>({...e,...Object.fromEntries(r.filter(({into:t})=>void 0!==e[t]).map(({name:a,into:r})=>[a,Math.min(e[a]??s[a],t(e[r],a))]))}),toFields:t=>Object.fromEntries(Object.entries(e).map(([e,{rows:s}])=>[e,s?t[e].join("_"):String(t[e])])),fromFields(i,n){let l={},o=[];for(let[t,s]of Object.entries(i)){if(!Object.hasOwn(e,t))return{wrong:`“${t}” is not known here`};let a=Is(t,s,e[t],n);if("wrong"in a)return a;o.push(...a.notes),l[t]=a.value}if(0===Object.keys(l).length)return{wrong:"it says nothing"};let d=a(l,n);if(d)return{wrong:d};let c=n.get("_follows")??{},p=r.find(({name:e,into:a,least:r})=>l[e]<r||l[e]>(Object.hasOwn(c,a)?s:t(l[a]??n.get(a),e)));return p?{wrong:`there is no ${e[p.name].called??p.name} ${l[p.name]}`}:{state:l,notes:o}}}}var zs={least:-10,most:10,lengths:[1,8]},Ys={into:"logits",called:"element"};function qs(e,t,{move:s,end:a}){let r,i=null,n=e=>{t.classList.toggle("is-dragged",e),i?.classList.toggle("is-dragging",e)},l=e=>{void 0!==r&&(t.hasPointerCapture?.(r.id)&&t.releasePointerCapture(r.id),r=void 0,n(!1),a?.(e))};e.listen(t,"pointermove",e=>{r?.id===e.pointerId&&s(e.clientX-r.x,e.clientY-r.y,r.from)});for(let s of["pointerup","pointercancel","lostpointercapture"])e.listen(t,s,e=>{r?.id===e.pointerId&&l(e)});return e.add(()=>l()),(e,s)=>!(0!==e.button||!e.isPrimary||void 0!==r||(t.setPointerCapture?.(e.pointerId),r={id:e.pointerId,x:e.clientX,y:e.clientY,from:s},i=t.closest(".sx"),n(!0),0))}function Us(e,t){let s=Math.round(1/t);return Math.round(e*s)/s+0}function Xs(e,t,s,a){let r=e=>{s.pointerOnly||ue(t,{role:"slider",tabindex:0,"aria-label":s.label,"aria-orientation":s.orientation,"aria-valuemin":s.least,"aria-valuemax":s.most,...void 0!==e&&{"aria-valuenow":s.get(),"aria-valuetext":e}})};r(void 0);let i=(e,t=s.least,a=s.most)=>{let r=Fe(Us(e,s.step),t,a);r!==s.get()&&s.set(r)},n=qs(e,t,{move(e,t,a){let r=("vertical"===s.orientation?-t:e)*s.perPixel();i(a+r,...s.dragRange?.()??[])},end:()=>s.onDrag?.(!1)}),l=(e,a=s.get())=>{n(e,a)&&(e.preventDefault(),s.pointerOnly||t.focus?.({preventScroll:!0}),s.onDrag?.(!0),a!==s.get()&&i(a,...s.dragRange?.()??[]))};return e.listen(t,"keydown",e=>{let{get:t,least:a,most:r,page:n,step:l}=s,o=e.shiftKey?n:l,d=$e(e,{ArrowUp:t()+o,ArrowRight:t()+o,ArrowDown:t()-o,ArrowLeft:t()-o,PageUp:t()+n,PageDown:t()-n,Home:a,End:r});void 0!==d&&i(d)}),e.listen(t,"pointerdown",e=>{e.stopPropagation(),l(e)}),a&&e.listen(a,"pointerdown",e=>{"touch"!==e.pointerType&&l(e,s.valueAt?.(e))}),()=>r(s.text)}var Gs=me((e,t,s)=>Xs(e,t,s,s.ground?t.closest(s.ground):null)),Js=me((e,t,s)=>{let a=()=>t.parentElement,r=()=>s.most-s.least,i=Object.create(s,{orientation:{value:"horizontal"},perPixel:{value:()=>r()/a().clientWidth},valueAt:{value({clientX:e}){let t=a().getBoundingClientRect();return s.least+r()*Fe((e-t.left)/t.width,0,1)}}});return Xs(e,t,i,s.ground?t.closest(s.ground):t.parentElement)}),Ks=(...e)=>_`<math>${e}</math>`,Vs=e=>D`<mi>${e}</mi>`,Zs=e=>D`<mo>${e}</mo>`,Qs=e=>D`<mo form="infix">${e}</mo>`,ea=e=>D`<mo form="prefix">${e}</mo>`,ta=e=>D`<mo lspace="0" rspace="0">${e}</mo>`,sa=e=>D`<mn>${e}</mn>`,aa=(...e)=>D`<mrow>${e}</mrow>`,ra=(...e)=>D`<mrow><mo stretchy="false">(</mo>${e}<mo stretchy="false">)</mo></mrow>`,ia=(e,t)=>D`<msub>${e}${t}</msub>`,na=(e,t)=>D`<msup>${e}${t}</msup>`,la=(e,t)=>D`<mfrac>${e}${t}</mfrac>`,oa=e=>D`<msqrt>${e}</msqrt>`,da=(e,t)=>D`<mrow><munder><mo movablelimits="false">∑</mo>${e}</munder>${t}</mrow>`,ca=(...e)=>D`<mrow><mi>log</mi><mo rspace="0.17em">\u2061</mo>${e}</mrow>`,pa=(e,t)=>ia(Vs(e),"number"==typeof t?sa(t):Vs(t)),ua=(e,...t)=>D`<mrow class="sx-term" data-link=${e} style=${Ce(e)}>${t}</mrow>`,$a=(e,t)=>ua(t,pa(e,t));function ha(e,t){let s=e.map((e,t)=>[t>0?Qs("+"):j,e]);if(s.length<=t)return aa(s);let a=Array.from({length:Math.ceil(s.length/t)},(e,a)=>s.slice(a*t,(a+1)*t));return D`
<mtable columnalign="left" class="sx-lines">
${a.map(e=>D`<mtr><mtd>${e}</mtd></mtr>`)}
</mtable>`}var ma=(e,t)=>_`
<div class="sx-formula">
${e.map(e=>_`<span class="sx-wrapped">${e}</span>`)}${t}
</div>`,ga=({name:e,index:t,linked:s,...a})=>({...a,step:.1,page:1,orientation:"horizontal",perPixel:()=>.02}),fa=e=>e.own("focus in the formula",()=>({at:""}));function va(e,t,s=!1){let{name:a,index:r,get:i}=t,n=!s&&fa(e).at===a+r;return D`
<mn
class=${we({"sx-scrub":!0,"is-focused":n})} ${Ge(a,r,i())}
${Gs({...ga(t),pointerOnly:!0})}
>${je(i())}</mn>`}function xa(e,t){let s=t=>()=>{fa(e).at=t,e.redraw()},{name:a,index:r,linked:i=!0}=t;return _`
<span
class="sx-keys" data-link=${i?r:j} @focus=${s(a+r)} @blur=${s("")}
${Gs(ga(t))}
></span>`}var wa=(e,t,s,a=je(t))=>s?D`<mn class="sx-scrub" ${Ge(e,void 0,t)} ${Gs({...s,orientation:"horizontal",pointerOnly:!0})}>${a}</mn>`:D`<mn ${Ge(e,void 0,t)}>${a}</mn>`,ba=(...[e,t,s,a=je(Math.abs(t))])=>aa(Qs(t<0?"−":"+"),wa(e,t,s,a)),ya=(e,t,s,a=_e(s))=>D`<mn ${Ge(e,t,s)}>${a}</mn>`,Ma=(e,t)=>1===t||Number.isNaN(e)?"=":e>=.9995&&e<1?">":"≈",ka=(e,t)=>ua(t,ya("S",t,e[t-1],Pe(e[t-1])));function Aa(e,t){let s=Xe(e),{logits:a,selected:r}=e.state(),i=t=>{s(),e.change({logits:t})},n=et(e,s);return e.root.style.setProperty("--count",String(a.length)),{glide:s,parts:t,selected:r,setAll:i,reset:n,width:e.width(),select:t=>e.change({selected:t}),effect:e=>`S${ye(e)} ${(e=>`= ${De(e)}`.replace("= >","> "))(t[e-1])}`,vectors:(t,s)=>Qe(e,t,i,s),presetsOf:(e,t,a,r,i)=>Ze(a.map(e=>({name:`${t} = ${je(e)}`,value:e})),e=>e===r,e=>{s(),i(e)},e,n)}}function Sa(e,t,s,a){let{selected:r,parts:i}=t,n=s.length,l=function(e,t,s){let a=e.own("powers on a line",()=>({perLine:0,shape:""})),r=`${t.length} ${s}`,i=e.root.classList.contains("is-dragging")&&a.shape===r,n=Math.min(t.length,function(e,t){let s=Math.max(...t.map(e=>e.length)),a=e-(e<Ee?70:280);return Fe(Math.floor(a/(26+8*s)),1,8)}(s,t));return Object.assign(a,{perLine:i?Math.min(n,a.perLine):n,shape:r}),a.perLine}(e,s,t.width-(t.beside??0)),o=function(e,t,s="a"){let[a,r]=e.model.get("_range"),i=i=>{let n=`${s}${ye(i)}`,l=Cs(e,i),o=`${n} = ${je(l.get())}, ${t}`;return{...l,name:s,index:i,label:`${n} in the formula`,text:o,least:a,most:r}};return{exponential(t,s,...a){let r=va(e,i(t),s);return ua(t,na(Vs("e"),a.length?aa(r,...a):r))},keys:t=>We(t).map(t=>xa(e,i(t)))}}(e,t.effect(r),t.letter),{power:d,term:c,around:p=e=>e,further:u=[],keys:$=o.keys(n)}=a(o,r),h=We(n).map(e=>c(e,!1)),m=i[r-1];return ma([Ks(aa($a("S",r),Zs("=")),la(ua(r,d(r)),da(Vs("k"),d("k")))),Ks(Qs("="),la(p(c(r,!0),!1),p(ha(h,l),!0))),...u,Ks(Zs(Ma(m,n)),ua(r,ya("S",r,m,De(m).replace(">",""))))],$)}var _a=e=>"zero"===e?"0":e,Na=e=>1===e?"1":_e(e),Da=(e,t=Na)=>{let s=kt(e);return"inf"===s?e<0?"−inf":"inf":"number"===s?t(e):_a(s)},Pa={exponent:je,exp:Na,sum:Na,S:De};function ja(e,t){let s=At(e).map(({name:e,index:s=0,kind:a})=>{let r={exp:`e^(a${ye(s)}${t})`,sum:"the sum",S:`S${ye(s)}`};return`${_a(a)} in ${r[e]}`});return s.length?`First ${s.join(", first ")}.`:"Every step is a number above 0."}function Oa(e,t,s=""){let a=At(e),r=(e,t,r)=>{let i="exponent"===e?"number":kt(r),n=a.some(s=>s.name===e&&s.index===t);return _`<td
class=${we({[`is-${i}`]:"number"!==i,"is-first":n})}
title=${n?`the first ${_a(i)}`:j} ${Ge(`${e}${s}`,t,r)}
>${Da(r,Pa[e])}</td>`},i=_`<span class="sx-symbol">e<sup>a<sub>j</sub>${t}</sup></span>`;return _`
<table class="sx-table sx-steps-table">
${Ye([Ie("j"),He("a","j",t),i,He("S","j")])}
<tbody>
${e.parts.map((t,s)=>_`
<tr data-link=${s+1} style=${Ce(s+1)}>
<th scope="row">${Ie(String(s+1))}</th>
${r("exponent",s+1,e.exponents[s])}${r("exp",s+1,e.exps[s])}${r("S",s+1,t)}
</tr>`)}
<tr><th scope="row">sum</th><td></td>${r("sum",void 0,e.total)}<td></td></tr>
</tbody>
</table>
<p class="sx-says">${ja(e,t)}</p>`}var Ta=(e,t)=>_`
<div class="sx-zones">
${t.map(({from:t,to:s,kind:a,text:r})=>_`
<div
class=${we({"sx-zone":!0,[`is-${a}`]:!0})}
style="left:${e(t)};width:calc(${e(s)} - ${e(t)})"
><span>${r}</span></div>`)}
</div>`;function Fa({ticks:e,strips:t=[],above:s,...a}){let{least:r,most:i,get:n}=a,l=e=>100*(Fe(e,r,i)-r)/(i-r)+"%",o=`left:${l(n())}`;return _`
<div class="sx-strip-track">
${s}
${t.map(({name:e,zones:t})=>_`
<div class="sx-lane"><span class="sx-hint">${e}</span>${Ta(l,t)}</div>`)}
<div class="sx-cover">
<div class="sx-needle" aria-hidden="true" style=${o}></div>
<div class="sx-rail"></div>
<div class="sx-ring sx-handle" style=${o} ${Js({...a,ground:".sx-strip-track"})}></div>
</div>
<div class="sx-scale" aria-hidden="true">
${e.map(({place:e,text:t})=>_`<span class="sx-mark" style="left:${l(e)}">${t}</span>`)}
</div>
</div>`}var Ea=300,La=" − m",Ca=[1,4,100,300,-50,-1e3],Wa=[-1e3,-100,-10,0,10,100,1e3],Ba=(e,t)=>Math.sign(e)*Ea*Math.log1p(Math.abs(e))/Math.log1p(t),Ha=(e,t)=>{let s=Math.expm1(Math.abs(e)/Ea*Math.log1p(t));return 0===e?0:Math.sign(e)*Number(s.toPrecision(s<1?2:3))};function Ia(e,t,s){let[a,r,i,n]=[...e,...t].map(e=>Ba(e,s));return[{from:-Ea,to:a,kind:"bad",text:"0/0"},{from:a,to:i,kind:"weak",text:"some 0"},{from:i,to:n,kind:"good",text:"numbers"},{from:n,to:r,kind:"weak",text:"some 0"},{from:r,to:Ea,kind:"bad",text:"inf"}]}var Ra={"breaking-point":{title:"Where the softmax breaks",frame:"sx-steps",...Rs({scale:{range:"_range"},format:{among:wt},label:{least:0,most:3,whole:!0}}),view:function(e,{scale:t,format:s,label:a}){let{change:r,model:i,move:n,own:l,state:o}=e,[d,c]=i.get("_range"),p=i.get("_direction"),u=bt(p,t,s),[$,h]=[yt(u,s),Mt(u,s)],m=l(`scales in ${s}`,()=>function(e,t,s){let a=(a,r)=>[-s,s].map(s=>((e,t)=>e(t)?St(e,0,t):t*(1/0))(s=>r(a(bt(e,s,t),t)),s)),r=({parts:e})=>!e.every(e=>e>0);return{broken:a(yt,_t),faded:a(yt,r),zero:a(Mt,r)}}(p,s,c)),g={label:"Scale c",least:-Ea,most:Ea,step:1,page:20,get:()=>Ba(o().scale,c),set:e=>n({scale:Ha(e,c)}),perPixel:()=>1},f={parts:$.parts,selected:t<0?1:p.length,width:e.width(),effect:()=>""};return _`
<div class="sx-toolbar">
${Ze(wt.map(e=>({name:e,value:e})),e=>e===s,e=>r({format:e}),"Format")}
${Ze(Ca.map(e=>({name:`c = ${je(e)}`,value:e})),e=>e===t,e=>n({scale:e}),void 0,et(e))}
</div>
<div class="sx-flow sx-number-entry">
${Ls(e,{trait:"scale",label:"c",name:"c",least:d,most:c},[Ie("c")," = "])}
<span>a = c · [${p.map(je).join(", ")}] = [${u.map((e,t)=>_`${t?", ":""}<span class="sx-term" data-link=${t+1} style=${Ce(t+1)} ${Ge("a",t+1,e)}>${je(e)}</span>`)}]</span>
</div>
${Fa({...g,text:`c = ${je(t)} in ${s}. Direct: ${ja($,"")} Shifted: ${ja(h,La)}`,ticks:Wa.map(e=>({place:Ba(e,c),text:je(e)})),strips:[{name:"direct",zones:Ia(m.broken,m.faded,c)},{name:"shifted",zones:Ia([-c,c],m.zero,c)}]})}
${function(e,{broken:t,faded:s,zero:a}){let r=(e,t,s)=>_`<span ${Ge(e,t,s)}>${Ne(function(e){if(!Number.isFinite(e))return e;let t=10**(Math.floor(Math.log10(Math.abs(e)))-3);return Math.sign(e)*Math.ceil(Math.abs(e)/t)*t}(s),4)}</span>`;return _`
<p class="sx-ends">
In ${e} the direct formula breaks from c = ${r("breaks",2,t[1])} upwards and from
${r("breaks",1,t[0])} downwards. The shifted one never does. Pale: some parts are 0, direct
from ${r("faded",1,s[0])}, shifted from ${r("zero",1,a[0])} and ${r("zero",2,a[1])}.
</p>`}(s,m)}
${a?function(e,t){let{format:s,label:a}=e.state(),[r,i]=t.map(e=>function({exponents:e,total:t,parts:s},a,r){let i=xt[r],n=s.map(e=>i(Math.log(e))),l=n.map((e,t)=>+(t+1===a)*e);return{one:0-n[a-1],all:0-l.reduce((e,t)=>i(e+t),0),safe:i(i(Math.log(t))-e[a-1])}}(e,a,s)),n=(e,t)=>_`
<td class="is-${kt(t)}" ${Ge(`loss ${e}`,void 0,t)}>${0===t?"0":Da(t)}</td>`;return _`
<figure>
${ze("Loss","of the correct class, as a program computes it")}
${rt(e,"label","correct class y",_`correct class ${Ie("y")} =`,at("S",t[0].parts.length))}
<table class="sx-table sx-steps-table" style="--first:7rem">
${Ye(["","direct","shifted"])}
<tbody>
<tr><th scope="row">−log ${He("S","y")}</th>${n("one",r.one)}${n("one-shifted",i.one)}</tr>
<tr>
<th scope="row">−Σ ${He("Y","k")} log ${He("S","k")}</th>
${n("all",r.all)}${n("all-shifted",i.all)}
</tr>
<tr><th scope="row">LSE(a) − ${He("a","y")}</th>${n("safe",r.safe)}${n("safe-shifted",i.safe)}</tr>
</tbody>
</table>
</figure>`}(e,[$,h]):j}
<div class="sx-panels">
<figure class="sx-panel">${ze("Direct","as the formula is written")}${Oa($,"")}</figure>
<figure class="sx-panel">${ze("Shifted","m = max a is subtracted first")}${Oa(h,La,"-shifted")}</figure>
</div>
${Sa(e,f,p.map(e=>`${je(t)}·${e}`),()=>({power:e=>na(Vs("e"),pa("a",e)),term:e=>ua(e,na(Vs("e"),aa(wa("c",t,g),Zs("·"),sa(je(p[e-1]))))),keys:j}))}`}}};function za(e,t){let{selected:s,select:a,setAll:r,reach:i=0,title:n="Logits"}=t,[l,o]=e.model.get("_range"),d=function(e){let t=e.model.get("_range")[1],s=t/2,a=()=>Math.max(...e.state().logits.map(Math.abs)),r=e.own("axis of the bars",()=>({limit:s,dragging:!1,onDrag(i){r.dragging=i,!i&&(a()===s&&(r.limit=t),Xe(e)(),e.redraw())},columns:ge()})),i=r.limit===t&&a()===s;return!r.dragging&&!i&&(r.limit=a()>s?t:s),r}(e);e.root.style.setProperty("--limit",String(d.limit));let c=e.state().logits.length,p=We(c);return _`
<figure class=${we({"sx-panel":!0,"is-crowded":Le(e.width(),c)})}>
${ze(n,`drag, or type ${je(l)} to ${je(o)}`)}
<div class="sx-plot sx-signed">
<div class="sx-axis" aria-hidden="true">
${[1,0,-1].map((e,t)=>_`
<span class="sx-tick" style="top:${50*t}%">${je(e*(d.limit+i))}</span>`)}
</div>
<div class="sx-columns" ${xe(d.columns)}>${p.map(s=>function(e,t,s,a){let{effect:r,selected:i,select:n=()=>{},shift:l=0,reach:o=0}=t,[d,c]=e.model.get("_range"),p=Cs(e,a),u=p.get(),$=u+l,h=s.limit+o,m=`a${ye(a)}`,g=()=>s.columns.value.getBoundingClientRect();return _`
<div
class=${we({"sx-column":!0,"sx-lights":!0,"is-selected":a===i})} data-link=${a} style=${Ce(a)}
@pointerdown=${()=>n(a)}
>
<div
class=${we({"sx-bar":!0,"is-below":$<0})} ${Ge(o?"a+c":"a",a,$)}
style="top:${50-50*Math.max($,0)/h}%;height:${50*Math.abs($)/h}%"
></div>
<div class="sx-ghost" ?hidden=${$===u} style="top:${50-50*u/h}%"></div>
<div
class="sx-ring sx-handle" style="top:${50-50*$/h}%" @focus=${()=>n(a)}
${Gs({...p,label:`Logit ${m}`,text:`${m} = ${je(u)}, ${r(a)}`,least:d,most:c,step:.1,page:1,orientation:"vertical",perPixel:()=>2*h/s.columns.value.clientHeight,dragRange:()=>[-s.limit,s.limit],onDrag:s.onDrag,ground:".sx-column",valueAt:({clientY:e})=>h*(1-2*(e-g().top)/g().height)-l})}
></div>
</div>`}(e,t,d,s))}</div>
</div>
<div class="sx-numbers">
${p.map(t=>Ws(e,"a",t,r,He("a",t),{selected:s,select:a}))}
</div>
</figure>`}function Ya({name:e,parts:t,select:s=()=>{},starts:a=Be(t),...r}){let{unit:i=1,label:n=t=>He(e,t)}=r;return _`
<div class="sx-strip" aria-hidden="true">
${t.map((t,r)=>_`
<div
class="sx-part" data-link=${r+1} ${Ge(e,r+1,t)} @pointerdown=${()=>s(r+1)}
style="${Ce(r+1)};left:${100*a[r]/i}%;width:${100*t/i}%"
><span>${n(r+1)}</span></div>`)}
</div>`}var qa=(e="1")=>_`<div class="sx-ruler" aria-hidden="true"><span>0</span><span>${e}</span></div>`;function Ua({title:e="Softmax",hint:t,parts:s,width:a,selected:r,select:i=()=>{}}){let n=a/s.length<62,l=Be(s),o=n?4:0;return _`
<figure class=${we({"sx-whole":!0,"is-crowded":n})}>
${ze(e,t)}${qa()}${Ya({name:"S",parts:s,select:i})}
<svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${s.map((e,t)=>{let a=100*(l[t]+e/2),i=o+(100-2*o)*(t+.5)/s.length;return N`<path
class=${we({"sx-leader":!0,"is-selected":t+1===r})} data-link=${t+1}
style=${Ce(t+1)} d="M${a} 0C${a} 60 ${i} 40 ${i} 100"></path>`})}</svg>
<div class="sx-numbers sx-parts">
${s.map((e,t)=>qe("S",t+1,He("S",t+1),e,De(e),{selected:r,select:i}))}
</div>
</figure>`}var Xa=[[1,2,3],[2,2,2,2],[3,1,-2]],Ga=[-3,0,3];var Ja={"common-shift":{title:"A common shift of all logits",frame:"sx-frame sx-common-shift",...Rs({logits:zs,shift:{least:-5,most:5},selected:Ys}),view:function(e,{logits:t,shift:s}){let a=t.map(e=>e+s),r=$t(a),i=Aa(e,r),{select:n,selected:l,width:o}=i,d=t=>e.move({shift:t});return _`
<div class="sx-toolbar">${i.vectors(Xa)}${i.presetsOf("Shifts","c",Ga,s,d)}</div>
${function(e,t,s){let a=e.state().shift,r=_e(Math.exp(a));return _`
<div class="sx-shift">
${Ls(e,{trait:"shift",label:"c",name:"c",least:-5,most:5},Ie("c"))}
<div class="sx-shift-scale">
<span class="sx-hint">${je(-5)}</span>
<div class="sx-track">
<div
class="sx-ring sx-thumb" style="left:${50+50*a/5}%"
${Js({label:"Shift c of all logits",text:`c = ${je(a)}: the factor is ${r}, the parts stay ${s.map(De).join(", ")}`,least:-5,most:5,step:.1,page:1,get:()=>e.state().shift,set:t})}
></div>
</div>
<span class="sx-hint">${je(5)}</span>
</div>
<span class="sx-factor"><span class="sx-symbol">e<sup>c</sup></span> = <span class="sx-result" ${Ge("factor",void 0,Math.exp(a))}>${r}</span></span>
</div>`}(e,d,r)}
<div class="sx-panels">
${za(e,{...i,shift:s,reach:5,title:"Logits + c"})}
${function(e,t,s,a){let r=_`<td ${Ge("factor",void 0,s)}>× ${_e(s)} =</td>`;return _`
<figure class="sx-panel">
${ze("Exponentials","one factor for all")}
<table class="sx-table">
<tbody>
${e.map((e,s)=>_`
<tr data-link=${s+1} style=${Ce(s+1)} @pointerdown=${()=>a(s+1)}>
<th scope="row">${Re(s+1)}</th>
<td ${Ge("exp",s+1,e)}>${_e(e)}</td>
${r}
<td ${Ge("exp shifted",s+1,t[s])}>${_e(t[s])}</td>
</tr>`)}
</tbody>
<tfoot>
<tr>
<th scope="row">sum</th>
<td class="sx-result" ${Ge("sum",void 0,ut(e))}>${_e(ut(e))}</td>
${r}
<td class="sx-result" ${Ge("sum shifted",void 0,ut(t))}>${_e(ut(t))}</td>
</tr>
</tfoot>
</table>
</figure>`}(pt(t),pt(a),Math.exp(s),n)}
</div>
${function(e,t,s){let a=ut(e),r=(e=>10**Math.ceil(Math.log10(e)))(a),i=Be(t),n=a/r;return _`
<figure class="sx-whole sx-total">
${ze("Laid end to end",`length ${_e(a)} in all`)}
${qa(_e(r).replace(/^1\.00×/,""))}
${Ya({name:"exp shifted",parts:e,unit:r,select:s,label:e=>Re(e,"+c")})}
<svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${t.map((e,t)=>{let[s,a]=[100*i[t],100*(i[t]+e)];return N`<path
class="sx-beam" data-link=${t+1} style=${Ce(t+1)}
d="M${s*n} 0H${a*n}L${a} 100H${s}Z"></path>`})}</svg>
</figure>`}(pt(a),r,n)}
${Ua({hint:"divided by the sum: length 1",parts:r,width:o,selected:l,select:n})}
${((e,t)=>Sa(e,{...t,beside:50},e.state().logits.map(je),e=>{let t=D`<mrow class="sx-struck">${na(Vs("e"),Vs("c"))}</mrow>`;return{power:e=>na(Vs("e"),aa(pa("a",e),Qs("+"),Vs("c"))),term:e.exponential,around:(e,s)=>s?aa(t,ra(e)):aa(t,Qs("⋅"),e)}}))(e,i)}`}}},Ka=class extends re{constructor(e){if(super(e),this.it=j,2!==e.type)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===j||null==e)return this._t=void 0,this.it=e;if(e===P)return e;if("string"!=typeof e)throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let t=[e];return t.raw=t,this._t={_$litType$:this.constructor.resultType,strings:t,values:[]}}};Ka.directiveName="unsafeHTML",Ka.resultType=1;var Va=ae(Ka);function Za(e,t){let{name:s,index:a,element:r,purpose:i,text:n,symbol:l,least:o,most:d,get:c,set:p,places:u}=t,$=()=>u?u.of(c()):c(),h=u?{least:0,most:u.last,step:1,page:u.page}:{least:o,most:d,step:.1,page:1},m=e=>100*(e-h.least)/(h.most-h.least),g=$(),[f,v]=[Math.min(g,0),u?0:Math.max(g,0)].map(m);return _`
<div class="sx-input sx-lights" data-link=${r??j} style=${r?Ce(r):j}>
${l}
<div class=${we({"sx-track":!0,"is-whole":void 0!==u})}>
<div class="sx-fill" style="left:${f}%;width:${v-f}%"></div>
<div
class="sx-ring sx-knob" style="left:${m(g)}%"
${Js({...h,label:i,text:n,get:$,set(t){e.note(""),p(u?u.valueAt(t):t)}})}
></div>
</div>
<input
class="sx-field" ${Ge(s,a,c())}
${Fs({...t,shell:e})}>
</div>`}var Qa=[[1,2,3],[1,2,5],[2,2,2,2],[3,1,-2]];function er(e,t,s,a=et(e)){let{note:r,state:i}=e,n=()=>i().logits;return Ve([Ke("Add",()=>{n().length<8?t([...n(),0]):r("8 elements are the most that fit here.")},{available:n().length<8}),Ke(_`Remove ${He("a",s())}`,()=>{n().length>1?t(n().toSpliced(s()-1,1)):r("One element must stay.")},{available:n().length>1}),a],"Elements")}function tr(e){let t=t=>e.change({logits:t});return _`
<div class="sx-toolbar">
${Qe(e,Qa,t)}
${er(e,t,()=>e.state().logits.length)}
</div>`}function sr(e){let[t,s]=e.model.get("_range"),{logits:a}=e.state(),r=$t(a);return _`
<figure>
${ze("Logits",`drag, or type ${je(t)} to ${je(s)}`)}
<div class="sx-inputs">${a.map((a,i)=>{let n=i+1,l=`a${ye(n)}`;return Za(e,{...Cs(e,n),name:"a",index:n,element:n,label:l,purpose:`Logit ${l}`,text:`${l} = ${je(a)}, S${ye(n)} = ${De(r[i])}`,symbol:He("a",n),least:t,most:s,longest:8,setList:t=>e.change({logits:t})})})}</div>
</figure>`}var ar=(e,t={},s=1)=>Rs({logits:zs,...Object.fromEntries(e.map(e=>[e,{into:"logits",least:s}])),...t}),rr="",ir=me((e,t,s)=>{let a=0,r="",i=[];K(e,t,e=>{a=e,s.shell.redraw()});let n=()=>{let e=[...t.querySelectorAll(".sx-with-numbers")],n=e.map(e=>e.textContent??""),l=`${a} ${s.shape}`,o=n.some((e,t)=>e.length>i[t]?.length),d=s.shell.root.classList.contains("is-dragging");if(l===r&&!o&&(d||String(n)===String(i)))return;[r,i]=[l,n];for(let t of e)t.style.fontSize="",t.parentElement?.classList.remove("is-long");let c=()=>e.map(e=>e.clientWidth/e.scrollWidth);c().forEach((t,s)=>e[s].parentElement?.classList.toggle("is-long",t<.75)),c().forEach((t,s)=>{t<1&&(e[s].style.fontSize=`${Math.max(.5,t-.01)}em`)})};return document.fonts?.ready.then(()=>{r="",s.shell.redraw()}),()=>queueMicrotask(n)});var nr=e=>(t,s)=>{let[a,r]=e.letters.map(({trait:e})=>s[e]),i=a===r?"same":"different",n=t.model.get("_cases").find(({when:e})=>""===e||e===i),l=e.given(s),o=n.lines.map(({tree:e})=>us(e,l));return _`
${tr(t)}
${sr(t)}
${function(e,t,s){let[a,r]=e.model.get("_range");return _`
<div class="sx-controls">
${t.letters.map(({title:t,letter:a,name:r,trait:i})=>rt(e,i,`${t} ${a}`,_`<span>${t} ${Ie(a)} =</span>`,at(r,s.logits.length)))}
${t.feature?Za(e,{name:"x",label:"xⱼ",purpose:"Feature xⱼ",text:`xⱼ = ${je(s.feature)}`,symbol:He("x","j"),least:a,most:r,get:()=>e.state().feature,set:t=>e.change({feature:t})}):j}
</div>`}(t,e,s)}
<div>
<figure>
<figcaption><b>${n.title}</b></figcaption>
<ol class="sx-lines-list" ${ir({shell:t,shape:`${[s.logits.length,a,r]}`})}>
${function(e,t,s,a,r,i){let n=e.own("formulas",()=>new Map),l=t.letters.map(({letter:e})=>e).join(""),o=(e,t)=>{let s=`${t}${e}`,a=n.get(s)??function(e,t,s){let a=document.createElement("template");a.innerHTML=e;let r=a.content.querySelector("math > mrow"),i=1===r?.children.length&&r.firstElementChild?.hasAttribute("data-part");for(let e of s?a.content.querySelectorAll("[data-part]"):[]){e.textContent=`${rr}${e.getAttribute("data-part")}${rr}`;for(let t of[e.previousElementSibling,e.nextElementSibling])"mspace"===t?.localName&&(t.outerHTML='<mo lspace="0.1em" rspace="0.1em">⋅</mo>')}let n=a.innerHTML.replace(new RegExp(`data-letter="([${t}])"`,"g"),`$& class="sx-term" data-link="${rr}$1 link${rr}" style="${rr}$1 hue${rr}"`).split(rr),l=n.filter((e,t)=>t%2==0);return{isOnePart:i,strings:Object.assign(l,{raw:l}),holes:n.filter((e,t)=>t%2==1)}}(`<math>${e}</math>`,l,t);return n.set(s,a),a},d=Object.fromEntries(t.letters.map(({letter:e,trait:t})=>[e,t]));return s.lines.map(({rule:e,mathml:t,parts:s},n)=>{let l='<mo form="infix">=</mo>',c=({strings:e,holes:t})=>_(e,...t.map(e=>{let[t,i]=e.split(" ");return void 0===i?function(e,t,s){let a=us(e,s),r=(Array.isArray(e)&&"at"===e[0]?je:a>1?_e:Pe)(a);return ya("part",t,a,/[−×]/.test(r)?`(${r})`:r)}(s[Number(t)],`${n+1},${Number(t)+1}`,r):"hue"===i?Ce(a[d[t]]):a[d[t]]})),p=o(`${l}<mrow>${t}</mrow>`,!0),u=0!==i[n]&&1===a.logits.length;return _`
<li>
<span class="sx-rule sx-muted">${Va(e)}</span>
<span class="sx-letters">${c(o(`${n?l:""}<mrow>${t}</mrow>`,!1))}</span>
<span class="sx-with-numbers">${p.isOnePart?j:c(p)}</span>
<span class="sx-line-value" ${Ge("line",n+1,i[n])}>${u?"≈ 0":Ne(i[n],6)}</span>
</li>`})}(t,e,n,s,l,o)}
</ol>
</figure>
<p class="sx-words" aria-live="polite">${function(e){let t=Math.max(...e)-Math.min(...e),s=`All ${e.length} lines give the same number`;return 0===t?`${s}, to the last digit that the computer keeps.`:`${s}: they differ by at most ${_e(t)}, which is rounding.`}(o)}</p>
</div>`};function lr(e){let t=e.letters.map(({trait:e})=>e);return{title:e.title,...ar(t,e.feature?{feature:{least:-10,most:10}}:{}),frame:"sx-derivation sx-rows",view:nr(e)}}var or=lr({title:"Derivation of an entry, line by line",letters:[{letter:"i",trait:"row",title:"output",name:"S"},{letter:"j",trait:"column",title:"input",name:"a"}],given:({logits:e,row:t,column:s})=>({letters:{N:e.length,i:t,j:s},arrays:{a:e}})}),dr=lr({title:"Derivation of the gradient of the loss, line by line",letters:[{letter:"y",trait:"label",title:"correct class",name:"P"},{letter:"i",trait:"row",title:"class",name:"P"}],feature:!0,given:({logits:e,row:t,label:s,feature:a})=>({letters:{T:e.length,N:2,i:t,y:s,j:1},arrays:{W:e.map(e=>[0,e]),x:[a,1]}})}),cr={"derivation-lines":or,"loss-derivation-lines":dr},pr=16,ur="0".repeat(64),$r=e=>Array.from(e,e=>parseInt(e,17)),hr=e=>$r(e).map(e=>e/pr),mr=(e,t,s,a)=>$r(e).map((e,r)=>{let i=Math.hypot(r%8+.5-t,Math.floor(r/8)+.5-s),n=Math.round(pr*Math.min(1,Math.max(0,1.4-i)));return(a?Math.min(e,pr-n):Math.max(e,n)).toString(17)}).join(""),gr=(e,t,s,a)=>Bt(e,Wt(e,{inputs:[hr(t)],labels:[s+1]}),a),fr=Array.from({length:10},(e,t)=>t),vr=Array.from({length:8},(e,t)=>Array.from({length:8},(e,s)=>8*t+s)),xr=Rs({label:{least:0,most:9,whole:!0},digit:{least:0,most:9,whole:!0},rate:{least:0,most:1}}),wr=/^[0-9a-g]{64},\d,(1|0(\.\d+)?|\d(\.\d+)?e-\d+),[1-9]\d*$/,br=e=>ut(e.map(e=>e[3])),yr=e=>.9*Math.sqrt(Math.min(1,Math.abs(e))),Mr=e=>e.indexOf(Math.max(...e)),kr=e=>`row ${Math.floor(e/8)+1}, column ${e%8+1}`,Ar=e=>_`<svg viewBox="0 0 ${8} ${8}" aria-hidden="true">${e}</svg>`,Sr=e=>hr(e).map((e,t)=>{let s=yr(e),a=(1-s)/2;return`M${t%8+a} ${Math.floor(t/8)+a}h${s}v${s}h${-s}z`}).join("");function _r(e,t,s){let a=e=>Mr(Et(t.weights,hr(e))),{image:r,digit:i}=e.state();e.move({...s,...i===a(r)&&{digit:a(s.image)}})}var Nr=me((e,t,s)=>{let a,r=()=>8/t.getBoundingClientRect().width,i=e=>{let[t,r]=[e.x-a.x,e.y-a.y],i=Math.max(1,Math.ceil(2*Math.hypot(t,r))),n=s.image();for(let e=1;e<=i;e+=1)n=mr(n,a.x+e*t/i,a.y+e*r/i,s.erase());a=e,s.draw(n)},n=qs(e,t,{move(e,t,{x:s,y:a}){i({x:s+e*r(),y:a+t*r()})}});return e.listen(t,"pointerdown",e=>{let s=t.getBoundingClientRect(),l={x:(e.clientX-s.left)*r(),y:(e.clientY-s.top)*r()};n(e,l)&&(e.preventDefault(),a=l,i(l))}),()=>{}});function Dr(e,t,s,a,r,i){return _`<figure>${ze(s,a)}${Ar(r.map((s,a)=>{let r=i>0?yr((s??0)/i):0;return N`<rect
class=${we({"is-negative":(s??0)<0})} data-link=${a} ${Ge(e,`${t},${a}`,s)}
x=${a%8+(1-r)/2} y=${Math.floor(a/8)+(1-r)/2} width=${r} height=${r}></rect>`}))}</figure>`}var Pr={"digit-learner":{title:"Teach a layer a digit",frame:"sx-digits sx-rows",traits:["image","label","digit","rate","lessons"],toFields:e=>({image:e.image,...xr.toFields(e),...e.lessons[0]&&{steps:e.lessons.join("_")}}),fromFields({image:e,steps:t,...s},a){let r=t?.split("_")??[],i=r.map(e=>e.split(",").map((e,t)=>t?Number(e):e));if(!(r.every(e=>wr.test(e))&&br(i)<=200))return{wrong:"no such steps"};if(void 0!==e&&!/^[0-9a-g]{64}$/.test(e))return{wrong:"image is not 64 signs from 0 to g"};let n=Object.keys(s).length?xr.fromFields(s,a):{state:{}};return"wrong"in n?n:{...n,state:{...n.state,...e&&{image:e},lessons:i}}},view:function(e,t){let s=(e=>e.own("memory",()=>{let{model:t}=e,s=function(e,t){let s=Array.from(Int8Array.from(atob(e),e=>e.charCodeAt(0)),e=>t*e);return Array.from({length:s.length/64},(e,t)=>s.slice(64*t,64*(t+1)))}(t.get("_weights"),t.get("_unit")),{image:a,digit:r}=e.opening();return{opening:s,largest:Math.max(...s.flat().map(Math.abs)),examples:t.get("_examples").map(([e,t])=>({image:e,label:t,path:Sr(e)})),erase:!1,unnamed:!1,cleared:-1,pointed:Mr(hr(a).map((e,t)=>Math.abs(e*s[r][t]))),lessons:"",weights:s}}))(e),a=function(e,t){let{image:s,label:a,digit:r,rate:i,lessons:n}=e;JSON.stringify(n)!==t.lessons&&(t.lessons=JSON.stringify(n),t.weights=function(e,t){for(let[s,a,r,i]of t)for(let t=0;t<i;t+=1)e=gr(e,s,a,r);return e}(t.opening,n)),t.unnamed&&=a===t.cleared;let l=t.weights,o=hr(s),d=Et(l,o),c=Ft(d,a+1);return{W:l,x:o,a:d,errors:c,parts:$t(d),first:$t(Et(t.opening,o)),loss:Pt(d,a+1).loss,after:Pt(Et(gr(l,s,a,i),o),a+1).loss,pulls:l[r].map((e,t)=>e*o[t]),pushes:o.map(e=>0-c[r]*e),guesses:t.examples.map(e=>Mr(Et(l,hr(e.image))))}}(t,s),r=({target:t})=>{let a=t.closest("[data-link]")?.getAttribute("data-link");!a||Number(a)===s.pointed||(s.pointed=Number(a),e.redraw())};return _`
<div class="sx-rows" @pointerover=${r} @focusin=${r}>
<div class="sx-panels sx-digit-panels">${function(e,t,{x:s}){let{image:a}=e.state(),r=$r(a),i=s=>_r(e,t,{image:s}),n=e=>_`
<div
class="sx-digit-pixel" role="gridcell" tabindex=${e===t.pointed?0:-1} data-link=${e}
aria-label="${kr(e)}: ink ${r[e]} of ${pr}" style="--side:${yr(s[e])}" ${Ge("x",e,s[e])}
></div>`;return _`
<figure>
${ze("Picture","draw, or arrows and space")}
<div
class="sx-digit-grid" role="grid" aria-label="Picture: arrows move, space inks, + and − shade"
@keydown=${t=>function(e,t,s){let a=e.target;if(!a.dataset.link||e.altKey||e.ctrlKey||e.metaKey)return;let r=Number(a.dataset.link),i=$r(t)[r],n=r%8,l={" ":i>0?0:pr,Enter:i>0?0:pr,"+":i+4,"-":i-4,Delete:0,Backspace:0},o={ArrowRight:n<7?r+1:r,ArrowLeft:n>0?r-1:r,ArrowDown:r+8,ArrowUp:r-8,Home:r-n,End:r-n+8-1};if(e.key in l)s(((e,t,s)=>e.slice(0,t)+Math.min(pr,Math.max(0,s)).toString(17)+e.slice(t+1))(t,r,l[e.key]));else{if(!(e.key in o))return;[...e.currentTarget.querySelectorAll("[data-link]")][o[e.key]]?.focus()}e.preventDefault()}(t,e.state().image,i)}
${Nr({image:()=>e.state().image,draw:i,erase:()=>t.erase})}
>
${vr.map(e=>_`<div role="row">${e.map(n)}</div>`)}
</div>
${Ve([Ke("Eraser",()=>{t.erase=!t.erase,e.redraw()},{pressed:t.erase}),Ke("Clear",()=>{Object.assign(t,{unnamed:!0,cleared:e.state().label}),i(ur)},{available:a!==ur})])}
</figure>`}(e,s,a)}${function(e,{unnamed:t},{parts:s,first:a,errors:r}){let{digit:i,label:n,lessons:l}=e.state(),o=l.length>0,d=fr.map(e=>({index:e,content:_`<b>${e!==n||t?e:`${e} y`}</b>
<span class="sx-digit-bar">
<span style="width:${100*s[e]}%" ${Ge("S",e,s[e])}></span>
<span style="left:${100*a[e]}%" ?hidden=${!o} ${Ge("S before",e,a[e])}></span>
</span>
<span ${Ge("S",e,s[e])}>${De(s[e])}</span>
<span ${Ge("S − Y",e,t?void 0:r[e])}>${t?"":_e(r[e])}</span>`}));return _`
<figure>
${ze("What the layer reads",o?"ticks: before the steps":"choose a row")}
${st({label:"digit whose weights are shown",title:_`<span class="sx-digit-head sx-muted">${["","probability","S","S − Y"].map(e=>_`<span>${e}</span>`)}</span>`,pills:d,chosen:i,choose:t=>e.change({digit:t}),more:"sx-digit-rows"})}
</figure>`}(e,s,a)}</div>
${function(e,t,{guesses:s}){return _`
<div>
<figure>${ze("Pictures held out","✗ with what they are read as")}</figure>
${Ve(t.examples.map(({image:a,label:r,path:i},n)=>{let l=s[n],o=`${r} ${l===r?"✓":`✗ ${l}`}`;return Ke(_`${Ar(N`<path d=${i}></path>`)}<span ${Ge("read",n,l)}>${o}</span>`,()=>{t.unnamed=!1,_r(e,t,{image:a,label:r})},{more:"sx-digit-thumb",label:`${o}, picture ${n+1}, a ${r} read as ${l}`,pressed:a===e.state().image})}))}
</div>`}(e,s,a)}${function(e,t,{loss:s,after:a}){let{label:r,rate:i,lessons:n}=e.state();return _`
<div class="sx-flow sx-digit-step">
${st({label:"true digit y",title:_`<span>true digit ${Ie("y")} =</span>`,pills:fr.map(e=>({index:e,content:e})),chosen:t.unnamed?-1:r,choose:s=>function(e,t,s){t.unnamed=!1,e.move({label:s}),e.redraw()}(e,t,s)})}
<label>size ${Ie("η")} =${Es(e,{trait:"rate",label:"η",name:"rate",least:0,most:1})}</label>
${Ve([Ke("One step",()=>function(e,{unnamed:t}){let{image:s,label:a,rate:r,lessons:i}=e.state(),n=i.at(-1);t?e.note("Say first which digit this is: choose y."):0===r?e.note("A step of size 0 goes nowhere."):br(i)>=200?e.note("After 200 steps it is time to forget."):n&&n[0]===s&&n[1]===a&&n[2]===r?e.change({lessons:i.with(-1,[s,a,r,n[3]+1])}):e.change({lessons:[...i,[s,a,r,1]]})}(e,t),{available:i>0&&!t.unnamed}),Ke("Forget the steps",()=>e.move({lessons:[]}),{available:n.length>0}),et(e,()=>t.unnamed=!1)])}
<span ?hidden=${t.unnamed}>loss <b ${Ge("loss",void 0,s)}>${_e(s)}</b> → <b ${Ge("loss after",void 0,a)}>${_e(a)}</b><span class="sx-hint"> after one step</span></span>
</div>`}(e,s,a)}${(({digit:e},{largest:t,unnamed:s},{W:a,a:r,pulls:i,pushes:n})=>_`
<div class="sx-digit-images">
${Dr("W",e,`Weights of ${e}`,"filled +, hollow −",a[e],t)}
${Dr("W x",e,"Weight × ink",`sum ${_e(r[e])}, the logit of ${e}`,i,t)}
${Dr("push",e,"Push of a step",s?"choose y first":"−(S − Y) × ink, for η = 1",s?n.map(()=>{}):n,1)}
</div>`)(t,s,a)}
<div>
<p class="sx-facts">${(({digit:e,rate:t},{pointed:s,unnamed:a},{W:r,x:i,pulls:n,pushes:l})=>`Pixel in ${kr(s)}: ink ${je(i[s])}, weight for digit ${e}: ${_e(r[e][s])}, product ${_e(n[s])}${a?"":`; a step adds ${_e(t*l[s])} to the weight`}.`)(t,s,a)}</p>
<p class="sx-words" aria-live="polite">${function({image:e,label:t,lessons:s},{examples:a,unnamed:r},{a:i,parts:n,loss:l,after:o,guesses:d}){if(e===ur)return"No ink, no logits: every digit gets a tenth. The gradient is 0 as well, and no step can teach anything.";let c=Mr(i),p=`The layer reads a ${c}, with probability ${De(n[c])}`;if(r)return`${p}. Which digit did you draw? Choose it as y, and a step can teach it.`;let u=c===t?"and so it is.":`but it is a ${t}, which got ${De(n[t])}.`,$=`One step takes the loss from ${_e(l)} to ${_e(o)}.`,h=br(s);if(0===h)return`${p}, ${u} ${$}`;let m=d.filter((e,t)=>e!==a[t].label).length;return`After ${h} ${h>1?"steps":"step"}: ${p[0].toLowerCase()}${p.slice(1)}, ${u} Of the ${a.length} pictures held out it misreads ${m} now.`}(t,s,a)}</p>
</div>
</div>`}}},jr={},Or=ae(class extends re{constructor(){super(...arguments),this.ot=jr}render(e,t){return t()}update(e,[t,s]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((e,t)=>e===this.ot[t]))return P}else if(this.ot===t)return P;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,s)}});function Tr(e,t){let[s,a]=[e[0],e[e.length-1]],r=e=>100*(e-s)/(a-s),i=e=>100-100*e/t;return{across:r,down:i,at:(e,t)=>`left:${r(e)}%;top:${i(t)}%`,line:e=>e.map(([e,t],s)=>`${s?"L":"M"}${r(e).toFixed(2)} ${i(t).toFixed(2)}`).join(""),element:(s,{x:a,y:n,mark:l=j,...o},d,c)=>_`
<div class="sx-plane">
${c}
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${s}</svg>
<div class="sx-ring sx-knob" style="left:${r(a)}%;top:${i(n)}%" ${Js(o)} ${l}></div>
${d}
${[0,.5,1].map(e=>_`
<span class="sx-tick" style="top:${100-100*e}%">${je(t*e)}</span>`)}
${e.map(e=>_`<span class="sx-tick sx-tick-x" style="left:${r(e)}%">${je(e)}</span>`)}
</div>`}}var Fr={least:-10,most:10,lengths:[6,6]},Er={least:-3,most:3,lengths:[2,2]},Lr=Array.from({length:7},(e,t)=>t),Cr=Array.from({length:61},(e,t)=>6*t/60),Wr=[1,1.5,2,3,4,6,8,10],Br=e=>Array.from({length:3},(t,s)=>e.slice(2*s,2*(s+1)));function Hr({model:e,state:t}){let{x:s,label:a,examples:r}=t(),i=e.get("_others").slice(0,r-1);return{inputs:[s,...i.map(e=>e.slice(0,2))],labels:[a,...i.map(e=>e[2])]}}function Ir(e){let{weights:t,x:s,label:a,examples:r}=e.state();return e.memo("line",[t,s,a,r],()=>function(e,t){let s=Wt(e,t),a=Ct(e,t),r=t.inputs.map((a,r)=>({from:Et(e,a),by:Et(s,a),label:t.labels[r]})),i=(e,t)=>ut(r.map(({from:s,by:a,label:r})=>t(s.map((t,s)=>t-e*a[s]),r,a)))/r.length,n=e=>i(e,(e,t)=>0-gt(e)[t-1]),l=e=>0-i(e,(e,t,s)=>ut(Ft(e,t).map((e,t)=>e*s[t]))),o=l(6)>0?St(e=>l(e)>=0,0,6):void 0,d=void 0!==o&&n(6)>a?St(e=>n(e)>=a,o,6):void 0;return{gradient:s,slope:l(0),start:a,lossAt:n,best:o,limit:d}}(Br(t),Hr(e)))}var Rr=({move:e,state:t})=>({least:0,most:6,step:.05,page:.5,get:()=>t().step,set:t=>e({step:Fe(Math.round(100*t)/100,0,6)})});function zr(e){let t=e.own("trace",()=>({losses:[],line:Ir(e)}));return t.line!==Ir(e)&&Object.assign(t,{losses:[],line:Ir(e)}),t}function Yr(e,t,s,a){let{name:r,index:i,purpose:n}=a,l=()=>e.state()[t],o=i.replace(",",""),d=r+[...o].map(Number).map(ye).join(""),c=s=>e.change({[t]:s});return Za(e,{...a,label:d,purpose:`${n} ${d}`,text:`${d} = ${je(l()[s])}`,symbol:He(r,o),longest:l().length,get:()=>l()[s],set:e=>c(l().with(s,e)),setList(e){let t=e.length<l().length?s:0;c(l().map((s,a)=>e[a-t]??s))}})}var qr=(e,t)=>t<e?"↓":t>e?"↑":"=";function Ur(e,t,s,a){let[r,i]="part"===e?[De,j]:[_e,qr(s,a)];return _`
<td>
<span ${Ge(`${e} before`,t,s)}>${r(s)}</span><span class="sx-hint"> → </span><span
data-way=${i} ${Ge(`${e} after`,t,a)}>${r(a)}</span>
</td>`}var Xr=(e,t)=>D`
<mtable class="sx-brackets">
${t.map((t,s)=>D`
<mtr class="sx-term" data-link=${s+1} style=${Ce(s+1)}>
${t.map((t,a)=>D`<mtd>${ya(e,`${s+1},${a+1}`,t)}</mtd>`)}
</mtr>`)}
</mtable>`,Gr={"downhill-step":{title:"One step downhill",frame:"sx-downhill sx-rows",...Rs({weights:Fr,x:Er,label:{least:1,most:3,whole:!0},step:{least:0,most:6},examples:{least:1,most:3,whole:!0}}),view:function(e,t){let s=function(e,{weights:t,step:s}){let a=Br(t),r=Hr(e),i=Ir(e),n=Bt(a,i.gradient,s),[l,o]=[Lt(a,r),Lt(n,r)];return{W:a,batch:r,line:i,next:n,old:l,now:o,reached:ut(o.map(({loss:e})=>e))/o.length}}(e,t);return _`
${function(e){let{note:t,state:s}=e,{set:a}=Rr(e);return _`
<div class="sx-toolbar">
${Ve([Ke("Small step",()=>a(.1)),Ke("Best step",()=>{let{best:s}=Ir(e);a(s??6),void 0===s&&t("The loss falls along the whole line, up to η = 6.")}),Ke("Too long a step",()=>{let{limit:s}=Ir(e);void 0===s?t("No step up to η = 6 is too long here."):a(Math.min(6,1.3*s))},{available:void 0!==Ir(e).limit})],"Presets")}
${Ve([Ke("Take the step",()=>function(e){let{weights:t,step:s}=e.state();if(0===s)return e.note("The step has the size η = 0: it would stay where it is.");let a=zr(e),r=[...a.losses,a.line.start].slice(-30),i=Bt(Br(t),Ir(e).gradient,s).flat(),{least:n,most:l}=Fr,o=i.some(e=>e<n||e>l);e.note(o?`A weight goes no farther than ${je(n)} or ${je(l)}.`:""),e.change({weights:i.map(e=>Fe(Math.round(1e3*e)/1e3,n,l)+0)}),Object.assign(a,{losses:r,line:Ir(e)})}(e),{available:s().step>0}),et(e)],"Go on")}
</div>`}(e)}${Or([t.weights,t.x,t.label],()=>function(e,{weights:t,x:s}){return _`
<div class="sx-two sx-layer-inputs">
<figure>
${ze("Weights",`drag, or type ${je(Fr.least)} to ${je(Fr.most)}`)}
<div class="sx-step-weights">${t.map((t,s)=>{let[a,r]=[Math.floor(s/2)+1,s%2+1];return Yr(e,"weights",s,{name:"W",index:`${a},${r}`,element:a,purpose:"Weight",...Fr})})}</div>
</figure>
<figure>
${ze("First example",`${je(Er.least)} to ${je(Er.most)}`)}
<div class="sx-first">
${s.map((t,s)=>Yr(e,"x",s,{name:"x",index:`${s+1}`,purpose:"Feature",...Er}))}
${rt(e,"label","correct class y",_`${Ie("y")} =`,at("P",3))}
</div>
</figure>
</div>`}(e,t))}
<div class="sx-two">${function(e,{step:t},{line:s,reached:a}){let{start:r,slope:i,limit:n,lossAt:l}=s,o=function(e){let t=10**Math.floor(Math.log10(e));return t*(Wr.find(s=>s*t>=e)??10)}(Math.max(1.5*r,1.1*a,1e-6)),d=Tr(Lr,o),c=i<0?Math.min(6,r/-i):6;return _`
<figure>
${ze("Loss after the step","against η; drag the ring")}
${d.element(N`
<path class="sx-guide-line" d=${d.line([[0,r],[6,r]])}></path>
<path class="sx-tangent" d=${d.line([[0,r],[c,r+i*c]])}></path>
<path class="sx-curve-line" d=${Or([s,o],()=>d.line(Cr.map(e=>[e,Math.min(l(e),3*o)])))}></path>
<path class="sx-drop" d=${d.line([[t,a],[t,r]])}></path>`,{...Rr(e),x:t,y:a,label:"Size η of the step",text:`η = ${je(t)}, loss ${_e(r)} before, ${_e(a)} after`,mark:Ge("mean after",void 0,a)},j,void 0===n?j:_`<div class="sx-too-far" style="left:${d.across(n)}%"><span>higher than before</span></div>`)}
</figure>`}(e,t,s)}${((e,t)=>_`
<figure>
${ze("Examples","before → after the step")}
${(({batch:{inputs:e,labels:t},line:s,old:a,now:r,reached:i})=>_`
<table class="sx-table sx-examples">
${Ye([Ie("x"),Ie("y"),He("P","y"),"loss"])}
<tbody>
${e.map((e,s)=>_`
<tr style=${Ce(t[s])}>
<th scope="row">(${e.map(je).join(", ")})</th>
<td>${t[s]}</td>
${Ur("part",s+1,a[s].part,r[s].part)}
${Ur("loss",s+1,a[s].loss,r[s].loss)}
</tr>`)}
<tr class="sx-mean" ?hidden=${1===e.length}>
<th scope="row">mean</th><td></td><td></td>
${Ur("mean",void 0,s.start,i)}
</tr>
</tbody>
</table>`)(t)}${function(e){let{losses:t,line:s}=zr(e),a=[...t,s.start],r=Math.max(...a);return _`
<div class="sx-path">
<span class="sx-hint">loss, step by step</span>
<div class="sx-path-bars" aria-hidden="true">${a.map(e=>_`<i style="height:${100*e/r}%"></i>`)}</div>
<span>${_e(a[0])}${t.length?` → ${_e(s.start)}`:""}</span>
</div>`}(e)}
<div class="sx-controls">
${Ls(e,{trait:"step",label:"η",name:"step",least:0,most:6},_`size ${Ie("η")} =`)}
${Ze([{name:"One example",value:1},{name:"Three examples",value:3}],t=>t===e.state().examples,t=>e.move({examples:t}),"Examples")}
</div>
</figure>`)(e,s)}</div>
<div>${function(e,{step:t},{W:s,line:a,next:r}){let i=wa("step",t,{...Rr(e),label:"η in the formula",perPixel:()=>.02});return _`
<div class="sx-formula">
<span>${Ks(Vs("W"),Zs("−"),Vs("η"),Vs("G"),Zs("="))}</span>
<span>${Ks(Xr("W",s))}</span>
<span>${Ks(Qs("−"),i,Zs("⋅"),Xr("G",a.gradient))}</span>
<span>${Ks(Qs("="),Xr("W′",r))}</span>
</div>`}(e,t,s)}<p class="sx-words" aria-live="polite">${function({step:e,label:t,examples:s},{line:{slope:a,start:r,best:i,limit:n},reached:l}){let o=`from ${_e(r)} to ${_e(l)}`,d=1===s?"the loss":"the mean loss";if(0===a)return`The gradient is 0, and every step stays where it is: ${d} is ${_e(r)}.`;if(0===e)return`Nothing has moved yet. The tangent says that ${d} starts to fall with slope ${_e(a)}, which is minus the squared length of G.`;if(void 0!==n&&e>n)return`Too long: ${d} rises ${o}. Beyond η = ${_e(n)} every step lands higher than it started; the best would be ${_e(i??0)}.`;let c=r+a*e,p=c>0?`the tangent promises ${_e(c)}`:"the tangent has passed 0",u=o.endsWith(_e(c))?"":`; ${p}, and the curve bends away upwards`,$=`A step of ${je(e)} takes ${d} ${o}${u}.`;return 1===s?`${$} For one example alone no step is too long: the farther, the more certain is class ${t}.`:void 0!==i&&e>i?`${$} Past η = ${_e(i)} it rises again.`:$}(t,s)}</p></div>`}}},Jr=([e,t],s)=>(Math.log10(s)-e)/(t-e);function Kr({range:e,heights:t,get:s,set:a,...r},i,n,l){let[o,d]=e,c=Array.from({length:d-o+1},(e,t)=>10**(o+t));return _`
<div class="sx-plot sx-chart">
<div class="sx-axis" aria-hidden="true">
${t.map(([e,t])=>_`<span class="sx-tick" style="top:${100*(1-e)}%">${t}</span>`)}
${c.map(t=>_`
<span class="sx-tick sx-tick-x" style="left:${100*Jr(e,t)}%">${t<1e3?je(t):`10${Me(Math.log10(t))}`}</span>`)}
</div>
<div class="sx-chart-field">
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${i}</svg>
<div
class="sx-ring sx-marker" style="left:${100*Jr(e,s())}%"
${Js({...r,least:o,most:d,get:()=>Math.log10(s()),set:e=>a(10**e,e>Math.log10(s()))})}
></div>
${l}
</div>
${n}
</div>`}var Vr=e=>e.map(([e,t],s)=>`${s?"L":"M"}${(100*e).toFixed(2)} ${(100-100*t).toFixed(2)}`).join(""),Zr=1e5,Qr={least:1,most:Zr,whole:!0},ei=[[1,2,3],[2,2,2,2],[3,1,-2]],ti=[0,5],[si,ai]=[-4,.5],ri=[...new Set(Array.from({length:101},(e,t)=>Math.round(10**(t/20))))],ii=e=>(Math.log10(e)-si)/(ai-si),ni=[0,-1,-2,-3,-4].map(e=>[ii(10**e),e>-3?je(10**e):`10⁻${Me(-e)}`]),li=e=>Vr(e.filter(([,e])=>e>0).map(([e,t])=>[Jr(ti,e),ii(t)]));var oi={draws:{title:"Draws from softmax",frame:"sx-frame sx-draws",...Rs({logits:zs,draws:Qr,seed:{least:0,most:9999,whole:!0}}),view:function(e){let t=function(e){let{logits:t,draws:s}=e.state(),a=$t(t),r=ft(t),i=function(e){let{draws:t,seed:s}=e.state(),a=e.own("numbers",()=>({seed:-1,numbers:new Float64Array}));return(a.seed!==s||a.numbers.length<t)&&Object.assign(a,{seed:s,numbers:It(s,Math.min(Zr,2*t))}),a.numbers}(e),{counts:n,distances:l}=function(e,t,s,a){let r=Rt(e),i=e.map(()=>0),n=[],l=0;for(let o=1;o<=s;o+=1)i[zt(r,t[o-1])]+=1,o===a[l]&&(l+=1,n.push([o,Yt(e,i,o)]));return{counts:i,distances:n}}(a,i,s,ri),o=Yt(a,n,s);return{n:s,parts:a,numbers:i,counts:n,distances:l,error:o,expected:e=>((e,t,s)=>Math.sqrt(e.reduce((e,s,a)=>e+s*t[a],0)/s))(a,r,e)}}(e),{effect:s,reset:a,setAll:r,vectors:i}=Aa(e,t.parts),n=t=>e.move({draws:Fe(Math.round(t),1,Zr)});return _`
<div class="sx-toolbar">${i(ei)}${function({move:e,note:t,state:s},a,r){let{draws:i}=s();return Ve([...[1,100].map(e=>Ke(`Draw ${e}`,(e=>()=>{s().draws<Zr?a(s().draws+e):t(`${Zr} draws are the most here.`)})(e),{available:i<Zr})),Ke("Draw anew",()=>e({seed:(s().seed+1)%1e4})),r],"Draws")}(e,n,a)}</div>
<div class="sx-panels">${za(e,{effect:s,setAll:r})}${function(e,{n:t,distances:s,error:a,expected:r},i){let n=()=>e.state().draws;return _`
<figure class="sx-panel sx-errors">
${ze("Error","dashed: its root mean square")}
${Kr({label:"Number of draws n",text:`${t} draws: error ${_e(a)}, root mean square ${_e(r(t))}`,range:ti,heights:ni,step:.05,page:.5,get:n,set:(e,t)=>i(t?Math.max(e,n()+1):Math.min(e,n()))},N`
<path class="sx-guide" d=${li([1,Zr].map(e=>[e,r(e)]))}></path>
<path class="sx-trace" d=${li([...s,[t,a]])}></path>`,void 0,_`<div
class="sx-dot" aria-hidden="true" ?hidden=${a<=0} ${Ge("error",void 0,a)}
style="left:${100*Jr(ti,t)}%;top:${100-100*Fe(ii(a),0,1)}%"
></div>`)}
${Ls(e,{...Qr,round:Math.round,trait:"draws",label:"n",name:"n"},Ie("n"))}
</figure>`}(e,t,n)}</div>
${function({n:e,parts:t,numbers:s,counts:a}){let r=Rt(t),i=Array.from({length:Math.min(e,20)},(t,a)=>zt(r,s[e-1-a])+1);return _`
<figure class="sx-whole sx-draws-whole">
${ze("Softmax","where the darts land")}${qa()}
<div class="sx-pinned">
${Ya({name:"S",parts:t})}
<div class="sx-pin" aria-hidden="true" style="left:${100*s[e-1]}%" ${Ge("u",void 0,s[e-1])}></div>
</div>
${Ya({name:"f",parts:a.map(t=>t/e)})}
${ze("Frequencies",`after ${e} ${1===e?"draw":"draws"}`)}
</figure>
<div class="sx-last">
<span class="sx-hint">latest draws</span>
<ol class="sx-flow sx-tiles">${i.map((e,t)=>_`<li style=${Ce(e)} ${Ge("draw",t+1,e)}>${e}</li>`)}</ol>
</div>`}(t)}${(({n:e,parts:t,counts:s})=>_`
<table class="sx-table">
${Ye(["",Ie("S"),"frequency","drawn"])}
<tbody>
${t.map((t,a)=>_`
<tr data-link=${a+1} style=${Ce(a+1)}>
<th scope="row"><span class="sx-class">class ${a+1}</span></th>
<td ${Ge("S",a+1,t)}>${De(t)}</td>
<td ${Ge("f",a+1,s[a]/e)}>${De(s[a]/e)}</td>
<td ${Ge("count",a+1,s[a])}>${s[a]}</td>
</tr>`)}
</tbody>
</table>`)(t)}${function({n:e,error:t,expected:s}){let a=(e,t)=>ya(e,void 0,t),r=pa("S","k");return ma([Ks(aa(ea("‖"),Vs("f"),Qs("−"),Vs("S"),D`<mo form="postfix">‖</mo>`),Qs("≈"),a("error",t)),[Ks(aa(D`<mtext>root mean square</mtext>`),Qs("="),la(Vs("σ"),oa(Vs("n")))),Ks(Qs("≈"),la(a("sigma",s(1)),oa(ya("n",void 0,e,String(e))))),Ks(Qs("≈"),a("root mean square error",s(e)))],Ks(na(Vs("σ"),sa(2)),Qs("="),da(Vs("k"),aa(r,ra(sa(1),Qs("−"),r))))])}(t)}`}}};function di({own:e,redraw:t},s=()=>!0){let a=e("pointed cell",()=>({place:void 0}));return a.place&&!s(a.place)&&(a.place=void 0),{now:a.place,point(e){a.place=e,t()},forget(){a.place=void 0}}}function ci(e,[t,s],[a,r]){if(e.altKey||e.metaKey)return;let i={ArrowUp:[t-1,s],ArrowDown:[t+1,s],ArrowLeft:[t,s-1],ArrowRight:[t,s+1],PageUp:[1,s],PageDown:[a,s],Home:[e.ctrlKey?1:t,1],End:[e.ctrlKey?a:t,r]}[e.key];if(void 0===i)return;e.preventDefault(),e.stopPropagation();let[n,l]=i;return[Math.min(a,Math.max(1,n)),Math.min(r,Math.max(1,l))]}var pi=(e,t,s)=>a=>{let r=ci(a,t(),e);void 0!==r&&(s(...r),a.currentTarget.querySelector(`[tabindex][data-index="${r}"]`)?.focus())},ui=(e,t)=>`--strength:${Math.round(45*Math.sqrt(Math.abs(e)/(t||1)))}%`,$i=({own:e})=>e("delta",()=>({pointed:!1})),hi=(e,t,s,a)=>_`<div class=${we({"sx-margin":!0,"is-lit":a})} role="gridcell" ${Ge(e,t,s)}>${(e=>0===e?"0":"≈ 0")(s)}</div>`;var mi={"jacobian-matrix":{title:"Jacobian matrix",...ar(["row","column"]),frame:"sx-jacobian-matrix sx-rows",view:function(e,t){let s=t.logits.length,a=function(e){let t=ts(e);return{parts:$t(e),matrix:t,rowSums:t.map(ut),columnSums:t.map((e,s)=>ut(t.map(e=>e[s])))}}(t.logits),r=di(e,({row:e,column:t})=>Math.max(e,t)<=s),i=r.now??t,n=e.width(),l=n>=640&&s<=4,o=n<480?100:156,{words:d,facts:c}=function({matrix:e,rowSums:t,columnSums:s},{row:a,column:r}){let i=e[a-1][r-1],[n,l]=[`a${ye(r)}`,`S${ye(a)}`],o=a===r?"The cell lies on the diagonal, where i = j. ":`The mirror cell D${ye(a)}S${ye(r)} holds the same number. `;return{words:0===i?`Whatever ${n} does, ${l} stays 1: it is the whole.`:`Raise ${n} a little: ${l} ${i>0?"grows":"falls"} by ${_e(Math.abs(i))} per unit.`,facts:`${o}Row ${a} and column ${r} sum to 0; in floating point to ${_e(t[a-1])} and ${_e(s[r-1])}.`}}(a,i),[p,u]=[i.row===i.column,pa("S","i")];return _`
${tr(e)}
${sr(e)}
<div class=${we({"sx-beside":!0,"is-roomy":l})}>
<figure>
${ze("Jacobian DS","row: output, column: input")}
${function(e,t,s,a,r){let{logits:i}=e.state(),n=r<41,l={"sx-matrix":!0,"is-small":r<54,"is-tiny":n,"shows-diagonal":$i(e).pointed};return _`
<div
class=${we(l)} role="grid" aria-label="Jacobian matrix DS"
style="--count:${i.length};--row-hue:var(--softmax-class-${s.row});--column-hue:var(--softmax-class-${s.column})"
@pointerleave=${()=>a.point()} @keydown=${pi([i.length,i.length],()=>{let{row:t,column:s}=e.state();return[t,s]},(t,s)=>{a.forget(),e.change({row:t,column:s})})}
>
<div role="row">
<div class="sx-corner" role="columnheader">by</div>
${i.map((e,t)=>_`
<div class=${we({"sx-head":!0,"is-lit":t+1===s.column})} role="columnheader" data-link=${t+1} style=${Ce(t+1)}>
${He("a",t+1)}<span ${Ge("a",t+1,e)}>${je(e)}</span>
</div>`)}
<div class="sx-margin" role="columnheader">sum</div>
</div>
${i.map((r,i)=>function(e,{parts:t,matrix:s,rowSums:a},r,i,n,l){let o=e.state(),d={"sx-head":!0,"sx-output":!0,"is-lit":r===i.row||r===i.column},c=t[r-1];return _`
<div role="row">
<div class=${we(d)} role="rowheader" data-link=${r} style=${Ce(r)}>
${He("S",r)}<span ${Ge("S",r,c)}>${De(c)}</span><div class="sx-share" style="--part:${c}"></div>
</div>
${s[r-1].map((t,s)=>{let a=s+1,d=r===o.row&&a===o.column,c={"is-negative":t<0,"is-diagonal":r===a,"is-in-row":r===i.row,"is-in-column":a===i.column,"is-pointed":r===i.row&&a===i.column,"is-mirror":r===i.column&&a===i.row&&r!==a},p=()=>e.change({row:r,column:a});return _`
<div
class=${we({"sx-cell":!0,...c})} role="gridcell" style=${ui(t,.25)}
${Ge("DS",`${r},${a}`,t)} tabindex=${d?0:-1} aria-selected=${d}
aria-label=${n?`${t>0?"+":""}${_e(t)}`:j}
@click=${p} @focus=${p} @pointerenter=${()=>l({row:r,column:a})}
>${n?t>0?"+":t<0?"−":"0":(e=>0===e?"0":e.toFixed(3).replace("-0.000","0.000").replace("-","−"))(t)}</div>`})}${hi("row sum",r,a[r-1],r===i.row)}
</div>`}(e,t,i+1,s,n,a.point))}
<div role="row">
<div class="sx-margin sx-corner" role="rowheader">sum</div>
${t.columnSums.map((e,t)=>hi("column sum",t+1,e,t+1===s.column))}
<div role="gridcell"></div>
</div>
</div>`}(e,a,i,r,(n*(l?.58:1)-o)/s)}
</figure>
<div class="sx-reading">
${function(e,{parts:t,matrix:s},{row:a,column:r}){let i=s[a-1][r-1],n=e=>ua(e,ya("S",e,t[e-1],(a===r?Pe:De)(t[e-1]))),l=t=>()=>{$i(e).pointed=t,e.redraw()},o=D`
<msub class="sx-delta" @pointerenter=${l(!0)} @pointerleave=${l(!1)}>
${Vs("δ")}${aa(sa(a),Zs("⁣"),sa(r))}
</msub>`;return ma([Ks(aa(pa("D",r),$a("S",a)),Zs("="),aa($a("S",a),Zs("⁢"),ra(o,Qs("−"),$a("S",r)))),Ks(Qs("="),aa(n(a),Zs("⁢"),ra(sa(a===r?1:0),Qs("−"),n(r)))),Ks(Qs(0===i?"=":"≈"),ya("DS",`${a},${r}`,i,_e(i)))])}(e,a,i)}
<div class="sx-cases">
${Ue(p,"if i = j",Ks(aa(u,Zs("⁢"),ra(sa(1),Qs("−"),u))))}
${Ue(!p,"if i ≠ j",Ks(aa(ea("−"),u,Zs("⁢"),pa("S","j"))))}
</div>
<p class="sx-words" aria-live="polite">${d}</p>
<p class="sx-words sx-facts">${c}</p>
</div>
</div>`}}},gi=[{name:"3 × 2",value:[[2,1],[1,-1],[.5,1],[-.5,1]]},{name:"2 × 3",value:[[1,-2,.5],[1,.5,-1],[-.5,0,2]]},{name:"4 × 4",value:[[1,.5,-1,2],[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]},{name:"W = 0",value:[[2,1],[0,0],[0,0],[0,0]]}],fi=(e,t)=>[.5,-.5,1,-1][(e+t)%4];function vi(e){let{T:t,N:s}=ss(e.state().layer),a=di(e,({row:e,column:a})=>e<=t&&a<=s),{output:r,row:i,column:n}=e.state(),l={output:r,row:i,column:n};return{...a,chosen:l,at:{...l,...a.now}}}var xi=(e,t)=>`W${ye(e)}${ye(t)}`,wi=(e,t)=>He("W",`${e}${t}`);function bi(e,t,s,a,r,i){let{move:n,note:l,state:o}=e,d=a(o().layer),c=(e,t,s)=>()=>{let{layer:r}=o();a(r)===e?l(t):n({layer:s(r)})};return _`
<span class="sx-stepper" role="group" aria-label="Number of ${s}s">
${Ke("−",c(1,`One ${s} must stay.`,i),{available:d>1,label:`One ${s} less`})}
<span aria-live="polite">${Ie(t)} = <span>${d}</span></span>
${Ke("+",c(4,"4 are the most that fit here.",r),{available:d<4,label:`One ${s} more`})}
</span>`}function yi(e){let{state:t}=e,s=bi(e,"T","class",e=>ss(e).T,e=>[...e,e[0].map((t,s)=>fi(e.length,s))],e=>e.slice(0,-1)),a=bi(e,"N","feature",e=>ss(e).N,e=>e.map((e,t)=>[...e,0===t?1:fi(t,e.length)]),e=>e.map(e=>e.slice(0,-1)));return _`
<div class="sx-toolbar">
${Ze(gi,e=>Je(e,t().layer),t=>e.move({layer:t.map(e=>[...e])}))}
${Ve([s,a,et(e)])}
</div>`}var Mi=(e={})=>Rs({layer:{range:"_range",lengths:[1,4],rows:!0},...Object.fromEntries(["output","row","column"].map(e=>[e,{into:"layer"}])),...e},{last:(e,t)=>ss(e)["column"===t?"N":"T"],most:4},({layer:e=[[0],[0]]})=>e.length<2||e.length>5?"x and 1 to 4 rows of W are needed":e.some(t=>t.length!==e[0].length)?"the rows differ in length":void 0),ki={classes:1e3,features:1e4};function Ai(e,t,s){if(0===e)return"0";if(t<29)return e>0?"+":"−";let a=e.toFixed(t<52?2:3);return 0===Number(a)?"≈ 0":s||Number.isInteger(e)?je(Number(a)):a.replace("-","−")}var Si=e=>Math.max(...e.flat().map(Math.abs)),_i=(e,t)=>we({"sx-cell":!0,"is-negative":e<0,"is-zero":0===e,...t});function Ni(e,t,s,a){let r=Si(t);return(i,n,l,o)=>{let d=t[i-1][n-1];return _`
<div
class=${_i(d,{"is-term":o,"is-survivor":o&&l===a.row})} role="gridcell"
style="${Ce(l)};${ui(d,r)}" data-link=${o?l:j} ${Ge(e,`${i},${n}`,d)}
>${Ai(d,s,"Dg"===e)}</div>`}}function Di(e,t,s){let a=ki[t],r=9*Math.log10(a),i=Array.from({length:r+1},(e,t)=>(t%9+1)*10**Math.floor(t/9));return Za(e,{name:s,label:s,purpose:`Number of ${t} ${s}`,text:`${s} = ${e.state()[t]}`,symbol:Ie(s),least:1,most:a,get:()=>e.state()[t],set:s=>e.change({[t]:Math.round(s)}),places:{last:r,page:9,of(e){let t=i.findLastIndex(t=>t<=e),s=i[t+1];return void 0===s?t:t+(e-i[t])/(s-i[t])},valueAt:e=>i[e]}})}var Pi={"jacobian-product":{title:"Product of Jacobians",...Mi({classes:{least:1,most:ki.classes,whole:!0},features:{least:1,most:ki.features,whole:!0}}),frame:"sx-layer sx-jacobian-product sx-rows",view:function(e,t){let{layer:s}=t,a=function(e){let t=as(e),[s,a]=[ts(t),is(e)];return{parts:$t(t),DS:s,Dg:a,DP:ns(s,a)}}(s),{T:r,N:i}=ss(s),n=di(e,({output:e,row:t,column:s})=>Math.max(e,t)<=r&&s<=i),l=n.now??t;return _`
${yi(e)}
<figure>
${ze("DS · Dg = DP","point at an entry of DP: it stands where its row and its column meet")}
${function(e,{DS:t,Dg:s,DP:a},r,i){let{T:n,N:l}=ss(e.state().layer),o=(e.width()-60)/(n+n*l),d=({row:e,column:t})=>rs(e,t,l,1),c=(e,t)=>({output:e,row:Math.ceil(t/l),column:(t-1)%l+1}),[p,u]=[Ni("DS",t,o,i),Ni("Dg",s,o,i)],[$,h]=[e.state(),Si(a)],m=(e,t="")=>_`<div class="sx-corner ${t}" role="presentation">${e}</div>`,g=(e,t,s=!1)=>_`<div class=${we({"sx-label":!0,"is-lit":s})} role="rowheader" data-link=${t} style=${Ce(t)}>${He(e,t)}</div>`,f=We(n*l);return _`
<div
class=${we({"sx-falk":!0,"is-small":o<52,"is-fine":o<42,"is-tiny":o<29})}
role="grid" aria-label="DS times Dg is DP" style="--left:${n};--right:${n*l}"
@pointerleave=${()=>r.point()}
@keydown=${pi([n,n*l],()=>{let t=e.state();return[t.output,d(t)]},(t,s)=>{r.forget(),e.change(c(t,s))})}
>
<div role="row">
${m("")}<div class="sx-label" role="gridcell"></div>
${f.map(e=>{let{row:t,column:s}=c(1,e);return _`<div class=${we({"sx-label":!0,"is-lit":e===d(i)})} role="columnheader" style=${Ce(t)}>${wi(t,s)}</div>`})}
</div>
${We(n).map(e=>_`
<div role="row">
${m(e===Math.ceil(n/2)?"Dg":"")}${g("g",e)}${f.map(t=>u(e,t,e,t===d(i)))}
</div>`)}
<div class="sx-gap" role="presentation"></div>
${We(n).map(t=>_`
<div role="row">
${g("P",t,t===i.output)}${We(n).map(e=>p(t,e,e,t===i.output))}
<div class="sx-label" role="presentation"></div>${f.map(s=>((t,s)=>{let n=c(t,s),l=a[t-1][s-1],p=Ai(l,o),u=t===$.output&&s===d($),m=()=>e.change(n);return _`
<div
class=${_i(l,{"is-pointed":t===i.output&&s===d(i)})} role="gridcell"
style="${Ce(t)};${ui(l,h)}" ${Ge("DP",`${t},${s}`,l)}
tabindex=${u?0:-1} aria-selected=${u}
aria-label="D${ye(n.row)}${ye(n.column)}P${ye(t)} = ${o<29?_e(l):p}"
@click=${m} @focus=${m} @pointerenter=${()=>r.point(n)}
>${p}</div>`})(t,s))}
</div>`)}
${m("DS","sx-name-left")}${m("DP","sx-name-right")}
</div>`}(e,a,n,l)}
</figure>
<div>
${function([e],{parts:t,DS:s,Dg:a,DP:r},{output:i,row:n,column:l},o){let d=rs(n,l,e.length,1),[c,p]=[r[i-1][d-1],e[l-1]],u=pa("D",10*n+l);return ma([Ks(aa(u,$a("P",i)),Zs("="),da(Vs("k"),aa(pa("D","k"),pa("S",i),Zs("⋅"),u,pa("g","k")))),Ks(Qs("="),ha(a.map((e,t)=>{let a=t+1,[r,l]=[s[i-1][t],e[d-1]],o=l<0?`(${je(l)})`:je(l);return D`
<mrow class=${we({"sx-term":!0,"sx-product-term":!0,"is-gone":a!==n})} data-link=${a} style=${Ce(a)}>
${ra(ya("DS",`${i},${a}`,r,_e(r)))}${Zs("⋅")}${ya("Dg",`${a},${d}`,l,o)}
</mrow>`}),o)),Ks(Qs("="),aa($a("S",i),ra(pa("δ",10*i+n),Zs("−"),$a("S",n)),pa("x",l))),Ks(Qs("="),aa(ka(t,i),ra(sa(i===n?1:0),Zs("−"),ka(t,n)),Zs("⋅"),ra(ya("x",l,p,je(p))))),Ks(Qs(0===c?"=":"≈"),ya("DP",`${i},${d}`,c,_e(c)))])}(s,a,l,e.width()<480?2:4)}
<p class="sx-words" aria-live="polite">${function(e,{row:t,column:s}){return 1===e?`One class, one term: ${xi(t,s)} moves the only logit, and P₁ stays 1.`:`${2===e?"One of the 2 terms has":`${e-1} of the ${e} terms have`} a factor 0, because ${xi(t,s)} moves no logit but λ${ye(t)}. What survives is the closed form.`}(s.length-1,l)}</p>
</div>
${function(e,{classes:t,features:s,layer:a}){let r=os(t,s),{T:i,N:n}=ss(a),l=os(i,n),o=`The product multiplies ${Ne(r.product/r.closed,3)} times as often, and ${Ne(100*(1-1/t),3)} % of Dg is zeros. For the matrices above it is ${l.product} against ${l.closed}.`,d=Math.max(r.product,r.closed),c=e=>_`<div class="sx-area is-${e}" style="width:${100*Math.sqrt(r[e]/d)}%"></div>`,p=(e,t,s)=>_`
<div class="sx-cost is-${e}">
<i class="sx-cost-key"></i><span>${t}</span>${Ks(aa(na(Vs("T"),sa("product"===e?3:2)),s))}
<span ${Ge("multiplications",e,r[e])}>${(e=>e<1e9?String(e).replace(/\B(?=(\d{3})+$)/g," "):_e(e))(r[e])}</span>
</div>`;return _`
<figure>
${ze("Multiplications","as areas")}
<div class="sx-inputs">${Di(e,"classes","T")}${Di(e,"features","N")}</div>
<div class="sx-costs">
<div class="sx-areas" aria-hidden="true">${c("product")}${c("closed")}</div>
${p("product","DS · Dg",Vs("N"))}
${p("closed","closed form",ra(Vs("N"),Zs("+"),sa(1)))}
</div>
<p class="sx-words">${o}</p>
</figure>`}(e,t)}`}}},ji=me((e,t,s)=>{let a=!1,r=e=>{let{least:a,most:r,get:i,set:n,shell:l}=s;l.note("");let o=Fe(Us(e,.1),a,r);o!==i()&&n(o),t.value=Oe(o),t.dispatchEvent(new Event("change"))};e.listen(t,"keydown",e=>{let{least:a,most:i,get:n}=s,l=e.shiftKey?1:.1,o=$e(e,{ArrowUp:n()+l,ArrowDown:n()-l,PageUp:n()+1,PageDown:n()-1,...0===t.selectionStart&&t.selectionEnd===t.value.length?{Home:a,End:i}:{}});void 0!==o&&(r(o),t.select())}),e.listen(t,"mousedown",e=>e.preventDefault());let i=qs(e,t,{move(e,t,s){a||=Math.abs(e)>=3,a&&r(s+.02*e)},end(e){a||"pointerup"!==e?.type||(t.focus({preventScroll:!0}),t.select())}});return e.listen(t,"pointerdown",e=>{i(e,s.get())&&(a=!1)}),()=>{}});function Oi(e,{name:t,index:s,text:a,...r}){let i={...r,shell:e};return _`<input
class="sx-field sx-number-cell" role="spinbutton" aria-valuemin=${r.least} aria-valuemax=${r.most}
aria-valuenow=${r.get()} aria-valuetext=${a} ${Ge(t,s,r.get())}
${Fs(i)} ${ji(i)}>`}function Ti(e,t,s){let a=e<480,r=t*s*34+12*(t-1),[i,n,l]=a?[38,15,23]:[56,26,40],o=n+i,d=l+i,c=a?74:Fe(.27*e,150,204),p=a?38:64,u=e-o-d-p-c,[$,h,m,g,f]=(a?[.4,.22,.06,.26,.06]:[.38,.2,.06,.3,.06]).map(e=>e*u),v=o+$,x=v+d+h,w=x+p+m;return{width:e,height:r,narrow:a,mark:n,weightMark:l,field:i,x:o,weight:d,weightX:v,score:p,scoreX:x,box:g,boxX:w,output:c,outputX:w+g+f,weightY:(e,t)=>34*(e*s+t+.5)+12*e,inputY:e=>(e+.5)*r/s,classY:e=>(e+.5)*s*34+12*e}}var Fi=(e,t)=>0!==e&&Math.abs(e)<.001?Ne(e,2):t(e);function Ei([e,t],[s,a]){let r=(e+s)/2;return`M${e.toFixed(1)} ${t.toFixed(1)}C${r.toFixed(1)} ${t.toFixed(1)} ${r.toFixed(1)} ${a.toFixed(1)} ${s.toFixed(1)} ${a.toFixed(1)}`}var Li=(e,t,s)=>`translate:${e.toFixed(1)}px calc(${t.toFixed(1)}px - 50%);width:${s.toFixed(1)}px`;function Ci({model:e,move:t,state:s},a,r){let[i,n]=e.get("_range"),l=e=>t({layer:s().layer.map((t,s)=>s===a?t.map(e):t)});return{least:i,most:n,get:()=>s().layer[a]?.[r-1]??0,set:e=>l((t,s)=>s===r-1?e:t),setList:e=>l((t,s)=>e[s]??t)}}var Wi={"layer-network":{title:"Softmax layer as a network",frame:"sx-layer sx-layer-network sx-rows",...Mi(),view:function(e,t){let[s,a]=e.model.get("_range").map(je),r=function(e,{layer:t}){let[s,...a]=t,r=as(t),i=ls(t),{at:n,point:l}=vi(e);return{x:s,W:a,classes:a.map((e,t)=>t+1),features:s.map((e,t)=>t+1),logits:r,parts:$t(r),slopes:ts(r),slopeOf:(e,t,a)=>i[e-1][rs(t,a,s.length,1)-1],heaviest:Math.max(...a.flat().map(Math.abs))||1,plan:Ti(e.width(),a.length,s.length),at:n,pointer:(t,s)=>({choose:()=>e.change({row:t,column:s}),enter:()=>l({row:t,column:s}),leave:()=>l()})}}(e,t),{W:i,at:{output:n,row:l,column:o},plan:{width:d}}=r;return _`
${yi(e)}
<figure>
${ze("The layer",`drag a number sideways, or type ${s} to ${a}; choose a weight and an output`)}
${Or([d,...i.map(({length:e})=>e),l,o],()=>function({plan:e,at:t}){let{narrow:s,mark:a,field:r,weightX:i,weightMark:n,scoreX:l,score:o,boxX:d,box:c,outputX:p,output:u}=e;return _`
<div class="sx-heads" aria-hidden="true">
${[[a+r/2,"x"],[i+n+r/2,"W"],[l+o/2,s?"λ":"λ = Wx"],[d+c/2,s?"S":"softmax"],[p+(s?u/2:16),"P"]].map(([e,t])=>_`
<span class=${"softmax"===t?"sx-hint":"sx-symbol"} style="left:${e}px">${t}</span>`)}
<span class="sx-hint sx-slope-head" ?hidden=${s}>per unit of ${xi(t.row,t.column)}</span>
</div>`}(r))}
<div class="sx-stage" style="height:${r.plan.height}px">
${Or([d,...i,n,l,o],()=>function({W:e,classes:t,features:s,heaviest:a,plan:r,at:i,pointer:n}){let{width:l,height:o,x:d,weightX:c,weight:p,scoreX:u,score:$,outputX:h,boxX:m,box:g}=r;return _`
<svg class="sx-cover" aria-hidden="true" width=${l} height=${o} viewBox="0 0 ${l} ${o}">
${t.map(t=>s.map(s=>{let l=e[t-1][s-1],o=r.weightY(t-1,s-1),$=Ei([d,r.inputY(s-1)],[c,o]),h=Ei([c+p,o],[u,r.classY(t-1)]),m=t===i.row&&s===i.column,g=e=>N`<path
class=${we({"sx-wire":!0,"is-lit":m,"is-negative":l<0,"is-zero":0===l})}
style="${Ce(t)};stroke-width:${.8+2.7*Math.abs(l)/a}" d=${e}></path>`,{choose:f,enter:v,leave:x}=n(t,s);return N`${g($)}${g(h)}<path
class="sx-reach" d=${$+h} @click=${f} @pointerenter=${v} @pointerleave=${x}></path>`}))}${t.map(e=>t.map(t=>N`<path
class=${we({"sx-wire":!0,"is-lit":e===i.row&&t===i.output})} style=${Ce(e)}
d=${Ei([u+$,r.classY(e-1)],[h,r.classY(t-1)])}></path>`))}
<rect class="sx-box" rx="6" x=${m} y="1" width=${g} height=${o-2}></rect>
</svg>`}(r))}${function(e,{x:t,W:s,classes:a,features:r,slopeOf:i,plan:n,at:l,pointer:o}){let d=t.length;return[r.map(s=>{let a=`x${ye(s)}`,r=`${a} = ${je(t[s-1])}`;return _`
<label
class=${we({"sx-node":!0,"is-lit":s===l.column})}
style=${Li(0,n.inputY(s-1),n.x)}
>
${He("x",s)}
${Oi(e,{...Ci(e,0,s),name:"x",index:s,label:a,text:r,longest:d})}
</label>`}),a.map(t=>r.map(a=>{let r=xi(t,a),c=i(l.output,t,a),p=`${r} = ${je(s[t-1][a-1])}, D${ye(t)}${ye(a)}P${ye(l.output)} = ${_e(c)}`,{choose:u,enter:$,leave:h}=o(t,a);return _`
<label
class=${we({"sx-node":!0,"is-lit":t===l.row&&a===l.column})} data-link=${t}
style="${Ce(t)};${Li(n.weightX,n.weightY(t-1,a-1),n.weight)}"
@focusin=${u} @pointerenter=${$} @pointerleave=${h}
>
${wi(t,a)}
${Oi(e,{...Ci(e,t,a),name:"W",index:`${t},${a}`,label:r,text:p,longest:d})}
</label>`}))]}(e,r)}${(({logits:e,plan:t,at:s})=>e.map((e,a)=>_`
<div
class=${we({"sx-score":!0,"is-lit":a+1===s.row})} data-link=${a+1}
style="${Ce(a+1)};${Li(t.scoreX,t.classY(a),t.score)}"
><b ${Ge("lambda",a+1,e)}>${je(e)}</b></div>`))(r)}${function({change:e},{parts:t,slopeOf:s,plan:a,at:r}){return _`
<div role="radiogroup" aria-label="Output" @keydown=${tt(t=>e({output:t+1}))}>
${t.map((t,i)=>{let n=s(i+1,r.row,r.column),l=n>0?"▲ ":n<0?"▼ ":" ",o=i+1===r.output;return _`
<button
type="button" class=${we({"sx-output-pill":!0,"is-lit":o})} role="radio"
data-link=${i+1} style="${Ce(i+1)};${Li(a.outputX,a.classY(i),a.output)}"
aria-checked=${o} tabindex=${o?0:-1} @click=${()=>e({output:i+1})}
aria-label="P${ye(i+1)} = ${De(t)}, ${xi(r.row,r.column)} changes it by ${_e(n)} per unit"
>
${He("P",i+1)}
<span ${Ge("P",i+1,t)}>${Fi(t,De)}</span>
<span class="sx-slope" ${Ge("DP",`${i+1},${r.row},${r.column}`,n)}>${l+Fi(Math.abs(n),_e)}</span>
<span class="sx-share" style="--part:${t}"></span>
</button>`})}
</div>`}(e,r)}
</div>
</figure>
<div>${function(e,{x:t,parts:s,slopeOf:a,at:{output:r,row:i,column:n}}){let l=t[n-1],o=a(r,i,n),d=`x${ye(n)}`,c={...Ci(e,0,n),name:"x",index:n,linked:!1,label:`${d} in the formula`,text:`${d} = ${je(l)}, derivative ${_e(o)}`},[p,u]=l<0?[ta("("),ta(")")]:[];return ma([Ks(aa(pa("D",10*i+n),$a("P",r)),Zs("="),aa(pa("D",i),$a("S",r)),Zs("⋅"),pa("x",n),Zs("="),aa($a("S",r),ra(pa("δ",10*r+i),Qs("−"),$a("S",i)),pa("x",n))),Ks(Qs("="),aa(ka(s,r),ra(sa(r===i?1:0),Qs("−"),ka(s,i))),Zs("⋅"),aa(p,va(e,c),u)),Ks(Qs(0===o?"=":"≈"),ya("DP",`${r},${i},${n}`,o,_e(o)))],xa(e,c))}(e,r)}<p class="sx-words" aria-live="polite">${function({x:e,slopes:t,slopeOf:s,at:{output:a,row:r,column:i}}){let n=e[i-1],l=t[a-1][r-1],o=s(a,r,i),[d,c,p]=[xi(r,i),`λ${ye(r)}`,`P${ye(a)}`];if(0===n)return`x${ye(i)} = 0: whatever ${d} does, ${c} stays, and so does ${p}.`;let u=`Raise ${d} a little: ${c} ${n>0?"grows":"falls"} by |x${ye(i)}| = ${je(Math.abs(n))} per unit`;return 0===o?`${u}, but ${p} stays.`:`${u}, ${p} by ${_e(Math.abs(l))} times as much${l*n<0==n<0?"":" the other way"}: it ${o>0?"grows":"falls"} by ${_e(Math.abs(o))}.`}(r)}</p></div>`}}};function Bi(e,t,s,a=0){let r=$t(e),i=$t(e.map((e,a)=>Hi(t,a)?e+s:e)),n=i.map((e,t)=>e-r[t]),l=ts(e).map((e,r)=>s*(ut(e.filter((e,s)=>Hi(t,s)))+(r+1===(t||1)?a:0))),o=Math.max(...n.map((e,t)=>Math.abs(e-l[t])));return{before:r,after:i,truth:n,predicted:l,error:o}}var Hi=(e,t)=>0===e||e===t+1,Ii=(e,t,s,a)=>s.map(s=>Bi(e,t,s,a).error);function Ri(e,t){if(0===t)return 0;let s=$t(e),a=s[t-1],r=s.map((e,s)=>e*((+(s+1===t)-a)**2-a*(1-a)));return Math.max(...r.map(Math.abs))/2}var zi=1e-9,Yi=Math.log10(1/zi),qi=e=>+`${[1,2,5][(e%3+3)%3]}e${Math.floor(e/3)}`,Ui=Array.from({length:3*Yi+1},(e,t)=>qi(t-3*Yi)),Xi=e=>100*Math.log10(e/zi)/Yi,Gi=e=>0===e?100:Fe(100*Math.log10(e)/-18,0,100),Ji=({state:e,move:t})=>({least:-3*Yi,most:0,step:1,page:3,get:()=>(e=>{let t=3*Math.floor(Math.log10(e)+1e-12),[s,a]=[t,t+1,t+2].filter(t=>qi(t)<=e*(1+1e-12)).slice(-1).flatMap(e=>[e,e+1]);return s+(Math.log(e/qi(s))/Math.log(qi(a)/qi(s))||0)})(e().step),set:e=>t({step:qi(e)})}),Ki=e=>0===e?"1":-3===e?"10⁻³":_e(10**e).replace("1.00×","");var Vi=(e,t)=>0===t&&Math.abs(e)<1e-14,Zi=(e,t,s)=>0!==e&&Vi(e,t)?s:_e(e),Qi=(e,t)=>e<2e-15&&(e>2*t||e<t/2),en={nudge:{title:"Nudge",...ar(["direction"],{step:{least:zi,most:1},slip:{least:-1,most:1}},0),frame:"sx-nudge sx-rows",view:function(e,t){let{logits:s,step:a,direction:r,slip:i}=t,n=Bi(s,r,a,i),l=di(e),o=Math.min(l.now?.part??(r||1),s.length);return _`
${tr(e)}
${sr(e)}
${(e=>_`
<div class="sx-controls">
${rt(e,"direction","Logit that is nudged","Nudge",[...at("a",e.state().logits.length),{index:0,content:"all alike"}])}
${Ls(e,{trait:"step",label:"ε",name:"step",least:zi,most:1},_`by ${Ie("ε")} =`)}
${Ls(e,{trait:"slip",label:"mistake in the Jacobian",name:"slip",least:-1,most:1},_`mistake in ${(({direction:e})=>_`${He("D",e||1)}${He("S",e||1)}`)(e.state())} =`)}
</div>`)(e)}
<div class="sx-two">${function({truth:e,predicted:t},s,a){let r=Math.max(...[...e,...t].map(Math.abs)),i=(e,t)=>_`<span class="sx-hint"><i class="sx-swatch ${t}"></i>${e}</span>`,n=(e,t)=>{let a=0===r||Vi(t,s)?0:50*t/r;return _`<div class=${e} ?hidden=${0===a} style="left:${50+Math.min(0,a)}%;width:${Math.abs(a)}%"></div>`};return _`
<figure>
${ze("Change of each part")}
<div class="sx-changes" style="--count:${e.length}" @pointerleave=${()=>a()}>
<div class="sx-change"><span></span><span></span>${i("predicted","sx-guess")}${i("true","sx-truth")}</div>
${e.map((e,r)=>{let i=r+1;return _`
<div class="sx-change sx-lights" data-link=${i} style=${Ce(i)} @pointerenter=${()=>a({part:i})}>
${He("S",i)}
<div class="sx-span" aria-hidden="true">${n("sx-guess",t[r])}${n("sx-truth",e)}</div>
<span ${Ge("predicted",i,t[r])}>${Zi(t[r],s,"≈ 0")}</span>
<span ${Ge("truth",i,e)}>${Zi(e,s,"≈ 0")}</span>
</div>`})}
</div>
</figure>`}(n,r,l.point)}${function(e,t,s){let{step:a}=t,[r,i]=[`left:${Xi(a)}%`,`top:${Gi(s)}%`];return _`
<figure>
${ze("Largest error","against ε; drag the ring")}
<div class="sx-plane sx-loglog">
<div class="sx-rounding">rounding</div>
${function({logits:e,direction:t,slip:s}){let a=Ii(e,t,Ui,s),r=e=>Ui.map((t,s)=>0===a[s]===e?`M${Xi(t).toFixed(2)} ${Gi(a[s]).toFixed(2)}h0`:"").join(""),i=Ri(e,t),n=Ii(e,t,[.1])[0]<.03*i,l=Math.max(zi,Math.sqrt(1e-18/i)),o=n?`M${Xi(l)} ${Gi(i*l**2)}L100 ${Gi(i)}`:j;return _`
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
${N`<path class="sx-law" d=${o}></path><path class="sx-dots" d=${r(!1)}></path><path class="sx-dots is-zero" d=${r(!0)}></path>`}
</svg>
<span class="sx-law-name" ?hidden=${!n} style="top:${Fe(100*Math.log10(1e-6*i)/-18,8,100)}%">
<span class="sx-symbol">ε<sup>2</sup></span>
</span>`}(t)}
<div class="sx-slope-guide" style="${r};${i}"></div>
<div
class="sx-ring sx-knob" style="${r};${i}" ${Ge("error",void 0,s)}
${Js({...Ji(e),label:"Step ε",text:`ε = ${je(a)}, largest error ${_e(s)}`})}
></div>
${[-9,-6,-3,0].map(e=>_`<span class="sx-tick sx-tick-x" style="left:${Xi(10**e)}%">${Ki(e)}</span>`)}
${[0,-4,-8,-12,-16].map(e=>_`<span class="sx-tick" style="top:${Gi(10**e)}%">${Ki(e)}</span>`)}
</div>
</figure>`}(e,t,n.error)}</div>
<div>
${function(e,{truth:t,predicted:s},a,r){let{step:i}=e.state(),[n,l]=[t[a-1],s[a-1]],o=l/i,d=Zi(o,r,"0"),c=$a("S",a),p=0===r?ra(sa(1),Zs(","),Vs("…"),Zs(","),sa(1)):pa("e",r),u=0===r?ra(da(Vs("j"),aa(pa("D","j"),c))):aa(pa("D",r),c);return _`
<div class="sx-formula sx-stacked">
<span>${Ks(aa(c,ra(Vs("a"),Zs("+"),Vs("ε"),Zs("⁢"),p),Zs("−"),c,ra(Vs("a"))))}${Ks(Qs("≈"),aa(Vs("ε"),Zs("⋅"),u))}</span>
<span>${Ks(ya("truth",a,n,Zi(n,r,"0")))}${Ks(Qs("≈"),aa(wa("step",i,{...Ji(e),label:"ε in the formula",perPixel:()=>.15}),Zs("⋅"),ya("slope",a,o,o<0&&"0"!==d?`(${d})`:d)))}${Ks(Qs("="),ya("predicted",a,l,Zi(l,r,"0")))}</span>
</div>`}(e,n,o,r)}
<p class="sx-words" aria-live="polite">${function(e,{logits:t,direction:s,step:a,slip:r}){if(0!==r)return`The largest error is ${_e(e)}. One entry of DS is wrong by ${je(r)}: for small ε the error is that much of ε, and the slope of the points 1 instead of 2.`;if(1===t.length)return"One part is the whole and stays 1, whatever its logit does.";if(0===s)return`All logits rise alike, and no part changes: what is left, ${_e(e)}, is rounding.`;let i=`The largest error is ${_e(e)}.`,n=Ri(t,s),l=Bi(t,s,a/10).error;return Qi(e,n*a**2)?`${i} The law ε² would leave ${_e(n*a**2)}: so small, all is blurred by rounding.`:Qi(l,n*(a/10)**2)?`${i} A tenth of the step leaves ${_e(l)}, for there rounding takes over.`:`${i} A tenth of the step, ε = ${je(a/10)}, leaves ${_e(l)}: ${_e(e/l)} times less, while the predicted change shrinks 10 times.`+(e>150*l?" A second derivative of nearly 0 makes it fall faster than ε².":"")}(n.error,t)}</p>
</div>`}}},tn=[[.1,.7,1.3],[.3,-.1,.2],[1.1,.9,.7,.3]],sn=[.25,1,4,16,64,256,1024],an=[1,10,100,1e3],rn=[1,.97,1.01,1.04],[nn,ln]=[.1,2e3],on=e=>`--hue:var(--softmax-kind-${e})`,dn=[{name:"direct",colour:2,dashes:"6 4",compute:e=>yt(e).parts},{name:"shifted",colour:1,dashes:"",compute:e=>Mt(e).parts},{name:"compensated",colour:3,dashes:"8 3 2 3",compute:vt}],cn=(e,t)=>e.map(e=>e*t),pn=e=>100*(1-Math.log(Fe(e,nn,ln)/nn)/Math.log(ln/nn));function un({now:{place:e,near:[t]},samples:s}){return _`
<div class="sx-ulp-chart" aria-hidden="true">
${an.map(e=>_`<div class="sx-level" style="top:${pn(e)}%"><span class="sx-tick">${e} ulp</span></div>`)}
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none">
${dn.map(({colour:e,dashes:t},a)=>N`
<path class="sx-curve" stroke-dasharray=${t} style=${on(e)} d=${function(e,t){return`M${e.flatMap(({place:e,near:s})=>{let[a,...r]=s.map(e=>e[t]),i=Math.max(a,...r.filter(Number.isFinite));return Number.isFinite(a)?`${e.toFixed(2)} ${pn(i).toFixed(2)}`:[]}).join("L")}`}(s,a)}></path>`)}
</svg>
${dn.map(({name:s,colour:a},r)=>_`
<div
class="sx-point" style="${on(a)};left:${e}%;top:${pn(t[r])}%"
?hidden=${!Number.isFinite(t[r])} ${Ge(`worst-${s}`,void 0,t[r])}
></div>`)}
</div>`}var $n=({digits:[e,...t]})=>`${e}.${t.join("")}`,hn=e=>0===e?"":Ae(e);var mn={"rounded-shift":{title:"The rounded shift",frame:"sx-steps sx-rounded-shift",...Rs({logits:{range:"_range",lengths:zs.lengths},scale:{range:"_scales"},selected:Ys}),view:function(e,{logits:t,scale:s}){let[a,r]=e.model.get("_scales"),i=cn(t,s),n={...Aa(e,Mt(i).parts),letter:"x"},l=function({model:e,state:t,move:s}){let[a,r]=e.get("_scales"),i=e=>10*Math.log2(e/a),n=e=>a*2**(e/10);return{placeOf:i,scaleAt:n,slider:{label:"Scale c",least:0,most:i(r),step:1,page:10,get:()=>i(t().scale),set:e=>s({scale:Number(n(e).toPrecision(4))}),perPixel:()=>.2}}}(e),o=function(e,{placeOf:t,scaleAt:s,slider:{most:a}}){let{logits:r,scale:i}=e.state(),n=e=>({place:100*t(e)/a,near:rn.map(t=>function(e){let t=Vt(e);return dn.map(({compute:s})=>t.every(es)?Math.max(...s(e).map((e,s)=>Qt(e,t[s]))):NaN)}(cn(r,e*t)))}),l=e.memo("errors",[r],()=>Array.from({length:4*a/10+1},(e,t)=>n(s(10*t/4)))),o=n(i);return{now:o,samples:[...l,o].sort((e,t)=>e.place-t.place)}}(e,l),d=Math.max(...i),c=o.now.near[0].map((e,t)=>`${dn[t].name} ${Number.isFinite(e)?`${e.toFixed(1)} ulp`:"not measured"}`);return _`
<div class="sx-toolbar">${n.vectors(tn,n.reset)}</div>
<div class="sx-flow sx-number-entry">
${Ls(e,{trait:"scale",label:"c",name:"c",least:a,most:r},[Ie("c")," = "])}
${Bs(e,"x",n.setAll,e=>Ie(e>1?", ":"a = c · ["),Ie("]"))}
</div>
<p class="sx-says sx-hint">Curves: the largest error at c or beside it. Dots: at your c.</p>
${Fa({...l.slider,text:`c = ${je(s)}, largest errors: ${c.join(", ")}`,ticks:sn.map(e=>({place:l.placeOf(e),text:String(e)})),above:un(o)})}
${Ve([_`<span class="sx-hint">digits of</span>`,t.map((e,t)=>_`
<button
type="button" class="sx-button" data-link=${t+1} aria-pressed=${t+1===n.selected}
@click=${()=>n.select(t+1)}
>S${ye(t+1)}</button>`)],"Component")}
${function(e,t){let s=Vt(t)[e-1],a=function({mantissa:e,power:t},s){let a=t-192,r=Math.floor((e.toString(2).length-1+a)*Math.LOG10E*Math.LN2);for(;;){let t=s-1-r,i=t>=0?e*10n**BigInt(t):e,n=t>=0?1n:10n**BigInt(-t),l=(Gt(i,a+1)/n+1n>>1n).toString();if(l.length===s)return{digits:l,power:r};r+=l.length>s?1:-1}}(s,17);return _`
<table class="sx-table sx-digit-table">
${Ye(["formula",_`<b>S${ye(e)}</b>`,"off by"])}
<tbody>
${dn.map(({name:r,colour:i,compute:n})=>{let l=n(t)[e-1],o=Qt(l,s),d=Number.isFinite(o)&&es(s);return _`
<tr>
<th scope="row"><span class="sx-key" style=${on(i)}></span>${r}</th>
<td ${Ge(`S-${r}`,e,l)}>${function(e,t){if(!(e>0))return _`<mark>${0===e?"0":"nan"}</mark>`;let[s,a]=e.toExponential(16).split("e"),r=Number(a),i=$n(t),n=0;for(;r===t.power&&n<s.length&&s[n]===i[n];)n+=1;let l=s.slice(n);return[s.slice(0,n),l&&_`<mark>${l}</mark>`,hn(r)]}(l,a)}</td>
<td ${Ge(`ulp-${r}`,e,o)}>${d?`${o<10?o.toFixed(1):_e(o)} ulp`:"–"}</td>
</tr>`})}
<tr><th scope="row">exact</th><td>${$n(a)}${hn(a.power)}</td><td></td></tr>
</tbody>
</table>`}(n.selected,i)}
${Sa(e,n,t.map(e=>`${je(e)}·${je(s)}−${je(d)}`),e=>({power:e=>na(Vs("e"),aa(pa("a",e),Qs("−"),Vs("m"))),term:(t,a)=>e.exponential(t,a,Zs("·"),wa("c",s,l.slider),ba("shift",-d))}))}`}}},gn=(e,{forget:t},s)=>a=>{let{layer:r,row:i,column:n}=e.state(),{T:l,N:o}=ss(r),d=rs(i,n,o,1),c=s?ci(a,[1,d],[1,l*o]):ci(a,[i,n],[l,o]);if(void 0===c)return;let p=s?c[1]-1:rs(c[0],c[1],o,1)-1;t(),e.change({row:Math.floor(p/o)+1,column:p%o+1}),a.currentTarget.querySelectorAll("[tabindex]")[p]?.focus()};function fn(e,{chosen:t,at:s,point:a},r,i,n){let{layer:l,first:o}=e.state(),d=()=>e.change({row:r,column:i}),c=r===t.row&&i===t.column,p=1-o,u=1===o?wi(r,i):_`<code>${`W[${r-1}, ${i-1}]`}</code>`;return _`
<div
class=${we({"sx-weight":!0,"is-lit":r===s.row&&i===s.column})} role="gridcell"
style=${Ce(r)} tabindex=${c?0:-1} aria-selected=${c}
@click=${d} @focus=${d} @pointerenter=${()=>a({row:r,column:i})}
>${n(u,rs(r-p,i-p,ss(l).N,o))}</div>`}var vn={"row-major":{title:"Row-major order",frame:"sx-layer sx-row-major sx-rows",...Mi({first:{least:0,most:1,whole:!0}}),view:function(e,t){let s=vi(e);return _`
${yi(e)}
<div class="sx-two">
${function(e,t){let{layer:s,first:a}=e.state(),{T:r,N:i}=ss(s),{at:n,point:l}=t,o=(e,t,s)=>_`
<div class=${we({"sx-label":!0,"is-lit":t===s})} role=${e}>${t-1+a}</div>`;return _`
<figure>
${ze("Weights W","point at one")}
<div
class="sx-weights" role="grid" aria-label="Weights W" style="--columns:${i}"
@pointerleave=${()=>l()} @keydown=${gn(e,t,!1)}
>
<div role="row">
<div class="sx-label" role="gridcell"></div>
${We(i).map(e=>o("columnheader",e,n.column))}
</div>
${We(r).map(s=>_`
<div role="row">${o("rowheader",s,n.row)}${We(i).map(a=>((s,a)=>fn(e,t,s,a,(e,t)=>_`
<span>${e}</span><span class="sx-hint" ${Ge("column",`${s},${a}`,t)}>${t}</span>`))(s,a))}</div>`)}
</div>
</figure>`}(e,s)}
<div class="sx-reading">
${rt(e,"first","Count","Count",[1,0].map(e=>({index:e,content:`from ${e}`})))}
<div class="sx-cases">${function({layer:e,first:t},{at:s}){let{N:a}=ss(e),[r,i,n]=["i","j","N"].map(Vs);return[1,0].map(e=>{let[l,o]=[s.row-1+e,s.column-1+e],d=rs(l,o,a,e),c=t=>1===e?ra(t,Zs("−"),sa(1)):t;return Ue(e===t,`from ${e}`,_`
<span class="sx-column-rule">${Ks(aa(c(r),n,Zs("+"),i))} ${Ks(Qs("="),aa(c(sa(l)),Zs("⋅"),sa(a)),Zs("+"),sa(o),Zs("="),ya("place",e,d,String(d)))}</span>`)})}(t,s)}</div>
<p class="sx-words" aria-live="polite">${function({layer:e},{at:{row:t,column:s}}){let{N:a}=ss(e);return`Before it stand ${t-1} ${2===t?"row":"rows"} of ${a} and ${s-1} of its own row, ${rs(t,s,a,1)-1} in all: that is its number counting from 0.`}(t,s)}</p>
</div>
</div>
${function(e,t){let{T:s,N:a}=ss(e.state().layer),r=(e.width()-32)/(s*a);return _`
<figure>
${ze("Columns of Dg","one for each weight")}
<div
class=${we({"sx-weight-columns":!0,"is-small":r<58,"is-tiny":r<34})}
role="grid" aria-label="Columns of Dg" style="--columns:${s*a}"
@pointerleave=${()=>t.point()} @keydown=${gn(e,t,!0)}
>
<div role="row">${We(s).flatMap(s=>We(a).map(a=>((s,a)=>fn(e,t,s,a,(e,t)=>_`
<b ${Ge("column",`${s},${a}`,t)}>${t}</b><span class="sx-name">${e}</span>`))(s,a)))}</div>
</div>
</figure>`}(e,s)}`}}},xn=e=>0-Math.max(...e),wn=[[1e3,1001,1002],[1,2,3],[-800,-801,-802],[-300,0,300]],bn=[{name:"D = 0",value:()=>0},{name:"D = −max a",value:xn},{name:"lowest D",value:(e,[t]=Nt(e))=>Math.ceil(t)},{name:"highest D",value:(e,[,t]=Nt(e))=>Math.floor(t)}],yn=" + D",Mn=1e3,[kn,An,Sn]=Dt,_n=e=>Fe(e,-Mn,Mn),Nn=e=>100*(_n(e)+Mn)/2e3+"%";var Dn={"shift-window":{title:"Window of the shift",frame:"sx-steps sx-shift-window",...Rs({logits:{range:"_range",lengths:zs.lengths},shift:{range:"_shifts"}}),view:function(e,t){let{logits:s,shift:a}=t,[r,i]=e.model.get("_shifts"),n=yt(s.map(e=>e+a)),[l,o]=e.memo("window",[s],()=>Nt(s)),d=Math.min(o,An-Math.min(...s)),c={...Aa(e,n.parts),selected:s.indexOf(Math.max(...s))+1},p={label:"Shift D",least:r,most:i,step:1,page:100,get:()=>e.state().shift,set:t=>e.move({shift:t}),perPixel:()=>1};return _`
<div class="sx-toolbar">
${c.vectors(wn)}
${Ze(bn,e=>e(s,[l,o])===a,t=>e.move({shift:t(e.state().logits)}),"Shifts",c.reset)}
</div>
<div class="sx-flow sx-number-entry">
${Ls(e,{trait:"shift",label:"D",name:"D",least:r,most:i},[Ie("D")," = "])}
${Or([s],()=>Bs(e,"a",c.setAll,e=>He("a",e)))}
</div>
${Fa({...p,text:`D = ${je(a)}. ${ja(n,yn)}`,ticks:[-2e3,-1e3,0,1e3,2e3].map(e=>({place:e,text:je(e)})),strips:[{name:"D",zones:[{from:r,to:l,kind:"bad",text:"0/0 = nan"},{from:l,to:d,kind:"weak",text:""},{from:d,to:o,kind:"good",text:"window"},{from:o,to:i,kind:"bad",text:"inf"}]}]})}
${function({logits:e,shift:t},s,a){let r=xn(e),i=t===r?"and you are on it.":t>s&&t<a?"and so does your D.":"your D does not.",n=(e,t,s)=>_`<span ${Ge(e,t,s)}>${je(Number(s.toFixed(2)))}</span>`;return _`
<p class="sx-ends">
Numbers come out for D from ${n("window",1,s)} to ${n("window",2,a)}; towards the lower end,
digits are missing. −max&nbsp;a&nbsp;=&nbsp;${n("best",void 0,r)} lies inside, <b>${i}</b>
</p>`}(t,l,o)}
${function({exponents:e}){let t=function(e){let t=e.map((e,t)=>t).sort((t,s)=>e[t]-e[s]),s=e.map(()=>[]),a=[];return t.forEach((r,i)=>{a.push(r+1),!(_n(e[t[i+1]])-_n(e[r])<60)&&(s[r]=a.sort(),a=[])}),s}(e);return _`
<div class="sx-line" aria-hidden="true">
<span class="sx-hint">a + D</span>
${Ta(Nn,[{from:-Mn,to:kn,kind:"bad",text:"exp is 0"},{from:kn,to:An,kind:"weak",text:""},{from:An,to:Sn,kind:"good",text:"exp has all its digits"},{from:Sn,to:Mn,kind:"bad",text:"exp is inf"}])}
${e.map((e,s)=>_`
<div
class="sx-dot" data-link=${s+1} style="${Ce(s+1)};left:${Nn(e)}" ${Ge("exponent",s+1,e)}
><span class="sx-symbol" style="translate:-${Nn(e)}${t[s][1]?";color:var(--ink)":""}">${t[s].join(", ")}</span></div>`)}
<div class="sx-scale">
${[kn,0,Sn].map(e=>_`
<span class="sx-mark" style="left:${Nn(e)}">${je(Math.round(10*e)/10)}</span>`)}
</div>
</div>`}(n)}
${Oa(n,yn)}
${function(e,{parts:t}){let s=Mt(e).parts,a=t.map((e,t)=>{let a=function(e,t){if(0===e)return 0;if(e===t)return 15;let s=Math.abs(e-t)/t;return s<1?Math.min(15,Math.floor(-Math.log10(s))):0}(e,s[t]);return _`${t?", ":""}<span ${Ge("digits",t+1,a)}>${a}</span> in S${ye(t+1)}`});return _`<p class="sx-says">Correct decimal digits: ${a}.</p>`}(s,n)}
${Sa(e,c,s.map(e=>`${je(e)}+${je(Math.abs(a))}`),e=>({power:e=>na(Vs("e"),aa(pa("a",e),Qs("+"),Vs("D"))),term:(t,s)=>e.exponential(t,s,ba("D",a,p))}))}`}}},Pn=[2,5,10];var jn=Rs({logits:zs,selected:Ys},void 0,({logits:e})=>e?void 0:"it has no logits"),On={"softmax-bars":{title:"Softmax bars",frame:"sx-frame sx-softmax-bars",...jn,fromFields:(e,t)=>jn.fromFields({selected:"1",...e},t),view:function(e,{logits:t}){let s=pt(t),a=$t(t),r=Aa(e,a),{select:i,selected:n,width:l}=r;return _`
<div class="sx-toolbar">
${r.vectors(Qa)}${er(e,r.setAll,()=>e.state().selected,r.reset)}
</div>
<div class="sx-panels">${za(e,r)}${function(e,t,s){let{select:a,width:r}=s,i=function(e,t,s){let a=e.own("axis of the exponentials",()=>(e.scope.listen(e.root,"lostpointercapture",()=>{Xe(e)(),e.redraw()}),{value:s}));return e.root.classList.contains("is-dragging")||(a.value=s),a.value}(e,0,function(e){let t=10**Math.floor(Math.log10(e));return t*(Pn.find(s=>s*t>1.1*e)??20)}(Math.max(...t)));return _`
<figure class=${we({"sx-panel":!0,"is-crowded":Le(r,t.length)})}>
<figcaption>
<b>Exponentials</b> <span class="sx-hint">linear, held as you drag</span>
<span class="sx-sum sx-muted">sum <span ${Ge("sum",void 0,ut(t))}>${_e(ut(t))}</span></span>
</figcaption>
<div class="sx-plot" aria-hidden="true">
<div class="sx-axis">
<span class="sx-tick" style="top:0%">${_e(i).replace(/\.0+$/,"")}</span>
<span class="sx-tick" style="top:100%">0</span>
</div>
<div class="sx-columns">${t.map((e,t)=>_`
<div class="sx-column sx-lights" data-link=${t+1} style=${Ce(t+1)} @pointerdown=${()=>a(t+1)}>
<div
class=${we({"sx-bar":!0,"is-over":e>i})} ${Ge("exp",t+1,e)}
style="height:${Math.min(100,100*e/i)}%"
></div>
</div>`)}</div>
</div>
<div class="sx-numbers">${t.map((e,t)=>qe("exp",t+1,Re(t+1),e,_e(e),s))}</div>
</figure>`}(e,s,r)}</div>
${Ua({hint:"one whole of length 1",parts:a,width:l,selected:n,select:i})}
${((e,t,s)=>Sa(e,t,e.state().logits.map(je),(e,t)=>{let a=ua(t,ya("exp",t,s[t-1]));return{power:e=>na(Vs("e"),pa("a",e)),term:e.exponential,further:[Ks(Qs("≈"),la(a,ya("sum",void 0,ut(s))))]}}))(e,r,s)}`}}},Tn=[5,10,25];function Fn({logits:e,label:t,target:s}){let a=ut(s);return e.map((r,i)=>s.length===e.length?s[i]/a:+(i+1===t))}var En=e=>Math.round(100*e)/100+0;function Ln({model:e,state:t,move:s},{part:a,loss:r,slope:i}){let[n,l]=e.get("_range");return{label:"Probability of the correct class",text:`P${ye(t().label)} = ${De(a)}, loss ${_e(r)}, slope ${_e(i)}`,least:0,most:1,step:.01,page:.1,get:()=>Pt(t().logits,t().label).part,set(e){let{logits:a,label:r}=t();if(1===a.length)return s({});s({logits:a.with(r-1,En(Fe(Ot(a,r,e),n,l)))})}}}function Cn({name:e,what:t,get:s,set:a},r){let i=s(),n=i.map((e,t)=>t).sort((e,t)=>+(t===r-1)-+(e===r-1)),l=e=>Rt(n.map(t=>e[t])),o=Be(n.map(e=>i[e]));return _`
<div class="sx-cut">
<span class="sx-symbol">${e}</span>
${Ya({name:"P"===e?"S":e,parts:i,starts:i.map((e,t)=>o[n.indexOf(t)]),label:t=>He(e,t)})}
${n.slice(0,-1).map((r,o)=>_`
<div class="sx-ring sx-border" style="left:${100*l(i)[o]}%" ${Js({label:`${t}, up to class ${r+1}`,text:i.map((t,s)=>`${e}${ye(s+1)} = ${De(t)}`).join(", "),least:0,most:1,step:.01,page:.1,ground:":not(*)",get:()=>l(s())[o],set(e){let t=l(s()).map((t,s)=>s===o?e:s<o?Math.min(t,e):Math.max(t,e)),r=t.map((e,s)=>e-(t[s-1]??0));a(i.map((e,t)=>r[n.indexOf(t)]))}})}></div>`)}
</div>`}var Wn=Rs({logits:zs,label:{into:"logits"},target:{least:0,most:1,lengths:[1,8]}},void 0,({target:e,logits:t},s)=>{if(!e)return;if(0===ut(e))return"no class occurs";let a=(t??s.get("logits")).length;return e.length===a?void 0:`the target has ${e.length} numbers, there are ${a} classes`}),Bn={surprise:{title:"Surprise at the correct class",frame:"sx-surprise sx-rows",...Wn,toFields({target:e,...t}){let{target:s,...a}=Wn.toFields({...t,target:e});return e.length?{...a,target:s}:a},fromFields(e,t){let s=Wn.fromFields(e,t);return"wrong"in s?s:{...s,state:{target:[],...s.state}}},settled:(e,t)=>({...(void 0!==e.label||e.logits&&e.logits.length!==t.logits.length)&&{target:[]},...Wn.settled?.(e,t)}),view:function(e,t){let{logits:s,label:a}=t,r=Pt(s,a),i=Fn(t),n=i.includes(1)?void 0:jt(i,gt(s));return _`
${tr(e)}${sr(e)}
<div class="sx-controls">
${st({label:"correct class y",title:_`correct class ${Ie("y")} =`,pills:at("P",s.length),chosen:n?-1:a,choose:t=>e.change({label:t,target:[]})})}
</div>
<div class="sx-two sx-plane-beside">
${function(e,t,s,a){let{part:r,loss:i}=t,n=Tn.find(e=>e>=i+1)??Tn[Tn.length-1],{at:l,down:o,element:d,line:c}=Tr([0,.2,.4,.6,.8,1],n),p=Array.from({length:101},(e,t)=>n*t/100),u=c(p.map(e=>[Math.exp(-e),e])),{logits:$}=e.state(),h=gt($),m=e=>c([[0,e],[1,e]]);return _`
<figure class="sx-surprise-picture" style=${Ce(s)}>
${ze("Loss","against the probability; drag the ring")}
${d(a?N`
<path class="sx-excess" d="${m(a.entropy)}V${o(a.cross)}H0Z"></path>
<path class="sx-entropy" d=${m(a.entropy)}></path>
<path class="sx-cross" d=${m(a.cross)}></path>
<path class="sx-curve-line" d=${u}></path>`:N`
<path class="sx-guide-line" d=${c([[r,i],[r,0]])}></path>
<path class="sx-run" d=${c([[r,i],[0,i],[0,i+1]])}></path>
<path class="sx-tangent" d=${c([[0,i+1],[r*(1+i),0]])}></path>
<path class="sx-curve-line" d=${u}></path>`,{...Ln(e,t),x:r,y:i},a?$.map((e,t)=>_`
<i class="sx-code" data-link=${t+1} style="${Ce(t+1)};${l(Math.exp(h[t]),Math.min(-h[t],n))}"></i>`).concat(_`
<span class="sx-level" data-link="cross-entropy" style=${l(1,a.cross)}>cross-entropy</span>
<span class="sx-level is-below" data-link="entropy" style=${l(1,a.entropy)}>entropy</span>`):_`
<span class="sx-rise" data-link="slope" style=${l(0,i+.5)} ?hidden=${r<.04}>1</span>
<span
class="sx-run-name" data-link="slope" style=${l(r/2,i)} ${Ge("S",s,r)}
?hidden=${r<.12||i<.1*n}
>${De(r)}</span>`)}
${function({model:e,state:t,move:s},a){let[r,i]=e.get("_range");return _`
${Cn({name:"P",what:"Predicted",get:()=>$t(t().logits),set(e){let{logits:a}=t(),[n,l]=[$t(a),mt(a)];s({logits:a.map((t,s)=>Math.abs(e[s]-n[s])<1e-9?t:En(Fe(Math.log(e[s])+l,r,i)))})}},a)}
${Cn({name:"Y",what:"Occurring",get:()=>Fn(t()),set(e){let t=e.map(En),a=t.indexOf(1);s(a<0?{target:t}:{label:a+1,target:[]})}},a)}
<span class="sx-hint">P is predicted, Y occurs: drag their borders</span>`}(e,s)}
</figure>`}(e,r,a,n)}
<div class="sx-reading">
${function({part:e,loss:t,slope:s},a,r){let i=$a("P",a),n=ua(a,ya("S",a,e,Pe(e))),l=e=>[ea("−"),la(sa(1),e)],o=(e,t,...s)=>_`
<span data-link=${e} class="sx-named-line sx-lights">
<span class="sx-hint">${e}</span>
<span class="sx-wrapped">
${Ks(aa(...s))}${Ks(Qs("="),ya(e,void 0,t))}
</span>
</span>`,[d,c,p]=[Vs("k"),pa("Y","k"),pa("P","k")];return r?_`
<div class="sx-formula sx-stacked sx-lengths">
${o("cross-entropy",r.cross,ea("−"),da(d,aa(c,ca(p))))}
${o("entropy",r.entropy,ea("−"),da(d,aa(c,ca(c))))}
${o("divergence",r.divergence,da(d,aa(c,ca(la(c,p)))))}
</div>`:_`
<div class="sx-formula sx-stacked">
${o("loss",t,ea("−"),ca(i),Zs("="),ea("−"),ca(n))}
${o("slope",s,l(i),Zs("="),l(n))}
</div>`}(r,a,n)}
<p class="sx-words" aria-live="polite">${n?(({cross:e,entropy:t,divergence:s})=>`Codes of length −log Pₖ take ${_e(e)} on average, codes made for Y ${_e(t)}, the least there is. What P adds, ${_e(s)}, is never below 0 (Gibbs’ inequality), and 0 only for P = Y.`)(n):function({part:e,loss:t,slope:s},a,r){let i=`P${ye(a)}`;return 1===r?"There is one class, and its probability is 1: no surprise, whatever its logit.":e<.02?`Class ${a} was hardly thought possible. The loss grows without end as ${i} goes to 0, and the tangent is nearly a wall: its slope is ${_e(s)}.`:e>.98?`Class ${a} was nearly certain, and hardly a surprise. The slope stays near −1: some pull to the right is always left.`:`Were ${i} half as large, the loss would be ${_e(t+Math.LN2)}: log 2 more, wherever it starts. From the ring to the axis it is ${i} across while the tangent rises by 1: that is its slope.`}(r,a,s.length)}</p>
</div>
</div>`}}},Hn=.01,In=100,Rn=[[1,2,3],[1,3,3],[3,1,-2]],zn=[.1,1,10],Yn=Array.from({length:61},(e,t)=>t/60);var qn={temperature:{title:"From a hard maximum to equal parts",frame:"sx-frame sx-temperature",...Rs({logits:zs,temperature:{least:Hn,most:In},selected:Ys}),view:function(e,{logits:t,temperature:s}){let a=ds(t,s),r=Aa(e,a),{select:i,selected:n,width:l}=r,o=t=>e.move({temperature:Fe(Number(t.toPrecision(3)),Hn,In)});return _`
<div class="sx-toolbar">
${r.vectors(Rn)}
${r.presetsOf("Temperatures","τ",zn,s,o)}
</div>
<div class="sx-panels">${za(e,r)}${function(e,{effect:t,select:s},a){let{logits:r,temperature:i}=e.state();return _`
<figure class="sx-panel sx-bands">
${ze("Temperature","left: hard; right: equal")}
${Kr({label:"Temperature τ",text:`τ = ${je(i)}: ${r.map((e,s)=>t(s+1)).join(", ")}`,range:[-2,2],heights:[[1,"0"],[.5,"0.5"],[0,"1"]],step:.05,page:.5,get:()=>e.state().temperature,set:a},Or([String(r)],()=>function(e,t){let s=Yn.map(t=>ds(e,Hn*1e4**t)),a=s.map(Be);return e.map((e,r)=>{let i=Yn.map((e,t)=>[e,1-a[t][r]]),n=Yn.map((e,t)=>[e,1-a[t][r]-s[t][r]]);return N`<path
class="sx-band" data-link=${r+1} style=${Ce(r+1)} @pointerdown=${()=>t(r+1)}
d="${Vr([...i,...n.reverse()])}Z"></path>`})}(r,s)),function(e){let t=ds(e,In),s=Be(t);return _`
<div class="sx-band-labels" aria-hidden="true">
${e.map((e,a)=>_`
<span data-link=${a+1} style="${Ce(a+1)};top:${100*(s[a]+t[a]/2)}%">${He("S",a+1)}</span>`)}
</div>`}(r))}
${Ls(e,{trait:"temperature",label:"τ",name:"tau",least:Hn,most:In},Ie("τ"))}
</figure>`}(e,r,o)}</div>
${Ua({hint:"the picture above, cut at τ",parts:a,width:l,selected:n,select:i})}
${function(e,t){let{logits:s,temperature:a}=e.state(),r=je(a);return Sa(e,t,s.map(e=>`${je(e)}/${r}`),e=>({power:e=>na(Vs("e"),aa(pa("a",e),ta("/"),Vs("τ"))),term:(t,s)=>e.exponential(t,s,ta("/"),ya("tau",void 0,a,r))}))}(e,r)}`}}},Un=Math.sqrt(3)/2,Xn=[[0,0],[1,0],[.5,Un]],Gn=e=>[e[1]+e[2]/2,e[2]*Un];function Jn([e,t]){let s=t/Un,a=e-s/2;return[1-a-s,a,s]}var Kn=[[1,2,3],[0,0,0],[6,0,0]],Vn=[1,2,3],[Zn,Qn,el,tl,sl]=[340,300,270,35,265],al=([e,t])=>[tl+el*e,sl-el*t],rl=(e,t)=>[(e-tl)/el,(sl-t)/el],il=(e,t,s)=>[e[0]+s*(t[0]-e[0]),e[1]+s*(t[1]-e[1])],nl=(e,t)=>`M${e.map(e=>e.toFixed(2)).join(" ")}L${t.map(e=>e.toFixed(2)).join(" ")}`,ll=Xn.map(al),ol=ll.map(e=>ll.filter(t=>t!==e)),dl=e=>ll.map(([t,s],a)=>[t,s+e*(2===a?-10:22)]),cl=ol.map(([e,t])=>nl(e,t)).join(""),pl=[.25,.5,.75].flatMap(e=>ll.map((t,s)=>nl(il(ol[s][0],t,e),il(ol[s][1],t,e)))).join(""),ul=Array.from({length:9},(e,t)=>Array.from({length:9-t},(e,s)=>[t,s,8-t-s].map(e=>(e+1/3)/9))).flat(),$l=Array.from({length:61},(e,t)=>Math.exp((30-t)/6)),hl=[[2,"τ = 2"],[.5,"τ = ½"]],ml=(e,t,s)=>e.map((a,r)=>r===s-1?a*t[r]:-a*e[s-1]),gl={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1],PageUp:[0,10],PageDown:[0,-10],Home:[-200,0],End:[200,0]},fl=me((e,t,s)=>{let a=t.parentElement.querySelector("svg"),r=()=>Zn/(a.getBoundingClientRect().width||Zn),i=e=>{let t=a.getBoundingClientRect();return rl((e.clientX-t.left)*r(),(e.clientY-t.top)*r())},n=qs(e,t,{move:(e,t,[a,i])=>s.set([a+e*r()/el,i-t*r()/el])}),l=(e,s)=>{n(e,s)&&(e.preventDefault(),t.focus({preventScroll:!0}))};return e.listen(t,"pointerdown",e=>{e.stopPropagation(),l(e,s.get())}),e.listen(a,"pointerdown",e=>{"touch"===e.pointerType||0!==e.button||(l(e,i(e)),s.set(i(e)))}),e.listen(a,"click",e=>{"touch"===e.pointerType&&s.set(i(e))}),e.listen(t,"keydown",e=>{let t=$e(e,gl);if(void 0===t)return;let a=e.shiftKey&&e.key.startsWith("Arrow")?.1:.01,[r,i]=s.get();s.set([r+a*t[0],i+a*t[1]])}),()=>{}}),vl=e=>t=>{let s=e.own("mean",()=>({mean:0,logits:""})),{logits:a}=e.state();if(3!==a.length)return;e.note(""),String(a)!==s.logits&&(s.mean=ut(a)/3);let r=function(e,t,s,a){let r=e.map(Math.log),i=r.reduce((e,t)=>e+t,0)/r.length,n=Math.max(Math.min(t-i,a-Math.max(...r)),s-Math.min(...r));return r.map(e=>Math.round(100*(e+n))/100+0)}(function(e,t){let s=1-e.length*t,a=e.map(e=>e-t).sort((e,t)=>t-e),r=0,i=0;return a.forEach((e,t)=>{r+=e;let a=(r-s)/(t+1);e>a&&(i=a)}),e.map(e=>Math.max(e-t-i,0)+t)}(Jn(t),1e-4),s.mean,zs.least,zs.most);s.logits=String(r),e.change({logits:r})};function xl(e,t,s){let[a,r]=[t[0]-e[0],t[1]-e[1]],i=Math.hypot(a,r);if(0===i)return nl(e,t);let[n,l]=[a,r].map(e=>e*Math.min(s/i,1)),o=[t[0]-n,t[1]-l];return`${nl(e,t)}M${o[0]-l/2} ${o[1]+n/2}L${t.join(" ")}L${o[0]+l/2} ${o[1]-n/2}`}var wl=([e,t],s,a)=>a.every(([a,r])=>Math.abs(e-a)>30*s||Math.abs(t-r)>17*s);var bl={triangle:{title:"The triangle of distributions",frame:"sx-frame sx-triangle-frame",...Rs({logits:zs,selected:Ys}),view:function(e,{logits:t}){let s=$t(t),a=!!e.model.get("arrows"),r=Aa(e,s),{select:i,selected:n,width:l}=r,o=a?"distances from the edges":"the distances, end to end";return _`
<div class="sx-toolbar">${r.vectors(Kn)}${Ve(r.reset)}</div>
${function(e,{parts:t,effect:s,selected:a,setAll:r,width:i},n){let{logits:l}=e.state(),o=l.length,d=3===o,c=Gn(t),[p,u]=al(c),$=Fe(Zn/(i||Zn),.45,1);return _`
<figure>
${ze("Triangle",n?"arrows: columns of DS":"drag the point")}
<div class="sx-triangle-box">
<svg
class="sx-triangle" viewBox="0 0 ${Zn} ${Qn}" role="group" style="font-size:${15*$}px"
aria-label="The triangle of all distributions over three classes"
>
<path class="sx-lines-of-equal" d=${pl}></path>
<path class="sx-edge" d=${cl}></path>
${d?function(e,t,s,a,r){let i=ft(e),n=al(Gn(t)),l=dl(r).map(([e,t])=>[e,t-5*r]),o=ll.map((e,o)=>{let[d,c]=[o+1,il(ol[o][0],ol[o][1],.5)],p=il(n,a?e:[n[0]+c[0]-e[0],n[1]+c[1]-e[1]],t[o]),u=function([e,t],s,a,r,i){let[n,l]=[s[0]-e,s[1]-t],o=Math.hypot(n,l);if(o<=10*i)return;let d=(s,a)=>[e+s*n-a*l,t+s*l+a*n],c=a?i*(6+(16*Math.abs(l)+8*Math.abs(n))/o)/o:13*i/o;return(a?[d(1,c),d(1,-c),d(.5,c),d(.5,-c)]:[o<30*i?d(1+14*i/o,0):d(.5,c)]).find(e=>(!a||Math.min(...Jn(rl(...e)))>.04)&&wl(e,i,r))}(n,p,a,l,r);return u&&l.push(u),N`
<path
class=${we({[a?"sx-arrow":"sx-altitude"]:!0,"is-selected":d===s})}
data-link=${d} style=${Ce(d)} d=${a?xl(n,p,10*r):nl(n,p)}
${a?Ge("length",d,Math.hypot(...ml(t,i,d))):Ge("S",d,t[o])}></path>
${u&&N`<text
class="sx-shape-label" aria-hidden="true" data-link=${d} style=${Ce(d)}
x=${u[0].toFixed(1)} y=${(u[1]+5*r).toFixed(1)}
>${a?`D${ye(d)}S`:`S${ye(d)}`}</text>`}`});return N`${((e,t)=>N`<path
class="sx-movements" style=${Ce(e)}
d=${ul.map(s=>{let a=al(Gn(s));return xl(a,il(a,ll[e-1],.45*s[e-1]),4*t)}).join("")}></path>`)(s,r)}${function(e,t,s){let a=t=>al(Gn(ds(e,t)));return N`
<path class="sx-cooling" d="M${$l.map(e=>a(e).map(e=>e.toFixed(2)).join(" ")).join("L")}"></path>
${hl.map(([e,r])=>{let[i,n]=a(e),l=[i+30*t,n+5*t];return wl(l,t,s)?(s.push(l),N`
<circle class="sx-degree" cx=${i} cy=${n} r=${3.5*t}></circle>
<text class="sx-degree" aria-hidden="true" x=${l[0]} y=${l[1]}>${r}</text>`):j})}`}(e,r,l)}${ll.map((e,t)=>N`<path
class=${we({"sx-path":!0,"is-selected":t+1===s})} data-link=${t+1} style=${Ce(t+1)}
d=${nl(e,il(e,n,1/i[t]))}></path>`)}${o}`}(l,t,a,n,$):j}
${dl($).map(([e,t],s)=>N`
<text
class="sx-corner" aria-hidden="true" x=${e} y=${t} data-link=${s+1} style=${Ce(s+1)}
>${`S${ye(s+1)} = 1`}</text>`)}
</svg>
${""}
<div
class="sx-ring sx-point" ?hidden=${!d}
style=${d?`left:${100*p/Zn}%;top:${100*u/Qn}%`:j}
role="slider" tabindex="0" aria-label="The distribution as a point" aria-roledescription="point in a triangle"
aria-valuemin="0" aria-valuemax="1" aria-valuenow=${t[2]??j}
aria-valuetext=${d?Vn.map(s).join(", "):j}
${Ge("height",void 0,d?c[1]:void 0)}
${fl({get:()=>Gn($t(e.state().logits)),set:vl(e)})}
></div>
${d?j:_`
<div class="sx-elsewhere">
A triangle has three corners; there ${1===o?"is 1 logit":`are ${o} logits`} now.
${Ke("Use three",()=>r([...e.state().logits,0,0].slice(0,3)))}
</div>`}
</div>
<p class="sx-hint">
Small arrows: what a little more ${He("a",a)} does. Dark line: the temperature τ, from the centre to a corner.
</p>
</figure>`}(e,r,a)}
<div class="sx-panels">
${za(e,r)}
<div>
${Ua({hint:o,parts:s,width:l<Ee?l:l/2,selected:n,select:i})}
${3!==t.length?ma([]):a?function(e,t,s){let a=e=>D`
<mtable class="sx-brackets">${e.map(e=>D`<mtr><mtd>${e}</mtd></mtr>`)}</mtable>`,r=ml(e,t,s);return ma([Ks(aa(ia(Vs("D"),sa(s)),Vs("S"),Zs("=")),$a("S",s),ra($a("e",s),Qs("−"),Vs("S"))),Ks(Qs("≈"),ka(e,s),a(Vn.map(t=>aa(sa(+(t===s)),Qs("−"),ka(e,t))))),Ks(Qs("≈"),a(Vn.map(e=>ua(e,ya("D",e,r[e-1])))))])}(s,ft(t),n):function(e,t){let s=e[t-1],a=mt(e);return ma([Ks(aa($a("a",t),Zs("=")),ua(t,ca(pa("S",t))),Qs("+"),ca(da(Vs("k"),na(Vs("e"),pa("a","k"))))),Ks(Qs("≈"),ua(t,ya("log S",t,s-a)),Qs(a<0?"−":"+"),ya("log sum",void 0,a,_e(Math.abs(a)))),Ks(Qs("≈"),ua(t,ya("a",t,s,je(s))))])}(t,n)}
</div>
</div>`}}};var yl={trio:{title:"Raise one score. Who pays?",frame:"sx-frame sx-trio",...Rs({logits:zs,selected:Ys}),view:function(e,{logits:t}){let s=$t(t),a=ts(t),r=Aa(e,s),{select:i,selected:n}=r,l=r.width<Ee?r.width:r.width/2;return _`
<div class="sx-panels">
${za(e,{...r,title:"Scores"})}
<div>
${Ua({hint:"the parts of one whole",parts:s,width:l,selected:n,select:i})}
${function(e,t,s){let a=(e,t)=>_`
<div class="sx-label sx-lights" role=${"a"===t?"columnheader":"rowheader"} data-link=${e} style=${Ce(e)}>
${He(t,e)}
</div>`;return _`
<figure>
${ze("Jacobian","rates: part by score")}
<div class="sx-trio-matrix" role="table" aria-label="Jacobian: how fast each part changes with each score">
<div role="row"><div role="cell"></div>${e.map((e,t)=>a(t+1,"a"))}</div>
${e.map((e,r)=>_`
<div role="row">${a(r+1,"S")}${e.map((e,a)=>((e,a,r)=>_`
<div
class=${we({"sx-cell":!0,"is-negative":e<0,"is-chosen":r===t})} role="cell"
style="${Ce(r)};${ui(e,.25)}" @pointerdown=${()=>s(r)}
${Ge("DS",`${a},${r}`,e)}
>${e.toFixed(2).replace("-0.00","0.00").replace("-","−")}</div>`)(e,r+1,a+1))}</div>`)}
</div>
</figure>`}(a,n,i)}
</div>
</div>
<p class="sx-words" aria-live="polite">${function(e,t){if(1===e.length)return"One part is the whole, whatever its score: no one else can pay.";let s=s=>_e(Math.abs(e[s-1][t-1])),a=e.map((e,t)=>t+1).filter(e=>e!==t);return`Raise a${ye(t)} a little: S${ye(t)} grows at the rate ${s(t)}. The others pay, each in proportion to what it has: ${a.map(e=>`S${ye(e)} at the rate ${s(e)}`).join(", ")}.`}(a,n)}</p>
<div class="sx-toolbar">${r.vectors([[1,2,3],[1,2,5],[0,0,0]],r.reset)}</div>`}}},Ml=e=>{let t=_e(e);return/[−×]/.test(t)?`(${t})`:t},kl={P:[-10,0],a:[-1,1]};function Al(e,t,s,{shown:a,choose:r,point:i}){let n=`by ${t}`,[l,o]=kl[t],d=e=>100*(e-l)/(o-l),c=ut(s),p=0===c?"0":Math.abs(c)<1e-14?"≈ 0":_e(c);return _`
<figure>
${e}
<div
class="sx-gradient-rows" style="--zero:${d(0)}%;--count:${s.length}"
@pointerleave=${()=>i()}
>
<div class="sx-ruler sx-gradient-axis" aria-hidden="true">
<span>${je(l)}</span><span>0</span><span>${o||""}</span>
</div>
${s.map((e,s)=>{let[o,c]=[Math.max(l,Math.min(e,0)),Math.max(e,0)].map(d);return _`
<div
class=${we({"sx-change":!0,"sx-gradient-row":!0,"sx-lights":!0,"is-selected":s+1===a})} data-link=${s+1}
style=${Ce(s+1)} @click=${()=>r(s+1)} @pointerenter=${()=>i({k:s+1})}
>
${He(t,s+1)}
<div class="sx-span" aria-hidden="true">
<div
class=${we({"sx-gradient-bar":!0,"is-zero":0===e,"is-over":e<l})}
style="left:${o}%;width:${c-o}%"
></div>
</div>
<span ${Ge(n,s+1,e)}>${_e(e)}</span>
</div>`})}
</div>
<div class="sx-gradient-foot sx-muted">sum <span ${Ge(`${n} sum`,void 0,c)}>${p}</span></div>
</figure>`}var Sl={"two-gradients":{title:"Two gradients of the loss",frame:"sx-two-gradients sx-rows sx-stacked",...ar(["label","row"]),view:function(e,{logits:t,label:s,row:a}){let r=t.length,{now:i,point:n}=di(e,({k:e})=>e<=r),l=i?.k??a,o=Tt(t,s),d=Ft(t,s),c=o[s-1],p={shown:l,choose:t=>e.change({row:t}),point:n};return _`
${tr(e)}${sr(e)}
<div class="sx-controls">
${rt(e,"label","correct class y",_`correct class ${Ie("y")} =`,at("P",r))}
${rt(e,"row","class i in the formula",_`formula for class ${Ie("i")} =`,at("a",r))}
</div>
<div class="sx-two">
${Al(ze("With respect to P","−Y/P: one entry"),"P",o,p)}
${Al(ze("With respect to a","S − Y: every class"),"a",d,p)}
</div>
<div>
${function(e,t,s){let a=Tt(e,s)[s-1],r=Ft(e,s)[t-1],i=ts(e)[s-1][t-1],n=$t(e),l=+(t===s),o=aa(Zs("∂"),$a("a",t));return ma([Ks(la(aa(Zs("∂"),Vs("xent")),o),Zs("="),aa(ea("−"),la(sa(1),$a("P",s))),Zs("⋅"),aa(pa("D",t),$a("S",s)),Zs("="),aa($a("S",t),Zs("−"),pa("Y",t))),[Ks(ua(s,ya("by P",s,a,Ml(a))),Zs("⋅"),ya("DS",`${s},${t}`,i,Ml(i))),Ks(Qs("≈"),ka(n,t),Qs("−"),ya("Y",t,l,String(l)),Qs("≈"),ya("by a",t,r))]])}(t,l,s)}
<p class="sx-words" aria-live="polite">${function(e,t,s,a){if(1===a)return"With one class P₁ is 1 and cannot change: as a function of its logit the loss is flat.";let r=ye(s),i=`The left one takes P${r} as if it could move alone: ${_e(e)}.`;return e<-50?`${i} It grows without bound as P${r} goes to 0; no entry of the right one leaves −1 to 1: D${r}S${r} vanishes as fast, and in the entry of a${r} the product is ${_e(t)}.`:`${i} The opposite of the right one lowers the loss: raise a${r}, lower all the others, each in proportion to its probability.`}(c,d[s-1],s,r)}</p>
</div>`}}},[_l,Nl,Dl,Pl,jl,Ol,Tl]=[..."Babeikm"].map(Vs),[Fl,El,Ll,Cl,Wl]=[["S","i"],["S","j"],["S","k"],["Y","k"],["a","i"]].map(([e,t])=>pa(e,t)),[Bl,Hl]=[Qs("+"),Qs("−")],Il=(e,t=Ol)=>la(na(Pl,e("i")),da(t,na(Pl,e("k")))),Rl=e=>pa("a",e),zl=(e,t)=>aa(Il(t=>aa(Rl(t),e,Tl)),Qs(","),Tl,Qs("="),Vs(t),Nl),Yl=e=>()=>t=>t.map(e),ql=e=>{let t=t=>yt(t.map(s=>e(s,t)));return[[Mt,()=>t],[$t,()=>e=>t(e).parts]]},Ul=e=>[[ts,()=>t=>{let s=$t(t);return s.map((t,a)=>s.map((s,r)=>e(t,s,+(a===r))))}]],Xl=e=>[[Wt,t=>(s,a)=>t(s,a).map(t=>t.map(t=>t*e(s,a.labels.length)))]],Gl=pa("δ","ij"),Jl=da(Dl,aa(ra(pa("S","b"),Hl,pa("Y","b")),na(pa("x","b"),Vs("⊤")))),Kl="as derived",Vl=[{name:"softmax",left:Fl,ways:[[Kl,Il(Rl),[]],["sign",Il(e=>aa(ea("−"),Rl(e))),[[$t,e=>t=>e(t.map(e=>-e))]]],["own term left out",Il(Rl,aa(Ol,Qs("≠"),jl)),[[$t,Yl((e,t,s)=>Math.exp(e-mt(s.toSpliced(t,1))))]]]]},{name:"shift",left:Fl,ways:[[Kl,zl(Hl,"max"),[]],["sign",zl(Bl,"max"),ql((e,t)=>e+Math.max(...t))],["minimum",zl(Hl,"min"),ql((e,t)=>e-Math.min(...t))]]},{name:"derivative",left:aa(pa("D","j"),Fl),ways:[[Kl,aa(Fl,ra(Gl,Hl,El)),[]],["sign",aa(Fl,ra(Gl,Bl,El)),Ul((e,t,s)=>e*(s+t))],["no δ",aa(ea("−"),Fl,El),Ul((e,t)=>-e*t)],["index",aa(Fl,ra(Gl,Hl,Fl)),Ul((e,t,s)=>e*(s-e))]]},{name:"log-softmax",left:ca(Fl),ways:[[Kl,aa(Wl,Hl,Vs("LSE"),ra(Nl)),[]],["sign",aa(Wl,Bl,Vs("LSE"),ra(Nl)),[[gt,Yl((e,t,s)=>e+mt(s))]]],["maximum",aa(Wl,Hl,Vs("max"),Nl),[[gt,Yl((e,t,s)=>e-Math.max(...s))]]]]},{name:"gradient",left:aa(pa("D","k"),ra(ea("−"),ca(pa("S","y")))),ways:[[Kl,aa(Ll,Hl,Cl),[]],["sign",aa(Ll,Bl,Cl),[[Ft,()=>(e,t)=>$t(e).map((e,s)=>e+ +(s+1===t))]]],["no Y",Ll,[[Ft,()=>$t]]]]},{name:"mean",left:Vs("G"),ways:[[Kl,aa(la(sa(1),_l),Jl),[]],["sum",Jl,Xl((e,t)=>t)],["T for B",aa(la(sa(1),Vs("T")),Jl),Xl((e,t)=>t/e.length)]]}],Zl=({error:e})=>null===e?"not a number":_e(e);function Ql(e){if(e.passed)return`✓ ${Zl(e)}`;let t=[Number(e.expected),e.found],[s,a]=[3,8,17].map(e=>t.map(t=>Ne(t,e))).find(([e,t])=>e!==t)??t;return`✗ expected ${s}, found ${a}`}var eo,to={"verification-check":{title:"The page's own JavaScript, checked and broken",frame:"sx-check",traits:[],toFields:()=>({}),fromFields:()=>({wrong:"it has no state"}),view:function({model:e,own:t,redraw:s}){let a=e.get("rows"),r=t("found",()=>({formula:0,way:0,where:"",all:[]})),i=e=>{Object.assign(r,e);let t=Vl[r.formula].ways[r.way][2],i=t.length?"in your browser, with the broken formula":"in your browser";Object.assign(r,function(e,t){for(let s of e)for(let e of document.querySelectorAll(`[data-javascript="${s.row}"]`))e.textContent=`${Ql(s)}, ${t}`,e.setAttribute("data-passed",String(s.passed));return{all:e,where:t}}(function(e){dt=new Map(e);try{return fs(a)}finally{dt.clear()}}(t),i)),s()},{left:n,ways:l}=Vl[r.formula],o=e=>e.map((e,t)=>({index:t,content:e}));return _`
<div class="sx-toolbar">${Ke("Check it here",()=>i({way:0}))}</div>
<div class="sx-rows">
${st({label:"Formula",title:"Break a sign in",pills:o(Vl.map(({name:e})=>e)),chosen:r.formula,choose(e){if(r.way>0)return i({formula:e,way:0});r.formula=e,s()}})}
${st({label:"How the formula is broken",title:"Now",pills:o(l.map(([e])=>e)),chosen:r.way,choose:e=>i({way:e})})}
<div class=${we({"sx-broken":r.way>0})}>${ma([Ks(n,Qs("="),l[r.way][1])])}</div>
</div>
<p class="sx-check-words" role="status">${r.all.length?function(e,t){let s=e.filter(({passed:e})=>!e).map(({row:e})=>e),a=e.reduce((e,t)=>e+t.count,0),r=e.reduce((e,t)=>(t.error??1/0)>(e.error??1/0)?t:e),i=`${a} numbers in ${e.length} rows`;return 0===s.length?`All agree: ${i}, largest relative error ${Zl(r)}, at ${r.row} (${t}).`:`✗ ${s.length} of ${e.length} rows notice: ${s.join(", ")} (${t}).`}(r.all,r.where):"Not checked yet."}</p>
<ul class="sx-check-rows">${a.map(({row:e},t)=>((e,t)=>_`
<li>
<a
class="sx-check-row" href="#row-${e}" data-passed=${t?.passed??j}
${t&&Ge("error",e,t.error??NaN)}
>${t?_`<b>${e}</b> ${Ql(t)}`:e}</a>
</li>`)(e,r.all[t]))}</ul>`}}},so=(eo={...Ra,...Ja,...cr,...Pr,...Gr,...oi,...mi,...Pi,...Wi,...en,...mn,...vn,...Dn,...On,...Bn,...qn,...bl,...yl,...Sl,...to},()=>{let e,t=e=>{let t=e.get("_explorable");if(!Object.hasOwn(eo,t))throw new Error(`There is no explorable called “${t}”.`);return eo[t]};return{initialize:({model:s})=>(e=nt(s,t(s)),e.dispose),render(s){if(void 0===e)throw new Error("initialize() comes before render()");return ot(s,t(s.model),e)}}});return(r=>((r,i,n,l)=>{if(i&&"object"==typeof i||"function"==typeof i)for(let n of s(i))!a.call(r,n)&&void 0!==n&&e(r,n,{get:()=>i[n],enumerable:!(l=t(i,n))||l.enumerable});return r})(e({},"__esModule",{value:!0}),r))(r)})();
/* A plain script until here: */
export default widget.default;
export const { runChecks } = widget;
