import { fileURLToPath } from 'node:url';
import { importLimits } from './import-limits.ts';
import { importNewsroom, type ImportServices } from './import-newsroom.ts';
import { readNative } from './native/read-native.ts';
import { resolveRelativeDates } from './native/relative-dates.ts';
import { openSource } from './source/open-source.ts';
import type { ImportSummary } from './write/import-summary.ts';

const path = fileURLToPath(new URL('../sample/newsroom.jsonl', import.meta.url));

/** Loads the sample newsroom, its dates told from now, unless the installation has a site already. */
export async function loadSample(services: ImportServices): Promise<ImportSummary | undefined> {
  await services.sites.reload();
  if (services.sites.all().length > 0) return undefined;
  const source = await openSource(path, importLimits);
  const now = services.now();
  const prepare = (given: Record<string, unknown>) => resolveRelativeDates(given, now);
  return (await importNewsroom(services, readNative(source, { limits: importLimits, prepare }))).summary;
}
