import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import type { Teaser } from '../page-data.ts';
import type { Finished, PageWidget } from '../widgets/page-widgets.ts';
import { latestAttributes, latestList } from './latest-list.ts';
import { popularAttributes, popularList } from './popular-list.ts';

export interface SideLists {
  readonly latest: readonly Teaser[];
  readonly popular: readonly Teaser[];
}

/** The elements that show them on a page. */
export function sideWidgets({ language }: Edition, { latest, popular }: SideLists, page: Pick<PageWidget, 'url' | 'title'>): PageWidget[] {
  const widgets: PageWidget[] = [];
  if (latest.length > 0) widgets.push({ element: 'latest', attributes: latestAttributes(latest), language, ...page });
  if (popular.length > 0) widgets.push({ element: 'popular', attributes: popularAttributes(popular), language, ...page });
  return widgets;
}

/** What stands beside a page: the latest, and below it what is popular. A list of nothing is left out. */
export function sideLists(edition: Edition, { latest, popular }: SideLists, finished: Finished): ServerRenderedTemplate {
  return html`${latest.length === 0 ? nothing : html`<aside aria-labelledby="latest">${latestList(edition, latest, finished)}</aside>`}
  ${popular.length === 0 ? nothing : html`<aside class="popular" aria-labelledby="popular">${popularList(edition, popular, finished)}</aside>`}`;
}
