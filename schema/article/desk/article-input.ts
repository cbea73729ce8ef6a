import { InvalidInput } from '../../gate/refusal.ts';
import type { Unit } from '../../gate/store.ts';
import { Image } from '../../image/image.entity.ts';
import type { ArticleDraft } from '../article-draft.ts';
import { Article } from '../article.entity.ts';

/** A picture as whoever writes names it: one that the site has already, or the address of another. */
export interface GivenImage {
  /** Id of an image of the site. */
  readonly id?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly alt?: string | null | undefined;
  readonly caption?: string | null | undefined;
  readonly credit?: string | null | undefined;
  readonly focalX?: number | null | undefined;
  readonly focalY?: number | null | undefined;
}

/** What the desk says of an article; what is left out of a change stays. */
export interface ArticleChanges extends Partial<Omit<ArticleDraft, 'image' | 'translationGroup' | 'source' | 'createdAt' | 'updatedAt'>> {
  readonly image?: GivenImage | null | undefined;
  /** Id of the article that it translates; null takes it out of its group. */
  readonly translationOf?: string | null | undefined;
}

/** Thousandths from the top left corner. */
const WHOLE = 1_000;

/**
 * The same in the domain's own terms.
 * @throws {InvalidInput} for a picture or an article that the site does not have.
 */
export async function draftOf(unit: Unit, { image, translationOf, ...changes }: ArticleChanges): Promise<Partial<ArticleDraft>> {
  return {
    ...changes,
    ...(image === undefined ? {} : { image: image && (await imageDraft(unit, image)) }),
    ...(translationOf === undefined ? {} : { translationGroup: translationOf && (await groupOf(unit, translationOf)) }),
  };
}

async function imageDraft(unit: Unit, { id, url, alt, caption, credit, focalX, focalY }: GivenImage) {
  const known = id ? await unit.em.findOne(Image, { id }) : null;
  if (id && !known) throw invalid('image', 'There is no such image on this site.');
  const address = known?.url ?? url;
  if (!address) throw invalid('image', 'An image is named by its id or its address.', 'INVALID');
  for (const focal of [focalX, focalY]) {
    if (focal !== null && focal !== undefined && !(focal >= 0 && focal <= WHOLE)) throw invalid('image', `A focal point lies between 0 and ${WHOLE}.`, 'INVALID');
  }
  return {
    url: address,
    alt: alt === undefined ? known?.alt : alt,
    caption: caption === undefined ? known?.caption : caption,
    credit: credit === undefined ? known?.credit : credit,
    width: known?.width,
    height: known?.height,
    file: known?.file,
    focalX: focalX === undefined ? known?.focalX : focalX,
    focalY: focalY === undefined ? known?.focalY : focalY,
  };
}

/** The group of the original, which becomes one with its first translation. */
async function groupOf(unit: Unit, original: string): Promise<string> {
  const article = await unit.em.findOne(Article, { id: original });
  if (!article) throw invalid('translationOf', 'There is no such article on this site.');
  if (article.translationGroup === null || article.translationGroup === undefined) unit.em.assign(article, { translationGroup: article.id });
  return article.translationGroup ?? article.id;
}

function invalid(name: string, message: string, code: 'NOT_FOUND' | 'INVALID' = 'NOT_FOUND'): InvalidInput {
  return new InvalidInput([{ name, code, message }]);
}
