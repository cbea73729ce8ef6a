interface Filing {
  readonly site: string;
  readonly language: string;
  readonly section: string | null | undefined;
  readonly contributors: readonly string[];
}

/**
 * The words under which full-text search files an article: its site, its language, the section it is in and its
 * contributors. Not the sections above, which change when a section moves: who filters by one asks for those below it too.
 */
export function filedUnder({ site, language, section, contributors }: Filing): string {
  return [site, languageWord(language), ...(section ? [section] : []), ...new Set(contributors)].join(' ');
}

/** Told apart from a word of another kind; small letters, as SQLite's index has nothing else. */
export function languageWord(language: string): string {
  return `language:${language.toLowerCase()}`;
}
