import type { ImportInput } from '../records.ts';

/** One line of the native format, with its newline; what is absent is left out. */
export function nativeLine(record: ImportInput): string {
  return `${JSON.stringify(record, (_, value: unknown) => (value === null ? undefined : value))}\n`;
}
