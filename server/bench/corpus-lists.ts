import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Database } from '../database/database.ts';
import type { CorpusArticle } from './corpus.ts';
import { Random } from './random.ts';

/** Articles, the newest, whose lists are computed; the rows that read lists read theirs. */
export const COMPUTED = 1_000;
const LIST = 20;
/** Articles whose lists are written in one transaction. */
const TOGETHER = 1_000;
/** Rows of one statement. */
const ROWS = 3_000;

interface Loaded {
  readonly id: string;
  readonly article: CorpusArticle;
}

/**
 * Writes the lists of all but the newest articles: of others on their subject, and any. Nobody reads them in a bench; they
 * are there because a table of two million rows is what a list is found in and written to.
 */
export async function fillOldLists(database: Database, site: Site, now: Date, loaded: readonly Loaded[]): Promise<void> {
  const old = loaded.slice(0, Math.max(0, loaded.length - COMPUTED));
  const random = new Random(LIST);
  const kin = Map.groupBy(old, ({ article }) => `${article.language} ${article.subject}`);
  const reasons = JSON.stringify([{ code: 'SAME_SUBJECT', words: ['word'] }]) as never;
  for (let at = 0; at < old.length; at += TOGETHER) {
    const some = old.slice(at, at + TOGETHER);
    const rows = some.flatMap(({ id, article }) => {
      const near = (kin.get(`${article.language} ${article.subject}`) ?? []).map((one) => one.id).filter((one) => one !== id);
      const neighbours = new Set(near.slice(0, LIST));
      for (let tries = 0; neighbours.size < LIST && tries < 10 * LIST; tries += 1) {
        const other = old[random.between(0, old.length - 1)];
        if (other && other.id !== id && other.article.language === article.language) neighbours.add(other.id);
      }
      return [...neighbours].map((neighbour, position) => ({
        article_id: id,
        position,
        neighbour_id: neighbour,
        score: 5_000 - 100 * position,
        reasons,
        as_of: now,
      }));
    });
    await database.write(site, now, async (unit) => {
      for (let from = 0; from < rows.length; from += ROWS) await unit.sql.insertInto('article_neighbour').values(rows.slice(from, from + ROWS)).execute();
      await unit.sql.deleteFrom('related_due').where('article_id', 'in', some.map(({ id }) => id)).execute();
    });
  }  // Else those that they stand beside would be made anew as well.
  await database.write(site, now, (unit) => unit.sql.updateTable('related_due').set({ cause: 'touched' }).where('site_id', '=', site.id).execute());
}
