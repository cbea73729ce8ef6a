import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { recordAudit } from '../staff/record-audit.ts';
import { pageKey } from '../site/page-key.ts';
import { threadTurn } from './decide.ts';
import { ensureThread } from './ensure-thread.ts';
import { pageAt } from './page-of-comment.ts';
import { Thread } from './thread.entity.ts';

/** What became of one move. `nothing`: no conversation is at the old address, or it is the new one's already. */
export type MoveOutcome = 'moved' | 'joined' | 'nothing';

/** What the audit calls it: a page has another address, or the site's rules for addresses are others. */
export type MoveAction = 'thread.move' | 'thread.rekey';

/** A page, and the conversation that is to go there. */
export interface Move {
  readonly from: string;
  readonly to: { readonly key: string; readonly url: string };
}

/**
 * Moves a conversation to another address, with all its comments; where one is there already, they join it.
 * @throws {InvalidInput} for an address that is none of the site's, and where what is hidden would be shown.
 */
export async function moveThread(
  unit: Unit,
  { from, to }: { readonly from: string; readonly to: string },
  staff: { readonly id: string } | null,
): Promise<{ outcome: MoveOutcome; comments: number }> {
  const newsroom = visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' });
  const target = await pageAt(newsroom, unit.site, to);
  if (!target) throw new InvalidInput([{ name: 'to', code: 'NOT_FOUND', message: `${to} is none of the site’s pages.` }]);
  const key = (await pageAt(newsroom, unit.site, from))?.key ?? pageKey(unit.site, from);
  if (key === undefined) throw new InvalidInput([{ name: 'from', code: 'INVALID', message: `${from} is not an http(s) address.` }]);
  return moveConversation(unit, { from: key, to: target }, staff);
}

interface MoveTold {
  readonly action?: MoveAction;
  /** Where it came from, when it has been put aside since. */
  readonly origin?: string;
}

/** As `moveThread`, between pages that are known. */
export async function moveConversation(
  unit: Unit,
  { from, to }: Move,
  staff: { readonly id: string } | null,
  { action = 'thread.move', origin = from }: MoveTold = {},
): Promise<{ outcome: MoveOutcome; comments: number }> {
  const old = await unit.em.findOne(Thread, { pageKey: from });
  if (!old || from === to.key) return { outcome: 'nothing', comments: 0 };
  const there = await unit.em.findOne(Thread, { pageKey: to.key });
  if (there && old.state === 'hidden' && there.state !== 'hidden') {
    const message = `The conversation at ${old.url} is hidden, that at ${there.url} is not: joined to it, it would be shown.`;
    throw new InvalidInput([{ name: 'from', code: 'INVALID', message }]);
  }
  const thread = await ensureThread(unit, to);
  for (const id of [old.id, thread.id].sort()) await threadTurn(unit, id);
  const comments = await moveComments(unit, old.id, thread.id);
  const createdAt = there && there.createdAt < old.createdAt ? there.createdAt : old.createdAt;
  await unit.sql
    .updateTable('thread')
    .set((eb) => ({
      comment_count: eb('comment_count', '+', old.commentCount),
      created_at: createdAt,
      ...(there ? {} : { state: old.state }),
    }))
    .where('id', '=', thread.id)
    .execute();
  await unit.sql.deleteFrom('thread').where('id', '=', old.id).execute();
  // What was read of either is not true any more.
  unit.em.clear();
  const detail = { from: old.id, comments, page: { from: origin, to: to.key } };
  await recordAudit(unit, { staff, action, subject: thread.id, detail });
  await recordEvent(unit, { type: 'thread.moved', subject: thread.id, payload: { from: old.id, comments } });
  return { outcome: there ? 'joined' : 'moved', comments };
}

/** Moves conversations round a circle of pages, each to the place that the next one leaves. */
export async function moveInCircle(
  unit: Unit,
  [first, ...others]: readonly Move[],
  staff: { readonly id: string } | null,
  action: MoveAction = 'thread.move',
): Promise<number> {
  if (!first) return 0;
  const aside = { key: `aside:${uuid()}`, url: first.to.url };
  await moveConversation(unit, { from: first.from, to: aside }, staff, { action });
  let comments = 0;
  for (const move of others.toReversed()) comments += (await moveConversation(unit, move, staff, { action })).comments;
  return comments + (await moveConversation(unit, { from: aside.key, to: first.to }, staff, { action, origin: first.from })).comments;
}

async function moveComments(unit: Unit, from: string, to: string): Promise<number> {
  const newsroom = visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' });
  // A key of a sender or a source is unique in a conversation; where both have it, the one that comes gives it up.
  for (const column of ['client_key', 'source_key'] as const) {
    const taken = newsroom.comments().select(`comment.${column}`).where('comment.thread_id', '=', to).where(`comment.${column}`, 'is not', null);
    await unit.sql.updateTable('comment').set({ [column]: null }).where('thread_id', '=', from).where(column, 'in', taken).execute();
  }
  await unit.sql.updateTable('comment').set({ under: to }).where('under', '=', from).execute();
  const { numUpdatedRows } = await unit.sql.updateTable('comment').set({ thread_id: to }).where('thread_id', '=', from).executeTakeFirst();
  return Number(numUpdatedRows);
}
