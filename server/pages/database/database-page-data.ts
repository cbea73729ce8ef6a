import { articlePath, sectionPath } from '@gazette/schema/article/article-address.ts';
import { articleByPage, articleBySlug, listArticles } from '@gazette/schema/article/articles.query.ts';
import { footerPages } from '@gazette/schema/page/plain-pages.query.ts';
import type { Store } from '@gazette/schema/gate/store.ts';
import { AnswerMarks } from '@gazette/schema/gate/answer-marks.ts';
import { sectionTag } from '@gazette/schema/section/section-tag.ts';
import { whereSlugLeads } from '@gazette/schema/site/former-slugs.query.ts';
import { pageKey } from '@gazette/schema/site/page-key.ts';
import type { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import { commentPolicy } from '@gazette/schema/site/comment-policy.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { baseLanguage } from '@gazette/schema/text/language.ts';
import { addressOf } from '../addresses.ts';
import type { ArticleFinding, FrontContent, PageData, PageSite } from '../page-data.ts';
import { articleContent } from './article-content.ts';
import { curatedArticles } from './curated-content.ts';
import { plainPageContent } from './plain-page-content.ts';
import { popularTeasers } from './popular-teasers.ts';
import { openReading, type Reading } from './reading.ts';
import { searchContent } from './search-content.ts';
import { sectionContent } from './section-content.ts';
import { sectionLink, sectionTree, topSections } from './section-tree.ts';
import { teasersOf } from './teasers.ts';

/** Enough for the front page's lead, its second row and its list of the latest. */
const latestCount = 16;
const popularCount = 5;
/** A section's newest may all stand above its block; it still has some left to show. */
const blockLength = 8;

export interface DatabasePagesOptions {
  readonly store: Store;
  readonly sites: Pick<SiteDirectory, 'byHost'>;
  /** Origin of a site's pages, without a slash at the end. */
  siteUrl(site: Site): string;
  now(): Date;
}

/** Where the pages get the data of the site that lives on an address's host. */
export function databasePages({ store, sites, siteUrl, now }: DatabasePagesOptions) {
  return async (url: URL): Promise<PageData | undefined> => {
    const site = sites.byHost(url.host);
    return site && sitePageData(store, site, siteUrl(site), now());
  };
}

/** The public data of one site, for one request. */
export function sitePageData(store: Store, site: Site, origin: string, now: Date): PageData {
  const marks = new AnswerMarks(site);
  const reading = openReading({ store, site, origin, now, marks });
  return {
    marks,
    site: async () => pageSite(site, origin),
    sections: async (language) => sectionTree(await reading.sections(), language, site),
    front: (language) => frontContent(reading, language),
    section: (slug, language, cursor) => sectionContent(reading, slug, language, cursor),
    article: (slug, language) => findArticle(reading, slug, language),
    footer: (language) => footerPages(reading.visible, language),
    plainPage: (slug, language) => plainPageContent(reading, slug, language),
    search: (request) => searchContent(reading, request),
    redirect: (path) => redirectFrom(reading, path),
  };
}

export function pageSite(site: Site, origin: string): PageSite {
  const { key, names, locale, timeZone, languages } = site;
  return { key, names, origin, locale, timeZone, languages, contact: commentPolicy(site).contact ?? undefined };
}

async function frontContent(reading: Reading, language: string): Promise<FrontContent> {
  const list = async (section: string | undefined, limit: number) =>
    teasersOf(reading, await listArticles(reading.visible, { section, language }, { limit, backwards: false }));
  const top = topSections(await reading.sections());
  const [curated, latest, popular, ...blocks] = await Promise.all([
    curatedArticles(reading, 'front', { language }).then((chosen) => chosen && teasersOf(reading, chosen)),
    list(undefined, latestCount),
    popularTeasers(reading, language, popularCount),
    ...top.map((section) => {
      reading.visible.marks?.tag(sectionTag(section.slug));
      return list(section.id, blockLength);
    }),
  ]);
  return {
    curated: curated?.length ? curated : undefined,
    latest,
    popular,
    sections: top.map((section, index) => ({
      section: sectionLink(section, language, reading.site),
      teasers: blocks[index] ?? [],
    })),
  };
}

async function findArticle(reading: Reading, slug: string, language: string): Promise<ArticleFinding | undefined> {
  const article = await articleBySlug(reading.visible, slug, [language, ...reading.site.languages]);
  const isHere = (other: string): boolean => baseLanguage(other) === baseLanguage(language);
  if (article !== undefined && isHere(article.language)) {
    return { state: 'published', article: await articleContent(reading, article) };
  }
  const withdrawn = await reading.visible
    .withdrawals()
    .select(['article.language', 'article.withdrawn_reason'])
    .where('article.slug', '=', slug)
    .execute();
  const gone = withdrawn.find((other) => isHere(other.language));
  if (gone !== undefined) return { state: 'withdrawn', reason: gone.withdrawn_reason ?? undefined };
  const elsewhere = article ?? withdrawn[0];
  return elsewhere && { state: 'elsewhere', language: elsewhere.language };
}

/** An old permalink as it was written, or in the form in which all spellings of it are one. */
async function redirectFrom(reading: Reading, path: string): Promise<string | undefined> {
  const { visible, site, origin } = reading;
  // Whatever host it was asked at, it is a page of the site's own.
  const own = { hosts: [new URL(origin).host], allowedOrigins: [], addressRules: site.addressRules };
  const keys = new Set([path, pageKey(own, origin + path)].filter((key) => key !== undefined));
  for (const key of keys) {
    const article = await articleByPage(visible, key);
    const target = article && articlePath(site, article);
    if (target !== undefined && target !== path) return target;
  }
  return sectionNow(reading, path);
}

/** Where the page of a section is that has another name by now, or was made one with another. */
async function sectionNow({ visible, site, sections }: Reading, path: string): Promise<string | undefined> {
  const address = addressOf(site, path.replace(/\?.*$/, ''));
  if (address?.kind !== 'section') return undefined;
  const id = await whereSlugLeads(visible, 'section', address.slug);
  const section = (await sections()).find((one) => one.id === id);
  return section && sectionPath(site, section.slug, address.language);
}
