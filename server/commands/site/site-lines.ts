import { addressRules } from '@gazette/schema/site/address-rules.ts';
import { policyNames, type PolicyName } from '@gazette/schema/site/check-policy.ts';
import { commentPolicy } from '@gazette/schema/site/comment-policy.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { shownPolicy } from './policy-values.ts';

/** A site as JSON: what `gazette site set` can say. */
export function siteAsJson(site: Site) {
  const { key, names, locale, languages, timeZone, url, hosts, allowedOrigins, moderation, policy, isDefault } = site;
  return {
    key,
    names,
    locale,
    languages,
    timeZone,
    url: url ?? null,
    hosts,
    origins: allowedOrigins,
    moderation,
    policy: shownPolicy(policy),
    addressRules: addressRules(site),
    default: isDefault,
  };
}

/** A site for reading: one fact a line, so that Arabic and Latin text do not share a row. */
export function siteAsText(site: Site): string {
  const { keepParameters, stripParameters, pathCase, trailingSlash, www } = addressRules(site);
  const rows: [string, string][] = [
    ['Key', site.key + (site.isDefault ? ' (default)' : '')],
    ...Object.entries(site.names).map(([language, name]): [string, string] => [`Name (${language})`, name]),
    ['Locale', site.locale],
    ['Languages', site.languages.join(', ')],
    ['Time zone', site.timeZone],
    ['URL', site.url ?? 'of the server'],
    ['Hosts', site.hosts.join(', ') || 'none'],
    ['Origins', site.allowedOrigins.join(', ') || 'none'],
    ['Moderation', site.moderation],
    ['Parameters kept', keepParameters.join(', ') || 'all but those known as tracking'],
    ['Parameters stripped', stripParameters.join(', ') || 'those known as tracking'],
    ['Makes another page', named({ 'case of the path': pathCase, 'trailing slash': trailingSlash, 'www.': www })],
    ...policyNames.map((name): [string, string] => [name, policyLine(site, name)]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')}\n`;
}

function named(given: Record<string, boolean>): string {
  const names = Object.keys(given).filter((name) => given[name]);
  return names.join(', ') || 'nothing of these: case of the path, trailing slash, www.';
}

function policyLine(site: Site, name: PolicyName): string {
  const value = shownPolicy(commentPolicy(site))[name] ?? 'none';
  const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return Object.hasOwn(site.policy, name) ? shown : `${shown} (default)`;
}
