import type { SiteDraft } from '@gazette/schema/site/save-site.ts';
import type { Services } from '../../services.ts';
import { servedSite } from '../../site-url.ts';
import { bringOver, whatToBringOver } from '../thread/bring-over.ts';
import { namedSite } from './named-site.ts';

/** Settings that say which addresses are one page, or where articles are. */
const SETTINGS = ['addressRules', 'hosts', 'allowedOrigins', 'url', 'languages', 'isDefault'] as const;

/** Changes made at once; more of them are a piece of work with a command of its own. */
const AT_ONCE = 1000;

/**
 * Brings conversations and articles to where they are looked for since the site was changed. What cannot be undone by
 * changing it back, joining conversations, is left to the owner, as is what is much.
 * @returns what to tell, a line or nothing.
 */
export async function afterAddressChange(services: Services, draft: SiteDraft): Promise<string> {
  if (SETTINGS.every((name) => draft[name] === undefined)) return '';
  await services.sites.reload();
  const site = servedSite(namedSite(services.sites, draft.key), services.config);
  const plan = await whatToBringOver(services, site);
  const { moved, joined, articles, redirects, problems, steps } = plan;
  if (steps.length + redirects.length + problems.length === 0) return '';
  if (joined === 0 && problems.length === 0 && steps.length + redirects.length <= AT_ONCE) {
    const done = await bringOver(services, site, plan);
    const staying = done.problems.length === 0 ? '' : `, ${done.problems.length} stay: "gazette thread rekey --site ${site.key}" names them`;
    return `Brought ${done.moved} conversations and ${done.articles} articles to their addresses of today${staying}.\n`;
  }
  const joining = joined === 0 ? '' : `, ${joined} of which become one with others, for good`;
  return (
    `Under these rules ${moved + joined} conversations${joining}, and ${articles} articles are not found where they are kept` +
    `${problems.length === 0 ? '' : `; ${problems.length} cannot be brought over`}. ` +
    `"gazette thread rekey --site ${site.key}" brings them over, and --dry-run looks first.\n`
  );
}
