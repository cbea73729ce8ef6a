import type { Store } from '@gazette/schema/gate/store.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { sourcesOf, type SourceRow } from '@gazette/schema/source/sources.query.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';

export const sourceArgument = { type: 'positional', required: true, description: 'Its id, its address or its name.' } as const;

/** @throws {OperatorError} when the site follows nothing of this name, or several. */
export async function namedSource(store: Pick<Store, 'reads'>, site: Site, named: string): Promise<SourceRow> {
  const found = (await sourcesOf(store, site.id)).filter(({ id, address, name }) => [id, address, name].includes(named));
  const [only] = found;
  if (!only) throw new OperatorError(`The site "${site.key}" follows no source "${named}". "gazette source list" tells them.`);
  if (found.length > 1) throw new OperatorError(`There are ${found.length} sources "${named}": say the id of one.`);
  return only;
}
