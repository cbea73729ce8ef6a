import { defineEntity, p } from '@mikro-orm/core';
import { Site } from '../site/site.entity.ts';

/** `anonymous` made itself known by writing; `signed` was vouched for by the publisher's own sign-in. */
export const readerKinds = ['anonymous', 'signed'] as const;
export type ReaderKind = (typeof readerKinds)[number];

/** Somebody who has written, liked or reported on one site. No e-mail, no address, no password. */
export const ReaderSchema = defineEntity({
  name: 'Reader',
  tableName: 'reader',
  properties: {
    id: p.uuid().primary(),
    site: () => p.manyToOne(Site).mapToPk().index(false).deleteRule('cascade'),
    kind: p.text().$type<ReaderKind>(),
    /** `sub` of the publisher's token, for a signed one. */
    externalId: p.text().nullable(),
    name: p.text(),
    /** What the name looks like (`confusableSkeleton`): a name of staff or of a signed reader cannot be borrowed. */
    nameSkeleton: p.text(),
    badges: p.json().$type<string[]>(),
    /** How moderators have decided on what they wrote. */
    approvedCount: p.integer(),
    rejectedCount: p.integer(),
    createdAt: p.datetime(3),
    lastSeenAt: p.datetime(3),
    /** Set when the reader asked to be forgotten: nothing of theirs is left but this row's id. */
    erasedAt: p.datetime(3).nullable(),
  },
  uniques: [{ name: 'reader_external', properties: ['site', 'externalId'] }],
  indexes: [
    // With the kind: thousands of anonymous readers may share a name, and only signed ones are looked for.
    { name: 'reader_name_of_kind', properties: ['site', 'nameSkeleton', 'kind'] },
    { name: 'reader_seen', properties: ['site', 'lastSeenAt'] },
  ],
});
export class Reader extends ReaderSchema.class {}
ReaderSchema.setClass(Reader);
