/** What somebody wants to hear of. */
export type Topic =
  | { readonly kind: 'thread'; readonly id: string }
  /** Articles of a section and of those below it. */
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'articles' }
  | { readonly kind: 'comments' }
  /** All that moderators work on; for staff alone. */
  | { readonly kind: 'moderation' };

/** A topic as one word, unique in the installation: events and listeners meet under it. */
export function topicKey(site: string, topic: Topic): string {
  return 'id' in topic ? `${site} ${topic.kind} ${topic.id}` : `${site} ${topic.kind}`;
}
