import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far below the fold loading begins: soon enough to be there on arrival. */
const rootMargin = '600px';

/** One that a page has left without a box of its own is never seen to come near. */
export function isThere({ isIntersecting, target }: IntersectionObserverEntry): boolean {
  return isIntersecting || getComputedStyle(target).display === 'contents';
}

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
      (entries) => {
        if (!entries.some(isThere)) return;
        this.reached = true;
        this.hostDisconnected();
        this.#host.requestUpdate();
      },
      { rootMargin },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
