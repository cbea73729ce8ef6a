import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { defaultLanguage } from '../addresses.ts';
import type { SiteAssets } from '../assets/site-assets.ts';
import type { Edition } from '../edition.ts';
import { absolute } from './absolute.ts';
import { feedLinks } from './feed-links.ts';
import { jsonLd } from './json-ld.ts';
import { ninjsLink } from './ninjs-link.ts';
import { oembedLinks } from './oembed-links.ts';
import { openGraph } from './open-graph.ts';
import type { Page } from './page.ts';

/** What browsers, search engines and networks read of a page. */
export function head(edition: Edition, page: Page, assets: SiteAssets): ServerRenderedTemplate {
  const { name, strings, direction } = edition;
  const title = page.title === undefined ? `${name} | ${strings.frontTitle}` : `${page.title} | ${name}`;
  return html`<head>
    <meta charset="utf-8" />
    <title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content=${page.description} />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#101214" media="(prefers-color-scheme: dark)" />
    ${assets
      .preloadedFonts(direction)
      .map((path) => html`<link rel="preload" href=${path} as="font" type="font/woff2" crossorigin />`)}
    <link rel="stylesheet" href=${assets.stylesheet} />
    <link rel="icon" href=${assets.icon} type="image/svg+xml" />
    ${page.canonical === undefined || page.isPreview ? html`<meta name="robots" content="noindex" />` : addresses(edition, page)}
    ${page.isPreview ? nothing : feedLinks(edition, page)} ${page.oembed === undefined || page.isPreview ? nothing : oembedLinks(edition, page.oembed, title)}
    ${page.ninjs === undefined || page.isPreview ? nothing : ninjsLink(edition, page.ninjs, title)} ${openGraph(edition, page)} ${page.structuredData?.map((data) => jsonLd(data)) ?? nothing}
    ${page.isPreview ? nothing : scripts(edition, page, assets)}
  </head>`;
}

function scripts({ site }: Edition, page: Page, assets: SiteAssets): ServerRenderedTemplate {
  return html`<script type="module" src="/widgets/v1/gazette.js"></script>
    ${page.kind === 'article' ? html`<script async src="/widgets/v1/view.js" data-site=${site.key}></script>` : nothing}
    ${page.hasPlayers ? html`<script type="module" src=${assets.players}></script>` : nothing}`;
}

function addresses(edition: Edition, { canonical = '/', alternates = {} }: Page): ServerRenderedTemplate {
  const languages = Object.entries(alternates);
  const fallback = alternates[defaultLanguage(edition.site)];
  return html`<link rel="canonical" href=${absolute(edition, canonical)} /> ${
      languages.length < 2
        ? nothing
        : languages.map(
            ([language, path]) => html`<link rel="alternate" hreflang=${language} href=${absolute(edition, path)} />`,
          )
    }
    ${
      languages.length < 2 || fallback === undefined
        ? nothing
        : html`<link rel="alternate" hreflang="x-default" href=${absolute(edition, fallback)} />`
    }`;
}
