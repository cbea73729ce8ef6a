/**
 * Documents that other clients have registered by sending them once (automatic persisted queries): those used most
 * recently, up to so many bytes of text. What is forgotten its client sends again.
 */
export class AutomaticDocuments {
  readonly #texts = new Map<string, string>();
  readonly #maxBytes: number;
  #bytes = 0;

  /** @param maxBytes of all texts together; 0 keeps none */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  find(hash: string): string | undefined {
    const text = this.#texts.get(hash);
    if (text !== undefined) {
      // Put last: a map keeps the order in which things were put.
      this.#texts.delete(hash);
      this.#texts.set(hash, text);
    }
    return text;
  }

  keep(hash: string, text: string): void {
    if (this.#texts.has(hash)) return;
    this.#texts.set(hash, text);
    this.#bytes += Buffer.byteLength(text);
    for (const [oldest, forgotten] of this.#texts) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#texts.delete(oldest);
      this.#bytes -= Buffer.byteLength(forgotten);
    }
  }
}
