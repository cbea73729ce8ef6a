import type { Neighbour } from './find-neighbours.ts';

export interface PageAnswer {
  readonly asOf: Date;
  readonly neighbours: readonly Neighbour[];
  /** Made while articles that have just changed were not compared yet: soon there is a better one. */
  readonly isPassing: boolean;
}

/** What answers about pages outside the archive need of the outside; the server adapts it. */
export interface RelatedPages {
  /**
   * The answer to the same question of some minutes ago, else the one that `find` gives. What is in it may have been
   * withdrawn since: read it through the gate.
   * @param question all that the answer depends on, the site's id first.
   */
  remember(question: readonly string[], find: () => Promise<PageAnswer>): Promise<PageAnswer>;
}
