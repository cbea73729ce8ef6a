import type { GraphAnswer, Newsroom } from '../../support/newsroom.ts';

/** A browser on the server's own pages: keeps the cookies it is given and sends them back. */
export interface ConsoleBrowser {
  ask<T = Record<string, never>>(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<GraphAnswer<T>>;
  /** Signs in, and sends the session's CSRF token from then on. */
  signIn(email: string, password: string): Promise<Record<string, unknown>>;
  /** The cookie jar, as a `Cookie` header. */
  readonly cookie: string;
  /** The last answer's `Set-Cookie`, as it came. */
  readonly setCookie: string | null;
  /** The last answer's `Cache-Control`. */
  readonly cacheControl: string | null;
  csrf: string | undefined;
}

export const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) {
  __typename
  ... on SignInPayload { csrfToken staff { name permissions } sites { key role } }
  ... on Error { code message }
  ... on RateLimited { retryAfter }
} }`;

interface Options {
  readonly site?: string;
  readonly origin?: string;
  /** Where the server is reached. */
  readonly base?: string;
  readonly address?: string;
}

export function consoleBrowser(
  newsroom: Newsroom,
  { site, base = 'https://gazette.test', origin = base, address }: Options = {},
): ConsoleBrowser {
  const jar = new Map<string, string>();
  let setCookie: string | null = null;
  let cacheControl: string | null = null;
  const browser: ConsoleBrowser = {
    csrf: undefined,
    get cookie() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    get setCookie() {
      return setCookie;
    },
    get cacheControl() {
      return cacheControl;
    },
    async ask(query: string, variables: object = {}, headers: Record<string, string> = {}) {
      const response = await newsroom.app.fetch(
        new Request(`${base}/graphql${site ? `?site=${site}` : ''}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            origin,
            ...(jar.size > 0 && { cookie: browser.cookie }),
            ...(browser.csrf !== undefined && { 'x-gazette-csrf': browser.csrf }),
            ...headers,
          },
          body: JSON.stringify({ query, variables }),
        }),
        { address },
      );
      setCookie = response.headers.get('set-cookie');
      cacheControl = response.headers.get('cache-control');
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (/max-age=0/i.test(cookie)) jar.delete(name);
        else jar.set(name, value);
      }
      return { status: response.status, ...((await response.json()) as { data: never }) };
    },
    async signIn(email, password) {
      const { data } = await browser.ask<{ signIn: Record<string, unknown> }>(SIGN_IN, { input: { email, password } });
      if (typeof data.signIn['csrfToken'] === 'string') browser.csrf = data.signIn['csrfToken'];
      return data.signIn;
    },
  };
  return browser;
}
