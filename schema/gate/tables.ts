import type { InferKyselyDB } from '@mikro-orm/sql';
import type { entities } from '../entities.ts';

/** The database as Kysely sees it: table and column names, values as JavaScript has them (Date, boolean, parsed JSON). */
export type Tables = InferKyselyDB<(typeof entities)[number]>;
