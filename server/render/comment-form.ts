import { createHash } from 'node:crypto';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Written } from '@gazette/widgets/render/rendering.ts';
import { bytesAnswer, textAnswer, type Answer } from '../http/answer.ts';
import type { Handler, RequestContext } from '../http/route.ts';
import { writeGraph } from './ask-graph.ts';
import { frameDocument, framePolicy } from './frame-document.ts';
import { loadPress } from './load-press.ts';
import { allComments, type RenderParts } from './render-handler.ts';
import { languageNamed, pageNamed, RenderRefusal, siteNamed } from './render-request.ts';
import { renderWords } from './render-words.ts';

/** What the mutation answers: the comment with its status, or a typed error. */
interface Submitted {
  readonly submitComment:
    | { readonly __typename: 'SubmitCommentPayload'; readonly comment: { readonly status: string }; readonly replyNotice: string | null }
    | Refusal;
}

interface Refusal {
  readonly __typename: string;
  readonly message: string;
  readonly fields?: readonly { readonly name: string; readonly code: string; readonly message: string }[];
  readonly retryAfter?: number;
}

/** HTTP's word for a refusal. */
const statusOf: Record<string, number> = { RateLimited: 429, ProofRequired: 429, ThreadClosed: 409, NotAllowed: 403, ReaderBanned: 403 };
const noStore = { 'cache-control': 'no-store' };

/**
 * `POST /comments`: the form of comments where there are no scripts. The comment goes the same way as from a script, by the
 * mutation, so that every rule holds; the answer leads to a page that shows what became of it, or is the form again with
 * what was typed and what is wrong with it.
 */
export function createCommentForm(graphql: Handler, parts: RenderParts): Handler {
  return async (request, context) => {
    const press = await loadPress();
    if (!press) return textAnswer(503, 'The widgets are not built yet: run "pnpm build".', noStore);
    if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')) {
      return textAnswer(415, 'A comment is sent as application/x-www-form-urlencoded.', noStore);
    }
    const form = new URLSearchParams(await request.text());
    try {
      const site = siteNamed(form.get('site'), parts.sites);
      const url = pageNamed(form.get('url') ?? undefined, true);
      const language = languageNamed(form.get('lang') ?? undefined, site);
      const typed = { body: (form.get('body') ?? '').replaceAll('\r\n', '\n'), name: form.get('name') ?? '' };
      const email = form.get('email') ?? '';
      const from = await parts.readers.addressHash(site, context.address);
      const parent = form.get('parent') || null;
      const input = { url, ...typed, parentId: parent, unproven: true, trap: form.get('topic') || null, stamp: form.get('stamp') || null, notifyAddress: email || null, notifyLanguage: language, clientKey: keyOf([url, parent, typed.body, typed.name, from, parts.now().toISOString().slice(0, 10)]) };
      const { data } = await writeGraph<Submitted>(graphql, context, request, site.key, press.submitDocument, { input });
      const result = data.submitComment;
      if ('comment' in result) {
        const { status } = result.comment;
        if (status === 'REJECTED') return await formAgain({ site, url, parent, language, written: { ...typed, email, status: 'refused' } }, 422, parts, context);
        return seen({ site, url, parent, language }, status === 'APPROVED' ? 'published' : 'held', result.replyNotice === 'UNCONFIRMED');
      }
      const written = { ...typed, email, refusal: result, proofWords: renderWords(language).proofNeeded };
      // Where there is nothing to answer, what was typed stands in the form of the whole conversation.
      const isGone = result.fields?.some(({ name }) => name === 'parentId');
      const answer = await formAgain({ site, url, parent: isGone ? null : parent, language, written }, statusOf[result.__typename] ?? 422, parts, context);
      return result.retryAfter === undefined ? answer : { ...answer, headers: { ...answer.headers, 'retry-after': String(result.retryAfter) } };
    } catch (error) {
      if (error instanceof RenderRefusal) return textAnswer(error.status, error.message, noStore);
      throw error;
    }
  };
}

/** A form that is sent twice posts once: the same words by the same name from the same place on one day are one comment. */
function keyOf(parts: readonly (string | null)[]): string {
  return `form-${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`;
}

interface Place {
  readonly site: Site;
  readonly url: string;
  /** Id of the comment that is answered. */
  readonly parent: string | null;
  readonly language: string;
}

interface Filled extends Place {
  readonly written: Written;
}

async function formAgain({ site, url, parent, language, written }: Filled, status: number, { printer, styles, readers }: RenderParts, context: RequestContext): Promise<Answer> {
  const order = { element: 'comments', site, attributes: {}, language, page: { url, title: '' }, reply: parent ?? undefined, server: '' } as const;
  const printed = await printer({ ...order, stamp: await readers.stamp(site), written }, context);
  if (!printed) throw new Error('the elements are not built any more');
  // Where there is no form, nothing stands beside its fields.
  const notice = printed.isOpen ? undefined : written.refusal?.message;
  const text = frameDocument({ printed, stylesheet: await styles.framePath(), back: printed.isEmpty ? undefined : url, all: allComments(order, printed), notice });
  return bytesAnswer(status, 'text/html; charset=utf-8', Buffer.from(text), { ...noStore, 'content-security-policy': framePolicy });
}

/** See other: a page that can be loaded again without sending anything again. */
function seen({ site, url, parent, language }: Place, posted: string, isToConfirm: boolean): Answer {
  const query = new URLSearchParams({ site: site.key, lang: language, url, ...(parent && { reply: parent }), posted, ...(isToConfirm && { confirm: '' }), page: '' });
  return { status: 303, headers: { location: `/render/comments?${query.toString()}#form${encodeURIComponent(parent ?? '')}`, ...noStore }, body: undefined };
}
