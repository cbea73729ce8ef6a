import { Request as NodeRequest } from '@whatwg-node/fetch';

/** The body is larger than the setting allows. */
export class BodyTooLarge extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`The request body is larger than ${limit} bytes.`);
    this.limit = limit;
  }
}

/**
 * The same request with its body in memory. Bytes are counted as they arrive: a length that the client claims is only
 * believed when it is too much.
 * @throws {BodyTooLarge} as soon as more than `limit` bytes have come.
 */
export async function withBoundedBody(request: Request, limit: number): Promise<Request> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.body === null) return request;
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new BodyTooLarge(limit);
  const chunks: Uint8Array[] = [];
  let total = 0;
  // Leaving the reader as it is, not cancelling it: that would close the socket under the answer.
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    total += part.value.byteLength;
    if (total > limit) throw new BodyTooLarge(limit);
    chunks.push(part.value);
  }
  return new NodeRequest(request.url, {
    method: request.method,
    headers: request.headers,
    body: Buffer.concat(chunks),
    signal: request.signal,
  });
}
