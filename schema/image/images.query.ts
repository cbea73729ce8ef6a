import type { Selectable } from 'kysely';
import { prepared } from '../gate/prepared.ts';
import type { Tables } from '../gate/tables.ts';
import type { Visible } from '../gate/visible.ts';

export type ImageRow = Selectable<Tables['image']>;

export async function imagesByIds(visible: Visible, ids: readonly string[]): Promise<ImageRow[]> {
  return visible.run(byIds, { ids });
}

const byIds = prepared((visible, { ids }: { ids: readonly string[] }) => visible.images().selectAll('image').where('image.id', 'in', ids));
