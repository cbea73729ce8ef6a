import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { webAddress } from '../../context/web-address.ts';
import { timeView } from '../../format/time-view.ts';
import { plural } from '../../strings/plural.ts';
import type { Desk } from '../app/desk.ts';
import { fill } from '../strings/console-languages.ts';
import { markMatches, type Match } from '../words/marked-text.ts';
import type { QueueComment, Row } from './queue-list.ts';

/** What one row shows and lets be done. */
export interface RowContext {
  readonly desk: Desk;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly position: number;
  /** Length of the queue; -1 where it is not known. */
  readonly size: number;
  /** Listed words in it, where that is why it waits. */
  readonly matches: readonly Match[];
  readonly onFocus: () => void;
  /** `isRange`: with all from the last one chosen. */
  readonly onChoose: (isRange: boolean) => void;
  readonly onApprove: () => void;
  readonly onReject: () => void;
  readonly onDetails: () => void;
}

/** One comment of a queue: its words first, then what one needs to decide. */
export function rowView({ comment, decided }: Row, context: RowContext): TemplateResult {
  const { desk, isCurrent, isChosen } = context;
  const { strings, locale } = desk;
  const { id, author, body, reason, reportCount } = comment;
  const { matches } = context;
  const words = matches.length > 0 ? markMatches(body.text, matches) : body.segments.map(segmentView);
  return html`<article
    class="row ${isCurrent ? 'current' : ''} ${isChosen ? 'is-chosen' : ''} ${decided ? 'decided' : ''}"
    id=${id}
    tabindex=${isCurrent ? 0 : -1}
    aria-posinset=${context.position}
    aria-setsize=${context.size}
    aria-current=${isCurrent ? 'true' : nothing}
    aria-labelledby="${id}-who ${id}-words"
    aria-describedby="${id}-why"
    @focusin=${context.onFocus}
    @click=${context.onFocus}
  >
    <input
      type="checkbox"
      aria-label=${fill(strings.choose, { name: author.name })}
      .checked=${live(isChosen)}
      @click=${(event: MouseEvent) => context.onChoose(event.shiftKey)}
      tabindex=${isCurrent ? 0 : -1}
    />
    <div class="inner">
      <p class="meta">
        <bdi class="who" id="${id}-who">${author.name}</bdi>
        ${author.badges.map((badge) => html`<span class="badge">${badge}</span>`)}
        ${timeView(comment.createdAt, locale)} ${comment.editedAt ? html`<span>${strings.edited}</span>` : nothing}
        <span class="page"><bdi>${pageOf(comment, desk)}</bdi></span>
      </p>
      <p class="words" id="${id}-words" dir="auto">${words}</p>
      <p class="why" id="${id}-why">
        <span class="state ${comment.status.toLowerCase()}">${strings.statuses[comment.status]}</span>
        ${reportCount > 0 ? html`<span class="state rejected">${plural(reportCount, strings.reports, locale)}</span>` : nothing}
        ${reason ? html`<span dir="auto">${reason.explanation}</span>` : nothing}
        ${decided ? html`<strong>${fill(strings.byColleague, { status: strings.statuses[decided] })}</strong>` : nothing}
      </p>
      ${isCurrent ? actsView(context) : nothing}
    </div>
  </article>`;
}

function actsView({ desk: { strings, may }, onApprove, onReject, onDetails }: RowContext): TemplateResult {
  const key = (letter: string) => html`<kbd aria-hidden="true">${letter}</kbd>`;
  return html`<div class="acts">
    ${
      may('COMMENTS_MODERATE')
        ? html`<button class="yes" type="button" aria-keyshortcuts="a" @click=${onApprove}>
              ${strings.approve} ${key('a')}
            </button>
            <button class="no" type="button" aria-keyshortcuts="r" @click=${onReject}>
              ${strings.rejectWhy} ${key('r')}
            </button>`
        : nothing
    }
    <button class="plain more" type="button" aria-keyshortcuts="Enter" @click=${onDetails}>${strings.details}</button>
  </div>`;
}

/** The headline of the page a comment stands under, else its address. */
export function pageOf({ thread }: QueueComment, { strings }: Desk): string {
  return thread?.article?.headline ?? (thread ? readable(thread.url) : strings.otherPage);
}

function readable(address: string): string {
  const { host, pathname } = new URL(address);
  try {
    return host + decodeURIComponent(pathname);
  } catch {
    return host + pathname;
  }
}

function segmentView({ kind, text, href }: QueueComment['body']['segments'][number]): unknown {
  if (kind === 'MARK') return html`<mark>${text}</mark>`;
  if (kind === 'MENTION') return html`<b>${text}</b>`;
  const address = kind === 'LINK' && webAddress(href);
  // Never to be followed by mistake: a moderator sees where a link leads and does not go there.
  return address ? html`<span class="link" title=${address.href}>${text}</span>` : text;
}
