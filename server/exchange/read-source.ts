import { readDisqus } from './disqus/read-disqus.ts';
import { readFeed } from './feed/read-feed.ts';
import type { ImportEntries } from './import-entry.ts';
import type { ImportLimits } from './import-limits.ts';
import { readNative } from './native/read-native.ts';
import { readNinjs } from './ninjs/read-ninjs.ts';
import { detectFormat, type ImportFormat } from './source/detect-format.ts';
import type { ImportSource } from './source/open-source.ts';
import { readWordPress } from './wordpress/read-wordpress.ts';

export interface ReadSourceOptions {
  readonly limits: ImportLimits;
  /** What it is, when that is known; otherwise its content tells. */
  readonly format?: ImportFormat | undefined;
  /** Overrides what the source says of itself. */
  readonly encoding?: string | undefined;
  /** Told of stored bytes read; a source of a format with two passes is counted twice. */
  readonly onBytes?: (count: number) => void;
}

const readers: Record<ImportFormat, (source: ImportSource, options: ReadSourceOptions) => ImportEntries> = {
  wordpress: readWordPress,
  disqus: readDisqus,
  feed: readFeed,
  ninjs: readNinjs,
  native: readNative,
};

/** How often a reader goes over its source, for a progress bar. */
export const passes: Record<ImportFormat, number> = { wordpress: 2, disqus: 2, feed: 1, ninjs: 1, native: 1 };

/**
 * Reads whatever a source is.
 * @throws {ImportError} while reading, when the source as a whole is at fault.
 */
export async function readSource(
  source: ImportSource,
  options: ReadSourceOptions,
): Promise<{ format: ImportFormat; entries: ImportEntries }> {
  const format = options.format ?? (await detectFormat(source, options.encoding));
  return { format, entries: readers[format](source, options) };
}
