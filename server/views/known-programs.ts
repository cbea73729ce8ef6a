import { isbot } from 'isbot';
import { Recent } from './recent.ts';

/** Names that are remembered: most readers use the same few browsers. */
const REMEMBERED = 5_000;

/** Whether a browser's name is that of a program that nobody looks through. */
export class KnownPrograms {
  readonly #known = new Recent<boolean>(REMEMBERED);

  isProgram(agent: string): boolean {
    const known = this.#known.get(agent);
    if (known !== undefined) return known;
    const found = agent === '' || isbot(agent);
    this.#known.set(agent, found);
    return found;
  }
}
