import type { Visible } from '../gate/visible.ts';
import type { Features } from './features.ts';
import { unpackFeatures } from './pack-features.ts';

/** What is compared of an article that may stand in a list. */
export interface Candidate {
  readonly id: string;
  readonly language: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly section: string | null;
  readonly sortAt: Date;
  readonly features: Features;
}

/** What was read lately, for lists made one after the other: neighbours share neighbours. Bounded. */
export class CandidateMemory {
  readonly #known = new Map<string, Candidate>();
  readonly #most: number;

  constructor(most = 4_000) {
    this.#most = most;
  }

  get(id: string): Candidate | undefined {
    const found = this.#known.get(id);
    if (found) {
      this.#known.delete(id);
      this.#known.set(id, found);
    }
    return found;
  }

  keep(candidate: Candidate): void {
    this.#known.set(candidate.id, candidate);
    if (this.#known.size > this.#most) for (const id of this.#known.keys()) return void this.#known.delete(id);
  }

  forget(id: string): void {
    this.#known.delete(id);
  }
}

/** The public articles of these ids that have features, in the order of their ids. */
export async function readCandidates(visible: Visible, ids: readonly string[], memory: CandidateMemory): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const id of ids) {
    const known = memory.get(id);
    if (known) found.set(id, known);
  }
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) {
    const rows = await visible
      .features()
      .select(['article.id', 'article.headline', 'article.standfirst', 'article.section_id', 'article.sort_at'])
      .select(['article.language', 'article_feature.features'])
      .where('article.id', 'in', missing)
      .execute();
    for (const row of rows) {
      const candidate: Candidate = {
        id: row.id,
        language: row.language,
        headline: row.headline,
        standfirst: row.standfirst,
        section: row.section_id,
        sortAt: row.sort_at,
        features: unpackFeatures(row.features),
      };
      found.set(row.id, candidate);
      memory.keep(candidate);
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
