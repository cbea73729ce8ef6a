import type { CommandMeta } from 'citty';

/** What a command says of itself, and command lines to begin from, printed below its `--help`. */
export interface MetaWithExamples extends CommandMeta {
  readonly examples: readonly string[];
}

/** Lets a command's `meta` carry examples, which the library does not know. */
export function withExamples(meta: MetaWithExamples): MetaWithExamples {
  return meta;
}

export function examplesOf(meta: CommandMeta | undefined): readonly string[] {
  return meta && 'examples' in meta ? (meta as MetaWithExamples).examples : [];
}
