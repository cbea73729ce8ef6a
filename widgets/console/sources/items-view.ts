import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import { addressOf } from '../app/route.ts';
import { inZone } from '../articles/editor/zone.ts';
import type { ConsoleSourceQuery } from './one-source.graphql';

export type Item = NonNullable<ConsoleSourceQuery['source']>['items'][number];
export type Outcome = Item['outcome'];

const outcomes = ['PUBLISHED', 'HELD', 'DUPLICATE', 'REFUSED'] as const;
/** Reasons of which only the server's own words say what exactly is wrong. */
const exact: ReadonlySet<Item['reason']> = new Set<Item['reason']>(['INVALID', 'UNREADABLE', 'INCOMPLETE', 'TOO_LONG', 'MISDATED']);
const tones = { PUBLISHED: 'good', HELD: 'wait', DUPLICATE: '', REFUSED: 'bad' } as const;

/** What a source has brought lately and what became of it. */
export function itemsView(desk: Desk, items: readonly Item[], chosen: Outcome | '', choose: (outcome: Outcome | '') => void): TemplateResult {
  const words = desk.strings.newsSources;
  return html`<section class="card" aria-labelledby="items-title">
    <div class="place">
      <span class="who"><h2 id="items-title">${words.items}</h2></span>
      <label
        ><span class="unseen">${words.itemsShown}</span>
        <select id="outcome" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Outcome | '')}>
          <option value="" .selected=${chosen === ''}>${words.everything}</option>
          ${outcomes.map((one) => html`<option value=${one} .selected=${one === chosen}>${words.outcomes[one]}</option>`)}
        </select></label
      >
    </div>
    ${
      items.length === 0
        ? html`<p class="quiet">${words.noItems}</p>`
        : html`<ul role="list">
            ${items.map((item) => itemRow(desk, item))}
          </ul>`
    }
  </section>`;
}

function itemRow(desk: Desk, { key, outcome, reason, remark, seenAt, article }: Item): TemplateResult {
  const { strings, locale, timeZone } = desk;
  const words = strings.newsSources;
  return html`<li>
    <span class="who">
      ${article ? link(desk, article) : html`<bdi class="name" dir="ltr">${key}</bdi>`}
      <span class="quiet">${reason ? `${words.reasons[reason]} ` : nothing}<time datetime=${seenAt}>${inZone(seenAt, locale, timeZone)}</time></span>
      ${reason && exact.has(reason) && remark ? html`<bdi class="quiet" dir="ltr" lang="en">${remark}</bdi>` : nothing}
    </span>
    <span class="state ${tones[outcome]}">${words.outcomes[outcome]}</span>
  </li>`;
}

function link({ route, go }: Desk, { id, headline, language }: NonNullable<Item['article']>): TemplateResult {
  const change = { view: 'articles', article: id, thread: '', search: '' } as const;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(change);
  };
  return html`<a class="name" href=${addressOf({ ...route, ...change })} lang=${language} dir="auto" @click=${follow}>${headline}</a>`;
}
