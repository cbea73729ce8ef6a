import type { Sentences } from './advice-words.ts';

/**
 * Tells the owner of the page one sentence, once: what is wrong with their markup and what is used instead. The words are
 * loaded when there is something to say: most pages have no need of them.
 */
export function advise<Matter extends keyof Sentences>(matter: Matter, ...about: Parameters<Sentences[Matter]>): void {
  import('./advice-words.ts').then(
    ({ say }) => say(matter, about),
    () => {},
  );
}
