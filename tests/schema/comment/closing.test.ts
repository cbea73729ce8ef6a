import { importLimits } from '@gazette/server/exchange/import-limits.ts';
import { importNewsroom } from '@gazette/server/exchange/import-newsroom.ts';
import { readSource } from '@gazette/server/exchange/read-source.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memorySource } from '../../server/exchange/memory-source.ts';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { SUBMIT } from './moderation/submit.ts';

const daysLater = (days: number) => new Date(NOON.getTime() + days * 86_400_000);

describe.each(databases)('conversations that close after seven days, on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    await newsroom.saveSite({ key: 'gazette', policy: { closeAfterDays: 7 } });
  });
  afterAll(() => newsroom.close());

  const stateOf = async (url: string) => {
    const { data } = await newsroom.ask<{ thread: { state: string } }>('query ($url: URL!) { thread(url: $url) { state } }', { url });
    return data.thread.state;
  };
  const write = async (url: string) => {
    const input = { url, name: 'Salma', body: `A word said at ${newsroom.services.now().toISOString()}` };
    const { data } = await newsroom.ask<{ submitComment: { __typename: string } }>(SUBMIT, { input });
    return data.submitComment.__typename;
  };

  it('are closed under an article that nobody has commented on in time', async () => {
    const url = 'https://gazette.test/quiet';
    await newsroom.publish({ url }, NOON);
    newsroom.setNow(new Date(daysLater(7).getTime() - 1));
    expect(await stateOf(url)).toBe('OPEN');
    newsroom.setNow(daysLater(7));
    expect([await stateOf(url), await write(url)]).toEqual(['CLOSED', 'ThreadClosed']);
  });

  it('are open under a page that is no article until so many days after their first comment', async () => {
    const url = 'https://gazette.test/about';
    newsroom.setNow(daysLater(100));
    expect([await stateOf(url), await write(url)]).toEqual(['OPEN', 'SubmitCommentPayload']);
    newsroom.setNow(new Date(daysLater(107).getTime() - 1));
    expect([await stateOf(url), await write(url)]).toEqual(['OPEN', 'SubmitCommentPayload']);
    // What was said later does not begin it anew.
    newsroom.setNow(daysLater(107));
    expect([await stateOf(url), await write(url)]).toEqual(['CLOSED', 'ThreadClosed']);
  });

  it('are closed under an old article from the moment it is imported, with its comments to be read', async () => {
    const url = 'https://gazette.test/archive';
    newsroom.setNow(NOON);
    const old = { headline: 'Old', url, language: 'en', publishedAt: '2020-01-01T00:00:00Z' };
    const comments = [{ id: '1', author: { name: 'Omar' }, body: 'Said then', status: 'approved', createdAt: '2020-01-02T00:00:00Z' }];
    const { entries } = await readSource(memorySource(JSON.stringify({ ...old, comments })), { limits: importLimits });
    const { summary } = await importNewsroom(newsroom.services, entries, {});
    expect(summary.broken).toEqual([]);
    expect([await stateOf(url), await write(url)]).toEqual(['CLOSED', 'ThreadClosed']);
    const { data } = await newsroom.ask<{ thread: { commentCount: number } }>('query ($url: URL!) { thread(url: $url) { commentCount } }', { url });
    expect(data.thread.commentCount).toBe(1);
  });
});
