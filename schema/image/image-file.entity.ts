import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

/** One size and format of a picture, as it lies in the storage. */
export interface ImageVariant {
  readonly key: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A picture that was uploaded or fetched in, without what its camera wrote into it. */
export const ImageFileSchema = defineEntity({
  name: 'ImageFile',
  tableName: 'image_file',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    /** SHA-256 of what was uploaded, in hexadecimal: the same file is kept once in a site. */
    hash: p.text(),
    /** Pixels, as it is shown. */
    width: p.integer(),
    height: p.integer(),
    /** From the largest to the smallest; each lies in the storage under its key. */
    variants: p.json().$type<ImageVariant[]>(),
    /** Where it was fetched from, when nobody uploaded it. */
    sourceUrl: p.text().nullable(),
    createdAt: p.datetime(3),
    createdBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'image_file_hash', properties: ['site', 'hash'] }],
});
export class ImageFile extends ImageFileSchema.class {}
ImageFileSchema.setClass(ImageFile);
