import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Edition } from '../edition.ts';
import type { TalkedAbout } from '../page-data.ts';
import type { Finished } from '../widgets/page-widgets.ts';

/** What was said last, under its title; the widget keeps the list new. */
export function latestCommentList({ site, language, strings }: Edition, comments: readonly TalkedAbout[], finished: Finished): ServerRenderedTemplate {
  return html`<aside class="latest-comments" aria-labelledby="latest-comments">
    <h2 class="list-title" id="latest-comments">${strings.latestComments}</h2>
    ${
      finished['latest-comments'] !== undefined
        ? unsafeHTML(finished['latest-comments'])
        : html`<gazette-latest-comments site=${site.key} lang=${language} count=${comments.length}
      ><ol class="talk">
        ${comments.map(
          ({ author, excerpt, path, headline }) =>
            html`<li>
              <p class="talk-author"><bdi>${author}</bdi></p>
              <a href=${path} dir="auto">${excerpt}</a>
              ${headline === undefined ? nothing : html`<p class="talk-article" dir="auto">${headline}</p>`}
            </li>`,
        )}
      </ol></gazette-latest-comments
    >`
    }
  </aside>`;
}
