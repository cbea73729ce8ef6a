import type { Answer } from './answer.ts';
import { encode, negotiateEncoding } from './encoding.ts';

/** Below this an answer fits in one packet anyway. */
const worthwhileBytes = 1024;
const compressible =
  /^(text\/(?!event-stream)|application\/(json|graphql-response\+json|xml|rss\+xml|atom\+xml|feed\+json|manifest\+json)|image\/svg\+xml)/;

/** Compresses an answer made for this request, when the client takes it and it is worth it. */
export async function compressed(answer: Answer, acceptEncoding: string | undefined): Promise<Answer> {
  const { body, headers } = answer;
  if (
    !(body instanceof Uint8Array) ||
    headers['content-encoding'] ||
    !compressible.test(String(headers['content-type']))
  ) {
    return answer;
  }
  const varying = [headers['vary'] ?? []].flat().join(', ');
  const vary = /\baccept-encoding\b/i.test(varying) ? varying : [varying, 'accept-encoding'].filter(Boolean).join(', ');
  const encoding = body.byteLength < worthwhileBytes ? undefined : negotiateEncoding(acceptEncoding);
  if (!encoding) return { ...answer, headers: { ...headers, vary } };
  const bytes = await encode(body, encoding, 'each');
  const etag = headers['etag'];
  return {
    ...answer,
    headers: {
      ...headers,
      vary,
      'content-encoding': encoding,
      'content-length': String(bytes.byteLength),
      // The same content in other bytes: that is what a weak tag says.
      ...(typeof etag === 'string' && !etag.startsWith('W/') && { etag: `W/${etag}` }),
    },
    body: bytes,
  };
}
