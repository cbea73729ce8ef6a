import type { App } from '@gazette/server/http/app.ts';

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export type SentHeaders = Readonly<Record<string, string>>;

/** Asks an app by GET, as a reader's browser would. */
export async function get(app: App, path: string, headers: SentHeaders = {}): Promise<Got> {
  const response = await app.fetch(new Request(`https://gazette.test${path}`, { headers }));
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** The address of a query by GET. */
export function queryPath(query: string, variables: object = {}, site?: string): string {
  const named = site === undefined ? '' : `site=${site}&`;
  return `/graphql?${named}query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
}
