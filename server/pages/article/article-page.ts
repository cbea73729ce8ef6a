import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { excerpt } from '@gazette/schema/text/excerpt.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { nothing } from 'lit';
import { ninjsItemPath } from '../../feeds/feed-address.ts';
import type { Edition } from '../edition.ts';
import { breadcrumb, breadcrumbList, type Crumb } from '../layout/breadcrumb.ts';
import type { Page } from '../layout/page.ts';
import type { ArticleContent } from '../page-data.ts';
import { articleHeader } from './article-header.ts';
import { articleNotes } from './article-notes.ts';
import { articlePicture } from './article-picture.ts';
import { articleWidgets, besideArticle } from './article-widgets.ts';
import { body } from './body.ts';
import type { Finished } from '../widgets/page-widgets.ts';
import { newsArticle } from './news-article.ts';
import { withPlayers } from './players.ts';

/** Characters of the headline that the breadcrumb shows, and of the body that a description takes. */
const crumbLength = 60;
const descriptionLength = 160;

export function articlePage(edition: Edition, article: ArticleContent, finished: Finished = {}, comment?: string): Page {
  const path = edition.articlePath(article);
  const canonical = article.canonicalUrl ?? path;
  const crumbs = crumbsOf(edition, article);
  const versions = [article, ...article.translations];
  return {
    status: 200,
    title: article.headline,
    description: article.standfirst ?? excerpt(htmlToText(article.bodyHtml), descriptionLength),
    canonical,
    alternates: Object.fromEntries(versions.map((version) => [version.language, edition.articlePath(version)])),
    image: article.image,
    kind: 'article',
    structuredData: [breadcrumbList(edition, crumbs), newsArticle(edition, article, canonical)],
    section: article.section && { slug: article.section.slug, isCurrent: false },
    sectionName: article.section?.name,
    tags: article.tags,
    // Of the comment, where the address is one's.
    oembed: comment === undefined ? path : `${path}#comment-${comment}`,
    ninjs: ninjsItemPath(article.id),
    publishedAt: article.publishedAt,
    hasPlayers: article.bodyHtml.includes('<figure'),
    updatedAt: article.updatedAt,
    main: main(edition, article, crumbs, finished),
  };
}

/** In the order of the printed page: the way here, what it says, what became of it, where to go on. */
function main(edition: Edition, article: ArticleContent, crumbs: readonly Crumb[], finished: Finished): ServerRenderedTemplate {
  return html`${breadcrumb(edition, crumbs, excerpt(article.headline, crumbLength))}
    <div class="article-layout">
      <article class="article">
        ${articleHeader(edition, article)}
        <div class="article-content">
          ${article.image === undefined ? nothing : articlePicture(article.image)}
          ${body(withPlayers(article.bodyHtml, edition.strings.playFrom), article.dateline)} ${articleNotes(edition, article)}
        </div>
      </article>
      ${articleWidgets(edition, article, finished)} ${besideArticle(edition, article, finished)}
    </div>`;
}

function crumbsOf(edition: Edition, article: ArticleContent): Crumb[] {
  const sections = [article.sectionParent, article.section].filter((section) => section !== undefined);
  return [
    { name: edition.strings.home, path: edition.frontPath() },
    ...sections.map((section) => ({ name: section.name, path: edition.sectionPath(section) })),
    { name: article.headline, path: edition.articlePath(article) },
  ];
}
