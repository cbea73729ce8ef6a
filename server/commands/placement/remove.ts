import { visible } from '@gazette/schema/gate/visible.ts';
import { placementByName } from '@gazette/schema/placement/placements.query.ts';
import { removeCreative } from '@gazette/schema/placement/save-creative.ts';
import { removePlacement } from '@gazette/schema/placement/save-placement.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';

export const remove = defineCommand({
  meta: withExamples({
    name: 'remove',
    description: 'Take away an advertisement, or a place with all that is in it. What was counted stays in the report by its id.',
    examples: ['gazette placement remove article letter', 'gazette placement remove article'],
  }),
  args: {
    name: { type: 'positional', required: true, description: 'Name of the place.' },
    creative: { type: 'positional', required: false, description: 'Name of an advertisement in it: it alone is taken away.' },
    ...siteOption,
  },
  async run({ args: { name, creative, site: key } }) {
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, key);
      const place = await placementByName(visible(database, { site, viewer: 'newsroom' }), name);
      if (!place) throw new OperatorError(`The site "${site.key}" has no place "${name}" for advertisements.`);
      await database.write(site, now(), async (unit) => {
        const id = creative === undefined ? await removePlacement(unit, name) : await removeCreative(unit, place.id, creative);
        if (id === undefined) throw new OperatorError(`There is no advertisement "${creative ?? ''}" in "${name}".`);
        const entry =
          creative === undefined
            ? { action: 'placement.remove', detail: { name } }
            : { action: 'creative.remove', detail: { name: creative, placement: name } };
        await recordAudit(unit, { staff: null, subject: id, ...entry });
      });
      process.stdout.write(creative === undefined ? `Removed the place "${name}".\n` : `Removed "${creative}" from "${name}".\n`);
    });
  },
});
