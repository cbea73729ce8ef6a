import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { pathOf } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { breadcrumb, breadcrumbList, type Crumb } from '../layout/breadcrumb.ts';
import type { Page } from '../layout/page.ts';
import type { SectionContent } from '../page-data.ts';
import { teaser } from '../teaser/teaser.ts';

/** One page of a section's articles. */
export function sectionPage(edition: Edition, content: SectionContent): Page {
  const { site, name, strings } = edition;
  const { section, parent, teasers } = content;
  const path = edition.sectionPath(section);
  const crumbs: Crumb[] = [
    { name: strings.home, path: edition.frontPath() },
    ...(parent === undefined ? [] : [{ name: parent.name, path: edition.sectionPath(parent) }]),
    { name: section.name, path },
  ];
  return {
    status: 200,
    title: section.name,
    description: content.description ?? strings.sectionDescription(section.name, name),
    canonical: pagePath(path, content.cursor),
    // Pages of a list do not correspond between languages, their beginnings do.
    alternates: Object.fromEntries(
      site.languages.map((language) => [language, pathOf(site, { kind: 'section', language, slug: section.slug })]),
    ),
    image: teasers.find((article) => article.image !== undefined)?.image,
    kind: 'website',
    structuredData: [breadcrumbList(edition, crumbs)],
    section: { slug: section.slug, isCurrent: true },
    main: main(edition, content, crumbs),
  };
}

function main(edition: Edition, content: SectionContent, crumbs: readonly Crumb[]): ServerRenderedTemplate {
  const { strings } = edition;
  const { section, description, children, teasers, cursor } = content;
  const [first, ...others] = teasers;
  return html`${breadcrumb(edition, crumbs)}
    <header class="section-header">
      <h1>${section.name}</h1>
      ${description ? html`<p class="section-description">${description}</p>` : nothing}
      ${
        children.length === 0
          ? nothing
          : html`<ul class="section-children">
              ${children.map((child) => html`<li><a href=${edition.sectionPath(child)}>${child.name}</a></li>`)}
            </ul>`
      }
    </header>
    ${
      first === undefined
        ? html`<p class="nothing">${strings.nothingYet}</p>`
        : html`<div class="section-articles">
            ${
              cursor === undefined
                ? teaser(edition, first, { size: 'lead', heading: 'h2', image: 'first', standfirst: true })
                : row(edition, first)
            }
            ${others.map((article) => row(edition, article))}
          </div>`
    }
    ${pager(edition, content)}`;
}

function row(edition: Edition, article: SectionContent['teasers'][number]): ServerRenderedTemplate {
  return teaser(edition, article, { size: 'large', heading: 'h2', image: 'later', standfirst: true });
}

function pager(edition: Edition, { section, newer, older }: SectionContent) {
  if (newer === undefined && older === undefined) return nothing;
  const path = edition.sectionPath(section);
  const { strings } = edition;
  return html`<nav class="pager" aria-label=${strings.pages}>
    ${newer === undefined ? nothing : html`<a rel="prev" href=${pagePath(path, newer)}>${strings.newer}</a>`}
    ${older === undefined ? nothing : html`<a rel="next" href=${pagePath(path, older)}>${strings.older}</a>`}
  </nav>`;
}

function pagePath(path: string, cursor: string | undefined): string {
  return cursor === undefined ? path : `${path}?cursor=${encodeURIComponent(cursor)}`;
}
