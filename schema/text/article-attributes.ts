import { withoutControls } from './clean-text.ts';
import { isLanguageTag } from './language.ts';
import { LINK_PROTOCOLS, PAGE_PROTOCOLS, safeUrl } from './safe-url.ts';

export type Attributes = Record<string, string>;

/** Where pages that load images late keep the address, while `src` holds a placeholder. */
const IMAGE_ADDRESSES = ['src', 'data-src', 'data-lazy-src', 'data-original'];

const DIRECTIONS = new Set(['ltr', 'rtl', 'auto']);
const SCOPES = new Set(['row', 'col', 'rowgroup', 'colgroup']);
const PIXELS = /^[1-9]\d{0,4}$/;
const SPAN = /^[1-9]\d{0,2}$/;
const INTEGER = /^-?\d{1,6}$/;
const DATE_TIME = /^[\d:.+\-TWPZHMSDY ]{1,40}$/;
const MAX_TITLE_LENGTH = 300;

/**
 * The attributes an element of an article keeps, each with a checked value; `rel`, `loading` and a missing `alt` are
 * added. Reads only the names it knows, so that an element with a million attributes costs nothing.
 */
export function attributesOf(element: string, given: Attributes, baseUrl: string | undefined): Attributes {
  const kept: Attributes = {};
  const keep = (name: string, value: string | undefined): void => {
    if (value !== undefined) kept[name] = value;
  };
  const matching = (name: string, pattern: RegExp): string | undefined => {
    const value = given[name]?.trim();
    return value !== undefined && pattern.test(value) ? value : undefined;
  };
  const oneOf = (name: string, values: ReadonlySet<string>): string | undefined => {
    const value = given[name]?.trim().toLowerCase();
    return value !== undefined && values.has(value) ? value : undefined;
  };

  switch (element) {
    case 'a': {
      const href = safeUrl(given['href'] ?? '', LINK_PROTOCOLS, baseUrl);
      keep('href', href);
      if (href !== undefined) keep('rel', 'noopener');
      break;
    }
    case 'img':
      keep('src', imageAddress(given, baseUrl));
      keep('alt', withoutControls(given['alt'] ?? ''));
      keep('width', matching('width', PIXELS));
      keep('height', matching('height', PIXELS));
      keep('loading', 'lazy');
      break;
    case 'ol':
      keep('start', matching('start', INTEGER));
      if (given['reversed'] !== undefined) keep('reversed', '');
      break;
    case 'li':
      keep('value', matching('value', INTEGER));
      break;
    case 'th':
    case 'td':
      keep('colspan', matching('colspan', SPAN));
      keep('rowspan', matching('rowspan', SPAN));
      if (element === 'th') keep('scope', oneOf('scope', SCOPES));
      break;
    case 'col':
    case 'colgroup':
      keep('span', matching('span', SPAN));
      break;
    case 'time':
    case 'ins':
    case 'del':
      keep('datetime', matching('datetime', DATE_TIME));
      break;
    case 'abbr':
      keep(
        'title',
        given['title'] === undefined ? undefined : withoutControls(given['title']).slice(0, MAX_TITLE_LENGTH),
      );
      break;
    case 'details':
      if (given['open'] !== undefined) keep('open', '');
      break;
    default:
  }

  keep('dir', oneOf('dir', DIRECTIONS));
  const language = given['lang']?.trim();
  keep('lang', language !== undefined && isLanguageTag(language) ? language : undefined);
  return kept;
}

function imageAddress(given: Attributes, baseUrl: string | undefined): string | undefined {
  for (const name of IMAGE_ADDRESSES) {
    const address = given[name];
    const url = address === undefined ? undefined : safeUrl(address, PAGE_PROTOCOLS, baseUrl);
    if (url !== undefined) return url;
  }
  return undefined;
}
