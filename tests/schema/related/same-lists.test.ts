import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { corpus, corpusContributors, corpusSections, corpusTags } from '@gazette/server/bench/corpus.ts';
import { describe, expect, it } from 'vitest';
import { databases, type DatabaseKind } from '../../support/databases.ts';
import { openNewsroom, type GraphAnswer } from '../../support/newsroom.ts';

/** The whole comparison belongs to the long run: each article is written and settled on both databases. */
const ARTICLES = process.env['GAZETTE_FULL'] === '1' ? 500 : 60;

interface Named {
  readonly slug: string;
  readonly language: string;
}
interface Lists {
  readonly articles: {
    readonly edges: readonly { node: Named & { related: { edges: readonly { node: Named }[] } } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** Every list of an archive in two languages, as a reader gets it. */
async function everyList(kind: DatabaseKind): Promise<string[]> {
  const newsroom = await openNewsroom(kind, { GAZETTE_GRAPHQL_MAX_COMPLEXITY: '1000000' });
  try {
    await newsroom.write(async (unit) => {
      const names = (slug: string) => ({ slug, names: { en: slug, ar: slug } });
      for (const slug of corpusSections) await saveSection(unit, names(slug));
      for (const slug of corpusContributors) await saveContributor(unit, names(slug));
      for (const slug of corpusTags) await saveTag(unit, names(slug));
      let number = 0;
      for (const { publishedAt, ...draft } of corpus(ARTICLES)) {
        const article = await createArticle(unit, { ...draft, createdAt: publishedAt }, `00000005-0000-7000-8000-${String(number++).padStart(12, '0')}`);
        await publishArticle(unit, article, publishedAt);
        unit.em.clear();
      }
    });
    await newsroom.settleRelated();
    const lists: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data, errors }: GraphAnswer<Lists> = await newsroom.ask<Lists>(
        `query ($after: String) { articles(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { slug language
          related(first: 20) { edges { score reasons { code text } node { slug language } } } } } } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      for (const { node } of data.articles.edges) {
        for (const { node: other } of node.related.edges) expect(other.language).toBe(node.language);
        lists.push(JSON.stringify(node));
      }
      if (!data.articles.pageInfo.hasNextPage) return lists;
      after = data.articles.pageInfo.endCursor;
    }
  } finally {
    await newsroom.close();
  }
}

describe('the same archive', () => {
  it(`has the same lists in the same order on both databases: ${ARTICLES} articles in two languages`, async () => {
    const [one, other] = [await everyList(databases[0] as DatabaseKind), await everyList(databases[1] as DatabaseKind)];
    expect(one).toHaveLength(ARTICLES);
    expect(one.filter((list) => list.includes('SAME_SUBJECT')).length).toBeGreaterThan(ARTICLES / 2);
    expect(other).toEqual(one);
  }, 600_000);
});
