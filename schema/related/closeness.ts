/** What a tag in common adds: as much as two texts may share by chance. */
const TAG = 0.04;
/** Tags that add. */
const MOST_TAGS = 5;
/** What the same section multiplies by: it decides between articles of like relevance, and makes none of one that has none. */
const SAME_SECTION = 1.3;

/** How close two articles are by everything that is known of them: 0…1. */
export function closeness({ relevance, sharedTags, isSameSection }: { relevance: number; sharedTags: number; isSameSection: boolean }): number {
  return Math.min(1, relevance * (isSameSection ? SAME_SECTION : 1) + TAG * Math.min(MOST_TAGS, sharedTags));
}
