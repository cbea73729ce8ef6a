import { parseArgs } from 'node:util';
import type { SiteDraft } from '@gazette/schema/site/save-site.ts';
import { moderationModes, type LocalizedText, type ModerationMode, type Site } from '@gazette/schema/site/site.entity.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { addressOptions, addressRulesOf } from './address-options.ts';
import { policyOf } from './policy-values.ts';

/** All that can be said of a site. */
export const siteOptions = {
  name: { type: 'string', valueHint: 'lang=text', description: 'Name in a language, as ar="الجريدة"; once for each. Nothing after = takes it away.' },
  locale: { type: 'string', valueHint: 'tag', description: 'Language, month names, digits and calendar: ar-EG-u-nu-latn.' },
  language: { type: 'string', valueHint: 'tag', description: 'Language of the content, the main one first; repeatable.' },
  'time-zone': { type: 'string', valueHint: 'zone', description: 'Zone of its dates: Asia/Amman.' },
  url: { type: 'string', valueHint: 'origin', description: 'Where its own pages are public; empty for the address of the server.' },
  host: { type: 'string', valueHint: 'host', description: 'Host whose pages are its own; repeatable, replaces those before. *. and :* are wildcards.' },
  origin: { type: 'string', valueHint: 'origin', description: 'Origin of pages that may post through its widgets; repeatable, replaces those before.' },
  moderation: {
    type: 'string',
    valueHint: moderationModes.join('|'),
    description: 'Whether a comment of an unknown reader waits for a moderator (before) or not (after).',
  },
  ...addressOptions,
  policy: {
    type: 'string',
    valueHint: 'setting=value',
    description: 'A setting for comments, as editMinutes=10 or contact=desk@daily.example; repeatable. Nothing after = takes it back. "gazette site show" lists them.',
  },
  default: { type: 'boolean', description: 'Make it the site that answers when none is named.' },
} as const;

/**
 * What these arguments say of a site. The library keeps only the last of an option given twice, so the repeatable ones
 * are read from the arguments themselves.
 * @param known what the site has by now, which some of it is added to.
 */
export function siteDraftOf(
  key: string,
  rawArgs: readonly string[],
  known: Partial<Pick<Site, 'names' | 'policy' | 'addressRules'>> = {},
): SiteDraft {
  const { values } = parseArgs({
    args: [...rawArgs],
    strict: false,
    allowPositionals: true,
    options: {
      name: { type: 'string', multiple: true },
      locale: { type: 'string' },
      language: { type: 'string', multiple: true },
      'time-zone': { type: 'string' },
      url: { type: 'string' },
      host: { type: 'string', multiple: true },
      origin: { type: 'string', multiple: true },
      moderation: { type: 'string' },
      'keep-parameter': { type: 'string', multiple: true },
      'strip-parameter': { type: 'string', multiple: true },
      'path-case': { type: 'string' },
      'trailing-slash': { type: 'string' },
      www: { type: 'string' },
      policy: { type: 'string', multiple: true },
      default: { type: 'boolean' },
    },
  });
  const rules = {
    keep: values['keep-parameter'] && many(values['keep-parameter']),
    strip: values['strip-parameter'] && many(values['strip-parameter']),
    pathCase: one(values['path-case']),
    trailingSlash: one(values['trailing-slash']),
    www: one(values.www),
  };
  return {
    key,
    names: values.name && namesOf(many(values.name), known.names ?? {}),
    locale: one(values.locale),
    languages: values.language && many(values.language),
    timeZone: one(values['time-zone']),
    url: values.url === undefined ? undefined : one(values.url) || null,
    hosts: values.host && many(values.host).map((host) => host.toLowerCase()),
    allowedOrigins: values.origin && many(values.origin).map((origin) => origin.toLowerCase()),
    moderation: one(values.moderation) as ModerationMode | undefined,
    policy: values.policy && policyOf(many(values.policy), known.policy ?? {}),
    addressRules: addressRulesOf(rules, known.addressRules),
    isDefault: values.default === true ? true : undefined,
  };
}

type Value = string | boolean | undefined;

/** An option at the very end, without its value, is read as a flag. */
function one(value: Value): string | undefined {
  return typeof value === 'boolean' ? '' : value;
}

function many(values: readonly Value[]): string[] {
  return values.map((value) => one(value) ?? '').filter((value) => value !== '');
}

function namesOf(given: readonly string[], known: LocalizedText): LocalizedText {
  const names = { ...known };
  for (const pair of given) {
    const [language = '', ...text] = pair.split('=');
    if (language === '' || text.length === 0) throw new OperatorError(`--name must be LANGUAGE=TEXT, such as en="The Daily", not "${pair}".`);
    const name = text.join('=').trim();
    if (name === '') delete names[language];
    else names[language] = name;
  }
  return names;
}
