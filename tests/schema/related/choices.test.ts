import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { excludeRelated, pinRelated, unpinRelated } from '@gazette/schema/related/choose-related.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type AskOptions, type Newsroom } from '../../support/newsroom.ts';

interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly reasons: readonly { code: string; text: string }[];
  readonly node: { slug: string };
}
interface Page {
  readonly edges: readonly Edge[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Choices {
  readonly version: string;
  readonly pinned: readonly { slug: string; status: string }[];
  readonly excluded: readonly { slug: string }[];
  readonly listed: Page;
}
interface Done {
  readonly __typename: string;
  readonly fields?: readonly { name: string; code: string }[];
  readonly article: { readonly version: number; readonly relatedChoices: Choices };
}

const DAY = 86_400_000;
const page = 'edges { cursor score reasons { code text } node { slug } } pageInfo { hasNextPage endCursor }';
const matters = ['gates', 'costs', 'farmers', 'engineers', 'fish', 'villages', 'turbines', 'law', 'spillway', 'silt'];

describe.each(databases)('the list beside an article on $name', (kind) => {
  let newsroom: Newsroom;
  const ids = new Map<string, string>();
  const id = (slug: string) => ids.get(slug) ?? '';
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    await newsroom.write((unit) => saveTag(unit, { slug: 'flood', names: { en: 'The flood', ar: 'الفيضان' }, kind: 'story' }));
    const at = (days: number) => new Date(NOON.getTime() - days * DAY);
    for (const [index, matter] of matters.entries()) {
      const body = `<p>The ${matter} of the Hudhud reservoir, in the valley below the dam: ${Array.from({ length: 30 }, (_, word) => `${matter}${word}`).join(' ')}.</p>`;
      ids.set(matter, await newsroom.publish({ slug: matter, headline: `Hudhud reservoir and its ${matter}`, body, section: 'local' }, at(index + 1)));
    }
    for (const [index, slug] of ['flood-begins', 'flood-ends'].entries()) {
      const headline = index === 0 ? 'Rivers rise overnight' : 'Cleaning up goes on';
      ids.set(slug, await newsroom.publish({ slug, headline, body: `<p>${slug} mud ${index}</p>`, tags: ['flood'] }, at(40 - index)));
    }
    ids.set('poem', await newsroom.publish({ slug: 'poem', headline: 'Lines about autumn', body: '<p>Leaves.</p>' }, at(3)));
    await newsroom.settleRelated();
  });
  afterAll(() => newsroom.close());

  const beside = async (slug: string, first = 20, after?: string): Promise<Page> => {
    const { data, errors } = await newsroom.ask<{ article: { related: Page } }>(
      `query ($slug: String!, $first: Int!, $after: String) { article(by: { slug: $slug }) { related(first: $first, after: $after) { ${page} } } }`,
      { slug, first, after },
    );
    expect(errors).toBeUndefined();
    return data.article.related;
  };
  const slugs = ({ edges }: Page) => edges.map(({ node }) => node.slug);
  const act = async (work: Parameters<Newsroom['write']>[0]) => {
    await newsroom.write(work);
    await newsroom.settleRelated();
  };

  it('begins with what an editor has pinned, in the order of the pins, whatever its subject', async () => {
    await act((unit) => pinRelated(unit, { article: id('gates'), other: id('poem') }, null));
    await act((unit) => pinRelated(unit, { article: id('gates'), other: id('silt') }, null, 0));
    const list = await beside('gates');
    expect(slugs(list).slice(0, 2)).toEqual(['silt', 'poem']);
    expect(list.edges[1]?.reasons).toEqual([{ code: 'PICKED', text: '' }]);
    expect(slugs(list).filter((slug) => slug === 'silt')).toHaveLength(1);
    expect(slugs(await beside('poem'))).toEqual([]);
    await act((unit) => unpinRelated(unit, { article: id('gates'), other: id('poem') }, null));
    await act((unit) => unpinRelated(unit, { article: id('gates'), other: id('silt') }, null));
    expect(slugs(await beside('gates'))).not.toContain('poem');
  });

  it('never has what an editor has excluded, from the moment on', async () => {
    expect(slugs(await beside('gates'))).toContain('law');
    await newsroom.write((unit) => excludeRelated(unit, { article: id('gates'), other: id('law') }, null));
    expect(slugs(await beside('gates'))).not.toContain('law');
    await newsroom.settleRelated();
    expect(slugs(await beside('gates'))).not.toContain('law');
    expect(slugs(await beside('costs'))).toContain('law');
    await act((unit) => unpinRelated(unit, { article: id('gates'), other: id('law') }, null));
    expect(slugs(await beside('gates'))).toContain('law');
  });

  it('has the running story before all else, though no word is shared', async () => {
    const [first] = (await beside('flood-begins')).edges;
    expect(first).toMatchObject({ node: { slug: 'flood-ends' }, reasons: [{ code: 'SAME_STORY', text: 'The flood' }] });
  });

  it('refuses an article beside itself, and one more pin than there are places', async () => {
    const pair = { article: id('gates'), other: id('gates') };
    await expect(newsroom.write((unit) => pinRelated(unit, pair, null))).rejects.toThrow('beside itself');
  });

  it('is written down with who did it', async () => {
    const rows = await newsroom.services.database.reads.selectFrom('audit_entry').select(['action', 'subject', 'detail']).execute();
    expect(rows).toContainEqual({ action: 'related.exclude', subject: id('gates'), detail: { other: id('law') } });
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['related.pin', 'related.unpin', 'related.exclude']));
  });

  it('is paged by a cursor that carries its moment: nothing repeats or goes missing when the list is made anew meanwhile', async () => {
    const whole = slugs(await beside('costs'));
    const first = await beside('costs', 3);
    expect([slugs(first), first.pageInfo.hasNextPage]).toEqual([whole.slice(0, 3), true]);
    newsroom.setNow(new Date(NOON.getTime() + DAY));
    const headline = 'Hudhud reservoir and its costs and its gates and its farmers';
    const fresh = await newsroom.publish({ slug: 'fresh', headline, body: '<p>costs1 costs2 costs3 newly counted</p>', section: 'local' }, new Date(NOON.getTime() + DAY / 2));
    await newsroom.settleRelated();
    expect(slugs(await beside('costs'))).toContain('fresh');
    const second = await beside('costs', 20, first.pageInfo.endCursor ?? '');
    expect([...slugs(first), ...slugs(second)]).toHaveLength(whole.length);
    expect(new Set([...slugs(first), ...slugs(second)])).toEqual(new Set(whole));
    expect(second.pageInfo.hasNextPage).toBe(false);
    await newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, { id: fresh }), ''));
    newsroom.setNow(NOON);
    await newsroom.settleRelated();
    const bad = await newsroom.ask('{ article(by: { slug: "costs" }) { related(after: "nonsense") { edges { score } } } }');
    expect(bad.errors?.[0]?.extensions?.['code']).toBe('BAD_CURSOR');
  });

  it('loses a withdrawn article at once, and is filled up again', async () => {
    const before = slugs(await beside('gates'));
    expect(before).toContain('fish');
    const withdraw = async (slug: string) =>
      newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, { id: id(slug) }), ''));
    await withdraw('fish');
    expect(slugs(await beside('gates'))).toEqual(before.filter((slug) => slug !== 'fish'));
    await newsroom.settleRelated();
    expect(slugs(await beside('gates')).toSorted()).toEqual(before.filter((slug) => slug !== 'fish').toSorted());
    const left = await newsroom.services.database.reads.selectFrom('related_due').selectAll().execute();
    expect(left).toEqual([]);
  });

  it('in a small archive is what has a tag in common, and says so, rather than nothing', async () => {
    await newsroom.write((unit) => saveTag(unit, { slug: 'evening-school', names: { en: 'Evening school', ar: 'مدرسة مسائية' } }));
    const courses = { choir: 'A choir sings by candle light', ink: 'How to mix ink from oak galls' };
    for (const [slug, headline] of Object.entries(courses)) await newsroom.publish({ slug, headline, body: '<p>…</p>', tags: ['evening-school'], section: 'local' });
    await newsroom.settleRelated();
    const { edges } = await beside('choir');
    expect(edges.map(({ node, reasons }) => [node.slug, reasons.map(({ code }) => code)])).toEqual([['ink', ['SAME_TAG', 'SAME_SECTION']]]);
  });

  it('is there for an article that has just been published, before the job has come round', async () => {
    await newsroom.publish({ slug: 'brand-new', headline: 'Hudhud reservoir: what the engineers found', body: '<p>Found.</p>', section: 'local' });
    expect(slugs(await beside('brand-new'))).toContain('engineers');
  });

  it('has the newer edition of a report as soon as that is published, which has the older nowhere', async () => {
    const cause = 'Rescuers are looking for men on the lower level, where a pump had failed; gas is thought to be the cause.';
    const five = `<p>An explosion in the Karsk copper mine killed five miners on Wednesday morning. ${cause}</p>`;
    await newsroom.publish({ slug: 'mine-five', headline: 'Blast in Karsk copper mine kills five', body: five }, new Date(NOON.getTime() - 9 * 3_600_000));
    await newsroom.settleRelated();
    const nine = `<p>Nine miners died in an explosion in the Karsk copper mine on Wednesday, officials said in the evening. ${cause} President Halda cancelled a visit abroad, declared two days of mourning and promised the families a pension.</p>`;
    await newsroom.publish({ slug: 'mine-nine', headline: 'Nine dead after explosion at Karsk', body: nine }, NOON);
    await newsroom.settleRelated();
    expect(slugs(await beside('mine-five'))).toEqual(['mine-nine']);
    expect(slugs(await beside('mine-nine'))).toEqual([]);
  });

  describe('as editors choose it by API', () => {
    const choices = () => `relatedChoices { version pinned { slug status } excluded { slug } listed(first: 20) { ${page} } }`;
    const CHOOSE = `mutation ($id: ID!, $version: String!, $pinned: [ID!]!, $excluded: [ID!]!) { done: chooseRelated(id: $id, version: $version, pinned: $pinned, excluded: $excluded) {
      __typename ... on ArticlePayload { article { version ${choices()} } } ... on InvalidInput { fields { name code } } } }`;
    let editor: AskOptions;
    beforeAll(async () => {
      editor = { token: await newsroom.addStaff('editor') };
      ids.set('nahr', await newsroom.publish({ slug: 'nahr', headline: 'النهر يفيض', body: '<p>ماء.</p>', language: 'ar' }));
      await newsroom.settleRelated();
    });
    const named = (slug: string) => encodeGlobalId('Article', id(slug));
    const read = async (slug: string, who = editor) => {
      const { data, errors } = await newsroom.ask<{ newsroomArticle: { relatedChoices: Choices } | null }>(
        `query ($id: ID!) { newsroomArticle(id: $id) { ${choices()} } }`,
        { id: named(slug) },
        who,
      );
      return errors?.[0]?.extensions?.['code'] ?? (data.newsroomArticle as { relatedChoices: Choices }).relatedChoices;
    };
    const choose = async (slug: string, pinned: readonly string[], excluded: readonly string[] = [], version?: string, who = editor) => {
      const seen = version ?? ((await read(slug)) as Choices).version;
      const { data, errors } = await newsroom.ask<{ done: Done }>(CHOOSE, { id: named(slug), version: seen, pinned: pinned.map(named), excluded: excluded.map(named) }, who);
      expect(errors).toBeUndefined();
      return data.done;
    };

    it('changes what readers see at once, and is the same when the list is made anew', async () => {
      const before = slugs(await beside('turbines'));
      expect(before).toEqual(expect.arrayContaining(['law', 'silt']));
      const { article } = await choose('turbines', ['poem', 'silt'], ['law']);
      expect(article.relatedChoices).toMatchObject({ pinned: [{ slug: 'poem' }, { slug: 'silt' }], excluded: [{ slug: 'law' }] });
      const now = slugs(await beside('turbines'));
      expect(now).toEqual(['poem', 'silt', ...before.filter((slug) => slug !== 'silt' && slug !== 'law')]);
      expect(slugs(article.relatedChoices.listed)).toEqual(now);
      await newsroom.settleRelated();
      expect(slugs(await beside('turbines'))).toEqual(expect.arrayContaining(now));
      expect(slugs(await beside('turbines')).slice(0, 2)).toEqual(['poem', 'silt']);
      // Nobody who writes in the article is disturbed; whoever chose on what stood before is told.
      const stale = article.relatedChoices.version;
      const turned = await choose('turbines', ['silt', 'poem'], [], stale);
      expect(turned.article.version).toBe(article.version);
      expect(await choose('turbines', [], [], stale)).toMatchObject({ __typename: 'EditConflict' });
      expect(slugs(await beside('turbines')).slice(0, 2)).toEqual(['silt', 'poem']);
      await choose('turbines', []);
      expect(slugs(await beside('turbines'))).not.toContain('poem');
      const acts = await newsroom.services.database.reads.selectFrom('audit_entry').select(['staff_id', 'detail']).where('action', '=', 'related.choose').where('subject', '=', id('turbines')).execute();
      expect(acts).toHaveLength(3);
      expect(acts.every(({ staff_id }) => staff_id !== null)).toBe(true);
      expect(acts[0]?.detail).toEqual({ pinned: [id('poem'), id('silt')], excluded: [id('law')] });
    });

    it('keeps a pin that is withdrawn and shows it nowhere', async () => {
      ids.set('gone', await newsroom.publish({ slug: 'gone', headline: 'Lost in the hills', body: '<p>Fog.</p>' }));
      await newsroom.settleRelated();
      await choose('turbines', ['gone']);
      expect(slugs(await beside('turbines'))[0]).toBe('gone');
      await newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, { id: id('gone') }), ''));
      for (const settle of [false, true]) {
        if (settle) await newsroom.settleRelated();
        const { pinned, listed } = (await read('turbines')) as Choices;
        expect(pinned).toEqual([{ slug: 'gone', status: 'WITHDRAWN' }]);
        expect([...slugs(listed), ...slugs(await beside('turbines'))]).not.toContain('gone');
      }
      // What is chosen besides is no trouble.
      expect(await choose('turbines', ['poem', 'gone'])).toMatchObject({ __typename: 'ArticlePayload' });
      expect(await choose('turbines', [])).toMatchObject({ __typename: 'ArticlePayload' });
    });

    it('refuses what cannot stand there, and says where', async () => {
      const other = await newsroom.saveSite({ key: 'elsewhere', names: { en: 'Elsewhere' }, languages: ['en'], hosts: ['elsewhere.test'] });
      ids.set('foreign', await newsroom.publish({ slug: 'foreign', headline: 'Elsewhere' }, NOON, other));
      const refused = async (pinned: string[], excluded: string[] = []) => (await choose('turbines', pinned, excluded)).fields;
      expect(await refused(['turbines'])).toEqual([{ name: 'pinned', code: 'INVALID' }]);
      expect(await refused(['nahr'])).toEqual([{ name: 'pinned', code: 'INVALID' }]);
      expect(await refused(['foreign'])).toEqual([{ name: 'pinned', code: 'NOT_FOUND' }]);
      expect(await refused([], ['foreign'])).toEqual([{ name: 'excluded', code: 'NOT_FOUND' }]);
      expect(await refused(['poem'], ['poem'])).toEqual([{ name: 'excluded', code: 'INVALID' }]);
      const many = Array.from({ length: 101 }, (_, index) => `many${index}`);
      for (const slug of many) ids.set(slug, crypto.randomUUID());
      expect(await refused(many.slice(0, 21))).toEqual([{ name: 'pinned', code: 'TOO_LONG' }]);
      expect(await refused([], many)).toEqual([{ name: 'excluded', code: 'TOO_LONG' }]);
      expect(await read('turbines')).toMatchObject({ pinned: [], excluded: [] });
    });

    it('is for whoever may publish there', async () => {
      const { version } = (await read('turbines')) as Choices;
      const writer = { token: await newsroom.addStaff('contributor') };
      expect(await choose('turbines', ['poem'], [], version, writer)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await choose('turbines', ['poem'], [], version, {})).toMatchObject({ __typename: 'NotAllowed' });
      const narrowed = { token: await newsroom.addStaff('editor') };
      const { database } = newsroom.services;
      const { id: section } = await database.reads.selectFrom('section').select('id').where('slug', '=', 'local').executeTakeFirstOrThrow();
      await newsroom.write(({ sql }) => sql.updateTable('staff_membership').set({ sections: JSON.stringify([section]) as never }).where('staff_id', 'in', sql.selectFrom('staff_token').select('staff_id').orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1)).execute());
      // The section of the article decides, not that of what is pinned.
      expect(await choose('turbines', ['poem'], [], version, narrowed)).toMatchObject({ __typename: 'ArticlePayload' });
      const poem = ((await read('poem')) as Choices).version;
      expect(await choose('poem', ['silt'], [], poem, narrowed)).toMatchObject({ __typename: 'NotAllowed' });
    });
  });
});
