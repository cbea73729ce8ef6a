/** What an import may cost. Sizes are bytes of the source unless they say characters; times are milliseconds. */
export interface ImportLimits {
  /** How the variables begin that set them, for messages. */
  readonly settings: string;
  /** Of the file or download, packed and unpacked alike. */
  readonly maxBytes: number;
  /** Of a whole download, redirects included. */
  readonly timeout: number;
  readonly maxRedirects: number;
  /** Whether addresses inside the own network may be fetched. */
  readonly allowPrivateAddresses: boolean;
  /** A feed is held in memory whole; an export or an archive is not. */
  readonly maxFeedBytes: number;
  /** How deep XML elements may nest. */
  readonly maxDepth: number;
  /** Characters of one XML item with everything in it, and of one line of JSON Lines. */
  readonly maxItemLength: number;
}

export const importLimits: ImportLimits = Object.freeze({
  settings: 'GAZETTE_IMPORT',
  maxBytes: 512 * 1024 ** 2,
  timeout: 300_000,
  maxRedirects: 5,
  allowPrivateAddresses: false,
  maxFeedBytes: 64 * 1024 ** 2,
  maxDepth: 100,
  maxItemLength: 16 * 1024 ** 2,
});
