import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import type { SiteAssets } from '../assets/site-assets.ts';
import type { Edition } from '../edition.ts';
import { footer } from './footer.ts';
import { head } from './head.ts';
import { masthead } from './masthead.ts';
import type { Page } from './page.ts';

/** The whole document around a page. */
export function document(edition: Edition, page: Page, assets: SiteAssets): ServerRenderedTemplate {
  return html`<!doctype html>
    <html lang=${edition.language} dir=${edition.direction}>
      ${head(edition, page, assets)}
      <body>
        <a class="skip" href="#content">${edition.strings.skipToContent}</a>
        ${masthead(edition, page)}
        <main id="content" tabindex="-1">${page.main}</main>
        ${footer(edition, page)}
      </body>
    </html>`;
}
