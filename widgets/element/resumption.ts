import { TaskStatus } from '@lit/task';
import type { ReactiveController } from 'lit';

/** The part of a task that can be interrupted. */
interface Interruptible {
  readonly status: TaskStatus;
  run(): Promise<void>;
  abort(): void;
}

/**
 * Aborts a task when its element leaves the page, and runs it again when the element is back (it may only have been
 * moved), or when the reader's connection is.
 */
export class Resumption implements ReactiveController {
  readonly #task: Interruptible;
  #interrupted = false;
  readonly #reconnected = () => {
    if (this.#task.status === TaskStatus.ERROR) void this.#task.run();
  };

  constructor(task: Interruptible) {
    this.#task = task;
  }

  hostConnected(): void {
    globalThis.addEventListener?.('online', this.#reconnected);
    if (!this.#interrupted) return;
    this.#interrupted = false;
    void this.#task.run();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#reconnected);
    if (this.#task.status !== TaskStatus.PENDING) return;
    this.#interrupted = true;
    this.#task.abort();
  }
}
