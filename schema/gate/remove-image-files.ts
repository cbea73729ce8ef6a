import type { Unit } from './store.ts';

/**
 * Forgets files and the words they were shown with, but for those that an article has come to show in the meantime.
 * @returns the ids of those that are gone.
 */
export async function removeImageFiles({ sql, site }: Unit, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return [];
  await sql
    .deleteFrom('image')
    .where('site_id', '=', site.id)
    .where('file_id', 'in', files)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('article').select('article.id').whereRef('article.image_id', '=', 'image.id'))))
    .execute();
  const gone = await sql
    .deleteFrom('image_file')
    .where('site_id', '=', site.id)
    .where('id', 'in', files)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('image').select('image.id').whereRef('image.file_id', '=', 'image_file.id'))))
    .returning('id')
    .execute();
  return gone.map(({ id }) => id);
}
