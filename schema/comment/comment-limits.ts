/** What a comment may measure, in characters as a reader counts them (grapheme clusters). */
export interface CommentLimits {
  readonly nameLength: number;
  readonly bodyLength: number;
}

export const commentLimits: CommentLimits = { nameLength: 80, bodyLength: 5_000 };
