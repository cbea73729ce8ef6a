import { warmUp } from '../format/warm-up.ts';
import { GazetteElement } from './gazette-element.ts';

/** Whose turn it is to begin. */
let turn: Promise<unknown> = Promise.resolve();

const own = GazetteElement.prototype as unknown as { hasUpdated: boolean; renderRoot: ShadowRoot; scheduleUpdate(): void | Promise<unknown> };
const { scheduleUpdate } = own;

/**
 * Each element of a page draws itself for the first time in a task of its own: one script brings them all to life at once,
 * and on a slow processor a reader who scrolls or types meanwhile would wait for all of them.
 */
own.scheduleUpdate = function () {
  if (this.hasUpdated) return scheduleUpdate.call(this);
  // Until then its children stand where they stood: an empty root would show none, and the page would jump twice.
  const { renderRoot } = this;
  const children = renderRoot.firstChild ? undefined : renderRoot.appendChild(document.createElement('slot'));
  turn = turn.then(() => new Promise((resolve) => setTimeout(resolve)));
  void turn.then(warmUp);
  return turn.then(() => {
    children?.remove();
    return scheduleUpdate.call(this);
  });
};
