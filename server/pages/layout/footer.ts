import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import type { Edition } from '../edition.ts';
import { languageLinks } from './language-links.ts';
import type { Page } from './page.ts';

export function footer(edition: Edition, page: Page): ServerRenderedTemplate {
  const { name, sections, strings } = edition;
  return html`<footer class="footer">
    <p class="footer-name">
      <a href=${edition.frontPath()}>${name}<span class="nuqta" aria-hidden="true"></span></a>
    </p>
    <ul class="footer-sections">
      ${sections.map((section) => html`<li><a href=${edition.sectionPath(section)}>${section.name}</a></li>`)}
    </ul>
    <div class="footer-end">
      <p>${strings.madeWith}</p>
      ${languageLinks(edition, page)}
    </div>
  </footer>`;
}
