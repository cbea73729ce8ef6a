import { sectionOptions } from '../../articles/list/section-options.ts';
import { nameOf, type Branch } from './branch.ts';

/** Sections to choose from, each below the one it lies in and further in. */
export function sectionChoice(tree: readonly Branch[], language: string): { slug: string; name: string }[] {
  return sectionOptions(tree.map((branch) => ({ slug: branch.slug, depth: branch.depth, name: nameOf(branch, language) }))).map(([slug, name]) => ({ slug, name }));
}
