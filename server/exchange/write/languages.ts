import type { LocalizedText, Site } from '@gazette/schema/site/site.entity.ts';
import { baseLanguage, isLanguageTag } from '@gazette/schema/text/language.ts';
import type { Words } from '../records.ts';

interface Told {
  readonly site: Pick<Site, 'languages'>;
  /** What the person at the command line says it is, whatever the source says. */
  readonly language: string | undefined;
}

/**
 * The language of something imported, as the site writes it: `en-US` is the site's `en` unless it has `en-US` too. What
 * states no language, or none that exists, is in the site's main one.
 */
export function languageOf({ site, language }: Told, stated: string | undefined): string {
  const main = site.languages[0] ?? 'en';
  const given = (language ?? stated ?? main).replaceAll('_', '-');
  if (!isLanguageTag(given)) return main;
  const canonical = Intl.getCanonicalLocales(given)[0] ?? main;
  return [canonical, baseLanguage(canonical)].find((tag) => site.languages.includes(tag)) ?? canonical;
}

/** Names by language: one plain text is in the language stated. */
export function localizedWords(run: Told, words: Words | undefined, stated: string | undefined): LocalizedText {
  if (words === undefined) return {};
  return typeof words === 'string' ? { [languageOf(run, stated)]: words } : words;
}
