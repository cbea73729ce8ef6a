import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import type { ArticleContent } from '../page-data.ts';

/** Changes within the first minutes are part of publishing, not an update worth telling. */
const updateWorthTelling = 15 * 60_000;

/** Kicker, headline, standfirst; who, where and when. */
export function articleHeader(edition: Edition, article: ArticleContent): ServerRenderedTemplate {
  const { strings, digits } = edition;
  const { kicker, standfirst, byline, dateline, publishedAt, updatedAt } = article;
  const isUpdated = updatedAt !== undefined && updatedAt.getTime() - publishedAt.getTime() >= updateWorthTelling;
  return html`<header class="article-header">
      ${kicker ? html`<p class="kicker">${kicker}</p>` : nothing}
      <h1 class="article-headline">${article.headline}</h1>
      ${standfirst ? html`<p class="article-standfirst">${standfirst}</p>` : nothing}
    </header>
    <div class="article-credits">
      ${byline ? html`<p class="byline">${byline}</p>` : nothing} ${dateline ? html`<p>${dateline}</p>` : nothing}
      <p>${strings.published} ${instant(edition, publishedAt)}</p>
      ${isUpdated ? html`<p>${strings.updated} ${instant(edition, updatedAt)}</p>` : nothing}
      ${article.readingMinutes > 0 ? html`<p>${strings.readingTime(article.readingMinutes, digits)}</p>` : nothing}
    </div>`;
}

function instant({ dates }: Edition, value: Date): ServerRenderedTemplate {
  return html`<time datetime=${value.toISOString()}
    >${dates.date(value)} <span class="clock">${dates.time(value)}</span></time
  >`;
}
