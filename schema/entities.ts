import { ArchiveWordSchema } from './article/archive-word.entity.ts';
import { ArticleCreditSchema } from './article/article-credit.entity.ts';
import { ArticleListingSchema } from './article/article-listing.entity.ts';
import { ArticleTaggingSchema } from './article/article-tagging.entity.ts';
import { ArticleTextSchema } from './article/article-text.entity.ts';
import { ArticleSchema } from './article/article.entity.ts';
import { CorrectionSchema } from './article/correction.entity.ts';
import { HeadlineWordSchema } from './article/headline-word.entity.ts';
import { RedirectSchema } from './article/redirect.entity.ts';
import { RevisionSchema } from './article/revision.entity.ts';
import { AppealSchema } from './comment/appeal.entity.ts';
import { CommentSchema } from './comment/comment.entity.ts';
import { DecisionSchema } from './comment/decision.entity.ts';
import { DutyRecordSchema } from './comment/duty-record.entity.ts';
import { ReplyNoticeSchema } from './comment/notices/reply-notice.entity.ts';
import { ReplySubscriptionSchema } from './comment/notices/reply-subscription.entity.ts';
import { ReactionSchema } from './comment/reaction.entity.ts';
import { ReportSchema } from './comment/report.entity.ts';
import { ThreadSchema } from './comment/thread.entity.ts';
import { WordListEntrySchema } from './comment/word-list-entry.entity.ts';
import { ContributorSchema } from './contributor/contributor.entity.ts';
import { EventConsumerSchema } from './event/event-consumer.entity.ts';
import { JobSchema } from './event/job.entity.ts';
import { OutboxEventSchema } from './event/outbox-event.entity.ts';
import { WebhookDeliverySchema } from './event/webhook-delivery.entity.ts';
import { WebhookSchema } from './event/webhook.entity.ts';
import { ImageFileSchema } from './image/image-file.entity.ts';
import { ImageSchema } from './image/image.entity.ts';
import { CuratedListSchema } from './list/curated-list.entity.ts';
import { CuratedSlotSchema } from './list/curated-slot.entity.ts';
import { MailSchema } from './mail/mail.entity.ts';
import { PlainPageSchema } from './page/plain-page.entity.ts';
import { CreativeCountSchema } from './placement/creative-count.entity.ts';
import { CreativeSchema } from './placement/creative.entity.ts';
import { PlacementSchema } from './placement/placement.entity.ts';
import { ArticleViewSchema } from './popularity/article-view.entity.ts';
import { PopularitySchema } from './popularity/popularity.entity.ts';
import { ViewMarkSchema } from './popularity/view-mark.entity.ts';
import { BanSchema } from './reader/ban.entity.ts';
import { RateLimitSchema } from './reader/rate-limit.entity.ts';
import { ReaderKeySchema } from './reader/reader-key.entity.ts';
import { ReaderSchema } from './reader/reader.entity.ts';
import { SpentProofSchema } from './reader/spent-proof.entity.ts';
import { ArticleFeatureSchema } from './related/article-feature.entity.ts';
import { ArticleNeighbourSchema } from './related/article-neighbour.entity.ts';
import { FeaturePostingSchema } from './related/feature-posting.entity.ts';
import { RelatedChoiceSchema } from './related/related-choice.entity.ts';
import { RelatedDueSchema } from './related/related-due.entity.ts';
import { TermFrequencySchema } from './related/term-frequency.entity.ts';
import { SectionSchema } from './section/section.entity.ts';
import { SecretSchema } from './site/secret.entity.ts';
import { FormerSlugSchema } from './site/former-slug.entity.ts';
import { SiteSchema } from './site/site.entity.ts';
import { SourceItemSchema } from './source/source-item.entity.ts';
import { SourceSchema } from './source/source.entity.ts';
import { AuditEntrySchema } from './staff/audit-entry.entity.ts';
import { PasswordResetSchema } from './staff/password-reset.entity.ts';
import { StaffInvitationSchema } from './staff/staff-invitation.entity.ts';
import { StaffMembershipSchema } from './staff/staff-membership.entity.ts';
import { StaffSessionSchema } from './staff/staff-session.entity.ts';
import { StaffTokenSchema } from './staff/staff-token.entity.ts';
import { StaffSchema } from './staff/staff.entity.ts';
import { TagSchema } from './tag/tag.entity.ts';

/** Every entity, in the order in which rows can be written without breaking a foreign key. */
export const entities = [
  OutboxEventSchema,
  EventConsumerSchema,
  JobSchema,
  SecretSchema,
  RateLimitSchema,
  SpentProofSchema,
  WebhookSchema,
  WebhookDeliverySchema,
  SiteSchema,
  FormerSlugSchema,
  MailSchema,
  StaffSchema,
  StaffMembershipSchema,
  StaffTokenSchema,
  StaffSessionSchema,
  StaffInvitationSchema,
  PasswordResetSchema,
  AuditEntrySchema,
  SectionSchema,
  TagSchema,
  ContributorSchema,
  ImageFileSchema,
  ImageSchema,
  ArticleSchema,
  ArticleCreditSchema,
  ArticleTaggingSchema,
  ArticleListingSchema,
  ArticleTextSchema,
  ArchiveWordSchema,
  HeadlineWordSchema,
  CorrectionSchema,
  RevisionSchema,
  RedirectSchema,
  CuratedListSchema,
  CuratedSlotSchema,
  PlainPageSchema,
  ArticleFeatureSchema,
  FeaturePostingSchema,
  TermFrequencySchema,
  ArticleNeighbourSchema,
  RelatedChoiceSchema,
  RelatedDueSchema,
  ReaderSchema,
  ReaderKeySchema,
  BanSchema,
  ThreadSchema,
  CommentSchema,
  ReactionSchema,
  ReportSchema,
  DecisionSchema,
  AppealSchema,
  ReplySubscriptionSchema,
  ReplyNoticeSchema,
  DutyRecordSchema,
  WordListEntrySchema,
  ArticleViewSchema,
  ViewMarkSchema,
  PopularitySchema,
  PlacementSchema,
  CreativeSchema,
  CreativeCountSchema,
  SourceSchema,
  SourceItemSchema,
] as const;
