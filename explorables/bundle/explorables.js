var widget=(()=>{var Sr=Object.defineProperty;var Bc=Object.getOwnPropertyDescriptor;var Hc=Object.getOwnPropertyNames;var Wc=Object.prototype.hasOwnProperty;var Gc=(t,e)=>{for(var s in e)Sr(t,s,{get:e[s],enumerable:!0})},Uc=(t,e,s,o)=>{if(e&&typeof e=="object"||typeof e=="function")for(let r of Hc(e))!Wc.call(t,r)&&r!==s&&Sr(t,r,{get:()=>e[r],enumerable:!(o=Bc(e,r))||o.enumerable});return t};var zc=t=>Uc(Sr({},"__esModule",{value:!0}),t);var Zd={};Gc(Zd,{default:()=>Xd,runChecks:()=>Yo});var Io=globalThis,Zn=t=>t,_o=Io.trustedTypes,Qn=_o?_o.createPolicy("lit-html",{createHTML:t=>t}):void 0,kr="$lit$",De=`lit$${Math.random().toFixed(9).slice(2)}$`,Er="?"+De,Kc=`<${Er}>`,Ze=Io.document===void 0?{createTreeWalker:()=>({})}:document,Us=()=>Ze.createComment(""),zs=t=>t===null||typeof t!="object"&&typeof t!="function",_r=Array.isArray,ri=t=>_r(t)||typeof t?.[Symbol.iterator]=="function",Mr=`[ 	
\f\r]`,Gs=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,jn=/-->/g,ti=/>/g,Ye=RegExp(`>|${Mr}(?:([^\\s"'>=/]+)(${Mr}*=${Mr}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ei=/'/g,si=/"/g,ni=/^(?:script|style|textarea|title)$/i,Tr=t=>(e,...s)=>({_$litType$:t,strings:e,values:s}),f=Tr(1),Mt=Tr(2),et=Tr(3),Lt=Symbol.for("lit-noChange"),T=Symbol.for("lit-nothing"),oi=new WeakMap,Xe=Ze.createTreeWalker(Ze,129);function ii(t,e){if(!_r(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return Qn!==void 0?Qn.createHTML(e):e}var ai=(t,e)=>{let s=t.length-1,o=[],r,n=e===2?"<svg>":e===3?"<math>":"",i=Gs;for(let c=0;c<s;c++){let a=t[c],l,m,p=-1,d=0;for(;d<a.length&&(i.lastIndex=d,m=i.exec(a),m!==null);)d=i.lastIndex,i===Gs?m[1]==="!--"?i=jn:m[1]!==void 0?i=ti:m[2]!==void 0?(ni.test(m[2])&&(r=RegExp("</"+m[2],"g")),i=Ye):m[3]!==void 0&&(i=Ye):i===Ye?m[0]===">"?(i=r??Gs,p=-1):m[1]===void 0?p=-2:(p=i.lastIndex-m[2].length,l=m[1],i=m[3]===void 0?Ye:m[3]==='"'?si:ei):i===si||i===ei?i=Ye:i===jn||i===ti?i=Gs:(i=Ye,r=void 0);let u=i===Ye&&t[c+1].startsWith("/>")?" ":"";n+=i===Gs?a+Kc:p>=0?(o.push(l),a.slice(0,p)+kr+a.slice(p)+De+u):a+De+(p===-2?c:u)}return[ii(t,n+(t[s]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),o]},Ks=class t{constructor({strings:e,_$litType$:s},o){let r;this.parts=[];let n=0,i=0,c=e.length-1,a=this.parts,[l,m]=ai(e,s);if(this.el=t.createElement(l,o),Xe.currentNode=this.el.content,s===2||s===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(r=Xe.nextNode())!==null&&a.length<c;){if(r.nodeType===1){if(r.hasAttributes())for(let p of r.getAttributeNames())if(p.endsWith(kr)){let d=m[i++],u=r.getAttribute(p).split(De),h=/([.?@])?(.*)/.exec(d);a.push({type:1,index:n,name:h[2],strings:u,ctor:h[1]==="."?Oo:h[1]==="?"?No:h[1]==="@"?Po:je}),r.removeAttribute(p)}else p.startsWith(De)&&(a.push({type:6,index:n}),r.removeAttribute(p));if(ni.test(r.tagName)){let p=r.textContent.split(De),d=p.length-1;if(d>0){r.textContent=_o?_o.emptyScript:"";for(let u=0;u<d;u++)r.append(p[u],Us()),Xe.nextNode(),a.push({type:2,index:++n});r.append(p[d],Us())}}}else if(r.nodeType===8)if(r.data===Er)a.push({type:2,index:n});else{let p=-1;for(;(p=r.data.indexOf(De,p+1))!==-1;)a.push({type:7,index:n}),p+=De.length-1}n++}}static createElement(e,s){let o=Ze.createElement("template");return o.innerHTML=e,o}};function Qe(t,e,s=t,o){if(e===Lt)return e;let r=o!==void 0?s._$Co?.[o]:s._$Cl,n=zs(e)?void 0:e._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(t),r._$AT(t,s,o)),o!==void 0?(s._$Co??=[])[o]=r:s._$Cl=r),r!==void 0&&(e=Qe(t,r._$AS(t,e.values),r,o)),e}var To=class{constructor(e,s){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=s}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:s},parts:o}=this._$AD,r=(e?.creationScope??Ze).importNode(s,!0);Xe.currentNode=r;let n=Xe.nextNode(),i=0,c=0,a=o[0];for(;a!==void 0;){if(i===a.index){let l;a.type===2?l=new ms(n,n.nextSibling,this,e):a.type===1?l=new a.ctor(n,a.name,a.strings,this,e):a.type===6&&(l=new Lo(n,this,e)),this._$AV.push(l),a=o[++c]}i!==a?.index&&(n=Xe.nextNode(),i++)}return Xe.currentNode=Ze,r}p(e){let s=0;for(let o of this._$AV)o!==void 0&&(o.strings!==void 0?(o._$AI(e,o,s),s+=o.strings.length-2):o._$AI(e[s])),s++}},ms=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,s,o,r){this.type=2,this._$AH=T,this._$AN=void 0,this._$AA=e,this._$AB=s,this._$AM=o,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,s=this._$AM;return s!==void 0&&e?.nodeType===11&&(e=s.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,s=this){e=Qe(this,e,s),zs(e)?e===T||e==null||e===""?(this._$AH!==T&&this._$AR(),this._$AH=T):e!==this._$AH&&e!==Lt&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ri(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==T&&zs(this._$AH)?this._$AA.nextSibling.data=e:this.T(Ze.createTextNode(e)),this._$AH=e}$(e){let{values:s,_$litType$:o}=e,r=typeof o=="number"?this._$AC(e):(o.el===void 0&&(o.el=Ks.createElement(ii(o.h,o.h[0]),this.options)),o);if(this._$AH?._$AD===r)this._$AH.p(s);else{let n=new To(r,this),i=n.u(this.options);n.p(s),this.T(i),this._$AH=n}}_$AC(e){let s=oi.get(e.strings);return s===void 0&&oi.set(e.strings,s=new Ks(e)),s}k(e){_r(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,o,r=0;for(let n of e)r===s.length?s.push(o=new t(this.O(Us()),this.O(Us()),this,this.options)):o=s[r],o._$AI(n),r++;r<s.length&&(this._$AR(o&&o._$AB.nextSibling,r),s.length=r)}_$AR(e=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);e!==this._$AB;){let o=Zn(e).nextSibling;Zn(e).remove(),e=o}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},je=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,s,o,r,n){this.type=1,this._$AH=T,this._$AN=void 0,this.element=e,this.name=s,this._$AM=r,this.options=n,o.length>2||o[0]!==""||o[1]!==""?(this._$AH=Array(o.length-1).fill(new String),this.strings=o):this._$AH=T}_$AI(e,s=this,o,r){let n=this.strings,i=!1;if(n===void 0)e=Qe(this,e,s,0),i=!zs(e)||e!==this._$AH&&e!==Lt,i&&(this._$AH=e);else{let c=e,a,l;for(e=n[0],a=0;a<n.length-1;a++)l=Qe(this,c[o+a],s,a),l===Lt&&(l=this._$AH[a]),i||=!zs(l)||l!==this._$AH[a],l===T?e=T:e!==T&&(e+=(l??"")+n[a+1]),this._$AH[a]=l}i&&!r&&this.j(e)}j(e){e===T?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Oo=class extends je{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===T?void 0:e}},No=class extends je{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==T)}},Po=class extends je{constructor(e,s,o,r,n){super(e,s,o,r,n),this.type=5}_$AI(e,s=this){if((e=Qe(this,e,s,0)??T)===Lt)return;let o=this._$AH,r=e===T&&o!==T||e.capture!==o.capture||e.once!==o.once||e.passive!==o.passive,n=e!==T&&(o===T||r);r&&this.element.removeEventListener(this.name,this,o),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Lo=class{constructor(e,s,o){this.element=e,this.type=6,this._$AN=void 0,this._$AM=s,this.options=o}get _$AU(){return this._$AM._$AU}_$AI(e){Qe(this,e)}},ci={M:kr,P:De,A:Er,C:1,L:ai,R:To,D:ri,V:Qe,I:ms,H:je,N:No,U:Po,B:Oo,F:Lo},qc=Io.litHtmlPolyfillSupport;qc?.(Ks,ms),(Io.litHtmlVersions??=[]).push("3.3.3");var Or=(t,e,s)=>{let o=s?.renderBefore??e,r=o._$litPart$;if(r===void 0){let n=s?.renderBefore??null;o._$litPart$=r=new ms(e.insertBefore(Us(),n),n,void 0,s??{})}return r._$AI(t),r};function ps(){let t=new AbortController,e=new Set;return{signal:t.signal,listen(o,r,n,i={}){let c=n;o.addEventListener(r,c,i),e.add(()=>o.removeEventListener(r,c,i))},follow(o,r,n){o.on(r,n),e.add(()=>o.off(r,n))},add(o){e.add(o)},child(){let o=ps(),r=()=>o.dispose();return e.add(r),o.add(()=>e.delete(r)),o},dispose(){t.abort();let o=[...e].reverse();e.clear();for(let r of o)r()}}}function Jc(t,e){let s=0;return t.add(()=>cancelAnimationFrame(s)),()=>{s!==0||t.signal.aborted||(s=requestAnimationFrame(()=>{s=0,e()}))}}function li(t,e){let s,o=()=>{clearTimeout(s),s=void 0},r=()=>{o(),s=setTimeout(()=>{if(document.querySelector(".is-dragging"))return r();o(),e()},t)};return{start:r,stop:o,waits:()=>s!==void 0}}function mi(t,e,s){let o=Jc(t,s);if(typeof IntersectionObserver>"u")return o;let r=!0,n=li(150,s),i=new IntersectionObserver(c=>{r=c[c.length-1].isIntersecting,!(!r||!n.waits())&&(n.stop(),o())},{rootMargin:"100px"});return i.observe(e),t.add(()=>{i.disconnect(),n.stop()}),()=>r?o():n.start()}function pi(t,e,s){let o=li(e,s);return t.add(()=>{o.waits()&&(o.stop(),s())}),()=>{o.waits()||o.start()}}function ts(t,e){let s=t.child(),o="",r;return(...n)=>{let i=n.join(" ");return i!==o&&(o=i,s.dispose(),s=t.child(),r=e(s,...n)),r}}function qs(t){let e=new Map,s="";return t.replace(/^#/,"").split(";").forEach((o,r)=>{let n=o.indexOf(":");n>0?e.set(o.slice(0,n),o.slice(n+1)):r===0&&(s=o)}),{anchor:s,pieces:e}}function di(t,e){let s=[...e].map(([r,n])=>`${r}:${n}`);(t||s.length===0)&&s.unshift(t);let o=s.join(";");return o===""?"":`#${o}`}function Vc(t){let e={};for(let s of t.split("&")){let[o,r,n]=s.split("=");if(!o||r===void 0||n!==void 0||o in e)return;try{e[o]=decodeURIComponent(r)}catch{return}}return e}var ui=t=>Object.entries(t).map(([e,s])=>`${e}=${encodeURIComponent(s).replaceAll("%2C",",")}`).join("&"),Nr=new Set,Yc=()=>document.getElementById("jupyter-config-data")===null;function fi(t,e){let s=e.name;for(let a=2;Nr.has(s);a+=1)s=`${e.name}-${a}`;if(Nr.add(s),t.add(()=>Nr.delete(s)),!Yc())return{name:s,update(){},leads:()=>!1};let o,r=()=>qs(location.hash).pieces.keys().next().value===s,n=a=>location.href.replace(/#.*/,"")+di("",new Map([[s,ui(a)]])),i=()=>{let a=qs(location.hash).pieces.get(s);if(!a||a===o)return;o=a;let l=Vc(a),m=l?e.read(l):"it cannot be read";m!==void 0&&e.note(`The state in the page's address is ignored: ${m.replace(/\.$/,"")}.`)},c=pi(t,250,()=>{let{anchor:a,pieces:l}=qs(location.hash),m=e.write();o=m&&ui(m),o===void 0?l.delete(s):l.set(s,o);let p=di(a,l);if(p!==location.hash)try{history.replaceState(history.state,"",p===""?location.pathname+location.search:p)}catch{}});return i(),t.listen(window,"hashchange",i),{name:s,update:c,leads:r,link:n}}var ds={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},jt=t=>(...e)=>({_$litDirective$:t,values:e}),se=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,s,o){this._$Ct=e,this._$AM=s,this._$Ci=o}_$AS(e,s){return this.update(e,s)}update(e,s){return this.render(...s)}};function q(t,e){for(let[s,o]of Object.entries(e))if(o===void 0||o===!1)t.removeAttribute(s);else{let r=o===!0?"":String(o);t.getAttribute(s)!==r&&t.setAttribute(s,r)}}var Pr=class extends se{render(e,s,o){return Lt}update(e,[s,o,r]){let{element:n}=e;return q(n,{"data-value":s,"data-index":o,"data-number":r}),Lt}},S=jt(Pr);var{I:cu}=ci;var hi=t=>t.strings===void 0;var Js=(t,e)=>{let s=t._$AN;if(s===void 0)return!1;for(let o of s)o._$AO?.(e,!1),Js(o,e);return!0},Do=t=>{let e,s;do{if((e=t._$AM)===void 0)break;s=e._$AN,s.delete(t),t=e}while(s?.size===0)},$i=t=>{for(let e;e=t._$AM;t=e){let s=e._$AN;if(s===void 0)e._$AN=s=new Set;else if(s.has(t))break;s.add(t),Qc(e)}};function Xc(t){this._$AN!==void 0?(Do(this),this._$AM=t,$i(this)):this._$AM=t}function Zc(t,e=!1,s=0){let o=this._$AH,r=this._$AN;if(r!==void 0&&r.size!==0)if(e)if(Array.isArray(o))for(let n=s;n<o.length;n++)Js(o[n],!1),Do(o[n]);else o!=null&&(Js(o,!1),Do(o));else Js(this,t)}var Qc=t=>{t.type==ds.CHILD&&(t._$AP??=Zc,t._$AQ??=Xc)},us=class extends se{constructor(){super(...arguments),this._$AN=void 0}_$AT(e,s,o){super._$AT(e,s,o),$i(this),this.isConnected=e._$AU}_$AO(e,s=!0){e!==this.isConnected&&(this.isConnected=e,e?this.reconnected?.():this.disconnected?.()),s&&(Js(this,e),Do(this))}setValue(e){if(hi(this._$Ct))this._$Ct._$AI(e,this);else{let s=[...this._$Ct._$AH];s[this._$Ci]=e,this._$Ct._$AI(s,this,0)}}disconnected(){}reconnected(){}};var Co=()=>new Ir,Ir=class{},Lr=new WeakMap,Fo=jt(class extends us{render(t){return T}update(t,[e]){let s=e!==this.G;return s&&this.rt(void 0),(s||this.lt!==this.ct)&&(this.G=e,this.ht=t.options?.host,this.rt(this.ct=t.element)),T}rt(t){if(this.G!==void 0)if(this.isConnected||(t=void 0),typeof this.G=="function"){let e=this.ht??globalThis,s=Lr.get(e);s===void 0&&(s=new WeakMap,Lr.set(e,s)),s.get(this.G)!==void 0&&this.G.call(this.ht,void 0),s.set(this.G,t),t!==void 0&&this.G.call(this.ht,t)}else this.G.value=t}get lt(){return typeof this.G=="function"?Lr.get(this.ht??globalThis)?.get(this.G):this.G?.value}disconnected(){this.lt===this.ct&&this.rt(void 0)}reconnected(){this.rt(this.ct)}});var jc="⁰¹²³⁴⁵⁶⁷⁸⁹",tl="₀₁₂₃₄₅₆₇₈₉";var gi=(t,e)=>String(t).replace(/\d/g,s=>e[Number(s)]),_=t=>gi(t,tl),Vs=t=>gi(t,jc),fs=t=>t.replace("-","−"),Dr=t=>`×10${t<0?"⁻":""}${Vs(Math.abs(t))}`;function xi(t,e=3){let[s,o]=t.toExponential(e-1).split("e");return fs(s)+Dr(Number(o))}var w=t=>xe(t,3);function xe(t,e){if(!Number.isFinite(t))return Number.isNaN(t)?"nan":fs(`${t<0?"-":""}∞`);if(t===0)return"0";let s=Math.abs(Number(t.toPrecision(e)));return s<.001||Math.round(Math.abs(t))>=1e5?xi(t,e):s>=10**(e-1)?fs(t.toFixed(0)):fs(t.toPrecision(e))}function rt(t){return t===1?"1":t>=.9995?">0.999":w(t)}function Wt(t){return t<.99||t===1?rt(t):t>1-1e-9?w(t):t.toFixed(1-Math.floor(Math.log10(1-t)))}var bi=t=>`= ${rt(t)}`.replace("= >","> ");function x(t){return t===0?"0":Math.abs(t)<.001?xi(t):fs(String(Number(t.toFixed(3))))}var oe=t=>fs(String(t)),Cr=t=>`[${t.map(x).join(", ")}]`;var Ro=(t,e)=>JSON.stringify(t)===JSON.stringify(e),bt=(t,e,{available:s=!0,pressed:o,label:r,more:n=""}={})=>f`
  <button
    type="button" class="sx-button ${n}" @click=${e} aria-label=${r??T}
    aria-pressed=${o??T} aria-disabled=${s?T:"true"}
  >${t}</button>`,Gt=(t,e)=>f`<div class="sx-group" role=${e?"group":T} aria-label=${e??T}>${t}</div>`,be=(t,e,s,o="Presets",r)=>Gt([...t.map(({name:n,value:i})=>bt(n,()=>s(i),{pressed:e(i)})),r],o),Bo=({note:t,state:e},s,o,r)=>be(s.map(n=>({name:Cr(n),value:n})),n=>Ro(n,e().logits),n=>{t(""),o([...n])},void 0,r),we=({opening:t,reset:e,state:s},o=()=>{})=>bt("Reset",()=>{o(),e()},{available:!Ro(t(),s())});function wi(t,e){let s="",o="",r=Co(),n=(c,a="")=>{[s,o]=[c,a],e()},i=async()=>{n("");let c=t();try{await navigator.clipboard.writeText(c),n("Link copied")}catch{n("Copy this link:",c),r.value?.select()}};return{template:()=>f`
      <p class="sx-cite">
        <span role="status">${s}</span>
        <input
          class="sx-field" type="text" readonly aria-label="Link to this state"
          ?hidden=${o===""} .value=${o} ${Fo(r)}>
        ${bt("Cite this state",i)}
      </p>`,forget(){[s,o]=["",""]}}}function hs(t,e){let s,o,r,n=a=>{let l=a instanceof Element?a.closest("[data-link]"):null;return l&&e.contains(l)?l.getAttribute("data-link")??void 0:void 0},i=()=>{for(let a of e.querySelectorAll("[data-link]"))a.classList.toggle("is-linked",a.getAttribute("data-link")===r)},c=()=>{let a=s??o;a!==r&&(r=a,i())};return t.listen(e,"pointerover",a=>{s=n(a.target),c()}),t.listen(e,"pointerleave",()=>{s=void 0,c()}),t.listen(e,"focusin",a=>{o=n(a.target),c()}),t.listen(e,"focusout",()=>{o=void 0,c()}),{refresh(){r!==void 0&&i()}}}var yi=(t,e)=>JSON.stringify(t)===JSON.stringify(e),vi=0,Fr=(t,e)=>Object.fromEntries(e.traits.map(s=>[s,t.get(s)]));function Ho(t,e){let s=!1;for(let[o,r]of Object.entries(e))yi(t.get(o),r)||(t.set(o,r),s=!0);s&&t.save_changes()}function Ai(t,e){let s=ps(),o=t.get("_follows")??{},r={...Fr(t,e),...o},n=m=>Object.fromEntries(Object.entries(m).filter(([p])=>!Object.hasOwn(o,p))),i=new Set,c="",a=m=>{if(c!==m){c=m;for(let p of i)p()}},l=fi(s,{name:t.get("address")||t.get("_explorable"),write(){let m=Fr(t,e);if(!yi(n(m),n(r)))return n(e.toFields(m))},read(m){let p=e.fromFields(m,t);if("wrong"in p)return p.wrong;Ho(t,p.state),a((p.notes??[]).join(" "))},note:a});for(let m of e.traits)s.follow(t,`change:${m}`,l.update);return{opening:r,message:()=>c,note:a,watchers:i,address:l,dispose:s.dispose}}function Si({model:t,el:e},s,o){let r=ps();vi+=1;let n=`sx-note-${vi}`,i=document.createElement("div");q(i,{class:s.frame?`sx ${s.frame}`:"sx",role:"group","aria-label":s.title,"data-explorable":t.get("_explorable"),"data-address":o.address.name});let c=document.createElement("div");c.className="sx-foot";let a=()=>Fr(t,s),{link:l,leads:m}=o.address,p=()=>Or(f`<p class="sx-note" id=${n} role="status">${o.message()}</p>${d?.template()}`,c),d=l&&s.traits.length>0?wi(()=>l(s.toFields(a())),p):void 0,u=()=>{},h=()=>{let M=a(),O=JSON.stringify(M);d&&O!==i.getAttribute("data-state")&&d.forget(),q(i,{"data-state":O}),p(),u(M)},y=mi(r,i,h),v=new Map;u=el(s,{scope:r,model:t,root:i,noteId:n,width:Math.min(640,window.screen.width-32),state:a,opening:()=>o.opening,change:M=>Ho(t,M),move(M){o.note(""),Ho(t,M)},reset(){Ho(t,o.opening),o.note("")},note:o.note,redraw:y,own(M,O){return v.has(M)||v.set(M,O()),v.get(M)}}),i.append(c),r.listen(i,"keydown",M=>{M.key.startsWith("Arrow")&&M.stopPropagation()});for(let M of s.traits)r.follow(t,`change:${M}`,y);o.watchers.add(y),r.add(()=>o.watchers.delete(y)),h(),e.append(i),r.add(()=>i.remove());let g=()=>{if(!m()||r.signal.aborted)return;let M=document.getElementById(qs(location.hash).anchor),O=!M&&i.offsetHeight<window.innerHeight;(M??i).scrollIntoView({block:O?"center":"start",behavior:"instant"})};return m()&&ol()&&(g(),sl().then(g,g)),r.listen(window,"hashchange",g),r.dispose}function el({view:t,build:e},s){if(e)return e(s);let{root:o,scope:r}=s,n=document.createComment("");o.append(n);let i=hs(r,o),c;return r.add(()=>c?.setConnected(!1)),a=>{c=Or(t?.(s,a),o,{renderBefore:n}),i.refresh()}}async function sl(){document.readyState!=="complete"&&await new Promise(t=>addEventListener("load",t,{once:!0})),await window.MathJax?.startup?.promise}function ol(){let[t]=performance.getEntriesByType?.("navigation")??[];return t!==void 0&&"type"in t&&t.type==="navigate"&&scrollY===0}var Mi=t=>()=>{let e=o=>{let r=o.get("_explorable");if(!Object.hasOwn(t,r))throw new Error(`There is no explorable called “${r}”.`);return t[r]},s;return{initialize({model:o}){return s=Ai(o,e(o)),s.dispose},render(o){if(s===void 0)throw new Error("initialize() comes before render()");return Si(o,e(o.model),s)}}};function rl(t,e){let s=t-e,o=s-t;return[s,t-(s-o)-(e+o)]}function Wo(t){let e=Math.max(...t),s=t.map(i=>rl(i,e)),o=s.map(([i])=>Math.exp(i)),r=s.reduce((i,[,c],a)=>i+o[a]*c,0),n=o.reduce((i,c)=>i+c,0)+r;return o.map((i,c)=>i/n+i/n*s[c][1])}var Ge=(t,e=0)=>t.map(s=>Math.exp(s-e)),j=t=>t.reduce((e,s)=>e+s,0);function J(t){let e=Ge(t,Math.max(...t)),s=j(e);return e.map(o=>o/s)}function Rr(t){let e=Math.max(...t),s=t.indexOf(e);return{at:s,largest:e,others:j(Ge(t,e).toSpliced(s,1))}}function $s(t){let{largest:e,others:s}=Rr(t);return e+Math.log1p(s)}function Ys(t){let{largest:e,others:s}=Rr(t),o=Math.log1p(s);return t.map(r=>r-e-o)}function de(t){let{at:e,others:s}=Rr(t);return J(t).map((o,r)=>r===e?s/(1+s):1-o)}function es(t,e){let s=J(t)[e-1];return{part:s,loss:0-Ys(t)[e-1],slope:-1/s}}var Ei=(t,e,s)=>Math.log(s)-Math.log1p(-s)+$s(t.toSpliced(e-1,1)),Xs=(t,e)=>J(t).map((s,o)=>o===e-1?-1/s:0);function Fe(t,e){let s=de(t);return J(t).map((o,r)=>r===e-1?0-s[r]:o)}var Ce=(t,e)=>t.map(s=>j(s.map((o,r)=>o*e[r]))),Go=(t,{inputs:e,labels:s})=>e.map((o,r)=>es(Ce(t,o),s[r])),Br=(t,e)=>j(Go(t,e).map(({loss:s})=>s))/e.labels.length;function Zs(t,{inputs:e,labels:s}){let o=e.map((r,n)=>Fe(Ce(t,r),s[n]));return t.map((r,n)=>r.map((i,c)=>j(e.map((a,l)=>o[l][n]*a[c]))/e.length))}var Qs=(t,e,s)=>t.map((o,r)=>o.map((n,i)=>n-s*e[r][i]));function ki(t,e,s){for(let o=0;o<60&&s-e>1e-13*s;o+=1){let r=(e+s)/2;t(r)<0?e=r:s=r}return(e+s)/2}function _i(t,e,s){let o=Zs(t,e),r=Br(t,e),n=e.inputs.map((p,d)=>({from:Ce(t,p),by:Ce(o,p),label:e.labels[d]})),i=(p,d)=>j(n.map(({from:u,by:h,label:y})=>d(u.map((v,g)=>v-p*h[g]),y,h)))/n.length,c=p=>i(p,(d,u)=>0-Ys(d)[u-1]),a=p=>0-i(p,(d,u,h)=>j(Fe(d,u).map((y,v)=>y*h[v]))),l=a(s)>0?ki(a,0,s):void 0,m=l!==void 0&&c(s)>r?ki(p=>c(p)-r,l,s):void 0;return{gradient:o,slope:a(0),start:r,lossAt:c,best:l,limit:m}}function Ti(t){return t=Math.imul(t^t>>>16,2246822507),t=Math.imul(t^t>>>13,3266489909),(t^t>>>16)>>>0}function Oi(t,e){let s=Ti(t+2654435769);return Float64Array.from({length:e},(o,r)=>Ti(s+Math.imul(r+1,2654435769))/2**32)}function js(t){let e=0;return t.map((s,o)=>o===t.length-1?1:e+=s)}function Hr(t,e){let s=0;for(;e>=t[s]&&s<t.length-1;)s+=1;return s}function Ni(t,e,s,o){let r=js(t),n=t.map(()=>0),i=[],c=0;for(let a=1;a<=s;a+=1)n[Hr(r,e[a-1])]+=1,a===o[c]&&(c+=1,i.push([a,Wr(t,n,a)]));return{counts:n,distances:i}}var Wr=(t,e,s)=>Math.hypot(...t.map((o,r)=>e[r]/s-o)),Pi=(t,e,s)=>Math.sqrt(t.reduce((o,r,n)=>o+r*e[n],0)/s);var Gr=1n<<BigInt(192),Li=new DataView(new ArrayBuffer(8));function zo(t){Li.setFloat64(0,t);let e=Li.getBigUint64(0),s=Number(e>>52n&2047n),o=e&(1n<<52n)-1n,r=s===0?o:o|1n<<52n;return{mantissa:t<0?-r:r,power:Math.max(s,1)-1075}}var to=(t,e)=>e>=0?t<<BigInt(e):t>>BigInt(-e),nl=t=>{let{mantissa:e,power:s}=zo(t);return to(e,s+192)},Uo=Array.from({length:192},(t,e)=>(Gr>>BigInt(e+1))/BigInt(e+1)).reduce((t,e)=>t+e);function il(t){let e=Number((2n*t+Uo)/(2n*Uo))-(2n*t+Uo<0n?1:0),s=8n,o=t-BigInt(e)*Uo>>s,r=Gr,n=Gr;for(let i=1n;r!==0n&&i<40n;i+=1n)r=(r*o>>BigInt(192))/i,n+=r;for(let i=0n;i<s;i+=1n)n=n*n>>BigInt(192);return{mantissa:n,power:e}}function Ur(t){let e=t.map(nl),s=e.reduce((n,i)=>i>n?i:n),o=e.map(n=>il(n-s)),r=o.reduce((n,{mantissa:i,power:c})=>n+to(i,c),0n);return o.map(({mantissa:n,power:i})=>({mantissa:(n<<BigInt(192))/r,power:i}))}var Ii=({mantissa:t,power:e})=>t.toString(2).length-1+e-192;function zr(t,e){if(!Number.isFinite(t))return 1/0;let s=Math.max(Ii(e)-52,-1074),o=e.power-192-64,{mantissa:r,power:n}=zo(t),i=to(r,n-o)-(e.mantissa<<64n),c=i<0n?-i:i;return Number(c)/Number(to(1n,s-o))}var Kr=t=>Ii(t)>=-1022;function Di({mantissa:t,power:e},s){let o=e-192,r=Math.floor((t.toString(2).length-1+o)*Math.LOG10E*Math.LN2);for(;;){let n=s-1-r,i=n>=0?t*10n**BigInt(n):t,c=n>=0?1n:10n**BigInt(-n),l=(to(i,o+1)/c+1n>>1n).toString();if(l.length===s)return{digits:l,power:r};r+=l.length>s?1:-1}}function Jt(t){let e=J(t),s=de(t);return e.map((o,r)=>e.map((n,i)=>r===i?o*s[r]:-o*n))}var It=t=>({T:t.length-1,N:t[0].length}),Ue=([t,...e])=>e.map(s=>j(s.map((o,r)=>o*t[r]))),Ci=t=>J(Ue(t)),Bt=(t,e,s,o)=>(t-o)*s+e,gs=([t,...e])=>e.map((s,o)=>e.flatMap((r,n)=>t.map(i=>n===o?i:0))),Ko=(t,e)=>t.map(s=>e[0].map((o,r)=>j(s.map((n,i)=>n*e[i][r])))),qo=t=>Jt(Ue(t)).map(e=>e.flatMap(s=>t[0].map(o=>s*o))),eo=(t,e)=>({product:t**3*e,closed:t**2*(e+1)});var cl=5960464477539063e-23,ll=65520;function ml(t){let e=Math.abs(t);if(e===0||!Number.isFinite(t))return t;if(e>=ll)return t<0?-1/0:1/0;let s=Math.floor(Math.log2(e));2**s>e?s-=1:2**(s+1)<=e&&(s+=1);let o=Math.max(2**(s-10),cl),r=1.5*2**52*o,n=e+r-r;return t<0?-n:n}var Jo={float16:ml,float32:Math.fround,float64:t=>t},qr=["float16","float32","float64"];var Vr=(t,e,s)=>t.map(o=>Jo[s](e*o)+0);function re(t,e="float64"){let s=Jo[e],o=t.map(n=>s(Math.exp(n))),r=o.reduce((n,i)=>s(n+i),0);return{exponents:[...t],exps:o,total:r,parts:o.map(n=>s(n/r))}}function ve(t,e="float64"){let s=Math.max(...t);return re(t.map(o=>Jo[e](o-s)),e)}function xs(t){return Number.isNaN(t)?"nan":Number.isFinite(t)?t===0?"zero":"number":"inf"}function Yr({exps:t,total:e,parts:s}){let o=[...t.map((n,i)=>({name:"exp",index:i+1,kind:xs(n)})),{name:"sum",index:void 0,kind:xs(e)},...s.map((n,i)=>({name:"S",index:i+1,kind:xs(n)}))],r=new Set(["number"]);return o.filter(({kind:n})=>!r.has(n)&&r.add(n))}function Jr(t,e,s){for(let o=0;o<60;o+=1){let r=(e+s)/2;t(r)?s=r:e=r}return s}var Fi=({total:t})=>t===0||!Number.isFinite(t);function Ri(t,e,s){let o=(i,c)=>i(c)?Jr(i,0,c):c*(1/0),r=(i,c)=>[-s,s].map(a=>o(l=>c(i(Vr(t,l,e),e)),a)),n=({parts:i})=>!i.every(c=>c>0);return{broken:r(re,Fi),faded:r(re,n),zero:r(ve,n)}}function Vo(t){let e=Math.max(...t),s=o=>Fi(re(t.map(r=>r+o)));return[Jr(s,-e,-e-2e3),Jr(s,-e,-e+2e3)]}var Bi=[-1075*Math.LN2,-1022*Math.LN2,Math.log(Number.MAX_VALUE)];function Hi(t,e){if(t===0)return 0;if(t===e)return 15;let s=Math.abs(t-e)/e;return s<1?Math.min(15,Math.floor(-Math.log10(s))):0}function bs(t,e){let s=Math.max(...t);return J(t.map(o=>(o-s)/e))}var Wi={ratio:([t,e])=>[Number(t)/Number(e),0],at([t,...e],s,o){let r=e.map(i=>Dt(i,s,o)[0]),n=r.reduce((i,c)=>i?.[c-1],s.arrays[String(t)]);if(typeof n!="number")throw new RangeError(`no entry ${t}[${r}]`);return[n,`${t}[${r}]`===o?1:0]},"+":(t,e,s)=>t.map(o=>Dt(o,e,s)).reduce(([o,r],[n,i])=>[o+n,r+i]),"*":(t,e,s)=>t.map(o=>Dt(o,e,s)).reduce(([o,r],[n,i])=>[o*n,r*n+o*i]),"^"([t,e],s,o){let[r,n]=Dt(t,s,o),[i,c]=Dt(e,s,o);if(!Number.isInteger(i)||c!==0)throw new TypeError("a power that is no whole number");return[r**i,i===0?0:i*r**(i-1)*n]},exp([t],e,s){let[o,r]=Dt(t,e,s);return[Math.exp(o),Math.exp(o)*r]},log([t],e,s){let[o,r]=Dt(t,e,s);return[Math.log(o),r/o]},delta([t,e],s,o){return[Dt(t,s,o)[0]===Dt(e,s,o)[0]?1:0,0]},sum([t,e,s,o],r,n){let[i,c]=[0,0],a=Dt(s,r,n)[0],l={...r,letters:{...r.letters}};for(let m=Dt(e,r,n)[0];m<=a;m+=1){l.letters[String(t)]=m;let[p,d]=Dt(o,l,n);i+=p,c+=d}return[i,c]},d([t,e],s,o){if(o!=="")throw new TypeError("a derivative inside a derivative");let[,r,...n]=t,i=n.map(c=>Dt(c,s,"")[0]);return[Dt(e,s,`${r}[${i}]`)[1],0]},cases([t,e,s,o],r,n){let i=Dt(t,r,n)[0]===Dt(e,r,n)[0];return Dt(i?s:o,r,n)}};function Dt(t,e,s){if(typeof t=="number")return[t,0];if(typeof t=="string"){if(!Object.hasOwn(e.letters,t))throw new RangeError(`no value is given for ${t}`);return[e.letters[t],0]}let[o,...r]=t;if(!Object.hasOwn(Wi,o))throw new TypeError(`no expression is called ${o}`);return Wi[o](r,e,s)}var so=(t,e)=>Dt(t,e,"")[0];var pl={afterShift:ve,compensatedSoftmax:Wo,complements:de,directly:re,endsOf:js,evaluate:(t,...e)=>e.map(s=>so(t,s)),gradientByLogits:Fe,gradientByProbabilities:Xs,layerJacobian:qo,layerLogits:Ue,layerProbabilities:Ci,logSoftmax:Ys,logSumExp:$s,logitsJacobian:gs,matrixProduct:Ko,meanLoss:Br,meanLossGradient:Zs,multiplications:(t,e)=>Object.values(eo(t,e)),softmax:J,softmaxAt:bs,softmaxJacobian:Jt,sum:j,weightColumn:Bt},Gi=t=>t?.f?pl[t.f](...t.args.map(Gi)):t;function dl(t,e){if(!Number.isFinite(t))return String(t)===e?0:1/0;let[,s,o="",r="0"]=/^(-?\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(e)??[],n=BigInt(s+o);if(n===0n)return t===0?0:1/0;let i=Number(r)-o.length,{mantissa:c,power:a}=zo(t),l=(u,h)=>h**BigInt(Math.max(u,0)),m=c*l(a,2n)*l(-i,10n),p=n*l(-a,2n)*l(i,10n),d=u=>u<0n?-u:u;return Number(d(m-p)*10n**30n/d(p))/1e30}function ul({row:t,within:e,cases:s}){let o=s.flatMap(({expected:i,...c})=>{let a=Gi(c),l=[a.parts??a].flat(2);return l.length!==i.length?[1/0]:i.map((m,p)=>dl(l[p],m))}),r=Math.max(...o),n=o.length>0&&r<=e;return{row:t,count:o.length,error:Number.isFinite(r)?r:null,passed:n}}var Yo=t=>t.map(ul);var fl=/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i,hl=/^[+-]?(inf(inity)?|∞|nan)$/i,Xr=t=>t.length>24?`${t.slice(0,24)}…`:t;function ws(t){let e=t.trim().replace(/^[−–]/,"-").replace(/e[−–]/i,"e-");if(e==="")return{ok:!1,why:"Nothing is typed: a number is needed."};if(hl.test(e))return{ok:!1,why:`“${Xr(e)}” is not a finite number.`};if(!fl.test(e))return{ok:!1,why:`“${Xr(e)}” is not a number.`};let s=Number(e);return Number.isFinite(s)?{ok:!0,value:s===0?0:s}:{ok:!1,why:`“${Xr(e)}” is too large for a number here.`}}var Xo=t=>/[,;[\](){}]|\S\s+\S/.test(t.trim());function Zo(t,e){let s=t.replace(/,?\s*dtype\s*=\s*[\w.'"]+/g," ").replace(/(^|[\s,;([])[a-z_][\w.]*\s*\(/gi,"$1 ").split(/[\s,;[\](){}]+/).filter(r=>r!=="");if(s.length===0)return{ok:!1,why:"The list is empty: a number is needed."};if(s.length>e)return{ok:!1,why:`The list has ${s.length} numbers; at most ${e} fit here.`};let o=[];for(let r of s){let n=ws(r);if(!n.ok)return n;o.push(n.value)}return{ok:!0,value:o}}var it=(t,e,s)=>Math.min(s,Math.max(e,t));var Zr=class extends us{scope;settings={};draw=()=>{};render(e,s){return Lt}update(e,[s,o]){if(Object.assign(this.settings,o),this.scope===void 0){let{element:r}=e;this.scope=ps(),this.draw=s(this.scope,r,this.settings)}return this.draw(),Lt}disconnected(){this.scope?.dispose(),this.scope=void 0}},$l=jt(Zr),ue=t=>e=>$l(t,e);function Qo(t,e,s){let o=t.filter(n=>n<e||n>s),r=o.length?[`${o.map(oe).join(", ")} ${o.length>1?"lie":"lies"} outside ${oe(e)} to ${oe(s)}: the nearest bound is taken.`]:[];return{values:t.map(n=>it(n,e,s)),notes:r}}function Qr(t,e,s){let o=()=>q(e,{"aria-label":s.label});o(),q(e,{type:"text",autocomplete:"off",autocapitalize:"off",spellcheck:"false",enterkeyhint:"done"});let r="",n=s.get(),i=!0,c=()=>{i=!1,n=s.get(),r=oe(n),e.value!==r&&(e.value=r),q(e,{"aria-invalid":void 0,"aria-describedby":void 0})},a=p=>{s.set(n),s.note(`${p} ${s.label} stays ${oe(n)}.`)},l=p=>{let{least:d,most:u,longest:h=1,setList:y,note:v}=s,g=Zo(p,h);if(!g.ok){a(g.why);return}let{values:M,notes:O}=Qo(g.value,d,u);y?.(M,O),v(O.join(" "))},m=()=>{if(e.value===r)return;let{least:p,most:d,set:u,setList:h,note:y}=s;if(h&&Xo(e.value))l(e.value);else{let v=ws(e.value);if(v.ok){let{values:g,notes:M}=Qo([v.value],p,d);u(g[0]),y(M.join(" "))}else a(v.why)}c()};return t.listen(e,"input",()=>{i=!0;let{least:p,most:d,set:u,setList:h,note:y}=s,v=ws(e.value);v.ok&&v.value>=p&&v.value<=d&&(u(v.value),y(""));let M=/^\s*[+−–-]?\.?\s*$/.test(e.value)||h&&Xo(e.value);q(e,{"aria-invalid":v.ok||M?void 0:"true","aria-describedby":v.ok||M?void 0:s.describedBy})}),t.listen(e,"change",m),t.listen(e,"blur",m),t.listen(e,"focus",()=>e.select()),t.listen(e,"keydown",p=>{p.stopPropagation(),p.key==="Enter"?(m(),e.select()):p.key==="Escape"&&(s.set(n),c(),s.note(""))}),t.listen(e,"paste",p=>{let d=p.clipboardData?.getData("text/plain")??"";!s.setList||!Xo(d)||(p.preventDefault(),l(d),c())}),()=>{if(o(),!i&&s.get()===n)return;document.activeElement===e&&e.value!==r||c()}}var oo=ue(Qr);var Ot=(t,e=()=>{})=>({traits:Object.keys(t),toFields:s=>Object.fromEntries(Object.entries(t).map(([o,{rows:r}])=>[o,r?s[o].join("_"):String(s[o])])),fromFields(s,o){let r={},n=[];for(let[c,a]of Object.entries(s)){if(!Object.hasOwn(t,c))return{wrong:`“${c}” is not known here`};let{range:l,among:m,whole:p,lengths:d,rows:u,...h}=t[c],[y,v]=l?o.get(l):[h.least??-1/0,h.most??1/0];if(m){if(!m.includes(a))return{wrong:`“${a}” is no ${c} here`};r[c]=a;continue}let g=[];for(let M of u?a.split("_"):[a]){let O=d?Zo(M,d[1]):ws(M);if(!O.ok)return{wrong:O.why};let L=[O.value].flat();if(d&&L.length<d[0])return{wrong:`${c} has too few numbers`};if(p&&!L.every(Number.isInteger))return{wrong:`${c} is no whole number: ${L.map(oe)}`};let b=Qo(L,y,v);n.push(...b.notes),g.push(b.values)}r[c]=u?g:d?g[0]:g[0][0]}if(Object.keys(r).length===0)return{wrong:"it says nothing"};let i=e(r,o);return i===void 0?{state:r,notes:n}:{wrong:i}}}),Ct={least:-10,most:10,lengths:[1,8]},ye={whole:!0},Ae=({logits:t,selected:e=1},s)=>e<1||e>(t??s.get("logits")).length?`there is no element ${e}`:void 0;function vs(t,e,s,o,r,n=()=>{}){let{traits:i,toFields:c,fromFields:a}=Ot(t,(m,p)=>{let d=n(m);if(d)return d;let u=Object.hasOwn(p.get("_follows")??{},s),h=m[s]??p.get(s),{least:y=1}=t[e[0]],v=e.find(g=>m[g]>(u?r:o(h,g))||m[g]<y);return v&&`there is no ${v} ${m[v]}`}),l=(m,p,d)=>Object.fromEntries(d.map(u=>[u,Math.min(p(u),o(m,u))]));return{traits:i,toFields:m=>c({...m,...l(m[s],p=>m[p],e)}),fromFields(m,p){let d=a(m,p);if("wrong"in d||d.state[s]===void 0)return d;let u=e.filter(h=>m[h]===void 0);return{...d,state:{...d.state,...l(d.state[s],h=>p.get(h),u)}}}}}var Se=8,jr=560,tn=62,jo=7,gl=42;function tr(t,e){return((t<jr?t:(t-36)/2)-gl)/e<tn}var P=t=>`--hue: var(--softmax-class-${t})`;function Me(t){let e=0;return t.map(s=>(e+=s)-s)}var lt=(t,e)=>f`<span class="sx-symbol">${t}<sub>${e}</sub></span>`,st=t=>f`<span class="sx-symbol">${t}</span>`,ro=(t,e="")=>f`<span class="sx-symbol">e<sup>a<sub>${t}</sub>${e}</sup></span>`,X=(t,e="")=>f`<figcaption><b>${t}</b> <span class="sx-hint">${e}</span></figcaption>`,er=t=>t.own("glide",()=>{let e;return t.scope.add(()=>clearTimeout(e)),()=>{clearTimeout(e),t.root.classList.add("is-gliding"),e=setTimeout(()=>t.root.classList.remove("is-gliding"),300)}});var U=jt(class extends se{constructor(t){if(super(t),t.type!==ds.ATTRIBUTE||t.name!=="class"||t.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(t){return" "+Object.keys(t).filter(e=>t[e]).join(" ")+" "}update(t,[e]){if(this.st===void 0){this.st=new Set,t.strings!==void 0&&(this.nt=new Set(t.strings.join(" ").split(/\s/).filter(o=>o!=="")));for(let o in e)e[o]&&!this.nt?.has(o)&&this.st.add(o);return this.render(e)}let s=t.element.classList;for(let o of this.st)o in e||(s.remove(o),this.st.delete(o));for(let o in e){let r=!!e[o];r===this.st.has(o)||this.nt?.has(o)||(r?(s.add(o),this.st.add(o)):(s.remove(o),this.st.delete(o)))}return Lt}});function en(t,{trait:e,label:s,name:o,least:r,most:n,round:i=c=>c}){let c=()=>t.state()[e];return f`<input
    class="sx-field" ${S(o,void 0,c())}
    ${oo({label:s,least:r,most:n,get:c,set:a=>t.change({[e]:i(a)}),note:t.note,describedBy:t.noteId})}>`}var Ut=(t,e,s)=>f`<label class="sx-entry">${s}${en(t,e)}</label>`,ss=({state:t,change:e,note:s},o)=>({get:()=>t().logits[o-1]??0,set(r){let{logits:n}=t();s(""),o<=n.length&&e({logits:n.with(o-1,r)})}});function sn(t,e,s,o,r,{selected:n,select:i=()=>{}}={}){let[c,a]=t.model.get("_range"),l=ss(t,s);return f`
    <label class=${U({"sx-number":!0,"is-selected":s===n})} data-link=${s} style=${P(s)}>
      ${r}<input
        class="sx-field" ${S(e,s,l.get())} @focus=${()=>i(s)}
        ${oo({...l,label:`${e}${_(s)}`,least:c,most:a,longest:Se,setList:o,note:t.note,describedBy:t.noteId})}>
    </label>`}var sr=(t,e,s,o,r)=>f`
  <div class="sx-fields">
    ${t.state().logits.map((n,i)=>sn(t,e,i+1,s,o(i+1)))}${r}
  </div>`;var z=(...t)=>f`<math>${t}</math>`,D=t=>et`<mi>${t}</mi>`,K=t=>et`<mo>${t}</mo>`,F=t=>et`<mo form="infix">${t}</mo>`,ke=t=>et`<mo form="prefix">${t}</mo>`,on=t=>et`<mo lspace="0" rspace="0">${t}</mo>`,$t=t=>et`<mn>${t}</mn>`,C=(...t)=>et`<mrow>${t}</mrow>`,Nt=(...t)=>et`<mrow><mo stretchy="false">(</mo>${t}<mo stretchy="false">)</mo></mrow>`,rn=(t,e)=>et`<msub>${t}${e}</msub>`,kt=(t,e)=>et`<msup>${t}${e}</msup>`,te=(t,e)=>et`<mfrac>${t}${e}</mfrac>`,nn=t=>et`<msqrt>${t}</msqrt>`,Ee=(t,e)=>et`<mrow><munder><mo movablelimits="false">∑</mo>${t}</munder>${e}</mrow>`,ys=(...t)=>et`<mrow><mi>log</mi><mo rspace="0.17em">\u2061</mo>${t}</mrow>`,G=(t,e)=>rn(D(t),typeof e=="number"?$t(e):D(e));var Q=(t,...e)=>et`<mrow class="sx-term" data-link=${t} style=${P(t)}>${e}</mrow>`;function or(t,e){let s=t.map((r,n)=>[n>0?F("+"):T,r]);if(s.length<=e)return C(s);let o=Array.from({length:Math.ceil(s.length/e)},(r,n)=>s.slice(n*e,(n+1)*e));return et`
    <mtable columnalign="left" class="sx-lines">
      ${o.map(r=>et`<mtr><mtd>${r}</mtd></mtr>`)}
    </mtable>`}var Vt=(t,e)=>f`
  <div class="sx-formula">
    ${t.map(s=>f`<span class="sx-wrapped">${s}</span>`)}${e}
  </div>`;function ze(t,e,{move:s,end:o}){let r,n=null,i=a=>{e.classList.toggle("is-dragged",a),n?.classList.toggle("is-dragging",a)},c=a=>{r!==void 0&&(e.hasPointerCapture?.(r.id)&&e.releasePointerCapture(r.id),r=void 0,i(!1),o?.(a))};t.listen(e,"pointermove",a=>{r?.id===a.pointerId&&s(a.clientX-r.x,a.clientY-r.y,r.from)});for(let a of["pointerup","pointercancel","lostpointercapture"])t.listen(e,a,l=>{r?.id===l.pointerId&&c(l)});return t.add(()=>c()),(a,l)=>a.button!==0||!a.isPrimary||r!==void 0?!1:(e.setPointerCapture?.(a.pointerId),r={id:a.pointerId,x:a.clientX,y:a.clientY,from:l},n=e.closest(".sx"),i(!0),!0)}var xl=(t,e)=>{let s=Math.round(1/e),o=Math.round(t*s)/s;return o===0?0:o};function Ke(t,e,s){let o=a=>{s.pointerOnly||q(e,{role:"slider",tabindex:0,"aria-label":s.label,"aria-orientation":s.orientation,"aria-valuemin":s.least,"aria-valuemax":s.most,...a!==void 0&&{"aria-valuenow":s.get(),"aria-valuetext":a}})};o(void 0);let r=(a,l=s.least,m=s.most)=>{let p=it(xl(a,s.step),l,m);p!==s.get()&&s.set(p)},n=a=>{if(a.altKey||a.ctrlKey||a.metaKey)return;let{get:l,least:m,most:p,page:d,step:u}=s,h=a.shiftKey?d:u,v={ArrowUp:()=>l()+h,ArrowRight:()=>l()+h,ArrowDown:()=>l()-h,ArrowLeft:()=>l()-h,PageUp:()=>l()+d,PageDown:()=>l()-d,Home:()=>m,End:()=>p}[a.key];v!==void 0&&(a.preventDefault(),a.stopPropagation(),r(v()))},i=ze(t,e,{move(a,l,m){let p=(s.orientation==="vertical"?-l:a)*s.perPixel();r(m+p,...s.dragRange?.()??[])},end:()=>s.onDrag?.(!1)}),c=(a,l=s.get())=>{i(a,l)&&(a.preventDefault(),s.pointerOnly||e.focus?.({preventScroll:!0}),s.onDrag?.(!0),l!==s.get()&&r(l,...s.dragRange?.()??[]))};return t.listen(e,"keydown",n),t.listen(e,"pointerdown",a=>{a.stopPropagation(),c(a)}),{grab:c,describe:o}}function Ui(t,e,s,o){t.listen(s,"pointerdown",r=>{r.pointerType!=="touch"&&e.grab(r,o(r))})}function no(t,e,s,o,r=s){let n=Object.create(o,{orientation:{value:"horizontal"},perPixel:{value:()=>(o.most-o.least)/s.clientWidth}}),i=Ke(t,e,n);return Ui(t,i,r,c=>{let a=s.getBoundingClientRect(),l=it((c.clientX-a.left)/a.width,0,1);return o.least+(o.most-o.least)*l}),i}var As=ue((t,e,s)=>{let o=Ke(t,e,s),r=s.ground&&e.closest(s.ground);return r&&Ui(t,o,r,n=>s.valueAt?.(n)??s.get()),()=>o.describe(s.text)}),ne=ue((t,e,s)=>{let o=s.ground?e.closest(s.ground):e.parentElement,r=no(t,e,e.parentElement,s,o);return()=>r.describe(s.text)});var bl=.02,zi=({name:t,index:e,...s})=>({...s,step:.1,page:1,orientation:"horizontal",perPixel:()=>bl}),Ki=t=>t.own("focus in the formula",()=>({at:""}));function wl(t,e,s=!1){let{name:o,index:r,get:n}=e,i=!s&&Ki(t).at===o+r;return et`
    <mn
      class=${U({"sx-scrub":!0,"is-focused":i})} ${S(o,r,n())}
      ${As({...zi(e),pointerOnly:!0})}
    >${x(n())}</mn>`}function vl(t,e){let s=n=>()=>{Ki(t).at=n,t.redraw()},{name:o,index:r}=e;return f`
    <span
      class="sx-keys" data-link=${r} @focus=${s(o+r)} @blur=${s("")}
      ${As(zi(e))}
    ></span>`}function qi(t,e,s="a"){let[o,r]=t.model.get("_range"),n=i=>{let c=`${s}${_(i)}`,a=ss(t,i),l=`${c} = ${x(a.get())}, ${e}`;return{...a,name:s,index:i,label:`${c} in the formula`,text:l,least:o,most:r}};return{exponential(i,c,...a){let l=wl(t,n(i),c);return Q(i,kt(D("e"),a.length?C(l,...a):l))},keys:i=>Array.from({length:i},(c,a)=>vl(t,n(a+1)))}}var os=(t,e,s,o=x(e))=>s?et`<mn class="sx-scrub" ${S(t,void 0,e)} ${As({...s,orientation:"horizontal",pointerOnly:!0})}>${o}</mn>`:et`<mn ${S(t,void 0,e)}>${o}</mn>`,rr=(...[t,e,s,o=x(Math.abs(e))])=>C(F(e<0?"−":"+"),os(t,e,s,o)),Y=(t,e,s,o=w(s))=>et`<mn ${S(t,e,s)}>${o}</mn>`;function Ji(t,e){let s=Math.max(...e.map(r=>r.length)),o=t-(t<jr?70:280);return it(Math.floor(o/(26+8*s)),1,Se)}var Vi=(t,e)=>e===1||Number.isNaN(t)?"=":t>=.9995&&t<1?">":"≈";var zt=({scope:t,root:e,width:s,redraw:o,own:r})=>r("width",()=>(an(t,e,n=>{n===0||n===s||(s=n,o())}),()=>s));function an(t,e,s){let o=new ResizeObserver(([r])=>s(r.contentRect.width));o.observe(e),t.add(()=>o.disconnect())}function Yt(t,e){let s=er(t),{logits:o,selected:r}=t.state(),n=c=>{let{selected:a}=t.state();s(),t.change({logits:c,...a&&{selected:Math.min(a,c.length)}})},i=we(t,s);return t.root.style.setProperty("--count",String(o.length)),{glide:s,parts:e,selected:Math.min(r,o.length),setAll:n,reset:i,width:zt(t)(),select:c=>t.change({selected:c}),effect:c=>`S${_(c)} ${bi(e[c-1])}`,vectors:(c,a)=>Bo(t,c,n,a),presetsOf:(c,a,l,m,p)=>be(l.map(d=>({name:`${a} = ${x(d)}`,value:d})),d=>d===m,d=>{s(),p(d)},c,i)}}function yl(t,e,s){let o=t.own("powers on a line",()=>({perLine:0,shape:""})),r=`${e.length} ${s}`,n=t.root.classList.contains("is-dragging")&&o.shape===r,i=Math.min(e.length,Ji(s,e));return Object.assign(o,{perLine:n?Math.min(i,o.perLine):i,shape:r}),o.perLine}function ie(t,e,s,o){let{selected:r,parts:n}=e,i=s.length,c=yl(t,s,e.width-(e.beside??0)),a=qi(t,e.effect(r),e.letter),{power:l,term:m,around:p=v=>v,further:d=[],keys:u=a.keys(i)}=o(a,r),h=Array.from({length:i},(v,g)=>m(g+1,!1)),y=n[r-1];return Vt([z(C(Q(r,G("S",r)),K("=")),te(Q(r,l(r)),Ee(D("k"),l("k")))),z(F("="),te(p(m(r,!0),!1),p(or(h,c),!0))),...d,z(K(Vi(y,i)),Q(r,Y("S",r,y,rt(y).replace(">",""))))],u)}var cn=t=>t==="zero"?"0":t,Al=(t,e)=>{let s=xs(t);return s==="inf"?t<0?"−inf":"inf":s==="number"?e(t):cn(s)},Yi=t=>t===1?"1":w(t),Sl={exponent:x,exp:Yi,sum:Yi,S:rt};function Ss(t,e){let s=Yr(t).map(({name:o,index:r=0,kind:n})=>{let i={exp:`e^(a${_(r)}${e})`,sum:"the sum",S:`S${_(r)}`};return`${cn(n)} in ${i[o]}`});return s.length?`First ${s.join(", first ")}.`:"Every step is a number above 0."}var Xi=(t,e,s="")=>f`<span class="sx-symbol">${t}<sub>${e}</sub>${s}</span>`;function io(t,e,s=""){let o=Yr(t),r=(i,c,a)=>{let l=i==="exponent"?"number":xs(a),m=o.some(p=>p.name===i&&p.index===c);return f`<td
      class=${U({[`is-${l}`]:l!=="number","is-first":m})}
      title=${m?`the first ${cn(l)}`:T} ${S(`${i}${s}`,c,a)}
    >${Al(a,Sl[i])}</td>`},n=f`<span class="sx-symbol">e<sup>a<sub>j</sub>${e}</sup></span>`;return f`
    <table class="sx-table sx-steps-table">
      <thead>
        <tr>
          ${[st("j"),Xi("a","j",e),n,Xi("S","j")].map(i=>f`<th scope="col">${i}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${t.parts.map((i,c)=>f`
          <tr data-link=${c+1} style=${P(c+1)}>
            <th scope="row">${st(String(c+1))}</th>
            ${r("exponent",c+1,t.exponents[c])}${r("exp",c+1,t.exps[c])}${r("S",c+1,i)}
          </tr>`)}
        <tr><th scope="row">sum</th><td></td>${r("sum",void 0,t.total)}<td></td></tr>
      </tbody>
    </table>
    <p class="sx-says">${Ss(t,e)}</p>`}var ln=(t,e)=>f`
  <div class="sx-band">
    ${e.map(({from:s,to:o,kind:r,text:n})=>f`
      <div
        class=${U({"sx-zone":!0,[`is-${r}`]:!0})}
        style="left:${t(s)};width:calc(${t(o)} - ${t(s)})"
      ><span>${n}</span></div>`)}
  </div>`;function Ms({ticks:t,strips:e=[],above:s,...o}){let{least:r,most:n,get:i}=o,c=l=>`${100*(it(l,r,n)-r)/(n-r)}%`,a=`left:${c(i())}`;return f`
    <div class="sx-strip-track">
      ${s}
      ${e.map(({name:l,zones:m})=>f`
        <div class="sx-lane"><span class="sx-hint">${l}</span>${ln(c,m)}</div>`)}
      <div class="sx-over">
        <div class="sx-needle" aria-hidden="true" style=${a}></div>
        <div class="sx-rail"></div>
        <div class="sx-ring sx-handle" style=${a} ${ne({...o,ground:".sx-strip-track"})}></div>
      </div>
      <div class="sx-scale" aria-hidden="true">
        ${t.map(({place:l,text:m})=>f`<span class="sx-mark" style="left:${c(l)}">${m}</span>`)}
      </div>
    </div>`}var ks=300,Zi=" − m",Ml=[1,4,100,300,-50,-1e3],kl=[-1e3,-100,-10,0,10,100,1e3],mn=(t,e)=>Math.sign(t)*ks*Math.log1p(Math.abs(t))/Math.log1p(e),El=(t,e)=>{let s=Math.expm1(Math.abs(t)/ks*Math.log1p(e));return t===0?0:Math.sign(t)*Number(s.toPrecision(s<1?2:3))};function _l(t){if(!Number.isFinite(t))return t;let e=10**(Math.floor(Math.log10(Math.abs(t)))-3);return Math.sign(t)*Math.ceil(Math.abs(t)/e)*e}function Qi(t,e,s){let[o,r,n,i]=[...t,...e].map(c=>mn(c,s));return[{from:-ks,to:o,kind:"bad",text:"0/0"},{from:o,to:n,kind:"weak",text:"some 0"},{from:n,to:i,kind:"good",text:"numbers"},{from:i,to:r,kind:"weak",text:"some 0"},{from:r,to:ks,kind:"bad",text:"inf"}]}function Tl(t,{broken:e,faded:s,zero:o}){let r=(n,i,c)=>f`<span ${S(n,i,c)}>${xe(_l(c),4)}</span>`;return f`
    <p class="sx-ends">
      In ${t} the direct formula breaks from c = ${r("breaks",2,e[1])} upwards and from
      ${r("breaks",1,e[0])} downwards. The shifted one never does. Pale: some parts are 0, direct
      from ${r("faded",1,s[0])}, shifted from ${r("zero",1,o[0])} and ${r("zero",2,o[1])}.
    </p>`}function Ol(t,{scale:e,format:s}){let{change:o,model:r,move:n,own:i,state:c}=t,[a,l]=r.get("_range"),m=r.get("_direction"),p=Vr(m,e,s),[d,u]=[re(p,s),ve(p,s)],h=i(`scales in ${s}`,()=>Ri(m,s,l)),y={label:"Scale c",least:-ks,most:ks,step:1,page:20,get:()=>mn(c().scale,l),set:g=>n({scale:El(g,l)}),perPixel:()=>1},v={parts:d.parts,selected:e<0?1:m.length,width:zt(t)(),effect:()=>""};return f`
    <div class="sx-toolbar">
      ${be(qr.map(g=>({name:g,value:g})),g=>g===s,g=>o({format:g}),"Format")}
      ${be(Ml.map(g=>({name:`c = ${x(g)}`,value:g})),g=>g===e,g=>n({scale:g}),void 0,we(t))}
    </div>
    <div class="sx-number-entry">
      ${Ut(t,{trait:"scale",label:"c",name:"c",least:a,most:l},[st("c")," = "])}
      <span>a = c · [${m.map(x).join(", ")}] = [${p.map((g,M)=>f`${M?", ":""}<span class="sx-term" data-link=${M+1} style=${P(M+1)} ${S("a",M+1,g)}>${x(g)}</span>`)}]</span>
    </div>
    ${Ms({...y,text:`c = ${x(e)} in ${s}. Direct: ${Ss(d,"")} Shifted: ${Ss(u,Zi)}`,ticks:kl.map(g=>({place:mn(g,l),text:x(g)})),strips:[{name:"direct",zones:Qi(h.broken,h.faded,l)},{name:"shifted",zones:Qi([-l,l],h.zero,l)}]})}
    ${Tl(s,h)}
    <div class="sx-panels">
      <figure class="sx-panel">${X("Direct","as the formula is written")}${io(d,"")}</figure>
      <figure class="sx-panel">${X("Shifted","m = max a is subtracted first")}${io(u,Zi,"-shifted")}</figure>
    </div>
    ${ie(t,v,m.map(g=>`${x(e)}·${g}`),()=>({power:g=>kt(D("e"),G("a",g)),term:g=>Q(g,kt(D("e"),C(os("c",e,y),K("·"),$t(x(m[g-1]))))),keys:T}))}`}var Nl={title:"Where the softmax breaks",frame:"sx-steps",...Ot({scale:{range:"_range"},format:{among:qr}}),view:Ol},ji={"breaking-point":Nl};function Pl(t){let e=t.model.get("_range")[1],s=e/2,o=()=>Math.max(...t.state().logits.map(Math.abs)),r=t.own("axis of the bars",()=>({limit:s,dragging:!1,onDrag(i){r.dragging=i,!i&&(o()===s&&(r.limit=e),er(t)(),t.redraw())},columns:Co()})),n=r.limit===e&&o()===s;return!r.dragging&&!n&&(r.limit=o()>s?e:s),r}function Ll(t,e,s,o){let{effect:r,selected:n,select:i=()=>{},shift:c=0,reach:a=0}=e,[l,m]=t.model.get("_range"),p=ss(t,o),d=p.get(),u=d+c,h=s.limit+a,y=`a${_(o)}`,v=()=>s.columns.value.getBoundingClientRect();return f`
    <div
      class=${U({"sx-column":!0,"is-selected":o===n})} data-link=${o} style=${P(o)}
      @pointerdown=${()=>i(o)}
    >
      <div
        class=${U({"sx-bar":!0,"is-below":u<0})} ${S(a?"a+c":"a",o,u)}
        style="top:${50-50*Math.max(u,0)/h}%;height:${50*Math.abs(u)/h}%"
      ></div>
      <div class="sx-ghost" ?hidden=${u===d} style="top:${50-50*d/h}%"></div>
      <div
        class="sx-ring sx-handle" style="top:${50-50*u/h}%" @focus=${()=>i(o)}
        ${As({...p,label:`Logit ${y}`,text:`${y} = ${x(d)}, ${r(o)}`,least:l,most:m,step:.1,page:1,orientation:"vertical",perPixel:()=>2*h/s.columns.value.clientHeight,dragRange:()=>[-s.limit,s.limit],onDrag:s.onDrag,ground:".sx-column",valueAt:({clientY:g})=>h*(1-2*(g-v().top)/v().height)-c})}
      ></div>
    </div>`}function _e(t,e){let{selected:s,select:o,setAll:r,reach:n=0,title:i="Logits"}=e,[c,a]=t.model.get("_range"),l=Pl(t);t.root.style.setProperty("--limit",String(l.limit));let m=t.state().logits.length,p=Array.from({length:m},(d,u)=>u+1);return f`
    <figure class=${U({"sx-panel":!0,"is-crowded":tr(zt(t)(),m)})}>
      ${X(i,`drag, or type ${x(c)} to ${x(a)}`)}
      <div class="sx-plot sx-signed">
        <div class="sx-axis" aria-hidden="true">
          ${[1,0,-1].map((d,u)=>f`
            <span class="sx-tick" style="top:${u*50}%">${x(d*(l.limit+n))}</span>`)}
        </div>
        <div class="sx-columns" ${Fo(l.columns)}>${p.map(d=>Ll(t,e,l,d))}</div>
      </div>
      <div class="sx-numbers">
        ${p.map(d=>sn(t,"a",d,r,lt("a",d),{selected:s,select:o}))}
      </div>
    </figure>`}function qe({name:t,parts:e,select:s=()=>{},starts:o=Me(e),...r}){let{unit:n=1,label:i=c=>lt(t,c)}=r;return f`
    <div class="sx-strip" aria-hidden="true">
      ${e.map((c,a)=>f`
        <div
          class="sx-part" data-link=${a+1} ${S(t,a+1,c)} @pointerdown=${()=>s(a+1)}
          style="${P(a+1)};left:${100*o[a]/n}%;width:${100*c/n}%"
        ><span>${i(a+1)}</span></div>`)}
    </div>`}var ao=(t="1")=>f`<div class="sx-ruler" aria-hidden="true"><span>0</span><span>${t}</span></div>`;function Je({title:t="Softmax",hint:e,parts:s,width:o,selected:r,select:n=()=>{}}){let i=o/s.length<tn,c=Me(s),a=i?4:0,l=(m,p)=>{let d=100*(c[p]+m/2),u=a+(100-2*a)*(p+.5)/s.length;return Mt`<path
      class=${U({"sx-leader":!0,"is-selected":p+1===r})} data-link=${p+1}
      style=${P(p+1)} d="M${d} 0C${d} 60 ${u} 40 ${u} 100"></path>`};return f`
    <figure class=${U({"sx-whole":!0,"is-crowded":i})}>
      ${X(t,e)}${ao()}${qe({name:"S",parts:s,select:n})}
      <svg class="sx-leaders" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${s.map(l)}</svg>
      <div class="sx-numbers sx-parts">
        ${s.map((m,p)=>f`
          <div
            class=${U({"sx-number":!0,"is-selected":p+1===r})} data-link=${p+1}
            style=${P(p+1)} @pointerdown=${()=>n(p+1)}
          >
            ${lt("S",p+1)}
            <span class=${U({"is-long":rt(m).length>jo})} ${S("S",p+1,m)}>${rt(m)}</span>
          </div>`)}
      </div>
    </figure>`}var Te=5,Il=[[1,2,3],[2,2,2,2],[3,1,-2]],Dl=[-3,0,3],Cl=t=>10**Math.ceil(Math.log10(t));function Fl(t,e,s){let o=t.state().shift,r=w(Math.exp(o));return f`
    <div class="sx-shift">
      ${Ut(t,{trait:"shift",label:"c",name:"c",least:-Te,most:Te},st("c"))}
      <div class="sx-shift-scale">
        <span class="sx-hint">${x(-Te)}</span>
        <div class="sx-track">
          <div
            class="sx-ring sx-thumb" style="left:${50+50*o/Te}%"
            ${ne({label:"Shift c of all logits",text:`c = ${x(o)}: the factor is ${r}, the parts stay ${s.map(rt).join(", ")}`,least:-Te,most:Te,step:.1,page:1,get:()=>t.state().shift,set:e})}
          ></div>
        </div>
        <span class="sx-hint">${x(Te)}</span>
      </div>
      <span class="sx-factor"><span class="sx-symbol">e<sup>c</sup></span> = <span class="sx-result" ${S("factor",void 0,Math.exp(o))}>${r}</span></span>
    </div>`}function Rl(t,e,s,o){let r=f`<td ${S("factor",void 0,s)}>× ${w(s)} =</td>`;return f`
    <figure class="sx-panel">
      ${X("Exponentials","one factor for all")}
      <table class="sx-table">
        <tbody>
          ${t.map((n,i)=>f`
            <tr data-link=${i+1} style=${P(i+1)} @pointerdown=${()=>o(i+1)}>
              <th scope="row">${ro(i+1)}</th>
              <td ${S("exp",i+1,n)}>${w(n)}</td>
              ${r}
              <td ${S("exp shifted",i+1,e[i])}>${w(e[i])}</td>
            </tr>`)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">sum</th>
            <td class="sx-result" ${S("sum",void 0,j(t))}>${w(j(t))}</td>
            ${r}
            <td class="sx-result" ${S("sum shifted",void 0,j(e))}>${w(j(e))}</td>
          </tr>
        </tfoot>
      </table>
    </figure>`}function Bl(t,e,s){let o=j(t),r=Cl(o),n=Me(e),i=o/r,c=(a,l)=>{let[m,p]=[100*n[l],100*(n[l]+a)];return Mt`<path
      class="sx-beam" data-link=${l+1} style=${P(l+1)}
      d="M${m*i} 0H${p*i}L${p} 100H${m}Z"></path>`};return f`
    <figure class="sx-whole sx-total">
      ${X("Laid end to end",`length ${w(o)} in all`)}
      ${ao(w(r).replace(/^1\.00×/,""))}
      ${qe({name:"exp shifted",parts:t,unit:r,select:s,label:a=>ro(a,"+c")})}
      <svg class="sx-rays" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${e.map(c)}</svg>
    </figure>`}var Hl=(t,e)=>ie(t,{...e,beside:50},t.state().logits.map(x),s=>{let o=et`<mrow class="sx-struck">${kt(D("e"),D("c"))}</mrow>`;return{power:r=>kt(D("e"),C(G("a",r),F("+"),D("c"))),term:s.exponential,around:(r,n)=>n?C(o,Nt(r)):C(o,F("⋅"),r)}});function Wl(t,{logits:e,shift:s}){let o=e.map(m=>m+s),r=J(o),n=Yt(t,r),{select:i,selected:c,width:a}=n,l=m=>{t.note(""),t.change({shift:m})};return f`
    <div class="sx-toolbar">${n.vectors(Il)}${n.presetsOf("Shifts","c",Dl,s,l)}</div>
    ${Fl(t,l,r)}
    <div class="sx-panels">
      ${_e(t,{...n,shift:s,reach:Te,title:"Logits + c"})}
      ${Rl(Ge(e),Ge(o),Math.exp(s),i)}
    </div>
    ${Bl(Ge(o),r,i)}
    ${Je({hint:"divided by the sum: length 1",parts:r,width:a,selected:c,select:i})}
    ${Hl(t,n)}`}var Gl={title:"A common shift of all logits",frame:"sx-frame sx-common-shift",...Ot({logits:Ct,shift:{least:-Te,most:Te},selected:ye},Ae),view:Wl},ta={"common-shift":Gl};var co=class extends se{constructor(e){if(super(e),this.it=T,e.type!==ds.CHILD)throw Error(this.constructor.directiveName+"() can only be used in child bindings")}render(e){if(e===T||e==null)return this._t=void 0,this.it=e;if(e===Lt)return e;if(typeof e!="string")throw Error(this.constructor.directiveName+"() called with a non-string value");if(e===this.it)return this._t;this.it=e;let s=[e];return s.raw=s,this._t={_$litType$:this.constructor.resultType,strings:s,values:[]}}};co.directiveName="unsafeHTML",co.resultType=1;var ea=jt(co);var Ul=t=>e=>{let o=[...e.currentTarget.querySelectorAll("[role=radio]")],r=o.findIndex(a=>a===e.target),i={ArrowRight:r+1,ArrowDown:r+1,ArrowLeft:r-1,ArrowUp:r-1,Home:0,PageUp:0,End:-1,PageDown:-1}[e.key];if(i===void 0||r<0||e.altKey||e.ctrlKey||e.metaKey)return;e.preventDefault(),e.stopPropagation();let c=(i+o.length)%o.length;t(c),o[c].focus()},ae=({label:t,title:e,pills:s,chosen:o,choose:r,more:n=""})=>f`
  <div
    class=${U({"sx-choice":!0,...n&&{[n]:!0}})} role="radiogroup" aria-label=${t}
    @keydown=${Ul(i=>r(s[i].index))}
  >
    <span>${e}</span>
    ${s.map(({index:i,content:c,linked:a})=>f`
      <button
        type="button" class="sx-button" role="radio" aria-checked=${i===o}
        tabindex=${i===o?0:-1} data-link=${a?i:T}
        style=${a?P(i):T} @click=${()=>r(i)}
      >${c}</button>`)}
  </div>`,Re=(t,e)=>Array.from({length:e},(s,o)=>({index:o+1,content:lt(t,o+1),linked:!0}));function Es(t,e){let{name:s,index:o,element:r,purpose:n,text:i,symbol:c,least:a,most:l,get:m,set:p,places:d}=e,u=()=>d?d.of(m()):m(),h=d?{least:0,most:d.last,step:1,page:d.page}:{least:a,most:l,step:.1,page:1},y=O=>100*(O-h.least)/(h.most-h.least),v=u(),[g,M]=[Math.min(v,0),d?0:Math.max(v,0)].map(y);return f`
    <div class="sx-input" data-link=${r??T} style=${r?P(r):T}>
      ${c}
      <div class=${U({"sx-track":!0,"is-whole":d!==void 0})}>
        <div class="sx-fill" style="left:${g}%;width:${M-g}%"></div>
        <div
          class="sx-ring sx-knob" style="left:${y(v)}%"
          ${ne({...h,label:n,text:i,get:u,set(O){t.note(""),p(d?d.valueAt(O):O)}})}
        ></div>
      </div>
      <input
        class="sx-field" ${S(s,o,m())}
        ${oo({...e,note:t.note,describedBy:t.noteId})}>
    </div>`}var pn=[[1,2,3],[1,2,5],[2,2,2,2],[3,1,-2]];function dn(t,e,s,o=we(t)){let{note:r,state:n}=t,i=()=>n().logits,c=()=>{i().length<Se?e([...i(),0]):r(`${Se} elements are the most that fit here.`)},a=()=>{i().length>1?e(i().toSpliced(s()-1,1)):r("One element must stay.")};return Gt([bt("Add",c,{available:i().length<Se}),bt(f`Remove ${lt("a",s())}`,a,{available:i().length>1}),o],"Elements")}var _s=(...t)=>(e,s=e.logits.length)=>Object.fromEntries(t.map(o=>[o,Math.min(e[o],s)])),sa=(t,e)=>s=>{let o=t.state(),r=s.length===o.logits.length?{}:e?.(o,s.length);t.change({...r,logits:s})};function Oe(t,e){let s=sa(t,e);return f`
    <div class="sx-toolbar">
      ${Bo(t,pn,s)}
      ${dn(t,s,()=>t.state().logits.length)}
    </div>`}function Ne(t,e){let[s,o]=t.model.get("_range"),{logits:r}=t.state(),n=sa(t,e),i=J(r),c=(a,l)=>{let m=l+1,p=`a${_(m)}`;return Es(t,{...ss(t,m),name:"a",index:m,element:m,label:p,purpose:`Logit ${p}`,text:`${p} = ${x(a)}, S${_(m)} = ${rt(i[l])}`,symbol:lt("a",m),least:s,most:o,longest:Se,setList:n})};return f`
    <figure>
      ${X("Logits",`drag, or type ${x(s)} to ${x(o)}`)}
      <div class="sx-inputs">${r.map(c)}</div>
    </figure>`}var Pe=(t,e={},s=1)=>vs({logits:Ct,...Object.fromEntries(t.map(o=>[o,{whole:!0,least:s}])),...e},t,"logits",o=>o.length,Se);var zl=6,rs="";function Kl(t,e,s){let o=document.createElement("template");o.innerHTML=t;let r=o.content.querySelector("math > mrow"),n=r?.children.length===1&&r.firstElementChild?.hasAttribute("data-part");for(let a of s?o.content.querySelectorAll("[data-part]"):[]){a.textContent=`${rs}${a.getAttribute("data-part")}${rs}`;for(let l of[a.previousElementSibling,a.nextElementSibling])if(l?.textContent==="⁢"){l.textContent="⋅";for(let m of["lspace","rspace"])l.removeAttribute(m)}}let i=o.innerHTML.replace(new RegExp(`data-letter="([${e}])"`,"g"),`$& class="sx-term" data-link="${rs}$1 link${rs}" style="${rs}$1 hue${rs}"`).split(rs),c=i.filter((a,l)=>l%2===0);return{isOnePart:n,strings:Object.assign(c,{raw:c}),holes:i.filter((a,l)=>l%2===1)}}var ql=ue((t,e,s)=>{let o=0,r="",n=[];an(t,e,c=>{o=c,s.shell.redraw()});let i=()=>{let c=[...e.querySelectorAll(".sx-with-numbers")],a=c.map(u=>u.textContent?.length??0),l=`${o} ${s.shape}`,m=a.some((u,h)=>u>n[h]),p=s.shell.root.classList.contains("is-dragging");if(l===r&&!m&&(p||String(a)===String(n)))return;[r,n]=[l,a];for(let u of c)u.style.fontSize="",u.parentElement?.classList.remove("is-long");let d=c.map(u=>u.clientWidth/u.scrollWidth);c.forEach((u,h)=>{d[h]<1&&(u.style.fontSize=`${Math.max(.6,d[h]-.01)}em`),u.parentElement?.classList.toggle("is-long",d[h]<.75)})};return()=>queueMicrotask(i)});function Jl(t,e,s){let o=so(t,s),n=(Array.isArray(t)&&t[0]==="at"?x:o>1?w:Wt)(o);return Y("part",e,o,/[−×]/.test(n)?`(${n})`:n)}function Vl(t,e,s,o,r,n){let i=t.own("formulas",()=>new Map),c=e.letters.map(({letter:m})=>m).join(""),a=(m,p)=>{let d=`${p}${m}`,u=i.get(d)??Kl(`<math>${m}</math>`,c,p);return i.set(d,u),u},l=Object.fromEntries(e.letters.map(({letter:m,trait:p})=>[m,p]));return s.lines.map(({rule:m,mathml:p,parts:d},u)=>{let h='<mo form="infix">=</mo>',y=({strings:M,holes:O})=>f(M,...O.map(L=>{let[b,A]=L.split(" ");return A===void 0?Jl(d[Number(b)],`${u+1},${Number(b)+1}`,r):A==="hue"?P(o[l[b]]):o[l[b]]})),v=a(`${h}<mrow>${p}</mrow>`,!0),g=n[u]!==0&&o.logits.length===1;return f`
      <li>
        <span class="sx-rule">${ea(m)}</span>
        <span class="sx-letters">${y(a(`${u?h:""}<mrow>${p}</mrow>`,!1))}</span>
        <span class="sx-with-numbers">${v.isOnePart?T:y(v)}</span>
        <span class="sx-line-value" ${S("line",u+1,n[u])}>${g?"≈ 0":xe(n[u],zl)}</span>
      </li>`})}function Yl(t){let e=Math.max(...t)-Math.min(...t),s=`All ${t.length} lines give the same number`;return e===0?`${s}, to the last digit that the computer keeps.`:`${s}: they differ by at most ${w(e)}, which is rounding.`}function Xl(t,e,s){let[o,r]=t.model.get("_range");return f`
    <div class="sx-controls">
      ${e.letters.map(({title:n,letter:i,name:c,trait:a})=>ae({label:`${n} ${i}`,title:f`<span>${n} ${st(i)} =</span>`,pills:Re(c,s.logits.length),chosen:s[a],choose:l=>t.change({[a]:l})}))}
      ${e.feature?Es(t,{name:"x",label:"xⱼ",purpose:"Feature xⱼ",text:`xⱼ = ${x(s.feature)}`,symbol:lt("x","j"),least:o,most:r,get:()=>t.state().feature,set:n=>t.change({feature:n})}):T}
    </div>`}var Zl=t=>(e,s)=>{let o=t.letters.map(({trait:u})=>u),r=_s(...o),n={...s,...r(s)},[i,c]=o.map(u=>n[u]),a=i===c?"same":"different",m=e.model.get("_cases").find(({when:u})=>u===""||u===a),p=t.given(n),d=m.lines.map(({tree:u})=>so(u,p));return f`
    ${Oe(e,r)}
    ${Ne(e,r)}
    ${Xl(e,t,n)}
    <div>
      <figure>
        <figcaption><b>${m.title}</b></figcaption>
        <ol class="sx-lines-list" ${ql({shell:e,shape:`${[n.logits.length,i,c]}`})}>
          ${Vl(e,t,m,n,p,d)}
        </ol>
      </figure>
      <p class="sx-words" aria-live="polite">${Yl(d)}</p>
    </div>`};function oa(t){let e=t.letters.map(({trait:s})=>s);return{title:t.title,...Pe(e,t.feature?{feature:{least:-10,most:10}}:{}),frame:"sx-derivation sx-rows",view:Zl(t)}}var Ql=oa({title:"Derivation of an entry, line by line",letters:[{letter:"i",trait:"row",title:"output",name:"S"},{letter:"j",trait:"column",title:"input",name:"a"}],given:({logits:t,row:e,column:s})=>({letters:{N:t.length,i:e,j:s},arrays:{a:t}})}),jl=oa({title:"Derivation of the gradient of the loss, line by line",letters:[{letter:"y",trait:"label",title:"correct class",name:"P"},{letter:"i",trait:"row",title:"class",name:"P"}],feature:!0,given:({logits:t,row:e,label:s,feature:o})=>({letters:{T:t.length,N:2,i:e,y:s,j:1},arrays:{W:t.map(r=>[0,r]),x:[o,1]}})}),ra={"derivation-lines":Ql,"loss-derivation-lines":jl};var wt=8,fe=16,nr="0".repeat(wt*wt),lo=t=>Array.from(t,e=>parseInt(e,fe+1)),Ts=t=>lo(t).map(e=>e/fe),na=(t,e,s)=>t.slice(0,e)+Math.min(fe,Math.max(0,s)).toString(fe+1)+t.slice(e+1),ia=(t,e,s,o)=>lo(t).map((r,n)=>{let i=Math.hypot(n%wt+.5-e,Math.floor(n/wt)+.5-s),c=Math.round(fe*Math.min(1,Math.max(0,1.4-i)));return(o?Math.min(r,fe-c):Math.max(r,c)).toString(fe+1)}).join("");function aa(t,e){let s=Array.from(Int8Array.from(atob(t),r=>r.charCodeAt(0)),r=>e*r),o=wt*wt;return Array.from({length:s.length/o},(r,n)=>s.slice(n*o,(n+1)*o))}var un=(t,e,s,o)=>Qs(t,Zs(t,{inputs:[Ts(e)],labels:[s+1]}),o);function ca(t,e){for(let[s,o,r,n]of e)for(let i=0;i<n;i+=1)t=un(t,s,o,r);return t}var ma=Array.from({length:10},(t,e)=>e),hn=200,tm=Array.from({length:wt},(t,e)=>Array.from({length:wt},(s,o)=>e*wt+o)),la=Ot({label:{least:0,most:9,whole:!0},digit:{least:0,most:9,whole:!0},rate:{least:0,most:1}}),em=/^[0-9a-g]{64},\d,(1|0(\.\d+)?|\d(\.\d+)?e-\d+),[1-9]\d*$/,$n=t=>j(t.map(e=>e[3])),gn=t=>.9*Math.sqrt(Math.min(1,Math.abs(t))),xn=t=>t.indexOf(Math.max(...t)),pa=t=>`row ${Math.floor(t/wt)+1}, column ${t%wt+1}`,da=t=>f`<svg viewBox="0 0 ${wt} ${wt}" aria-hidden="true">${t}</svg>`,sm=t=>Ts(t).map((e,s)=>{let o=gn(e),r=(1-o)/2;return`M${s%wt+r} ${Math.floor(s/wt)+r}h${o}v${o}h${-o}z`}).join(""),om=t=>t.own("memory",()=>{let{model:e}=t,s=aa(e.get("_weights"),e.get("_unit")),{image:o,digit:r}=t.opening();return{opening:s,largest:Math.max(...s.flat().map(Math.abs)),examples:e.get("_examples").map(([n,i])=>({image:n,label:i,path:sm(n)})),erase:!1,pointed:xn(Ts(o).map((n,i)=>Math.abs(n*s[r][i]))),lessons:"",weights:s}});function rm(t,e){let{image:s,label:o,digit:r,rate:n,lessons:i}=t;JSON.stringify(i)!==e.lessons&&(e.lessons=JSON.stringify(i),e.weights=ca(e.opening,i));let c=e.weights,a=Ts(s),l=Ce(c,a),m=Fe(l,o+1);return{W:c,x:a,a:l,errors:m,parts:J(l),first:J(Ce(e.opening,a)),loss:es(l,o+1).loss,after:es(Ce(un(c,s,o,n),a),o+1).loss,pulls:c[r].map((p,d)=>p*a[d]),pushes:a.map(p=>0-m[r]*p),guesses:e.examples.map(p=>xn(Ce(c,Ts(p.image))))}}var nm=ue((t,e,s)=>{let o=()=>wt/e.getBoundingClientRect().width,r,n=c=>{let[a,l]=[c.x-r.x,c.y-r.y],m=Math.max(1,Math.ceil(2*Math.hypot(a,l))),p=s.image();for(let d=1;d<=m;d+=1)p=ia(p,r.x+d*a/m,r.y+d*l/m,s.erase());r=c,s.draw(p)},i=ze(t,e,{move(c,a,{x:l,y:m}){n({x:l+c*o(),y:m+a*o()})}});return t.listen(e,"pointerdown",c=>{let a=e.getBoundingClientRect(),l={x:(c.clientX-a.left)*o(),y:(c.clientY-a.top)*o()};i(c,l)&&(c.preventDefault(),r=l,n(l))}),()=>{}});function im(t,e,s){let o=t.target;if(!o.dataset.link||t.altKey||t.ctrlKey||t.metaKey)return;let r=Number(o.dataset.link),n=lo(e)[r],i=r%wt,c={" ":n>0?0:fe,Enter:n>0?0:fe,"+":n+4,"-":n-4,Delete:0,Backspace:0},a={ArrowRight:i<wt-1?r+1:r,ArrowLeft:i>0?r-1:r,ArrowDown:r+wt,ArrowUp:r-wt,Home:r-i,End:r-i+wt-1};if(t.key in c)s(na(e,r,c[t.key]));else if(t.key in a)[...t.currentTarget.querySelectorAll("[data-link]")][a[t.key]]?.focus();else return;t.preventDefault()}function am(t,e,{x:s}){let{image:o}=t.state(),r=lo(o),n=a=>{t.note(""),t.change({image:a})},i=a=>f`
    <div
      class="sx-digit-pixel" role="gridcell" tabindex=${a===e.pointed?0:-1} data-link=${a}
      aria-label="${pa(a)}: ink ${r[a]} of ${fe}" style="--side:${gn(s[a])}" ${S("x",a,s[a])}
    ></div>`,c=()=>{e.erase=!e.erase,t.redraw()};return f`
    <figure>
      ${X("Picture","draw, or arrows and space")}
      <div
        class="sx-digit-grid" role="grid" aria-label="Picture: arrows move, space inks, + and − shade"
        @keydown=${a=>im(a,t.state().image,n)}
        ${nm({image:()=>t.state().image,draw:n,erase:()=>e.erase})}
      >
        ${tm.map(a=>f`<div role="row">${a.map(i)}</div>`)}
      </div>
      ${Gt([bt("Eraser",c,{pressed:e.erase}),bt("Clear",()=>n(nr),{available:o!==nr})])}
    </figure>`}function cm(t,{parts:e,first:s,errors:o}){let{digit:r,label:n,lessons:i}=t.state(),c=i.length>0,a=ma.map(l=>({index:l,content:f`<b>${l===n?`${l} y`:l}</b>
      <span class="sx-digit-bar">
        <span style="width:${100*e[l]}%" ${S("S",l,e[l])}></span>
        <span style="left:${100*s[l]}%" ?hidden=${!c} ${S("S before",l,s[l])}></span>
      </span>
      <span ${S("S",l,e[l])}>${rt(e[l])}</span>
      <span ${S("S − Y",l,o[l])}>${w(o[l])}</span>`}));return f`
    <figure>
      ${X("What the layer reads",c?"ticks: before the steps":"choose a row")}
      ${ae({label:"digit whose weights are shown",title:f`<span class="sx-digit-head">${["","probability","S","S − Y"].map(l=>f`<span>${l}</span>`)}</span>`,pills:a,chosen:r,choose:l=>t.change({digit:l}),more:"sx-digit-rows"})}
    </figure>`}function lm(t,{examples:e},{guesses:s}){return f`
    <div>
      <figure>${X("Pictures held out","✗ with what they are read as")}</figure>
      ${Gt(e.map(({image:o,label:r,path:n},i)=>{let c=s[i],a=`${r} ${c===r?"✓":`✗ ${c}`}`;return bt(f`${da(Mt`<path d=${n}></path>`)}<span ${S("read",i,c)}>${a}</span>`,()=>{t.note(""),t.change({image:o,label:r})},{more:"sx-digit-thumb",label:`${a}, picture ${i+1}, a ${r} read as ${c}`,pressed:o===t.state().image})}))}
    </div>`}function mm(t){let{image:e,label:s,rate:o,lessons:r}=t.state(),n=r.at(-1);o===0?t.note("A step of size 0 goes nowhere."):$n(r)>=hn?t.note(`After ${hn} steps it is time to forget.`):n&&n[0]===e&&n[1]===s&&n[2]===o?t.change({lessons:r.with(-1,[e,s,o,n[3]+1])}):t.change({lessons:[...r,[e,s,o,1]]})}function pm(t,{loss:e,after:s}){let{label:o,rate:r,lessons:n}=t.state(),i=()=>{t.note(""),t.change({lessons:[]})};return f`
    <div class="sx-digit-step">
      ${ae({label:"true digit y",title:f`<span>true digit ${st("y")} =</span>`,pills:ma.map(c=>({index:c,content:c})),chosen:o,choose(c){t.note(""),t.change({label:c})}})}
      <label class="sx-digit-size">size ${st("η")} =${en(t,{trait:"rate",label:"η",name:"rate",least:0,most:1})}</label>
      ${Gt([bt("One step",()=>mm(t),{available:r>0}),bt("Forget the steps",i,{available:n.length>0}),we(t)])}
      <span>loss <b ${S("loss",void 0,e)}>${w(e)}</b> → <b ${S("loss after",void 0,s)}>${w(s)}</b><span class="sx-hint"> after one step</span></span>
    </div>`}function fn(t,e,s,o,r,n){let i=(c,a)=>{let l=n>0?gn(c/n):0;return Mt`<rect
      class=${U({"is-negative":c<0})} data-link=${a} ${S(t,`${e},${a}`,c)}
      x=${a%wt+(1-l)/2} y=${Math.floor(a/wt)+(1-l)/2} width=${l} height=${l}></rect>`};return f`<figure>${X(s,o)}${da(r.map(i))}</figure>`}var dm=({digit:t},{largest:e},{W:s,a:o,pulls:r,pushes:n})=>f`
  <div class="sx-digit-images">
    ${fn("W",t,`Weights of ${t}`,"filled +, hollow −",s[t],e)}
    ${fn("W x",t,"Weight × ink",`sum ${w(o[t])}, the logit of ${t}`,r,e)}
    ${fn("push",t,"Push of a step","−(S − Y) × ink, for η = 1",n,1)}
  </div>`,um=({digit:t,rate:e},{pointed:s},{W:o,x:r,pulls:n,pushes:i})=>`Pixel in ${pa(s)}: ink ${x(r[s])}, weight for digit ${t}: ${w(o[t][s])}, product ${w(n[s])}; a step adds ${w(e*i[s])} to the weight.`;function fm(t,e){let s=om(t),o=rm(e,s),r=({target:n})=>{let i=n.closest("[data-link]")?.getAttribute("data-link");!i||Number(i)===s.pointed||(s.pointed=Number(i),t.redraw())};return f`
    <div class="sx-rows" @pointerover=${r} @focusin=${r}>
      <div class="sx-digit-panels">${am(t,s,o)}${cm(t,o)}</div>
      ${lm(t,s,o)}${pm(t,o)}${dm(e,s,o)}
      <div>
        <p class="sx-facts">${um(e,s,o)}</p>
        <p class="sx-words" aria-live="polite">${hm(e,s,o)}</p>
      </div>
    </div>`}function hm({image:t,label:e,lessons:s},{examples:o},{a:r,parts:n,loss:i,after:c,guesses:a}){if(t===nr)return"No ink, no logits: every digit gets a tenth. The gradient is 0 as well, and no step can teach anything.";let l=xn(r),m=`The layer reads a ${l}, with probability ${rt(n[l])}`,p=l===e?"and so it is.":`but it is a ${e}, which got ${rt(n[e])}.`,d=`One step takes the loss from ${w(i)} to ${w(c)}.`,u=$n(s);if(u===0)return`${m}, ${p} ${d}`;let h=a.filter((y,v)=>y!==o[v].label).length;return`After ${u} ${u>1?"steps":"step"}: ${m[0].toLowerCase()}${m.slice(1)}, ${p} Of the ${o.length} pictures held out it misreads ${h} now.`}var $m={title:"Teach a layer a digit",frame:"sx-digits sx-rows",traits:["image","label","digit","rate","lessons"],toFields:t=>({image:t.image,...la.toFields(t),...t.lessons[0]&&{steps:t.lessons.join("_")}}),fromFields({image:t,steps:e,...s},o){let r=e?.split("_")??[],n=r.map(c=>c.split(",").map((a,l)=>l?Number(a):a));if(!r.every(c=>em.test(c))||!($n(n)<=hn))return{wrong:"no such steps"};if(t!==void 0&&!/^[0-9a-g]{64}$/.test(t))return{wrong:"image is not 64 signs from 0 to g"};let i=Object.keys(s).length?la.fromFields(s,o):{state:{}};return"wrong"in i?i:{...i,state:{...i.state,...t&&{image:t},lessons:n}}},view:fm},ua={"digit-learner":$m};var gm="http://www.w3.org/2000/svg",xm="http://www.w3.org/1998/Math/MathML";function gt(t,e){if(t.textContent===e)return;let s=t.firstChild;s?.nodeType===3&&s===t.lastChild?s.nodeValue=e:t.textContent=e}function ct(t,e,s,o,r){return q(t,{"data-value":e,"data-index":s,"data-number":o}),r!==void 0&&gt(t,r),t}function bn(t,e,s){return q(t,e),t.append(...s),t}var $=(t,e={},...s)=>bn(document.createElement(t),e,s),Ve=(t,e={},...s)=>bn(document.createElementNS(gm,t),e,s),ce=(t,e={},...s)=>bn(document.createElementNS(xm,t),e,s);function Xt(t,e,s,o={}){let r=$("button",{type:"button",class:"sx-button",...o},e);return t.listen(r,"click",s),r}function ir(t,e,s){let o=e.map(({name:r,value:n})=>Xt(t,r,()=>s(n)));return{element:$("div",{class:"sx-group",role:"group","aria-label":"Presets"},...o),show(r){o.forEach((n,i)=>{q(n,{"aria-pressed":String(r(e[i].value))})})}}}var wn=(t,e)=>JSON.stringify(t)===JSON.stringify(e);function ar(t,e=()=>{}){let s=Xt(t.scope,"Reset",()=>{e(),t.reset()});return{element:s,draw:()=>ns(s,!wn(t.opening(),t.state()))}}var ns=(t,e)=>q(t,{"aria-disabled":e?void 0:"true"});var le=(...t)=>ce("math",{},...t),Be=(t,e={})=>ce("mi",e,t),Et=(t,e={})=>ce("mo",e,t),he=t=>Et(t,{form:"infix"}),Ht=(t,e={})=>ce("mn",e,t),ee=(...t)=>ce("mrow",{},...t),Os=(...t)=>ee(Et("(",{stretchy:"false"}),...t,Et(")",{stretchy:"false"})),fa=(t,e)=>ce("msub",{},t,e);var ha=(t,...e)=>ce("mrow",{class:"sx-term","data-link":t},...e);function $a(t,e,s=[]){let r=[...t.children].find(n=>n===document.activeElement)?.getAttribute("data-link");t.replaceChildren(...e.map(n=>$("span",{class:"sx-wrapped"},...[n].flat())),...s),r&&s.find(n=>n.getAttribute("data-link")===r)?.focus({preventScroll:!0})}var $e=t=>`--hue: var(--softmax-class-${t})`,me=t=>({"data-link":t,style:$e(t)});function Ns(t,...e){let s=ha(t,...e);return s.setAttribute("style",$e(t)),s}var is=(t,e)=>$("span",{class:"sx-symbol"},t,$("sub",{},String(e)));function Le(t,e=""){let s=$("span",{class:"sx-hint"},e);return{aside:s,element:$("figcaption",{},$("b",{},t)," ",s)}}function mo(t,e,s,o){t.listen(e,"keydown",r=>{let n=s(),i=n.findIndex(m=>m===r.target),a={ArrowRight:i+1,ArrowDown:i+1,ArrowLeft:i-1,ArrowUp:i-1,Home:0,PageUp:0,End:-1,PageDown:-1}[r.key];if(a===void 0||i<0||r.altKey||r.ctrlKey||r.metaKey)return;r.preventDefault(),r.stopPropagation();let l=(a+n.length)%n.length;o(l),n[l].focus()})}function ga(t,{label:e,title:s,name:o="",fill:r,get:n,set:i,all:c}){let a=$("div",{class:"sx-choice",role:"radiogroup","aria-label":e},$("span",{},s)),l=[],m=p=>{let d=t.child(),u=Xt(d,p===0?c??"":"",()=>i(p),{role:"radio",...p&&!r?me(p):{}});return p&&u.append(...r?.(p)??[is(o,p)]),d.add(()=>u.remove()),{index:p,pill:u,dispose:d.dispose}};if(mo(t,a,()=>l.map(({pill:p})=>p),p=>i(l[p].index)),c!==void 0){let p=m(0);l.push(p),a.append(p.pill)}return{element:a,draw(p){let d=c===void 0?0:1;for(;l.length-d>p;)l.splice(l.length-d-1,1)[0].dispose();for(;l.length-d<p;){let u=m(l.length-d+1);l.splice(l.length-d,0,u),a.insertBefore(u.pill,d?l[l.length-1].pill:null)}for(let{index:u,pill:h}of l){let y=u===n();q(h,{"aria-checked":String(y),tabindex:y?0:-1})}}}}function Ps(t,e){let s=$("input",{class:"sx-field"});return{element:s,show:Qr(t,s,e)}}function xa(t,{trait:e,label:s,name:o,least:r,most:n,round:i=a=>a},...c){let a=()=>t.state()[e],l=Ps(t.scope,{label:s,least:r,most:n,get:a,set:m=>t.change({[e]:i(m)}),note:t.note,describedBy:t.noteId});return{element:$("label",{class:"sx-entry"},...c,l.element),draw(){ct(l.element,o,void 0,a()),l.show()}}}function vn(t,e,s){let{least:o,most:r,get:n,set:i,places:c}=s,a=$("div",{class:"sx-fill"}),l=$("div",{class:"sx-ring sx-knob"}),m=$("div",{class:c?"sx-track is-whole":"sx-track"},a,l),p=c?{least:0,most:c.last,step:1,page:c.page}:{least:o,most:r,step:.1,page:1},d=no(t,l,m,{...p,label:s.purpose,get:()=>c?c.of(n()):n(),set(v){e.note(""),i(c?c.valueAt(v):v)}}),u=Ps(t,{...s,note:e.note,describedBy:e.noteId}),h=$("div",{class:"sx-input"},s.symbol,m,u.element);t.add(()=>h.remove());let y=v=>100*(v-p.least)/(p.most-p.least);return{element:h,draw(v,g){let M=c?c.of(v):v,[O,L]=[Math.min(M,0),c?0:Math.max(M,0)].map(y);l.style.left=`${y(M)}%`,a.style.left=`${O}%`,a.style.width=`${L-O}%`,d.describe(g),ct(u.element,s.name,s.index,v),u.show()}}}function ba(t,e){let[s,o]=[t[0],t[t.length-1]],r=e.map(u=>Ve("path",{class:u})),n=Ve("svg",{viewBox:"0 0 100 100",preserveAspectRatio:"none","aria-hidden":"true"},...r),i=$("div",{class:"sx-ring sx-knob"}),c=[0,.5,1].map(u=>$("span",{class:"sx-tick",style:`top:${100-100*u}%`})),a=t.map(u=>$("span",{class:"sx-x-tick",style:`left:${100*(u-s)/(o-s)}%`},x(u))),l=$("div",{class:"sx-plane"},n,i,...c,...a),m=1,p=u=>100*(u-s)/(o-s),d=u=>100-100*u/m;return{element:l,knob:i,across:p,down:d,setTop(u){u!==m&&(m=u,c.forEach((h,y)=>gt(h,x(m*y/2))))},line(u,h){q(r[u],{d:h.map(([y,v],g)=>`${g?"L":"M"}${p(y).toFixed(2)} ${d(v).toFixed(2)}`).join("")})},put(u,h,y){let v=u.style;v.left=`${p(h)}%`,v.top=`${d(y)}%`}}}var Ls=3,ge=2,Zt=6,po={least:-10,most:10,lengths:[6,6]},cr={least:-3,most:3,lengths:[2,2]},wm=["sx-guide-line","sx-tangent","sx-curve-line","sx-drop"],vm=[1,1.5,2,3,4,6,8,10];function ym(t){let e=10**Math.floor(Math.log10(t));return e*(vm.find(s=>s*e>=t)??10)}var yn=t=>Array.from({length:Ls},(e,s)=>t.slice(s*ge,(s+1)*ge)),wa=(t,...e)=>$("span",{class:"sx-symbol"},t,$("sub",{},e.join("")));function Am(t){let e=Array.from({length:Ls},()=>Array.from({length:ge},()=>Ht("")));return{element:ce("mtable",{class:"sx-brackets"},...e.map((o,r)=>ce("mtr",{class:"sx-term",...me(r+1)},...o.map(n=>ce("mtd",{},n))))),draw(o,r){e.forEach((n,i)=>n.forEach((c,a)=>ct(c,t,`${i+1},${a+1}`,o[i][a],r(o[i][a]))))}}}function Sm(t){let{scope:e,model:s,root:o,change:r,note:n}=t,i=s.get("_others"),c=({x:I,label:H,examples:B})=>{let tt=i.slice(0,B-1);return{inputs:[I,...tt.map(at=>at.slice(0,ge))],labels:[H,...tt.map(at=>at[ge])]}},a=ts(e,(I,H)=>{let B=t.state();return _i(yn(B.weights),c(B),Zt)}),l=()=>a(JSON.stringify({...t.state(),step:0})),m=I=>{n(""),r({step:it(Math.round(100*I)/100,0,Zt)})},p={least:0,most:Zt,step:.05,page:.5,get:()=>t.state().step,set:m},d=Xt(e,"Small step",()=>m(.1)),u=Xt(e,"Best step",()=>{let{best:I}=l();m(I??Zt),I===void 0&&n(`The loss falls along the whole line, up to η = ${Zt}.`)}),h=Xt(e,"Too long a step",()=>{let{limit:I}=l();I===void 0?n(`No step up to η = ${Zt} is too long here.`):m(Math.min(Zt,1.3*I))}),y=Xt(e,"Take the step",()=>{let I=t.state(),H=Qs(yn(I.weights),l().gradient,I.step).flat(),{least:B,most:tt}=po,at=H.map(ht=>it(Math.round(1e3*ht)/1e3,B,tt)+0);n(H.some(ht=>ht<B||ht>tt)?`A weight goes no farther than ${x(B)} or ${x(tt)}.`:""),r({weights:at})}),v=ar(t),g=ir(e,[{name:"One example",value:1},{name:"Three examples",value:3}],I=>{n(""),r({examples:I})});q(g.element,{"aria-label":"Examples"});let M=$("div",{class:"sx-toolbar"},$("div",{class:"sx-group",role:"group","aria-label":"Presets"},d,u,h),$("div",{class:"sx-group",role:"group","aria-label":"Go on"},y,v.element)),O=Array.from({length:Ls*ge},(I,H)=>{let[B,tt]=[Math.floor(H/ge)+1,H%ge+1],at=`W${_(B)}${_(tt)}`,ht=vn(e,t,{name:"W",index:`${B},${tt}`,label:at,purpose:`Weight ${at}`,symbol:wa("W",B,tt),...po,longest:Ls*ge,get:()=>t.state().weights[H],set:k=>r({weights:t.state().weights.with(H,k)}),setList(k){let W=t.state().weights;r({weights:W.map((nt,xt)=>k[xt-(k.length<W.length?H:0)]??nt)})}});return q(ht.element,me(B)),{element:ht.element,draw(k){ht.draw(k,`${at} = ${x(k)}`)}}}),L=Array.from({length:ge},(I,H)=>{let B=`x${_(H+1)}`;return vn(e,t,{name:"x",index:H+1,label:B,purpose:`Feature ${B}`,symbol:wa("x",H+1),...cr,longest:ge,get:()=>t.state().x[H],set:tt=>r({x:t.state().x.with(H,tt)}),setList(tt){let at=t.state().x;r({x:at.map((ht,k)=>tt[k-(tt.length<at.length?H:0)]??ht)})}})}),b=ga(e,{label:"correct class y",title:$("span",{},$("span",{class:"sx-symbol"},"y")," ="),name:"P",get:()=>t.state().label,set:I=>r({label:I})}),A=$("div",{class:"sx-layer-inputs"},$("figure",{},Le("Weights",`drag, or type ${x(po.least)} to ${x(po.most)}`).element,$("div",{class:"sx-step-weights"},...O.map(({element:I})=>I))),$("figure",{},Le("First example",`${x(cr.least)} to ${x(cr.most)}`).element,$("div",{class:"sx-first"},...L.map(({element:I})=>I),b.element))),N=ba([0,1,2,3,4,5,6],wm),Z=$("div",{class:"sx-too-far"},$("span",{},"higher than before"));N.element.prepend(Z);let ot=$("figure",{},Le("Loss after the step","against η; drag the ring").element,N.element),_t=no(e,N.knob,N.element,{...p,label:"Size η of the step"}),Ft=$("tbody",{}),Ie=[["x"],["y"],["P",$("sub",{},"y")],["loss"]].map((I,H)=>$("th",{scope:"col"},$("span",{class:H<3?"sx-symbol":""},...I))),dt=$("table",{class:"sx-table sx-examples"},$("thead",{},$("tr",{},...Ie)),Ft),ut=()=>{let I=$("th",{scope:"row"}),H=$("td",{}),B=Array.from({length:4},()=>$("span",{})),tt=[B.slice(0,2),B.slice(2)].map(([ht,k])=>$("td",{},ht,$("span",{class:"sx-hint"}," → "),k)),at=$("tr",{},I,H,...tt);return Ft.append(at),{line:at,name:I,label:H,cells:B}},mt=Array.from({length:1+i.length},ut),ft=ut();ft.line.className="sx-mean",ft.cells[0].parentElement?.replaceChildren(),gt(ft.name,"mean");let[Tt,vt,Kt]=["W","G","W′"].map(Am),Qt=Ht("",{class:"sx-scrub"});Ke(e,Qt,{...p,label:"η in the formula",orientation:"horizontal",pointerOnly:!0,perPixel:()=>.02});let pt=$("div",{class:"sx-formula sx-update"},$("span",{},le(Be("W"),Et("−"),Be("η"),Be("G"),Et("="))),$("span",{},le(Tt.element)),$("span",{},le(he("−"),Qt,Et("⋅"),vt.element)),$("span",{},le(he("="),Kt.element))),E=xa(t,{trait:"step",label:"η",name:"step",least:0,most:Zt},"size ",$("span",{class:"sx-symbol"},"η")," ="),R=$("p",{class:"sx-words","aria-live":"polite"});o.classList.add("sx-downhill","sx-rows"),o.append(M,A,$("div",{class:"sx-two"},ot,$("figure",{},Le("Examples","before → after the step").element,dt,$("div",{class:"sx-controls"},E.element,g.element))),$("div",{},pt,R)),hs(e,o);let V={};return I=>{let{x:H,label:B,step:tt,examples:at}=I,ht=yn(I.weights),k=c(I),W=l(),nt=Qs(ht,W.gradient,tt),[xt,Rt]=[Go(ht,k),Go(nt,k)],yt=j(Rt.map(({loss:At})=>At))/Rt.length;O.forEach((At,Pt)=>At.draw(I.weights[Pt])),L.forEach((At,Pt)=>At.draw(H[Pt],`x${_(Pt+1)} = ${x(H[Pt])}`)),b.draw(Ls),g.show(At=>At===at),ns(h,W.limit!==void 0),ns(y,tt>0),v.draw();let qt=ym(Math.max(1.5*W.start,1.1*yt,1e-6));if(N.setTop(qt),W!==V.line||qt!==V.top){let At=Array.from({length:61},(Pt,He)=>Zt*He/60);N.line(2,At.map(Pt=>[Pt,Math.min(W.lossAt(Pt),3*qt)]))}V={line:W,top:qt},N.line(0,[[0,W.start],[Zt,W.start]]);let pe=W.slope<0?Math.min(Zt,W.start/-W.slope):Zt;N.line(1,[[0,W.start],[pe,W.start+W.slope*pe]]),N.line(3,[[tt,yt],[tt,W.start]]),N.put(N.knob,tt,yt),ct(N.knob,"mean after",void 0,yt),q(Z,{hidden:W.limit===void 0}),Z.style.left=`${N.across(W.limit??Zt)}%`,_t.describe(`η = ${x(tt)}, loss ${w(W.start)} before, ${w(yt)} after`),E.draw(),mt.forEach(({line:At,name:Pt,label:He,cells:We},St)=>{if(q(At,{hidden:St>=at}),St>=at){for(let Rc of We)Rc.removeAttribute("data-number");return}let Eo=k.inputs[St];gt(Pt,`(${Eo.map(x).join(", ")})`),gt(He,String(k.labels[St])),q(At,{style:$e(k.labels[St])}),ct(We[0],"part before",St+1,xt[St].part,rt(xt[St].part)),ct(We[1],"part after",St+1,Rt[St].part,rt(Rt[St].part)),ct(We[2],"loss before",St+1,xt[St].loss,w(xt[St].loss)),ct(We[3],"loss after",St+1,Rt[St].loss,w(Rt[St].loss)),va(We[3],xt[St].loss,Rt[St].loss)}),q(ft.line,{hidden:at===1}),ct(ft.cells[2],"mean before",void 0,W.start,w(W.start)),ct(ft.cells[3],"mean after",void 0,yt,w(yt)),va(ft.cells[3],W.start,yt),Tt.draw(ht,x),vt.draw(W.gradient,w),Kt.draw(nt,w),ct(Qt,"step",void 0,tt,x(tt)),gt(R,Mm(W,tt,yt,B,at))}}var va=(t,e,s)=>q(t,{"data-way":s<e?"↓":s>e?"↑":"="});function Mm({slope:t,start:e,best:s,limit:o},r,n,i,c){let a=`from ${w(e)} to ${w(n)}`,l=c===1?"the loss":"the mean loss";if(t===0)return`The gradient is 0, and every step stays where it is: ${l} is ${w(e)}.`;if(r===0)return`Nothing has moved yet. The tangent says that ${l} starts to fall with slope ${w(t)}, which is minus the squared length of G.`;if(o!==void 0&&r>o)return`Too long: ${l} rises ${a}. Beyond η = ${w(o)} every step lands higher than it started; the best would be ${w(s??0)}.`;let m=e+t*r,p=m>0?`the tangent promises ${w(m)}`:"the tangent has passed 0",d=a.endsWith(w(m))?"":`; ${p}, and the curve bends away upwards`,u=`A step of ${oe(r)} takes ${l} ${a}${d}.`;return c===1?`${u} For one example alone no step is too long: the farther, the more certain is class ${i}.`:s!==void 0&&r>s?`${u} Past η = ${w(s)} it rises again.`:u}var km={title:"One step downhill",...Ot({weights:po,x:cr,label:{least:1,most:Ls,whole:!0},step:{least:0,most:Zt},examples:{least:1,most:3,whole:!0}}),build:Sm},ya={"downhill-step":km};var uo=([t,e],s)=>(Math.log10(s)-t)/(e-t);function lr({label:t,text:e,range:s,heights:o,step:r,page:n,get:i,set:c},a,l,m){let[p,d]=s,u=Array.from({length:d-p+1},(h,y)=>10**(p+y));return f`
    <div class="sx-plot sx-chart">
      <div class="sx-axis" aria-hidden="true">
        ${o.map(([h,y])=>f`<span class="sx-tick" style="top:${100*(1-h)}%">${y}</span>`)}
        ${u.map(h=>f`
          <span class="sx-tick sx-tick-x" style="left:${100*uo(s,h)}%">${h<1e3?x(h):`10${Vs(Math.log10(h))}`}</span>`)}
      </div>
      <div class="sx-chart-field">
        <svg class="sx-drawing" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${a}</svg>
        <div
          class="sx-ring sx-marker" style="left:${100*uo(s,i())}%"
          ${ne({label:t,text:e,least:p,most:d,step:r,page:n,get:()=>Math.log10(i()),set:h=>c(10**h,h>Math.log10(i()))})}
        ></div>
        ${m}
      </div>
      ${l}
    </div>`}var mr=t=>t.map(([e,s],o)=>`${o?"L":"M"}${(100*e).toFixed(2)} ${(100-100*s).toFixed(2)}`).join("");var as=1e5,Ma=9999,ka={least:1,most:as,whole:!0},Ea={least:0,most:Ma,whole:!0},Em=[[1,2,3],[2,2,2,2],[3,1,-2]],_m=[1,10,100,1e3],Tm=20,An=[0,5],[Aa,Om]=[-4,.5],Nm=[...new Set(Array.from({length:101},(t,e)=>Math.round(10**(e/20))))],Sn=t=>(Math.log10(t)-Aa)/(Om-Aa),Pm=[0,-1,-2,-3,-4].map(t=>[Sn(10**t),t>-3?x(10**t):`10⁻${Vs(-t)}`]),Sa=t=>mr(t.filter(([,e])=>e>0).map(([e,s])=>[uo(An,e),Sn(s)]));function Lm(t){let{draws:e,seed:s}=t.state(),o=t.own("numbers",()=>({seed:-1,numbers:new Float64Array}));return(o.seed!==s||o.numbers.length<e)&&Object.assign(o,{seed:s,numbers:Oi(s,Math.min(as,2*e))}),o.numbers}function Im(t){let{logits:e,draws:s}=t.state(),o=J(e),r=de(e),n=Lm(t),{counts:i,distances:c}=Ni(o,n,s,Nm),a=Wr(o,i,s);return{n:s,parts:o,numbers:n,counts:i,distances:c,error:a,expected:m=>Pi(o,r,m)}}function Dm({change:t,note:e,state:s},o,r){let{draws:n}=s(),i=a=>()=>{s().draws<as?o(s().draws+a):e(`${as} draws are the most here.`)},c=()=>{e(""),t({seed:(s().seed+1)%(Ma+1)})};return Gt([..._m.map(a=>bt(`Draw ${a}`,i(a),{available:n<as})),bt("Start again",()=>o(1),{available:n>1}),bt("Next seed",c),r],"Draws")}function Cm(t,{n:e,distances:s,error:o,expected:r},n){let{round:i}=Math,c=()=>t.state().draws;return f`
    <figure class="sx-panel sx-errors">
      ${X("Error","dashed: what to expect")}
      ${lr({label:"Number of draws n",text:`${e} draws: error ${w(o)}, expected ${w(r(e))}`,range:An,heights:Pm,step:.05,page:.5,get:c,set:(a,l)=>n(l?Math.max(a,c()+1):Math.min(a,c()))},Mt`
          <path class="sx-guide" d=${Sa([1,as].map(a=>[a,r(a)]))}></path>
          <path class="sx-trace" d=${Sa([...s,[e,o]])}></path>`,void 0,f`<div
          class="sx-dot" aria-hidden="true" ?hidden=${o<=0} ${S("error",void 0,o)}
          style="left:${100*uo(An,e)}%;top:${100-100*it(Sn(o),0,1)}%"
        ></div>`)}
      <div class="sx-entries">
        ${Ut(t,{...ka,round:i,trait:"draws",label:"n",name:"n"},st("n"))}
        ${Ut(t,{...Ea,round:i,trait:"seed",label:"seed",name:"seed"},"seed")}
      </div>
    </figure>`}function Fm({n:t,parts:e,numbers:s,counts:o}){let r=js(e),n=Array.from({length:Math.min(t,Tm)},(i,c)=>Hr(r,s[t-1-c])+1);return f`
    <figure class="sx-whole sx-draws-whole">
      ${X("Softmax","where the darts land")}${ao()}
      <div class="sx-pinned">
        ${qe({name:"S",parts:e})}
        <div class="sx-pin" aria-hidden="true" style="left:${100*s[t-1]}%" ${S("u",void 0,s[t-1])}></div>
      </div>
      ${qe({name:"f",parts:o.map(i=>i/t)})}
      ${X("Frequencies",`after ${t} ${t===1?"draw":"draws"}`)}
    </figure>
    <div class="sx-last">
      <span class="sx-hint">latest draws</span>
      <ol class="sx-tiles">${n.map((i,c)=>f`<li style=${P(i)} ${S("draw",c+1,i)}>${i}</li>`)}</ol>
    </div>`}var Rm=({n:t,parts:e,counts:s})=>f`
  <table class="sx-table sx-shares">
    <thead>
      <tr><td></td><th scope="col">${st("S")}</th><th scope="col">frequency</th><th scope="col">drawn</th></tr>
    </thead>
    <tbody>
      ${e.map((o,r)=>f`
        <tr data-link=${r+1} style=${P(r+1)}>
          <th scope="row"><span class="sx-class">class ${r+1}</span></th>
          <td ${S("S",r+1,o)}>${rt(o)}</td>
          <td ${S("f",r+1,s[r]/t)}>${rt(s[r]/t)}</td>
          <td ${S("count",r+1,s[r])}>${s[r]}</td>
        </tr>`)}
    </tbody>
  </table>`;function Bm({n:t,error:e,expected:s}){let o=(n,i)=>Y(n,void 0,i),r=G("S","k");return Vt([z(C(ke("‖"),D("f"),F("−"),D("S"),et`<mo form="postfix">‖</mo>`),F("≈"),o("error",e)),[z(C(et`<mtext>expected</mtext>`),F("="),te(D("σ"),nn(D("n")))),z(F("≈"),te(o("sigma",s(1)),nn(Y("n",void 0,t,String(t))))),z(F("≈"),o("expected error",s(t)))],z(kt(D("σ"),$t(2)),F("="),Ee(D("k"),C(r,Nt($t(1),F("−"),r))))])}function Hm(t){let e=Im(t),{effect:s,reset:o,setAll:r,vectors:n}=Yt(t,e.parts),i=c=>{t.note(""),t.change({draws:it(Math.round(c),1,as)})};return f`
    <div class="sx-toolbar">${n(Em)}${Dm(t,i,o)}</div>
    <div class="sx-panels">${_e(t,{effect:s,setAll:r})}${Cm(t,e,i)}</div>
    ${Fm(e)}${Rm(e)}${Bm(e)}`}var Wm={title:"Draws from softmax",frame:"sx-frame sx-draws",...Ot({logits:Ct,draws:ka,seed:Ea}),view:Hm},_a={draws:Wm};function Is({own:t,redraw:e}){let s=t("pointed cell",()=>({place:void 0}));return{now:s.place,point(o){s.place=o,e()},forget(){s.place=void 0}}}function Gm(t,[e,s],[o,r]){if(t.altKey||t.metaKey)return;let i={ArrowUp:[e-1,s],ArrowDown:[e+1,s],ArrowLeft:[e,s-1],ArrowRight:[e,s+1],PageUp:[1,s],PageDown:[o,s],Home:[t.ctrlKey?1:e,1],End:[t.ctrlKey?o:e,r]}[t.key];if(i===void 0)return;t.preventDefault(),t.stopPropagation();let[c,a]=i;return[Math.min(o,Math.max(1,c)),Math.min(r,Math.max(1,a))]}var pr=(t,e,s)=>o=>{let r=Gm(o,e(),t);if(r===void 0)return;s(...r),o.currentTarget.querySelector(`[tabindex][data-index="${r}"]`)?.focus()},fo=(t,e)=>`--strength:${Math.round(45*Math.sqrt(Math.abs(t)/(e||1)))}%`;var Um=640,zm=480,Km=54,qm=41,Jm=.25,Vm=t=>t===0?"0":t.toFixed(3).replace("-0.000","0.000").replace("-","−"),Ym=t=>t===0?"0":"≈ 0";function Xm(t){let e=Jt(t);return{parts:J(t),matrix:e,rowSums:e.map(j),columnSums:e.map((s,o)=>j(e.map(r=>r[o])))}}var ho=_s("row","column"),Oa=({own:t})=>t("delta",()=>({pointed:!1}));function Zm(t,{parts:e,matrix:s,rowSums:o},r,n,i,c){let a=ho(t.state()),l=(d,u)=>{let h=u+1,y=r===a.row&&h===a.column,v={"is-negative":d<0,"is-diagonal":r===h,"is-in-row":r===n.row,"is-in-column":h===n.column,"is-pointed":r===n.row&&h===n.column,"is-mirror":r===n.column&&h===n.row&&r!==h},g=()=>t.change({row:r,column:h});return f`
      <div
        class=${U({"sx-cell":!0,...v})} role="gridcell" style=${fo(d,Jm)}
        ${S("DS",`${r},${h}`,d)} tabindex=${y?0:-1} aria-selected=${y}
        aria-label=${i?`${d>0?"+":""}${w(d)}`:T}
        @click=${g} @focus=${g} @pointerenter=${()=>c({row:r,column:h})}
      >${i?d>0?"+":d<0?"−":"0":Vm(d)}</div>`},m={"sx-head":!0,"sx-output":!0,"is-lit":r===n.row||r===n.column},p=e[r-1];return f`
    <div role="row">
      <div class=${U(m)} role="rowheader" data-link=${r} style=${P(r)}>
        ${lt("S",r)}<span ${S("S",r,p)}>${rt(p)}</span><div class="sx-share" style="--part:${p}"></div>
      </div>
      ${s[r-1].map(l)}${Na("row sum",r,o[r-1],r===n.row)}
    </div>`}var Na=(t,e,s,o)=>f`<div class=${U({"sx-margin":!0,"is-lit":o})} role="gridcell" ${S(t,e,s)}>${Ym(s)}</div>`;function Qm(t,e,s,o,r){let{logits:n}=t.state(),i=r<qm,c={"sx-matrix":!0,"is-small":r<Km,"is-tiny":i,"shows-diagonal":Oa(t).pointed},a=()=>{let{row:p,column:d}=ho(t.state());return[p,d]},l=(p,d)=>{o.forget(),t.change({row:p,column:d})},m=(p,d)=>f`
    <div class=${U({"sx-head":!0,"is-lit":d+1===s.column})} role="columnheader" data-link=${d+1} style=${P(d+1)}>
      ${lt("a",d+1)}<span ${S("a",d+1,p)}>${x(p)}</span>
    </div>`;return f`
    <div
      class=${U(c)} role="grid" aria-label="Jacobian matrix DS"
      style="--count:${n.length};--row-hue:var(--softmax-class-${s.row});--column-hue:var(--softmax-class-${s.column})"
      @pointerleave=${()=>o.point()} @keydown=${pr([n.length,n.length],a,l)}
    >
      <div role="row">
        <div class="sx-corner" role="columnheader">by</div>
        ${n.map(m)}
        <div class="sx-margin" role="columnheader">sum</div>
      </div>
      ${n.map((p,d)=>Zm(t,e,d+1,s,i,o.point))}
      <div role="row">
        <div class="sx-margin sx-corner" role="rowheader">sum</div>
        ${e.columnSums.map((p,d)=>Na("column sum",d+1,p,d+1===s.column))}
        <div role="gridcell"></div>
      </div>
    </div>`}function jm(t,{parts:e,matrix:s},{row:o,column:r}){let n=s[o-1][r-1],i=(m,p)=>Q(p,G(m,p)),c=m=>Q(m,Y("S",m,e[m-1],(o===r?Wt:rt)(e[m-1]))),a=m=>()=>{Oa(t).pointed=m,t.redraw()},l=et`
    <msub class="sx-delta" @pointerenter=${a(!0)} @pointerleave=${a(!1)}>
      ${D("δ")}${C($t(o),K("⁣"),$t(r))}
    </msub>`;return Vt([z(C(G("D",r),i("S",o)),K("="),C(i("S",o),K("⁢"),Nt(l,F("−"),i("S",r)))),z(F("="),C(c(o),K("⁢"),Nt($t(o===r?1:0),F("−"),c(r)))),z(F(n===0?"=":"≈"),Y("DS",`${o},${r}`,n,w(n)))])}var Ta=(t,e,s)=>f`
  <div class=${t?"sx-case is-lit":"sx-case"}>
    <span class="sx-mark" aria-hidden="true">${t?"▸":""}</span><span>${e}</span>${z(s)}
  </div>`;function tp({matrix:t,rowSums:e,columnSums:s},{row:o,column:r}){let n=t[o-1][r-1],[i,c]=[`a${_(r)}`,`S${_(o)}`],a=o===r?"The cell lies on the diagonal, where i = j. ":`The mirror cell D${_(o)}S${_(r)} holds the same number. `;return{words:n===0?`Whatever ${i} does, ${c} stays 1: it is the whole.`:`Raise ${i} a little: ${c} ${n>0?"grows":"falls"} by ${w(Math.abs(n))} per unit.`,facts:`${a}Row ${o} and column ${r} sum to 0; in floating point to ${w(e[o-1])} and ${w(s[r-1])}.`}}function ep(t,e){let s=e.logits.length,o=Xm(e.logits),r=Is(t),n=ho({...e,...r.now}),i=zt(t)(),c=i>=Um&&s<=4,a=i<zm?100:156,{words:l,facts:m}=tp(o,n),[p,d]=[n.row===n.column,G("S","i")];return f`
    ${Oe(t,ho)}
    ${Ne(t,ho)}
    <div class=${U({"sx-beside":!0,"is-roomy":c})}>
      <figure>
        ${X("Jacobian DS","row: output, column: input")}
        ${Qm(t,o,n,r,(i*(c?.58:1)-a)/s)}
      </figure>
      <div class="sx-reading">
        ${jm(t,o,n)}
        <div class="sx-cases">
          ${Ta(p,"if i = j",C(d,K("⁢"),Nt($t(1),F("−"),d)))}
          ${Ta(!p,"if i ≠ j",C(ke("−"),d,K("⁢"),G("S","j")))}
        </div>
        <p class="sx-words" aria-live="polite">${l}</p>
        <p class="sx-words sx-facts">${m}</p>
      </div>
    </div>`}var sp={title:"Jacobian matrix",...Pe(["row","column"]),frame:"sx-jacobian-matrix sx-rows",view:ep},Pa={"jacobian-matrix":sp};var op=4,Ds=op,rp=[{name:"3 × 2",value:[[2,1],[1,-1],[.5,1],[-.5,1]]},{name:"2 × 3",value:[[1,-2,.5],[1,.5,-1],[-.5,0,2]]},{name:"4 × 4",value:[[1,.5,-1,2],[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]},{name:"W = 0",value:[[2,1],[0,0],[0,0],[0,0]]}],La=(t,e)=>[.5,-.5,1,-1][(t+e)%4];function $o({layer:t,output:e,row:s,column:o}){let{T:r,N:n}=It(t);return{output:Math.min(e,r),row:Math.min(s,r),column:Math.min(o,n)}}var Mn=(t,e)=>`W${_(t)}${_(e)}`,Ca=(t,e)=>lt("W",`${t}${e}`),Fa=({change:t,state:e})=>s=>{let o=e().layer,r=o.length!==s.length||o[0].length!==s[0].length;t({...r?$o({...e(),layer:s}):{},layer:s})};function Ia(t,e,s,o,r,n){let{note:i,state:c}=t,a=o(c().layer),l=(m,p,d)=>()=>{let{layer:u}=c();if(o(u)===m)return i(p);i(""),Fa(t)(d(u))};return f`
    <span class="sx-stepper" role="group" aria-label="Number of ${s}s">
      ${bt("−",l(1,`One ${s} must stay.`,n),{available:a>1,label:`One ${s} less`})}
      <span aria-live="polite">${st(e)} = <span>${a}</span></span>
      ${bt("+",l(Ds,`${Ds} are the most that fit here.`,r),{available:a<Ds,label:`One ${s} more`})}
    </span>`}function Ra(t){let{note:e,state:s}=t,o=Ia(t,"T","class",n=>It(n).T,n=>[...n,n[0].map((i,c)=>La(n.length,c))],n=>n.slice(0,-1)),r=Ia(t,"N","feature",n=>It(n).N,n=>n.map((i,c)=>[...i,c===0?1:La(c,i.length)]),n=>n.map(i=>i.slice(0,-1)));return f`
    <div class="sx-toolbar">
      ${be(rp,n=>Ro(n,s().layer),n=>{e(""),Fa(t)(n.map(i=>[...i]))})}
      ${Gt([o,r,we(t)])}
    </div>`}var Da=["output","row","column"],Ba=(t={})=>vs({layer:{range:"_range",lengths:[1,Ds],rows:!0},...Object.fromEntries(Da.map(e=>[e,{whole:!0}])),...t},Da,"layer",(e,s)=>It(e)[s==="column"?"N":"T"],Ds,({layer:e=[[0],[0]]})=>e.length<2||e.length>Ds+1?"x and 1 to 4 rows of W are needed":e.some(s=>s.length!==e[0].length)?"the rows differ in length":void 0);var Ga=52,np=42,kn=29,En={classes:1e3,features:1e4},ip=13;function Ua(t,e,s){if(t===0)return"0";if(e<kn)return t>0?"+":"−";let o=t.toFixed(e<Ga?2:3);return Number(o)===0?"≈ 0":s||Number.isInteger(t)?x(Number(o)):o.replace("-","−")}var ap=t=>t<1e9?String(t).replace(/\B(?=(\d{3})+$)/g," "):w(t),dr=t=>Array.from({length:t},(e,s)=>s+1);function cp(t){let e=Ue(t),[s,o]=[Jt(e),gs(t)];return{parts:J(e),DS:s,Dg:o,DP:Ko(s,o)}}var za=t=>Math.max(...t.flat().map(Math.abs)),Ka=(t,e)=>U({"sx-cell":!0,"is-negative":t<0,"is-zero":t===0,...e});function Ha(t,e,s,o){let r=za(e);return(n,i,c,a)=>{let l=e[n-1][i-1];return f`
      <div
        class=${Ka(l,{"is-term":a,"is-survivor":a&&c===o.row})} role="gridcell"
        style="${P(c)};${fo(l,r)}" data-link=${a?c:T} ${S(t,`${n},${i}`,l)}
      >${Ua(l,s,t==="Dg")}</div>`}}function lp(t,{DS:e,Dg:s,DP:o},r,n){let{T:i,N:c}=It(t.state().layer),a=(zt(t)()-60)/(i+i*c),l=({row:b,column:A})=>Bt(b,A,c,1),m=(b,A)=>({output:b,row:Math.ceil(A/c),column:(A-1)%c+1}),[p,d]=[Ha("DS",e,a,n),Ha("Dg",s,a,n)],[u,h]=[$o(t.state()),za(o)],y=(b,A)=>{let N=m(b,A),Z=o[b-1][A-1],ot=Ua(Z,a),_t=b===u.output&&A===l(u),Ft=()=>t.change(N);return f`
      <div
        class=${Ka(Z,{"is-pointed":b===n.output&&A===l(n)})} role="gridcell"
        style="${P(b)};${fo(Z,h)}" ${S("DP",`${b},${A}`,Z)}
        tabindex=${_t?0:-1} aria-selected=${_t}
        aria-label="D${_(N.row)}${_(N.column)}P${_(b)} = ${a<kn?w(Z):ot}"
        @click=${Ft} @focus=${Ft} @pointerenter=${()=>r.point(N)}
      >${ot}</div>`},v=()=>{let b=$o(t.state());return[b.output,l(b)]},g=(b,A)=>{r.forget(),t.change(m(b,A))},M=(b,A="")=>f`<div class="sx-corner ${A}" role="presentation">${b}</div>`,O=(b,A,N=!1)=>f`<div class=${U({"sx-label":!0,"is-lit":N})} role="rowheader" data-link=${A} style=${P(A)}>${lt(b,A)}</div>`,L=dr(i*c);return f`
    <div
      class=${U({"sx-falk":!0,"is-small":a<Ga,"is-fine":a<np,"is-tiny":a<kn})}
      role="grid" aria-label="DS times Dg is DP" style="--left:${i};--right:${i*c}"
      @pointerleave=${()=>r.point()}
      @keydown=${pr([i,i*c],v,g)}
    >
      <div role="row">
        ${M("")}<div class="sx-label" role="gridcell"></div>
        ${L.map(b=>{let{row:A,column:N}=m(1,b);return f`<div class=${U({"sx-label":!0,"is-lit":b===l(n)})} role="columnheader" style=${P(A)}>${Ca(A,N)}</div>`})}
      </div>
      ${dr(i).map(b=>f`
        <div role="row">
          ${M(b===Math.ceil(i/2)?"Dg":"")}${O("g",b)}${L.map(A=>d(b,A,b,A===l(n)))}
        </div>`)}
      <div class="sx-gap" role="presentation"></div>
      ${dr(i).map(b=>f`
        <div role="row">
          ${O("P",b,b===n.output)}${dr(i).map(A=>p(b,A,A,b===n.output))}
          <div class="sx-label" role="presentation"></div>${L.map(A=>y(b,A))}
        </div>`)}
      ${M("DS","sx-name-left")}${M("DP","sx-name-right")}
    </div>`}function mp([t],{parts:e,DS:s,Dg:o,DP:r},{output:n,row:i,column:c},a){let l=Bt(i,c,t.length,1),[m,p]=[r[n-1][l-1],t[c-1]],d=(v,g)=>{let M=g+1,[O,L]=[s[n-1][g],v[l-1]],b=L<0?`(${x(L)})`:x(L);return et`
      <mrow class=${U({"sx-term":!0,"sx-product-term":!0,"is-gone":M!==i})} data-link=${M} style=${P(M)}>
        ${Nt(Y("DS",`${n},${M}`,O,w(O)))}${K("⋅")}${Y("Dg",`${M},${l}`,L,b)}
      </mrow>`},u=v=>Q(v,G("S",v)),h=v=>Q(v,Y("S",v,e[v-1],Wt(e[v-1]))),y=G("D",10*i+c);return Vt([z(C(y,Q(n,G("P",n))),K("="),Ee(D("k"),C(G("D","k"),G("S",n),K("⋅"),y,G("g","k")))),z(F("="),or(o.map(d),a)),z(F("="),C(u(n),Nt(G("δ",10*n+i),K("−"),u(i)),G("x",c))),z(F("="),C(h(n),Nt($t(n===i?1:0),K("−"),h(i)),K("⋅"),Nt(Y("x",c,p,x(p))))),z(F(m===0?"=":"≈"),Y("DP",`${n},${l}`,m,w(m)))])}function pp(t,{row:e,column:s}){return t===1?`One class, one term: ${Mn(e,s)} moves the only logit, and P₁ stays 1.`:`${t===2?"One of the 2 terms has":`${t-1} of the ${t} terms have`} a factor 0, because ${Mn(e,s)} moves no logit but λ${_(e)}. What survives is the closed form.`}function Wa(t,e,s){let o=En[e],r=9*Math.log10(o),n=Array.from({length:r+1},(i,c)=>(c%9+1)*10**Math.floor(c/9));return Es(t,{name:s,label:s,purpose:`Number of ${e} ${s}`,text:`${s} = ${t.state()[e]}`,symbol:st(s),least:1,most:o,get:()=>t.state()[e],set:i=>t.change({[e]:Math.round(i)}),places:{last:r,page:9,of(i){let c=n.findLastIndex(l=>l<=i),a=n[c+1];return a===void 0?c:c+(i-n[c])/(a-n[c])},valueAt:i=>n[i]}})}function dp(t,{classes:e,features:s,layer:o}){let r=eo(e,s),{T:n,N:i}=It(o),c=eo(n,i),a=`The product multiplies ${xe(r.product/r.closed,3)} times as often, and ${xe(100*(1-1/e),3)} % of Dg is zeros. For the matrices above it is ${c.product} against ${c.closed}.`,l=(m,p,d)=>f`
    <div class="sx-cost is-${m}">
      <span>${p}</span>${z(C(kt(D("T"),$t(m==="product"?3:2)),d))}
      <div class="sx-cost-track" aria-hidden="true">
        <div class="sx-cost-bar" style="width:${100*Math.log10(Math.max(r[m],1))/ip}%"></div>
      </div>
      <span ${S("multiplications",m,r[m])}>${ap(r[m])}</span>
    </div>`;return f`
    <figure>
      ${X("Multiplications","each bar on a logarithmic scale")}
      <div class="sx-inputs">${Wa(t,"classes","T")}${Wa(t,"features","N")}</div>
      <div class="sx-costs">
        ${l("product","DS · Dg",D("N"))}
        ${l("closed","closed form",Nt(D("N"),K("+"),$t(1)))}
      </div>
      <p class="sx-words">${a}</p>
    </figure>`}function up(t,e){let{layer:s}=e,o=cp(s),r=Is(t),n=$o({...e,...r.now});return f`
    ${Ra(t)}
    <figure>
      ${X("DS · Dg = DP","point at an entry of DP: it stands where its row and its column meet")}
      ${lp(t,o,r,n)}
    </figure>
    <div>
      ${mp(s,o,n,zt(t)()<480?2:4)}
      <p class="sx-words" aria-live="polite">${pp(s.length-1,n)}</p>
    </div>
    ${dp(t,e)}`}var fp={title:"Product of Jacobians",...Ba({classes:{least:1,most:En.classes,whole:!0},features:{least:1,most:En.features,whole:!0}}),frame:"sx-layer sx-jacobian-product sx-rows",view:up},qa={"jacobian-product":fp};var hp=.02;function _n(t,e,{name:s,index:o}){let r=Ht("",{class:"sx-scrub"}),n={...e,orientation:"horizontal",perPixel:()=>hp};Ke(t,r,{...n,pointerOnly:!0});let i=e.pointerOnly?void 0:$("span",{class:"sx-keys","data-link":o}),c=i&&Ke(t,i,n);return i&&(t.listen(i,"focus",()=>r.classList.add("is-focused")),t.listen(i,"blur",()=>r.classList.remove("is-focused"))),{mark:r,keys:i,show(a,l){ct(r,s,o,e.get(),a),c?.describe(l)}}}var cs=(t,e)=>fa(Be(t),typeof e=="number"?Ht(String(e)):Be(e));var $p=4,Cs=$p,gp=[{name:"3 × 2",value:[[2,1],[1,-1],[.5,1],[-.5,1]]},{name:"2 × 3",value:[[1,-2,.5],[1,.5,-1],[-.5,0,2]]},{name:"4 × 4",value:[[1,.5,-1,2],[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]},{name:"W = 0",value:[[2,1],[0,0],[0,0],[0,0]]}],Ja=(t,e)=>[.5,-.5,1,-1][(t+e)%4];function go({layer:t,output:e,row:s,column:o}){let{T:r,N:n}=It(t);return{output:Math.min(e,r),row:Math.min(s,r),column:Math.min(o,n)}}var ls=(t,e)=>`W${_(t)}${_(e)}`,ur=(t,e)=>$("span",{class:"sx-symbol"},"W",$("sub",{},`${t}${e}`));function fr(t){let{scope:e,note:s,change:o}=t,r=()=>t.state().layer,n=m=>{let p=r(),d=p.length!==m.length||p[0].length!==m[0].length;o({...d?go({...t.state(),layer:m}):{},layer:m})},i=ir(e,gp,m=>{s(""),n(m.map(p=>[...p]))}),c=(m,p,d,u,h)=>{let y=$("span",{}),v=Xt(e,"−",()=>{if(d()===1)return s(`One ${p} must stay.`);s(""),n(h(r()))},{"aria-label":`One ${p} less`}),g=Xt(e,"+",()=>{if(d()===Cs)return s(`${Cs} are the most that fit here.`);s(""),n(u(r()))},{"aria-label":`One ${p} more`});return{element:$("span",{class:"sx-stepper",role:"group","aria-label":`Number of ${p}s`},v,$("span",{"aria-live":"polite"},$("span",{class:"sx-symbol"},m)," = ",y),g),draw:()=>{gt(y,String(d())),ns(v,d()>1),ns(g,d()<Cs)}}},a=[c("T","class",()=>It(r()).T,m=>[...m,m[0].map((p,d)=>Ja(m.length,d))],m=>m.slice(0,-1)),c("N","feature",()=>It(r()).N,m=>m.map((p,d)=>[...p,d===0?1:Ja(d,p.length)]),m=>m.map(p=>p.slice(0,-1)))],l=ar(t);return{setLayer:n,element:$("div",{class:"sx-toolbar"},i.element,$("div",{class:"sx-group"},...a.map(({element:m})=>m),l.element)),draw(){i.show(m=>wn(m,r()));for(let{draw:m}of a)m();l.draw()}}}var Va=["output","row","column"],hr=(t={})=>vs({layer:{range:"_range",lengths:[1,Cs],rows:!0},...Object.fromEntries(Va.map(e=>[e,{whole:!0}])),...t},Va,"layer",(e,s)=>It(e)[s==="column"?"N":"T"],Cs,({layer:e=[[0],[0]]})=>e.length<2||e.length>Cs+1?"x and 1 to 4 rows of W are needed":e.some(s=>s.length!==e[0].length)?"the rows differ in length":void 0);function $r({scope:t,change:e,redraw:s},o){let r,n=i=>{r=i,s()};return o&&t.listen(o,"pointerleave",()=>n()),{point:n,now:()=>r,forget:()=>{r=void 0},cell(i,c,a){i.listen(c,"click",()=>e(a)),i.listen(c,"focus",()=>e(a)),i.listen(c,"pointerenter",()=>n(a))}}}function Tn(t,[e,s],[o,r]){if(t.altKey||t.metaKey)return;let i={ArrowUp:[e-1,s],ArrowDown:[e+1,s],ArrowLeft:[e,s-1],ArrowRight:[e,s+1],PageUp:[1,s],PageDown:[o,s],Home:[t.ctrlKey?1:e,1],End:[t.ctrlKey?o:e,r]}[t.key];if(i===void 0)return;t.preventDefault(),t.stopPropagation();let[c,a]=i;return[Math.min(o,Math.max(1,c)),Math.min(r,Math.max(1,a))]}var xp=.02,bp=.1,wp=t=>Math.round(t*10)/10+0;function On(t,e,s){let{least:o,most:r,get:n,set:i}=s,c=Ps(t,{...s,note:e.note,describedBy:e.noteId}),{element:a}=c;a.classList.add("sx-number-cell"),q(a,{role:"spinbutton","aria-valuemin":o,"aria-valuemax":r});let l=!1,m=u=>{e.note("");let h=it(wp(u),o,r);h!==n()&&i(h),a.value=oe(h),a.dispatchEvent(new Event("change"))},p=()=>a.selectionStart===0&&a.selectionEnd===a.value.length;t.listen(a,"keydown",u=>{if(u.altKey||u.ctrlKey||u.metaKey)return;let h=u.shiftKey?1:bp,v={ArrowUp:()=>n()+h,ArrowDown:()=>n()-h,PageUp:()=>n()+1,PageDown:()=>n()-1,...p()?{Home:()=>o,End:()=>r}:{}}[u.key];v!==void 0&&(u.preventDefault(),m(v()),a.select())}),t.listen(a,"mousedown",u=>u.preventDefault());let d=ze(t,a,{move(u,h,y){l||=Math.abs(u)>=3,l&&m(y+u*xp)},end(u){l||u?.type!=="pointerup"||(a.focus({preventScroll:!0}),a.select())}});return t.listen(a,"pointerdown",u=>{d(u,n())&&(l=!1)}),{element:a,draw(u,h){q(a,{"aria-valuenow":u,"aria-valuetext":h}),ct(a,s.name,s.index,u),c.show()}}}var vp=480,Nn=34,Pn=12;function yp(t,e,s){let o=t<vp,r=e*s*Nn+(e-1)*Pn,n=(A,N)=>(A*s+N+.5)*Nn+A*Pn,[i,c,a]=o?[38,15,23]:[56,26,40],l=c+i,m=a+i,p=o?74:it(t*.27,150,204),d=o?38:64,u=t-l-m-d-p,[h,y,v,g,M]=(o?[.4,.22,.06,.26,.06]:[.38,.2,.06,.3,.06]).map(A=>A*u),O=l+h,L=O+m+y,b=L+d+v;return{height:r,narrow:o,mark:c,weightMark:a,field:i,x:l,weight:m,weightX:O,score:d,scoreX:L,box:g,boxX:b,output:p,outputX:b+g+M,weightY:n,inputY:A=>(A+.5)*r/s,classY:A=>(A+.5)*s*Nn+A*Pn}}var Ya=(t,e)=>t!==0&&Math.abs(t)<.001?xe(t,2):e(t);function Ln([t,e],[s,o]){let r=(t+s)/2;return`M${t.toFixed(1)} ${e.toFixed(1)}C${r.toFixed(1)} ${e.toFixed(1)} ${r.toFixed(1)} ${o.toFixed(1)} ${s.toFixed(1)} ${o.toFixed(1)}`}function Ap(t){let e=Ue(t);return{logits:e,parts:J(e),slopes:Jt(e),jacobian:qo(t),heaviest:Math.max(...t.slice(1).flat().map(Math.abs))||1}}function Sp(t){let{scope:e,root:s,change:o,model:r}=t,[n,i]=r.get("_range"),c=zt(t),a=$r(t),l=fr(t),m=()=>({...go(t.state()),...a.now()}),p=Ve("svg",{class:"sx-wires","aria-hidden":"true"}),d=$("div",{class:"sx-stage"},p),u=$("div",{class:"sx-heads","aria-hidden":"true"}),h=$("div",{class:"sx-formula"}),y=$("p",{class:"sx-words","aria-live":"polite"});s.classList.add("sx-layer","sx-layer-network","sx-rows"),s.append(l.element,$("figure",{},Le("The layer",`drag a number sideways, or type ${x(n)} to ${x(i)}; choose a weight and an output`).element,u,d),$("div",{},h,y));let v=hs(e,s),g=(L,b,A,N)=>{L.style.translate=`${b.toFixed(1)}px calc(${A.toFixed(1)}px - 50%)`,L.style.width=`${N.toFixed(1)}px`},M=ts(e,(L,b,A)=>{a.forget(),p.replaceChildren(),d.replaceChildren(p);let N=Array.from({length:b},(E,R)=>R+1),Z=Array.from({length:A},(E,R)=>R+1),ot=(E,R)=>t.state().layer[E]?.[R-1]??0,_t=(E,R,V)=>o({layer:t.state().layer.map((I,H)=>H===E?I.with(R-1,V):I)}),Ft=(E,R)=>o({layer:t.state().layer.map((V,I)=>I===E?V.map((H,B)=>R[B]??H):V)}),Ie=Z.map(E=>{let R=`x${_(E)}`,V=On(L,t,{name:"x",index:E,label:R,least:n,most:i,longest:A,get:()=>ot(0,E),set:H=>_t(0,E,H),setList:H=>Ft(0,H)}),I=$("label",{class:"sx-node"},is("x",E),V.element);return d.append(I),{element:I,cell:V,name:R}}),dt=N.map(E=>Z.map(R=>{let V=ls(E,R),I=On(L,t,{name:"W",index:`${E},${R}`,label:V,least:n,most:i,longest:A,get:()=>ot(E,R),set:k=>_t(E,R,k),setList:k=>Ft(E,k)}),H=$("label",{class:"sx-node",...me(E)},ur(E,R),I.element),[B,tt,at]=["sx-wire","sx-wire","sx-reach"].map(k=>Ve("path",{class:k,style:$e(E)}));p.append(B,tt,at),d.append(H);let ht=()=>o({row:E,column:R});L.listen(I.element,"focus",ht),L.listen(at,"click",ht);for(let k of[H,at])L.listen(k,"pointerenter",()=>a.point({row:E,column:R})),L.listen(k,"pointerleave",()=>a.point());return{element:H,cell:I,name:V,into:B,out:tt,reach:at}})),ut=N.map(E=>N.map(R=>{let V=Ve("path",{class:"sx-wire",style:$e(E)});return p.append(V),{wire:V,i:E,t:R}})),mt=Ve("rect",{class:"sx-box",rx:6});p.append(mt);let ft=N.map(E=>{let R=$("b",{}),V=$("div",{class:"sx-score",...me(E)},R);return d.append(V),{element:V,number:R}}),Tt=N.map(E=>{let[R,V,I]=[$("span",{}),$("span",{class:"sx-slope"}),$("span",{class:"sx-share"})],H=$("button",{type:"button",class:"sx-output-pill",role:"radio",...me(E)},is("P",E),R,V,I);return L.listen(H,"click",()=>o({output:E})),{element:H,number:R,slope:V,bar:I}}),vt=Tt.map(({element:E})=>E),Kt=$("div",{role:"radiogroup","aria-label":"Output"},...vt);mo(L,Kt,()=>vt,E=>o({output:E+1})),d.append(Kt);let Qt=$("span",{class:"sx-hint sx-slope-head"}),pt="";return(E,{logits:R,parts:V,jacobian:I,heaviest:H},B)=>{let[tt,...at]=E,ht=c(),k=yp(ht,b,A);if(pt!==String(ht)){pt=String(ht),d.style.height=`${k.height}px`,s.classList.toggle("is-narrow",k.narrow),q(p,{width:ht,height:k.height,viewBox:`0 0 ${ht} ${k.height}`}),Ie.forEach(({element:W},nt)=>g(W,0,k.inputY(nt),k.x)),dt.forEach((W,nt)=>W.forEach(({element:xt,into:Rt,out:yt,reach:qt},pe)=>{let At=k.weightY(nt,pe);g(xt,k.weightX,At,k.weight);let Pt=Ln([k.x,k.inputY(pe)],[k.weightX,At]),He=Ln([k.weightX+k.weight,At],[k.scoreX,k.classY(nt)]);Rt.setAttribute("d",Pt),yt.setAttribute("d",He),qt.setAttribute("d",Pt+He)})),ft.forEach(({element:W},nt)=>g(W,k.scoreX,k.classY(nt),k.score)),Tt.forEach(({element:W},nt)=>g(W,k.outputX,k.classY(nt),k.output));for(let{wire:W,i:nt,t:xt}of ut.flat())W.setAttribute("d",Ln([k.scoreX+k.score,k.classY(nt-1)],[k.outputX,k.classY(xt-1)]));q(mt,{x:k.boxX,y:1,width:k.box,height:k.height-2}),u.replaceChildren(...[[k.mark+k.field/2,"x"],[k.weightX+k.weightMark+k.field/2,"W"],[k.scoreX+k.score/2,k.narrow?"λ":"λ = Wx"],[k.boxX+k.box/2,k.narrow?"S":"softmax"],[k.outputX+(k.narrow?k.output/2:16),"P"]].map(([W,nt])=>$("span",{class:nt==="softmax"?"sx-hint":"sx-symbol",style:`left:${W}px`},String(nt))),Qt)}q(Qt,{hidden:k.narrow}),gt(Qt,`per unit of ${ls(B.row,B.column)}`),Ie.forEach(({cell:W,name:nt,element:xt},Rt)=>{W.draw(tt[Rt],`${nt} = ${x(tt[Rt])}`),xt.classList.toggle("is-lit",Rt+1===B.column)}),dt.forEach((W,nt)=>W.forEach(({element:xt,cell:Rt,name:yt,into:qt,out:pe},At)=>{let Pt=at[nt][At],He=Bt(nt,At,A,0),We=I[B.output-1][He];Rt.draw(Pt,`${yt} = ${x(Pt)}, D${_(nt+1)}${_(At+1)}P${_(B.output)} = ${w(We)}`);let St=nt+1===B.row&&At+1===B.column;xt.classList.toggle("is-lit",St);for(let Eo of[qt,pe])Eo.style.strokeWidth=String(.8+2.7*Math.abs(Pt)/H),q(Eo,{class:`sx-wire${St?" is-lit":""}${Pt<0?" is-negative":Pt===0?" is-zero":""}`})})),ft.forEach(({element:W,number:nt},xt)=>{ct(nt,"lambda",xt+1,R[xt],x(R[xt])),W.classList.toggle("is-lit",xt+1===B.row)});for(let{wire:W,i:nt,t:xt}of ut.flat())W.classList.toggle("is-lit",nt===B.row&&xt===B.output);Tt.forEach(({element:W,number:nt,slope:xt,bar:Rt},yt)=>{let qt=I[yt][Bt(B.row,B.column,A,1)-1],pe=yt+1===B.output;ct(nt,"P",yt+1,V[yt],Ya(V[yt],rt));let At=qt>0?"▲":qt<0?"▼":"";ct(xt,"DP",`${yt+1},${B.row},${B.column}`,qt,`${At} ${Ya(Math.abs(qt),w)}`),Rt.style.setProperty("--part",String(V[yt])),W.classList.toggle("is-lit",pe),q(W,{"aria-checked":String(pe),tabindex:pe?0:-1,"aria-label":`P${_(yt+1)} = ${rt(V[yt])}, ${ls(B.row,B.column)} changes it by ${w(qt)} per unit`})})}}),O=ts(e,(L,b,A,N)=>{let Z=vt=>Ns(vt,cs("S",vt)),ot=()=>cs("x",N),[_t,Ft,Ie]=[Ht(""),Ht(""),Ht("")],dt=he("≈"),ut=()=>t.state().layer[0][N-1]??0,mt=_n(L,{label:`x${_(N)} in the formula`,least:n,most:i,step:.1,page:1,get:ut,set(vt){t.note("");let[Kt,...Qt]=t.state().layer;o({layer:[Kt.with(N-1,vt),...Qt]})}},{name:"x",index:N}),[ft,Tt]=["(",")"].map(vt=>Et(vt,{lspace:"0",rspace:"0"}));return $a(h,[le(ee(cs("D",10*A+N),Ns(b,cs("P",b))),Et("="),ee(cs("D",A),Z(b)),Et("⋅"),ot(),Et("="),ee(Z(b),Os(cs("δ",10*b+A),he("−"),Z(A)),ot())),le(he("="),ee(Ns(b,_t),Os(Ht(b===A?"1":"0"),he("−"),Ns(A,Ft))),Et("⋅"),ee(ft,mt.mark,Tt)),le(dt,Ie)],mt.keys&&[mt.keys]),mt.keys?.removeAttribute("data-link"),v.refresh(),(vt,{parts:Kt,jacobian:Qt,slopes:pt})=>{let E=Qt[b-1][Bt(A,N,vt[0].length,1)-1],R=vt[0][N-1];ct(_t,"S",b,Kt[b-1],Wt(Kt[b-1])),ct(Ft,"S",A,Kt[A-1],Wt(Kt[A-1])),gt(ft,R<0?"(":""),gt(Tt,R<0?")":""),mt.show(x(R),`x${_(N)} = ${x(R)}, derivative ${w(E)}`),gt(dt,E===0?"=":"≈"),ct(Ie,"DP",`${b},${A},${N}`,E,w(E)),gt(y,Mp(b,A,N,R,pt[b-1][A-1],E))}});return({layer:L})=>{let{T:b,N:A}=It(L),N=M(b,A),Z=m(),ot=Ap(L);l.draw(),N(L,ot,Z),O(Z.output,Z.row,Z.column)(L,ot),v.refresh()}}function Mp(t,e,s,o,r,n){let[i,c,a]=[ls(e,s),`λ${_(e)}`,`P${_(t)}`];if(o===0)return`x${_(s)} = 0: whatever ${i} does, ${c} stays, and so does ${a}.`;let l=`Raise ${i} a little: ${c} ${o>0?"grows":"falls"} by |x${_(s)}| = ${x(Math.abs(o))} per unit`;return n===0?`${l}, but ${a} stays.`:`${l}, ${a} by ${w(Math.abs(r))} times as much${r*o<0==o<0?"":" the other way"}: it ${n>0?"grows":"falls"} by ${w(Math.abs(n))}.`}var kp={title:"Softmax layer as a network",...hr(),build:Sp},Xa={"layer-network":kp};function gr(t,e,s){let o=J(t),r=J(t.map((a,l)=>Za(e,l)?a+s:a)),n=r.map((a,l)=>a-o[l]),i=Jt(t).map(a=>s*j(a.filter((l,m)=>Za(e,m)))),c=Math.max(...n.map((a,l)=>Math.abs(a-i[l])));return{before:o,after:r,truth:n,predicted:i,error:c}}var Za=(t,e)=>t===0||t===e+1,Qa=(t,e,s)=>s.map(o=>gr(t,e,o).error);function In(t,e){if(e===0)return 0;let s=J(t),o=s[e-1],r=s.map((n,i)=>n*((+(i+1===e)-o)**2-o*(1-o)));return Math.max(...r.map(Math.abs))/2}var wo=1e-9,Rn=1,Fn=-18,xr=Math.log10(Rn/wo),Fs=t=>+`${[1,2,5][(t%3+3)%3]}e${Math.floor(t/3)}`,Dn=Array.from({length:3*xr+1},(t,e)=>Fs(e-3*xr)),Ep=t=>{let e=3*Math.floor(Math.log10(t)+1e-12),[s,o]=[e,e+1,e+2].filter(r=>Fs(r)<=t*(1+1e-12)).slice(-1).flatMap(r=>[r,r+1]);return s+(Math.log(t/Fs(s))/Math.log(Fs(o)/Fs(s))||0)},br=t=>100*Math.log10(t/wo)/xr,xo=t=>t===0?100:it(100*Math.log10(t)/Fn,0,100),Cn=_s("direction"),ec=({state:t,change:e,note:s})=>({least:-3*xr,most:0,step:1,page:3,get:()=>Ep(t().step),set(o){s(""),e({step:Fs(o)})}}),_p=(t,e)=>f`
  <div class="sx-controls">
    ${ae({label:"Logit that is nudged",title:"Nudge",pills:[...Re("a",t.state().logits.length),{index:0,content:"all alike"}],chosen:e,choose:s=>t.change({direction:s})})}
    ${Ut(t,{trait:"step",label:"ε",name:"step",least:wo,most:Rn},f`by ${st("ε")} =`)}
  </div>`;function Tp({truth:t,predicted:e},s,o){let r=Math.max(...[...t,...e].map(Math.abs)),n=(c,a)=>f`<span class="sx-hint"><i class="sx-swatch ${a}"></i>${c}</span>`,i=(c,a)=>{let l=r===0||sc(a,s)?0:50*a/r;return f`<div class=${c} ?hidden=${l===0} style="left:${50+Math.min(0,l)}%;width:${Math.abs(l)}%"></div>`};return f`
    <figure>
      ${X("Change of each part")}
      <div class="sx-changes" style="--count:${t.length}" @pointerleave=${()=>o()}>
        <div class="sx-change"><span></span><span></span>${n("predicted","sx-guess")}${n("true","sx-truth")}</div>
        ${t.map((c,a)=>{let l=a+1;return f`
            <div class="sx-change" data-link=${l} style=${P(l)} @pointerenter=${()=>o({part:l})}>
              ${lt("S",l)}
              <div class="sx-span" aria-hidden="true">${i("sx-guess",e[a])}${i("sx-truth",c)}</div>
              <span ${S("predicted",l,e[a])}>${bo(e[a],s,"≈ 0")}</span>
              <span ${S("truth",l,c)}>${bo(c,s,"≈ 0")}</span>
            </div>`})}
      </div>
    </figure>`}function Op(t,e){let s=Qa(t,e,Dn),o=a=>Dn.map((l,m)=>s[m]===0===a?`M${br(l).toFixed(2)} ${xo(s[m]).toFixed(2)}h0`:"").join(""),r=In(t,e),n=s[Dn.indexOf(.1)]<.03*r,i=Math.max(wo,Math.sqrt(10**Fn/r)),c=n?`M${br(i)} ${xo(r*i**2)}L100 ${xo(r)}`:T;return f`
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      ${Mt`<path class="sx-law" d=${c}></path><path class="sx-dots" d=${o(!1)}></path><path class="sx-dots is-zero" d=${o(!0)}></path>`}
    </svg>
    <span class="sx-law-name" ?hidden=${!n} style="top:${it(100*Math.log10(r*1e-6)/Fn,8,100)}%">
      <span class="sx-symbol">ε<sup>2</sup></span>
    </span>`}var ja=t=>t===0?"1":t===-3?"10⁻³":w(10**t).replace("1.00×","");function Np(t,{logits:e,step:s},o,r){let[n,i]=[`left:${br(s)}%`,`top:${xo(r)}%`];return f`
    <figure>
      ${X("Largest error","against ε; drag the ring")}
      <div class="sx-plane sx-loglog">
        <div class="sx-rounding"><span>rounding</span></div>
        ${Op(e,o)}
        <div class="sx-slope-guide" style="${n};${i}"></div>
        <div
          class="sx-ring sx-knob" style="${n};${i}" ${S("error",void 0,r)}
          ${ne({...ec(t),label:"Step ε",text:`ε = ${x(s)}, largest error ${w(r)}`})}
        ></div>
        ${[-9,-6,-3,0].map(c=>f`<span class="sx-x-tick" style="left:${br(10**c)}%">${ja(c)}</span>`)}
        ${[0,-4,-8,-12,-16].map(c=>f`<span class="sx-tick" style="top:${xo(10**c)}%">${ja(c)}</span>`)}
      </div>
    </figure>`}function Pp(t,{truth:e,predicted:s},o,r){let{step:n}=t.state(),[i,c]=[e[o-1],s[o-1]],a=c/n,l=bo(a,r,"0"),m=Q(o,G("S",o)),p=r===0?Nt($t(1),K(","),D("…"),K(","),$t(1)):G("e",r),d=r===0?Nt(Ee(D("j"),C(G("D","j"),m))):C(G("D",r),m);return f`
    <div class="sx-formula">
      <span>${z(C(m,Nt(D("a"),K("+"),D("ε"),K("⁢"),p),K("−"),m,Nt(D("a"))))}${z(F("≈"),C(D("ε"),K("⋅"),d))}</span>
      <span>${z(Y("truth",o,i,bo(i,r,"0")))}${z(F("≈"),C(os("step",n,{...ec(t),label:"ε in the formula",perPixel:()=>.15}),K("⋅"),Y("slope",o,a,a<0&&l!=="0"?`(${l})`:l)))}${z(F("="),Y("predicted",o,c,bo(c,r,"0")))}</span>
    </div>`}function Lp(t,e){let{logits:s,step:o}=e,r=Cn(e).direction,n=gr(s,r,o),i=Is(t),c=Math.min(i.now?.part??(r||1),s.length);return f`
    ${Oe(t,Cn)}
    ${Ne(t,Cn)}
    ${_p(t,r)}
    <div class="sx-two">${Tp(n,r,i.point)}${Np(t,e,r,n.error)}</div>
    <div>
      ${Pp(t,n,c,r)}
      <p class="sx-words" aria-live="polite">${Ip(n.error,s,r,o)}</p>
    </div>`}var sc=(t,e)=>e===0&&Math.abs(t)<1e-14,bo=(t,e,s)=>t!==0&&sc(t,e)?s:w(t),tc=(t,e)=>t<2e-15&&(t>2*e||t<e/2);function Ip(t,e,s,o){if(e.length===1)return"One part is the whole and stays 1, whatever its logit does.";if(s===0)return`All logits rise alike, and no part changes: what is left, ${w(t)}, is rounding.`;let r=`The largest error is ${w(t)}.`,n=In(e,s),i=gr(e,s,o/10).error;return tc(t,n*o**2)?`${r} The law ε² would leave ${w(n*o**2)}: so small, all is blurred by rounding.`:tc(i,n*(o/10)**2)?`${r} A tenth of the step leaves ${w(i)}, for there rounding takes over.`:`${r} A tenth of the step, ε = ${x(o/10)}, leaves ${w(i)}: ${w(t/i)} times less, while the predicted change shrinks 10 times.`+(t>150*i?" A second derivative of nearly 0 makes it fall faster than ε².":"")}var Dp={title:"Nudge",...Pe(["direction"],{step:{least:wo,most:Rn}},0),frame:"sx-nudge sx-rows",view:Lp},oc={nudge:Dp};var Cp=[[.1,.7,1.3],[.3,-.1,.2],[1.1,.9,.7,.3]],Fp=[.25,1,4,16,64,256,1024],Rp=[1,10,100,1e3],nc=17,vo=10,Bp=[1,.97,1.01,1.04],[Bn,rc]=[.1,2e3],yo=[{name:"direct",colour:1,dashes:"6 4",compute:t=>re(t).parts},{name:"shifted",colour:2,dashes:"",compute:t=>ve(t).parts},{name:"compensated",colour:3,dashes:"8 3 2 3",compute:Wo}],ic=(t,e)=>t.map(s=>s*e);function Hp(t){let e=Ur(t);return yo.map(({compute:s})=>e.every(Kr)?Math.max(...s(t).map((o,r)=>zr(o,e[r]))):NaN)}var Hn=t=>100*(1-Math.log(it(t,Bn,rc)/Bn)/Math.log(rc/Bn));function Wp({model:t,state:e,move:s}){let[o,r]=t.get("_scales"),n=c=>vo*Math.log2(c/o),i=c=>o*2**(c/vo);return{placeOf:n,scaleAt:i,slider:{label:"Scale c",least:0,most:n(r),step:1,page:vo,get:()=>n(e().scale),set:c=>s({scale:Number(i(c).toPrecision(4))}),perPixel:()=>.2}}}function Gp(t,{placeOf:e,scaleAt:s,slider:{most:o}}){let{logits:r,scale:n}=t.state(),i=l=>({place:100*e(l)/o,near:Bp.map(m=>Hp(ic(r,l*m)))}),c=t.own("errors",()=>({of:"",samples:[]}));c.of!==String(r)&&(c.of=String(r),c.samples=Array.from({length:4*o/vo+1},(l,m)=>i(s(m*vo/4))));let a=i(n);return{now:a,samples:[...c.samples,a].sort((l,m)=>l.place-m.place)}}function Up(t,e){return`M${t.flatMap(({place:o,near:r})=>{let[n,...i]=r.map(a=>a[e]),c=Math.max(n,...i.filter(Number.isFinite));return Number.isFinite(n)?`${o.toFixed(2)} ${Hn(c).toFixed(2)}`:[]}).join("L")}`}function zp({now:{place:t,near:[e]},samples:s}){return f`
    <div class="sx-ulp-chart" aria-hidden="true">
      ${Rp.map(o=>f`<div class="sx-level" style="top:${Hn(o)}%"><span>${o} ulp</span></div>`)}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        ${yo.map(({colour:o,dashes:r},n)=>Mt`
          <path class="sx-curve" stroke-dasharray=${r} style=${P(o)} d=${Up(s,n)}></path>`)}
      </svg>
      ${yo.map(({name:o,colour:r},n)=>f`
        <div
          class="sx-point" style="${P(r)};left:${t}%;top:${Hn(e[n])}%"
          ?hidden=${!Number.isFinite(e[n])} ${S(`worst-${o}`,void 0,e[n])}
        ></div>`)}
    </div>`}function Kp(t,e){if(!(t>0))return f`<mark>${t===0?"0":"nan"}</mark>`;let[s,o]=t.toExponential(nc-1).split("e"),r=Number(o),n=ac(e),i=0;for(;r===e.power&&i<s.length&&s[i]===n[i];)i+=1;let c=s.slice(i);return[s.slice(0,i),c&&f`<mark>${c}</mark>`,cc(r)]}var ac=({digits:[t,...e]})=>`${t}.${e.join("")}`,cc=t=>t===0?"":Dr(t);function qp(t,e){let s=Ur(e)[t-1],o=Di(s,nc);return f`
    <table class="sx-table sx-digit-table">
      <thead>
        <tr><th scope="col">formula</th><th scope="col"><b>S${_(t)}</b></th><th scope="col">off by</th></tr>
      </thead>
      <tbody>
        ${yo.map(({name:r,colour:n,compute:i})=>{let c=i(e)[t-1],a=zr(c,s),l=Number.isFinite(a)&&Kr(s);return f`
            <tr>
              <th scope="row"><span class="sx-key" style=${P(n)}></span>${r}</th>
              <td class="sx-digits" ${S(`S-${r}`,t,c)}>${Kp(c,o)}</td>
              <td ${S(`ulp-${r}`,t,a)}>${l?`${a<10?a.toFixed(1):w(a)} ulp`:"–"}</td>
            </tr>`})}
        <tr><th scope="row">exact</th><td class="sx-digits">${ac(o)}${cc(o.power)}</td><td></td></tr>
      </tbody>
    </table>`}function Jp(t,{logits:e,scale:s}){let[o,r]=t.model.get("_scales"),n=ic(e,s),i={...Yt(t,ve(n).parts),letter:"x"},c=Wp(t),a=Gp(t,c),l=Math.max(...n),m=a.now.near[0].map((p,d)=>`${yo[d].name} ${Number.isFinite(p)?`${p.toFixed(1)} ulp`:"not measured"}`);return f`
    <div class="sx-toolbar">${i.vectors(Cp,i.reset)}</div>
    <div class="sx-number-entry">
      ${Ut(t,{trait:"scale",label:"c",name:"c",least:o,most:r},[st("c")," = "])}
      ${sr(t,"x",i.setAll,p=>st(p>1?", ":"a = c · ["),st("]"))}
    </div>
    <p class="sx-says sx-hint">Curves: the largest error at c or beside it. Dots: at your c.</p>
    ${Ms({...c.slider,text:`c = ${x(s)}, largest errors: ${m.join(", ")}`,ticks:Fp.map(p=>({place:c.placeOf(p),text:String(p)})),above:zp(a)})}
    ${Gt([f`<span class="sx-hint">digits of</span>`,e.map((p,d)=>f`
        <button
          type="button" class="sx-button" data-link=${d+1} aria-pressed=${d+1===i.selected}
          @click=${()=>i.select(d+1)}
        >S${_(d+1)}</button>`)],"Component")}
    ${qp(i.selected,n)}
    ${ie(t,i,e.map(p=>`${x(p)}·${x(s)}−${x(l)}`),p=>({power:d=>kt(D("e"),C(G("a",d),F("−"),D("m"))),term:(d,u)=>p.exponential(d,u,K("·"),os("c",s,c.slider),rr("shift",-l))}))}`}var Vp={title:"The rounded shift",frame:"sx-steps sx-rounded-shift",...Ot({logits:{range:"_range",lengths:Ct.lengths},scale:{range:"_scales"},selected:ye},Ae),view:Jp},lc={"rounded-shift":Vp};var Yp=58,Xp=34;function Zp(t){let{scope:e,root:s,change:o}=t,r=zt(t),n=fr(t),i=()=>go(t.state()),c=[1,0].map(g=>Xt(e,`from ${g}`,()=>o({first:g}),{role:"radio"})),a=$("div",{class:"sx-choice",role:"radiogroup","aria-label":"Count"},$("span",{},"Count"),...c);mo(e,a,()=>c,g=>o({first:1-g}));let l=$("div",{class:"sx-weights",role:"grid","aria-label":"Weights W"}),m=$("div",{class:"sx-weight-columns",role:"grid","aria-label":"Columns of Dg"}),p=$("div",{class:"sx-cases"}),d=$("p",{class:"sx-words","aria-live":"polite"});s.classList.add("sx-layer","sx-row-major","sx-rows"),s.append(n.element,$("div",{class:"sx-two"},$("figure",{},Le("Weights W","point at one").element,l),$("div",{class:"sx-reading"},a,p,d)),$("figure",{},Le("Dg","a column for each weight, a row for each logit").element,m));let u=$r(t);for(let[g,M]of[[l,!1],[m,!0]])e.listen(g,"pointerleave",()=>u.point()),e.listen(g,"keydown",O=>{let{T:L,N:b}=It(t.state().layer),{row:A,column:N}=i(),Z=Bt(A,N,b,1),ot=M?Tn(O,[1,Z],[1,L*b]):Tn(O,[A,N],[L,b]);if(ot===void 0)return;let _t=M?ot[1]-1:Bt(ot[0],ot[1],b,1)-1;u.forget(),o({row:Math.floor(_t/b)+1,column:_t%b+1}),g.querySelectorAll("[tabindex]")[_t]?.focus()});let h=ts(e,(g,M,O)=>{u.forget();let L=Array.from({length:M},(dt,ut)=>ut+1),b=Array.from({length:O},(dt,ut)=>ut+1);l.replaceChildren(),m.replaceChildren(),l.style.setProperty("--columns",String(O)),m.style.setProperty("--columns",String(M*O));let A=(dt,...ut)=>dt.append($("div",{role:"row"},...ut)),N=dt=>$("div",{class:"sx-label",role:dt}),Z=b.map(()=>N("columnheader"));A(l,N("gridcell"),...Z);let ot=L.map(()=>N("rowheader")),_t=L.map(dt=>{let ut=b.map(mt=>{let[ft,Tt]=[$("span",{}),$("span",{class:"sx-hint"})],vt=$("div",{class:"sx-weight",role:"gridcell",style:$e(dt)},ft,Tt);return u.cell(g,vt,{row:dt,column:mt}),{element:vt,name:ft,place:Tt}});return A(l,ot[dt-1],...ut.map(({element:mt})=>mt)),ut}),Ft=L.flatMap(dt=>b.map(ut=>{let[mt,ft]=[$("b",{}),$("span",{class:"sx-name"})],Tt=$("div",{class:"sx-weight",role:"columnheader",style:$e(dt)},mt,ft);return u.cell(g,Tt,{row:dt,column:ut}),{element:Tt,name:ft,place:mt}}));A(m,N("gridcell"),...Ft.map(({element:dt})=>dt));let Ie=L.map(dt=>{let ut=L.flatMap(mt=>b.map(ft=>{let Tt=$("div",{class:"sx-row-entry",role:"gridcell",style:$e(mt)});return g.listen(Tt,"click",()=>o({row:mt,column:ft})),g.listen(Tt,"pointerenter",()=>u.point({row:mt,column:ft})),Tt}));return A(m,$("div",{class:"sx-label",role:"rowheader",...me(dt)},is("g",dt)),...ut),ut});return({layer:dt,first:ut},mt)=>{let ft=i(),Tt=gs(dt),vt=pt=>pt-1+ut,Kt=m.classList.contains("is-tiny"),Qt=(pt,E,R)=>{let V=ut===1?ls(E,R):`W[${E-1}, ${R-1}]`;pt.dataset.text!==V&&(pt.dataset.text=V,pt.replaceChildren(ut===1?ur(E,R):$("code",{},V)))};Z.forEach((pt,E)=>{gt(pt,String(vt(E+1))),pt.classList.toggle("is-lit",E+1===mt.column)}),ot.forEach((pt,E)=>{gt(pt,String(vt(E+1))),pt.classList.toggle("is-lit",E+1===mt.row)});for(let pt of L)for(let E of b){let R=Bt(vt(pt),vt(E),O,ut),V=Ft[Bt(pt,E,O,1)-1],I=pt===mt.row&&E===mt.column,H=pt===ft.row&&E===ft.column;for(let{element:B,name:tt,place:at}of[_t[pt-1][E-1],V])Qt(tt,pt,E),ct(at,"column",`${pt},${E}`,R,String(R)),B.classList.toggle("is-lit",I),q(B,{tabindex:H?0:-1,"aria-selected":String(H)})}Ie.forEach((pt,E)=>pt.forEach((R,V)=>{let I=Tt[E][V],H=Math.floor(V/O)===E,B=V%O+1;ct(R,"Dg",`${E+1},${V+1}`,I,H?Kt?`x${_(B)}`:x(I):"0"),R.classList.toggle("is-zero",!H),R.classList.toggle("is-lit",V===Bt(mt.row,mt.column,O,1)-1)}))}}),y=[],v=[1,0].map(g=>{let M=Object.fromEntries(["i","j","N","place"].map(ot=>[ot,Ht("")]));y.push(M);let[O,L,b]=["i","N","j"].map(ot=>Be(ot)),A=g===1?ee(Os(O,Et("−"),Ht("1")),L,Et("+"),b):ee(O,L,Et("+"),b),N=g===1?ee(Os(M.i,Et("−"),Ht("1")),Et("⋅"),M.N):ee(M.i,Et("⋅"),M.N),Z=$("div",{class:"sx-case"},$("span",{class:"sx-mark","aria-hidden":"true"}),$("span",{},`from ${g}`),$("span",{class:"sx-column-rule"},le(A)," ",le(he("="),N,Et("+"),M.j,Et("="),M.place)));return p.append(Z),Z});return g=>{let{T:M,N:O}=It(g.layer),L=h(M,O),b={...i(),...u.now()},A=(r()-32)/(M*O);m.classList.toggle("is-small",A<Yp),m.classList.toggle("is-tiny",A<Xp),n.draw(),[1,0].forEach((Z,ot)=>{let _t=1-Z,Ft=Bt(b.row-_t,b.column-_t,O,Z);gt(y[ot].i,String(b.row-_t)),gt(y[ot].j,String(b.column-_t)),gt(y[ot].N,String(O)),ct(y[ot].place,"place",Z,Ft,String(Ft)),v[ot].classList.toggle("is-lit",g.first===Z),gt(v[ot].firstElementChild,g.first===Z?"▸":""),q(c[ot],{"aria-checked":String(g.first===Z),tabindex:g.first===Z?0:-1})}),L(g,b);let N=(b.row-1)*O;gt(d,`Before it stand ${b.row-1} ${b.row===2?"row":"rows"} of ${O} and ${b.column-1} of its own row, ${N+b.column-1} in all: that is its number counting from 0. Its column holds x${_(b.column)} in row ${b.row-1+g.first}, and zeros.`)}}var Qp={title:"Row-major order",...hr({first:{least:0,most:1,whole:!0}}),build:Zp},mc={"row-major":Qp};var dc=t=>-Math.max(...t)+0,jp=[[1e3,1001,1002],[1,2,3],[-800,-801,-802],[-300,0,300]],td=[{name:"D = 0",value:()=>0},{name:"D = −max a",value:dc},{name:"lowest D",value:(t,[e]=Vo(t))=>Math.ceil(e)},{name:"highest D",value:(t,[,e]=Vo(t))=>Math.floor(e)}],pc=" + D",Rs=1e3,ed=60,[Wn,Un,Gn]=Bi,zn=t=>it(t,-Rs,Rs),wr=t=>`${100*(zn(t)+Rs)/(2*Rs)}%`;function sd(t){let e=t.map((r,n)=>n).sort((r,n)=>t[r]-t[n]),s=t.map(()=>[]),o=[];return e.forEach((r,n)=>{o.push(r+1),!(zn(t[e[n+1]])-zn(t[r])<ed)&&(s[r]=o.sort(),o=[])}),s}function od({exponents:t}){let e=sd(t);return f`
    <div class="sx-line" aria-hidden="true">
      <span class="sx-hint">a + D</span>
      ${ln(wr,[{from:-Rs,to:Wn,kind:"bad",text:"exp is 0"},{from:Wn,to:Un,kind:"weak",text:""},{from:Un,to:Gn,kind:"good",text:"exp has all its digits"},{from:Gn,to:Rs,kind:"bad",text:"exp is inf"}])}
      ${t.map((s,o)=>f`
        <div
          class="sx-dot" data-link=${o+1} style="${P(o+1)};left:${wr(s)}" ${S("exponent",o+1,s)}
        ><span class="sx-symbol" style="translate:-${wr(s)}${e[o][1]?";color:var(--ink)":""}">${e[o].join(", ")}</span></div>`)}
      <div class="sx-scale">
        ${[Wn,0,Gn].map(s=>f`
          <span class="sx-mark" style="left:${wr(s)}">${x(Math.round(s*10)/10)}</span>`)}
      </div>
    </div>`}function rd({logits:t,shift:e},s,o){let r=dc(t),n=e===r?"and you are on it.":e>s&&e<o?"and so does your D.":"your D does not.",i=(c,a,l)=>f`<span ${S(c,a,l)}>${x(Number(l.toFixed(2)))}</span>`;return f`
    <p class="sx-ends">
      Numbers come out for D from ${i("window",1,s)} to ${i("window",2,o)}; towards the lower end,
      digits are missing. −max&nbsp;a&nbsp;=&nbsp;${i("best",void 0,r)} lies inside, <b>${n}</b>
    </p>`}function nd(t,{parts:e}){let s=ve(t).parts,o=e.map((r,n)=>{let i=Hi(r,s[n]);return f`${n?", ":""}<span ${S("digits",n+1,i)}>${i}</span> in S${_(n+1)}`});return f`<p class="sx-says">Correct decimal digits: ${o}.</p>`}function id(t,e){let{logits:s,shift:o}=e,[r,n]=t.model.get("_shifts"),i=re(s.map(d=>d+o)),[c,a]=Vo(s),l=Math.min(a,Un-Math.min(...s)),m={...Yt(t,i.parts),selected:s.indexOf(Math.max(...s))+1},p={label:"Shift D",least:r,most:n,step:1,page:100,get:()=>t.state().shift,set:d=>t.move({shift:d}),perPixel:()=>1};return f`
    <div class="sx-toolbar">
      ${m.vectors(jp)}
      ${be(td,d=>d(s,[c,a])===o,d=>t.move({shift:d(t.state().logits)}),"Shifts",m.reset)}
    </div>
    <div class="sx-number-entry">
      ${Ut(t,{trait:"shift",label:"D",name:"D",least:r,most:n},[st("D")," = "])}
      ${sr(t,"a",m.setAll,d=>lt("a",d))}
    </div>
    ${Ms({...p,text:`D = ${x(o)}. ${Ss(i,pc)}`,ticks:[-2e3,-1e3,0,1e3,2e3].map(d=>({place:d,text:x(d)})),strips:[{name:"D",zones:[{from:r,to:c,kind:"bad",text:"0/0 = nan"},{from:c,to:l,kind:"weak",text:""},{from:l,to:a,kind:"good",text:"window"},{from:a,to:n,kind:"bad",text:"inf"}]}]})}
    ${rd(e,c,a)}
    ${od(i)}
    ${io(i,pc)}
    ${nd(s,i)}
    ${ie(t,m,s.map(d=>`${x(d)}+${x(Math.abs(o))}`),d=>({power:u=>kt(D("e"),C(G("a",u),F("+"),D("D"))),term:(u,h)=>d.exponential(u,h,rr("D",o,p))}))}`}var ad={title:"Window of the shift",frame:"sx-steps sx-shift-window",...Ot({logits:{range:"_range",lengths:Ct.lengths},shift:{range:"_shifts"}}),view:id},uc={"shift-window":ad};function cd(t,{select:e,selected:s,width:o}){let r=Math.max(...t),n=(c,a)=>f`
    <div class="sx-column" data-link=${a+1} style=${P(a+1)} @pointerdown=${()=>e(a+1)}>
      <div class="sx-bar" style="height:${100*c/r}%" ${S("exp",a+1,c)}></div>
    </div>`,i=(c,a)=>f`
    <div
      class=${U({"sx-number":!0,"is-selected":a+1===s})} data-link=${a+1}
      style=${P(a+1)} @pointerdown=${()=>e(a+1)}
    >
      ${ro(a+1)}
      <span class=${U({"is-long":w(c).length>jo})} ${S("exp",a+1,c)}>${w(c)}</span>
    </div>`;return f`
    <figure class=${U({"sx-panel":!0,"is-crowded":tr(o,t.length)})}>
      <figcaption>
        <b>Exponentials</b> <span class="sx-hint">linear scale</span>
        <span class="sx-sum">sum <span ${S("sum",void 0,j(t))}>${w(j(t))}</span></span>
      </figcaption>
      <div class="sx-plot" aria-hidden="true">
        <div class="sx-axis">
          <span class="sx-tick" style="top:0%">${w(r)}</span>
          <span class="sx-tick" style="top:100%">0</span>
        </div>
        <div class="sx-columns">${t.map(n)}</div>
      </div>
      <div class="sx-numbers">${t.map(i)}</div>
    </figure>`}var ld=(t,e,s)=>ie(t,e,t.state().logits.map(x),(o,r)=>{let n=Q(r,Y("exp",r,s[r-1]));return{power:i=>kt(D("e"),G("a",i)),term:o.exponential,further:[z(F("≈"),te(n,Y("sum",void 0,j(s))))]}});function md(t,{logits:e}){let s=Ge(e),o=J(e),r=Yt(t,o),{select:n,selected:i,width:c}=r,a=()=>Math.min(t.state().selected,t.state().logits.length);return f`
    <div class="sx-toolbar">
      ${r.vectors(pn)}${dn(t,r.setAll,a,r.reset)}
    </div>
    <div class="sx-panels">${_e(t,r)}${cd(s,r)}</div>
    ${Je({hint:"one whole of length 1",parts:o,width:c,selected:i,select:n})}
    ${ld(t,r,s)}`}var fc=Ot({logits:Ct,selected:ye},(t,e)=>t.logits?Ae(t,e):"it has no logits"),pd={title:"Softmax bars",frame:"sx-frame sx-softmax-bars",...fc,fromFields:(t,e)=>fc.fromFields({selected:"1",...t},e),view:md},hc={"softmax-bars":pd};function $c(t,e){let[s,o]=[t[0],t[t.length-1]],r=i=>100*(i-s)/(o-s),n=i=>100-100*i/e;return{across:r,down:n,at:(i,c)=>`left:${r(i)}%;top:${n(c)}%`,line:i=>i.map(([c,a],l)=>`${l?"L":"M"}${r(c).toFixed(2)} ${n(a).toFixed(2)}`).join(""),element:(i,{x:c,y:a,mark:l=T,...m},p)=>f`
      <div class="sx-plane">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${i}</svg>
        <div class="sx-ring sx-knob" style="left:${r(c)}%;top:${n(a)}%" ${ne(m)} ${l}></div>
        ${p}
        ${[0,.5,1].map(d=>f`
          <span class="sx-tick" style="top:${100-100*d}%">${x(e*d)}</span>`)}
        ${t.map(d=>f`<span class="sx-x-tick" style="left:${r(d)}%">${x(d)}</span>`)}
      </div>`}}var Kn=[5,10,25],vr=({logits:t,label:e})=>Math.min(e,t.length);function dd({model:t,state:e,note:s,change:o},{part:r,loss:n,slope:i}){let[c,a]=t.get("_range");return{label:"Probability of the correct class",text:`${`P${_(vr(e()))}`} = ${rt(r)}, loss ${w(n)}, slope ${w(i)}`,least:0,most:1,step:.01,page:.1,get:()=>es(e().logits,vr(e())).part,set(m){let{logits:p}=e(),d=vr(e());if(s(""),p.length===1)return;let u=Math.round(100*it(Ei(p,d,m),c,a))/100;o({logits:p.with(d-1,u+0)})}}}function ud(t,e,s){let{part:o,loss:r}=e,n=Kn.find(u=>u>=r+1)??Kn[Kn.length-1],{at:i,element:c,line:a}=$c([0,.2,.4,.6,.8,1],n),l=Array.from({length:101},(u,h)=>n*h/100),m=J(t.state().logits),p=m[s-1],d=Me(m).map((u,h)=>h+1<s?p+u:h+1>s?u:0);return f`
    <figure class="sx-surprise-picture" style=${P(s)}>
      ${X("Loss","against the probability; drag the ring")}
      ${c(Mt`
          <path class="sx-guide-line" d=${a([[o,r],[o,0]])}></path>
          <path class="sx-run" d=${a([[o,r],[0,r],[0,r+1]])}></path>
          <path class="sx-tangent" d=${a([[0,r+1],[o*(1+r),0]])}></path>
          <path class="sx-curve-line" d=${a(l.map(u=>[Math.exp(-u),u]))}></path>`,{...dd(t,e),x:o,y:r},f`
          <span class="sx-rise" data-link="slope" style=${i(0,r+.5)} ?hidden=${o<.04}>1</span>
          <span
            class="sx-run-name" data-link="slope" style=${i(o/2,r)} ${S("S",s,o)}
            ?hidden=${o<.12||r<.1*n}
          >${rt(o)}</span>`)}
      ${qe({name:"S",parts:m,starts:d,label:u=>lt("P",u)})}
    </figure>`}function fd({part:t,loss:e,slope:s},o){let r=Q(o,G("P",o)),n=Q(o,Y("S",o,t,Wt(t))),i=a=>[ke("−"),te($t(1),a)],c=(a,l,...m)=>f`
    <span data-link=${a} class="sx-named-line">
      <span class="sx-hint">${a}</span>
      <span class="sx-wrapped">
        ${z(C(...m))}${z(F("="),Y(a,void 0,l))}
      </span>
    </span>`;return f`
    <div class="sx-formula">
      ${c("loss",e,ke("−"),ys(r),K("="),ke("−"),ys(n))}
      ${c("slope",s,i(r),K("="),i(n))}
    </div>`}function hd(t,e){let{logits:s}=e,o=vr(e),r=es(s,o),n=({label:i},c)=>({label:Math.min(i,c)});return f`
    ${Oe(t,n)}${Ne(t,n)}
    <div class="sx-controls">
      ${ae({label:"correct class y",title:f`correct class ${st("y")} =`,pills:Re("P",s.length),chosen:o,choose:i=>t.change({label:i})})}
    </div>
    <div class="sx-plane-beside">
      ${ud(t,r,o)}
      <div class="sx-reading">${fd(r,o)}<p class="sx-words" aria-live="polite">${$d(r,o,s.length)}</p></div>
    </div>`}function $d({part:t,loss:e,slope:s},o,r){let n=`P${_(o)}`;return r===1?"There is one class, and its probability is 1: no surprise, whatever its logit.":t<.02?`Class ${o} was hardly thought possible. The loss grows without end as ${n} goes to 0, and the tangent is nearly a wall: its slope is ${w(s)}.`:t>.98?`Class ${o} was nearly certain, and hardly a surprise. The slope stays near −1: some pull to the right is always left.`:`Were ${n} half as large, the loss would be ${w(e+Math.LN2)}: log 2 more, wherever it starts. From the ring to the axis it is ${n} across while the tangent rises by 1: that is its slope.`}var gd={title:"Surprise at the correct class",frame:"sx-surprise sx-rows",...Pe(["label"]),view:hd},gc={surprise:gd};var xd={},xc=jt(class extends se{constructor(){super(...arguments),this.ot=xd}render(t,e){return e()}update(t,[e,s]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((o,r)=>o===this.ot[r]))return Lt}else if(this.ot===e)return Lt;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,s)}});var Ao=.01,So=100,bd=[[1,2,3],[1,3,3],[3,1,-2]],wd=[.1,1,10],qn=Array.from({length:61},(t,e)=>e/60);function vd(t,e){let s=qn.map(r=>bs(t,Ao*(So/Ao)**r)),o=s.map(Me);return t.map((r,n)=>{let i=qn.map((a,l)=>[a,1-o[l][n]]),c=qn.map((a,l)=>[a,1-o[l][n]-s[l][n]]);return Mt`<path
      class="sx-band" data-link=${n+1} style=${P(n+1)} @pointerdown=${()=>e(n+1)}
      d="${mr([...i,...c.reverse()])}Z"></path>`})}function yd(t){let e=bs(t,So),s=Me(e);return f`
    <div class="sx-band-labels" aria-hidden="true">
      ${t.map((o,r)=>f`
        <span data-link=${r+1} style="${P(r+1)};top:${100*(s[r]+e[r]/2)}%">${lt("S",r+1)}</span>`)}
    </div>`}function Ad(t,{effect:e,select:s},o){let{logits:r,temperature:n}=t.state();return f`
    <figure class="sx-panel sx-bands">
      ${X("Temperature","left: hard; right: equal")}
      ${lr({label:"Temperature τ",text:`τ = ${x(n)}: ${r.map((i,c)=>e(c+1)).join(", ")}`,range:[-2,2],heights:[[1,"0"],[.5,"0.5"],[0,"1"]],step:.05,page:.5,get:()=>t.state().temperature,set:o},xc([String(r)],()=>vd(r,s)),yd(r))}
      ${Ut(t,{trait:"temperature",label:"τ",name:"tau",least:Ao,most:So},st("τ"))}
    </figure>`}function Sd(t,e){let{logits:s,temperature:o}=t.state(),r=x(o);return ie(t,e,s.map(n=>`${x(n)}/${r}`),n=>({power:i=>kt(D("e"),C(G("a",i),on("/"),D("τ"))),term:(i,c)=>n.exponential(i,c,on("/"),Y("tau",void 0,o,r))}))}function Md(t,{logits:e,temperature:s}){let o=bs(e,s),r=Yt(t,o),{select:n,selected:i,width:c}=r,a=l=>{t.note(""),t.change({temperature:it(Number(l.toPrecision(3)),Ao,So)})};return f`
    <div class="sx-toolbar">
      ${r.vectors(bd)}
      ${r.presetsOf("Temperatures","τ",wd,s,a)}
    </div>
    <div class="sx-panels">${_e(t,r)}${Ad(t,r,a)}</div>
    ${Je({hint:"the picture above, cut at τ",parts:o,width:c,selected:i,select:n})}
    ${Sd(t,r)}`}var kd={title:"From a hard maximum to equal parts",frame:"sx-frame sx-temperature",...Ot({logits:Ct,temperature:{least:Ao,most:So},selected:ye},Ae),view:Md},bc={temperature:kd};var Jn=Math.sqrt(3)/2,wc=[[0,0],[1,0],[.5,Jn]],yr=t=>[t[1]+t[2]/2,t[2]*Jn];function Vn([t,e]){let s=e/Jn,o=t-s/2;return[1-o-s,o,s]}function vc(t,e){let s=1-t.length*e,o=t.map(i=>i-e).sort((i,c)=>c-i),r=0,n=0;return o.forEach((i,c)=>{r+=i;let a=(r-s)/(c+1);i>a&&(n=a)}),t.map(i=>Math.max(i-e-n,0)+e)}function yc(t,e,s,o){let r=t.map(Math.log),n=r.reduce((c,a)=>c+a,0)/r.length,i=Math.max(Math.min(e-n,o-Math.max(...r)),s-Math.min(...r));return r.map(c=>Math.round(100*(c+i))/100+0)}var Ed=[[1,2,3],[0,0,0],[6,0,0]],Yn=[1,2,3],_d=1e-4,[Ar,Ac,Bs,Sc,Mc]=[340,300,270,35,265],Xn=([t,e])=>[Sc+Bs*t,Mc-Bs*e],kc=(t,e)=>[(t-Sc)/Bs,(Mc-e)/Bs],Mo=(t,e,s)=>[t[0]+s*(e[0]-t[0]),t[1]+s*(e[1]-t[1])],Hs=(t,e)=>`M${t.map(s=>s.toFixed(2)).join(" ")}L${e.map(s=>s.toFixed(2)).join(" ")}`,Ws=wc.map(Xn),ko=Ws.map(t=>Ws.filter(e=>e!==t)),Ec=Ws.map(([t,e],s)=>[t,e+(s===2?-10:22)]),Td=ko.map(([t,e])=>Hs(t,e)).join(""),Od=[.25,.5,.75].flatMap(t=>Ws.map((e,s)=>Hs(Mo(ko[s][0],e,t),Mo(ko[s][1],e,t)))).join(""),_c=(t,e,s)=>t.map((o,r)=>r===s-1?o*e[r]:-o*t[s-1]),Nd={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,1],ArrowDown:[0,-1],PageUp:[0,10],PageDown:[0,-10],Home:[-200,0],End:[200,0]},Pd=ue((t,e,s)=>{let o=e.parentElement.querySelector("svg"),r=()=>Ar/(o.getBoundingClientRect().width||Ar),n=a=>{let l=o.getBoundingClientRect();return kc((a.clientX-l.left)*r(),(a.clientY-l.top)*r())},i=ze(t,e,{move:(a,l,[m,p])=>s.set([m+a*r()/Bs,p-l*r()/Bs])}),c=(a,l)=>{i(a,l)&&(a.preventDefault(),e.focus({preventScroll:!0}))};return t.listen(e,"pointerdown",a=>{a.stopPropagation(),c(a,s.get())}),t.listen(o,"pointerdown",a=>{a.pointerType==="touch"||a.button!==0||(c(a,n(a)),s.set(n(a)))}),t.listen(o,"click",a=>{a.pointerType==="touch"&&s.set(n(a))}),t.listen(e,"keydown",a=>{if(a.altKey||a.ctrlKey||a.metaKey)return;let l=Nd[a.key];if(l===void 0)return;let m=a.shiftKey&&a.key.startsWith("Arrow")?.1:.01;a.preventDefault(),a.stopPropagation();let[p,d]=s.get();s.set([p+m*l[0],d+m*l[1]])}),()=>{}}),Ld=t=>e=>{let s=t.own("mean",()=>({mean:0,logits:""})),{logits:o}=t.state();if(o.length!==3)return;t.note(""),String(o)!==s.logits&&(s.mean=j(o)/3);let r=yc(vc(Vn(e),_d),s.mean,Ct.least,Ct.most);s.logits=String(r),t.change({logits:r})};function Id(t,e){let[s,o]=[e[0]-t[0],e[1]-t[1]],r=Math.hypot(s,o);if(r===0)return Hs(t,e);let[n,i]=[s,o].map(a=>a*Math.min(10/r,1)),c=[e[0]-n,e[1]-i];return`${Hs(t,e)}M${c[0]-i/2} ${c[1]+n/2}L${e.join(" ")}L${c[0]+i/2} ${c[1]-n/2}`}function Dd([t,e],s,o,r){let[n,i]=[s[0]-t,s[1]-e],c=Math.hypot(n,i);if(c<=10)return;let a=(p,d)=>[t+p*n-d*i,e+p*i+d*n],l=o?(6+(16*Math.abs(i)+8*Math.abs(n))/c)/c:13/c;return(o?[a(1,l),a(1,-l),a(.5,l),a(.5,-l)]:[c<30?a(1+14/c,0):a(.5,l)]).find(([p,d])=>(!o||Math.min(...Vn(kc(p,d)))>.04)&&r.every(u=>Math.abs(p-u[0])>30||Math.abs(d-u[1])>17))}function Cd(t,e,s,o){let r=Xn(yr(t)),n=Ec.map(([a,l])=>[a,l-5]),i=(a,l)=>Mt`<path
    class=${U({"sx-path":!0,"is-selected":l+1===s})} data-link=${l+1} style=${P(l+1)}
    d=${Hs(a,Mo(a,r,1/e[l]))}></path>`,c=(a,l)=>{let[m,p]=[l+1,Mo(ko[l][0],ko[l][1],.5)],d=Mo(r,o?a:[r[0]+p[0]-a[0],r[1]+p[1]-a[1]],t[l]),u=Dd(r,d,o,n);return u&&n.push(u),Mt`
      <path
        class=${U({[o?"sx-arrow":"sx-altitude"]:!0,"is-selected":m===s})}
        data-link=${m} style=${P(m)} d=${o?Id(r,d):Hs(r,d)}
        ${o?S("length",m,Math.hypot(..._c(t,e,m))):S("S",m,t[l])}></path>
      <text
        class="sx-shape-label" aria-hidden="true" data-link=${m} style=${P(m)} visibility=${u?T:"hidden"}
        x=${u?.[0].toFixed(1)??T} y=${u?(u[1]+5).toFixed(1):T}
      >${o?`D${_(m)}S`:`S${_(m)}`}</text>`};return Mt`${Ws.map(i)}${Ws.map(c)}`}function Fd(t,{parts:e,effect:s,selected:o,setAll:r},n){let{logits:i}=t.state(),c=i.length,a=c===3,l=yr(e),[m,p]=Xn(l);return f`
    <figure class="sx-panel">
      ${X("Triangle",n?"arrows: columns of DS":"drag the point")}
      <div class="sx-triangle-box">
        <svg
          class="sx-triangle" viewBox="0 0 ${Ar} ${Ac}" role="group"
          aria-label="The triangle of all distributions over three classes"
        >
          <path class="sx-lines-of-equal" d=${Od}></path>
          <path class="sx-edge" d=${Td}></path>
          ${a?Cd(e,de(i),o,n):T}
          ${Ec.map(([d,u],h)=>Mt`
            <text
              class="sx-corner" aria-hidden="true" x=${d} y=${u} data-link=${h+1} style=${P(h+1)}
            >${`S${_(h+1)} = 1`}</text>`)}
        </svg>
        ${""}
        <div
          class="sx-ring sx-point" ?hidden=${!a}
          style=${a?`left:${100*m/Ar}%;top:${100*p/Ac}%`:T}
          role="slider" tabindex="0" aria-label="The distribution as a point" aria-roledescription="point in a triangle"
          aria-valuemin="0" aria-valuemax="1" aria-valuenow=${e[2]??T}
          aria-valuetext=${a?Yn.map(s).join(", "):T}
          ${S("height",void 0,a?l[1]:void 0)}
          ${Pd({get:()=>yr(J(t.state().logits)),set:Ld(t)})}
        ></div>
        ${a?T:f`
          <div class="sx-elsewhere">
            A triangle has three corners; there ${c===1?"is 1 logit":`are ${c} logits`} now.
            ${bt("Use three",()=>r([...t.state().logits,0,0].slice(0,3)))}
          </div>`}
      </div>
    </figure>`}function Rd(t,e){let s=t[e-1],o=$s(t);return Vt([z(C(Q(e,G("a",e)),K("=")),Q(e,ys(G("S",e))),F("+"),ys(Ee(D("k"),kt(D("e"),G("a","k"))))),z(F("≈"),Q(e,Y("log S",e,s-o)),F(o<0?"−":"+"),Y("log sum",void 0,o,w(Math.abs(o)))),z(F("≈"),Q(e,Y("a",e,s,x(s))))])}function Bd(t,e,s){let o=i=>et`
    <mtable class="sx-vector">${i.map(c=>et`<mtr><mtd>${c}</mtd></mtr>`)}</mtable>`,r=i=>Q(i,Y("S",i,t[i-1],Wt(t[i-1]))),n=_c(t,e,s);return Vt([z(C(rn(D("D"),$t(s)),D("S"),K("=")),Q(s,G("S",s)),Nt(Q(s,G("e",s)),F("−"),D("S"))),z(F("≈"),r(s),o(Yn.map(i=>C($t(+(i===s)),F("−"),r(i))))),z(F("≈"),o(Yn.map(i=>Q(i,Y("D",i,n[i-1])))))])}function Hd(t,{logits:e}){let s=J(e),o=!!t.model.get("arrows"),r=Yt(t,s),{select:n,selected:i,width:c}=r,a=o?"distances from the edges":"the distances, end to end";return f`
    <div class="sx-toolbar">${r.vectors(Ed)}${Gt(r.reset)}</div>
    <div class="sx-panels">${_e(t,r)}${Fd(t,r,o)}</div>
    ${Je({hint:a,parts:s,width:c,selected:i,select:n})}
    ${e.length!==3?Vt([]):o?Bd(s,de(e),i):Rd(e,i)}`}var Wd={title:"The triangle of distributions",frame:"sx-frame sx-triangle-frame",...Ot({logits:Ct,selected:ye},Ae),view:Hd},Tc={triangle:Wd};var Oc=t=>{let e=w(t);return/[−×]/.test(e)?`(${e})`:e},Nc=t=>w(t).replace(/\.0+$/,"").replace("1.00×","");function Pc(t,e,s,[o,r],{shown:n,choose:i,point:c}){let a=`by ${e}`,l=u=>100*(u-o)/(r-o),m=(u,h)=>{let[y,v]=[Math.min(u,0),Math.max(u,0)].map(l);return f`
      <div
        class=${U({"sx-gradient-row":!0,"is-selected":h+1===n})} data-link=${h+1}
        style=${P(h+1)} @click=${()=>i(h+1)} @pointerenter=${()=>c(h+1)}
      >
        ${lt(e,h+1)}
        <div class="sx-gradient-span" aria-hidden="true">
          <div
            class=${U({"sx-gradient-bar":!0,"is-zero":u===0})}
            style="left:${y}%;width:${v-y}%"
          ></div>
        </div>
        <span ${S(a,h+1,u)}>${w(u)}</span>
      </div>`},p=j(s),d=p===0?"0":Math.abs(p)<1e-14?"≈ 0":w(p);return f`
    <figure>
      ${t}
      <div
        class="sx-gradient-rows" style="--zero:${l(0)}%;--count:${s.length}"
        @pointerleave=${()=>c()}
      >
        <div class="sx-gradient-axis" aria-hidden="true">
          <span>${Nc(o)}</span><span>0</span><span>${r===0?"":Nc(r)}</span>
        </div>
        ${s.map(m)}
      </div>
      <div class="sx-gradient-foot">sum <span ${S(`${a} sum`,void 0,p)}>${d}</span></div>
    </figure>`}function Gd(t,e,s){let o=Xs(t,s)[s-1],r=Fe(t,s)[e-1],n=Jt(t)[s-1][e-1],i=J(t)[e-1],c=+(e===s),a=m=>Q(m,G("S",m)),l=C(K("∂"),Q(e,G("a",e)));return Vt([z(te(C(K("∂"),D("xent")),l),K("="),C(ke("−"),te($t(1),Q(s,G("P",s)))),K("⋅"),C(G("D",e),a(s)),K("="),C(a(e),K("−"),G("Y",e))),[z(Q(s,Y("by P",s,o,Oc(o))),K("⋅"),Y("DS",`${s},${e}`,n,Oc(n))),z(F("≈"),Q(e,Y("S",e,i,Wt(i))),F("−"),Y("Y",e,c,String(c)),F("≈"),Y("by a",e,r))]])}function Ud(t,{logits:e,label:s,row:o}){let r=e.length,n=Math.min(s,r),i=t.own("class under the pointer",()=>({})),c=Math.min(i.k??o,r),a=Xs(e,n),l=Fe(e,n),m=a[n-1],p=Math.max(10,10**Math.ceil(Math.log10(-m))),d=(h,y)=>({label:Math.min(h.label,y),row:Math.min(h.row,y)}),u={shown:c,choose:h=>t.change({row:h}),point(h){i.k=h,t.redraw()}};return f`
    ${Oe(t,d)}${Ne(t,d)}
    <div class="sx-controls">
      ${ae({label:"correct class y",title:f`correct class ${st("y")} =`,pills:Re("P",r),chosen:n,choose:h=>t.change({label:h})})}
      ${ae({label:"class i in the formula",title:f`formula for class ${st("i")} =`,pills:Re("a",r),chosen:Math.min(o,r),choose:u.choose})}
    </div>
    <div class="sx-two">
      ${Pc(X("By the probabilities","−Y/P: one entry"),"P",a,[-p,0],u)}
      ${Pc(X("By the logits","S − Y: every class"),"a",l,[-1,1],u)}
    </div>
    <div>
      ${Gd(e,c,n)}
      <p class="sx-words" aria-live="polite">${zd(m,l[n-1],n,r)}</p>
    </div>`}function zd(t,e,s,o){if(o===1)return"With one class P₁ is 1 and cannot change: by its logit the loss is flat.";let r=_(s),n=`The left one takes P${r} as if it could move alone: ${w(t)}.`;return t<-50?`${n} It grows without bound as P${r} goes to 0; no entry of the right one leaves −1 to 1: D${r}S${r} vanishes as fast, and in the entry of a${r} the product is ${w(e)}.`:`${n} The opposite of the right one lowers the loss: raise a${r}, lower all the others, each in proportion to its probability.`}var Kd={title:"Two gradients of the loss",frame:"sx-two-gradients sx-rows",...Pe(["label","row"]),view:Ud},Lc={"two-gradients":Kd};var Dc=({error:t})=>t===null?"not a number":w(t),Cc=t=>`${t.passed?"✓":"✗"} ${Dc(t)}`;function qd(t){let e=t.filter(({passed:n})=>!n).map(({row:n})=>n),s=t.reduce((n,i)=>n+i.count,0),o=t.reduce((n,i)=>(i.error??1/0)>(n.error??1/0)?i:n);return`${e.length===0?"All agree":`✗ ${e.join(", ")}`}: ${t.length} rows, ${s} numbers, largest relative error ${Dc(o)}, at ${o.row}`}function Ic(t,e){for(let s of t)for(let o of document.querySelectorAll(`[data-javascript="${s.row}"]`))o.textContent=`${Cc(s)}, ${e}`,o.setAttribute("data-passed",String(s.passed));return{all:t,where:e}}var Jd=(t,e)=>f`
  <li>
    <a
      class="sx-check-row" href="#row-${t}" data-passed=${e?.passed??T}
      ${e&&S("error",t,e.error??NaN)}
    >${e?f`<b>${t}</b> ${Cc(e)}`:t}</a>
  </li>`;function Vd({model:t,own:e,redraw:s}){let o=t.get("rows"),r=e("found",()=>Ic(t.get("found"),"in Node.js, when the page was built"));return f`
    <div class="sx-toolbar">${bt("Check it here",()=>{Object.assign(r,Ic(Yo(o),"in your browser")),s()})}</div>
    <p class="sx-check-words" role="status">${r.all.length?`${qd(r.all)} (${r.where}).`:"Not checked yet."}</p>
    <ul class="sx-check-rows">${o.map(({row:i},c)=>Jd(i,r.all[c]))}</ul>`}var Yd={title:"The page's own JavaScript, checked",frame:"sx-check",traits:[],toFields:()=>({}),fromFields:()=>({wrong:"it has no state"}),view:Vd},Fc={"verification-check":Yd};var Xd=Mi({...ji,...ta,...ra,...ua,...ya,..._a,...Pa,...qa,...Xa,...oc,...lc,...mc,...uc,...hc,...gc,...bc,...Tc,...Lc,...Fc});return zc(Zd);})();
/* A plain script until here: */
export default widget.default;
export const { runChecks } = widget;
