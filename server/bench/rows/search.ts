import { visible } from '@gazette/schema/gate/visible.ts';
import { readQuery } from '@gazette/schema/search/read-query.ts';
import { countResults, searchArticles } from '@gazette/schema/search/search-articles.ts';
import { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import { sql } from 'kysely';
import { openDatabase } from '../../database/open.ts';
import type { Newsroom } from '../prepare-newsroom.ts';
import type { CostRow, Stage, Trial } from '../row.ts';

const FEW = 1_000;
const PAGE = 20;

/** Words that stand in every seventh article and every fiftieth, together, unfinished, in quotes, left out; in both languages. */
const queries = [
  'الميناء',
  'معرض الكتاب',
  '"خطة الري"',
  'وزارة النقل يفت',
  'harbour',
  'railway fares coast',
  '"the olive season" hills',
  'university -council',
  'transport mini',
];

/** The first pages of these queries, with how many articles they find, in the newsroom against one of a thousand articles. */
export const search: CostRow = {
  kind: 'cost',
  name: 'search',
  against: `search of the newsroom, ${queries.length} queries with their counts : of one of ${FEW} articles`,
  most: 5,
  async setup(stage) {
    const [subject, base] = [await searching(stage, await stage.newsroom()), await searching(stage, await stage.newsroomOf(FEW))];
    return { subject, base };
  },
};

async function searching(stage: Stage, { databaseUrl, dataDir }: Newsroom): Promise<Trial> {
  const database = await openDatabase({ databaseUrl, dataDir }, stage.log);
  stage.atEnd(() => database.close());
  // PostgreSQL does it by itself within a minute of so much writing.
  if (database.dialect === 'postgresql') await sql`vacuum analyze`.execute(database.reads);
  const sites = new SiteDirectory(database);
  await sites.reload();
  const site = sites.default();
  if (!site) throw new Error('The newsroom has no site.');
  const archive = { visible: visible(database, { site, viewer: 'public' }), dialect: database.dialect, site };
  const asOf = new Date();
  return async () => {
    for (const query of queries) {
      const wanted = readQuery(query, site.languages);
      const { hits } = await searchArticles(archive, wanted, { lists: [] }, { asOf, after: undefined, limit: PAGE });
      const { count } = await countResults(archive, wanted, { lists: [] }, asOf);
      if (hits.length === 0 || count < hits.length) throw new Error(`search: "${query}" finds ${count}.`);
    }
  };
}
