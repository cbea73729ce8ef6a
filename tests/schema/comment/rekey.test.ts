import { addComment } from '@gazette/schema/comment/add-comment.ts';
import { setThreadState } from '@gazette/schema/comment/desk/thread-state.ts';
import { ensureThread } from '@gazette/schema/comment/ensure-thread.ts';
import { pageAt } from '@gazette/schema/comment/page-of-comment.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import type { AddressRules } from '@gazette/schema/site/address-rules.ts';
import type { SiteDraft } from '@gazette/schema/site/save-site.ts';
import { bringOver, whatToBringOver } from '@gazette/server/commands/thread/bring-over.ts';
import { servedSite } from '@gazette/server/site-url.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const at = (path: string, host = 'gazette.test') => `https://${host}/${path}`;

describe.each(databases)('conversations under other rules for addresses on $name', (kind) => {
  let newsroom: Newsroom;
  beforeEach(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterEach(() => newsroom.close());

  const siteNow = async () => {
    await newsroom.services.sites.reload();
    const site = newsroom.services.sites.default();
    if (!site) throw new Error('There is no site.');
    return servedSite(site, newsroom.services.config);
  };
  const set = (draft: Partial<SiteDraft>) => newsroom.saveSite({ key: 'gazette', ...draft });
  const rules = (addressRules: Partial<AddressRules>) => set({ addressRules });
  const gate = async () => visible(newsroom.services.database, { site: await siteNow(), viewer: 'newsroom' });
  const rekey = async () => {
    const site = await siteNow();
    return bringOver(newsroom.services, site, await whatToBringOver(newsroom.services, site));
  };
  const say = async (url: string, body: string) => {
    const site = await siteNow();
    const page = await pageAt(await gate(), site, url);
    if (!page) throw new Error(`${url} is none of the pages.`);
    await newsroom.write(async (unit) => {
      const said = { authorName: 'Reader', status: 'approved', createdAt: NOON } as const;
      const thread = await ensureThread(unit, page);
      const root = await addComment(unit, thread, { ...said, parent: null, body });
      await addComment(unit, thread, { ...said, parent: root ?? null, depth: 1, body: `To ${body}` });
    }, site);
  };
  /** What a reader of the page finds, answers left out. */
  const read = async (url: string) => {
    const { data } = await newsroom.ask<{ thread: { commentCount: number; comments: { nodes: { body: { text: string } }[] } } | null }>(
      'query ($url: URL!) { thread(url: $url) { commentCount comments(first: 20, order: OLDEST) { nodes { body { text } } } } }',
      { url },
    );
    const { commentCount = 0, comments } = data.thread ?? {};
    const bodies = (comments?.nodes ?? []).map(({ body }) => body.text).sort();
    expect(commentCount).toBe(bodies.length * 2);
    return bodies.join(' ');
  };
  const audited = async (action: string) =>
    (await newsroom.services.database.reads.selectFrom('audit_entry').select('detail').where('action', '=', action).execute()).length;

  it('are found again, joined where two are one now, counted rightly and once', async () => {
    await rules({ keepParameters: ['ref'] });
    await say(at('a?ref=1'), 'one');
    await say(at('a?ref=2'), 'two');
    await say(at('a'), 'none');
    await say(at('b?ref=1'), 'alone');
    await rules({ keepParameters: [] });
    expect(await read(at('b?ref=1'))).toBe('');
    expect(await rekey()).toEqual({ moved: 1, joined: 2, comments: 6, articles: 0, problems: [] });
    expect(await read(at('a?ref=9'))).toBe('none one two');
    expect(await read(at('b'))).toBe('alone');
    expect(await audited('thread.rekey')).toBe(3);
    expect(await rekey()).toEqual({ moved: 0, joined: 0, comments: 0, articles: 0, problems: [] });
    // One that was not joined goes back with its rules.
    await rules({ keepParameters: ['ref'] });
    await rekey();
    expect([await read(at('b?ref=1')), await read(at('b'))]).toEqual(['alone', '']);
  });

  it('follow their articles and former addresses, and join them where they had a page beside', async () => {
    await rules({ stripParameters: [] });
    await newsroom.publish({ headline: 'Harbour', slug: 'harbour', url: at('Harbour?id=1'), redirects: [at('Old?id=1')] });
    await say(at('Harbour?id=1'), 'article');
    await say(at('Harbour'), 'beside');
    await rules({ stripParameters: ['id'], pathCase: false });
    expect(await rekey()).toMatchObject({ moved: 1, joined: 1, articles: 1, problems: [] });
    for (const url of [at('harbour?id=2'), at('HARBOUR'), at('old')]) expect(await read(url)).toBe('article beside');
    const { data } = await newsroom.ask<{ article: { slug: string; commentCount: number } }>(
      'query ($url: URL!) { article(by: { url: $url }) { slug commentCount } }',
      { url: at('harbour') },
    );
    expect(data.article).toEqual({ slug: 'harbour', commentCount: 4 });
    expect(await rekey()).toMatchObject({ moved: 0, joined: 0, articles: 0, problems: [] });
  });

  it('of two articles that would be one page stay, both, and both are named', async () => {
    for (const id of [1, 2]) await newsroom.publish({ headline: `Story ${id}`, slug: `story-${id}`, url: at(`story?id=${id}`) });
    for (const id of [1, 2]) await say(at(`story?id=${id}`), `said of ${id}`);
    await rules({ stripParameters: ['id'] });
    const { problems, articles } = await rekey();
    expect([problems, articles]).toEqual([
      ['The articles "story-1" and "story-2" would both be at /story: "story-2" stays at /story?id=2.'],
      1,
    ]);
    expect(await rekey()).toMatchObject({ moved: 0, articles: 0, problems });
    const { data } = await newsroom.ask<{ articles: { nodes: { commentCount: number; thread: { commentCount: number } }[] } }>(
      '{ articles(first: 5) { nodes { commentCount thread { commentCount } } } }',
    );
    expect(data.articles.nodes.map(({ commentCount, thread }) => [commentCount, thread.commentCount])).toEqual([[2, 2], [2, 2]]);
  });

  it('of a host that changes between the site’s own and another’s change places, as of one moment', async () => {
    await set({ hosts: ['one.test'], allowedOrigins: ['https://two.test'] });
    await say(at('x', 'one.test'), 'first');
    await say(at('x', 'two.test'), 'second');
    await set({ hosts: ['two.test'], allowedOrigins: ['https://one.test'] });
    expect(await rekey()).toMatchObject({ moved: 2, joined: 0, problems: [] });
    expect([await read(at('x', 'one.test')), await read(at('x', 'two.test'))]).toEqual(['first', 'second']);
    // A host that is none of the site’s any more leaves its pages to those that are.
    await set({ hosts: ['three.test'], allowedOrigins: [] });
    expect(await rekey()).toMatchObject({ moved: 0, joined: 0 });
    expect(await read(at('x', 'three.test'))).toBe('second');
  });

  it('that are hidden stay where joining would show them, and are named', async () => {
    await rules({ trailingSlash: true });
    await say(at('h/'), 'hidden');
    await say(at('h'), 'shown');
    await newsroom.write((unit) => setThreadState(unit, { page: { key: '/h/', url: at('h/') } }, 'hidden', null));
    await rules({ trailingSlash: false });
    expect((await rekey()).problems).toEqual([expect.stringContaining('is hidden')]);
    expect(await read(at('h'))).toBe('shown');
  });
});
