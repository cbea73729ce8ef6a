/** What a letter says, before it is laid out. Plain text throughout: what somebody wrote is never taken for markup. */
export interface Letter {
  /** In which it is written: decides its direction. */
  readonly language: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What the reader is to do. */
  readonly action?: { readonly label: string; readonly url: string } | undefined;
  /** Why the letter came and how it ends, in small. */
  readonly footer: string;
  /** How such letters are ended, where they can be. */
  readonly ending?: { readonly label: string; readonly url: string } | undefined;
}
