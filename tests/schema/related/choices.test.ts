import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { excludeRelated, pinRelated, unpinRelated } from '@gazette/schema/related/choose-related.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

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
});
