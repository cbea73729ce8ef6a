import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { mediaTypes } from '../../feeds/feed-address.ts';
import type { Edition } from '../edition.ts';

/** Where another newsroom's program finds the article as data. IPTC has given ninjs no media type of its own; the title tells what it is. */
export function ninjsLink({ site }: Edition, path: string, title: string): ServerRenderedTemplate {
  return html`<link rel="alternate" type=${mediaTypes.ninjs} title=${`${title} (ninjs)`} href=${site.origin + path} />`;
}
