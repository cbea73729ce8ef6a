import { resolve } from 'node:path';
import type { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { settings, settingsByField } from './settings.ts';

type Values = z.output<typeof settings>;

/**
 * All that can be set from outside, checked and frozen; `settings.ts` says what each field means. Sizes are bytes,
 * durations milliseconds. `databaseUrl` undefined means SQLite in `dataDir`, which is absolute.
 */
export type Config = Readonly<
  Omit<Values, 'publicUrl' | 'databaseUrl' | 'logFormat'> & {
    /** Where readers reach the server: scheme, host, port and perhaps a path, never a trailing slash. */
    publicUrl: string;
    databaseUrl: string | undefined;
    logFormat: 'json' | 'pretty';
  }
>;

/**
 * Reads the settings from an environment. A blank variable counts as absent, as in compose files.
 * @throws {ConfigError} naming every variable whose value cannot be used, and what was expected of each.
 */
export function readConfig(env: NodeJS.ProcessEnv, isTerminal = process.stdout.isTTY): Config {
  const given: Record<string, string | undefined> = {};
  for (const [field, { variable }] of settingsByField) given[field] = env[variable]?.trim() || undefined;
  const result = settings.safeParse(given);
  if (!result.success) throw new ConfigError(problems(result.error.issues, given));
  const { publicUrl, databaseUrl, logFormat, ...values } = result.data;
  return Object.freeze({
    ...values,
    databaseUrl,
    dataDir: resolve(values.dataDir),
    logFormat: logFormat ?? (isTerminal ? 'pretty' : 'json'),
    publicUrl: (publicUrl ?? `http://localhost:${values.port}`).replace(/\/+$/, ''),
  });
}

function problems(issues: readonly z.core.$ZodIssue[], given: Record<string, string | undefined>): string[] {
  return issues.map((issue) => {
    const field = String(issue.path[0]);
    const setting = settingsByField.get(field);
    const shown = setting?.secret ? '' : `, not ${JSON.stringify(given[field])}`;
    return `${setting?.variable} must be ${issue.message}${shown}`;
  });
}

/** Variables that start with `GAZETTE_` and set nothing: most likely a slip of the pen, which would else pass unseen. */
export function unknownVariables(env: NodeJS.ProcessEnv): string[] {
  const known = new Set([...settingsByField.values()].map((setting) => setting.variable));
  return Object.keys(env).filter((name) => name.startsWith('GAZETTE_') && !known.has(name));
}
