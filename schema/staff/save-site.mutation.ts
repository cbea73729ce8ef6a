import { EditConflict, InvalidInput, NotAllowed } from '../gate/refusal.ts';
import { builder } from '../graph/builder.ts';
import type { CommentPolicy } from '../site/comment-policy.ts';
import { hostFaults } from '../site/host-faults.ts';
import { fromLanguages, LocalizedTextInput } from '../site/localized-text.type.ts';
import { saveSite } from '../site/save-site.ts';
import { siteAtHand } from '../site/site-directory.ts';
import type { Site } from '../site/site.entity.ts';
import { assertWholeSite, changeAtDesk } from './desk-unit.ts';
import { configuresSite, HIDDEN_SECRET, ModerationModeRef, SiteSettingsRef } from './site-settings.field.ts';

const PolicySettingInput = builder.inputType('PolicySettingInput', {
  description: 'A choice about comments and readers.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name of the setting.' }),
    value: t.string({ description: 'What it is to be, as JSON; null for the default.' }),
  }),
});

const SiteSettingsInput = builder.inputType('SiteSettingsInput', {
  description: 'What is to be settled about the site; what is left out stays.',
  fields: (t) => ({
    names: t.field({ type: [LocalizedTextInput], description: 'What the publication is called, all of its names.' }),
    locale: t.string({ description: 'Settles month names, digits and calendar, as `ar-EG-u-nu-latn`.' }),
    languages: t.stringList({ description: 'Languages of the content, the main one first. Another main language moves articles: `gazette thread rekey` brings conversations after them.' }),
    timeZone: t.string({ description: 'IANA zone, as Asia/Amman.' }),
    hosts: t.stringList({ description: 'Hosts whose pages are this site’s own. `gazette thread rekey` brings conversations to where these make it look for them.' }),
    allowedOrigins: t.stringList({ description: 'Origins of other pages that may post through its widgets.' }),
    moderation: t.field({ type: ModerationModeRef, description: 'When a comment of an unknown reader becomes public.' }),
    policy: t.field({ type: [PolicySettingInput], description: 'Choices about comments and readers; others stay.' }),
  }),
});
type Given = typeof SiteSettingsInput.$inferInput;

const SiteSettingsPayload = builder.objectRef<Site>('SiteSettingsPayload').implement({
  description: 'What is settled now.',
  fields: (t) => ({ settings: t.field({ type: SiteSettingsRef, description: 'All of it.', resolve: (site) => site }) }),
});

/** Most entries of one list. */
const MOST = 100;

/** @throws {InvalidInput} for what is no JSON. */
function policyOf(known: Partial<CommentPolicy>, given: Given['policy']): Partial<CommentPolicy> | undefined {
  if (!given) return undefined;
  const policy: Record<string, unknown> = { ...known };
  for (const { name, value } of given) {
    if (value === null || value === undefined) delete policy[name];
    else policy[name] = withSecret(known, name, parsed(name, value));
  }
  return policy;
}

function parsed(name: string, value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw new InvalidInput([{ name: `policy.${name.slice(0, 50)}`, code: 'INVALID', message: 'That is not JSON: a number, true or false, or a text in quotation marks.' }]);
  }
}

/** Whoever sends back what was shown keeps the secret that was not. */
function withSecret({ external }: Partial<CommentPolicy>, name: string, value: unknown): unknown {
  const isKept = name === 'external' && external && value !== null && typeof value === 'object' && 'secret' in value && value.secret === HIDDEN_SECRET;
  return isKept ? { ...value, secret: external.secret } : value;
}

function assertShort(input: Given): void {
  for (const name of ['languages', 'hosts', 'allowedOrigins'] as const) {
    if ((input[name]?.length ?? 0) > MOST) throw new InvalidInput([{ name, code: 'TOO_LONG', message: `At most ${MOST} are kept.` }]);
  }
  if (input.languages?.length === 0) throw new InvalidInput([{ name: 'languages', code: 'REQUIRED', message: 'A site has at least one language.' }]);
}

builder.mutationField('saveSiteSettings', (t) =>
  t.field({
    type: SiteSettingsPayload,
    authScopes: configuresSite,
    description: 'Settles something about the site; its pages and widgets follow within a second.',
    args: {
      version: t.arg.int({ required: true, description: 'The version that was seen.' }),
      input: t.arg({ type: SiteSettingsInput, required: true, description: 'What is to be different.' }),
    },
    errors: { types: [InvalidInput, NotAllowed, EditConflict], union: { name: 'SaveSiteSettingsResult', description: 'What is settled now, or why nothing was changed.' } },
    resolve: async (_root, { version, input }, context) => {
      const { store, now, staff } = context;
      const site = (await siteAtHand(store, context.site)) ?? context.site;
      assertWholeSite(staff);
      assertShort(input);
      const faults = await hostFaults(store.reads, site.id, (input.hosts ?? []).filter((host) => !site.hosts.includes(host)));
      if (faults.length > 0) throw new InvalidInput(faults);
      const draft = {
        key: site.key,
        version,
        names: fromLanguages('names', input.names, { isRequired: true }),
        locale: input.locale ?? undefined,
        languages: input.languages ?? undefined,
        timeZone: input.timeZone ?? undefined,
        hosts: input.hosts ?? undefined,
        allowedOrigins: input.allowedOrigins ?? undefined,
        moderation: input.moderation ?? undefined,
        policy: policyOf(site.policy, input.policy),
      };
      const saved = await saveSite(store, draft, now);
      await changeAtDesk(context, { action: 'site.change', detail: { name: site.key } }, async () => ({ id: site.id, outcome: 'updated' }));
      return saved;
    },
  }),
);
