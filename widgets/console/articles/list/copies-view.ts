import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { timeView } from '../../../format/time-view.ts';
import type { Desk } from '../../app/desk.ts';
import type { Copy } from '../copies/copies.ts';

export type KeptCopy = Copy & { readonly place: string };

/** Texts that this browser has and the server has not: after a crash, without a network, and those that were set aside. */
export function copiesView(
  { strings, locale, go }: Desk,
  copies: readonly KeptCopy[],
  discard: (copy: KeptCopy) => void,
): TemplateResult | typeof nothing {
  if (copies.length === 0) return nothing;
  const words = strings.articles.kept;
  return html`<section class="card kept" aria-labelledby="kept">
    <h2 id="kept">${words.title}</h2>
    <p class="quiet">${words.hint}</p>
    <ul>
      ${copies.map((copy) => {
        const title = copy.form.headline.trim() || words.untitled;
        return html`<li>
          <span dir="auto">${title}</span>
          <span class="quiet">${timeView(new Date(copy.writtenAt).toISOString(), locale)}</span>
          <button
            type="button"
            data-open=${copy.place}
            aria-label="${words.open}: ${title}"
            @click=${() => go({ article: copy.article || 'new', search: copy.place })}
          >
            ${words.open}
          </button>
          <button class="plain" type="button" aria-label="${words.discard}: ${title}" @click=${() => discard(copy)}>
            ${words.discard}
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}
