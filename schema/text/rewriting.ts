/** A text that is written anew piece by piece, from its beginning to its end. */
export class Rewriting {
  readonly #text: string;
  #written = '';
  #copied = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Puts this in the place of what stands between the two; what stands before is kept. */
  replace(start: number, end: number, by: string): void {
    this.#written += this.#text.slice(this.#copied, start) + by;
    this.#copied = end;
  }

  /** All that was written, and the rest as it is. */
  whole(): string {
    return this.#written + this.#text.slice(this.#copied);
  }
}
