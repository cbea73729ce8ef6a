import type { Kysely } from 'kysely';
import type { Site } from '../site/site.entity.ts';
import { column } from './column.ts';
import type { Tables } from './tables.ts';

/** The gate's part for pictures: of the site, and to the public those alone that something public shows. */
export function visibleImages(db: Kysely<Tables>, site: Pick<Site, 'id'>, all: boolean) {
  return {
    images: () =>
      db
        .selectFrom('image')
        .where(column('keys', 'image.site_id'), '=', site.id)
        .$if(!all, (query) =>
          query.where(({ exists, selectFrom }) =>
            exists(
              selectFrom('article')
                .select('article.id')
                .whereRef('article.image_id', '=', 'image.id')
                .where('article.status', '=', 'published'),
            ),
          ),
        ),

    /** Files by the ids that a text names, for whoever sees the text. */
    imageFiles: (ids: readonly string[]) =>
      db.selectFrom('image_file').select(['id', 'variants']).where('site_id', '=', site.id).where('id', 'in', ids),

    /** Files that were fetched from the addresses that a text shows, for whoever sees the text. */
    fetchedImages: (addresses: readonly string[]) =>
      db
        .selectFrom('image')
        .innerJoin('image_file', 'image_file.id', 'image.file_id')
        .select(['image.url as address', 'image_file.variants'])
        .where('image.site_id', '=', site.id)
        .where('image.url', 'in', addresses),
  };
}
