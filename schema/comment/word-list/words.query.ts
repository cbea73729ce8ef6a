import type { Store } from '../../gate/store.ts';
import type { Site } from '../../site/site.entity.ts';
import type { WordListKind } from '../word-list-entry.entity.ts';
import type { WordLists } from './word-lists.ts';
import type { WordListName } from './change-words.ts';

/** The entries of one list of a site in the order of the alphabet of its characters, from behind one on. */
export async function wordsOf(
  { reads }: Pick<Store, 'reads'>,
  site: Pick<Site, 'id'>,
  { language, kind }: WordListName,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await reads
    .selectFrom('word_list_entry')
    .select('entry')
    .where('site_id', '=', site.id)
    .where('language', '=', language)
    .where('kind', '=', kind)
    .$if(after !== null, (query) => query.where('entry', '>', after ?? ''))
    .orderBy('entry')
    .limit(limit)
    .execute();
  return rows.map((row) => row.entry);
}

/** The lists a site has, with their lengths. */
export async function wordListsOf({ reads }: Pick<Store, 'reads'>, site: Pick<Site, 'id'>) {
  const rows = await reads
    .selectFrom('word_list_entry')
    .select(['language', 'kind', ({ fn }) => fn.countAll<number | string>().as('count')])
    .where('site_id', '=', site.id)
    .groupBy(['language', 'kind'])
    .orderBy('language')
    .orderBy('kind')
    .execute();
  return rows.map(({ count, ...list }) => ({ ...list, count: Number(count) }));
}

/** An entry found in a text that somebody tries out. */
export interface TriedMatch {
  readonly kind: WordListKind;
  readonly language: string;
  readonly entry: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a site's lists find in a text. */
export async function tryWords(lists: WordLists, site: Pick<Site, 'id'>, text: string): Promise<TriedMatch[]> {
  const matches = await Promise.all(
    (['banned', 'suspect'] as const).map(async (kind) =>
      (await lists.of(site, kind)).flatMap(({ language, list }) => list.find(text).map((match) => ({ kind, language, ...match }))),
    ),
  );
  return matches.flat().toSorted((one, other) => one.start - other.start || one.end - other.end);
}
