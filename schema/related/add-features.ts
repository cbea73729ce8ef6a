import type { Store, Unit } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';
import type { ArticleContent } from './article-content.query.ts';
import { featuresOf } from './features.ts';
import { countTerms } from './frequencies.query.ts';
import { unpackFeatures } from './pack-features.ts';
import type { Frequencies } from './relevance.ts';
import { salientTerms } from './salient-terms.ts';
import { countedKeys, dayOf, featureRow } from './settle-features.ts';
import { termKey } from './term-key.ts';

/** Articles of one transaction, and rows of one statement. */
const ARTICLES = 1_000;
const ROWS = 5_000;

/** How often terms occur in a site, counted before it is written: for many articles at once. */
export class TermCounts {
  readonly #site: string;
  readonly #documents = new Map<number, number>();
  readonly #keys = new Map<string, Map<string, number>>();

  constructor(site: Pick<Site, 'id'>) {
    this.#site = site.id;
  }

  /** Counts an article that has these. */
  add(keys: readonly number[]): void {
    for (const key of keys) this.#documents.set(key, (this.#documents.get(key) ?? 0) + 1);
  }

  key(language: string, term: string): number {
    const known = this.#keys.get(language) ?? new Map<string, number>();
    this.#keys.set(language, known);
    const key = known.get(term) ?? termKey(this.#site, language, term);
    known.set(term, key);
    return key;
  }

  frequencies(language: string): Frequencies {
    const of = (term: string) => this.#documents.get(this.key(language, term));
    return { documents: of('') ?? 0, of };
  }

  get documents(): ReadonlyMap<number, number> {
    return this.#documents;
  }
}

/**
 * Stores what many new articles are compared by: the rows that the first step of `settleRelated` leaves, without asking
 * what was there. `addPostings` has to follow when the last is counted.
 */
export async function addFeatures(unit: Unit, contents: readonly ArticleContent[], counts: TermCounts): Promise<void> {
  if (contents.length === 0) return;
  const rows = contents.map((content) => {
    const features = featuresOf(content);
    const counted = countedKeys(features, (term) => counts.key(features.language, term));
    counts.add(counted);
    return featureRow(content.id, features, counted, '');
  });
  await unit.sql.insertInto('article_feature').values(rows).execute();
}

/** Puts all articles of a site, of which nothing is posted yet, where their telling terms find them, and stores the counts. */
export async function addPostings(store: Store, site: Site, now: Date, counts: TermCounts, progress: (done: number) => void): Promise<void> {
  const newsroom = visible(store, { site, viewer: 'newsroom' });
  const articles: { id: string; day: number }[] = [];
  const posted = new Map<number, number[]>();
  for (let last = ''; ; ) {
    const rows = await newsroom
      .features()
      .select(['article_feature.article_id as id', 'article_feature.language', 'article_feature.features', 'article.sort_at'])
      .$if(last !== '', (query) => query.where('article.id', '>', last))
      .orderBy('article.id')
      .limit(ARTICLES)
      .execute();
    if (rows.length === 0) break;
    await store.write(site, now, async (unit) => {
      for (const { id, language, features, sort_at: sortAt } of rows) {
        const terms = salientTerms(unpackFeatures(features), counts.frequencies(language));
        const keys = [...new Set(terms.map((term) => counts.key(language, term)))];
        const day = dayOf(sortAt);
        for (const key of keys) {
          const those = posted.get(key);
          if (those) those.push(articles.length);
          else posted.set(key, [articles.length]);
        }
        articles.push({ id, day });
        await unit.sql.updateTable('article_feature').set({ posted: `${day}:${keys.join(' ')}` }).where('article_id', '=', id).execute();
      }
    });
    last = rows.at(-1)?.id ?? '';
    progress(articles.length);
  }
  await store.write(site, now, async (unit) => {
    await countTerms(unit, counts.documents);
    let postings: { term: number; day: number; article_id: string }[] = [];
    const write = async () => {
      if (postings.length > 0) await unit.sql.insertInto('feature_posting').values(postings).execute();
      postings = [];
    };
    // In the order of the table, which grows at its end then and is not searched for each row.
    for (const [term, places] of [...posted].sort(([a], [b]) => a - b)) {
      const those = places.flatMap((place) => articles[place] ?? []).sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
      for (const { id, day } of those) {
        postings.push({ term, day, article_id: id });
        if (postings.length === ROWS) await write();
      }
    }
    await write();
  });
}
