import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far below the fold loading begins: soon enough to be there on arrival. */
const rootMargin = '600px';

/** Knows when its element first comes near the viewport: a widget the reader never reaches costs nothing. */
export class NearViewport implements ReactiveController {
  reached = false;
  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.reached) return;
    this.#observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#arrive(),
      {
        rootMargin,
      },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #arrive(): void {
    this.reached = true;
    this.#observer?.disconnect();
    this.#host.requestUpdate();
  }
}
