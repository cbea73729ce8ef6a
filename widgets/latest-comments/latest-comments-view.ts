import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { webAddress } from '../context/web-address.ts';
import { localeFor } from '../format/locale.ts';
import { timeView } from '../format/time-view.ts';
import type { Strings } from '../strings/families.ts';
import { excerptOf } from './excerpt.ts';
import type { LatestCommentsQuery } from './latest-comments.graphql';

export type LatestComment = LatestCommentsQuery['latestComments']['nodes'][number];

/** One comment: who, what it begins with, on which article and when. All of it leads to the comment. */
export function latestCommentView(
  comment: LatestComment,
  strings: Strings<'latest-comments'>,
  locales: string,
): TemplateResult {
  const article = comment.thread?.article;
  const locale = localeFor(strings.language, locales);
  const [before = '', after = ''] = strings.onArticle.split('{headline}');
  return html`<li class="item" part="item">
    <p class="meta" part="meta">
      <bdi class="author" part="author">${comment.author.name}</bdi> ${timeView(comment.createdAt, locale)}
    </p>
    <a class="excerpt" part="excerpt" dir="auto" href=${webAddress(comment.permalink)?.href ?? nothing}
      >${excerptOf(comment.body.segments)}</a
    >
    ${
      article
        ? html`<p class="article" part="article">${before}<bdi part="headline" lang=${article.language} dir=${article.direction.toLowerCase()}>${article.headline}</bdi>${after}</p>`
        : nothing
    }
  </li>`;
}

/** Bars in the room of the comments. */
export function latestCommentsSkeleton(count: number): TemplateResult {
  return html`<ul aria-hidden="true">
    ${Array.from(
      { length: count },
      () =>
        html`<li class="item">
          <p class="meta"><span class="bar name"></span></p>
          <span class="excerpt"><span class="bar"></span><span class="bar part"></span></span>
          <p class="article"><span class="bar short"></span></p>
        </li>`,
    )}
  </ul>`;
}
