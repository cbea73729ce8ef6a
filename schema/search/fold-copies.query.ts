import type { Visible } from '../gate/visible.ts';
import type { Features } from '../related/features.ts';
import { isNearDuplicate } from '../related/near-duplicates.ts';
import { unpackFeatures } from '../related/pack-features.ts';
import type { SearchHit } from './search-articles.ts';

/** What is found, and the copies of it that were found below it. */
export interface Folded {
  readonly hit: SearchHit;
  readonly similar: SearchHit[];
}

/**
 * A page of results in which every report stands once, its copies under the best of them. Nothing is lost, and pages begin
 * and end where they would without it; of two copies on two pages each stands on its own. Only copies, not all that related
 * lists leave out: who searches for a price wants each day's.
 */
export async function foldCopies(visible: Visible, hits: readonly SearchHit[]): Promise<Folded[]> {
  const known = hits.length < 2 ? NOTHING : await featuresOf(visible, hits.map(({ article }) => article.id));
  const folded: (Folded & { readonly features: Features | undefined })[] = [];
  for (const hit of hits) {
    const features = known.get(hit.article.id);
    const best = features && folded.find((one) => one.features && isNearDuplicate(one.features, features));
    if (best) best.similar.push(hit);
    else folded.push({ hit, similar: [], features });
  }
  return folded;
}

const NOTHING: ReadonlyMap<string, Features> = new Map();

async function featuresOf(visible: Visible, ids: readonly string[]): Promise<ReadonlyMap<string, Features>> {
  const rows = await visible.features().select(['article.id', 'article_feature.features']).where('article.id', 'in', ids).execute();
  return new Map(rows.map(({ id, features }) => [id, unpackFeatures(features)]));
}
