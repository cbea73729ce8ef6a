import { visible } from '@gazette/schema/gate/visible.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { tagKinds } from '@gazette/schema/tag/tag.entity.ts';
import { tagBySlug } from '@gazette/schema/tag/tags.query.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { settleWithProgress } from '../../related/settle-due.ts';
import { withExamples } from '../examples.ts';
import { progressBar } from '../progress-bar.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { tagKindNamed } from './tag-kind.ts';

export const set = defineCommand({
  meta: withExamples({
    name: 'set',
    description:
      'Say what a tag is: a running story, whose articles stand beside each other before all others, or a topic. The lists beside its articles are made anew.',
    examples: ['gazette tag set harbour-strike --kind story', 'gazette tag set harbour-strike --kind topic'],
  }),
  args: {
    slug: { type: 'positional', required: true, description: 'Slug of the tag.' },
    kind: { type: 'string', required: true, valueHint: tagKinds.join('|'), description: 'What it is from now on.' },
    ...siteOption,
  },
  async run({ args }) {
    const kind = tagKindNamed(args.kind);
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const known = await tagBySlug(visible(database, { site, viewer: 'newsroom' }), args.slug.normalize('NFC'));
      if (!known) throw new OperatorError(`The site "${site.key}" has no tag "${args.slug}".`);
      const outcome = await database.write(site, now(), async (unit) => {
        const saved = await saveTag(unit, { slug: known.slug, names: {}, kind });
        if (saved.outcome === 'updated') {
          await recordAudit(unit, { staff: null, action: 'tag.change', subject: known.id, detail: { name: known.slug, from: known.kind, to: kind } });
        }
        return saved.outcome;
      });
      if (outcome === 'unchanged') {
        process.stdout.write(`The tag "${known.slug}" is a ${known.kind} already.\n`);
        return;
      }
      const bar = progressBar('Finding related articles', 0);
      try {
        await settleWithProgress(database, site, now(), bar);
      } finally {
        bar.stop();
      }
      process.stdout.write(`The tag "${known.slug}" is a ${kind} now.\n`);
    });
  },
});
