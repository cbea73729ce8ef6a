import { writeSync } from 'node:fs';
import pino, { type DestinationStream } from 'pino';

/** Characters that are written at once, and how long a line waits for them at the most, in milliseconds. */
const ENOUGH = 32_768;
const LONGEST_WAIT = 100;

/**
 * Lines wait for company, a tenth of a second at most: one write for each would cost a busy server half its speed. Pino's
 * own destination can wait too, but measures all that waits again with every line, which takes longer than to write it.
 */
export class GatheredLines implements DestinationStream {
  readonly #fd: number;
  readonly #out: ReturnType<typeof pino.destination>;
  #waiting = '';

  constructor(fd: number) {
    this.#fd = fd;
    this.#out = pino.destination({ fd, sync: false, maxWrite: 2 * ENOUGH });
    setInterval(() => this.#pass(), LONGEST_WAIT).unref();
    process.on('exit', () => this.#writeNow());
  }

  write(line: string): void {
    this.#waiting += line;
    if (this.#waiting.length >= ENOUGH) this.#pass();
  }

  /** Called by `log.flush()`. */
  flush(done?: (error?: Error) => void): void {
    this.#pass();
    this.#out.flush(done);
  }

  #pass(): void {
    if (this.#waiting === '') return;
    const lines = this.#waiting;
    this.#waiting = '';
    this.#out.write(lines);
  }

  /** When nothing that waits would be heard of any more. */
  #writeNow(): void {
    try {
      this.#out.flushSync();
      if (this.#waiting !== '') writeSync(this.#fd, this.#waiting);
    } catch {
      // Whoever read it has gone.
    }
  }
}

const gathered = new Map<number, GatheredLines>();

/** What is written to one place is gathered in one. */
export function gatheredLines(fd: number): GatheredLines {
  let lines = gathered.get(fd);
  if (!lines) gathered.set(fd, (lines = new GatheredLines(fd)));
  return lines;
}
