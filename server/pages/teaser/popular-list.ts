import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import type { Edition } from '../edition.ts';
import type { Teaser } from '../page-data.ts';
import { headlineList } from './headline-list.ts';

/** What is read and talked about most, under its title, whose id is `popular`; the widget begins with the same and shows it by other measures too. */
export function popularList(edition: Edition, popular: readonly Teaser[]): ServerRenderedTemplate {
  const { site, language, strings } = edition;
  return html`<h2 class="list-title" id="popular">${strings.popular}</h2>
    <gazette-popular site=${site.key} lang=${language} count=${popular.length} window="week" tabs="both views comments"
      >${headlineList(edition, popular)}</gazette-popular
    >`;
}
