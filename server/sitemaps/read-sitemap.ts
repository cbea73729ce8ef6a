import { articlesBetween, cutsOf, lastChanges, publicationDays, type Span } from '@gazette/schema/article/sitemap.query.ts';
import type { Key } from '@gazette/schema/gate/keyset.ts';
import { localized } from '@gazette/schema/site/localized.ts';
import type { Reading } from '../pages/database/reading.ts';
import { entriesOf, pageEntries } from './sitemap-entries.ts';
import { encodePlace, MOST_ENTRIES, sitemapFiles, spanOf } from './sitemap-files.ts';
import { newsUrlSet, sitemapIndex, urlSet, type IndexEntry } from './write-sitemap.ts';

/** What search engines take for news. */
const NEWS_SPAN = 2 * 86_400_000;
/** Articles changed last by which files are told to be newer. */
const LATELY = 1_000;

/** Every file of the site: one walk over the index of publications, and the names of files, whatever the archive holds. */
export async function indexOf(reading: Reading): Promise<string> {
  const { visible, store, origin } = reading;
  const [days, changes, newsCuts] = await Promise.all([
    publicationDays(visible, store.dialect),
    lastChanges(visible, LATELY),
    cutsOf(visible, newsSpan(reading), true, MOST_ENTRIES),
  ]);
  const entries: IndexEntry[] = [{ url: `${origin}/sitemaps/pages.xml` }, ...parts(`${origin}/sitemap-news.xml`, newsCuts)];
  for (const file of sitemapFiles(days)) {
    // Changed last, of those that stand in it; what comes first was changed last.
    const updatedAt = changes.find(({ sort_at }) => sort_at >= file.from && sort_at < file.to)?.updated_at;
    const cuts = file.count > MOST_ENTRIES ? await cutsOf(visible, file, false, MOST_ENTRIES) : [];
    entries.push(...parts(`${origin}/sitemaps/${file.name}.xml`, cuts).map((part) => ({ ...part, updatedAt })));
  }
  return sitemapIndex(entries);
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
