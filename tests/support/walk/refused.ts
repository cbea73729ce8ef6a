import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import { schema } from '@gazette/schema/schema.ts';
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Newsroom } from '../newsroom.ts';
import { passesWith, type StaffsField } from './staffs-fields.ts';
import type { Viewer } from './viewers.ts';
import type { AnyField } from './walk-graph.ts';

/** A way to a thing of which some fields are staff's, for somebody who may see the thing itself. */
const doors: Readonly<Record<string, string>> = {
  Query: '@',
  Mutation: '@',
  NewsroomArticle: 'newsroomArticles(first: 1) { nodes { @ } }',
  Comment: 'latestComments(first: 1) { nodes { @ } }',
  CommentReason: 'viewer { reader { comments(first: 1) { nodes { comment { reason { @ } } } } } }',
  SourceItem: 'sources { items(first: 1) { @ } }',
  CommentReport: 'moderationQueue(queue: REPORTED, first: 1) { nodes { reports { @ } } }',
};

/** `refused`: said so of this very field; `shut`: did not come as far; anything else was answered. */
export type Outcome = 'refused' | 'shut' | 'answered';

/**
 * Asks for one field that is not for this viewer, alone, so that its refusal cannot hide behind another's.
 * @param id of a comment that everybody sees, for whatever has to be named.
 */
export async function askForbidden(
  newsroom: Newsroom,
  viewer: Viewer,
  { type, field }: StaffsField,
  id: string,
): Promise<Outcome> {
  if (passesWith(viewer.permissions)(field)) throw new Error(`${viewer.name} may ask for ${type}.${field.name}.`);
  const door = doors[type];
  if (door === undefined)
    throw new Error(`The walk knows no way to ${type}, which has the staff's field ${field.name}: teach it.`);
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const given = field.args.filter(isRequiredArgument).map((arg) => {
    variables[arg.name] = valueOf(arg.type, id);
    declared.push(`$${arg.name}: ${String(arg.type)}`);
    return `${arg.name}: $${arg.name}`;
  });
  const asked = `asked: ${field.name}${given.length > 0 ? `(${given.join(' ')})` : ''} ${selection(field)}`;
  const kind = type === 'Mutation' ? 'mutation' : 'query';
  const text = `${kind}${declared.length > 0 ? `(${declared.join(' ')})` : ''} { ${door.replace('@', asked)} }`;
  const { data, errors } = await newsroom.ask(text, variables, { ...viewer.options, site: viewer.site });
  const union = (data as { asked?: { __typename?: string } } | null | undefined)?.asked?.__typename;
  if (union === 'NotAllowed') return 'refused';
  const isAnswered = /"asked":(?!null)/.test(JSON.stringify(data ?? null));
  if (errors?.some(({ path, extensions }) => path?.at(-1) === 'asked' && extensions?.['code'] === 'NOT_ALLOWED')) {
    return isAnswered ? 'answered' : 'refused';
  }
  return isAnswered ? 'answered' : 'shut';
}

function selection(field: AnyField): string {
  return isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
}

/** Something that could be meant, of any type of input. */
function valueOf(given: GraphQLInputType, id: string): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [valueOf(type.ofType, id)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, id)]));
  }
  const values: Readonly<Record<string, unknown>> = {
    ID: encodeGlobalId('Comment', id),
    String: 'Walk',
    Boolean: true,
    Int: 1,
    URL: 'https://gazette.test/walk',
    DateTime: '2026-04-01T00:00:00.000Z',
  };
  if (!(type.name in values)) throw new Error(`The walk has no value of the type ${type.name}: teach it.`);
  return values[type.name];
}

/** Everything that somebody may do without being of the staff: what is new here is to be looked at. */
export function openMutations(): string[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields
    .filter(passesWith(null))
    .map(({ name }) => name)
    .toSorted();
}
