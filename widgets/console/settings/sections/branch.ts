import type { ConsoleSectionTreeQuery } from '../section-tree.graphql';

/** A section in the list of all of them, in which each is followed by those below it. */
export type Branch = ConsoleSectionTreeQuery['newsroomSections'][number];

/** Those that lie directly below the section of this slug, or at the top. */
export function childrenOf(tree: readonly Branch[], parent: string | null): Branch[] {
  return tree.filter((one) => one.parent === parent);
}

/** All but this one and those below it: the sections it may lie in. */
export function outside(tree: readonly Branch[], branch: Branch): Branch[] {
  const start = tree.indexOf(branch);
  const rest = tree.slice(start + 1);
  const next = rest.findIndex(({ depth }) => depth <= branch.depth);
  return [...tree.slice(0, start), ...(next < 0 ? [] : rest.slice(next))];
}

/** The place after all that lie there. */
export function lastPlace(tree: readonly Branch[], parent: string | null): number {
  return Math.max(-1, ...childrenOf(tree, parent).map(({ position }) => position)) + 1;
}

/** Its name in the language, else in one there is. */
export function nameOf({ names, slug }: Pick<Branch, 'names' | 'slug'>, language: string): string {
  return (names.find((name) => name.language === language) ?? names[0])?.text ?? slug;
}

/** The new places of siblings after one has gone a step; only those that change. Places that were equal or had gaps are put in order. */
export function moved(siblings: readonly Branch[], branch: Branch, step: -1 | 1): { slug: string; position: number }[] {
  const order = siblings.filter((one) => one !== branch);
  order.splice(siblings.indexOf(branch) + step, 0, branch);
  return order.map(({ slug, position: former }, position) => ({ slug, position, former })).filter(({ position, former }) => position !== former).map(({ slug, position }) => ({ slug, position }));
}
