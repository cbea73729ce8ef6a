const given = new Set<string>();

/** Tells the owner of the page one sentence, once: what is wrong with their markup and what is used instead. */
export function advise(sentence: string): void {
  if (given.has(sentence)) return;
  given.add(sentence);
  globalThis.console.warn(`Gazette: ${sentence}`);
}
