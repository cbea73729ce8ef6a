/** What the build says of the scripts of this release (see build/embed.ts). */
declare module 'gazette:release' {
  import type { Described } from './described.ts';

  export const version: string;
  /** Hashes of the pinned scripts, by their names. */
  export const integrity: Readonly<Record<string, string>>;
  export const elements: readonly Described[];
}
