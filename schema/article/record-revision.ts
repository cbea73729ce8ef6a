import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import type { Article } from './article.entity.ts';
import { Revision } from './revision.entity.ts';

export type RevisionCause = 'created' | 'revised' | 'autosaved' | 'restored' | 'corrected' | 'withdrawn';

/** What a revision keeps of an article. */
export type RevisionContent = ReturnType<typeof contentOf>;

/**
 * Keeps what the article says now, whole, as its next revision. What the desk saves by itself while somebody writes
 * takes the place of what it saved for the same person before; whatever was done on purpose stays.
 */
export async function recordRevision(unit: Unit, article: Article, cause: RevisionCause): Promise<void> {
  const last = await unit.em.findOne(Revision, { article: article.id }, { orderBy: { number: 'desc' } });
  const staff = unit.by?.id ?? null;
  const content = contentOf(article);
  if (cause === 'autosaved' && last?.cause === 'autosaved' && last.staff === staff) {
    unit.em.assign(last, { content, createdAt: unit.now });
  } else {
    unit.em.create(Revision, { id: uuid(), article: article.id, number: (last?.number ?? 0) + 1, cause, staff, content, createdAt: unit.now });
  }
  await unit.em.flush();
}

/** Keeps what an article said before its first change here: what came by an import of many, or from an older release, has no revision. */
export async function recordOriginal(unit: Unit, article: Article): Promise<void> {
  if (await unit.em.findOne(Revision, { article: article.id })) return;
  unit.em.create(Revision, { id: uuid(), article: article.id, number: 1, cause: 'created', staff: article.createdBy ?? null, content: contentOf(article), createdAt: article.updatedAt });
  await unit.em.flush();
}

function contentOf({ headline, kicker, standfirst, dateline, byline, bodyHtml, slug, language, section, image, status }: Article) {
  return { headline, kicker, standfirst, dateline, byline, bodyHtml, slug, language, section, image, status };
}
