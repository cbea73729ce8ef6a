import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Press } from '@gazette/widgets/render/rendering.ts';

const built = new URL('../../widgets/dist/render/print.js', import.meta.url);
let press: Promise<Press> | undefined;

/** The elements as Node draws them; undefined while they are not built. */
export async function loadPress(): Promise<Press | undefined> {
  if (!press && !existsSync(fileURLToPath(built))) return undefined;
  return (press ??= import(built.href) as Promise<Press>);
}
