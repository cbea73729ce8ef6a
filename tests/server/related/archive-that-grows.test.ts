import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { settleImported } from '@gazette/server/related/settle-due.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { judgedNews } from '../evaluation/news.ts';
import { lines, noon, openNewsroom, type Newsroom } from '../exchange/newsroom-under-test.ts';

const news = judgedNews('en', 'both').documents.map(({ headline, text }, place) => ({
  url: `https://news.example/${place}`,
  headline,
  body: text,
  language: 'en',
  publishedAt: new Date(noon.getTime() - place * 3_600_000).toISOString(),
}));
const bar = { setTotal() {}, add() {} };

describe.each(databases)('lists of an archive that grows on $name', ({ createMigrated }) => {
  const opened: Newsroom[] = [];
  afterEach(async () => {
    for (const newsroom of opened.splice(0)) await newsroom.close();
  });

  /** Every list, once articles have come in so many at a time, a server having made all that was due after each of them. */
  async function listsAfter(parts: readonly number[], isImport: boolean): Promise<string[]> {
    const newsroom = await openNewsroom(await createMigrated());
    opened.push(newsroom);
    let from = 0;
    for (const count of parts) {
      await newsroom.import(lines(...news.slice(from, from + count)));
      from += count;
      if (!isImport || count !== parts.at(-1)) await settleRelated(newsroom.database, newsroom.site(), noon);
    }
    if (isImport) await settleImported(newsroom.database, newsroom.site(), noon, from, bar);
    const articles = await newsroom.public().articles().select(['article.id', 'article.slug']).execute();
    const slugs = new Map(articles.map(({ id, slug }) => [id, slug]));
    const rows = await newsroom
      .public()
      .neighbours()
      .select(['article_neighbour.article_id', 'article_neighbour.position', 'article_neighbour.neighbour_id', 'article_neighbour.score'])
      .execute();
    return rows.map((row) => [slugs.get(row.article_id), row.position, slugs.get(row.neighbour_id), row.score].join(' ')).sort();
  }

  it('are those of the whole when an import ends, whatever a server has made of its parts', async () => {
    expect(await listsAfter([22, 9], true)).toEqual(await listsAfter([31], true));
  });

  it('are all made anew when it has doubled: what was rare in it may be common now', async () => {
    expect(await listsAfter([15, 18], false)).toEqual(await listsAfter([33], false));
  });
});
