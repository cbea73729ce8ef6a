import { v7 as uuid } from 'uuid';
import { Contributor } from '../contributor/contributor.entity.ts';
import { recordEvent } from '../event/record-event.ts';
import { InvalidInput } from '../gate/refusal.ts';
import type { Unit } from '../gate/store.ts';
import { visible, type Visible } from '../gate/visible.ts';
import { isImageUrl, saveImage } from '../image/save-image.ts';
import { Section } from '../section/section.entity.ts';
import type { Saved } from '../section/save-section.ts';
import { whereSlugLeads } from '../site/former-slugs.query.ts';
import { pageKey } from '../site/page-key.ts';
import { Tag } from '../tag/tag.entity.ts';
import { appear } from './appearance.ts';
import { articleContent } from './article-content.ts';
import { ArticleCredit } from './article-credit.entity.ts';
import type { ArticleDraft } from './article-draft.ts';
import { ArticleTagging } from './article-tagging.entity.ts';
import { Article } from './article.entity.ts';
import { freeAddress } from './free-address.ts';
import { writeHeadlineWords } from './headline-words.ts';
import { recordOriginal, recordRevision, type RevisionCause } from './record-revision.ts';
import { addRedirects } from './redirects.ts';

/**
 * Creates an article as a draft.
 * @throws {InvalidInput} naming what cannot be used; nothing is written then.
 */
export async function createArticle(unit: Unit, draft: ArticleDraft, id: string = uuid()): Promise<Article> {
  const language = draft.language ?? unit.site.languages[0] ?? 'en';
  const content = articleContent(draft, language, draft.url ?? undefined);
  const place = await freeAddress(unit, { slug: draft.slug ?? content.headline, language, url: draft.url ?? null });
  const createdAt = draft.createdAt ?? unit.now;
  const article = unit.em.create(Article, {
    id,
    site: unit.site.id,
    section: await sectionOf(unit, draft.section ?? null),
    image: await imageOf(unit, draft.image ?? null),
    language,
    ...place,
    threadKey: place.pageKey,
    ...content,
    format: draft.format ?? 'standard',
    status: 'draft',
    createdAt,
    createdBy: unit.by?.id ?? null,
    embargoUntil: draft.embargoUntil ?? null,
    scheduledAt: null,
    publishedAt: null,
    updatedAt: draft.updatedAt ?? createdAt,
    withdrawnAt: null,
    withdrawnReason: null,
    sortAt: createdAt,
    translationGroup: draft.translationGroup ?? null,
    sourceKey: draft.source?.key ?? null,
    sourceHash: draft.source?.hash ?? null,
  });
  await unit.em.flush();
  await writeRelations(unit, article, draft);
  await writeHeadlineWords(unit, article);
  await recordRevision(unit, article, 'created');
  await recordEvent(unit, { type: 'article.drafted', subject: article.id });
  return article;
}

/**
 * Changes an article in whatever state it is; what is public changes at once. For a change that readers must be told
 * of, see `correctArticle`.
 * @throws {InvalidInput} naming what cannot be used; nothing is written then.
 */
export async function reviseArticle(unit: Unit, article: Article, changes: Partial<ArticleDraft>, cause: RevisionCause = 'revised'): Promise<Saved> {
  checkEmbargo(article, changes.embargoUntil);
  const language = changes.language ?? article.language;
  const given = { ...wordsOf(article), ...defined(changes) };
  const content = articleContent(given, language, (changes.url ?? article.canonicalUrl) || undefined);
  const url = changes.url === undefined ? (article.canonicalUrl ?? null) : changes.url;
  const place = await freeAddress(unit, { slug: changes.slug ?? article.slug, language, url }, article.id);
  await recordOriginal(unit, article);
  const { pageKey: formerKey, section: formerSection } = article;
  unit.em.assign(article, {
    ...content,
    ...place,
    language,
    ...(changes.section === undefined ? {} : { section: await sectionOf(unit, changes.section) }),
    ...(changes.image === undefined ? {} : { image: await imageOf(unit, changes.image) }),
    ...(changes.embargoUntil === undefined ? {} : { embargoUntil: changes.embargoUntil }),
    ...(changes.format === undefined ? {} : { format: changes.format }),
    ...(changes.translationGroup === undefined ? {} : { translationGroup: changes.translationGroup }),
    ...(changes.source === undefined ? {} : { sourceKey: changes.source.key, sourceHash: changes.source.hash }),
    updatedAt: changes.updatedAt ?? unit.now,
  });
  await unit.em.flush();
  if (place.pageKey !== formerKey) await addRedirects(unit, article, [formerKey]);
  await writeRelations(unit, article, changes);
  await writeHeadlineWords(unit, article);
  if (article.status === 'published') await appear(unit, article);
  await recordRevision(unit, article, cause);
  // Whoever keeps lists must know where it stood.
  const moved = formerSection && formerSection !== article.section ? { formerSection } : {};
  await recordEvent(unit, { type: 'article.revised', subject: article.id, payload: { status: article.status, ...moved } });
  return { id: article.id, outcome: 'updated' };
}

