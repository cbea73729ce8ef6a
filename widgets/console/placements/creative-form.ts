import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import { instantOf, wallTime } from '../articles/editor/zone.ts';
import { fill } from '../strings/console-languages.ts';
import { indented, type ChoosableSection } from './choosable-sections.ts';
import type { CreativeDraft } from './drafts.ts';
import { describedBy, fieldView } from '../app/field.ts';

export interface CreativeActs {
  change(change: Partial<CreativeDraft>): void;
  /** Takes a picture in from a file field. */
  upload(event: Event): void;
  save(): void;
}

const kinds = ['IMAGE', 'HTML', 'TAG'] as const;

/** All that an advertisement is: what is shown, and when, where and how often. */
export function creativeForm(desk: Desk, draft: CreativeDraft, sections: readonly ChoosableSection[], errors: ReadonlyMap<string, string>, { change, upload, save }: CreativeActs): TemplateResult {
  const { strings, languages, timeZone } = desk;
  const words = strings.placements;
  const written = (event: Event) => (event.target as HTMLInputElement).value;
  const spoken = new Intl.DisplayNames([strings.language], { type: 'language' });
  const line = (id: 'name' | 'image' | 'alt' | 'target', label: string, hint: string | undefined, dir: 'ltr' | 'auto', isFixed = false) =>
    fieldView(
      { id, label, hint, error: errors.get(id) },
      html`<input id=${id} dir=${dir} autocomplete="off" spellcheck=${dir === 'auto'} ?readonly=${isFixed} .value=${draft[id]} aria-invalid=${errors.has(id)} aria-describedby=${describedBy(id, hint)} @input=${(event: Event) => change({ [id]: written(event) })} />`,
    );
  const moment = (id: 'startsAt' | 'endsAt', label: string, wrong: string | undefined) =>
    fieldView(
      { id, label, hint: fill(words.zone, { zone: timeZone }), error: wrong },
      html`<input id=${id} type="datetime-local" .value=${wallTime(draft[id], timeZone)} aria-invalid=${wrong !== undefined} aria-describedby=${describedBy(id, words.zone)} @change=${(event: Event) => change({ [id]: instantOf(written(event), timeZone) ?? null })} />`,
    );
  const tongues = [...new Set([...languages, draft.language])].filter(Boolean);
  const submit = (event: Event) => {
    event.preventDefault();
    save();
  };
  return html`<form class="card" novalidate @submit=${submit}>
    <h2>${draft.version === 0 ? fill(words.newCreative, { place: draft.place }) : fill(words.changeCreative, { name: draft.name, place: draft.place })}</h2>
    ${line('name', words.name, words.creativeNameHint, 'ltr', draft.version > 0)}
    <label class="field" for="kind"
      >${words.kind}
      <select id="kind" @change=${(event: Event) => change({ kind: written(event) as CreativeDraft['kind'] })}>
        ${kinds.map((kind) => html`<option value=${kind} .selected=${kind === draft.kind}>${words.kinds[kind]}</option>`)}
      </select></label
    >
    ${draft.kind === 'IMAGE' ? html`${line('image', words.image, words.imageHint, 'ltr')} ${desk.may('ARTICLES_WRITE') ? uploadField(words, upload) : nothing} ${line('alt', words.alt, words.altHint, 'auto')}` : codeField(words, draft, errors, change)}
    ${line('target', words.target, words.targetHint, 'ltr')}
    ${fieldView(
      { id: 'weight', label: words.weight, hint: words.weightHint, error: errors.get('weight') },
      html`<input id="weight" type="number" inputmode="numeric" min="1" max="1000" .value=${draft.weight} aria-invalid=${errors.has('weight')} aria-describedby=${describedBy('weight', words.weightHint)} @input=${(event: Event) => change({ weight: written(event) })} />`,
    )}
    ${moment('startsAt', words.from, undefined)} ${moment('endsAt', words.until, errors.get('until'))}
    <label class="field" for="creative-language"
      >${words.language}
      <select id="creative-language" @change=${(event: Event) => change({ language: written(event) })}>
        <option value="" .selected=${draft.language === ''}>${words.everyLanguage}</option>
        ${tongues.map((one) => html`<option value=${one} .selected=${one === draft.language}>${spoken.of(one) ?? one}</option>`)}
      </select></label
    >
    ${sectionsField(desk, draft, sections, errors.get('sections'), change)}
    <label class="choice wide"><input type="checkbox" id="isActive" .checked=${draft.isActive} @change=${(event: Event) => change({ isActive: (event.target as HTMLInputElement).checked })} /> ${words.isActive}</label>
    <button type="submit" hidden>${words.foot.save}</button>
  </form>`;
}

type Words = Desk['strings']['placements'];

function uploadField(words: Words, upload: (event: Event) => void): TemplateResult {
  return html`<label class="field" for="upload">${words.upload} <input id="upload" type="file" accept="image/*" @change=${upload} /></label>`;
}

function codeField(words: Words, { kind, html: code }: CreativeDraft, errors: ReadonlyMap<string, string>, change: CreativeActs['change']): TemplateResult {
  const hint = kind === 'TAG' ? words.tagHint : words.htmlHint;
  return html`<div class="wide">
    ${fieldView(
      { id: 'html', label: words.html, hint, error: errors.get('html') },
      html`<textarea id="html" class="code" dir="ltr" rows="8" spellcheck="false" .value=${code} aria-invalid=${errors.has('html')} aria-describedby=${describedBy('html', hint)} @input=${(event: Event) => change({ html: (event.target as HTMLTextAreaElement).value })}></textarea>`,
    )}
  </div>`;
}

function sectionsField({ strings }: Desk, draft: CreativeDraft, sections: readonly ChoosableSection[], wrong: string | undefined, change: CreativeActs['change']): TemplateResult {
  const words = strings.placements;
  // One that is gone since is shown, to be taken out.
  const missing = draft.sections.filter((slug) => !sections.some((one) => one.slug === slug)).map((slug) => ({ slug, name: slug, depth: 0 }));
  const toggle = (slug: string, isChosen: boolean) => change({ sections: isChosen ? [...draft.sections, slug] : draft.sections.filter((one) => one !== slug) });
  return html`<fieldset aria-describedby="sections-hint sections-error">
    <legend>${words.sections}</legend>
    <p class="hint wide" id="sections-hint">${words.sectionsHint}</p>
    ${[...sections, ...missing].map(
      (section) =>
        html`<label class="choice"><input type="checkbox" .checked=${draft.sections.includes(section.slug)} @change=${(event: Event) => toggle(section.slug, (event.target as HTMLInputElement).checked)} /> <bdi>${indented(section)}</bdi></label>`,
    )}
    <p class="error" id="sections-error" role="alert" dir="auto">${wrong ?? ''}</p>
  </fieldset>`;
}
