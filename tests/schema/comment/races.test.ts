import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { Article } from '@gazette/schema/article/article.entity.ts';
import { Comment } from '@gazette/schema/comment/comment.entity.ts';
import { setThreadState } from '@gazette/schema/comment/desk/thread-state.ts';
import { decodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { banReader } from '@gazette/schema/reader/ban-reader.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { liveProcess } from '../../server/live/live-process.ts';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { Browser, edit, like, remove } from '../reader/reader-under-test.ts';
import { moderate, MODERATE, UNDO } from './desk/moderators.ts';
import { meanwhile, type Meanwhile } from './meanwhile.ts';

const SUBMIT = `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) {
  __typename
  ... on SubmitCommentPayload { readerToken comment { id body { text } } }
  ... on InvalidInput { fields { name code } } ... on Error { code }
} }`;

interface Words {
  readonly status: string;
  readonly revision: string;
  readonly body: { readonly text: string };
}

/** Each of these lets one thing happen exactly while another is under way. */
describe.each(databases)('at the same moment on $name', (kind) => {
  let newsroom: Newsroom;
  let token: string;
  let judging: Meanwhile;
  let writer: Browser;
  let page: string;
  let path: string;
  let articleId: string;
  let pages = 0;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind, { GAZETTE_NEWCOMERS_PER_HOUR: '1000' });
    token = await newsroom.addStaff('moderator');
    judging = await meanwhile(newsroom);
  });
  beforeEach(async () => {
    path = `/en/articles/story-${++pages}`;
    page = `https://gazette.test${path}`;
    articleId = await newsroom.publish({ slug: `story-${pages}` });
    writer = new Browser(newsroom, `192.0.${pages}.1`);
    judging.happens = undefined;
    await newsroom.saveSite({ key: 'gazette', moderation: 'before' });
  });
  afterAll(async () => {
    await judging.close();
    await newsroom.close();
  });

  const post = (body: string, more: object = {}) => writer.post(body, 'Nour', { url: page, ...more });
  const submit = (input: object, by = writer) => by.act(SUBMIT, { input: { url: page, name: 'Nour', ...input } });
  const approve = async (id: string) => moderate(newsroom, token, { ids: [id], decision: 'APPROVED', seenAs: 'PENDING' });
  const approveSeen = async (id: string, seenRevisions: string[]) => {
    const input = { ids: [id], decision: 'APPROVED', seenAs: 'PENDING', seenRevisions };
    const { data } = await newsroom.ask<{ moderateComments: { results: { outcome: string }[] } }>(MODERATE, { input }, { token });
    return data.moderateComments.results.map(({ outcome }) => outcome);
  };
  const inQueue = async (id: string) => {
    const { data } = await newsroom.ask<{ moderationQueue: { nodes: (Words & { id: string })[] } }>(
      '{ moderationQueue(queue: PENDING, first: 100) { nodes { id status revision body { text } } } }',
      {},
      { token },
    );
    return data.moderationQueue.nodes.find((comment) => comment.id === id);
  };
  const publicWords = async () => {
    const { data } = await newsroom.ask<{ thread: { commentCount: number; comments: { nodes: Words[] } } | null }>(
      'query ($page: URL!) { thread(url: $page) { commentCount comments { nodes { status revision body { text } } } } }',
      { page },
    );
    expect(data.thread?.commentCount).toBe(data.thread?.comments.nodes.length);
    return data.thread?.comments.nodes.map(({ body }) => body.text);
  };
  const reader = async (globalId: string) => {
    const { id } = decodeGlobalId(globalId);
    return newsroom.write(async (unit) => (await unit.em.findOneOrFail(Comment, id)).reader ?? '');
  };

  it('an edit that finishes before the approval of the old words keeps them all from the public, and the moderator is told', async () => {
    const { id } = await post('Words that the moderator has read');
    const read = await inQueue(id);
    expect(await writer.act(edit, { id, body: 'Words that nobody has read' })).toMatchObject({ comment: { status: 'PENDING' } });
    expect(await approveSeen(id, [read?.revision ?? ''])).toEqual(['CHANGED_MEANWHILE']);
    expect(await publicWords()).toEqual([]);
    const again = await inQueue(id);
    expect(again?.body.text).toBe('Words that nobody has read');
    expect(await approveSeen(id, [again?.revision ?? ''])).toEqual(['DONE']);
    expect(await publicWords()).toEqual(['Words that nobody has read']);
  });

  it('an edit is refused when a moderator approves the old words while the new ones are judged', async () => {
    const { id } = await post('Words that are approved');
    judging.happens = () => approve(id);
    expect(await writer.act(edit, { id, body: 'Other words' })).toMatchObject({ code: 'EDIT_CONFLICT' });
    expect(await publicWords()).toEqual(['Words that are approved']);
  });

  it('an edit is refused too when a moderator looks at a reported comment and leaves it as it is', async () => {
    await newsroom.saveSite({ key: 'gazette', moderation: 'after' });
    const { id } = await post('Words that somebody reports');
    await newsroom.write((unit) =>
      unit.sql.updateTable('comment').set({ report_count: 1 }).where('id', '=', decodeGlobalId(id).id).execute(),
    );
    judging.happens = () => moderate(newsroom, token, { ids: [id], decision: 'APPROVED' });
    expect(await writer.act(edit, { id, body: 'Worse words' })).toMatchObject({ code: 'EDIT_CONFLICT' });
    expect(await publicWords()).toEqual(['Words that somebody reports']);
  });

  it('names as many revisions as comments, or nothing is decided', async () => {
    const { id } = await post('One of one');
    const input = { ids: [id], decision: 'APPROVED', seenRevisions: [] };
    const { data } = await newsroom.ask<{ moderateComments: object }>(MODERATE, { input }, { token });
    expect(data.moderateComments).toMatchObject({ __typename: 'InvalidInput' });
    expect((await inQueue(id))?.status).toBe('PENDING');
  });

  it('an approval and a deletion leave no words in public, whichever comes first', async () => {
    for (const body of ['Taken back at once', 'Taken back as well', 'And this one too']) {
      const { id } = await post(body);
      const [removed] = await Promise.all([writer.act(remove, { id }), moderate(newsroom, token, { ids: [id], decision: 'APPROVED' })]);
      expect(removed).toMatchObject({ __typename: 'DeleteCommentPayload' });
    }
    expect(await publicWords()).toEqual([]);
  });

  it('a decision that is undone does not open the words to its writer again', async () => {
    const { id } = await post('Approved by mistake');
    const [ruled] = await approve(id);
    await newsroom.ask(UNDO, { decisionIds: [ruled?.decisionId] }, { token });
    expect(await writer.act(edit, { id, body: 'Slipped in afterwards' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await inQueue(id))?.body.text).toBe('Approved by mistake');
  });

  it('a comment is not taken from a reader who is banned while it is judged', async () => {
    const { id } = await post('The last one that is taken');
    const readerId = await reader(id);
    judging.happens = () =>
      newsroom.write((unit) => banReader(unit, { readerId, reason: 'Abuse', until: null, addressHash: null, staff: null }));
    expect(await submit({ body: 'One more' })).toMatchObject({ __typename: 'ReaderBanned' });
  });

  it('a comment is not taken by a conversation that is closed while it is judged, nor under an article that is withdrawn', async () => {
    judging.happens = () => newsroom.write((unit) => setThreadState(unit, { page: { key: path, url: page } }, 'closed', null));
    expect(await submit({ body: 'Too late for this one' })).toMatchObject({ __typename: 'ThreadClosed' });
    await newsroom.write((unit) => setThreadState(unit, { page: { key: path, url: page } }, 'open', null));
    judging.happens = () =>
      newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, articleId), 'By mistake.'));
    expect(await submit({ body: 'Nobody could ever read this' })).toMatchObject({ fields: [{ name: 'url', code: 'NOT_FOUND' }] });
  });

  it('a reply is not taken under a comment that is deleted while it is judged', async () => {
    await newsroom.saveSite({ key: 'gazette', moderation: 'after' });
    const { id } = await post('Soon gone');
    const other = new Browser(newsroom, `198.51.${pages}.1`);
    judging.happens = () => writer.act(remove, { id });
    expect(await submit({ body: 'I disagree', parentId: id }, other)).toMatchObject({ fields: [{ name: 'parentId', code: 'NOT_FOUND' }] });
    expect(await publicWords()).toEqual([]);
  });

  it('many like and stop liking: the counter is exact', async () => {
    await newsroom.saveSite({ key: 'gazette', moderation: 'after' });
    const { id } = await post('Liked by many');
    const readers = Array.from({ length: 12 }, (_, index) => new Browser(newsroom, `203.0.${pages}.${index + 1}`));
    await Promise.all(readers.map((browser) => browser.act(like, { id, like: true })));
    await Promise.all(readers.flatMap((browser, index) => [browser.act(like, { id, like: true }), ...(index % 3 === 0 ? [browser.act(like, { id, like: false })] : [])]));
    await Promise.all(readers.map((browser, index) => browser.act(like, { id, like: index % 4 !== 0 })));
    const { likeCount } = await newsroom.write((unit) => unit.em.findOneOrFail(Comment, decodeGlobalId(id).id));
    const rows = await newsroom.write((unit) =>
      unit.sql.selectFrom('comment_reaction').select('reader_id').where('comment_id', '=', decodeGlobalId(id).id).execute(),
    );
    expect([likeCount, rows.length]).toEqual([9, 9]);
  });

  it('one form sent twice through two processes posts once, and both answers hold the same comment and a token for it', async () => {
    const process = await liveProcess(newsroom);
    const elsewhere: Newsroom = {
      ...newsroom,
      async ask(query, variables = {}, options = {}) {
        const request = new Request('https://gazette.test/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...options.headers },
          body: JSON.stringify({ query, variables }),
        });
        const response = await process.app.fetch(request, { address: options.address });
        return { status: response.status, ...((await response.json()) as { data: never }) };
      },
    };
    for (let time = 0; time < 5; time += 1) {
      const tabs = [new Browser(newsroom, '192.0.2.77'), new Browser(elsewhere, '192.0.2.77')];
      const input = { body: `Sent twice, time ${time}`, clientKey: `a-key-nobody-guesses-${pages}-${time}` };
      const answers = await Promise.all(tabs.map((browser) => submit(input, browser)));
      const ids = answers.map((answer) => (answer['comment'] as { id: string } | undefined)?.id);
      expect(ids[0]).toBeDefined();
      expect(ids[1]).toBe(ids[0]);
      for (const browser of tabs) {
        expect(await browser.act(edit, { id: ids[0], body: `Changed by ${tabs.indexOf(browser)}, time ${time}` })).toMatchObject({
          __typename: 'EditCommentPayload',
        });
      }
    }
    await process.close();
    const rows = await newsroom.write((unit) => unit.em.count(Comment, { clientKey: { $like: `a-key-nobody-guesses-${pages}-%` } }));
    expect(rows).toBe(5);
  });

  it('a second sending that comes when the conversation is closed is answered with what the first one stored', async () => {
    const input = { body: 'Sent, and the answer was lost', clientKey: 'another-key-nobody-guesses' };
    const { comment } = await submit(input);
    await newsroom.write((unit) => setThreadState(unit, { page: { key: path, url: page } }, 'closed', null));
    expect(await submit(input)).toMatchObject({ comment });
  });

  it('other words under the key of a comment are refused, so that they are not lost unseen; a retry after an edit is not', async () => {
    const clientKey = 'one-key-for-two-comments';
    const { comment } = await submit({ body: 'First words', clientKey });
    expect(await submit({ body: 'Second words', clientKey })).toMatchObject({ fields: [{ name: 'clientKey', code: 'INVALID' }] });
    await writer.act(edit, { id: (comment as { id: string }).id, body: 'Better first words' });
    expect(await submit({ body: 'First words', clientKey })).toMatchObject({ comment: { body: { text: 'Better first words' } } });
  });
});
