import type { SectionBranchFragment } from '../section-branch.graphql';

/** A section with those below it. */
export interface Branch extends SectionBranchFragment {
  readonly children?: readonly Branch[];
}

/** A branch, how far it lies below the top, and the ones beside it, itself included. */
export interface Placed {
  readonly branch: Branch;
  readonly depth: number;
  readonly siblings: readonly Branch[];
}

/** The tree from the top, as it is read. */
export function placed(siblings: readonly Branch[], depth = 0): Placed[] {
  return siblings.flatMap((branch) => [{ branch, depth, siblings }, ...placed(branch.children ?? [], depth + 1)]);
}

/** Its name in the language, else in one there is. */
export function nameOf({ names, slug }: Branch, language: string): string {
  return (names.find((name) => name.language === language) ?? names[0])?.text ?? slug;
}

/** The new places of siblings after one has gone a step; only those that change. Places that were equal or had gaps are put in order. */
export function moved(siblings: readonly Branch[], branch: Branch, step: -1 | 1): { slug: string; position: number }[] {
  const order = siblings.filter((one) => one !== branch);
  order.splice(siblings.indexOf(branch) + step, 0, branch);
  return order.map(({ slug, position: former }, position) => ({ slug, position, former })).filter(({ position, former }) => position !== former).map(({ slug, position }) => ({ slug, position }));
}
