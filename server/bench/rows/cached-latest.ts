import { existsSync, readFileSync } from 'node:fs';
import { builtDocuments } from '../../graphql/documents.ts';
import type { LoadRow, Stage, Target } from '../row.ts';
import { sameBytes } from './same-bytes.ts';

/** What `<gazette-latest>` asks, as it asks it; its answer is kept from now on. */
async function latest(stage: Stage): Promise<(Target & { etag: string }) | undefined> {
  const documents = existsSync(builtDocuments) ? (JSON.parse(readFileSync(builtDocuments, 'utf8')) as Record<string, string>) : {};
  const [hash] = Object.entries(documents).find(([, text]) => text.includes('query Latest(')) ?? [];
  if (hash === undefined) return undefined;
  const variables = encodeURIComponent(JSON.stringify({ first: 5 }));
  const url = `${await stage.gazette()}/graphql?documentId=${hash}&variables=${variables}`;
  const headers = { accept: 'application/graphql-response+json' };
  const response = await fetch(url, { headers: { ...headers, 'accept-encoding': 'identity' } });
  const etag = response.headers.get('etag');
  await response.arrayBuffer();
  if (response.status !== 200 || etag === null) throw new Error(`cached-latest: ${url} is not kept (${response.status}).`);
  return { url, headers, etag };
}

const skipped = { skipped: 'the widgets are not built' };

export const cachedLatest: LoadRow = {
  kind: 'load',
  name: 'cached-latest',
  against: 'what <gazette-latest> asks, from the cache : node:http with the same bytes',
  async setup(stage) {
    const asked = await latest(stage);
    if (!asked) return skipped;
    const { etag: _etag, ...subject } = asked;
    return { subject, limit: await sameBytes(stage, subject) };
  },
};

export const notModified: LoadRow = {
  kind: 'load',
  name: 'not-modified',
  against: 'the same to whoever has it (304) : in full',
  async setup(stage) {
    const asked = await latest(stage);
    if (!asked) return skipped;
    const { etag, ...limit } = asked;
    return { subject: { ...limit, headers: { ...limit.headers, 'if-none-match': etag }, answers: '3xx' }, limit };
  },
};
