import { createHash } from 'node:crypto';

/** A file whose address changes with its content, so that it may be cached for ever. */
export interface StaticFile {
  /** `/assets/NAME-HASH.EXT`. */
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export function staticFile(name: string, extension: string, type: string, content: Uint8Array | string): StaticFile {
  const body = new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10);
  return { path: `/assets/${name}-${hash}.${extension}`, type, body };
}

export function staticResponse(file: StaticFile): Response {
  return new Response(file.body, {
    headers: {
      'content-type': file.type,
      'content-length': String(file.body.byteLength),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  });
}
