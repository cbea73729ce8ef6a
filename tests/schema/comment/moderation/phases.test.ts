import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CommentPolicy } from '@gazette/schema/site/comment-policy.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../../support/newsroom.ts';
import { MODERATE, moderate } from '../desk/moderators.ts';
import { submit } from './submit.ts';

describe.each(databases)('the phases of moderation on $name', (kind) => {
  let newsroom: Newsroom;
  let owner: string;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    owner = await newsroom.addStaff('owner');
  });
  afterAll(() => newsroom.close());
  afterEach(() => newsroom.saveSite({ key: 'gazette', moderation: 'after', policy: {} }));

  const policy = (wish: Partial<CommentPolicy>) => newsroom.saveSite({ key: 'gazette', policy: wish });

  /** What became of a comment: its status, the code, and what a moderator reads. */
  async function fate(body: string, more: object = {}, options = {}) {
    const { comment, readerToken } = await submit(newsroom, { body, ...more }, options);
    const { data } = await newsroom.ask<{ commentContext: { comment: { reason: { code: string; explanation: string } } } }>(
      'query ($id: ID!) { commentContext(id: $id) { comment { reason { code explanation(language: "en") } } } }',
      { id: comment.id },
      { token: owner },
    );
    return { id: comment.id, status: comment.status, ...data.commentContext.comment.reason, reader: readerToken };
  }

  it('let an ordinary comment through and say so', async () => {
    expect(await fate('A fair word about the new harbour wall')).toMatchObject({ status: 'APPROVED', code: 'site-mode' });
  });

  it('withhold the same words from the same reader in another dress, and hold a campaign', async () => {
    const words = 'Everybody must go and look at this place today';
    const { reader } = await fate(words);
    expect(await fate(`${words.toUpperCase()} !!!`, {}, { reader })).toMatchObject({
      status: 'WITHHELD',
      code: 'repeated-text',
      explanation: 'The same text within 24 hours: 1 by the reader, 0 from the address, 1 on the site',
    });
    for (let more = 0; more < 3; more++) await fate(words);
    expect(await fate(words)).toMatchObject({ status: 'PENDING', code: 'repeated-text' });
  });

  it('let many people say the same few words', async () => {
    for (let more = 0; more < 7; more++) expect(await fate('Thank you!')).toMatchObject({ status: 'APPROVED' });
  });

  it('hold letters buried under marks, and leave vowelled Arabic alone', async () => {
    expect(await fate('He comes x\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308')).toMatchObject({ status: 'PENDING', code: 'unusual-marks' });
    expect(await fate('إِنَّ فِي ذَلِكَ لَعِبْرَةً لِلنَّاسِ كُلِّهِمْ')).toMatchObject({ status: 'APPROVED' });
    expect(await fate(Array.from({ length: 300 }, () => 'x').join('\n'))).toMatchObject({ status: 'PENDING', code: 'unusual-length' });
  });

  it('hold more links than the site allows', async () => {
    const links = (count: number) => Array.from({ length: count }, (_, index) => `https://link${index}.example/`).join(' ');
    expect(await fate(`Two sources: ${links(2)}`)).toMatchObject({ status: 'APPROVED' });
    expect(await fate(`A pile of them: ${links(150)}`)).toMatchObject({ status: 'PENDING', code: 'links', explanation: '150 links, 2 allowed' });
  });

  it('hold the first comment of a reader until one is approved, where the site says so', async () => {
    await policy({ holdFirst: true });
    const first = await fate('My very first words on this site');
    expect(first).toMatchObject({ status: 'PENDING', code: 'first-comment' });
    await moderate(newsroom, owner, { ids: [first.id], decision: 'APPROVED' });
    expect(await fate('My second words on this site', {}, { reader: first.reader })).toMatchObject({ status: 'APPROVED' });
  });

  it('hold a reader much of whose comments had to be rejected', async () => {
    const first = await fate('One of three sorry comments');
    const ids = [first.id];
    for (const body of ['Two of three sorry comments', 'Three of three sorry comments']) ids.push((await fate(body, {}, { reader: first.reader })).id);
    await moderate(newsroom, owner, { ids: ids.slice(0, 2), decision: 'REJECTED', reason: 'ABUSE' });
    expect(await fate('And a fourth one by the same', {}, { reader: first.reader })).toMatchObject({
      status: 'PENDING',
      code: 'reader-history',
      explanation: '2 of 3 comments of the reader were rejected',
    });
  });

  it('withhold what fills the field that people do not see', async () => {
    expect(await fate('Filled in by a program', { trap: 'https://spam.example' })).toMatchObject({ status: 'WITHHELD', code: 'trap' });
  });

  it('hold what says not when its form was opened, where the site wants to know, and what comes too soon after', async () => {
    await policy({ requireStamp: true });
    expect(await fate('Nobody knows since when')).toMatchObject({ status: 'PENDING', code: 'no-stamp' });
    const response = await newsroom.app.fetch(new Request('https://gazette.test/challenge?site=gazette'));
    const { stamp } = (await response.json()) as { stamp: string };
    expect(await fate('Faster than anybody types', { stamp })).toMatchObject({ status: 'PENDING', code: 'too-fast' });
    newsroom.setNow(new Date(NOON.getTime() + 5_000));
    expect(await fate('Typed in five seconds', { stamp })).toMatchObject({ status: 'APPROVED' });
    newsroom.setNow(NOON);
  });

  it('let nobody bear the name of somebody of the staff', async () => {
    const { data } = await newsroom.ask<{ viewer: { staff: { name: string } } }>('{ viewer { staff { name } } }', {}, { token: owner });
    const answer = await newsroom.ask<{ submitComment: object }>(
      `mutation ($input: SubmitCommentInput!) { submitComment(input: $input) { __typename ... on InvalidInput { fields { name code } } } }`,
      { input: { url: 'https://gazette.test/harbour', name: data.viewer.staff.name.toUpperCase(), body: 'Trust me' } },
    );
    expect(answer.data.submitComment).toEqual({ __typename: 'InvalidInput', fields: [{ name: 'name', code: 'INVALID' }] });
  });

  it('reject banned words and hold suspect ones as soon as they are listed, and tell where in a trial', async () => {
    const ADD = `mutation ($input: WordsInput!) { addWords(input: $input) { __typename ... on WordsPayload { count } ... on InvalidInput { fields { name code } } } }`;
    const add = async (input: object) => (await newsroom.ask<{ addWords: object }>(ADD, { input }, { token: owner })).data.addWords;
    expect(await fate('A visit to the gambleden is fun')).toMatchObject({ status: 'APPROVED' });
    expect(await add({ language: 'en', kind: 'BANNED', words: ['gambleden', 'gambleden '] })).toEqual({ __typename: 'WordsPayload', count: 1 });
    expect(await add({ language: 'ar', kind: 'SUSPECT', words: ['قمار'] })).toMatchObject({ count: 1 });
    expect(await add({ language: 'ar', kind: 'SUSPECT', words: ['…'] })).toMatchObject({ fields: [{ name: 'words', code: 'INVALID' }] });

    expect(await fate('Another visit to the g4mbleden today')).toMatchObject({
      status: 'REJECTED',
      code: 'banned-words',
      explanation: 'Banned words (1): g4mbleden',
    });
    expect(await fate('لا نريد والقُمَار في مدينتنا أبدا')).toMatchObject({ status: 'PENDING', code: 'suspect-words' });
    const trial = await newsroom.ask<{ tryWords: object }>(
      '{ tryWords(text: "the gambleden") { status matches { kind entry text start end } } wordLists { language kind count words } }',
      {},
      { token: owner },
    );
    expect(trial.data).toEqual({
      tryWords: { status: 'REJECTED', matches: [{ kind: 'BANNED', entry: 'gambleden', text: 'gambleden', start: 4, end: 13 }] },
      wordLists: [
        { language: 'ar', kind: 'SUSPECT', count: 1, words: ['قمار'] },
        { language: 'en', kind: 'BANNED', count: 1, words: ['gambleden'] },
      ],
    });
    const removed = await newsroom.ask(ADD.replaceAll('addWords', 'removeWords'), { input: { language: 'en', kind: 'BANNED', words: ['gambleden'] } }, { token: owner });
    expect(removed.data).toMatchObject({ removeWords: { count: 1 } });
    expect(await fate('A third visit to the gambleden today')).toMatchObject({ status: 'APPROVED' });
    const contributor = await newsroom.addStaff('contributor');
    expect((await newsroom.ask(ADD, { input: { language: 'en', kind: 'BANNED', words: ['x1'] } }, { token: contributor })).data).toMatchObject({
      addWords: { __typename: 'NotAllowed' },
    });
  });

  it('tell nobody but writer and staff why', async () => {
    const { id } = await fate('Public and unexplained to strangers');
    const { data } = await newsroom.ask('query ($id: ID!) { node(id: $id) { ... on Comment { reason { code } } } }', { id });
    expect(data).toEqual({ node: { reason: null } });
    const refused = await newsroom.ask(MODERATE, { input: { ids: [id], decision: 'APPROVED' } }, { token: await newsroom.addStaff('contributor') });
    expect(refused.data).toMatchObject({ moderateComments: { __typename: 'NotAllowed' } });
  });

  describe('another program is asked', () => {
    const secret = 'a secret of the publisher';
    const asked: { body: string; headers: Readonly<Record<string, string | string[] | undefined>> }[] = [];
    let answer: string | undefined;
    let server: Server;
    beforeAll(async () => {
      server = createServer((request, response) => {
        let body = '';
        request.on('data', (part: Buffer) => (body += part.toString()));
        request.on('end', () => {
          asked.push({ body, headers: request.headers });
          if (answer !== undefined) response.end(answer);
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => {
      server.closeAllConnections();
      server.close();
    });
    const external = (onTimeout: 'hold' | 'pass', deadline: number) => {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      return policy({ external: { url, secret, deadline, onTimeout, allowPrivateAddress: true } });
    };

    it('with a signature that it can check, and its opinion counts', async () => {
      await external('hold', 30_000);
      answer = JSON.stringify({ status: 'rejected', note: 'sounds like toast' });
      expect(await fate('Judge me by another program')).toMatchObject({
        status: 'REJECTED',
        code: 'external',
        explanation: 'Opinion of the external program: sounds like toast',
      });
      const { body, headers } = asked.at(-1) ?? { body: '', headers: {} };
      const expected = createHmac('sha256', secret).update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${expected}`);
      expect(JSON.parse(body)).toMatchObject({ comment: { site: 'gazette', name: 'Salma', body: 'Judge me by another program' } });
      answer = JSON.stringify({ status: null });
      expect(await fate('Nothing to say about this one')).toMatchObject({ status: 'APPROVED' });
    });

    it('and while it is silent or talks nonsense, the site’s choice stands', async () => {
      await external('hold', 50);
      answer = undefined;
      expect(await fate('No answer in time to this')).toMatchObject({ status: 'PENDING', code: 'external-silent' });
      await external('pass', 50);
      expect(await fate('No answer in time to that')).toMatchObject({ status: 'APPROVED' });
      await external('hold', 30_000);
      answer = '<html>';
      expect(await fate('A page instead of an opinion')).toMatchObject({ status: 'PENDING', code: 'external-silent' });
    });
  });
});
