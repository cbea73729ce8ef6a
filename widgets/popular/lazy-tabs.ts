import type * as tabs from './tabs-view.ts';

type Tabs = typeof tabs;

let arrived: Tabs | undefined;

/** What lists of several orders are shown with; undefined before it has been loaded. */
export function moreTabs(): Tabs | undefined {
  return arrived;
}

/** Loads it: lists with one order, which most are, do without. */
export async function loadTabs(): Promise<Tabs> {
  return (arrived = await import('./tabs-view.ts'));
}
