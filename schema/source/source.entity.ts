import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

export const sourceKinds = ['feed', 'folder'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What becomes of what a source brings. */
export const sourceRules = ['publish', 'hold'] as const;
export type SourceRule = (typeof sourceRules)[number];

/** A feed or an agency's folder that is followed. */
export const SourceSchema = defineEntity({
  name: 'Source',
  tableName: 'source',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    name: p.text(),
    kind: p.text().$type<SourceKind>(),
    /** Address of the feed, or the folder below the data folder's `inbox`. */
    address: p.text(),
    rule: p.text().$type<SourceRule>(),
    /** Slug of the section for what names none. */
    section: p.text().nullable(),
    /** Language of what names none. */
    language: p.text().nullable(),
    active: p.boolean(),
    /** Whether the pictures of what it brings are fetched and kept here. */
    fetchImages: p.boolean().default(false),
    createdAt: p.datetime(3),
    /** Validators of the last answer, for a conditional GET. */
    etag: p.text().nullable(),
    lastModified: p.text().nullable(),
    nextReadAt: p.datetime(3),
    lastReadAt: p.datetime(3).nullable(),
    /** Failures in a row; each doubles the pause. */
    failures: p.integer(),
    lastError: p.text().nullable(),
    /** What kind of fault that was: one of `sourceProblems`. */
    lastProblem: p.text().nullable(),
    /** When it last said all that it has: what it did not name then is no longer in it. */
    listedAt: p.datetime(3).nullable(),
    /** What it has brought up to then and named no longer may be forgotten. */
    forgottenUntil: p.datetime(3).nullable(),
    version: p.integer().version(),
  },
  uniques: [{ name: 'source_address', properties: ['site', 'kind', 'address'] }],
  indexes: [{ name: 'source_due', properties: ['active', 'nextReadAt'] }],
});
export class Source extends SourceSchema.class {}
SourceSchema.setClass(Source);
