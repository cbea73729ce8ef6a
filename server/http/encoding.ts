import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** `once` squeezes hardest, for bytes that are kept and sent many times; `each` is for an answer made for one request. */
export type Effort = 'once' | 'each';

/** Browsers send a handful of different headers; what each means is remembered, up to this many. */
const rememberedHeaders = 100;
const remembered = new Map<string, Encoding | undefined>();

/** The best encoding the client takes, brotli before gzip. */
export function negotiateEncoding(acceptEncoding: string | undefined): Encoding | undefined {
  if (!acceptEncoding) return undefined;
  const known = remembered.get(acceptEncoding);
  if (known !== undefined || remembered.has(acceptEncoding)) return known;
  const encoding = parseAcceptEncoding(acceptEncoding);
  if (remembered.size < rememberedHeaders) remembered.set(acceptEncoding, encoding);
  return encoding;
}

function parseAcceptEncoding(acceptEncoding: string): Encoding | undefined {
  const accepted = new Map(
    acceptEncoding.split(',').map((item) => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, quality === undefined ? 1 : Number(quality.slice(2))] as const;
    }),
  );
  const takes = (name: Encoding) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0;
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : undefined;
}

/** Bytes beyond which squeezing hardest would keep the first reader waiting for many seconds. */
const LARGE = 1024 ** 2;

export async function encode(bytes: Uint8Array, encoding: Encoding, effort: Effort): Promise<Uint8Array> {
  if (encoding === 'gzip') return compressGzip(bytes, { level: effort === 'once' ? 9 : 6 });
  const isLarge = bytes.byteLength > LARGE;
  const quality = effort === 'once' ? (isLarge ? 6 : constants.BROTLI_MAX_QUALITY) : 4;
  return compressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
}
