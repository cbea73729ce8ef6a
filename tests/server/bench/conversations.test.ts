import { threadDocument, submitDocument } from '@gazette/server/bench/conversations/documents.ts';
import { loadConversations } from '@gazette/server/bench/conversations/load-conversations.ts';
import { threadId } from '@gazette/schema/comment/thread-id.ts';
import { repetitionKey } from '@gazette/schema/comment/text-key.ts';
import { parse, print } from 'graphql';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@gazette/widgets/build/read-document.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom } from '../../support/newsroom.ts';

describe('what the bench asks', () => {
  test.each([
    ['thread', '@gazette/widgets/comments/thread.graphql', threadDocument],
    ['submission', '@gazette/widgets/participation/submit-comment.graphql', submitDocument],
  ])('is the widget’s own document: %s', async (_name, path, document) => {
    const own = await readDocument(fileURLToPath(import.meta.resolve(path)));
    expect(print(parse(document))).toBe(own.text);
  });
});

describe.each(databases)('conversations written in bulk on $name', (kind) => {
  const fill = async () => {
    const newsroom = await openNewsroom(kind);
    onTestFinished(() => newsroom.close());
    newsroom.setNow(new Date());
    for (let article = 0; article < 5; article += 1) await newsroom.publish({ slug: `page-${article}` });
    const loaded = await loadConversations(
      newsroom.services,
      { comments: 130, threads: 3, threadComments: 60 },
      () => {},
    );
    const { reads } = newsroom.services.database;
    return { newsroom, loaded, reads, rows: await reads.selectFrom('comment').selectAll().execute() };
  };

  test('have the counts, places and keys that posting gives', async () => {
    const { newsroom, loaded, reads, rows } = await fill();
    const approved = rows.filter(({ status }) => status === 'approved');
    const threads = await reads.selectFrom('thread').selectAll().execute();
    expect(threads).toHaveLength(6);
    expect(rows).toHaveLength(130 + 10 + 4 * 60);
    for (const thread of threads) {
      expect(thread.id).toBe(threadId(newsroom.site.id, thread.page_key));
      expect(thread.comment_count).toBe(approved.filter((row) => row.thread_id === thread.id).length);
    }
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const row of rows) {
      const parent = row.parent_id === null ? undefined : byId.get(row.parent_id);
      expect(row.under).toBe(row.parent_id ?? row.thread_id);
      expect(row.reply_count).toBe(approved.filter(({ parent_id }) => parent_id === row.id).length);
      expect(row.text_key).toBe(repetitionKey(row.body));
      expect(parent?.thread_id ?? row.thread_id).toBe(row.thread_id);
      expect(parent?.status ?? 'approved').toBe('approved');
      expect(Number(parent?.created_at ?? 0)).toBeLessThanOrEqual(Number(row.created_at));
    }
    expect(new Set(rows.map((row) => row.text_key)).size).toBe(rows.length);

    const likes = await reads.selectFrom('comment_reaction').selectAll().execute();
    expect(likes.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.like_count).toBe(likes.filter(({ comment_id }) => comment_id === row.id).length);
    expect(likes.filter((like) => byId.get(like.comment_id)?.reader_id === like.reader_id)).toEqual([]);

    for (const reader of await reads.selectFrom('reader').selectAll().execute()) {
      const own = rows.filter((row) => row.reader_id === reader.id);
      expect(reader.approved_count).toBe(own.filter(({ status }) => status === 'approved').length);
      expect(reader.rejected_count).toBe(own.filter(({ status }) => status === 'rejected').length);
    }
    const decisions = await reads.selectFrom('comment_decision').selectAll().execute();
    expect(decisions.map(({ comment_id, to, reason }) => `${comment_id} ${to} ${reason}`).toSorted()).toEqual(
      rows.map(({ id, status, reason }) => `${id} ${status} ${reason}`).toSorted(),
    );
    expect(loaded.pending).toBe(rows.filter(({ status }) => status === 'pending').length);
    expect(loaded.pending).toBeGreaterThan(0);
  });

  test('fill the same columns of the same kind as a comment that was posted', async () => {
    const { newsroom, loaded, reads, rows } = await fill();
    const input = {
      url: loaded.pages.fresh[0],
      name: 'Salma',
      body: 'A comment that came the ordinary way.',
      clientKey: 'a key of its own',
    };
    const { data } = await newsroom.ask<{ submitComment: { comment: { status: string } } }>(
      submitDocument,
      { input },
      { address: '192.0.2.7' },
    );
    expect(data.submitComment.comment.status).toBe('APPROVED');
    const posted = await reads
      .selectFrom('comment')
      .selectAll()
      .where('client_key', '=', input.clientKey)
      .executeTakeFirstOrThrow();
    const bulk = rows.find(
      ({ status, parent_id, address_hash }) => status === 'approved' && parent_id === null && address_hash !== null,
    );
    expect(shape(bulk)).toEqual(shape(posted));
    expect(bulk?.reason).toBe(posted.reason);
    const reader = (id: string | null) =>
      reads.selectFrom('reader').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(shape(await reader(bulk?.reader_id ?? null))).toEqual(shape(await reader(posted.reader_id)));
    const decision = (id: string | undefined) =>
      reads
        .selectFrom('comment_decision')
        .selectAll()
        .where('comment_id', '=', id ?? '')
        .executeTakeFirstOrThrow();
    expect(shape(await decision(bulk?.id))).toEqual(shape(await decision(posted.id)));
  });

  test('are the same every time', async () => {
    const said = async () =>
      (await fill()).rows.map(({ body, status, author_name }) => `${body} ${status} ${author_name}`).toSorted();
    expect(await said()).toEqual(await said());
  });
});

/** What each column holds, but for the value. */
function shape(row: object | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([column, value]) => [
      column,
      value instanceof Date ? 'date' : Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value,
    ]),
  );
}
