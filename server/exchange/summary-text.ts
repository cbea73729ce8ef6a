import { describePlace } from './import-entry.ts';
import type { ImportFormat } from './source/detect-format.ts';
import type { Counted, Group, ImportSummary } from './write/import-summary.ts';

const formats: Record<ImportFormat, string> = {
  wordpress: 'WordPress export',
  disqus: 'Disqus export',
  feed: 'Feed',
  ninjs: 'IPTC ninjs',
  native: 'JSON Lines',
};

/** Order in which the kinds are told, with the words for one and for many. */
const kinds: readonly (readonly [Counted, string])[] = [
  ['site', 'sites'],
  ['section', 'sections'],
  ['contributor', 'contributors'],
  ['tag', 'tags'],
  ['article', 'articles'],
  ['revision', 'revisions'],
  ['thread', 'threads'],
  ['comment', 'comments'],
  ['related', 'related'],
  ['placement', 'placements'],
  ['withdrawal', 'withdrawals'],
  ['list', 'lists'],
  ['page', 'pages'],
  ['source', 'sources'],
];

export interface Circumstances {
  readonly format: ImportFormat;
  readonly site: string;
  readonly isDryRun: boolean;
}

/** What an import did, for a person at a terminal. */
export function summaryText(summary: ImportSummary, { format, site, isDryRun }: Circumstances): string {
  const verb = isDryRun ? 'would be imported into' : 'imported into';
  const lines = [`${formats[format]} ${verb} the site "${site}".`];
  for (const [kind, name] of kinds) {
    const counts = summary.counts.get(kind);
    if (!counts) continue;
    lines.push(
      `  ${name.padEnd(13)}${counts.created} created, ${counts.updated} updated, ${counts.unchanged} unchanged`,
    );
  }
  lines.push(...groups('Skipped', summary.skipped), ...groups('Noted', summary.noted));
  if (summary.brokenCount > 0) {
    lines.push(`Not imported, because broken: ${summary.brokenCount}`);
    for (const { place, reason } of summary.broken) lines.push(`  ${describePlace(place)}: ${reason}`);
    if (summary.brokenCount > summary.broken.length)
      lines.push(`  and ${summary.brokenCount - summary.broken.length} more`);
  }
  return lines.join('\n');
}

function groups(title: string, all: ReadonlyMap<string, Group>): string[] {
  if (all.size === 0) return [];
  const total = [...all.values()].reduce((sum, { count }) => sum + count, 0);
  return [
    `${title}: ${total}`,
    ...[...all.values()].map(({ reason, count, examples }) => {
      const where = examples.map(describePlace).join('; ');
      return `  ${count} × ${reason} (${where}${count > examples.length ? ' …' : ''})`;
    }),
  ];
}
