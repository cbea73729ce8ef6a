import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import type { Edition } from '../edition.ts';
import type { Page } from './page.ts';

/** The same page in the other languages, or their front page where there is none. */
export function languageLinks({ site, language, frontPath }: Edition, page: Page): ServerRenderedTemplate {
  const others = site.languages.filter((other) => other !== language);
  return html`<ul class="language-links">
    ${others.map((other) => {
      const path = page.alternates?.[other] ?? frontPath(other);
      return html`<li><a href=${path} lang=${other} hreflang=${other}>${nameOfLanguage(other)}</a></li>`;
    })}
  </ul>`;
}

/** As the language calls itself. */
function nameOfLanguage(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
