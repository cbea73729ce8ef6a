import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import { describedBy, fieldView } from '../app/field.ts';
import type { PageDraft } from './page-draft.ts';

export interface PageActs {
  change(change: Partial<PageDraft>): void;
  /** Somebody has written in the text. */
  written(): void;
  save(): void;
}

/** All that a plain page is. */
export function pageForm(desk: Desk, draft: PageDraft, errors: ReadonlyMap<string, string>, { change, written, save }: PageActs): TemplateResult {
  const { strings, languages } = desk;
  const words = strings.plainPages;
  const spoken = new Intl.DisplayNames([strings.language], { type: 'language' });
  const value = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
  const tongues = [...new Set([...languages, draft.language])];
  const submit = (event: Event) => {
    event.preventDefault();
    save();
  };
  return html`<form class="card" id="page" novalidate @submit=${submit}>
      ${fieldView(
        { id: 'title', label: words.name, error: errors.get('title') },
        html`<input id="title" lang=${draft.language} dir="auto" maxlength="500" .value=${draft.title} aria-invalid=${errors.has('title')} aria-describedby=${describedBy('title')} @input=${(event: Event) => change({ title: value(event) })} />`,
      )}
      ${fieldView(
        { id: 'slug', label: words.slug, hint: words.slugHint, error: errors.get('slug') },
        html`<input id="slug" dir="auto" autocomplete="off" .value=${draft.slug} aria-invalid=${errors.has('slug')} aria-describedby=${describedBy('slug', words.slugHint)} @input=${(event: Event) => change({ slug: value(event) })} />`,
      )}
      <label class="field" for="language"
        >${words.language}
        <select id="language" @change=${(event: Event) => change({ language: value(event) })}>
          ${tongues.map((one) => html`<option value=${one} .selected=${one === draft.language}>${spoken.of(one) ?? one}</option>`)}
        </select></label
      >
      <label class="field" for="status"
        >${words.status}
        <select id="status" @change=${(event: Event) => change({ status: value(event) as PageDraft['status'] })}>
          ${(['DRAFT', 'PUBLISHED'] as const).map((one) => html`<option value=${one} .selected=${one === draft.status}>${words.statuses[one]}</option>`)}
        </select></label
      >
      ${fieldView(
        { id: 'position', label: words.position, hint: words.positionHint, error: errors.get('position') },
        html`<input id="position" type="number" inputmode="numeric" min="0" max="1000" .value=${draft.position} aria-invalid=${errors.has('position')} aria-describedby=${describedBy('position', words.positionHint)} @input=${(event: Event) => change({ position: value(event) })} />`,
      )}
      <button type="submit" hidden>${words.foot.save}</button>
    </form>
    <gazette-console-text id="body" class="card" .desk=${desk} .label=${words.body} .language=${draft.language} @written=${written}></gazette-console-text>
    ${draft.status === 'PUBLISHED' && draft.id !== undefined ? html`<p><a href=${draft.url} target="_blank" rel="noopener">${words.look}</a></p>` : nothing}`;
}
