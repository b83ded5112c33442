var widget=(()=>{var Ao=Object.defineProperty;var Ca=Object.getOwnPropertyDescriptor;var Fa=Object.getOwnPropertyNames;var Ra=Object.prototype.hasOwnProperty;var Ba=(t,e)=>{for(var s in e)Ao(t,s,{get:e[s],enumerable:!0})},Ha=(t,e,s,o)=>{if(e&&typeof e=="object"||typeof e=="function")for(let r of Fa(e))!Ra.call(t,r)&&r!==s&&Ao(t,r,{get:()=>e[r],enumerable:!(o=Ca(e,r))||o.enumerable});return t};var Wa=t=>Ha(Ao({},"__esModule",{value:!0}),t);var ld={};Ba(ld,{default:()=>cd,runChecks:()=>qs});var Os=globalThis,Yr=t=>t,Ms=Os.trustedTypes,Xr=Ms?Ms.createPolicy("lit-html",{createHTML:t=>t}):void 0,Mo="$lit$",Gt=`lit$${Math.random().toFixed(9).slice(2)}$`,ko="?"+Gt,Ga=`<${ko}>`,re=Os.document===void 0?{createTreeWalker:()=>({})}:document,Ue=()=>re.createComment(""),ze=t=>t===null||typeof t!="object"&&typeof t!="function",_o=Array.isArray,en=t=>_o(t)||typeof t?.[Symbol.iterator]=="function",So=`[ 	
\f\r]`,Ge=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Vr=/-->/g,Zr=/>/g,se=RegExp(`>|${So}(?:([^\\s"'>=/]+)(${So}*=${So}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Qr=/'/g,jr=/"/g,sn=/^(?:script|style|textarea|title)$/i,Eo=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),u=Eo(1),J=Eo(2),H=Eo(3),tt=Symbol.for("lit-noChange"),A=Symbol.for("lit-nothing"),tn=new WeakMap,oe=re.createTreeWalker(re,129);function on(t,e){if(!_o(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return Xr!==void 0?Xr.createHTML(e):e}var rn=(t,e)=>{let s=t.length-1,o=[],r,n=e===2?"<svg>":e===3?"<math>":"",i=Ge;for(let a=0;a<s;a++){let c=t[a],l,m,p=-1,d=0;for(;d<c.length&&(i.lastIndex=d,m=i.exec(c),m!==null);)d=i.lastIndex,i===Ge?m[1]==="!--"?i=Vr:m[1]!==void 0?i=Zr:m[2]!==void 0?(sn.test(m[2])&&(r=RegExp("</"+m[2],"g")),i=se):m[3]!==void 0&&(i=se):i===se?m[0]===">"?(i=r??Ge,p=-1):m[1]===void 0?p=-2:(p=i.lastIndex-m[2].length,l=m[1],i=m[3]===void 0?se:m[3]==='"'?jr:Qr):i===jr||i===Qr?i=se:i===Vr||i===Zr?i=Ge:(i=se,r=void 0);let f=i===se&&t[a+1].startsWith("/>")?" ":"";n+=i===Ge?c+Ga:p>=0?(o.push(l),c.slice(0,p)+Mo+c.slice(p)+Gt+f):c+Gt+(p===-2?a:f)}return[on(t,n+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),o]},Ke=class t{constructor({strings:e,_$litType$:s},o){let r;this.parts=[];let n=0,i=0,a=e.length-1,c=this.parts,[l,m]=rn(e,s);if(this.el=t.createElement(l,o),oe.currentNode=this.el.content,s===2||s===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(r=oe.nextNode())!==null&&c.length<a;){if(r.nodeType===1){if(r.hasAttributes())for(let p of r.getAttributeNames())if(p.endsWith(Mo)){let d=m[i++],f=r.getAttribute(p).split(Gt),$=/([.?@])?(.*)/.exec(d);c.push({type:1,index:n,name:$[2],strings:f,ctor:$[1]==="."?_s:$[1]==="?"?Es:$[1]==="@"?Ts:ie}),r.removeAttribute(p)}else p.startsWith(Gt)&&(c.push({type:6,index:n}),r.removeAttribute(p));if(sn.test(r.tagName)){let p=r.textContent.split(Gt),d=p.length-1;if(d>0){r.textContent=Ms?Ms.emptyScript:"";for(let f=0;f<d;f++)r.append(p[f],Ue()),oe.nextNode(),c.push({type:2,index:++n});r.append(p[d],Ue())}}}else if(r.nodeType===8)if(r.data===ko)c.push({type:2,index:n});else{let p=-1;for(;(p=r.data.indexOf(Gt,p+1))!==-1;)c.push({type:7,index:n}),p+=Gt.length-1}n++}}static createElement(e,s){let o=re.createElement("template");return o.innerHTML=e,o}};function ne(t,e,s=t,o){if(e===tt)return e;let r=o!==void 0?s._$Co?.[o]:s._$Cl,n=ze(e)?void 0:e._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(t),r._$AT(t,s,o)),o!==void 0?(s._$Co??=[])[o]=r:s._$Cl=r),r!==void 0&&(e=ne(t,r._$AS(t,e.values),r,o)),e}var ks=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:s},parts:o}=this._$AD,r=(e?.creationScope??re).importNode(s,!0);oe.currentNode=r;let n=oe.nextNode(),i=0,a=0,c=o[0];for(;c!==void 0;){if(i===c.index){let l;c.type===2?l=new de(n,n.nextSibling,this,e):c.type===1?l=new c.ctor(n,c.name,c.strings,this,e):c.type===6&&(l=new Ns(n,this,e)),this._$AV.push(l),c=o[++a]}i!==c?.index&&(n=oe.nextNode(),i++)}return oe.currentNode=re,r}p(e){let s=0;for(let o of this._$AV)o!==void 0&&(o.strings!==void 0?(o._$AI(e,o,s),s+=o.strings.length-2):o._$AI(e[s])),s++}},de=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,o,r){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=e,this._$AB=s,this._$AM=o,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=ne(this,e,s),ze(e)?e===A||e==null||e===""?(this._$AH!==A&&this._$AR(),this._$AH=A):e!==this._$AH&&e!==tt&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):en(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==A&&ze(this._$AH)?this._$AA.nextSibling.data=e:this.T(re.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:o}=e,r=typeof o=="number"?this._$AC(e):(o.el===void 0&&(o.el=Ke.createElement(on(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===r)this._$AH.p(s);else{let n=new ks(r,this),i=n.u(this.options);n.p(s),this.T(i),this._$AH=n}}_$AC(e){let s=tn.get(e.strings);return s===void 0&&tn.set(e.strings,s=new Ke(e)),s}k(e){_o(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,o,r=0;for(let n of e)r===s.length?s.push(o=new t(this.O(Ue()),this.O(Ue()),this,this.options)):o=s[r],o._$AI(n),r++;r<s.length&&(this._$AR(o&&o._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);e!==this._$AB;){let o=Yr(e).nextSibling;Yr(e).remove(),e=o}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},ie=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,o,r,n){this.type=1,this._$AH=A,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=n,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=A}_$AI(e,s=this,o,r){let n=this.strings,i=!1;if(n===void 0)e=ne(this,e,s,0),i=!ze(e)||e!==this._$AH&&e!==tt,i&&(this._$AH=e);else{let a=e,c,l;for(e=n[0],c=0;c<n.length-1;c++)l=ne(this,a[o+c],s,c),l===tt&&(l=this._$AH[c]),i||=!ze(l)||l!==this._$AH[c],l===A?e=A:e!==A&&(e+=(l??"")+n[c+1]),this._$AH[c]=l}i&&!r&&this.j(e)}j(e){e===A?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},_s=class extends ie{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===A?void 0:e}},Es=class extends ie{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==A)}},Ts=class extends ie{constructor(e,s,o,r,n){super(e,s,o,r,n),this.type=5}_$AI(e,s=this){if((e=ne(this,e,s,0)??A)===tt)return;let o=this._$AH,r=e===A&&o!==A||e.capture!==o.capture||e.once!==o.once||e.passive!==o.passive,n=e!==A&&(o===A||r);r&&this.element.removeEventListener(this.name,this,o),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ns=class{constructor(e,s,o){this.element=e,this.type=6,this._$AN=void 0,this._$AM=s,this.options=o}get _$AU(){return this._$AM._$AU}_$AI(e){ne(this,e)}},nn={M:Mo,P:Gt,A:ko,C:1,L:rn,R:ks,D:en,V:ne,I:de,H:ie,N:Es,U:Ts,B:_s,F:Ns},Ua=Os.litHtmlPolyfillSupport;Ua?.(Ke,de),(Os.litHtmlVersions??=[]).push("3.3.3");var To=(t,e,s)=>{let o=s?.renderBefore??e,r=o._$litPart$;if(r===void 0){let n=s?.renderBefore??null;o._$litPart$=r=new de(e.insertBefore(Ue(),n),n,void 0,s??{})}return r._$AI(t),r};function ue(){let t=new AbortController,e=new Set;return{signal:t.signal,listen(o,r,n,i={}){let a=n;o.addEventListener(r,a,i),e.add(()=>o.removeEventListener(r,a,i))},follow(o,r,n){o.on(r,n),e.add(()=>o.off(r,n))},add(o){e.add(o)},child(){let o=ue(),r=()=>o.dispose();return e.add(r),o.add(()=>e.delete(r)),o},dispose(){t.abort();let o=[...e].reverse();e.clear();for(let r of o)r()}}}function za(t,e){let s=0;return t.add(()=>cancelAnimationFrame(s)),()=>{s!==0||t.signal.aborted||(s=requestAnimationFrame(()=>{s=0,e()}))}}function an(t,e){let s,o=()=>{clearTimeout(s),s=void 0},r=()=>{o(),s=setTimeout(()=>{if(document.querySelector(".is-dragging"))return r();o(),e()},t)};return{start:r,stop:o,waits:()=>s!==void 0}}function cn(t,e,s){let o=za(t,s);if(typeof IntersectionObserver>"u")return o;let r=!0,n=an(150,s),i=new IntersectionObserver(a=>{r=a[a.length-1].isIntersecting,!(!r||!n.waits())&&(n.stop(),o())},{rootMargin:"100px"});return i.observe(e),t.add(()=>{i.disconnect(),n.stop()}),()=>r?o():n.start()}function ln(t,e,s){let o=an(e,s);return t.add(()=>{o.waits()&&(o.stop(),s())}),()=>{o.waits()||o.start()}}function fe(t){let e=new Map,s="";return t.replace(/^#/,"").replaceAll("&amp;","&").replace(/%(?:3A|3B|3D|26|2C)/gi,decodeURIComponent).split(";").forEach((r,n)=>{let i=r.indexOf(":");i>0?e.set(r.slice(0,i),r.slice(i+1)):n===0&&(s=r)}),{anchor:s,pieces:e}}function mn(t,e){let s=[...e].map(([r,n])=>`${r}:${n}`);(t||s.length===0)&&s.unshift(t);let o=s.join(";");return o===""?"":`#${o}`}function Ka(t){let e={};for(let s of t.split("&")){let[o,r,n]=s.split("=");if(!o||r===void 0||n!==void 0||o in e)return;try{e[o]=decodeURIComponent(r)}catch{return}}return e}var pn=t=>Object.entries(t).map(([e,s])=>`${e}=${encodeURIComponent(s).replaceAll("%2C",",")}`).join("&"),No=new Set,qa=()=>document.getElementById("jupyter-config-data")===null;function Ps(t){try{history.replaceState({...history.state,explorables:!0},"",t)}catch{}}function dn(t,e){let s=e.name;for(let l=2;No.has(s);l+=1)s=`${e.name}-${l}`;if(No.add(s),t.add(()=>No.delete(s)),!qa())return{name:s,update(){},leads:()=>!1};let o,r=()=>fe(location.hash).pieces.keys().next().value===s,n=l=>location.href.replace(/#.*/,"")+mn("",new Map([[s,pn(l)]])),i=()=>{let l=fe(location.hash).pieces.get(s);if(!l||l===o)return;o=l;let m=Ka(l),p=m?e.read(m):"it cannot be read";p!==void 0&&e.note(`The state in the page's address is ignored: ${p.replace(/\.$/,"")}.`)},a=ln(t,250,()=>{let{anchor:l,pieces:m}=fe(location.hash),p=e.write();o=p&&pn(p),o===void 0?m.delete(s):m.set(s,o);let d=mn(l,m);d!==location.hash&&Ps(d===""?location.pathname+location.search:d)}),c=()=>{o!==void 0&&!fe(location.hash).pieces.has(s)?history.state?.explorables?(o=void 0,e.reset()):a():i(),queueMicrotask(Ps)};return i(),document.readyState==="complete"?Ps():t.listen(window,"load",()=>Ps()),t.listen(window,"hashchange",c),{name:s,update:a,leads:r,link:n}}var $e={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},ft=t=>(...e)=>({_$litDirective$:t,values:e}),xt=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,s,o){this._$Ct=e,this._$AM=s,this._$Ci=o}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};function Mt(t,e){for(let[s,o]of Object.entries(e))if(o===void 0||o===!1)t.removeAttribute(s);else{let r=o===!0?"":String(o);t.getAttribute(s)!==r&&t.setAttribute(s,r)}}var Oo=class extends xt{render(e,s,o){return tt}update(e,[s,o,r]){let{element:n}=e;return Mt(n,{"data-value":s,"data-index":o,"data-number":r}),tt}},g=ft(Oo);var{I:wd}=nn;var un=t=>t.strings===void 0;var qe=(t,e)=>{let s=t._$AN;if(s===void 0)return!1;for(let o of s)o._$AO?.(e,!1),qe(o,e);return!0},Is=t=>{let e,s;do{if((e=t._$AM)===void 0)break;s=e._$AN,s.delete(t),t=e}while(s?.size===0)},fn=t=>{for(let e;e=t._$AM;t=e){let s=e._$AN;if(s===void 0)e._$AN=s=new Set;else if(s.has(t))break;s.add(t),Xa(e)}};function Ja(t){this._$AN!==void 0?(Is(this),this._$AM=t,fn(this)):this._$AM=t}function Ya(t,e=!1,s=0){let o=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(o))for(let n=s;n<o.length;n++)qe(o[n],!1),Is(o[n]);else o!=null&&(qe(o,!1),Is(o));else qe(this,t)}var Xa=t=>{t.type==$e.CHILD&&(t._$AP??=Ya,t._$AQ??=Ja)},he=class extends xt{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,s,o){super._$AT(e,s,o),fn(this),this.isConnected=e._$AU}_$AO(e,s=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),s&&(qe(this,e),Is(this))}setValue(e){if(un(this._$Ct))this._$Ct._$AI(e,this);else{let s=[...this._$Ct._$AH];s[this._$Ci]=e,this._$Ct._$AI(s,this,0)}}disconnected(){}reconnected(){}};var Ds=()=>new Io,Io=class{},Po=new WeakMap,Ls=ft(class extends he{render(t){return A}update(t,[e]){let s=e!==this.G;return s&&this.rt(void 0),(s||this.lt!==this.ct)&&(this.G=e,this.ht=t.options?.host,this.rt(this.ct=t.element)),A}rt(t){if(this.G!==void 0)if(this.isConnected||(t=void 0),typeof this.G=="function"){let e=this.ht??globalThis,s=Po.get(e);s===void 0&&(s=new WeakMap,Po.set(e,s)),s.get(this.G)!==void 0&&this.G.call(this.ht,void 0),s.set(this.G,t),t!==void 0&&this.G.call(this.ht,t)}else this.G.value=t}get lt(){return typeof this.G=="function"?Po.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});var Va="⁰¹²³⁴⁵⁶⁷⁸⁹",Za="₀₁₂₃₄₅₆₇₈₉";var $n=(t,e)=>String(t).replace(/\d/g,s=>e[Number(s)]),T=t=>$n(t,Za),Je=t=>$n(t,Va),ge=t=>t.replace("-","−"),Do=t=>`×10${t<0?"⁻":""}${Je(Math.abs(t))}`;function hn(t,e=3){let[s,o]=t.toExponential(e-1).split("e");return ge(s)+Do(Number(o))}var h=t=>Tt(t,3);function Tt(t,e){if(!Number.isFinite(t))return Number.isNaN(t)?"nan":ge(`${t<0?"-":""}∞`);if(t===0)return"0";let s=Math.abs(Number(t.toPrecision(e)));return s<.001||Math.round(Math.abs(t))>=1e5?hn(t,e):s>=10**(e-1)?ge(t.toFixed(0)):ge(t.toPrecision(e))}function K(t){return t===1?"1":t>=.9995?">0.999":h(t)}function lt(t){return t<.99||t===1?K(t):t>1-1e-9?h(t):t.toFixed(1-Math.floor(Math.log10(1-t)))}var gn=t=>`= ${K(t)}`.replace("= >","> ");function x(t){return t===0?"0":Math.abs(t)<.001?hn(t):ge(String(Number(t.toFixed(3))))}var bt=t=>ge(String(t)),xn=t=>`[${t.map(x).join(", ")}]`;var Cs=(t,e)=>JSON.stringify(t)===JSON.stringify(e),Y=(t,e,{available:s=!0,pressed:o,label:r,more:n=""}={})=>u`
  <button
    type="button" class="sx-button ${n}" @click=${e} aria-label=${r??A}
    aria-pressed=${o??A} aria-disabled=${s?A:"true"}
  >${t}</button>`,et=(t,e)=>u`<div class="sx-group" role=${e?"group":A} aria-label=${e??A}>${t}</div>`,wt=(t,e,s,o="Presets",r)=>et([...t.map(({name:n,value:i})=>Y(n,()=>s(i),{pressed:e(i)})),r],o),Fs=({note:t,state:e},s,o,r)=>wt(s.map(n=>({name:xn(n),value:n})),n=>Cs(n,e().logits),n=>{t(""),o([...n])},void 0,r),vt=({opening:t,reset:e,state:s},o=()=>{})=>Y("Reset",()=>{o(),e()},{available:!Cs(t(),s())});function bn(t,e){let s="",o="",r=Ds(),n=(a,c="")=>{[s,o]=[a,c],e()},i=async()=>{n("");let a=t();try{await navigator.clipboard.writeText(a),n("Link copied")}catch{n("Copy this link:",a),r.value?.select()}};return{template:()=>u`
      <p class="sx-cite">
        <span role="status">${s}</span>
        <input
          class="sx-field" type="text" readonly aria-label="Link to this state"
          ?hidden=${o===""} .value=${o} ${Ls(r)}>
        ${Y("Cite this state",i)}
      </p>`,forget(){[s,o]=["",""]}}}function wn(t,e){let s,o,r,n=c=>{let l=c instanceof Element?c.closest("[data-link]"):null;return l&&e.contains(l)?l.getAttribute("data-link")??void 0:void 0},i=()=>{for(let c of e.querySelectorAll("[data-link]"))c.classList.toggle("is-linked",c.getAttribute("data-link")===r)},a=()=>{let c=s??o;c!==r&&(r=c,i())};return t.listen(e,"pointerover",c=>{s=n(c.target),a()}),t.listen(e,"pointerleave",()=>{s=void 0,a()}),t.listen(e,"focusin",c=>{o=n(c.target),a()}),t.listen(e,"focusout",()=>{o=void 0,a()}),{refresh(){r!==void 0&&i()}}}var yn=(t,e)=>JSON.stringify(t)===JSON.stringify(e),vn=0,Lo=(t,e)=>Object.fromEntries(e.traits.map(s=>[s,t.get(s)]));function Ye(t,e){let s=!1;for(let[o,r]of Object.entries(e))yn(t.get(o),r)||(t.set(o,r),s=!0);s&&t.save_changes()}function An(t,e){let s=ue(),o=t.get("_follows")??{},r={...Lo(t,e),...o},n=m=>Object.fromEntries(Object.entries(m).filter(([p])=>!Object.hasOwn(o,p))),i=new Set,a="",c=m=>{if(a!==m){a=m;for(let p of i)p()}},l=dn(s,{name:t.get("address")||t.get("_explorable"),write(){let m=Lo(t,e);if(!yn(n(m),n(r)))return n(e.toFields(m))},read(m){let p=e.fromFields(m,t);if("wrong"in p)return p.wrong;Ye(t,p.state),c((p.notes??[]).join(" "))},reset(){Ye(t,n(r)),c("")},note:c});for(let m of e.traits)s.follow(t,`change:${m}`,l.update);return{opening:r,message:()=>a,note:c,watchers:i,address:l,dispose:s.dispose}}function Sn({model:t,el:e},s,o){let r=ue();vn+=1;let n=`sx-note-${vn}`,i=document.createElement("div");Mt(i,{class:s.frame?`sx ${s.frame}`:"sx",role:"group","aria-label":s.title,"data-explorable":t.get("_explorable"),"data-address":o.address.name});let a=document.createElement("div");a.className="sx-foot";let c=()=>Lo(t,s),{link:l,leads:m}=o.address,p=()=>To(u`<p class="sx-note" id=${n} role="status">${o.message()}</p>${d?.template()}`,a),d=l&&s.traits.length>0?bn(()=>l(s.toFields(c())),p):void 0,f=()=>{},$=()=>{let P=c(),F=JSON.stringify(P);d&&F!==i.getAttribute("data-state")&&d.forget(),Mt(i,{"data-state":F}),p(),f(P)},b=cn(r,i,$),v=new Map;f=Qa(s,{scope:r,model:t,root:i,noteId:n,width:Math.min(640,window.screen.width-32),state:c,opening:()=>o.opening,change:P=>Ye(t,P),move(P){o.note(""),Ye(t,P)},reset(){Ye(t,o.opening),o.note("")},note:o.note,redraw:b,own(P,F){return v.has(P)||v.set(P,F()),v.get(P)}}),i.append(a),r.listen(i,"keydown",P=>{P.key.startsWith("Arrow")&&P.stopPropagation()});for(let P of s.traits)r.follow(t,`change:${P}`,b);o.watchers.add(b),r.add(()=>o.watchers.delete(b)),$(),e.append(i),r.add(()=>i.remove());let w=()=>{if(!m()||r.signal.aborted)return;let P=document.getElementById(fe(location.hash).anchor),F=!P&&i.offsetHeight<window.innerHeight;(P??i).scrollIntoView({block:F?"center":"start",behavior:"instant"})};return m()&&tc()&&(w(),ja().then(w,w)),r.listen(window,"hashchange",w),r.dispose}function Qa({view:t},e){let{root:s,scope:o}=e,r=document.createComment("");s.append(r);let n=wn(o,s),i;return o.add(()=>i?.setConnected(!1)),a=>{i=To(t(e,a),s,{renderBefore:r}),n.refresh()}}async function ja(){document.readyState!=="complete"&&await new Promise(t=>addEventListener("load",t,{once:!0})),await window.MathJax?.startup?.promise}function tc(){let[t]=performance.getEntriesByType?.("navigation")??[];return t!==void 0&&"type"in t&&t.type==="navigate"&&scrollY===0}var Mn=t=>()=>{let e=o=>{let r=o.get("_explorable");if(!Object.hasOwn(t,r))throw new Error(`There is no explorable called “${r}”.`);return t[r]},s;return{initialize({model:o}){return s=An(o,e(o)),s.dispose},render(o){if(s===void 0)throw new Error("initialize() comes before render()");return Sn(o,e(o.model),s)}}};function ec(t,e){let s=t-e,o=s-t;return[s,t-(s-o)-(e+o)]}function Rs(t){let e=Math.max(...t),s=t.map(i=>ec(i,e)),o=s.map(([i])=>Math.exp(i)),r=s.reduce((i,[,a],c)=>i+o[c]*a,0),n=o.reduce((i,a)=>i+a,0)+r;return o.map((i,a)=>i/n+i/n*s[a][1])}var Jt=(t,e=0)=>t.map(s=>Math.exp(s-e)),U=t=>t.reduce((e,s)=>e+s,0);function R(t){let e=Jt(t,Math.max(...t)),s=U(e);return e.map(o=>o/s)}function Co(t){let e=Math.max(...t),s=t.indexOf(e);return{at:s,largest:e,others:U(Jt(t,e).toSpliced(s,1))}}function xe(t){let{largest:e,others:s}=Co(t);return e+Math.log1p(s)}function Xe(t){let{largest:e,others:s}=Co(t),o=Math.log1p(s);return t.map(r=>r-e-o)}function kt(t){let{at:e,others:s}=Co(t);return R(t).map((o,r)=>r===e?s/(1+s):1-o)}function ae(t,e){let s=R(t)[e-1];return{part:s,loss:0-Xe(t)[e-1],slope:-1/s}}var _n=(t,e,s)=>Math.log(s)-Math.log1p(-s)+xe(t.toSpliced(e-1,1)),Ve=(t,e)=>R(t).map((s,o)=>o===e-1?-1/s:0);function zt(t,e){let s=kt(t);return R(t).map((o,r)=>r===e-1?0-s[r]:o)}var Ut=(t,e)=>t.map(s=>U(s.map((o,r)=>o*e[r]))),Bs=(t,{inputs:e,labels:s})=>e.map((o,r)=>ae(Ut(t,o),s[r])),Fo=(t,e)=>U(Bs(t,e).map(({loss:s})=>s))/e.labels.length;function Ze(t,{inputs:e,labels:s}){let o=e.map((r,n)=>zt(Ut(t,r),s[n]));return t.map((r,n)=>r.map((i,a)=>U(e.map((c,l)=>o[l][n]*c[a]))/e.length))}var Qe=(t,e,s)=>t.map((o,r)=>o.map((n,i)=>n-s*e[r][i]));function kn(t,e,s){for(let o=0;o<60&&s-e>1e-13*s;o+=1){let r=(e+s)/2;t(r)<0?e=r:s=r}return(e+s)/2}function En(t,e,s){let o=Ze(t,e),r=Fo(t,e),n=e.inputs.map((p,d)=>({from:Ut(t,p),by:Ut(o,p),label:e.labels[d]})),i=(p,d)=>U(n.map(({from:f,by:$,label:b})=>d(f.map((v,w)=>v-p*$[w]),b,$)))/n.length,a=p=>i(p,(d,f)=>0-Xe(d)[f-1]),c=p=>0-i(p,(d,f,$)=>U(zt(d,f).map((b,v)=>b*$[v]))),l=c(s)>0?kn(c,0,s):void 0,m=l!==void 0&&a(s)>r?kn(p=>a(p)-r,l,s):void 0;return{gradient:o,slope:c(0),start:r,lossAt:a,best:l,limit:m}}function Tn(t){return t=Math.imul(t^t>>>16,2246822507),t=Math.imul(t^t>>>13,3266489909),(t^t>>>16)>>>0}function Nn(t,e){let s=Tn(t+2654435769);return Float64Array.from({length:e},(o,r)=>Tn(s+Math.imul(r+1,2654435769))/2**32)}function je(t){let e=0;return t.map((s,o)=>o===t.length-1?1:e+=s)}function Ro(t,e){let s=0;for(;e>=t[s]&&s<t.length-1;)s+=1;return s}function On(t,e,s,o){let r=je(t),n=t.map(()=>0),i=[],a=0;for(let c=1;c<=s;c+=1)n[Ro(r,e[c-1])]+=1,c===o[a]&&(a+=1,i.push([c,Bo(t,n,c)]));return{counts:n,distances:i}}var Bo=(t,e,s)=>Math.hypot(...t.map((o,r)=>e[r]/s-o)),Pn=(t,e,s)=>Math.sqrt(t.reduce((o,r,n)=>o+r*e[n],0)/s);var Ho=1n<<BigInt(192),In=new DataView(new ArrayBuffer(8));function Ws(t){In.setFloat64(0,t);let e=In.getBigUint64(0),s=Number(e>>52n&2047n),o=e&(1n<<52n)-1n,r=s===0?o:o|1n<<52n;return{mantissa:t<0?-r:r,power:Math.max(s,1)-1075}}var ts=(t,e)=>e>=0?t<<BigInt(e):t>>BigInt(-e),sc=t=>{let{mantissa:e,power:s}=Ws(t);return ts(e,s+192)},Hs=Array.from({length:192},(t,e)=>(Ho>>BigInt(e+1))/BigInt(e+1)).reduce((t,e)=>t+e);function oc(t){let e=Number((2n*t+Hs)/(2n*Hs))-(2n*t+Hs<0n?1:0),s=8n,o=t-BigInt(e)*Hs>>s,r=Ho,n=Ho;for(let i=1n;r!==0n&&i<40n;i+=1n)r=(r*o>>BigInt(192))/i,n+=r;for(let i=0n;i<s;i+=1n)n=n*n>>BigInt(192);return{mantissa:n,power:e}}function Wo(t){let e=t.map(sc),s=e.reduce((n,i)=>i>n?i:n),o=e.map(n=>oc(n-s)),r=o.reduce((n,{mantissa:i,power:a})=>n+ts(i,a),0n);return o.map(({mantissa:n,power:i})=>({mantissa:(n<<BigInt(192))/r,power:i}))}var Dn=({mantissa:t,power:e})=>t.toString(2).length-1+e-192;function Go(t,e){if(!Number.isFinite(t))return 1/0;let s=Math.max(Dn(e)-52,-1074),o=e.power-192-64,{mantissa:r,power:n}=Ws(t),i=ts(r,n-o)-(e.mantissa<<64n),a=i<0n?-i:i;return Number(a)/Number(ts(1n,s-o))}var Uo=t=>Dn(t)>=-1022;function Ln({mantissa:t,power:e},s){let o=e-192,r=Math.floor((t.toString(2).length-1+o)*Math.LOG10E*Math.LN2);for(;;){let n=s-1-r,i=n>=0?t*10n**BigInt(n):t,a=n>=0?1n:10n**BigInt(-n),l=(ts(i,o+1)/a+1n>>1n).toString();if(l.length===s)return{digits:l,power:r};r+=l.length>s?1:-1}}function mt(t){let e=R(t),s=kt(t);return e.map((o,r)=>e.map((n,i)=>r===i?o*s[r]:-o*n))}var nt=t=>({T:t.length-1,N:t[0].length}),Yt=([t,...e])=>e.map(s=>U(s.map((o,r)=>o*t[r]))),Cn=t=>R(Yt(t)),$t=(t,e,s,o)=>(t-o)*s+e,be=([t,...e])=>e.map((s,o)=>e.flatMap((r,n)=>t.map(i=>n===o?i:0))),Gs=(t,e)=>t.map(s=>e[0].map((o,r)=>U(s.map((n,i)=>n*e[i][r])))),Us=t=>mt(Yt(t)).map(e=>e.flatMap(s=>t[0].map(o=>s*o))),es=(t,e)=>({product:t**3*e,closed:t**2*(e+1)});var nc=5960464477539063e-23,ic=65520;function ac(t){let e=Math.abs(t);if(e===0||!Number.isFinite(t))return t;if(e>=ic)return t<0?-1/0:1/0;let s=Math.floor(Math.log2(e));2**s>e?s-=1:2**(s+1)<=e&&(s+=1);let o=Math.max(2**(s-10),nc),r=1.5*2**52*o,n=e+r-r;return t<0?-n:n}var zs={float16:ac,float32:Math.fround,float64:t=>t},zo=["float16","float32","float64"];var qo=(t,e,s)=>t.map(o=>zs[s](e*o)+0);function yt(t,e="float64"){let s=zs[e],o=t.map(n=>s(Math.exp(n))),r=o.reduce((n,i)=>s(n+i),0);return{exponents:[...t],exps:o,total:r,parts:o.map(n=>s(n/r))}}function Nt(t,e="float64"){let s=Math.max(...t);return yt(t.map(o=>zs[e](o-s)),e)}function we(t){return Number.isNaN(t)?"nan":Number.isFinite(t)?t===0?"zero":"number":"inf"}function Jo({exps:t,total:e,parts:s}){let o=[...t.map((n,i)=>({name:"exp",index:i+1,kind:we(n)})),{name:"sum",index:void 0,kind:we(e)},...s.map((n,i)=>({name:"S",index:i+1,kind:we(n)}))],r=new Set(["number"]);return o.filter(({kind:n})=>!r.has(n)&&r.add(n))}function Ko(t,e,s){for(let o=0;o<60;o+=1){let r=(e+s)/2;t(r)?s=r:e=r}return s}var Fn=({total:t})=>t===0||!Number.isFinite(t);function Rn(t,e,s){let o=(i,a)=>i(a)?Ko(i,0,a):a*(1/0),r=(i,a)=>[-s,s].map(c=>o(l=>a(i(qo(t,l,e),e)),c)),n=({parts:i})=>!i.every(a=>a>0);return{broken:r(yt,Fn),faded:r(yt,n),zero:r(Nt,n)}}function Ks(t){let e=Math.max(...t),s=o=>Fn(yt(t.map(r=>r+o)));return[Ko(s,-e,-e-2e3),Ko(s,-e,-e+2e3)]}var Bn=[-1075*Math.LN2,-1022*Math.LN2,Math.log(Number.MAX_VALUE)];function Hn(t,e){if(t===0)return 0;if(t===e)return 15;let s=Math.abs(t-e)/e;return s<1?Math.min(15,Math.floor(-Math.log10(s))):0}function ve(t,e){let s=Math.max(...t);return R(t.map(o=>(o-s)/e))}var Wn={ratio:([t,e])=>[Number(t)/Number(e),0],at([t,...e],s,o){let r=e.map(i=>st(i,s,o)[0]),n=r.reduce((i,a)=>i?.[a-1],s.arrays[String(t)]);if(typeof n!="number")throw new RangeError(`no entry ${t}[${r}]`);return[n,`${t}[${r}]`===o?1:0]},"+":(t,e,s)=>t.map(o=>st(o,e,s)).reduce(([o,r],[n,i])=>[o+n,r+i]),"*":(t,e,s)=>t.map(o=>st(o,e,s)).reduce(([o,r],[n,i])=>[o*n,r*n+o*i]),"^"([t,e],s,o){let[r,n]=st(t,s,o),[i,a]=st(e,s,o);if(!Number.isInteger(i)||a!==0)throw new TypeError("a power that is no whole number");return[r**i,i===0?0:i*r**(i-1)*n]},exp([t],e,s){let[o,r]=st(t,e,s);return[Math.exp(o),Math.exp(o)*r]},log([t],e,s){let[o,r]=st(t,e,s);return[Math.log(o),r/o]},delta([t,e],s,o){return[st(t,s,o)[0]===st(e,s,o)[0]?1:0,0]},sum([t,e,s,o],r,n){let[i,a]=[0,0],c=st(s,r,n)[0],l={...r,letters:{...r.letters}};for(let m=st(e,r,n)[0];m<=c;m+=1){l.letters[String(t)]=m;let[p,d]=st(o,l,n);i+=p,a+=d}return[i,a]},d([t,e],s,o){if(o!=="")throw new TypeError("a derivative inside a derivative");let[,r,...n]=t,i=n.map(a=>st(a,s,"")[0]);return[st(e,s,`${r}[${i}]`)[1],0]},cases([t,e,s,o],r,n){let i=st(t,r,n)[0]===st(e,r,n)[0];return st(i?s:o,r,n)}};function st(t,e,s){if(typeof t=="number")return[t,0];if(typeof t=="string"){if(!Object.hasOwn(e.letters,t))throw new RangeError(`no value is given for ${t}`);return[e.letters[t],0]}let[o,...r]=t;if(!Object.hasOwn(Wn,o))throw new TypeError(`no expression is called ${o}`);return Wn[o](r,e,s)}var ss=(t,e)=>st(t,e,"")[0];var cc={afterShift:Nt,compensatedSoftmax:Rs,complements:kt,directly:yt,endsOf:je,evaluate:(t,...e)=>e.map(s=>ss(t,s)),gradientByLogits:zt,gradientByProbabilities:Ve,layerJacobian:Us,layerLogits:Yt,layerProbabilities:Cn,logSoftmax:Xe,logSumExp:xe,logitsJacobian:be,matrixProduct:Gs,meanLoss:Fo,meanLossGradient:Ze,multiplications:(t,e)=>Object.values(es(t,e)),softmax:R,softmaxAt:ve,softmaxJacobian:mt,sum:U,weightColumn:$t},Gn=t=>t?.f?cc[t.f](...t.args.map(Gn)):t;function lc(t,e){if(!Number.isFinite(t))return String(t)===e?0:1/0;let[,s,o="",r="0"]=/^(-?\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(e)??[],n=BigInt(s+o);if(n===0n)return t===0?0:1/0;let i=Number(r)-o.length,{mantissa:a,power:c}=Ws(t),l=(f,$)=>$**BigInt(Math.max(f,0)),m=a*l(c,2n)*l(-i,10n),p=n*l(-c,2n)*l(i,10n),d=f=>f<0n?-f:f;return Number(d(m-p)*10n**30n/d(p))/1e30}function mc({row:t,within:e,cases:s}){let o=s.flatMap(({expected:i,...a})=>{let c=Gn(a),l=[c.parts??c].flat(2);return l.length!==i.length?[1/0]:i.map((m,p)=>lc(l[p],m))}),r=Math.max(...o),n=o.length>0&&r<=e;return{row:t,count:o.length,error:Number.isFinite(r)?r:null,passed:n}}var qs=t=>t.map(mc);var pc=/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,dc=/^[+-]?(inf(inity)?|∞|nan)$/i,Js=t=>t.length>24?`${t.slice(0,24)}…`:t,Yo=t=>t.normalize("NFKC").trim().replace(/[−–]/g,"-"),Un=t=>t.replace(/^[a-z_][\w.]*\s*\(([^()[\],]*)(?:,[^()[\]]*=[^()[\]]*)?\)$/i,"$1").trim(),zn=/^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i,Kn=/^[+-]?\d{1,3}(\.\d{3})+,\d+$/,qn=/^[+-]?\d{1,3}(,\d{3})+\.\d+$/,Jn=/^[+-]?\d{1,3}( \d{3})+([.,]\d+)?$/,uc=/^[+-]?[1-9]\d{0,2}(,\d{3}|( \d{3})+)$/,fc=[zn,Kn,qn,Jn];function $c(t){return Kn.test(t)?t.replaceAll(".","").replace(",","."):qn.test(t)?t.replaceAll(",",""):Jn.test(t)?t.replaceAll(" ","").replace(",","."):zn.test(t)?t.replace(",","."):t}function ye(t){let e=Un(Yo(t));if(e==="")return{ok:!1,why:"Nothing is typed: a number is needed."};if(dc.test(e))return{ok:!1,why:`“${Js(e)}” is not a finite number.`};if(uc.test(e))return{ok:!1,why:`“${Js(e)}” can be read in two ways: write a point before decimals, nothing between thousands, and brackets around a list.`};let s=$c(e);if(!pc.test(s))return{ok:!1,why:`“${Js(e)}” is not a number.`};let o=Number(s);return Number.isFinite(o)?{ok:!0,value:o===0?0:o}:{ok:!1,why:`“${Js(e)}” is too large for a number here.`}}function Ys(t){let e=Un(Yo(t));return/[,;[\](){}]|\S\s+\S/.test(e)&&!fc.some(s=>s.test(e))}function Xs(t,e){let s=Yo(t).replace(/,?\s*[a-z_]\w*\s*=\s*(<[^>]*>|[\w.'":]+)/gi," ").replace(/(^|[\s,;([])[a-z_][\w.]*\s*\(/gi,"$1 ").split(/[\s,;[\](){}]+/).filter(r=>r!=="");if(s.length===0)return{ok:!1,why:"The list is empty: a number is needed."};if(s.length>e)return{ok:!1,why:`The list has ${s.length} numbers; at most ${e} fit here.`};let o=[];for(let r of s){let n=ye(r);if(!n.ok)return n;o.push(n.value)}return{ok:!0,value:o}}var q=(t,e,s)=>Math.min(s,Math.max(e,t));var Xo=class extends he{scope;settings={};draw=()=>{};render(e,s){return tt}update(e,[s,o]){if(Object.assign(this.settings,o),this.scope===void 0){let{element:r}=e;this.scope=ue(),this.draw=s(this.scope,r,this.settings)}return this.draw(),tt}disconnected(){this.scope?.dispose(),this.scope=void 0}},hc=ft(Xo),ht=t=>e=>hc(t,e);function Vs(t,e,s){let o=t.filter(n=>n<e||n>s),r=o.length?[`${o.map(bt).join(", ")} ${o.length>1?"lie":"lies"} outside ${bt(e)} to ${bt(s)}: the nearest bound is taken.`]:[];return{values:t.map(n=>q(n,e,s)),notes:r}}function gc(t,e,s){let o=()=>Mt(e,{"aria-label":s.label});o(),Mt(e,{type:"text",autocomplete:"off",autocapitalize:"off",spellcheck:"false",enterkeyhint:"done"});let r="",n=s.get(),i=!0,a=()=>{i=!1,n=s.get(),r=bt(n),e.value!==r&&(e.value=r),Mt(e,{"aria-invalid":void 0,"aria-describedby":void 0})},c=p=>{s.set(n),s.note(`${p} ${s.label} stays ${bt(n)}.`)},l=p=>{let{least:d,most:f,longest:$=1,setList:b,note:v}=s,w=Xs(p,$);if(!w.ok){c(w.why);return}let{values:P,notes:F}=Vs(w.value,d,f);b?.(P,F),v(F.join(" "))},m=()=>{if(e.value===r)return;let{least:p,most:d,set:f,setList:$,note:b}=s;if($&&Ys(e.value))l(e.value);else{let v=ye(e.value);if(v.ok){let{values:w,notes:P}=Vs([v.value],p,d);f(w[0]),b(P.join(" "))}else c(v.why)}a()};return t.listen(e,"input",()=>{i=!0;let{least:p,most:d,set:f,setList:$,note:b}=s,v=ye(e.value);v.ok&&v.value>=p&&v.value<=d&&(f(v.value),b(""));let P=/^\s*[+−–-]?(\d*,|\.)?\s*$/.test(e.value)||$&&Ys(e.value);Mt(e,{"aria-invalid":v.ok||P?void 0:"true","aria-describedby":v.ok||P?void 0:s.describedBy})}),t.listen(e,"change",m),t.listen(e,"blur",m),t.listen(e,"focus",()=>e.select()),t.listen(e,"keydown",p=>{p.stopPropagation(),p.key==="Enter"?(m(),e.select()):p.key==="Escape"&&(s.set(n),a(),s.note(""))}),t.listen(e,"paste",p=>{let d=p.clipboardData?.getData("text/plain")??"";!s.setList||!Ys(d)||(p.preventDefault(),l(d),a())}),()=>{if(o(),!i&&s.get()===n)return;document.activeElement===e&&e.value!==r||a()}}var ce=ht(gc);var j=(t,e=()=>{})=>({traits:Object.keys(t),toFields:s=>Object.fromEntries(Object.entries(t).map(([o,{rows:r}])=>[o,r?s[o].join("_"):String(s[o])])),fromFields(s,o){let r={},n=[];for(let[a,c]of Object.entries(s)){if(!Object.hasOwn(t,a))return{wrong:`“${a}” is not known here`};let{range:l,among:m,whole:p,lengths:d,rows:f,...$}=t[a],[b,v]=l?o.get(l):[$.least??-1/0,$.most??1/0];if(m){if(!m.includes(c))return{wrong:`“${c}” is no ${a} here`};r[a]=c;continue}let w=[];for(let P of f?c.split("_"):[c]){let F=d?Xs(P,d[1]):ye(P);if(!F.ok)return{wrong:F.why};let X=[F.value].flat();if(d&&X.length<d[0])return{wrong:`${a} has too few numbers`};if(p&&!X.every(Number.isInteger))return{wrong:`${a} is no whole number: ${X.map(bt)}`};let I=Vs(X,b,v);n.push(...I.notes),w.push(I.values)}r[a]=f?w:d?w[0]:w[0][0]}if(Object.keys(r).length===0)return{wrong:"it says nothing"};let i=e(r,o);return i===void 0?{state:r,notes:n}:{wrong:i}}}),ot={least:-10,most:10,lengths:[1,8]},Ot={whole:!0},Pt=({logits:t,selected:e=1},s)=>e<1||e>(t??s.get("logits")).length?`there is no element ${e}`:void 0;function Zs(t,e,s,o,r,n=()=>{}){let{traits:i,toFields:a,fromFields:c}=j(t,(m,p)=>{let d=n(m);if(d)return d;let f=Object.hasOwn(p.get("_follows")??{},s),$=m[s]??p.get(s),{least:b=1}=t[e[0]],v=e.find(w=>m[w]>(f?r:o($,w))||m[w]<b);return v&&`there is no ${v} ${m[v]}`}),l=(m,p,d)=>Object.fromEntries(d.map(f=>[f,Math.min(p(f),o(m,f))]));return{traits:i,toFields:m=>a({...m,...l(m[s],p=>m[p],e)}),fromFields(m,p){let d=c(m,p);if("wrong"in d||d.state[s]===void 0)return d;let f=e.filter($=>m[$]===void 0);return{...d,state:{...d.state,...l(d.state[s],$=>p.get($),f)}}}}}var It=8,Vo=560,Zo=62,Qs=7,xc=42;function js(t,e){return((t<Vo?t:(t-36)/2)-xc)/e<Zo}var y=t=>`--hue: var(--softmax-class-${t})`;function Dt(t){let e=0;return t.map(s=>(e+=s)-s)}var G=(t,e)=>u`<span class="sx-symbol">${t}<sub>${e}</sub></span>`,W=t=>u`<span class="sx-symbol">${t}</span>`,os=(t,e="")=>u`<span class="sx-symbol">e<sup>a<sub>${t}</sub>${e}</sup></span>`,D=(t,e="")=>u`<figcaption><b>${t}</b> <span class="sx-hint">${e}</span></figcaption>`,to=t=>t.own("glide",()=>{let e;return t.scope.add(()=>clearTimeout(e)),()=>{clearTimeout(e),t.root.classList.add("is-gliding"),e=setTimeout(()=>t.root.classList.remove("is-gliding"),300)}});var _=ft(class extends xt{constructor(t){if(super(t),t.type!==$e.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(o=>o!=="")));for(let o in e)e[o]&&!this.nt?.has(o)&&this.st.add(o);return this.render(e)}let s=t.element.classList;for(let o of this.st)o in e||(s.remove(o),this.st.delete(o));for(let o in e){let r=!!e[o];r===this.st.has(o)||this.nt?.has(o)||(r?(s.add(o),this.st.add(o)):(s.remove(o),this.st.delete(o)))}return tt}});function Qo(t,{trait:e,label:s,name:o,least:r,most:n,round:i=a=>a}){let a=()=>t.state()[e];return u`<input
    class="sx-field" ${g(o,void 0,a())}
    ${ce({label:s,least:r,most:n,get:a,set:c=>t.change({[e]:i(c)}),note:t.note,describedBy:t.noteId})}>`}var rt=(t,e,s)=>u`<label class="sx-entry">${s}${Qo(t,e)}</label>`,le=({state:t,change:e,note:s},o)=>({get:()=>t().logits[o-1]??0,set(r){let{logits:n}=t();s(""),o<=n.length&&e({logits:n.with(o-1,r)})}});function jo(t,e,s,o,r,{selected:n,select:i=()=>{}}={}){let[a,c]=t.model.get("_range"),l=le(t,s);return u`
    <label class=${_({"sx-number":!0,"is-selected":s===n})} data-link=${s} style=${y(s)}>
      ${r}<input
        class="sx-field" ${g(e,s,l.get())} @focus=${()=>i(s)}
        ${ce({...l,label:`${e}${T(s)}`,least:a,most:c,longest:It,setList:o,note:t.note,describedBy:t.noteId})}>
    </label>`}var eo=(t,e,s,o,r)=>u`
  <div class="sx-fields">
    ${t.state().logits.map((n,i)=>jo(t,e,i+1,s,o(i+1)))}${r}
  </div>`;var O=(...t)=>u`<math>${t}</math>`,k=t=>H`<mi>${t}</mi>`,E=t=>H`<mo>${t}</mo>`,S=t=>H`<mo form="infix">${t}</mo>`,Lt=t=>H`<mo form="prefix">${t}</mo>`,Ae=t=>H`<mo lspace="0" rspace="0">${t}</mo>`,z=t=>H`<mn>${t}</mn>`,M=(...t)=>H`<mrow>${t}</mrow>`,V=(...t)=>H`<mrow><mo stretchy="false">(</mo>${t}<mo stretchy="false">)</mo></mrow>`,tr=(t,e)=>H`<msub>${t}${e}</msub>`,Q=(t,e)=>H`<msup>${t}${e}</msup>`,gt=(t,e)=>H`<mfrac>${t}${e}</mfrac>`,er=t=>H`<msqrt>${t}</msqrt>`,Ct=(t,e)=>H`<mrow><munder><mo movablelimits="false">∑</mo>${t}</munder>${e}</mrow>`,Se=(...t)=>H`<mrow><mi>log</mi><mo rspace="0.17em">\u2061</mo>${t}</mrow>`,N=(t,e)=>tr(k(t),typeof e=="number"?z(e):k(e));var B=(t,...e)=>H`<mrow class="sx-term" data-link=${t} style=${y(t)}>${e}</mrow>`;function so(t,e){let s=t.map((r,n)=>[n>0?S("+"):A,r]);if(s.length<=e)return M(s);let o=Array.from({length:Math.ceil(s.length/e)},(r,n)=>s.slice(n*e,(n+1)*e));return H`
    <mtable columnalign="left" class="sx-lines">
      ${o.map(r=>H`<mtr><mtd>${r}</mtd></mtr>`)}
    </mtable>`}var it=(t,e)=>u`
  <div class="sx-formula">
    ${t.map(s=>u`<span class="sx-wrapped">${s}</span>`)}${e}
  </div>`;function Xt(t,e,{move:s,end:o}){let r,n=null,i=c=>{e.classList.toggle("is-dragged",c),n?.classList.toggle("is-dragging",c)},a=c=>{r!==void 0&&(e.hasPointerCapture?.(r.id)&&e.releasePointerCapture(r.id),r=void 0,i(!1),o?.(c))};t.listen(e,"pointermove",c=>{r?.id===c.pointerId&&s(c.clientX-r.x,c.clientY-r.y,r.from)});for(let c of["pointerup","pointercancel","lostpointercapture"])t.listen(e,c,l=>{r?.id===l.pointerId&&a(l)});return t.add(()=>a()),(c,l)=>c.button!==0||!c.isPrimary||r!==void 0?!1:(e.setPointerCapture?.(c.pointerId),r={id:c.pointerId,x:c.clientX,y:c.clientY,from:l},n=e.closest(".sx"),i(!0),!0)}var bc=(t,e)=>{let s=Math.round(1/e),o=Math.round(t*s)/s;return o===0?0:o};function Yn(t,e,s){let o=c=>{s.pointerOnly||Mt(e,{role:"slider",tabindex:0,"aria-label":s.label,"aria-orientation":s.orientation,"aria-valuemin":s.least,"aria-valuemax":s.most,...c!==void 0&&{"aria-valuenow":s.get(),"aria-valuetext":c}})};o(void 0);let r=(c,l=s.least,m=s.most)=>{let p=q(bc(c,s.step),l,m);p!==s.get()&&s.set(p)},n=c=>{if(c.altKey||c.ctrlKey||c.metaKey)return;let{get:l,least:m,most:p,page:d,step:f}=s,$=c.shiftKey?d:f,v={ArrowUp:()=>l()+$,ArrowRight:()=>l()+$,ArrowDown:()=>l()-$,ArrowLeft:()=>l()-$,PageUp:()=>l()+d,PageDown:()=>l()-d,Home:()=>m,End:()=>p}[c.key];v!==void 0&&(c.preventDefault(),c.stopPropagation(),r(v()))},i=Xt(t,e,{move(c,l,m){let p=(s.orientation==="vertical"?-l:c)*s.perPixel();r(m+p,...s.dragRange?.()??[])},end:()=>s.onDrag?.(!1)}),a=(c,l=s.get())=>{i(c,l)&&(c.preventDefault(),s.pointerOnly||e.focus?.({preventScroll:!0}),s.onDrag?.(!0),l!==s.get()&&r(l,...s.dragRange?.()??[]))};return t.listen(e,"keydown",n),t.listen(e,"pointerdown",c=>{c.stopPropagation(),a(c)}),{grab:a,describe:o}}function Xn(t,e,s,o){t.listen(s,"pointerdown",r=>{r.pointerType!=="touch"&&e.grab(r,o(r))})}function wc(t,e,s,o,r=s){let n=Object.create(o,{orientation:{value:"horizontal"},perPixel:{value:()=>(o.most-o.least)/s.clientWidth}}),i=Yn(t,e,n);return Xn(t,i,r,a=>{let c=s.getBoundingClientRect(),l=q((a.clientX-c.left)/c.width,0,1);return o.least+(o.most-o.least)*l}),i}var Me=ht((t,e,s)=>{let o=Yn(t,e,s),r=s.ground&&e.closest(s.ground);return r&&Xn(t,o,r,n=>s.valueAt?.(n)??s.get()),()=>o.describe(s.text)}),At=ht((t,e,s)=>{let o=s.ground?e.closest(s.ground):e.parentElement,r=wc(t,e,e.parentElement,s,o);return()=>r.describe(s.text)});var vc=.02,Vn=({name:t,index:e,linked:s,...o})=>({...o,step:.1,page:1,orientation:"horizontal",perPixel:()=>vc}),Zn=t=>t.own("focus in the formula",()=>({at:""}));function sr(t,e,s=!1){let{name:o,index:r,get:n}=e,i=!s&&Zn(t).at===o+r;return H`
    <mn
      class=${_({"sx-scrub":!0,"is-focused":i})} ${g(o,r,n())}
      ${Me({...Vn(e),pointerOnly:!0})}
    >${x(n())}</mn>`}function or(t,e){let s=i=>()=>{Zn(t).at=i,t.redraw()},{name:o,index:r,linked:n=!0}=e;return u`
    <span
      class="sx-keys" data-link=${n?r:A} @focus=${s(o+r)} @blur=${s("")}
      ${Me(Vn(e))}
    ></span>`}function Qn(t,e,s="a"){let[o,r]=t.model.get("_range"),n=i=>{let a=`${s}${T(i)}`,c=le(t,i),l=`${a} = ${x(c.get())}, ${e}`;return{...c,name:s,index:i,label:`${a} in the formula`,text:l,least:o,most:r}};return{exponential(i,a,...c){let l=sr(t,n(i),a);return B(i,Q(k("e"),c.length?M(l,...c):l))},keys:i=>Array.from({length:i},(a,c)=>or(t,n(c+1)))}}var Kt=(t,e,s,o=x(e))=>s?H`<mn class="sx-scrub" ${g(t,void 0,e)} ${Me({...s,orientation:"horizontal",pointerOnly:!0})}>${o}</mn>`:H`<mn ${g(t,void 0,e)}>${o}</mn>`,oo=(...[t,e,s,o=x(Math.abs(e))])=>M(S(e<0?"−":"+"),Kt(t,e,s,o)),L=(t,e,s,o=h(s))=>H`<mn ${g(t,e,s)}>${o}</mn>`;function jn(t,e){let s=Math.max(...e.map(r=>r.length)),o=t-(t<Vo?70:280);return q(Math.floor(o/(26+8*s)),1,It)}var ti=(t,e)=>e===1||Number.isNaN(t)?"=":t>=.9995&&t<1?">":"≈";var ct=({scope:t,root:e,width:s,redraw:o,own:r})=>r("width",()=>(rr(t,e,n=>{n===0||n===s||(s=n,o())}),()=>s));function rr(t,e,s){let o=new ResizeObserver(([r])=>s(r.contentRect.width));o.observe(e),t.add(()=>o.disconnect())}function pt(t,e){let s=to(t),{logits:o,selected:r}=t.state(),n=a=>{let{selected:c}=t.state();s(),t.change({logits:a,...c&&{selected:Math.min(c,a.length)}})},i=vt(t,s);return t.root.style.setProperty("--count",String(o.length)),{glide:s,parts:e,selected:Math.min(r,o.length),setAll:n,reset:i,width:ct(t)(),select:a=>t.change({selected:a}),effect:a=>`S${T(a)} ${gn(e[a-1])}`,vectors:(a,c)=>Fs(t,a,n,c),presetsOf:(a,c,l,m,p)=>wt(l.map(d=>({name:`${c} = ${x(d)}`,value:d})),d=>d===m,d=>{s(),p(d)},a,i)}}function yc(t,e,s){let o=t.own("powers on a line",()=>({perLine:0,shape:""})),r=`${e.length} ${s}`,n=t.root.classList.contains("is-dragging")&&o.shape===r,i=Math.min(e.length,jn(s,e));return Object.assign(o,{perLine:n?Math.min(i,o.perLine):i,shape:r}),o.perLine}function St(t,e,s,o){let{selected:r,parts:n}=e,i=s.length,a=yc(t,s,e.width-(e.beside??0)),c=Qn(t,e.effect(r),e.letter),{power:l,term:m,around:p=v=>v,further:d=[],keys:f=c.keys(i)}=o(c,r),$=Array.from({length:i},(v,w)=>m(w+1,!1)),b=n[r-1];return it([O(M(B(r,N("S",r)),E("=")),gt(B(r,l(r)),Ct(k("k"),l("k")))),O(S("="),gt(p(m(r,!0),!1),p(so($,a),!0))),...d,O(E(ti(b,i)),B(r,L("S",r,b,K(b).replace(">",""))))],f)}var nr=t=>t==="zero"?"0":t,Ac=(t,e)=>{let s=we(t);return s==="inf"?t<0?"−inf":"inf":s==="number"?e(t):nr(s)},ei=t=>t===1?"1":h(t),Sc={exponent:x,exp:ei,sum:ei,S:K};function ke(t,e){let s=Jo(t).map(({name:o,index:r=0,kind:n})=>{let i={exp:`e^(a${T(r)}${e})`,sum:"the sum",S:`S${T(r)}`};return`${nr(n)} in ${i[o]}`});return s.length?`First ${s.join(", first ")}.`:"Every step is a number above 0."}var si=(t,e,s="")=>u`<span class="sx-symbol">${t}<sub>${e}</sub>${s}</span>`;function rs(t,e,s=""){let o=Jo(t),r=(i,a,c)=>{let l=i==="exponent"?"number":we(c),m=o.some(p=>p.name===i&&p.index===a);return u`<td
      class=${_({[`is-${l}`]:l!=="number","is-first":m})}
      title=${m?`the first ${nr(l)}`:A} ${g(`${i}${s}`,a,c)}
    >${Ac(c,Sc[i])}</td>`},n=u`<span class="sx-symbol">e<sup>a<sub>j</sub>${e}</sup></span>`;return u`
    <table class="sx-table sx-steps-table">
      <thead>
        <tr>
          ${[W("j"),si("a","j",e),n,si("S","j")].map(i=>u`<th scope="col">${i}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${t.parts.map((i,a)=>u`
          <tr data-link=${a+1} style=${y(a+1)}>
            <th scope="row">${W(String(a+1))}</th>
            ${r("exponent",a+1,t.exponents[a])}${r("exp",a+1,t.exps[a])}${r("S",a+1,i)}
          </tr>`)}
        <tr><th scope="row">sum</th><td></td>${r("sum",void 0,t.total)}<td></td></tr>
      </tbody>
    </table>
    <p class="sx-says">${ke(t,e)}</p>`}var ir=(t,e)=>u`
  <div class="sx-band">
    ${e.map(({from:s,to:o,kind:r,text:n})=>u`
      <div
        class=${_({"sx-zone":!0,[`is-${r}`]:!0})}
        style="left:${t(s)};width:calc(${t(o)} - ${t(s)})"
      ><span>${n}</span></div>`)}
  </div>`;function _e({ticks:t,strips:e=[],above:s,...o}){let{least:r,most:n,get:i}=o,a=l=>`${100*(q(l,r,n)-r)/(n-r)}%`,c=`left:${a(i())}`;return u`
    <div class="sx-strip-track">
      ${s}
      ${e.map(({name:l,zones:m})=>u`
        <div class="sx-lane"><span class="sx-hint">${l}</span>${ir(a,m)}</div>`)}
      <div class="sx-over">
        <div class="sx-needle" aria-hidden="true" style=${c}></div>
        <div class="sx-rail"></div>
        <div class="sx-ring sx-handle" style=${c} ${At({...o,ground:".sx-strip-track"})}></div>
      </div>
      <div class="sx-scale" aria-hidden="true">
        ${t.map(({place:l,text:m})=>u`<span class="sx-mark" style="left:${a(l)}">${m}</span>`)}
      </div>
    </div>`}var Ee=300,oi=" − m",Mc=[1,4,100,300,-50,-1e3],kc=[-1e3,-100,-10,0,10,100,1e3],ar=(t,e)=>Math.sign(t)*Ee*Math.log1p(Math.abs(t))/Math.log1p(e),_c=(t,e)=>{let s=Math.expm1(Math.abs(t)/Ee*Math.log1p(e));return t===0?0:Math.sign(t)*Number(s.toPrecision(s<1?2:3))};function Ec(t){if(!Number.isFinite(t))return t;let e=10**(Math.floor(Math.log10(Math.abs(t)))-3);return Math.sign(t)*Math.ceil(Math.abs(t)/e)*e}function ri(t,e,s){let[o,r,n,i]=[...t,...e].map(a=>ar(a,s));return[{from:-Ee,to:o,kind:"bad",text:"0/0"},{from:o,to:n,kind:"weak",text:"some 0"},{from:n,to:i,kind:"good",text:"numbers"},{from:i,to:r,kind:"weak",text:"some 0"},{from:r,to:Ee,kind:"bad",text:"inf"}]}function Tc(t,{broken:e,faded:s,zero:o}){let r=(n,i,a)=>u`<span ${g(n,i,a)}>${Tt(Ec(a),4)}</span>`;return u`
    <p class="sx-ends">
      In ${t} the direct formula breaks from c = ${r("breaks",2,e[1])} upwards and from
      ${r("breaks",1,e[0])} downwards. The shifted one never does. Pale: some parts are 0, direct
      from ${r("faded",1,s[0])}, shifted from ${r("zero",1,o[0])} and ${r("zero",2,o[1])}.
    </p>`}function Nc(t,{scale:e,format:s}){let{change:o,model:r,move:n,own:i,state:a}=t,[c,l]=r.get("_range"),m=r.get("_direction"),p=qo(m,e,s),[d,f]=[yt(p,s),Nt(p,s)],$=i(`scales in ${s}`,()=>Rn(m,s,l)),b={label:"Scale c",least:-Ee,most:Ee,step:1,page:20,get:()=>ar(a().scale,l),set:w=>n({scale:_c(w,l)}),perPixel:()=>1},v={parts:d.parts,selected:e<0?1:m.length,width:ct(t)(),effect:()=>""};return u`
    <div class="sx-toolbar">
      ${wt(zo.map(w=>({name:w,value:w})),w=>w===s,w=>o({format:w}),"Format")}
      ${wt(Mc.map(w=>({name:`c = ${x(w)}`,value:w})),w=>w===e,w=>n({scale:w}),void 0,vt(t))}
    </div>
    <div class="sx-number-entry">
      ${rt(t,{trait:"scale",label:"c",name:"c",least:c,most:l},[W("c")," = "])}
      <span>a = c · [${m.map(x).join(", ")}] = [${p.map((w,P)=>u`${P?", ":""}<span class="sx-term" data-link=${P+1} style=${y(P+1)} ${g("a",P+1,w)}>${x(w)}</span>`)}]</span>
    </div>
    ${_e({...b,text:`c = ${x(e)} in ${s}. Direct: ${ke(d,"")} Shifted: ${ke(f,oi)}`,ticks:kc.map(w=>({place:ar(w,l),text:x(w)})),strips:[{name:"direct",zones:ri($.broken,$.faded,l)},{name:"shifted",zones:ri([-l,l],$.zero,l)}]})}
    ${Tc(s,$)}
    <div class="sx-panels">
      <figure class="sx-panel">${D("Direct","as the formula is written")}${rs(d,"")}</figure>
      <figure class="sx-panel">${D("Shifted","m = max a is subtracted first")}${rs(f,oi,"-shifted")}</figure>
    </div>
    ${St(t,v,m.map(w=>`${x(e)}·${w}`),()=>({power:w=>Q(k("e"),N("a",w)),term:w=>B(w,Q(k("e"),M(Kt("c",e,b),E("·"),z(x(m[w-1]))))),keys:A}))}`}var Oc={title:"Where the softmax breaks",frame:"sx-steps",...j({scale:{range:"_range"},format:{among:zo}}),view:Nc},ni={"breaking-point":Oc};function Pc(t){let e=t.model.get("_range")[1],s=e/2,o=()=>Math.max(...t.state().logits.map(Math.abs)),r=t.own("axis of the bars",()=>({limit:s,dragging:!1,onDrag(i){r.dragging=i,!i&&(o()===s&&(r.limit=e),to(t)(),t.redraw())},columns:Ds()})),n=r.limit===e&&o()===s;return!r.dragging&&!n&&(r.limit=o()>s?e:s),r}function Ic(t,e,s,o){let{effect:r,selected:n,select:i=()=>{},shift:a=0,reach:c=0}=e,[l,m]=t.model.get("_range"),p=le(t,o),d=p.get(),f=d+a,$=s.limit+c,b=`a${T(o)}`,v=()=>s.columns.value.getBoundingClientRect();return u`
    <div
      class=${_({"sx-column":!0,"is-selected":o===n})} data-link=${o} style=${y(o)}
      @pointerdown=${()=>i(o)}
    >
      <div
        class=${_({"sx-bar":!0,"is-below":f<0})} ${g(c?"a+c":"a",o,f)}
        style="top:${50-50*Math.max(f,0)/$}%;height:${50*Math.abs(f)/$}%"
      ></div>
      <div class="sx-ghost" ?hidden=${f===d} style="top:${50-50*d/$}%"></div>
      <div
        class="sx-ring sx-handle" style="top:${50-50*f/$}%" @focus=${()=>i(o)}
        ${Me({...p,label:`Logit ${b}`,text:`${b} = ${x(d)}, ${r(o)}`,least:l,most:m,step:.1,page:1,orientation:"vertical",perPixel:()=>2*$/s.columns.value.clientHeight,dragRange:()=>[-s.limit,s.limit],onDrag:s.onDrag,ground:".sx-column",valueAt:({clientY:w})=>$*(1-2*(w-v().top)/v().height)-a})}
      ></div>
    </div>`}function Ft(t,e){let{selected:s,select:o,setAll:r,reach:n=0,title:i="Logits"}=e,[a,c]=t.model.get("_range"),l=Pc(t);t.root.style.setProperty("--limit",String(l.limit));let m=t.state().logits.length,p=Array.from({length:m},(d,f)=>f+1);return u`
    <figure class=${_({"sx-panel":!0,"is-crowded":js(ct(t)(),m)})}>
      ${D(i,`drag, or type ${x(a)} to ${x(c)}`)}
      <div class="sx-plot sx-signed">
        <div class="sx-axis" aria-hidden="true">
          ${[1,0,-1].map((d,f)=>u`
            <span class="sx-tick" style="top:${f*50}%">${x(d*(l.limit+n))}</span>`)}
        </div>
        <div class="sx-columns" ${Ls(l.columns)}>${p.map(d=>Ic(t,e,l,d))}</div>
      </div>
      <div class="sx-numbers">
        ${p.map(d=>jo(t,"a",d,r,G("a",d),{selected:s,select:o}))}
      </div>
    </figure>`}function Vt({name:t,parts:e,select:s=()=>{},starts:o=Dt(e),...r}){let{unit:n=1,label:i=a=>G(t,a)}=r;return u`
    <div class="sx-strip" aria-hidden="true">
      ${e.map((a,c)=>u`
        <div
          class="sx-part" data-link=${c+1} ${g(t,c+1,a)} @pointerdown=${()=>s(c+1)}
          style="${y(c+1)};left:${100*o[c]/n}%;width:${100*a/n}%"
        ><span>${i(c+1)}</span></div>`)}
    </div>`}var ns=(t="1")=>u`<div class="sx-ruler" aria-hidden="true"><span>0</span><span>${t}</span></div>`;function Zt({title:t="Softmax",hint:e,parts:s,width:o,selected:r,select:n=()=>{}}){let i=o/s.length<Zo,a=Dt(s),c=i?4:0,l=(m,p)=>{let d=100*(a[p]+m/2),f=c+(100-2*c)*(p+.5)/s.length;return J`<path
      class=${_({"sx-leader":!0,"is-selected":p+1===r})} data-link=${p+1}
      style=${y(p+1)} d="M${d} 0C${d} 60 ${f} 40 ${f} 100"></path>`};return u`
    <figure class=${_({"sx-whole":!0,"is-crowded":i})}>
      ${D(t,e)}${ns()}${Vt({name:"S",parts:s,select:n})}
      <svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${s.map(l)}</svg>
      <div class="sx-numbers sx-parts">
        ${s.map((m,p)=>u`
          <div
            class=${_({"sx-number":!0,"is-selected":p+1===r})} data-link=${p+1}
            style=${y(p+1)} @pointerdown=${()=>n(p+1)}
          >
            ${G("S",p+1)}
            <span class=${_({"is-long":K(m).length>Qs})} ${g("S",p+1,m)}>${K(m)}</span>
          </div>`)}
      </div>
    </figure>`}var Rt=5,Dc=[[1,2,3],[2,2,2,2],[3,1,-2]],Lc=[-3,0,3],Cc=t=>10**Math.ceil(Math.log10(t));function Fc(t,e,s){let o=t.state().shift,r=h(Math.exp(o));return u`
    <div class="sx-shift">
      ${rt(t,{trait:"shift",label:"c",name:"c",least:-Rt,most:Rt},W("c"))}
      <div class="sx-shift-scale">
        <span class="sx-hint">${x(-Rt)}</span>
        <div class="sx-track">
          <div
            class="sx-ring sx-thumb" style="left:${50+50*o/Rt}%"
            ${At({label:"Shift c of all logits",text:`c = ${x(o)}: the factor is ${r}, the parts stay ${s.map(K).join(", ")}`,least:-Rt,most:Rt,step:.1,page:1,get:()=>t.state().shift,set:e})}
          ></div>
        </div>
        <span class="sx-hint">${x(Rt)}</span>
      </div>
      <span class="sx-factor"><span class="sx-symbol">e<sup>c</sup></span> = <span class="sx-result" ${g("factor",void 0,Math.exp(o))}>${r}</span></span>
    </div>`}function Rc(t,e,s,o){let r=u`<td ${g("factor",void 0,s)}>× ${h(s)} =</td>`;return u`
    <figure class="sx-panel">
      ${D("Exponentials","one factor for all")}
      <table class="sx-table">
        <tbody>
          ${t.map((n,i)=>u`
            <tr data-link=${i+1} style=${y(i+1)} @pointerdown=${()=>o(i+1)}>
              <th scope="row">${os(i+1)}</th>
              <td ${g("exp",i+1,n)}>${h(n)}</td>
              ${r}
              <td ${g("exp shifted",i+1,e[i])}>${h(e[i])}</td>
            </tr>`)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">sum</th>
            <td class="sx-result" ${g("sum",void 0,U(t))}>${h(U(t))}</td>
            ${r}
            <td class="sx-result" ${g("sum shifted",void 0,U(e))}>${h(U(e))}</td>
          </tr>
        </tfoot>
      </table>
    </figure>`}function Bc(t,e,s){let o=U(t),r=Cc(o),n=Dt(e),i=o/r,a=(c,l)=>{let[m,p]=[100*n[l],100*(n[l]+c)];return J`<path
      class="sx-beam" data-link=${l+1} style=${y(l+1)}
      d="M${m*i} 0H${p*i}L${p} 100H${m}Z"></path>`};return u`
    <figure class="sx-whole sx-total">
      ${D("Laid end to end",`length ${h(o)} in all`)}
      ${ns(h(r).replace(/^1\.00×/,""))}
      ${Vt({name:"exp shifted",parts:t,unit:r,select:s,label:c=>os(c,"+c")})}
      <svg class="sx-rays" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${e.map(a)}</svg>
    </figure>`}var Hc=(t,e)=>St(t,{...e,beside:50},t.state().logits.map(x),s=>{let o=H`<mrow class="sx-struck">${Q(k("e"),k("c"))}</mrow>`;return{power:r=>Q(k("e"),M(N("a",r),S("+"),k("c"))),term:s.exponential,around:(r,n)=>n?M(o,V(r)):M(o,S("⋅"),r)}});function Wc(t,{logits:e,shift:s}){let o=e.map(m=>m+s),r=R(o),n=pt(t,r),{select:i,selected:a,width:c}=n,l=m=>{t.note(""),t.change({shift:m})};return u`
    <div class="sx-toolbar">${n.vectors(Dc)}${n.presetsOf("Shifts","c",Lc,s,l)}</div>
    ${Fc(t,l,r)}
    <div class="sx-panels">
      ${Ft(t,{...n,shift:s,reach:Rt,title:"Logits + c"})}
      ${Rc(Jt(e),Jt(o),Math.exp(s),i)}
    </div>
    ${Bc(Jt(o),r,i)}
    ${Zt({hint:"divided by the sum: length 1",parts:r,width:c,selected:a,select:i})}
    ${Hc(t,n)}`}var Gc={title:"A common shift of all logits",frame:"sx-frame sx-common-shift",...j({logits:ot,shift:{least:-Rt,most:Rt},selected:Ot},Pt),view:Wc},ii={"common-shift":Gc};var is=class extends xt{constructor(e){if(super(e),this.it=A,e.type!==$e.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===A||e==null)return this._t=void 0,this.it=e;if(e===tt)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let s=[e];return s.raw=s,this._t={_$litType$:this.constructor.resultType,strings:s,values:[]}}};is.directiveName="unsafeHTML",is.resultType=1;var ai=ft(is);var cr=t=>e=>{let o=[...e.currentTarget.querySelectorAll("[role=radio]")],r=o.findIndex(c=>c===e.target),i={ArrowRight:r+1,ArrowDown:r+1,ArrowLeft:r-1,ArrowUp:r-1,Home:0,PageUp:0,End:-1,PageDown:-1}[e.key];if(i===void 0||r<0||e.altKey||e.ctrlKey||e.metaKey)return;e.preventDefault(),e.stopPropagation();let a=(i+o.length)%o.length;t(a),o[a].focus()},at=({label:t,title:e,pills:s,chosen:o,choose:r,more:n=""})=>u`
  <div
    class=${_({"sx-choice":!0,...n&&{[n]:!0}})} role="radiogroup" aria-label=${t}
    @keydown=${cr(i=>r(s[i].index))}
  >
    <span>${e}</span>
    ${s.map(({index:i,content:a,linked:c})=>u`
      <button
        type="button" class="sx-button" role="radio" aria-checked=${i===o}
        tabindex=${i===o?0:-1} data-link=${c?i:A}
        style=${c?y(i):A} @click=${()=>r(i)}
      >${a}</button>`)}
  </div>`,_t=(t,e)=>Array.from({length:e},(s,o)=>({index:o+1,content:G(t,o+1),linked:!0}));function Qt(t,e){let{name:s,index:o,element:r,purpose:n,text:i,symbol:a,least:c,most:l,get:m,set:p,places:d}=e,f=()=>d?d.of(m()):m(),$=d?{least:0,most:d.last,step:1,page:d.page}:{least:c,most:l,step:.1,page:1},b=F=>100*(F-$.least)/($.most-$.least),v=f(),[w,P]=[Math.min(v,0),d?0:Math.max(v,0)].map(b);return u`
    <div class="sx-input" data-link=${r??A} style=${r?y(r):A}>
      ${a}
      <div class=${_({"sx-track":!0,"is-whole":d!==void 0})}>
        <div class="sx-fill" style="left:${w}%;width:${P-w}%"></div>
        <div
          class="sx-ring sx-knob" style="left:${b(v)}%"
          ${At({...$,label:n,text:i,get:f,set(F){t.note(""),p(d?d.valueAt(F):F)}})}
        ></div>
      </div>
      <input
        class="sx-field" ${g(s,o,m())}
        ${ce({...e,note:t.note,describedBy:t.noteId})}>
    </div>`}var lr=[[1,2,3],[1,2,5],[2,2,2,2],[3,1,-2]];function mr(t,e,s,o=vt(t)){let{note:r,state:n}=t,i=()=>n().logits,a=()=>{i().length<It?e([...i(),0]):r(`${It} elements are the most that fit here.`)},c=()=>{i().length>1?e(i().toSpliced(s()-1,1)):r("One element must stay.")};return et([Y("Add",a,{available:i().length<It}),Y(u`Remove ${G("a",s())}`,c,{available:i().length>1}),o],"Elements")}var Te=(...t)=>(e,s=e.logits.length)=>Object.fromEntries(t.map(o=>[o,Math.min(e[o],s)])),ci=(t,e)=>s=>{let o=t.state(),r=s.length===o.logits.length?{}:e?.(o,s.length);t.change({...r,logits:s})};function Bt(t,e){let s=ci(t,e);return u`
    <div class="sx-toolbar">
      ${Fs(t,lr,s)}
      ${mr(t,s,()=>t.state().logits.length)}
    </div>`}function Ht(t,e){let[s,o]=t.model.get("_range"),{logits:r}=t.state(),n=ci(t,e),i=R(r),a=(c,l)=>{let m=l+1,p=`a${T(m)}`;return Qt(t,{...le(t,m),name:"a",index:m,element:m,label:p,purpose:`Logit ${p}`,text:`${p} = ${x(c)}, S${T(m)} = ${K(i[l])}`,symbol:G("a",m),least:s,most:o,longest:It,setList:n})};return u`
    <figure>
      ${D("Logits",`drag, or type ${x(s)} to ${x(o)}`)}
      <div class="sx-inputs">${r.map(a)}</div>
    </figure>`}var Wt=(t,e={},s=1)=>Zs({logits:ot,...Object.fromEntries(t.map(o=>[o,{whole:!0,least:s}])),...e},t,"logits",o=>o.length,It);var Uc=6,me="";function zc(t,e,s){let o=document.createElement("template");o.innerHTML=t;let r=o.content.querySelector("math > mrow"),n=r?.children.length===1&&r.firstElementChild?.hasAttribute("data-part");for(let c of s?o.content.querySelectorAll("[data-part]"):[]){c.textContent=`${me}${c.getAttribute("data-part")}${me}`;for(let l of[c.previousElementSibling,c.nextElementSibling])if(l?.textContent==="⁢"){l.textContent="⋅";for(let m of["lspace","rspace"])l.removeAttribute(m)}}let i=o.innerHTML.replace(new RegExp(`data-letter="([${e}])"`,"g"),`$& class="sx-term" data-link="${me}$1 link${me}" style="${me}$1 hue${me}"`).split(me),a=i.filter((c,l)=>l%2===0);return{isOnePart:n,strings:Object.assign(a,{raw:a}),holes:i.filter((c,l)=>l%2===1)}}var Kc=ht((t,e,s)=>{let o=0,r="",n=[];rr(t,e,a=>{o=a,s.shell.redraw()});let i=()=>{let a=[...e.querySelectorAll(".sx-with-numbers")],c=a.map(f=>f.textContent?.length??0),l=`${o} ${s.shape}`,m=c.some((f,$)=>f>n[$]),p=s.shell.root.classList.contains("is-dragging");if(l===r&&!m&&(p||String(c)===String(n)))return;[r,n]=[l,c];for(let f of a)f.style.fontSize="",f.parentElement?.classList.remove("is-long");let d=a.map(f=>f.clientWidth/f.scrollWidth);a.forEach((f,$)=>{d[$]<1&&(f.style.fontSize=`${Math.max(.6,d[$]-.01)}em`),f.parentElement?.classList.toggle("is-long",d[$]<.75)})};return()=>queueMicrotask(i)});function qc(t,e,s){let o=ss(t,s),n=(Array.isArray(t)&&t[0]==="at"?x:o>1?h:lt)(o);return L("part",e,o,/[−×]/.test(n)?`(${n})`:n)}function Jc(t,e,s,o,r,n){let i=t.own("formulas",()=>new Map),a=e.letters.map(({letter:m})=>m).join(""),c=(m,p)=>{let d=`${p}${m}`,f=i.get(d)??zc(`<math>${m}</math>`,a,p);return i.set(d,f),f},l=Object.fromEntries(e.letters.map(({letter:m,trait:p})=>[m,p]));return s.lines.map(({rule:m,mathml:p,parts:d},f)=>{let $='<mo form="infix">=</mo>',b=({strings:P,holes:F})=>u(P,...F.map(X=>{let[I,C]=X.split(" ");return C===void 0?qc(d[Number(I)],`${f+1},${Number(I)+1}`,r):C==="hue"?y(o[l[I]]):o[l[I]]})),v=c(`${$}<mrow>${p}</mrow>`,!0),w=n[f]!==0&&o.logits.length===1;return u`
      <li>
        <span class="sx-rule">${ai(m)}</span>
        <span class="sx-letters">${b(c(`${f?$:""}<mrow>${p}</mrow>`,!1))}</span>
        <span class="sx-with-numbers">${v.isOnePart?A:b(v)}</span>
        <span class="sx-line-value" ${g("line",f+1,n[f])}>${w?"≈ 0":Tt(n[f],Uc)}</span>
      </li>`})}function Yc(t){let e=Math.max(...t)-Math.min(...t),s=`All ${t.length} lines give the same number`;return e===0?`${s}, to the last digit that the computer keeps.`:`${s}: they differ by at most ${h(e)}, which is rounding.`}function Xc(t,e,s){let[o,r]=t.model.get("_range");return u`
    <div class="sx-controls">
      ${e.letters.map(({title:n,letter:i,name:a,trait:c})=>at({label:`${n} ${i}`,title:u`<span>${n} ${W(i)} =</span>`,pills:_t(a,s.logits.length),chosen:s[c],choose:l=>t.change({[c]:l})}))}
      ${e.feature?Qt(t,{name:"x",label:"xⱼ",purpose:"Feature xⱼ",text:`xⱼ = ${x(s.feature)}`,symbol:G("x","j"),least:o,most:r,get:()=>t.state().feature,set:n=>t.change({feature:n})}):A}
    </div>`}var Vc=t=>(e,s)=>{let o=t.letters.map(({trait:f})=>f),r=Te(...o),n={...s,...r(s)},[i,a]=o.map(f=>n[f]),c=i===a?"same":"different",m=e.model.get("_cases").find(({when:f})=>f===""||f===c),p=t.given(n),d=m.lines.map(({tree:f})=>ss(f,p));return u`
    ${Bt(e,r)}
    ${Ht(e,r)}
    ${Xc(e,t,n)}
    <div>
      <figure>
        <figcaption><b>${m.title}</b></figcaption>
        <ol class="sx-lines-list" ${Kc({shell:e,shape:`${[n.logits.length,i,a]}`})}>
          ${Jc(e,t,m,n,p,d)}
        </ol>
      </figure>
      <p class="sx-words" aria-live="polite">${Yc(d)}</p>
    </div>`};function li(t){let e=t.letters.map(({trait:s})=>s);return{title:t.title,...Wt(e,t.feature?{feature:{least:-10,most:10}}:{}),frame:"sx-derivation sx-rows",view:Vc(t)}}var Zc=li({title:"Derivation of an entry, line by line",letters:[{letter:"i",trait:"row",title:"output",name:"S"},{letter:"j",trait:"column",title:"input",name:"a"}],given:({logits:t,row:e,column:s})=>({letters:{N:t.length,i:e,j:s},arrays:{a:t}})}),Qc=li({title:"Derivation of the gradient of the loss, line by line",letters:[{letter:"y",trait:"label",title:"correct class",name:"P"},{letter:"i",trait:"row",title:"class",name:"P"}],feature:!0,given:({logits:t,row:e,label:s,feature:o})=>({letters:{T:t.length,N:2,i:e,y:s,j:1},arrays:{W:t.map(r=>[0,r]),x:[o,1]}})}),mi={"derivation-lines":Zc,"loss-derivation-lines":Qc};var Z=8,Et=16,ro="0".repeat(Z*Z),as=t=>Array.from(t,e=>parseInt(e,Et+1)),Ne=t=>as(t).map(e=>e/Et),pi=(t,e,s)=>t.slice(0,e)+Math.min(Et,Math.max(0,s)).toString(Et+1)+t.slice(e+1),di=(t,e,s,o)=>as(t).map((r,n)=>{let i=Math.hypot(n%Z+.5-e,Math.floor(n/Z)+.5-s),a=Math.round(Et*Math.min(1,Math.max(0,1.4-i)));return(o?Math.min(r,Et-a):Math.max(r,a)).toString(Et+1)}).join("");function ui(t,e){let s=Array.from(Int8Array.from(atob(t),r=>r.charCodeAt(0)),r=>e*r),o=Z*Z;return Array.from({length:s.length/o},(r,n)=>s.slice(n*o,(n+1)*o))}var pr=(t,e,s,o)=>Qe(t,Ze(t,{inputs:[Ne(e)],labels:[s+1]}),o);function fi(t,e){for(let[s,o,r,n]of e)for(let i=0;i<n;i+=1)t=pr(t,s,o,r);return t}var hi=Array.from({length:10},(t,e)=>e),ur=200,jc=Array.from({length:Z},(t,e)=>Array.from({length:Z},(s,o)=>e*Z+o)),$i=j({label:{least:0,most:9,whole:!0},digit:{least:0,most:9,whole:!0},rate:{least:0,most:1}}),tl=/^[0-9a-g]{64},\d,(1|0(\.\d+)?|\d(\.\d+)?e-\d+),[1-9]\d*$/,fr=t=>U(t.map(e=>e[3])),$r=t=>.9*Math.sqrt(Math.min(1,Math.abs(t))),hr=t=>t.indexOf(Math.max(...t)),gi=t=>`row ${Math.floor(t/Z)+1}, column ${t%Z+1}`,xi=t=>u`<svg viewBox="0 0 ${Z} ${Z}" aria-hidden="true">${t}</svg>`,el=t=>Ne(t).map((e,s)=>{let o=$r(e),r=(1-o)/2;return`M${s%Z+r} ${Math.floor(s/Z)+r}h${o}v${o}h${-o}z`}).join(""),sl=t=>t.own("memory",()=>{let{model:e}=t,s=ui(e.get("_weights"),e.get("_unit")),{image:o,digit:r}=t.opening();return{opening:s,largest:Math.max(...s.flat().map(Math.abs)),examples:e.get("_examples").map(([n,i])=>({image:n,label:i,path:el(n)})),erase:!1,pointed:hr(Ne(o).map((n,i)=>Math.abs(n*s[r][i]))),lessons:"",weights:s}});function ol(t,e){let{image:s,label:o,digit:r,rate:n,lessons:i}=t;JSON.stringify(i)!==e.lessons&&(e.lessons=JSON.stringify(i),e.weights=fi(e.opening,i));let a=e.weights,c=Ne(s),l=Ut(a,c),m=zt(l,o+1);return{W:a,x:c,a:l,errors:m,parts:R(l),first:R(Ut(e.opening,c)),loss:ae(l,o+1).loss,after:ae(Ut(pr(a,s,o,n),c),o+1).loss,pulls:a[r].map((p,d)=>p*c[d]),pushes:c.map(p=>0-m[r]*p),guesses:e.examples.map(p=>hr(Ut(a,Ne(p.image))))}}var rl=ht((t,e,s)=>{let o=()=>Z/e.getBoundingClientRect().width,r,n=a=>{let[c,l]=[a.x-r.x,a.y-r.y],m=Math.max(1,Math.ceil(2*Math.hypot(c,l))),p=s.image();for(let d=1;d<=m;d+=1)p=di(p,r.x+d*c/m,r.y+d*l/m,s.erase());r=a,s.draw(p)},i=Xt(t,e,{move(a,c,{x:l,y:m}){n({x:l+a*o(),y:m+c*o()})}});return t.listen(e,"pointerdown",a=>{let c=e.getBoundingClientRect(),l={x:(a.clientX-c.left)*o(),y:(a.clientY-c.top)*o()};i(a,l)&&(a.preventDefault(),r=l,n(l))}),()=>{}});function nl(t,e,s){let o=t.target;if(!o.dataset.link||t.altKey||t.ctrlKey||t.metaKey)return;let r=Number(o.dataset.link),n=as(e)[r],i=r%Z,a={" ":n>0?0:Et,Enter:n>0?0:Et,"+":n+4,"-":n-4,Delete:0,Backspace:0},c={ArrowRight:i<Z-1?r+1:r,ArrowLeft:i>0?r-1:r,ArrowDown:r+Z,ArrowUp:r-Z,Home:r-i,End:r-i+Z-1};if(t.key in a)s(pi(e,r,a[t.key]));else if(t.key in c)[...t.currentTarget.querySelectorAll("[data-link]")][c[t.key]]?.focus();else return;t.preventDefault()}function il(t,e,{x:s}){let{image:o}=t.state(),r=as(o),n=c=>{t.note(""),t.change({image:c})},i=c=>u`
    <div
      class="sx-digit-pixel" role="gridcell" tabindex=${c===e.pointed?0:-1} data-link=${c}
      aria-label="${gi(c)}: ink ${r[c]} of ${Et}" style="--side:${$r(s[c])}" ${g("x",c,s[c])}
    ></div>`,a=()=>{e.erase=!e.erase,t.redraw()};return u`
    <figure>
      ${D("Picture","draw, or arrows and space")}
      <div
        class="sx-digit-grid" role="grid" aria-label="Picture: arrows move, space inks, + and − shade"
        @keydown=${c=>nl(c,t.state().image,n)}
        ${rl({image:()=>t.state().image,draw:n,erase:()=>e.erase})}
      >
        ${jc.map(c=>u`<div role="row">${c.map(i)}</div>`)}
      </div>
      ${et([Y("Eraser",a,{pressed:e.erase}),Y("Clear",()=>n(ro),{available:o!==ro})])}
    </figure>`}function al(t,{parts:e,first:s,errors:o}){let{digit:r,label:n,lessons:i}=t.state(),a=i.length>0,c=hi.map(l=>({index:l,content:u`<b>${l===n?`${l} y`:l}</b>
      <span class="sx-digit-bar">
        <span style="width:${100*e[l]}%" ${g("S",l,e[l])}></span>
        <span style="left:${100*s[l]}%" ?hidden=${!a} ${g("S before",l,s[l])}></span>
      </span>
      <span ${g("S",l,e[l])}>${K(e[l])}</span>
      <span ${g("S − Y",l,o[l])}>${h(o[l])}</span>`}));return u`
    <figure>
      ${D("What the layer reads",a?"ticks: before the steps":"choose a row")}
      ${at({label:"digit whose weights are shown",title:u`<span class="sx-digit-head">${["","probability","S","S − Y"].map(l=>u`<span>${l}</span>`)}</span>`,pills:c,chosen:r,choose:l=>t.change({digit:l}),more:"sx-digit-rows"})}
    </figure>`}function cl(t,{examples:e},{guesses:s}){return u`
    <div>
      <figure>${D("Pictures held out","✗ with what they are read as")}</figure>
      ${et(e.map(({image:o,label:r,path:n},i)=>{let a=s[i],c=`${r} ${a===r?"✓":`✗ ${a}`}`;return Y(u`${xi(J`<path d=${n}></path>`)}<span ${g("read",i,a)}>${c}</span>`,()=>{t.note(""),t.change({image:o,label:r})},{more:"sx-digit-thumb",label:`${c}, picture ${i+1}, a ${r} read as ${a}`,pressed:o===t.state().image})}))}
    </div>`}function ll(t){let{image:e,label:s,rate:o,lessons:r}=t.state(),n=r.at(-1);o===0?t.note("A step of size 0 goes nowhere."):fr(r)>=ur?t.note(`After ${ur} steps it is time to forget.`):n&&n[0]===e&&n[1]===s&&n[2]===o?t.change({lessons:r.with(-1,[e,s,o,n[3]+1])}):t.change({lessons:[...r,[e,s,o,1]]})}function ml(t,{loss:e,after:s}){let{label:o,rate:r,lessons:n}=t.state(),i=()=>{t.note(""),t.change({lessons:[]})};return u`
    <div class="sx-digit-step">
      ${at({label:"true digit y",title:u`<span>true digit ${W("y")} =</span>`,pills:hi.map(a=>({index:a,content:a})),chosen:o,choose(a){t.note(""),t.change({label:a})}})}
      <label class="sx-digit-size">size ${W("η")} =${Qo(t,{trait:"rate",label:"η",name:"rate",least:0,most:1})}</label>
      ${et([Y("One step",()=>ll(t),{available:r>0}),Y("Forget the steps",i,{available:n.length>0}),vt(t)])}
      <span>loss <b ${g("loss",void 0,e)}>${h(e)}</b> → <b ${g("loss after",void 0,s)}>${h(s)}</b><span class="sx-hint"> after one step</span></span>
    </div>`}function dr(t,e,s,o,r,n){let i=(a,c)=>{let l=n>0?$r(a/n):0;return J`<rect
      class=${_({"is-negative":a<0})} data-link=${c} ${g(t,`${e},${c}`,a)}
      x=${c%Z+(1-l)/2} y=${Math.floor(c/Z)+(1-l)/2} width=${l} height=${l}></rect>`};return u`<figure>${D(s,o)}${xi(r.map(i))}</figure>`}var pl=({digit:t},{largest:e},{W:s,a:o,pulls:r,pushes:n})=>u`
  <div class="sx-digit-images">
    ${dr("W",t,`Weights of ${t}`,"filled +, hollow −",s[t],e)}
    ${dr("W x",t,"Weight × ink",`sum ${h(o[t])}, the logit of ${t}`,r,e)}
    ${dr("push",t,"Push of a step","−(S − Y) × ink, for η = 1",n,1)}
  </div>`,dl=({digit:t,rate:e},{pointed:s},{W:o,x:r,pulls:n,pushes:i})=>`Pixel in ${gi(s)}: ink ${x(r[s])}, weight for digit ${t}: ${h(o[t][s])}, product ${h(n[s])}; a step adds ${h(e*i[s])} to the weight.`;function ul(t,e){let s=sl(t),o=ol(e,s),r=({target:n})=>{let i=n.closest("[data-link]")?.getAttribute("data-link");!i||Number(i)===s.pointed||(s.pointed=Number(i),t.redraw())};return u`
    <div class="sx-rows" @pointerover=${r} @focusin=${r}>
      <div class="sx-digit-panels">${il(t,s,o)}${al(t,o)}</div>
      ${cl(t,s,o)}${ml(t,o)}${pl(e,s,o)}
      <div>
        <p class="sx-facts">${dl(e,s,o)}</p>
        <p class="sx-words" aria-live="polite">${fl(e,s,o)}</p>
      </div>
    </div>`}function fl({image:t,label:e,lessons:s},{examples:o},{a:r,parts:n,loss:i,after:a,guesses:c}){if(t===ro)return"No ink, no logits: every digit gets a tenth. The gradient is 0 as well, and no step can teach anything.";let l=hr(r),m=`The layer reads a ${l}, with probability ${K(n[l])}`,p=l===e?"and so it is.":`but it is a ${e}, which got ${K(n[e])}.`,d=`One step takes the loss from ${h(i)} to ${h(a)}.`,f=fr(s);if(f===0)return`${m}, ${p} ${d}`;let $=c.filter((b,v)=>b!==o[v].label).length;return`After ${f} ${f>1?"steps":"step"}: ${m[0].toLowerCase()}${m.slice(1)}, ${p} Of the ${o.length} pictures held out it misreads ${$} now.`}var $l={title:"Teach a layer a digit",frame:"sx-digits sx-rows",traits:["image","label","digit","rate","lessons"],toFields:t=>({image:t.image,...$i.toFields(t),...t.lessons[0]&&{steps:t.lessons.join("_")}}),fromFields({image:t,steps:e,...s},o){let r=e?.split("_")??[],n=r.map(a=>a.split(",").map((c,l)=>l?Number(c):c));if(!r.every(a=>tl.test(a))||!(fr(n)<=ur))return{wrong:"no such steps"};if(t!==void 0&&!/^[0-9a-g]{64}$/.test(t))return{wrong:"image is not 64 signs from 0 to g"};let i=Object.keys(s).length?$i.fromFields(s,o):{state:{}};return"wrong"in i?i:{...i,state:{...i.state,...t&&{image:t},lessons:n}}},view:ul},bi={"digit-learner":$l};var hl={},no=ft(class extends xt{constructor(){super(...arguments),this.ot=hl}render(t,e){return e()}update(t,[e,s]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((o,r)=>o===this.ot[r]))return tt}else if(this.ot===e)return tt;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,s)}});function io(t,e){let[s,o]=[t[0],t[t.length-1]],r=i=>100*(i-s)/(o-s),n=i=>100-100*i/e;return{across:r,down:n,at:(i,a)=>`left:${r(i)}%;top:${n(a)}%`,line:i=>i.map(([a,c],l)=>`${l?"L":"M"}${r(a).toFixed(2)} ${n(c).toFixed(2)}`).join(""),element:(i,{x:a,y:c,mark:l=A,...m},p,d)=>u`
      <div class="sx-plane">
        ${d}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${i}</svg>
        <div class="sx-ring sx-knob" style="left:${r(a)}%;top:${n(c)}%" ${At(m)} ${l}></div>
        ${p}
        ${[0,.5,1].map(f=>u`
          <span class="sx-tick" style="top:${100-100*f}%">${x(e*f)}</span>`)}
        ${t.map(f=>u`<span class="sx-x-tick" style="left:${r(f)}%">${x(f)}</span>`)}
      </div>`}}var br=3,Oe=2,dt=6,cs={least:-10,most:10,lengths:[6,6]},ao={least:-3,most:3,lengths:[2,2]},gl=Array.from({length:dt+1},(t,e)=>e),xl=Array.from({length:61},(t,e)=>dt*e/60),bl=[1,1.5,2,3,4,6,8,10];function wl(t){let e=10**Math.floor(Math.log10(t));return e*(bl.find(s=>s*e>=t)??10)}var wr=t=>Array.from({length:br},(e,s)=>t.slice(s*Oe,(s+1)*Oe));function vi({model:t,state:e}){let{x:s,label:o,examples:r}=e(),n=t.get("_others").slice(0,r-1);return{inputs:[s,...n.map(i=>i.slice(0,Oe))],labels:[o,...n.map(i=>i[Oe])]}}function ls(t){let{weights:e,step:s,...o}=t.state(),r=JSON.stringify([e,o]),n=()=>({from:r,line:En(wr(e),vi(t),dt)}),i=t.own("line",n);return(i.from===r?i:Object.assign(i,n())).line}function vl(t,{weights:e,step:s}){let o=wr(e),r=vi(t),n=ls(t),i=Qe(o,n.gradient,s),[a,c]=[Bs(o,r),Bs(i,r)];return{W:o,batch:r,line:n,next:i,old:a,now:c,reached:U(c.map(({loss:l})=>l))/c.length}}var vr=({change:t,note:e,state:s})=>({least:0,most:dt,step:.05,page:.5,get:()=>s().step,set(o){e(""),t({step:q(Math.round(100*o)/100,0,dt)})}});function yl(t){let{weights:e,step:s}=t.state(),o=Qe(wr(e),ls(t).gradient,s).flat(),{least:r,most:n}=cs,i=o.some(a=>a<r||a>n);t.note(i?`A weight goes no farther than ${x(r)} or ${x(n)}.`:""),t.change({weights:o.map(a=>q(Math.round(1e3*a)/1e3,r,n)+0)})}function Al(t){let{note:e,state:s}=t,{set:o}=vr(t),r=()=>{let{best:i}=ls(t);o(i??dt),i===void 0&&e(`The loss falls along the whole line, up to η = ${dt}.`)},n=()=>{let{limit:i}=ls(t);i===void 0?e(`No step up to η = ${dt} is too long here.`):o(Math.min(dt,1.3*i))};return u`
    <div class="sx-toolbar">
      ${et([Y("Small step",()=>o(.1)),Y("Best step",r),Y("Too long a step",n,{available:ls(t).limit!==void 0})],"Presets")}
      ${et([Y("Take the step",()=>yl(t),{available:s().step>0}),vt(t)],"Go on")}
    </div>`}function wi(t,e,s,o){let{name:r,index:n,purpose:i}=o,a=()=>t.state()[e],c=n.replace(",",""),l=r+[...c].map(Number).map(T).join(""),m=p=>t.change({[e]:p});return Qt(t,{...o,label:l,purpose:`${i} ${l}`,text:`${l} = ${x(a()[s])}`,symbol:G(r,c),longest:a().length,get:()=>a()[s],set:p=>m(a().with(s,p)),setList(p){let d=p.length<a().length?s:0;m(a().map((f,$)=>p[$-d]??f))}})}function Sl(t,{weights:e,x:s,label:o}){let r=(i,a)=>{let[c,l]=[Math.floor(a/Oe)+1,a%Oe+1];return wi(t,"weights",a,{name:"W",index:`${c},${l}`,element:c,purpose:"Weight",...cs})},n=(i,a)=>wi(t,"x",a,{name:"x",index:`${a+1}`,purpose:"Feature",...ao});return u`
    <div class="sx-layer-inputs">
      <figure>
        ${D("Weights",`drag, or type ${x(cs.least)} to ${x(cs.most)}`)}
        <div class="sx-step-weights">${e.map(r)}</div>
      </figure>
      <figure>
        ${D("First example",`${x(ao.least)} to ${x(ao.most)}`)}
        <div class="sx-first">
          ${s.map(n)}
          ${at({label:"correct class y",title:u`${W("y")} =`,pills:_t("P",br),chosen:o,choose:i=>t.change({label:i})})}
        </div>
      </figure>
    </div>`}function Ml(t,{step:e},{line:s,reached:o}){let{start:r,slope:n,limit:i,lossAt:a}=s,c=wl(Math.max(1.5*r,1.1*o,1e-6)),l=io(gl,c),m=n<0?Math.min(dt,r/-n):dt,p=()=>l.line(xl.map(d=>[d,Math.min(a(d),3*c)]));return u`
    <figure>
      ${D("Loss after the step","against η; drag the ring")}
      ${l.element(J`
          <path class="sx-guide-line" d=${l.line([[0,r],[dt,r]])}></path>
          <path class="sx-tangent" d=${l.line([[0,r],[m,r+n*m]])}></path>
          <path class="sx-curve-line" d=${no([s,c],p)}></path>
          <path class="sx-drop" d=${l.line([[e,o],[e,r]])}></path>`,{...vr(t),x:e,y:o,label:"Size η of the step",text:`η = ${x(e)}, loss ${h(r)} before, ${h(o)} after`,mark:g("mean after",void 0,o)},A,i===void 0?A:u`<div class="sx-too-far" style="left:${l.across(i)}%"><span>higher than before</span></div>`)}
    </figure>`}var kl=(t,e)=>e<t?"↓":e>t?"↑":"=";function gr(t,e,s,o){let[r,n]=t==="part"?[K,A]:[h,kl(s,o)];return u`
    <td>
      <span ${g(`${t} before`,e,s)}>${r(s)}</span><span class="sx-hint"> → </span><span
        data-way=${n} ${g(`${t} after`,e,o)}>${r(o)}</span>
    </td>`}var _l=({batch:{inputs:t,labels:e},line:s,old:o,now:r,reached:n})=>u`
  <table class="sx-table sx-examples">
    <thead>
      <tr>
        ${[W("x"),W("y"),G("P","y"),"loss"].map(i=>u`<th scope="col">${i}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${t.map((i,a)=>u`
        <tr style=${y(e[a])}>
          <th scope="row">(${i.map(x).join(", ")})</th>
          <td>${e[a]}</td>
          ${gr("part",a+1,o[a].part,r[a].part)}
          ${gr("loss",a+1,o[a].loss,r[a].loss)}
        </tr>`)}
      <tr class="sx-mean" ?hidden=${t.length===1}>
        <th scope="row">mean</th><td></td><td></td>
        ${gr("mean",void 0,s.start,n)}
      </tr>
    </tbody>
  </table>`,El=(t,e)=>u`
  <figure>
    ${D("Examples","before → after the step")}
    ${_l(e)}
    <div class="sx-controls">
      ${rt(t,{trait:"step",label:"η",name:"step",least:0,most:dt},u`size ${W("η")} =`)}
      ${wt([{name:"One example",value:1},{name:"Three examples",value:3}],s=>s===t.state().examples,s=>{t.note(""),t.change({examples:s})},"Examples")}
    </div>
  </figure>`,xr=(t,e,s)=>H`
  <mtable class="sx-brackets">
    ${e.map((o,r)=>H`
      <mtr class="sx-term" data-link=${r+1} style=${y(r+1)}>
        ${o.map((n,i)=>H`<mtd>${L(t,`${r+1},${i+1}`,n,s(n))}</mtd>`)}
      </mtr>`)}
  </mtable>`;function Tl(t,{step:e},{W:s,line:o,next:r}){let n=Kt("step",e,{...vr(t),label:"η in the formula",perPixel:()=>.02});return u`
    <div class="sx-formula sx-update">
      <span>${O(k("W"),E("−"),k("η"),k("G"),E("="))}</span>
      <span>${O(xr("W",s,x))}</span>
      <span>${O(S("−"),n,E("⋅"),xr("G",o.gradient,h))}</span>
      <span>${O(S("="),xr("W′",r,h))}</span>
    </div>`}function Nl(t,e){let s=vl(t,e);return u`
    ${Al(t)}${Sl(t,e)}
    <div class="sx-two">${Ml(t,e,s)}${El(t,s)}</div>
    <div>${Tl(t,e,s)}<p class="sx-words" aria-live="polite">${Ol(e,s)}</p></div>`}function Ol({step:t,label:e,examples:s},{line:{slope:o,start:r,best:n,limit:i},reached:a}){let c=`from ${h(r)} to ${h(a)}`,l=s===1?"the loss":"the mean loss";if(o===0)return`The gradient is 0, and every step stays where it is: ${l} is ${h(r)}.`;if(t===0)return`Nothing has moved yet. The tangent says that ${l} starts to fall with slope ${h(o)}, which is minus the squared length of G.`;if(i!==void 0&&t>i)return`Too long: ${l} rises ${c}. Beyond η = ${h(i)} every step lands higher than it started; the best would be ${h(n??0)}.`;let m=r+o*t,p=m>0?`the tangent promises ${h(m)}`:"the tangent has passed 0",d=c.endsWith(h(m))?"":`; ${p}, and the curve bends away upwards`,f=`A step of ${bt(t)} takes ${l} ${c}${d}.`;return s===1?`${f} For one example alone no step is too long: the farther, the more certain is class ${e}.`:n!==void 0&&t>n?`${f} Past η = ${h(n)} it rises again.`:f}var Pl={title:"One step downhill",frame:"sx-downhill sx-rows",...j({weights:cs,x:ao,label:{least:1,most:br,whole:!0},step:{least:0,most:dt},examples:{least:1,most:3,whole:!0}}),view:Nl},yi={"downhill-step":Pl};var ms=([t,e],s)=>(Math.log10(s)-t)/(e-t);function co({label:t,text:e,range:s,heights:o,step:r,page:n,get:i,set:a},c,l,m){let[p,d]=s,f=Array.from({length:d-p+1},($,b)=>10**(p+b));return u`
    <div class="sx-plot sx-chart">
      <div class="sx-axis" aria-hidden="true">
        ${o.map(([$,b])=>u`<span class="sx-tick" style="top:${100*(1-$)}%">${b}</span>`)}
        ${f.map($=>u`
          <span class="sx-tick sx-tick-x" style="left:${100*ms(s,$)}%">${$<1e3?x($):`10${Je(Math.log10($))}`}</span>`)}
      </div>
      <div class="sx-chart-field">
        <svg class="sx-drawing" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${c}</svg>
        <div
          class="sx-ring sx-marker" style="left:${100*ms(s,i())}%"
          ${At({label:t,text:e,least:p,most:d,step:r,page:n,get:()=>Math.log10(i()),set:$=>a(10**$,$>Math.log10(i()))})}
        ></div>
        ${m}
      </div>
      ${l}
    </div>`}var lo=t=>t.map(([e,s],o)=>`${o?"L":"M"}${(100*e).toFixed(2)} ${(100-100*s).toFixed(2)}`).join("");var pe=1e5,Mi=9999,ki={least:1,most:pe,whole:!0},_i={least:0,most:Mi,whole:!0},Il=[[1,2,3],[2,2,2,2],[3,1,-2]],Dl=[1,10,100,1e3],Ll=20,yr=[0,5],[Ai,Cl]=[-4,.5],Fl=[...new Set(Array.from({length:101},(t,e)=>Math.round(10**(e/20))))],Ar=t=>(Math.log10(t)-Ai)/(Cl-Ai),Rl=[0,-1,-2,-3,-4].map(t=>[Ar(10**t),t>-3?x(10**t):`10⁻${Je(-t)}`]),Si=t=>lo(t.filter(([,e])=>e>0).map(([e,s])=>[ms(yr,e),Ar(s)]));function Bl(t){let{draws:e,seed:s}=t.state(),o=t.own("numbers",()=>({seed:-1,numbers:new Float64Array}));return(o.seed!==s||o.numbers.length<e)&&Object.assign(o,{seed:s,numbers:Nn(s,Math.min(pe,2*e))}),o.numbers}function Hl(t){let{logits:e,draws:s}=t.state(),o=R(e),r=kt(e),n=Bl(t),{counts:i,distances:a}=On(o,n,s,Fl),c=Bo(o,i,s);return{n:s,parts:o,numbers:n,counts:i,distances:a,error:c,expected:m=>Pn(o,r,m)}}function Wl({change:t,note:e,state:s},o,r){let{draws:n}=s(),i=c=>()=>{s().draws<pe?o(s().draws+c):e(`${pe} draws are the most here.`)},a=()=>{e(""),t({seed:(s().seed+1)%(Mi+1)})};return et([...Dl.map(c=>Y(`Draw ${c}`,i(c),{available:n<pe})),Y("Start again",()=>o(1),{available:n>1}),Y("Next seed",a),r],"Draws")}function Gl(t,{n:e,distances:s,error:o,expected:r},n){let{round:i}=Math,a=()=>t.state().draws;return u`
    <figure class="sx-panel sx-errors">
      ${D("Error","dashed: what to expect")}
      ${co({label:"Number of draws n",text:`${e} draws: error ${h(o)}, expected ${h(r(e))}`,range:yr,heights:Rl,step:.05,page:.5,get:a,set:(c,l)=>n(l?Math.max(c,a()+1):Math.min(c,a()))},J`
          <path class="sx-guide" d=${Si([1,pe].map(c=>[c,r(c)]))}></path>
          <path class="sx-trace" d=${Si([...s,[e,o]])}></path>`,void 0,u`<div
          class="sx-dot" aria-hidden="true" ?hidden=${o<=0} ${g("error",void 0,o)}
          style="left:${100*ms(yr,e)}%;top:${100-100*q(Ar(o),0,1)}%"
        ></div>`)}
      <div class="sx-entries">
        ${rt(t,{...ki,round:i,trait:"draws",label:"n",name:"n"},W("n"))}
        ${rt(t,{..._i,round:i,trait:"seed",label:"seed",name:"seed"},"seed")}
      </div>
    </figure>`}function Ul({n:t,parts:e,numbers:s,counts:o}){let r=je(e),n=Array.from({length:Math.min(t,Ll)},(i,a)=>Ro(r,s[t-1-a])+1);return u`
    <figure class="sx-whole sx-draws-whole">
      ${D("Softmax","where the darts land")}${ns()}
      <div class="sx-pinned">
        ${Vt({name:"S",parts:e})}
        <div class="sx-pin" aria-hidden="true" style="left:${100*s[t-1]}%" ${g("u",void 0,s[t-1])}></div>
      </div>
      ${Vt({name:"f",parts:o.map(i=>i/t)})}
      ${D("Frequencies",`after ${t} ${t===1?"draw":"draws"}`)}
    </figure>
    <div class="sx-last">
      <span class="sx-hint">latest draws</span>
      <ol class="sx-tiles">${n.map((i,a)=>u`<li style=${y(i)} ${g("draw",a+1,i)}>${i}</li>`)}</ol>
    </div>`}var zl=({n:t,parts:e,counts:s})=>u`
  <table class="sx-table sx-shares">
    <thead>
      <tr><td></td><th scope="col">${W("S")}</th><th scope="col">frequency</th><th scope="col">drawn</th></tr>
    </thead>
    <tbody>
      ${e.map((o,r)=>u`
        <tr data-link=${r+1} style=${y(r+1)}>
          <th scope="row"><span class="sx-class">class ${r+1}</span></th>
          <td ${g("S",r+1,o)}>${K(o)}</td>
          <td ${g("f",r+1,s[r]/t)}>${K(s[r]/t)}</td>
          <td ${g("count",r+1,s[r])}>${s[r]}</td>
        </tr>`)}
    </tbody>
  </table>`;function Kl({n:t,error:e,expected:s}){let o=(n,i)=>L(n,void 0,i),r=N("S","k");return it([O(M(Lt("‖"),k("f"),S("−"),k("S"),H`<mo form="postfix">‖</mo>`),S("≈"),o("error",e)),[O(M(H`<mtext>expected</mtext>`),S("="),gt(k("σ"),er(k("n")))),O(S("≈"),gt(o("sigma",s(1)),er(L("n",void 0,t,String(t))))),O(S("≈"),o("expected error",s(t)))],O(Q(k("σ"),z(2)),S("="),Ct(k("k"),M(r,V(z(1),S("−"),r))))])}function ql(t){let e=Hl(t),{effect:s,reset:o,setAll:r,vectors:n}=pt(t,e.parts),i=a=>{t.note(""),t.change({draws:q(Math.round(a),1,pe)})};return u`
    <div class="sx-toolbar">${n(Il)}${Wl(t,i,o)}</div>
    <div class="sx-panels">${Ft(t,{effect:s,setAll:r})}${Gl(t,e,i)}</div>
    ${Ul(e)}${zl(e)}${Kl(e)}`}var Jl={title:"Draws from softmax",frame:"sx-frame sx-draws",...j({logits:ot,draws:ki,seed:_i}),view:ql},Ei={draws:Jl};function jt({own:t,redraw:e},s=()=>!0){let o=t("pointed cell",()=>({place:void 0}));return o.place&&!s(o.place)&&(o.place=void 0),{now:o.place,point(r){o.place=r,e()},forget(){o.place=void 0}}}function mo(t,[e,s],[o,r]){if(t.altKey||t.metaKey)return;let i={ArrowUp:[e-1,s],ArrowDown:[e+1,s],ArrowLeft:[e,s-1],ArrowRight:[e,s+1],PageUp:[1,s],PageDown:[o,s],Home:[t.ctrlKey?1:e,1],End:[t.ctrlKey?o:e,r]}[t.key];if(i===void 0)return;t.preventDefault(),t.stopPropagation();let[a,c]=i;return[Math.min(o,Math.max(1,a)),Math.min(r,Math.max(1,c))]}var po=(t,e,s)=>o=>{let r=mo(o,e(),t);if(r===void 0)return;s(...r),o.currentTarget.querySelector(`[tabindex][data-index="${r}"]`)?.focus()},ps=(t,e)=>`--strength:${Math.round(45*Math.sqrt(Math.abs(t)/(e||1)))}%`;var Yl=640,Xl=480,Vl=54,Zl=41,Ql=.25,jl=t=>t===0?"0":t.toFixed(3).replace("-0.000","0.000").replace("-","−"),tm=t=>t===0?"0":"≈ 0";function em(t){let e=mt(t);return{parts:R(t),matrix:e,rowSums:e.map(U),columnSums:e.map((s,o)=>U(e.map(r=>r[o])))}}var ds=Te("row","column"),Ni=({own:t})=>t("delta",()=>({pointed:!1}));function sm(t,{parts:e,matrix:s,rowSums:o},r,n,i,a){let c=ds(t.state()),l=(d,f)=>{let $=f+1,b=r===c.row&&$===c.column,v={"is-negative":d<0,"is-diagonal":r===$,"is-in-row":r===n.row,"is-in-column":$===n.column,"is-pointed":r===n.row&&$===n.column,"is-mirror":r===n.column&&$===n.row&&r!==$},w=()=>t.change({row:r,column:$});return u`
      <div
        class=${_({"sx-cell":!0,...v})} role="gridcell" style=${ps(d,Ql)}
        ${g("DS",`${r},${$}`,d)} tabindex=${b?0:-1} aria-selected=${b}
        aria-label=${i?`${d>0?"+":""}${h(d)}`:A}
        @click=${w} @focus=${w} @pointerenter=${()=>a({row:r,column:$})}
      >${i?d>0?"+":d<0?"−":"0":jl(d)}</div>`},m={"sx-head":!0,"sx-output":!0,"is-lit":r===n.row||r===n.column},p=e[r-1];return u`
    <div role="row">
      <div class=${_(m)} role="rowheader" data-link=${r} style=${y(r)}>
        ${G("S",r)}<span ${g("S",r,p)}>${K(p)}</span><div class="sx-share" style="--part:${p}"></div>
      </div>
      ${s[r-1].map(l)}${Oi("row sum",r,o[r-1],r===n.row)}
    </div>`}var Oi=(t,e,s,o)=>u`<div class=${_({"sx-margin":!0,"is-lit":o})} role="gridcell" ${g(t,e,s)}>${tm(s)}</div>`;function om(t,e,s,o,r){let{logits:n}=t.state(),i=r<Zl,a={"sx-matrix":!0,"is-small":r<Vl,"is-tiny":i,"shows-diagonal":Ni(t).pointed},c=()=>{let{row:p,column:d}=ds(t.state());return[p,d]},l=(p,d)=>{o.forget(),t.change({row:p,column:d})},m=(p,d)=>u`
    <div class=${_({"sx-head":!0,"is-lit":d+1===s.column})} role="columnheader" data-link=${d+1} style=${y(d+1)}>
      ${G("a",d+1)}<span ${g("a",d+1,p)}>${x(p)}</span>
    </div>`;return u`
    <div
      class=${_(a)} role="grid" aria-label="Jacobian matrix DS"
      style="--count:${n.length};--row-hue:var(--softmax-class-${s.row});--column-hue:var(--softmax-class-${s.column})"
      @pointerleave=${()=>o.point()} @keydown=${po([n.length,n.length],c,l)}
    >
      <div role="row">
        <div class="sx-corner" role="columnheader">by</div>
        ${n.map(m)}
        <div class="sx-margin" role="columnheader">sum</div>
      </div>
      ${n.map((p,d)=>sm(t,e,d+1,s,i,o.point))}
      <div role="row">
        <div class="sx-margin sx-corner" role="rowheader">sum</div>
        ${e.columnSums.map((p,d)=>Oi("column sum",d+1,p,d+1===s.column))}
        <div role="gridcell"></div>
      </div>
    </div>`}function rm(t,{parts:e,matrix:s},{row:o,column:r}){let n=s[o-1][r-1],i=(m,p)=>B(p,N(m,p)),a=m=>B(m,L("S",m,e[m-1],(o===r?lt:K)(e[m-1]))),c=m=>()=>{Ni(t).pointed=m,t.redraw()},l=H`
    <msub class="sx-delta" @pointerenter=${c(!0)} @pointerleave=${c(!1)}>
      ${k("δ")}${M(z(o),E("⁣"),z(r))}
    </msub>`;return it([O(M(N("D",r),i("S",o)),E("="),M(i("S",o),E("⁢"),V(l,S("−"),i("S",r)))),O(S("="),M(a(o),E("⁢"),V(z(o===r?1:0),S("−"),a(r)))),O(S(n===0?"=":"≈"),L("DS",`${o},${r}`,n,h(n)))])}var Ti=(t,e,s)=>u`
  <div class=${t?"sx-case is-lit":"sx-case"}>
    <span class="sx-mark" aria-hidden="true">${t?"▸":""}</span><span>${e}</span>${O(s)}
  </div>`;function nm({matrix:t,rowSums:e,columnSums:s},{row:o,column:r}){let n=t[o-1][r-1],[i,a]=[`a${T(r)}`,`S${T(o)}`],c=o===r?"The cell lies on the diagonal, where i = j. ":`The mirror cell D${T(o)}S${T(r)} holds the same number. `;return{words:n===0?`Whatever ${i} does, ${a} stays 1: it is the whole.`:`Raise ${i} a little: ${a} ${n>0?"grows":"falls"} by ${h(Math.abs(n))} per unit.`,facts:`${c}Row ${o} and column ${r} sum to 0; in floating point to ${h(e[o-1])} and ${h(s[r-1])}.`}}function im(t,e){let s=e.logits.length,o=em(e.logits),r=jt(t),n=ds({...e,...r.now}),i=ct(t)(),a=i>=Yl&&s<=4,c=i<Xl?100:156,{words:l,facts:m}=nm(o,n),[p,d]=[n.row===n.column,N("S","i")];return u`
    ${Bt(t,ds)}
    ${Ht(t,ds)}
    <div class=${_({"sx-beside":!0,"is-roomy":a})}>
      <figure>
        ${D("Jacobian DS","row: output, column: input")}
        ${om(t,o,n,r,(i*(a?.58:1)-c)/s)}
      </figure>
      <div class="sx-reading">
        ${rm(t,o,n)}
        <div class="sx-cases">
          ${Ti(p,"if i = j",M(d,E("⁢"),V(z(1),S("−"),d)))}
          ${Ti(!p,"if i ≠ j",M(Lt("−"),d,E("⁢"),N("S","j")))}
        </div>
        <p class="sx-words" aria-live="polite">${l}</p>
        <p class="sx-words sx-facts">${m}</p>
      </div>
    </div>`}var am={title:"Jacobian matrix",...Wt(["row","column"]),frame:"sx-jacobian-matrix sx-rows",view:im},Pi={"jacobian-matrix":am};var cm=4,Pe=cm,lm=[{name:"3 × 2",value:[[2,1],[1,-1],[.5,1],[-.5,1]]},{name:"2 × 3",value:[[1,-2,.5],[1,.5,-1],[-.5,0,2]]},{name:"4 × 4",value:[[1,.5,-1,2],[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]},{name:"W = 0",value:[[2,1],[0,0],[0,0],[0,0]]}],Ii=(t,e)=>[.5,-.5,1,-1][(t+e)%4];function te({layer:t,output:e,row:s,column:o}){let{T:r,N:n}=nt(t);return{output:Math.min(e,r),row:Math.min(s,r),column:Math.min(o,n)}}function uo(t){let{T:e,N:s}=nt(t.state().layer),o=jt(t,({row:n,column:i})=>n<=e&&i<=s),r=te(t.state());return{...o,chosen:r,at:{...r,...o.now}}}var ee=(t,e)=>`W${T(t)}${T(e)}`,Ie=(t,e)=>G("W",`${t}${e}`),Ci=({change:t,state:e})=>s=>{let o=e().layer,r=o.length!==s.length||o[0].length!==s[0].length;t({...r?te({...e(),layer:s}):{},layer:s})};function Di(t,e,s,o,r,n){let{note:i,state:a}=t,c=o(a().layer),l=(m,p,d)=>()=>{let{layer:f}=a();if(o(f)===m)return i(p);i(""),Ci(t)(d(f))};return u`
    <span class="sx-stepper" role="group" aria-label="Number of ${s}s">
      ${Y("−",l(1,`One ${s} must stay.`,n),{available:c>1,label:`One ${s} less`})}
      <span aria-live="polite">${W(e)} = <span>${c}</span></span>
      ${Y("+",l(Pe,`${Pe} are the most that fit here.`,r),{available:c<Pe,label:`One ${s} more`})}
    </span>`}function De(t){let{note:e,state:s}=t,o=Di(t,"T","class",n=>nt(n).T,n=>[...n,n[0].map((i,a)=>Ii(n.length,a))],n=>n.slice(0,-1)),r=Di(t,"N","feature",n=>nt(n).N,n=>n.map((i,a)=>[...i,a===0?1:Ii(a,i.length)]),n=>n.map(i=>i.slice(0,-1)));return u`
    <div class="sx-toolbar">
      ${wt(lm,n=>Cs(n,s().layer),n=>{e(""),Ci(t)(n.map(i=>[...i]))})}
      ${et([o,r,vt(t)])}
    </div>`}var Li=["output","row","column"],Le=(t={})=>Zs({layer:{range:"_range",lengths:[1,Pe],rows:!0},...Object.fromEntries(Li.map(e=>[e,{whole:!0}])),...t},Li,"layer",(e,s)=>nt(e)[s==="column"?"N":"T"],Pe,({layer:e=[[0],[0]]})=>e.length<2||e.length>Pe+1?"x and 1 to 4 rows of W are needed":e.some(s=>s.length!==e[0].length)?"the rows differ in length":void 0);var Bi=52,mm=42,Sr=29,Mr={classes:1e3,features:1e4},pm=13;function Hi(t,e,s){if(t===0)return"0";if(e<Sr)return t>0?"+":"−";let o=t.toFixed(e<Bi?2:3);return Number(o)===0?"≈ 0":s||Number.isInteger(t)?x(Number(o)):o.replace("-","−")}var dm=t=>t<1e9?String(t).replace(/\B(?=(\d{3})+$)/g," "):h(t),fo=t=>Array.from({length:t},(e,s)=>s+1);function um(t){let e=Yt(t),[s,o]=[mt(e),be(t)];return{parts:R(e),DS:s,Dg:o,DP:Gs(s,o)}}var Wi=t=>Math.max(...t.flat().map(Math.abs)),Gi=(t,e)=>_({"sx-cell":!0,"is-negative":t<0,"is-zero":t===0,...e});function Fi(t,e,s,o){let r=Wi(e);return(n,i,a,c)=>{let l=e[n-1][i-1];return u`
      <div
        class=${Gi(l,{"is-term":c,"is-survivor":c&&a===o.row})} role="gridcell"
        style="${y(a)};${ps(l,r)}" data-link=${c?a:A} ${g(t,`${n},${i}`,l)}
      >${Hi(l,s,t==="Dg")}</div>`}}function fm(t,{DS:e,Dg:s,DP:o},r,n){let{T:i,N:a}=nt(t.state().layer),c=(ct(t)()-60)/(i+i*a),l=({row:I,column:C})=>$t(I,C,a,1),m=(I,C)=>({output:I,row:Math.ceil(C/a),column:(C-1)%a+1}),[p,d]=[Fi("DS",e,c,n),Fi("Dg",s,c,n)],[f,$]=[te(t.state()),Wi(o)],b=(I,C)=>{let ut=m(I,C),qt=o[I-1][C-1],As=Hi(qt,c),We=I===f.output&&C===l(f),Ss=()=>t.change(ut);return u`
      <div
        class=${Gi(qt,{"is-pointed":I===n.output&&C===l(n)})} role="gridcell"
        style="${y(I)};${ps(qt,$)}" ${g("DP",`${I},${C}`,qt)}
        tabindex=${We?0:-1} aria-selected=${We}
        aria-label="D${T(ut.row)}${T(ut.column)}P${T(I)} = ${c<Sr?h(qt):As}"
        @click=${Ss} @focus=${Ss} @pointerenter=${()=>r.point(ut)}
      >${As}</div>`},v=()=>{let I=te(t.state());return[I.output,l(I)]},w=(I,C)=>{r.forget(),t.change(m(I,C))},P=(I,C="")=>u`<div class="sx-corner ${C}" role="presentation">${I}</div>`,F=(I,C,ut=!1)=>u`<div class=${_({"sx-label":!0,"is-lit":ut})} role="rowheader" data-link=${C} style=${y(C)}>${G(I,C)}</div>`,X=fo(i*a);return u`
    <div
      class=${_({"sx-falk":!0,"is-small":c<Bi,"is-fine":c<mm,"is-tiny":c<Sr})}
      role="grid" aria-label="DS times Dg is DP" style="--left:${i};--right:${i*a}"
      @pointerleave=${()=>r.point()}
      @keydown=${po([i,i*a],v,w)}
    >
      <div role="row">
        ${P("")}<div class="sx-label" role="gridcell"></div>
        ${X.map(I=>{let{row:C,column:ut}=m(1,I);return u`<div class=${_({"sx-label":!0,"is-lit":I===l(n)})} role="columnheader" style=${y(C)}>${Ie(C,ut)}</div>`})}
      </div>
      ${fo(i).map(I=>u`
        <div role="row">
          ${P(I===Math.ceil(i/2)?"Dg":"")}${F("g",I)}${X.map(C=>d(I,C,I,C===l(n)))}
        </div>`)}
      <div class="sx-gap" role="presentation"></div>
      ${fo(i).map(I=>u`
        <div role="row">
          ${F("P",I,I===n.output)}${fo(i).map(C=>p(I,C,C,I===n.output))}
          <div class="sx-label" role="presentation"></div>${X.map(C=>b(I,C))}
        </div>`)}
      ${P("DS","sx-name-left")}${P("DP","sx-name-right")}
    </div>`}function $m([t],{parts:e,DS:s,Dg:o,DP:r},{output:n,row:i,column:a},c){let l=$t(i,a,t.length,1),[m,p]=[r[n-1][l-1],t[a-1]],d=(v,w)=>{let P=w+1,[F,X]=[s[n-1][w],v[l-1]],I=X<0?`(${x(X)})`:x(X);return H`
      <mrow class=${_({"sx-term":!0,"sx-product-term":!0,"is-gone":P!==i})} data-link=${P} style=${y(P)}>
        ${V(L("DS",`${n},${P}`,F,h(F)))}${E("⋅")}${L("Dg",`${P},${l}`,X,I)}
      </mrow>`},f=v=>B(v,N("S",v)),$=v=>B(v,L("S",v,e[v-1],lt(e[v-1]))),b=N("D",10*i+a);return it([O(M(b,B(n,N("P",n))),E("="),Ct(k("k"),M(N("D","k"),N("S",n),E("⋅"),b,N("g","k")))),O(S("="),so(o.map(d),c)),O(S("="),M(f(n),V(N("δ",10*n+i),E("−"),f(i)),N("x",a))),O(S("="),M($(n),V(z(n===i?1:0),E("−"),$(i)),E("⋅"),V(L("x",a,p,x(p))))),O(S(m===0?"=":"≈"),L("DP",`${n},${l}`,m,h(m)))])}function hm(t,{row:e,column:s}){return t===1?`One class, one term: ${ee(e,s)} moves the only logit, and P₁ stays 1.`:`${t===2?"One of the 2 terms has":`${t-1} of the ${t} terms have`} a factor 0, because ${ee(e,s)} moves no logit but λ${T(e)}. What survives is the closed form.`}function Ri(t,e,s){let o=Mr[e],r=9*Math.log10(o),n=Array.from({length:r+1},(i,a)=>(a%9+1)*10**Math.floor(a/9));return Qt(t,{name:s,label:s,purpose:`Number of ${e} ${s}`,text:`${s} = ${t.state()[e]}`,symbol:W(s),least:1,most:o,get:()=>t.state()[e],set:i=>t.change({[e]:Math.round(i)}),places:{last:r,page:9,of(i){let a=n.findLastIndex(l=>l<=i),c=n[a+1];return c===void 0?a:a+(i-n[a])/(c-n[a])},valueAt:i=>n[i]}})}function gm(t,{classes:e,features:s,layer:o}){let r=es(e,s),{T:n,N:i}=nt(o),a=es(n,i),c=`The product multiplies ${Tt(r.product/r.closed,3)} times as often, and ${Tt(100*(1-1/e),3)} % of Dg is zeros. For the matrices above it is ${a.product} against ${a.closed}.`,l=(m,p,d)=>u`
    <div class="sx-cost is-${m}">
      <span>${p}</span>${O(M(Q(k("T"),z(m==="product"?3:2)),d))}
      <div class="sx-cost-track" aria-hidden="true">
        <div class="sx-cost-bar" style="width:${100*Math.log10(Math.max(r[m],1))/pm}%"></div>
      </div>
      <span ${g("multiplications",m,r[m])}>${dm(r[m])}</span>
    </div>`;return u`
    <figure>
      ${D("Multiplications","each bar on a logarithmic scale")}
      <div class="sx-inputs">${Ri(t,"classes","T")}${Ri(t,"features","N")}</div>
      <div class="sx-costs">
        ${l("product","DS · Dg",k("N"))}
        ${l("closed","closed form",V(k("N"),E("+"),z(1)))}
      </div>
      <p class="sx-words">${c}</p>
    </figure>`}function xm(t,e){let{layer:s}=e,o=um(s),r=jt(t),n=te({...e,...r.now});return u`
    ${De(t)}
    <figure>
      ${D("DS · Dg = DP","point at an entry of DP: it stands where its row and its column meet")}
      ${fm(t,o,r,n)}
    </figure>
    <div>
      ${$m(s,o,n,ct(t)()<480?2:4)}
      <p class="sx-words" aria-live="polite">${hm(s.length-1,n)}</p>
    </div>
    ${gm(t,e)}`}var bm={title:"Product of Jacobians",...Le({classes:{least:1,most:Mr.classes,whole:!0},features:{least:1,most:Mr.features,whole:!0}}),frame:"sx-layer sx-jacobian-product sx-rows",view:xm},Ui={"jacobian-product":bm};var wm=.02,vm=.1,ym=t=>Math.round(t*10)/10+0,Am=ht((t,e,s)=>{let o=!1,r=a=>{let{least:c,most:l,get:m,set:p,note:d}=s;d("");let f=q(ym(a),c,l);f!==m()&&p(f),e.value=bt(f),e.dispatchEvent(new Event("change"))},n=()=>e.selectionStart===0&&e.selectionEnd===e.value.length;t.listen(e,"keydown",a=>{if(a.altKey||a.ctrlKey||a.metaKey)return;let{least:c,most:l,get:m}=s,p=a.shiftKey?1:vm,f={ArrowUp:()=>m()+p,ArrowDown:()=>m()-p,PageUp:()=>m()+1,PageDown:()=>m()-1,...n()?{Home:()=>c,End:()=>l}:{}}[a.key];f!==void 0&&(a.preventDefault(),r(f()),e.select())}),t.listen(e,"mousedown",a=>a.preventDefault());let i=Xt(t,e,{move(a,c,l){o||=Math.abs(a)>=3,o&&r(l+a*wm)},end(a){o||a?.type!=="pointerup"||(e.focus({preventScroll:!0}),e.select())}});return t.listen(e,"pointerdown",a=>{i(a,s.get())&&(o=!1)}),()=>{}});function kr(t,{name:e,index:s,text:o,...r}){let n={...r,note:t.note,describedBy:t.noteId};return u`<input
    class="sx-field sx-number-cell" role="spinbutton" aria-valuemin=${r.least} aria-valuemax=${r.most}
    aria-valuenow=${r.get()} aria-valuetext=${o} ${g(e,s,r.get())}
    ${ce(n)} ${Am(n)}>`}var Sm=480,_r=34,Er=12;function Mm(t,e,s){let o=t<Sm,r=e*s*_r+(e-1)*Er,n=(C,ut)=>(C*s+ut+.5)*_r+C*Er,[i,a,c]=o?[38,15,23]:[56,26,40],l=a+i,m=c+i,p=o?74:q(t*.27,150,204),d=o?38:64,f=t-l-m-d-p,[$,b,v,w,P]=(o?[.4,.22,.06,.26,.06]:[.38,.2,.06,.3,.06]).map(C=>C*f),F=l+$,X=F+m+b,I=X+d+v;return{width:t,height:r,narrow:o,mark:a,weightMark:c,field:i,x:l,weight:m,weightX:F,score:d,scoreX:X,box:w,boxX:I,output:p,outputX:I+w+P,weightY:n,inputY:C=>(C+.5)*r/s,classY:C=>(C+.5)*s*_r+C*Er}}var zi=(t,e)=>t!==0&&Math.abs(t)<.001?Tt(t,2):e(t);function Tr([t,e],[s,o]){let r=(t+s)/2;return`M${t.toFixed(1)} ${e.toFixed(1)}C${r.toFixed(1)} ${e.toFixed(1)} ${r.toFixed(1)} ${o.toFixed(1)} ${s.toFixed(1)} ${o.toFixed(1)}`}var $o=(t,e,s)=>`translate:${t.toFixed(1)}px calc(${e.toFixed(1)}px - 50%);width:${s.toFixed(1)}px`;function km(t,{layer:e}){let[s,...o]=e,r=Yt(e),n=Us(e),{at:i,point:a}=uo(t);return{x:s,W:o,classes:o.map((c,l)=>l+1),features:s.map((c,l)=>l+1),logits:r,parts:R(r),slopes:mt(r),slopeOf:(c,l,m)=>n[c-1][$t(l,m,s.length,1)-1],heaviest:Math.max(...o.flat().map(Math.abs))||1,plan:Mm(ct(t)(),o.length,s.length),at:i,pointer:(c,l)=>({choose:()=>t.change({row:c,column:l}),enter:()=>a({row:c,column:l}),leave:()=>a()})}}function Nr({change:t,model:e,note:s,state:o},r,n){let[i,a]=e.get("_range"),c=l=>t({layer:o().layer.map((m,p)=>p===r?m.map(l):m)});return{least:i,most:a,get:()=>o().layer[r]?.[n-1]??0,set(l){s(""),c((m,p)=>p===n-1?l:m)},setList:l=>c((m,p)=>l[p]??m)}}function _m({plan:t,at:e}){let{narrow:s,mark:o,field:r,weightX:n,weightMark:i,scoreX:a,score:c,boxX:l,box:m,outputX:p,output:d}=t,f=[[o+r/2,"x"],[n+i+r/2,"W"],[a+c/2,s?"λ":"λ = Wx"],[l+m/2,s?"S":"softmax"],[p+(s?d/2:16),"P"]];return u`
    <div class="sx-heads" aria-hidden="true">
      ${f.map(([$,b])=>u`
        <span class=${b==="softmax"?"sx-hint":"sx-symbol"} style="left:${$}px">${b}</span>`)}
      <span class="sx-hint sx-slope-head" ?hidden=${s}>per unit of ${ee(e.row,e.column)}</span>
    </div>`}function Em({W:t,classes:e,features:s,heaviest:o,plan:r,at:n,pointer:i}){let{width:a,height:c,x:l,weightX:m,weight:p,scoreX:d,score:f,outputX:$,boxX:b,box:v}=r,w=F=>s.map(X=>{let I=t[F-1][X-1],C=r.weightY(F-1,X-1),ut=Tr([l,r.inputY(X-1)],[m,C]),qt=Tr([m+p,C],[d,r.classY(F-1)]),As=F===n.row&&X===n.column,We=La=>J`<path
      class=${_({"sx-wire":!0,"is-lit":As,"is-negative":I<0,"is-zero":I===0})}
      style="${y(F)};stroke-width:${.8+2.7*Math.abs(I)/o}" d=${La}></path>`,{choose:Ss,enter:Ia,leave:Da}=i(F,X);return J`${We(ut)}${We(qt)}<path
      class="sx-reach" d=${ut+qt} @click=${Ss} @pointerenter=${Ia} @pointerleave=${Da}></path>`}),P=F=>e.map(X=>J`<path
    class=${_({"sx-wire":!0,"is-lit":F===n.row&&X===n.output})} style=${y(F)}
    d=${Tr([d+f,r.classY(F-1)],[$,r.classY(X-1)])}></path>`);return u`
    <svg class="sx-wires" aria-hidden="true" width=${a} height=${c} viewBox="0 0 ${a} ${c}">
      ${e.map(w)}${e.map(P)}
      <rect class="sx-box" rx="6" x=${b} y="1" width=${v} height=${c-2}></rect>
    </svg>`}function Tm(t,{x:e,W:s,classes:o,features:r,slopeOf:n,plan:i,at:a,pointer:c}){let l=e.length,m=d=>{let f=`x${T(d)}`,$=`${f} = ${x(e[d-1])}`;return u`
      <label
        class=${_({"sx-node":!0,"is-lit":d===a.column})}
        style=${$o(0,i.inputY(d-1),i.x)}
      >
        ${G("x",d)}
        ${kr(t,{...Nr(t,0,d),name:"x",index:d,label:f,text:$,longest:l})}
      </label>`},p=d=>r.map(f=>{let $=ee(d,f),b=n(a.output,d,f),v=`${$} = ${x(s[d-1][f-1])}, D${T(d)}${T(f)}P${T(a.output)} = ${h(b)}`,{choose:w,enter:P,leave:F}=c(d,f);return u`
      <label
        class=${_({"sx-node":!0,"is-lit":d===a.row&&f===a.column})} data-link=${d}
        style="${y(d)};${$o(i.weightX,i.weightY(d-1,f-1),i.weight)}"
        @focusin=${w} @pointerenter=${P} @pointerleave=${F}
      >
        ${Ie(d,f)}
        ${kr(t,{...Nr(t,d,f),name:"W",index:`${d},${f}`,label:$,text:v,longest:l})}
      </label>`});return[r.map(m),o.map(p)]}var Nm=({logits:t,plan:e,at:s})=>t.map((o,r)=>u`
    <div
      class=${_({"sx-score":!0,"is-lit":r+1===s.row})} data-link=${r+1}
      style="${y(r+1)};${$o(e.scoreX,e.classY(r),e.score)}"
    ><b ${g("lambda",r+1,o)}>${x(o)}</b></div>`);function Om({change:t},{parts:e,slopeOf:s,plan:o,at:r}){let n=(i,a)=>{let c=s(a+1,r.row,r.column),l=c>0?"▲ ":c<0?"▼ ":" ",m=a+1===r.output;return u`
      <button
        type="button" class=${_({"sx-output-pill":!0,"is-lit":m})} role="radio"
        data-link=${a+1} style="${y(a+1)};${$o(o.outputX,o.classY(a),o.output)}"
        aria-checked=${m} tabindex=${m?0:-1} @click=${()=>t({output:a+1})}
        aria-label="P${T(a+1)} = ${K(i)}, ${ee(r.row,r.column)} changes it by ${h(c)} per unit"
      >
        ${G("P",a+1)}
        <span ${g("P",a+1,i)}>${zi(i,K)}</span>
        <span class="sx-slope" ${g("DP",`${a+1},${r.row},${r.column}`,c)}>${l+zi(Math.abs(c),h)}</span>
        <span class="sx-share" style="--part:${i}"></span>
      </button>`};return u`
    <div role="radiogroup" aria-label="Output" @keydown=${cr(i=>t({output:i+1}))}>
      ${e.map(n)}
    </div>`}function Pm(t,{x:e,parts:s,slopeOf:o,at:{output:r,row:n,column:i}}){let a=b=>B(b,N("S",b)),c=b=>B(b,L("S",b,s[b-1],lt(s[b-1]))),l=e[i-1],m=o(r,n,i),p=`x${T(i)}`,d={...Nr(t,0,i),name:"x",index:i,linked:!1,label:`${p} in the formula`,text:`${p} = ${x(l)}, derivative ${h(m)}`},[f,$]=l<0?[Ae("("),Ae(")")]:[];return it([O(M(N("D",10*n+i),B(r,N("P",r))),E("="),M(N("D",n),a(r)),E("⋅"),N("x",i),E("="),M(a(r),V(N("δ",10*r+n),S("−"),a(n)),N("x",i))),O(S("="),M(c(r),V(z(r===n?1:0),S("−"),c(n))),E("⋅"),M(f,sr(t,d),$)),O(S(m===0?"=":"≈"),L("DP",`${r},${n},${i}`,m,h(m)))],or(t,d))}function Im(t,e){let[s,o]=t.model.get("_range").map(x),r=km(t,e);return u`
    ${De(t)}
    <figure>
      ${D("The layer",`drag a number sideways, or type ${s} to ${o}; choose a weight and an output`)}
      ${_m(r)}
      <div class="sx-stage" style="height:${r.plan.height}px">
        ${Em(r)}${Tm(t,r)}${Nm(r)}${Om(t,r)}
      </div>
    </figure>
    <div>${Pm(t,r)}<p class="sx-words" aria-live="polite">${Dm(r)}</p></div>`}function Dm({x:t,slopes:e,slopeOf:s,at:{output:o,row:r,column:n}}){let i=t[n-1],a=e[o-1][r-1],c=s(o,r,n),[l,m,p]=[ee(r,n),`λ${T(r)}`,`P${T(o)}`];if(i===0)return`x${T(n)} = 0: whatever ${l} does, ${m} stays, and so does ${p}.`;let d=`Raise ${l} a little: ${m} ${i>0?"grows":"falls"} by |x${T(n)}| = ${x(Math.abs(i))} per unit`;return c===0?`${d}, but ${p} stays.`:`${d}, ${p} by ${h(Math.abs(a))} times as much${a*i<0==i<0?"":" the other way"}: it ${c>0?"grows":"falls"} by ${h(Math.abs(c))}.`}var Lm={title:"Softmax layer as a network",frame:"sx-layer sx-layer-network sx-rows",...Le(),view:Im},Ki={"layer-network":Lm};function ho(t,e,s){let o=R(t),r=R(t.map((c,l)=>qi(e,l)?c+s:c)),n=r.map((c,l)=>c-o[l]),i=mt(t).map(c=>s*U(c.filter((l,m)=>qi(e,m)))),a=Math.max(...n.map((c,l)=>Math.abs(c-i[l])));return{before:o,after:r,truth:n,predicted:i,error:a}}var qi=(t,e)=>t===0||t===e+1,Ji=(t,e,s)=>s.map(o=>ho(t,e,o).error);function Or(t,e){if(e===0)return 0;let s=R(t),o=s[e-1],r=s.map((n,i)=>n*((+(i+1===e)-o)**2-o*(1-o)));return Math.max(...r.map(Math.abs))/2}var $s=1e-9,Lr=1,Dr=-18,go=Math.log10(Lr/$s),Ce=t=>+`${[1,2,5][(t%3+3)%3]}e${Math.floor(t/3)}`,Pr=Array.from({length:3*go+1},(t,e)=>Ce(e-3*go)),Cm=t=>{let e=3*Math.floor(Math.log10(t)+1e-12),[s,o]=[e,e+1,e+2].filter(r=>Ce(r)<=t*(1+1e-12)).slice(-1).flatMap(r=>[r,r+1]);return s+(Math.log(t/Ce(s))/Math.log(Ce(o)/Ce(s))||0)},xo=t=>100*Math.log10(t/$s)/go,us=t=>t===0?100:q(100*Math.log10(t)/Dr,0,100),Ir=Te("direction"),Vi=({state:t,change:e,note:s})=>({least:-3*go,most:0,step:1,page:3,get:()=>Cm(t().step),set(o){s(""),e({step:Ce(o)})}}),Fm=(t,e)=>u`
  <div class="sx-controls">
    ${at({label:"Logit that is nudged",title:"Nudge",pills:[..._t("a",t.state().logits.length),{index:0,content:"all alike"}],chosen:e,choose:s=>t.change({direction:s})})}
    ${rt(t,{trait:"step",label:"ε",name:"step",least:$s,most:Lr},u`by ${W("ε")} =`)}
  </div>`;function Rm({truth:t,predicted:e},s,o){let r=Math.max(...[...t,...e].map(Math.abs)),n=(a,c)=>u`<span class="sx-hint"><i class="sx-swatch ${c}"></i>${a}</span>`,i=(a,c)=>{let l=r===0||Zi(c,s)?0:50*c/r;return u`<div class=${a} ?hidden=${l===0} style="left:${50+Math.min(0,l)}%;width:${Math.abs(l)}%"></div>`};return u`
    <figure>
      ${D("Change of each part")}
      <div class="sx-changes" style="--count:${t.length}" @pointerleave=${()=>o()}>
        <div class="sx-change"><span></span><span></span>${n("predicted","sx-guess")}${n("true","sx-truth")}</div>
        ${t.map((a,c)=>{let l=c+1;return u`
            <div class="sx-change" data-link=${l} style=${y(l)} @pointerenter=${()=>o({part:l})}>
              ${G("S",l)}
              <div class="sx-span" aria-hidden="true">${i("sx-guess",e[c])}${i("sx-truth",a)}</div>
              <span ${g("predicted",l,e[c])}>${fs(e[c],s,"≈ 0")}</span>
              <span ${g("truth",l,a)}>${fs(a,s,"≈ 0")}</span>
            </div>`})}
      </div>
    </figure>`}function Bm(t,e){let s=Ji(t,e,Pr),o=c=>Pr.map((l,m)=>s[m]===0===c?`M${xo(l).toFixed(2)} ${us(s[m]).toFixed(2)}h0`:"").join(""),r=Or(t,e),n=s[Pr.indexOf(.1)]<.03*r,i=Math.max($s,Math.sqrt(10**Dr/r)),a=n?`M${xo(i)} ${us(r*i**2)}L100 ${us(r)}`:A;return u`
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${J`<path class="sx-law" d=${a}></path><path class="sx-dots" d=${o(!1)}></path><path class="sx-dots is-zero" d=${o(!0)}></path>`}
    </svg>
    <span class="sx-law-name" ?hidden=${!n} style="top:${q(100*Math.log10(r*1e-6)/Dr,8,100)}%">
      <span class="sx-symbol">ε<sup>2</sup></span>
    </span>`}var Yi=t=>t===0?"1":t===-3?"10⁻³":h(10**t).replace("1.00×","");function Hm(t,{logits:e,step:s},o,r){let[n,i]=[`left:${xo(s)}%`,`top:${us(r)}%`];return u`
    <figure>
      ${D("Largest error","against ε; drag the ring")}
      <div class="sx-plane sx-loglog">
        <div class="sx-rounding"><span>rounding</span></div>
        ${Bm(e,o)}
        <div class="sx-slope-guide" style="${n};${i}"></div>
        <div
          class="sx-ring sx-knob" style="${n};${i}" ${g("error",void 0,r)}
          ${At({...Vi(t),label:"Step ε",text:`ε = ${x(s)}, largest error ${h(r)}`})}
        ></div>
        ${[-9,-6,-3,0].map(a=>u`<span class="sx-x-tick" style="left:${xo(10**a)}%">${Yi(a)}</span>`)}
        ${[0,-4,-8,-12,-16].map(a=>u`<span class="sx-tick" style="top:${us(10**a)}%">${Yi(a)}</span>`)}
      </div>
    </figure>`}function Wm(t,{truth:e,predicted:s},o,r){let{step:n}=t.state(),[i,a]=[e[o-1],s[o-1]],c=a/n,l=fs(c,r,"0"),m=B(o,N("S",o)),p=r===0?V(z(1),E(","),k("…"),E(","),z(1)):N("e",r),d=r===0?V(Ct(k("j"),M(N("D","j"),m))):M(N("D",r),m);return u`
    <div class="sx-formula">
      <span>${O(M(m,V(k("a"),E("+"),k("ε"),E("⁢"),p),E("−"),m,V(k("a"))))}${O(S("≈"),M(k("ε"),E("⋅"),d))}</span>
      <span>${O(L("truth",o,i,fs(i,r,"0")))}${O(S("≈"),M(Kt("step",n,{...Vi(t),label:"ε in the formula",perPixel:()=>.15}),E("⋅"),L("slope",o,c,c<0&&l!=="0"?`(${l})`:l)))}${O(S("="),L("predicted",o,a,fs(a,r,"0")))}</span>
    </div>`}function Gm(t,e){let{logits:s,step:o}=e,r=Ir(e).direction,n=ho(s,r,o),i=jt(t),a=Math.min(i.now?.part??(r||1),s.length);return u`
    ${Bt(t,Ir)}
    ${Ht(t,Ir)}
    ${Fm(t,r)}
    <div class="sx-two">${Rm(n,r,i.point)}${Hm(t,e,r,n.error)}</div>
    <div>
      ${Wm(t,n,a,r)}
      <p class="sx-words" aria-live="polite">${Um(n.error,s,r,o)}</p>
    </div>`}var Zi=(t,e)=>e===0&&Math.abs(t)<1e-14,fs=(t,e,s)=>t!==0&&Zi(t,e)?s:h(t),Xi=(t,e)=>t<2e-15&&(t>2*e||t<e/2);function Um(t,e,s,o){if(e.length===1)return"One part is the whole and stays 1, whatever its logit does.";if(s===0)return`All logits rise alike, and no part changes: what is left, ${h(t)}, is rounding.`;let r=`The largest error is ${h(t)}.`,n=Or(e,s),i=ho(e,s,o/10).error;return Xi(t,n*o**2)?`${r} The law ε² would leave ${h(n*o**2)}: so small, all is blurred by rounding.`:Xi(i,n*(o/10)**2)?`${r} A tenth of the step leaves ${h(i)}, for there rounding takes over.`:`${r} A tenth of the step, ε = ${x(o/10)}, leaves ${h(i)}: ${h(t/i)} times less, while the predicted change shrinks 10 times.`+(t>150*i?" A second derivative of nearly 0 makes it fall faster than ε².":"")}var zm={title:"Nudge",...Wt(["direction"],{step:{least:$s,most:Lr}},0),frame:"sx-nudge sx-rows",view:Gm},Qi={nudge:zm};var Km=[[.1,.7,1.3],[.3,-.1,.2],[1.1,.9,.7,.3]],qm=[.25,1,4,16,64,256,1024],Jm=[1,10,100,1e3],ta=17,hs=10,Ym=[1,.97,1.01,1.04],[Cr,ji]=[.1,2e3],gs=[{name:"direct",colour:1,dashes:"6 4",compute:t=>yt(t).parts},{name:"shifted",colour:2,dashes:"",compute:t=>Nt(t).parts},{name:"compensated",colour:3,dashes:"8 3 2 3",compute:Rs}],ea=(t,e)=>t.map(s=>s*e);function Xm(t){let e=Wo(t);return gs.map(({compute:s})=>e.every(Uo)?Math.max(...s(t).map((o,r)=>Go(o,e[r]))):NaN)}var Fr=t=>100*(1-Math.log(q(t,Cr,ji)/Cr)/Math.log(ji/Cr));function Vm({model:t,state:e,move:s}){let[o,r]=t.get("_scales"),n=a=>hs*Math.log2(a/o),i=a=>o*2**(a/hs);return{placeOf:n,scaleAt:i,slider:{label:"Scale c",least:0,most:n(r),step:1,page:hs,get:()=>n(e().scale),set:a=>s({scale:Number(i(a).toPrecision(4))}),perPixel:()=>.2}}}function Zm(t,{placeOf:e,scaleAt:s,slider:{most:o}}){let{logits:r,scale:n}=t.state(),i=l=>({place:100*e(l)/o,near:Ym.map(m=>Xm(ea(r,l*m)))}),a=t.own("errors",()=>({of:"",samples:[]}));a.of!==String(r)&&(a.of=String(r),a.samples=Array.from({length:4*o/hs+1},(l,m)=>i(s(m*hs/4))));let c=i(n);return{now:c,samples:[...a.samples,c].sort((l,m)=>l.place-m.place)}}function Qm(t,e){return`M${t.flatMap(({place:o,near:r})=>{let[n,...i]=r.map(c=>c[e]),a=Math.max(n,...i.filter(Number.isFinite));return Number.isFinite(n)?`${o.toFixed(2)} ${Fr(a).toFixed(2)}`:[]}).join("L")}`}function jm({now:{place:t,near:[e]},samples:s}){return u`
    <div class="sx-ulp-chart" aria-hidden="true">
      ${Jm.map(o=>u`<div class="sx-level" style="top:${Fr(o)}%"><span>${o} ulp</span></div>`)}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        ${gs.map(({colour:o,dashes:r},n)=>J`
          <path class="sx-curve" stroke-dasharray=${r} style=${y(o)} d=${Qm(s,n)}></path>`)}
      </svg>
      ${gs.map(({name:o,colour:r},n)=>u`
        <div
          class="sx-point" style="${y(r)};left:${t}%;top:${Fr(e[n])}%"
          ?hidden=${!Number.isFinite(e[n])} ${g(`worst-${o}`,void 0,e[n])}
        ></div>`)}
    </div>`}function tp(t,e){if(!(t>0))return u`<mark>${t===0?"0":"nan"}</mark>`;let[s,o]=t.toExponential(ta-1).split("e"),r=Number(o),n=sa(e),i=0;for(;r===e.power&&i<s.length&&s[i]===n[i];)i+=1;let a=s.slice(i);return[s.slice(0,i),a&&u`<mark>${a}</mark>`,oa(r)]}var sa=({digits:[t,...e]})=>`${t}.${e.join("")}`,oa=t=>t===0?"":Do(t);function ep(t,e){let s=Wo(e)[t-1],o=Ln(s,ta);return u`
    <table class="sx-table sx-digit-table">
      <thead>
        <tr><th scope="col">formula</th><th scope="col"><b>S${T(t)}</b></th><th scope="col">off by</th></tr>
      </thead>
      <tbody>
        ${gs.map(({name:r,colour:n,compute:i})=>{let a=i(e)[t-1],c=Go(a,s),l=Number.isFinite(c)&&Uo(s);return u`
            <tr>
              <th scope="row"><span class="sx-key" style=${y(n)}></span>${r}</th>
              <td class="sx-digits" ${g(`S-${r}`,t,a)}>${tp(a,o)}</td>
              <td ${g(`ulp-${r}`,t,c)}>${l?`${c<10?c.toFixed(1):h(c)} ulp`:"–"}</td>
            </tr>`})}
        <tr><th scope="row">exact</th><td class="sx-digits">${sa(o)}${oa(o.power)}</td><td></td></tr>
      </tbody>
    </table>`}function sp(t,{logits:e,scale:s}){let[o,r]=t.model.get("_scales"),n=ea(e,s),i={...pt(t,Nt(n).parts),letter:"x"},a=Vm(t),c=Zm(t,a),l=Math.max(...n),m=c.now.near[0].map((p,d)=>`${gs[d].name} ${Number.isFinite(p)?`${p.toFixed(1)} ulp`:"not measured"}`);return u`
    <div class="sx-toolbar">${i.vectors(Km,i.reset)}</div>
    <div class="sx-number-entry">
      ${rt(t,{trait:"scale",label:"c",name:"c",least:o,most:r},[W("c")," = "])}
      ${eo(t,"x",i.setAll,p=>W(p>1?", ":"a = c · ["),W("]"))}
    </div>
    <p class="sx-says sx-hint">Curves: the largest error at c or beside it. Dots: at your c.</p>
    ${_e({...a.slider,text:`c = ${x(s)}, largest errors: ${m.join(", ")}`,ticks:qm.map(p=>({place:a.placeOf(p),text:String(p)})),above:jm(c)})}
    ${et([u`<span class="sx-hint">digits of</span>`,e.map((p,d)=>u`
        <button
          type="button" class="sx-button" data-link=${d+1} aria-pressed=${d+1===i.selected}
          @click=${()=>i.select(d+1)}
        >S${T(d+1)}</button>`)],"Component")}
    ${ep(i.selected,n)}
    ${St(t,i,e.map(p=>`${x(p)}·${x(s)}−${x(l)}`),p=>({power:d=>Q(k("e"),M(N("a",d),S("−"),k("m"))),term:(d,f)=>p.exponential(d,f,E("·"),Kt("c",s,a.slider),oo("shift",-l))}))}`}var op={title:"The rounded shift",frame:"sx-steps sx-rounded-shift",...j({logits:{range:"_range",lengths:ot.lengths},scale:{range:"_scales"},selected:Ot},Pt),view:sp},ra={"rounded-shift":op};var rp=58,np=34,xs=t=>Array.from({length:t},(e,s)=>s+1),na=(t,{forget:e},s)=>o=>{let{row:r,column:n}=te(t.state()),{T:i,N:a}=nt(t.state().layer),c=$t(r,n,a,1),l=s?mo(o,[1,c],[1,i*a]):mo(o,[r,n],[i,a]);if(l===void 0)return;let m=s?l[1]-1:$t(l[0],l[1],a,1)-1;e(),t.change({row:Math.floor(m/a)+1,column:m%a+1}),o.currentTarget.querySelectorAll("[tabindex]")[m]?.focus()};function ia(t,{chosen:e,at:s,point:o},r,n,i,a){let{layer:c,first:l}=t.state(),m=()=>t.change({row:n,column:i}),p=n===e.row&&i===e.column,d=1-l,f=l===1?Ie(n,i):u`<code>${`W[${n-1}, ${i-1}]`}</code>`;return u`
    <div
      class=${_({"sx-weight":!0,"is-lit":n===s.row&&i===s.column})} role=${r}
      style=${y(n)} tabindex=${p?0:-1} aria-selected=${p}
      @click=${m} @focus=${m} @pointerenter=${()=>o({row:n,column:i})}
    >${a(f,$t(n-d,i-d,nt(c).N,l))}</div>`}function ip(t,e){let{layer:s,first:o}=t.state(),{T:r,N:n}=nt(s),{at:i,point:a}=e,c=(m,p,d)=>u`
    <div class=${_({"sx-label":!0,"is-lit":p===d})} role=${m}>${p-1+o}</div>`,l=(m,p)=>ia(t,e,"gridcell",m,p,(d,f)=>u`
      <span>${d}</span><span class="sx-hint" ${g("column",`${m},${p}`,f)}>${f}</span>`);return u`
    <figure>
      ${D("Weights W","point at one")}
      <div
        class="sx-weights" role="grid" aria-label="Weights W" style="--columns:${n}"
        @pointerleave=${()=>a()} @keydown=${na(t,e,!1)}
      >
        <div role="row">
          <div class="sx-label" role="gridcell"></div>
          ${xs(n).map(m=>c("columnheader",m,i.column))}
        </div>
        ${xs(r).map(m=>u`
          <div role="row">${c("rowheader",m,i.row)}${xs(n).map(p=>l(m,p))}</div>`)}
      </div>
    </figure>`}function ap(t,e){let{layer:s}=t.state(),{T:o,N:r}=nt(s),{at:n,point:i}=e,a=(ct(t)()-32)/(o*r),c=a<np,l=xs(o).flatMap(d=>xs(r).map(f=>({i:d,j:f}))),m=({i:d,j:f})=>ia(t,e,"columnheader",d,f,($,b)=>u`
      <b ${g("column",`${d},${f}`,b)}>${b}</b><span class="sx-name">${$}</span>`),p=(d,f)=>u`
    <div role="row">
      <div class="sx-label" role="rowheader" data-link=${f+1} style=${y(f+1)}>${G("g",f+1)}</div>
      ${l.map(({i:$,j:b},v)=>u`
        <div
          class=${_({"sx-row-entry":!0,"is-zero":$!==f+1,"is-lit":$===n.row&&b===n.column})}
          role="gridcell" style=${y($)} ${g("Dg",`${f+1},${v+1}`,d[v])}
          @click=${()=>t.change({row:$,column:b})} @pointerenter=${()=>i({row:$,column:b})}
        >${$!==f+1?"0":c?`x${T(b)}`:x(d[v])}</div>`)}
    </div>`;return u`
    <figure>
      ${D("Dg","a column for each weight, a row for each logit")}
      <div
        class=${_({"sx-weight-columns":!0,"is-small":a<rp,"is-tiny":c})}
        role="grid" aria-label="Columns of Dg" style="--columns:${o*r}"
        @pointerleave=${()=>i()} @keydown=${na(t,e,!0)}
      >
        <div role="row"><div class="sx-label" role="gridcell"></div>${l.map(m)}</div>
        ${be(s).map(p)}
      </div>
    </figure>`}function cp({layer:t,first:e},{at:s}){let{N:o}=nt(t),[r,n,i]=["i","j","N"].map(k);return[1,0].map(a=>{let c=a===e,[l,m]=[s.row-1+a,s.column-1+a],p=$t(l,m,o,a),d=f=>a===1?V(f,E("−"),z(1)):f;return u`
      <div class=${_({"sx-case":!0,"is-lit":c})}>
        <span class="sx-mark" aria-hidden="true">${c?"▸":""}</span><span>from ${a}</span>
        <span class="sx-column-rule">${O(M(d(r),i,E("+"),n))} ${O(S("="),M(d(z(l)),E("⋅"),z(o)),E("+"),z(m),E("="),L("place",a,p,String(p)))}</span>
      </div>`})}function lp({layer:t,first:e},{at:{row:s,column:o}}){let{N:r}=nt(t);return`Before it stand ${s-1} ${s===2?"row":"rows"} of ${r} and ${o-1} of its own row, ${$t(s,o,r,1)-1} in all: that is its number counting from 0. Its column holds x${T(o)} in row ${s-1+e}, and zeros.`}function mp(t,e){let s=uo(t);return u`
    ${De(t)}
    <div class="sx-two">
      ${ip(t,s)}
      <div class="sx-reading">
        ${at({label:"Count",title:"Count",pills:[1,0].map(o=>({index:o,content:`from ${o}`})),chosen:e.first,choose:o=>t.change({first:o})})}
        <div class="sx-cases">${cp(e,s)}</div>
        <p class="sx-words" aria-live="polite">${lp(e,s)}</p>
      </div>
    </div>
    ${ap(t,s)}`}var pp={title:"Row-major order",frame:"sx-layer sx-row-major sx-rows",...Le({first:{least:0,most:1,whole:!0}}),view:mp},aa={"row-major":pp};var la=t=>-Math.max(...t)+0,dp=[[1e3,1001,1002],[1,2,3],[-800,-801,-802],[-300,0,300]],up=[{name:"D = 0",value:()=>0},{name:"D = −max a",value:la},{name:"lowest D",value:(t,[e]=Ks(t))=>Math.ceil(e)},{name:"highest D",value:(t,[,e]=Ks(t))=>Math.floor(e)}],ca=" + D",Fe=1e3,fp=60,[Rr,Hr,Br]=Bn,Wr=t=>q(t,-Fe,Fe),bo=t=>`${100*(Wr(t)+Fe)/(2*Fe)}%`;function $p(t){let e=t.map((r,n)=>n).sort((r,n)=>t[r]-t[n]),s=t.map(()=>[]),o=[];return e.forEach((r,n)=>{o.push(r+1),!(Wr(t[e[n+1]])-Wr(t[r])<fp)&&(s[r]=o.sort(),o=[])}),s}function hp({exponents:t}){let e=$p(t);return u`
    <div class="sx-line" aria-hidden="true">
      <span class="sx-hint">a + D</span>
      ${ir(bo,[{from:-Fe,to:Rr,kind:"bad",text:"exp is 0"},{from:Rr,to:Hr,kind:"weak",text:""},{from:Hr,to:Br,kind:"good",text:"exp has all its digits"},{from:Br,to:Fe,kind:"bad",text:"exp is inf"}])}
      ${t.map((s,o)=>u`
        <div
          class="sx-dot" data-link=${o+1} style="${y(o+1)};left:${bo(s)}" ${g("exponent",o+1,s)}
        ><span class="sx-symbol" style="translate:-${bo(s)}${e[o][1]?";color:var(--ink)":""}">${e[o].join(", ")}</span></div>`)}
      <div class="sx-scale">
        ${[Rr,0,Br].map(s=>u`
          <span class="sx-mark" style="left:${bo(s)}">${x(Math.round(s*10)/10)}</span>`)}
      </div>
    </div>`}function gp({logits:t,shift:e},s,o){let r=la(t),n=e===r?"and you are on it.":e>s&&e<o?"and so does your D.":"your D does not.",i=(a,c,l)=>u`<span ${g(a,c,l)}>${x(Number(l.toFixed(2)))}</span>`;return u`
    <p class="sx-ends">
      Numbers come out for D from ${i("window",1,s)} to ${i("window",2,o)}; towards the lower end,
      digits are missing. −max&nbsp;a&nbsp;=&nbsp;${i("best",void 0,r)} lies inside, <b>${n}</b>
    </p>`}function xp(t,{parts:e}){let s=Nt(t).parts,o=e.map((r,n)=>{let i=Hn(r,s[n]);return u`${n?", ":""}<span ${g("digits",n+1,i)}>${i}</span> in S${T(n+1)}`});return u`<p class="sx-says">Correct decimal digits: ${o}.</p>`}function bp(t,e){let{logits:s,shift:o}=e,[r,n]=t.model.get("_shifts"),i=yt(s.map(d=>d+o)),[a,c]=Ks(s),l=Math.min(c,Hr-Math.min(...s)),m={...pt(t,i.parts),selected:s.indexOf(Math.max(...s))+1},p={label:"Shift D",least:r,most:n,step:1,page:100,get:()=>t.state().shift,set:d=>t.move({shift:d}),perPixel:()=>1};return u`
    <div class="sx-toolbar">
      ${m.vectors(dp)}
      ${wt(up,d=>d(s,[a,c])===o,d=>t.move({shift:d(t.state().logits)}),"Shifts",m.reset)}
    </div>
    <div class="sx-number-entry">
      ${rt(t,{trait:"shift",label:"D",name:"D",least:r,most:n},[W("D")," = "])}
      ${eo(t,"a",m.setAll,d=>G("a",d))}
    </div>
    ${_e({...p,text:`D = ${x(o)}. ${ke(i,ca)}`,ticks:[-2e3,-1e3,0,1e3,2e3].map(d=>({place:d,text:x(d)})),strips:[{name:"D",zones:[{from:r,to:a,kind:"bad",text:"0/0 = nan"},{from:a,to:l,kind:"weak",text:""},{from:l,to:c,kind:"good",text:"window"},{from:c,to:n,kind:"bad",text:"inf"}]}]})}
    ${gp(e,a,c)}
    ${hp(i)}
    ${rs(i,ca)}
    ${xp(s,i)}
    ${St(t,m,s.map(d=>`${x(d)}+${x(Math.abs(o))}`),d=>({power:f=>Q(k("e"),M(N("a",f),S("+"),k("D"))),term:(f,$)=>d.exponential(f,$,oo("D",o,p))}))}`}var wp={title:"Window of the shift",frame:"sx-steps sx-shift-window",...j({logits:{range:"_range",lengths:ot.lengths},shift:{range:"_shifts"}}),view:bp},ma={"shift-window":wp};function vp(t,{select:e,selected:s,width:o}){let r=Math.max(...t),n=(a,c)=>u`
    <div class="sx-column" data-link=${c+1} style=${y(c+1)} @pointerdown=${()=>e(c+1)}>
      <div class="sx-bar" style="height:${100*a/r}%" ${g("exp",c+1,a)}></div>
    </div>`,i=(a,c)=>u`
    <div
      class=${_({"sx-number":!0,"is-selected":c+1===s})} data-link=${c+1}
      style=${y(c+1)} @pointerdown=${()=>e(c+1)}
    >
      ${os(c+1)}
      <span class=${_({"is-long":h(a).length>Qs})} ${g("exp",c+1,a)}>${h(a)}</span>
    </div>`;return u`
    <figure class=${_({"sx-panel":!0,"is-crowded":js(o,t.length)})}>
      <figcaption>
        <b>Exponentials</b> <span class="sx-hint">linear scale</span>
        <span class="sx-sum">sum <span ${g("sum",void 0,U(t))}>${h(U(t))}</span></span>
      </figcaption>
      <div class="sx-plot" aria-hidden="true">
        <div class="sx-axis">
          <span class="sx-tick" style="top:0%">${h(r)}</span>
          <span class="sx-tick" style="top:100%">0</span>
        </div>
        <div class="sx-columns">${t.map(n)}</div>
      </div>
      <div class="sx-numbers">${t.map(i)}</div>
    </figure>`}var yp=(t,e,s)=>St(t,e,t.state().logits.map(x),(o,r)=>{let n=B(r,L("exp",r,s[r-1]));return{power:i=>Q(k("e"),N("a",i)),term:o.exponential,further:[O(S("≈"),gt(n,L("sum",void 0,U(s))))]}});function Ap(t,{logits:e}){let s=Jt(e),o=R(e),r=pt(t,o),{select:n,selected:i,width:a}=r,c=()=>Math.min(t.state().selected,t.state().logits.length);return u`
    <div class="sx-toolbar">
      ${r.vectors(lr)}${mr(t,r.setAll,c,r.reset)}
    </div>
    <div class="sx-panels">${Ft(t,r)}${vp(s,r)}</div>
    ${Zt({hint:"one whole of length 1",parts:o,width:a,selected:i,select:n})}
    ${yp(t,r,s)}`}var pa=j({logits:ot,selected:Ot},(t,e)=>t.logits?Pt(t,e):"it has no logits"),Sp={title:"Softmax bars",frame:"sx-frame sx-softmax-bars",...pa,fromFields:(t,e)=>pa.fromFields({selected:"1",...t},e),view:Ap},da={"softmax-bars":Sp};var Gr=[5,10,25],wo=({logits:t,label:e})=>Math.min(e,t.length);function Mp({model:t,state:e,note:s,change:o},{part:r,loss:n,slope:i}){let[a,c]=t.get("_range");return{label:"Probability of the correct class",text:`${`P${T(wo(e()))}`} = ${K(r)}, loss ${h(n)}, slope ${h(i)}`,least:0,most:1,step:.01,page:.1,get:()=>ae(e().logits,wo(e())).part,set(m){let{logits:p}=e(),d=wo(e());if(s(""),p.length===1)return;let f=Math.round(100*q(_n(p,d,m),a,c))/100;o({logits:p.with(d-1,f+0)})}}}function kp(t,e,s){let{part:o,loss:r}=e,n=Gr.find(f=>f>=r+1)??Gr[Gr.length-1],{at:i,element:a,line:c}=io([0,.2,.4,.6,.8,1],n),l=Array.from({length:101},(f,$)=>n*$/100),m=R(t.state().logits),p=m[s-1],d=Dt(m).map((f,$)=>$+1<s?p+f:$+1>s?f:0);return u`
    <figure class="sx-surprise-picture" style=${y(s)}>
      ${D("Loss","against the probability; drag the ring")}
      ${a(J`
          <path class="sx-guide-line" d=${c([[o,r],[o,0]])}></path>
          <path class="sx-run" d=${c([[o,r],[0,r],[0,r+1]])}></path>
          <path class="sx-tangent" d=${c([[0,r+1],[o*(1+r),0]])}></path>
          <path class="sx-curve-line" d=${c(l.map(f=>[Math.exp(-f),f]))}></path>`,{...Mp(t,e),x:o,y:r},u`
          <span class="sx-rise" data-link="slope" style=${i(0,r+.5)} ?hidden=${o<.04}>1</span>
          <span
            class="sx-run-name" data-link="slope" style=${i(o/2,r)} ${g("S",s,o)}
            ?hidden=${o<.12||r<.1*n}
          >${K(o)}</span>`)}
      ${Vt({name:"S",parts:m,starts:d,label:f=>G("P",f)})}
    </figure>`}function _p({part:t,loss:e,slope:s},o){let r=B(o,N("P",o)),n=B(o,L("S",o,t,lt(t))),i=c=>[Lt("−"),gt(z(1),c)],a=(c,l,...m)=>u`
    <span data-link=${c} class="sx-named-line">
      <span class="sx-hint">${c}</span>
      <span class="sx-wrapped">
        ${O(M(...m))}${O(S("="),L(c,void 0,l))}
      </span>
    </span>`;return u`
    <div class="sx-formula">
      ${a("loss",e,Lt("−"),Se(r),E("="),Lt("−"),Se(n))}
      ${a("slope",s,i(r),E("="),i(n))}
    </div>`}function Ep(t,e){let{logits:s}=e,o=wo(e),r=ae(s,o),n=({label:i},a)=>({label:Math.min(i,a)});return u`
    ${Bt(t,n)}${Ht(t,n)}
    <div class="sx-controls">
      ${at({label:"correct class y",title:u`correct class ${W("y")} =`,pills:_t("P",s.length),chosen:o,choose:i=>t.change({label:i})})}
    </div>
    <div class="sx-plane-beside">
      ${kp(t,r,o)}
      <div class="sx-reading">${_p(r,o)}<p class="sx-words" aria-live="polite">${Tp(r,o,s.length)}</p></div>
    </div>`}function Tp({part:t,loss:e,slope:s},o,r){let n=`P${T(o)}`;return r===1?"There is one class, and its probability is 1: no surprise, whatever its logit.":t<.02?`Class ${o} was hardly thought possible. The loss grows without end as ${n} goes to 0, and the tangent is nearly a wall: its slope is ${h(s)}.`:t>.98?`Class ${o} was nearly certain, and hardly a surprise. The slope stays near −1: some pull to the right is always left.`:`Were ${n} half as large, the loss would be ${h(e+Math.LN2)}: log 2 more, wherever it starts. From the ring to the axis it is ${n} across while the tangent rises by 1: that is its slope.`}var Np={title:"Surprise at the correct class",frame:"sx-surprise sx-rows",...Wt(["label"]),view:Ep},ua={surprise:Np};var bs=.01,ws=100,Op=[[1,2,3],[1,3,3],[3,1,-2]],Pp=[.1,1,10],Ur=Array.from({length:61},(t,e)=>e/60);function Ip(t,e){let s=Ur.map(r=>ve(t,bs*(ws/bs)**r)),o=s.map(Dt);return t.map((r,n)=>{let i=Ur.map((c,l)=>[c,1-o[l][n]]),a=Ur.map((c,l)=>[c,1-o[l][n]-s[l][n]]);return J`<path
      class="sx-band" data-link=${n+1} style=${y(n+1)} @pointerdown=${()=>e(n+1)}
      d="${lo([...i,...a.reverse()])}Z"></path>`})}function Dp(t){let e=ve(t,ws),s=Dt(e);return u`
    <div class="sx-band-labels" aria-hidden="true">
      ${t.map((o,r)=>u`
        <span data-link=${r+1} style="${y(r+1)};top:${100*(s[r]+e[r]/2)}%">${G("S",r+1)}</span>`)}
    </div>`}function Lp(t,{effect:e,select:s},o){let{logits:r,temperature:n}=t.state();return u`
    <figure class="sx-panel sx-bands">
      ${D("Temperature","left: hard; right: equal")}
      ${co({label:"Temperature τ",text:`τ = ${x(n)}: ${r.map((i,a)=>e(a+1)).join(", ")}`,range:[-2,2],heights:[[1,"0"],[.5,"0.5"],[0,"1"]],step:.05,page:.5,get:()=>t.state().temperature,set:o},no([String(r)],()=>Ip(r,s)),Dp(r))}
      ${rt(t,{trait:"temperature",label:"τ",name:"tau",least:bs,most:ws},W("τ"))}
    </figure>`}function Cp(t,e){let{logits:s,temperature:o}=t.state(),r=x(o);return St(t,e,s.map(n=>`${x(n)}/${r}`),n=>({power:i=>Q(k("e"),M(N("a",i),Ae("/"),k("τ"))),term:(i,a)=>n.exponential(i,a,Ae("/"),L("tau",void 0,o,r))}))}function Fp(t,{logits:e,temperature:s}){let o=ve(e,s),r=pt(t,o),{select:n,selected:i,width:a}=r,c=l=>{t.note(""),t.change({temperature:q(Number(l.toPrecision(3)),bs,ws)})};return u`
    <div class="sx-toolbar">
      ${r.vectors(Op)}
      ${r.presetsOf("Temperatures","τ",Pp,s,c)}
    </div>
    <div class="sx-panels">${Ft(t,r)}${Lp(t,r,c)}</div>
    ${Zt({hint:"the picture above, cut at τ",parts:o,width:a,selected:i,select:n})}
    ${Cp(t,r)}`}var Rp={title:"From a hard maximum to equal parts",frame:"sx-frame sx-temperature",...j({logits:ot,temperature:{least:bs,most:ws},selected:Ot},Pt),view:Fp},fa={temperature:Rp};var zr=Math.sqrt(3)/2,$a=[[0,0],[1,0],[.5,zr]],vo=t=>[t[1]+t[2]/2,t[2]*zr];function Kr([t,e]){let s=e/zr,o=t-s/2;return[1-o-s,o,s]}function ha(t,e){let s=1-t.length*e,o=t.map(i=>i-e).sort((i,a)=>a-i),r=0,n=0;return o.forEach((i,a)=>{r+=i;let c=(r-s)/(a+1);i>c&&(n=c)}),t.map(i=>Math.max(i-e-n,0)+e)}function ga(t,e,s,o){let r=t.map(Math.log),n=r.reduce((a,c)=>a+c,0)/r.length,i=Math.max(Math.min(e-n,o-Math.max(...r)),s-Math.min(...r));return r.map(a=>Math.round(100*(a+i))/100+0)}var Bp=[[1,2,3],[0,0,0],[6,0,0]],qr=[1,2,3],Hp=1e-4,[yo,xa,Re,ba,wa]=[340,300,270,35,265],Jr=([t,e])=>[ba+Re*t,wa-Re*e],va=(t,e)=>[(t-ba)/Re,(wa-e)/Re],vs=(t,e,s)=>[t[0]+s*(e[0]-t[0]),t[1]+s*(e[1]-t[1])],Be=(t,e)=>`M${t.map(s=>s.toFixed(2)).join(" ")}L${e.map(s=>s.toFixed(2)).join(" ")}`,He=$a.map(Jr),ys=He.map(t=>He.filter(e=>e!==t)),ya=He.map(([t,e],s)=>[t,e+(s===2?-10:22)]),Wp=ys.map(([t,e])=>Be(t,e)).join(""),Gp=[.25,.5,.75].flatMap(t=>He.map((e,s)=>Be(vs(ys[s][0],e,t),vs(ys[s][1],e,t)))).join(""),Aa=(t,e,s)=>t.map((o,r)=>r===s-1?o*e[r]:-o*t[s-1]),Up={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1],PageUp:[0,10],PageDown:[0,-10],Home:[-200,0],End:[200,0]},zp=ht((t,e,s)=>{let o=e.parentElement.querySelector("svg"),r=()=>yo/(o.getBoundingClientRect().width||yo),n=c=>{let l=o.getBoundingClientRect();return va((c.clientX-l.left)*r(),(c.clientY-l.top)*r())},i=Xt(t,e,{move:(c,l,[m,p])=>s.set([m+c*r()/Re,p-l*r()/Re])}),a=(c,l)=>{i(c,l)&&(c.preventDefault(),e.focus({preventScroll:!0}))};return t.listen(e,"pointerdown",c=>{c.stopPropagation(),a(c,s.get())}),t.listen(o,"pointerdown",c=>{c.pointerType==="touch"||c.button!==0||(a(c,n(c)),s.set(n(c)))}),t.listen(o,"click",c=>{c.pointerType==="touch"&&s.set(n(c))}),t.listen(e,"keydown",c=>{if(c.altKey||c.ctrlKey||c.metaKey)return;let l=Up[c.key];if(l===void 0)return;let m=c.shiftKey&&c.key.startsWith("Arrow")?.1:.01;c.preventDefault(),c.stopPropagation();let[p,d]=s.get();s.set([p+m*l[0],d+m*l[1]])}),()=>{}}),Kp=t=>e=>{let s=t.own("mean",()=>({mean:0,logits:""})),{logits:o}=t.state();if(o.length!==3)return;t.note(""),String(o)!==s.logits&&(s.mean=U(o)/3);let r=ga(ha(Kr(e),Hp),s.mean,ot.least,ot.most);s.logits=String(r),t.change({logits:r})};function qp(t,e){let[s,o]=[e[0]-t[0],e[1]-t[1]],r=Math.hypot(s,o);if(r===0)return Be(t,e);let[n,i]=[s,o].map(c=>c*Math.min(10/r,1)),a=[e[0]-n,e[1]-i];return`${Be(t,e)}M${a[0]-i/2} ${a[1]+n/2}L${e.join(" ")}L${a[0]+i/2} ${a[1]-n/2}`}function Jp([t,e],s,o,r){let[n,i]=[s[0]-t,s[1]-e],a=Math.hypot(n,i);if(a<=10)return;let c=(p,d)=>[t+p*n-d*i,e+p*i+d*n],l=o?(6+(16*Math.abs(i)+8*Math.abs(n))/a)/a:13/a;return(o?[c(1,l),c(1,-l),c(.5,l),c(.5,-l)]:[a<30?c(1+14/a,0):c(.5,l)]).find(([p,d])=>(!o||Math.min(...Kr(va(p,d)))>.04)&&r.every(f=>Math.abs(p-f[0])>30||Math.abs(d-f[1])>17))}function Yp(t,e,s,o){let r=Jr(vo(t)),n=ya.map(([c,l])=>[c,l-5]),i=(c,l)=>J`<path
    class=${_({"sx-path":!0,"is-selected":l+1===s})} data-link=${l+1} style=${y(l+1)}
    d=${Be(c,vs(c,r,1/e[l]))}></path>`,a=(c,l)=>{let[m,p]=[l+1,vs(ys[l][0],ys[l][1],.5)],d=vs(r,o?c:[r[0]+p[0]-c[0],r[1]+p[1]-c[1]],t[l]),f=Jp(r,d,o,n);return f&&n.push(f),J`
      <path
        class=${_({[o?"sx-arrow":"sx-altitude"]:!0,"is-selected":m===s})}
        data-link=${m} style=${y(m)} d=${o?qp(r,d):Be(r,d)}
        ${o?g("length",m,Math.hypot(...Aa(t,e,m))):g("S",m,t[l])}></path>
      ${f&&J`<text
        class="sx-shape-label" aria-hidden="true" data-link=${m} style=${y(m)}
        x=${f[0].toFixed(1)} y=${(f[1]+5).toFixed(1)}
      >${o?`D${T(m)}S`:`S${T(m)}`}</text>`}`};return J`${He.map(i)}${He.map(a)}`}function Xp(t,{parts:e,effect:s,selected:o,setAll:r},n){let{logits:i}=t.state(),a=i.length,c=a===3,l=vo(e),[m,p]=Jr(l);return u`
    <figure class="sx-panel">
      ${D("Triangle",n?"arrows: columns of DS":"drag the point")}
      <div class="sx-triangle-box">
        <svg
          class="sx-triangle" viewBox="0 0 ${yo} ${xa}" role="group"
          aria-label="The triangle of all distributions over three classes"
        >
          <path class="sx-lines-of-equal" d=${Gp}></path>
          <path class="sx-edge" d=${Wp}></path>
          ${c?Yp(e,kt(i),o,n):A}
          ${ya.map(([d,f],$)=>J`
            <text
              class="sx-corner" aria-hidden="true" x=${d} y=${f} data-link=${$+1} style=${y($+1)}
            >${`S${T($+1)} = 1`}</text>`)}
        </svg>
        ${""}
        <div
          class="sx-ring sx-point" ?hidden=${!c}
          style=${c?`left:${100*m/yo}%;top:${100*p/xa}%`:A}
          role="slider" tabindex="0" aria-label="The distribution as a point" aria-roledescription="point in a triangle"
          aria-valuemin="0" aria-valuemax="1" aria-valuenow=${e[2]??A}
          aria-valuetext=${c?qr.map(s).join(", "):A}
          ${g("height",void 0,c?l[1]:void 0)}
          ${zp({get:()=>vo(R(t.state().logits)),set:Kp(t)})}
        ></div>
        ${c?A:u`
          <div class="sx-elsewhere">
            A triangle has three corners; there ${a===1?"is 1 logit":`are ${a} logits`} now.
            ${Y("Use three",()=>r([...t.state().logits,0,0].slice(0,3)))}
          </div>`}
      </div>
    </figure>`}function Vp(t,e){let s=t[e-1],o=xe(t);return it([O(M(B(e,N("a",e)),E("=")),B(e,Se(N("S",e))),S("+"),Se(Ct(k("k"),Q(k("e"),N("a","k"))))),O(S("≈"),B(e,L("log S",e,s-o)),S(o<0?"−":"+"),L("log sum",void 0,o,h(Math.abs(o)))),O(S("≈"),B(e,L("a",e,s,x(s))))])}function Zp(t,e,s){let o=i=>H`
    <mtable class="sx-vector">${i.map(a=>H`<mtr><mtd>${a}</mtd></mtr>`)}</mtable>`,r=i=>B(i,L("S",i,t[i-1],lt(t[i-1]))),n=Aa(t,e,s);return it([O(M(tr(k("D"),z(s)),k("S"),E("=")),B(s,N("S",s)),V(B(s,N("e",s)),S("−"),k("S"))),O(S("≈"),r(s),o(qr.map(i=>M(z(+(i===s)),S("−"),r(i))))),O(S("≈"),o(qr.map(i=>B(i,L("D",i,n[i-1])))))])}function Qp(t,{logits:e}){let s=R(e),o=!!t.model.get("arrows"),r=pt(t,s),{select:n,selected:i,width:a}=r,c=o?"distances from the edges":"the distances, end to end";return u`
    <div class="sx-toolbar">${r.vectors(Bp)}${et(r.reset)}</div>
    <div class="sx-panels">${Ft(t,r)}${Xp(t,r,o)}</div>
    ${Zt({hint:c,parts:s,width:a,selected:i,select:n})}
    ${e.length!==3?it([]):o?Zp(s,kt(e),i):Vp(e,i)}`}var jp={title:"The triangle of distributions",frame:"sx-frame sx-triangle-frame",...j({logits:ot,selected:Ot},Pt),view:Qp},Sa={triangle:jp};var Ma=t=>{let e=h(t);return/[−×]/.test(e)?`(${e})`:e},ka=t=>h(t).replace(/\.0+$/,"").replace("1.00×","");function _a(t,e,s,[o,r],{shown:n,choose:i,point:a}){let c=`by ${e}`,l=f=>100*(f-o)/(r-o),m=(f,$)=>{let[b,v]=[Math.min(f,0),Math.max(f,0)].map(l);return u`
      <div
        class=${_({"sx-gradient-row":!0,"is-selected":$+1===n})} data-link=${$+1}
        style=${y($+1)} @click=${()=>i($+1)} @pointerenter=${()=>a($+1)}
      >
        ${G(e,$+1)}
        <div class="sx-gradient-span" aria-hidden="true">
          <div
            class=${_({"sx-gradient-bar":!0,"is-zero":f===0})}
            style="left:${b}%;width:${v-b}%"
          ></div>
        </div>
        <span ${g(c,$+1,f)}>${h(f)}</span>
      </div>`},p=U(s),d=p===0?"0":Math.abs(p)<1e-14?"≈ 0":h(p);return u`
    <figure>
      ${t}
      <div
        class="sx-gradient-rows" style="--zero:${l(0)}%;--count:${s.length}"
        @pointerleave=${()=>a()}
      >
        <div class="sx-gradient-axis" aria-hidden="true">
          <span>${ka(o)}</span><span>0</span><span>${r===0?"":ka(r)}</span>
        </div>
        ${s.map(m)}
      </div>
      <div class="sx-gradient-foot">sum <span ${g(`${c} sum`,void 0,p)}>${d}</span></div>
    </figure>`}function td(t,e,s){let o=Ve(t,s)[s-1],r=zt(t,s)[e-1],n=mt(t)[s-1][e-1],i=R(t)[e-1],a=+(e===s),c=m=>B(m,N("S",m)),l=M(E("∂"),B(e,N("a",e)));return it([O(gt(M(E("∂"),k("xent")),l),E("="),M(Lt("−"),gt(z(1),B(s,N("P",s)))),E("⋅"),M(N("D",e),c(s)),E("="),M(c(e),E("−"),N("Y",e))),[O(B(s,L("by P",s,o,Ma(o))),E("⋅"),L("DS",`${s},${e}`,n,Ma(n))),O(S("≈"),B(e,L("S",e,i,lt(i))),S("−"),L("Y",e,a,String(a)),S("≈"),L("by a",e,r))]])}function ed(t,{logits:e,label:s,row:o}){let r=e.length,n=Math.min(s,r),i=t.own("class under the pointer",()=>({})),a=Math.min(i.k??o,r),c=Ve(e,n),l=zt(e,n),m=c[n-1],p=Math.max(10,10**Math.ceil(Math.log10(-m))),d=($,b)=>({label:Math.min($.label,b),row:Math.min($.row,b)}),f={shown:a,choose:$=>t.change({row:$}),point($){i.k=$,t.redraw()}};return u`
    ${Bt(t,d)}${Ht(t,d)}
    <div class="sx-controls">
      ${at({label:"correct class y",title:u`correct class ${W("y")} =`,pills:_t("P",r),chosen:n,choose:$=>t.change({label:$})})}
      ${at({label:"class i in the formula",title:u`formula for class ${W("i")} =`,pills:_t("a",r),chosen:Math.min(o,r),choose:f.choose})}
    </div>
    <div class="sx-two">
      ${_a(D("By the probabilities","−Y/P: one entry"),"P",c,[-p,0],f)}
      ${_a(D("By the logits","S − Y: every class"),"a",l,[-1,1],f)}
    </div>
    <div>
      ${td(e,a,n)}
      <p class="sx-words" aria-live="polite">${sd(m,l[n-1],n,r)}</p>
    </div>`}function sd(t,e,s,o){if(o===1)return"With one class P₁ is 1 and cannot change: by its logit the loss is flat.";let r=T(s),n=`The left one takes P${r} as if it could move alone: ${h(t)}.`;return t<-50?`${n} It grows without bound as P${r} goes to 0; no entry of the right one leaves −1 to 1: D${r}S${r} vanishes as fast, and in the entry of a${r} the product is ${h(e)}.`:`${n} The opposite of the right one lowers the loss: raise a${r}, lower all the others, each in proportion to its probability.`}var od={title:"Two gradients of the loss",frame:"sx-two-gradients sx-rows",...Wt(["label","row"]),view:ed},Ea={"two-gradients":od};var Na=({error:t})=>t===null?"not a number":h(t),Oa=t=>`${t.passed?"✓":"✗"} ${Na(t)}`;function rd(t){let e=t.filter(({passed:n})=>!n).map(({row:n})=>n),s=t.reduce((n,i)=>n+i.count,0),o=t.reduce((n,i)=>(i.error??1/0)>(n.error??1/0)?i:n);return`${e.length===0?"All agree":`✗ ${e.join(", ")}`}: ${t.length} rows, ${s} numbers, largest relative error ${Na(o)}, at ${o.row}`}function Ta(t,e){for(let s of t)for(let o of document.querySelectorAll(`[data-javascript="${s.row}"]`))o.textContent=`${Oa(s)}, ${e}`,o.setAttribute("data-passed",String(s.passed));return{all:t,where:e}}var nd=(t,e)=>u`
  <li>
    <a
      class="sx-check-row" href="#row-${t}" data-passed=${e?.passed??A}
      ${e&&g("error",t,e.error??NaN)}
    >${e?u`<b>${t}</b> ${Oa(e)}`:t}</a>
  </li>`;function id({model:t,own:e,redraw:s}){let o=t.get("rows"),r=e("found",()=>Ta(t.get("found"),"in Node.js, when the page was built"));return u`
    <div class="sx-toolbar">${Y("Check it here",()=>{Object.assign(r,Ta(qs(o),"in your browser")),s()})}</div>
    <p class="sx-check-words" role="status">${r.all.length?`${rd(r.all)} (${r.where}).`:"Not checked yet."}</p>
    <ul class="sx-check-rows">${o.map(({row:i},a)=>nd(i,r.all[a]))}</ul>`}var ad={title:"The page's own JavaScript, checked",frame:"sx-check",traits:[],toFields:()=>({}),fromFields:()=>({wrong:"it has no state"}),view:id},Pa={"verification-check":ad};var cd=Mn({...ni,...ii,...mi,...bi,...yi,...Ei,...Pi,...Ui,...Ki,...Qi,...ra,...aa,...ma,...da,...ua,...fa,...Sa,...Ea,...Pa});return Wa(ld);})();
/* A plain script until here: */
export default widget.default;
export const { runChecks } = widget;
