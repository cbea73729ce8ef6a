import { BodyTooLarge } from '../http/request-body.ts';

/**
 * The body of a request, counted while it arrives.
 * @throws {BodyTooLarge} as soon as it is certain; what comes after is not read.
 */
export async function readUpload(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new BodyTooLarge(limit);
  return readBounded(request.body ?? [], limit, () => new BodyTooLarge(limit));
}

/** Bytes from wherever they come, until there are more than `limit`. */
export async function readBounded(
  source: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
  tooLarge: () => Error,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const take = (chunk: Uint8Array) => {
    total += chunk.byteLength;
    if (total > limit) throw tooLarge();
    chunks.push(chunk);
  };
  if ('getReader' in source) {
    // Leaving the reader as it is, not cancelling it: that would close the socket under the answer.
    const reader = source.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) take(part.value);
  } else {
    for await (const chunk of source) take(chunk);
  }
  return Buffer.concat(chunks);
}
