/** One picture as it lies in the storage. */
export interface StoredImage {
  readonly key: string;
  readonly storedAt: Date;
}

/**
 * Where the bytes of pictures lie: a folder by default, an object store where somebody adapts one. What is under a key
 * never changes, so that it may be kept by whoever has it.
 */
export interface ImageStorage {
  /** Whole or not at all, also when the process dies in between. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Undefined where there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** Harmless where there is none. */
  remove(key: string): Promise<void>;
  list(): AsyncIterable<StoredImage>;
}
