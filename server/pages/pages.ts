import type { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { addressOf, languageOfPath, pathOf, type PageAddress } from './addresses.ts';
import { articlePage } from './article/article-page.ts';
import { siteAssets } from './assets/site-assets.ts';
import { staticResponse } from './assets/static-file.ts';
import { openEdition, type Edition } from './edition.ts';
import { frontPage } from './front/front-page.ts';
import { document } from './layout/document.ts';
import type { Page } from './layout/page.ts';
import { notFoundPage, withdrawnPage } from './notice/notice-page.ts';
import { commentIn } from '../oembed/comment-in.ts';
import type { PageData, PageSite } from './page-data.ts';
import { documentReply, movedReply } from './reply.ts';
import { plainPage } from './plain/plain-page.ts';
import { searchPage } from './search/search-page.ts';
import { searchRequest } from './search/search-request.ts';
import { sectionPage } from './section/section-page.ts';
import { widgetsOfArticle } from './article/article-widgets.ts';
import { widgetsOfFront } from './front/front-page.ts';
import { finishAll, type Finished, type FinishWidget, type PageWidget } from './widgets/page-widgets.ts';

export interface PagesDependencies {
  /** The data of the site whose pages live on this address's host; undefined leaves the request to others. */
  dataFor(url: URL): Promise<PageData | undefined>;
  now(): Date;
}

export interface PageContext {
  /** The address as the reader's browser sees it. */
  readonly url: URL;
  /** Finishes the elements that stand in pages; without it they wait for their script. */
  readonly widgets?: FinishWidget | undefined;
  /** Told of what a whole page was made of. */
  readonly onMade?: (marks: AnswerMarks) => void;
}

export type PagesHandler = (request: Request, context: PageContext) => Promise<Response | undefined>;

/** In every time zone a day begins at one of these: until then the date above the page is right. In milliseconds. */
const QUARTER = 900_000;

type Finish = (widgets: readonly PageWidget[]) => Promise<Finished>;

/** A page, or the path or address where it is. */
type Answer = Page | { readonly movedTo: string };

/**
 * The reference news site: its pages, its files below `/assets/` and old permalinks; every other address of
 * the site gets a page that says so. To be the last of the routes, for GET and HEAD.
 */
export function createPages({ dataFor, now }: PagesDependencies): PagesHandler {
  const assets = siteAssets();
  return async (_request, { url, widgets, onMade }) => {
    const file = assets.file(url.pathname);
    if (file !== undefined) return staticResponse(file);
    const data = await dataFor(url);
    if (data === undefined) return undefined;
    const site = await data.site();
    const moment = now();
    const edition = await openEdition(data, site, languageOfPath(site, url.pathname), moment, assets.icon);
    const finish = (all: readonly PageWidget[]) => finishAll(all, widgets, data.marks);
    const answer = await find(data, site, edition, url, finish);
    if ('movedTo' in answer) return movedReply(answer.movedTo);
    if (data.marks && answer.status === 200) {
      data.marks.until(new Date((Math.floor(moment.getTime() / QUARTER) + 1) * QUARTER));
      data.marks.whole();
      onMade?.(data.marks);
    }
    return documentReply(answer.status, edition.language, document(edition, answer, assets));
  };
}

async function find(data: PageData, site: PageSite, edition: Edition, url: URL, finish: Finish): Promise<Answer> {
  const address = addressOf(site, url.pathname);
  // WordPress keeps the plain permalinks of its pages on the front page: `/?p=123`.
  const isPage = address !== undefined && !(address.kind === 'front' && url.search !== '');
  const page = isPage ? await pageAt(data, site, edition, address, url, finish) : undefined;
  if (page !== undefined) return page;
  const target = await data.redirect(url.pathname + url.search);
  if (target !== undefined) return { movedTo: target };
  const front = address?.kind === 'front' ? await pageAt(data, site, edition, address, url, finish) : undefined;
  return front ?? notFoundPage(edition);
}

async function pageAt(
  data: PageData,
  site: PageSite,
  edition: Edition,
  address: PageAddress,
  url: URL,
  finish: Finish,
): Promise<Answer | undefined> {
  const page = await contentAt(data, site, edition, address, url, finish);
  const path = pathOf(site, address);
  // One page, one address: a slash at the end or the default language's prefix leads to the proper form.
  return page !== undefined && !('movedTo' in page) && !isSamePath(path, url.pathname)
    ? { movedTo: path + url.search }
    : page;
}

async function contentAt(
  data: PageData,
  site: PageSite,
  edition: Edition,
  address: PageAddress,
  url: URL,
  finish: Finish,
): Promise<Answer | undefined> {
  const { language } = edition;
  if (address.kind === 'front') {
    const content = await data.front(language);
    return frontPage(edition, content, await finish(widgetsOfFront(edition, content)));
  }
  if (address.kind === 'section') {
    const cursor = url.searchParams.get('cursor') ?? undefined;
    const content = await data.section(address.slug, language, cursor);
    return content && sectionPage(edition, content);
  }
  if (address.kind === 'search') {
    const request = searchRequest(url.searchParams);
    const content = request.query === '' ? undefined : await data.search(request);
    return searchPage(edition, request, content);
  }
  if (address.kind === 'page') {
    const found = await data.plainPage(address.slug, language);
    return found?.state === 'elsewhere' ? { movedTo: pathOf(site, { ...address, language: found.language }) } : found && plainPage(edition, found.page);
  }
  const found = await data.article(address.slug, language);
  switch (found?.state) {
    case 'published':
      return articlePage(edition, found.article, await finish(widgetsOfArticle(edition, found.article)), commentIn(url));
    case 'withdrawn':
      return withdrawnPage(edition, found.reason);
    case 'elsewhere':
      return { movedTo: pathOf(site, { ...address, language: found.language }) };
    case undefined:
      return undefined;
  }
}

/** The same path, however its letters are encoded. */
function isSamePath(one: string, other: string): boolean {
  return new URL(one, 'http://site').pathname === other || decodeURIComponent(one) === decodeURIComponent(other);
}
