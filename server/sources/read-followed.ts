import type { Site } from '@gazette/schema/site/site.entity.ts';
import { CopyMemory } from '@gazette/schema/source/find-copy.ts';
import { isListedAnew, markAllListed, markListed } from '@gazette/schema/source/forget-items.ts';
import { moveSource, stopSource } from '@gazette/schema/source/move-source.ts';
import { claimSource, markRead, markUnread } from '@gazette/schema/source/source-turn.ts';
import type { SourceRow } from '@gazette/schema/source/sources.query.ts';
import type { Logger } from 'pino';
import { describePlace, type ImportEntry } from '../exchange/import-entry.ts';
import { ImportError } from '../exchange/import-error.ts';
import type { Network } from '../exchange/source/download.ts';
import type { Services } from '../services.ts';
import { filesIn, inboxOf, putAway } from './follow-folder.ts';
import { followFeed, MOST_ENTRIES } from './follow-feed.ts';
import { pauseAfter } from './pause.ts';
import { beginReading, type Outcome } from './reading.ts';
import { sourceLimits } from './source-limits.ts';
import { storeEntry } from './store-item.ts';

/** How often a folder is looked at, in milliseconds: that costs a look at a directory. */
const FOLDER_EVERY = 10_000;
/** What storing may take beyond the wait for an answer before another process takes the source up, in milliseconds. */
const MARGIN = 300_000;

export interface ReadingOptions {
  readonly copies?: CopyMemory;
  /** How names become addresses, for tests. */
  readonly network?: Network;
  /** Stores one source at a time, so that of two that bring the same the second sees the first. */
  readonly inTurn?: <T>(work: () => Promise<T>) => Promise<T>;
}

export type Outcomes = Partial<Record<Outcome, number>>;

/** How a reading ended: what came of the items, or what is wrong with the source as a whole. */
export type ReadingResult = { readonly outcomes: Outcomes; readonly problem?: undefined } | { readonly problem: string };

/**
 * Reads one source and writes down when it is to be read again: after its interval, after failures later and later.
 * @returns undefined when another process has it.
 */
export async function readFollowed(services: Services, site: Site, source: SourceRow, log: Logger, options: ReadingOptions = {}): Promise<ReadingResult | undefined> {
  const { database, config, now } = services;
  const until = new Date(now().getTime() + config.sourceTimeout + MARGIN);
  if (!(await database.bookkeep((db) => claimSource(db, source, until)))) return undefined;
  const interval = source.kind === 'folder' ? Math.min(FOLDER_EVERY, config.sourceInterval) : config.sourceInterval;
  const next = (failures: number) => new Date(now().getTime() + pauseAfter(failures, interval));
  try {
    const read = source.kind === 'folder' ? readFolder : readFeed;
    const { outcomes, address, ...answer } = await read(services, site, source, options);
    await database.bookkeep((db) => markRead(db, source.id, { at: now(), nextReadAt: next(0), ...answer }));
    // Only now: what has been read there is a feed.
    if (address !== source.address && (await database.write(site, now(), (unit) => moveSource(unit, source, address)))) {
      log.info({ source: source.id, from: source.address, to: address }, 'a source has moved for good');
    }
    if (outcomes.published || outcomes.held || outcomes.refused) log.info({ source: source.id, ...outcomes }, 'a source has brought news');
    return { outcomes };
  } catch (error) {
    const isKnown = error instanceof ImportError;
    if (!isKnown) log.error({ err: error, source: source.id }, 'a source could not be read');
    const said = isKnown ? error.message : 'It could not be read; the log says why.';
    const problem = isKnown ? error.problem : 'internal';
    if (problem === 'gone') {
      await database.write(site, now(), (unit) => stopSource(unit, source, said));
      log.warn({ source: source.id, address: source.address }, 'a source is gone and is read no longer');
      return { problem: said };
    }
    await database.bookkeep((db) => markUnread(db, source.id, { error: said, problem, nextReadAt: next(source.failures + 1) }));
    return { problem: said };
  }
}

interface Read {
  readonly outcomes: Outcomes;
  /** Where it is by now. */
  readonly address: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly isWhole: boolean;
}

async function readFeed(services: Services, site: Site, source: SourceRow, options: ReadingOptions): Promise<Read> {
  const known = { etag: source.etag, lastModified: source.last_modified };
  const { entries, address, etag, lastModified } = await followFeed(source.address, known, sourceLimits(services.config), options.network);
  if (!entries) {
    const now = services.now();
    const isNoted = source.listed_at !== null && isListedAnew(source.listed_at, now);
    if (isNoted) await services.database.bookkeep((db) => markAllListed(db, source, now));
    return { outcomes: {}, address, ...known, isWhole: isNoted };
  }
  const { outcomes, isWhole } = await store(services, site, source, entries, options);
  // What is left is asked for again, and must be sent again.
  return isWhole ? { outcomes, address, etag, lastModified, isWhole } : { outcomes, address, etag: null, lastModified: null, isWhole };
}

async function readFolder(services: Services, site: Site, source: SourceRow, options: ReadingOptions): Promise<Read> {
  const { config, now } = services;
  const folder = await inboxOf(config.dataDir, source.address);
  const all: Outcomes = {};
  for await (const { name, said } of filesIn(folder, sourceLimits(config), Date.now())) {
    if (typeof said === 'string') {
      all.refused = (all.refused ?? 0) + 1;
      await putAway(folder, name, said, now());
      continue;
    }
    const { outcomes, refusals } = await store(services, site, source, said, options);
    for (const [outcome, count] of Object.entries(outcomes) as [Outcome, number][]) all[outcome] = (all[outcome] ?? 0) + count;
    await putAway(folder, name, refusals.length > 0 ? refusals.join('\n') : undefined, now());
  }
  // A file is read once: what was in it is in the folder no longer.
  return { outcomes: all, address: source.address, etag: null, lastModified: null, isWhole: true };
}

async function store(services: Services, site: Site, source: SourceRow, entries: readonly ImportEntry[], options: ReadingOptions) {
  const { copies = new CopyMemory(), inTurn = (work) => work() } = options;
  return inTurn(async () => {
    const keys = new Set(entries.flatMap((entry) => (entry.kind === 'record' && 'sourceKey' in entry.record ? (entry.record.sourceKey ?? []) : [])));
    const reading = await beginReading(services, site, source, { copies, keys });
    const outcomes: Outcomes = {};
    const refusals: string[] = [];
    let stored = 0;
    const told = async (isWhole: boolean) => {
      await services.database.bookkeep((db) => markListed(db, reading.listed, services.now()));
      return { outcomes, refusals, isWhole };
    };
    for (const entry of entries) {
      const outcome = await storeEntry(reading, entry);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const isBroken = entry.kind === 'broken' || outcome === 'refused';
      if (isBroken) refusals.push(`${describePlace(entry.place)}: ${entry.kind === 'record' ? 'refused; the list of the source’s items says why' : entry.reason}`);
      if (outcome !== 'unchanged') stored += 1;
      if (stored >= MOST_ENTRIES) return told(false);
    }
    return told(true);
  });
}
