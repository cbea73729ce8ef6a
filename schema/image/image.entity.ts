import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import { ImageFile } from './image-file.entity.ts';

/** A picture as an article shows it: one file with its words and its credit. */
export const ImageSchema = defineEntity({
  name: 'Image',
  tableName: 'image',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    /** Absolute, or a path on the site. */
    url: p.text(),
    alt: p.text(),
    caption: p.text().nullable(),
    credit: p.text().nullable(),
    /** Pixels; absent when nobody has told. */
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    /** The uploaded file that it shows; absent where the picture lives elsewhere. */
    file: () => p.manyToOne(ImageFile).mapToPk().index(false).nullable().deleteRule('restrict'),
    /** What must stay in sight when it is cut: thousandths of the width and height from the top left. */
    focalX: p.integer().nullable(),
    focalY: p.integer().nullable(),
  },
  indexes: [
    { name: 'image_shows', properties: ['file'] },
    { name: 'image_site', properties: ['site', 'url'] }],
});
export class Image extends ImageSchema.class {}
ImageSchema.setClass(Image);
