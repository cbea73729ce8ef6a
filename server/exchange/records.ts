import { articleStatuses } from '@gazette/schema/article/article-status.ts';
import { commentStatuses } from '@gazette/schema/comment/comment.entity.ts';
import { threadStates } from '@gazette/schema/comment/thread.entity.ts';
import { HEAVIEST } from '@gazette/schema/placement/check-creative.ts';
import { creativeKinds } from '@gazette/schema/placement/creative.entity.ts';
import { choiceKinds } from '@gazette/schema/related/related-choice.entity.ts';
import { moderationModes } from '@gazette/schema/site/site.entity.ts';
import { tagKinds } from '@gazette/schema/tag/tag.entity.ts';
import { z } from 'zod';
import { listRecord, pageRecord, sourceRecord } from './desk-records.ts';
import { instant, LINE, line, longWords, pixels, slug, words } from './record-fields.ts';
import { addressSettings, policySettings } from './site-settings.ts';

/*
 * The one form that every reader yields and that `gazette export` writes. What is optional may be left out or null: an
 * article is a headline and nothing more, if need be. Texts are as the source has them; the domain cleans them where
 * they enter.
 */

/** A section, tag or contributor by its slug; with a name it is made when the site does not have it. */
const named = z.union([
  line.transform((text) => ({ slug: text, name: undefined })),
  z
    .object({ slug: slug.optional(), name: words.optional() })
    .refine((given) => given.slug ?? given.name, 'needs a slug or a name'),
]);

const image = z.object({
  url: z.string().trim().min(1).max(4000),
  alt: z.string().max(LINE).default(''),
  caption: z.string().max(LINE).optional(),
  credit: z.string().max(LINE).optional(),
  width: pixels.optional(),
  height: pixels.optional(),
  /** What must stay in sight when it is cut, in thousandths from the top left. */
  focalX: z.int().min(0).max(1000).optional(),
  focalY: z.int().min(0).max(1000).optional(),
});

const correction = z.object({ note: line, correctedAt: instant });

const key = z.union([z.string().min(1).max(500), z.number()]).transform(String);

const facts = z.record(z.string(), z.unknown());

const decision = z.object({
  from: z.enum(commentStatuses).optional(),
  to: z.enum(commentStatuses),
  reason: z.string().max(200),
  explanation: facts.default({}),
  at: instant,
});

const remark = {
  /** Unique in its file; a UUID becomes the comment's own id. */
  id: key,
  /** Who this is at the source it once came from, where `id` is ours. */
  sourceKey: key.optional(),
  /** Whom it answers; where `answers` says that, only under whom it stands. */
  parent: key.optional(),
  answers: key.optional(),
  author: z.union([line.transform((name) => ({ name })), z.object({ name: line })]).default({ name: '' }),
  badges: z.array(z.string().trim().min(1).max(100)).max(20).default([]),
  body: z.string().default(''),
  status: z.enum(commentStatuses).default('approved'),
  /** Code of what decided its status, and what that was founded on. */
  reason: z.string().max(200).optional(),
  explanation: facts.optional(),
  createdAt: instant,
  editedAt: instant.optional(),
  /** When its writer took it back: it has no words and no name any more. */
  deletedAt: instant.optional(),
  likes: z.int().min(0).max(2_000_000_000).default(0),
  /** The first decision about it, then those that changed it; only an export has them. */
  decisions: z.array(decision).max(1000).default([]),
};

interface Remark {
  readonly author: { readonly name: string };
  readonly body: string;
  readonly deletedAt?: Date | undefined;
}

function hasWords({ body, deletedAt }: Remark): boolean {
  return body !== '' || deletedAt !== undefined;
}
function hasName({ author, deletedAt }: Remark): boolean {
  return author.name !== '' || deletedAt !== undefined;
}
const noWords = { path: ['body'], error: 'is missing' };
const noName = { path: ['author'], error: 'is missing' };

/** Which page: an article by its source key or by slug (and language, where one slug serves two), or any address. */
const page = {
  /** The article's `sourceKey`, in a stream of one source. */
  source: z.string().max(4000).optional(),
  url: z.string().max(4000).optional(),
  article: slug.optional(),
  language: z.string().max(35).optional(),
  /** Left out where the address is none of the site's: other people's pages may be in the file. */
  ownPagesOnly: z.boolean().optional(),
};

