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
