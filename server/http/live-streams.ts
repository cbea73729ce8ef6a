/** Answers that end only when somebody ends them (server-sent events); a stopping server ends them all. */
export class LiveStreams {
  readonly #readers = new Set<ReadableStreamDefaultReader<Uint8Array>>();
  #closed = false;

  /** The same stream, ended early by `closeAll`. Leaving it unread cancels its source. */
  track(source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = source.getReader();
    this.#readers.add(reader);
    if (this.#closed) this.#end(reader);
    return new ReadableStream<Uint8Array>({
      // A client that does not read asks for nothing, and would not hear that it is sent away.
      start: (controller) => void reader.closed.catch((error: unknown) => controller.error(error)),
      // Cancelling the reader makes its read answer `done`, so one path closes the stream however it ends.
      pull: async (controller) => {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        this.#readers.delete(reader);
        controller.close();
      },
      cancel: async (reason) => {
        this.#readers.delete(reader);
        await reader.cancel(reason);
      },
    });
  }

  /** Ends what is open, and whatever comes after at once. */
  closeAll(): void {
    this.#closed = true;
    for (const reader of this.#readers) this.#end(reader);
  }

  #end(reader: ReadableStreamDefaultReader<Uint8Array>): void {
    // What a source throws on being left is of no use to a client that is sent away.
    reader.cancel().catch(() => {});
  }
}
