import { LONGEST_SESSION } from '@gazette/schema/staff/staff-sessions.ts';

/** A browser takes a cookie of this prefix only from HTTPS, for this host and no other. */
const SECURE = '__Host-gazette';
/** On this machine itself there is no HTTPS to ask for. */
const PLAIN = 'gazette';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** A cookie of a name that fits the way in which the server is reached. */
export interface SessionCookie {
  /** The word that the request brought along. */
  readonly value: string | undefined;
  /** A `Set-Cookie` header that keeps this word. The server decides when it ends; the browser forgets it when it must have. */
  keep(word: string): string;
  /** A `Set-Cookie` header that takes the word away. */
  drop(): string;
}

/**
 * The cookie of a session.
 * @param url as the browser sees it.
 * @param publicUrl what the operator says readers see; HTTPS there means HTTPS, whatever a proxy hides.
 * @returns undefined over HTTP between machines, where no secret may travel.
 */
export function sessionCookie(url: URL, publicUrl: string, header: string | null): SessionCookie | undefined {
  const isSecure = url.protocol === 'https:' || publicUrl.startsWith('https:');
  if (!isSecure && !LOOPBACK.test(url.hostname)) return undefined;
  const name = isSecure ? SECURE : PLAIN;
  const attributes = `Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  return {
    value: valueIn(header, name),
    keep: (word) => `${name}=${word}; Max-Age=${LONGEST_SESSION / 1000}; ${attributes}`,
    drop: () => `${name}=; Max-Age=0; ${attributes}`,
  };
}

function valueIn(header: string | null, name: string): string | undefined {
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1) || undefined;
}
