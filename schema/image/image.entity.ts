import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

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
  },
  indexes: [{ name: 'image_site', properties: ['site', 'url'] }],
});
export class Image extends ImageSchema.class {}
ImageSchema.setClass(Image);
