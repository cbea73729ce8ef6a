import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import type { Teaser } from '../page-data.ts';
import { latestList } from './latest-list.ts';
import { popularList } from './popular-list.ts';

export interface SideLists {
  readonly latest: readonly Teaser[];
  readonly popular: readonly Teaser[];
}

/** What stands beside a page: the latest, and below it what is popular. A list of nothing is left out. */
export function sideLists(edition: Edition, { latest, popular }: SideLists): ServerRenderedTemplate {
  return html`${latest.length === 0 ? nothing : html`<aside aria-labelledby="latest">${latestList(edition, latest)}</aside>`}
  ${popular.length === 0 ? nothing : html`<aside class="popular" aria-labelledby="popular">${popularList(edition, popular)}</aside>`}`;
}
