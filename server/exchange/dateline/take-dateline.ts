import { isKnownPlace } from './known-places.ts';

export interface Dateline {
  /** The place as printed. */
  readonly place: string;
  /** The agency named beside it. */
  readonly agency: string | undefined;
  /** The HTML without it. */
  readonly html: string;
}

/** The opening of a first paragraph, with the inline elements that may be wrapped around it. */
const OPENING = /^(\s*(?:<p\b[^>]*>\s*)?)((?:<(?:strong|b|em|i|span)\b[^>]*>\s*)*)/i;
/** Text a dateline may take, its date included. */
const REACH = 140;
/** Characters of report that must follow; less is a caption or a label. */
const REPORT = 20;

const ARABIC_WORD = String.raw`[\u0621-\u0652\u0670\u0671\u06a9\u06cc]+`;
const ARABIC_PLACE = `${ARABIC_WORD}(?: ${ARABIC_WORD}){0,3}`;
const LATIN_WORD = String.raw`\p{Lu}[\p{L}'’.-]*`;
const LATIN_PLACE = String.raw`${LATIN_WORD}(?: (?:${LATIN_WORD}|de|del|la|el|al)){0,3}`;
const REGION = String.raw`(?:, (?<region>\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?))?`;
const DATE = String.raw`(?:, (?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}\.?))?`;
const AGENCY = String.raw`(?: ?[(（](?<agency>[^()<>]{2,30})[)）])?`;
/** A colon stands close; a dash has space around it, so that `Rome-based` and `عربي-إسرائيلي` are none. */
const SEPARATOR = String.raw`(?:\s*[:：]\s+|\s*[—–]\s*|\s+(?:-{1,2}|ـ)\s+)`;

const arabicDateline = new RegExp(
  `^(?<place>${ARABIC_PLACE}(?: ?[،/\\-–] ?${ARABIC_PLACE})?)${AGENCY}${SEPARATOR}`,
  'u',
);
const latinDateline = new RegExp(
  `^(?<place>${LATIN_PLACE}(?:/${LATIN_PLACE})?)${REGION}${DATE}${AGENCY}${SEPARATOR}`,
  'u',
);

const agencies =
  /^(?:AP|AFP|Reuters|UPI|dpa|ANSA|EFE|TASS|Xinhua|Bloomberg|IPS|WAM|SPA|QNA|KUNA|MENA|APS|Anadolu|AA|رويترز|وكالات|الوكالات|(?:أ|ا)\s?\.?\s?ف\s?\.?\s?ب\.?|(?:أ|ا)\s?\.?\s?ب\.?|د\s?\.?\s?ب\s?\.?\s?(?:أ|ا)\.?|فرانس برس|أسوشيتد برس|الأناضول|شينخوا|سبوتنيك|تاس|واس|وام|قنا|كونا|بترا|وفا|سانا|واج|بنا|أ ش أ|العمانية)$/iu;

/**
 * Takes the dateline, the place that opens a report, out of its first paragraph: «إسلام آباد: …», "LONDON (AP) — …".
 *
 * A report that merely begins alike must stay whole («وقال الوزير: …», "NASA — the agency …"), so the place must be a
 * known town, or stand with an agency's name, or, in capitals, with its region ("SPRINGFIELD, Ill. —").
 * @returns undefined when there is none.
 */
export function takeDateline(html: string): Dateline | undefined {
  const opening = OPENING.exec(html);
  // Whatever other element stands here, a heading or a list, is no report.
  if (!opening || html.charAt(opening[0].length) === '<') return undefined;
  const [all, before = '', wrapping = ''] = opening;
  const paragraph = html.slice(all.length).split(/<\/p>|<br|\n\s*\n/i, 1)[0] ?? '';
  const { text, lengths } = plainText(paragraph.slice(0, REACH * 3), REACH);
  const match = latinDateline.exec(text) ?? arabicDateline.exec(text);
  const place = match?.groups?.['place'];
  if (!match || !place || !isPlace(place, match.groups)) return undefined;
  const taken = lengths[match[0].length] ?? 0;
  const rest = paragraph.slice(taken);
  if (rest.replace(/<[^>]*>/g, '').trim().length < REPORT) return undefined;
  const tags = (wrapping + paragraph.slice(0, taken)).replace(/>[^<]*</g, '><').replace(/^[^<]+|[^>]+$/g, '');
  const after = html.slice(all.length + paragraph.length);
  return { place, agency: agencyOf(match.groups), html: before + withoutEmpty(tags) + rest.trimStart() + after };
}

function isPlace(place: string, groups: Record<string, string | undefined> | undefined): boolean {
  const names = place.split(/ ?[،/–-] ?/);
  if (names.every((name) => isKnownPlace(name))) return true;
  // «دبي - العربية نت: …»: the first is the place, the second who reports.
  if (agencyOf(groups)) return place === place.toUpperCase();
  return groups?.['region'] !== undefined && /^[\p{Lu}\s'’.-]{3,}$/u.test(place);
}

function agencyOf(groups: Record<string, string | undefined> | undefined): string | undefined {
  const agency = groups?.['agency']?.trim();
  return agency !== undefined && agencies.test(agency) ? agency : undefined;
}

/** Up to `limit` characters of text, and for each how much of the HTML it and all before it take. */
function plainText(html: string, limit: number): { text: string; lengths: number[] } {
  let text = '';
  const lengths: number[] = [0];
  for (const token of html.matchAll(/<[^>]*>|&(?:nbsp|mdash|ndash|#160|#8211|#8212);|[^]/giu)) {
    if (text.length >= limit) break;
    const end = token.index + token[0].length;
    const character = token[0].startsWith('<') ? '' : (entities[token[0].toLowerCase()] ?? token[0]);
    // A tag and a bidirectional mark belong to the character before them.
    if (character === '' || /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character)) {
      lengths[text.length] = end;
      continue;
    }
    text += /\s/.test(character) ? ' ' : character;
    while (lengths.length < text.length) lengths.push(end);
    lengths[text.length] = end;
  }
  return { text, lengths };
}

const entities: Record<string, string> = {
  '&nbsp;': ' ',
  '&#160;': ' ',
  '&mdash;': '—',
  '&#8212;': '—',
  '&ndash;': '–',
  '&#8211;': '–',
};

function withoutEmpty(tags: string): string {
  let before: string;
  let after = tags;
  do {
    before = after;
    after = before.replace(/<([a-z]+)\b[^>]*><\/\1>/gi, '');
  } while (after !== before);
  return after;
}
