import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import type { ArticleContent, Teaser } from '../page-data.ts';
import { headlineList } from '../teaser/headline-list.ts';

/** Related articles and replies. The children of an element are what a reader has without scripts. */
export function articleWidgets(edition: Edition, article: ArticleContent): ServerRenderedTemplate {
  const { site, strings } = edition;
  return html`<section class="article-related" aria-label=${strings.related}>
      <gazette-related site=${site.key} count="5">
        ${
          article.related.length === 0
            ? nothing
            : html`<h2 class="list-title">${strings.related}</h2>
                ${headlineList(edition, article.related)}`
        }
      </gazette-related>
    </section>
    <section class="article-comments" id="comments" aria-label=${strings.reply}>
      <gazette-comments site=${site.key}>${printedComments(edition, article)}</gazette-comments>
    </section>`;
}

export function latestWidget(edition: Edition, latest: readonly Teaser[]): ServerRenderedTemplate {
  const { site, strings } = edition;
  return html`<aside class="article-latest" aria-label=${strings.latest}>
    <gazette-latest site=${site.key} count=${latest.length || nothing}>
      <h2 class="list-title">${strings.latest}</h2>
      ${headlineList(edition, latest)}
    </gazette-latest>
  </aside>`;
}

function printedComments({ strings, digits, dates }: Edition, { comments }: ArticleContent): ServerRenderedTemplate {
  return html`<h2 class="list-title">${strings.reply}</h2>
    <p>${strings.comments(comments.count, digits)}. ${strings.replyNeedsScript}</p>
    ${
      comments.printed.length === 0
        ? nothing
        : html`<ol class="printed-comments">
            ${comments.printed.map(
              ({ author, text, createdAt }) =>
                html`<li>
                  <p class="comment-author">
                    <strong>${author}</strong> <time datetime=${createdAt.toISOString()}>${dates.date(createdAt)}</time>
                  </p>
                  <p dir="auto">${text}</p>
                </li>`,
            )}
          </ol>`
    }`;
}
