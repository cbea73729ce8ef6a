import { checkRecord } from '../check-record.ts';
import type { ImportEntries, ImportEntry, Place } from '../import-entry.ts';
import type { ImportLimits } from '../import-limits.ts';
import type { NestedCommentInput } from '../records.ts';
import { decodeText } from '../source/decode-text.ts';
import type { ImportSource } from '../source/open-source.ts';
import { emptyReport, streamElements, type XmlFound } from '../xml/stream-elements.ts';
import { childText, type XmlElement } from '../xml/xml-element.ts';
import { dateOf, keyOf, postOfElement } from './post-of-element.ts';
import { Spool, type SpooledThread } from './spool.ts';

export interface DisqusOptions {
  readonly limits: ImportLimits;
  readonly encoding?: string | undefined;
  /** Told of stored bytes read, then of as many again while what was read is handed out. */
  readonly onBytes?: (count: number) => void;
}

/** Posts handed out together. */
const RUN = 20;

const READ = new Set(['thread', 'post']);

/**
 * Reads a Disqus export: threads by address, each with its posts, those that are answered before their answers. Holds
 * no more than one post, and the numbers of one thread; the rest waits on disk.
 *
 * Posts that were deleted are left out, or leave an empty place where somebody has answered them.
 */
export async function* readDisqus(source: ImportSource, options: DisqusOptions): ImportEntries {
  using spool = new Spool();
  const report = emptyReport();
  const elements = { source: source.name, names: READ, limits: options.limits, report };
  const reading = new Reading(spool);
  for await (const found of streamElements(decodeText(source, options), elements)) yield* reading.read(found);
  for (const { line, reason } of report.faults) yield { kind: 'broken', place: { line }, reason };
  spool.finish();
  yield* handOut(spool, (share) => options.onBytes?.(Math.round(source.size * share)));
}

class Reading {
  readonly #spool: Spool;
  /** The reference of the post that is being read: it has the name of what it refers to. */
  #thread: XmlElement | undefined;

  constructor(spool: Spool) {
    this.#spool = spool;
  }

  *read({ element, within, fault }: XmlFound): Generator<ImportEntry> {
    if (element.name === 'thread' && within) {
      this.#thread = element;
      return;
    }
    const thread = this.#thread;
    if (element.name === 'post') this.#thread = undefined;
    const place = { line: fault?.line ?? element.line, title: element.name === 'thread' ? childText(element, 'title') : '' };
    if (fault) yield { kind: 'broken', place, reason: `${element.name}: ${fault.reason}` };
    else if (element.name === 'thread') yield* this.#keepThread(element, place);
    else yield* this.#keepPost(element, thread, place);
  }

  *#keepThread(element: XmlElement, place: Place): Generator<ImportEntry> {
    const remote = childText(element, 'id');
    const key = keyOf(element, remote);
    if (key === undefined) {
      yield { kind: 'broken', place, reason: 'thread: it has no id' };
      return;
    }
    const says = (name: string) => childText(element, name).toLowerCase() === 'true';
    const url = [childText(element, 'link'), remote].find((address) => /^https?:\/\//i.test(address)) ?? '';
    const createdAt = dateOf(childText(element, 'createdAt'));
    this.#spool.addThread(
      {
        key,
        url,
        title: place.title ?? '',
        line: element.line,
        createdAt: createdAt.endsWith('Z') ? createdAt : undefined,
        isClosed: says('isClosed'),
        isDeleted: says('isDeleted'),
      },
      remote,
    );
  }

  *#keepPost(element: XmlElement, thread: XmlElement | undefined, place: Place): Generator<ImportEntry> {
    const post = postOfElement(element);
    if (!post) {
      yield { kind: 'broken', place, reason: 'post: it has no id' };
      return;
    }
    // Checked alone, so that what is wrong with one is not held against the others of its run.
    const checked = checkRecord({ type: 'comment', url: 'https://page.invalid/', ...post.comment }, place);
    if (checked.kind === 'broken') {
      yield { ...checked, reason: `post ${post.comment.id}: ${checked.reason}` };
      return;
    }
    if (!this.#spool.addPost(post, thread && keyOf(thread, thread.text.trim())))
      yield { kind: 'skipped', place, reason: 'post that is in the file twice' };
  }
}

function* handOut(spool: Spool, onShare: (share: number) => void): Generator<ImportEntry> {
  const total = Math.max(1, spool.size);
  for (const thread of spool.threads()) {
    const place = { line: thread.line, title: thread.title };
    const reason = whyNot(thread);
    if (reason === undefined) yield* conversation(spool, thread, place);
    else for (let post = 0; post < thread.posts; post += 1) yield { kind: 'skipped', place, reason };
    for (let post = 0; post < thread.deleted; post += 1)
      yield { kind: 'skipped', place, reason: 'post that was deleted, and that nobody has answered' };
    onShare((thread.posts + thread.deleted) / total);
  }
  for (let post = spool.strays(); post > 0; post -= 1)
    yield { kind: 'broken', place: {}, reason: 'post of a thread that is not in the file' };
}

function whyNot({ url, isDeleted }: SpooledThread): string | undefined {
  if (isDeleted) return 'post of a thread that was deleted';
  return url === '' ? 'post of a thread without an address' : undefined;
}

function* conversation(
  spool: Spool,
  thread: SpooledThread & { readonly number: number; readonly posts: number },
  place: Place,
): Generator<ImportEntry> {
  // A thread is made by looking at its page; most of them say nothing.
  if (thread.posts === 0 && !thread.isClosed) return;
  const { url, createdAt, key, isClosed } = thread;
  const state = isClosed ? 'closed' : 'open';
  const page = { url, ownPagesOnly: true };
  yield checkRecord({ type: 'thread', ...page, state, createdAt, sourceKey: `disqus:${key}` }, place);
  let run: NestedCommentInput[] = [];
  for (const comment of spool.posts(thread.number)) {
    run.push(comment);
    if (run.length < RUN) continue;
    yield checkRecord({ type: 'comments', ...page, comments: run }, place);
    run = [];
  }
  if (run.length > 0) yield checkRecord({ type: 'comments', ...page, comments: run }, place);
}
