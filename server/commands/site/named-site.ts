import type { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';

/** The option by which a command is told its site. */
export const siteOption = {
  site: { type: 'string', valueHint: 'key', description: 'Key of the site; the default one when left out.' },
} as const;

/** @throws {OperatorError} naming the sites there are. */
export function namedSite(sites: SiteDirectory, key: string | undefined): Site {
  const site = key === undefined ? sites.default() : sites.byKey(key);
  if (site) return site;
  const known = sites.all().map((one) => one.key);
  if (known.length === 0) throw new OperatorError('There is no site yet. "gazette site create KEY" makes one.');
  throw new OperatorError(`There is no site "${key ?? ''}". There are: ${known.join(', ')}.`);
}
