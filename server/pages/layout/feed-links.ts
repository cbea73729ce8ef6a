import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { feedFormats, feedPath, mediaTypes, type FeedOf } from '../../feeds/feed-address.ts';
import type { Edition } from '../edition.ts';
import type { Page } from './page.ts';

/** Where programs find the feeds of the site in this language, and on a section's page those of the section, which come first. */
export function feedLinks(edition: Edition, page: Page): ServerRenderedTemplate[] {
  const { section, title = '' } = page;
  const own = section?.isCurrent ? linksTo(edition, { list: 'sections', slug: section.slug }, `${title} | ${edition.name}`) : [];
  return [...own, ...linksTo(edition, {}, edition.name)];
}

function linksTo({ site, language }: Edition, what: FeedOf, title: string): ServerRenderedTemplate[] {
  return feedFormats.map(
    (format) =>
      html`<link
        rel="alternate"
        type=${mediaTypes[format]}
        title=${title}
        href=${site.origin + feedPath(site, { ...what, format }, language)}
      />`,
  );
}
