/** What a tag in common adds: as much as two texts may share by chance. */
const TAG = 0.04;
/** Tags that add. */
const MOST_TAGS = 5;
/** What the same section multiplies by: it decides between articles of like relevance, and makes none of one that has none. */
const SAME_SECTION = 1.3;

/** What is known of two articles besides their texts, and how near those are: 0…1. */
export interface Kinship {
  readonly relevance: number;
  /** Things in common that say something of a subject, each at most one: see `evidenceAmong`. */
  readonly sharedWords: number;
  readonly sharedTags: number;
  readonly isSameSection: boolean;
}

/** How close two articles are by everything that is known of them: 0…1. */
export function closeness({ relevance, sharedTags, isSameSection }: Kinship): number {
  return Math.min(1, relevance * (isSameSection ? SAME_SECTION : 1) + TAG * Math.min(MOST_TAGS, sharedTags));
}

/**
 * Whether that is enough to stand beside each other. A single tag says little (half of an archive may be "technology"):
 * with the same section or a second one it may make up for what the texts lack, alone it may not.
 *
 * The fewer things two articles share, the likelier it is that they share them by chance or in another sense: of a single
 * one twice as much is asked, of two a third more. What shares plain words alone shares nothing.
 */
export function isCloseEnough(kinship: Kinship, threshold: number): boolean {
  const { sharedTags, sharedWords, isSameSection } = kinship;
  const shared = sharedTags + sharedWords;
  if (shared === 0) return false;
  const asked = threshold * (1 + 1 / shared ** 1.5);
  return closeness({ ...kinship, sharedTags: isSameSection || sharedTags > 1 ? sharedTags : 0 }) >= asked;
}
