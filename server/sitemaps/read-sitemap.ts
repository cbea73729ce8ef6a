import { articlesBetween, cutsOf, filledSpans, lastChanges, type Span } from '@gazette/schema/article/sitemap.query.ts';
import type { Key } from '@gazette/schema/gate/keyset.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import type { Reading } from '../pages/database/reading.ts';
import { entriesOf, pageEntries } from './sitemap-entries.ts';
import { dayName, encodePlace, monthName, MOST_ENTRIES, sitemapFiles, spanOf, type SitemapFile } from './sitemap-files.ts';
import { newsUrlSet, sitemapIndex, urlSet, type IndexEntry } from './write-sitemap.ts';

/** What search engines take for news. */
const NEWS_SPAN = 2 * 86_400_000;
/** Articles changed last by which files are told to be newer. */
const LATELY = 1_000;

/** Every file of the site: leaps over the index of publications, and the names of files, whatever the archive holds. */
export async function indexOf(reading: Reading): Promise<string> {
  const { visible, origin } = reading;
  const [files, changes, newsCuts] = await Promise.all([
    filesOf(reading),
    lastChanges(visible, LATELY),
    cutsOf(visible, newsSpan(reading), true, MOST_ENTRIES),
  ]);
  // Of what stands in a file, what was changed last; it comes first.
  const changed = new Map<string, Date>();
  for (const { sort_at, updated_at } of changes) {
    for (const name of [dayName(sort_at), monthName(sort_at)]) if (!changed.has(name)) changed.set(name, updated_at);
  }
  const entries: IndexEntry[] = [{ url: `${origin}/sitemaps/pages.xml` }, ...parts(`${origin}/sitemap-news.xml`, newsCuts)];
  for (const file of files) {
    const cuts = file.isOverfull ? await cutsOf(visible, file, false, MOST_ENTRIES) : [];
    entries.push(...parts(`${origin}/sitemaps/${file.name}.xml`, cuts).map((part) => ({ ...part, updatedAt: changed.get(file.name) })));
  }
  return sitemapIndex(entries);
}

/** Those of the archive: months, and the days of months that no file holds. */
async function filesOf(reading: Reading): Promise<SitemapFile[]> {
  const months = await filledSpans(reading, 'month', MOST_ENTRIES);
  const overfull = months.flatMap(({ at, isOverfull }) => (isOverfull ? (spanOf(monthName(at)) ?? []) : []));
  const [first, last] = [overfull[0], overfull.at(-1)];
  if (!first || !last) return sitemapFiles(months, []);
  return sitemapFiles(months, await filledSpans(reading, 'day', MOST_ENTRIES, { from: first.from, to: last.to }));
}

function parts(url: string, cuts: readonly Key[]): IndexEntry[] {
  return [{ url }, ...cuts.map((cut) => ({ url: `${url}?after=${encodePlace(cut)}` }))];
}

/** The articles of two days, the newest first. */
export async function newsOf(reading: Reading, after: Key | undefined): Promise<string> {
  const { visible, site } = reading;
  const articles = await articlesBetween(visible, newsSpan(reading), true, { after, limit: MOST_ENTRIES });
  const oldest = articles.at(-1);
  // By itself it grows old.
  if (oldest) visible.marks?.until(new Date(oldest.sort_at.getTime() + NEWS_SPAN));
  const name = (language: string) => localized(site.names, language, site.languages) || site.key;
  return newsUrlSet(await entriesOf(reading, articles), mainLanguage(reading), name);
}

function newsSpan({ now }: Reading): Span {
  // What is dated ahead by a clock that goes wrong is news as well.
  return { from: new Date(now.getTime() - NEWS_SPAN), to: new Date(now.getTime() + NEWS_SPAN) };
}

/** A file of the archive by its name, `pages` among them; undefined for what is none. */
export async function fileOf(reading: Reading, name: string, after: Key | undefined): Promise<string | undefined> {
  if (name === 'pages') return urlSet(await pageEntries(reading), mainLanguage(reading));
  const span = spanOf(name);
  if (!span) return undefined;
  const articles = await articlesBetween(reading.visible, span, false, { after, limit: MOST_ENTRIES });
  return urlSet(await entriesOf(reading, articles), mainLanguage(reading));
}

function mainLanguage({ site }: Reading): string {
  return site.languages[0] ?? 'en';
}
