import { defineEntity, p } from '@mikro-orm/core';
import { Site, type LocalizedText } from '../site/site.entity.ts';

/** A running story is a tag whose articles belong together more than those of a topic do. */
export const tagKinds = ['topic', 'story'] as const;
export type TagKind = (typeof tagKinds)[number];

/** A subject that articles of any section share. */
export const TagSchema = defineEntity({
  name: 'Tag',
  tableName: 'tag',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    slug: p.text(),
    names: p.json().$type<LocalizedText>(),
    kind: p.text().$type<TagKind>().default('topic'),
  },
  uniques: [{ name: 'tag_slug', properties: ['site', 'slug'] }],
});
export class Tag extends TagSchema.class {}
TagSchema.setClass(Tag);
