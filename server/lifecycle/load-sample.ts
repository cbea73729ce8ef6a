import { fileURLToPath } from 'node:url';
import { saveSite } from '@gazette/schema/site/save-site.ts';
import { importLimits } from '../exchange/import-limits.ts';
import { importNewsroom } from '../exchange/import-newsroom.ts';
import { readNative } from '../exchange/native/read-native.ts';
import { resolveRelativeDates } from '../exchange/native/relative-dates.ts';
import { openSource } from '../exchange/source/open-source.ts';
import { loadSampleViews } from './load-sample-views.ts';
import type { Services } from '../services.ts';

const file = fileURLToPath(new URL('../sample/newsroom.jsonl', import.meta.url));

/** Key of the site that the sample describes. */
const SAMPLE_KEY = 'sample';

/** The addresses of a newcomer's own machine: the pages here, and pages of one's own that try the widgets. */
const ownMachine = ['localhost:*', '127.0.0.1:*', '[::1]:*'];

/** Fills an installation that has no site yet with the sample newsroom, whose news is of today; one cut short is finished. */
export async function loadSample(services: Services): Promise<void> {
  const { config, database, log, now, sites } = services;
  const [first, ...others] = sites.all();
  // Its hosts are written last.
  const isUnfinished = others.length === 0 && first?.key === SAMPLE_KEY && first.hosts.length === 0;
  if (!config.sample || (first && !isUnfinished)) return;
  const source = await openSource(file, importLimits);
  try {
    const moment = now();
    const entries = readNative(source, {
      limits: importLimits,
      prepare: (given) => resolveRelativeDates(given, moment),
    });
    const { site, summary } = await importNewsroom(services, entries);
    const hosts = [...new Set([new URL(config.publicUrl).host, ...ownMachine])];
    await loadSampleViews(services, site);
    await saveSite(database, { key: site.key, hosts, allowedOrigins: ownMachine.map((host) => `http://${host}`) }, now());
    await sites.reload();
    log.info({ site: site.key, broken: summary.brokenCount }, 'sample newsroom loaded');
  } finally {
    await source.close();
  }
}
