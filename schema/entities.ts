import { ArticleCreditSchema } from './article/article-credit.entity.ts';
import { ArticleListingSchema } from './article/article-listing.entity.ts';
import { ArticleTaggingSchema } from './article/article-tagging.entity.ts';
import { ArticleTextSchema } from './article/article-text.entity.ts';
import { ArticleSchema } from './article/article.entity.ts';
import { CorrectionSchema } from './article/correction.entity.ts';
import { RedirectSchema } from './article/redirect.entity.ts';
import { RevisionSchema } from './article/revision.entity.ts';
import { CommentSchema } from './comment/comment.entity.ts';
import { ThreadSchema } from './comment/thread.entity.ts';
import { ContributorSchema } from './contributor/contributor.entity.ts';
import { JobSchema } from './event/job.entity.ts';
import { OutboxEventSchema } from './event/outbox-event.entity.ts';
import { ImageSchema } from './image/image.entity.ts';
import { SectionSchema } from './section/section.entity.ts';
import { SiteSchema } from './site/site.entity.ts';
import { TagSchema } from './tag/tag.entity.ts';

/** Every entity, in the order in which rows can be written without breaking a foreign key. */
export const entities = [
  OutboxEventSchema,
  JobSchema,
  SiteSchema,
  SectionSchema,
  TagSchema,
  ContributorSchema,
  ImageSchema,
  ArticleSchema,
  ArticleCreditSchema,
  ArticleTaggingSchema,
  ArticleListingSchema,
  ArticleTextSchema,
  CorrectionSchema,
  RevisionSchema,
  RedirectSchema,
  ThreadSchema,
  CommentSchema,
] as const;
