import type { CommandDef } from 'citty';
import { OperatorError } from '../lifecycle/operator-error.ts';

/** Understood by every command. */
const everywhere = ['verbose', 'help', 'h'];

/**
 * The library takes any option and drops those it does not know; a slip of the pen (`--sit news`) must not run the command
 * without what was asked.
 * @throws {OperatorError} naming the option.
 */
export async function refuseUnknownOptions(
  command: CommandDef,
  rawArgs: readonly string[],
  name: string,
): Promise<void> {
  const definitions = await (typeof command.args === 'function' ? command.args() : command.args);
  const options = Object.entries(definitions ?? {}).filter(([, definition]) => definition.type !== 'positional');
  const known = new Set([
    ...everywhere,
    ...options.flatMap(([option, definition]) =>
      ['alias' in definition ? (definition.alias ?? []) : [], option].flat(),
    ),
  ]);
  const end = rawArgs.indexOf('--');
  for (const argument of end < 0 ? rawArgs : rawArgs.slice(0, end)) {
    const [, option] = /^--?([a-z][\w-]*)/i.exec(argument) ?? [];
    if (option === undefined || known.has(option) || known.has(option.replace(/^no-/, ''))) continue;
    throw new OperatorError(`"${name}" has no option "${argument.split('=')[0]}". Try "${name} --help".`);
  }
}
