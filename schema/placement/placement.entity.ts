import { defineEntity, p } from '@mikro-orm/core';
import { Site, type LocalizedText } from '../site/site.entity.ts';

/** A place on the pages that is let to advertisers; what is shown in it are its creatives. */
export const PlacementSchema = defineEntity({
  name: 'Placement',
  tableName: 'placement',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    /** What pages call it. */
    name: p.text(),
    /** CSS pixels: the room that is kept before anything has come. */
    width: p.integer(),
    height: p.integer(),
    /** What it is labelled with; empty for the word for advertising that a page's language has. */
    label: p.json().$type<LocalizedText>(),
    createdAt: p.datetime(3),
    version: p.integer().version(),
  },
  uniques: [{ name: 'placement_name', properties: ['site', 'name'] }],
});
export class Placement extends PlacementSchema.class {}
PlacementSchema.setClass(Placement);
