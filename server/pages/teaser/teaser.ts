import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import type { Teaser } from '../page-data.ts';
import { picture, type PictureRole } from './picture.ts';

export interface TeaserOptions {
  /** How much room it gets, which decides how large its headline is. */
  readonly size: 'lead' | 'large' | 'medium' | 'small';
  readonly heading: 'h2' | 'h3';
  /** Which image to show, none when absent. */
  readonly image?: PictureRole | undefined;
  readonly standfirst?: boolean | undefined;
  /** Names the section, where the list around it does not. */
  readonly section?: boolean | undefined;
}

/** An article as a list shows it. The headline is the one link; the image repeats it for the pointer only. */
export function teaser(edition: Edition, article: Teaser, options: TeaserOptions): ServerRenderedTemplate {
  const { image, standfirst } = article;
  const path = edition.articlePath(article);
  const above = options.section === true ? (article.kicker ?? article.section?.name) : article.kicker;
  const showsImage = options.image !== undefined && image !== undefined;
  return html`<article class="teaser teaser-${options.size}${showsImage ? ' has-image' : ''}">
    ${
      showsImage
        ? html`<a class="teaser-image" href=${path} tabindex="-1" aria-hidden="true"
            >${picture(image, options.image)}</a
          >`
        : nothing
    }
    <div class="teaser-text">
      ${above ? html`<p class="kicker">${above}</p>` : nothing} ${headline(article, path, options.heading)}
      ${options.standfirst === true && standfirst ? html`<p class="teaser-standfirst">${standfirst}</p>` : nothing}
      <p class="teaser-line">
        ${article.byline ? html`<span>${article.byline}</span>` : nothing}
        <time datetime=${article.publishedAt.toISOString()}
          >${edition.dates.brief(article.publishedAt, edition.now)}</time
        >
      </p>
    </div>
  </article>`;
}

function headline(article: Teaser, path: string, heading: TeaserOptions['heading']): ServerRenderedTemplate {
  const link = html`<a href=${path}>${article.headline}</a>`;
  return heading === 'h2'
    ? html`<h2 class="teaser-headline">${link}</h2>`
    : html`<h3 class="teaser-headline">${link}</h3>`;
}
