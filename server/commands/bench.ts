import { defineCommand } from 'citty';
import { measureRow } from '../bench/measure-row.ts';
import { trialsIn } from '../bench/measure-cost.ts';
import { openStage } from '../bench/open-stage.ts';
import { asTable, type RowSummary, summaryOf } from '../bench/report.ts';
import { rows, rowsNamed } from '../bench/rows.ts';
import { readConfig } from '../config/config.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { createLogger } from '../log/logger.ts';

export const bench = defineCommand({
  meta: {
    name: 'bench',
    description:
      'Measure the server, as ratios of things done in turn in one run. In a temporary SQLite file, or in a temporary database on the PostgreSQL server that DATABASE_URL names. Ends with 1 when a ratio passes its limit.',
  },
  args: {
    articles: { type: 'string', default: '1000', description: 'Articles in the newsroom.' },
    comments: { type: 'string', default: '33000', description: 'Comments of the one long thread.' },
    threads: { type: 'string', default: '10000', description: 'Threads beside it.' },
    'thread-comments': { type: 'string', default: '100', description: 'Comments of each of them.' },
    streams: { type: 'string', default: '2000', description: 'Event streams open at a time.' },
    rounds: { type: 'string', default: '5', description: 'Times each side is measured; the medians are printed.' },
    acts: { type: 'string', default: '20', description: 'Acts of each side in a round, where acts are timed.' },
    seconds: { type: 'string', default: '1', description: 'Length of each load.' },
    connections: { type: 'string', default: '16', description: 'Clients of a load at a time.' },
    only: {
      type: 'string',
      description:
        'Rows to run, separated by commas; the first word of several, such as "comments" or "word-list", names them all.',
    },
    json: { type: 'boolean', description: 'Print JSON.' },
    verbose: { type: 'boolean', description: 'Log everything.' },
  },
  async run({ args }) {
    const chosen = chosenRows(args.only);
    const load = {
      rounds: wholeNumber('rounds', args.rounds, 100),
      acts: wholeNumber('acts', args.acts, 10_000),
      seconds: secondsFrom(args.seconds),
      connections: wholeNumber('connections', args.connections, 1000),
    };
    const articles = wholeNumber('articles', args.articles, 1_000_000);
    const size = {
      comments: wholeNumber('comments', args.comments, 10_000_000),
      threads: wholeNumber('threads', args.threads, 1_000_000),
      threadComments: wholeNumber('thread-comments', args['thread-comments'], 100_000),
    };
    const streams = wholeNumber('streams', args.streams, 100_000);
    const config = readConfig(process.env);
    const log = createLogger({ ...config, logLevel: args.verbose ? 'debug' : 'warn' }, process.stderr.fd);
    const say = (line: string) => process.stderr.write(process.stderr.isTTY ? `\r${line}\u001B[K` : `${line}\n`);
    const { databaseUrl } = config;
    const { rounds } = load;

    const stage = openStage({ databaseUrl, articles, size, trials: trialsIn(load), streams, rounds, log, say });
    const summaries: RowSummary[] = [];
    try {
      for (const row of chosen) {
        say(`measuring ${row.name}`);
        summaries.push(summaryOf(await measureRow(row, stage, load)));
      }
      say('');
    } finally {
      await stage.close();
    }
    const database = databaseUrl === undefined ? 'SQLite' : 'PostgreSQL';
    const result = { database, articles, ...size, ...load, rows: summaries };
    process.stdout.write(`${args.json ? JSON.stringify(result, null, 2) : asTable(summaries)}\n`);
    if (summaries.some(({ isBroken }) => isBroken)) process.exitCode = 1;
  },
});

function chosenRows(only: string | undefined) {
  if (only === undefined) return rows;
  const { chosen, unknown } = rowsNamed(only.split(',').map((name) => name.trim()));
  if (unknown === undefined) return chosen;
  throw new OperatorError(`There is no row "${unknown}". There are: ${rows.map(({ name }) => name).join(', ')}.`);
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new OperatorError(`--${option} must be a whole number from 1 to ${most}, not "${text}".`);
}

/** Parts of a second, too: enough to see that a load runs, though not for figures. */
function secondsFrom(text: string): number {
  const value = Number(text);
  if (value >= 0.1 && value <= 60) return value;
  throw new OperatorError(`--seconds must be a number from 0.1 to 60, not "${text}".`);
}
