/** Marks an answer that lists a section's articles. In a header, which knows no letters but Latin ones. */
export function sectionTag(slug: string): string {
  return `section:${encodeURIComponent(slug.toWellFormed())}`;
}
