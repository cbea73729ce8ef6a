import { InvalidInput } from '@gazette/schema/gate/refusal.ts';
import { pagePlace } from '@gazette/schema/site/page-key.ts';
import type { Place } from '../import-entry.ts';
import type { ImportRecord } from '../records.ts';
import { inItsLanguage } from './languages.ts';
import { pageOfRecord } from './page-of-record.ts';
import { writeArticle } from './write-article.ts';
import { addComments, addOrphans } from './write-comments.ts';
import { writeList } from './write-list.ts';
import { writePage } from './write-page.ts';
import { writePlacement } from './write-placement.ts';
import { writeRelated } from './write-related.ts';
import { writeRevision } from './write-revision.ts';
import { writeSource } from './write-source.ts';
import { saveThread } from './write-thread.ts';
import { writeContributor, writeSection, writeTag } from './write-vocabulary.ts';
import { writeWithdrawal } from './write-withdrawal.ts';
import { NotYet, type Writing } from './writing.ts';

/**
 * Stores one record and counts what came of it.
 * @throws {Refusal} when it cannot be stored as it is; {NotYet} when it needs something that has not come.
 */
export async function writeRecord(writing: Writing, record: ImportRecord, place: Place): Promise<void> {
  const { summary } = writing;
  const strange = 'ownPagesOnly' in record && record.ownPagesOnly ? strangeHost(writing, record.url) : undefined;
  if (strange !== undefined) {
    const reason = `on a page of ${strange}, which is none of the site’s hosts (“gazette site set --host” adds one)`;
    const things = record.type === 'comments' ? record.comments.length : 1;
    for (let thing = 0; thing < things; thing += 1) summary.report('skipped', place, reason);
    return;
  }
  switch (record.type) {
    case 'site':
      // The first record chose and wrote the site; another one would be about something else.
      summary.report('skipped', place, 'settings of a site that is not the one imported into');
      return;
    case 'section':
      return summary.count('section', await writeSection(writing, record, place));
    case 'tag':
      return summary.count('tag', await writeTag(writing, record));
    case 'contributor':
      return summary.count('contributor', await writeContributor(writing, record));
    case 'article':
      return summary.count('article', await writeArticle(writing, inItsLanguage(writing.run, record), place));
    case 'revision':
      return summary.count('revision', await writeRevision(writing, record));
    case 'related':
      return summary.count('related', await writeRelated(writing, record));
    case 'placement':
      return summary.count('placement', await writePlacement(writing, record));
    case 'withdrawal':
      return summary.count('withdrawal', await writeWithdrawal(writing, record, place));
    case 'list':
      return summary.count('list', await writeList(writing, record));
    case 'page':
      return summary.count('page', await writePage(writing, record));
    case 'source':
      return summary.count('source', await writeSource(writing, record));
    case 'thread': {
      if (writing.run.dryRun) return summary.count('thread', 'unchanged');
      const page = await pageOfRecord(writing, record);
      const isWhole = record.createdAt !== undefined && record.sourceKey === undefined;
      return summary.count('thread', await saveThread(writing, page, record, isWhole));
    }
    case 'comment': {
      if (writing.run.dryRun) return summary.count('comment', 'created');
      const page = await pageOfRecord(writing, record);
      const [orphan] = await addComments(writing, page, [record], place);
      if (!orphan) return;
      if (!writing.isLast) throw new NotYet(`There is no comment "${record.answers ?? record.parent}".`);
      return addOrphans(writing, page, [orphan], place);
    }
    case 'comments': {
      if (writing.run.dryRun) return summary.count('comment', 'created', record.comments.length);
      const page = await pageOfRecord(writing, record);
      const orphans = await addComments(writing, page, record.comments, place);
      return addOrphans(writing, page, orphans, place);
    }
    default:
      throw new InvalidInput([{ name: 'type', code: 'INVALID', message: 'This type cannot be imported.' }]);
  }
}

/** The host of a page that is none of the site's; undefined for one that is. */
function strangeHost({ run }: Writing, url = ''): string | undefined {
  if (pagePlace(run.site, url) !== 'foreign') return undefined;
  return URL.canParse(url) ? new URL(url).host : url.slice(0, 100);
}
