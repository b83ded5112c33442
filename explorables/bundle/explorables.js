var widget=(()=>{var e=Object.defineProperty,t=Object.getOwnPropertyDescriptor,s=Object.getOwnPropertyNames,a=Object.prototype.hasOwnProperty,r={};((t,s)=>{for(var a in s)e(t,a,{get:s[a],enumerable:!0})})(r,{default:()=>Jl,runChecks:()=>gs});var i=globalThis,n=e=>e,l=i.trustedTypes,o=l?l.createPolicy("lit-html",{createHTML:e=>e}):void 0,d="$lit$",c=`lit$${Math.random().toFixed(9).slice(2)}$`,p="?"+c,u=`<${p}>`,$=void 0===i.document?{createTreeWalker:()=>({})}:document,h=()=>$.createComment(""),m=e=>null===e||"object"!=typeof e&&"function"!=typeof e,g=Array.isArray,f=e=>g(e)||"function"==typeof e?.[Symbol.iterator],v="[ \t\n\f\r]",x=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,w=/-->/g,b=/>/g,y=RegExp(`>|${v}(?:([^\\s"'>=/]+)(${v}*=${v}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,"g"),M=/'/g,k=/"/g,A=/^(?:script|style|textarea|title)$/i,S=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),_=S(1),N=S(2),D=S(3),P=Symbol.for("lit-noChange"),O=Symbol.for("lit-nothing"),j=new WeakMap,T=$.createTreeWalker($,129);function F(e,t){if(!g(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return void 0!==o?o.createHTML(t):t}var E=(e,t)=>{let s,a=e.length-1,r=[],i=2===t?"<svg>":3===t?"<math>":"",n=x;for(let t=0;t<a;t++){let a,l,o=e[t],p=-1,$=0;for(;$<o.length&&(n.lastIndex=$,l=n.exec(o),null!==l);)$=n.lastIndex,n===x?"!--"===l[1]?n=w:void 0!==l[1]?n=b:void 0!==l[2]?(A.test(l[2])&&(s=RegExp("</"+l[2],"g")),n=y):void 0!==l[3]&&(n=y):n===y?">"===l[0]?(n=s??x,p=-1):void 0===l[1]?p=-2:(p=n.lastIndex-l[2].length,a=l[1],n=void 0===l[3]?y:'"'===l[3]?k:M):n===k||n===M?n=y:n===w||n===b?n=x:(n=y,s=void 0);let h=n===y&&e[t+1].startsWith("/>")?" ":"";i+=n===x?o+u:p>=0?(r.push(a),o.slice(0,p)+d+o.slice(p)+c+h):o+c+(-2===p?t:h)}return[F(e,i+(e[a]||"<?>")+(2===t?"</svg>":3===t?"</math>":"")),r]},L=class e{constructor({strings:t,_$litType$:s},a){let r;this.parts=[];let i=0,n=0,o=t.length-1,u=this.parts,[$,m]=E(t,s);if(this.el=e.createElement($,a),T.currentNode=this.el.content,2===s||3===s){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;null!==(r=T.nextNode())&&u.length<o;){if(1===r.nodeType){if(r.hasAttributes())for(let e of r.getAttributeNames())if(e.endsWith(d)){let t=m[n++],s=r.getAttribute(e).split(c),a=/([.?@])?(.*)/.exec(t);u.push({type:1,index:i,name:a[2],strings:s,ctor:"."===a[1]?I:"?"===a[1]?R:"@"===a[1]?z:H}),r.removeAttribute(e)}else e.startsWith(c)&&(u.push({type:6,index:i}),r.removeAttribute(e));if(A.test(r.tagName)){let e=r.textContent.split(c),t=e.length-1;if(t>0){r.textContent=l?l.emptyScript:"";for(let s=0;s<t;s++)r.append(e[s],h()),T.nextNode(),u.push({type:2,index:++i});r.append(e[t],h())}}}else if(8===r.nodeType)if(r.data===p)u.push({type:2,index:i});else{let e=-1;for(;-1!==(e=r.data.indexOf(c,e+1));)u.push({type:7,index:i}),e+=c.length-1}i++}}static createElement(e,t){let s=$.createElement("template");return s.innerHTML=e,s}};function C(e,t,s=e,a){if(t===P)return t;let r=void 0!==a?s._$Co?.[a]:s._$Cl,i=m(t)?void 0:t._$litDirective$;return r?.constructor!==i&&(r?._$AO?.(!1),void 0===i?r=void 0:(r=new i(e),r._$AT(e,s,a)),void 0!==a?(s._$Co??=[])[a]=r:s._$Cl=r),void 0!==r&&(t=C(e,r._$AS(e,t.values),r,a)),t}var W=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,a=(e?.creationScope??$).importNode(t,!0);T.currentNode=a;let r=T.nextNode(),i=0,n=0,l=s[0];for(;void 0!==l;){if(i===l.index){let t;2===l.type?t=new B(r,r.nextSibling,this,e):1===l.type?t=new l.ctor(r,l.name,l.strings,this,e):6===l.type&&(t=new Y(r,this,e)),this._$AV.push(t),l=s[++n]}i!==l?.index&&(r=T.nextNode(),i++)}return T.currentNode=$,a}p(e){let t=0;for(let s of this._$AV)void 0!==s&&(void 0!==s.strings?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},B=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,s,a){this.type=2,this._$AH=O,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=s,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return void 0!==t&&11===e?.nodeType&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=C(this,e,t),m(e)?e===O||null==e||""===e?(this._$AH!==O&&this._$AR(),this._$AH=O):e!==this._$AH&&e!==P&&this._(e):void 0!==e._$litType$?this.$(e):void 0!==e.nodeType?this.T(e):f(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==O&&m(this._$AH)?this._$AA.nextSibling.data=e:this.T($.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:s}=e,a="number"==typeof s?this._$AC(e):(void 0===s.el&&(s.el=L.createElement(F(s.h,s.h[0]),this.options)),s);if(this._$AH?._$AD===a)this._$AH.p(t);else{let e=new W(a,this),s=e.u(this.options);e.p(t),this.T(s),this._$AH=e}}_$AC(e){let t=j.get(e.strings);return void 0===t&&j.set(e.strings,t=new L(e)),t}k(t){g(this._$AH)||(this._$AH=[],this._$AR());let s,a=this._$AH,r=0;for(let i of t)r===a.length?a.push(s=new e(this.O(h()),this.O(h()),this,this.options)):s=a[r],s._$AI(i),r++;r<a.length&&(this._$AR(s&&s._$AB.nextSibling,r),a.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=n(e).nextSibling;n(e).remove(),e=t}}setConnected(e){void 0===this._$AM&&(this._$Cv=e,this._$AP?.(e))}},H=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,a,r){this.type=1,this._$AH=O,this._$AN=void 0,this.element=e,this.name=t,this._$AM=a,this.options=r,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=O}_$AI(e,t=this,s,a){let r=this.strings,i=!1;if(void 0===r)e=C(this,e,t,0),i=!m(e)||e!==this._$AH&&e!==P,i&&(this._$AH=e);else{let a,n,l=e;for(e=r[0],a=0;a<r.length-1;a++)n=C(this,l[s+a],t,a),n===P&&(n=this._$AH[a]),i||=!m(n)||n!==this._$AH[a],n===O?e=O:e!==O&&(e+=(n??"")+r[a+1]),this._$AH[a]=n}i&&!a&&this.j(e)}j(e){e===O?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},I=class extends H{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===O?void 0:e}},R=class extends H{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==O)}},z=class extends H{constructor(e,t,s,a,r){super(e,t,s,a,r),this.type=5}_$AI(e,t=this){if((e=C(this,e,t,0)??O)===P)return;let s=this._$AH,a=e===O&&s!==O||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,r=e!==O&&(s===O||a);a&&this.element.removeEventListener(this.name,this,s),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Y=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){C(this,e)}},q={M:d,P:c,A:p,C:1,L:E,R:W,D:f,V:C,I:B,H,N:R,U:z,B:I,F:Y},U=i.litHtmlPolyfillSupport;U?.(L,B),(i.litHtmlVersions??=[]).push("3.3.3");var X=(e,t,s)=>{let a=s?.renderBefore??t,r=a._$litPart$;if(void 0===r){let e=s?.renderBefore??null;a._$litPart$=r=new B(t.insertBefore(h(),e),e,void 0,s??{})}return r._$AI(e),r};function G(){let e=new AbortController,t=new Set;return{signal:e.signal,listen(e,s,a,r={}){let i=a;e.addEventListener(s,i,r),t.add(()=>e.removeEventListener(s,i,r))},follow(e,s,a){e.on(s,a),t.add(()=>e.off(s,a))},add(e){t.add(e)},child(){let e=G(),s=()=>e.dispose();return t.add(s),e.add(()=>t.delete(s)),e},dispose(){e.abort();let s=[...t].reverse();t.clear();for(let e of s)e()}}}function J(e,t){let s,a=()=>{clearTimeout(s),s=void 0},r=()=>{a(),s=setTimeout(()=>{if(document.querySelector(".is-dragging"))return r();a(),t()},e)};return{start:r,stop:a,waits:()=>void 0!==s}}function K(e,t,s){let a=new ResizeObserver(([e])=>s(e.contentRect.width));a.observe(t),e.add(()=>a.disconnect())}function V(e){let t=new Map,s="";return e.replace(/^#/,"").replaceAll("&amp;","&").replace(/%(?:3A|3B|3D|26|2C)/gi,decodeURIComponent).split(";").forEach((e,a)=>{let r=e.indexOf(":");r>0?t.set(e.slice(0,r),e.slice(r+1)):0===a&&(s=e)}),{anchor:s,pieces:t}}function Z(e,t){let s=[...t].map(([e,t])=>`${e}:${t}`);(e||0===s.length)&&s.unshift(e);let a=s.join(";");return""===a?"":`#${a}`}var Q=e=>Object.entries(e).map(([e,t])=>`${e}=${encodeURIComponent(t).replaceAll("%2C",",")}`).join("&"),ee=new Set;function te(e){try{history.replaceState({...history.state,explorables:!0},"",e)}catch{}}var{I:se}=q,ae=e=>(...t)=>({_$litDirective$:e,values:t}),re=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},ie=(e,t)=>{let s=e._$AN;if(void 0===s)return!1;for(let e of s)e._$AO?.(t,!1),ie(e,t);return!0},ne=e=>{let t,s;do{if(void 0===(t=e._$AM))break;s=t._$AN,s.delete(e),e=t}while(0===s?.size)},le=e=>{for(let t;t=e._$AM;e=t){let s=t._$AN;if(void 0===s)t._$AN=s=new Set;else if(s.has(e))break;s.add(e),ce(t)}};function oe(e){void 0!==this._$AN?(ne(this),this._$AM=e,le(this)):this._$AM=e}function de(e,t=!1,s=0){let a=this._$AH,r=this._$AN;if(void 0!==r&&0!==r.size)if(t)if(Array.isArray(a))for(let e=s;e<a.length;e++)ie(a[e],!1),ne(a[e]);else null!=a&&(ie(a,!1),ne(a));else ie(this,e)}var ce=e=>{2==e.type&&(e._$AP??=de,e._$AQ??=oe)},pe=class extends re{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,t,s){super._$AT(e,t,s),le(this),this.isConnected=e._$AU}_$AO(e,t=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),t&&(ie(this,e),ne(this))}setValue(e){if(void 0===this._$Ct.strings)this._$Ct._$AI(e,this);else{let t=[...this._$Ct._$AH];t[this._$Ci]=e,this._$Ct._$AI(t,this,0)}}disconnected(){}reconnected(){}};function ue(e,t){for(let[s,a]of Object.entries(t))if(void 0===a||!1===a)e.removeAttribute(s);else{let t=!0===a?"":String(a);e.getAttribute(s)!==t&&e.setAttribute(s,t)}}function $e(e,t){if(!(e.altKey||e.ctrlKey||e.metaKey)&&Object.hasOwn(t,e.key))return e.preventDefault(),e.stopPropagation(),t[e.key]}var he=ae(class extends pe{scope;settings={};draw=()=>{};render(e,t){return P}update(e,[t,s]){if(Object.assign(this.settings,s),void 0===this.scope){let{element:s}=e;this.scope=G(),this.draw=t(this.scope,s,this.settings)}return this.draw(),P}disconnected(){this.scope?.dispose(),this.scope=void 0}}),me=e=>t=>he(e,t),ge=()=>new fe,fe=class{},ve=new WeakMap,xe=ae(class extends pe{render(e){return O}update(e,[t]){let s=t!==this.G;return s&&this.rt(void 0),(s||this.lt!==this.ct)&&(this.G=t,this.ht=e.options?.host,this.rt(this.ct=e.element)),O}rt(e){if(void 0!==this.G)if(this.isConnected||(e=void 0),"function"==typeof this.G){let t=this.ht??globalThis,s=ve.get(t);void 0===s&&(s=new WeakMap,ve.set(t,s)),void 0!==s.get(this.G)&&this.G.call(this.ht,void 0),s.set(this.G,e),void 0!==e&&this.G.call(this.ht,e)}else this.G.value=e}get lt(){return"function"==typeof this.G?ve.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}}),we=ae(class extends re{constructor(e){if(super(e),1!==e.type||"class"!==e.name||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(void 0===this.st){this.st=new Set,void 0!==e.strings&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(e=>""!==e)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let s=e.element.classList;for(let e of this.st)e in t||(s.remove(e),this.st.delete(e));for(let e in t){let a=!!t[e];a===this.st.has(e)||this.nt?.has(e)||(a?(s.add(e),this.st.add(e)):(s.remove(e),this.st.delete(e)))}return P}}),be=(e,t)=>String(e).replace(/\d/g,e=>t[Number(e)]),ye=e=>be(e,"₀₁₂₃₄₅₆₇₈₉"),Me=e=>be(e,"⁰¹²³⁴⁵⁶⁷⁸⁹"),ke=e=>e.replace("-","−"),Ae=e=>`×10${e<0?"⁻":""}${Me(Math.abs(e))}`;function Se(e,t=3){let[s,a]=e.toExponential(t-1).split("e");return ke(s)+Ae(Number(a))}var _e=e=>Ne(e,3);function Ne(e,t){if(!Number.isFinite(e))return Number.isNaN(e)?"nan":ke((e<0?"-":"")+"∞");if(0===e)return"0";let s=Math.abs(Number(e.toPrecision(t)));return s<.001||Math.round(Math.abs(e))>=1e5?Se(e,t):ke(s>=10**(t-1)?e.toFixed(0):e.toPrecision(t))}function De(e){return 1===e?"1":e>=.9995?">0.999":_e(e)}function Pe(e){return e<.99||1===e?De(e):e>1-1e-9?_e(e):e.toFixed(1-Math.floor(Math.log10(1-e)))}function Oe(e){return 0===e?"0":Math.abs(e)<.001?Se(e):ke(String(Number(e.toFixed(3))))}var je=e=>ke(String(e)),Te=e=>`[${e.map(Oe).join(", ")}]`,Fe=(e,t,s)=>Math.min(s,Math.max(t,e));function Ee(e,t){return((e<560?e:(e-36)/2)-42)/t<62}var Le=e=>`--hue: var(--softmax-class-${e})`,Ce=e=>Array.from({length:e},(e,t)=>t+1);function We(e){let t=0;return e.map(e=>(t+=e)-e)}var Be=(e,t,s="")=>_`<span class="sx-symbol">${e}<sub>${t}</sub>${s}</span>`,He=e=>_`<span class="sx-symbol">${e}</span>`,Ie=(e,t="")=>_`<span class="sx-symbol">e<sup>a<sub>${e}</sub>${t}</sup></span>`,Re=(e,t="")=>_`<figcaption><b>${e}</b> <span class="sx-hint">${t}</span></figcaption>`,ze=e=>_`
<thead>
<tr>${e.map(e=>""===e?_`<td></td>`:_`<th scope="col">${e}</th>`)}</tr>
</thead>`,Ye=(e,t,s,a,r,{selected:i,select:n=()=>{}})=>_`
<div
class=${we({"sx-number":!0,"sx-lights":!0,"is-selected":t===i})} data-link=${t} style=${Le(t)}
@pointerdown=${()=>n(t)}
>
${s}
<span class=${we({"is-long":r.length>7})} ${Xe(e,t,a)}>${r}</span>
</div>`,qe=(e,t,s)=>_`
<div class=${we({"sx-case":!0,"is-lit":e})}>
<span aria-hidden="true">${e?"▸":""}</span><span>${t}</span>${s}
</div>`,Ue=e=>e.own("glide",()=>{let t;return e.scope.add(()=>clearTimeout(t)),()=>{clearTimeout(t),e.root.classList.add("is-gliding"),t=setTimeout(()=>e.root.classList.remove("is-gliding"),300)}}),Xe=ae(class extends re{render(e,t,s){return P}update(e,[t,s,a]){let{element:r}=e;return ue(r,{"data-value":t,"data-index":s,"data-number":a}),P}}),Ge=(e,t)=>JSON.stringify(e)===JSON.stringify(t),Je=(e,t,{available:s=!0,pressed:a,label:r,more:i=""}={})=>_`
<button
type="button" class="sx-button ${i}" @click=${t} aria-label=${r??O}
aria-pressed=${a??O} aria-disabled=${s?O:"true"}
>${e}</button>`,Ke=(e,t)=>_`<div class="sx-group" role=${t?"group":O} aria-label=${t??O}>${e}</div>`,Ve=(e,t,s,a="Presets",r)=>Ke([...e.map(({name:e,value:a})=>Je(e,()=>s(a),{pressed:t(a)})),r],a),Ze=({note:e,state:t},s,a,r)=>Ve(s.map(e=>({name:Te(e),value:e})),e=>Ge(e,t().logits),t=>{e(""),a([...t])},void 0,r),Qe=({opening:e,reset:t,state:s},a=()=>{})=>Je("Reset",()=>{a(),t()},{available:!Ge(e(),s())}),et=e=>t=>{let s=[...t.currentTarget.querySelectorAll("[role=radio]")],a=s.findIndex(e=>e===t.target);if(a<0)return;let[r,i]=[a-1,a+1],n=$e(t,{ArrowRight:i,ArrowDown:i,ArrowLeft:r,ArrowUp:r,Home:0,PageUp:0,End:-1,PageDown:-1});if(void 0===n)return;let l=(n+s.length)%s.length;e(l),s[l].focus()},tt=({label:e,title:t,pills:s,chosen:a,choose:r,more:i=""})=>_`
<div
class=${we({"sx-choice":!0,...i&&{[i]:!0}})} role="radiogroup" aria-label=${e}
@keydown=${et(e=>r(s[e].index))}
>
<span>${t}</span>
${s.map(({index:e,content:t,linked:s},i)=>_`
<button
type="button" class="sx-button sx-lights" role="radio" aria-checked=${e===a}
tabindex=${e===a||a<0&&0===i?0:-1} data-link=${s?e:O}
style=${s?Le(e):O} @click=${()=>r(e)}
>${t}</button>`)}
</div>`,st=(e,t)=>Ce(t).map(t=>({index:t,content:Be(e,t),linked:!0})),at=({state:e,change:t},s,a,r,i)=>tt({label:a,title:r,pills:i,chosen:e()[s],choose:e=>t({[s]:e})}),rt=0;function it(e,t){let s=G(),a=e.get("_follows")??{},r=function(e,{traits:t,settled:s=e=>e}){let a={},r=a;return()=>(t.some(t=>a[t]!==e.get(t))&&(a=Object.fromEntries(t.map(t=>[t,e.get(t)])),r=s(a,a)),r)}(e,t),i={...r(),...a},n=s=>{let a=!1;for(let[i,n]of Object.entries(t.settled?.(s,r())??s))Ge(e.get(i),n)||(e.set(i,n),a=!0);a&&e.save_changes()},l=e=>Object.fromEntries(Object.entries(e).filter(([e])=>!Object.hasOwn(a,e))),o=new Set,d="",c=e=>{if(d!==e){d=e;for(let e of o)e()}},p=function(e,t){let s=t.name;for(let e=2;ee.has(s);e+=1)s=`${t.name}-${e}`;if(ee.add(s),e.add(()=>ee.delete(s)),null===document.getElementById("explorables-state"))return{name:s,update(){},leads:()=>!1};let a,r=()=>{let e=V(location.hash).pieces.get(s);if(!e||e===a)return;a=e;let r=function(e){let t={};for(let s of e.split("&")){let[e,a,r]=s.split("=");if(!e||void 0===a||void 0!==r||e in t)return;try{t[e]=decodeURIComponent(a)}catch{return}}return t}(e),i=r?t.read(r):"it cannot be read";void 0!==i&&t.note(`The state in the page's address is ignored: ${i.replace(/\.$/,"")}.`)},i=function(e,t,s){let a=J(250,s);return e.add(()=>{a.waits()&&(a.stop(),s())}),()=>{a.waits()||a.start()}}(e,0,()=>{let{anchor:e,pieces:r}=V(location.hash),i=t.write();a=i&&Q(i),void 0===a?r.delete(s):r.set(s,a);let n=Z(e,r);n!==location.hash&&te(""===n?location.pathname+location.search:n)});return r(),"complete"===document.readyState?te():e.listen(window,"load",()=>te()),e.listen(window,"hashchange",()=>{void 0===a||V(location.hash).pieces.has(s)?r():history.state?.explorables?(a=void 0,t.reset()):i(),queueMicrotask(te)}),{name:s,update:i,leads:()=>V(location.hash).pieces.keys().next().value===s,link:e=>location.href.replace(/#.*/,"")+Z("",new Map([[s,Q(e)]]))}}(s,{name:e.get("address")||e.get("_explorable"),write(){if(!Ge(l(r()),l(i)))return l(t.toFields(r()))},read(s){let a=t.fromFields(s,e);if("wrong"in a)return a.wrong;n(a.state),c((a.notes??[]).join(" "))},reset(){n(l(i)),c("")},note:c});for(let a of t.traits)s.follow(e,`change:${a}`,p.update);return{state:r,change:n,opening:i,message:()=>d,note:c,watchers:o,address:p,dispose:s.dispose}}function nt(e,t,s){let a=Math.min(640,window.screen.width-32),r=!1;return()=>(r||(r=!0,K(e,t,e=>{0===e||e===a||(a=e,s())})),a)}function lt({model:e,el:t},s,a){let r=G(),i=`sx-note-${rt+=1}`,n=function(e,{frame:t,title:s},a){let r=document.createElement("div");return ue(r,{class:t?`sx ${t}`:"sx",role:"group","aria-label":s,"data-explorable":e.get("_explorable"),"data-address":a}),r}(e,s,a.address.name),l=document.createElement("div");l.className="sx-foot";let o=document.createComment("");n.append(o,l);let d,c=function(e,t){let s,a={},r=e=>{let s=e instanceof Element?e.closest("[data-link]"):null;return s&&t.contains(s)?s.getAttribute("data-link")??void 0:void 0},i=()=>{for(let e of t.querySelectorAll("[data-link]"))e.classList.toggle("is-linked",e.getAttribute("data-link")===s)},n=(r,n,l)=>e.listen(t,r,({target:e})=>{a[n]=l(e);let t=a.pointer??a.focus;t!==s&&(s=t,i())});return n("pointerover","pointer",r),n("pointerleave","pointer",()=>{}),n("focusin","focus",r),n("focusout","focus",()=>{}),()=>void 0!==s&&i()}(r,n),{state:p,change:u,note:$}=a,{link:h,leads:m}=a.address,g=()=>X(_`<p class="sx-note" id=${i} role="status">${a.message()}</p>${f?.template()}`,l),f=h&&s.traits.length>0?function(e,t){let s="",a="",r=ge(),i=(e,r="")=>{[s,a]=[e,r],t()},n=async()=>{i("");let t=e();try{await navigator.clipboard.writeText(t),i("Link copied")}catch{i("Copy this link:",t),r.value?.select()}};return{template:()=>_`
<p class="sx-cite">
<span role="status">${s}</span>
<input
class="sx-field" type="text" readonly aria-label="Link to this state"
?hidden=${""===a} .value=${a} ${xe(r)}>
${Je("Cite this state",n)}
</p>`,forget(){[s,a]=["",""]}}}(()=>h(s.toFields(p())),g):void 0,v=()=>{let e=p(),t=JSON.stringify(e);f&&t!==n.getAttribute("data-state")&&f.forget(),ue(n,{"data-state":t}),g(),d=X(s.view(y,e),n,{renderBefore:o}),c()},x=function(e,t,s){let a=function(e,t){let s=0;return e.add(()=>cancelAnimationFrame(s)),()=>{0!==s||e.signal.aborted||(s=requestAnimationFrame(()=>{s=0,t()}))}}(e,s);if(typeof IntersectionObserver>"u")return a;let r=!0,i=J(150,s),n=new IntersectionObserver(e=>{r=e[e.length-1].isIntersecting,r&&i.waits()&&(i.stop(),a())},{rootMargin:"100px"});return n.observe(t),e.add(()=>{n.disconnect(),i.stop()}),()=>r?a():i.start()}(r,n,v),w=new Map,b=(e,t)=>(w.has(e)||w.set(e,t()),w.get(e)),y={scope:r,model:e,root:n,noteId:i,width:nt(r,n,x),state:p,opening:()=>a.opening,change:u,move(e){$(""),u(e)},reset(){u(a.opening),$("")},note:$,redraw:x,own:b,memo(e,t,s){let a=b(e,()=>({from:[],value:void 0}));return a.from.length>0&&t.every((e,t)=>e===a.from[t])||Object.assign(a,{from:t,value:s()}),a.value}};r.listen(n,"keydown",e=>{e.key.startsWith("Arrow")&&e.stopPropagation()});for(let t of s.traits)r.follow(e,`change:${t}`,x);return a.watchers.add(x),r.add(()=>a.watchers.delete(x)),v(),t.append(n),r.add(()=>d?.setConnected(!1)),r.add(()=>n.remove()),function(e,t,s){let a=()=>{if(!s()||e.signal.aborted)return;let a=document.getElementById(V(location.hash).anchor),r=!a&&t.offsetHeight<window.innerHeight;(a??t).scrollIntoView({block:r?"center":"start",behavior:"instant"})};s()&&function(){let[e]=performance.getEntriesByType?.("navigation")??[];return void 0!==e&&"type"in e&&"navigate"===e.type&&0===scrollY}()&&(a(),async function(){"complete"!==document.readyState&&await new Promise(e=>addEventListener("load",e,{once:!0})),await(document.fonts?.ready)}().then(a,a)),e.listen(window,"hashchange",a)}(r,n,m),r.dispose}var ot=new Map;function dt(e){let t=(...s)=>(ot.get(t)?.(e)??e)(...s);return t}var ct=(e,t=0)=>e.map(e=>Math.exp(e-t)),pt=e=>e.reduce((e,t)=>e+t,0),ut=dt(e=>{let t=ct(e,Math.max(...e)),s=pt(t);return t.map(e=>e/s)});function $t(e){let t=Math.max(...e),s=e.indexOf(t);return{at:s,largest:t,others:pt(ct(e,t).toSpliced(s,1))}}function ht(e){let{largest:t,others:s}=$t(e);return t+Math.log1p(s)}var mt=dt(e=>{let{largest:t,others:s}=$t(e),a=Math.log1p(s);return e.map(e=>e-t-a)});function gt(e){let{at:t,others:s}=$t(e);return ut(e).map((e,a)=>a===t?s/(1+s):1-e)}function ft(e){let t=Math.max(...e),s=e.map(e=>function(e,t){let s=e-t,a=s-e;return[s,e-(s-a)-(t+a)]}(e,t)),a=s.map(([e])=>Math.exp(e)),r=pt(s.map(([,e],t)=>a[t]*e)),i=pt(a)+r;return a.map((e,t)=>e/i+e/i*s[t][1])}var vt={float16:function(e){let t=Math.abs(e);if(0===t||!Number.isFinite(e))return e;if(t>=65520)return e<0?-1/0:1/0;let s=Math.floor(Math.log2(t));2**s>t?s-=1:2**(s+1)<=t&&(s+=1);let a=1.5*2**52*Math.max(2**(s-10),5.960464477539063e-8),r=t+a-a;return e<0?-r:r},float32:Math.fround,float64:e=>e},xt=["float16","float32","float64"],wt=(e,t,s)=>e.map(e=>vt[s](t*e)+0);function bt(e,t="float64"){let s=vt[t],a=e.map(e=>s(Math.exp(e))),r=a.reduce((e,t)=>s(e+t),0);return{exponents:[...e],exps:a,total:r,parts:a.map(e=>s(e/r))}}var yt=dt((e,t="float64")=>{let s=Math.max(...e);return bt(e.map(e=>vt[t](e-s)),t)});function Mt(e){return Number.isNaN(e)?"nan":Number.isFinite(e)?0===e?"zero":"number":"inf"}function kt({exps:e,total:t,parts:s}){let a=[...e.map((e,t)=>({name:"exp",index:t+1,kind:Mt(e)})),{name:"sum",index:void 0,kind:Mt(t)},...s.map((e,t)=>({name:"S",index:t+1,kind:Mt(e)}))],r=new Set(["number"]);return a.filter(({kind:e})=>!r.has(e)&&r.add(e))}function At(e,t,s){for(let a=0;a<60;a+=1){let a=(t+s)/2;e(a)?s=a:t=a}return s}var St=({total:e})=>0===e||!Number.isFinite(e);function _t(e){let t=Math.max(...e),s=t=>St(bt(e.map(e=>e+t)));return[At(s,-t,-t-2e3),At(s,-t,2e3-t)]}var Nt=[-1075*Math.LN2,-1022*Math.LN2,Math.log(Number.MAX_VALUE)];function Dt(e,t){let s=ut(e)[t-1];return{part:s,loss:0-mt(e)[t-1],slope:-1/s}}function Pt(e,t){let s=t=>pt(e.map((e,s)=>0===e?0:e*t(e,s)));return{cross:s((e,s)=>-t[s]),entropy:s(e=>-Math.log(e)),divergence:s((e,s)=>Math.log(e)-t[s])}}var Ot=(e,t,s)=>Math.log(s)-Math.log1p(-s)+ht(e.toSpliced(t-1,1)),jt=(e,t)=>ut(e).map((e,s)=>s===t-1?-1/e:0),Tt=dt((e,t)=>{let s=gt(e);return ut(e).map((e,a)=>a===t-1?0-s[a]:e)}),Ft=(e,t)=>e.map(e=>pt(e.map((e,s)=>e*t[s]))),Et=(e,{inputs:t,labels:s})=>t.map((t,a)=>Dt(Ft(e,t),s[a])),Lt=(e,t)=>pt(Et(e,t).map(({loss:e})=>e))/t.labels.length,Ct=dt((e,{inputs:t,labels:s})=>{let a=t.map((t,a)=>Tt(Ft(e,t),s[a]));return e.map((e,s)=>e.map((e,r)=>pt(t.map((e,t)=>a[t][s]*e[r]))/t.length))}),Wt=(e,t,s)=>e.map((e,a)=>e.map((e,r)=>e-s*t[a][r]));function Bt(e){return e=Math.imul(e^e>>>16,2246822507),((e=Math.imul(e^e>>>13,3266489909))^e>>>16)>>>0}function Ht(e,t){let s=Bt(e+2654435769);return Float64Array.from({length:t},(e,t)=>Bt(s+Math.imul(t+1,2654435769))/2**32)}function It(e){let t=0;return e.map((s,a)=>a===e.length-1?1:t+=s)}function Rt(e,t){let s=0;for(;t>=e[s]&&s<e.length-1;)s+=1;return s}var zt=(e,t,s)=>Math.hypot(...e.map((e,a)=>t[a]/s-e)),Yt=1n<<BigInt(192),qt=new DataView(new ArrayBuffer(8));function Ut(e){qt.setFloat64(0,e);let t=qt.getBigUint64(0),s=Number(t>>52n&2047n),a=t&(1n<<52n)-1n,r=0===s?a:a|1n<<52n;return{mantissa:e<0?-r:r,power:Math.max(s,1)-1075}}var Xt=(e,t)=>t>=0?e<<BigInt(t):e>>BigInt(-t),Gt=e=>{let{mantissa:t,power:s}=Ut(e);return Xt(t,s+192)},Jt=Array.from({length:192},(e,t)=>(Yt>>BigInt(t+1))/BigInt(t+1)).reduce((e,t)=>e+t);function Kt(e){let t=e.map(Gt),s=t.reduce((e,t)=>t>e?t:e),a=t.map(e=>function(e){let t=Number((2n*e+Jt)/(2n*Jt))-(2n*e+Jt<0n?1:0),s=e-BigInt(t)*Jt>>8n,a=Yt,r=Yt;for(let e=1n;0n!==a&&e<40n;e+=1n)a=(a*s>>BigInt(192))/e,r+=a;for(let e=0n;e<8n;e+=1n)r=r*r>>BigInt(192);return{mantissa:r,power:t}}(e-s)),r=a.reduce((e,{mantissa:t,power:s})=>e+Xt(t,s),0n);return a.map(({mantissa:e,power:t})=>({mantissa:(e<<BigInt(192))/r,power:t}))}var Vt=({mantissa:e,power:t})=>e.toString(2).length-1+t-192;function Zt(e,t){if(!Number.isFinite(e))return 1/0;let s=Math.max(Vt(t)-52,-1074),a=t.power-192-64,{mantissa:r,power:i}=Ut(e),n=Xt(r,i-a)-(t.mantissa<<64n);return Number(n<0n?-n:n)/Number(Xt(1n,s-a))}var Qt=e=>Vt(e)>=-1022,es=dt(e=>{let t=ut(e),s=gt(e);return t.map((e,a)=>t.map((t,r)=>a===r?e*s[a]:-e*t))}),ts=e=>({T:e.length-1,N:e[0].length}),ss=([e,...t])=>Ft(t,e),as=(e,t,s,a)=>(e-a)*s+t,rs=([e,...t])=>t.map((s,a)=>t.flatMap((t,s)=>e.map(e=>s===a?e:0))),is=(e,t)=>e.map(e=>t[0].map((s,a)=>pt(e.map((e,s)=>e*t[s][a])))),ns=e=>es(ss(e)).map(t=>t.flatMap(t=>e[0].map(e=>t*e))),ls=(e,t)=>({product:e**3*t,closed:e**2*(t+1)});function os(e,t){let s=Math.max(...e);return ut(e.map(e=>(e-s)/t))}var ds={ratio:([e,t])=>[Number(e)/Number(t),0],at([e,...t],s,a){let r=t.map(e=>cs(e,s,a)[0]),i=r.reduce((e,t)=>e?.[t-1],s.arrays[String(e)]);if("number"!=typeof i)throw new RangeError(`no entry ${e}[${r}]`);return[i,`${e}[${r}]`===a?1:0]},"+":(e,t,s)=>e.map(e=>cs(e,t,s)).reduce(([e,t],[s,a])=>[e+s,t+a]),"*":(e,t,s)=>e.map(e=>cs(e,t,s)).reduce(([e,t],[s,a])=>[e*s,t*s+e*a]),"^"([e,t],s,a){let[r,i]=cs(e,s,a),[n,l]=cs(t,s,a);if(!Number.isInteger(n)||0!==l)throw new TypeError("a power that is no whole number");return[r**n,0===n?0:n*r**(n-1)*i]},exp([e],t,s){let[a,r]=cs(e,t,s);return[Math.exp(a),Math.exp(a)*r]},log([e],t,s){let[a,r]=cs(e,t,s);return[Math.log(a),r/a]},delta:([e,t],s,a)=>[cs(e,s,a)[0]===cs(t,s,a)[0]?1:0,0],sum([e,t,s,a],r,i){let[n,l]=[0,0],o=cs(s,r,i)[0],d={...r,letters:{...r.letters}};for(let s=cs(t,r,i)[0];s<=o;s+=1){d.letters[String(e)]=s;let[t,r]=cs(a,d,i);n+=t,l+=r}return[n,l]},d([e,t],s,a){if(""!==a)throw new TypeError("a derivative inside a derivative");let[,r,...i]=e,n=i.map(e=>cs(e,s,"")[0]);return[cs(t,s,`${r}[${n}]`)[1],0]},cases([e,t,s,a],r,i){let n=cs(e,r,i)[0]===cs(t,r,i)[0];return cs(n?s:a,r,i)}};function cs(e,t,s){if("number"==typeof e)return[e,0];if("string"==typeof e){if(!Object.hasOwn(t.letters,e))throw new RangeError(`no value is given for ${e}`);return[t.letters[e],0]}let[a,...r]=e;if(!Object.hasOwn(ds,a))throw new TypeError(`no expression is called ${a}`);return ds[a](r,t,s)}var ps=(e,t)=>cs(e,t,"")[0],us={afterShift:yt,codeLengths:(e,t)=>Object.values(Pt(e,t)),compensatedSoftmax:ft,complements:gt,directly:bt,endsOf:It,evaluate:(e,...t)=>t.map(t=>ps(e,t)),gradientByLogits:Tt,gradientByProbabilities:jt,layerJacobian:ns,layerLogits:ss,layerProbabilities:e=>ut(ss(e)),logSoftmax:mt,logSumExp:ht,logitsJacobian:rs,matrixProduct:is,meanLoss:Lt,meanLossGradient:Ct,multiplications:(e,t)=>Object.values(ls(e,t)),softmax:ut,softmaxAt:os,softmaxJacobian:es,sum:pt,weightColumn:as},$s=e=>e?.f?us[e.f](...e.args.map($s)):e;function hs(e,t){if(!Number.isFinite(e))return String(e)===t?0:1/0;let[,s,a="",r="0"]=/^(-?\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(t)??[],i=BigInt(s+a);if(0n===i)return 0===e?0:1/0;let n=Number(r)-a.length,{mantissa:l,power:o}=Ut(e),d=(e,t)=>t**BigInt(Math.max(e,0)),c=l*d(o,2n)*d(-n,10n),p=i*d(-o,2n)*d(n,10n),u=e=>e<0n?-e:e;return Number(u(c-p)*10n**30n/u(p))/1e30}function ms({row:e,within:t,cases:s}){let a=s.flatMap(({expected:e,...t})=>{let s=$s(t),a=[s.parts??s].flat(2),r=a.length!==e.length;return e.map((e,t)=>({expected:e,found:a[t],error:r?1/0:hs(a[t],e)}))}),r=a.reduce((e,t)=>t.error>e.error?t:e,a[0]),i=r?.error<=t;return{row:e,count:a.length,...r,passed:i,error:Number.isFinite(r?.error)?r.error:null}}var gs=e=>e.map(ms),fs=/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,vs=/^[+-]?(inf(inity)?|∞|nan)$/i,xs=e=>e.length>24?`${e.slice(0,24)}…`:e,ws=e=>e.normalize("NFKC").trim().replace(/[−–]/g,"-"),bs=e=>e.replace(/^[a-z_][\w.]*\s*\(([^()[\],]*)(?:,[^()[\]]*=[^()[\]]*)?\)$/i,"$1").trim(),ys=/^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i,Ms=/^[+-]?\d{1,3}(\.\d{3})+,\d+$/,ks=/^[+-]?\d{1,3}(,\d{3})+\.\d+$/,As=/^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$/,Ss=/^[+-]?[1-9]\d{0,2}(,\d{3}|( \d{3})+)$/,_s=[ys,Ms,ks,As];function Ns(e){let t=bs(ws(e));if(""===t)return{ok:!1,why:"Nothing is typed: a number is needed."};if(vs.test(t))return{ok:!1,why:`“${xs(t)}” is not a finite number.`};if(Ss.test(t))return{ok:!1,why:`“${xs(t)}” can be read in two ways: write a point before decimals, nothing between thousands, and brackets around a list.`};let s=function(e){return Ms.test(e)?e.replaceAll(".","").replace(",","."):ks.test(e)?e.replaceAll(",",""):As.test(e)?e.replaceAll(" ","").replace(",","."):ys.test(e)?e.replace(",","."):e}(t);if(!fs.test(s))return{ok:!1,why:`“${xs(t)}” is not a number.`};let a=Number(s);return Number.isFinite(a)?{ok:!0,value:0===a?0:a}:{ok:!1,why:`“${xs(t)}” is too large for a number here.`}}function Ds(e){let t=bs(ws(e));return/[,;[\](){}]|\S\s+\S/.test(t)&&!_s.some(e=>e.test(t))}function Ps(e,t){let s=ws(e).replace(/,?\s*[a-z_]\w*\s*=\s*(<[^>]*>|[\w.'":]+)/gi," ").replace(/(^|[\s,;([])[a-z_][\w.]*\s*\(/gi,"$1 ").split(/[\s,;[\](){}]+/).filter(e=>""!==e);if(0===s.length)return{ok:!1,why:"The list is empty: a number is needed."};if(s.length>t)return{ok:!1,why:`The list has ${s.length} numbers; at most ${t} fit here.`};let a=[];for(let e of s){let t=Ns(e);if(!t.ok)return t;a.push(t.value)}return{ok:!0,value:a}}function Os(e,t,s){let a=e.filter(e=>e<t||e>s),r=a.length?[`${a.map(je).join(", ")} ${a.length>1?"lie":"lies"} outside ${je(t)} to ${je(s)}: the nearest bound is taken.`]:[];return{values:e.map(e=>Fe(e,t,s)),notes:r}}var js={type:"text",autocomplete:"off",autocapitalize:"off",spellcheck:"false",enterkeyhint:"done"},Ts=me((e,t,s)=>{ue(t,js);let{take:a,commit:r,cancel:i,follow:n,show:l}=function(e,t){let s="",a=t.get(),r=!0,i=()=>{r=!1,a=t.get(),s=je(a),e.value!==s&&(e.value=s),ue(e,{"aria-invalid":void 0,"aria-describedby":void 0})},n=e=>{let{label:s,least:r,most:n,longest:l=1,set:o,setList:d,shell:c}=t,p=d&&Ds(e)?Ps(e,l):Ns(e);if(p.ok){let{values:e,notes:t}=Os([p.value].flat(),r,n);Array.isArray(p.value)?d?.(e):o(e[0]),c.note(t.join(" "))}else o(a),c.note(`${p.why} ${s} stays ${je(a)}.`);i()};return{take:n,commit(){e.value!==s&&n(e.value)},cancel(){t.set(a),i(),t.shell.note("")},follow(){r=!0;let{least:s,most:a,set:i,setList:n,shell:l}=t,o=Ns(e.value);o.ok&&o.value>=s&&o.value<=a&&(i(o.value),l.note(""));let d=/^\s*[+−–-]?(\d*,|\.)?\s*$/.test(e.value)||n&&Ds(e.value);ue(e,{"aria-invalid":o.ok||d?void 0:"true","aria-describedby":o.ok||d?void 0:l.noteId})},show(){ue(e,{"aria-label":t.label}),(r||t.get()!==a)&&(document.activeElement===e&&e.value!==s||i())}}}(t,s);return e.listen(t,"input",n),e.listen(t,"change",r),e.listen(t,"blur",r),e.listen(t,"focus",()=>t.select()),e.listen(t,"keydown",e=>{e.stopPropagation(),"Escape"===e.key&&i(),"Enter"===e.key&&(r(),t.select())}),e.listen(t,"paste",e=>{let t=e.clipboardData?.getData("text/plain")??"";!s.setList||!Ds(t)||(e.preventDefault(),a(t))}),l});function Fs(e,{trait:t,label:s,name:a,least:r,most:i,round:n=e=>e}){let l=()=>e.state()[t];return _`<input
class="sx-field" ${Xe(a,void 0,l())}
${Ts({label:s,least:r,most:i,get:l,set:s=>e.change({[t]:n(s)}),shell:e})}>`}var Es=(e,t,s)=>_`<label class="sx-entry">${s}${Fs(e,t)}</label>`,Ls=({state:e,move:t},s)=>({get:()=>e().logits[s-1]??0,set(a){let{logits:r}=e();t(s<=r.length?{logits:r.with(s-1,a)}:{})}});function Cs(e,t,s,a,r,{selected:i,select:n=()=>{}}={}){let[l,o]=e.model.get("_range"),d=Ls(e,s);return _`
<label class=${we({"sx-number":!0,"sx-lights":!0,"is-selected":s===i})} data-link=${s} style=${Le(s)}>
${r}<input
class="sx-field" ${Xe(t,s,d.get())} @focus=${()=>n(s)}
${Ts({...d,label:`${t}${ye(s)}`,least:l,most:o,longest:8,setList:a,shell:e})}>
</label>`}var Ws=(e,t,s,a,r)=>_`
<div class="sx-flow sx-fields">
${e.state().logits.map((r,i)=>Cs(e,t,i+1,s,a(i+1)))}${r}
</div>`,Bs={last:e=>e.length,most:8};function Hs(e,t,{range:s,among:a,whole:r,lengths:i,rows:n,into:l,...o},d){if(a)return a.includes(t)?{value:t,notes:[]}:{wrong:`“${t}” is no ${e} here`};let c=l?{}:o,[p,u]=s?d.get(s):[c.least??-1/0,c.most??1/0],$=[],h=[];for(let s of n?t.split("_"):[t]){let t=i?Ps(s,i[1]):Ns(s);if(!t.ok)return{wrong:t.why};let a=[t.value].flat();if(i&&a.length<i[0])return{wrong:`${e} has too few numbers`};if((r||l)&&!a.every(Number.isInteger))return{wrong:`${e} is no whole number: ${a.map(je)}`};let n=Os(a,p,u);h.push(...n.notes),$.push(n.values)}return{value:n?$:i?$[0]:$[0][0],notes:h}}function Is(e,{last:t,most:s}=Bs,a=()=>{}){let r=Object.entries(e).flatMap(([e,{into:t,least:s=1}])=>t?[{name:e,into:t,least:s}]:[]);return{traits:Object.keys(e),settled:(e,s)=>({...e,...Object.fromEntries(r.filter(({into:t})=>void 0!==e[t]).map(({name:a,into:r})=>[a,Math.min(e[a]??s[a],t(e[r],a))]))}),toFields:t=>Object.fromEntries(Object.entries(e).map(([e,{rows:s}])=>[e,s?t[e].join("_"):String(t[e])])),fromFields(i,n){let l={},o=[];for(let[t,s]of Object.entries(i)){if(!Object.hasOwn(e,t))return{wrong:`“${t}” is not known here`};let a=Hs(t,s,e[t],n);if("wrong"in a)return a;o.push(...a.notes),l[t]=a.value}if(0===Object.keys(l).length)return{wrong:"it says nothing"};let d=a(l,n);if(d)return{wrong:d};let c=n.get("_follows")??{},p=r.find(({name:e,into:a,least:r})=>l[e]<r||l[e]>(Object.hasOwn(c,a)?s:t(l[a]??n.get(a),e)));return p?{wrong:`there is no ${e[p.name].called??p.name} ${l[p.name]}`}:{state:l,notes:o}}}}var Rs={least:-10,most:10,lengths:[1,8]},zs={into:"logits",called:"element"};function Ys(e,t,{move:s,end:a}){let r,i=null,n=e=>{t.classList.toggle("is-dragged",e),i?.classList.toggle("is-dragging",e)},l=e=>{void 0!==r&&(t.hasPointerCapture?.(r.id)&&t.releasePointerCapture(r.id),r=void 0,n(!1),a?.(e))};e.listen(t,"pointermove",e=>{r?.id===e.pointerId&&s(e.clientX-r.x,e.clientY-r.y,r.from)});for(let s of["pointerup","pointercancel","lostpointercapture"])e.listen(t,s,e=>{r?.id===e.pointerId&&l(e)});return e.add(()=>l()),(e,s)=>!(0!==e.button||!e.isPrimary||void 0!==r||(t.setPointerCapture?.(e.pointerId),r={id:e.pointerId,x:e.clientX,y:e.clientY,from:s},i=t.closest(".sx"),n(!0),0))}function qs(e,t){let s=Math.round(1/t);return Math.round(e*s)/s+0}function Us(e,t,s,a){let r=e=>{s.pointerOnly||ue(t,{role:"slider",tabindex:0,"aria-label":s.label,"aria-orientation":s.orientation,"aria-valuemin":s.least,"aria-valuemax":s.most,...void 0!==e&&{"aria-valuenow":s.get(),"aria-valuetext":e}})};r(void 0);let i=(e,t=s.least,a=s.most)=>{let r=Fe(qs(e,s.step),t,a);r!==s.get()&&s.set(r)},n=Ys(e,t,{move(e,t,a){let r=("vertical"===s.orientation?-t:e)*s.perPixel();i(a+r,...s.dragRange?.()??[])},end:()=>s.onDrag?.(!1)}),l=(e,a=s.get())=>{n(e,a)&&(e.preventDefault(),s.pointerOnly||t.focus?.({preventScroll:!0}),s.onDrag?.(!0),a!==s.get()&&i(a,...s.dragRange?.()??[]))};return e.listen(t,"keydown",e=>{let{get:t,least:a,most:r,page:n,step:l}=s,o=e.shiftKey?n:l,d=$e(e,{ArrowUp:t()+o,ArrowRight:t()+o,ArrowDown:t()-o,ArrowLeft:t()-o,PageUp:t()+n,PageDown:t()-n,Home:a,End:r});void 0!==d&&i(d)}),e.listen(t,"pointerdown",e=>{e.stopPropagation(),l(e)}),a&&e.listen(a,"pointerdown",e=>{"touch"!==e.pointerType&&l(e,s.valueAt?.(e))}),()=>r(s.text)}var Xs=me((e,t,s)=>Us(e,t,s,s.ground?t.closest(s.ground):null)),Gs=me((e,t,s)=>{let a=t.parentElement,r=()=>s.most-s.least;return Us(e,t,Object.create(s,{orientation:{value:"horizontal"},perPixel:{value:()=>r()/a.clientWidth},valueAt:{value({clientX:e}){let t=a.getBoundingClientRect();return s.least+r()*Fe((e-t.left)/t.width,0,1)}}}),s.ground?t.closest(s.ground):a)}),Js=(...e)=>_`<math>${e}</math>`,Ks=e=>D`<mi>${e}</mi>`,Vs=e=>D`<mo>${e}</mo>`,Zs=e=>D`<mo form="infix">${e}</mo>`,Qs=e=>D`<mo form="prefix">${e}</mo>`,ea=e=>D`<mo lspace="0" rspace="0">${e}</mo>`,ta=e=>D`<mn>${e}</mn>`,sa=(...e)=>D`<mrow>${e}</mrow>`,aa=(...e)=>D`<mrow><mo stretchy="false">(</mo>${e}<mo stretchy="false">)</mo></mrow>`,ra=(e,t)=>D`<msub>${e}${t}</msub>`,ia=(e,t)=>D`<msup>${e}${t}</msup>`,na=(e,t)=>D`<mfrac>${e}${t}</mfrac>`,la=e=>D`<msqrt>${e}</msqrt>`,oa=(e,t)=>D`<mrow><munder><mo movablelimits="false">∑</mo>${e}</munder>${t}</mrow>`,da=(...e)=>D`<mrow><mi>log</mi><mo rspace="0.17em">\u2061</mo>${e}</mrow>`,ca=(e,t)=>ra(Ks(e),"number"==typeof t?ta(t):Ks(t)),pa=(e,...t)=>D`<mrow class="sx-term" data-link=${e} style=${Le(e)}>${t}</mrow>`,ua=(e,t)=>pa(t,ca(e,t));function $a(e,t){let s=e.map((e,t)=>[t>0?Zs("+"):O,e]);if(s.length<=t)return sa(s);let a=Array.from({length:Math.ceil(s.length/t)},(e,a)=>s.slice(a*t,(a+1)*t));return D`
<mtable columnalign="left" class="sx-lines">
${a.map(e=>D`<mtr><mtd>${e}</mtd></mtr>`)}
</mtable>`}var ha=(e,t)=>_`
<div class="sx-formula">
${e.map(e=>_`<span class="sx-wrapped">${e}</span>`)}${t}
</div>`,ma=({name:e,index:t,linked:s,...a})=>({...a,step:.1,page:1,orientation:"horizontal",perPixel:()=>.02}),ga=e=>e.own("focus in the formula",()=>({at:""}));function fa(e,t,s=!1){let{name:a,index:r,get:i}=t,n=!s&&ga(e).at===a+r;return D`
<mn
class=${we({"sx-scrub":!0,"is-focused":n})} ${Xe(a,r,i())}
${Xs({...ma(t),pointerOnly:!0})}
>${Oe(i())}</mn>`}function va(e,t){let s=t=>()=>{ga(e).at=t,e.redraw()},{name:a,index:r,linked:i=!0}=t;return _`
<span
class="sx-keys" data-link=${i?r:O} @focus=${s(a+r)} @blur=${s("")}
${Xs(ma(t))}
></span>`}var xa=(e,t,s,a=Oe(t))=>s?D`<mn class="sx-scrub" ${Xe(e,void 0,t)} ${Xs({...s,orientation:"horizontal",pointerOnly:!0})}>${a}</mn>`:D`<mn ${Xe(e,void 0,t)}>${a}</mn>`,wa=(...[e,t,s,a=Oe(Math.abs(t))])=>sa(Zs(t<0?"−":"+"),xa(e,t,s,a)),ba=(e,t,s,a=_e(s))=>D`<mn ${Xe(e,t,s)}>${a}</mn>`,ya=(e,t)=>1===t||Number.isNaN(e)?"=":e>=.9995&&e<1?">":"≈",Ma=(e,t)=>pa(t,ba("S",t,e[t-1],Pe(e[t-1])));function ka(e,t){let s=Ue(e),{logits:a,selected:r}=e.state(),i=t=>{s(),e.change({logits:t})},n=Qe(e,s);return e.root.style.setProperty("--count",String(a.length)),{glide:s,parts:t,selected:r,setAll:i,reset:n,width:e.width(),select:t=>e.change({selected:t}),effect:e=>`S${ye(e)} ${(e=>`= ${De(e)}`.replace("= >","> "))(t[e-1])}`,vectors:(t,s)=>Ze(e,t,i,s),presetsOf:(e,t,a,r,i)=>Ve(a.map(e=>({name:`${t} = ${Oe(e)}`,value:e})),e=>e===r,e=>{s(),i(e)},e,n)}}function Aa(e,t,s,a){let{selected:r,parts:i}=t,n=s.length,l=function(e,t,s){let a=e.own("powers on a line",()=>({perLine:0,shape:""})),r=`${t.length} ${s}`,i=e.root.classList.contains("is-dragging")&&a.shape===r,n=Math.min(t.length,function(e,t){let s=Math.max(...t.map(e=>e.length)),a=e-(e<560?70:280);return Fe(Math.floor(a/(26+8*s)),1,8)}(s,t));return Object.assign(a,{perLine:i?Math.min(n,a.perLine):n,shape:r}),a.perLine}(e,s,t.width-(t.beside??0)),o=function(e,t,s="a"){let[a,r]=e.model.get("_range"),i=i=>{let n=`${s}${ye(i)}`,l=Ls(e,i),o=`${n} = ${Oe(l.get())}, ${t}`;return{...l,name:s,index:i,label:`${n} in the formula`,text:o,least:a,most:r}};return{exponential(t,s,...a){let r=fa(e,i(t),s);return pa(t,ia(Ks("e"),a.length?sa(r,...a):r))},keys:t=>Ce(t).map(t=>va(e,i(t)))}}(e,t.effect(r),t.letter),{power:d,term:c,around:p=e=>e,further:u=[],keys:$=o.keys(n)}=a(o,r),h=Ce(n).map(e=>c(e,!1)),m=i[r-1];return ha([Js(sa(ua("S",r),Vs("=")),na(pa(r,d(r)),oa(Ks("k"),d("k")))),Js(Zs("="),na(p(c(r,!0),!1),p($a(h,l),!0))),...u,Js(Vs(ya(m,n)),pa(r,ba("S",r,m,De(m).replace(">",""))))],$)}var Sa=e=>"zero"===e?"0":e,_a=e=>1===e?"1":_e(e),Na=(e,t=_a)=>{let s=Mt(e);return"inf"===s?e<0?"−inf":"inf":"number"===s?t(e):Sa(s)},Da={exponent:Oe,exp:_a,sum:_a,S:De};function Pa(e,t){let s=kt(e).map(({name:e,index:s=0,kind:a})=>{let r={exp:`e^(a${ye(s)}${t})`,sum:"the sum",S:`S${ye(s)}`};return`${Sa(a)} in ${r[e]}`});return s.length?`First ${s.join(", first ")}.`:"Every step is a number above 0."}function Oa(e,t,s=""){let a=kt(e),r=(e,t,r)=>{let i="exponent"===e?"number":Mt(r),n=a.some(s=>s.name===e&&s.index===t);return _`<td
class=${we({[`is-${i}`]:"number"!==i,"is-first":n})}
title=${n?`the first ${Sa(i)}`:O} ${Xe(`${e}${s}`,t,r)}
>${Na(r,Da[e])}</td>`},i=_`<span class="sx-symbol">e<sup>a<sub>j</sub>${t}</sup></span>`;return _`
<table class="sx-table sx-steps-table">
${ze([He("j"),Be("a","j",t),i,Be("S","j")])}
<tbody>
${e.parts.map((t,s)=>_`
<tr data-link=${s+1} style=${Le(s+1)}>
<th scope="row">${He(String(s+1))}</th>
${r("exponent",s+1,e.exponents[s])}${r("exp",s+1,e.exps[s])}${r("S",s+1,t)}
</tr>`)}
<tr><th scope="row">sum</th><td></td>${r("sum",void 0,e.total)}<td></td></tr>
</tbody>
</table>
<p class="sx-says">${Pa(e,t)}</p>`}var ja=(e,t)=>_`
<div class="sx-zones">
${t.map(({from:t,to:s,kind:a,text:r})=>_`
<div
class=${we({"sx-zone":!0,[`is-${a}`]:!0})}
style="left:${e(t)};width:calc(${e(s)} - ${e(t)})"
><span>${r}</span></div>`)}
</div>`;function Ta({ticks:e,strips:t=[],above:s,...a}){let{least:r,most:i,get:n}=a,l=e=>100*(Fe(e,r,i)-r)/(i-r)+"%",o=`left:${l(n())}`;return _`
<div class="sx-strip-track">
${s}
${t.map(({name:e,zones:t})=>_`
<div class="sx-lane"><span class="sx-hint">${e}</span>${ja(l,t)}</div>`)}
<div class="sx-cover">
<div class="sx-needle" aria-hidden="true" style=${o}></div>
<div class="sx-rail"></div>
<div class="sx-ring sx-handle" style=${o} ${Gs({...a,ground:".sx-strip-track"})}></div>
</div>
<div class="sx-scale" aria-hidden="true">
${e.map(({place:e,text:t})=>_`<span class="sx-mark" style="left:${l(e)}">${t}</span>`)}
</div>
</div>`}var Fa=300,Ea=" − m",La=[1,4,100,300,-50,-1e3],Ca=[-1e3,-100,-10,0,10,100,1e3],Wa=(e,t)=>Math.sign(e)*Fa*Math.log1p(Math.abs(e))/Math.log1p(t),Ba=(e,t)=>{let s=Math.expm1(Math.abs(e)/Fa*Math.log1p(t));return 0===e?0:Math.sign(e)*Number(s.toPrecision(s<1?2:3))};function Ha(e,t,s){let[a,r,i,n]=[...e,...t].map(e=>Wa(e,s));return[{from:-Fa,to:a,kind:"bad",text:"0/0"},{from:a,to:i,kind:"weak",text:"some 0"},{from:i,to:n,kind:"good",text:"numbers"},{from:n,to:r,kind:"weak",text:"some 0"},{from:r,to:Fa,kind:"bad",text:"inf"}]}var Ia={"breaking-point":{title:"Where the softmax breaks",frame:"sx-steps",...Is({scale:{range:"_range"},format:{among:xt},label:{least:0,most:3,whole:!0}}),view:function(e,{scale:t,format:s,label:a}){let{change:r,model:i,move:n,own:l,state:o}=e,[d,c]=i.get("_range"),p=i.get("_direction"),u=wt(p,t,s),[$,h]=[bt(u,s),yt(u,s)],m=l(`scales in ${s}`,()=>function(e,t,s){let a=(a,r)=>[-s,s].map(s=>((e,t)=>e(t)?At(e,0,t):t*(1/0))(s=>r(a(wt(e,s,t),t)),s)),r=({parts:e})=>!e.every(e=>e>0);return{broken:a(bt,St),faded:a(bt,r),zero:a(yt,r)}}(p,s,c)),g={label:"Scale c",least:-Fa,most:Fa,step:1,page:20,get:()=>Wa(o().scale,c),set:e=>n({scale:Ba(e,c)}),perPixel:()=>1},f={parts:$.parts,selected:t<0?1:p.length,width:e.width(),effect:()=>""};return _`
<div class="sx-toolbar">
${Ve(xt.map(e=>({name:e,value:e})),e=>e===s,e=>r({format:e}),"Format")}
${Ve(La.map(e=>({name:`c = ${Oe(e)}`,value:e})),e=>e===t,e=>n({scale:e}),void 0,Qe(e))}
</div>
<div class="sx-flow sx-number-entry">
${Es(e,{trait:"scale",label:"c",name:"c",least:d,most:c},[He("c")," = "])}
<span>a = c · [${p.map(Oe).join(", ")}] = [${u.map((e,t)=>_`${t?", ":""}<span class="sx-term" data-link=${t+1} style=${Le(t+1)} ${Xe("a",t+1,e)}>${Oe(e)}</span>`)}]</span>
</div>
${Ta({...g,text:`c = ${Oe(t)} in ${s}. Direct: ${Pa($,"")} Shifted: ${Pa(h,Ea)}`,ticks:Ca.map(e=>({place:Wa(e,c),text:Oe(e)})),strips:[{name:"direct",zones:Ha(m.broken,m.faded,c)},{name:"shifted",zones:Ha([-c,c],m.zero,c)}]})}
${function(e,{broken:t,faded:s,zero:a}){let r=(e,t,s)=>_`<span ${Xe(e,t,s)}>${Ne(function(e){if(!Number.isFinite(e))return e;let t=10**(Math.floor(Math.log10(Math.abs(e)))-3);return Math.sign(e)*Math.ceil(Math.abs(e)/t)*t}(s),4)}</span>`;return _`
<p class="sx-ends">
In ${e} the direct formula breaks from c = ${r("breaks",2,t[1])} upwards and from
${r("breaks",1,t[0])} downwards. The shifted one never does. Pale: some parts are 0, direct
from ${r("faded",1,s[0])}, shifted from ${r("zero",1,a[0])} and ${r("zero",2,a[1])}.
</p>`}(s,m)}
${a?function(e,t){let{format:s,label:a}=e.state(),[r,i]=t.map(e=>function({exponents:e,total:t,parts:s},a,r){let i=vt[r],n=s.map(e=>i(Math.log(e))),l=n.map((e,t)=>+(t+1===a)*e);return{one:0-n[a-1],all:0-l.reduce((e,t)=>i(e+t),0),safe:i(i(Math.log(t))-e[a-1])}}(e,a,s)),n=(e,t)=>_`
<td class="is-${Mt(t)}" ${Xe(`loss ${e}`,void 0,t)}>${0===t?"0":Na(t)}</td>`;return _`
<figure>
${Re("Loss","of the correct class, as a program computes it")}
${at(e,"label","correct class y",_`correct class ${He("y")} =`,st("S",t[0].parts.length))}
<table class="sx-table sx-steps-table" style="--first:7rem">
${ze(["","direct","shifted"])}
<tbody>
<tr><th scope="row">−log ${Be("S","y")}</th>${n("one",r.one)}${n("one-shifted",i.one)}</tr>
<tr>
<th scope="row">−Σ ${Be("Y","k")} log ${Be("S","k")}</th>
${n("all",r.all)}${n("all-shifted",i.all)}
</tr>
<tr><th scope="row">LSE(a) − ${Be("a","y")}</th>${n("safe",r.safe)}${n("safe-shifted",i.safe)}</tr>
</tbody>
</table>
</figure>`}(e,[$,h]):O}
<div class="sx-panels">
<figure class="sx-panel">${Re("Direct","as the formula is written")}${Oa($,"")}</figure>
<figure class="sx-panel">${Re("Shifted","m = max a is subtracted first")}${Oa(h,Ea,"-shifted")}</figure>
</div>
${Aa(e,f,p.map(e=>`${Oe(t)}·${e}`),()=>({power:e=>ia(Ks("e"),ca("a",e)),term:e=>pa(e,ia(Ks("e"),sa(xa("c",t,g),Vs("·"),ta(Oe(p[e-1]))))),keys:O}))}`}}};function Ra(e,t){let{selected:s,select:a,setAll:r,reach:i=0,title:n="Logits"}=t,[l,o]=e.model.get("_range"),d=function(e){let t=e.model.get("_range")[1],s=t/2,a=()=>Math.max(...e.state().logits.map(Math.abs)),r=e.own("axis of the bars",()=>({limit:s,dragging:!1,onDrag(i){r.dragging=i,!i&&(a()===s&&(r.limit=t),Ue(e)(),e.redraw())},columns:ge()})),i=r.limit===t&&a()===s;return!r.dragging&&!i&&(r.limit=a()>s?t:s),r}(e);e.root.style.setProperty("--limit",String(d.limit));let c=e.state().logits.length,p=Ce(c);return _`
<figure class=${we({"sx-panel":!0,"is-crowded":Ee(e.width(),c)})}>
${Re(n,`drag, or type ${Oe(l)} to ${Oe(o)}`)}
<div class="sx-plot sx-signed">
<div class="sx-axis" aria-hidden="true">
${[1,0,-1].map((e,t)=>_`
<span class="sx-tick" style="top:${50*t}%">${Oe(e*(d.limit+i))}</span>`)}
</div>
<div class="sx-columns" ${xe(d.columns)}>${p.map(s=>function(e,t,s,a){let{effect:r,selected:i,select:n=()=>{},shift:l=0,reach:o=0}=t,[d,c]=e.model.get("_range"),p=Ls(e,a),u=p.get(),$=u+l,h=s.limit+o,m=`a${ye(a)}`,g=()=>s.columns.value.getBoundingClientRect();return _`
<div
class=${we({"sx-column":!0,"sx-lights":!0,"is-selected":a===i})} data-link=${a} style=${Le(a)}
@pointerdown=${()=>n(a)}
>
<div
class=${we({"sx-bar":!0,"is-below":$<0})} ${Xe(o?"a+c":"a",a,$)}
style="top:${50-50*Math.max($,0)/h}%;height:${50*Math.abs($)/h}%"
></div>
<div class="sx-ghost" ?hidden=${$===u} style="top:${50-50*u/h}%"></div>
<div
class="sx-ring sx-handle" style="top:${50-50*$/h}%" @focus=${()=>n(a)}
${Xs({...p,label:`Logit ${m}`,text:`${m} = ${Oe(u)}, ${r(a)}`,least:d,most:c,step:.1,page:1,orientation:"vertical",perPixel:()=>2*h/s.columns.value.clientHeight,dragRange:()=>[-s.limit,s.limit],onDrag:s.onDrag,ground:".sx-column",valueAt:({clientY:e})=>h*(1-2*(e-g().top)/g().height)-l})}
></div>
</div>`}(e,t,d,s))}</div>
</div>
<div class="sx-numbers">
${p.map(t=>Cs(e,"a",t,r,Be("a",t),{selected:s,select:a}))}
</div>
</figure>`}function za({name:e,parts:t,select:s=()=>{},starts:a=We(t),...r}){let{unit:i=1,label:n=t=>Be(e,t)}=r;return _`
<div class="sx-strip" aria-hidden="true">
${t.map((t,r)=>_`
<div
class="sx-part" data-link=${r+1} ${Xe(e,r+1,t)} @pointerdown=${()=>s(r+1)}
style="${Le(r+1)};left:${100*a[r]/i}%;width:${100*t/i}%"
><span>${n(r+1)}</span></div>`)}
</div>`}var Ya=(e="1")=>_`<div class="sx-ruler" aria-hidden="true"><span>0</span><span>${e}</span></div>`;function qa({title:e="Softmax",hint:t,parts:s,width:a,selected:r,select:i=()=>{}}){let n=a/s.length<62,l=We(s),o=n?4:0;return _`
<figure class=${we({"sx-whole":!0,"is-crowded":n})}>
${Re(e,t)}${Ya()}${za({name:"S",parts:s,select:i})}
<svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${s.map((e,t)=>{let a=100*(l[t]+e/2),i=o+(100-2*o)*(t+.5)/s.length;return N`<path
class=${we({"sx-leader":!0,"is-selected":t+1===r})} data-link=${t+1}
style=${Le(t+1)} d="M${a} 0C${a} 60 ${i} 40 ${i} 100"></path>`})}</svg>
<div class="sx-numbers sx-parts">
${s.map((e,t)=>Ye("S",t+1,Be("S",t+1),e,De(e),{selected:r,select:i}))}
</div>
</figure>`}var Ua=[[1,2,3],[2,2,2,2],[3,1,-2]],Xa=[-3,0,3];var Ga={"common-shift":{title:"A common shift of all logits",frame:"sx-frame sx-common-shift",...Is({logits:Rs,shift:{least:-5,most:5},selected:zs}),view:function(e,{logits:t,shift:s}){let a=t.map(e=>e+s),r=ut(a),i=ka(e,r),{select:n,selected:l,width:o}=i,d=t=>e.move({shift:t});return _`
<div class="sx-toolbar">${i.vectors(Ua)}${i.presetsOf("Shifts","c",Xa,s,d)}</div>
${function(e,t,s){let a=e.state().shift,r=_e(Math.exp(a));return _`
<div class="sx-shift">
${Es(e,{trait:"shift",label:"c",name:"c",least:-5,most:5},He("c"))}
<div class="sx-shift-scale">
<span class="sx-hint">${Oe(-5)}</span>
<div class="sx-track">
<div
class="sx-ring sx-thumb" style="left:${50+50*a/5}%"
${Gs({label:"Shift c of all logits",text:`c = ${Oe(a)}: the factor is ${r}, the parts stay ${s.map(De).join(", ")}`,least:-5,most:5,step:.1,page:1,get:()=>e.state().shift,set:t})}
></div>
</div>
<span class="sx-hint">${Oe(5)}</span>
</div>
<span class="sx-factor"><span class="sx-symbol">e<sup>c</sup></span> = <span class="sx-result" ${Xe("factor",void 0,Math.exp(a))}>${r}</span></span>
</div>`}(e,d,r)}
<div class="sx-panels">
${Ra(e,{...i,shift:s,reach:5,title:"Logits + c"})}
${function(e,t,s,a){let r=_`<td ${Xe("factor",void 0,s)}>× ${_e(s)} =</td>`;return _`
<figure class="sx-panel">
${Re("Exponentials","one factor for all")}
<table class="sx-table">
<tbody>
${e.map((e,s)=>_`
<tr data-link=${s+1} style=${Le(s+1)} @pointerdown=${()=>a(s+1)}>
<th scope="row">${Ie(s+1)}</th>
<td ${Xe("exp",s+1,e)}>${_e(e)}</td>
${r}
<td ${Xe("exp shifted",s+1,t[s])}>${_e(t[s])}</td>
</tr>`)}
</tbody>
<tfoot>
<tr>
<th scope="row">sum</th>
<td class="sx-result" ${Xe("sum",void 0,pt(e))}>${_e(pt(e))}</td>
${r}
<td class="sx-result" ${Xe("sum shifted",void 0,pt(t))}>${_e(pt(t))}</td>
</tr>
</tfoot>
</table>
</figure>`}(ct(t),ct(a),Math.exp(s),n)}
</div>
${function(e,t,s){let a=pt(e),r=(e=>10**Math.ceil(Math.log10(e)))(a),i=We(t),n=a/r;return _`
<figure class="sx-whole sx-total">
${Re("Laid end to end",`length ${_e(a)} in all`)}
${Ya(_e(r).replace(/^1\.00×/,""))}
${za({name:"exp shifted",parts:e,unit:r,select:s,label:e=>Ie(e,"+c")})}
<svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${t.map((e,t)=>{let[s,a]=[100*i[t],100*(i[t]+e)];return N`<path
class="sx-beam" data-link=${t+1} style=${Le(t+1)}
d="M${s*n} 0H${a*n}L${a} 100H${s}Z"></path>`})}</svg>
</figure>`}(ct(a),r,n)}
${qa({hint:"divided by the sum: length 1",parts:r,width:o,selected:l,select:n})}
${((e,t)=>Aa(e,{...t,beside:50},e.state().logits.map(Oe),e=>{let t=D`<mrow class="sx-struck">${ia(Ks("e"),Ks("c"))}</mrow>`;return{power:e=>ia(Ks("e"),sa(ca("a",e),Zs("+"),Ks("c"))),term:e.exponential,around:(e,s)=>s?sa(t,aa(e)):sa(t,Zs("⋅"),e)}}))(e,i)}`}}},Ja=class extends re{constructor(e){if(super(e),this.it=O,2!==e.type)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===O||null==e)return this._t=void 0,this.it=e;if(e===P)return e;if("string"!=typeof e)throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let t=[e];return t.raw=t,this._t={_$litType$:this.constructor.resultType,strings:t,values:[]}}};Ja.directiveName="unsafeHTML",Ja.resultType=1;var Ka=ae(Ja);function Va(e,t){let{name:s,index:a,element:r,purpose:i,text:n,symbol:l,least:o,most:d,get:c,set:p,places:u}=t,$=()=>u?u.of(c()):c(),h=u?{least:0,most:u.last,step:1,page:u.page}:{least:o,most:d,step:.1,page:1},m=e=>100*(e-h.least)/(h.most-h.least),g=$(),[f,v]=[Math.min(g,0),u?0:Math.max(g,0)].map(m);return _`
<div class="sx-input sx-lights" data-link=${r??O} style=${r?Le(r):O}>
${l}
<div class=${we({"sx-track":!0,"is-whole":void 0!==u})}>
<div class="sx-fill" style="left:${f}%;width:${v-f}%"></div>
<div
class="sx-ring sx-knob" style="left:${m(g)}%"
${Gs({...h,label:i,text:n,get:$,set(t){e.note(""),p(u?u.valueAt(t):t)}})}
></div>
</div>
<input
class="sx-field" ${Xe(s,a,c())}
${Ts({...t,shell:e})}>
</div>`}var Za=[[1,2,3],[1,2,5],[2,2,2,2],[3,1,-2]];function Qa(e,t,s,a=Qe(e)){let{note:r,state:i}=e,n=()=>i().logits;return Ke([Je("Add",()=>{n().length<8?t([...n(),0]):r("8 elements are the most that fit here.")},{available:n().length<8}),Je(_`Remove ${Be("a",s())}`,()=>{n().length>1?t(n().toSpliced(s()-1,1)):r("One element must stay.")},{available:n().length>1}),a],"Elements")}function er(e){let t=t=>e.change({logits:t});return _`
<div class="sx-toolbar">
${Ze(e,Za,t)}
${Qa(e,t,()=>e.state().logits.length)}
</div>`}function tr(e){let[t,s]=e.model.get("_range"),{logits:a}=e.state(),r=ut(a);return _`
<figure>
${Re("Logits",`drag, or type ${Oe(t)} to ${Oe(s)}`)}
<div class="sx-inputs">${a.map((a,i)=>{let n=i+1,l=`a${ye(n)}`;return Va(e,{...Ls(e,n),name:"a",index:n,element:n,label:l,purpose:`Logit ${l}`,text:`${l} = ${Oe(a)}, S${ye(n)} = ${De(r[i])}`,symbol:Be("a",n),least:t,most:s,longest:8,setList:t=>e.change({logits:t})})})}</div>
</figure>`}var sr=(e,t={},s=1)=>Is({logits:Rs,...Object.fromEntries(e.map(e=>[e,{into:"logits",least:s}])),...t}),ar="",rr=me((e,t,s)=>{let a=0,r="",i=[];K(e,t,e=>{a=e,s.shell.redraw()});let n=()=>{let e=[...t.querySelectorAll(".sx-with-numbers")],n=e.map(e=>e.textContent??""),l=`${a} ${s.shape}`,o=n.some((e,t)=>e.length>i[t]?.length),d=s.shell.root.classList.contains("is-dragging");if(l===r&&!o&&(d||String(n)===String(i)))return;[r,i]=[l,n];for(let t of e)t.style.fontSize="",t.parentElement?.classList.remove("is-long");let c=()=>e.map(e=>e.clientWidth/e.scrollWidth);c().forEach((t,s)=>e[s].parentElement?.classList.toggle("is-long",t<.75)),c().forEach((t,s)=>{t<1&&(e[s].style.fontSize=`${Math.max(.5,t-.01)}em`)})};return document.fonts?.ready.then(()=>{r="",s.shell.redraw()}),()=>queueMicrotask(n)});var ir=e=>(t,s)=>{let[a,r]=e.letters.map(({trait:e})=>s[e]),i=a===r?"same":"different",n=t.model.get("_cases").find(({when:e})=>""===e||e===i),l=e.given(s),o=n.lines.map(({tree:e})=>ps(e,l));return _`
${er(t)}
${tr(t)}
${function(e,t,s){let[a,r]=e.model.get("_range");return _`
<div class="sx-controls">
${t.letters.map(({title:t,letter:a,name:r,trait:i})=>at(e,i,`${t} ${a}`,_`<span>${t} ${He(a)} =</span>`,st(r,s.logits.length)))}
${t.feature?Va(e,{name:"x",label:"xⱼ",purpose:"Feature xⱼ",text:`xⱼ = ${Oe(s.feature)}`,symbol:Be("x","j"),least:a,most:r,get:()=>e.state().feature,set:t=>e.change({feature:t})}):O}
</div>`}(t,e,s)}
<div>
<figure>
<figcaption><b>${n.title}</b></figcaption>
<ol class="sx-lines-list" ${rr({shell:t,shape:`${[s.logits.length,a,r]}`})}>
${function(e,t,s,a,r,i){let n=e.own("formulas",()=>new Map),l=t.letters.map(({letter:e})=>e).join(""),o=(e,t)=>{let s=`${t}${e}`,a=n.get(s)??function(e,t,s){let a=document.createElement("template");a.innerHTML=e;let r=a.content.querySelector("math > mrow"),i=1===r?.children.length&&r.firstElementChild?.hasAttribute("data-part");for(let e of s?a.content.querySelectorAll("[data-part]"):[]){e.textContent=`${ar}${e.getAttribute("data-part")}${ar}`;for(let t of[e.previousElementSibling,e.nextElementSibling])"mspace"===t?.localName&&(t.outerHTML='<mo lspace="0.1em" rspace="0.1em">⋅</mo>')}let n=a.innerHTML.replace(new RegExp(`data-letter="([${t}])"`,"g"),`$& class="sx-term" data-link="${ar}$1 link${ar}" style="${ar}$1 hue${ar}"`).split(ar),l=n.filter((e,t)=>t%2==0);return{isOnePart:i,strings:Object.assign(l,{raw:l}),holes:n.filter((e,t)=>t%2==1)}}(`<math>${e}</math>`,l,t);return n.set(s,a),a},d=Object.fromEntries(t.letters.map(({letter:e,trait:t})=>[e,t]));return s.lines.map(({rule:e,mathml:t,parts:s},n)=>{let l='<mo form="infix">=</mo>',c=({strings:e,holes:t})=>_(e,...t.map(e=>{let[t,i]=e.split(" ");return void 0===i?function(e,t,s){let a=ps(e,s),r=(Array.isArray(e)&&"at"===e[0]?Oe:a>1?_e:Pe)(a);return ba("part",t,a,/[−×]/.test(r)?`(${r})`:r)}(s[Number(t)],`${n+1},${Number(t)+1}`,r):"hue"===i?Le(a[d[t]]):a[d[t]]})),p=o(`${l}<mrow>${t}</mrow>`,!0),u=0!==i[n]&&1===a.logits.length;return _`
<li>
<span class="sx-rule sx-muted">${Ka(e)}</span>
<span class="sx-letters">${c(o(`${n?l:""}<mrow>${t}</mrow>`,!1))}</span>
<span class="sx-with-numbers">${p.isOnePart?O:c(p)}</span>
<span class="sx-line-value" ${Xe("line",n+1,i[n])}>${u?"≈ 0":Ne(i[n],6)}</span>
</li>`})}(t,e,n,s,l,o)}
</ol>
</figure>
<p class="sx-words" aria-live="polite">${function(e){let t=Math.max(...e)-Math.min(...e),s=`All ${e.length} lines give the same number`;return 0===t?`${s}, to the last digit that the computer keeps.`:`${s}: they differ by at most ${_e(t)}, which is rounding.`}(o)}</p>
</div>`};function nr(e){let t=e.letters.map(({trait:e})=>e);return{title:e.title,...sr(t,e.feature?{feature:{least:-10,most:10}}:{}),frame:"sx-derivation sx-rows",view:ir(e)}}var lr=nr({title:"Derivation of an entry, line by line",letters:[{letter:"i",trait:"row",title:"output",name:"S"},{letter:"j",trait:"column",title:"input",name:"a"}],given:({logits:e,row:t,column:s})=>({letters:{N:e.length,i:t,j:s},arrays:{a:e}})}),or=nr({title:"Derivation of the gradient of the loss, line by line",letters:[{letter:"y",trait:"label",title:"correct class",name:"P"},{letter:"i",trait:"row",title:"class",name:"P"}],feature:!0,given:({logits:e,row:t,label:s,feature:a})=>({letters:{T:e.length,N:2,i:t,y:s,j:1},arrays:{W:e.map(e=>[0,e]),x:[a,1]}})}),dr={"derivation-lines":lr,"loss-derivation-lines":or},cr=16,pr="0".repeat(64),ur=e=>Array.from(e,e=>parseInt(e,17)),$r=e=>ur(e).map(e=>e/cr),hr=(e,t,s,a)=>ur(e).map((e,r)=>{let i=Math.hypot(r%8+.5-t,Math.floor(r/8)+.5-s),n=Math.round(cr*Math.min(1,Math.max(0,1.4-i)));return(a?Math.min(e,cr-n):Math.max(e,n)).toString(17)}).join(""),mr=(e,t,s,a)=>Wt(e,Ct(e,{inputs:[$r(t)],labels:[s+1]}),a),gr=Array.from({length:10},(e,t)=>t),fr=Array.from({length:8},(e,t)=>Array.from({length:8},(e,s)=>8*t+s)),vr=Is({label:{least:0,most:9,whole:!0},digit:{least:0,most:9,whole:!0},rate:{least:0,most:1}}),xr=/^[0-9a-g]{64},\d,(1|0(\.\d+)?|\d(\.\d+)?e-\d+),[1-9]\d*$/,wr=e=>pt(e.map(e=>e[3])),br=e=>.9*Math.sqrt(Math.min(1,Math.abs(e))),yr=e=>e.indexOf(Math.max(...e)),Mr=e=>`row ${Math.floor(e/8)+1}, column ${e%8+1}`,kr=e=>_`<svg viewBox="0 0 ${8} ${8}" aria-hidden="true">${e}</svg>`,Ar=e=>$r(e).map((e,t)=>{let s=br(e),a=(1-s)/2;return`M${t%8+a} ${Math.floor(t/8)+a}h${s}v${s}h${-s}z`}).join("");function Sr(e,t,s){let a=e=>yr(Ft(t.weights,$r(e))),{image:r,digit:i}=e.state();e.move({...s,...i===a(r)&&{digit:a(s.image)}})}var _r=me((e,t,s)=>{let a,r=()=>8/t.getBoundingClientRect().width,i=e=>{let[t,r]=[e.x-a.x,e.y-a.y],i=Math.max(1,Math.ceil(2*Math.hypot(t,r))),n=s.image();for(let e=1;e<=i;e+=1)n=hr(n,a.x+e*t/i,a.y+e*r/i,s.erase());a=e,s.draw(n)},n=Ys(e,t,{move(e,t,{x:s,y:a}){i({x:s+e*r(),y:a+t*r()})}});return e.listen(t,"pointerdown",e=>{let s=t.getBoundingClientRect(),l={x:(e.clientX-s.left)*r(),y:(e.clientY-s.top)*r()};n(e,l)&&(e.preventDefault(),a=l,i(l))}),()=>{}});function Nr(e,t,s,a,r,i){return _`<figure>${Re(s,a)}${kr(r.map((s,a)=>{let r=i>0?br((s??0)/i):0;return N`<rect
class=${we({"is-negative":(s??0)<0})} data-link=${a} ${Xe(e,`${t},${a}`,s)}
x=${a%8+(1-r)/2} y=${Math.floor(a/8)+(1-r)/2} width=${r} height=${r}></rect>`}))}</figure>`}var Dr={"digit-learner":{title:"Teach a layer a digit",frame:"sx-digits sx-rows",traits:["image","label","digit","rate","lessons"],toFields:e=>({image:e.image,...vr.toFields(e),...e.lessons[0]&&{steps:e.lessons.join("_")}}),fromFields({image:e,steps:t,...s},a){let r=t?.split("_")??[],i=r.map(e=>e.split(",").map((e,t)=>t?Number(e):e));if(!(r.every(e=>xr.test(e))&&wr(i)<=200))return{wrong:"no such steps"};if(void 0!==e&&!/^[0-9a-g]{64}$/.test(e))return{wrong:"image is not 64 signs from 0 to g"};let n=Object.keys(s).length?vr.fromFields(s,a):{state:{}};return"wrong"in n?n:{...n,state:{...n.state,...e&&{image:e},lessons:i}}},view:function(e,t){let s=(e=>e.own("memory",()=>{let{model:t}=e,s=function(e,t){let s=Array.from(Int8Array.from(atob(e),e=>e.charCodeAt(0)),e=>t*e);return Array.from({length:s.length/64},(e,t)=>s.slice(64*t,64*(t+1)))}(t.get("_weights"),t.get("_unit")),{image:a,digit:r}=e.opening();return{opening:s,largest:Math.max(...s.flat().map(Math.abs)),examples:t.get("_examples").map(([e,t])=>({image:e,label:t,path:Ar(e)})),erase:!1,unnamed:!1,cleared:-1,pointed:yr($r(a).map((e,t)=>Math.abs(e*s[r][t]))),lessons:"",weights:s}}))(e),a=function(e,t){let{image:s,label:a,digit:r,rate:i,lessons:n}=e;JSON.stringify(n)!==t.lessons&&(t.lessons=JSON.stringify(n),t.weights=function(e,t){for(let[s,a,r,i]of t)for(let t=0;t<i;t+=1)e=mr(e,s,a,r);return e}(t.opening,n)),t.unnamed&&=a===t.cleared;let l=t.weights,o=$r(s),d=Ft(l,o),c=Tt(d,a+1);return{W:l,x:o,a:d,errors:c,parts:ut(d),first:ut(Ft(t.opening,o)),loss:Dt(d,a+1).loss,after:Dt(Ft(mr(l,s,a,i),o),a+1).loss,pulls:l[r].map((e,t)=>e*o[t]),pushes:o.map(e=>0-c[r]*e),guesses:t.examples.map(e=>yr(Ft(l,$r(e.image))))}}(t,s),r=({target:t})=>{let a=t.closest("[data-link]")?.getAttribute("data-link");!a||Number(a)===s.pointed||(s.pointed=Number(a),e.redraw())};return _`
<div class="sx-rows" @pointerover=${r} @focusin=${r}>
<div class="sx-panels sx-digit-panels">${function(e,t,{x:s}){let{image:a}=e.state(),r=ur(a),i=s=>Sr(e,t,{image:s}),n=e=>_`
<div
class="sx-digit-pixel" role="gridcell" tabindex=${e===t.pointed?0:-1} data-link=${e}
aria-label="${Mr(e)}: ink ${r[e]} of ${cr}" style="--side:${br(s[e])}" ${Xe("x",e,s[e])}
></div>`;return _`
<figure>
${Re("Picture","draw, or arrows and space")}
<div
class="sx-digit-grid" role="grid" aria-label="Picture: arrows move, space inks, + and − shade"
@keydown=${t=>function(e,t,s){let a=e.target;if(!a.dataset.link||e.altKey||e.ctrlKey||e.metaKey)return;let r=Number(a.dataset.link),i=ur(t)[r],n=r%8,l={" ":i>0?0:cr,Enter:i>0?0:cr,"+":i+4,"-":i-4,Delete:0,Backspace:0},o={ArrowRight:n<7?r+1:r,ArrowLeft:n>0?r-1:r,ArrowDown:r+8,ArrowUp:r-8,Home:r-n,End:r-n+8-1};if(e.key in l)s(((e,t,s)=>e.slice(0,t)+Math.min(cr,Math.max(0,s)).toString(17)+e.slice(t+1))(t,r,l[e.key]));else{if(!(e.key in o))return;[...e.currentTarget.querySelectorAll("[data-link]")][o[e.key]]?.focus()}e.preventDefault()}(t,e.state().image,i)}
${_r({image:()=>e.state().image,draw:i,erase:()=>t.erase})}
>
${fr.map(e=>_`<div role="row">${e.map(n)}</div>`)}
</div>
${Ke([Je("Eraser",()=>{t.erase=!t.erase,e.redraw()},{pressed:t.erase}),Je("Clear",()=>{Object.assign(t,{unnamed:!0,cleared:e.state().label}),i(pr)},{available:a!==pr})])}
</figure>`}(e,s,a)}${function(e,{unnamed:t},{parts:s,first:a,errors:r}){let{digit:i,label:n,lessons:l}=e.state(),o=l.length>0,d=gr.map(e=>({index:e,content:_`<b>${e!==n||t?e:`${e} y`}</b>
<span class="sx-digit-bar">
<span style="width:${100*s[e]}%" ${Xe("S",e,s[e])}></span>
<span style="left:${100*a[e]}%" ?hidden=${!o} ${Xe("S before",e,a[e])}></span>
</span>
<span ${Xe("S",e,s[e])}>${De(s[e])}</span>
<span ${Xe("S − Y",e,t?void 0:r[e])}>${t?"":_e(r[e])}</span>`}));return _`
<figure>
${Re("What the layer reads",o?"ticks: before the steps":"choose a row")}
${tt({label:"digit whose weights are shown",title:_`<span class="sx-digit-head sx-muted">${["","probability","S","S − Y"].map(e=>_`<span>${e}</span>`)}</span>`,pills:d,chosen:i,choose:t=>e.change({digit:t}),more:"sx-digit-rows"})}
</figure>`}(e,s,a)}</div>
${function(e,t,{guesses:s}){return _`
<div>
<figure>${Re("Pictures held out","✗ with what they are read as")}</figure>
${Ke(t.examples.map(({image:a,label:r,path:i},n)=>{let l=s[n],o=`${r} ${l===r?"✓":`✗ ${l}`}`;return Je(_`${kr(N`<path d=${i}></path>`)}<span ${Xe("read",n,l)}>${o}</span>`,()=>{t.unnamed=!1,Sr(e,t,{image:a,label:r})},{more:"sx-digit-thumb",label:`${o}, picture ${n+1}, a ${r} read as ${l}`,pressed:a===e.state().image})}))}
</div>`}(e,s,a)}${function(e,t,{loss:s,after:a}){let{label:r,rate:i,lessons:n}=e.state();return _`
<div class="sx-flow sx-digit-step">
${tt({label:"true digit y",title:_`<span>true digit ${He("y")} =</span>`,pills:gr.map(e=>({index:e,content:e})),chosen:t.unnamed?-1:r,choose:s=>function(e,t,s){t.unnamed=!1,e.move({label:s}),e.redraw()}(e,t,s)})}
<label>size ${He("η")} =${Fs(e,{trait:"rate",label:"η",name:"rate",least:0,most:1})}</label>
${Ke([Je("One step",()=>function(e,{unnamed:t}){let{image:s,label:a,rate:r,lessons:i}=e.state(),n=i.at(-1);t?e.note("Say first which digit this is: choose y."):0===r?e.note("A step of size 0 goes nowhere."):wr(i)>=200?e.note("After 200 steps it is time to forget."):n&&n[0]===s&&n[1]===a&&n[2]===r?e.change({lessons:i.with(-1,[s,a,r,n[3]+1])}):e.change({lessons:[...i,[s,a,r,1]]})}(e,t),{available:i>0&&!t.unnamed}),Je("Forget the steps",()=>e.move({lessons:[]}),{available:n.length>0}),Qe(e,()=>t.unnamed=!1)])}
<span ?hidden=${t.unnamed}>loss <b ${Xe("loss",void 0,s)}>${_e(s)}</b> → <b ${Xe("loss after",void 0,a)}>${_e(a)}</b><span class="sx-hint"> after one step</span></span>
</div>`}(e,s,a)}${(({digit:e},{largest:t,unnamed:s},{W:a,a:r,pulls:i,pushes:n})=>_`
<div class="sx-digit-images">
${Nr("W",e,`Weights of ${e}`,"filled +, hollow −",a[e],t)}
${Nr("W x",e,"Weight × ink",`sum ${_e(r[e])}, the logit of ${e}`,i,t)}
${Nr("push",e,"Push of a step",s?"choose y first":"−(S − Y) × ink, for η = 1",s?n.map(()=>{}):n,1)}
</div>`)(t,s,a)}
<div>
<p class="sx-facts">${(({digit:e,rate:t},{pointed:s,unnamed:a},{W:r,x:i,pulls:n,pushes:l})=>`Pixel in ${Mr(s)}: ink ${Oe(i[s])}, weight for digit ${e}: ${_e(r[e][s])}, product ${_e(n[s])}${a?"":`; a step adds ${_e(t*l[s])} to the weight`}.`)(t,s,a)}</p>
<p class="sx-words" aria-live="polite">${function({image:e,label:t,lessons:s},{examples:a,unnamed:r},{a:i,parts:n,loss:l,after:o,guesses:d}){if(e===pr)return"No ink, no logits: every digit gets a tenth. The gradient is 0 as well, and no step can teach anything.";let c=yr(i),p=`The layer reads a ${c}, with probability ${De(n[c])}`;if(r)return`${p}. Which digit did you draw? Choose it as y, and a step can teach it.`;let u=c===t?"and so it is.":`but it is a ${t}, which got ${De(n[t])}.`,$=`One step takes the loss from ${_e(l)} to ${_e(o)}.`,h=wr(s);if(0===h)return`${p}, ${u} ${$}`;let m=d.filter((e,t)=>e!==a[t].label).length;return`After ${h} ${h>1?"steps":"step"}: ${p[0].toLowerCase()}${p.slice(1)}, ${u} Of the ${a.length} pictures held out it misreads ${m} now.`}(t,s,a)}</p>
</div>
</div>`}}},Pr={},Or=ae(class extends re{constructor(){super(...arguments),this.ot=Pr}render(e,t){return t()}update(e,[t,s]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((e,t)=>e===this.ot[t]))return P}else if(this.ot===t)return P;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,s)}});function jr(e,t){let[s,a]=[e[0],e[e.length-1]],r=e=>100*(e-s)/(a-s),i=e=>100-100*e/t;return{across:r,down:i,at:(e,t)=>`left:${r(e)}%;top:${i(t)}%`,line:e=>e.map(([e,t],s)=>`${s?"L":"M"}${r(e).toFixed(2)} ${i(t).toFixed(2)}`).join(""),element:(s,{x:a,y:n,mark:l=O,...o},d,c)=>_`
<div class="sx-plane">
${c}
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${s}</svg>
<div class="sx-ring sx-knob" style="left:${r(a)}%;top:${i(n)}%" ${Gs(o)} ${l}></div>
${d}
${[0,.5,1].map(e=>_`
<span class="sx-tick" style="top:${100-100*e}%">${Oe(t*e)}</span>`)}
${e.map(e=>_`<span class="sx-tick sx-tick-x" style="left:${r(e)}%">${Oe(e)}</span>`)}
</div>`}}var Tr={least:-10,most:10,lengths:[6,6]},Fr={least:-3,most:3,lengths:[2,2]},Er=Array.from({length:7},(e,t)=>t),Lr=Array.from({length:61},(e,t)=>6*t/60),Cr=[1,1.5,2,3,4,6,8,10],Wr=e=>Array.from({length:3},(t,s)=>e.slice(2*s,2*(s+1)));function Br({model:e,state:t}){let{x:s,label:a,examples:r}=t(),i=e.get("_others").slice(0,r-1);return{inputs:[s,...i.map(e=>e.slice(0,2))],labels:[a,...i.map(e=>e[2])]}}function Hr(e){let{weights:t,x:s,label:a,examples:r}=e.state();return e.memo("line",[t,s,a,r],()=>function(e,t){let s=Ct(e,t),a=Lt(e,t),r=t.inputs.map((a,r)=>({from:Ft(e,a),by:Ft(s,a),label:t.labels[r]})),i=(e,t)=>pt(r.map(({from:s,by:a,label:r})=>t(s.map((t,s)=>t-e*a[s]),r,a)))/r.length,n=e=>i(e,(e,t)=>0-mt(e)[t-1]),l=e=>0-i(e,(e,t,s)=>pt(Tt(e,t).map((e,t)=>e*s[t]))),o=l(6)>0?At(e=>l(e)>=0,0,6):void 0,d=void 0!==o&&n(6)>a?At(e=>n(e)>=a,o,6):void 0;return{gradient:s,slope:l(0),start:a,lossAt:n,best:o,limit:d}}(Wr(t),Br(e)))}var Ir=({move:e,state:t})=>({least:0,most:6,step:.05,page:.5,get:()=>t().step,set:t=>e({step:Fe(Math.round(100*t)/100,0,6)})});function Rr(e){let t=e.own("trace",()=>({losses:[],line:Hr(e)}));return t.line!==Hr(e)&&Object.assign(t,{losses:[],line:Hr(e)}),t}function zr(e,t,s,a){let{name:r,index:i,purpose:n}=a,l=()=>e.state()[t],o=i.replace(",",""),d=r+[...o].map(Number).map(ye).join(""),c=s=>e.change({[t]:s});return Va(e,{...a,label:d,purpose:`${n} ${d}`,text:`${d} = ${Oe(l()[s])}`,symbol:Be(r,o),longest:l().length,get:()=>l()[s],set:e=>c(l().with(s,e)),setList(e){let t=e.length<l().length?s:0;c(l().map((s,a)=>e[a-t]??s))}})}var Yr=(e,t)=>t<e?"↓":t>e?"↑":"=";function qr(e,t,s,a){let[r,i]="part"===e?[De,O]:[_e,Yr(s,a)];return _`
<td>
<span ${Xe(`${e} before`,t,s)}>${r(s)}</span><span class="sx-hint"> → </span><span
data-way=${i} ${Xe(`${e} after`,t,a)}>${r(a)}</span>
</td>`}var Ur=(e,t)=>D`
<mtable class="sx-brackets">
${t.map((t,s)=>D`
<mtr class="sx-term" data-link=${s+1} style=${Le(s+1)}>
${t.map((t,a)=>D`<mtd>${ba(e,`${s+1},${a+1}`,t)}</mtd>`)}
</mtr>`)}
</mtable>`,Xr={"downhill-step":{title:"One step downhill",frame:"sx-downhill sx-rows",...Is({weights:Tr,x:Fr,label:{least:1,most:3,whole:!0},step:{least:0,most:6},examples:{least:1,most:3,whole:!0}}),view:function(e,t){let s=function(e,{weights:t,step:s}){let a=Wr(t),r=Br(e),i=Hr(e),n=Wt(a,i.gradient,s),[l,o]=[Et(a,r),Et(n,r)];return{W:a,batch:r,line:i,next:n,old:l,now:o,reached:pt(o.map(({loss:e})=>e))/o.length}}(e,t);return _`
${function(e){let{note:t,state:s}=e,{set:a}=Ir(e);return _`
<div class="sx-toolbar">
${Ke([Je("Small step",()=>a(.1)),Je("Best step",()=>{let{best:s}=Hr(e);a(s??6),void 0===s&&t("The loss falls along the whole line, up to η = 6.")}),Je("Too long a step",()=>{let{limit:s}=Hr(e);void 0===s?t("No step up to η = 6 is too long here."):a(Math.min(6,1.3*s))},{available:void 0!==Hr(e).limit})],"Presets")}
${Ke([Je("Take the step",()=>function(e){let{weights:t,step:s}=e.state();if(0===s)return e.note("The step has the size η = 0: it would stay where it is.");let a=Rr(e),r=[...a.losses,a.line.start].slice(-30),i=Wt(Wr(t),Hr(e).gradient,s).flat(),{least:n,most:l}=Tr,o=i.some(e=>e<n||e>l);e.note(o?`A weight goes no farther than ${Oe(n)} or ${Oe(l)}.`:""),e.change({weights:i.map(e=>Fe(Math.round(1e3*e)/1e3,n,l)+0)}),Object.assign(a,{losses:r,line:Hr(e)})}(e),{available:s().step>0}),Qe(e)],"Go on")}
</div>`}(e)}${Or([t.weights,t.x,t.label],()=>function(e,{weights:t,x:s}){return _`
<div class="sx-two sx-layer-inputs">
<figure>
${Re("Weights",`drag, or type ${Oe(Tr.least)} to ${Oe(Tr.most)}`)}
<div class="sx-step-weights">${t.map((t,s)=>{let[a,r]=[Math.floor(s/2)+1,s%2+1];return zr(e,"weights",s,{name:"W",index:`${a},${r}`,element:a,purpose:"Weight",...Tr})})}</div>
</figure>
<figure>
${Re("First example",`${Oe(Fr.least)} to ${Oe(Fr.most)}`)}
<div class="sx-first">
${s.map((t,s)=>zr(e,"x",s,{name:"x",index:`${s+1}`,purpose:"Feature",...Fr}))}
${at(e,"label","correct class y",_`${He("y")} =`,st("P",3))}
</div>
</figure>
</div>`}(e,t))}
<div class="sx-two">${function(e,{step:t},{line:s,reached:a}){let{start:r,slope:i,limit:n,lossAt:l}=s,o=function(e){let t=10**Math.floor(Math.log10(e));return t*(Cr.find(s=>s*t>=e)??10)}(Math.max(1.5*r,1.1*a,1e-6)),d=jr(Er,o),c=i<0?Math.min(6,r/-i):6;return _`
<figure>
${Re("Loss after the step","against η; drag the ring")}
${d.element(N`
<path class="sx-guide-line" d=${d.line([[0,r],[6,r]])}></path>
<path class="sx-tangent" d=${d.line([[0,r],[c,r+i*c]])}></path>
<path class="sx-curve-line" d=${Or([s,o],()=>d.line(Lr.map(e=>[e,Math.min(l(e),3*o)])))}></path>
<path class="sx-drop" d=${d.line([[t,a],[t,r]])}></path>`,{...Ir(e),x:t,y:a,label:"Size η of the step",text:`η = ${Oe(t)}, loss ${_e(r)} before, ${_e(a)} after`,mark:Xe("mean after",void 0,a)},O,void 0===n?O:_`<div class="sx-too-far" style="left:${d.across(n)}%"><span>higher than before</span></div>`)}
</figure>`}(e,t,s)}${((e,t)=>_`
<figure>
${Re("Examples","before → after the step")}
${(({batch:{inputs:e,labels:t},line:s,old:a,now:r,reached:i})=>_`
<table class="sx-table sx-examples">
${ze([He("x"),He("y"),Be("P","y"),"loss"])}
<tbody>
${e.map((e,s)=>_`
<tr style=${Le(t[s])}>
<th scope="row">(${e.map(Oe).join(", ")})</th>
<td>${t[s]}</td>
${qr("part",s+1,a[s].part,r[s].part)}
${qr("loss",s+1,a[s].loss,r[s].loss)}
</tr>`)}
<tr class="sx-mean" ?hidden=${1===e.length}>
<th scope="row">mean</th><td></td><td></td>
${qr("mean",void 0,s.start,i)}
</tr>
</tbody>
</table>`)(t)}${function(e){let{losses:t,line:s}=Rr(e),a=[...t,s.start],r=Math.max(...a);return _`
<div class="sx-path">
<span class="sx-hint">loss, step by step</span>
<div class="sx-path-bars" aria-hidden="true">${a.map(e=>_`<i style="height:${100*e/r}%"></i>`)}</div>
<span>${_e(a[0])}${t.length?` → ${_e(s.start)}`:""}</span>
</div>`}(e)}
<div class="sx-controls">
${Es(e,{trait:"step",label:"η",name:"step",least:0,most:6},_`size ${He("η")} =`)}
${Ve([{name:"One example",value:1},{name:"Three examples",value:3}],t=>t===e.state().examples,t=>e.move({examples:t}),"Examples")}
</div>
</figure>`)(e,s)}</div>
<div>${function(e,{step:t},{W:s,line:a,next:r}){let i=xa("step",t,{...Ir(e),label:"η in the formula",perPixel:()=>.02});return _`
<div class="sx-formula">
<span>${Js(Ks("W"),Vs("−"),Ks("η"),Ks("G"),Vs("="))}</span>
<span>${Js(Ur("W",s))}</span>
<span>${Js(Zs("−"),i,Vs("⋅"),Ur("G",a.gradient))}</span>
<span>${Js(Zs("="),Ur("W′",r))}</span>
</div>`}(e,t,s)}<p class="sx-words" aria-live="polite">${function({step:e,label:t,examples:s},{line:{slope:a,start:r,best:i,limit:n},reached:l}){let o=`from ${_e(r)} to ${_e(l)}`,d=1===s?"the loss":"the mean loss";if(0===a)return`The gradient is 0, and every step stays where it is: ${d} is ${_e(r)}.`;if(0===e)return`Nothing has moved yet. The tangent says that ${d} starts to fall with slope ${_e(a)}, which is minus the squared length of G.`;if(void 0!==n&&e>n)return`Too long: ${d} rises ${o}. Beyond η = ${_e(n)} every step lands higher than it started; the best would be ${_e(i??0)}.`;let c=r+a*e,p=c>0?`the tangent promises ${_e(c)}`:"the tangent has passed 0",u=o.endsWith(_e(c))?"":`; ${p}, and the curve bends away upwards`,$=`A step of ${Oe(e)} takes ${d} ${o}${u}.`;return 1===s?`${$} For one example alone no step is too long: the farther, the more certain is class ${t}.`:void 0!==i&&e>i?`${$} Past η = ${_e(i)} it rises again.`:$}(t,s)}</p></div>`}}},Gr=([e,t],s)=>(Math.log10(s)-e)/(t-e);function Jr({range:e,heights:t,get:s,set:a,...r},i,n,l){let[o,d]=e,c=Array.from({length:d-o+1},(e,t)=>10**(o+t));return _`
<div class="sx-plot sx-chart">
<div class="sx-axis" aria-hidden="true">
${t.map(([e,t])=>_`<span class="sx-tick" style="top:${100*(1-e)}%">${t}</span>`)}
${c.map(t=>_`
<span class="sx-tick sx-tick-x" style="left:${100*Gr(e,t)}%">${t<1e3?Oe(t):`10${Me(Math.log10(t))}`}</span>`)}
</div>
<div class="sx-chart-field">
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${i}</svg>
<div
class="sx-ring sx-marker" style="left:${100*Gr(e,s())}%"
${Gs({...r,least:o,most:d,get:()=>Math.log10(s()),set:e=>a(10**e,e>Math.log10(s()))})}
></div>
${l}
</div>
${n}
</div>`}var Kr=e=>e.map(([e,t],s)=>`${s?"L":"M"}${(100*e).toFixed(2)} ${(100-100*t).toFixed(2)}`).join(""),Vr=1e5,Zr={least:1,most:Vr,whole:!0},Qr=[[1,2,3],[2,2,2,2],[3,1,-2]],ei=[0,5],[ti,si]=[-4,.5],ai=[...new Set(Array.from({length:101},(e,t)=>Math.round(10**(t/20))))],ri=e=>(Math.log10(e)-ti)/(si-ti),ii=[0,-1,-2,-3,-4].map(e=>[ri(10**e),e>-3?Oe(10**e):`10⁻${Me(-e)}`]),ni=e=>Kr(e.filter(([,e])=>e>0).map(([e,t])=>[Gr(ei,e),ri(t)]));var li={draws:{title:"Draws from softmax",frame:"sx-frame sx-draws",...Is({logits:Rs,draws:Zr,seed:{least:0,most:9999,whole:!0}}),view:function(e){let t=function(e){let{logits:t,draws:s}=e.state(),a=ut(t),r=gt(t),i=function(e){let{draws:t,seed:s}=e.state(),a=e.own("numbers",()=>({seed:-1,numbers:new Float64Array}));return(a.seed!==s||a.numbers.length<t)&&Object.assign(a,{seed:s,numbers:Ht(s,Math.min(Vr,2*t))}),a.numbers}(e),{counts:n,distances:l}=function(e,t,s,a){let r=It(e),i=e.map(()=>0),n=[],l=0;for(let o=1;o<=s;o+=1)i[Rt(r,t[o-1])]+=1,o===a[l]&&(l+=1,n.push([o,zt(e,i,o)]));return{counts:i,distances:n}}(a,i,s,ai),o=zt(a,n,s);return{n:s,parts:a,numbers:i,counts:n,distances:l,error:o,expected:e=>((e,t,s)=>Math.sqrt(e.reduce((e,s,a)=>e+s*t[a],0)/s))(a,r,e)}}(e),{effect:s,reset:a,setAll:r,vectors:i}=ka(e,t.parts),n=t=>e.move({draws:Fe(Math.round(t),1,Vr)});return _`
<div class="sx-toolbar">${i(Qr)}${function({move:e,note:t,state:s},a,r){let{draws:i}=s();return Ke([...[1,100].map(e=>Je(`Draw ${e}`,(e=>()=>{s().draws<Vr?a(s().draws+e):t(`${Vr} draws are the most here.`)})(e),{available:i<Vr})),Je("Draw anew",()=>e({seed:(s().seed+1)%1e4})),r],"Draws")}(e,n,a)}</div>
<div class="sx-panels">${Ra(e,{effect:s,setAll:r})}${function(e,{n:t,distances:s,error:a,expected:r},i){let n=()=>e.state().draws;return _`
<figure class="sx-panel sx-errors">
${Re("Error","dashed: its root mean square")}
${Jr({label:"Number of draws n",text:`${t} draws: error ${_e(a)}, root mean square ${_e(r(t))}`,range:ei,heights:ii,step:.05,page:.5,get:n,set:(e,t)=>i(t?Math.max(e,n()+1):Math.min(e,n()))},N`
<path class="sx-guide" d=${ni([1,Vr].map(e=>[e,r(e)]))}></path>
<path class="sx-trace" d=${ni([...s,[t,a]])}></path>`,void 0,_`<div
class="sx-dot" aria-hidden="true" ?hidden=${a<=0} ${Xe("error",void 0,a)}
style="left:${100*Gr(ei,t)}%;top:${100-100*Fe(ri(a),0,1)}%"
></div>`)}
${Es(e,{...Zr,round:Math.round,trait:"draws",label:"n",name:"n"},He("n"))}
</figure>`}(e,t,n)}</div>
${function({n:e,parts:t,numbers:s,counts:a}){let r=It(t),i=Array.from({length:Math.min(e,20)},(t,a)=>Rt(r,s[e-1-a])+1);return _`
<figure class="sx-whole sx-draws-whole">
${Re("Softmax","where the darts land")}${Ya()}
<div class="sx-pinned">
${za({name:"S",parts:t})}
<div class="sx-pin" aria-hidden="true" style="left:${100*s[e-1]}%" ${Xe("u",void 0,s[e-1])}></div>
</div>
${za({name:"f",parts:a.map(t=>t/e)})}
${Re("Frequencies",`after ${e} ${1===e?"draw":"draws"}`)}
</figure>
<div class="sx-last">
<span class="sx-hint">latest draws</span>
<ol class="sx-flow sx-tiles">${i.map((e,t)=>_`<li style=${Le(e)} ${Xe("draw",t+1,e)}>${e}</li>`)}</ol>
</div>`}(t)}${(({n:e,parts:t,counts:s})=>_`
<table class="sx-table">
${ze(["",He("S"),"frequency","drawn"])}
<tbody>
${t.map((t,a)=>_`
<tr data-link=${a+1} style=${Le(a+1)}>
<th scope="row"><span class="sx-class">class ${a+1}</span></th>
<td ${Xe("S",a+1,t)}>${De(t)}</td>
<td ${Xe("f",a+1,s[a]/e)}>${De(s[a]/e)}</td>
<td ${Xe("count",a+1,s[a])}>${s[a]}</td>
</tr>`)}
</tbody>
</table>`)(t)}${function({n:e,error:t,expected:s}){let a=(e,t)=>ba(e,void 0,t),r=ca("S","k");return ha([Js(sa(Qs("‖"),Ks("f"),Zs("−"),Ks("S"),D`<mo form="postfix">‖</mo>`),Zs("≈"),a("error",t)),[Js(sa(D`<mtext>root mean square</mtext>`),Zs("="),na(Ks("σ"),la(Ks("n")))),Js(Zs("≈"),na(a("sigma",s(1)),la(ba("n",void 0,e,String(e))))),Js(Zs("≈"),a("root mean square error",s(e)))],Js(ia(Ks("σ"),ta(2)),Zs("="),oa(Ks("k"),sa(r,aa(ta(1),Zs("−"),r))))])}(t)}`}}};function oi({own:e,redraw:t},s=()=>!0){let a=e("pointed cell",()=>({place:void 0}));return a.place&&!s(a.place)&&(a.place=void 0),{now:a.place,point(e){a.place=e,t()},forget(){a.place=void 0}}}function di(e,[t,s],[a,r]){if(e.altKey||e.metaKey)return;let i={ArrowUp:[t-1,s],ArrowDown:[t+1,s],ArrowLeft:[t,s-1],ArrowRight:[t,s+1],PageUp:[1,s],PageDown:[a,s],Home:[e.ctrlKey?1:t,1],End:[e.ctrlKey?a:t,r]}[e.key];if(void 0===i)return;e.preventDefault(),e.stopPropagation();let[n,l]=i;return[Math.min(a,Math.max(1,n)),Math.min(r,Math.max(1,l))]}var ci=(e,t,s)=>a=>{let r=di(a,t(),e);void 0!==r&&(s(...r),a.currentTarget.querySelector(`[tabindex][data-index="${r}"]`)?.focus())},pi=(e,t)=>`--strength:${Math.round(45*Math.sqrt(Math.abs(e)/(t||1)))}%`,ui=({own:e})=>e("delta",()=>({pointed:!1})),$i=(e,t,s,a)=>_`<div class=${we({"sx-margin":!0,"is-lit":a})} role="gridcell" ${Xe(e,t,s)}>${(e=>0===e?"0":"≈ 0")(s)}</div>`;var hi={"jacobian-matrix":{title:"Jacobian matrix",...sr(["row","column"]),frame:"sx-jacobian-matrix sx-rows",view:function(e,t){let s=t.logits.length,a=function(e){let t=es(e);return{parts:ut(e),matrix:t,rowSums:t.map(pt),columnSums:t.map((e,s)=>pt(t.map(e=>e[s])))}}(t.logits),r=oi(e,({row:e,column:t})=>Math.max(e,t)<=s),i=r.now??t,n=e.width(),l=n>=640&&s<=4,o=n<480?100:156,{words:d,facts:c}=function({matrix:e,rowSums:t,columnSums:s},{row:a,column:r}){let i=e[a-1][r-1],[n,l]=[`a${ye(r)}`,`S${ye(a)}`],o=a===r?"The cell lies on the diagonal, where i = j. ":`The mirror cell D${ye(a)}S${ye(r)} holds the same number. `;return{words:0===i?`Whatever ${n} does, ${l} stays 1: it is the whole.`:`Raise ${n} a little: ${l} ${i>0?"grows":"falls"} by ${_e(Math.abs(i))} per unit.`,facts:`${o}Row ${a} and column ${r} sum to 0; in floating point to ${_e(t[a-1])} and ${_e(s[r-1])}.`}}(a,i),[p,u]=[i.row===i.column,ca("S","i")];return _`
${er(e)}
${tr(e)}
<div class=${we({"sx-beside":!0,"is-roomy":l})}>
<figure>
${Re("Jacobian DS","row: output, column: input")}
${function(e,t,s,a,r){let{logits:i}=e.state(),n=r<41,l={"sx-matrix":!0,"is-small":r<54,"is-tiny":n,"shows-diagonal":ui(e).pointed};return _`
<div
class=${we(l)} role="grid" aria-label="Jacobian matrix DS"
style="--count:${i.length};--row-hue:var(--softmax-class-${s.row});--column-hue:var(--softmax-class-${s.column})"
@pointerleave=${()=>a.point()} @keydown=${ci([i.length,i.length],()=>{let{row:t,column:s}=e.state();return[t,s]},(t,s)=>{a.forget(),e.change({row:t,column:s})})}
>
<div role="row">
<div class="sx-corner" role="columnheader">by</div>
${i.map((e,t)=>_`
<div class=${we({"sx-head":!0,"is-lit":t+1===s.column})} role="columnheader" data-link=${t+1} style=${Le(t+1)}>
${Be("a",t+1)}<span ${Xe("a",t+1,e)}>${Oe(e)}</span>
</div>`)}
<div class="sx-margin" role="columnheader">sum</div>
</div>
${i.map((r,i)=>function(e,{parts:t,matrix:s,rowSums:a},r,i,n,l){let o=e.state(),d={"sx-head":!0,"sx-output":!0,"is-lit":r===i.row||r===i.column},c=t[r-1];return _`
<div role="row">
<div class=${we(d)} role="rowheader" data-link=${r} style=${Le(r)}>
${Be("S",r)}<span ${Xe("S",r,c)}>${De(c)}</span><div class="sx-share" style="--part:${c}"></div>
</div>
${s[r-1].map((t,s)=>{let a=s+1,d=r===o.row&&a===o.column,c={"is-negative":t<0,"is-diagonal":r===a,"is-in-row":r===i.row,"is-in-column":a===i.column,"is-pointed":r===i.row&&a===i.column,"is-mirror":r===i.column&&a===i.row&&r!==a},p=()=>e.change({row:r,column:a});return _`
<div
class=${we({"sx-cell":!0,...c})} role="gridcell" style=${pi(t,.25)}
${Xe("DS",`${r},${a}`,t)} tabindex=${d?0:-1} aria-selected=${d}
aria-label=${n?`${t>0?"+":""}${_e(t)}`:O}
@click=${p} @focus=${p} @pointerenter=${()=>l({row:r,column:a})}
>${n?t>0?"+":t<0?"−":"0":(e=>0===e?"0":e.toFixed(3).replace("-0.000","0.000").replace("-","−"))(t)}</div>`})}${$i("row sum",r,a[r-1],r===i.row)}
</div>`}(e,t,i+1,s,n,a.point))}
<div role="row">
<div class="sx-margin sx-corner" role="rowheader">sum</div>
${t.columnSums.map((e,t)=>$i("column sum",t+1,e,t+1===s.column))}
<div role="gridcell"></div>
</div>
</div>`}(e,a,i,r,(n*(l?.58:1)-o)/s)}
</figure>
<div class="sx-reading">
${function(e,{parts:t,matrix:s},{row:a,column:r}){let i=s[a-1][r-1],n=e=>pa(e,ba("S",e,t[e-1],(a===r?Pe:De)(t[e-1]))),l=t=>()=>{ui(e).pointed=t,e.redraw()},o=D`
<msub class="sx-delta" @pointerenter=${l(!0)} @pointerleave=${l(!1)}>
${Ks("δ")}${sa(ta(a),Vs("⁣"),ta(r))}
</msub>`;return ha([Js(sa(ca("D",r),ua("S",a)),Vs("="),sa(ua("S",a),Vs("⁢"),aa(o,Zs("−"),ua("S",r)))),Js(Zs("="),sa(n(a),Vs("⁢"),aa(ta(a===r?1:0),Zs("−"),n(r)))),Js(Zs(0===i?"=":"≈"),ba("DS",`${a},${r}`,i,_e(i)))])}(e,a,i)}
<div class="sx-cases">
${qe(p,"if i = j",Js(sa(u,Vs("⁢"),aa(ta(1),Zs("−"),u))))}
${qe(!p,"if i ≠ j",Js(sa(Qs("−"),u,Vs("⁢"),ca("S","j"))))}
</div>
<p class="sx-words" aria-live="polite">${d}</p>
<p class="sx-words sx-facts">${c}</p>
</div>
</div>`}}},mi=[{name:"3 × 2",value:[[2,1],[1,-1],[.5,1],[-.5,1]]},{name:"2 × 3",value:[[1,-2,.5],[1,.5,-1],[-.5,0,2]]},{name:"4 × 4",value:[[1,.5,-1,2],[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]},{name:"W = 0",value:[[2,1],[0,0],[0,0],[0,0]]}],gi=(e,t)=>[.5,-.5,1,-1][(e+t)%4];function fi(e){let{T:t,N:s}=ts(e.state().layer),a=oi(e,({row:e,column:a})=>e<=t&&a<=s),{output:r,row:i,column:n}=e.state(),l={output:r,row:i,column:n};return{...a,chosen:l,at:{...l,...a.now}}}var vi=(e,t)=>`W${ye(e)}${ye(t)}`,xi=(e,t)=>Be("W",`${e}${t}`);function wi(e,t,s,a,r,i){let{move:n,note:l,state:o}=e,d=a(o().layer),c=(e,t,s)=>()=>{let{layer:r}=o();a(r)===e?l(t):n({layer:s(r)})};return _`
<span class="sx-stepper" role="group" aria-label="Number of ${s}s">
${Je("−",c(1,`One ${s} must stay.`,i),{available:d>1,label:`One ${s} less`})}
<span aria-live="polite">${He(t)} = <span>${d}</span></span>
${Je("+",c(4,"4 are the most that fit here.",r),{available:d<4,label:`One ${s} more`})}
</span>`}function bi(e){let{state:t}=e,s=wi(e,"T","class",e=>ts(e).T,e=>[...e,e[0].map((t,s)=>gi(e.length,s))],e=>e.slice(0,-1)),a=wi(e,"N","feature",e=>ts(e).N,e=>e.map((e,t)=>[...e,0===t?1:gi(t,e.length)]),e=>e.map(e=>e.slice(0,-1)));return _`
<div class="sx-toolbar">
${Ve(mi,e=>Ge(e,t().layer),t=>e.move({layer:t.map(e=>[...e])}))}
${Ke([s,a,Qe(e)])}
</div>`}var yi=(e={})=>Is({layer:{range:"_range",lengths:[1,4],rows:!0},...Object.fromEntries(["output","row","column"].map(e=>[e,{into:"layer"}])),...e},{last:(e,t)=>ts(e)["column"===t?"N":"T"],most:4},({layer:e=[[0],[0]]})=>e.length<2||e.length>5?"x and 1 to 4 rows of W are needed":e.some(t=>t.length!==e[0].length)?"the rows differ in length":void 0),Mi={classes:1e3,features:1e4};function ki(e,t,s){if(0===e)return"0";if(t<29)return e>0?"+":"−";let a=e.toFixed(t<52?2:3);return 0===Number(a)?"≈ 0":s||Number.isInteger(e)?Oe(Number(a)):a.replace("-","−")}var Ai=e=>Math.max(...e.flat().map(Math.abs)),Si=(e,t)=>we({"sx-cell":!0,"is-negative":e<0,"is-zero":0===e,...t});function _i(e,t,s,a){let r=Ai(t);return(i,n,l,o)=>{let d=t[i-1][n-1];return _`
<div
class=${Si(d,{"is-term":o,"is-survivor":o&&l===a.row})} role="gridcell"
style="${Le(l)};${pi(d,r)}" data-link=${o?l:O} ${Xe(e,`${i},${n}`,d)}
>${ki(d,s,"Dg"===e)}</div>`}}function Ni(e,t,s){let a=Mi[t],r=9*Math.log10(a),i=Array.from({length:r+1},(e,t)=>(t%9+1)*10**Math.floor(t/9));return Va(e,{name:s,label:s,purpose:`Number of ${t} ${s}`,text:`${s} = ${e.state()[t]}`,symbol:He(s),least:1,most:a,get:()=>e.state()[t],set:s=>e.change({[t]:Math.round(s)}),places:{last:r,page:9,of(e){let t=i.findLastIndex(t=>t<=e),s=i[t+1];return void 0===s?t:t+(e-i[t])/(s-i[t])},valueAt:e=>i[e]}})}var Di={"jacobian-product":{title:"Product of Jacobians",...yi({classes:{least:1,most:Mi.classes,whole:!0},features:{least:1,most:Mi.features,whole:!0}}),frame:"sx-layer sx-jacobian-product sx-rows",view:function(e,t){let{layer:s}=t,a=function(e){let t=ss(e),[s,a]=[es(t),rs(e)];return{parts:ut(t),DS:s,Dg:a,DP:is(s,a)}}(s),{T:r,N:i}=ts(s),n=oi(e,({output:e,row:t,column:s})=>Math.max(e,t)<=r&&s<=i),l=n.now??t;return _`
${bi(e)}
<figure>
${Re("DS · Dg = DP","point at an entry of DP: it stands where its row and its column meet")}
${function(e,{DS:t,Dg:s,DP:a},r,i){let{T:n,N:l}=ts(e.state().layer),o=(e.width()-60)/(n+n*l),d=({row:e,column:t})=>as(e,t,l,1),c=(e,t)=>({output:e,row:Math.ceil(t/l),column:(t-1)%l+1}),[p,u]=[_i("DS",t,o,i),_i("Dg",s,o,i)],[$,h]=[e.state(),Ai(a)],m=(e,t="")=>_`<div class="sx-corner ${t}" role="presentation">${e}</div>`,g=(e,t,s=!1)=>_`<div class=${we({"sx-label":!0,"is-lit":s})} role="rowheader" data-link=${t} style=${Le(t)}>${Be(e,t)}</div>`,f=Ce(n*l);return _`
<div
class=${we({"sx-falk":!0,"is-small":o<52,"is-fine":o<42,"is-tiny":o<29})}
role="grid" aria-label="DS times Dg is DP" style="--left:${n};--right:${n*l}"
@pointerleave=${()=>r.point()}
@keydown=${ci([n,n*l],()=>{let t=e.state();return[t.output,d(t)]},(t,s)=>{r.forget(),e.change(c(t,s))})}
>
<div role="row">
${m("")}<div class="sx-label" role="gridcell"></div>
${f.map(e=>{let{row:t,column:s}=c(1,e);return _`<div class=${we({"sx-label":!0,"is-lit":e===d(i)})} role="columnheader" style=${Le(t)}>${xi(t,s)}</div>`})}
</div>
${Ce(n).map(e=>_`
<div role="row">
${m(e===Math.ceil(n/2)?"Dg":"")}${g("g",e)}${f.map(t=>u(e,t,e,t===d(i)))}
</div>`)}
<div class="sx-gap" role="presentation"></div>
${Ce(n).map(t=>_`
<div role="row">
${g("P",t,t===i.output)}${Ce(n).map(e=>p(t,e,e,t===i.output))}
<div class="sx-label" role="presentation"></div>${f.map(s=>((t,s)=>{let n=c(t,s),l=a[t-1][s-1],p=ki(l,o),u=t===$.output&&s===d($),m=()=>e.change(n);return _`
<div
class=${Si(l,{"is-pointed":t===i.output&&s===d(i)})} role="gridcell"
style="${Le(t)};${pi(l,h)}" ${Xe("DP",`${t},${s}`,l)}
tabindex=${u?0:-1} aria-selected=${u}
aria-label="D${ye(n.row)}${ye(n.column)}P${ye(t)} = ${o<29?_e(l):p}"
@click=${m} @focus=${m} @pointerenter=${()=>r.point(n)}
>${p}</div>`})(t,s))}
</div>`)}
${m("DS","sx-name-left")}${m("DP","sx-name-right")}
</div>`}(e,a,n,l)}
</figure>
<div>
${function([e],{parts:t,DS:s,Dg:a,DP:r},{output:i,row:n,column:l},o){let d=as(n,l,e.length,1),[c,p]=[r[i-1][d-1],e[l-1]],u=ca("D",10*n+l);return ha([Js(sa(u,ua("P",i)),Vs("="),oa(Ks("k"),sa(ca("D","k"),ca("S",i),Vs("⋅"),u,ca("g","k")))),Js(Zs("="),$a(a.map((e,t)=>{let a=t+1,[r,l]=[s[i-1][t],e[d-1]],o=l<0?`(${Oe(l)})`:Oe(l);return D`
<mrow class=${we({"sx-term":!0,"sx-product-term":!0,"is-gone":a!==n})} data-link=${a} style=${Le(a)}>
${aa(ba("DS",`${i},${a}`,r,_e(r)))}${Vs("⋅")}${ba("Dg",`${a},${d}`,l,o)}
</mrow>`}),o)),Js(Zs("="),sa(ua("S",i),aa(ca("δ",10*i+n),Vs("−"),ua("S",n)),ca("x",l))),Js(Zs("="),sa(Ma(t,i),aa(ta(i===n?1:0),Vs("−"),Ma(t,n)),Vs("⋅"),aa(ba("x",l,p,Oe(p))))),Js(Zs(0===c?"=":"≈"),ba("DP",`${i},${d}`,c,_e(c)))])}(s,a,l,e.width()<480?2:4)}
<p class="sx-words" aria-live="polite">${function(e,{row:t,column:s}){return 1===e?`One class, one term: ${vi(t,s)} moves the only logit, and P₁ stays 1.`:`${2===e?"One of the 2 terms has":`${e-1} of the ${e} terms have`} a factor 0, because ${vi(t,s)} moves no logit but λ${ye(t)}. What survives is the closed form.`}(s.length-1,l)}</p>
</div>
${function(e,{classes:t,features:s,layer:a}){let r=ls(t,s),{T:i,N:n}=ts(a),l=ls(i,n),o=`The product multiplies ${Ne(r.product/r.closed,3)} times as often, and ${Ne(100*(1-1/t),3)} % of Dg is zeros. For the matrices above it is ${l.product} against ${l.closed}.`,d=Math.max(r.product,r.closed),c=e=>_`<div class="sx-area is-${e}" style="width:${100*Math.sqrt(r[e]/d)}%"></div>`,p=(e,t,s)=>_`
<div class="sx-cost is-${e}">
<i class="sx-cost-key"></i><span>${t}</span>${Js(sa(ia(Ks("T"),ta("product"===e?3:2)),s))}
<span ${Xe("multiplications",e,r[e])}>${(e=>e<1e9?String(e).replace(/\B(?=(\d{3})+$)/g," "):_e(e))(r[e])}</span>
</div>`;return _`
<figure>
${Re("Multiplications","as areas")}
<div class="sx-inputs">${Ni(e,"classes","T")}${Ni(e,"features","N")}</div>
<div class="sx-costs">
<div class="sx-areas" aria-hidden="true">${c("product")}${c("closed")}</div>
${p("product","DS · Dg",Ks("N"))}
${p("closed","closed form",aa(Ks("N"),Vs("+"),ta(1)))}
</div>
<p class="sx-words">${o}</p>
</figure>`}(e,t)}`}}},Pi=me((e,t,s)=>{let a=!1,r=e=>{let{least:a,most:r,get:i,set:n,shell:l}=s;l.note("");let o=Fe(qs(e,.1),a,r);o!==i()&&n(o),t.value=je(o),t.dispatchEvent(new Event("change"))};e.listen(t,"keydown",e=>{let{least:a,most:i,get:n}=s,l=e.shiftKey?1:.1,o=$e(e,{ArrowUp:n()+l,ArrowDown:n()-l,PageUp:n()+1,PageDown:n()-1,...0===t.selectionStart&&t.selectionEnd===t.value.length?{Home:a,End:i}:{}});void 0!==o&&(r(o),t.select())}),e.listen(t,"mousedown",e=>e.preventDefault());let i=Ys(e,t,{move(e,t,s){a||=Math.abs(e)>=3,a&&r(s+.02*e)},end(e){a||"pointerup"!==e?.type||(t.focus({preventScroll:!0}),t.select())}});return e.listen(t,"pointerdown",e=>{i(e,s.get())&&(a=!1)}),()=>{}});function Oi(e,{name:t,index:s,text:a,...r}){let i={...r,shell:e};return _`<input
class="sx-field sx-number-cell" role="spinbutton" aria-valuemin=${r.least} aria-valuemax=${r.most}
aria-valuenow=${r.get()} aria-valuetext=${a} ${Xe(t,s,r.get())}
${Ts(i)} ${Pi(i)}>`}function ji(e,t,s){let a=e<480,r=t*s*34+12*(t-1),[i,n,l]=a?[38,15,23]:[56,26,40],o=n+i,d=l+i,c=a?74:Fe(.27*e,150,204),p=a?38:64,u=e-o-d-p-c,[$,h,m,g,f]=(a?[.4,.22,.06,.26,.06]:[.38,.2,.06,.3,.06]).map(e=>e*u),v=o+$,x=v+d+h,w=x+p+m;return{width:e,height:r,narrow:a,mark:n,weightMark:l,field:i,x:o,weight:d,weightX:v,score:p,scoreX:x,box:g,boxX:w,output:c,outputX:w+g+f,weightY:(e,t)=>34*(e*s+t+.5)+12*e,inputY:e=>(e+.5)*r/s,classY:e=>(e+.5)*s*34+12*e}}var Ti=(e,t)=>0!==e&&Math.abs(e)<.001?Ne(e,2):t(e);function Fi([e,t],[s,a]){let r=(e+s)/2;return`M${e.toFixed(1)} ${t.toFixed(1)}C${r.toFixed(1)} ${t.toFixed(1)} ${r.toFixed(1)} ${a.toFixed(1)} ${s.toFixed(1)} ${a.toFixed(1)}`}var Ei=(e,t,s)=>`translate:${e.toFixed(1)}px calc(${t.toFixed(1)}px - 50%);width:${s.toFixed(1)}px`;function Li({model:e,move:t,state:s},a,r){let[i,n]=e.get("_range"),l=e=>t({layer:s().layer.map((t,s)=>s===a?t.map(e):t)});return{least:i,most:n,get:()=>s().layer[a]?.[r-1]??0,set:e=>l((t,s)=>s===r-1?e:t),setList:e=>l((t,s)=>e[s]??t)}}var Ci={"layer-network":{title:"Softmax layer as a network",frame:"sx-layer sx-layer-network sx-rows",...yi(),view:function(e,t){let[s,a]=e.model.get("_range").map(Oe),r=function(e,{layer:t}){let[s,...a]=t,r=ss(t),i=ns(t),{at:n,point:l}=fi(e);return{x:s,W:a,classes:a.map((e,t)=>t+1),features:s.map((e,t)=>t+1),logits:r,parts:ut(r),slopes:es(r),slopeOf:(e,t,a)=>i[e-1][as(t,a,s.length,1)-1],heaviest:Math.max(...a.flat().map(Math.abs))||1,plan:ji(e.width(),a.length,s.length),at:n,pointer:(t,s)=>({choose:()=>e.change({row:t,column:s}),enter:()=>l({row:t,column:s}),leave:()=>l()})}}(e,t),{W:i,at:{output:n,row:l,column:o},plan:{width:d}}=r;return _`
${bi(e)}
<figure>
${Re("The layer",`drag a number sideways, or type ${s} to ${a}; choose a weight and an output`)}
${Or([d,...i.map(({length:e})=>e),l,o],()=>function({plan:e,at:t}){let{narrow:s,mark:a,field:r,weightX:i,weightMark:n,scoreX:l,score:o,boxX:d,box:c,outputX:p,output:u}=e;return _`
<div class="sx-heads" aria-hidden="true">
${[[a+r/2,"x"],[i+n+r/2,"W"],[l+o/2,s?"λ":"λ = Wx"],[d+c/2,s?"S":"softmax"],[p+(s?u/2:16),"P"]].map(([e,t])=>_`
<span class=${"softmax"===t?"sx-hint":"sx-symbol"} style="left:${e}px">${t}</span>`)}
<span class="sx-hint sx-slope-head" ?hidden=${s}>per unit of ${vi(t.row,t.column)}</span>
</div>`}(r))}
<div class="sx-stage" style="height:${r.plan.height}px">
${Or([d,...i,n,l,o],()=>function({W:e,classes:t,features:s,heaviest:a,plan:r,at:i,pointer:n}){let{width:l,height:o,x:d,weightX:c,weight:p,scoreX:u,score:$,outputX:h,boxX:m,box:g}=r;return _`
<svg class="sx-cover" aria-hidden="true" width=${l} height=${o} viewBox="0 0 ${l} ${o}">
${t.map(t=>s.map(s=>{let l=e[t-1][s-1],o=r.weightY(t-1,s-1),$=Fi([d,r.inputY(s-1)],[c,o]),h=Fi([c+p,o],[u,r.classY(t-1)]),m=t===i.row&&s===i.column,g=e=>N`<path
class=${we({"sx-wire":!0,"is-lit":m,"is-negative":l<0,"is-zero":0===l})}
style="${Le(t)};stroke-width:${.8+2.7*Math.abs(l)/a}" d=${e}></path>`,{choose:f,enter:v,leave:x}=n(t,s);return N`${g($)}${g(h)}<path
class="sx-reach" d=${$+h} @click=${f} @pointerenter=${v} @pointerleave=${x}></path>`}))}${t.map(e=>t.map(t=>N`<path
class=${we({"sx-wire":!0,"is-lit":e===i.row&&t===i.output})} style=${Le(e)}
d=${Fi([u+$,r.classY(e-1)],[h,r.classY(t-1)])}></path>`))}
<rect class="sx-box" rx="6" x=${m} y="1" width=${g} height=${o-2}></rect>
</svg>`}(r))}${function(e,{x:t,W:s,classes:a,features:r,slopeOf:i,plan:n,at:l,pointer:o}){let d=t.length;return[r.map(s=>{let a=`x${ye(s)}`,r=`${a} = ${Oe(t[s-1])}`;return _`
<label
class=${we({"sx-node":!0,"is-lit":s===l.column})}
style=${Ei(0,n.inputY(s-1),n.x)}
>
${Be("x",s)}
${Oi(e,{...Li(e,0,s),name:"x",index:s,label:a,text:r,longest:d})}
</label>`}),a.map(t=>r.map(a=>{let r=vi(t,a),c=i(l.output,t,a),p=`${r} = ${Oe(s[t-1][a-1])}, D${ye(t)}${ye(a)}P${ye(l.output)} = ${_e(c)}`,{choose:u,enter:$,leave:h}=o(t,a);return _`
<label
class=${we({"sx-node":!0,"is-lit":t===l.row&&a===l.column})} data-link=${t}
style="${Le(t)};${Ei(n.weightX,n.weightY(t-1,a-1),n.weight)}"
@focusin=${u} @pointerenter=${$} @pointerleave=${h}
>
${xi(t,a)}
${Oi(e,{...Li(e,t,a),name:"W",index:`${t},${a}`,label:r,text:p,longest:d})}
</label>`}))]}(e,r)}${(({logits:e,plan:t,at:s})=>e.map((e,a)=>_`
<div
class=${we({"sx-score":!0,"is-lit":a+1===s.row})} data-link=${a+1}
style="${Le(a+1)};${Ei(t.scoreX,t.classY(a),t.score)}"
><b ${Xe("lambda",a+1,e)}>${Oe(e)}</b></div>`))(r)}${function({change:e},{parts:t,slopeOf:s,plan:a,at:r}){return _`
<div role="radiogroup" aria-label="Output" @keydown=${et(t=>e({output:t+1}))}>
${t.map((t,i)=>{let n=s(i+1,r.row,r.column),l=n>0?"▲ ":n<0?"▼ ":" ",o=i+1===r.output;return _`
<button
type="button" class=${we({"sx-output-pill":!0,"is-lit":o})} role="radio"
data-link=${i+1} style="${Le(i+1)};${Ei(a.outputX,a.classY(i),a.output)}"
aria-checked=${o} tabindex=${o?0:-1} @click=${()=>e({output:i+1})}
aria-label="P${ye(i+1)} = ${De(t)}, ${vi(r.row,r.column)} changes it by ${_e(n)} per unit"
>
${Be("P",i+1)}
<span ${Xe("P",i+1,t)}>${Ti(t,De)}</span>
<span class="sx-slope" ${Xe("DP",`${i+1},${r.row},${r.column}`,n)}>${l+Ti(Math.abs(n),_e)}</span>
<span class="sx-share" style="--part:${t}"></span>
</button>`})}
</div>`}(e,r)}
</div>
</figure>
<div>${function(e,{x:t,parts:s,slopeOf:a,at:{output:r,row:i,column:n}}){let l=t[n-1],o=a(r,i,n),d=`x${ye(n)}`,c={...Li(e,0,n),name:"x",index:n,linked:!1,label:`${d} in the formula`,text:`${d} = ${Oe(l)}, derivative ${_e(o)}`},[p,u]=l<0?[ea("("),ea(")")]:[];return ha([Js(sa(ca("D",10*i+n),ua("P",r)),Vs("="),sa(ca("D",i),ua("S",r)),Vs("⋅"),ca("x",n),Vs("="),sa(ua("S",r),aa(ca("δ",10*r+i),Zs("−"),ua("S",i)),ca("x",n))),Js(Zs("="),sa(Ma(s,r),aa(ta(r===i?1:0),Zs("−"),Ma(s,i))),Vs("⋅"),sa(p,fa(e,c),u)),Js(Zs(0===o?"=":"≈"),ba("DP",`${r},${i},${n}`,o,_e(o)))],va(e,c))}(e,r)}<p class="sx-words" aria-live="polite">${function({x:e,slopes:t,slopeOf:s,at:{output:a,row:r,column:i}}){let n=e[i-1],l=t[a-1][r-1],o=s(a,r,i),[d,c,p]=[vi(r,i),`λ${ye(r)}`,`P${ye(a)}`];if(0===n)return`x${ye(i)} = 0: whatever ${d} does, ${c} stays, and so does ${p}.`;let u=`Raise ${d} a little: ${c} ${n>0?"grows":"falls"} by |x${ye(i)}| = ${Oe(Math.abs(n))} per unit`;return 0===o?`${u}, but ${p} stays.`:`${u}, ${p} by ${_e(Math.abs(l))} times as much${l*n<0==n<0?"":" the other way"}: it ${o>0?"grows":"falls"} by ${_e(Math.abs(o))}.`}(r)}</p></div>`}}};function Wi(e,t,s,a=0){let r=ut(e),i=ut(e.map((e,a)=>Bi(t,a)?e+s:e)),n=i.map((e,t)=>e-r[t]),l=es(e).map((e,r)=>s*(pt(e.filter((e,s)=>Bi(t,s)))+(r+1===(t||1)?a:0))),o=Math.max(...n.map((e,t)=>Math.abs(e-l[t])));return{before:r,after:i,truth:n,predicted:l,error:o}}var Bi=(e,t)=>0===e||e===t+1,Hi=(e,t,s,a)=>s.map(s=>Wi(e,t,s,a).error);function Ii(e,t){if(0===t)return 0;let s=ut(e),a=s[t-1],r=s.map((e,s)=>e*((+(s+1===t)-a)**2-a*(1-a)));return Math.max(...r.map(Math.abs))/2}var Ri=1e-9,zi=Math.log10(1/Ri),Yi=e=>+`${[1,2,5][(e%3+3)%3]}e${Math.floor(e/3)}`,qi=Array.from({length:3*zi+1},(e,t)=>Yi(t-3*zi)),Ui=e=>100*Math.log10(e/Ri)/zi,Xi=e=>0===e?100:Fe(100*Math.log10(e)/-18,0,100),Gi=({state:e,move:t})=>({least:-3*zi,most:0,step:1,page:3,get:()=>(e=>{let t=3*Math.floor(Math.log10(e)+1e-12),[s,a]=[t,t+1,t+2].filter(t=>Yi(t)<=e*(1+1e-12)).slice(-1).flatMap(e=>[e,e+1]);return s+(Math.log(e/Yi(s))/Math.log(Yi(a)/Yi(s))||0)})(e().step),set:e=>t({step:Yi(e)})}),Ji=e=>0===e?"1":-3===e?"10⁻³":_e(10**e).replace("1.00×","");var Ki=(e,t)=>0===t&&Math.abs(e)<1e-14,Vi=(e,t,s)=>0!==e&&Ki(e,t)?s:_e(e),Zi=(e,t)=>e<2e-15&&(e>2*t||e<t/2),Qi={nudge:{title:"Nudge",...sr(["direction"],{step:{least:Ri,most:1},slip:{least:-1,most:1}},0),frame:"sx-nudge sx-rows",view:function(e,t){let{logits:s,step:a,direction:r,slip:i}=t,n=Wi(s,r,a,i),l=oi(e),o=Math.min(l.now?.part??(r||1),s.length);return _`
${er(e)}
${tr(e)}
${(e=>_`
<div class="sx-controls">
${at(e,"direction","Logit that is nudged","Nudge",[...st("a",e.state().logits.length),{index:0,content:"all alike"}])}
${Es(e,{trait:"step",label:"ε",name:"step",least:Ri,most:1},_`by ${He("ε")} =`)}
${Es(e,{trait:"slip",label:"mistake in the Jacobian",name:"slip",least:-1,most:1},_`mistake in ${(({direction:e})=>_`${Be("D",e||1)}${Be("S",e||1)}`)(e.state())} =`)}
</div>`)(e)}
<div class="sx-two">${function({truth:e,predicted:t},s,a){let r=Math.max(...[...e,...t].map(Math.abs)),i=(e,t)=>_`<span class="sx-hint"><i class="sx-swatch ${t}"></i>${e}</span>`,n=(e,t)=>{let a=0===r||Ki(t,s)?0:50*t/r;return _`<div class=${e} ?hidden=${0===a} style="left:${50+Math.min(0,a)}%;width:${Math.abs(a)}%"></div>`};return _`
<figure>
${Re("Change of each part")}
<div class="sx-changes" style="--count:${e.length}" @pointerleave=${()=>a()}>
<div class="sx-change"><span></span><span></span>${i("predicted","sx-guess")}${i("true","sx-truth")}</div>
${e.map((e,r)=>{let i=r+1;return _`
<div class="sx-change sx-lights" data-link=${i} style=${Le(i)} @pointerenter=${()=>a({part:i})}>
${Be("S",i)}
<div class="sx-span" aria-hidden="true">${n("sx-guess",t[r])}${n("sx-truth",e)}</div>
<span ${Xe("predicted",i,t[r])}>${Vi(t[r],s,"≈ 0")}</span>
<span ${Xe("truth",i,e)}>${Vi(e,s,"≈ 0")}</span>
</div>`})}
</div>
</figure>`}(n,r,l.point)}${function(e,t,s){let{step:a}=t,[r,i]=[`left:${Ui(a)}%`,`top:${Xi(s)}%`];return _`
<figure>
${Re("Largest error","against ε; drag the ring")}
<div class="sx-plane sx-loglog">
<div class="sx-rounding">rounding</div>
${function({logits:e,direction:t,slip:s}){let a=Hi(e,t,qi,s),r=e=>qi.map((t,s)=>0===a[s]===e?`M${Ui(t).toFixed(2)} ${Xi(a[s]).toFixed(2)}h0`:"").join(""),i=Ii(e,t),n=Hi(e,t,[.1])[0]<.03*i,l=Math.max(Ri,Math.sqrt(1e-18/i)),o=n?`M${Ui(l)} ${Xi(i*l**2)}L100 ${Xi(i)}`:O;return _`
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
${N`<path class="sx-law" d=${o}></path><path class="sx-dots" d=${r(!1)}></path><path class="sx-dots is-zero" d=${r(!0)}></path>`}
</svg>
<span class="sx-law-name" ?hidden=${!n} style="top:${Fe(100*Math.log10(1e-6*i)/-18,8,100)}%">
<span class="sx-symbol">ε<sup>2</sup></span>
</span>`}(t)}
<div class="sx-slope-guide" style="${r};${i}"></div>
<div
class="sx-ring sx-knob" style="${r};${i}" ${Xe("error",void 0,s)}
${Gs({...Gi(e),label:"Step ε",text:`ε = ${Oe(a)}, largest error ${_e(s)}`})}
></div>
${[-9,-6,-3,0].map(e=>_`<span class="sx-tick sx-tick-x" style="left:${Ui(10**e)}%">${Ji(e)}</span>`)}
${[0,-4,-8,-12,-16].map(e=>_`<span class="sx-tick" style="top:${Xi(10**e)}%">${Ji(e)}</span>`)}
</div>
</figure>`}(e,t,n.error)}</div>
<div>
${function(e,{truth:t,predicted:s},a,r){let{step:i}=e.state(),[n,l]=[t[a-1],s[a-1]],o=l/i,d=Vi(o,r,"0"),c=ua("S",a),p=0===r?aa(ta(1),Vs(","),Ks("…"),Vs(","),ta(1)):ca("e",r),u=0===r?aa(oa(Ks("j"),sa(ca("D","j"),c))):sa(ca("D",r),c);return _`
<div class="sx-formula sx-stacked">
<span>${Js(sa(c,aa(Ks("a"),Vs("+"),Ks("ε"),Vs("⁢"),p),Vs("−"),c,aa(Ks("a"))))}${Js(Zs("≈"),sa(Ks("ε"),Vs("⋅"),u))}</span>
<span>${Js(ba("truth",a,n,Vi(n,r,"0")))}${Js(Zs("≈"),sa(xa("step",i,{...Gi(e),label:"ε in the formula",perPixel:()=>.15}),Vs("⋅"),ba("slope",a,o,o<0&&"0"!==d?`(${d})`:d)))}${Js(Zs("="),ba("predicted",a,l,Vi(l,r,"0")))}</span>
</div>`}(e,n,o,r)}
<p class="sx-words" aria-live="polite">${function(e,{logits:t,direction:s,step:a,slip:r}){if(0!==r)return`The largest error is ${_e(e)}. One entry of DS is wrong by ${Oe(r)}: for small ε the error is that much of ε, and the slope of the points 1 instead of 2.`;if(1===t.length)return"One part is the whole and stays 1, whatever its logit does.";if(0===s)return`All logits rise alike, and no part changes: what is left, ${_e(e)}, is rounding.`;let i=`The largest error is ${_e(e)}.`,n=Ii(t,s),l=Wi(t,s,a/10).error;return Zi(e,n*a**2)?`${i} The law ε² would leave ${_e(n*a**2)}: so small, all is blurred by rounding.`:Zi(l,n*(a/10)**2)?`${i} A tenth of the step leaves ${_e(l)}, for there rounding takes over.`:`${i} A tenth of the step, ε = ${Oe(a/10)}, leaves ${_e(l)}: ${_e(e/l)} times less, while the predicted change shrinks 10 times.`+(e>150*l?" A second derivative of nearly 0 makes it fall faster than ε².":"")}(n.error,t)}</p>
</div>`}}},en=[[.1,.7,1.3],[.3,-.1,.2],[1.1,.9,.7,.3]],tn=[.25,1,4,16,64,256,1024],sn=[1,10,100,1e3],an=[1,.97,1.01,1.04],[rn,nn]=[.1,2e3],ln=[{name:"direct",colour:1,dashes:"6 4",compute:e=>bt(e).parts},{name:"shifted",colour:2,dashes:"",compute:e=>yt(e).parts},{name:"compensated",colour:3,dashes:"8 3 2 3",compute:ft}],on=(e,t)=>e.map(e=>e*t),dn=e=>100*(1-Math.log(Fe(e,rn,nn)/rn)/Math.log(nn/rn));function cn({now:{place:e,near:[t]},samples:s}){return _`
<div class="sx-ulp-chart" aria-hidden="true">
${sn.map(e=>_`<div class="sx-level" style="top:${dn(e)}%"><span class="sx-tick">${e} ulp</span></div>`)}
<svg class="sx-cover" viewBox="0 0 100 100" preserveAspectRatio="none">
${ln.map(({colour:e,dashes:t},a)=>N`
<path class="sx-curve" stroke-dasharray=${t} style=${Le(e)} d=${function(e,t){return`M${e.flatMap(({place:e,near:s})=>{let[a,...r]=s.map(e=>e[t]),i=Math.max(a,...r.filter(Number.isFinite));return Number.isFinite(a)?`${e.toFixed(2)} ${dn(i).toFixed(2)}`:[]}).join("L")}`}(s,a)}></path>`)}
</svg>
${ln.map(({name:s,colour:a},r)=>_`
<div
class="sx-point" style="${Le(a)};left:${e}%;top:${dn(t[r])}%"
?hidden=${!Number.isFinite(t[r])} ${Xe(`worst-${s}`,void 0,t[r])}
></div>`)}
</div>`}var pn=({digits:[e,...t]})=>`${e}.${t.join("")}`,un=e=>0===e?"":Ae(e);var $n={"rounded-shift":{title:"The rounded shift",frame:"sx-steps sx-rounded-shift",...Is({logits:{range:"_range",lengths:Rs.lengths},scale:{range:"_scales"},selected:zs}),view:function(e,{logits:t,scale:s}){let[a,r]=e.model.get("_scales"),i=on(t,s),n={...ka(e,yt(i).parts),letter:"x"},l=function({model:e,state:t,move:s}){let[a,r]=e.get("_scales"),i=e=>10*Math.log2(e/a),n=e=>a*2**(e/10);return{placeOf:i,scaleAt:n,slider:{label:"Scale c",least:0,most:i(r),step:1,page:10,get:()=>i(t().scale),set:e=>s({scale:Number(n(e).toPrecision(4))}),perPixel:()=>.2}}}(e),o=function(e,{placeOf:t,scaleAt:s,slider:{most:a}}){let{logits:r,scale:i}=e.state(),n=e=>({place:100*t(e)/a,near:an.map(t=>function(e){let t=Kt(e);return ln.map(({compute:s})=>t.every(Qt)?Math.max(...s(e).map((e,s)=>Zt(e,t[s]))):NaN)}(on(r,e*t)))}),l=e.memo("errors",[r],()=>Array.from({length:4*a/10+1},(e,t)=>n(s(10*t/4)))),o=n(i);return{now:o,samples:[...l,o].sort((e,t)=>e.place-t.place)}}(e,l),d=Math.max(...i),c=o.now.near[0].map((e,t)=>`${ln[t].name} ${Number.isFinite(e)?`${e.toFixed(1)} ulp`:"not measured"}`);return _`
<div class="sx-toolbar">${n.vectors(en,n.reset)}</div>
<div class="sx-flow sx-number-entry">
${Es(e,{trait:"scale",label:"c",name:"c",least:a,most:r},[He("c")," = "])}
${Ws(e,"x",n.setAll,e=>He(e>1?", ":"a = c · ["),He("]"))}
</div>
<p class="sx-says sx-hint">Curves: the largest error at c or beside it. Dots: at your c.</p>
${Ta({...l.slider,text:`c = ${Oe(s)}, largest errors: ${c.join(", ")}`,ticks:tn.map(e=>({place:l.placeOf(e),text:String(e)})),above:cn(o)})}
${Ke([_`<span class="sx-hint">digits of</span>`,t.map((e,t)=>_`
<button
type="button" class="sx-button" data-link=${t+1} aria-pressed=${t+1===n.selected}
@click=${()=>n.select(t+1)}
>S${ye(t+1)}</button>`)],"Component")}
${function(e,t){let s=Kt(t)[e-1],a=function({mantissa:e,power:t},s){let a=t-192,r=Math.floor((e.toString(2).length-1+a)*Math.LOG10E*Math.LN2);for(;;){let t=s-1-r,i=t>=0?e*10n**BigInt(t):e,n=t>=0?1n:10n**BigInt(-t),l=(Xt(i,a+1)/n+1n>>1n).toString();if(l.length===s)return{digits:l,power:r};r+=l.length>s?1:-1}}(s,17);return _`
<table class="sx-table sx-digit-table">
${ze(["formula",_`<b>S${ye(e)}</b>`,"off by"])}
<tbody>
${ln.map(({name:r,colour:i,compute:n})=>{let l=n(t)[e-1],o=Zt(l,s),d=Number.isFinite(o)&&Qt(s);return _`
<tr>
<th scope="row"><span class="sx-key" style=${Le(i)}></span>${r}</th>
<td ${Xe(`S-${r}`,e,l)}>${function(e,t){if(!(e>0))return _`<mark>${0===e?"0":"nan"}</mark>`;let[s,a]=e.toExponential(16).split("e"),r=Number(a),i=pn(t),n=0;for(;r===t.power&&n<s.length&&s[n]===i[n];)n+=1;let l=s.slice(n);return[s.slice(0,n),l&&_`<mark>${l}</mark>`,un(r)]}(l,a)}</td>
<td ${Xe(`ulp-${r}`,e,o)}>${d?`${o<10?o.toFixed(1):_e(o)} ulp`:"–"}</td>
</tr>`})}
<tr><th scope="row">exact</th><td>${pn(a)}${un(a.power)}</td><td></td></tr>
</tbody>
</table>`}(n.selected,i)}
${Aa(e,n,t.map(e=>`${Oe(e)}·${Oe(s)}−${Oe(d)}`),e=>({power:e=>ia(Ks("e"),sa(ca("a",e),Zs("−"),Ks("m"))),term:(t,a)=>e.exponential(t,a,Vs("·"),xa("c",s,l.slider),wa("shift",-d))}))}`}}},hn=(e,{forget:t},s)=>a=>{let{layer:r,row:i,column:n}=e.state(),{T:l,N:o}=ts(r),d=as(i,n,o,1),c=s?di(a,[1,d],[1,l*o]):di(a,[i,n],[l,o]);if(void 0===c)return;let p=s?c[1]-1:as(c[0],c[1],o,1)-1;t(),e.change({row:Math.floor(p/o)+1,column:p%o+1}),a.currentTarget.querySelectorAll("[tabindex]")[p]?.focus()};function mn(e,{chosen:t,at:s,point:a},r,i,n){let{layer:l,first:o}=e.state(),d=()=>e.change({row:r,column:i}),c=r===t.row&&i===t.column,p=1-o,u=1===o?xi(r,i):_`<code>${`W[${r-1}, ${i-1}]`}</code>`;return _`
<div
class=${we({"sx-weight":!0,"is-lit":r===s.row&&i===s.column})} role="gridcell"
style=${Le(r)} tabindex=${c?0:-1} aria-selected=${c}
@click=${d} @focus=${d} @pointerenter=${()=>a({row:r,column:i})}
>${n(u,as(r-p,i-p,ts(l).N,o))}</div>`}var gn={"row-major":{title:"Row-major order",frame:"sx-layer sx-row-major sx-rows",...yi({first:{least:0,most:1,whole:!0}}),view:function(e,t){let s=fi(e);return _`
${bi(e)}
<div class="sx-two">
${function(e,t){let{layer:s,first:a}=e.state(),{T:r,N:i}=ts(s),{at:n,point:l}=t,o=(e,t,s)=>_`
<div class=${we({"sx-label":!0,"is-lit":t===s})} role=${e}>${t-1+a}</div>`;return _`
<figure>
${Re("Weights W","point at one")}
<div
class="sx-weights" role="grid" aria-label="Weights W" style="--columns:${i}"
@pointerleave=${()=>l()} @keydown=${hn(e,t,!1)}
>
<div role="row">
<div class="sx-label" role="gridcell"></div>
${Ce(i).map(e=>o("columnheader",e,n.column))}
</div>
${Ce(r).map(s=>_`
<div role="row">${o("rowheader",s,n.row)}${Ce(i).map(a=>((s,a)=>mn(e,t,s,a,(e,t)=>_`
<span>${e}</span><span class="sx-hint" ${Xe("column",`${s},${a}`,t)}>${t}</span>`))(s,a))}</div>`)}
</div>
</figure>`}(e,s)}
<div class="sx-reading">
${at(e,"first","Count","Count",[1,0].map(e=>({index:e,content:`from ${e}`})))}
<div class="sx-cases">${function({layer:e,first:t},{at:s}){let{N:a}=ts(e),[r,i,n]=["i","j","N"].map(Ks);return[1,0].map(e=>{let[l,o]=[s.row-1+e,s.column-1+e],d=as(l,o,a,e),c=t=>1===e?aa(t,Vs("−"),ta(1)):t;return qe(e===t,`from ${e}`,_`
<span class="sx-column-rule">${Js(sa(c(r),n,Vs("+"),i))} ${Js(Zs("="),sa(c(ta(l)),Vs("⋅"),ta(a)),Vs("+"),ta(o),Vs("="),ba("place",e,d,String(d)))}</span>`)})}(t,s)}</div>
<p class="sx-words" aria-live="polite">${function({layer:e},{at:{row:t,column:s}}){let{N:a}=ts(e);return`Before it stand ${t-1} ${2===t?"row":"rows"} of ${a} and ${s-1} of its own row, ${as(t,s,a,1)-1} in all: that is its number counting from 0.`}(t,s)}</p>
</div>
</div>
${function(e,t){let{T:s,N:a}=ts(e.state().layer),r=(e.width()-32)/(s*a);return _`
<figure>
${Re("Columns of Dg","one for each weight")}
<div
class=${we({"sx-weight-columns":!0,"is-small":r<58,"is-tiny":r<34})}
role="grid" aria-label="Columns of Dg" style="--columns:${s*a}"
@pointerleave=${()=>t.point()} @keydown=${hn(e,t,!0)}
>
<div role="row">${Ce(s).flatMap(s=>Ce(a).map(a=>((s,a)=>mn(e,t,s,a,(e,t)=>_`
<b ${Xe("column",`${s},${a}`,t)}>${t}</b><span class="sx-name">${e}</span>`))(s,a)))}</div>
</div>
</figure>`}(e,s)}`}}},fn=e=>0-Math.max(...e),vn=[[1e3,1001,1002],[1,2,3],[-800,-801,-802],[-300,0,300]],xn=[{name:"D = 0",value:()=>0},{name:"D = −max a",value:fn},{name:"lowest D",value:(e,[t]=_t(e))=>Math.ceil(t)},{name:"highest D",value:(e,[,t]=_t(e))=>Math.floor(t)}],wn=" + D",bn=1e3,[yn,Mn,kn]=Nt,An=e=>Fe(e,-bn,bn),Sn=e=>100*(An(e)+bn)/2e3+"%";var _n={"shift-window":{title:"Window of the shift",frame:"sx-steps sx-shift-window",...Is({logits:{range:"_range",lengths:Rs.lengths},shift:{range:"_shifts"}}),view:function(e,t){let{logits:s,shift:a}=t,[r,i]=e.model.get("_shifts"),n=bt(s.map(e=>e+a)),[l,o]=e.memo("window",[s],()=>_t(s)),d=Math.min(o,Mn-Math.min(...s)),c={...ka(e,n.parts),selected:s.indexOf(Math.max(...s))+1},p={label:"Shift D",least:r,most:i,step:1,page:100,get:()=>e.state().shift,set:t=>e.move({shift:t}),perPixel:()=>1};return _`
<div class="sx-toolbar">
${c.vectors(vn)}
${Ve(xn,e=>e(s,[l,o])===a,t=>e.move({shift:t(e.state().logits)}),"Shifts",c.reset)}
</div>
<div class="sx-flow sx-number-entry">
${Es(e,{trait:"shift",label:"D",name:"D",least:r,most:i},[He("D")," = "])}
${Or([s],()=>Ws(e,"a",c.setAll,e=>Be("a",e)))}
</div>
${Ta({...p,text:`D = ${Oe(a)}. ${Pa(n,wn)}`,ticks:[-2e3,-1e3,0,1e3,2e3].map(e=>({place:e,text:Oe(e)})),strips:[{name:"D",zones:[{from:r,to:l,kind:"bad",text:"0/0 = nan"},{from:l,to:d,kind:"weak",text:""},{from:d,to:o,kind:"good",text:"window"},{from:o,to:i,kind:"bad",text:"inf"}]}]})}
${function({logits:e,shift:t},s,a){let r=fn(e),i=t===r?"and you are on it.":t>s&&t<a?"and so does your D.":"your D does not.",n=(e,t,s)=>_`<span ${Xe(e,t,s)}>${Oe(Number(s.toFixed(2)))}</span>`;return _`
<p class="sx-ends">
Numbers come out for D from ${n("window",1,s)} to ${n("window",2,a)}; towards the lower end,
digits are missing. −max&nbsp;a&nbsp;=&nbsp;${n("best",void 0,r)} lies inside, <b>${i}</b>
</p>`}(t,l,o)}
${function({exponents:e}){let t=function(e){let t=e.map((e,t)=>t).sort((t,s)=>e[t]-e[s]),s=e.map(()=>[]),a=[];return t.forEach((r,i)=>{a.push(r+1),!(An(e[t[i+1]])-An(e[r])<60)&&(s[r]=a.sort(),a=[])}),s}(e);return _`
<div class="sx-line" aria-hidden="true">
<span class="sx-hint">a + D</span>
${ja(Sn,[{from:-bn,to:yn,kind:"bad",text:"exp is 0"},{from:yn,to:Mn,kind:"weak",text:""},{from:Mn,to:kn,kind:"good",text:"exp has all its digits"},{from:kn,to:bn,kind:"bad",text:"exp is inf"}])}
${e.map((e,s)=>_`
<div
class="sx-dot" data-link=${s+1} style="${Le(s+1)};left:${Sn(e)}" ${Xe("exponent",s+1,e)}
><span class="sx-symbol" style="translate:-${Sn(e)}${t[s][1]?";color:var(--ink)":""}">${t[s].join(", ")}</span></div>`)}
<div class="sx-scale">
${[yn,0,kn].map(e=>_`
<span class="sx-mark" style="left:${Sn(e)}">${Oe(Math.round(10*e)/10)}</span>`)}
</div>
</div>`}(n)}
${Oa(n,wn)}
${function(e,{parts:t}){let s=yt(e).parts,a=t.map((e,t)=>{let a=function(e,t){if(0===e)return 0;if(e===t)return 15;let s=Math.abs(e-t)/t;return s<1?Math.min(15,Math.floor(-Math.log10(s))):0}(e,s[t]);return _`${t?", ":""}<span ${Xe("digits",t+1,a)}>${a}</span> in S${ye(t+1)}`});return _`<p class="sx-says">Correct decimal digits: ${a}.</p>`}(s,n)}
${Aa(e,c,s.map(e=>`${Oe(e)}+${Oe(Math.abs(a))}`),e=>({power:e=>ia(Ks("e"),sa(ca("a",e),Zs("+"),Ks("D"))),term:(t,s)=>e.exponential(t,s,wa("D",a,p))}))}`}}},Nn=[2,5,10];var Dn=Is({logits:Rs,selected:zs},void 0,({logits:e})=>e?void 0:"it has no logits"),Pn={"softmax-bars":{title:"Softmax bars",frame:"sx-frame sx-softmax-bars",...Dn,fromFields:(e,t)=>Dn.fromFields({selected:"1",...e},t),view:function(e,{logits:t}){let s=ct(t),a=ut(t),r=ka(e,a),{select:i,selected:n,width:l}=r;return _`
<div class="sx-toolbar">
${r.vectors(Za)}${Qa(e,r.setAll,()=>e.state().selected,r.reset)}
</div>
<div class="sx-panels">${Ra(e,r)}${function(e,t,s){let{select:a,width:r}=s,i=function(e,t,s){let a=e.own("axis of the exponentials",()=>(e.scope.listen(e.root,"lostpointercapture",()=>{Ue(e)(),e.redraw()}),{value:s}));return e.root.classList.contains("is-dragging")||(a.value=s),a.value}(e,0,function(e){let t=10**Math.floor(Math.log10(e));return t*(Nn.find(s=>s*t>1.1*e)??20)}(Math.max(...t)));return _`
<figure class=${we({"sx-panel":!0,"is-crowded":Ee(r,t.length)})}>
<figcaption>
<b>Exponentials</b> <span class="sx-hint">linear, held as you drag</span>
<span class="sx-sum sx-muted">sum <span ${Xe("sum",void 0,pt(t))}>${_e(pt(t))}</span></span>
</figcaption>
<div class="sx-plot" aria-hidden="true">
<div class="sx-axis">
<span class="sx-tick" style="top:0%">${_e(i).replace(/\.0+$/,"")}</span>
<span class="sx-tick" style="top:100%">0</span>
</div>
<div class="sx-columns">${t.map((e,t)=>_`
<div class="sx-column sx-lights" data-link=${t+1} style=${Le(t+1)} @pointerdown=${()=>a(t+1)}>
<div
class=${we({"sx-bar":!0,"is-over":e>i})} ${Xe("exp",t+1,e)}
style="height:${Math.min(100,100*e/i)}%"
></div>
</div>`)}</div>
</div>
<div class="sx-numbers">${t.map((e,t)=>Ye("exp",t+1,Ie(t+1),e,_e(e),s))}</div>
</figure>`}(e,s,r)}</div>
${qa({hint:"one whole of length 1",parts:a,width:l,selected:n,select:i})}
${((e,t,s)=>Aa(e,t,e.state().logits.map(Oe),(e,t)=>{let a=pa(t,ba("exp",t,s[t-1]));return{power:e=>ia(Ks("e"),ca("a",e)),term:e.exponential,further:[Js(Zs("≈"),na(a,ba("sum",void 0,pt(s))))]}}))(e,r,s)}`}}},On=[5,10,25];function jn({logits:e,label:t,target:s}){let a=pt(s);return e.map((r,i)=>s.length===e.length?s[i]/a:+(i+1===t))}var Tn=e=>Math.round(100*e)/100+0;function Fn({model:e,state:t,move:s},{part:a,loss:r,slope:i}){let[n,l]=e.get("_range");return{label:"Probability of the correct class",text:`P${ye(t().label)} = ${De(a)}, loss ${_e(r)}, slope ${_e(i)}`,least:0,most:1,step:.01,page:.1,get:()=>Dt(t().logits,t().label).part,set(e){let{logits:a,label:r}=t();if(1===a.length)return s({});s({logits:a.with(r-1,Tn(Fe(Ot(a,r,e),n,l)))})}}}function En({name:e,what:t,get:s,set:a},r){let i=s(),n=i.map((e,t)=>t).sort((e,t)=>+(t===r-1)-+(e===r-1)),l=e=>It(n.map(t=>e[t])),o=We(n.map(e=>i[e]));return _`
<div class="sx-cut">
<span class="sx-symbol">${e}</span>
${za({name:e,parts:i,starts:i.map((e,t)=>o[n.indexOf(t)]),label:t=>Be(e,t)})}
${n.slice(0,-1).map((r,o)=>_`
<div class="sx-ring sx-border" style="left:${100*l(i)[o]}%" ${Gs({label:`${t}, up to class ${r+1}`,text:i.map((t,s)=>`${e}${ye(s+1)} = ${De(t)}`).join(", "),least:0,most:1,step:.01,page:.1,ground:":not(*)",get:()=>l(s())[o],set(e){let t=l(s()).map((t,s)=>s===o?e:s<o?Math.min(t,e):Math.max(t,e)),r=t.map((e,s)=>e-(t[s-1]??0));a(i.map((e,t)=>r[n.indexOf(t)]))}})}></div>`)}
</div>`}var Ln=Is({logits:Rs,label:{into:"logits"},target:{least:0,most:1,lengths:[1,8]}},void 0,({target:e,logits:t},s)=>{if(!e)return;if(0===pt(e))return"the target says that no class occurs";let a=(t??s.get("logits")).length;return e.length===a?void 0:`the target has ${e.length} numbers, there are ${a} classes`}),Cn={surprise:{title:"Surprise at the correct class",frame:"sx-surprise sx-rows",...Ln,toFields({target:e,...t}){let{target:s,...a}=Ln.toFields({...t,target:e});return e.length?{...a,target:s}:a},fromFields(e,t){let s=Ln.fromFields(e,t);return"wrong"in s?s:{...s,state:{target:[],...s.state}}},settled:(e,t)=>({...(void 0!==e.label||e.logits&&e.logits.length!==t.logits.length)&&{target:[]},...Ln.settled?.(e,t)}),view:function(e,t){let{logits:s,label:a}=t,r=Dt(s,a),i=jn(t),n=i.includes(1)?void 0:Pt(i,mt(s));return _`
${er(e)}${tr(e)}
<div class="sx-controls">
${tt({label:"correct class y",title:_`correct class ${He("y")} =`,pills:st("P",s.length),chosen:n?-1:a,choose:t=>e.change({label:t,target:[]})})}
</div>
<div class="sx-two sx-plane-beside">
${function(e,t,s,a){let{part:r,loss:i}=t,n=On.find(e=>e>=i+1)??On[On.length-1],{at:l,down:o,element:d,line:c}=jr([0,.2,.4,.6,.8,1],n),p=Array.from({length:101},(e,t)=>n*t/100),u=c(p.map(e=>[Math.exp(-e),e])),{logits:$}=e.state(),h=mt($),m=e=>c([[0,e],[1,e]]);return _`
<figure class="sx-surprise-picture" style=${Le(s)}>
${Re("Loss","against the probability; drag the ring")}
${d(a?N`
<path class="sx-excess" d="${m(a.entropy)}V${o(a.cross)}H0Z"></path>
<path class="sx-entropy" d=${m(a.entropy)}></path>
<path class="sx-cross" d=${m(a.cross)}></path>
<path class="sx-curve-line" d=${u}></path>`:N`
<path class="sx-guide-line" d=${c([[r,i],[r,0]])}></path>
<path class="sx-run" d=${c([[r,i],[0,i],[0,i+1]])}></path>
<path class="sx-tangent" d=${c([[0,i+1],[r*(1+i),0]])}></path>
<path class="sx-curve-line" d=${u}></path>`,{...Fn(e,t),x:r,y:i},a?$.map((e,t)=>_`
<i class="sx-code" data-link=${t+1} style="${Le(t+1)};${l(Math.exp(h[t]),Math.min(-h[t],n))}"></i>`):_`
<span class="sx-rise" data-link="slope" style=${l(0,i+.5)} ?hidden=${r<.04}>1</span>
<span
class="sx-run-name" data-link="slope" style=${l(r/2,i)} ${Xe("S",s,r)}
?hidden=${r<.12||i<.1*n}
>${De(r)}</span>`)}
${function({model:e,state:t,move:s},a){let[r,i]=e.get("_range");return _`
${En({name:"P",what:"Predicted",get:()=>ut(t().logits),set(e){let{logits:a}=t(),[n,l]=[ut(a),ht(a)];s({logits:a.map((t,s)=>Math.abs(e[s]-n[s])<1e-9?t:Tn(Fe(Math.log(e[s])+l,r,i)))})}},a)}
${En({name:"Y",what:"Occurring",get:()=>jn(t()),set(e){let t=e.map(Tn),a=t.indexOf(1);s(a<0?{target:t}:{label:a+1,target:[]})}},a)}
<span class="sx-hint">P is predicted, Y occurs: drag their borders</span>`}(e,s)}
</figure>`}(e,r,a,n)}
<div class="sx-reading">
${function({part:e,loss:t,slope:s},a,r){let i=ua("P",a),n=pa(a,ba("S",a,e,Pe(e))),l=e=>[Qs("−"),na(ta(1),e)],o=(e,t,...s)=>_`
<span data-link=${e} class="sx-named-line sx-lights">
<span class="sx-hint">${e}</span>
<span class="sx-wrapped">
${Js(sa(...s))}${Js(Zs("="),ba(e,void 0,t))}
</span>
</span>`,[d,c,p]=[Ks("k"),ca("Y","k"),ca("P","k")];return r?_`
<div class="sx-formula sx-stacked sx-lengths">
${o("cross-entropy",r.cross,Qs("−"),oa(d,sa(c,da(p))))}
${o("entropy",r.entropy,Qs("−"),oa(d,sa(c,da(c))))}
${o("divergence",r.divergence,oa(d,sa(c,da(na(c,p)))))}
</div>`:_`
<div class="sx-formula sx-stacked">
${o("loss",t,Qs("−"),da(i),Vs("="),Qs("−"),da(n))}
${o("slope",s,l(i),Vs("="),l(n))}
</div>`}(r,a,n)}
<p class="sx-words" aria-live="polite">${n?(({cross:e,entropy:t,divergence:s})=>`Codes of length −log Pₖ take ${_e(e)} on average, where codes made for Y would take ${_e(t)}, the least there is. What P adds, ${_e(s)}, is never below 0 (Gibbs’ inequality), and 0 only for P = Y.`)(n):function({part:e,loss:t,slope:s},a,r){let i=`P${ye(a)}`;return 1===r?"There is one class, and its probability is 1: no surprise, whatever its logit.":e<.02?`Class ${a} was hardly thought possible. The loss grows without end as ${i} goes to 0, and the tangent is nearly a wall: its slope is ${_e(s)}.`:e>.98?`Class ${a} was nearly certain, and hardly a surprise. The slope stays near −1: some pull to the right is always left.`:`Were ${i} half as large, the loss would be ${_e(t+Math.LN2)}: log 2 more, wherever it starts. From the ring to the axis it is ${i} across while the tangent rises by 1: that is its slope.`}(r,a,s.length)}</p>
</div>
</div>`}}},Wn=.01,Bn=100,Hn=[[1,2,3],[1,3,3],[3,1,-2]],In=[.1,1,10],Rn=Array.from({length:61},(e,t)=>t/60);var zn={temperature:{title:"From a hard maximum to equal parts",frame:"sx-frame sx-temperature",...Is({logits:Rs,temperature:{least:Wn,most:Bn},selected:zs}),view:function(e,{logits:t,temperature:s}){let a=os(t,s),r=ka(e,a),{select:i,selected:n,width:l}=r,o=t=>e.move({temperature:Fe(Number(t.toPrecision(3)),Wn,Bn)});return _`
<div class="sx-toolbar">
${r.vectors(Hn)}
${r.presetsOf("Temperatures","τ",In,s,o)}
</div>
<div class="sx-panels">${Ra(e,r)}${function(e,{effect:t,select:s},a){let{logits:r,temperature:i}=e.state();return _`
<figure class="sx-panel sx-bands">
${Re("Temperature","left: hard; right: equal")}
${Jr({label:"Temperature τ",text:`τ = ${Oe(i)}: ${r.map((e,s)=>t(s+1)).join(", ")}`,range:[-2,2],heights:[[1,"0"],[.5,"0.5"],[0,"1"]],step:.05,page:.5,get:()=>e.state().temperature,set:a},Or([String(r)],()=>function(e,t){let s=Rn.map(t=>os(e,Wn*1e4**t)),a=s.map(We);return e.map((e,r)=>{let i=Rn.map((e,t)=>[e,1-a[t][r]]),n=Rn.map((e,t)=>[e,1-a[t][r]-s[t][r]]);return N`<path
class="sx-band" data-link=${r+1} style=${Le(r+1)} @pointerdown=${()=>t(r+1)}
d="${Kr([...i,...n.reverse()])}Z"></path>`})}(r,s)),function(e){let t=os(e,Bn),s=We(t);return _`
<div class="sx-band-labels" aria-hidden="true">
${e.map((e,a)=>_`
<span data-link=${a+1} style="${Le(a+1)};top:${100*(s[a]+t[a]/2)}%">${Be("S",a+1)}</span>`)}
</div>`}(r))}
${Es(e,{trait:"temperature",label:"τ",name:"tau",least:Wn,most:Bn},He("τ"))}
</figure>`}(e,r,o)}</div>
${qa({hint:"the picture above, cut at τ",parts:a,width:l,selected:n,select:i})}
${function(e,t){let{logits:s,temperature:a}=e.state(),r=Oe(a);return Aa(e,t,s.map(e=>`${Oe(e)}/${r}`),e=>({power:e=>ia(Ks("e"),sa(ca("a",e),ea("/"),Ks("τ"))),term:(t,s)=>e.exponential(t,s,ea("/"),ba("tau",void 0,a,r))}))}(e,r)}`}}},Yn=Math.sqrt(3)/2,qn=[[0,0],[1,0],[.5,Yn]],Un=e=>[e[1]+e[2]/2,e[2]*Yn];function Xn([e,t]){let s=t/Yn,a=e-s/2;return[1-a-s,a,s]}var Gn=[[1,2,3],[0,0,0],[6,0,0]],Jn=[1,2,3],[Kn,Vn,Zn,Qn,el]=[340,300,270,35,265],tl=([e,t])=>[Qn+Zn*e,el-Zn*t],sl=(e,t)=>[(e-Qn)/Zn,(el-t)/Zn],al=(e,t,s)=>[e[0]+s*(t[0]-e[0]),e[1]+s*(t[1]-e[1])],rl=(e,t)=>`M${e.map(e=>e.toFixed(2)).join(" ")}L${t.map(e=>e.toFixed(2)).join(" ")}`,il=qn.map(tl),nl=il.map(e=>il.filter(t=>t!==e)),ll=il.map(([e,t],s)=>[e,t+(2===s?-10:22)]),ol=nl.map(([e,t])=>rl(e,t)).join(""),dl=[.25,.5,.75].flatMap(e=>il.map((t,s)=>rl(al(nl[s][0],t,e),al(nl[s][1],t,e)))).join(""),cl=(e,t,s)=>e.map((a,r)=>r===s-1?a*t[r]:-a*e[s-1]),pl={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1],PageUp:[0,10],PageDown:[0,-10],Home:[-200,0],End:[200,0]},ul=me((e,t,s)=>{let a=t.parentElement.querySelector("svg"),r=()=>Kn/(a.getBoundingClientRect().width||Kn),i=e=>{let t=a.getBoundingClientRect();return sl((e.clientX-t.left)*r(),(e.clientY-t.top)*r())},n=Ys(e,t,{move:(e,t,[a,i])=>s.set([a+e*r()/Zn,i-t*r()/Zn])}),l=(e,s)=>{n(e,s)&&(e.preventDefault(),t.focus({preventScroll:!0}))};return e.listen(t,"pointerdown",e=>{e.stopPropagation(),l(e,s.get())}),e.listen(a,"pointerdown",e=>{"touch"===e.pointerType||0!==e.button||(l(e,i(e)),s.set(i(e)))}),e.listen(a,"click",e=>{"touch"===e.pointerType&&s.set(i(e))}),e.listen(t,"keydown",e=>{let t=$e(e,pl);if(void 0===t)return;let a=e.shiftKey&&e.key.startsWith("Arrow")?.1:.01,[r,i]=s.get();s.set([r+a*t[0],i+a*t[1]])}),()=>{}}),$l=e=>t=>{let s=e.own("mean",()=>({mean:0,logits:""})),{logits:a}=e.state();if(3!==a.length)return;e.note(""),String(a)!==s.logits&&(s.mean=pt(a)/3);let r=function(e,t,s,a){let r=e.map(Math.log),i=r.reduce((e,t)=>e+t,0)/r.length,n=Math.max(Math.min(t-i,a-Math.max(...r)),s-Math.min(...r));return r.map(e=>Math.round(100*(e+n))/100+0)}(function(e,t){let s=1-e.length*t,a=e.map(e=>e-t).sort((e,t)=>t-e),r=0,i=0;return a.forEach((e,t)=>{r+=e;let a=(r-s)/(t+1);e>a&&(i=a)}),e.map(e=>Math.max(e-t-i,0)+t)}(Xn(t),1e-4),s.mean,Rs.least,Rs.most);s.logits=String(r),e.change({logits:r})};var hl={triangle:{title:"The triangle of distributions",frame:"sx-frame sx-triangle-frame",...Is({logits:Rs,selected:zs}),view:function(e,{logits:t}){let s=ut(t),a=!!e.model.get("arrows"),r=ka(e,s),{select:i,selected:n,width:l}=r,o=a?"distances from the edges":"the distances, end to end";return _`
<div class="sx-toolbar">${r.vectors(Gn)}${Ke(r.reset)}</div>
<div class="sx-panels">${Ra(e,r)}${function(e,{parts:t,effect:s,selected:a,setAll:r},i){let{logits:n}=e.state(),l=n.length,o=3===l,d=Un(t),[c,p]=tl(d);return _`
<figure class="sx-panel">
${Re("Triangle",i?"arrows: columns of DS":"drag the point")}
<div class="sx-triangle-box">
<svg
class="sx-triangle" viewBox="0 0 ${Kn} ${Vn}" role="group"
aria-label="The triangle of all distributions over three classes"
>
<path class="sx-lines-of-equal" d=${dl}></path>
<path class="sx-edge" d=${ol}></path>
${o?function(e,t,s,a){let r=tl(Un(e)),i=ll.map(([e,t])=>[e,t-5]);return N`${il.map((e,a)=>N`<path
class=${we({"sx-path":!0,"is-selected":a+1===s})} data-link=${a+1} style=${Le(a+1)}
d=${rl(e,al(e,r,1/t[a]))}></path>`)}${il.map((n,l)=>{let[o,d]=[l+1,al(nl[l][0],nl[l][1],.5)],c=al(r,a?n:[r[0]+d[0]-n[0],r[1]+d[1]-n[1]],e[l]),p=function([e,t],s,a,r){let[i,n]=[s[0]-e,s[1]-t],l=Math.hypot(i,n);if(l<=10)return;let o=(s,a)=>[e+s*i-a*n,t+s*n+a*i],d=a?(6+(16*Math.abs(n)+8*Math.abs(i))/l)/l:13/l;return(a?[o(1,d),o(1,-d),o(.5,d),o(.5,-d)]:[l<30?o(1+14/l,0):o(.5,d)]).find(([e,t])=>(!a||Math.min(...Xn(sl(e,t)))>.04)&&r.every(s=>Math.abs(e-s[0])>30||Math.abs(t-s[1])>17))}(r,c,a,i);return p&&i.push(p),N`
<path
class=${we({[a?"sx-arrow":"sx-altitude"]:!0,"is-selected":o===s})}
data-link=${o} style=${Le(o)} d=${a?function(e,t){let[s,a]=[t[0]-e[0],t[1]-e[1]],r=Math.hypot(s,a);if(0===r)return rl(e,t);let[i,n]=[s,a].map(e=>e*Math.min(10/r,1)),l=[t[0]-i,t[1]-n];return`${rl(e,t)}M${l[0]-n/2} ${l[1]+i/2}L${t.join(" ")}L${l[0]+n/2} ${l[1]-i/2}`}(r,c):rl(r,c)}
${a?Xe("length",o,Math.hypot(...cl(e,t,o))):Xe("S",o,e[l])}></path>
${p&&N`<text
class="sx-shape-label" aria-hidden="true" data-link=${o} style=${Le(o)}
x=${p[0].toFixed(1)} y=${(p[1]+5).toFixed(1)}
>${a?`D${ye(o)}S`:`S${ye(o)}`}</text>`}`})}`}(t,gt(n),a,i):O}
${ll.map(([e,t],s)=>N`
<text
class="sx-corner" aria-hidden="true" x=${e} y=${t} data-link=${s+1} style=${Le(s+1)}
>${`S${ye(s+1)} = 1`}</text>`)}
</svg>
${""}
<div
class="sx-ring sx-point" ?hidden=${!o}
style=${o?`left:${100*c/Kn}%;top:${100*p/Vn}%`:O}
role="slider" tabindex="0" aria-label="The distribution as a point" aria-roledescription="point in a triangle"
aria-valuemin="0" aria-valuemax="1" aria-valuenow=${t[2]??O}
aria-valuetext=${o?Jn.map(s).join(", "):O}
${Xe("height",void 0,o?d[1]:void 0)}
${ul({get:()=>Un(ut(e.state().logits)),set:$l(e)})}
></div>
${o?O:_`
<div class="sx-elsewhere">
A triangle has three corners; there ${1===l?"is 1 logit":`are ${l} logits`} now.
${Je("Use three",()=>r([...e.state().logits,0,0].slice(0,3)))}
</div>`}
</div>
</figure>`}(e,r,a)}</div>
${qa({hint:o,parts:s,width:l,selected:n,select:i})}
${3!==t.length?ha([]):a?function(e,t,s){let a=e=>D`
<mtable class="sx-brackets">${e.map(e=>D`<mtr><mtd>${e}</mtd></mtr>`)}</mtable>`,r=cl(e,t,s);return ha([Js(sa(ra(Ks("D"),ta(s)),Ks("S"),Vs("=")),ua("S",s),aa(ua("e",s),Zs("−"),Ks("S"))),Js(Zs("≈"),Ma(e,s),a(Jn.map(t=>sa(ta(+(t===s)),Zs("−"),Ma(e,t))))),Js(Zs("≈"),a(Jn.map(e=>pa(e,ba("D",e,r[e-1])))))])}(s,gt(t),n):function(e,t){let s=e[t-1],a=ht(e);return ha([Js(sa(ua("a",t),Vs("=")),pa(t,da(ca("S",t))),Zs("+"),da(oa(Ks("k"),ia(Ks("e"),ca("a","k"))))),Js(Zs("≈"),pa(t,ba("log S",t,s-a)),Zs(a<0?"−":"+"),ba("log sum",void 0,a,_e(Math.abs(a)))),Js(Zs("≈"),pa(t,ba("a",t,s,Oe(s))))])}(t,n)}`}}};var ml={trio:{title:"Raise one score. Who pays?",frame:"sx-frame sx-trio",...Is({logits:Rs,selected:zs}),view:function(e,{logits:t}){let s=ut(t),a=es(t),r=ka(e,s),{select:i,selected:n}=r,l=r.width<560?r.width:r.width/2;return _`
<div class="sx-panels">
${Ra(e,{...r,title:"Scores"})}
<div>
${qa({hint:"the parts of one whole",parts:s,width:l,selected:n,select:i})}
${function(e,t,s){let a=(e,t)=>_`
<div class="sx-label sx-lights" role=${"a"===t?"columnheader":"rowheader"} data-link=${e} style=${Le(e)}>
${Be(t,e)}
</div>`;return _`
<figure>
${Re("Jacobian","rates: part by score")}
<div class="sx-trio-matrix" role="table" aria-label="Jacobian: how fast each part changes with each score">
<div role="row"><div role="cell"></div>${e.map((e,t)=>a(t+1,"a"))}</div>
${e.map((e,r)=>_`
<div role="row">${a(r+1,"S")}${e.map((e,a)=>((e,a,r)=>_`
<div
class=${we({"sx-cell":!0,"is-negative":e<0,"is-chosen":r===t})} role="cell"
style="${Le(r)};${pi(e,.25)}" @pointerdown=${()=>s(r)}
${Xe("DS",`${a},${r}`,e)}
>${e.toFixed(2).replace("-0.00","0.00").replace("-","−")}</div>`)(e,r+1,a+1))}</div>`)}
</div>
</figure>`}(a,n,i)}
</div>
</div>
<p class="sx-words" aria-live="polite">${function(e,t){if(1===e.length)return"One part is the whole, whatever its score: no one else can pay.";let s=s=>_e(Math.abs(e[s-1][t-1])),a=e.map((e,t)=>t+1).filter(e=>e!==t);return`Raise a${ye(t)} a little: S${ye(t)} grows at the rate ${s(t)}. The others pay, each in proportion to what it has: ${a.map(e=>`S${ye(e)} at the rate ${s(e)}`).join(", ")}.`}(a,n)}</p>
<div class="sx-toolbar">${r.vectors([[1,2,3],[1,2,5],[0,0,0]],r.reset)}</div>`}}},gl=e=>{let t=_e(e);return/[−×]/.test(t)?`(${t})`:t},fl={P:[-10,0],a:[-1,1]};function vl(e,t,s,{shown:a,choose:r,point:i}){let n=`by ${t}`,[l,o]=fl[t],d=e=>100*(e-l)/(o-l),c=pt(s),p=0===c?"0":Math.abs(c)<1e-14?"≈ 0":_e(c);return _`
<figure>
${e}
<div
class="sx-gradient-rows" style="--zero:${d(0)}%;--count:${s.length}"
@pointerleave=${()=>i()}
>
<div class="sx-ruler sx-gradient-axis" aria-hidden="true">
<span>${Oe(l)}</span><span>0</span><span>${o||""}</span>
</div>
${s.map((e,s)=>{let[o,c]=[Math.max(l,Math.min(e,0)),Math.max(e,0)].map(d);return _`
<div
class=${we({"sx-change":!0,"sx-gradient-row":!0,"sx-lights":!0,"is-selected":s+1===a})} data-link=${s+1}
style=${Le(s+1)} @click=${()=>r(s+1)} @pointerenter=${()=>i({k:s+1})}
>
${Be(t,s+1)}
<div class="sx-span" aria-hidden="true">
<div
class=${we({"sx-gradient-bar":!0,"is-zero":0===e,"is-over":e<l})}
style="left:${o}%;width:${c-o}%"
></div>
</div>
<span ${Xe(n,s+1,e)}>${_e(e)}</span>
</div>`})}
</div>
<div class="sx-gradient-foot sx-muted">sum <span ${Xe(`${n} sum`,void 0,c)}>${p}</span></div>
</figure>`}var xl={"two-gradients":{title:"Two gradients of the loss",frame:"sx-two-gradients sx-rows sx-stacked",...sr(["label","row"]),view:function(e,{logits:t,label:s,row:a}){let r=t.length,{now:i,point:n}=oi(e,({k:e})=>e<=r),l=i?.k??a,o=jt(t,s),d=Tt(t,s),c=o[s-1],p={shown:l,choose:t=>e.change({row:t}),point:n};return _`
${er(e)}${tr(e)}
<div class="sx-controls">
${at(e,"label","correct class y",_`correct class ${He("y")} =`,st("P",r))}
${at(e,"row","class i in the formula",_`formula for class ${He("i")} =`,st("a",r))}
</div>
<div class="sx-two">
${vl(Re("With respect to P","−Y/P: one entry"),"P",o,p)}
${vl(Re("With respect to a","S − Y: every class"),"a",d,p)}
</div>
<div>
${function(e,t,s){let a=jt(e,s)[s-1],r=Tt(e,s)[t-1],i=es(e)[s-1][t-1],n=ut(e),l=+(t===s),o=sa(Vs("∂"),ua("a",t));return ha([Js(na(sa(Vs("∂"),Ks("xent")),o),Vs("="),sa(Qs("−"),na(ta(1),ua("P",s))),Vs("⋅"),sa(ca("D",t),ua("S",s)),Vs("="),sa(ua("S",t),Vs("−"),ca("Y",t))),[Js(pa(s,ba("by P",s,a,gl(a))),Vs("⋅"),ba("DS",`${s},${t}`,i,gl(i))),Js(Zs("≈"),Ma(n,t),Zs("−"),ba("Y",t,l,String(l)),Zs("≈"),ba("by a",t,r))]])}(t,l,s)}
<p class="sx-words" aria-live="polite">${function(e,t,s,a){if(1===a)return"With one class P₁ is 1 and cannot change: as a function of its logit the loss is flat.";let r=ye(s),i=`The left one takes P${r} as if it could move alone: ${_e(e)}.`;return e<-50?`${i} It grows without bound as P${r} goes to 0; no entry of the right one leaves −1 to 1: D${r}S${r} vanishes as fast, and in the entry of a${r} the product is ${_e(t)}.`:`${i} The opposite of the right one lowers the loss: raise a${r}, lower all the others, each in proportion to its probability.`}(c,d[s-1],s,r)}</p>
</div>`}}},[wl,bl,yl,Ml,kl,Al,Sl]=[..."Babeikm"].map(Ks),[_l,Nl,Dl,Pl,Ol]=[["S","i"],["S","j"],["S","k"],["Y","k"],["a","i"]].map(([e,t])=>ca(e,t)),[jl,Tl]=[Zs("+"),Zs("−")],Fl=(e,t=Al)=>na(ia(Ml,e("i")),oa(t,ia(Ml,e("k")))),El=e=>ca("a",e),Ll=(e,t)=>sa(Fl(t=>sa(El(t),e,Sl)),Zs(","),Sl,Zs("="),Ks(t),bl),Cl=e=>()=>t=>t.map(e),Wl=e=>{let t=t=>bt(t.map(s=>e(s,t)));return[[yt,()=>t],[ut,()=>e=>t(e).parts]]},Bl=e=>[[es,()=>t=>{let s=ut(t);return s.map((t,a)=>s.map((s,r)=>e(t,s,+(a===r))))}]],Hl=e=>[[Ct,t=>(s,a)=>t(s,a).map(t=>t.map(t=>t*e(s,a.labels.length)))]],Il=ca("δ","ij"),Rl=oa(yl,sa(aa(ca("S","b"),Tl,ca("Y","b")),ia(ca("x","b"),Ks("⊤")))),zl="as derived",Yl=[{name:"softmax",left:_l,ways:[[zl,Fl(El),[]],["sign",Fl(e=>sa(Qs("−"),El(e))),[[ut,e=>t=>e(t.map(e=>-e))]]],["own term left out",Fl(El,sa(Al,Zs("≠"),kl)),[[ut,Cl((e,t,s)=>Math.exp(e-ht(s.toSpliced(t,1))))]]]]},{name:"shift",left:_l,ways:[[zl,Ll(Tl,"max"),[]],["sign",Ll(jl,"max"),Wl((e,t)=>e+Math.max(...t))],["minimum",Ll(Tl,"min"),Wl((e,t)=>e-Math.min(...t))]]},{name:"derivative",left:sa(ca("D","j"),_l),ways:[[zl,sa(_l,aa(Il,Tl,Nl)),[]],["sign",sa(_l,aa(Il,jl,Nl)),Bl((e,t,s)=>e*(s+t))],["no δ",sa(Qs("−"),_l,Nl),Bl((e,t)=>-e*t)],["index",sa(_l,aa(Il,Tl,_l)),Bl((e,t,s)=>e*(s-e))]]},{name:"log-softmax",left:da(_l),ways:[[zl,sa(Ol,Tl,Ks("LSE"),aa(bl)),[]],["sign",sa(Ol,jl,Ks("LSE"),aa(bl)),[[mt,Cl((e,t,s)=>e+ht(s))]]],["maximum",sa(Ol,Tl,Ks("max"),bl),[[mt,Cl((e,t,s)=>e-Math.max(...s))]]]]},{name:"gradient",left:sa(ca("D","k"),aa(Qs("−"),da(ca("S","y")))),ways:[[zl,sa(Dl,Tl,Pl),[]],["sign",sa(Dl,jl,Pl),[[Tt,()=>(e,t)=>ut(e).map((e,s)=>e+ +(s+1===t))]]],["no Y",Dl,[[Tt,()=>ut]]]]},{name:"mean",left:Ks("G"),ways:[[zl,sa(na(ta(1),wl),Rl),[]],["sum",Rl,Hl((e,t)=>t)],["T for B",sa(na(ta(1),Ks("T")),Rl),Hl((e,t)=>t/e.length)]]}],ql=({error:e})=>null===e?"not a number":_e(e);function Ul(e){if(e.passed)return`✓ ${ql(e)}`;let t=[Number(e.expected),e.found],[s,a]=[3,8,17].map(e=>t.map(t=>Ne(t,e))).find(([e,t])=>e!==t)??t;return`✗ expected ${s}, found ${a}`}var Xl,Gl={"verification-check":{title:"The page's own JavaScript, checked and broken",frame:"sx-check",traits:[],toFields:()=>({}),fromFields:()=>({wrong:"it has no state"}),view:function({model:e,own:t,redraw:s}){let a=e.get("rows"),r=t("found",()=>({formula:0,way:0,where:"",all:[]})),i=e=>{Object.assign(r,e);let t=Yl[r.formula].ways[r.way][2],i=t.length?"in your browser, with the broken formula":"in your browser";Object.assign(r,function(e,t){for(let s of e)for(let e of document.querySelectorAll(`[data-javascript="${s.row}"]`))e.textContent=`${Ul(s)}, ${t}`,e.setAttribute("data-passed",String(s.passed));return{all:e,where:t}}(function(e){ot=new Map(e);try{return gs(a)}finally{ot.clear()}}(t),i)),s()},{left:n,ways:l}=Yl[r.formula],o=e=>e.map((e,t)=>({index:t,content:e}));return _`
<div class="sx-toolbar">${Je("Check it here",()=>i({way:0}))}</div>
<div class="sx-rows">
${tt({label:"Formula",title:"Break a sign in",pills:o(Yl.map(({name:e})=>e)),chosen:r.formula,choose(e){if(r.way>0)return i({formula:e,way:0});r.formula=e,s()}})}
${tt({label:"How the formula is broken",title:"Now",pills:o(l.map(([e])=>e)),chosen:r.way,choose:e=>i({way:e})})}
<div class=${we({"sx-broken":r.way>0})}>${ha([Js(n,Zs("="),l[r.way][1])])}</div>
</div>
<p class="sx-check-words" role="status">${r.all.length?function(e,t){let s=e.filter(({passed:e})=>!e).map(({row:e})=>e),a=e.reduce((e,t)=>e+t.count,0),r=e.reduce((e,t)=>(t.error??1/0)>(e.error??1/0)?t:e),i=`${a} numbers in ${e.length} rows`;return 0===s.length?`All agree: ${i}, largest relative error ${ql(r)}, at ${r.row} (${t}).`:`✗ ${s.length} of ${e.length} rows notice: ${s.join(", ")} (${t}).`}(r.all,r.where):"Not checked yet."}</p>
<ul class="sx-check-rows">${a.map(({row:e},t)=>((e,t)=>_`
<li>
<a
class="sx-check-row" href="#row-${e}" data-passed=${t?.passed??O}
${t&&Xe("error",e,t.error??NaN)}
>${t?_`<b>${e}</b> ${Ul(t)}`:e}</a>
</li>`)(e,r.all[t]))}</ul>`}}},Jl=(Xl={...Ia,...Ga,...dr,...Dr,...Xr,...li,...hi,...Di,...Ci,...Qi,...$n,...gn,..._n,...Pn,...Cn,...zn,...hl,...ml,...xl,...Gl},()=>{let e,t=e=>{let t=e.get("_explorable");if(!Object.hasOwn(Xl,t))throw new Error(`There is no explorable called “${t}”.`);return Xl[t]};return{initialize:({model:s})=>(e=it(s,t(s)),e.dispose),render(s){if(void 0===e)throw new Error("initialize() comes before render()");return lt(s,t(s.model),e)}}});return(r=>((r,i,n,l)=>{if(i&&"object"==typeof i||"function"==typeof i)for(let n of s(i))!a.call(r,n)&&void 0!==n&&e(r,n,{get:()=>i[n],enumerable:!(l=t(i,n))||l.enumerable});return r})(e({},"__esModule",{value:!0}),r))(r)})();
/* A plain script until here: */
export default widget.default;
export const { runChecks } = widget;
