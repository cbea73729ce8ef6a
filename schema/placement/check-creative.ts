import type { InvalidField } from '../gate/refusal.ts';
import { isImageUrl } from '../image/save-image.ts';
import { isLanguageTag } from '../text/language.ts';
import { MAX_PAGE_URL_LENGTH } from '../text/web-address.ts';
import { creativeKinds, type CreativeKind } from './creative.entity.ts';

/** What is shown and how; all of it, whatever was there before. */
export interface CreativeDraft {
  readonly name: string;
  readonly kind: CreativeKind;
  readonly imageUrl: string | null;
  readonly alt: string | null;
  readonly html: string | null;
  readonly target: string | null;
  readonly weight: number;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly sections: readonly string[];
  /** Of the pages on which it is shown; null for all. */
  readonly language: string | null;
  readonly active: boolean;
}

/** Characters of HTML: an advertisement is no page. */
const LONGEST_HTML = 100_000;
const LONGEST_ALT = 500;
export const HEAVIEST = 1_000;

/** What keeps an advertisement from being shown as it is described. */
export function* problemsOfCreative(draft: CreativeDraft): Generator<InvalidField> {
  const { kind, imageUrl, alt, html, target, weight, startsAt, endsAt, language } = draft;
  yield* problemOfName(draft.name);
  if (!creativeKinds.includes(kind)) {
    yield invalid('kind', `The kind "${kind as string}" must be one of ${creativeKinds.join(', ')}.`);
  } else if (kind === 'image') {
    if (!imageUrl) yield required('image', 'A picture needs its address.');
    // Whoever cannot see the picture has nothing else to go by, and it is what the link is called.
    if (!alt) yield required('alt', 'A picture needs words for whoever cannot see it.');
    if (html) yield invalid('html', 'A picture has no HTML; make it of the kind html.');
  } else {
    if (!html) yield required('html', 'This kind needs its HTML.');
    if (imageUrl) yield invalid('image', 'Only the kind image has a picture.');
  }
  if (imageUrl && (imageUrl.length > MAX_PAGE_URL_LENGTH || !isImageUrl(imageUrl))) {
    yield invalid('image', `"${imageUrl.slice(0, 100)}" is neither a web address nor a path on the site.`);
  }
  if (alt && alt.length > LONGEST_ALT) yield tooLong('alt', LONGEST_ALT);
  if (html && html.length > LONGEST_HTML) yield tooLong('html', LONGEST_HTML);
  if (target && !isTarget(target)) yield invalid('target', `"${target.slice(0, 100)}" is neither a web address nor a path on the site.`);
  if (!Number.isInteger(weight) || weight < 1 || weight > HEAVIEST) {
    yield invalid('weight', `The weight must be a whole number from 1 to ${HEAVIEST}.`);
  }
  if (language !== null && !isLanguageTag(language)) yield invalid('language', `"${language.slice(0, 50)}" is not a language tag such as ar or en.`);
  if (startsAt && endsAt && endsAt <= startsAt) yield invalid('until', 'It would end before it begins.');
}

/** Names are written into pages and commands. */
export function* problemOfName(name: string): Generator<InvalidField> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) {
    yield invalid('name', `The name "${name.slice(0, 100)}" must be 1 to 63 lower-case letters, digits or hyphens.`);
  }
}

/** A click leads to a page of the web, with no password in its address, or to a path on the site. */
function isTarget(text: string): boolean {
  if (/^\/(?![/\\])/.test(text)) return text.length <= MAX_PAGE_URL_LENGTH && URL.canParse(text, 'https://site.test');
  if (text.length > MAX_PAGE_URL_LENGTH || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

export function invalid(name: string, message: string): InvalidField {
  return { name, code: 'INVALID', message };
}

function required(name: string, message: string): InvalidField {
  return { name, code: 'REQUIRED', message };
}

function tooLong(name: string, most: number): InvalidField {
  return { name, code: 'TOO_LONG', message: `"${name}" may have ${most} characters.` };
}
