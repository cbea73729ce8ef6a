import { articleKeysToday, type ArticleKeys } from '../article/article-keys.ts';
import { redirectKeysToday, type RedirectKeys } from '../article/rekey-redirects.ts';
import type { Store } from '../gate/store.ts';
import { visible, type Visible } from '../gate/visible.ts';
import { keyToday } from '../site/key-today.ts';
import type { Site } from '../site/site.entity.ts';
import type { Move } from './move-thread.ts';
import { orderMoves, type OrderedMove } from './order-moves.ts';

/** A conversation that goes to the key of today, with its article where that has one to change too. */
export interface Rekeying extends Move {
  readonly article?: ArticleKeys;
}

export type RekeyStep = readonly OrderedMove<Rekeying>[];

export interface RekeyPlan {
  readonly steps: readonly RekeyStep[];
  readonly redirects: readonly RedirectKeys[];
  /** What stays as it is because two would become one that must not, in words. */
  readonly problems: readonly string[];
  readonly moved: number;
  readonly joined: number;
  readonly articles: number;
}

const CHUNK = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * What is to be done for articles, conversations and former addresses to be found under today's rules for addresses and
 * by today's hosts. Planned again after it was followed, in whole or in part, it is what is left to do.
 */
export async function planRekey(store: Pick<Store, 'reads'>, site: Site, onSeen: (count: number) => void = () => {}): Promise<RekeyPlan> {
  const newsroom = visible(store, { site, viewer: 'newsroom' });
  const { going, clashes } = await articleKeysToday(newsroom, site, onSeen);
  const redirects = await redirectKeysToday(newsroom, site, onSeen);
  const problems = [...clashes];
  const targets = targetsToday(newsroom, going, redirects);
  const byId = new Map(going.map((article) => [article.id, article]));
  const moves = new Map<string, Rekeying>();
  for (let after = FIRST; ; ) {
    const rows = await newsroom
      .threads()
      .select(['thread.id', 'thread.page_key', 'thread.url', 'article.id as article_id'])
      .where('thread.id', '>', after)
      .orderBy('thread.id')
      .limit(CHUNK)
      .execute();
    const loose = rows.filter((row) => row.article_id === null);
    const keyed = loose.map(({ page_key: from, url }) => ({ from, url, key: keyToday(site, { url, former: from }) }));
    const found = await targets(keyed.map(({ key }) => key));
    for (const { from, url, key } of keyed) {
      const target = found.get(key) ?? { key };
      // As it was written, so that rules that are taken back find the page again.
      if ('key' in target && target.key !== from) moves.set(from, { from, to: { key: target.key, url } });
      if ('claimed' in target) problems.push(`The conversation at ${url} stays: ${key} is kept for that of the article "${target.claimed}".`);
    }
    for (const { page_key: from, url, article_id } of rows) {
      const article = article_id === null ? undefined : byId.get(article_id);
      if (article) moves.set(from, { from, to: { key: article.to.threadKey, url }, article });
    }
    onSeen(rows.length);
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
  }
  for (const article of going) {
    const from = article.from.threadKey;
    if (!moves.has(from)) moves.set(from, { from, to: { key: article.to.threadKey, url: '' }, article });
  }
  const steps = await orderMoves(newsroom, moves);
  const conversations = steps.flat().filter(({ isStored, from, to }) => isStored && from !== to.key);
  const joined = conversations.filter(({ joins }) => joins).length;
  return { steps, redirects, problems, moved: conversations.length - joined, joined, articles: going.length };
}

/** Where the conversation of a page is kept: another key than the page's own, or with an article that has left it. */
type Target = { readonly key: string } | { readonly claimed: string };

/** Finds the articles of pages as they will be when the plan is followed. */
function targetsToday(newsroom: Visible, going: readonly ArticleKeys[], redirects: readonly RedirectKeys[]) {
  const byId = new Map(going.map((article) => [article.id, article]));
  const byPage = new Map(going.map((article) => [article.to.pageKey, article]));
  const byThread = new Map(going.map((article) => [article.to.threadKey, article]));
  const leaving = new Set(redirects.map(({ from }) => from));
  const arriving = new Map(redirects.map((redirect) => [redirect.to, redirect]));
  return async (keys: readonly string[]): Promise<ReadonlyMap<string, Target>> => {
    if (keys.length === 0) return new Map();
    const articles = await newsroom
      .articles()
      .select(['article.id', 'article.slug', 'article.page_key', 'article.thread_key'])
      .where(({ or, eb }) => or([eb('article.page_key', 'in', keys), eb('article.thread_key', 'in', keys)]))
      .execute();
    const moved = await newsroom
      .redirects()
      .select(['article_redirect.page_key', 'article.id', 'article.thread_key'])
      .where('article_redirect.page_key', 'in', keys)
      .execute();
    const staying = articles.filter(({ id }) => !byId.has(id));
    const threadOf = (id: string, threadKey: string) => byId.get(id)?.to.threadKey ?? threadKey;
    const found = new Map<string, Target>();
    for (const { slug, thread_key } of staying) found.set(thread_key, { claimed: slug });
    for (const key of keys) {
      const claiming = byThread.get(key);
      if (claiming) found.set(key, { claimed: claiming.slug });
      const redirect = arriving.get(key);
      if (redirect) found.set(key, { key: threadOf(redirect.article, redirect.threadKey) });
    }
    for (const { page_key, id, thread_key } of moved) if (!leaving.has(page_key)) found.set(page_key, { key: threadOf(id, thread_key) });
    for (const { page_key, thread_key } of staying) found.set(page_key, { key: thread_key });
    for (const key of keys) {
      const arrived = byPage.get(key);
      if (arrived) found.set(key, { key: arrived.to.threadKey });
    }
    return found;
  };
}
