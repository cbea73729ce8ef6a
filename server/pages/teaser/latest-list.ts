import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Edition } from '../edition.ts';
import type { Teaser } from '../page-data.ts';
import type { Finished } from '../widgets/page-widgets.ts';
import { headlineList } from './headline-list.ts';

export function latestAttributes(latest: readonly Teaser[]) {
  return { count: String(latest.length) };
}

/** The newest articles under their title, whose id is `latest`; the widget keeps the list new. */
export function latestList(edition: Edition, latest: readonly Teaser[], finished: Finished): ServerRenderedTemplate {
  const { site, language, strings } = edition;
  return html`<h2 class="list-title" id="latest">${strings.latest}</h2>
    ${
      finished.latest !== undefined
        ? unsafeHTML(finished.latest)
        : html`<gazette-latest site=${site.key} lang=${language} count=${latestAttributes(latest).count}
            >${headlineList(edition, latest)}</gazette-latest
          >`
    }`;
}
