import { html, nothing } from 'lit';
import type { Desk } from '../app/desk.ts';
import { fill } from '../strings/console-languages.ts';
import type { Creative, CreativeDraft, PlaceDraft } from './drafts.ts';

/** An advertisement as readers will have it, in the room that its place keeps: what is saved, but a picture as it is chosen. */
export function previewOf({ strings, route }: Desk, draft: CreativeDraft, place: Pick<PlaceDraft, 'width' | 'height'>, saved: Creative | undefined): unknown {
  const words = strings.placements;
  const { width, height } = place;
  const shown = draft.kind === 'IMAGE' ? picture(draft, width, height) : saved && saved.kind === draft.kind ? frame(saved, route.site, words.preview, width, height) : undefined;
  return html`<div class="card preview">
    <h2>${words.preview}</h2>
    <p class="quiet">${fill(draft.kind === 'IMAGE' ? words.previewRoom : words.previewSaved, { width, height })}</p>
    ${shown ? html`<div class="room" role="region" aria-label=${words.preview} tabindex="0">${shown}</div>` : nothing}
  </div>`;
}

function picture({ image, alt }: CreativeDraft, width: string, height: string): unknown {
  return image.trim() === '' ? undefined : html`<img src=${image.trim()} alt=${alt} width=${width} height=${height} />`;
}

/** Its own origin, and nothing of ours: as on the page of a reader. */
function frame({ id, kind, version }: Creative, site: string, title: string, width: string, height: string): unknown {
  const query = new URLSearchParams({ ...(site && { site }), version: String(version) });
  const sandbox = kind === 'TAG' ? 'allow-scripts allow-popups' : 'allow-popups';
  return html`<iframe src="/console/advertisements/${id}?${query}" sandbox=${sandbox} title=${title} width=${width} height=${height}></iframe>`;
}
