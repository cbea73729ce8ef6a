import { recordEvent } from '../event/record-event.ts';
import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { takeTurns } from '../gate/take-turns.ts';
import { visible } from '../gate/visible.ts';
import { recordAudit } from '../staff/record-audit.ts';
import type { ArticleKeys } from './article-keys.ts';
import { addRedirects } from './redirects.ts';

/**
 * Gives articles their keys of today, all at once: they may change places.
 * @throws {InvalidInput} where another has one of these keys, or one of them has been changed since it was looked at.
 */
export async function rekeyArticles(unit: Unit, articles: readonly ArticleKeys[], staff: { readonly id: string } | null): Promise<void> {
  if (articles.length === 0) return;
  const wished = [...new Set(articles.flatMap(({ to }) => [to.pageKey, to.threadKey]))];
  for (const key of wished.toSorted()) await takeTurns(unit, `page ${key}`);
  const holder = await visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' })
    .articles()
    .select(['article.slug'])
    .where(({ or, eb }) => or([eb('article.page_key', 'in', wished), eb('article.thread_key', 'in', wished)]))
    .where('article.id', 'not in', articles.map(({ id }) => id))
    .executeTakeFirst();
  const [first] = articles;
  if (holder) throw refused(`The article "${holder.slug}" is where "${first?.slug}" would be.`);
  for (const { id, slug, from } of articles) {
    const aside = `aside:${id}`;
    const { numUpdatedRows } = await unit.sql
      .updateTable('article')
      .set({ page_key: aside, thread_key: aside })
      .where('id', '=', id)
      .where('page_key', '=', from.pageKey)
      .where('thread_key', '=', from.threadKey)
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 0) throw refused(`The article "${slug}" has been changed in the meantime: run this again.`);
  }
  for (const { id, from, to, isOwn } of articles) {
    await unit.sql.updateTable('article').set({ page_key: to.pageKey, thread_key: to.threadKey }).where('id', '=', id).execute();
    if (isOwn) await addRedirects(unit, { id, pageKey: to.pageKey }, [from.pageKey]);
    await recordAudit(unit, { staff, action: 'article.rekey', subject: id, detail: { page: { from: from.pageKey, to: to.pageKey } } });
    await recordEvent(unit, { type: 'article.rekeyed', subject: id, payload: { formerKeys: [from.pageKey, from.threadKey] } });
  }
  unit.em.clear();
}

function refused(message: string): InvalidInput {
  return new InvalidInput([{ name: 'url', code: 'INVALID', message }]);
}
