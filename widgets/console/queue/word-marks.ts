import type { Connection } from '../connection/connection.ts';
import tryWords from '../words/try-words.graphql';
import type { Match } from '../words/marked-text.ts';
import type { QueueComment } from './queue-list.ts';

const becauseOfWords = new Set(['banned-words', 'suspect-words']);

/** Which words of a comment are on a list, asked when one comes to a comment that waits for that reason. */
export class WordMarks {
  readonly #connection: Connection;
  readonly #changed: () => void;
  readonly #known = new Map<string, readonly Match[]>();

  constructor(connection: Connection, changed: () => void) {
    this.#connection = connection;
    this.#changed = changed;
  }

  of(id: string): readonly Match[] {
    return this.#known.get(id) ?? [];
  }

  find(comment: QueueComment | undefined): void {
    if (!comment?.reason || !becauseOfWords.has(comment.reason.code) || this.#known.has(comment.id)) return;
    this.#known.set(comment.id, []);
    void this.#ask(comment);
  }

  async #ask({ id, body: { text } }: QueueComment): Promise<void> {
    try {
      const { tryWords: found } = await this.#connection.ask(tryWords, { text });
      this.#known.set(id, found.matches);
      this.#changed();
    } catch {
      // Without marks the reason still names the words.
    }
  }
}
