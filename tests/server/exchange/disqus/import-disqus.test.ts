import { readFile } from 'node:fs/promises';
import { Comment } from '@gazette/schema/comment/comment.entity.ts';
import { decide } from '@gazette/schema/comment/decide.ts';
import { moveThread } from '@gazette/schema/comment/move-thread.ts';
import { bringOver, whatToBringOver } from '@gazette/server/commands/thread/bring-over.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../../support/databases.ts';
import { lines, noon, openNewsroom, outcomes, type Newsroom } from '../newsroom-under-test.ts';
import { expectRightCounts } from '../recount.ts';

const sample = await readFile(new URL('sample.xml', import.meta.url), 'utf8');

const site = { type: 'site', key: 'news', hosts: ['news.example'], languages: ['en'], policy: { depth: 2 } };
const article = { headline: 'Harbour', slug: 'harbour', language: 'en', publishedAt: '2024-03-01T06:00:00Z' };

describe.each(databases)('a Disqus export on $name', ({ createMigrated }) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(await createMigrated());
    await newsroom.import(lines(site, article));
  });
  afterEach(() => newsroom.close());

  const comments = async () => {
    const rows = await newsroom
      .staff()
      .comments()
      .selectAll('comment')
      .select(['article.slug', 'thread.url'])
      .orderBy('comment.created_at')
      .execute();
    const keys = new Map(rows.map((row) => [row.id, row.source_key]));
    return new Map(
      rows.map((row) => [
        row.source_key?.replace('disqus:', ''),
        {
          name: row.author_name,
          body: row.body,
          status: row.status,
          depth: row.depth,
          slug: row.slug,
          url: row.url,
          parent: keys.get(row.parent_id ?? '')?.replace('disqus:', ''),
          answers: keys.get(row.answers_id ?? '')?.replace('disqus:', ''),
          deletedAt: row.deleted_at,
          createdAt: row.created_at,
          id: row.id,
        },
      ]),
    );
  };

  it('comes under the articles and pages it names, with its states and its nesting, and without anybody’s address', async () => {
    const summary = await newsroom.import(sample);
    expect(summary.broken).toEqual([]);
    expect(outcomes(summary)).toEqual({ thread: '2 0 0', comment: '11 0 0' });
    const all = await comments();
    expect(all.get('901')).toMatchObject({
      name: 'Salma',
      body: 'First words & a plan (https://port.example/plan?a=1&b=2)\n\nSecond\nline',
      status: 'approved',
      slug: 'harbour',
      createdAt: new Date('2024-03-02T08:00:00Z'),
    });
    expect(all.get('903')).toMatchObject({ name: 'عمر', parent: '901', depth: 1 });
    expect(all.get('903')?.body).toMatch(/to @salma$/);
    expect(['902', '907'].map((key) => all.get(key)?.status)).toEqual(['rejected', 'pending']);
    expect(all.get('904')).toMatchObject({ name: '', body: '', status: 'approved', deletedAt: new Date('2024-03-02T10:00:00Z') });
    expect(all.get('905')?.parent).toBe('904');
    expect(all.has('906')).toBe(false);
    expect(all.get('908')).toMatchObject({ parent: undefined, depth: 0 });
    expect(all.get('910')).toMatchObject({ parent: '903', answers: '909', depth: 2 });
    expect(all.get('911')).toMatchObject({ parent: '903', answers: '910', depth: 2 });
    expect(all.get('i:own-1')).toMatchObject({ name: 'مجهول', url: 'https://news.example/about', slug: null });
    await expectRightCounts(newsroom);
    const threads = await newsroom.public().threads().select(['thread.url', 'thread.state', 'thread.created_at']).orderBy('thread.created_at').execute();
    expect(threads).toMatchObject([
      { url: 'https://news.example/about', state: 'closed', created_at: new Date('2024-02-01T06:00:00Z') },
      { state: 'open', created_at: new Date('2024-03-01T06:00:00Z') },
    ]);
    expect([...summary.skipped.values()].map(({ reason, count }) => [count, reason])).toEqual([
      [1, 'post that was deleted, and that nobody has answered'],
      [2, 'on a page of translate.other.example, which is none of the site’s hosts (“gazette site set --host” adds one)'],
      [1, 'post of a thread without an address'],
      [1, 'post of a thread that was deleted'],
    ]);
    expect([...summary.noted.values()].map(({ reason }) => reason)).toEqual([
      'answers a comment that is not there: placed at the top',
    ]);
    expect(await newsroom.export()).not.toMatch(/mail\.example|198\.51\.100|203\.0\.113|omar_k|disq\.us/);
  });

  it('changes nothing when it is imported again, and leaves what moderators decided', async () => {
    await newsroom.import(sample);
    const waiting = (await comments()).get('907');
    await newsroom.database.write(newsroom.site(), noon, async (unit) => {
      const { id, thread, status } = await unit.em.findOneOrFail(Comment, { id: waiting?.id ?? '' });
      await decide(unit, { id, thread, status }, { to: 'approved', reason: 'fine', explanation: {}, staff: null });
    });
    const before = await newsroom.export();
    const again = await newsroom.import(sample);
    expect([again.total('created'), again.total('updated'), again.brokenCount]).toEqual([0, 0, 0]);
    expect(await newsroom.export()).toBe(before);
    expect((await comments()).get('907')?.status).toBe('approved');
    await expectRightCounts(newsroom);
  });

  it('changes nothing after its conversations were moved and keyed anew, and what is new in it goes where they went', async () => {
    const post = (id: string, inside = '') =>
      `<post dsq:id="${id}"><message>Later ${id}</message><createdAt>2024-04-01T00:00:00Z</createdAt><author><name>A</name></author><thread dsq:id="THREAD"/>${inside}</post>`;
    const [, thread = ''] = /<post dsq:id="901">[^]*?<thread dsq:id="(\d+)"/.exec(sample) ?? [];
    const later = sample.replace('</disqus>', `${(post('950', '<parent dsq:id="903"/>') + post('951')).replaceAll('THREAD', thread)}</disqus>`);
    await newsroom.import(sample);
    const articleUrl = 'https://news.example/articles/harbour';
    await newsroom.database.write(newsroom.site(), noon, (unit) => moveThread(unit, { from: articleUrl, to: 'https://news.example/Pier' }, null));
    await newsroom.import(lines({ ...site, addressRules: { pathCase: false } }));
    const plan = await whatToBringOver(newsroom, newsroom.site());
    expect(await bringOver({ ...newsroom, now: () => noon }, newsroom.site(), plan)).toMatchObject({ moved: 1, problems: [] });
    const before = (await comments()).size;
    const again = await newsroom.import(sample);
    expect([again.total('created'), again.total('updated'), again.brokenCount]).toEqual([0, 0, 0]);
    expect((await comments()).size).toBe(before);
    expect(outcomes(await newsroom.import(later))['comment']).toBe('2 0 11');
    const all = await comments();
    expect(all.get('950')).toMatchObject({ parent: '903', url: all.get('901')?.url });
    expect(all.get('951')).toMatchObject({ parent: undefined, url: 'https://news.example/Pier' });
    await expectRightCounts(newsroom);
  });

  it('is the same with its threads behind its posts, and counts without storing when only looking', async () => {
    const threads = [...sample.matchAll(/ {2}<thread dsq:id="\d+">[^]*?<\/thread>\n/g)].map(([thread]) => thread);
    const turned = threads.reduce((text, thread) => text.replace(thread, ''), sample);
    const looked = await newsroom.import(sample, { dryRun: true });
    expect(outcomes(looked)['comment']).toBe('11 0 0');
    expect((await comments()).size).toBe(0);
    const summary = await newsroom.import(turned.replace('</disqus>', `${threads.join('')}</disqus>`));
    expect(outcomes(summary)).toEqual({ thread: '2 0 0', comment: '11 0 0' });
    await expectRightCounts(newsroom);
  });

  it('that is cut off is imported as far as it goes, and says so', async () => {
    const at = sample.indexOf('<post dsq:id="909">') + 60;
    const summary = await newsroom.import(sample.slice(0, at));
    expect(summary.broken.map(({ reason }) => reason)).toContain('post: the file ends inside it');
    expect([...(await comments()).keys()]).toEqual(['901', '902', '903', '904', '905', '907', '908']);
    const whole = await newsroom.import(sample);
    expect(outcomes(whole)['comment']).toBe('4 0 7');
    await expectRightCounts(newsroom);
  });

  it('keeps what is sound beside posts that are not', async () => {
    const post = (id: string, inside: string) => `<post dsq:id="${id}"><createdAt>2024-01-01T00:00:00Z</createdAt><author><name>A</name></author><thread dsq:id="1"/>${inside}</post>`;
    const summary = await newsroom.import(
      `<disqus xmlns:dsq="x"><thread dsq:id="1"><link>https://news.example/p</link></thread>${[
        post('1', `<message>${'long '.repeat(30_000)}</message>`),
        post('2', '<message><![CDATA[<p> </p>]]></message>'),
        post('3', '<message>Good</message>'),
        post('3', '<message>Twice</message>'),
        post('4', '<message>A circle</message><parent dsq:id="5"/>'),
        post('5', '<message>of two</message><parent dsq:id="4"/>'),
        post('6', '<message>Itself</message><parent dsq:id="6"/>'),
        '<post dsq:id="7"><message>When?</message><createdAt>yesterday</createdAt><author><name>A</name></author><thread dsq:id="1"/></post>',
        '<post><message>Who?</message><createdAt>2024-01-01T00:00:00Z</createdAt><thread dsq:id="1"/></post>',
        '<post dsq:id="8"><message>Where?</message><createdAt>2024-01-01T00:00:00Z</createdAt><author><name>A</name></author><thread dsq:id="99"/></post>',
      ].join('')}</disqus>`,
    );
    expect(summary.broken.map(({ reason }) => reason)).toEqual([
      'post disqus:2: body: is missing',
      'post disqus:7: createdAt: must be a date and time such as 2025-07-27T09:30:00Z',
      'post: it has no id',
      'comment disqus:1: longer than 100000 characters',
      'post of a thread that is not in the file',
    ]);
    const all = await comments();
    expect(new Set(all.keys())).toEqual(new Set(['3', '4', '5', '6']));
    expect(all.get('3')?.body).toBe('Good');
    expect([all.get('4')?.parent, all.get('5')?.parent]).toEqual([undefined, '4']);
  });

  it('in another encoding is read as it says, and one that lies is told', async () => {
    const { memorySource } = await import('../memory-source.ts');
    const arabic = (encoding: string, text: Buffer) =>
      Buffer.concat([
        Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><disqus xmlns:dsq="x"><thread dsq:id="1"><link>https://news.example/p</link></thread><post dsq:id="1"><message>`),
        text,
        Buffer.from('</message><createdAt>2024-01-01T00:00:00Z</createdAt><author><name>A</name></author><thread dsq:id="1"/></post></disqus>'),
      ]);
    const windows = Buffer.from([0xc3, 0xc3, 0xed]);
    await newsroom.import(memorySource(arabic('windows-1256', windows)));
    expect((await comments()).get('1')?.body).toBe('أأي');
    await expect(newsroom.import(memorySource(arabic('utf-8', windows)))).rejects.toThrow(/is not UTF-8 text: byte 1\d\d/);
    const bomb = sample.replace('<disqus', '<!DOCTYPE disqus [<!ENTITY a "aaaa">]>\n<disqus');
    await expect(newsroom.import(bomb)).rejects.toThrow('declares XML entities');
  });
});
