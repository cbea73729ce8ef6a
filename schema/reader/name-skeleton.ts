import { fold } from '../text/fold.ts';

const NOT_SAID = /[^\p{L}\p{N}]+/gu;

/** What is left of a name for the eye: two names with the same skeleton can be taken for each other. Empty for no name. */
export function nameSkeleton(name: string): string {
  return fold(name).normalize('NFKD').replace(NOT_SAID, '');
}
