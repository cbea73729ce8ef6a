import { html, nothing } from 'lit';
import type { Desk } from '../app/desk.ts';
import type { ListDraft } from './list-draft.ts';
import type { ListNamesQuery } from './list-names.graphql';

/** Which of the lists is worked on, if any. */
export function chooser(
  { strings }: Desk,
  lists: ListNamesQuery['newsroomLists'],
  draft: ListDraft | undefined,
  choose: (select: HTMLSelectElement) => void,
  begin: () => void,
): unknown {
  if (lists.length === 0 && draft) return nothing;
  const isNew = draft?.version === 0;
  return html`<div class="acts">
    <label class="field" for="which"
      >${strings.curated.which}
      <select id="which" @change=${(event: Event) => choose(event.target as HTMLSelectElement)}>
        ${isNew || !draft ? html`<option value="" selected>${draft ? strings.curated.another : strings.curated.none}</option>` : nothing}
        ${lists.map(({ key, names }) => {
          const name = names.find(({ language }) => language === strings.language)?.text;
          return html`<option value=${key} .selected=${!isNew && key === draft?.key}>${name ? `${name} (${key})` : key}</option>`;
        })}
      </select></label
    >
    <button type="button" id="new" ?hidden=${isNew} @click=${begin}>${strings.curated.begin}</button>
  </div>`;
}
