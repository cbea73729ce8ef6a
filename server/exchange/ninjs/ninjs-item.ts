import { z } from 'zod';

/*
 * The parts of IPTC ninjs 3.0 that are read and written here. What others write besides is let through unread.
 */

const text = z.string();
const told = z.looseObject({ role: text.optional(), contentType: text.optional(), value: text });
const named = z.looseObject({
  name: text.optional(),
  rel: text.optional(),
  uri: text.optional(),
  literal: text.optional(),
  creator: text.optional(),
});
const rendition = z.looseObject({
  name: text.optional(),
  href: text.optional(),
  contentType: text.optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  poi: z.looseObject({ x: z.number().optional(), y: z.number().optional() }).optional(),
});

const shape = {
  uri: text,
  type: text.optional(),
  representationType: text.optional(),
  profile: text.optional(),
  version: text.optional(),
  firstCreated: text.optional(),
  versionCreated: text.optional(),
  contentCreated: text.optional(),
  embargoedUntil: text.optional(),
  expires: text.optional(),
  pubStatus: text.optional(),
  copyrightHolder: text.optional(),
  edNote: text.optional(),
  language: text.optional(),
  title: text.optional(),
  by: text.optional(),
  slugline: text.optional(),
  located: text.optional(),
  headlines: z.array(told).optional(),
  descriptions: z.array(told).optional(),
  bodies: z.array(told).optional(),
  people: z.array(named).optional(),
  subjects: z.array(named).optional(),
  renditions: z.array(rendition).optional(),
  altIds: z.array(z.looseObject({ role: text.optional(), value: text.optional() })).optional(),
  standard: z.looseObject({ name: text.optional(), version: text.optional(), schema: text.optional() }).optional(),
};

/** One item. What hangs on it is checked when it is looked at, so that a broken picture costs no article. */
export const ninjsItem = z.looseObject({ ...shape, associations: z.array(z.unknown()).optional() });
export type NinjsItem = z.output<typeof ninjsItem>;
export type NinjsText = z.output<typeof told>;
export type NinjsRendition = z.output<typeof rendition>;

/** Says in a subject that its literal is the slug of a section or tag, and not the code of somebody's list. */
export const OWN_CREATOR = 'gazette';

/** What an own item says of itself that ninjs has no field for, by the roles of its alternative ids. */
export const ownIds = {
  slug: 'slug',
  url: 'canonical-url',
  translationGroup: 'translation-group',
  scheduledAt: 'scheduled-at',
} as const;

/** Of the headlines and descriptions of an item, and of the pictures in it. */
export const roles = {
  headline: 'main',
  kicker: 'kicker',
  standfirst: 'lead',
  correction: 'correction',
  caption: 'caption',
  credit: 'creditline',
  alt: 'alt',
} as const;
