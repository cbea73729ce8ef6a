/**
 * Words that stand in every text of a newsroom under the walk and say who may see what they stand in: `public`
 * everybody who asks for the site; `own` a certain reader and the staff; `held` (comments that are not public) and `desk`
 * (what moderators work with) staff who read comments; `owners` owners alone; `unpublished` whoever works
 * at the desk; `never` nobody by any way.
 */
export const kinds = ['public', 'own', 'held', 'desk', 'owners', 'unpublished', 'never'] as const;
export type Kind = (typeof kinds)[number];

export const keys = ['gazette', 'other'] as const;
export type Key = (typeof keys)[number];

export type Mark = `zq${Kind}q${Key}`;

/** One word for every index and filter: lower-case letters alone. */
export function mark(kind: Kind, site: Key): Mark {
  return `zq${kind}q${site}`;
}

const everyMark = new RegExp(`zq(?:${kinds.join('|')})q(?:${keys.join('|')})`, 'gi');

/** The marks in a text, whatever stands around them. */
export function marksIn(text: string): Set<Mark> {
  return new Set(Array.from(text.matchAll(everyMark), ([found]) => found.toLowerCase() as Mark));
}

/** Every id that a value tells, inside global ids and cursors too. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    // An id with its type, or its place, is not shorter.
    const isOpaque = value.length >= 48 && /^[\w-]+$/.test(value);
    const plain = isOpaque ? `${value} ${Buffer.from(value, 'base64url').toString('latin1')}` : value;
    return plain.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : [];
}

/** The same for a text of any kind: an address with its fragment, a page. */
export function idsInText(text: string): string[] {
  return idsIn(text.split(/[^\w=-]+/));
}
