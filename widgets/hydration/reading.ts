import type { ReactiveController } from 'lit';
import { GazetteElement } from '../element/gazette-element.ts';
import { Loading } from '../element/loading.ts';

/** What an element loads, as far as whoever has it already needs to reach in. */
export type Reading = Loading<readonly unknown[], unknown>;

const readings = new WeakMap<object, Reading>();
const { addController } = GazetteElement.prototype;

/** From here on it is known what each element reads: the first of what it loads is what it shows. */
GazetteElement.prototype.addController = function (this: GazetteElement, controller: ReactiveController) {
  if (controller instanceof Loading && !readings.has(this)) readings.set(this, controller as Reading);
  addController.call(this, controller);
};

/** What an element shows once it is read; undefined for one that was made before this script was there. */
export function readingOf(element: object): Reading | undefined {
  return readings.get(element);
}

/** Loads the words for what was read. */
export async function learnWords({ options: { words, languageOf } }: Reading, data: unknown): Promise<void> {
  await words.load(languageOf?.(data) ?? '');
}
