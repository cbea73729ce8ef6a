import { listedIn } from '../gate/listed-in.ts';
import type { Dialect } from '../gate/store.ts';
import { textMatch, type TextMatch } from '../gate/text-match.ts';
import type { Visible } from '../gate/visible.ts';
import { articleColumns, type ArticleRow } from './articles.query.ts';

/** Rows that a ranking looks at: the newest that match. A bound, so that a word in every article stays cheap. */
export const MAX_CANDIDATES = 200;

export interface Candidate extends ArticleRow {
  /** Its indexed terms, separated by spaces. */
  readonly terms: string;
}

export interface CandidateFilter {
  readonly language?: string | undefined;
  /** Ids of a section and a contributor whose lists it must be in. */
  readonly lists?: readonly string[] | undefined;
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
}

/** The newest public articles that match, to be scored by whoever asks. */
export async function textCandidates(
  visible: Visible,
  dialect: Dialect,
  match: TextMatch,
  { language, lists = [], since, until }: CandidateFilter,
): Promise<Candidate[]> {
  let query = visible.texts().select(articleColumns).select('article_text.terms').where(textMatch(dialect, match));
  if (language !== undefined) query = query.where('article.language', '=', language);
  if (since) query = query.where('article.sort_at', '>=', since);
  if (until) query = query.where('article.sort_at', '<=', until);
  for (const list of lists) query = query.where(listedIn(list));
  return query.orderBy('article.sort_at', 'desc').orderBy('article.id', 'desc').limit(MAX_CANDIDATES).execute();
}
