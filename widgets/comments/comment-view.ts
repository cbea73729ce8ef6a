import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { webAddress } from '../context/web-address.ts';
import { timeView } from '../format/time-view.ts';
import type { CommentStrings } from '../strings/comment-strings.ts';
import { plural } from '../strings/plural.ts';
import type { Comment, CommentPage } from './conversation.ts';

/** What the comments of a thread share: words, and what a reader can do with them. */
export interface CommentContext {
  strings: CommentStrings;
  locale: string;
  closed: boolean;
  reply: (comment: Comment) => void;
  more: (parent: string | null) => void;
  /** What stands in place of a page's button: whether it is being read, or could not be. */
  reading: ReadonlyMap<string | null, 'loading' | 'failed'>;
  /** The form under a comment that is being replied to. */
  form: (comment: Comment) => TemplateResult | typeof nothing;
}

/** The comments of a page, each once however often the page is drawn, and a way to those that follow. */
export function pageView(
  page: CommentPage,
  parent: Comment | null,
  depth: number,
  context: CommentContext,
): TemplateResult {
  return html`<ol class=${parent ? 'replies' : 'comments'} part=${parent ? 'replies' : 'comments'} role="list">
      ${repeat(
        page.comments,
        ({ id }) => id,
        (comment) => commentView(comment, parent, depth, context),
      )}
    </ol>
    ${page.next === null ? nothing : moreView(page, parent, context)}`;
}

function commentView(comment: Comment, parent: Comment | null, depth: number, context: CommentContext): TemplateResult {
  const { strings, locale } = context;
  const { replies } = comment;
  return html`<li>
    <article class="comment" part="comment" id=${comment.id} tabindex="-1" aria-labelledby="${comment.id}-author">
      <p class="meta" part="meta">
        <bdi class="author" part="author" id="${comment.id}-author">${comment.author.name}</bdi>
        ${timeView(comment.createdAt, locale)} ${comment.editedAt ? html`<span>${strings.edited}</span>` : nothing}
      </p>
      ${
        depth > 1 && parent
          ? html`<p class="meta"><bdi>${strings.replyTo.replace('{name}', () => parent.author.name)}</bdi></p>`
          : nothing
      }
      <p class="body" part="body" dir="auto">${comment.body.segments.map(segmentView)}</p>
      ${comment.status === 'APPROVED' ? nothing : html`<p class="pending" part="pending">${strings.pending}</p>`}
      ${
        context.closed || comment.status !== 'APPROVED'
          ? nothing
          : html`<button
              class="quiet"
              part="reply"
              type="button"
              aria-label=${strings.replyTo.replace('{name}', () => comment.author.name)}
              @click=${() => context.reply(comment)}
            >
              ${strings.reply}
            </button>`
      }
    </article>
    ${context.form(comment)}
    ${replies.comments.length || replies.next !== null ? pageView(replies, comment, depth + 1, context) : nothing}
  </li>`;
}

function moreView({ comments }: CommentPage, parent: Comment | null, context: CommentContext): TemplateResult {
  const key = parent?.id ?? null;
  const reading = context.reading.get(key);
  return html`<button
    class=${parent ? 'quiet more' : 'more'}
    part="more"
    type="button"
    aria-disabled=${reading === 'loading'}
    @click=${() => context.more(key)}
  >
    ${moreWords(comments.length > 0, parent, context, reading)}
  </button>`;
}

function moreWords(
  some: boolean,
  parent: Comment | null,
  { strings, locale }: CommentContext,
  reading: 'loading' | 'failed' | undefined,
): string {
  if (reading === 'loading') return strings.loading;
  if (reading === 'failed') return strings.moreFailed;
  if (!parent) return strings.more;
  return some ? strings.moreReplies : plural(parent.replyCount, strings.replyCount, locale);
}

/** Text stays text: a segment becomes an element of ours, never markup of its own. */
function segmentView({ kind, text, href }: Comment['body']['segments'][number]): unknown {
  const address = kind === 'LINK' && webAddress(href);
  if (address) return html`<a part="link" href=${address.href} rel="ugc nofollow noopener">${text}</a>`;
  if (kind === 'MENTION') return html`<b>${text}</b>`;
  if (kind === 'MARK') return html`<mark>${text}</mark>`;
  return text;
}
