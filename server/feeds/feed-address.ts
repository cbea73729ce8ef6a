import { isUuid } from '@gazette/schema/graph/global-id.ts';
import { baseLanguage } from '@gazette/schema/text/language.ts';

/** What there are feeds of besides the whole site. */
export const feedLists = ['sections', 'tags', 'contributors'] as const;
export type FeedList = (typeof feedLists)[number];

/** What readers' programs look for: pages name these, and a hub is told of them. */
export const feedFormats = ['rss', 'atom', 'json'] as const;
/** IPTC ninjs is for newsrooms that take over the articles themselves. */
export type FeedFormat = (typeof feedFormats)[number] | 'ninjs';

/** As aggregators know them. */
export const mediaTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  ninjs: 'application/json',
};

/** What a feed is of: all of a site, or the articles of a section (with those below it), a tag or a contributor. */
export interface FeedOf {
  readonly list?: FeedList | undefined;
  readonly slug?: string | undefined;
}

export interface FeedAddress extends FeedOf {
  readonly format: FeedFormat;
}

/** All that a feed depends on besides its path. */
export const feedParameters = ['language', 'full'] as const;

/** `language=all`: in every language, each article in its own. */
export const ALL_LANGUAGES = 'all';

const files: Readonly<Record<string, FeedFormat>> = { 'rss.xml': 'rss', 'atom.xml': 'atom', 'feed.json': 'json', 'ninjs.json': 'ninjs' };
const names: Readonly<Record<FeedFormat, string>> = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json', ninjs: 'ninjs.json' };

/** What a path below `/feeds/` names; undefined for one that is no feed's. */
export function feedAddressOf(path: string): FeedAddress | undefined {
  const [, folder, ...rest] = path.split('/');
  const format = files[rest.at(-1) ?? ''];
  if (folder !== 'feeds' || format === undefined) return undefined;
  if (rest.length === 1) return { format };
  const list = feedLists.find((name) => name === rest[0]);
  const slug = rest.length === 3 ? decoded(rest[1] ?? '') : undefined;
  return list !== undefined && slug ? { format, list, slug } : undefined;
}

/** Id of the article that `/feeds/ninjs/ID.json` names; undefined for any other path. */
export function ninjsItemOf(path: string): string | undefined {
  const [, id] = /^\/feeds\/ninjs\/([0-9a-f-]{36})\.json$/.exec(path) ?? [];
  return id !== undefined && isUuid(id) ? id : undefined;
}

export function ninjsItemPath(id: string): string {
  return `/feeds/ninjs/${id}.json`;
}

/** The path and query of a feed in one of the site's languages, the main one's without saying so. */
export function feedPath(site: { readonly languages: readonly string[] }, { list, slug, format }: FeedAddress, language: string, isFull?: boolean): string {
  const folder = list === undefined || slug === undefined ? '' : `${list}/${encodeURIComponent(slug)}/`;
  const query = new URLSearchParams();
  if (language !== site.languages[0]) query.set('language', language);
  if (isFull !== undefined) query.set('full', isFull ? '1' : '0');
  return `/feeds/${folder}${names[format]}${query.size > 0 ? `?${query}` : ''}`;
}

/** The language that a query names as the site calls it, the main one where it names none; undefined for one that the site has not. */
export function feedLanguage({ languages }: { readonly languages: readonly string[] }, given: string | null): string | undefined {
  if (given === null || given === '') return languages[0];
  if (given === ALL_LANGUAGES) return ALL_LANGUAGES;
  return languages.find((language) => language === given) ?? languages.find((language) => baseLanguage(language) === baseLanguage(given));
}

/** NFC, as slugs are stored. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return undefined;
  }
}
