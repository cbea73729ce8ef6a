import type { ImportEntries, ImportEntry } from '@gazette/server/exchange/import-entry.ts';
import type { ImportRecord } from '@gazette/server/exchange/records.ts';
import type { ImportSource } from '@gazette/server/exchange/source/open-source.ts';

/** A source that lies in memory, handed out in pieces of `step` bytes. */
export function memorySource(
  content: string | Buffer,
  { name = 'archive', url, step = 4096 }: { name?: string; url?: string; step?: number } = {},
): ImportSource {
  const bytes = Buffer.from(content);
  return {
    name,
    ...(url === undefined ? {} : { url }),
    size: bytes.length,
    async *read(onBytes) {
      for (let at = 0; at < bytes.length; at += step) {
        const piece = bytes.subarray(at, at + step);
        onBytes?.(piece.length);
        yield piece;
      }
    },
    close: async () => {},
  };
}

export async function collect(entries: ImportEntries): Promise<ImportEntry[]> {
  const all: ImportEntry[] = [];
  for await (const entry of entries) all.push(entry);
  return all;
}

export function recordsOf<T extends ImportRecord['type']>(entries: readonly ImportEntry[], type: T) {
  return entries.flatMap((entry) =>
    entry.kind === 'record' && entry.record.type === type ? [entry.record as Extract<ImportRecord, { type: T }>] : [],
  );
}

export function reportsOf(entries: readonly ImportEntry[], kind: 'skipped' | 'noted' | 'broken') {
  return entries.flatMap((entry) => (entry.kind === kind ? [{ ...entry.place, reason: entry.reason }] : []));
}
