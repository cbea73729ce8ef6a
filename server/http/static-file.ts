import { createHash } from 'node:crypto';
import type { Answer } from './answer.ts';
import { encode, type Encoding, negotiateEncoding } from './encoding.ts';

export interface StaticFileOptions {
  contentType: string;
  cacheControl: string;
  headers?: Record<string, string>;
}

/** A file in memory, compressed once, with a strong ETag for each of its forms. */
export class StaticFile {
  readonly #answers: Readonly<Record<Encoding | 'identity', Answer>>;

  private constructor(answers: Record<Encoding | 'identity', Answer>) {
    this.#answers = answers;
  }

  /** @param made what a build has compressed already */
  static async create(
    bytes: Uint8Array,
    options: StaticFileOptions,
    made: Partial<Record<Encoding, Uint8Array | undefined>> = {},
  ): Promise<StaticFile> {
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
    const [br, gzip] = await Promise.all([
      made.br ?? encode(bytes, 'br', 'once'),
      made.gzip ?? encode(bytes, 'gzip', 'once'),
    ]);
    const answer = (body: Uint8Array, encoding?: Encoding): Answer => ({
      status: 200,
      headers: {
        'content-type': options.contentType,
        'cache-control': options.cacheControl,
        vary: 'accept-encoding',
        etag: encoding ? `"${hash}-${encoding}"` : `"${hash}"`,
        ...options.headers,
        ...(encoding && { 'content-encoding': encoding }),
        'content-length': String(body.byteLength),
      },
      body,
    });
    return new StaticFile({ identity: answer(bytes), br: answer(br, 'br'), gzip: answer(gzip, 'gzip') });
  }

  /** The form this client takes. */
  answer(acceptEncoding: string | undefined): Answer {
    return this.#answers[negotiateEncoding(acceptEncoding) ?? 'identity'];
  }
}
