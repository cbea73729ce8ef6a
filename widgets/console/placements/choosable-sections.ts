import type { Desk } from '../app/desk.ts';
import document from './choosable-sections.graphql';

/** A section that may be chosen, with how deep it lies below those at the top. */
export interface ChoosableSection {
  readonly slug: string;
  readonly name: string;
  readonly depth: number;
}

interface Branch {
  readonly slug: string;
  readonly name: string;
  readonly children?: readonly Branch[];
}

/** The sections of the site, each before those below it. */
export async function choosableSections({ connection, strings }: Desk): Promise<readonly ChoosableSection[]> {
  const { sections } = await connection.ask(document, { language: strings.language });
  return flat(sections, 0);
}

function flat(branches: readonly Branch[], depth: number): ChoosableSection[] {
  return branches.flatMap(({ slug, name, children = [] }) => [{ slug, name, depth }, ...flat(children, depth + 1)]);
}

/** Its name, moved in as far as it lies deep. */
export function indented({ name, depth }: ChoosableSection): string {
  return `${'\u2003'.repeat(depth)}${name}`;
}
