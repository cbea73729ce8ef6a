import { MovedThreads } from '@gazette/schema/comment/moved-threads.ts';
import { Refusal } from '@gazette/schema/gate/refusal.ts';
import type { Store } from '@gazette/schema/gate/store.ts';
import type { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { baseLanguage } from '@gazette/schema/text/language.ts';
import { servedSite, siteUrl } from '../site-url.ts';
import type { ImportEntries, ImportEntry } from './import-entry.ts';
import { ImportError } from './import-error.ts';
import type { ImportRecord, SiteRecord } from './records.ts';
import { languageOf, ownLanguage } from './write/languages.ts';
import { ImportSummary } from './write/import-summary.ts';
import { writeRecord } from './write/write-record.ts';
import { writeSite } from './write/write-site.ts';
import { NotYet, type ImportRun, type Writing } from './write/writing.ts';

/** Entries of one transaction: enough that committing costs little, few enough that a writer beside it waits little. */
const BATCH = 50;
/** Items that may wait for something further on in the file; a file has few unless it is made to have many. */
const WAITING = 10_000;

export interface ImportOptions {
  /** Key of the site imported into; by default the one the file describes, else the default one. */
  readonly site?: string | undefined;
  /** Overrides the language that the source states. */
  readonly language?: string | undefined;
  /** Slug of the section of articles that name none. */
  readonly section?: string | undefined;
  readonly dryRun?: boolean | undefined;
  /** Called after each batch is stored. */
  readonly onProgress?: ((summary: ImportSummary) => void) | undefined;
}

export interface ImportServices {
  readonly database: Store;
  readonly sites: SiteDirectory;
  /** Where the pages of a site are that has no address of its own. */
  readonly config: { readonly publicUrl: string };
  readonly now: () => Date;
}

/**
 * Stores what a reader hands out, in transactions of a few items each. Run again, after an interruption or over a newer
 * file of the same source, it stores what is new and changes what has changed. An item that cannot be stored is
 * reported and does not stop the rest.
 * @throws {ImportError} when the source as a whole is at fault, or the site does not exist.
 */
export async function importNewsroom(
  services: ImportServices,
  entries: ImportEntries,
  options: ImportOptions = {},
): Promise<{ site: Site; summary: ImportSummary }> {
  const summary = new ImportSummary();
  let batch: ImportEntry[] = [];
  let waiting: ImportEntry[] = [];
  let importing: Importing | undefined;
  const write = async () => {
    if (!importing || batch.length === 0) return;
    waiting.push(...(await importing.write(batch, { isLast: false })));
    // Too many to remember: what can be stored by now is, the rest does without what it waits for.
    if (waiting.length >= WAITING) waiting = await importing.writeWaiting(waiting);
    batch = [];
    options.onProgress?.(summary);
  };
  for await (const entry of entries) {
    const first: Importing = (importing ??= await begin(services, entry, options, summary));
    if (!first.isSiteItself(entry)) batch.push(entry);
    if (batch.length >= BATCH) await write();
  }
  await write();
  importing ??= await begin(services, undefined, options, summary);
  await importing.writeWaiting(waiting);
  options.onProgress?.(summary);
  return { site: importing.run.site, summary };
}

async function begin(
  services: ImportServices,
  first: ImportEntry | undefined,
  options: ImportOptions,
  summary: ImportSummary,
): Promise<Importing> {
  const { database, sites, config, now } = services;
  const described = first?.kind === 'record' && first.record.type === 'site' ? first.record : undefined;
  await sites.reload();
  const stated = first?.kind === 'record' ? statedBy(first.record) : undefined;
  const { site, isDescribed } = await siteFor(services, described, { ...options, stated }, summary);
  const served = servedSite(site, config);
  const run: ImportRun = {
    store: database,
    site: served,
    siteUrl: siteUrl(site, config),
    language: options.language,
    section: options.section,
    dryRun: options.dryRun ?? false,
    told: new Set(),
    moved: await MovedThreads.read(database, served),
  };
  return new Importing(run, summary, now, isDescribed ? first : undefined);
}

function statedBy(record: ImportRecord): string | undefined {
  if (record.type === 'article') return ownLanguage(record);
  return 'language' in record ? record.language : undefined;
}

async function siteFor(
  { database, sites, now }: ImportServices,
  described: SiteRecord | undefined,
  options: ImportOptions & { readonly stated: string | undefined },
  summary: ImportSummary,
): Promise<{ site: Site; isDescribed: boolean }> {
  const key = options.site ?? described?.key;
  const known = key === undefined ? sites.default() : sites.byKey(key);
  const isDescribed = described !== undefined && (known === undefined || known.key === described.key);
  if (known && (!isDescribed || options.dryRun)) return { site: known, isDescribed };
  if (known === undefined && options.dryRun)
    throw new ImportError(`There is no site ${key ?? 'yet'}; a dry run makes none.`);
  if (known === undefined && !isDescribed && key !== undefined && sites.all().length > 0) {
    const others = sites.all().map((site) => site.key);
    throw new ImportError(`There is no site "${key}". There is: ${others.join(', ')}.`);
  }
  // A first site speaks the language of the first thing imported.
  const language = baseLanguage(
    languageOf({ site: { languages: ['en'] }, language: options.language }, options.stated),
  );
  const record: SiteRecord = described
    ? { ...described, key: key ?? described.key }
    : { type: 'site', key: key ?? 'news', locale: language, languages: [language] };
  const { site, outcome } = await writeSite(database, record, known, now());
  summary.count('site', outcome);
  await sites.reload();
  return { site: sites.byKey(site.key) ?? site, isDescribed };
}

class Importing {
  readonly run: ImportRun;
  readonly #summary: ImportSummary;
  readonly #now: () => Date;
  readonly #siteEntry: ImportEntry | undefined;

  constructor(run: ImportRun, summary: ImportSummary, now: () => Date, siteEntry: ImportEntry | undefined) {
    this.run = run;
    this.#summary = summary;
    this.#now = now;
    this.#siteEntry = siteEntry;
  }

  /** Whether an entry is the description of the site imported into, which is written already. */
  isSiteItself(entry: ImportEntry): boolean {
    return entry === this.#siteEntry;
  }

  /**
   * Stores entries in one transaction; when one of them fails, each in its own, so that it fails alone.
   * @returns those that wait for something that has not come.
   */
  async write(entries: readonly ImportEntry[], { isLast }: { isLast: boolean }): Promise<ImportEntry[]> {
    try {
      return await this.#transaction(entries, isLast);
    } catch (error) {
      const [only] = entries;
      if (entries.length > 1) {
        const waiting: ImportEntry[] = [];
        for (const entry of entries) waiting.push(...(await this.write([entry], { isLast })));
        return waiting;
      }
      if (!only || !isItsOwnFault(error)) throw error;
      this.#summary.report('broken', only.place, error.message);
      return [];
    }
  }

  /** Stores what has waited, again and again while that brings others forward; in the end without what never came. */
  async writeWaiting(waiting: readonly ImportEntry[]): Promise<ImportEntry[]> {
    let left = [...waiting];
    for (let before = Infinity; left.length > 0 && left.length < before;) {
      before = left.length;
      left = await this.#inBatches(left, false);
    }
    return this.#inBatches(left, true);
  }

  async #inBatches(entries: readonly ImportEntry[], isLast: boolean): Promise<ImportEntry[]> {
    const left: ImportEntry[] = [];
    for (let at = 0; at < entries.length; at += BATCH) {
      left.push(...(await this.write(entries.slice(at, at + BATCH), { isLast })));
    }
    return left;
  }

  async #transaction(entries: readonly ImportEntry[], isLast: boolean): Promise<ImportEntry[]> {
    const summary = new ImportSummary();
    const telling = new Set<string>();
    const waiting: ImportEntry[] = [];
    await this.run.store.write(this.run.site, this.#now(), async (unit) => {
      const writing: Writing = { run: this.run, unit, summary, telling, isLast };
      for (const entry of entries) {
        if (entry.kind !== 'record') {
          summary.report(entry.kind, entry.place, entry.reason);
          continue;
        }
        try {
          await writeRecord(writing, entry.record, entry.place);
          await unit.em.flush();
          // Each flush looks at all that is managed: what is written would be looked at again with every item after it.
          unit.em.clear();
        } catch (error) {
          if (!(error instanceof NotYet)) throw error;
          if (isLast) summary.report('broken', entry.place, error.message);
          else waiting.push(entry);
        }
      }
    });
    this.#summary.add(summary);
    for (const key of telling) this.run.told.add(key);
    return waiting;
  }
}

/** What a database or the domain holds against one item; anything else is a fault of the program or of the machine. */
export function isItsOwnFault(error: unknown): error is Error {
  return (
    error instanceof Refusal ||
    (error instanceof Error && /constraint|invalid input syntax|out of range|too long/i.test(error.message))
  );
}
