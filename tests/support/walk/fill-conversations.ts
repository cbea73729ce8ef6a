import { randomUUID as uuid } from 'node:crypto';
import type { CommentStatus } from '@gazette/schema/comment/comment.entity.ts';
import { decide } from '@gazette/schema/comment/decide.ts';
import { deleteWords } from '@gazette/schema/comment/delete-comment.ts';
import { setThreadState } from '@gazette/schema/comment/desk/thread-state.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { banReader } from '@gazette/schema/reader/ban-reader.ts';
import { ensureReader } from '@gazette/schema/reader/ensure-reader.ts';
import type { FilledPage } from './fill-articles.ts';
import { mark, type Key } from './marks.ts';
import { writeComment } from './write-comment.ts';

/** Who has written. */
export interface FilledReaders {
  /** Whoever the walk goes as when it goes as a reader. */
  readonly own: string;
  readonly neighbour: string;
  readonly banned: string;
}

export async function fillReaders(unit: Unit, site: Key, staff: { readonly id: string }): Promise<FilledReaders> {
  const make = async (name: string) => (await ensureReader(unit, null, name)).reader.id;
  const readers = {
    own: await make(`${mark('own', site)} reader`),
    neighbour: await make(`${mark('desk', site)} neighbour`),
    banned: await make(`${mark('desk', site)} banned`),
  };
  await unit.em.flush();
  await banReader(unit, {
    readerId: readers.banned,
    reason: `${mark('desk', site)} reason of a ban`,
    until: null,
    addressHash: `${mark('never', site)} address`,
    staff,
  });
  for (const id of Object.values(readers)) {
    const secret = `${mark('never', site)} ${id}`;
    await unit.sql
      .updateTable('reader')
      .set({ external_id: secret, name_skeleton: secret })
      .where('id', '=', id)
      .execute();
  }
  return readers;
}

/** Conversations under public, hidden and unpublished pages, with comments in every state by several hands. */
export async function fillConversations(
  unit: Unit,
  site: Key,
  pages: readonly FilledPage[],
  staff: { readonly id: string },
): Promise<FilledReaders> {
  const readers = await fillReaders(unit, site, staff);
  for (const page of pages) await talk(unit, site, page, page.isPublished, readers, staff);
  // A page of somebody else's that carries the widgets of both sites: a conversation in each.
  const shared = { key: 'https://blog.test/page', url: 'https://blog.test/page' };
  await setThreadState(unit, { id: await talk(unit, site, shared, true, readers, staff) }, 'closed', staff);
  const hidden = mark('held', site);
  const page = { key: `/${hidden}-page`, url: `https://${site}.test/${hidden}-page` };
  await setThreadState(unit, { id: await talk(unit, site, page, false, readers, staff) }, 'hidden', staff);
  return readers;
}

/** One conversation: public comments where the page is, and one in each hidden state, of the own reader's and of others. */
async function talk(
  unit: Unit,
  site: Key,
  page: { readonly key: string; readonly url: string },
  isPublic: boolean,
  readers: FilledReaders,
  staff: { readonly id: string },
): Promise<string> {
  const thread = await ensureThread(unit, page);
  const say = (status: CommentStatus, parent: string | null, reader: 'own' | 'neighbour', as = status) =>
    writeComment(unit, site, thread.id, {
      status,
      parent,
      reader: readers[reader],
      isOwn: reader === 'own',
      word: wordOf(as, reader),
      once: wordOf(status, reader),
    });
  const root = await say('approved', null, 'neighbour');
  await wishToBeTold(unit, site, { comment: root, reader: readers.neighbour, reply: await say('approved', root, 'own') });
  for (const status of isPublic ? (['pending', 'rejected', 'withheld'] as const) : (['pending'] as const)) {
    for (const reader of ['own', 'neighbour'] as const) await say(status, reader === 'own' ? null : root, reader);
  }
  // Was public for a while.
  const taken = {
    id: await say('approved', null, 'neighbour', 'rejected'),
    thread: thread.id,
    status: 'approved',
  } as const;
  const found = { words: mark('desk', site), note: mark('desk', site) };
  await decide(unit, taken, { to: 'rejected', reason: 'banned-words', explanation: found, staff });
  for (const reader of ['own', 'neighbour'] as const) {
    const rejected = await say('rejected', null, reader);
    await object(unit, rejected, readers[reader], mark(reader === 'own' ? 'own' : 'desk', site));
    await deleteWords(unit, {
      id: await say('approved', null, reader, 'rejected'),
      thread: thread.id,
      status: 'approved',
    });
  }
  await complain(unit, site, root, readers.own);
  await unit.sql
    .insertInto('comment_reaction')
    .values({ comment_id: root, reader_id: readers.own, created_at: unit.now })
    .execute();
  await unit.sql.updateTable('comment').set({ like_count: 1 }).where('id', '=', root).execute();
  return thread.id;

  function wordOf(status: CommentStatus, reader: 'own' | 'neighbour') {
    if (isPublic && status === 'approved') return mark('public', site);
    return mark(reader === 'own' ? 'own' : 'held', site);
  }
}

/** That somebody wishes to be told of replies by e-mail, and one that waits to be told. */
async function wishToBeTold(unit: Unit, site: Key, { comment, reader, reply }: { comment: string; reader: string; reply: string }): Promise<void> {
  const [id, word] = [uuid(), mark('never', site)];
  await unit.sql
    .insertInto('reply_subscription')
    .values({
      id,
      site_id: unit.site.id,
      reader_id: reader,
      comment_id: comment,
      address: `${word}@readers.test`,
      language: 'en',
      confirm_hash: `${word} confirms ${id}`,
      question: `${word} asks ${id}`,
      end_hash: `${word} ends ${id}`,
      created_at: unit.now,
      confirmed_at: unit.now,
      expires_at: new Date(unit.now.getTime() + 365 * 86_400_000),
      next_letter_at: unit.now,
    })
    .execute();
  await unit.sql
    .insertInto('reply_notice')
    .values({ subscription_id: id, reply_id: reply, created_at: unit.now, letter: `${word} letter` })
    .execute();
}

/** A notice with the name and the e-mail of whoever gives it. */
async function complain(unit: Unit, site: Key, comment: string, reader: string): Promise<void> {
  const word = mark('desk', site);
  await unit.sql
    .insertInto('comment_report')
    .values({
      id: uuid(),
      site_id: unit.site.id,
      comment_id: comment,
      reader_id: reader,
      reason: 'illegal',
      note: `${word} note`,
      notice_name: `${word} name`,
      notice_email: `${word}@notices.test`,
      created_at: unit.now,
      handled_at: null,
      outcome: null,
    })
    .execute();
  await unit.sql.updateTable('comment').set({ report_count: 1 }).where('id', '=', comment).execute();
}

/** An objection that nobody has answered yet. */
async function object(unit: Unit, comment: string, reader: string, word: string): Promise<void> {
  await unit.sql
    .insertInto('comment_appeal')
    .values({
      id: uuid(),
      site_id: unit.site.id,
      comment_id: comment,
      reader_id: reader,
      text: `${word} objection`,
      created_at: unit.now,
      decided_at: null,
      upheld: null,
      answer: null,
    })
    .execute();
}
