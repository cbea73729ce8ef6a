import { v7 as uuid } from 'uuid';
import type { Unit } from '../gate/store.ts';
import type { Article } from './article.entity.ts';
import { Revision } from './revision.entity.ts';

export type RevisionCause = 'created' | 'revised' | 'corrected' | 'withdrawn';

/** Keeps what the article says now, whole, as its next revision. */
export async function recordRevision(unit: Unit, article: Article, cause: RevisionCause): Promise<void> {
  const { headline, kicker, standfirst, dateline, byline, bodyHtml, slug, language, section, image, status } = article;
  const last = await unit.em.findOne(Revision, { article: article.id }, { orderBy: { number: 'desc' } });
  unit.em.create(Revision, {
    id: uuid(),
    article: article.id,
    number: (last?.number ?? 0) + 1,
    cause,
    content: { headline, kicker, standfirst, dateline, byline, bodyHtml, slug, language, section, image, status },
    createdAt: unit.now,
  });
  await unit.em.flush();
}
