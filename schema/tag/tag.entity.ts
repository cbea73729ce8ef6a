import { defineEntity, p } from '@mikro-orm/core';
import { Site, type LocalizedText } from '../site/site.entity.ts';

/** A subject that articles of any section share. */
export const TagSchema = defineEntity({
  name: 'Tag',
  tableName: 'tag',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    slug: p.text(),
    names: p.json().$type<LocalizedText>(),
  },
  uniques: [{ name: 'tag_slug', properties: ['site', 'slug'] }],
});
export class Tag extends TagSchema.class {}
TagSchema.setClass(Tag);
