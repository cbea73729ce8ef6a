import { html } from '@lit-labs/ssr';
import { body } from '../article/body.ts';
import type { Edition } from '../edition.ts';
import { breadcrumb, breadcrumbList, type Crumb } from '../layout/breadcrumb.ts';
import type { Page } from '../layout/page.ts';
import type { PlainPageContent } from '../page-data.ts';

/** Of the text, what programs are told it is about. */
const DESCRIPTION_LENGTH = 200;

/** A page that is no journalism: about, contact, imprint. */
export function plainPage(edition: Edition, page: PlainPageContent): Page {
  const { title, bodyHtml, bodyText, translations } = page;
  const path = edition.plainPagePath(page);
  const crumbs: Crumb[] = [
    { name: edition.strings.home, path: edition.frontPath() },
    { name: title, path },
  ];
  return {
    status: 200,
    title,
    description: bodyText.replaceAll(/\s+/g, ' ').slice(0, DESCRIPTION_LENGTH) || title,
    canonical: path,
    alternates: Object.fromEntries([page, ...translations].map((one) => [one.language, edition.plainPagePath(one)])),
    kind: 'website',
    structuredData: [breadcrumbList(edition, crumbs)],
    main: html`<article class="plain-page">
      ${breadcrumb(edition, crumbs)}
      <h1 class="article-headline">${title}</h1>
      ${body(bodyHtml, undefined)}
    </article>`,
  };
}
