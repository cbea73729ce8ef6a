import { isIP } from 'node:net';

/** The connection a request came by. */
export interface Connection {
  readonly address: string | undefined;
}

/** Who asks, and by which address of ours. */
export interface Client {
  readonly url: URL;
  readonly address: string | undefined;
}

/**
 * Behind a trusted proxy its X-Forwarded headers say who asked and for which address. Of X-Forwarded-For the last entry
 * counts: the proxy itself wrote it, what stands before it is the client's word.
 */
export function clientOf(request: Request, connection: Connection, trustProxy: boolean): Client {
  const url = new URL(request.url);
  const { headers } = request;
  const address = addressOf((name) => headers.get(name), connection, trustProxy);
  if (!trustProxy) return { url, address };
  const protocol = lastOf(headers.get('x-forwarded-proto'));
  if (protocol === 'http' || protocol === 'https') url.protocol = protocol;
  const host = lastOf(headers.get('x-forwarded-host'));
  if (host && URL.canParse(`${url.protocol}//${host}/`)) {
    // The host setter keeps the old port when the new value has none.
    url.port = '';
    url.host = host;
  }
  return { url, address };
}

/** Where a request comes from. */
export function addressOf(
  header: (name: string) => string | null | undefined,
  connection: Connection,
  trustProxy: boolean,
): string | undefined {
  const forwarded = trustProxy ? addressIn(lastOf(header('x-forwarded-for'))) : undefined;
  return forwarded ?? connection.address;
}

/** An address as proxies write it, with or without a port; undefined for anything else, as `unknown`. */
function addressIn(text: string | undefined): string | undefined {
  const bare = text?.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return bare !== undefined && isIP(bare) !== 0 ? bare : undefined;
}

/** The host of a question as `clientOf` would have it. */
export function hostOf(header: (name: string) => string | undefined, trustProxy: boolean): string | undefined {
  return (trustProxy ? lastOf(header('x-forwarded-host')) : undefined) ?? header('host');
}

function lastOf(list: string | null | undefined): string | undefined {
  return list?.split(',').at(-1)?.trim() || undefined;
}
