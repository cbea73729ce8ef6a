import { newsroomArticles, type NewsroomFilter } from '@gazette/schema/article/desk/newsroom-articles.query.ts';
import { contributorBySlug } from '@gazette/schema/contributor/contributors.query.ts';
import { visible, type Visible } from '@gazette/schema/gate/visible.ts';
import { allSections } from '@gazette/schema/section/sections.query.ts';
import { corpusContributors, corpusSections } from '../corpus.ts';
import { openArchive } from '../open-archive.ts';
import type { Newsroom } from '../prepare-newsroom.ts';
import type { CostRow, Stage, Trial } from '../row.ts';

/** In the newsroom that is compared with. */
const FEW = 100;
/** Of every list, so that both sides read as many: few articles have few of each contributor. */
const PAGE = 4;

interface Question {
  readonly kind: string;
  readonly asks: string;
  readonly filters: (newsroom: Visible) => Promise<readonly NewsroomFilter[]>;
}

const questions: readonly Question[] = [
  { kind: 'list', asks: 'all, those published, those in one language', filters: async () => [{}, { status: 'published' }, { language: 'ar' }] },
  {
    kind: 'section',
    asks: 'several sections, and what is published in them',
    filters: async (newsroom) => {
      const sections = (await allSections(newsroom)).filter(({ slug }) => corpusSections.slice(0, 3).some((one) => one === slug)).map(({ id }) => id);
      return [{ sections }, { sections, status: 'published' }];
    },
  },
  {
    kind: 'contributor',
    asks: 'a contributor, and what of theirs is published',
    filters: async (newsroom) => {
      const contributor = (await contributorBySlug(newsroom, corpusContributors[0] ?? ''))?.id;
      return [{ contributor }, { contributor, status: 'published' }];
    },
  },
  {
    kind: 'search',
    asks: 'a common word, its beginning, and two of them',
    filters: async (newsroom) => {
      const [latest] = await newsroom.articles().select('article.headline').limit(1).execute();
      const words = latest?.headline.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3) ?? [];
      return [{ words: `${words[0]}` }, { words: words[1]?.slice(0, 4) ?? '' }, { words: `${words[0]} ${words[1]}` }];
    },
  },
];

/** The first page of what the newsroom lists, in the newsroom against one of a hundred articles. */
export const desk: readonly CostRow[] = questions.map(({ kind, asks, filters }) => ({
  kind: 'cost',
  name: `desk-${kind}`,
  against: `the desk's list, ${asks} : of a newsroom of ${FEW} articles`,
  most: 1.5,
  async setup(stage) {
    return {
      subject: await listing(stage, await stage.newsroom(), filters),
      base: await listing(stage, await fewOn(stage), filters),
      against: `the desk's list of ${stage.articles} articles, ${asks} : of ${FEW}`,
    };
  },
}));

/** One for all rows of a run. */
const few = new WeakMap<Stage, Promise<Newsroom>>();

function fewOn(stage: Stage): Promise<Newsroom> {
  const made = few.get(stage) ?? stage.newsroomOf(FEW);
  few.set(stage, made);
  return made;
}

async function listing(stage: Stage, opened: Newsroom, filters: Question['filters']): Promise<Trial> {
  const { database, site } = await openArchive(stage, opened);
  const newsroom = visible(database, { site, viewer: 'newsroom' });
  const asked = await filters(newsroom);
  return async () => {
    for (const filter of asked) {
      const rows = await newsroomArticles(database, newsroom, filter, { limit: PAGE, backwards: false });
      if (rows.length === 0) throw new Error(`desk: nothing is listed for ${JSON.stringify(filter)}.`);
    }
  };
}
