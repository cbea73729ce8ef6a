/** The key of a term in one site and language: a whole number of 32 bits, signed, as both databases hold it. Of two terms with one key each is found by the other and then scored by what it is. */
export function termKey(site: string, language: string, term: string): number {
  let value = 0x811c9dc5;
  for (const text of [site, language, term]) {
    for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    value = Math.imul(value ^ 0xffff, 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
