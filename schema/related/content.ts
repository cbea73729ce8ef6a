/** What an article, or any page, says of itself. */
export interface Content {
  readonly language: string;
  readonly headline: string;
  readonly kicker?: string | null | undefined;
  readonly standfirst?: string | null | undefined;
  readonly dateline?: string | null | undefined;
  /** Names of its tags, in its language. */
  readonly tags?: readonly string[] | undefined;
  /** Plain text of the body. */
  readonly text?: string | null | undefined;
}
