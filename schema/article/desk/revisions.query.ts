import type { Selectable } from 'kysely';
import type { Tables } from '../../gate/tables.ts';
import type { Visible } from '../../gate/visible.ts';

export type RevisionRow = Pick<Selectable<Tables['article_revision']>, 'article_id' | 'number' | 'cause' | 'content' | 'created_at' | 'staff'>;

/** What an article has said, the latest first; an archive's article may have hundreds. */
export async function revisionsOf(newsroom: Visible, article: string, before: number | undefined, limit: number): Promise<RevisionRow[]> {
  return newsroom
    .revisions()
    .select([
      'article_revision.article_id',
      'article_revision.number',
      'article_revision.cause',
      'article_revision.content',
      'article_revision.created_at',
      'article_revision.staff',
    ])
    .where('article_revision.article_id', '=', article)
    .$if(before !== undefined, (query) => query.where('article_revision.number', '<', before ?? 0))
    .orderBy('article_revision.number', 'desc')
    .limit(limit)
    .execute();
}
