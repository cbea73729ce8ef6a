/** A text a reader may send, and the entry of the list that has to be found in it; null for an innocent one. */
export interface WordCase {
  text: string;
  expected: string | null;
  kind: string;
}

/** Texts, one a line, in each of which `entry` has to be found. */
export function held(entry: string, kind: string, texts: string): WordCase[] {
  return linesOf(texts).map((text) => ({ text, expected: entry, kind }));
}

/** Texts, one a line, in which nothing may be found. */
export function innocent(kind: string, texts: string): WordCase[] {
  return linesOf(texts).map((text) => ({ text, expected: null, kind }));
}

/** \u{…} in a text is the character, so that invisible ones can be seen here. */
function linesOf(texts: string): string[] {
  return texts
    .trim()
    .split('\n')
    .map((line) =>
      line.trim().replace(/\\u\{([\da-f]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
    );
}
