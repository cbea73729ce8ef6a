import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { openNewsroom, type Newsroom } from '../support/newsroom.ts';
import { commentsBeyond, deedsOfReaders, deedsOfStaff, rowsOfSite, tellApart } from '../support/walk/acts.ts';
import { fillNewsroom, type FilledNewsroom } from '../support/walk/fill-newsroom.ts';
import { mark } from '../support/walk/marks.ts';
import { allRows, type Row } from '../support/walk/rows.ts';
import { makeViewers, type Viewers } from '../support/walk/viewers.ts';

describe.each(databases)('acting on what one may not see, on $name', (kind) => {
  let newsroom: Newsroom;
  let filled: FilledNewsroom;
  let viewers: Viewers;
  let rows: Row[];
  beforeAll(async () => {
    newsroom = await openNewsroom(kind, {
      GAZETTE_REACTIONS_PER_MINUTE: '10000',
      GAZETTE_REPORTS_PER_HOUR: '10000',
      GAZETTE_NEWCOMERS_PER_HOUR: '10000',
    });
    filled = await fillNewsroom(newsroom);
    viewers = await makeViewers(newsroom, filled);
    rows = await allRows(newsroom);
  });
  afterAll(() => newsroom.close());

  /** What could have been done to something: nothing of it may have changed. */
  async function unchanged(work: () => Promise<void>): Promise<void> {
    const tables = [
      'comment',
      'comment_reaction',
      'comment_report',
      'comment_appeal',
      'ban',
      'staff_token',
      'webhook',
      'source',
      'staff_membership',
      'article',
      'article_revision',
    ];
    const now = async () =>
      (await allRows(newsroom))
        .filter(({ table }) => tables.includes(table))
        // That a token was used is noted.
        .map(({ values }) => JSON.stringify({ ...values, last_used_at: null }))
        .toSorted();
    const before = await now();
    await work();
    expect(await now()).toEqual(before);
  }

  test.each(deedsOfReaders.map((deed) => [deed.name, deed] as const))(
    'a reader’s %s is refused as if the comment did not exist',
    async (_, deed) => {
      const targets = commentsBeyond(rows, filled.readers.gazette);
      const statuses = new Set(targets.map(({ values }) => values['status']));
      expect(statuses).toEqual(new Set(['approved', 'pending', 'rejected', 'withheld']));
      const some = targets.filter((_row, index) => index % 3 === 0);
      await unchanged(async () => {
        expect((await tellApart(newsroom, viewers.reader, deed, some)).slice(0, 1)).toEqual([]);
        expect((await tellApart(newsroom, viewers.stranger, deed, some)).slice(0, 1)).toEqual([]);
      });
    },
  );

  test.each(deedsOfStaff.map((deed) => [deed.name, deed] as const))(
    '%s by staff of the other site is refused as if there were nothing',
    async (_, deed) => {
      const targets = rowsOfSite(rows, deed.type, 'gazette');
      expect(targets.length).toBeGreaterThan(0);
      await unchanged(async () => {
        expect((await tellApart(newsroom, viewers.ownerThere, deed, targets.slice(0, 20))).slice(0, 1)).toEqual([]);
      });
    },
  );

  test('a client key that another reader has used does not show what was posted with it', async () => {
    const url = 'https://gazette.test/en/articles/zqpublicqgazette-visible';
    const hidden = mark('held', 'gazette');
    const submit = `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) {
      __typename ... on SubmitCommentPayload { comment { id body { text } } } ... on InvalidInput { fields { name code } }
    } }`;
    const post = (body: string, reader: string | undefined) =>
      newsroom.ask(
        submit,
        { input: { url, name: 'Walker', body, clientKey: 'the-same-key-of-both' } },
        { ...(reader && { reader }), address: reader ? '192.0.2.7' : '198.51.100.7' },
      );
    const issue = (id: string) => newsroom.services.readers.issueToken({ id }, newsroom.site);
    const { neighbour, own } = filled.readers.gazette;
    const body = `${hidden} held for its words`;
    await newsroom.write(async ({ sql, site, now }) => {
      const id = randomUUID();
      const word = { language: 'en', kind: 'suspect', entry: 'held' } as const;
      await sql
        .insertInto('word_list_entry')
        .values({ id, site_id: site.id, ...word, created_at: now })
        .execute();
    });
    const first = await post(body, await issue(neighbour));
    expect(first.data).toMatchObject({ submitComment: { comment: { body: { text: body } } } });
    const refused = { submitComment: { __typename: 'InvalidInput', fields: [{ name: 'clientKey', code: 'INVALID' }] } };
    expect((await post('Mine', await issue(own))).data).toEqual(refused);
    expect((await post('Mine', undefined)).data).toEqual(refused);
    // Its writer gets the same answer again.
    expect((await post(body, await issue(neighbour))).data).toEqual(first.data);
  });
});
