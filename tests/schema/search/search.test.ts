import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import fc from 'fast-check';
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
    expect(await slugs('vill ')).toEqual([]);
  });

  it('wants every word where an article has them all', async () => {
    expect(await slugs('canal planned')).toEqual(['canal-old']);
    expect(await slugs('"canal" "school"')).toEqual([]);
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

async function pageThrough(newsroom: Newsroom, query: string, first: number, between?: (page: number) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null, page = 0; ; page += 1) {
    const answer: { data: Found } = await newsroom.ask<Found>(SEARCH, { query, first, after });
    const { edges, pageInfo } = answer.data.search;
    found.push(...edges.map(({ node }) => node.slug));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
    await between?.(page);
  }
}

it.each(databases)('is empty in an empty archive, and whole with one article, in a language nobody knows, on $name', async (kind) => {
  const newsroom = await openNewsroom(kind);
  try {
    const ask = async (query: string, more: object = {}) => {
      const suggest = 'searchSuggestions(query: $query, language: $language) { text }';
      const document = SEARCH.replace('search(', `${suggest} search(`).replace('edges {', 'totalCount suggestion edges {');
      const { data, errors } = await newsroom.ask<Found & { searchSuggestions: unknown[] }>(document, { query, ...more });
      expect([query, errors]).toEqual([query, undefined]);
      return data;
    };
    const hard = ['canal', 'قناة', '', '"-«', '😀', "'; drop table article; --", 'a NEAR b OR "c* & !d', '\u202eقناة canal\u202c', 'canal '.repeat(1_700)];
    const nothing = { searchSuggestions: [], search: { totalCount: 0, suggestion: null, edges: [] } };
    for (const query of hard) expect([query, await ask(query)]).toMatchObject([query, nothing]);
    await newsroom.publish({ slug: 'lone', language: 'tlh', headline: 'qaStaH nuq canal', body: '<p>tlhIngan Hol.</p>' });
    expect((await ask('nuq canal')).search.edges.map(({ node }) => node.slug)).toEqual(['lone']);
    expect((await ask('nuq ', { language: 'tlh' })).search.edges).toHaveLength(1);
    for (const language of ['tlh', 'xx', 'zz-Qaaa', 'ar']) {
      const { search } = await ask('tlhingan', { language });
      expect([language, search.edges.length]).toEqual([language, language === 'tlh' ? 1 : 0]);
    }
    for (const query of hard) await ask(query);
  } finally {
    await newsroom.close();
  }
});

/** Every word of these stands in many articles, at many places of a ranking. */
const oftenFound = fc.constantFrom('council', 'new', 'الميناء', 'مجلس البلدة', 'harbour', 'the council', 'wat', '2026', 'بحر -المدارس');

async function pagesAreOneList(newsroom: Newsroom): Promise<void> {
  await fc.assert(
    fc.asyncProperty(oftenFound, fc.integer({ min: 1, max: 7 }), async (query, first) => {
      const whole = await pageThrough(newsroom, query, 60);
      expect(whole.length).toBeGreaterThan(3);
      expect(new Set(whole).size).toBe(whole.length);
      expect(await pageThrough(newsroom, query, first)).toEqual(whole);
    }),
    { numRuns: 6 },
  );
}

/** One that was shown, one that is to come and the one the cursor stands at are withdrawn between two pages. */
async function withdrawalsMoveNothing(newsroom: Newsroom): Promise<void> {
  const whole = await pageThrough(newsroom, 'harbour', 60);
  const gone = [whole[0], whole[2], whole[4]];
  const seen = await pageThrough(newsroom, 'harbour', 3, async (page) => {
    if (page > 0) return;
    await newsroom.write(async (unit) => {
      for (const slug of gone) await withdrawArticle(unit, await unit.em.findOneOrFail(Article, { slug: slug ?? '' }), 'Mistaken');
    });
  });
  expect(whole.length).toBeGreaterThan(6);
  expect(seen).toEqual(whole.filter((slug) => slug !== whole[4]));
  expect(await pageThrough(newsroom, 'harbour', 60)).toEqual(whole.filter((slug) => !gone.includes(slug)));
}

it('search and related answer the same in the same order on both databases, and page by page as at once', async () => {
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
        'when does the fishers union debate the harbour of the board',
        'متى يفتتح مجلس البلدة معرض الميناء',
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
      await pagesAreOneList(newsroom);
      await withdrawalsMoveNothing(newsroom);
    } finally {
      await newsroom.close();
    }
  }
  expect(answers[0]).toEqual(answers[1]);
  const sizes = Object.values(answers[0] ?? {}).map((list) => (list as unknown[]).length);
  expect(sizes.filter((size) => size > 3).length).toBeGreaterThan(5);
});
