import { InvalidInput, type InvalidField } from '@gazette/schema/gate/refusal.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { isListedAnew } from '@gazette/schema/source/forget-items.ts';
import type { SourceReason } from '@gazette/schema/source/source-words.ts';
import { SourceItem } from '@gazette/schema/source/source-item.entity.ts';
import type { SourceItemRow } from '@gazette/schema/source/sources.query.ts';
import { v7 as uuid } from 'uuid';
import type { ImportEntry } from '../exchange/import-entry.ts';
import { describePlace } from '../exchange/import-entry.ts';
import { isItsOwnFault } from '../exchange/import-newsroom.ts';
import type { ArticleRecord, WithdrawalRecord } from '../exchange/records.ts';
import { contentHash } from '../exchange/write/content-hash.ts';
import { ImportSummary } from '../exchange/write/import-summary.ts';
import { inItsLanguage } from '../exchange/write/languages.ts';
import { NotYet, type Writing } from '../exchange/write/writing.ts';
import { hashOf, identityOf, type Identity } from './item-identity.ts';
import { knownItem } from './known-item.ts';
import { bringIn } from './bring-in.ts';
import type { Brought } from './brought.ts';
import { bringUpToDate, takeBack } from './bring-up-to-date.ts';
import type { Outcome, Reading } from './reading.ts';

/** What no newspaper has published and no calendar here writes. */
const EARLIEST = new Date('1970-01-02T00:00:00Z');
const LATEST = new Date('2200-01-01T00:00:00Z');

/**
 * Stores one entry of a reading in a transaction of its own and writes down what became of it. One that cannot be stored
 * is written down with the reason, and costs no other.
 */
export async function storeEntry(reading: Reading, entry: ImportEntry): Promise<Outcome> {
  if (entry.kind !== 'record') return entry.kind === 'broken' ? storeBroken(reading, entry) : 'unchanged';
  const { record } = entry;
  if (record.type === 'withdrawal') return storeWithdrawal(reading, record);
  if (record.type === 'article') return storeArticle(reading, record, entry);
  // A source brings articles; settings, comments and the like are for whoever runs an import.
  return storeBroken(reading, { ...entry, reason: `${record.type}: only articles are taken from a source` });
}

type Told = Pick<ImportEntry, 'place'>;

async function storeArticle(reading: Reading, given: ArticleRecord, { place }: Told): Promise<Outcome> {
  const { source, run, services } = reading;
  // What only an export of our own says is nothing that a source may decide.
  const { id: _id, sourceHash: _hash, createdBy: _by, threadKey: _thread, revisions: _revisions, redirects: _redirects, ...said } = given;
  const stated: ArticleRecord = { ...said, redirects: [], comments: [], language: given.language ?? source.language ?? undefined };
  const record = inItsLanguage(run, stated);
  const identity = identityOf(run.site, record);
  const hash = contentHash(record, { section: source.section });
  const known = await knownItem(services.database, source.id, identity, reading.keys);
  if (known?.hash === hash) return unchanged(reading, known);
  return attempt(reading, identity, hash, known?.id, async (writing, item) => {
    assertDated(record);
    return item && item.outcome !== 'refused'
      ? bringUpToDate(writing, item, record, place)
      : bringIn(reading, writing, { ...record, sourceKey: item?.key ?? identity.key }, place);
  });
}

async function storeWithdrawal(reading: Reading, record: WithdrawalRecord): Promise<Outcome> {
  const identity: Identity = { key: record.sourceKey, link: null, words: null };
  const hash = hashOf(`withdrawn ${record.reason ?? ''}`);
  const known = await knownItem(reading.services.database, reading.source.id, identity, reading.keys);
  if (!known) return 'unchanged';
  if (known.hash === hash) return unchanged(reading, known);
  return attempt(reading, identity, hash, known.id, async (writing, item) =>
    item ? takeBack(writing, item, record.reason) : { outcome: 'refused', article: null, revision: null, remark: null, reason: 'withdrawn' },
  );
}

/** It is still in the source, which is noted once a day. */
function unchanged({ services, listed }: Reading, { id, listed_at: at }: SourceItemRow): Outcome {
  if (isListedAnew(at, services.now())) listed.push(id);
  return 'unchanged';
}

