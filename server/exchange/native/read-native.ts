import { textToHtml } from '@gazette/schema/text/text-html.ts';
import { checkRecord } from '../check-record.ts';
import type { ImportEntries, Place } from '../import-entry.ts';
import type { ImportLimits } from '../import-limits.ts';
import { decodeText } from '../source/decode-text.ts';
import type { ImportSource } from '../source/open-source.ts';
import { readLines } from './read-lines.ts';

export interface NativeOptions {
  readonly limits: Pick<ImportLimits, 'maxItemLength'>;
  readonly encoding?: string | undefined;
  readonly onBytes?: (count: number) => void;
  /** Changes what a line says before it is checked; the sample newsroom makes its dates relative to now. */
  readonly prepare?: (given: Record<string, unknown>) => Record<string, unknown>;
}

/** Reads JSON Lines: one object a line, an article unless its `type` says otherwise. Blank lines mean nothing. */
export async function* readNative(source: ImportSource, options: NativeOptions): ImportEntries {
  for await (const { number, text } of readLines(decodeText(source, options), options.limits.maxItemLength)) {
    const place: Place = { line: number };
    if (text === undefined) {
      yield { kind: 'broken', place, reason: `longer than ${options.limits.maxItemLength} characters` };
      continue;
    }
    if (text.trim() === '') continue;
    const given = parseObject(text);
    if (typeof given === 'string') {
      yield { kind: 'broken', place, reason: given };
      continue;
    }
    const prepared = withHtmlBody(options.prepare?.(given) ?? given);
    yield checkRecord({ ...prepared, type: prepared['type'] ?? 'article' }, titled(place, prepared));
  }
}

/** The object in a line, or what is wrong with it. */
function parseObject(text: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
    return 'not a JSON object';
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** A body without a tag or an entity is text. In an export, whose articles have ids, it is what was stored. */
function withHtmlBody(given: Record<string, unknown>): Record<string, unknown> {
  const { type = 'article', id, body } = given;
  if (type !== 'article' || id !== undefined || typeof body !== 'string') return given;
  return /<[a-z!/]|&(?:#\w+|[a-z]\w*);/i.test(body) ? given : { ...given, body: textToHtml(body) };
}

function titled(place: Place, given: Record<string, unknown>): Place {
  const title = [given['headline'], given['slug'], given['key']].find((value) => typeof value === 'string');
  return title === undefined ? place : { ...place, title };
}
