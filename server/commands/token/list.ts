import { tokensOfSite, type TokenRow } from '@gazette/schema/staff/staff.query.ts';
import { defineCommand } from 'citty';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

const MOST = 10_000;

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'List the tokens of a site, the newest first; never the keys themselves.',
    examples: ['gazette token list', 'gazette token list --site sports --json'],
  }),
  args: { ...siteOption, json: { type: 'boolean', description: 'Print JSON.' } },
  async run({ args }) {
    await withCurrentDatabase(async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const tokens = await tokensOfSite(database, site, undefined, { limit: MOST, backwards: false });
      if (args.json) process.stdout.write(`${JSON.stringify(tokens, null, 2)}\n`);
      else
        process.stdout.write(
          tokens.map((token) => lineOf(token, now())).join('') || `There is no token for "${site.key}".\n`,
        );
    });
  },
});

function lineOf({ id, name, permissions, expiresAt, lastUsedAt, revokedAt }: TokenRow, now: Date): string {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const state = revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : `until ${day(expiresAt)}`;
  const used = lastUsedAt ? `used ${day(lastUsedAt)}` : 'never used';
  return `${id}  ${state}, ${used}  ${name}  ${permissions.join(' ')}\n`;
}
