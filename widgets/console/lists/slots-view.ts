import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk } from '../app/desk.ts';
import { instantOf, wallTime } from '../articles/editor/zone.ts';
import { fill } from '../strings/console-languages.ts';
import type { Slot } from './list-draft.ts';

export interface SlotActs {
  /** Moves the article at a place; the button that was used keeps the focus. */
  move(from: number, to: number, button: string): void;
  remove(place: number): void;
  time(place: number, change: Partial<Pick<Slot, 'startsAt' | 'endsAt'>>): void;
}

/** The articles of a list in their order. Alt with an arrow moves the one in which the focus is. */
export function slotsView(desk: Desk, slots: readonly Slot[], acts: SlotActs): TemplateResult {
  const { strings } = desk;
  if (slots.length === 0) return html`<p class="quiet">${strings.curated.empty}</p>`;
  return html`<ol class="card slots" role="list">
    ${repeat(
      slots,
      ({ article }) => article.id,
      (slot, place) => slotRow(desk, slot, place, slots.length, acts),
    )}
  </ol>`;
}

function slotRow(desk: Desk, { article, startsAt, endsAt }: Slot, place: number, count: number, acts: SlotActs): TemplateResult {
  const { strings, locale } = desk;
  const words = strings.curated;
  const { headline } = article;
  const name = (act: string) => `${act}: ${headline}`;
  const steer = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    const used = event.target as HTMLElement;
    acts.move(place, place + step, used.id);
  };
  return html`<li @keydown=${steer}>
    <span class="place">${new Intl.NumberFormat(locale).format(place + 1)}</span>
    <span class="who">
      <span class="headline" lang=${article.language} dir="auto">${headline}</span>
      ${article.status === 'PUBLISHED' ? nothing : html`<span class="quiet">${words.unseen}</span>`}
    </span>
    <span class="acts">
      <button type="button" id="up-${article.id}" aria-label=${name(words.up)} aria-disabled=${place === 0} @click=${() => acts.move(place, place - 1, `up-${article.id}`)}>↑</button>
      <button type="button" id="down-${article.id}" aria-label=${name(words.down)} aria-disabled=${place === count - 1} @click=${() => acts.move(place, place + 1, `down-${article.id}`)}>↓</button>
      <button type="button" id="out-${article.id}" class="plain" aria-label=${name(words.takeOut)} @click=${() => acts.remove(place)}>${words.takeOut}</button>
    </span>
    <details ?open=${Boolean(startsAt ?? endsAt)}>
      <summary aria-label=${name(words.times)}>${words.times}</summary>
      <p class="quiet">${fill(words.timesHint, { zone: desk.timeZone })}</p>
      <div class="acts">
        ${moment(desk, `from-${article.id}`, words.from, startsAt, (startsAt) => acts.time(place, { startsAt }))}
        ${moment(desk, `until-${article.id}`, words.until, endsAt, (endsAt) => acts.time(place, { endsAt }))}
      </div>
    </details>
  </li>`;
}

function moment({ timeZone }: Desk, id: string, label: string, value: string | null, set: (instant: string | null) => void): TemplateResult {
  const choose = (event: Event) => set(instantOf((event.target as HTMLInputElement).value, timeZone) ?? null);
  return html`<label class="field" for=${id}>${label} <input id=${id} type="datetime-local" .value=${wallTime(value, timeZone)} @change=${choose} /></label>`;
}
