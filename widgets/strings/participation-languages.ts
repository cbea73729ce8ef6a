import type { Strings } from './families.ts';
import { stringsOf } from './load-strings.ts';

/** The strings that go with those of the thread; they have come with what a reader does in it (comments/lazy-participation.ts). */
export function participationStrings(language: string): Strings<'participation'> {
  return stringsOf('participation', language) as Strings<'participation'>;
}
