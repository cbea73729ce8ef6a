import { defineEntity, p } from '@mikro-orm/core';
import { Site, type LocalizedText } from '../site/site.entity.ts';

/** A person who wrote, photographed or edited; the printed credit is the article's `byline`. */
export const ContributorSchema = defineEntity({
  name: 'Contributor',
  tableName: 'contributor',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    slug: p.text(),
    names: p.json().$type<LocalizedText>(),
    roles: p.json().$type<LocalizedText>(),
    bios: p.json().$type<LocalizedText>(),
  },
  uniques: [{ name: 'contributor_slug', properties: ['site', 'slug'] }],
});
export class Contributor extends ContributorSchema.class {}
ContributorSchema.setClass(Contributor);
