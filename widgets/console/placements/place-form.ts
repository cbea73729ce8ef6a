import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import { fill } from '../strings/console-languages.ts';
import type { PlaceDraft } from './drafts.ts';
import { describedBy, fieldView } from '../app/field.ts';

/** What a place for advertisements is called, how large it is, and what it is labelled with. */
export function placeForm(
  { strings, languages }: Desk,
  draft: PlaceDraft,
  errors: ReadonlyMap<string, string>,
  change: (change: Partial<PlaceDraft>) => void,
  save: () => void,
): TemplateResult {
  const words = strings.placements;
  const written = (event: Event) => (event.target as HTMLInputElement).value;
  const spoken = new Intl.DisplayNames([strings.language], { type: 'language' });
  const size = (id: 'width' | 'height') =>
    fieldView(
      { id, label: words[id], error: errors.get(id) },
      html`<input id=${id} type="number" inputmode="numeric" min="1" max="2000" .value=${draft[id]} aria-invalid=${errors.has(id)} aria-describedby=${describedBy(id)} @input=${(event: Event) => change({ [id]: written(event) })} />`,
    );
  const submit = (event: Event) => {
    event.preventDefault();
    save();
  };
  return html`<form class="card" novalidate @submit=${submit}>
    <h2>${draft.version === 0 ? words.newPlace : fill(words.changePlace, { name: draft.name })}</h2>
    ${fieldView(
      { id: 'name', label: words.name, hint: words.placeNameHint, error: errors.get('name') },
      html`<input id="name" dir="ltr" autocomplete="off" spellcheck="false" maxlength="63" ?readonly=${draft.version > 0} .value=${draft.name} aria-invalid=${errors.has('name')} aria-describedby=${describedBy('name', words.placeNameHint)} @input=${(event: Event) => change({ name: written(event) })} />`,
    )}
    ${size('width')} ${size('height')}
    <fieldset class="wide">
      <legend>${words.label}</legend>
      <p class="hint wide">${words.labelHint}</p>
    </fieldset>
    ${languages.map(
      (language) =>
        html`<label class="field" for="label-${language}"
          >${spoken.of(language) ?? language}
          <input id="label-${language}" lang=${language} dir="auto" maxlength="200" .value=${draft.labels[language] ?? ''} @input=${(event: Event) => change({ labels: { ...draft.labels, [language]: written(event) } })} />
        </label>`,
    )}
    <button type="submit" hidden>${words.foot.save}</button>
  </form>`;
}
