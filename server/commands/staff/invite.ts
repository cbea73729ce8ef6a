import { visible } from '@gazette/schema/gate/visible.ts';
import { allSections } from '@gazette/schema/section/sections.query.ts';
import { inviteStaff } from '@gazette/schema/staff/invite-staff.ts';
import { staffRoles } from '@gazette/schema/staff/staff-role.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { linksOf } from '../../session/link-addresses.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { roleNamed } from './named-staff.ts';

export const invite = defineCommand({
  meta: withExamples({
    name: 'invite',
    description: 'Invite somebody to a site by a letter. The link is printed here too, and never again.',
    examples: [
      'gazette staff invite layla@news.example --role editor',
      'gazette staff invite omar@news.example --role contributor --sections economy,markets --site daily',
    ],
  }),
  args: {
    email: { type: 'positional', required: true, description: 'Where the letter goes, and what they will sign in with.' },
    role: { type: 'string', required: true, valueHint: staffRoles.join('|'), description: 'What they will be on this site.' },
    sections: { type: 'string', valueHint: 'slug,slug', description: 'Sections to which an editor or a contributor is narrowed.' },
    ...siteOption,
  },
  async run({ args }) {
    const role = roleNamed(args.role);
    await withServices({}, async ({ config, database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const known = await allSections(visible(database, { site, viewer: 'newsroom' }));
      const sections = args.sections?.split(',').map((slug) => {
        const section = known.find((one) => one.slug === slug.trim());
        if (!section) throw new OperatorError(`There is no section "${slug.trim()}". "gazette section list" shows those there are.`);
        return section.id;
      });
      const wish = { email: args.email, role, sections: sections ?? null };
      const made = await database.write(site, now(), (unit) => inviteStaff(unit, wish, linksOf(config), null));
      process.stdout.write(`${made.url}\n`);
    });
  },
});
