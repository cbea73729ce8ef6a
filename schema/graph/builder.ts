import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { NotAllowed } from '../gate/refusal.ts';
import type { Permission } from '../staff/staff-role.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from './context.ts';
import { badRequest } from './errors.ts';
import { badId, decodeGlobalId, encodeGlobalId } from './global-id.ts';

/** The one builder. It defines no types: each concept adds its own from its own folder. */
export const builder = new SchemaBuilder<{
  Context: GraphContext;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  AuthScopes: {
    /** Staff of this site whose role, and token if there is one, has this permission. */
    permission: Permission;
    /** Anybody of this site's staff, whatever they may do. */
    staff: boolean;
  };
  DefaultAuthStrategy: 'all';
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    URL: { Input: string; Output: string };
  };
}>({
  // Errors come first, which is outermost: a refusal of a scope is a member of the field's result.
  plugins: [ErrorsPlugin, ScopeAuthPlugin, RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  errors: { directResult: true, defaultTypes: [] },
  scopeAuth: {
    defaultStrategy: 'all',
    authScopes: ({ staff }) => ({ permission: (permission) => staff?.permissions.has(permission) ?? false, staff: staff !== null }),
    unauthorizedError: (_parent, { staff }) =>
      new NotAllowed(
        staff
          ? 'Your role on this site, or your token, does not permit this.'
          : 'Only staff of this site may do this: sign in, or send a token. With a session, changes need the header x-gazette-csrf.',
      ),
  },
  relay: {
    // The length of a page is counted at the connection itself.
    nodesOnConnection: { description: 'The page without its cursors.', complexity: { multiplier: 1 } },
    encodeGlobalID: (type, id) => encodeGlobalId(type, String(id)),
    decodeGlobalID: decodeGlobalId,
    idFieldOptions: { description: 'Global id: opaque, and unique over all types.' },
    nodeTypeOptions: { description: 'Anything that can be asked for again by its global id.' },
    pageInfoTypeOptions: { description: 'Where a page of a connection stands in its list.' },
    nodeQueryOptions: {
      description: 'The thing with this global id; null when there is none or it is not public.',
      args: { id: { description: 'A global id, as `id` gives it.' } },
      resolve: (_root, { id }, _context, info, resolveNode) => resolveNode(ofNodeType(id, info)),
    },
    nodesQueryOptions: {
      description: 'The things with these global ids, in the order asked; null for each that is not there or not public.',
      args: { ids: { description: 'Global ids, at most 100.' } },
      resolve: (_root, { ids }, context, info, resolveNodes) => {
        if (ids.length > context.limits.pageSize) throw badRequest('TOO_MANY_IDS', `At most ${context.limits.pageSize} ids at once.`);
        return resolveNodes(ids.map((id) => ofNodeType(id, info)));
      },
    },
    firstArgOptions: { description: 'How many from the front, at most 100; 20 when neither `first` nor `last` is given.' },
    lastArgOptions: { description: 'How many from the end, at most 100; not together with `first`.' },
    afterArgOptions: { description: 'Only what follows this cursor.' },
    beforeArgOptions: { description: 'Only what precedes this cursor.' },
    cursorFieldOptions: { description: 'Marks the place of this edge in the list; opaque.' },
    nodeFieldOptions: { description: 'What stands at this place.', nullable: false },
    edgesFieldOptions: { description: 'The page, with a cursor for each.', nullable: { list: false, items: false }, complexity: { multiplier: 1 } },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
    hasNextPageFieldOptions: { description: 'Whether more follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether others come before.' },
    startCursorFieldOptions: { description: 'Cursor of the first edge; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last edge; null on an empty page.' },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 4,
    limit: ({ limits }) => ({ complexity: limits.complexity, depth: limits.depth }),
    complexityError: (kind, result) =>
      badRequest(
        `TOO_${kind.toUpperCase()}`,
        `This query is too large: its ${kind.toLowerCase()} is ${result[kind.toLowerCase() as 'depth']}, ` +
          `at most ${result[`max${kind}` as 'maxDepth']} is allowed. Ask for fewer or in several queries.`,
      ),
  },
});

builder.queryType({ description: 'What can be read. Every root answers for one site: the one named by `?site=KEY`, else the default one.' });
builder.mutationType({ description: 'What can be done. Each answers its payload or a typed error.' });

/** An id of no type of ours is none of our ids; the plugin would take it for a fault of the server. */
function ofNodeType<Id extends { typename: string; id: string }>(id: Id, { schema }: GraphQLResolveInfo): Id {
  const type = schema.getType(id.typename);
  if (type && 'getInterfaces' in type && type.getInterfaces().some(({ name }) => name === 'Node')) return id;
  throw badId(encodeGlobalId(id.typename, id.id));
}
