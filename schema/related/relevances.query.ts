import type { Store } from '../gate/store.ts';
import type { Candidate } from './contenders.query.ts';
import type { Features } from './features.ts';
import { frequenciesOf } from './frequencies.query.ts';
import { relevanceTo, type Frequencies } from './relevance.ts';
import type { Threshold } from './threshold.ts';
import { testimony, witnessesOf } from './witnesses.ts';

interface Comparing {
  readonly store: Pick<Store, 'reads'>;
  readonly site: { readonly id: string };
}

/** How near candidates are to a subject, 0…1, by its own words and by those of the articles that stand nearest to it. */
export async function relevancesOf(
  { store, site }: Comparing,
  subject: Features,
  candidates: readonly Candidate[],
  frequencies: Frequencies,
  threshold: Threshold,
): Promise<ReadonlyMap<string, number>> {
  const nearness = relevanceTo(subject, frequencies);
  const alone = candidates.map(({ id, features, sortAt }) => ({ id, features, sortAt, relevance: nearness(features) }));
  const near = alone.filter(({ features, relevance }) => relevance >= threshold(features));
  const witnesses = witnessesOf(
    subject,
    near.sort((a, b) => b.relevance - a.relevance || b.sortAt.getTime() - a.sortAt.getTime() || (a.id < b.id ? 1 : -1)),
  );
  const told = await (async () => {
    if (witnesses.length === 0) return () => 0;
    const terms = new Set(witnesses.flatMap(({ features }) => [...features.terms.keys()]));
    return testimony(subject, witnesses, await frequenciesOf(store.reads, site.id, subject.language, terms));
  })();
  return new Map(alone.map(({ id, features, relevance }) => [id, Math.min(1, relevance + told(features))]));
}
