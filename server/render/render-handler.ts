import { pageKey } from '@gazette/schema/site/page-key.ts';
import { bytesAnswer, textAnswer, type Answer } from '../http/answer.ts';
import { notFound } from '../http/not-found.ts';
import type { Handler, RequestContext } from '../http/route.ts';
import type { Services } from '../services.ts';
import { GraphRefusal } from './ask-graph.ts';
import { frameDocument, framePolicy } from './frame-document.ts';
import type { PressStyles } from './press-styles.ts';
import { type Printed, type Printer, type PrintOrder, addressOf } from './printer.ts';
import { renderRequest, RenderRefusal, type RenderRequest } from './render-request.ts';

export interface RenderParts extends Pick<Services, 'config' | 'sites' | 'readers' | 'now'> {
  readonly printer: Printer;
  readonly styles: PressStyles;
}

const html = 'text/html; charset=utf-8';
/** What became of a comment that was posted without scripts; in the address that it led to. */
const statuses = ['published', 'held'] as const;

/** `GET /render/NAME?site=…`: an element as finished HTML, alone or (`page`) in a document of its own; and the style sheets. */
export function createRenderHandler(parts: RenderParts): Handler {
  return async (request, context) => {
    const { url } = context;
    const sheet = await parts.styles.answer(url.pathname, request.headers.get('accept-encoding') ?? undefined);
    if (sheet) return sheet;
    try {
      const asked = renderRequest(url, parts.sites);
      return asked ? await rendered(asked, parts, context) : notFound();
    } catch (error) {
      if (error instanceof RenderRefusal) return textAnswer(error.status, error.message, { 'cache-control': 'no-store' });
      if (error instanceof GraphRefusal) return textAnswer(400, error.message, { 'cache-control': 'no-store' });
      throw error;
    }
  };
}

async function rendered(asked: RenderRequest, { config, printer, styles, readers }: RenderParts, context: RequestContext): Promise<Answer> {
  const { element, site, isPage, page } = asked;
  const posted = element === 'comments' ? statuses.find((status) => status === context.url.searchParams.get('posted')) : undefined;
  const stamp = element === 'comments' ? await readers.stamp(site) : undefined;
  // In a document of its own the element is at home; elsewhere it has to say where it comes from.
  const server = isPage ? '' : config.publicUrl;
  const written = posted && { body: '', name: '', status: posted, isToConfirm: context.url.searchParams.has('confirm') };
  const printed = await printer({ ...asked, server, stamp, written }, context);
  if (!printed) return textAnswer(503, 'The widgets are not built yet: run "pnpm build".', { 'cache-control': 'no-store' });
  const { marks } = printed;
  const kept = posted ? { headers: { 'cache-control': 'no-store' } } : { marks };
  if (!isPage) return { ...bytesAnswer(200, html, Buffer.from(printed.html), kept.headers ?? {}), ...(kept.marks && { marks }) };
  const back = (element === 'comments' && !printed.isEmpty) || pageKey(site, page.url) !== undefined ? page.url : undefined;
  const text = frameDocument({ printed, stylesheet: await styles.framePath(), back, all: allComments(asked, printed) });
  const headers = { 'content-security-policy': framePolicy, 'cross-origin-opener-policy': 'unsafe-none', ...kept.headers };
  return { ...bytesAnswer(200, html, Buffer.from(text), headers), ...(kept.marks && { marks }) };
}

/** From one comment to all of its conversation. */
export function allComments(order: Omit<PrintOrder, 'server'>, { comment }: Pick<Printed, 'comment'>): string | undefined {
  return comment && addressOf({ ...order, server: '' }, {});
}
