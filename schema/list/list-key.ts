/** How a list is called: small letters, digits and hyphens of any script, since slugs of sections are part of it. */
export function isListKey(key: string): boolean {
  return key.length <= 100 && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u.test(key) && key === key.toLowerCase();
}

/** The list that stands at the top of a section, where editors have made one. */
export function listOfSection(slug: string): string {
  return `section-${slug}`;
}

/** The slug of the section at whose top a list stands; undefined for other lists. */
export function sectionOfList(key: string): string | undefined {
  return key.startsWith('section-') ? key.slice('section-'.length) : undefined;
}

/** Marks an answer that shows a list. In a header, which knows no letters but Latin ones. */
export function listTag(key: string): string {
  return `list:${encodeURIComponent(key.toWellFormed())}`;
}
