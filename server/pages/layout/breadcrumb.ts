import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import type { Edition } from '../edition.ts';

/** A step of the way from the front page; the last one is the page itself. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The way to a page; `shown` stands for the last name where that is too long for a line. */
export function breadcrumb(edition: Edition, crumbs: readonly Crumb[], shown?: string): ServerRenderedTemplate {
  const last = crumbs.length - 1;
  return html`<nav class="breadcrumb" aria-label=${edition.strings.breadcrumb}>
    <ol>
      ${crumbs.map(({ name, path }, index) =>
        index === last
          ? html`<li><span aria-current="page">${shown ?? name}</span></li>`
          : html`<li><a href=${path}>${name}</a></li>`,
      )}
    </ol>
  </nav>`;
}

/** The same for search engines, with absolute addresses. */
export function breadcrumbList({ site }: Edition, crumbs: readonly Crumb[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(path, `${site.origin}/`).href,
    })),
  };
}
