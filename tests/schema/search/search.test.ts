import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import { archive } from './archive.ts';

interface Found {
  readonly search: {
    readonly edges: readonly {
      cursor: string;
      score: number;
      highlights: readonly { field: string; segments: readonly { kind: string; text: string }[] }[];
      node: { slug: string; language: string; headline: string };
    }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const SEARCH = `query ($query: String!, $first: Int, $after: String, $language: String, $section: String, $contributor: String, $since: DateTime, $until: DateTime) {
  search(query: $query, first: $first, after: $after, language: $language, section: $section, contributor: $contributor, since: $since, until: $until) {
    edges { cursor score highlights { field segments { kind text } } node { slug language headline } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const DAY = 86_400_000;

describe.each(databases)('search on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    const at = (days: number) => new Date(NOON.getTime() - days * DAY);
    await newsroom.publish(
      { slug: 'difai', language: 'ar', headline: 'مؤتمرٌ دِفاعيّاً في إسلام آباد', section: 'world' },
      at(1),
    );
    await newsroom.publish(
      {
        slug: 'school',
        language: 'ar',
        headline: 'افتتاح مدرسة جديدة في القرية',
        body: '<p>بنى الأهالي المدرسة بأيديهم، وفيها ١٢ فصلاً.</p>',
      },
      at(2),
    );
    await newsroom.publish(
      { slug: 'canal', headline: 'The canal reaches the village', body: '<p>Water flows in the canal.</p>' },
      at(3),
    );
    await newsroom.publish(
      { slug: 'canal-old', headline: 'The canal is planned', body: '<p>Nothing flows yet.</p>' },
      at(900),
    );
    await newsroom.publish(
      {
        slug: 'cafe',
        headline: 'A Café for the Fishers’ Union',
        body: '<p>Opened in passing near a canal.</p>',
        standfirst: 'Coffee at the harbour',
      },
      at(4),
    );
  });
  afterAll(() => newsroom.close());

  const search = async (query: string, more: object = {}): Promise<Found['search']> => {
    const { data, errors } = await newsroom.ask<Found>(SEARCH, { query, ...more });
    expect(errors).toBeUndefined();
    return data.search;
  };
  const slugs = async (query: string, more: object = {}) =>
    (await search(query, more)).edges.map(({ node }) => node.slug);

  it('finds words whatever their diacritics, and marks them whole as they are written', async () => {
    for (const query of ['دفاعيا', 'دِفاعيّاً', 'دفـــاعيا', 'ٍدفاعي'])
      expect([query, await slugs(query)]).toEqual([query, ['difai']]);
    const [hit] = (await search('دفاعيا')).edges;
    expect(hit?.highlights).toEqual([
      {
        field: 'headline',
        segments: [
          { kind: 'TEXT', text: 'مؤتمرٌ ' },
          { kind: 'MARK', text: 'دِفاعيّاً' },
          { kind: 'TEXT', text: ' في إسلام آباد' },
        ],
      },
    ]);
  });

  it.each([
    ['مدرسه', 'school'],
    ['المدرسة', 'school'],
    ['والمدرسة', 'school'],
    ['12', 'school'],
    ['١٢', 'school'],
    ['اسلام اباد', 'difai'],
    ['cafe', 'cafe'],
    ['CAFÉ', 'cafe'],
    ["fishers' union", 'cafe'],
    ['harbour coffee', 'cafe'],
  ])('%s finds %s', async (query, slug) => {
    expect(await slugs(query)).toEqual([slug]);
  });

  it('takes the last word for the beginning of one, the others for whole words', async () => {
    expect(await slugs('village can')).toEqual(['canal']);
    expect(await slugs('vill canal')).toEqual([]);
  });

  it('wants every word', async () => {
    expect(await slugs('canal planned')).toEqual(['canal-old']);
    expect(await slugs('canal school')).toEqual([]);
  });

  it('puts a headline before a passing word, and of two alike the fresh one first', async () => {
    const { edges } = await search('canal');
    expect(edges.map(({ node }) => node.slug)).toEqual(['canal', 'canal-old', 'cafe']);
    const scores = edges.map(({ score }) => score);
    expect(scores.every(Number.isInteger)).toBe(true);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('is narrowed by language, section and date', async () => {
    expect(await slugs('canal', { language: 'ar' })).toEqual([]);
    expect(await slugs('دفاعيا', { section: 'world' })).toEqual(['difai']);
    expect(await slugs('canal', { section: 'world' })).toEqual([]);
    expect(await slugs('canal', { section: 'nowhere' })).toEqual([]);
    expect(await slugs('canal', { contributor: 'nobody' })).toEqual([]);
    expect(await slugs('canal', { since: new Date(NOON.getTime() - 3 * DAY) })).toEqual(['canal']);
    expect(await slugs('canal', { until: new Date(NOON.getTime() - 100 * DAY) })).toEqual(['canal-old']);
  });

  it('finds nothing for nothing', async () => {
    for (const query of ['', ' ', '   ', '؟!…', '\u202e\u200f', '😀', '\u0000'])
      expect([query, await slugs(query)]).toEqual([query, []]);
  });

  it.each([
    ['quotes', `"canal" 'canal' \\"canal\\\\`],
    ['operators of FTS5', 'canal OR school NOT village NEAR(a, 2) ^canal terms: canal* -canal + {canal}'],
    ['operators of tsquery', 'canal & !school | (village) <-> canal:*A'],
    ['SQL', "canal'); drop table article; --"],
    ['wildcards', '%_*?[a-z]canal'],
    ['a lone surrogate and NUL', 'canal \ud800 \u0000 \udfff'],
    ['ten thousand characters', 'canal '.repeat(1_700)],
    ['one word of ten thousand characters', 'x'.repeat(10_000)],
    ['ten thousand quotes', '"'.repeat(10_000)],
    ['emoji', '👨‍👩‍👧 canal 🎉'],
  ])('%s are words or nothing, and do no harm', async (_name, query) => {
    const { edges } = await search(query);
    expect(edges.length).toBeLessThanOrEqual(5);
    expect(await slugs('canal')).toHaveLength(3);
  });

  it('goes on where it was when articles are published between two pages', async () => {
    const first = await search('canal', { first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    newsroom.setNow(new Date(NOON.getTime() + DAY));
    await newsroom.publish(
      { slug: 'canal-new', headline: 'Canal, canal, canal', body: '<p>Canal.</p>' },
      new Date(NOON.getTime() + DAY),
    );
    const second = await search('canal', { first: 5, after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges].map(({ node }) => node.slug)).toEqual(['canal', 'canal-old', 'cafe']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await slugs('canal'))[0]).toBe('canal-new');
  });

  it('refuses a cursor of another list, and reading backwards', async () => {
    const codeOf = async (more: object) =>
      (
        await newsroom.ask(
          SEARCH.replace('$first: Int', '$first: Int, $last: Int').replace(
            'first: $first',
            'first: $first, last: $last',
          ),
          { query: 'canal', ...more },
        )
      ).errors?.[0]?.extensions?.['code'];
    expect(await codeOf({ after: 'nonsense' })).toBe('BAD_CURSOR');
    expect(await codeOf({ last: 2 })).toBe('BAD_PAGE');
    expect(await codeOf({ first: -1 })).toBe('BAD_PAGE');
  });
});

