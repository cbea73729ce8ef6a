import type { CompiledQuery, Kysely } from 'kysely';
import { planOnce } from './planned-once.ts';
import type { Tables } from './tables.ts';
import { visible, type Scope, type Visible } from './visible.ts';

/** A query that Kysely has built, or one of several put together. */
interface Compilable<Row> {
  compile(reads: Kysely<Tables>): CompiledQuery<Row>;
}

/**
 * A query that is made and compiled once for each shape of its arguments, and then only filled with values: building
 * one anew takes several times as long as SQLite takes to answer it.
 */
export class PreparedQuery<Args extends object, Row> {
  readonly #build: (visible: Visible, args: Args) => Compilable<Row>;
  readonly #isLookUp: boolean;
  readonly #made = new WeakMap<Kysely<Tables>, Map<string, CompiledQuery<Row>>>();

  constructor(build: (visible: Visible, args: Args) => Compilable<Row>, isLookUp: boolean) {
    this.#build = build;
    this.#isLookUp = isLookUp;
  }

  /** For the gate alone. */
  async run(reads: Kysely<Tables>, { site, viewer }: Scope, args: Args): Promise<Row[]> {
    const values: unknown[] = [site.id];
    const shape = viewer + shapeOf(args, values);
    const made = this.#made.get(reads) ?? new Map<string, CompiledQuery<Row>>();
    let query = made.get(shape);
    if (!query) {
      // The gate is opened as ever, for a site whose id is put in later like all other values.
      const places = { at: 0 };
      const gate = visible({ reads }, { site: { id: placesIn('', places) }, viewer });
      query = this.#build(gate, placesIn(args, places)).compile(reads);
      if (this.#isLookUp) planOnce(query.sql);
      this.#made.set(reads, made.set(shape, query));
    }
    const parameters = query.parameters.map((value) => (value instanceof Place ? values[value.at] : value));
    return (await reads.executeQuery<Row>({ ...query, parameters })).rows;
  }
}

/**
 * Prepares what `build` makes. To `build`, strings, numbers, dates and lists stand for values that are not known yet: it may
 * put them into a query, not look at them. It may ask for yes and no, and whether there is anything.
 */
export function prepared<Args extends object, Row>(
  build: (visible: Visible, args: Args) => Compilable<Row>,
): PreparedQuery<Args, Row> {
  return new PreparedQuery(build, false);
}

/** The same for what is looked up by keys alone, which the database need not plan anew for others. */
export function preparedLookUp<Args extends object, Row>(
  build: (visible: Visible, args: Args) => Compilable<Row>,
): PreparedQuery<Args, Row> {
  return new PreparedQuery(build, true);
}

/** Stands in a compiled query for the value of this number. */
class Place {
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}

/** What of the arguments decides about the text of the query; the values go to `values`. */
function shapeOf(argument: unknown, values: unknown[]): string {
  if (argument === undefined || argument === null || typeof argument === 'boolean') return String(argument);
  if (Array.isArray(argument)) {
    const length = paddedLength(argument);
    for (let at = 0; at < length; at += 1) values.push(argument[Math.min(at, argument.length - 1)]);
    return String(length);
  }
  if (typeof argument !== 'object' || argument instanceof Date) {
    values.push(argument);
    return '?';
  }
  let shape = '{';
  for (const [name, value] of Object.entries(argument)) shape += `${name}:${shapeOf(value, values)},`;
  return `${shape}}`;
}

/** The same arguments with places for their values, in the order in which `shapeOf` lists them. */
function placesIn<T>(argument: T, next: { at: number }): T {
  if (argument === undefined || argument === null || typeof argument === 'boolean') return argument;
  if (Array.isArray(argument)) return Array.from({ length: paddedLength(argument) }, () => new Place(next.at++)) as T;
  if (typeof argument !== 'object' || argument instanceof Date) return new Place(next.at++) as T;
  return Object.fromEntries(Object.entries(argument).map(([name, value]) => [name, placesIn(value, next)])) as T;
}

/** Lists are filled up by their last value to a power of two, so that a hundred lengths make eight queries. */
function paddedLength(list: readonly unknown[]): number {
  return list.length === 0 ? 0 : 2 ** Math.ceil(Math.log2(list.length));
}
