import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import { languageLinks } from './language-links.ts';
import type { Page } from './page.ts';

/** The day's date, the paper's name, its sections. */
export function masthead(edition: Edition, page: Page): ServerRenderedTemplate {
  const { name, dates, now, strings } = edition;
  return html`<header class="masthead">
    <div class="masthead-line">
      <p class="masthead-date"><time datetime=${isoDay(now, edition)}>${dates.day(now)}</time></p>
      ${
        edition.site.languages.length < 2
          ? nothing
          : html`<nav class="languages" aria-label=${strings.languages}>${languageLinks(edition, page)}</nav>`
      }
    </div>
    <div class="masthead-head">
      <p class="masthead-name">
        <a href=${edition.frontPath()}>${name}<span class="nuqta" aria-hidden="true"></span></a>
      </p>
      ${page.isSearch === true ? nothing : searchBox(edition)}
    </div>
    ${
      edition.sections.length === 0
        ? nothing
        : html`<nav class="sections" aria-label=${strings.sections}>
            <ul>
              ${edition.sections.map(
                (section) =>
                  html`<li>
                    <a
                      href=${edition.sectionPath(section)}
                      aria-current=${currentOf(page, [section.slug, ...section.children.map(({ slug }) => slug)])}
                      >${section.name}</a
                    >
                  </li>`,
              )}
            </ul>
          </nav>`
    }
  </header>`;
}

/** Plain HTML: it works before, and without, any script. The element adds suggestions once the reader is in it. */
function searchBox({ site, searchPath, strings }: Edition): ServerRenderedTemplate {
  return html`<gazette-search class="masthead-search" site=${site.key} results="page" action=${searchPath()} lazy
    ><form class="search-box" role="search" action=${searchPath()} method="get">
      <input
        type="search"
        name="q"
        dir="auto"
        aria-label=${strings.searchLabel}
        placeholder=${strings.searchLabel}
        maxlength="500"
        autocomplete="off"
        required
      />
      <button type="submit">${strings.searchButton}</button>
    </form></gazette-search
  >`;
}

/** `page` on the section's own page, `true` on the pages below it. */
function currentOf({ section }: Page, [own, ...below]: readonly string[]) {
  if (section === undefined) return nothing;
  if (section.slug === own) return section.isCurrent ? 'page' : 'true';
  return below.includes(section.slug) ? 'true' : nothing;
}

/** The day in the site's zone. Of all locales Canada's English writes it in the form that `datetime` asks for. */
function isoDay(instant: Date, { site }: Edition): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: site.timeZone, dateStyle: 'short' }).format(instant);
}
