import type * as layouts from './layouts.ts';

type Layouts = typeof layouts;

let arrived: Layouts | undefined;

/** What layouts other than the first are made with; undefined before it has been loaded. */
export function moreLayouts(): Layouts | undefined {
  return arrived;
}

/** Loads it: most lists are headlines and go without. */
export async function loadLayouts(): Promise<Layouts> {
  return (arrived = await import('./layouts.ts'));
}
