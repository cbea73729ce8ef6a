import { Article } from '@gazette/schema/article/article.entity.ts';
import { findCopy } from '@gazette/schema/source/find-copy.ts';
import { lastRevision } from '@gazette/schema/source/offer-revision.ts';
import { SourceItem } from '@gazette/schema/source/source-item.entity.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import type { Place } from '../exchange/import-entry.ts';
import type { ArticleRecord } from '../exchange/records.ts';
import { findArticle } from '../exchange/write/find-article.ts';
import { languageOf } from '../exchange/write/languages.ts';
import { writeArticle } from '../exchange/write/write-article.ts';
import type { Writing } from '../exchange/write/writing.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { broughtAs, type Brought } from './brought.ts';
import type { Reading } from './reading.ts';

/** Makes an article of what has come for the first time; not of what the site has already, from wherever. */
export async function bringIn(reading: Reading, writing: Writing, record: ArticleRecord, place: Place): Promise<Brought> {
  const { unit, run } = writing;
  const { source, services, copies } = reading;
  if (record.status === 'withdrawn') return { outcome: 'refused', article: null, revision: null, remark: 'taken back by its source before it came', reason: 'withdrawn' };
  const known = await findArticle(writing, record);
  if (known) {
    const owner = await unit.em.findOne(SourceItem, { article: known.id, outcome: { $ne: 'duplicate' } });
    // Imported by hand before it was followed: from now on it is kept up to date.
    if (!owner && known.sourceKey === record.sourceKey) {
      const item = { article: known.id, outcome: 'held', revision: await revisionOfImport(writing, known.id) };
      return bringUpToDate(writing, item, record, place);
    }
    return duplicateOf(known.id, 'the site has it already', 'known');
  }
  const { forgotten_until: forgotten } = source;
  if (forgotten && record.publishedAt && record.publishedAt <= forgotten) {
    return { outcome: 'refused', article: null, revision: null, remark: 'so old that it may have come before and been forgotten', reason: 'forgotten' };
  }
  const language = languageOf(run, record.language);
  const { headline, standfirst, dateline, body } = record;
  const content = { language, headline, standfirst, dateline, text: htmlToText(body) };
  const copy = await findCopy({ store: services.database, site: run.site, now: unit.now, memory: copies }, content);
  if (copy) return duplicateOf(copy, 'in the words of an article that the site has', 'copy');
  await writeArticle(writing, { ...record, status: source.rule === 'hold' ? 'draft' : record.status }, place);
  const article = await unit.em.findOneOrFail(Article, { sourceKey: record.sourceKey ?? '' });
  return broughtAs(writing, article);
}

function duplicateOf(article: string, remark: string, reason: 'known' | 'copy'): Brought {
  return { outcome: 'duplicate', article, revision: null, remark, reason };
}

/** The last revision, where nobody of the staff has had a hand in it; else none, so that it counts as changed here. */
async function revisionOfImport({ unit }: Writing, article: string): Promise<number | null> {
  const touched = await unit.sql
    .selectFrom('audit_entry')
    .select('id')
    .where('site_id', '=', unit.site.id)
    .where('subject', '=', article)
    .where('action', 'like', 'article.%')
    .limit(1)
    .executeTakeFirst();
  return touched ? null : lastRevision(unit, article);
}
