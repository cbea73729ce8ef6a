import { defineEntity, p } from '@mikro-orm/core';
import { Site, type LocalizedText } from '../site/site.entity.ts';

/** A part of the newspaper; sections form a tree. */
export const SectionSchema = defineEntity({
  name: 'Section',
  tableName: 'section',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    parent: () => p.manyToOne(Section).mapToPk().index(false).nullable().deleteRule('set null'),
    slug: p.text(),
    names: p.json().$type<LocalizedText>(),
    description: p.text().nullable(),
    /** Order among its siblings, ascending. */
    position: p.integer(),
  },
  uniques: [{ name: 'section_slug', properties: ['site', 'slug'] }],
  indexes: [
    { name: 'section_tree', properties: ['site', 'position'] },
    { name: 'section_parent', properties: ['parent'] },
  ],
});
export class Section extends SectionSchema.class {}
SectionSchema.setClass(Section);
