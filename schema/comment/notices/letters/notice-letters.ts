import type { Letter } from '../../../mail/letter.ts';
import { localized } from '../../../site/localized.ts';
import type { CountedWords } from '../../../staff/letters/en.ts';
import { fill, type OfSite } from '../../../staff/letters/writing.ts';
import { cleanLine } from '../../../text/clean-text.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { baseLanguage } from '../../../text/language.ts';
import { arabic } from './ar.ts';
import { english } from './en.ts';

/** Replies that a letter quotes, and how much of each; of more it says how many. */
const QUOTED = 5;
const LENGTH = 280;

/** Readers are written to in their language; in English where we have no words in it. */
function writing({ names, languages, locale, timeZone }: OfSite, wished: string) {
  const isArabic = baseLanguage(wished) === 'ar';
  const language = isArabic ? 'ar' : 'en';
  // Its own digits and calendar, where the site is written in the same language.
  const formats = baseLanguage(locale) === language ? locale : language;
  const digits = new Intl.NumberFormat(formats);
  const plural = new Intl.PluralRules(language);
  const format = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return {
    language,
    site: localized(names, language, languages),
    words: isArabic ? arabic : english,
    time: (at: Date) => `${format.format(at)} (${timeZone})`,
    counted: (forms: CountedWords, count: number) => {
      const form = plural.select(count);
      return ((form === 'zero' ? undefined : forms[form]) ?? forms.other).replace('#', () => digits.format(count));
    },
  };
}

/** Whether an address is somebody's who wishes to be told of replies. Nothing in it was chosen by whoever gave the address. */
export function questionLetter(of: OfSite, { language: wished, url, expiresAt }: { readonly language: string; readonly url: string; readonly expiresAt: Date }): Letter {
  const { language, site, words, time } = writing(of, wished);
  const { subject, told, action, until, footer } = words.question;
  return {
    language,
    subject: fill(subject, { site }),
    paragraphs: [fill(told, { site }), fill(until, { time: time(expiresAt) })],
    action: { label: action, url },
    footer,
  };
}

interface Told {
  readonly language: string;
  /** Of the article, where the page is one's. */
  readonly headline: string | undefined;
  readonly replies: readonly { readonly name: string; readonly body: string }[];
  /** Where the first of them is read. */
  readonly url: string;
  readonly endUrl: string;
}

/** Replies to a comment, each by who wrote it and how it begins. */
export function repliesLetter(of: OfSite, { language: wished, headline, replies, url, endUrl }: Told): Letter {
  const { language, site, words, counted } = writing(of, wished);
  const { subject, about, aboutArticle, quoted, more, action, footer, ending } = words.replies;
  const rest = replies.length - QUOTED;
  const intro = headline === undefined ? counted(about, replies.length) : fill(counted(aboutArticle, replies.length), { headline: cleanLine(headline) });
  return {
    language,
    subject: fill(counted(subject, replies.length), { site }),
    paragraphs: [
      intro,
      ...replies.slice(0, QUOTED).map(({ name, body }) => fill(quoted, { name: cleanLine(name), words: excerpt(body, LENGTH) })),
      ...(rest > 0 ? [counted(more, rest)] : []),
    ],
    action: { label: action, url },
    footer: fill(footer, { site }),
    ending: { label: ending, url: endUrl },
  };
}
