import type { GraphQLSchema } from 'graphql';
import { printSchema } from 'graphql';
import './graph/scalars.ts';
import './graph/error.type.ts';
import './site/site.type.ts';
import './section/section.type.ts';
import './tag/tag.type.ts';
import './contributor/contributor.type.ts';
import './image/image.type.ts';
import './article/article.type.ts';
import './article/articles.field.ts';
import './related/related.type.ts';
import './search/search.type.ts';
import './reader/error.type.ts';
import './comment/comment.type.ts';
import './comment/threads.field.ts';
import './comment/submit-comment.mutation.ts';
import './live/events.type.ts';
import { builder } from './graph/builder.ts';

/** The whole graph, gathered; each concept has brought its own types. */
export const schema: GraphQLSchema = builder.toSchema();

/** The graph in GraphQL's own language, as committed in `schema.graphql`. */
export function printedSchema(): string {
  return `${printSchema(schema)}\n`;
}
