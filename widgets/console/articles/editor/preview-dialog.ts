import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../../app/desk.ts';

/** The saved article as readers will see it, wide or as on a phone; its own scripts do not run there. */
export function previewDialog({ strings }: Desk, { url }: { readonly id: string; readonly url: string }, leave: () => void): TemplateResult {
  const words = strings.articles;
  const width = (event: Event, isNarrow: boolean) => (event.target as HTMLElement).closest('dialog')?.toggleAttribute('data-narrow', isNarrow);
  return html`<dialog class="preview" id="preview-dialog" aria-labelledby="preview-title" @close=${leave}>
    <div class="preview-head">
      <h2 id="preview-title">${words.previewOf}</h2>
      <span class="acts">
        <button type="button" @click=${(event: Event) => width(event, false)}>${words.previewWide}</button>
        <button type="button" @click=${(event: Event) => width(event, true)}>${words.previewNarrow}</button>
        <a class="plain live" href=${url} target="_blank" rel="noopener">${words.previewTab}</a>
        <button type="button" @click=${(event: Event) => (event.target as HTMLElement).closest('dialog')?.close()}>${strings.close}</button>
      </span>
    </div>
    <iframe src=${url} sandbox="allow-same-origin" title=${words.previewOf}></iframe>
  </dialog>`;
}
