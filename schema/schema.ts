import type { GraphQLSchema } from 'graphql';
import { printSchema } from 'graphql';
import './graph/scalars.ts';
import './graph/error.type.ts';
import './site/site.type.ts';
import './staff/viewer.type.ts';
import './staff/sign-in.mutation.ts';
import './staff/staff-token.type.ts';
import './staff/staff-token.mutation.ts';
import './staff/invitation.type.ts';
import './staff/invitation.mutation.ts';
import './staff/follow-link.mutation.ts';
import './staff/staff-member.type.ts';
import './staff/staff-member.mutation.ts';
import './staff/audit-log.type.ts';
import './section/section.type.ts';
import './section/staff-sections.field.ts';
import './tag/tag.type.ts';
import './contributor/contributor.type.ts';
import './image/image.type.ts';
import './article/article.type.ts';
import './article/articles.field.ts';
import './article/desk/newsroom-article.type.ts';
import './article/desk/revision.type.ts';
import './article/desk/newsroom-articles.field.ts';
import './article/desk/write-article.mutation.ts';
import './article/desk/take-step.mutation.ts';
import './related/related.type.ts';
import './search/search.type.ts';
import './search/search-suggestion.type.ts';
import './reader/error.type.ts';
import './reader/reader.type.ts';
import './reader/ban.mutation.ts';
import './reader/viewer.field.ts';
import './comment/comment.type.ts';
import './comment/threads.field.ts';
import './comment/submit-comment.mutation.ts';
import './comment/desk/moderation.type.ts';
import './comment/desk/moderate-comments.mutation.ts';
import './comment/desk/undo-moderation.mutation.ts';
import './comment/desk/moderation-queue.field.ts';
import './comment/desk/comment-context.field.ts';
import './comment/desk/thread-state.mutation.ts';
import './comment/desk/appeals.field.ts';
import './comment/desk/notices.field.ts';
import './comment/desk/duties.field.ts';
import './comment/comment-place.field.ts';
import './comment/desk/reader-history.field.ts';
import './comment/word-list/words.field.ts';
import './comment/word-list/words.mutation.ts';
import './comment/own-comments.field.ts';
import './comment/own-comment.mutation.ts';
import './comment/reader-data.mutation.ts';
import './comment/other-comment.mutation.ts';
import './live/events.type.ts';
import './webhook/webhook.type.ts';
import './popularity/popular.type.ts';
import './popularity/record-view.mutation.ts';
import './placement/placement.type.ts';
import { builder } from './graph/builder.ts';

/** The whole graph, gathered; each concept has brought its own types. */
export const schema: GraphQLSchema = builder.toSchema();

/** The graph in GraphQL's own language, as committed in `schema.graphql`. */
export function printedSchema(): string {
  return `${printSchema(schema)}\n`;
}
