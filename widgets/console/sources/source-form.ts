import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import { indented, type ChoosableSection } from '../placements/choosable-sections.ts';
import { describedBy, fieldView } from '../app/field.ts';
import { fill } from '../strings/console-languages.ts';
import type { SourceDraft } from './source-draft.ts';

/** Where a source is and what becomes of what it brings. */
export function sourceForm(
  { strings, languages }: Desk,
  draft: SourceDraft,
  sections: readonly ChoosableSection[],
  errors: ReadonlyMap<string, string>,
  change: (change: Partial<SourceDraft>) => void,
  save: () => void,
): TemplateResult {
  const words = strings.newsSources;
  const written = (event: Event) => (event.target as HTMLInputElement).value;
  const spoken = new Intl.DisplayNames([strings.language], { type: 'language' });
  const isFolder = draft.kind === 'FOLDER';
  const addressHint = isFolder ? words.folderHint : words.addressHint;
  const missing = draft.section === '' || sections.some(({ slug }) => slug === draft.section) ? [] : [{ slug: draft.section, name: draft.section, depth: 0 }];
  const tongues = [...new Set([...languages, draft.language])].filter(Boolean);
  const submit = (event: Event) => {
    event.preventDefault();
    save();
  };
  return html`<form class="card" novalidate @submit=${submit}>
    <h2>${draft.id === undefined ? words.begin : fill(words.change, { name: draft.name })}</h2>
    <div class="wide">
      ${fieldView(
        { id: 'address', label: isFolder ? words.folder : words.address, hint: addressHint, error: errors.get('address') },
        html`<input id="address" dir="ltr" type="url" inputmode="url" autocomplete="off" spellcheck="false" ?readonly=${isFolder} .value=${draft.address} aria-invalid=${errors.has('address')} aria-describedby=${describedBy('address', addressHint)} @input=${(event: Event) => change({ address: written(event) })} />`,
      )}
    </div>
    ${fieldView(
      { id: 'name', label: words.name, hint: words.nameHint, error: errors.get('name') },
      html`<input id="name" dir="auto" autocomplete="off" maxlength="200" .value=${draft.name} aria-invalid=${errors.has('name')} aria-describedby=${describedBy('name', words.nameHint)} @input=${(event: Event) => change({ name: written(event) })} />`,
    )}
    ${fieldView(
      { id: 'rule', label: words.rule, hint: words.ruleHint, error: undefined },
      html`<select id="rule" aria-describedby=${describedBy('rule', words.ruleHint)} @change=${(event: Event) => change({ rule: written(event) as SourceDraft['rule'] })}>
        ${(['HOLD', 'PUBLISH'] as const).map((one) => html`<option value=${one} .selected=${one === draft.rule}>${words.rules[one]}</option>`)}
      </select>`,
    )}
    ${fieldView(
      { id: 'section', label: words.section, hint: words.sectionHint, error: errors.get('section') },
      html`<select id="section" aria-invalid=${errors.has('section')} aria-describedby=${describedBy('section', words.sectionHint)} @change=${(event: Event) => change({ section: written(event) })}>
        <option value="" .selected=${draft.section === ''}>${words.noSection}</option>
        ${[...sections, ...missing].map((one) => html`<option value=${one.slug} .selected=${one.slug === draft.section}>${indented(one)}</option>`)}
      </select>`,
    )}
    ${fieldView(
      { id: 'language', label: words.language, hint: words.languageHint, error: errors.get('language') },
      html`<select id="language" aria-invalid=${errors.has('language')} aria-describedby=${describedBy('language', words.languageHint)} @change=${(event: Event) => change({ language: written(event) })}>
        <option value="" .selected=${draft.language === ''}>${words.toldByText}</option>
        ${tongues.map((one) => html`<option value=${one} .selected=${one === draft.language}>${spoken.of(one) ?? one}</option>`)}
      </select>`,
    )}
    <label class="choice wide"><input type="checkbox" id="active" .checked=${draft.active} @change=${(event: Event) => change({ active: (event.target as HTMLInputElement).checked })} /> ${words.active}</label>
    <label class="choice wide"><input type="checkbox" id="images" aria-describedby="images-hint" .checked=${draft.fetchImages} @change=${(event: Event) => change({ fetchImages: (event.target as HTMLInputElement).checked })} /> ${words.fetchImages}</label>
    <p class="hint wide" id="images-hint">${words.fetchImagesHint}</p>
    <button type="submit" hidden>${words.foot.save}</button>
  </form>`;
}
