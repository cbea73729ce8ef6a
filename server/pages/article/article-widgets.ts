import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Edition } from '../edition.ts';
import type { AdvertisementSlot, ArticleContent } from '../page-data.ts';
import { headlineList } from '../teaser/headline-list.ts';
import { latestCommentList } from '../teaser/latest-comment-list.ts';
import { sideLists, sideWidgets } from '../teaser/side-lists.ts';
import type { Finished, PageWidget } from '../widgets/page-widgets.ts';

/** The elements of an article's page: what they show is about its address. */
export function widgetsOfArticle(edition: Edition, article: ArticleContent): PageWidget[] {
  const { language, site } = edition;
  const address = article.canonicalUrl ?? edition.articlePath(article);
  const page = { url: new URL(address, `${site.origin}/`).href, title: article.headline };
  const related = { element: 'related', attributes: { count: String(article.related.length) }, language, ...page } as const;
  const comments = { element: 'latest-comments', attributes: { count: String(article.latestComments.length) }, language, ...page } as const;
  return [
    ...(article.related.length === 0 ? [] : [related]),
    { element: 'comments', attributes: {}, language, ...page },
    ...sideWidgets(edition, article, page),
    ...(article.latestComments.length === 0 ? [] : [comments]),
  ];
}

/** Related articles and replies. The children of an element are what a reader has without scripts. */
export function articleWidgets(edition: Edition, article: ArticleContent, finished: Finished): ServerRenderedTemplate {
  const { site, strings } = edition;
  return html`${
      article.related.length === 0
        ? nothing
        : html`<section class="article-related" aria-labelledby="related">
            <h2 class="list-title" id="related">${strings.related}</h2>
            ${
              finished.related !== undefined
                ? unsafeHTML(finished.related)
                : html`<gazette-related site=${site.key} count=${article.related.length}>
                    ${headlineList(edition, article.related)}
                  </gazette-related>`
            }
          </section>`
    }
    <section class="article-comments" id="comments" aria-label=${strings.reply}>
      ${
        finished.comments !== undefined
          ? unsafeHTML(finished.comments)
          : html`<gazette-comments site=${site.key}>${printedComments(edition, article)}</gazette-comments>`
      }
    </section>`;
}

/** The advertisement, and what else there is to read, whatever it is about; in the order of the printed page. */
export function besideArticle(edition: Edition, article: ArticleContent, finished: Finished): ServerRenderedTemplate {
  const { latest, popular, latestComments, advertisement } = article;
  return html`<div class="article-side">
    ${advertisement === undefined ? nothing : slot(edition, article, advertisement)} ${sideLists(edition, { latest: [], popular }, finished)}
    ${latestComments.length === 0 ? nothing : latestCommentList(edition, latestComments, finished)} ${sideLists(edition, { latest, popular: [] }, finished)}
  </div>`;
}

/** Its room is kept until it is there; without a script, which draws what is shown for each reader, there is none. */
function slot({ site, language }: Edition, { section }: ArticleContent, { name, width, height }: AdvertisementSlot): ServerRenderedTemplate {
  return html`<gazette-placement
    site=${site.key}
    lang=${language}
    name=${name}
    section=${section?.slug ?? nothing}
    size=${`${width}x${height}`}
    ><svg class="room" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true"></svg
  ></gazette-placement>`;
}

function printedComments({ strings, digits, dates }: Edition, { comments }: ArticleContent): ServerRenderedTemplate {
  return html`<h2>${strings.reply}</h2>
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
