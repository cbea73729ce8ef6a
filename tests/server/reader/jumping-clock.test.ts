import { createWebhook } from '@gazette/schema/webhook/manage-webhooks.ts';
import { trimOutbox } from '@gazette/server/jobs/trim-outbox.ts';
import { createCounter } from '@gazette/server/limits/counter.ts';
import { retention } from '@gazette/server/reader/apply-retention.ts';
import { tellWebhooks } from '@gazette/server/webhooks/tell-webhooks.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Browser, edit } from '../../schema/reader/reader-under-test.ts';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const YEAR = 365 * DAY;

describe.each(databases)('a clock that jumps, on $name', (kind) => {
  let newsroom: Newsroom;
  let reader: Browser;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
    reader = new Browser(newsroom);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await newsroom.close();
  });

  const at = (milliseconds: number) => newsroom.setNow(new Date(NOON.getTime() + milliseconds));
  const run = ({ run: work }: typeof retention) => work(newsroom.services, newsroom.services.log);
  const rows = async (table: 'comment' | 'outbox_event' | 'webhook_delivery') =>
    (await newsroom.services.database.reads.selectFrom(table).selectAll().execute()).length;

  test.each([-YEAR, -60 * MINUTE, 60 * MINUTE, 300 * DAY])('by %i ms closes an edit window rather than leave it open', async (jump) => {
    const { id } = await reader.post('Written at noon');
    at(jump);
    expect(await reader.act(edit, { id, body: 'Written at another time' })).toMatchObject({ code: 'NOT_ALLOWED' });
    // What is written now can be changed now.
    const { id: later } = await reader.post('Written after the jump');
    expect(await reader.act(edit, { id: later, body: 'And changed' })).toMatchObject({ __typename: 'EditCommentPayload' });
  });

  test('never says that a comment was changed before it was written', async () => {
    const { id } = await reader.post('Written at noon');
    at(-2 * MINUTE);
    expect(await reader.act(edit, { id, body: 'Changed two minutes before' })).toMatchObject({
      comment: { editedAt: NOON.toISOString() },
    });
  });

  test('a year ahead deletes nothing at once, and nothing at all when it is put right; time that passes does', async () => {
    const { id } = await reader.post('Spam to be kept for ten days');
    await newsroom.saveSite({ key: 'gazette', policy: { rejectedDays: 10 } });
    const token = await newsroom.addStaff('moderator');
    await newsroom.ask(
      'mutation ($id: ID!) { moderateComments(input: { ids: [$id], decision: REJECTED, reason: SPAM }) { __typename } }',
      { id },
      { token },
    );
    await run(retention);
    for (const jump of [DAY, YEAR, YEAR + 60 * MINUTE]) {
      at(jump);
      await run(retention);
      expect(await rows('comment')).toBe(1);
    }
    at(120 * MINUTE);
    await run(retention);
    expect(await rows('comment')).toBe(1);
    for (let day = 1; day <= 12; day += 1) {
      at(day * DAY);
      await run(retention);
    }
    expect(await rows('comment')).toBe(0);
  });

  test('loses no event on its way to a webhook, whichever way it jumps', async () => {
    await newsroom.write((unit) => createWebhook(unit, { url: 'https://hooks.test/', topics: ['comment.created'] }, null));
    at(-YEAR);
    await reader.post('Written a year before the webhook was made');
    at(YEAR);
    await run(trimOutbox);
    await expect
      .poll(async () => {
        await run(tellWebhooks);
        return rows('webhook_delivery');
      })
      .toBe(1);
    await run(trimOutbox);
    expect(await rows('outbox_event')).toBe(0);
  });

  test('backwards does not hold a limit for as long as it jumped', async () => {
    const counter = createCounter(newsroom.services.database, 'jumping', { points: 2, seconds: 60 });
    vi.useFakeTimers({ toFake: ['Date'], now: NOON.getTime() + YEAR });
    for (let time = 1; time <= 2; time += 1) expect((await counter.count('somebody')).count).toBe(time);
    vi.setSystemTime(NOON);
    const { count, resetsIn } = await counter.count('somebody');
    expect(count).toBe(1);
    expect(resetsIn).toBeLessThanOrEqual(60);
  });
});
