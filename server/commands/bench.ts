import { defineCommand } from 'citty';
import { measure } from '../bench/measure.ts';
import { prepareNewsroom } from '../bench/prepare-newsroom.ts';
import { Processes } from '../bench/processes.ts';
import { asTable, type RowResult, summaryOf } from '../bench/report.ts';
import { rows } from '../bench/rows.ts';
import { readConfig } from '../config/config.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { createLogger } from '../log/logger.ts';

export const bench = defineCommand({
  meta: {
    name: 'bench',
    description:
      'Measure the server against a limit: as a ratio, both loaded in turn in one run. On SQLite, or on the empty PostgreSQL database that DATABASE_URL names.',
  },
  args: {
    articles: { type: 'string', default: '1000', description: 'Articles in the newsroom.' },
    rounds: { type: 'string', default: '5', description: 'Times each side is loaded; the medians are printed.' },
    seconds: { type: 'string', default: '1', description: 'Length of each load.' },
    connections: { type: 'string', default: '16', description: 'Clients at a time.' },
    only: {
      type: 'string',
      description: `Rows to run, separated by commas: ${rows.map(({ name }) => name).join(', ')}.`,
    },
    json: { type: 'boolean', description: 'Print JSON.' },
    verbose: { type: 'boolean', description: 'Log everything.' },
  },
  async run({ args }) {
    const chosen = chosenRows(args.only);
    const load = {
      rounds: wholeNumber('rounds', args.rounds, 100),
      seconds: wholeNumber('seconds', args.seconds, 60),
      connections: wholeNumber('connections', args.connections, 1000),
    };
    const articles = wholeNumber('articles', args.articles, 1_000_000);
    const config = readConfig(process.env);
    const log = createLogger({ ...config, logLevel: args.verbose ? 'debug' : 'warn' }, process.stderr.fd);
    const say = (line: string) => process.stderr.write(process.stderr.isTTY ? `\r${line}\u001B[K` : `${line}\n`);

    const newsroom = await prepareNewsroom(config.databaseUrl, articles, log, say);
    const processes = new Processes();
    try {
      const gazette = await processes.gazette(newsroom);
      const stage = { gazette, newsroom, limit: (module: string, input: unknown) => processes.limit(module, input) };
      const results: RowResult[] = [];
      for (const { name, against, setup } of chosen) {
        say(`measuring ${name}`);
        const targets = await setup(stage);
        const outcome =
          'skipped' in targets ? targets : { rounds: await measure(targets.subject, targets.limit, load) };
        results.push({ name, against, ...outcome });
      }
      say('');
      const summaries = results.map(summaryOf);
      process.stdout.write(
        `${args.json ? JSON.stringify({ articles, ...load, rows: summaries }, null, 2) : asTable(summaries)}\n`,
      );
    } finally {
      await processes.stop();
      await newsroom.remove();
    }
  },
});

function chosenRows(only: string | undefined) {
  const names = only?.split(',').map((name) => name.trim());
  const unknown = names?.find((name) => !rows.some((row) => row.name === name));
  if (unknown !== undefined) {
    throw new OperatorError(`There is no row "${unknown}". There are: ${rows.map(({ name }) => name).join(', ')}.`);
  }
  return rows.filter(({ name }) => names?.includes(name) ?? true);
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new OperatorError(`--${option} must be a whole number from 1 to ${most}, not "${text}".`);
}
