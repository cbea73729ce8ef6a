import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../../app/desk.ts';
import { differenceView, type FieldDifference } from '../revisions/difference-view.ts';

export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly act: () => void;
}

/** Two texts of one article, how they differ, and which one to go on with. */
export function compareDialog(
  desk: Desk,
  { id, title, hint }: { readonly id: string; readonly title: string; readonly hint: string },
  difference: readonly FieldDifference[],
  choices: readonly Choice[],
  later: (() => void) | undefined,
): TemplateResult {
  const words = desk.strings.articles;
  const stay = (event: Event) => {
    if (!later) event.preventDefault();
  };
  return html`<dialog class="wide" id=${id} aria-labelledby="${id}-title" @cancel=${stay} @close=${later ?? nothing}>
    <h2 class="title" id="${id}-title">${title}</h2>
    <p>${hint}</p>
    <h3>${words.differs}</h3>
    <div class="differences" tabindex="0" role="region" aria-label=${words.differs}>${differenceView(desk, difference)}</div>
    <div class="acts">
      ${choices.map(
        ({ id: name, title: act, act: choose }, index) =>
          html`<button id=${name} class=${index === 0 ? 'primary' : ''} type="button" @click=${choose}>${act}</button>`,
      )}
      ${
        later
          ? html`<button class="plain" type="button" @click=${(event: Event) => (event.target as HTMLElement).closest('dialog')?.close()}>
              ${words.copy.later}
            </button>`
          : nothing
      }
    </div>
  </dialog>`;
}