it('search and related answer the same in the same order on both databases', async () => {
  const answers = [];
  for (const kind of databases) {
    const newsroom = await openNewsroom(kind);
    try {
      for (const [index, draft] of archive().entries())
        await newsroom.publish(draft, new Date(NOON.getTime() - index * 3_600_000));
      const found: Record<string, unknown> = {};
      for (const query of [
        'مياه',
        'بحر الفيروز',
        'الميناء الجديد',
        'harbour',
        'new bridge',
        'water coun',
        'مجلس',
        'the council',
        'i',
        '2026',
      ]) {
        const { data } = await newsroom.ask<Found>(SEARCH, { query, first: 60 });
        found[query] = data.search.edges.map(({ score, node }) => [node.slug, score]);
      }
      const { data } = await newsroom.ask<{
        articles: { nodes: { slug: string; related: { edges: { score: number; node: { slug: string } }[] } }[] };
      }>('{ articles(first: 20) { nodes { slug related(first: 3) { edges { score node { slug } } } } } }');
      found['related'] = data.articles.nodes.map(({ slug, related }) => [
        slug,
        related.edges.map(({ score, node }) => [node.slug, score]),
      ]);
      answers.push(found);
    } finally {
      await newsroom.close();
    }
  }
  expect(answers[0]).toEqual(answers[1]);
  const sizes = Object.values(answers[0] ?? {}).map((list) => (list as unknown[]).length);
  expect(sizes.filter((size) => size > 3).length).toBeGreaterThan(5);
});
