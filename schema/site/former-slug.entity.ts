import { defineEntity, p } from '@mikro-orm/core';
import { Site } from './site.entity.ts';

/** What readers find in addresses besides articles. */
export const slugKinds = ['section', 'tag', 'contributor'] as const;
export type SlugKind = (typeof slugKinds)[number];

/** A slug that a section, a tag or a contributor had, or that of another which was made one with it: addresses with it keep working. */
export const FormerSlugSchema = defineEntity({
  name: 'FormerSlug',
  tableName: 'former_slug',
  properties: {
    site: () => p.manyToOne(Site).mapToPk().index(false).primary().deleteRule('cascade'),
    kind: p.text().$type<SlugKind>().primary(),
    slug: p.text().primary(),
    /** Id of what it leads to. */
    subject: p.uuid(),
  },
  indexes: [{ name: 'former_slug_subject', properties: ['subject'] }],
});
export class FormerSlug extends FormerSlugSchema.class {}
FormerSlugSchema.setClass(FormerSlug);
