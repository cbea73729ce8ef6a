import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

export const pageStatuses = ['draft', 'published'] as const;
export type PageStatus = (typeof pageStatuses)[number];

/** A page that is no journalism: about, contact, imprint. */
export const PlainPageSchema = defineEntity({
  name: 'PlainPage',
  tableName: 'plain_page',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    /** Unique in its site and language; its address is `/pages/SLUG`. */
    slug: p.text(),
    language: p.text(),
    title: p.text(),
    /** Sanitised where it enters. */
    bodyHtml: p.text(),
    bodyText: p.text(),
    status: p.text().$type<PageStatus>(),
    /** Place among the links of the footer; absent for one that is not linked there. */
    position: p.integer().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
  uniques: [{ name: 'plain_page_slug', properties: ['site', 'language', 'slug'] }],
});
export class PlainPage extends PlainPageSchema.class {}
PlainPageSchema.setClass(PlainPage);
