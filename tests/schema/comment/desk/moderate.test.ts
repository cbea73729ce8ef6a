import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../../support/newsroom.ts';
import { submit } from '../moderation/submit.ts';
import { MODERATE, moderate, queue, UNDO } from './moderators.ts';

describe.each(databases)('moderators on $name', (kind) => {
  let newsroom: Newsroom;
  let token: string;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    await newsroom.saveSite({ key: 'gazette', moderation: 'before' });
    token = await newsroom.addStaff('moderator');
  });
  afterAll(() => newsroom.close());

  const held = async (body: string, options = {}) => (await submit(newsroom, { body }, options)).comment.id;
  const count = async () => {
    const { data } = await newsroom.ask<{ thread: { commentCount: number } }>(
      '{ thread(url: "https://gazette.test/harbour") { commentCount } }',
    );
    return data.thread.commentCount;
  };

  it('find what waits with the reason for it, approve it in bulk, and undo that', async () => {
    const ids = [await held('The first that waits here'), await held('The second that waits here')];
    const waiting = await queue(newsroom, token, '(queue: PENDING)');
    expect(waiting.map(({ id }) => id)).toEqual(ids);
    expect(waiting[0]?.reason).toEqual({
      code: 'site-moderates-before',
      explanation: 'The site reads every comment before it is public',
    });
    const before = await count();

    const results = await moderate(newsroom, token, { ids, decision: 'APPROVED' });
    expect(results.map(({ outcome }) => outcome)).toEqual(['DONE', 'DONE']);
    expect(await count()).toBe(before + 2);

    const decisionIds = results.map(({ decisionId }) => decisionId);
    const undone = await newsroom.ask<{ undoModeration: { results: { outcome: string; comment: { status: string } }[] } }>(
      UNDO,
      { decisionIds },
      { token },
    );
    expect(undone.data.undoModeration.results).toEqual([
      { outcome: 'DONE', comment: { status: 'PENDING' } },
      { outcome: 'DONE', comment: { status: 'PENDING' } },
    ]);
    expect(await count()).toBe(before);
    const again = await queue(newsroom, token, '(queue: PENDING)');
    expect(again[0]?.reason?.code).toBe('site-moderates-before');

    const twice = await newsroom.ask<{ undoModeration: { results: { outcome: string }[] } }>(UNDO, { decisionIds }, { token });
    expect(twice.data.undoModeration.results.map(({ outcome }) => outcome)).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE']);
  });

  it('are told what cannot be done to one comment while it is done to the others', async () => {
    const [one, two] = [await held('One of several to be rejected'), await held('Another of several to be rejected')];
    const foreign = Buffer.from('Comment:00000000-0000-4000-8000-000000000000').toString('base64url');
    await moderate(newsroom, token, { ids: [one], decision: 'APPROVED' });
    const results = await moderate(newsroom, token, {
      ids: [one, two, foreign, two],
      decision: 'REJECTED',
      reason: 'SPAM',
      note: 'A link farm',
      seenAs: 'PENDING',
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['CHANGED_MEANWHILE', 'DONE', 'NOT_FOUND', 'DONE']);
    const [rejected] = await queue(newsroom, token, '(queue: REJECTED)');
    expect(rejected).toMatchObject({ id: two, reason: { code: 'spam', explanation: 'Spam: A link farm' } });
    expect((await moderate(newsroom, token, { ids: [two], decision: 'REJECTED' }))[0]?.outcome).toBe('UNCHANGED');
  });

  it('who decide on the same comment at the same moment: one does, the other is told, and it is counted once', async () => {
    const other = await newsroom.addStaff('moderator');
    const before = await count();
    const ids = [await held('Two moderators look at this one')];
    const answers = await Promise.all([
      moderate(newsroom, token, { ids, decision: 'APPROVED', seenAs: 'PENDING' }),
      moderate(newsroom, other, { ids, decision: 'APPROVED', seenAs: 'PENDING' }),
    ]);
    expect(new Set(answers.map(([result]) => result?.outcome))).toEqual(new Set(['CHANGED_MEANWHILE', 'DONE']));
    expect(await count()).toBe(before + 1);
  });

  it('see the whole context and every decision with who made it', async () => {
    const [root] = (await moderate(newsroom, token, { ids: [await held('A root with company')], decision: 'APPROVED' })).map(({ id }) => id);
    const reply = (await submit(newsroom, { body: 'An answer that waits', parentId: root })).comment.id;
    const { data, errors } = await newsroom.ask<{ commentContext: { ancestors: { id: string }[]; comment: { decisions: object[] } } }>(
      `query ($id: ID!) { commentContext(id: $id) {
        ancestors { id decisions { from to staffName reason { code } } } before { id } after { id } replies { id }
        thread { state } comment { id reportCount decisions { from to staffName reason { code } } reader { name } } } }`,
      { id: reply },
      { token },
    );
    expect(errors).toBeUndefined();
    expect(data.commentContext).toMatchObject({
      ancestors: [
        {
          id: root,
          decisions: [
            { from: 'PENDING', to: 'APPROVED', staffName: expect.any(String), reason: { code: 'acceptable' } },
            { from: null, to: 'PENDING', staffName: null },
          ],
        },
      ],
      comment: { id: reply, decisions: [{ from: null, to: 'PENDING' }], reader: { name: 'Salma' } },
    });
  });

  it('close, open and hide a conversation', async () => {
    const url = 'https://gazette.test/to-close';
    const act = async (name: string) => {
      const { data } = await newsroom.ask<Record<string, { __typename: string; thread: { state: string } }>>(
        `mutation ($url: URL!) { ${name}(url: $url) { __typename ... on ThreadStatePayload { thread { state } } } }`,
        { url },
        { token },
      );
      return data[name]?.thread.state;
    };
    const state = async () =>
      (await newsroom.ask<{ thread: { state: string } | null }>('query ($url: URL!) { thread(url: $url) { state } }', { url })).data.thread?.state;
    expect([await act('closeThread'), await state()]).toEqual(['CLOSED', 'CLOSED']);
    expect([await act('hideThread'), await state()]).toEqual(['HIDDEN', undefined]);
    expect([await act('openThread'), await state()]).toEqual(['OPEN', 'OPEN']);
  });

  it.each(['', 'reader'])('are the only ones who see queues, contexts and reasons (%s)', async (who) => {
    const options = who === 'reader' ? { reader: (await submit(newsroom, { body: 'Somebody curious' })).readerToken ?? '' } : {};
    const { errors } = await newsroom.ask('{ moderationQueue(queue: PENDING) { nodes { id } } }', {}, options);
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
    const counts = await newsroom.ask('{ queueCounts { queue count } }', {}, options);
    expect(counts.errors?.[0]?.extensions?.['code']).toBe('NOT_ALLOWED');
    const { data } = await newsroom.ask<{ moderateComments: object }>(
      MODERATE,
      { input: { ids: ['x'], decision: 'APPROVED' } },
      options,
    );
    expect(data.moderateComments).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('of one site can do nothing to comments of another', async () => {
    const other = await newsroom.saveSite({ key: 'other', hosts: ['other.test'], moderation: 'before' });
    const stranger = await newsroom.addStaff('owner', other);
    const id = await held('Of the first site alone');
    const { data } = await newsroom.ask<{ moderateComments: { results: { outcome: string }[] } }>(
      MODERATE,
      { input: { ids: [id], decision: 'APPROVED' } },
      { site: 'other', token: stranger },
    );
    expect(data.moderateComments.results).toMatchObject([{ outcome: 'NOT_FOUND' }]);
    const refused = await newsroom.ask(MODERATE, { input: { ids: [id], decision: 'APPROVED' } }, { token: stranger });
    expect(refused.status).toBe(401);
    expect((await queue(newsroom, token, '(queue: PENDING, order: NEWEST)'))[0]?.id).toBe(id);
  });

  it('leave every act in the audit log', async () => {
    const id = await held('To be written down');
    await moderate(newsroom, token, { ids: [id], decision: 'WITHHELD', reason: 'OTHER' });
    const rows = await newsroom.services.database.reads.selectFrom('audit_entry').select(['action', 'subject', 'detail', 'staff_id']).execute();
    const subject = Buffer.from(id, 'base64url').toString().split(':')[1];
    expect(rows.filter((row) => row.subject === subject)).toMatchObject([
      { action: 'comment.withhold', detail: { from: 'pending', to: 'withheld', reason: 'other' }, staff_id: expect.any(String) },
    ]);
  });
});
