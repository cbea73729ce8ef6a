import type { Site } from '@gazette/schema/site/site.entity.ts';
import { defineCommand } from 'citty';
import { fetchImages } from '../../images/fetch-images.ts';
import type { Services } from '../../services.ts';
import { withExamples } from '../examples.ts';
import { progressBar } from '../progress-bar.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';

export const fetchCommand = defineCommand({
  meta: withExamples({
    name: 'fetch',
    description:
      'Download the pictures that articles and pages of a site show from elsewhere, within their texts too, and keep them here, in every size. Run again, it goes on with what is left.',
    examples: ['gazette images fetch', 'gazette images fetch --site daily'],
  }),
  args: { ...siteOption, verbose: { type: 'boolean', description: 'Log everything.' } },
  async run({ args }) {
    await withServices({ verbose: args.verbose }, async (services) => {
      await fetchWithProgress(services, namedSite(services.sites, args.site));
    });
  },
});

/** The same for whatever command ends with it; says on standard output what came of it. */
export async function fetchWithProgress(services: Services, site: Site): Promise<void> {
  const bar = progressBar('Fetching pictures', 0);
  try {
    const { fetched, problems } = await fetchImages(services, site, { total: (count) => bar.setTotal(count), step: () => bar.add(1) });
    bar.stop();
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    process.stdout.write(`${fetched} pictures of the site "${site.key}" fetched in${problems.length > 0 ? `, ${problems.length} not` : ''}.\n`);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    bar.stop();
  }
}
