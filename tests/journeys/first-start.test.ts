import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { gazette, type GazetteProcess } from '../server/lifecycle/gazette-process.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { askGraph } from './ask-graph.ts';

/** What the sample holds, as a reader without an account counts it. */
const sample = { articles: 26, conversations: 35 };

let dataDir: string;
beforeEach(async () => {
  dataDir = await makeDataFolder('gazette-first-start');
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** The program as `pnpm start` runs it, widgets apart: those are built already, and other tests are serving them. */
function start(): GazetteProcess {
  const server = gazette(['start', '--no-build'], {
    PORT: '0',
    HOST: '127.0.0.1',
    GAZETTE_DATA_DIR: dataDir,
    GAZETTE_SAMPLE: 'true',
  });
  onTestFinished(async () => {
    server.signal('SIGKILL');
    await server.exited;
  });
  return server;
}

/** Where it runs; by then it says itself that it is ready. */
async function ready(server: GazetteProcess): Promise<string> {
  const { local } = await server.logged(/^Gazette runs at/);
  const url = String(local);
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  return url;
}

interface Counts {
  articles: { nodes: { url: string; commentCount: number }[] };
  latestComments: { nodes: { body: { text: string } }[] };
}

async function newsroomAt(url: string) {
  const { articles, latestComments } = await askGraph<Counts>(
    url,
    `{ articles(first: 100) { nodes { url commentCount } } latestComments(first: 100) { nodes { body { text } } } }`,
  );
  return {
    articles: articles.nodes.length,
    conversations: articles.nodes.reduce((sum, { commentCount }) => sum + commentCount, 0),
    page: articles.nodes[0]?.url,
    comments: latestComments.nodes.map(({ body }) => body.text),
  };
}

describe('the first start', () => {
  it('serves the sample newsroom; a second start does not load it again and has what was posted meanwhile', async () => {
    const first = start();
    const firstUrl = await ready(first);
    const { articles, conversations, page } = await newsroomAt(firstUrl);
    expect({ articles, conversations }).toEqual({ articles: sample.articles, conversations: sample.conversations });
    for (const path of ['/', '/en', '/graphql', '/widgets/v1/gazette.js']) {
      expect([path, (await fetch(firstUrl + path, { headers: { accept: 'text/html' } })).status]).toEqual([path, 200]);
    }
    const { submitComment } = await askGraph<{ submitComment: object }>(
      firstUrl,
      'mutation ($input: SubmitCommentInput!) { submitComment(input: $input) { __typename } }',
      { input: { url: page, name: 'Noor', body: 'Kept over a restart.' } },
    );
    expect(submitComment).toEqual({ __typename: 'SubmitCommentPayload' });
    first.signal('SIGTERM');
    expect((await first.exited).code).toBe(0);

    const second = start();
    const after = await newsroomAt(await ready(second));
    expect(after.articles).toBe(sample.articles);
    expect(after.conversations).toBe(sample.conversations + 1);
    expect(after.comments[0]).toBe('Kept over a restart.');
    second.signal('SIGTERM');
    const { stdout } = await second.exited;
    expect(stdout).toContain('Gazette runs at');
    expect(stdout).not.toContain('sample newsroom loaded');
  });

  it('killed while it loads the sample, is finished by the next one', async () => {
    await killedHalfway();
    const { articles, conversations } = await newsroomAt(await ready(start()));
    expect({ articles, conversations }).toEqual({ articles: sample.articles, conversations: sample.conversations });
    expect(stored()).toEqual(whole);
  });
});

/** Everything there is, drafts and comments that wait for approval included. */
const whole = { articles: 28, comments: 37 };

/** What a process has committed so far. */
function stored(): { articles: number; comments: number } {
  try {
    const database = new Database(join(dataDir, 'gazette.sqlite'), { readonly: true });
    try {
      const rows = (table: string) => database.prepare(`select * from ${table}`).all().length;
      return { articles: rows('article'), comments: rows('comment') };
    } finally {
      database.close();
    }
  } catch {
    return { articles: 0, comments: 0 };
  }
}

/** A process that may have been quicker than the signal is no half-loaded newsroom: another one is begun then. */
async function killedHalfway(): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const server = start();
    await expect.poll(() => stored().articles, { interval: 1, timeout: 30_000 }).toBeGreaterThan(0);
    server.signal('SIGKILL');
    await server.exited;
    if (stored().articles < whole.articles) return;
    await rm(dataDir, { recursive: true, force: true });
  }
  throw new Error('every process was quicker than its signal');
}
