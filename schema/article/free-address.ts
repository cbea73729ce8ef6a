import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { takeTurns } from '../gate/take-turns.ts';
import { visible } from '../gate/visible.ts';
import { pageKey } from '../site/page-key.ts';
import { slugify } from '../text/slug.ts';
import { articlePath } from './article-address.ts';

export interface WishedAddress {
  /** Or the words to make it from. */
  readonly slug: string;
  readonly language: string;
  /** Where the article lives, when that is not on the site itself. */
  readonly url: string | null;
}

export interface Address {
  readonly slug: string;
  readonly canonicalUrl: string | null;
  readonly pageKey: string;
}

/**
 * Slug and page for an article, held against other transactions until this one ends. A slug that is taken is numbered;
 * a URL is what it is. A page whose conversation belongs to an article that has moved away is not free.
 * @param own id of the article itself, where it exists.
 * @throws {InvalidInput} when the URL is none or another article's.
 */
export async function freeAddress(unit: Unit, { slug: wished, language, url }: WishedAddress, own?: string): Promise<Address> {
  if (url !== null) await claimPage(unit, url, own);
  const base = slugify(wished, language);
  const numbered = (number: number): Address => {
    const slug = number === 1 ? base : `${base}-${number}`;
    return { slug, canonicalUrl: url, pageKey: url === null ? articlePath(unit.site, { language, slug }) : keyOf(unit, url) };
  };
  const isFree = async (address: Address) =>
    !(await isSlugTaken(unit, language, address.slug, own)) &&
    (url !== null || (await holderOf(unit, address.pageKey, own)) === undefined);
  for (;;) {
    const address = numbered(await firstFree((number) => isFree(numbered(number))));
    await takeTurns(unit, `slug ${language} ${address.slug}`);
    await takeTurns(unit, `page ${address.pageKey}`);
    if (await isFree(address)) return address;
  }
}

/** The first number that is free where all below are taken; by halving, for a headline may come back every morning. */
async function firstFree(isFree: (number: number) => Promise<boolean>): Promise<number> {
  let taken = 0;
  let free = 1;
  while (!(await isFree(free))) [taken, free] = [free, free * 2];
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (await isFree(middle)) free = middle;
    else taken = middle;
  }
  return free;
}

async function claimPage(unit: Unit, url: string, own: string | undefined): Promise<void> {
  const key = keyOf(unit, url);
  await takeTurns(unit, `page ${key}`);
  const holder = await holderOf(unit, key, own);
  if (holder !== undefined) throw invalid(`The address ${key} belongs to the article "${holder}".`);
}

function keyOf(unit: Unit, url: string): string {
  const key = pageKey(unit.site, url);
  if (key === undefined) throw invalid(`"${url}" is not an http(s) address.`);
  return key;
}

/** The slug of another article that has this page, or whose conversation does. */
async function holderOf(unit: Unit, key: string, own: string | undefined): Promise<string | undefined> {
  const holder = await others(unit, own)
    .where(({ or, eb }) => or([eb('article.page_key', '=', key), eb('article.thread_key', '=', key)]))
    .executeTakeFirst();
  return holder?.slug;
}

async function isSlugTaken(unit: Unit, language: string, slug: string, own: string | undefined): Promise<boolean> {
  const query = others(unit, own).where('article.language', '=', language).where('article.slug', '=', slug);
  return (await query.executeTakeFirst()) !== undefined;
}

function others(unit: Unit, own: string | undefined) {
  return visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
    .articles()
    .select('article.slug')
    .$if(own !== undefined, (query) => query.where('article.id', '!=', own ?? ''))
    .limit(1);
}

function invalid(message: string): InvalidInput {
  return new InvalidInput([{ name: 'url', code: 'INVALID', message }]);
}
