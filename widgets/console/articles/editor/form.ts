import type { ArticleInput } from '../create-article.graphql';
import type { DeskArticleFragment } from '../desk-article.graphql';
import { focusIn, focusText } from '../picture/focus.ts';
import { instantOf, wallTime } from './zone.ts';

export type DeskArticle = DeskArticleFragment;

/** What an editor writes, each field as it stands in its box. */
export interface ArticleForm {
  readonly headline: string;
  readonly kicker: string;
  readonly standfirst: string;
  readonly body: string;
  readonly dateline: string;
  readonly byline: string;
  readonly language: string;
  readonly section: string;
  /** Slugs, separated by commas. */
  readonly tags: string;
  readonly contributors: string;
  readonly slug: string;
  /** By the clock of the site. */
  readonly embargo: string;
  readonly imageUrl: string;
  readonly imageAlt: string;
  readonly imageCaption: string;
  readonly imageCredit: string;
  /** What of it must stay in sight, from the left and the top: `48% 30%`; '' for the middle. */
  readonly imageFocus: string;
  /** Global id of the picture, where the site has it; '' for one by its address alone. */
  readonly imageId: string;
}

export type FieldName = Exclude<keyof ArticleForm, 'imageId'>;

/** In the order in which they are read. */
export const fieldNames = [
  'kicker',
  'headline',
  'standfirst',
  'body',
  'dateline',
  'byline',
  'section',
  'tags',
  'contributors',
  'slug',
  'language',
  'embargo',
  'imageUrl',
  'imageAlt',
  'imageCaption',
  'imageCredit',
  'imageFocus',
] as const satisfies readonly FieldName[];

/** What every picture must have. */
export const imageFields = ['imageUrl', 'imageAlt', 'imageCaption', 'imageCredit'] as const;

/** The picture as it stands in its boxes. */
export type PictureForm = Pick<ArticleForm, (typeof imageFields)[number] | 'imageFocus' | 'imageId'>;

export const noPicture: PictureForm = { imageUrl: '', imageAlt: '', imageCaption: '', imageCredit: '', imageFocus: '', imageId: '' };

/** A new article: nothing, in this language. */
export function emptyForm(language: string): ArticleForm {
  return { ...(Object.fromEntries(fieldNames.map((name) => [name, ''])) as unknown as ArticleForm), language, imageId: '' };
}

export function formOf(article: DeskArticle, timeZone: string): ArticleForm {
  const { image } = article;
  return {
    headline: article.headline,
    kicker: article.kicker ?? '',
    standfirst: article.standfirst ?? '',
    body: article.body.html,
    dateline: article.dateline ?? '',
    byline: article.byline ?? '',
    language: article.language,
    section: article.section?.slug ?? '',
    tags: article.tags.map(({ slug }) => slug).join(', '),
    contributors: article.contributors.map(({ slug }) => slug).join(', '),
    slug: article.slug,
    embargo: wallTime(article.embargoUntil, timeZone),
    imageUrl: image?.url ?? '',
    imageAlt: image?.alt ?? '',
    imageCaption: image?.caption ?? '',
    imageCredit: image?.credit ?? '',
    imageFocus: image?.focalPoint ? focusText(image.focalPoint) : '',
    imageId: image?.id ?? '',
  };
}

/** The fields in which two forms differ. */
export function changedFields(from: ArticleForm, to: ArticleForm): FieldName[] {
  return fieldNames.filter((name) => from[name] !== to[name]);
}

/** What the server is told: the fields that have changed, and nothing else. */
export function changesOf(from: ArticleForm, to: ArticleForm, timeZone: string): ArticleInput {
  const changed = new Set(changedFields(from, to));
  const changes: ArticleInput = {};
  for (const name of ['headline', 'body', 'language'] as const) if (changed.has(name)) changes[name] = to[name];
  for (const name of ['kicker', 'standfirst', 'dateline', 'byline', 'section'] as const)
    if (changed.has(name)) changes[name] = to[name].trim() || null;
  for (const name of ['tags', 'contributors'] as const) if (changed.has(name)) changes[name] = slugsIn(to[name]);
  if (changed.has('slug') && to.slug.trim()) changes.slug = to.slug.trim();
  if (changed.has('embargo')) changes.embargoUntil = instantOf(to.embargo, timeZone) ?? null;
  if (changed.has('imageFocus') || imageFields.some((name) => changed.has(name))) changes.image = imageOf(to);
  return changes;
}

/** Whether a picture is named and lacks what every picture must have. */
export function isPictureIncomplete(form: ArticleForm): boolean {
  const filled = imageFields.filter((name) => form[name].trim() !== '');
  return filled.length > 0 && filled.length < imageFields.length;
}

function imageOf({ imageUrl, imageAlt, imageCaption, imageCredit, imageFocus, imageId }: ArticleForm): ArticleInput['image'] {
  if (!imageUrl.trim()) return null;
  const named = imageId ? { id: imageId } : { url: imageUrl.trim() };
  const focus = focusIn(imageFocus);
  const focal = { focalX: focus ? Math.round(focus.x * 1_000) : null, focalY: focus ? Math.round(focus.y * 1_000) : null };
  return { ...named, alt: imageAlt.trim(), caption: imageCaption.trim(), credit: imageCredit.trim(), ...focal };
}

/** In either comma: ، is where the Arabic keyboard has it. */
export function slugsIn(text: string): string[] {
  return [...new Set(text.split(/[,،]/u).map((slug) => slug.trim()).filter(Boolean))];
}
