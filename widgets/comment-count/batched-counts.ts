import { accept, patience, readAnswer, transportError } from '../transport/graphql-client.ts';
import { TransportError } from '../transport/transport-error.ts';
import document from './comment-counts.graphql';
import type { CommentCountsQuery } from './comment-counts.graphql';

/** How many addresses one request may ask for. */
const most = 100;

/** Comments of a page, and the locale its site writes numbers in. */
export type PageCount = readonly [count: number, siteLocale: string];

/** Pages that are asked for together, and what each hundred of them is answered. */
interface Batch {
  urls: Set<string>;
  answers: Promise<Promise<CommentCountsQuery>[]>;
}

const waiting = new Map<string, Batch>();

/**
 * How many comments a page has. All that is asked of a server in one task goes in one request, and each page once;
 * more than a hundred pages take another one.
 * @throws TransportError
 */
export async function countOf(endpoint: string, url: string): Promise<PageCount> {
  let batch = waiting.get(endpoint);
  if (!batch) waiting.set(endpoint, (batch = begin(endpoint)));
  const { urls, answers } = batch;
  const at = [...urls.add(url)].indexOf(url);
  const { site, commentCounts } = await (await answers)[Math.floor(at / most)]!;
  const count = commentCounts?.[at % most]?.count as number;
  // A whole number and nothing else is one still after this.
  if (count !== (count | 0)) throw new TransportError('http', '');
  return [count, site.locale];
}

function begin(endpoint: string): Batch {
  const urls = new Set<string>();
  const ask = () => {
    waiting.delete(endpoint);
    return Array.from({ length: Math.ceil(urls.size / most) }, (_, at) =>
      read(endpoint, [...urls].slice(at * most, (at + 1) * most)),
    );
  };
  return { urls, answers: new Promise((resolve) => setTimeout(resolve)).then(ask) };
}

/** As `query` of the transport, for a question that nobody takes back. */
function read(endpoint: string, urls: string[]): Promise<CommentCountsQuery> {
  const address = new URL(endpoint);
  address.searchParams.set('documentId', document);
  address.searchParams.set('variables', JSON.stringify({ urls }));
  const signal = AbortSignal.timeout(patience);
  return fetch(address, { headers: { accept }, credentials: 'omit', signal })
    .then(readAnswer<CommentCountsQuery>)
    .catch((error: unknown) => {
      throw transportError(error, signal);
    });
}
