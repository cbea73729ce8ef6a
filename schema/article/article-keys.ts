import type { Visible } from '../gate/visible.ts';
import { keyOfKey, keyToday } from '../site/key-today.ts';
import type { Site } from '../site/site.entity.ts';
import { articlePath } from './article-address.ts';

export interface Keys {
  readonly pageKey: string;
  readonly threadKey: string;
}

/** An article whose page has another key under today's rules. */
export interface ArticleKeys {
  readonly id: string;
  readonly slug: string;
  readonly from: Keys;
  readonly to: Keys;
  /** Whether it lives on the site itself: a link to where it was is kept then. */
  readonly isOwn: boolean;
}

const CHUNK = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * The articles whose keys are others under today's rules.
 * @returns `clashes`, in words: two articles that would be one page keep the keys that they have, both.
 */
export async function articleKeysToday(
  newsroom: Visible,
  site: Site,
  onSeen: (count: number) => void = () => {},
): Promise<{ going: readonly ArticleKeys[]; clashes: readonly string[] }> {
  const going = new Map<string, ArticleKeys>();
  for (let after = FIRST; ; ) {
    const rows = await newsroom
      .articles()
      .select(['article.id', 'article.slug', 'article.language', 'article.canonical_url', 'article.page_key', 'article.thread_key'])
      .where('article.id', '>', after)
      .orderBy('article.id')
      .limit(CHUNK)
      .execute();
    for (const row of rows) {
      const from = { pageKey: row.page_key, threadKey: row.thread_key };
      const pageKey =
        row.canonical_url === null ? articlePath(site, row) : keyToday(site, { url: row.canonical_url, former: from.pageKey });
      // The conversation of one that has moved stays under the first key it had.
      const threadKey = from.threadKey === from.pageKey ? pageKey : keyOfKey(site, from.threadKey);
      if (pageKey === from.pageKey && threadKey === from.threadKey) continue;
      going.set(row.id, { id: row.id, slug: row.slug, from, to: { pageKey, threadKey }, isOwn: row.canonical_url === null });
    }
    onSeen(rows.length);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
  }
  const clashes = await leaveClashing(newsroom, going);
  return { going: [...going.values()], clashes };
}

interface Holder {
  readonly id: string;
  readonly slug: string;
}

/** Takes those out whose new key another article has, or gets first, until none is left. */
async function leaveClashing(newsroom: Visible, going: Map<string, ArticleKeys>): Promise<string[]> {
  const wished = [...new Set([...going.values()].flatMap(({ to }) => [to.pageKey, to.threadKey]))];
  const holders = new Map<string, Holder[]>();
  for (let at = 0; at < wished.length; at += CHUNK) {
    const part = wished.slice(at, at + CHUNK);
    const rows = await newsroom
      .articles()
      .select(['article.id', 'article.slug', 'article.page_key', 'article.thread_key'])
      .where(({ or, eb }) => or([eb('article.page_key', 'in', part), eb('article.thread_key', 'in', part)]))
      .execute();
    for (const row of rows) for (const key of new Set([row.page_key, row.thread_key])) holders.set(key, [...(holders.get(key) ?? []), row]);
  }
  const clashes: string[] = [];
  for (let before = -1; before !== clashes.length; ) {
    before = clashes.length;
    const taken = new Map<string, Holder>();
    for (const article of going.values()) {
      const keys = [...new Set([article.to.pageKey, article.to.threadKey])];
      const stays = ({ id }: Holder) => id !== article.id && !going.has(id);
      const holder = keys.map((key) => taken.get(key) ?? holders.get(key)?.find(stays)).find((found) => found !== undefined);
      if (holder) {
        clashes.push(`The articles "${holder.slug}" and "${article.slug}" would both be at ${article.to.pageKey}: "${article.slug}" stays at ${article.from.pageKey}.`);
        going.delete(article.id);
      } else for (const key of keys) taken.set(key, article);
    }
  }
  return clashes;
}
