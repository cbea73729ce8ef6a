import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import type { ArticleContent } from '../page-data.ts';
import { stringsFor } from '../strings/page-strings.ts';

/** What stands under the text: corrections, tags, the same article in other languages. */
export function articleNotes(edition: Edition, article: ArticleContent): ServerRenderedTemplate {
  return html`${corrections(edition, article)} ${tags(edition, article)} ${translations(edition, article)}`;
}

function corrections({ strings, dates }: Edition, article: ArticleContent) {
  if (article.corrections.length === 0) return nothing;
  return html`<section class="corrections" aria-labelledby="corrections">
    <h2 id="corrections">${strings.corrections}</h2>
    ${article.corrections.map(
      ({ note, correctedAt }) =>
        html`<p>${note} <time datetime=${correctedAt.toISOString()}>${dates.date(correctedAt)}</time></p>`,
    )}
  </section>`;
}

function tags({ strings }: Edition, article: ArticleContent) {
  if (article.tags.length === 0) return nothing;
  return html`<ul class="tags" aria-label=${strings.tags}>
    ${article.tags.map((tag) => html`<li>${tag}</li>`)}
  </ul>`;
}

function translations(edition: Edition, article: ArticleContent) {
  if (article.translations.length === 0) return nothing;
  return html`<ul class="translations" aria-label=${edition.strings.translations}>
    ${article.translations.map((translation) => {
      const { language, headline } = translation;
      return html`<li>
        <a href=${edition.articlePath(translation)} lang=${language} hreflang=${language} dir="auto"
          ><strong>${stringsFor(language).readInThisLanguage}</strong> <span>${headline}</span></a
        >
      </li>`;
    })}
  </ul>`;
}