/** Does it in a transaction, its item included; when it is at fault itself, writes that down instead. */
async function attempt(
  { services, source, run }: Reading,
  { key, link, words }: Identity,
  hash: string,
  known: string | undefined,
  work: (writing: Writing, item: SourceItem | null) => Promise<Brought>,
): Promise<Outcome> {
  const { database, now } = services;
  const keep = async (unit: Unit, item: SourceItem | null, { outcome, article, revision, remark, reason }: Brought) => {
    // What it says anew may show other pictures.
    const isShown = article !== null && (outcome === 'published' || outcome === 'held');
    const images = { imagesDueAt: source.fetch_images && isShown ? unit.now : null, imageFailures: 0 };
    const said = { link, words, hash, article, revision, outcome, remark, reason, ...images, seenAt: unit.now, listedAt: unit.now };
    if (item) unit.em.assign(item, said);
    else unit.em.create(SourceItem, { id: uuid(), source: source.id, key, ...said });
    await unit.em.flush();
  };
  const find = async (unit: Unit) => (known === undefined ? null : unit.em.findOne(SourceItem, { id: known }));
  try {
    return await database.write(run.site, now(), async (unit) => {
      const writing: Writing = { run, unit, summary: new ImportSummary(), telling: new Set(), isLast: true };
      const brought = await work(writing, await find(unit));
      await keep(unit, await find(unit), brought);
      return brought.outcome;
    });
  } catch (error) {
    if (!(error instanceof NotYet) && !isItsOwnFault(error)) throw error;
    const remark = remarkOf(error);
    const reason = reasonOf(error);
    return await database.write(run.site, now(), async (unit) => {
      const item = await find(unit);
      // What is here already stays as it is, and so does what is known of it.
      const brought: Brought = item?.article
        ? { outcome: item.outcome as Brought['outcome'], article: item.article, revision: item.revision ?? null, remark: `its update cannot be stored: ${remark}`, reason }
        : { outcome: 'refused', article: null, revision: null, remark, reason };
      await keep(unit, item, brought);
      return 'refused' as const;
    });
  }
}

/** What could not even be read: known by what is wrong with it, so that it is not told anew with every reading. */
async function storeBroken(reading: Reading, { place, reason }: Told & { readonly reason: string }): Promise<Outcome> {
  const { line: _line, item: _item, ...named } = place;
  const key = `broken:${hashOf(`${describePlace(named)} ${reason}`)}`;
  const { database } = reading.services;
  const known = await knownItem(database, reading.source.id, { key, link: null, words: null }, reading.keys);
  if (known) return unchanged(reading, known);
  const remark = `${describePlace(place)}: ${reason}`.replace(/^: /, '');
  return attempt(reading, { key, link: null, words: null }, key, undefined, async () => ({ outcome: 'refused', article: null, revision: null, remark, reason: 'unreadable' }));
}

const dates = ['publishedAt', 'updatedAt', 'createdAt', 'scheduledAt', 'embargoUntil'] as const;

function assertDated(record: ArticleRecord): void {
  for (const name of dates) {
    const date = record[name];
    if (date && (date < EARLIEST || date >= LATEST)) {
      throw new InvalidInput([{ name, code: 'INVALID', message: `${name} is ${date.toISOString()}: it must lie between 1970 and 2200.` }]);
    }
  }
}

/** What is wrong in a word, where all that is wrong is of one kind. */
function reasonOf(error: Error): SourceReason {
  if (!(error instanceof InvalidInput)) return 'invalid';
  const reasons = new Set(error.fields.map(({ name, code }) => (dates.some((one) => one === name) ? 'misdated' : byCode[code])));
  const [reason = 'invalid'] = reasons;
  return reasons.size === 1 ? reason : 'invalid';
}

const byCode: Partial<Record<InvalidField['code'], SourceReason>> = { REQUIRED: 'incomplete', TOO_LONG: 'too-long' };

function remarkOf(error: Error): string {
  if (!(error instanceof InvalidInput)) return error.message;
  return error.fields.map(({ message }) => message).join(' ') || error.message;
}
