import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import { placeOf } from './add-image-file.ts';
import { ImageFile } from './image-file.entity.ts';
import { Image } from './image.entity.ts';

/** Lets an image show a file of ours instead of one that lies at somebody else's; its words stay. */
export async function bringInImage({ em }: Unit, imageId: string, fileId: string): Promise<boolean> {
  const [image, file] = [await em.findOne(Image, { id: imageId }), await em.findOne(ImageFile, { id: fileId })];
  if (!image || !file) return false;
  em.assign(image, placeOf(file));
  await em.flush();
  return true;
}

/**
 * Remembers that the picture at an address is kept here, for texts that show it by that address and go on naming it; as an
 * image of that address which no article has.
 */
export async function keepImage({ em, site }: Unit, address: string, fileId: string): Promise<boolean> {
  const file = await em.findOne(ImageFile, { id: fileId });
  if (!file) return false;
  const known = await em.findOne(Image, { url: address, file: fileId });
  if (!known) em.create(Image, { id: uuid(), site: site.id, ...placeOf(file), url: address, alt: '', caption: null, credit: null, focalX: null, focalY: null });
  await em.flush();
  return true;
}
