import type { Selectable } from 'kysely';
import { prepared } from '../gate/prepared.ts';
import type { Tables } from '../gate/tables.ts';
import type { Visible } from '../gate/visible.ts';
import type { ImageVariant } from './image-file.entity.ts';

export type ImageRow = Selectable<Tables['image']> & {
  /** Of the file that it shows; null where the picture lives elsewhere. */
  readonly variants: readonly ImageVariant[] | null;
};

export async function imagesByIds(visible: Visible, ids: readonly string[]): Promise<ImageRow[]> {
  return visible.run(byIds, { ids });
}

const byIds = prepared((visible, { ids }: { ids: readonly string[] }) =>
  visible
    .images()
    .leftJoin('image_file', 'image_file.id', 'image.file_id')
    .selectAll('image')
    .select('image_file.variants')
    .where('image.id', 'in', ids),
);
