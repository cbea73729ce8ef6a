import { createArticle } from '@gazette/schema/article/save-article.ts';
import { featuresOf } from '@gazette/schema/related/features.ts';
import { SCORE_SCALE } from '@gazette/schema/related/find-neighbours.ts';
import { sharedWords } from '@gazette/schema/related/reasons.ts';
import { rebuildRelated } from '@gazette/schema/related/rebuild-related.ts';
import { dueSteppings } from '@gazette/schema/related/related-due.query.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

interface Edge {
  readonly score: number;
  readonly reasons: readonly { code: string; text: string }[];
  readonly node: { slug: string; language: string };
}

const edges = 'edges { score reasons { code text } node { slug language } }';
const DAY = 86_400_000;

describe.each(databases)('related on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    const at = (days: number) => new Date(NOON.getTime() - days * DAY);
    await newsroom.write((unit) => saveTag(unit, { slug: 'dams', names: { en: 'Dams', ar: 'السدود' } }));
    await newsroom.publish(
      {
        slug: 'dam',
        headline: 'Hudhud dam opens its gates',
        standfirst: 'Farmers below the Hudhud dam cheer',
        body: '<p>Water reached the valley.</p>',
        tags: ['dams'],
        section: 'local',
      },
      at(1),
    );
    await newsroom.publish(
      {
        slug: 'dam-cost',
        headline: 'What the gates of the Hudhud dam have cost',
        standfirst: 'Farmers paid for eleven years',
        body: '<p>The gates alone took three.</p>',
        tags: ['dams'],
        section: 'local',
      },
      at(2),
    );
    await newsroom.publish(
      {
        slug: 'dam-cost-old',
        headline: 'A budget for the gates of the Hudhud dam',
        standfirst: 'Farmers pay for eleven years',
        body: '<p>The gates alone will take three.</p>',
        tags: ['dams'],
        section: 'local',
      },
      at(200),
    );
    await newsroom.publish(
      {
        slug: 'dam-again',
        headline: 'Hudhud Dam opens its gates!',
        body: '<p>Sent a second time.</p>',
        section: 'local',
      },
      at(1),
    );
    await newsroom.publish(
      {
        slug: 'recipe',
        headline: 'Lentil soup for cold evenings',
        body: '<p>Water, lentils, and patience.</p>',
        section: 'local',
      },
      at(1),
    );
    for (let n = 0; n < 6; n++) {
      await newsroom.publish(
        {
          slug: `football-${n}`,
          headline: `Match report number ${n}`,
          body: '<p>They opened the gates early.</p>',
          section: 'sport',
        },
        at(3 + n),
      );
    }
    await newsroom.publish(
      {
        slug: 'arabic',
        language: 'ar',
        headline: 'سدّ الهدهد Hudhud dam',
        standfirst: 'Hudhud dam gates',
        body: '<p>Hudhud dam</p>',
        tags: ['dams'],
        section: 'local',
      },
      at(1),
    );
    await newsroom.write(async (unit) => {
      await createArticle(unit, {
        slug: 'draft',
        language: 'en',
        headline: 'Hudhud dam: the secret gates',
        body: 'Hudhud dam',
        tags: ['dams'],
        section: 'local',
      });
    });
    await newsroom.settleRelated();
  });
  afterAll(() => newsroom.close());

  const beside = async (slug: string, first = 5): Promise<readonly Edge[]> => {
    const { data, errors } = await newsroom.ask<{ article: { related: { edges: Edge[] } } }>(
      `query ($slug: String!, $first: Int!) { article(by: { slug: $slug }) { related(first: $first) { ${edges} } } }`,
      { slug, first },
    );
    expect(errors).toBeUndefined();
    return data.article.related.edges;
  };
  const besidePage = async (variables: object): Promise<readonly Edge[]> => {
    const { data, errors } = await newsroom.ask<{ related: { edges: Edge[] } }>(
      `query ($url: URL!, $title: String, $text: String, $language: String) { related(url: $url, title: $title, text: $text, language: $language) { ${edges} } }`,
      variables,
    );
    expect(errors).toBeUndefined();
    return data.related.edges;
  };
  const slugs = (list: readonly Edge[]) => list.map(({ node }) => node.slug);

  it('is what shares the subject, the fresh before the stale, and nothing else', async () => {
    const found = await beside('dam');
    expect(slugs(found)).toEqual(['dam-cost', 'dam-cost-old']);
    expect(found[0]?.score).toBeGreaterThan(found[1]?.score ?? 0);
    for (const { score } of found) expect([Number.isInteger(score), score >= 0.04 * SCORE_SCALE]).toEqual([true, true]);
  });

  it('is never the article itself, its twin, another language or a draft', async () => {
    for (const slug of ['dam', 'dam-cost', 'dam-again', 'arabic']) {
      const found = slugs(await beside(slug, 20));
      expect(found).not.toContain(slug);
      expect(found).not.toContain('draft');
      expect(found.filter((other) => (other === 'arabic') !== (slug === 'arabic'))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
    }
    expect(slugs(await beside('dam', 20))).not.toContain('dam-again');
    expect(await beside('arabic', 20)).toEqual([]);
    const twins = slugs(await beside('dam-cost', 20)).filter((slug) => slug === 'dam' || slug === 'dam-again');
    expect(twins).toHaveLength(1);
  });

  it('is less than asked for rather than filler', async () => {
    expect(await beside('recipe')).toEqual([]);
    expect((await beside('dam', 20)).length).toBeLessThan(5);
    expect(await beside('dam', 1)).toHaveLength(1);
  });

  it('says why, in the language of the article', async () => {
    const [first] = await beside('dam');
    const reasons = new Map(first?.reasons.map(({ code, text }) => [code, text]));
    expect(reasons.get('SAME_TAG')).toBe('Dams');
    expect(reasons.get('SAME_SUBJECT')).toMatch(/hudhud|dam/);
    expect(reasons.get('SAME_SECTION')).toBe('local');
  });

  it('is found for a page of ours by its address, in any spelling', async () => {
    const expected = slugs(await beside('dam'));
    expect(slugs(await besidePage({ url: 'https://gazette.test/en/articles/dam' }))).toEqual(expected);
    expect(
      slugs(await besidePage({ url: 'http://www.gazette.test/en/articles/dam/?utm_source=x#top', title: 'Soup' })),
    ).toEqual(expected);
  });

  it('is found for any page of the web by its title and text', async () => {
    const url = 'https://weblog.example/2026/my-visit';
    expect(slugs(await besidePage({ url, title: 'Farmers cheer as the Hudhud dam opens', language: 'en' }))).toContain(
      'dam',
    );
    expect(await besidePage({ url, title: 'A poem about nothing much', language: 'en' })).toEqual([]);
    expect(await besidePage({ url, language: 'en' })).toEqual([]);
    expect(await besidePage({ url, title: '', text: '\u202e \u0000', language: 'en' })).toEqual([]);
    expect(
      slugs(await besidePage({ url, title: 'Farmers cheer as the Hudhud dam opens', language: 'ar' })),
    ).not.toContain('dam');
    expect(
      await besidePage({
        url,
        title: `"Hudhud' OR & ! (dam):* ${'x'.repeat(10_000)}`,
        text: "'); drop table article; --",
        language: 'xx',
      }),
    ).toEqual([]);
  });

  it('of a page that is not public here is not asked by its article', async () => {
    expect(await besidePage({ url: 'https://gazette.test/en/articles/draft', language: 'en' })).toEqual([]);
  });

  it.each([
    ['one article', 'en', 'Hudhud dam opens its gates', '<p>Water reached the valley.</p>'],
    ['one word', 'en', 'Dam', ''],
    ['a body of two megabytes', 'en', 'Hudhud dam', `<p>${'Hudhud dam gates '.repeat(125_000)}</p>`],
    ['emoji alone', 'en', '🌊🌊', '<p>👍 🌊</p>'],
    ['a language nobody knows', 'qaa', 'Zrumbla kevish', '<p>Zrumbla kevish ondra meloti.</p>'],
  ])('in an archive with %s and nothing else is nothing, without an error', async (name, language, headline, body) => {
    const key = name.replaceAll(' ', '-');
    const site = await newsroom.saveSite({ key, names: { en: key }, hosts: [`${key}.test`], languages: ['en'] });
    const ask = async () => {
      const { data, errors } = await newsroom.ask<{ related: { edges: Edge[] } }>(
        `query ($title: String, $text: String, $language: String) { related(url: "https://weblog.example/", title: $title, text: $text, language: $language) { ${edges} } }`,
        { title: headline, text: `${headline} `.repeat(20), language },
        { site: key },
      );
      expect(errors).toBeUndefined();
      return data.related.edges;
    };
    expect(await ask()).toEqual([]);
    await newsroom.publish({ slug: 'only', language, headline, body }, NOON, site);
    await newsroom.settleRelated(site);
    const { data, errors } = await newsroom.ask<{ article: { related: { edges: Edge[] } } }>(
      `{ article(by: { slug: "only" }) { related(first: 5) { ${edges} } } }`,
      {},
      { site: key },
    );
    expect(errors).toBeUndefined();
    expect(data.article.related.edges).toEqual([]);
    const features = await newsroom.services.database.reads
      .selectFrom('article_feature')
      .innerJoin('article', 'article.id', 'article_feature.article_id')
      .select('article_feature.features')
      .where('article.site_id', '=', site.id)
      .execute();
    expect(features.map((row) => row.features.length < 4_000)).toEqual([true]);
  });

  it('is the same when all is made anew in batches smaller than the archive, by runs that stop in the middle', async () => {
    const { database } = newsroom.services;
    const { reads } = database;
    const own = (await reads.selectFrom('article').select('id').where('site_id', '=', newsroom.site.id).execute()).map(({ id }) => id);
    const stored = async () => ({
      lists: await reads.selectFrom('article_neighbour').select(['article_id', 'position', 'neighbour_id', 'score', 'reasons']).where('article_id', 'in', own).orderBy('article_id').orderBy('position').execute(),
      postings: await reads.selectFrom('feature_posting').selectAll().where('article_id', 'in', own).orderBy('term').orderBy('day').orderBy('article_id').execute(),
      frequencies: await reads.selectFrom('term_frequency').selectAll().orderBy('term').execute(),
    });
    const before = await stored();
    expect(before.lists.length).toBeGreaterThan(0);
    // What is only left lying would tell nothing.
    await database.bookkeep(async (db) => {
      await db.deleteFrom('article_neighbour').where('article_id', 'in', own).execute();
      await db.deleteFrom('feature_posting').where('article_id', 'in', own).execute();
    });
    await newsroom.write((unit) => rebuildRelated(unit));
    const steppings = await dueSteppings(database, newsroom.site.id);
    const taken: number[] = [];
    const run = () => settleRelated(database, newsroom.site, NOON, { batch: 2, onProgress: (steps) => taken.push(steps), isEnough: () => taken.length % 3 === 0 });
    let runs = 1;
    while (!(await run())) expect((runs += 1)).toBeLessThan(100);
    expect(runs).toBeGreaterThan(3);
    expect(Math.max(...taken)).toBe(2);
    expect(taken.reduce((sum, steps) => sum + steps, 0)).toBeGreaterThanOrEqual(steppings);
    expect(await dueSteppings(database, newsroom.site.id)).toBe(0);
    expect(await stored()).toEqual(before);
  });

  it('refuses more than twenty', async () => {
    const answer = await newsroom.ask('{ related(url: "https://weblog.example/", first: 21) { edges { score } } }');
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_PAGE');
  });
});

