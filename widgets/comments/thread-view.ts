import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Strings } from '../strings/families.ts';
import { plural } from '../strings/plural.ts';
import { pageView } from './comment-view.ts';
import type { Conversation } from './conversation.ts';
import { orders } from './order.ts';
import type { Order } from './order.ts';
import type { ThreadVisit } from './thread-visit.ts';

interface Around {
  /** What stands in place of the comments when they could not be read. */
  failed: unknown;
  /** What a screen reader is told. */
  said: string;
  turn: (order: Order) => void;
}

/** A thread: how many comments it has, the form to add one, what is new, and its comments. */
export function threadView(conversation: Conversation, visit: ThreadVisit, { failed, said, turn }: Around): TemplateResult {
  const { page, count, closed } = conversation;
  const { forms, host, participation } = visit;
  const { strings, locale, element } = host;
  return html`<div class="head">
      <h2 class="heading" part="heading" id="heading" tabindex="-1">
        ${count ? plural(count, strings.commentCount, locale) : strings.comments}
      </h2>
      ${count > 1 ? orderView(element.order, turn, strings) : nothing}
    </div>
    ${closed ? html`<p class="message" part="closed"><slot name="closed">${strings.closed}</slot></p>` : nothing}
    ${closed && !forms.form('').body ? nothing : html`<slot name="form-note"></slot>${forms.view(null, participation)}`}
    ${visit.following?.view(locale)}
    ${page.comments.length || closed ? nothing : html`<p class="message" part="empty"><slot name="empty">${strings.empty}</slot></p>`}
    ${failed === nothing ? pageView(page, null, 0, { strings, locale, closed, visit }) : failed}
    ${participation.loaded?.foot()}
    <p class="said" role="status">${said}</p>`;
}

function orderView(shown: Order, turn: (order: Order) => void, strings: Strings<'comments'>): TemplateResult {
  const change = (event: Event) => turn((event.target as HTMLSelectElement).value as Order);
  return html`<select class="order" part="order" aria-label=${strings.order} @change=${change}>
    ${orders.map((order) => html`<option value=${order} ?selected=${shown === order}>${strings.orders[order]}</option>`)}
  </select>`;
}
