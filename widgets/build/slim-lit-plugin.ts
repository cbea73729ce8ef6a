import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from './entries.ts';

/** Pieces of Lit's files that do nothing for our elements, and what stands in their place. */
const superfluous: Record<string, readonly [string, string][]> = {
  'lit-html.js': [
    // A page that lists its Trusted Types allows this name once: several scripts of ours share the one policy.
    [
      'e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0',
      'e=t.gazetteLit??=s?.createPolicy("lit-html",{createHTML:t=>t})',
    ],
    // Hooks for polyfills of old browsers, and a list for a warning in development.
    [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
    // Templates of SVG and MathML.
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['(2===i?"</svg>":3===i?"</math>":"")', '""'],
    [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', ');'],
    // Values within elements that hold text alone (compact-templates-plugin.ts refuses templates that have any).
    [',y=/^(?:script|style|textarea|title)$/i', ''],
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
  ],
  'lit-element.js': [
    ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
    ['i._$litElement$=!0,i["finalized"]=!0,', ''],
  ],
};

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
      filter: { id: /lit-(html\/lit-html|element\/lit-element)\.js$/ },
      handler(code, id) {
        let slim = code;
        for (const [piece, instead] of superfluous[basename(id)] ?? []) {
          if (!slim.includes(piece)) this.error(`Lit is not what it was: its ${basename(id)} lacks ${piece}`);
          slim = slim.replace(piece, () => instead);
        }
        return { code: slim, map: null };
      },
    },
  };
}