describe('the words that a reader is given as the reason', () => {
  const common = new Map([['water', 90], ['dam', 12]]);
  const frequencies = { documents: 200, of: (term: string) => common.get(term) ?? 2 };

  it.each([
    ['en', 'Five say Zafaran’s dam holds water in 2026', 'Five workers say water in the Zafaran dam rose in 2026', ['Zafaran', 'dam', 'water']],
    // What stands in half of the archive comes last, and is told alone where there is nothing better, so that each says why.
    ['en', 'Water falls', 'The water rose', ['Water']],
    ['en', 'Two hundred people, says the first', 'The first says: people, two hundred', []],
    ['en', 'Two million tons, says Zafaran Corp <ZFR.L> unit', 'Zafaran Corp <ZFR.L> unit sells two million tons', ['Zafaran']],
    ['en', 'Old code ZFR', 'Talk (ZFR)', ['ZFR']],
    ['fr', 'L’Élysée se tait', 'Le silence de l’Élysée', ['Élysée']],
    ['ar', 'الأولى مع الزعفران', 'جلسة الزعفران الأولى مع خمسة', ['الزعفران']],
    ['ar', 'خمسة مع الأولى', 'الأولى مع خمسة', []],
  ])('in %s, of «%s» tell something', (language, shown, text, expected) => {
    const [subject, candidate] = [featuresOf({ language, headline: text }), featuresOf({ language, headline: shown })];
    expect(sharedWords(subject, candidate, frequencies, shown)).toEqual(expected);
  });

  it('has a name whole, with its initials and points and what belongs to it', () => {
    const text = 'The First Zafaran Bank hired W.R. Hallam. A clerk of the First Zafaran Bank met W.R. Hallam in the U.S. embassy.';
    const [shown, beside] = ['U.S. bars W.R. Hallam from First Zafaran', 'First Zafaran defends W.R. Hallam in U.S. court'];
    const [subject, candidate] = [beside, shown].map((headline) => featuresOf({ language: 'en', headline, text }));
    if (!subject || !candidate) throw new Error('There are two.');
    expect(sharedWords(subject, candidate, frequencies, shown, beside).sort()).toEqual(['First Zafaran', 'U.S.', 'W.R. Hallam']);
  });
});
