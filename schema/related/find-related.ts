import { freshness } from '../article/freshness.ts';
import { textCandidates, type Candidate } from '../article/text-candidates.query.ts';
import type { Dialect } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import { fold } from '../text/fold.ts';
import { terms } from '../text/terms.ts';

/** What the neighbours are wanted of: an article, or any page that says what it is about. */
export interface Subject {
  /** Left out of the answer: the article itself. */
  readonly id?: string | undefined;
  readonly language: string;
  readonly headline: string;
  readonly standfirst?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly section?: string | null | undefined;
  /** Ids of its tags. */
  readonly tags?: readonly string[] | undefined;
}

export type RelatedReason =
  | { readonly code: 'SAME_TAG'; readonly tags: readonly string[] }
  | { readonly code: 'SAME_SUBJECT'; readonly words: readonly string[] }
  | { readonly code: 'SAME_SECTION'; readonly section: string };

export interface Neighbour {
  readonly article: Candidate;
  /** A whole number, so that both databases and every machine order alike. */
  readonly score: number;
  readonly reasons: readonly RelatedReason[];
}

/** Terms of the subject by which candidates are found. */
const MAX_SUBJECT_TERMS = 16;
/** What a term of the subject counts by where it stands there. */
const weights = { headline: 4, standfirst: 2, text: 1 } as const;
/** What a shared term counts that stands in the candidate's body alone: two reports share many such words by chance. */
const BODY_ONLY = 0.2;
const TAG_SCORE = 400;
const SECTION_SCORE = 60;
/** Below this a candidate is no neighbour: fewer results are better than filler. */
export const THRESHOLD = 700;

/**
 * Public articles on the same subject in the same language, the best first, at most `limit`, none below `THRESHOLD`.
 *
 * Terms that both share count by their inverse frequency among the candidates (Spärck Jones 1972) and by where they
 * stand; shared tags and the same section add; the sum fades with age. The article itself and one of the same headline
 * are never among them.
 */
export async function findRelated(
  { visible, dialect, now }: { visible: Visible; dialect: Dialect; now: Date },
  subject: Subject,
  tagsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>,
  limit: number,
): Promise<Neighbour[]> {
  const weighted = subjectTerms(subject);
  if (weighted.size === 0) return [];
  const candidates = await textCandidates(
    visible,
    dialect,
    { terms: [...weighted.keys()], any: true, prefix: false },
    { language: subject.language, until: now },
  );
  const own = sameNews(subject);
  const others = candidates.filter((candidate) => candidate.id !== subject.id && sameNews(candidate) !== own);
  const vocabularies = others.map((candidate) => new Set(candidate.terms.split(' ')));
  const idf = inverseFrequency([...weighted.keys()], vocabularies);
  const tags = subject.tags?.length ? await tagsOf(others.map((candidate) => candidate.id)) : new Map<string, string[]>();

  const neighbours = others.map((article, index): Neighbour => {
    const shared = [...weighted.keys()].filter((term) => vocabularies[index]?.has(term));
    const sharedTags = (tags.get(article.id) ?? []).filter((tag) => subject.tags?.includes(tag));
    const sameSection = subject.section !== null && subject.section !== undefined && article.section_id === subject.section;
    const head = new Set(terms(`${article.headline} ${article.kicker ?? ''} ${article.standfirst ?? ''}`, article.language));
    const textScore = shared.reduce(
      (sum, term) => sum + (weighted.get(term) ?? 0) * (idf.get(term) ?? 0) * (head.has(term) ? 1 : BODY_ONLY),
      0,
    );
    const score = 40 * textScore + TAG_SCORE * sharedTags.length + (sameSection ? SECTION_SCORE : 0);
    return {
      article,
      score: Math.round(score * (0.6 + 0.4 * freshness(article.sort_at, now))),
      reasons: reasonsOf(article, shared.filter((term) => head.has(term)), idf, sharedTags, sameSection),
    };
  });
  return withoutTwins(
    neighbours
      .filter(({ score }) => score >= THRESHOLD)
      .sort(
        (a, b) =>
          b.score - a.score ||
          b.article.sort_at.getTime() - a.article.sort_at.getTime() ||
          (a.article.id < b.article.id ? 1 : -1),
      ),
  ).slice(0, limit);
}

function subjectTerms({ headline, standfirst, text, language }: Subject): Map<string, number> {
  const weighted = new Map<string, number>();
  for (const [words, weight] of [
    [headline, weights.headline],
    [standfirst, weights.standfirst],
    [text?.slice(0, 2_000), weights.text],
  ] as const) {
    for (const term of words ? terms(words, language) : []) {
      if (!weighted.has(term)) weighted.set(term, weight);
    }
  }
  return new Map([...weighted].slice(0, MAX_SUBJECT_TERMS));
}

function inverseFrequency(words: readonly string[], vocabularies: readonly ReadonlySet<string>[]): Map<string, number> {
  return new Map(
    words.map((term) => {
      const frequency = vocabularies.filter((vocabulary) => vocabulary.has(term)).length;
      return [term, Math.log2(1 + vocabularies.length / (1 + frequency))];
    }),
  );
}

function reasonsOf(
  article: Candidate,
  shared: readonly string[],
  idf: ReadonlyMap<string, number>,
  tags: readonly string[],
  sameSection: boolean,
): RelatedReason[] {
  const rarest = shared.toSorted((a, b) => (idf.get(b) ?? 0) - (idf.get(a) ?? 0)).slice(0, 3);
  return [
    ...(tags.length > 0 ? [{ code: 'SAME_TAG', tags } as const] : []),
    ...(rarest.length > 0 ? [{ code: 'SAME_SUBJECT', words: rarest } as const] : []),
    ...(sameSection && article.section_id ? [{ code: 'SAME_SECTION', section: article.section_id } as const] : []),
  ];
}

/** Of several with one headline (a report sent twice) the best stays. */
function withoutTwins(neighbours: readonly Neighbour[]): Neighbour[] {
  const seen = new Set<string>();
  return neighbours.filter(({ article }) => {
    const news = sameNews(article);
    return !seen.has(news) && seen.add(news);
  });
}

/** What two headlines have in common that tell the same: their words, whatever stands between them. */
function sameNews({ headline, language }: { headline: string; language: string }): string {
  return terms(headline, language).join(' ') || fold(headline);
}
