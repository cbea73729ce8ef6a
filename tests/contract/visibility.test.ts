import { decodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { schema } from '@gazette/schema/schema.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveProcess } from '../server/live/live-process.ts';
import { databases } from '../support/databases.ts';
import { openNewsroom, type Newsroom } from '../support/newsroom.ts';
import { fillNewsroom, type FilledNewsroom } from '../support/walk/fill-newsroom.ts';
import { hearAll } from '../support/walk/hear-all.ts';
import { mark, marksIn } from '../support/walk/marks.ts';
import { askForbidden, openMutations, type Outcome } from '../support/walk/refused.ts';
import { allRows, type Row } from '../support/walk/rows.ts';
import { passesWith, staffsFields } from '../support/walk/staffs-fields.ts';
import { triesOf, urlsOf } from '../support/walk/tries.ts';
import { visitPagesAs } from '../support/walk/visit-pages.ts';
import { makeViewers, type Viewers } from '../support/walk/viewers.ts';
import { walkAs, type Walked } from '../support/walk/walk-as.ts';
import { typesBelow, type Tries } from '../support/walk/walk-graph.ts';

/** What whoever is neither a known reader nor staff may ask for in vain. */
const OF_READERS = ['CommentReason', 'OwnAppeal', 'OwnComment', 'OwnCommentConnection', 'OwnCommentEdge', 'Reader'];
const OF_STAFF = ['StaffSite', 'ViewerStaff'];

describe.each(databases)('what each viewer sees, on $name', (kind) => {
  let newsroom: Newsroom;
  let filled: FilledNewsroom;
  let rows: Row[];
  let tries: Tries;
  let viewers: Viewers;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind, {
      GAZETTE_GRAPHQL_MAX_DEPTH: '100',
      GAZETTE_GRAPHQL_MAX_COMPLEXITY: '1000000000',
    });
    filled = await fillNewsroom(newsroom);
    viewers = await makeViewers(newsroom, filled);
    rows = await allRows(newsroom);
    tries = triesOf(rows);
  });
  afterAll(() => newsroom.close());

  /** Walks the graph, and holds that nothing was seen that must not be and everything was looked at that there is. */
  async function walk(name: keyof Viewers, depth: 1 | 2, unreached: readonly string[]) {
    const viewer = viewers[name];
    const walked = await walkAs(newsroom, rows, tries, viewer, depth);
    expect(walked.leaks.slice(0, 1)).toEqual([]);
    // A cursor of one list is none of another, and a ranking is not read backwards; all else must be answered.
    expect(walked.refusals).toEqual(new Set(['BAD_CURSOR', 'BAD_PAGE']));
    // A walk that met nothing would prove nothing.
    expect(walked.unreached).toEqual([...unreached].toSorted());
    return { ...walked, sees: viewer.sees };
  }

  test('a stranger sees what is published and approved on the site that is asked', async () => {
    const here = await walk('stranger', 2, [...OF_READERS, ...OF_STAFF]);
    expect(here.shown).toEqual(here.sees);
    const there = await walk('strangerThere', 1, [...OF_READERS, ...OF_STAFF]);
    expect(there.shown).toEqual(there.sees);
  });

  test('a reader sees the own comments in every state where they are meant to be, and nobody else’s', async () => {
    const { answers, shown, sees } = await walk('reader', 1, OF_STAFF);
    expect(shown).toEqual(sees);
    const own = mark('own', 'gazette');
    // Why an own comment is public stands beside it.
    const besides = answers.map(({ root, text }) =>
      root === 'viewer' ? '' : text.replaceAll(`"CommentReason_code":"${own}"`, ''),
    );
    expect(besides.filter((text) => marksIn(text).has(own))).toEqual([]);
    const there = await walk('readerThere', 1, [...OF_READERS, ...OF_STAFF]);
    expect(there.shown).toEqual(there.sees);
  });

  test('staff of another site see what a stranger sees', async () => {
    const stranger = await walkAs(newsroom, rows, tries, viewers.stranger, 1);
    const staff = await walkAs(newsroom, rows, tries, viewers.staffOfOther, 1);
    const withoutViewer = ({ answers }: Walked) => answers.filter(({ root }) => root !== 'viewer');
    expect(withoutViewer(staff)).toEqual(withoutViewer(stranger));
    // Where they work is theirs to know.
    expect(staff.leaks.filter((leak) => !leak.includes('"StaffSite_name":'))).toEqual([]);
    const { data, status } = await newsroom.ask(
      '{ site { key } }',
      {},
      { ...viewers.ownerThere.options, site: 'gazette' },
    );
    expect([status, data]).toEqual([401, undefined]);
  });

  test('staff see what is theirs to work with on their own site alone, and nothing that is nobody’s to read', async () => {
    const owner = await walk('ownerThere', 1, ['StaffSite']);
    expect(owner.shown).toEqual(owner.sees);
    const moderator = await walk('moderator', 1, ['StaffSite']);
    expect(moderator.shown).toEqual(moderator.sees);
  });

  test('every type is somebody’s to see', () => {
    const everything = typesBelow({ schema, passes: () => true });
    const ofOwners = typesBelow({ schema, passes: passesWith(viewers.ownerThere.permissions) });
    expect(ofOwners).toEqual(everything);
  });

  test('each field and each deed of the staff is refused to whoever may not, asked alone', async () => {
    const shown = rows.find(({ table, marks }) => table === 'comment' && marks.has(mark('public', 'gazette')));
    const outcomes = new Map<string, Set<Outcome>>();
    for (const one of staffsFields()) {
      const place = `${one.type}.${one.field.name}`;
      const seen = new Set<Outcome>();
      for (const viewer of Object.values(viewers)) {
        if (!passesWith(viewer.permissions)(one.field))
          seen.add(await askForbidden(newsroom, viewer, one, shown?.id ?? ''));
      }
      outcomes.set(place, seen);
    }
    // Whoever may reach a report may read its comment too, whoever follows sources the articles that came of them, and of
    // those who walk here whoever may write may publish: everybody else is refused one step before.
    for (const place of ['CommentReport.comment', 'NewsroomArticle.relatedChoices', 'SourceItem.article']) {
      expect([place, outcomes.get(place)]).toEqual([place, new Set(['shut'])]);
      outcomes.delete(place);
    }
    expect([...outcomes].filter(([, seen]) => seen.has('answered') || !seen.has('refused'))).toEqual([]);
    expect(outcomes.size).toBeGreaterThan(25);
    // Even of those who read comments, who gives a notice is answered by moderators alone.
    expect(outcomes.get('CommentReport.noticeEmail')).toEqual(new Set(['shut', 'refused']));
    expect(openMutations()).toEqual([
      'acceptInvitation',
      'appealDecision',
      'changePassword',
      'deleteComment',
      'editComment',
      'eraseReader',
      'exportReader',
      'foundSite',
      'reactToComment',
      'recordView',
      'reportComment',
      'requestPasswordReset',
      'resetPassword',
      'signIn',
      'signOut',
      'submitComment',
    ]);
  });

  test('the pages show to everybody what a stranger sees', async () => {
    for (const site of ['stranger', 'strangerThere'] as const) {
      const { pages, leaks } = await visitPagesAs(newsroom, rows, viewers[site]);
      expect(leaks).toEqual([]);
      const shown = [...pages.values()].filter((text) => text.startsWith('200 '));
      expect(shown.filter((text) => text.includes(mark('public', viewers[site].site))).length).toBeGreaterThan(5);
      expect(shown.some((text) => text.includes('said approved'))).toBe(true);
      if (site === 'strangerThere') continue;
      for (const name of ['reader', 'moderator', 'staffOfOther'] as const) {
        expect((await visitPagesAs(newsroom, rows, viewers[name])).pages).toEqual(pages);
      }
    }
  });

  test('counts are those of public comments', async () => {
    const { data } = await newsroom.ask<{ latestComments: { nodes: Counted[] } }>(
      '{ latestComments(first: 100) { nodes { id replyCount thread { id commentCount } } } }',
    );
    const approved = rows.filter(({ table, values }) => table === 'comment' && values['status'] === 'approved');
    const countOf = (column: string, id: string) =>
      approved.filter(({ values }) => values[column] === decodeGlobalId(id).id).length;
    expect(data.latestComments.nodes.length).toBeGreaterThan(3);
    for (const { id, replyCount, thread } of data.latestComments.nodes) {
      expect([replyCount, thread.commentCount]).toEqual([countOf('parent_id', id), countOf('thread_id', thread.id)]);
    }
    for (const viewer of Object.values(viewers).filter(({ site }) => site === 'gazette')) {
      const counts = await newsroom.ask<{ commentCounts: { url: string; count: number }[] }>(
        'query ($urls: [URL!]!) { commentCounts(urls: $urls) { url count } }',
        { urls: urlsOf(rows) },
        viewer.options,
      );
      const counted = counts.data.commentCounts.filter(({ count }) => count > 0);
      expect(counted.map(({ url, count }) => [new URL(url).host, count])).toEqual([
        ['gazette.test', 2],
        ['gazette.test', 2],
        ['blog.test', 2],
      ]);
    }
  });

  test('nothing is told live, or to who asks again and again, that the viewer may not see', async () => {
    const process = await liveProcess(newsroom);
    try {
      expect(await hearAll(newsroom, process, rows, filled, viewers)).toBeGreaterThan(100);
    } finally {
      await process.close();
    }
  });
});

interface Counted {
  readonly id: string;
  readonly replyCount: number;
  readonly thread: { readonly id: string; readonly commentCount: number };
}
