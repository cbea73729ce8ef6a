import { render } from '@lit-labs/ssr';
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Place, Print, Printable, Written } from '@gazette/widgets/render/rendering.ts';
import type { Handler, RequestContext } from '../http/route.ts';
import { readGraph } from './ask-graph.ts';
import { loadPress } from './load-press.ts';
import { printedElement } from './printed-element.ts';
import type { PressStyles } from './press-styles.ts';

/** An element to be finished. */
export interface PrintOrder {
  readonly element: Printable;
  readonly site: Site;
  /** As they are written into the element; `site`, `lang` and `url` are added. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly language: string;
  readonly page: Pick<Place, 'url' | 'title'>;
  /** Before addresses of this server: '' on its own pages. */
  readonly server: string;
  readonly after?: string | undefined;
  /** The stamp of when the form of comments was made. */
  readonly stamp?: string | undefined;
  readonly written?: Written | undefined;
}

export interface Printed extends Omit<Print, 'markup' | 'data'> {
  readonly html: string;
  readonly marks: AnswerMarks;
}

export interface PrinterParts {
  readonly graphql: Handler;
  readonly styles: PressStyles;
}

/** Finishes elements: what they show is read from the graph, drawn, and written as HTML that needs no script. */
export type Printer = (order: PrintOrder, context: RequestContext) => Promise<Printed | undefined>;

/** @returns undefined while the elements are not built. */
export function createPrinter({ graphql, styles }: PrinterParts): Printer {
  return async (order, context) => {
    const { element, site, page, language, server, after, written } = order;
    const press = await loadPress();
    if (!press) return undefined;
    const marks = new AnswerMarks(site);
    const attributes = attributesOf(order, press.attributesOf(element));
    // A slot belongs to an element: the one around what is drawn here, which Lit does not draw itself.
    const customElementHostStack = [new FallbackRenderer(`gazette-${element}`)];
    const { markup, data, ...rest } = await press.print({
      element,
      attributes,
      after,
      written,
      place: { ...page, language, server: context.url.origin, timeZone: site.timeZone },
      draw: (template) => collectResultSync(render(template, { customElementHostStack })),
      action: element === 'comments' ? `${server}/comments` : undefined,
      ask: async (document, variables) => {
        const answer = await readGraph(graphql, context, site.key, document, variables);
        if (answer.marks) marks.include(answer.marks);
        else marks.keepPrivate();
        return answer.data;
      },
    });
    marks.whole();
    const stylesheet = server + (await styles.pathOf(element));
    const hidden = rest.isOpen ? { site: site.key, url: page.url, lang: rest.language, ...(order.stamp && { stamp: order.stamp }) } : {};
    const next = rest.next && { address: nextAddress(order, rest.next.after), words: rest.next.words };
    const html = printedElement({ name: `gazette-${element}`, attributes, stylesheet, markup, data, hidden, next, typed: written?.body });
    return { ...rest, html, marks };
  };
}

function attributesOf({ attributes, site, language, page }: PrintOrder, known: readonly string[]): Record<string, string> {
  const chosen = Object.entries(attributes).filter(([name]) => known.includes(name));
  return { site: site.key, lang: language, ...(page.url && { url: page.url }), ...Object.fromEntries(chosen) };
}

/** Where those without scripts read on. */
function nextAddress({ element, site, attributes, language, page, server }: PrintOrder, after: string): string {
  const query = new URLSearchParams({ site: site.key, ...attributes, lang: language, url: page.url, after, page: '' });
  return `${server}/render/${element}?${query.toString()}`;
}
