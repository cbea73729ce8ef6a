import { render } from '@lit-labs/ssr';
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Place, Print, Printable, Written } from '@gazette/widgets/render/rendering.ts';
import type { Handler, RequestContext } from '../http/route.ts';
import { readGraph } from './ask-graph.ts';
import { loadPress } from './load-press.ts';
import { printedElement, type PrintedParts } from './printed-element.ts';
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
  /** Id of the one comment that is shown. */
  readonly reply?: string | undefined;
  /** Which of its tabs a list is shown in. */
  readonly tab?: string | undefined;
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
    const { element, site, page, language, server, after, reply, tab, written } = order;
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
      reply,
      tab,
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
    const parts = {
      name: `gazette-${element}`,
      attributes: rest.comment ? { ...attributes, 'data-comment': rest.comment.id } : attributes,
      stylesheet,
      markup,
      data,
      form: formOf(order, rest),
      typed: written?.body,
      reading: element === 'comments' && !rest.isEmpty ? { action: `${server}/render/comments`, fields: lookOf(order) } : undefined,
      next: rest.next && { address: addressOf(order, { after: rest.next.after, ...(rest.comment && { reply: rest.comment.id }) }), words: rest.next.words },
      tabs: rest.tabs && { ...rest.tabs, language: rest.language, tabs: rest.tabs.tabs.map((one) => ({ ...one, address: addressOf(order, { tab: one.name }) })) },
    };
    return { ...rest, html: printedElement(parts), marks };
  };
}

function attributesOf({ attributes, site, language, page }: PrintOrder, known: readonly string[]): Record<string, string> {
  const chosen = Object.entries(attributes).filter(([name]) => known.includes(name));
  return { site: site.key, lang: language, ...(page.url && { url: page.url }), ...Object.fromEntries(chosen) };
}

/** The form by which something is written, and what it sends besides: the one below a comment, else the one on top. */
function formOf({ site, page, stamp }: PrintOrder, { isOpen, language, comment }: Omit<Print, 'markup' | 'data'>): PrintedParts['form'] {
  if (!(comment?.isOpen ?? isOpen)) return undefined;
  const sent = { site: site.key, url: page.url, lang: language, ...(stamp && { stamp }) };
  return comment ? { id: `form${comment.id}`, hidden: { ...sent, parent: comment.id } } : { id: 'form', hidden: sent };
}

/** What a document of this element alone has to be told, for it to look like this one. */
function lookOf({ site, attributes, language, page }: PrintOrder): Record<string, string> {
  return { site: site.key, ...attributes, lang: language, url: page.url, page: '' };
}

/** Where those without scripts read on. */
export function addressOf(order: PrintOrder, more: Readonly<Record<string, string>>): string {
  return `${order.server}/render/${order.element}?${new URLSearchParams({ ...lookOf(order), ...more }).toString()}`;
}
