import { BodyTooLarge } from '../http/request-body.ts';

/**
 * The body of a request, counted while it arrives.
 * @throws {BodyTooLarge} as soon as it is certain; what comes after is not read.
 */
export async function readUpload(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new BodyTooLarge(limit);
  return readBounded(request.body === null ? [] : partsOf(request.body), limit, () => new BodyTooLarge(limit));
}

/** A body's parts. It is left as it is where reading ends early: cancelling it would close the socket under the answer. */
async function* partsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

/** Bytes from wherever they come, until there are more than `limit`. */
export async function readBounded(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number, tooLarge: () => Error): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of source) {
    total += chunk.byteLength;
    if (total > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
