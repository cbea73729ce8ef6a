import type { ReactiveController } from 'lit';
import { isWriting, meaningOf } from './keys.ts';

/** Single keys that act while their view is on the page, nobody is writing and nothing else is asked. */
export class Shortcuts implements ReactiveController {
  readonly #isOn: () => boolean;
  readonly #acts: Readonly<Record<string, () => void>>;

  /** @param acts by what a key means (`meaningOf`). */
  constructor(isOn: () => boolean, acts: Readonly<Record<string, () => void>>) {
    this.#isOn = isOn;
    this.#acts = acts;
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const meaning = meaningOf(event);
    const [target] = event.composedPath();
    if (!this.#isOn() || isWriting(target) || event.defaultPrevented) return;
    const act = this.#acts[meaning];
    // On a button or a link Enter presses it.
    if (!act || (meaning === 'Enter' && !(target instanceof HTMLElement && target.matches('article')))) return;
    event.preventDefault();
    act();
  };
}
