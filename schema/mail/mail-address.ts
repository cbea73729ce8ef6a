const LONGEST = 254;

/**
 * Whether letters may be sent there: one plain address. Lists, names, comments and quoted parts, which mail programs
 * would take for further receivers, are none.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])$/u.test(text);
}
