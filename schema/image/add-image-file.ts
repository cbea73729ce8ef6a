import { v4 as randomUuid, v7 as uuid } from 'uuid';
import type { Store, Unit } from '../gate/store.ts';
import { ImageFile, type ImageVariant } from './image-file.entity.ts';
import { imagePath } from './image-format.ts';
import { variantsOf } from './image-variants.ts';
import { Image } from './image.entity.ts';

/** Not in the order in which they are made, like other ids: the addresses of pictures are made of it. */
export const newImageFileId = (): string => randomUuid();

export interface NewImageFile {
  readonly id: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly variants: readonly ImageVariant[];
  readonly sourceUrl: string | null;
}

/** The file that a site has of this content. */
export async function imageFileOf({ reads }: Pick<Store, 'reads'>, site: string, hash: string): Promise<{ id: string } | undefined> {
  return reads.selectFrom('image_file').select('id').where('site_id', '=', site).where('hash', '=', hash).executeTakeFirst();
}

/** The file that a site has fetched from this address. */
export async function imageFileFrom({ reads }: Pick<Store, 'reads'>, site: string, sourceUrl: string): Promise<{ id: string } | undefined> {
  return reads.selectFrom('image_file').select('id').where('site_id', '=', site).where('source_url', '=', sourceUrl).executeTakeFirst();
}

/** @returns the id of the file of this content: another one than was given where somebody else was quicker. */
export async function addImageFile({ sql, site, now, by }: Unit, file: NewImageFile): Promise<string> {
  const { id, hash, width, height, variants, sourceUrl } = file;
  await sql
    .insertInto('image_file')
    .values({ id, site_id: site.id, hash, width, height, variants: JSON.stringify(variants) as never, source_url: sourceUrl, created_at: now, created_by: by?.id ?? null })
    .onConflict((conflict) => conflict.columns(['site_id', 'hash']).doNothing())
    .execute();
  const kept = await sql.selectFrom('image_file').select('id').where('site_id', '=', site.id).where('hash', '=', hash).executeTakeFirstOrThrow();
  return kept.id;
}

/**
 * A picture that shows this file, without words yet; the same again for a file that was brought before, whose time to be
 * used begins anew.
 * @returns undefined where the file is gone by now.
 */
export async function imageOfFile(unit: Unit, id: string): Promise<{ image: Image; file: ImageFile } | undefined> {
  // Whoever brings the same file at the same moment waits here, and finds the image that is made below.
  await unit.sql.updateTable('image_file').set({ created_at: unit.now }).where('id', '=', id).execute();
  const file = await unit.em.findOne(ImageFile, { id });
  if (!file) return undefined;
  const known = await unit.em.findOne(Image, { file: id, url: placeOf(file).url, alt: '', caption: null, credit: null, focalX: null, focalY: null });
  const image = known ?? unit.em.create(Image, { id: uuid(), site: unit.site.id, ...placeOf(file), alt: '', caption: null, credit: null, focalX: null, focalY: null });
  await unit.em.flush();
  return { image, file };
}

/** What of an image follows from the file that it shows. */
export function placeOf({ id, width, height, variants }: Pick<ImageFile, 'id' | 'width' | 'height' | 'variants'>) {
  const widest = variantsOf(variants).at(-1);
  if (!widest) throw new Error(`The image file ${id} has no variant that every browser reads.`);
  return { url: imagePath(widest.key), width, height, file: id };
}
