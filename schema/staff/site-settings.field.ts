import { builder } from '../graph/builder.ts';
import { policyNames, type PolicyName } from '../site/check-policy.ts';
import { commentPolicyDefaults, type CommentPolicy } from '../site/comment-policy.ts';
import { inLanguages, LocalizedTextRef } from '../site/localized-text.type.ts';
import { siteAtHand } from '../site/site-directory.ts';
import { moderationModes, type Site } from '../site/site.entity.ts';

export const configuresSite = { permission: 'site:configure' } as const;

export const ModerationModeRef = builder.enumType('ModerationMode', {
  description: 'When a comment of an unknown reader becomes public.',
  values: {
    BEFORE: { value: moderationModes[0], description: 'Once a moderator has approved it.' },
    AFTER: { value: moderationModes[1], description: 'At once, unless something about it is suspicious.' },
  } as const,
});

interface Setting {
  readonly name: PolicyName;
  readonly value: unknown;
  readonly isOwn: boolean;
}

/** Stands for a secret that is kept. */
export const HIDDEN_SECRET = '[secret]';

/** A policy as it may be shown: without the secret that signs what another program is asked. */
function shown(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'secret' in value ? { ...value, secret: HIDDEN_SECRET } : value;
}

function settingsOf(policy: Partial<CommentPolicy>): Setting[] {
  return policyNames.map((name) => ({ name, value: policy[name] ?? commentPolicyDefaults[name], isOwn: policy[name] !== undefined }));
}

const PolicySettingRef = builder.objectRef<Setting>('PolicySetting').implement({
  description: 'One thing that a publisher decides about comments and what is kept of readers.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, as in `gazette site set --policy`.' }),
    value: t.string({ description: 'What holds now, as JSON. Of a secret only that there is one.', resolve: ({ value }) => JSON.stringify(shown(value)) }),
    default: t.string({ description: 'What holds where nothing was chosen, as JSON.', resolve: ({ name }) => JSON.stringify(commentPolicyDefaults[name]) }),
    isOwn: t.exposeBoolean('isOwn', { description: 'Whether the publisher has chosen it.' }),
  }),
});

export const SiteSettingsRef = builder.objectRef<Site>('SiteSettings').implement({
  description: 'All that a publisher has settled about the site.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What names the site in `?site=KEY`. It never changes.' }),
    names: t.field({ type: [LocalizedTextRef], description: 'What the publication is called.', resolve: ({ names }) => inLanguages(names) }),
    locale: t.exposeString('locale', { description: 'Settles month names, digits and calendar, as `ar-EG-u-nu-latn`.' }),
    languages: t.stringList({ description: 'Languages of the content, the main one first.', resolve: ({ languages }) => languages }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone of the site’s dates.' }),
    url: t.exposeString('url', { nullable: true, description: 'Origin of its own pages; null for the server’s own.' }),
    hosts: t.stringList({ description: 'Hosts whose pages are this site’s own.', resolve: ({ hosts }) => hosts }),
    allowedOrigins: t.stringList({ description: 'Origins of other pages that may post through its widgets.', resolve: ({ allowedOrigins }) => allowedOrigins }),
    moderation: t.field({ type: ModerationModeRef, description: 'When a comment of an unknown reader becomes public.', resolve: ({ moderation }) => moderation }),
    version: t.exposeInt('version', { description: 'Grows with every change; a change names the version that it was made on.' }),
    policy: t.field({ type: [PolicySettingRef], description: 'What is decided about comments and readers.', resolve: ({ policy }) => settingsOf(policy) }),
  }),
});

builder.queryField('siteSettings', (t) =>
  t.field({
    type: SiteSettingsRef,
    authScopes: configuresSite,
    description: 'All that was settled about the site that is asked. For staff.',
    resolve: async (_root, _args, { store, site }) => (await siteAtHand(store, site)) ?? site,
  }),
);
