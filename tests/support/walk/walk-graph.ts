import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** What to ask with: by the name of an argument, or `root.argument`, every value worth trying. */
export type Tries = Readonly<Record<string, readonly unknown[]>>;

export interface Operation {
  /** The root that it asks, mostly several times. */
  readonly root: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface Walk {
  readonly schema: GraphQLSchema;
  readonly tries: Tries;
  /** How many nodes one is reached through another. */
  readonly depth: number;
  /** `Type.field` that only says again what was asked. */
  readonly echoes: ReadonlySet<string>;
  /** Whether whoever walks may ask for a field. One that is refused would take the rest of the answer with it. */
  readonly passes: (field: AnyField) => boolean;
}

export type AnyField = GraphQLField<unknown, unknown>;

/** Roots asked in one document. */
const ROOTS_AT_ONCE = 8;

/**
 * Queries that ask every root with every argument it takes, one argument at a time beside the required ones, and follow
 * every field from there. They are made from the schema, so that a new root, relation or argument is walked from its
 * first day; one that `tries` knows nothing of is an error.
 */
export function walkGraph(walk: Walk): Operation[] {
  const fragments = new Map<string, string>();
  // Roots of one document fail together, so it holds but one way of asking.
  const roots = Object.values(walk.schema.getQueryType()?.getFields() ?? {}).filter(walk.passes);
  const batches = roots.flatMap((field) =>
    waysToAsk(field, walk.tries).flatMap((way) =>
      chunks(
        way.map((values) => ({ field, values })),
        ROOTS_AT_ONCE,
      ),
    ),
  );
  return batches.map((batch) => {
    const variables: Record<string, unknown> = {};
    const declared: string[] = [];
    const asked = batch.map(({ field, values }, index) => {
      const given = Object.entries(values).map(([name, value]) => {
        const variable = `v${index}_${name}`;
        variables[variable] = value;
        declared.push(`$${variable}: ${String(field.args.find((arg) => arg.name === name)?.type)}`);
        return `${name}: $${variable}`;
      });
      const type = getNamedType(field.type);
      const selection = isLeafType(type) ? '' : `{ ${follow(type, walk, walk.depth, fragments)} }`;
      return `r${index}: ${field.name}${given.length > 0 ? `(${given.join(' ')})` : ''} ${selection}`;
    });
    const text = `query${declared.length > 0 ? `(${declared.join(' ')})` : ''} { ${asked.join('\n')} }`;
    return { root: batch[0]?.field.name ?? '', query: withFragments(text, fragments), variables };
  });
}

/** All that can be asked of a type, as `walkGraph` asks: for what is no root. @returns a selection and its fragments. */
export function selectionOf(typeName: string, walk: Walk): { readonly selection: string; readonly fragments: string } {
  const type = walk.schema.getType(typeName);
  if (!type) throw new Error(`There is no type ${typeName}.`);
  const fragments = new Map<string, string>();
  const selection = follow(type, walk, walk.depth, fragments);
  return { selection: `{ ${selection} }`, fragments: withFragments(selection, fragments).slice(selection.length) };
}

/** The types that such a walk passes through. */
export function typesBelow({ schema, passes }: Pick<Walk, 'schema' | 'passes'>): Set<string> {
  const seen = new Set<string>();
  const visit = (type: GraphQLNamedType) => {
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(visit);
    if (!isObjectType(type) || seen.has(type.name)) return;
    seen.add(type.name);
    visitFields(type);
  };
  const visitFields = (type: GraphQLObjectType | null | undefined) => {
    for (const field of Object.values(type?.getFields() ?? {})) if (passes(field)) visit(getNamedType(field.type));
  };
  visitFields(schema.getQueryType());
  return seen;
}

/** With the required arguments alone, then with each other one beside them. */
function waysToAsk(field: AnyField, tries: Tries): Record<string, unknown>[][] {
  const required = field.args.filter(isRequiredArgument);
  const others = field.args.filter((arg) => !isRequiredArgument(arg));
  const base = required.reduce<Record<string, unknown>[]>(
    (rows, arg) => rows.flatMap((row) => triesFor(field, arg, tries).map((value) => ({ ...row, [arg.name]: value }))),
    [{}],
  );
  const [first = {}] = base;
  return [base, ...others.map((arg) => triesFor(field, arg, tries).map((value) => ({ ...first, [arg.name]: value })))];
}

function triesFor(field: AnyField, arg: GraphQLArgument, tries: Tries): readonly unknown[] {
  const type = getNamedType(arg.type);
  const values =
    tries[`${field.name}.${arg.name}`] ??
    tries[arg.name] ??
    (isEnumType(type) ? type.getValues().map(({ name }) => name) : undefined);
  if (!values) throw new Error(`The walk does not know what to give ${field.name}(${arg.name}:): teach it.`);
  return values;
}

/** A selection of all that hangs on a type, with other nodes down to `depth`. */
function follow(type: GraphQLNamedType, walk: Walk, depth: number, fragments: Map<string, string>): string {
  if (isAbstractType(type)) {
    const members = walk.schema.getPossibleTypes(type).map((member) => follow(member, walk, depth, fragments));
    return `__typename ${members.join(' ')}`;
  }
  if (!isObjectType(type)) throw new Error(`${type.name} cannot be selected from`);
  const name = `${type.name}_${depth}`;
  if (!fragments.has(name)) {
    fragments.set(name, '');
    const fields = Object.values(type.getFields()).map((field) => fieldOf(type, field, walk, depth, fragments));
    fragments.set(name, `fragment ${name} on ${type.name} { __typename ${fields.join(' ')} }`);
  }
  return `...${name}`;
}

/** What fields that cannot do without are given. */
const GIVEN: Readonly<Record<string, string>> = { 'Image.thumbnail': '(width: 100)' };

function fieldOf(
  parent: GraphQLObjectType,
  field: AnyField,
  walk: Walk,
  depth: number,
  fragments: Map<string, string>,
): string {
  const place = `${parent.name}.${field.name}`;
  if (walk.echoes.has(place) || !walk.passes(field)) return '';
  const given = GIVEN[place];
  const unknown = given === undefined ? field.args.find(isRequiredArgument) : undefined;
  if (unknown) throw new Error(`The walk does not know what to give ${place}(${unknown.name}:): teach it.`);
  // Fields of one name in different types need not have one type.
  const length = given ?? (field.args.some((arg) => arg.name === 'first') ? '(first: 5)' : '');
  const alias = `${parent.name}_${field.name}: ${field.name}${length}`;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return alias;
  if (!isNode(type)) return `${alias} { ${follow(type, walk, depth, fragments)} }`;
  return depth === 0 || field.name === 'nodes'
    ? `${alias} { __typename id }`
    : `${alias} { ${follow(type, walk, depth - 1, fragments)} }`;
}

/** What a node of the public graph is to the newsroom: it has an id, and leads to others of its kind. */
const NEWSROOM_NODES = new Set(['NewsroomArticle']);

function isNode(type: GraphQLNamedType): boolean {
  return isObjectType(type) && (NEWSROOM_NODES.has(type.name) || type.getInterfaces().some(({ name }) => name === 'Node'));
}

/** The text with the fragments that it spreads, and those that they spread. */
function withFragments(text: string, fragments: ReadonlyMap<string, string>): string {
  const needed = new Set<string>();
  const collect = (part: string) => {
    for (const [, name = ''] of part.matchAll(/\.\.\.(\w+)/g)) {
      if (needed.has(name)) continue;
      needed.add(name);
      collect(fragments.get(name) ?? '');
    }
  };
  collect(text);
  return [text, ...[...needed].map((name) => fragments.get(name) ?? '')].join('\n');
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
