import { checkRecord } from '../check-record.ts';
import type { ImportEntries, ImportEntry, Place } from '../import-entry.ts';
import { ImportError } from '../import-error.ts';
import type { ImportLimits } from '../import-limits.ts';
import { readLines } from '../native/read-lines.ts';
import { decodeText } from '../source/decode-text.ts';
import type { ImportSource } from '../source/open-source.ts';
import { articleOfNinjs, isBareWithdrawal } from './article-of-ninjs.ts';
import { ninjsItem } from './ninjs-item.ts';
import { asNinjs3 } from './older-ninjs.ts';

export interface NinjsOptions {
  readonly limits: Pick<ImportLimits, 'maxFeedBytes' | 'maxItemLength'>;
  readonly encoding?: string | undefined;
  readonly onBytes?: (count: number) => void;
}

/**
 * Reads IPTC ninjs: an item, an item made up of others, a list of items, or an item a line. One that is no item costs
 * itself only.
 * @throws {ImportError} when the source is one value and that is too long or no JSON.
 */
export async function* readNinjs(source: ImportSource, options: NinjsOptions): ImportEntries {
  const { maxItemLength, maxFeedBytes } = options.limits;
  /** The lines of one value; undefined where each line is one. */
  let whole: string[] | undefined;
  let length = 0;
  let isFirst = true;
  for await (const { number, text } of readLines(decodeText(source, options), maxItemLength)) {
    if (text?.trim() === '') continue;
    if (isFirst && text !== undefined && parsed(text) === undefined) whole = [];
    isFirst = false;
    if (whole && text !== undefined) {
      length += text.length;
      if (length > maxFeedBytes) throw new ImportError(`${source.name} is one item of more than ${maxFeedBytes} characters, which is no news.`);
      whole.push(text);
      continue;
    }
    const place: Place = { line: number };
    const value = text === undefined ? undefined : parsed(text);
    if (value !== undefined) yield* entriesOf(value, place);
    else yield { kind: 'broken', place, reason: text === undefined ? `longer than ${maxItemLength} characters` : 'not JSON' };
  }
  if (!whole) return;
  const value = parsed(whole.join('\n'));
  if (value === undefined) throw new ImportError(`${source.name} cannot be read as ninjs: it is not JSON.`);
  yield* entriesOf(value, {});
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function* entriesOf(given: unknown, place: Place): Generator<ImportEntry> {
  if (Array.isArray(given)) {
    for (const [index, one] of given.entries()) yield* entriesOf(one, { ...place, item: index + 1 });
    return;
  }
  if (given === null || typeof given !== 'object') return yield { kind: 'broken', place, reason: 'not a JSON object' };
  const checked = ninjsItem.safeParse(asNinjs3(given as Record<string, unknown>));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return yield { kind: 'broken', place, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no ninjs'}` };
  }
  const item = checked.data;
  if (item.type === 'composite' && !item.bodies?.length && item.associations) {
    for (const [index, part] of item.associations.entries()) yield* entriesOf(part, { ...place, item: index + 1 });
    return;
  }
  const titled = { ...place, title: item.headlines?.[0]?.value ?? item.title ?? item.uri };
  if (item.type === 'event' || item.type === 'planning' || item.type === 'audio' || item.type === 'video') {
    return yield { kind: 'skipped', place: titled, reason: `${item.type}, which is no article` };
  }
  if (isBareWithdrawal(item)) {
    yield checkRecord({ type: 'withdrawal', sourceKey: item.uri, reason: item.edNote, withdrawnAt: item.expires ?? item.versionCreated }, titled);
    return;
  }
  yield checkRecord(articleOfNinjs(item), titled);
}
