import { allSections } from '@gazette/schema/section/sections.query.ts';
import { findArticles } from '@gazette/schema/search/find-articles.ts';
import type { SearchFilter } from '@gazette/schema/search/search-articles.ts';
import { inventedWords } from '../invented-words.ts';
import { openArchive, type Archive } from '../open-archive.ts';
import type { Newsroom } from '../prepare-newsroom.ts';
import type { CostRow, Stage, Trial } from '../row.ts';

const FEW = 1_000;
const PAGE = 20;
const DAY = 86_400_000;

/** The hundredth and the thousandth word of a language's commonest, which few readers ask for; and some that no article has all of. */
const [english, arabic] = [inventedWords('en', 1_000), inventedWords('ar', 1_000)];
const [uncommon, rare] = [english[99] ?? '', arabic[999] ?? ''];
const scattered = [english[299], english[799], english[999]].join(' ');

interface Question {
  readonly kind: string;
  readonly queries: readonly string[];
  readonly filter?: (archive: Archive) => Promise<SearchFilter>;
}

const questions: readonly Question[] = [
  // Each stands in most articles of its language.
  { kind: 'common', queries: ['الميناء', 'harbour', 'coast'] },
  { kind: 'rare', queries: [uncommon, rare] },
  { kind: 'words', queries: ['معرض الكتاب', 'railway fares coast', `harbour ${uncommon}`] },
  { kind: 'phrase', queries: ['"خطة الري"', '"the olive season"', `"town council" ${uncommon}`] },
  { kind: 'without', queries: ['university -council', `الجسر -${rare}`] },
  { kind: 'question', queries: [`when does the harbour ${scattered}`] },
  { kind: 'beginning', queries: ['وزارة النقل يفت', 'transport mini', 'ha'] },
  { kind: 'section', queries: ['harbour', 'معرض الكتاب'], filter: async (archive) => ({ sections: [await sectionOf(archive)] }) },
  { kind: 'dates', queries: ['harbour', uncommon], filter: async () => ({ language: 'en', since: new Date(Date.UTC(2025, 6, 27) - 5 * DAY) }) },
];

/** The first pages of queries, with how many articles they find, in the newsroom against one of a thousand articles. */
export const search: readonly CostRow[] = questions.map(({ kind, queries, filter }) => ({
  kind: 'cost',
  name: `search-${kind}`,
  against: `search of the newsroom, ${queries.join(' · ')} : of one of ${FEW} articles`,
  most: 5,
  async setup(stage) {
    const { articles } = stage;
    return {
      subject: await searching(stage, await stage.newsroom(), queries, filter),
      base: await searching(stage, await fewOn(stage), queries, filter),
      against: `search of ${articles} articles, ${queries.join(' · ')} : of ${FEW}`,
    };
  },
}));

/** One for all rows of a run. */
const few = new WeakMap<Stage, Promise<Newsroom>>();

function fewOn(stage: Stage): Promise<Newsroom> {
  const made = few.get(stage) ?? stage.newsroomOf(Math.min(FEW, stage.articles));
  few.set(stage, made);
  return made;
}

async function searching(stage: Stage, newsroom: Newsroom, queries: readonly string[], filtering: Question['filter']): Promise<Trial> {
  const opened = await openArchive(stage, newsroom);
  const { database, site, visible } = opened;
  const archive = { visible, dialect: database.dialect, site };
  const filter = (await filtering?.(opened)) ?? {};
  const asOf = new Date();
  return async () => {
    for (const query of queries) {
      const asked = { query, languages: site.languages, filter, asOf, after: undefined, limit: PAGE, isCounted: true };
      const { hits, total } = await findArticles(archive, asked);
      const count = total?.count ?? 0;
      if ((hits.length === 0 && stage.articles >= FEW) || count < hits.length) throw new Error(`search: "${query}" finds ${count}.`);
    }
  };
}

async function sectionOf({ visible }: Archive): Promise<string> {
  const section = (await allSections(visible)).find(({ slug }) => slug === 'economy');
  if (!section) throw new Error('The newsroom has no section of economy.');
  return section.id;
}
