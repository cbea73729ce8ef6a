import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import type { Edition } from '../edition.ts';
import type { Teaser } from '../page-data.ts';

/** Headlines with their times: what a widget's place holds until the widget is there, or when it never comes. */
export function headlineList(edition: Edition, articles: readonly Teaser[]): ServerRenderedTemplate {
  return html`<ol class="headlines">
    ${articles.map(
      (article) =>
        html`<li>
          <a href=${edition.articlePath(article)}>${article.headline}</a>
          <time datetime=${article.publishedAt.toISOString()}
            >${edition.dates.brief(article.publishedAt, edition.now)}</time
          >
        </li>`,
    )}
  </ol>`;
}
