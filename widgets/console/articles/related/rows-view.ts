import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk } from '../../app/desk.ts';
import { fill } from '../../strings/console-languages.ts';
import type { ChosenArticle, Reason, RelatedRow } from './related-work.ts';

export interface RowActs {
  pin(article: ChosenArticle): void;
  /** Moves the pin at a place; the button that was used keeps the focus. */
  move(from: number, to: number, button: string): void;
  exclude(article: ChosenArticle): void;
  /** Takes a pin, or what keeps it out, from an article. */
  release(article: ChosenArticle): void;
}

/** The list as readers see it, with why each stands there. Alt with an arrow moves the pin in which the focus is. */
export function rowsView(desk: Desk, rows: readonly RelatedRow[], acts: RowActs): TemplateResult {
  const pins = rows.filter(({ isPinned }) => isPinned).length;
  return html`<ol role="list">
    ${repeat(
      rows,
      ({ article }) => article.id,
      (row, place) => rowView(desk, row, place, pins, acts),
    )}
  </ol>`;
}

function rowView(desk: Desk, { article, isPinned, reasons }: RelatedRow, place: number, pins: number, acts: RowActs): TemplateResult {
  const words = desk.strings.related;
  const { id, headline } = article;
  const name = (act: string) => `${act}: ${headline}`;
  const steer = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!isPinned || !event.altKey || step === 0) return;
    event.preventDefault();
    acts.move(place, place + step, (event.target as HTMLElement).id);
  };
  return html`<li class=${isPinned ? 'pinned' : nothing} @keydown=${steer}>
    <span class="place">${new Intl.NumberFormat(desk.locale).format(place + 1)}</span>
    <span class="who">
      ${headlineView(desk, article)}
      <span class="quiet">${reasons.map((reason) => reasonView(desk, reason))}</span>
    </span>
    <span class="acts">
      ${
        isPinned
          ? html`<button type="button" id="up-${id}" aria-label=${name(words.up)} aria-disabled=${place === 0} @click=${() => acts.move(place, place - 1, `up-${id}`)}>↑</button>
              <button type="button" id="down-${id}" aria-label=${name(words.down)} aria-disabled=${place === pins - 1} @click=${() => acts.move(place, place + 1, `down-${id}`)}>↓</button>
              <button type="button" id="unpin-${id}" class="plain" aria-label=${name(words.unpin)} @click=${() => acts.release(article)}>${words.unpin}</button>`
          : html`<button type="button" id="pin-${id}" aria-label=${name(words.pin)} @click=${() => acts.pin(article)}>${words.pin}</button>`
      }
      <button type="button" id="exclude-${id}" class="plain" aria-label=${name(words.exclude)} @click=${() => acts.exclude(article)}>${words.exclude}</button>
    </span>
  </li>`;
}

/** What is kept from the list, each with the way back. */
export function excludedView(desk: Desk, excluded: readonly ChosenArticle[], acts: RowActs): unknown {
  const words = desk.strings.related;
  if (excluded.length === 0) return nothing;
  return html`<h3>${words.excludedTitle}</h3>
    <ul role="list">
      ${excluded.map(
        (article) =>
          html`<li>
            <span class="who">${headlineView(desk, article)}</span>
            <button type="button" id="admit-${article.id}" class="plain" aria-label="${words.admit}: ${article.headline}" @click=${() => acts.release(article)}>${words.admit}</button>
          </li>`,
      )}
    </ul>`;
}

/** What a search found, each with a button that pins it unless it is pinned. */
export function foundView(desk: Desk, found: readonly ChosenArticle[] | undefined, here: ReadonlySet<string>, acts: RowActs): unknown {
  const words = desk.strings.related;
  const others = found?.filter(({ id }) => !here.has(id));
  if (!others) return nothing;
  if (others.length === 0) return html`<p class="quiet">${words.nothingFound}</p>`;
  return html`<ul role="list">
    ${others.map(
      (article) =>
        html`<li>
          <span class="who">${headlineView(desk, article)}</span>
          <button type="button" aria-label="${words.pin}: ${article.headline}" @click=${() => acts.pin(article)}>${words.pin}</button>
        </li>`,
    )}
  </ul>`;
}

function headlineView({ strings }: Desk, { headline, language, status }: ChosenArticle): TemplateResult {
  return html`<span class="headline" lang=${language} dir="auto">${headline}</span>
    ${status === 'PUBLISHED' ? nothing : html`<span class="quiet">${strings.articles.statuses[status]}. ${strings.related.unseen}</span>`}`;
}

/** A reason that this console does not know is one of a newer server: it is left out. */
function reasonView({ strings }: Desk, { code, text }: Reason): unknown {
  const { reasons } = strings.related;
  if (!(code in reasons)) return nothing;
  const words = reasons[code as keyof typeof reasons];
  return html`<span class="reason">${text ? fill(words.sharing, { text: `\u2068${text}\u2069` }) : words.bare}</span>`;
}
