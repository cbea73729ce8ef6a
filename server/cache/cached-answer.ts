import { createHash } from 'node:crypto';
import type { Answer } from '../http/answer.ts';
import { encode, type Encoding } from '../http/encoding.ts';

/** Below this an answer fits in one packet anyway. */
const WORTHWHILE = 1024;
/** What an entry weighs besides its bytes: headers, maps and their keys. */
const OVERHEAD = 2_048;
const TAG_OVERHEAD = 96;

export interface CachedAnswerParts {
  readonly key: string;
  readonly body: Uint8Array;
  /** Lower case; those of the bytes themselves are added here. */
  readonly headers: Record<string, string | string[]>;
  /** Each with its site, as the index of the cache has them. */
  readonly tags: readonly string[];
  readonly madeAt: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** An answer in all the forms in which it is sent; compressed once, when first asked for so. */
export class CachedAnswer {
  readonly key: string;
  readonly tags: readonly string[];
  readonly madeAt: number;
  readonly until: number;
  readonly #plain: Answer & { readonly body: Uint8Array };
  readonly #encoded = new Map<Encoding, Answer>();
  readonly #encoding = new Map<Encoding, Promise<Answer>>();
  /** Told by how much the entry has grown. */
  onGrowth: (bytes: number) => void = () => {};
  bytes: number;

  constructor({ key, body, headers, tags, madeAt, until }: CachedAnswerParts) {
    this.key = key;
    this.tags = tags;
    this.madeAt = madeAt;
    this.until = until;
    const etag = headers['etag'] ?? etagOf(body);
    this.#plain = {
      status: 200,
      headers: { ...headers, etag, vary: varying(headers['vary']), 'content-length': String(body.byteLength) },
      body,
    };
    this.bytes = OVERHEAD + body.byteLength + key.length + tags.length * TAG_OVERHEAD;
  }

  /** The bytes, when they lie ready in this encoding. */
  ready(encoding: Encoding | undefined): Answer | undefined {
    return encoding === undefined || this.#plain.body.byteLength < WORTHWHILE ? this.#plain : this.#encoded.get(encoding);
  }

  /** The same, compressed first where they are not. */
  async in(encoding: Encoding | undefined): Promise<Answer> {
    const ready = this.ready(encoding);
    if (ready || encoding === undefined) return ready ?? this.#plain;
    let pending = this.#encoding.get(encoding);
    if (!pending) {
      pending = this.#encode(encoding);
      this.#encoding.set(encoding, pending);
    }
    return pending;
  }

  async #encode(encoding: Encoding): Promise<Answer> {
    const { headers, body } = this.#plain;
    const bytes = await encode(body, encoding, 'each');
    const etag = String(headers['etag']);
    const answer: Answer = {
      status: 200,
      headers: {
        ...headers,
        'content-encoding': encoding,
        'content-length': String(bytes.byteLength),
        // The same content in other bytes: that is what a weak tag says.
        etag: etag.startsWith('W/') ? etag : `W/${etag}`,
      },
      body: bytes,
    };
    this.#encoded.set(encoding, answer);
    this.bytes += bytes.byteLength;
    this.onGrowth(bytes.byteLength);
    return answer;
  }
}

function etagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

function varying(vary: string | string[] | undefined): string {
  return [...[vary ?? []].flat(), 'accept-encoding'].join(', ');
}
