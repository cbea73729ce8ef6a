import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { Image } from '../image/image.entity.ts';
import { Section } from '../section/section.entity.ts';
import type { Article } from './article.entity.ts';
import type { RevisionContent } from './record-revision.ts';
import { Revision } from './revision.entity.ts';
import { reviseArticle } from './save-article.ts';

/**
 * Lets the article say again what it said in an earlier revision; that is a further revision, so nothing is lost. Its
 * state stays, and so does its address. A section or a picture that is gone stays as it is now.
 * @throws {InvalidInput} when there is no such revision.
 */
export async function restoreRevision(unit: Unit, article: Article, number: number): Promise<void> {
  const revision = await unit.em.findOne(Revision, { article: article.id, number });
  if (!revision) {
    throw new InvalidInput([{ name: 'number', code: 'NOT_FOUND', message: `There is no revision ${number} of this article.` }]);
  }
  const { headline, kicker, standfirst, dateline, byline, bodyHtml, section, image } = revision.content as RevisionContent;
  const formerSection = section && (await unit.em.findOne(Section, { id: section }));
  const formerImage = image && (await unit.em.findOne(Image, { id: image }));
  await reviseArticle(
    unit,
    article,
    {
      headline,
      kicker,
      standfirst,
      dateline,
      byline,
      body: bodyHtml,
      ...(section === null ? { section: null } : formerSection ? { section: formerSection.slug } : {}),
      ...(image === null ? { image: null } : formerImage ? { image: formerImage } : {}),
    },
    'restored',
  );
}
