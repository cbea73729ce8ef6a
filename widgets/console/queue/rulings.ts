import { plural } from '../../strings/plural.ts';
import type { Connection } from '../connection/connection.ts';
import { fill } from '../strings/console-languages.ts';
import type { ConsoleStrings } from '../strings/en.ts';
import type { QueueComment, Row } from './queue-list.ts';
import moderate from './moderate-comments.graphql';
import type { CommentStatus, ModeratorReason } from './moderate-comments.graphql';
import undo from './undo-moderation.graphql';

/** What became of a ruling on some comments. */
export interface RulingAnswer {
  /** Ids of those about which it was decided. */
  readonly done: ReadonlySet<string>;
  /** What the others are by now, decided by a colleague or gone. */
  readonly others: ReadonlyMap<string, CommentStatus | null>;
  /** Those that still wait, because their writers have changed the words since they were read here. */
  readonly rewritten: ReadonlyMap<string, QueueComment>;
}

/** What a moderator is told of it. */
export function rulingWords(
  { done, others, rewritten }: RulingAnswer,
  to: 'APPROVED' | 'REJECTED',
  strings: ConsoleStrings,
  locale: string,
): string {
  const parts = [
    [done.size, to === 'APPROVED' ? strings.approved : strings.rejected],
    [others.size, strings.changedMeanwhile],
    [rewritten.size, strings.rewritten],
  ] as const;
  return parts.flatMap(([count, forms]) => (count > 0 ? [plural(count, forms, locale)] : [])).join(' ');
}

interface Ruled {
  /** Which list they were taken from. */
  readonly place: string;
  readonly decisionIds: readonly string[];
  readonly rows: readonly { readonly row: Row; readonly index: number }[];
}

/** Why the server did nothing, in its own words. */
export class RulingRefused extends Error {}

/** What a moderator is told when a wish came to nothing. */
export function refusalWords(error: unknown, strings: ConsoleStrings): string {
  return error instanceof RulingRefused ? fill(strings.notDone, { message: error.message }) : strings.notSent;
}

/** With what a moderator decides. */
interface RulingWords {
  /** Which list the comments are taken from. */
  readonly place: string;
  readonly reason: ModeratorReason;
  readonly language: string;
  readonly note: string;
}

/** What this moderator has decided since the page was opened, so that it can be taken back, the last first. */
export class Rulings {
  readonly #connection: Connection;
  readonly #made: Ruled[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get isEmpty(): boolean {
    return this.#made.length === 0;
  }

  /**
   * Decides on comments as they were seen.
   * @throws RulingRefused, TransportError
   */
  async decide(
    rows: readonly { readonly row: Row; readonly index: number }[],
    to: 'APPROVED' | 'REJECTED',
    { place, reason, language, note }: RulingWords,
  ): Promise<RulingAnswer> {
    const seen = new Set(rows.map(({ row }) => row.comment.status));
    const [first] = seen;
    const input = {
      ids: rows.map(({ row }) => row.comment.id),
      decision: to,
      reason,
      note: note || null,
      // Several statuses stand side by side in one queue only where readers report.
      seenAs: seen.size === 1 && first ? first : null,
      seenRevisions: rows.map(({ row }) => row.comment.revision),
    };
    const { moderateComments: answer } = await this.#connection.ask(moderate, { input, language });
    if (answer.__typename !== 'ModerateCommentsPayload') throw new RulingRefused(answer.message);
    const done = new Map(
      answer.results
        .filter(({ decisionId }) => decisionId !== null)
        .map(({ id, decisionId }) => [id, decisionId as string]),
    );
    if (done.size > 0) {
      const ruled = rows.filter(({ row }) => done.has(row.comment.id));
      this.#made.push({ place, decisionIds: [...done.values()], rows: ruled });
    }
    const before = new Map(rows.map(({ row }) => [row.comment.id, row.comment]));
    const rewritten = new Map(
      answer.results.flatMap(({ id, outcome, comment }) => {
        const isStillThere = outcome === 'CHANGED_MEANWHILE' && comment?.status === before.get(id)?.status;
        return comment && isStillThere ? [[id, comment] as const] : [];
      }),
    );
    const others = answer.results
      .filter(({ id }) => !done.has(id) && !rewritten.has(id))
      .map(({ id, comment }) => [id, comment?.status ?? null] as const);
    return { done: new Set(done.keys()), others: new Map(others), rewritten };
  }

  /**
   * Takes the last ruling back.
   * @returns the rows as they are now, with where and in which list they stood; undefined where there is nothing to undo.
   * @throws RulingRefused, TransportError
   */
  async undo(language: string): Promise<Pick<Ruled, 'place' | 'rows'> | undefined> {
    const last = this.#made.at(-1);
    if (!last) return undefined;
    const { undoModeration: answer } = await this.#connection.ask(undo, {
      decisionIds: [...last.decisionIds],
      language,
    });
    if (answer.__typename !== 'UndoModerationPayload') throw new RulingRefused(answer.message);
    this.#made.pop();
    const back = new Map(
      answer.results.flatMap(({ outcome, comment }) =>
        outcome === 'DONE' && comment ? [[comment.id, comment] as const] : [],
      ),
    );
    const rows = last.rows.flatMap(({ row, index }) => {
      const comment = back.get(row.comment.id);
      return comment ? [{ row: { cursor: row.cursor, comment }, index }] : [];
    });
    return { place: last.place, rows };
  }
}
