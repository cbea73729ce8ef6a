import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a server may answer that is no answer. */
export type Lie = 'a page' | 'an error' | 'half an answer' | 'something else' | 'nothing' | 'without an end';

/** What a server may answer that looks like an answer of ours. */
export type Distortion = keyof typeof distorted;

const half = '{"data":{"site":{"locale":"en"},"articles":{"nodes":[{"id":"1","url":"https';

/** An answer to every question of the widgets at once. */
function answerOf(node: unknown, comment: unknown, count: unknown, length: number): object {
  const list = (item: unknown) => Array.from({ length }, () => item);
  const comments = { nodes: list(comment), pageInfo: { hasNextPage: false, endCursor: null } };
  return {
    site: { locale: 'en' },
    articles: { nodes: list(node) },
    related: { edges: list({ node, reasons: [] }) },
    popular: { edges: list({ node, count }) },
    thread: { id: 'thread', state: 'OPEN', commentCount: length, article: null, comments },
    latestComments: comments,
    commentCounts: list({ count }),
    placement: null,
  };
}

const article = {
  id: '1',
  url: 'https://paper.example/1',
  headline: `Tram ${'opens '.repeat(12)}`,
  kicker: null,
  language: 'en',
  direction: 'LTR',
  publishedAt: '2026-11-20T08:00:00Z',
  section: { name: 'City' },
  image: null,
};
const comment = {
  id: 'one',
  author: { name: 'Noor', badges: [] },
  body: { segments: [{ kind: 'TEXT', text: 'I was there. '.repeat(8) }] },
  createdAt: '2026-11-20T08:00:00Z',
  editedAt: null,
  likeCount: 0,
  replyCount: 0,
  isDeleted: false,
  permalink: 'https://paper.example/1#comment-one',
  thread: null,
};

const distorted = {
  'of other types': () => answerOf(7, 'said', 'many', 3),
  'of other types yet': () => ({ ...answerOf(7, 7, true, 0), articles: { nodes: 'none' }, related: { edges: 7 }, popular: { edges: {} }, thread: 'closed', latestComments: { nodes: { length: 2 } }, commentCounts: 5 }),
  'with null where nothing may be null': () => answerOf(null, null, null, 3),
  'with times that are none': () => answerOf({ ...article, publishedAt: 'yesterday' }, { ...comment, createdAt: 'just now' }, '3', 3),
  'twenty megabytes long': () => answerOf(article, comment, 3, 12_000),
} satisfies Record<string, () => object>;

/** A server that is not what the owner of the page believes it is. */
export function lyingServer(lie: Lie): Promise<string> {
  return listening((response) => {
    if (lie === 'a page') response.setHeader('content-type', 'text/html').end('<!doctype html><title>Our shop</title>');
    else if (lie === 'an error') response.writeHead(500).end('Internal Server Error');
    else if (lie === 'half an answer') response.setHeader('content-type', 'application/json').end(half);
    else if (lie === 'something else') response.setHeader('content-type', 'application/json').end('{"data":{"products":[]}}');
    else if (lie === 'without an end') {
      response.setHeader('content-type', 'application/json').write(half);
      const more = setInterval(() => response.write(' '.repeat(1_000)), 20);
      response.on('close', () => clearInterval(more));
    }
  });
}

/** A server that speaks as ours does and keeps to nothing of what ours promises. */
export function distortingServer(distortion: Distortion): Promise<string> {
  const text = JSON.stringify({ data: distorted[distortion]() });
  return listening((response) => response.setHeader('content-type', 'application/json').end(text));
}

async function listening(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => answer(response.setHeader('access-control-allow-origin', '*')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
