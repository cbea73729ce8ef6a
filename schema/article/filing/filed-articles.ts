import { countOfEach } from '../../gate/count-of-each.ts';
import type { Store } from '../../gate/store.ts';
import { visible, type Visible } from '../../gate/visible.ts';
import type { Site } from '../../site/site.entity.ts';

/** What articles are filed under. */
export type FilingKind = 'section' | 'tag' | 'contributor';

/** Articles that are counted; of a subject with more it is known that there are more. */
export const MOST_COUNTED = 1_000;

/** The articles that are filed under this itself, in whatever state the viewer may see, in the order of their ids. */
export function filedArticles(gate: Visible, kind: FilingKind, id: string, limit: number) {
  switch (kind) {
    case 'section':
      return gate.articlesOfSection(id).select('article.id as article_id').orderBy('article.id').limit(limit);
    case 'tag':
      return gate.taggings().select('article_tagging.article_id').where('article_tagging.tag_id', '=', id).orderBy('article_tagging.article_id').limit(limit);
    case 'contributor':
      return gate.credits().select('article_credit.article_id').where('article_credit.contributor_id', '=', id).orderBy('article_credit.article_id').limit(limit);
  }
}

/** How many articles are filed under each of these. */
export async function countFiled(store: Pick<Store, 'reads'>, site: Pick<Site, 'id'>, kind: FilingKind, ids: readonly string[]) {
  const gate = visible(store, { site, viewer: 'newsroom' });
  return countOfEach(store, ids, (id) => filedArticles(gate, kind, id, MOST_COUNTED));
}
