/** Why an article stands beside another. */
export type RelatedReason =
  | { readonly code: 'PICKED' }
  | { readonly code: 'SAME_STORY'; readonly tags: readonly string[] }
  | { readonly code: 'SAME_SUBJECT'; readonly words: readonly string[] }
  | { readonly code: 'SAME_TAG'; readonly tags: readonly string[] }
  | { readonly code: 'SAME_SECTION'; readonly section: string };
