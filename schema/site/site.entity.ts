import { defineEntity, p } from '@mikro-orm/core';
import type { AddressRules } from './address-rules.ts';
import type { CommentPolicy } from './comment-policy.ts';

/** When a comment of an unknown reader becomes public: `before` holds it for a moderator, `after` shows it at once. */
export const moderationModes = ['before', 'after'] as const;
export type ModerationMode = (typeof moderationModes)[number];

/** A text in several languages: language tag → text. */
export type LocalizedText = Record<string, string>;

/** A publisher. Everything else belongs to exactly one site. */
export const SiteSchema = defineEntity({
  name: 'Site',
  tableName: 'site',
  properties: {
    id: p.uuid().primary(),
    /** Names the site in `/graphql?site=KEY` and on the command line; unique in the installation. */
    key: p.text().unique(),
    names: p.json().$type<LocalizedText>(),
    /** BCP 47 with extensions, as `ar-EG-u-nu-latn`: language, month names, digits and calendar of its pages. */
    locale: p.text(),
    /** Content languages, the main one first. */
    languages: p.json().$type<string[]>(),
    /** IANA zone in which the site's dates are written. */
    timeZone: p.text(),
    /** Origin under which the site's own pages are public; absent = the server's own public URL. */
    url: p.text().nullable(),
    /** Hosts whose pages are this site's own; `:*` stands for any port, `*.` for any subdomain. All are one and the same page space. */
    hosts: p.json().$type<string[]>(),
    /** Origins of other people's pages that may post through this site's widgets, in the same pattern language. */
    allowedOrigins: p.json().$type<string[]>(),
    moderation: p.text().$type<ModerationMode>(),
    /** Which spellings of an address are one page; `addressRules()` says the whole. */
    addressRules: p.json().$type<Partial<AddressRules>>().default('{}'),
    policy: p.json().$type<Partial<CommentPolicy>>().default('{}'),
    /** Exactly one site answers when a request names none. */
    isDefault: p.boolean().columnType('boolean'),
    createdAt: p.datetime(3),
    version: p.integer().version(),
  },
});
export class Site extends SiteSchema.class {}
SiteSchema.setClass(Site);
