import { addArticles } from '@gazette/schema/article/add-articles.ts';
import { addWordCounts } from '@gazette/schema/article/count-words.ts';
import { WordCounts } from '@gazette/schema/article/word-counts.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import { rebuildRelated } from '@gazette/schema/related/rebuild-related.ts';
import { dueSteps } from '@gazette/schema/related/related-due.entity.ts';
import { dueAt } from '@gazette/schema/related/related-due.query.ts';
import { settleFeatures, settlePostings } from '@gazette/schema/related/settle-features.ts';
import { settleRelated } from '@gazette/schema/related/settle-related.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import type { Database } from '../database/database.ts';
import { fillOldLists } from './corpus-lists.ts';
import { type CorpusArticle, corpus, corpusContributors, corpusSections, corpusTags } from './corpus.ts';

/** Articles written in one transaction. */
const BATCH = 1_000;

/**
 * Writes a corpus into an empty newsroom: rows of the domain's making in statements for many, since a hundred thousand
 * articles written as an editor would take an hour. Their words are analysed, counted and posted as any article's, and
 * the newest of them have lists that were computed.
 */
export async function loadCorpus(database: Database, count: number, progress: (done: number, doing: string) => void): Promise<void> {
  const now = new Date();
  const site = await saveSite(
    database,
    { key: 'bench', names: { ar: 'الجريدة', en: 'The Gazette' }, locale: 'ar-EG', languages: ['ar', 'en'] },
    now,
  );
  await loadVocabulary(database, site, now);
  const counts = new WordCounts();
  const loaded: { id: string; article: CorpusArticle }[] = [];
  let waiting: CorpusArticle[] = [];
  const write = async () => {
    const ids = await database.write(site, now, (unit) => addArticles(unit, waiting, counts));
    waiting.forEach((article, index) => loaded.push({ id: ids[index] ?? '', article: { ...article, body: '' } }));
    waiting = [];
    progress(loaded.length, 'articles');
  };
  for (const article of corpus(count)) {
    waiting.push(article);
    if (waiting.length === BATCH) await write();
  }
  if (waiting.length > 0) await write();
  await database.write(site, now, (unit) => addWordCounts(unit, counts));

  await database.write(site, now, (unit) => rebuildRelated(unit));
  for (const [step, settle] of [[dueSteps.features, settleFeatures], [dueSteps.post, settlePostings]] as const) {
    for (let done = 0; ; ) {
      const due = await dueAt(database, site.id, step, BATCH);
      if (due.length === 0) break;
      await settle(database, site, now, due);
      progress((done += due.length), step === dueSteps.features ? 'features' : 'postings');
    }
  }
  await fillOldLists(database, site, now, loaded);
  // Else the server that is measured would do it meanwhile.
  await settleRelated(database, site, now, { batch: 100 });
}

async function loadVocabulary(database: Database, site: Site, now: Date): Promise<void> {
  await database.write(site, now, async (unit) => {
    for (const slug of corpusSections) await saveSection(unit, { slug, names: { ar: slug, en: slug } });
    for (const slug of corpusContributors) await saveContributor(unit, { slug, names: { ar: slug, en: slug } });
    for (const slug of corpusTags) await saveTag(unit, { slug, names: { ar: slug, en: slug } });
  });
}
