import { MAX_FOUND } from '@gazette/schema/related/find-neighbours.ts';
import { sql } from 'kysely';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { Database } from '../database/database.ts';
import type { CorpusArticle } from './corpus.ts';
import { Random } from './random.ts';

/** Articles, the newest, whose lists are computed; the rows that read lists read theirs. */
export const COMPUTED = 1_000;
const LIST = MAX_FOUND;
/** What neighbours are worth there, on the average, as in the lists that are computed: the first, and each after it so much less. */
const WORTH = 3_560;
const FALLING = 145;
/** Articles whose lists are written in one transaction. */
const TOGETHER = 2_000;

export interface Loaded extends Pick<CorpusArticle, 'language' | 'subject'> {
  readonly id: string;
}

/**
 * Writes the lists of these into a SQLite file: of others on their subject, and any. Nobody reads them in a bench; they
 * are there because a table of a million rows is what a list is found in and written to, and what a new article has to be
 * worth to belong into one is told by its last.
 */
export async function fillOldLists(database: Database, site: Site, now: Date, old: readonly Loaded[]): Promise<void> {
  const random = new Random(LIST);
  const kin = Map.groupBy(old, ({ language, subject }) => `${language} ${subject}`);
  const reasons = JSON.stringify([{ code: 'SAME_SUBJECT', words: ['word'] }]);
  for (let at = 0; at < old.length; at += TOGETHER) {
    const lists = old.slice(at, at + TOGETHER).map(({ id, language, subject }) => {
      const near = (kin.get(`${language} ${subject}`) ?? []).map((one) => one.id).filter((one) => one !== id);
      const neighbours = new Set(near.slice(0, LIST));
      for (let tries = 0; neighbours.size < LIST && tries < 10 * LIST; tries += 1) {
        const other = old[random.between(0, old.length - 1)];
        if (other && other.id !== id && other.language === language) neighbours.add(other.id);
      }
      return [id, [...neighbours], 0.6 + 0.8 * random.next()];
    });
    await database.write(site, now, ({ sql: db }) =>
      sql`
        insert into article_neighbour (article_id, position, neighbour_id, score, reasons, as_of)
        select list.value ->> 0, neighbour.key, neighbour.value, cast((${WORTH} - ${FALLING} * neighbour.key) * (list.value ->> 2) as integer), ${reasons}, ${now}
        from json_each(${JSON.stringify(lists)}) as list, json_each(list.value, '$[1]') as neighbour
      `.execute(db),
    );
  }
}
