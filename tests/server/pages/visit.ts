import type { PageData } from '@gazette/server/pages/page-data.ts';
import { createPages } from '@gazette/server/pages/pages.ts';

/** Sunday afternoon in Riyadh. */
export const now = new Date('2025-07-27T12:00:00Z');

export type Visit = (path: string, init?: RequestInit) => Promise<Response>;

/** A reader of the pages made of this data; throws where the pages leave a request to others. */
export function visitor(data: PageData): Visit {
  const pages = createPages({ dataFor: async () => data, now: () => now });
  return async (path, init) => {
    const url = new URL(path, 'http://server.test');
    const response = await pages(new Request(url, init), { url });
    if (response === undefined) throw new Error(`the pages do not answer ${path}`);
    return response;
  };
}

/** The objects of the page's structured data, by their type. */
export function structuredData(markup: string): Map<string, Record<string, unknown>> {
  const scripts = markup.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return new Map(
    [...scripts].map(([, json = '']) => {
      const data: Record<string, unknown> = JSON.parse(json);
      return [String(data['@type']), data];
    }),
  );
}
