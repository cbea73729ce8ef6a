import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { webAddress } from '../context/web-address.ts';
import { namedView } from './named-view.ts';
import { timeView } from '../format/time-view.ts';
import type { Strings } from '../strings/families.ts';
import { plural } from '../strings/plural.ts';
import type { Comment, CommentPage } from './conversation.ts';
import type { ThreadVisit } from './thread-visit.ts';

/*
 * Without scripts the buttons that lead to one comment, its replies and the form of a reply send the form "reading", which
 * server/render/ puts beside what it prints. Where there is none, or a script, they send nothing.
 */

/** What the comments of a thread share: words, and what a reader can do with them. */
export interface CommentContext {
  strings: Strings<'comments'>;
  locale: string;
  closed: boolean;
  visit: ThreadVisit;
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
  const { strings, locale, visit } = context;
  const { forms, participation } = visit;
  const { replies, author } = comment;
  const { loaded } = participation;
  const instead = loaded?.instead(comment);
  const answered = comment.answers?.author.name ?? (depth > 1 ? parent?.author.name : undefined);
  const named = (words: string) => words.replace('{name}', () => author.name);
  const open = comment.status === 'APPROVED' && !comment.isDeleted;
  const marked = visit.linked === comment.id ? 'comment linked' : 'comment';
  return html`<li>
    <article class=${marked} part="comment" id=${comment.id} tabindex="-1" aria-labelledby="${comment.id}-author">
      <p class="meta" part="meta">
        <bdi class="author" part="author" id="${comment.id}-author">${author.name}</bdi>
        ${author.badges.map(
          (badge) => html`<span class="badge" part="badge">${strings.badges[badge] ?? badge}</span>`,
        )}
        ${timeView(comment.createdAt, locale)} ${comment.editedAt ? html`<span>${strings.edited}</span>` : nothing}
      </p>
      ${answered ? html`<p class="meta">${namedView(strings.replyTo, answered)}</p>` : nothing}
      ${
        comment.isDeleted
          ? html`<p class="pending" part="deleted">${strings.deleted}</p>`
          : (instead ?? bodyView(comment, context))
      }
      ${
        loaded?.ruling(comment) ??
        (comment.status === 'APPROVED' ? nothing : html`<p class="pending" part="pending">${strings.pending}</p>`)
      }
      ${
        comment.isDeleted || instead
          ? nothing
          : html`<div class="actions" part="actions">
              ${open ? likeView(comment, context) : nothing}
              ${
                open && !context.closed
                  ? html`<button
                      class="quiet"
                      part="reply"
                      type="submit"
                      form="reading"
                      name="reply"
                      value=${comment.id}
                      aria-label=${named(strings.replyTo)}
                      @click=${(event: Event) => {
                        event.preventDefault();
                        forms.open(comment.id);
                      }}
                    >
                      ${strings.reply}
                    </button>`
                  : nothing
              }
              <button
                class="quiet"
                part="actions-button"
                type="button"
                id="${comment.id}-actions"
                aria-label=${named(strings.actions)}
                aria-expanded=${loaded?.isOpen(comment.id) ?? false}
                @click=${() => participation.act((participant) => participant.toggle(comment))}
              >
                ···
              </button>
            </div>`
      }
      ${loaded?.extra(comment)}
    </article>
    ${forms.replyingTo === comment.id ? forms.view(comment, participation) : nothing}
    ${replies.comments.length || replies.next !== null ? pageView(replies, comment, depth + 1, context) : nothing}
  </li>`;
}

/** The words; of very many only the beginning, until the reader asks for the rest. */
function bodyView({ id, body }: Comment, { strings, visit }: CommentContext): TemplateResult {
  const { segments } = body;
  const text = segments.map((segment) => segment.text).join('');
  const folded = (text.length > 1200 || text.split('\n').length > 16) && !visit.expanded.has(id);
  return html`<p class=${folded ? 'body folded' : 'body'} part="body" dir="auto">${segments.map(segmentView)}</p>
    ${
      folded
        ? html`<button class="quiet" part="expand" type="button" @click=${() => visit.expand(id)}>
            ${strings.showAll}
          </button>`
        : nothing
    }`;
}

function likeView(comment: Comment, { strings, locale, visit: { participation } }: CommentContext): TemplateResult {
  const { likeCount } = comment;
  const { loaded } = participation;
  const liked = loaded?.isLiked(comment.id) ?? false;
  const label = likeCount ? `${strings.like}: ${plural(likeCount, strings.likeCount, locale)}` : strings.like;
  return html`<button
    class="quiet like"
    part="like"
    type="button"
    aria-label=${label}
    aria-pressed=${liked}
    ?disabled=${loaded?.isOwn(comment.id)}
    @click=${() => participation.act((participant) => void participant.like(comment))}
  >
    <span aria-hidden="true">${liked ? '♥' : '♡'}</span> ${
      likeCount ? new Intl.NumberFormat(locale).format(likeCount) : nothing
    }
  </button>`;
}

function moreView({ comments }: CommentPage, parent: Comment | null, context: CommentContext): TemplateResult {
  const key = parent?.id ?? null;
  const { visit } = context;
  const reading = visit.reading.get(key);
  return html`<button
    class=${parent ? 'quiet more' : 'more'}
    part="more"
    type=${parent ? 'submit' : 'button'}
    form="reading"
    name="reply"
    value=${key ?? nothing}
    aria-disabled=${reading === 'loading'}
    @click=${(event: Event) => {
      event.preventDefault();
      void visit.readMore(key);
    }}
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
