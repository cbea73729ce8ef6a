import { fold } from '../text/fold.ts';
import type { LocalizedText } from './site.entity.ts';

interface Named {
  readonly slug: string;
  readonly names: LocalizedText;
}

/** Whether the slug or one of the names has this in it, however it is spelled. Everything has nothing in it. */
export function namesWith(sought: string): (named: Named) => boolean {
  const folded = fold(sought);
  return ({ slug, names }) => folded === '' || [slug, ...Object.values(names)].some((text) => fold(text).includes(folded));
}
