import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Edition } from '../edition.ts';
import type { Teaser } from '../page-data.ts';
import type { Finished } from '../widgets/page-widgets.ts';
import { headlineList } from './headline-list.ts';

export function popularAttributes(popular: readonly Teaser[]) {
  return { count: String(popular.length), window: 'week', tabs: 'both views comments' };
}

/** What is read and talked about most, under its title, whose id is `popular`; the widget begins with the same and shows it by other measures too. */
export function popularList(edition: Edition, popular: readonly Teaser[], finished: Finished): ServerRenderedTemplate {
  const { site, language, strings } = edition;
  const { count, window, tabs } = popularAttributes(popular);
  return html`<h2 class="list-title" id="popular">${strings.popular}</h2>
    ${
      finished.popular !== undefined
        ? unsafeHTML(finished.popular)
        : html`<gazette-popular site=${site.key} lang=${language} count=${count} window=${window} tabs=${tabs}
            >${headlineList(edition, popular)}</gazette-popular
          >`
    }`;
}
