import type { SiteSettingsInput } from '../save-site-settings.graphql';
import type { ConsoleSiteSettingsQuery } from '../site-settings.graphql';

export type Settings = ConsoleSiteSettingsQuery['siteSettings'];

/** Languages in which a name is asked for: those of the site, and any in which there is one. */
export function nameLanguages({ languages, names }: Settings): string[] {
  return [...new Set([...languages, ...names.map(({ language }) => language)])];
}

/** The lines of a field that have words. */
function lines(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}

/** What of the form differs from what was read: what a colleague settles meanwhile is not undone by the rest. */
export function settingsInput(form: FormData, known: Settings): SiteSettingsInput {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const names = nameLanguages(known).map((language) => ({ language, text: text(`name-${language}`) }));
  const given = {
    names: names.filter((name) => name.text !== ''),
    locale: text('locale'),
    languages: lines(text('languages')),
    timeZone: text('timeZone'),
    hosts: lines(text('hosts')),
    allowedOrigins: lines(text('allowedOrigins')),
    moderation: text('moderation'),
  };
  const former = { ...known, names: names.map(({ language }) => known.names.find((name) => name.language === language)).filter((name) => name !== undefined) };
  const changed = Object.entries(given).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(former[name as keyof typeof given]));
  const policy = known.policy
    .map(({ name, value, isOwn }) => ({ name, value: text(`policy.${name}`), former: isOwn ? value : '' }))
    .filter(({ value, former: before }) => value !== before)
    .map(({ name, value }) => ({ name, value: value || null }));
  return { ...(Object.fromEntries(changed) as SiteSettingsInput), ...(policy.length > 0 && { policy }) };
}
