import type { LocalizedText, Site } from '@gazette/schema/site/site.entity.ts';
import { detectLanguage, detectLanguageAmong } from '@gazette/schema/text/detect-language.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { baseLanguage, isLanguageTag } from '@gazette/schema/text/language.ts';
import { isInScriptOf } from '@gazette/schema/text/script.ts';
import type { ArticleRecord, Words } from '../records.ts';

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

/** Of the body, what is read to tell its language, in characters of HTML. */
const READ_LENGTH = 4_000;

/**
 * The article with the language it is written in, where neither its source nor anybody says so: one of the site's; another
 * where it is in the script of none of them, or long enough to leave no doubt: Arabic or French on an English site is not
 * English.
 */
export function inItsLanguage({ site, language }: Told, record: ArticleRecord): ArticleRecord {
  if (language !== undefined || record.language !== undefined) return record;
  const text = textOf(record);
  const isForeign = !site.languages.some((one) => isInScriptOf(text, one));
  const found = isForeign ? detectLanguage(text) : detectLanguageAmong(text, site.languages);
  return found === undefined ? record : { ...record, language: found };
}

/** The language that an article says it is in, else the one its text is. */
export function ownLanguage(record: ArticleRecord): string | undefined {
  return record.language ?? detectLanguage(textOf(record));
}

function textOf({ headline, standfirst, body }: ArticleRecord): string {
  return `${headline} ${standfirst ?? ''} ${htmlToText(body.slice(0, READ_LENGTH))}`;
}

/** Names by language: one plain text is in the language stated. */
export function localizedWords(run: Told, words: Words | undefined, stated: string | undefined): LocalizedText {
  if (words === undefined) return {};
  return typeof words === 'string' ? { [languageOf(run, stated)]: words } : words;
}
