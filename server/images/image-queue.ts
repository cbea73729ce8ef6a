import { ImageRefusal } from './image-refusal.ts';

/** Lets a few pictures be worked on at a time and a few more wait, so that readers keep the machine and its memory. */
export class ImageQueue {
  readonly #workers: number;
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #admitted = 0;
  #working = 0;

  /** @param most pictures that are held at once, those that are worked on included. */
  constructor({ imageWorkers, imageQueue }: { readonly imageWorkers: number; readonly imageQueue: number }) {
    this.#workers = imageWorkers;
    this.#most = Math.max(imageQueue, imageWorkers);
  }

  /**
   * Holds a place from before the picture is read into memory until it is done with.
   * @throws {ImageRefusal} BUSY when all places are taken.
   */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    if (this.#admitted >= this.#most) throw new ImageRefusal('BUSY', 'Too many pictures are being worked on. Try again in a little while.');
    this.#admitted += 1;
    try {
      return await work();
    } finally {
      this.#admitted -= 1;
    }
  }

  /** Runs what takes a processor, in turn. */
  async work<T>(work: () => Promise<T>): Promise<T> {
    if (this.#working >= this.#workers) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#working += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // Whoever waits takes over this worker; it is never counted free in between.
      if (next) next();
      else this.#working -= 1;
    }
  }
}
