import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import type { Edition } from '../edition.ts';
import type { Teaser } from '../page-data.ts';
import { headlineList } from './headline-list.ts';

/** The newest articles under their title, whose id is `latest`; the widget keeps the list new. */
export function latestList(edition: Edition, latest: readonly Teaser[]): ServerRenderedTemplate {
  const { site, language, strings } = edition;
  return html`<h2 class="list-title" id="latest">${strings.latest}</h2>
    <gazette-latest site=${site.key} lang=${language} count=${latest.length}
      >${headlineList(edition, latest)}</gazette-latest
    >`;
}
