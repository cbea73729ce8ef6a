import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import { absolute } from './absolute.ts';
import type { Page } from './page.ts';

/** What networks and messengers make a card of: Open Graph, and the one thing that X and those after it ask for besides. */
export function openGraph(edition: Edition, page: Page): ServerRenderedTemplate {
  const property = (name: string, content: string | number | undefined) =>
    content === undefined ? nothing : html`<meta property=${name} content=${content} />`;
  const { image, alternates = {} } = page;
  const others = Object.keys(alternates).filter((language) => language !== edition.language);
  return html`${property('og:type', page.kind)} ${property('og:site_name', edition.name)}
  ${property('og:title', page.title ?? edition.name)} ${property('og:description', page.description)}
  ${property('og:url', page.canonical && absolute(edition, page.canonical))} ${property('og:locale', edition.language)}
  ${others.map((language) => property('og:locale:alternate', language))}
  ${property('og:image', image && absolute(edition, image.url))} ${property('og:image:width', image?.width)}
  ${property('og:image:height', image?.height)} ${property('og:image:alt', image?.alt)}
  ${property('article:published_time', page.publishedAt?.toISOString())}
  ${property('article:modified_time', page.updatedAt?.toISOString())}
  ${property('article:section', page.kind === 'article' ? page.sectionName : undefined)}
  ${page.tags?.map((tag) => property('article:tag', tag)) ?? nothing}
  <meta name="twitter:card" content=${image === undefined ? 'summary' : 'summary_large_image'} />`;
}
