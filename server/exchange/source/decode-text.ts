import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { ImportError } from '../import-error.ts';
import type { ImportSource } from './open-source.ts';
import { utf8Fault } from './utf8-fault.ts';

/** Bytes looked at to tell what something is. */
const SAMPLE = 65_536;

// A type guard in iconv-lite's types makes every other string impossible.
const isKnownEncoding: (name: string) => boolean = (name) => iconv.encodingExists(name);

export interface DecodeOptions {
  /** Overrides what the source says of itself. */
  readonly encoding?: string | undefined;
  readonly onBytes?: (count: number) => void;
}

/**
 * The text of a source, piece by piece: by its byte order mark, its XML declaration, else as UTF-8.
 *
 * A declared one-byte encoding is not believed when the text is plainly UTF-8: re-saved exports keep the old declaration.
 * @throws {ImportError} on an unknown encoding, and on bytes that are not UTF-8, naming the position and the likely encoding.
 */
export async function* decodeText(source: ImportSource, options: DecodeOptions = {}): AsyncGenerator<string> {
  const chunks = source.read(options.onBytes)[Symbol.asyncIterator]();
  try {
    const { head, rest } = await peek(chunks);
    const encoding: string = options.encoding ?? encodingOf(head);
    if (!isKnownEncoding(encoding)) throw new ImportError(`${source.name} is in an unknown encoding, ${encoding}.`);
    const all = rejoin(head, rest, chunks);
    yield* /^utf-?8$/i.test(encoding) ? decodeUtf8(source.name, all) : decodeOther(encoding, all);
  } finally {
    await chunks.return?.();
  }
}

/** The beginning of a source's text, as far as it decodes. */
export async function sampleText(source: ImportSource, encoding?: string): Promise<string> {
  const chunks = source.read()[Symbol.asyncIterator]();
  const { head } = await peek(chunks);
  await chunks.return?.();
  return iconv.decode(head, encoding && iconv.encodingExists(encoding) ? encoding : encodingOf(head));
}

async function peek(chunks: AsyncIterator<Buffer>): Promise<{ head: Buffer; rest: boolean }> {
  const parts: Buffer[] = [];
  let length = 0;
  while (length < SAMPLE) {
    const next = await chunks.next();
    if (next.done) return { head: Buffer.concat(parts), rest: false };
    parts.push(next.value);
    length += next.value.length;
  }
  return { head: Buffer.concat(parts), rest: true };
}

async function* rejoin(head: Buffer, rest: boolean, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  if (!rest) return;
  for (;;) {
    const next = await chunks.next();
    if (next.done) return;
    yield next.value;
  }
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    head.toString('latin1', 0, 200),
  )?.[1];
  if (declared === undefined) return 'utf-8';
  // Only a declaration in UTF-16 itself could be read as one; in bytes that read as ASCII it is a slip.
  return /^utf-?16/i.test(declared) || (head.some((byte) => byte > 0x7f) && utf8Fault(head, true) === -1)
    ? 'utf-8'
    : declared;
}

async function* decodeOther(encoding: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  let first = true;
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    yield first ? withoutMark(text) : text;
    first = false;
  }
  const tail = decoder.end();
  if (tail) yield tail;
}

async function* decodeUtf8(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let read = 0;
  let pending = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
    const complete = bytes.subarray(0, bytes.length - unfinished(bytes));
    if (!isUtf8(complete)) throw notUtf8(name, read, complete);
    const text = complete.toString('utf8');
    yield read === 0 ? withoutMark(text) : text;
    read += complete.length;
    pending = Buffer.from(bytes.subarray(complete.length));
  }
  if (pending.length > 0) throw new ImportError(`${name} ends in the middle of a character, at byte ${read + 1}.`);
}

/** Bytes at the end that begin a character and do not finish it. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function notUtf8(name: string, before: number, bytes: Buffer): ImportError {
  const position = before + Math.max(0, utf8Fault(bytes)) + 1;
  const guess = chardet.detect(bytes.subarray(0, SAMPLE));
  const likely = guess && !/utf/i.test(guess) ? ` It looks like ${guess}: try --encoding ${guess.toLowerCase()}.` : '';
  return new ImportError(`${name} is not UTF-8 text: byte ${position} cannot stand there.${likely}`);
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
