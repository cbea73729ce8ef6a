const AFTER_APOSTROPHE = /'.*$/u;

/** A word without the endings that an apostrophe joins to a name (Ankara'da); ı is i, which folding makes of capital I. */
export function withoutTurkishEndings(word: string): string {
  return word.replace(AFTER_APOSTROPHE, '').replaceAll('ı', 'i') || word;
}
