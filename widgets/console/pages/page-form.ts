import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';
import type { PageDraft } from './page-draft.ts';

export interface PageActs {
  change(change: Partial<PageDraft>): void;
  /** Somebody has written in the text. */
  written(): void;
  save(): void;
}

/** All that a plain page is. */
export function pageForm(desk: Desk, draft: PageDraft, { change, written, save }: PageActs): TemplateResult {
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
      <label class="field" for="title">${words.name} <input id="title" lang=${draft.language} dir="auto" maxlength="500" .value=${draft.title} @input=${(event: Event) => change({ title: value(event) })} /></label>
      <label class="field" for="slug">${words.slug} <input id="slug" dir="auto" autocomplete="off" aria-describedby="slug-hint" .value=${draft.slug} @input=${(event: Event) => change({ slug: value(event) })} /></label>
      <p class="quiet" id="slug-hint">${words.slugHint}</p>
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
      <label class="field" for="position"
        >${words.position} <input id="position" type="number" inputmode="numeric" min="0" max="1000" aria-describedby="position-hint" .value=${draft.position} @input=${(event: Event) => change({ position: value(event) })}
      /></label>
      <p class="quiet" id="position-hint">${words.positionHint}</p>
      <button type="submit" hidden>${words.save}</button>
    </form>
    <gazette-console-text id="body" class="card" .desk=${desk} .label=${words.body} .language=${draft.language} @written=${written}></gazette-console-text>
    ${draft.status === 'PUBLISHED' && draft.id !== undefined ? html`<p><a href=${draft.url} target="_blank" rel="noopener">${words.look}</a></p>` : nothing}`;
}
