import { Article } from '@gazette/schema/article/article.entity.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { saveList } from '@gazette/schema/list/save-list.ts';
import { savePage } from '@gazette/schema/page/save-page.ts';
import { saveChoice } from '@gazette/schema/related/choose-related.ts';
import { mark, type Key } from './marks.ts';

/** A list with articles in every state at every time, and pages that are public and that are not. */
export async function fillLists(unit: Unit, key: Key): Promise<void> {
  const names = { en: mark('public', key), ar: mark('public', key) };
  const articles = await unit.em.find(Article, {}, { orderBy: { id: 'asc' } });
  const at = (days: number) => new Date(unit.now.getTime() + days * 86_400_000);
  // What is hidden stands there as if its time were now; of what is public some is over or to come.
  const slots = articles.map(({ id: article, status }, index) => {
    if (status !== 'published' || index % 3 === 0) return { article };
    return index % 3 === 1 ? { article, startsAt: at(1) } : { article, endsAt: at(-1) };
  });
  await saveList(unit, { key: `front-${key}`, names, size: 20, slots });
  // Beside what is public, all that is hidden is pinned, and one that is public kept out.
  const [first, second] = articles.filter(({ status }) => status === 'published');
  const hidden = articles.filter(({ status }) => status !== 'published');
  if (!first || !second) throw new Error('Two articles here are public.');
  const choice = { article: first.id, position: 0, createdAt: unit.now };
  for (const [position, { id: other }] of hidden.entries()) await saveChoice(unit, { ...choice, other, kind: 'pin', position });
  await saveChoice(unit, { ...choice, other: second.id, kind: 'exclude' });
  for (const [status, kind] of [
    ['published', 'public'],
    ['draft', 'unpublished'],
  ] as const) {
    const title = mark(kind, key);
    await savePage(unit, undefined, { title, slug: `${title}-page`, language: 'en', body: `<p>${title}</p>`, status, position: 1 });
  }
}
