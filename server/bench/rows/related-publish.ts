import { createArticle } from '@gazette/schema/article/save-article.ts';
import { publishArticle } from '@gazette/schema/article/life-cycle.ts';
import { listsBeside } from '@gazette/schema/related/related.query.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { articlesAfter } from '../corpus.ts';
import { openArchive } from '../open-archive.ts';
import type { Newsroom } from '../prepare-newsroom.ts';
import type { CostRow, Stage, Trial } from '../row.ts';

const FEW = 1_000;

/** With nothing left to be done after: its list and those of its neighbours are stored when an act ends. */
export const relatedPublish: CostRow = {
  kind: 'cost',
  name: 'related-publish',
  against: `publishing an article into the newsroom, its list and its neighbours' lists made : into one of ${FEW} articles`,
  most: 3,
  async setup(stage) {
    const { articles } = stage;
    const few = Math.min(FEW, articles);
    return {
      subject: await publishing(stage, await stage.newsroom(), articles),
      base: await publishing(stage, await stage.newsroomOf(few), few),
      against: `publishing an article into ${articles}, its list and its neighbours' lists made : into ${few}`,
    };
  },
};

async function publishing(stage: Stage, newsroom: Newsroom, articles: number): Promise<Trial> {
  const { database, site, visible } = await openArchive(stage, newsroom);
  const drafts = articlesAfter(articles);
  let lists = 0;
  stage.atEnd(async () => {
    if (lists === 0) stage.log.warn('related-publish: no article that was published has another beside it.');
  });
  return async () => {
    const next = drafts.next();
    if (next.done) throw new Error('There are no more articles.');
    const { publishedAt, ...draft } = next.value;
    const now = new Date();
    const id = await database.write(site, now, async (unit) => {
      const article = await createArticle(unit, { ...draft, createdAt: publishedAt });
      await publishArticle(unit, article, publishedAt);
      return article.id;
    });
    if (!(await settleRelated(database, site, now))) throw new Error('Lists are left to be made.');
    lists += (await listsBeside({ visible, store: database, site, now }, [id])).length;
  };
}
