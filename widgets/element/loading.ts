import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Family } from '../strings/families.ts';
import type { Words } from './words.ts';

/** What a widget loads, when, and who hears of it. */
export interface LoadingOptions<Dependencies extends readonly unknown[], Data> {
  /** All that the answer depends on: a change loads anew. Undefined while it is too early. */
  dependencies: () => Dependencies | undefined;
  load: (dependencies: Dependencies, signal: AbortSignal) => Promise<Data>;
  /** What is said with it: loaded at the same time, and there whenever the data are. */
  words: Words<Family>;
  /** Language of what was loaded, for pages that do not say theirs. */
  languageOf?: (data: Data) => string | undefined;
  onLoad: (data: Data) => void;
  onError: (error: unknown) => void;
}

/**
 * One thing a widget loads, in its states. What @lit/task does, in the half of the bytes: besides, loading is aborted
 * when the element leaves the page, begun again when it is back (it may only have been moved), and tried again when
 * the reader's connection returns.
 */
export class Loading<Dependencies extends readonly unknown[], Data> implements ReactiveController {
  state: 'waiting' | 'loading' | 'loaded' | 'failed' = 'waiting';
  data: Data | undefined;
  readonly #host: ReactiveControllerHost;
  readonly options: LoadingOptions<Dependencies, Data>;
  #dependencies: Dependencies | undefined;
  #request: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: LoadingOptions<Dependencies, Data>) {
    this.#host = host;
    this.options = options;
    host.addController(this);
  }

  /** Tries again, where it failed. */
  readonly retry = (): void => {
    if (this.state === 'failed') this.again();
  };

  /** Loads anew what is there. */
  readonly again = (): void => {
    this.#dependencies = undefined;
    this.#host.requestUpdate();
  };

  /** Shows what somebody else has loaded for it (hydration/, render/): nothing is loaded until what it depends on changes. */
  begin(data: Data): void {
    this.#dependencies = this.options.dependencies();
    this.#show(data);
  }

  #show(data: Data): void {
    this.options.onLoad(data);
    this.data = data;
    this.state = 'loaded';
  }

  hostConnected(): void {
    addEventListener('online', this.retry);
  }

  hostUpdate(): void {
    const next = this.options.dependencies();
    const known = this.#dependencies;
    if (!next || known?.every((value, index) => value === next[index])) return;
    this.#dependencies = next;
    void this.#load(next);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
    if (this.state !== 'loading') return;
    this.#request?.abort();
    this.#dependencies = undefined;
  }

  async #load(dependencies: Dependencies): Promise<void> {
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    this.state = 'loading';
    const { load, words, languageOf } = this.options;
    try {
      const [data] = await Promise.all([load(dependencies, signal), words.load()]);
      await words.load(languageOf?.(data) ?? '');
      if (signal.aborted) return;
      this.#show(data);
      this.#host.requestUpdate();
    } catch (error) {
      if (signal.aborted) return;
      await words.load('').catch(() => {});
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** An answer that cannot be shown is none of our server's. */
  hostFailed(error: unknown): boolean {
    if (this.state !== 'loaded') return false;
    this.data = undefined;
    this.#fail(error);
    return true;
  }

  #fail(error: unknown): void {
    this.state = 'failed';
    this.options.onError(error);
    this.#host.requestUpdate();
  }
}
