import { moveThread } from '@gazette/schema/comment/move-thread.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { lines, noon, openNewsroom, type Newsroom } from '../newsroom-under-test.ts';
import { expectRightCounts } from '../recount.ts';
import { comment, item, wxr } from './wxr.ts';

describe.each(databases)('comments of a WordPress export on $name', ({ createMigrated }) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(await createMigrated());
  });
  afterAll(() => newsroom.close());

  it('keep their states and their nesting as far as the site nests, and are counted right', async () => {
    await newsroom.import(lines({ type: 'site', key: 'news', hosts: ['old.example'], policy: { depth: 1 } }));
    const inside = [
      comment(5, { parent: 4 }) + comment(1) + comment(2, { parent: 1 }) + comment(3, { parent: 2 }) + comment(4, { approved: '0' }),
      comment(6, { approved: 'spam' }) + comment(7, { approved: 'trash', parent: 1 }) + comment(8, { parent: 99 }),
    ].join('');
    const archive = wxr(item({ id: 1, inside }), item({ id: 2, type: 'page', inside: comment(9) }));
    await newsroom.import(archive);
    const rows = await newsroom.staff().comments().selectAll('comment').execute();
    const keys = new Map(rows.map(({ id, source_key }) => [id, source_key]));
    const said = rows.map((row) => [row.source_key, row.status, keys.get(row.parent_id ?? ''), keys.get(row.answers_id ?? '')]);
    expect(said.sort(([a], [b]) => Number(a) - Number(b))).toEqual([
      ['1', 'approved', undefined, undefined],
      ['2', 'approved', '1', undefined],
      ['3', 'approved', '1', '2'],
      ['4', 'pending', undefined, undefined],
      ['5', 'approved', '4', undefined],
      ['6', 'rejected', undefined, undefined],
      ['7', 'rejected', '1', undefined],
      ['8', 'approved', undefined, undefined],
      ['9', 'approved', undefined, undefined],
    ]);
    await expectRightCounts(newsroom);
    const [moved] = await newsroom.staff().threads().select('thread.url').where('thread.comment_count', '>', 1).execute();
    await newsroom.database.write(newsroom.site(), noon, (unit) =>
      moveThread(unit, { from: moved?.url ?? '', to: 'https://old.example/elsewhere' }, null),
    );
    const again = await newsroom.import(archive);
    expect([again.total('created'), again.brokenCount]).toEqual([0, 0]);
    await expectRightCounts(newsroom);
  });
});
