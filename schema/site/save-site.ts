import { v7 as uuid } from 'uuid';
import { recordEvent } from '../event/record-event.ts';
import { EditConflict, InvalidInput, type InvalidField } from '../gate/refusal.ts';
import type { Store, Unit } from '../gate/store.ts';
import { problemOfRules, type AddressRules } from './address-rules.ts';
import { problemsOfPolicy } from './check-policy.ts';
import type { CommentPolicy } from './comment-policy.ts';
import { inAscii } from './host-pattern.ts';
import { moderationModes, Site, type LocalizedText, type ModerationMode } from './site.entity.ts';

/** What may be said of a site; what is left out stays as it is, or takes its default in a new one. */
export interface SiteDraft {
  readonly key: string;
  readonly names?: LocalizedText | undefined;
  readonly locale?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly timeZone?: string | undefined;
  readonly url?: string | null | undefined;
  readonly hosts?: readonly string[] | undefined;
  readonly allowedOrigins?: readonly string[] | undefined;
  readonly moderation?: ModerationMode | undefined;
  readonly addressRules?: Partial<AddressRules> | undefined;
  readonly policy?: Partial<CommentPolicy> | undefined;
  readonly isDefault?: boolean | undefined;
  /** The version that was seen. Left out by whoever does not look first. */
  readonly version?: number | undefined;
}

/**
 * Creates the site of this key, or changes it. The first site of an installation is its default one.
 * @throws {InvalidInput} naming each field that cannot be used; {EditConflict} where it is not the version that was seen.
 * Nothing is written then.
 */
export async function saveSite(store: Store, given: SiteDraft, now: Date): Promise<Site> {
  const problems = [...problemsOf(given)];
  if (problems.length > 0) throw new InvalidInput(problems);
  const { version, ...draft } = withAsciiHosts(given);
  const rows = await store.reads.selectFrom('site').select(['id', 'key', 'is_default']).execute();
  const known = rows.find((row) => row.key === draft.key);
  const id = known?.id ?? uuid();
  return store.write({ id } as Site, now, async (unit) => {
    const before = known && (await unit.em.findOneOrFail(Site, id));
    if (version !== undefined && version !== (before?.version ?? 0)) {
      throw new EditConflict('Somebody else has settled something about this site since you opened it. Nothing was done: look at what is settled now.');
    }
    const isDefault = draft.isDefault ?? (known ? known.is_default : rows.length === 0);
    if (isDefault) await unit.sql.updateTable('site').set({ is_default: false }).where('id', '!=', id).execute();
    const said = Object.fromEntries(Object.entries({ ...draft, isDefault }).filter(([, value]) => value !== undefined));
    const site = before
      ? unit.em.assign(before, said)
      : unit.em.create(Site, { ...defaultsOf(draft), ...said, id, createdAt: now } as never);
    await recordEvent(unit, { type: 'site.changed', subject: id });
    return site;
  });
}

/**
 * Makes a site of a key that no site has, in the unit of its own id: never the default one, and never a change of another.
 * @throws {InvalidInput} naming each field that cannot be used.
 */
export async function createSite(unit: Unit, given: SiteDraft): Promise<void> {
  const problems = [...problemsOf(given)];
  const taken = await unit.sql.selectFrom('site').select('id').where('key', '=', given.key).executeTakeFirst();
  if (taken) problems.push({ name: 'key', code: 'INVALID', message: `The key "${given.key}" is taken.` });
  if (problems.length > 0) throw new InvalidInput(problems);
  const draft = withAsciiHosts(given);
  const said = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  const { id } = unit.site;
  unit.em.create(Site, { ...defaultsOf(draft), ...said, isDefault: false, id, createdAt: unit.now } as never);
  await unit.em.flush();
  await recordEvent(unit, { type: 'site.changed', subject: id });
}

/** Hosts and origins as the addresses of pages have them. */
export function withAsciiHosts<T extends Pick<SiteDraft, 'hosts' | 'allowedOrigins'>>(draft: T): T {
  const written = (patterns: readonly string[] | undefined) => patterns?.map((pattern) => inAscii(pattern) ?? pattern);
  return { ...draft, hosts: written(draft.hosts), allowedOrigins: written(draft.allowedOrigins) };
}

function defaultsOf({ key, locale = 'en' }: SiteDraft) {
  return {
    names: { [locale.split('-')[0] ?? 'en']: key },
    locale,
    languages: [locale.split('-')[0] ?? 'en'],
    timeZone: 'UTC',
    url: null,
    hosts: [],
    allowedOrigins: [],
    // A stranger's words wait for a moderator until the publisher decides otherwise.
    moderation: 'before' as const,
    addressRules: {},
    policy: {},
  };
}

/** A name, an IPv4 address or an IPv6 one in brackets; `*.` in front and `:*` behind as in `matchesHost`. */
const host = String.raw`(?:(?:\*\.)?[^\s/:*\[\]]+|\[[0-9a-f:.]+\])(?::(?:\d+|\*))?`;
const hostPattern = new RegExp(`^${host}$`, 'i');
const originPattern = new RegExp(`^https?://${host}$`, 'i');


function* problemsOf(draft: SiteDraft): Generator<InvalidField> {
  const invalid = (name: string, message: string): InvalidField => ({ name, code: 'INVALID', message });
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(draft.key)) {
    yield invalid('key', `The key "${draft.key}" must be 1 to 63 lower-case letters, digits or hyphens.`);
  }
  if (draft.locale !== undefined && !isLocale(draft.locale)) {
    yield invalid('locale', `"${draft.locale}" is not a language tag such as ar-EG or en.`);
  }
  for (const language of draft.languages ?? []) {
    if (!isLocale(language)) yield invalid('languages', `"${language}" is not a language tag.`);
  }
  if (draft.timeZone !== undefined && !isTimeZone(draft.timeZone)) {
    yield invalid('timeZone', `"${draft.timeZone}" is not a time zone such as Asia/Amman.`);
  }
  if (draft.url && !/^https?:\/\/[^/?#\s]+$/i.test(draft.url)) {
    yield invalid('url', `"${draft.url}" must be an origin such as https://news.example, without a path.`);
  }
  for (const host of draft.hosts ?? []) {
    if (!hostPattern.test(host) || !inAscii(host)) yield invalid('hosts', `"${host}" is not a host such as news.example.`);
  }
  for (const origin of draft.allowedOrigins ?? []) {
    if (!originPattern.test(origin) || !inAscii(origin)) {
      yield invalid('allowedOrigins', `"${origin}" is not an origin such as https://news.example.`);
    }
  }
  const wrongRule = problemOfRules(draft.addressRules ?? {});
  if (wrongRule !== undefined) yield invalid('addressRules', wrongRule);
  if (draft.policy) yield* problemsOfPolicy(draft.policy);
  if (draft.moderation !== undefined && !moderationModes.includes(draft.moderation)) {
    yield invalid('moderation', `"${draft.moderation}" must be one of ${moderationModes.join(', ')}.`);
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