/** @throws {InvalidInput} for an embargo that ends after the moment for which publication is set. */
function checkEmbargo({ status, scheduledAt }: Article, until: Date | null | undefined): void {
  if (until && status === 'scheduled' && scheduledAt && until > scheduledAt) {
    throw new InvalidInput([
      { name: 'embargoUntil', code: 'INVALID', message: `It is to be published at ${scheduledAt.toISOString()}, before the embargo would end.` },
    ]);
  }
}

function wordsOf({ headline, kicker, standfirst, dateline, byline, bodyHtml }: Article) {
  return { headline, kicker, standfirst, dateline, byline, body: bodyHtml };
}

function defined<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}

async function sectionOf(unit: Unit, slug: string | null): Promise<string | null> {
  if (slug === null) return null;
  const section = (await unit.em.findOne(Section, { slug }))?.id ?? (await whereSlugLeads(newsroomOf(unit), 'section', slug));
  if (!section) throw new InvalidInput([{ name: 'section', code: 'NOT_FOUND', message: `There is no section "${slug}".` }]);
  return section;
}

async function imageOf(unit: Unit, image: ArticleDraft['image'] | null): Promise<string | null> {
  if (!image) return null;
  if (!isImageUrl(image.url)) {
    throw new InvalidInput([{ name: 'image', code: 'INVALID', message: `"${image.url}" is not the address of an image.` }]);
  }
  return (await saveImage(unit, image)).id;
}

async function writeRelations(unit: Unit, article: Article, draft: Partial<ArticleDraft>): Promise<void> {
  if (draft.tags) {
    const found = await unit.em.find(Tag, { slug: { $in: [...draft.tags] } });
    const ids = await inOrderOf(unit, 'tag', draft.tags, found);
    await unit.sql.deleteFrom('article_tagging').where('article_id', '=', article.id).execute();
    ids.forEach((tag, position) => unit.em.create(ArticleTagging, { article: article.id, tag, position }));
  }
  if (draft.contributors) {
    const found = await unit.em.find(Contributor, { slug: { $in: [...draft.contributors] } });
    const ids = await inOrderOf(unit, 'contributor', draft.contributors, found);
    await unit.sql.deleteFrom('article_credit').where('article_id', '=', article.id).execute();
    ids.forEach((contributor, position) => unit.em.create(ArticleCredit, { article: article.id, contributor, position }));
  }
  await unit.em.flush();
  if (draft.redirects) {
    const keys = draft.redirects.map((address) => (address.startsWith('/') ? address : pageKey(unit.site, address)));
    await addRedirects(unit, article, keys.filter((key) => key !== undefined));
  }
}

/** Their ids in this order; whoever wrote before one was called otherwise, or made one with another, means what it is now. */
async function inOrderOf(unit: Unit, kind: 'tag' | 'contributor', slugs: readonly string[], found: readonly { id: string; slug: string }[]): Promise<string[]> {
  const ids = new Set<string>();
  const field = `${kind}s`;
  for (const slug of slugs) {
    const id = found.find((candidate) => candidate.slug === slug)?.id ?? (await whereSlugLeads(newsroomOf(unit), kind, slug));
    if (id === undefined) throw new InvalidInput([{ name: field, code: 'NOT_FOUND', message: `"${slug}" in ${field} does not exist.` }]);
    ids.add(id);
  }
  return [...ids];
}

function newsroomOf(unit: Unit): Visible {
  return visible({ reads: unit.sql }, { site: unit.site, viewer: 'newsroom' });
}
