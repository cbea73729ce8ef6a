import { stripVTControlCharacters } from 'node:util';
import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty';
import { programVersion } from '../lifecycle/program-version.ts';
import { reportOf } from '../lifecycle/report-error.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import { examplesOf } from './examples.ts';
import { refuseUnknownOptions } from './unknown-options.ts';

/** Each command is a file, loaded only when it is called: `gazette --version` must not open a database driver. */
export const gazette = defineCommand({
  meta: {
    name: 'gazette',
    version: programVersion,
    description: 'A GraphQL news backend with embeddable widgets.',
  },
  subCommands: {
    start: () => import('./start.ts').then((module) => module.start),
    import: () => import('./import.ts').then((module) => module.importCommand),
    export: () => import('./export.ts').then((module) => module.exportCommand),
    article: () => import('./article.ts').then((module) => module.article),
    related: () => import('./related.ts').then((module) => module.related),
    tag: () => import('./tag.ts').then((module) => module.tag),
    list: () => import('./list.ts').then((module) => module.list),
    section: () => import('./section.ts').then((module) => module.section),
    images: () => import('./images.ts').then((module) => module.images),
    placement: () => import('./placement.ts').then((module) => module.placement),
    thread: () => import('./thread.ts').then((module) => module.thread),
    words: () => import('./words.ts').then((module) => module.words),
    site: () => import('./site.ts').then((module) => module.site),
    staff: () => import('./staff.ts').then((module) => module.staff),
    token: () => import('./token.ts').then((module) => module.token),
    transparency: () => import('./transparency.ts').then((module) => module.transparency),
    reader: () => import('./reader.ts').then((module) => module.reader),
    source: () => import('./source.ts').then((module) => module.source),
    webhook: () => import('./webhook.ts').then((module) => module.webhook),
    migrate: () => import('./migrate.ts').then((module) => module.migrate),
    backup: () => import('./backup.ts').then((module) => module.backup),
    restore: () => import('./restore.ts').then((module) => module.restore),
    schema: () => import('./schema.ts').then((module) => module.schema),
    config: () => import('./config.ts').then((module) => module.config),
    eval: () => import('./eval.ts').then((module) => module.evalCommand),
    bench: () => import('./bench.ts').then((module) => module.bench),
  },
});

interface Call {
  command: CommandDef;
  parent: CommandDef | undefined;
  /** The words that lead to the command: `gazette schema print`. */
  name: string;
  rawArgs: string[];
}

/**
 * Runs one command line.
 * @returns the exit code: 0 only when everything worked.
 */
export async function runCommandLine(rawArgs: string[]): Promise<number> {
  const options = rawArgs.slice(0, rawArgs.includes('--') ? rawArgs.indexOf('--') : rawArgs.length);
  const isVerbose = options.includes('--verbose');
  try {
    if (rawArgs.length === 1 && rawArgs[0] === '--version') {
      process.stdout.write(`${programVersion}\n`);
      return 0;
    }
    const call = await resolveCall({ command: gazette, parent: undefined, name: 'gazette', rawArgs });
    if (options.includes('--help') || options.includes('-h')) {
      await writeUsage(process.stdout, call);
      return 0;
    }
    if (call.command.subCommands) {
      await writeUsage(process.stderr, call);
      throw new OperatorError(`Name a command of "${call.name}".`);
    }
    await refuseUnknownOptions(call.command, call.rawArgs, call.name);
    await runCommand(call.command, { rawArgs: call.rawArgs });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // The library's complaints about arguments are written for people already.
    const isUsage = error instanceof Error && error.name === 'CLIError';
    const report = isUsage ? stripVTControlCharacters(error.message) : reportOf(error, isVerbose);
    process.stderr.write(`${report}\n`);
    return 1;
  }
}

async function resolveCall(call: Call): Promise<Call> {
  const { command, name, rawArgs } = call;
  const subCommands = await resolve(command.subCommands);
  const word = rawArgs[0];
  if (!subCommands || word === undefined || word.startsWith('-')) return call;
  const next = subCommands[word];
  if (!next) {
    const known = Object.keys(subCommands).join(', ');
    throw new OperatorError(`"${name}" has no command "${word}". It has: ${known}.`);
  }
  const child = (await resolve(next)) as CommandDef;
  return resolveCall({ command: child, parent: command, name: `${name} ${word}`, rawArgs: rawArgs.slice(1) });
}

async function resolve<T>(value: T | Promise<T> | (() => T) | (() => Promise<T>)): Promise<T> {
  return typeof value === 'function' ? (value as () => T | Promise<T>)() : value;
}

async function writeUsage(stream: NodeJS.WriteStream, { command, parent, name }: Call): Promise<void> {
  const way = name.split(' ').slice(0, -1).join(' ');
  const above = parent && { ...parent, meta: { ...(await resolve(parent.meta)), name: way } };
  const usage = (await renderUsage(command, above)).trimEnd();
  const examples = examplesOf(await resolve(command.meta)).map((example) => `  ${example}\n`);
  stream.write(`${stream.isTTY ? usage : stripVTControlCharacters(usage)}\n`);
  if (examples.length > 0) stream.write(`\nEXAMPLES\n\n${examples.join('')}`);
}
