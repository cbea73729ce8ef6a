import { query } from '../transport/graphql-client.ts';
import document from './comment-counts.graphql';

/** How many addresses one request may ask for. */
const most = 100;

/** Comments of a page, and the locale its site writes numbers in. */
export interface PageCount {
  count: number;
  siteLocale: string;
}

type Wishes = Map<string, PromiseWithResolvers<PageCount>>;

const waiting = new Map<string, Wishes>();

/**
 * How many comments a page has. All that is asked of a server in one task goes in one request, and each page once;
 * more than a hundred pages take another one.
 * @throws TransportError
 */
export function countOf(endpoint: string, url: string): Promise<PageCount> {
  let wishes = waiting.get(endpoint);
  if (!wishes) {
    waiting.set(endpoint, (wishes = new Map()));
    setTimeout(() => ask(endpoint));
  }
  let wish = wishes.get(url);
  if (!wish) wishes.set(url, (wish = deferred()));
  return wish.promise;
}

function ask(endpoint: string): void {
  const wishes = [...(waiting.get(endpoint) ?? [])];
  waiting.delete(endpoint);
  while (wishes.length) void answer(endpoint, wishes.splice(0, most));
}

async function answer(endpoint: string, wishes: [string, PromiseWithResolvers<PageCount>][]): Promise<void> {
  const urls = wishes.map(([url]) => url);
  try {
    const { signal } = new AbortController();
    const { site, commentCounts } = await query(new URL(endpoint), document, { urls }, signal);
    wishes.forEach(([, wish], index) =>
      wish.resolve({ count: commentCounts[index]?.count ?? 0, siteLocale: site.locale }),
    );
  } catch (error) {
    for (const [, wish] of wishes) wish.reject(error);
  }
}

/** `Promise.withResolvers`, which browsers of the last few years lack. */
function deferred(): PromiseWithResolvers<PageCount> {
  const parts = {} as PromiseWithResolvers<PageCount>;
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
