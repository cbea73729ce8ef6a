import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';
import { Placement } from './placement.entity.ts';

/**
 * What is shown: a picture that leads somewhere, HTML of the house that runs no script, or the tag of an advertising
 * server, which is a script. The last two are shown in frames of an origin of their own.
 */
export const creativeKinds = ['image', 'html', 'tag'] as const;
export type CreativeKind = (typeof creativeKinds)[number];

/** One advertisement, and when, where and how often it is shown. */
export const CreativeSchema = defineEntity({
  name: 'Creative',
  tableName: 'creative',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    placement: () => p.manyToOne(Placement).mapToPk().index(false).deleteRule('cascade'),
    /** What the newsroom calls it: one within a placement. */
    name: p.text(),
    kind: p.text().$type<CreativeKind>(),
    /** Of a picture: absolute, or a path on the site. */
    imageUrl: p.text().nullable(),
    alt: p.text().nullable(),
    /** Of the other kinds. Never written into a page: only into its frame. */
    html: p.text().nullable(),
    /** Where a click leads: absolute, or a path on the site. */
    target: p.text().nullable(),
    /** How often it is shown, against the others of its placement. */
    weight: p.integer(),
    startsAt: p.datetime(3).nullable(),
    endsAt: p.datetime(3).nullable(),
    /** Slugs of the sections on whose pages it is shown, and on those of the sections below; everywhere when empty. */
    sections: p.json().$type<string[]>(),
    /** Shown on pages in this language alone; absent for every language. */
    language: p.text().nullable(),
    active: p.boolean().columnType('boolean'),
    createdAt: p.datetime(3),
    version: p.integer().version(),
  },
  uniques: [{ name: 'creative_name', properties: ['placement', 'name'] }],
  indexes: [{ name: 'creative_site', properties: ['site'] }],
});
export class Creative extends CreativeSchema.class {}
CreativeSchema.setClass(Creative);
