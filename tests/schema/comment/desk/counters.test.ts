import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { Comment, commentStatuses, type CommentStatus } from '@gazette/schema/comment/comment.entity.ts';
import { decide, firstDecision } from '@gazette/schema/comment/decide.ts';
import { Decision } from '@gazette/schema/comment/decision.entity.ts';
import { undoModeration } from '@gazette/schema/comment/desk/undo-moderation.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { placeOfReply, rootPlace } from '@gazette/schema/comment/place-of-reply.ts';
import { takeBack } from '@gazette/schema/comment/take-back.ts';
import { InvalidInput } from '@gazette/schema/gate/refusal.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { ensureReader } from '@gazette/schema/reader/ensure-reader.ts';
import { addStaff } from '@gazette/schema/staff/save-staff.ts';
import { assert, asyncProperty, array, constantFrom, nat, oneof, record, constant } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../../support/newsroom.ts';

const steps = array(
  oneof(
    record({ kind: constant('submit' as const), status: constantFrom(...commentStatuses), under: nat(20) }),
    record({ kind: constant('decide' as const), which: nat(20), status: constantFrom(...commentStatuses) }),
    record({ kind: constant('undo' as const), which: nat(20) }),
    record({ kind: constant('delete' as const), which: nat(20) }),
  ),
  { minLength: 5, maxLength: 40 },
);

describe.each(databases)('whatever happens to comments on $name', (kind) => {
  let newsroom: Newsroom;
  let staff: { id: string };
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    staff = await newsroom.write((unit) => addStaff(unit, { email: 'm@gazette.test', name: 'Mona', role: 'moderator', passwordHash: null }, null));
  });
  afterAll(() => newsroom.close());

  it('the counts of the thread, of replies and of readers are what a recount gives, and no empty place stays', async () => {
    let run = 0;
    await assert(
      asyncProperty(steps, async (sequence) => {
        const url = `https://gazette.test/run-${++run}`;
        const { thread, reader } = await newsroom.write(async (unit) => ({
          thread: await ensureThread(unit, { key: `/run-${run}`, url }),
          reader: (await ensureReader(unit, null, 'Somebody')).reader.id,
        }));
        const ids: string[] = [];
        for (const step of sequence) {
          await newsroom.write(async (unit) => {
            const id = ids[('which' in step ? step.which : step.under) % Math.max(1, ids.length)];
            if (step.kind === 'submit') ids.push(...(await submitted(unit, thread.id, reader, step.status, id)));
            else if (id !== undefined) await change(unit, id, step);
          });
        }
        await newsroom.write((unit) => recount(unit, thread.id, reader));
      }),
      { numRuns: 15, seed: 20260301 },
    );
  });

  async function submitted(unit: Unit, thread: string, reader: string, status: CommentStatus, under?: string): Promise<string[]> {
    const place = under === undefined ? rootPlace : await placeOfReply(unit, thread, under, 2).catch(orRoot);
    const id = await addComment(unit, { id: thread }, { ...place, reader, authorName: 'S', body: 'Words', status, createdAt: unit.now });
    if (id) await firstDecision(unit, { id, thread, parent: place.parent }, { to: status, reason: 'site-mode', explanation: {}, staff: null });
    return id ? [id] : [];
  }

  function orRoot(error: unknown) {
    if (error instanceof InvalidInput) return rootPlace;
    throw error;
  }

  async function change(unit: Unit, id: string, step: { kind: 'decide'; status: CommentStatus } | { kind: 'undo' } | { kind: 'delete' }) {
    const comment = await unit.em.findOneOrFail(Comment, id);
    if (step.kind === 'delete') await takeBack(unit, comment);
    else if (step.kind === 'decide' && !comment.deletedAt) {
      await decide(unit, comment, { to: step.status, reason: 'other', explanation: {}, staff });
    } else if (step.kind === 'undo') {
      const [last] = await unit.em.find(Decision, { comment: id }, { orderBy: { at: 'desc', id: 'desc' }, limit: 1 });
      if (last) await undoModeration(unit, [last.id], staff);
    }
  }

  async function recount(unit: Unit, threadId: string, reader: string) {
    const comments = await unit.sql.selectFrom('comment').selectAll().where('thread_id', '=', threadId).execute();
    const approved = comments.filter(({ status }) => status === 'approved');
    const thread = await unit.sql.selectFrom('thread').selectAll().where('id', '=', threadId).executeTakeFirstOrThrow();
    expect(thread.comment_count).toBe(approved.length);
    for (const comment of comments) {
      const replies = approved.filter(({ parent_id }) => parent_id === comment.id).length;
      expect(comment.reply_count).toBe(replies);
      const isEmptyPlace = comment.deleted_at !== null && comment.status === 'approved' && replies === 0;
      expect(isEmptyPlace).toBe(false);
    }
    const counted = await unit.sql.selectFrom('reader').selectAll().where('id', '=', reader).executeTakeFirstOrThrow();
    expect([counted.approved_count, counted.rejected_count]).toEqual([
      approved.length,
      comments.filter(({ status }) => status === 'rejected').length,
    ]);
  }
});
