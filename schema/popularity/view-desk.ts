/** What the rules about views need of the outside, for one request. */
export interface ViewDesk {
  /**
   * Takes note that whoever asks looked at a page. Whether it is counted, and whether there is such a page, is told to
   * nobody; nothing waits for a database.
   */
  record(view: SeenPage): void;
}

export interface SeenPage {
  readonly url: string;
  /** Whether the reader has agreed to be counted, where the page knows. */
  readonly consent?: boolean | null | undefined;
}
