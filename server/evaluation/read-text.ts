import { readLines } from '../exchange/native/read-lines.ts';
import { importLimits } from '../exchange/import-limits.ts';
import { decodeText } from '../exchange/source/decode-text.ts';
import { openSource } from '../exchange/source/open-source.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';

export interface TextLine {
  readonly number: number;
  readonly text: string;
}

/** Of a file that is held in memory whole. */
const MAX_WHOLE = 64 * 1024 ** 2;

/**
 * The lines of a file (plain or gzipped) that say something, one at a time, so that its size does not matter.
 * @throws {OperatorError} when it cannot be read, is not UTF-8, has a line past all measure or says nothing.
 */
export async function* linesOf(path: string, onBytes?: (count: number, size: number) => void): AsyncGenerator<TextLine> {
  let isEmpty = true;
  const { maxItemLength } = importLimits;
  for await (const { number, text } of readLines(textOf(path, Number.MAX_SAFE_INTEGER, onBytes), maxItemLength)) {
    if (text === undefined) throw new OperatorError(`${path}, line ${number}: longer than ${maxItemLength} characters.`);
    if (text.trim() === '') continue;
    isEmpty = false;
    yield { number, text };
  }
  if (isEmpty) throw new OperatorError(`${path} is empty.`);
}

/** A small file as one text. */
export async function wholeText(path: string): Promise<string> {
  const parts: string[] = [];
  for await (const part of textOf(path, MAX_WHOLE)) parts.push(part);
  const text = parts.join('');
  if (text.trim() === '') throw new OperatorError(`${path} is empty.`);
  return text;
}

async function* textOf(path: string, maxBytes: number, onBytes?: (count: number, size: number) => void): AsyncGenerator<string> {
  if (/^https?:/i.test(path)) throw new OperatorError(`${path} is an address; judged data is read from files.`);
  const source = await openSource(path, { ...importLimits, maxBytes });
  try {
    yield* decodeText(source, onBytes ? { onBytes: (count) => onBytes(count, source.size) } : {});
  } finally {
    await source.close();
  }
}
