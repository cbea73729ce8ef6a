import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from './entries.ts';

/**
 * Pieces of Lit's files that do nothing for our elements, and what stands in their place; `…` is whatever comes between.
 * The comments say what our elements do without.
 */
const superfluous: Record<string, readonly (readonly [string, string])[]> = {
  'lit-html/lit-html.js': [
    // Templates that the browser parses, for which a page has to allow a policy: element/template.ts reads them.
    ['const t=globalThis,i=t=>t,s=t.trustedTypes,…l=document', 'const l=document'],
    ['f="[…b=x(1),w=x(2),T=x(3)', 'b=(t,...i)=>({_$litType$:1,strings:t,values:i})'],
    ['function V(t,i){…function M(', 'function M('],
    ['i=new S(t)', 'i=readTemplate(t.strings,{"":H,".":I,"?":L,"@":z})'],
    ['{el:{content:i},parts:s}=this._$AD,e=(t?.creationScope??l)', '{content:i,parts:s}=this._$AD,e=l'],
    // Templates that were compiled, of SVG and of MathML.
    ['const{values:i,_$litType$:s}=t,e=…,s);if', 'const{values:i}=t,e=this._$AC(t);if'],
    [',T as mathml', ''],
    [',w as svg', ''],
    // Directives of whole elements.
    [
      'let i;2===r.type?i=…,this._$AV.push(i)',
      'this._$AV.push(2===r.type?new k(h,h.nextSibling,this,t):new r.ctor(h,r.name,r.strings,this,t))',
    ],
    ['class Z{…,F:Z}', 'const j={R,D:d,V:M,I:k}'],
    // Directives that are told when their element leaves the page.
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['get parentNode(){let t=…return this._$AB}', ''],
    ['get tagName(){…_$AU}', ''],
    ['h?._$AO?.(!1),', ''],
    ['setConnected(t){…class H', '}class H'],
    ['_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);', '_$AR(t=this._$AA.nextSibling){for(;'],
    // Polyfills of old browsers, and a list for a warning in development.
    ['const s=i(t).nextSibling;i(t).remove()', 'const s=t.nextSibling;t.remove()'],
    [',B=t.litHtmlPolyfillSupport;…push("3.3.3");', ';'],
    // Listeners that are objects, or have options.
    ['||t.capture!==s.capture||…h=t!==A&&(s===A||e)', ',h=t!==A&&s===A'],
    ['handleEvent(t){…}}const j', 'handleEvent(t){this._$AH.call(this.options.host,t)}}const j'],
    // Drawing beside what is there.
    ['{const e=s?.renderBefore??i;…,h}', '{(i._$litPart$??=new k(i.appendChild(c()),null,void 0,s))._$AI(t)}'],
  ],
  'lit-element/lit-element.js': [
    ['const s=globalThis;', ''],
    [',this._$Do=void 0}createRenderRoot(){…}update', '}update'],
    ['this.hasUpdated||(…,this._$Do=e(r', 'super.update(t),e(r'],
    ['}connectedCallback(){…}render(', '}render('],
    ['i._$litElement$=!0,…_$LE};', 'export{i as LitElement};'],
  ],
};

/** Lit's files among whatever a script is built of. */
const ofLit = /\/(lit-(?:html|element)\/(?:directives\/)?[\w-]+\.js|@lit-labs\/ssr-client\/lib\/[\w-]+\.js)$/;

/**
 * Lit without what our elements do without: its base class is ours (element/reactive-element.ts), and lit-html loses some
 * lines. Another version of Lit that is written otherwise ends the build, and is looked at.
 */
export function slimLit(): Plugin {
  return {
    name: 'gazette:slim-lit',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^@lit\/reactive-element$/ },
      handler: () => join(root, 'element/reactive-element.ts'),
    },
    transform: {
      filter: { id: ofLit },
      handler(code, id) {
        const file = ofLit.exec(id)?.[1] ?? '';
        let slim = code;
        for (const [piece, instead] of superfluous[file] ?? []) {
          const [start = '', end = ''] = piece.split('…');
          const from = slim.indexOf(start);
          const to = slim.indexOf(end, from + start.length);
          if (from < 0 || to < 0) this.error(`Lit is not what it was: its ${file} lacks ${piece}`);
          slim = slim.slice(0, from) + instead + slim.slice(to + end.length);
        }
        if (slim.includes('readTemplate(')) slim = `import{readTemplate}from${JSON.stringify(join(root, 'element/template.ts'))};${slim}`;
        return { code: slim.replaceAll('this._$AN=void 0,', ''), map: null };
      },
    },
  };
}
