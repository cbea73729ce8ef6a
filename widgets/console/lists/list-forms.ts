import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import { describedBy, fieldView } from '../app/field.ts';
import { fill } from '../strings/console-languages.ts';
import type { Listed, ListDraft } from './list-draft.ts';

/** What a list is called, and how long readers see it. */
export function detailsForm(
  { strings, languages }: Desk,
  draft: ListDraft,
  errors: ReadonlyMap<string, string>,
  change: (change: Partial<ListDraft>) => void,
  save: () => void,
): TemplateResult {
  const words = strings.curated;
  const isNew = draft.version === 0;
  const spoken = new Intl.DisplayNames([strings.language], { type: 'language' });
  const written = (event: Event) => (event.target as HTMLInputElement).value;
  const submit = (event: Event) => {
    event.preventDefault();
    save();
  };
  return html`<form class="card" novalidate @submit=${submit}>
    ${fieldView(
      { id: 'key', label: words.key, hint: words.keyHint, error: errors.get('key') },
      html`<input id="key" dir="auto" autocomplete="off" maxlength="100" ?readonly=${!isNew} .value=${draft.key} aria-invalid=${errors.has('key')} aria-describedby=${describedBy('key', words.keyHint)} @input=${(event: Event) => change({ key: written(event) })} />`,
    )}
    ${languages.map(
      (language) =>
        html`<label class="field" for="name-${language}"
          >${fill(words.name, { language: spoken.of(language) ?? language })}
          <input id="name-${language}" lang=${language} dir="auto" .value=${draft.names[language] ?? ''} @input=${(event: Event) => change({ names: { ...draft.names, [language]: written(event) } })} />
        </label>`,
    )}
    ${fieldView(
      { id: 'size', label: words.size, error: errors.get('size') },
      html`<input id="size" type="number" inputmode="numeric" min="1" max="50" .value=${String(draft.size)} aria-invalid=${errors.has('size')} aria-describedby=${describedBy('size')} @change=${(event: Event) => change({ size: Math.trunc(Number(written(event))) })} />`,
    )}
    <button type="submit" hidden>${words.foot.save}</button>
  </form>`;
}

/** What a search found, each with a button that adds it unless it is in the list. */
export function foundArticles({ strings }: Desk, found: readonly Listed[] | undefined, here: ReadonlySet<string>, add: (article: Listed) => void): unknown {
  const words = strings.curated;
  if (!found) return nothing;
  if (found.length === 0) return html`<p class="quiet">${words.nothingFound}</p>`;
  return html`<ul role="list">
    ${found.filter(({ id }) => !here.has(id)).map(
      (article) =>
        html`<li>
          <span class="who" lang=${article.language} dir="auto">${article.headline}</span>
          <button type="button" aria-label="${words.add}: ${article.headline}" @click=${() => add(article)}>${words.add}</button>
        </li>`,
    )}
  </ul>`;
}