const nestedComment = z.object(remark).refine(hasWords, noWords).refine(hasName, noName);

function namesPage(record: { source?: unknown; url?: unknown; article?: unknown }): boolean {
  return (record.source ?? record.url ?? record.article) !== undefined;
}

const noPage = { path: ['url'], error: 'names neither a page nor an article' };

export const siteRecord = z.object({
  type: z.literal('site'),
  key: slug,
  name: words.optional(),
  locale: z.string().max(100).optional(),
  languages: z.array(z.string().min(2).max(35)).min(1).optional(),
  timeZone: z.string().max(100).optional(),
  url: z.string().max(4000).optional(),
  hosts: z.array(z.string().max(300)).optional(),
  allowedOrigins: z.array(z.string().max(300)).optional(),
  moderation: z.enum(moderationModes).optional(),
  policy: policySettings.optional(),
  addressRules: addressSettings.optional(),
  createdAt: instant.optional(),
});

/** Slugs whose addresses lead to it: those it had, and those of what was made one with it. */
const formerSlugs = z.array(slug).default([]);

export const sectionRecord = z.object({
  type: z.literal('section'),
  /** Of names given as one plain text; the site's when absent. */
  language: z.string().max(35).optional(),
  slug,
  name: words.optional(),
  parent: slug.optional(),
  position: z.int().optional(),
  description: z.string().optional(),
  formerSlugs,
});

export const contributorRecord = z.object({
  type: z.literal('contributor'),
  language: z.string().max(35).optional(),
  slug: slug.optional(),
  name: words,
  role: words.optional(),
  bio: longWords.optional(),
  formerSlugs,
});

export const tagRecord = z.object({
  type: z.literal('tag'),
  language: z.string().max(35).optional(),
  slug: slug.optional(),
  name: words,
  kind: z.enum(tagKinds).optional(),
  formerSlugs,
});

export const articleRecord = z.object({
  type: z.literal('article'),
  id: z.uuid().toLowerCase().optional(),
  /** Who this is at the source; what makes a second import an update. By default the url, else language and slug. */
  sourceKey: z.string().max(4000).optional(),
  /** What an export says of the import the article once came from, so that it is recognised after a move too. */
  sourceHash: z.string().max(100).optional(),
  slug: slug.optional(),
  /** Where the article lives when that is not this site's own page. */
  url: z.string().max(4000).optional(),
  /** What relative addresses in the body are relative to. */
  baseUrl: z.string().max(4000).optional(),
  language: z.string().max(35).optional(),
  headline: line,
  kicker: line.optional(),
  standfirst: z.string().optional(),
  dateline: line.optional(),
  byline: line.optional(),
  contributors: z.array(named).default([]),
  section: named.optional(),
  tags: z.array(named).default([]),
  /** HTML when it has a tag in it, else text with blank lines between paragraphs. */
  body: z.string().default(''),
  image: image.optional(),
  format: z.string().max(100).optional(),
  status: z.enum(articleStatuses).default('published'),
  createdAt: instant.optional(),
  /** E-mail address of whoever of the staff began it. */
  createdBy: line.optional(),
  /** Before this moment it may not become public. */
  embargoUntil: instant.optional(),
  scheduledAt: instant.optional(),
  publishedAt: instant.optional(),
  updatedAt: instant.optional(),
  withdrawnAt: instant.optional(),
  withdrawnReason: z.string().optional(),
  corrections: z.array(correction).default([]),
  translationGroup: z.string().max(500).optional(),
  /** Former addresses: paths on the site or absolute. */
  redirects: z.array(z.string().min(1).max(4000)).default([]),
  /** Page key of its conversation, where the article has moved since. */
  threadKey: z.string().max(4000).optional(),
  thread: z
    .object({ state: z.enum(threadStates), url: z.string().max(4000).optional(), createdAt: instant.optional() })
    .optional(),
  /** How many revisions follow on lines of their own; only an export has them. */
  revisions: z.int().min(0).optional(),
  comments: z.array(nestedComment).default([]),
});

/** The state of the conversation under a page that is not an article's, or of an article's. */
export const threadRecord = z
  .object({
    type: z.literal('thread'),
    ...page,
    state: z.enum(threadStates),
    createdAt: instant.optional(),
    /** Of another source: the state of a conversation that is here stays as moderators left it. */
    sourceKey: key.optional(),
  })
  .refine(namesPage, noPage);

