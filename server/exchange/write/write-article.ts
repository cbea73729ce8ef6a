import { articleContent } from '@gazette/schema/article/article-content.ts';
import type { ArticleDraft } from '@gazette/schema/article/article-draft.ts';
import type { Article } from '@gazette/schema/article/article.entity.ts';
import { createArticle, reviseArticle } from '@gazette/schema/article/save-article.ts';
import { pageKey } from '@gazette/schema/site/page-key.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { staffWithEmail } from '@gazette/schema/staff/staff-emails.ts';
import { sanitizeArticleHtml } from '@gazette/schema/text/sanitize-html.ts';
import { saysTheSame } from '../export/says-the-same.ts';
import type { Place } from '../import-entry.ts';
import type { ArticleRecord } from '../records.ts';
import { contentHash } from './content-hash.ts';
import { findArticle, isElsewhere, keyOf, ownId } from './find-article.ts';
import type { Outcome } from './import-summary.ts';
import { languageOf } from './languages.ts';
import { reachStatus, settleDates } from './reach-status.ts';
import { writeComments } from './write-comments.ts';
import { writeCorrections } from './write-corrections.ts';
import { dropRevisions } from './write-revision.ts';
import { writeThread } from './write-thread.ts';
import { ensureNamed } from './write-vocabulary.ts';
import { note, type Writing } from './writing.ts';

/**
 * Stores an article and the comments told with it.
 *
 * From a foreign source it is recognised by its key and, by the hash of what the source said last, left alone when that
 * has not changed; what the source does not say, the newsroom's own additions, stays. From an export of our own (it has
 * our id) it is made to say exactly what the export says.
 */
export async function writeArticle(writing: Writing, record: ArticleRecord, place: Place): Promise<Outcome> {
  const known = await findArticle(writing, record);
  const hash =
    record.sourceHash ?? contentHash(record, { language: writing.run.language, section: writing.run.section });
  const isWhole = record.id !== undefined;
  const isSame = known !== null && (isWhole ? await saysTheSame(writing, known, record) : known.sourceHash === hash);
  if (writing.run.dryRun) return foresee(writing, record, known, isSame);
  if (known && isSame) {
    await writeComments(writing, known, record.comments, place);
    return 'unchanged';
  }
  const draft = await draftOf(writing, record, place);
  const source = sourceOf(writing, record, hash);
  const article = known
    ? await revise(writing, known, isWhole ? whole(draft, known) : spoken(draft), source)
    : await createArticle(writing.unit, { ...draft, source }, await freeId(writing, record));
  // The key of a conversation never changes, except to what it was where the export was made.
  if (record.createdBy && !known) await signBy(writing, article, record.createdBy, place);
  if (record.threadKey && !known) writing.unit.em.assign(article, { threadKey: record.threadKey });
  await reachStatus(writing, article, record, place);
  await writeCorrections(writing, article, record.corrections);
  await settleDates(writing, article, record);
  if (record.revisions !== undefined && !known) await dropRevisions(writing, article.id);
  if (record.thread) await writeThread(writing, article, record.thread, { isWhole, isNew: !known });
  await writeComments(writing, article, record.comments, place);
  return known ? 'updated' : 'created';
}

async function draftOf(writing: Writing, record: ArticleRecord, place: Place): Promise<ArticleDraft> {
  const language = languageOf(writing.run, record.language);
  const circumstances = { language, place };
  const { section = writing.run.section === undefined ? undefined : { slug: writing.run.section, name: undefined } } =
    record;
  const { headline, slug, url, kicker, standfirst, dateline, byline, format, image, translationGroup, createdAt, embargoUntil } =
    record;
  // First, because the article may have to wait for it, and nothing may be written by then.
  const placed = section && (await ensureNamed(writing, 'section', [section], circumstances))[0];
  return {
    headline,
    body: resolvedBody(record),
    language,
    slug,
    url,
    kicker,
    standfirst,
    dateline,
    byline,
    format,
    image,
    embargoUntil,
    translationGroup,
    section: placed,
    tags: await ensureNamed(writing, 'tag', record.tags, circumstances),
    contributors: await ensureNamed(writing, 'contributor', record.contributors, circumstances),
    redirects: record.redirects.map((address) => redirectKey(writing.run.site, address)).filter((address) => address !== undefined),
    createdAt: createdAt ?? record.publishedAt,
    updatedAt: record.updatedAt ?? record.publishedAt ?? createdAt,
  };
}

/** The domain resolves against the article's own address; a blog's posts are relative to an address they no longer have. */
function resolvedBody({ body, baseUrl, url }: ArticleRecord): string {
  return baseUrl === undefined || url !== undefined ? body : sanitizeArticleHtml(body, { baseUrl });
}

/** Any host does to bring a path to the form in which the site's pages are known. */
const ANY_HOST = { hosts: ['own.invalid'], allowedOrigins: [] };

function redirectKey({ addressRules }: Site, address: string): string | undefined {
  return address.startsWith('/') ? pageKey({ ...ANY_HOST, addressRules }, `https://own.invalid${address}`) : address;
}

function sourceOf(writing: Writing, record: ArticleRecord, hash: string): ArticleDraft['source'] {
  // An article that was never imported from elsewhere stays without a source when an export brings it.
  return record.id !== undefined && record.sourceKey === undefined ? undefined : { key: keyOf(writing, record), hash };
}

/** All that an export says, what it leaves out included. */
function whole(draft: ArticleDraft, known: Article): ArticleDraft {
  return {
    ...draft,
    slug: draft.slug === known.slug ? undefined : draft.slug,
    url: draft.url ?? null,
    kicker: draft.kicker ?? null,
    standfirst: draft.standfirst ?? null,
    dateline: draft.dateline ?? null,
    byline: draft.byline ?? null,
    image: draft.image ?? null,
    section: draft.section ?? null,
    embargoUntil: draft.embargoUntil ?? null,
    translationGroup: draft.translationGroup ?? null,
  };
}

/** What a foreign source says: never the slug again, which readers have by now, and no empty lists. */
function spoken(said: ArticleDraft): Partial<ArticleDraft> {
  const { tags, contributors, ...draft } = { ...said, slug: undefined };
  return { ...draft, ...(tags?.length ? { tags } : {}), ...(contributors?.length ? { contributors } : {}) };
}

async function revise(
  writing: Writing,
  article: Article,
  changes: Partial<ArticleDraft>,
  source: ArticleDraft['source'],
) {
  await reviseArticle(writing.unit, article, { ...changes, source });
  if (changes.createdAt) writing.unit.em.assign(article, { createdAt: changes.createdAt });
  return article;
}

/** Who began it is known by address: an account of the installation it comes from is none of this one. */
async function signBy(writing: Writing, article: Article, email: string, place: Place): Promise<void> {
  const createdBy = await staffWithEmail({ reads: writing.unit.sql }, email);
  if (createdBy === null) note(writing, place, `nobody of the staff here is ${email}: who began it is not kept`);
  writing.unit.em.assign(article, { createdBy });
}

async function freeId({ run }: Writing, { id }: ArticleRecord): Promise<string | undefined> {
  return id !== undefined && (await isElsewhere(run, id)) ? ownId(run, id) : id;
}

function foresee({ run, summary }: Writing, record: ArticleRecord, known: Article | null, isSame: boolean): Outcome {
  articleContent(record, languageOf(run, record.language));
  if (!known) summary.count('comment', 'created', record.comments.length);
  return known ? (isSame ? 'unchanged' : 'updated') : 'created';
}
