import { InvalidInput } from '../gate/refusal.ts';
import { MAX_SLUG_LENGTH } from '../text/slug.ts';

const letters = String.raw`[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}\p{M}]*`;
const words = new RegExp(`^${letters}(?:-${letters})*$`, 'u');

/**
 * A slug that somebody has typed: small letters of any script and digits, words joined by hyphens.
 * @param field in which it was typed.
 * @throws {InvalidInput} for any other text.
 */
export function checkedSlug(given: string, field = 'slug'): string {
  const slug = given.trim().normalize('NFC');
  if (slug.length <= MAX_SLUG_LENGTH && words.test(slug)) return slug;
  const message = `The slug "${slug.slice(0, 100)}" must be small letters and digits, with hyphens between words, at most ${MAX_SLUG_LENGTH} characters.`;
  throw new InvalidInput([{ name: field, code: slug === '' ? 'REQUIRED' : 'INVALID', message }]);
}
