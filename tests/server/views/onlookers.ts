import type { Newsroom } from '../../support/newsroom.ts';

/** A browser that people use. */
export const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

export interface Sent {
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly site?: string;
  readonly consent?: boolean;
}

/** Sends a beacon as a page does when it is looked at. */
export function look(newsroom: Newsroom, url: string, { address = '192.0.2.1', headers, site, consent }: Sent = {}) {
  return newsroom.app.fetch(
    new Request(`https://gazette.test/views${site ? `?site=${site}` : ''}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8', 'user-agent': BROWSER, ...headers },
      body: JSON.stringify({ url, consent }),
    }),
    { address },
  );
}

/** The address of an article that `publish` has made in English. */
export const pageOf = (slug: string) => `https://gazette.test/en/articles/${slug}`;

/** Views as they stand in the database: hour → article → number. */
export async function countedViews({ services: { database, views } }: Pick<Newsroom, 'services'>, span: 'hour' | 'day' = 'hour') {
  await views.flush();
  const rows = await database.reads
    .selectFrom('article_view')
    .select(['starts_at', 'article_id', 'views'])
    .where('span', '=', span)
    .orderBy('starts_at')
    .execute();
  return rows.map(({ starts_at, article_id, views: number }) => [starts_at.toISOString(), article_id, number] as const);
}

/** Addresses of as many households: no two in one block. */
export function household(number: number): string {
  return `10.${(number >> 8) & 255}.${number & 255}.7`;
}
