import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps an element from becoming shorter while the reader looks at it, so that nothing below it jumps up: the height
 * of what stood there before is held until the element has left the viewport.
 */
export class SteadyHeight implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** To be called before what is shown is replaced. */
  hold(): void {
    if (this.#observer) return;
    const { top, bottom, height } = this.#host.getBoundingClientRect();
    if (!height || bottom < 0 || top > innerHeight) return;
    this.#host.style.minBlockSize = `${height}px`;
    this.#observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) || this.release(),
    );
    this.#observer.observe(this.#host);
  }

  /** Lets the element take the height of what it shows. */
  release(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#host.style.minBlockSize = '';
  }

  hostDisconnected(): void {
    this.release();
  }
}
