import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { defineCommand } from 'citty';
import { exportNewsroom } from '../exchange/export/export-newsroom.ts';
import { exportNinjs } from '../exchange/export/export-ninjs.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { siteUrl } from '../site-url.ts';
import { progressBar } from './progress-bar.ts';
import { withServices } from './with-services.ts';

export const exportCommand = defineCommand({
  meta: {
    name: 'export',
    description:
      'Write a whole site as JSON Lines: settings, sections, people, tags, articles with their revisions, comments, lists, pages and followed sources. "gazette import" reads it.',
  },
  args: {
    file: {
      type: 'positional',
      required: false,
      description: 'The file to write, gzipped when its name ends in .gz; standard output when absent.',
    },
    site: { type: 'string', description: 'Key of the site; the default one when absent.' },
    format: {
      type: 'string',
      valueHint: 'native|ninjs',
      description: 'native, which loses nothing, or ninjs: the articles alone, as agencies exchange them (IPTC ninjs 3.0, an item a line).',
    },
    force: { type: 'boolean', description: 'Replace the file when it exists.' },
    verbose: { type: 'boolean', description: 'Log everything.' },
  },
  async run({ args }) {
    const path = args.file === undefined ? undefined : resolve(args.file);
    if (path !== undefined && existsSync(path) && !args.force)
      throw new OperatorError(`${path} exists. --force replaces it.`);
    const { format = 'native' } = args;
    if (format !== 'native' && format !== 'ninjs') throw new OperatorError(`There is no format "${format}": native, ninjs.`);
    await withServices({ verbose: args.verbose, migrate: false }, async ({ config, database, sites }) => {
      await database.migrations.assertCurrent();
      const site = args.site === undefined ? sites.default() : sites.byKey(args.site);
      if (!site) {
        const known = sites.all().map(({ key }) => key);
        throw new OperatorError(
          `There is no site ${args.site ?? 'yet'}.${known.length > 0 ? ` There is: ${known.join(', ')}.` : ''}`,
        );
      }
      const lines = format === 'ninjs' ? exportNinjs(database, site, siteUrl(site, config)) : exportNewsroom(database, site);
      if (path === undefined) await pipeline(lines, process.stdout, { end: false });
      else await writeFile(path, lines);
    });
  },
});

/** Under another name until it is whole: a file that is there is an export that was finished. */
async function writeFile(path: string, lines: AsyncIterable<string>): Promise<void> {
  const unfinished = `${path}.unfinished`;
  const bar = progressBar('Exporting');
  let count = 0;
  const counted = async function* () {
    for await (const line of lines) {
      count += 1;
      bar.add(1);
      yield line;
    }
  };
  try {
    const file = createWriteStream(unfinished);
    if (path.endsWith('.gz')) await pipeline(counted, createGzip(), file);
    else await pipeline(counted, file);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw code?.startsWith('E') ? new OperatorError(`${path} cannot be written: ${message}`) : error;
  } finally {
    bar.stop();
  }
  process.stdout.write(`${path}: ${count} lines.\n`);
}
