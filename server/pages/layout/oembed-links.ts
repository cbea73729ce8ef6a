import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { oembedFormats, oembedPath } from '../../oembed/oembed-address.ts';
import type { Edition } from '../edition.ts';
import { absolute } from './absolute.ts';

/** Where other sites' editors find what to show of a page. */
export function oembedLinks(edition: Edition, address: string, title: string): ServerRenderedTemplate[] {
  return Object.entries(oembedFormats).map(
    ([format, type]) =>
      html`<link rel="alternate" type=${type} title=${title} href=${edition.site.origin + oembedPath(absolute(edition, address), format)} />`,
  );
}
