import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { query } from '../transport/graphql-client.ts';
import document from './suggestions.graphql';
import type { SuggestionsQuery } from './suggestions.graphql';

export type Suggestion = SuggestionsQuery['searchSuggestions'][number];

/** Milliseconds without a key after which the server is asked. */
const pause = 150;

/** What the server suggests for what is typed, and which of it the reader has moved to. */
export class Suggestions implements ReactiveController {
  list: readonly Suggestion[] = [];
  /** Place of the one the reader has moved to; -1 for the box itself. */
  active = -1;
  open = false;
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks once the reader pauses. What was asked before is given up: an answer to it would come too late. */
  ask(endpoint: URL, text: string, language: string): void {
    this.#giveUp();
    if (!text.trim()) return this.close();
    const { signal } = (this.#request = new AbortController());
    this.#timer = setTimeout(() => {
      query(endpoint, document, { query: text, language: language || null }, signal).then(
        ({ searchSuggestions }) => signal.aborted || this.#show(searchSuggestions),
        // A box without suggestions is still a box.
        () => signal.aborted || this.close(),
      );
    }, pause);
  }

  /** Moves on or back, through the box, around the ends. */
  move(step: 1 | -1): void {
    if (!this.list.length) return;
    const places = this.list.length + 1;
    this.active = this.open ? ((this.active + 1 + step + places) % places) - 1 : step === 1 ? 0 : this.list.length - 1;
    this.open = true;
    this.#host.requestUpdate();
  }

  /** Shows what there is, and leaves the reader in the box. */
  unfold(): void {
    if (!this.open) this.#show(this.list);
  }

  close(): void {
    this.#giveUp();
    this.open = false;
    this.active = -1;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  #show(list: readonly Suggestion[]): void {
    this.list = list;
    this.active = -1;
    this.open = list.length > 0;
    this.#host.requestUpdate();
  }

  #giveUp(): void {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }
}
