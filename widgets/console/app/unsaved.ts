import type { Desk } from './desk.ts';

/** What somebody has left for another part of the console without saving it; found again on the way back, by nobody else. */
export class Unsaved<Draft> {
  readonly #drafts = new Map<string, Draft>();

  keep(desk: Desk, draft: Draft): void {
    this.#drafts.set(placeOf(desk), draft);
  }

  take(desk: Desk): Draft | undefined {
    const draft = this.#drafts.get(placeOf(desk));
    this.#drafts.delete(placeOf(desk));
    return draft;
  }
}

function placeOf({ staff, route }: Desk): string {
  return `${staff} ${route.site}`;
}
