import type { Store } from '../gate/store.ts';
import { visible } from '../gate/visible.ts';
import { contentOf } from '../related/article-content.query.ts';
import { candidatesFor } from '../related/candidates.query.ts';
import { CandidateMemory, readCandidates } from '../related/contenders.query.ts';
import { featuresOf, type Content, type Features } from '../related/features.ts';
import { frequenciesOf } from '../related/frequencies.query.ts';
import { isNearDuplicate } from '../related/near-duplicates.ts';
import { rarity } from '../related/relevance.ts';
import { isShort } from '../related/signature.ts';
import { MAX_SEARCHED_TERMS, searchedTerms } from '../related/salient-terms.ts';
import { termKey } from '../related/term-key.ts';
import type { Site } from '../site/site.entity.ts';

const DAY = 86_400_000;
/** How old an article may be to have its copy still come in: what is told again next year is no copy. */
const PUBLIC_DAYS = 7;
/** Of what sources have brought, what is compared whether it is public or not. */
const BROUGHT_DAYS = 3;
const BROUGHT = 300;
/** Candidates of what is public. */
const COMPARED = 80;

/** What was compared in one reading; made anew for the next. */
export class CopyMemory {
  readonly candidates = new CandidateMemory();
  readonly brought = new Map<string, Features>();
}

export interface CopySearch {
  readonly store: Pick<Store, 'reads'>;
  readonly site: Pick<Site, 'id' | 'languages'>;
  readonly now: Date;
  readonly memory: CopyMemory;
}

/**
 * The article that tells the same in the same words, if the site has it: among what is public by the index of terms that
 * related articles are found by, and among what sources have brought lately, which is not in that index while it is held.
 */
export async function findCopy(search: CopySearch, content: Content): Promise<string | undefined> {
  const features = featuresOf(content);
  // The same few words, a forecast say, may be said every day.
  if (isShort(features.signature)) return undefined;
  return (await publicCopy(search, features)) ?? (await broughtCopy(search, features));
}

async function publicCopy({ store, site, now, memory }: CopySearch, features: Features): Promise<string | undefined> {
  const readers = visible(store, { site, viewer: 'public' });
  const frequencies = await frequenciesOf(store.reads, site.id, features.language, features.terms.keys());
  const terms = new Map(
    searchedTerms(features, frequencies, MAX_SEARCHED_TERMS, false).map((term) => [
      termKey(site.id, features.language, term),
      (features.terms.get(term) ?? 0) * rarity(term, frequencies),
    ]),
  );
  const ids = await candidatesFor({ visible: readers, store }, { terms, lists: [], language: features.language, asOf: now }, COMPARED);
  const since = now.getTime() - PUBLIC_DAYS * DAY;
  const candidates = await readCandidates(readers, ids, memory.candidates);
  return candidates.find((one) => one.sortAt.getTime() >= since && isNearDuplicate(one.features, features))?.id;
}

async function broughtCopy({ store, site, now, memory }: CopySearch, features: Features): Promise<string | undefined> {
  const rows = await store.reads
    .selectFrom('source_item')
    .innerJoin('source', 'source.id', 'source_item.source_id')
    .select('source_item.article_id')
    .distinct()
    .where('source.site_id', '=', site.id)
    .where('source_item.article_id', 'is not', null)
    .where('source_item.outcome', 'in', ['published', 'held'])
    .where('source_item.seen_at', '>=', new Date(now.getTime() - BROUGHT_DAYS * DAY))
    .orderBy('source_item.article_id', 'desc')
    .limit(BROUGHT)
    .execute();
  const ids = rows.map(({ article_id: id }) => id).filter((id) => id !== null);
  const missing = ids.filter((id) => !memory.brought.has(id));
  const newsroom = visible(store, { site, viewer: 'newsroom' });
  for (const content of await contentOf(newsroom, missing, site.languages)) memory.brought.set(content.id, featuresOf(content));
  return ids.find((id) => {
    const brought = memory.brought.get(id);
    return brought !== undefined && isNearDuplicate(brought, features);
  });
}
