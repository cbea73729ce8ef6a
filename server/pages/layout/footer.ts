import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import type { Edition } from '../edition.ts';
import { languageLinks } from './language-links.ts';
import type { Page } from './page.ts';

export function footer(edition: Edition, page: Page): ServerRenderedTemplate {
  const { name, sections, plainPages, site, strings } = edition;
  return html`<footer class="footer">
    <p class="footer-name">
      <a href=${edition.frontPath()}>${name}<span class="nuqta" aria-hidden="true"></span></a>
    </p>
    <ul class="footer-sections">
      ${sections.map((section) => html`<li><a href=${edition.sectionPath(section)}>${section.name}</a></li>`)}
    </ul>
    ${
      plainPages.length === 0
        ? ''
        : html`<ul class="footer-sections footer-pages">
            ${plainPages.map((one) => html`<li><a href=${edition.plainPagePath(one)}>${one.title}</a></li>`)}
          </ul>`
    }
    <div class="footer-end">
      <p>${strings.madeWith}</p>
      ${site.contact === undefined ? '' : html`<p><a href=${contactHref(site.contact)}>${strings.contact}</a></p>`}
      ${languageLinks(edition, page)}
    </div>
  </footer>`;
}

/** Checked when it was saved: an e-mail address, or one of the web. */
function contactHref(contact: string): string {
  return /^https?:/i.test(contact) ? contact : `mailto:${contact}`;
}
