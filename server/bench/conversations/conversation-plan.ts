import type { CommentStatus } from '@gazette/schema/comment/comment.entity.ts';
import type { OneOfMany } from '@gazette/schema/comment/add-comments.ts';
import { v7 as uuid } from 'uuid';
import { Random } from '../random.ts';
import { commentBody } from './comment-words.ts';

/** A conversation to be filled. */
export interface PlannedThread {
  readonly id: string;
  readonly comments: number;
  /** Whether some of its comments wait or were refused. */
  readonly isModerated: boolean;
}

export interface PlannedReader {
  readonly id: string;
  readonly name: string;
}

/** How each ten comments of a conversation stand: a root, the answer to it, or a further answer to an earlier root. */
type Role = 'root' | 'answer' | 'further';
const long: readonly Role[] = [
  'root',
  'answer',
  'root',
  'answer',
  'further',
  'root',
  'answer',
  'root',
  'answer',
  'further',
];
const short: readonly Role[] = [
  'root',
  'answer',
  'root',
  'answer',
  'root',
  'answer',
  'root',
  'answer',
  'root',
  'answer',
];

interface Progress {
  readonly thread: PlannedThread;
  readonly roots: string[];
  written: number;
}

/**
 * The comments of many conversations in the order of time, the same every time but for the instants. Every root has an
 * answer, the first root of a conversation half of all further ones; of a moderated one each tenth comment is not public.
 */
export class ConversationPlan {
  readonly #random = new Random(1);
  readonly #readers: readonly PlannedReader[];
  readonly #addressHashes: readonly string[];
  readonly #addressesFrom: Date;
  readonly #progress = new Map<string, Progress>();
  #number = 0;

  /** @param addresses hashes of which each comment has one that is younger than `addressesFrom`. */
  constructor(readers: readonly PlannedReader[], addresses: { hashes: readonly string[]; from: Date }) {
    this.#readers = readers;
    this.#addressHashes = addresses.hashes;
    this.#addressesFrom = addresses.from;
  }

  /** The next `counts` comments of each of these conversations, mixed as people mix them. */
  write(turns: readonly (readonly [thread: PlannedThread, count: number])[], from: Date, until: Date): OneOfMany[] {
    const total = turns.reduce((sum, [, count]) => sum + count, 0);
    const most = Math.max(...turns.map(([, count]) => count));
    const comments: OneOfMany[] = [];
    for (let turn = 0; turn < most; turn += 1) {
      for (const [thread, count] of turns) {
        // A conversation with fewer comments than another is spread over the same time.
        if (Math.floor(((turn + 1) * count) / most) === Math.floor((turn * count) / most)) continue;
        const share = comments.length / total;
        const at = new Date(from.getTime() + Math.floor(share * (until.getTime() - from.getTime())));
        comments.push(this.#next(thread, at));
      }
    }
    return comments;
  }

  #next(thread: PlannedThread, at: Date): OneOfMany {
    const progress = this.#progress.get(thread.id) ?? { thread, roots: [], written: 0 };
    this.#progress.set(thread.id, progress);
    const random = this.#random;
    const number = (this.#number += 1);
    const id = uuid({ msecs: at.getTime(), random: Uint8Array.from({ length: 16 }, () => random.between(0, 255)) });
    const role = (thread.comments > short.length ? long : short)[progress.written % short.length] ?? 'root';
    progress.written += 1;
    const parent = role === 'root' ? null : this.#answered(progress, role);
    if (role === 'root') progress.roots.push(id);
    const writer = random.between(0, this.#readers.length - 1);
    const { id: reader, name: authorName } = this.#reader(writer);
    const status = thread.isModerated && progress.written % 10 === 0 ? this.#judged(progress) : 'approved';
    return {
      id,
      thread: thread.id,
      parent,
      depth: parent === null ? 0 : 1,
      reader,
      authorName,
      body: commentBody(random, number),
      ...judgements[status],
      createdAt: at,
      addressHash:
        at >= this.#addressesFrom ? (this.#addressHashes[number % this.#addressHashes.length] ?? null) : null,
      clientKey: `bench-${id}`,
      likedBy: status === 'approved' ? this.#admirers(writer, number) : [],
    };
  }

  #answered({ roots }: Progress, role: Role): string | null {
    const place =
      role === 'answer' ? roots.length - 1 : this.#random.next() < 0.5 ? 0 : this.#random.between(0, roots.length - 1);
    return roots[place] ?? null;
  }

  #judged({ written }: Progress): CommentStatus {
    return written % 50 === 0 ? 'rejected' : 'pending';
  }

  /** Most comments are liked by nobody, some by a few, one in fifty by many. */
  #admirers(writer: number, number: number): string[] {
    const random = this.#random;
    const count = number % 50 === 0 ? random.between(5, 30) : random.next() < 0.2 ? random.between(1, 3) : 0;
    const others = this.#readers.length - 1;
    return Array.from(
      { length: Math.min(count, others) },
      (_, index) => this.#reader((writer + 1 + index) % this.#readers.length).id,
    );
  }

  #reader(index: number): PlannedReader {
    const reader = this.#readers[index];
    if (!reader) throw new Error('There are no readers.');
    return reader;
  }
}

/** What the phases say of a comment that has nothing about it, and of one that has. */
const judgements = {
  approved: { status: 'approved', reason: 'site-mode', explanation: {} },
  pending: { status: 'pending', reason: 'first-comment', explanation: { knownReader: true } },
  rejected: {
    status: 'rejected',
    reason: 'banned-words',
    explanation: { found: 1, words: [{ entry: 'spam', text: 'spam' }] },
  },
  withheld: { status: 'withheld', reason: 'trap', explanation: {} },
} as const satisfies Record<CommentStatus, Pick<OneOfMany, 'status' | 'reason' | 'explanation'>>;
