import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { defineCommand } from 'citty';
import { openSource } from '../exchange/source/open-source.ts';
import { importFormats, type ImportFormat } from '../exchange/source/detect-format.ts';
import { importLimits, type ImportLimits } from '../exchange/import-limits.ts';
import { importNewsroom } from '../exchange/import-newsroom.ts';
import { passes, readSource } from '../exchange/read-source.ts';
import { summaryText } from '../exchange/summary-text.ts';
import type { Config } from '../config/config.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { settleImported } from '../related/settle-due.ts';
import { fetchWithProgress } from './images/fetch.ts';
import { progressBar } from './progress-bar.ts';
import { withServices } from './with-services.ts';

export const importCommand = defineCommand({
  meta: {
    name: 'import',
    description:
      'Import a WordPress export, a Disqus export, a feed (RSS, Atom, RDF, JSON Feed), IPTC ninjs or JSON Lines, from a file or an address. Importing again changes only what has changed; an interrupted import goes on when it is run again.',
  },
  args: {
    source: { type: 'positional', required: true, description: 'File, plain or gzipped, or http(s) address.' },
    site: {
      type: 'string',
      description: 'Key of the site to import into; by default the one the file describes, else the default one.',
    },
    section: { type: 'string', description: 'Slug of the section for articles that name none.' },
    language: { type: 'string', description: 'Language of everything imported, whatever the source says, such as ar.' },
    format: {
      type: 'string',
      description: `What the source is (${importFormats.join(', ')}), when it cannot be told from its content.`,
    },
    encoding: {
      type: 'string',
      description: 'Encoding of the text, such as windows-1256, when the source does not say it or is wrong.',
    },
    'fetch-images': { type: 'boolean', description: 'Afterwards download the pictures that articles show from elsewhere and keep them here.' },
    'dry-run': { type: 'boolean', description: 'Read and check everything, store nothing.' },
    verbose: { type: 'boolean', description: 'Log everything.' },
  },
  async run({ args }) {
    const format = formatNamed(args.format);
    const isDryRun = args['dry-run'] ?? false;
    const { encoding, language, section, site: key } = args;
    await withServices({ verbose: args.verbose, migrate: !isDryRun }, async (services) => {
      const limits = limitsOf(services.config);
      const source = await openSource(args.source, limits);
      const bar = progressBar('Importing', source.size);
      try {
        const { format: found, entries } = await readSource(source, {
          limits,
          encoding,
          format,
          onBytes: (count) => bar.add(count),
        });
        bar.setTotal(source.size * passes[found]);
        const options = { site: key, language, section, dryRun: isDryRun };
        const { site, summary } = await importNewsroom(services, entries, options);
        bar.stop();
        if (!isDryRun) {
          const { database, now } = services;
          const settling = progressBar('Finding related articles', 0);
          try {
            await settleImported(database, site, now(), summary.counts.get('article')?.created ?? 0, settling);
          } finally {
            settling.stop();
          }
          const detail = { name: args.source };
          await database.write(site, now(), (unit) =>
            recordAudit(unit, { staff: null, action: 'newsroom.import', subject: null, detail }),
          );
        }
        if (args['fetch-images'] && !isDryRun) await fetchWithProgress(services, site);
        process.stdout.write(`${summaryText(summary, { format: found, site: site.key, isDryRun })}\n`);
        // What could be stored is; that some could not must not pass unseen in a script.
        if (summary.brokenCount > 0) process.exitCode = 1;
      } finally {
        bar.stop();
        await source.close();
      }
    });
  },
});

function formatNamed(name: string | undefined): ImportFormat | undefined {
  const format = importFormats.find((known) => known === name);
  if (name !== undefined && !format)
    throw new OperatorError(`There is no format "${name}": ${importFormats.join(', ')}.`);
  return format;
}

function limitsOf({ importMaxBytes, importTimeout, importAllowPrivateAddresses }: Config): ImportLimits {
  return {
    ...importLimits,
    maxBytes: importMaxBytes,
    timeout: importTimeout,
    allowPrivateAddresses: importAllowPrivateAddresses,
  };
}
