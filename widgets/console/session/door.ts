/** What somebody may do in front of the door who is not signed in: ask for a new password, choose it, join, found a site. */
export const doors = ['forgot', 'reset', 'join', 'found'] as const;
export type Door = (typeof doors)[number];

/** Which of them an address names, and what the link carried: behind the `#`, which no server is told. */
export function readDoor({ pathname, hash }: URL): { readonly door: Door; readonly token: string } | undefined {
  const door = doors.find((one) => pathname === `/console/${one}`);
  return door && { door, token: hash.slice(1) };
}
