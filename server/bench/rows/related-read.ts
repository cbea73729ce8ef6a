import { articlesByIds, listArticles } from '@gazette/schema/article/articles.query.ts';
import { listsBeside } from '@gazette/schema/related/related.query.ts';
import { openArchive } from '../open-archive.ts';
import type { CostRow } from '../row.ts';

/** Articles whose lists are read in one act, one after the other. */
const PAGES = 50;

export const relatedRead: CostRow = {
  kind: 'cost',
  name: 'related-read',
  against: `the stored lists beside ${PAGES} articles : as many articles by their ids, list by list`,
  most: 1.5,
  async setup(stage) {
    const { database, site, visible, statements } = await openArchive(stage, await stage.newsroom());
    const reading = { visible, store: database, site, now: new Date() };
    const newest = await listArticles(visible, {}, { limit: PAGES, backwards: false });
    const lists: { id: string; beside: string[] }[] = [];
    for (const { id } of newest) lists.push({ id, beside: (await listsBeside(reading, [id])).map(({ article }) => article.id) });
    const sum = lists.reduce((count, { beside }) => count + beside.length, 0);
    if (sum === 0) return { skipped: 'no article of the newsroom has another beside it' };
    return {
      subject: async () => {
        for (const { id } of lists) await listsBeside(reading, [id]);
      },
      base: async () => {
        for (const { beside } of lists) await articlesByIds(visible, beside);
      },
      statements,
      against: `the stored lists beside ${lists.length} articles, ${sum} neighbours : as many articles by their ids, list by list`,
    };
  },
};