export const commentRecord = z
  .object({ type: z.literal('comment'), ...page, ...remark })
  .refine(namesPage, noPage)
  .refine(hasWords, noWords)
  .refine(hasName, noName);

/** Comments of one page, those that are answered before their answers; what is told of thousands is told in runs. */
export const commentsRecord = z
  .object({ type: z.literal('comments'), ...page, comments: z.array(nestedComment) })
  .refine(namesPage, noPage);

/** What an article said after a change; only an export of our own has them. */
export const revisionRecord = z.object({
  type: z.literal('revision'),
  article: slug,
  language: z.string().max(35).optional(),
  number: z.int().min(1),
  cause: line,
  /** E-mail address of whoever of the staff made it. */
  staff: line.optional(),
  content: z.record(z.string(), z.unknown()),
  createdAt: instant,
});

/** What an editor has decided about the list beside an article. */
export const relatedRecord = z.object({
  type: z.literal('related'),
  article: slug,
  language: z.string().max(35).optional(),
  other: slug,
  otherLanguage: z.string().max(35).optional(),
  kind: z.enum(choiceKinds),
  position: z.int().min(0).max(1_000).default(0),
  createdAt: instant.optional(),
});

const creative = z.object({
  name: slug,
  kind: z.enum(creativeKinds),
  image: z.object({ url: z.string().trim().min(1).max(4000), alt: z.string().max(LINE).default('') }).optional(),
  html: z.string().optional(),
  target: z.string().max(4000).optional(),
  weight: z.int().min(1).max(HEAVIEST).default(1),
  startsAt: instant.optional(),
  endsAt: instant.optional(),
  sections: z.array(slug).default([]),
  /** Of the pages on which it is shown; of every language when left out. */
  language: z.string().max(64).optional(),
  active: z.boolean().default(true),
  createdAt: instant.optional(),
});

/** A place for advertisements and what is shown in it; what the site has in it besides stays. */
export const placementRecord = z.object({
  type: z.literal('placement'),
  /** Of a label given as one plain text; the site's when absent. */
  language: z.string().max(35).optional(),
  name: slug,
  width: pixels,
  height: pixels,
  label: words.optional(),
  createdAt: instant.optional(),
  creatives: z.array(creative).default([]),
});

/** Its source has taken an article back, and says no more of it. */
export const withdrawalRecord = z.object({
  type: z.literal('withdrawal'),
  sourceKey: z.string().min(1).max(4000),
  reason: z.string().max(LINE).optional(),
  withdrawnAt: instant.optional(),
});

export const importRecord = z.discriminatedUnion('type', [
  siteRecord,
  sectionRecord,
  contributorRecord,
  tagRecord,
  articleRecord,
  threadRecord,
  commentRecord,
  commentsRecord,
  revisionRecord,
  relatedRecord,
  placementRecord,
  withdrawalRecord,
  listRecord,
  pageRecord,
  sourceRecord,
]);

export type ImportRecord = z.output<typeof importRecord>;
/** As a reader writes it: dates as ISO text, anything optional left out. */
export type ImportInput = z.input<typeof importRecord>;
export type ArticleInput = z.input<typeof articleRecord>;
export type SiteRecord = z.output<typeof siteRecord>;
export type SectionRecord = z.output<typeof sectionRecord>;
export type ContributorRecord = z.output<typeof contributorRecord>;
export type TagRecord = z.output<typeof tagRecord>;
export type ArticleRecord = z.output<typeof articleRecord>;
export type ThreadRecord = z.output<typeof threadRecord>;
export type CommentRecord = z.output<typeof commentRecord>;
export type RevisionRecord = z.output<typeof revisionRecord>;
export type RelatedRecord = z.output<typeof relatedRecord>;
export type PlacementRecord = z.output<typeof placementRecord>;
export type WithdrawalRecord = z.output<typeof withdrawalRecord>;
export type ListRecord = z.output<typeof listRecord>;
export type PageRecord = z.output<typeof pageRecord>;
export type SourceRecord = z.output<typeof sourceRecord>;
export type NestedCommentInput = z.input<typeof nestedComment>;
export type NestedComment = z.output<typeof nestedComment>;
export type NamedReference = z.output<typeof named>;
export type Words = z.output<typeof words>;
