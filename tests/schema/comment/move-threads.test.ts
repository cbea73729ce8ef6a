import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { setThreadState } from '@gazette/schema/comment/desk/thread-state.ts';
import { moveConversation, moveInCircle } from '@gazette/schema/comment/move-thread.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { planMoves, type MovePlan } from '@gazette/schema/comment/plan-moves.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const url = (path: string) => `https://gazette.test/${path}`;

describe.each(databases)('conversations that move by a table on $name', (kind) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
    for (const path of ['a', 'b', 'c', 'd']) await write(path);
  });
  afterEach(() => newsroom.close());

  const write = (path: string, body = `Said at ${path}`) =>
    newsroom.write(async (unit) => {
      const thread = await ensureThread(unit, { key: `/${path}`, url: url(path) });
      const said = { authorName: 'Reader', status: 'approved', createdAt: NOON } as const;
      const root = await addComment(unit, thread, { ...said, parent: null, body });
      await addComment(unit, thread, { ...said, parent: root ?? null, depth: 1, body: `Answered to ${body}` });
    });
  const plan = (...rows: string[]): Promise<MovePlan> =>
    planMoves(
      newsroom.services.database,
      newsroom.site,
      rows.map((row, index) => {
        const [from = '', to = ''] = row.split(' ');
        return { line: index + 1, from: from.includes(':') ? from : url(from), to: to.includes(':') || to === '' ? to : url(to) };
      }),
    );
  const follow = async ({ steps }: MovePlan) => {
    for (const step of steps) {
      const [only] = step;
      await newsroom.write(async (unit) => {
        if (step.length > 1) await moveInCircle(unit, step, null);
        else if (only) await moveConversation(unit, only, null);
      });
    }
  };
  const conversations = async () => {
    const rows = await visible(newsroom.services.database, { site: newsroom.site, viewer: 'newsroom' })
      .comments()
      .select(['comment.body', 'comment.under', 'thread.id', 'thread.page_key', 'thread.comment_count', 'comment.parent_id'])
      .execute();
    for (const row of rows) expect(row.under).toBe(row.parent_id ?? row.id);
    const pages = Map.groupBy(rows, (row) => row.page_key);
    return Object.fromEntries(
      [...pages].map(([page, said]) => {
        expect(said[0]?.comment_count).toBe(said.length);
        const roots = said.filter((row) => row.parent_id === null);
        return [page, roots.map(({ body }) => body.replace('Said at ', '')).sort().join(' ')];
      }),
    );
  };

  it('change places, pass on and join, each as of the same moment, whatever the order of the lines', async () => {
    // Two that change places, a chain of which the last joins the circle, and a place that stays empty.
    const rows = ['c d', 'a b', 'b a', 'd a', 'nobody x'];
    const planned = await plan(...rows);
    expect(planned).toMatchObject({ problems: [], nothing: 1, done: 0 });
    expect(planned.steps.map((step) => step.map(({ line, joins }) => [line, joins]))).toEqual([
      [[2, false], [3, false]],
      [[4, true]],
      [[1, false]],
    ]);
    await follow(planned);
    expect(await conversations()).toEqual({ '/a': 'b d', '/b': 'a', '/d': 'c' });
  });

  it('are moved once, however often the table is followed, to the end or in part', async () => {
    const rows = ['a b', 'b c', 'c a', 'd e'];
    const planned = await plan(...rows);
    await follow({ ...planned, steps: planned.steps.slice(0, 1) });
    const rest = await plan(...rows);
    expect(rest).toMatchObject({ steps: [[{ line: 4 }]], done: 3 });
    await follow(rest);
    await write('b', 'later');
    expect(await plan(...rows)).toMatchObject({ steps: [], problems: [], done: 3 });
    expect(await conversations()).toEqual({ '/a': 'c', '/b': 'a later', '/c': 'b', '/e': 'd' });
  });

  it('in a chain stay where they came, when it is followed again', async () => {
    const rows = ['a x', 'x y'];
    await follow(await plan(...rows));
    expect(await plan(...rows)).toMatchObject({ steps: [], done: 1 });
    expect(await conversations()).toMatchObject({ '/x': 'a' });
  });

  it('go nowhere by a line that cannot be used, which is named', async () => {
    const { problems, steps, nothing } = await plan(
      'a https://strange.example/',
      'https://strange.example/a b',
      'a javascript:alert(1)',
      'a',
      'ftp://gazette.test/a b',
      'b x',
      'b?utm_source=q#f x/',
      'b y',
      'https://user:pass@gazette.test/c x',
      'd d',
    );
    expect(problems).toEqual([
      { line: 1, message: 'https://strange.example/ is none of the site’s pages.' },
      { line: 2, message: 'https://strange.example/a is none of the site’s pages.' },
      { line: 3, message: 'javascript:alert(1) is none of the site’s pages.' },
      { line: 4, message: 'it has no second address.' },
      { line: 5, message: 'ftp://gazette.test/a is not an http(s) address.' },
      { line: 8, message: 'line 6 says that the same page goes to https://gazette.test/x.' },
      { line: 9, message: 'https://user:pass@gazette.test/c is not an http(s) address.' },
    ]);
    expect([steps.length, nothing]).toEqual([1, 2]);
  });

  it('that are hidden join none that is not, and keep their state and their age on a page of their own', async () => {
    await newsroom.write((unit) => setThreadState(unit, { page: { key: '/a', url: url('a') } }, 'hidden', null));
    await expect(follow(await plan('a b'))).rejects.toThrow('is hidden');
    expect(await conversations()).toMatchObject({ '/a': 'a', '/b': 'b' });
    await follow(await plan('a x'));
    const states = await visible(newsroom.services.database, { site: newsroom.site, viewer: 'newsroom' })
      .threads()
      .select(['thread.state', 'thread.created_at', 'thread.url'])
      .where('thread.page_key', '=', '/x')
      .execute();
    expect(states).toEqual([{ state: 'hidden', created_at: NOON, url: url('x') }]);
  });
});
