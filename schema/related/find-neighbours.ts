import { freshness } from '../article/freshness.ts';
import type { Store } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import { headlineTerms } from '../text/desk-words.ts';
import { fold } from '../text/fold.ts';
import { candidatesFor } from './candidates.query.ts';
import { chooseNeighbours, isOvertaken, type Contender } from './choose-neighbours.ts';
import { closeness, isCloseEnough } from './closeness.ts';
import { readCandidates, type Candidate, type CandidateMemory } from './contenders.query.ts';
import { areEditions, type Edition } from './editions.ts';
import { evidenceAmong, isSeen, thingsShared } from './evidence.ts';
import type { Features } from './features.ts';
import { frequenciesOf } from './frequencies.query.ts';
import { isNearDuplicate } from './near-duplicates.ts';
import { wordsInCommon } from './reasons.ts';
import type { RelatedReason } from './related-reason.ts';
import { rarity, type Frequencies } from './relevance.ts';
import { relevancesOf } from './relevances.query.ts';
import { MAX_SEARCHED_TERMS, searchedTerms } from './salient-terms.ts';
import { termKey } from './term-key.ts';
import { isSmall, thresholdOf, type Threshold } from './threshold.ts';

/** What the neighbours are wanted of: an article, or any page that says what it is about. */
export interface Subject {
  /** Left out of the answer: the article itself. */
  readonly id?: string | undefined;
  readonly headline: string;
  readonly standfirst?: string | null | undefined;
  readonly features: Features;
  /** Of an article, in milliseconds since 1970. */
  readonly publishedAt?: number | undefined;
  /** Whether its words are counted among those of the archive; an article's are, soon after it is published. */
  readonly isCounted?: boolean | undefined;
  /** Of the neighbours wanted, as articles have it. */
  readonly language: string;
  readonly section?: string | null | undefined;
  readonly tags?: readonly SubjectTag[] | undefined;
  /** Ids that an editor has put first, in order, and those that must not be in it. */
  readonly pins?: readonly string[] | undefined;
  readonly excluded?: readonly string[] | undefined;
}

export interface SubjectTag {
  readonly id: string;
  readonly kind: string;
}

export interface Neighbour {
  readonly id: string;
  /** A whole number, so that both databases and every machine order alike. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly RelatedReason[];
}

export interface Reading {
  readonly visible: Visible;
  readonly store: Pick<Store, 'reads'>;
  readonly site: { readonly id: string };
  /** As of when: nothing later is known, and age is counted from here. */
  readonly asOf: Date;
  readonly memory: CandidateMemory;
}

/** Most neighbours of an article: so many may be pinned and asked for. */
export const MAX_RELATED = 20;
/** So many are found for it, what is pinned among them: more nobody reads. */
export const MAX_FOUND = 12;
/** Articles, the nearest, whose lists the subject may belong into. */
const MAX_BESIDE = 20;
/** What a score of 1 is written as. */
export const SCORE_SCALE = 10_000;

/** Articles whose list is made anew because the subject is a newer edition of them, the newest: of a report that comes out daily there are hundreds. */
const MOST_OVERTAKEN = 3;
/** Articles of a list that would be empty in a small archive: those under one tag, which a reader would rather see than none. */
const FAIR = 2;
/** What a running story in common adds to the closeness, which is 0…1. */
const STORY_SCORE = 0.5;
/** Of what an editor picked: above everything that is found. */
export const PICKED_SCORE = SCORE_SCALE * (1 + STORY_SCORE);

/** Candidates that are compared. */
const COMPARED = 60;
/** Where a tag or the section in common stands among the reasons; what they add to the score is said by `closeness`. */
const TAG_WEIGHT = 0.04;
const SECTION_WEIGHT = 0.01;

interface Scored extends Contender {
  /** What the subject is worth in the list of this one, were it seen from there. */
  readonly inReturn: number;
  readonly candidate: Candidate;
  readonly isStory: boolean;
  readonly isCloseEnough: boolean;
  readonly isSameTag: boolean;
  /** Whether a reader sees anything that it shares. */
  readonly isSeen: boolean;
  readonly reasons: readonly RelatedReason[];
}

/** A list, and what follows from it for others. */
export interface Neighbourhood {
  readonly neighbours: readonly Neighbour[];
  /** Articles into whose lists the subject may belong, each with about what it would be worth there. */
  readonly beside: readonly Pick<Neighbour, 'id' | 'score'>[];
  /** Ids of articles of which the subject is a newer edition: it belongs into their lists, and they into none of its own. */
  readonly overtaken: readonly string[];
}

export async function findNeighbours(reading: Reading, subject: Subject, limit = MAX_RELATED): Promise<readonly Neighbour[]> {
  return (await neighbourhoodOf(reading, subject, limit)).neighbours;
}

/**
 * The list beside a subject, at most `limit`: what an editor picked, then the running story, then the same subject by its
 * text, tags and section. Never the subject itself, its copies or what it has overtaken, nothing below the threshold. A
 * bounded number of statements, whatever the archive.
 */
export async function neighbourhoodOf(reading: Reading, subject: Subject, limit = MAX_RELATED): Promise<Neighbourhood> {
  const { features, pins = [], excluded = [], tags = [] } = subject;
  const { site, visible, store, asOf } = reading;
  const frequencies = await frequenciesOf(store.reads, site.id, features.language, features.terms.keys());
  const isCounted = subject.isCounted ?? subject.id !== undefined;
  const worth = searchedTerms(features, frequencies, MAX_SEARCHED_TERMS, isCounted).map((term) => [termKey(site.id, features.language, term), (features.terms.get(term) ?? 0) * rarity(term, frequencies)] as const);
  const sources = { terms: new Map(worth), lists: tags.map(({ id }) => id), language: subject.language, asOf };
  const ids = await candidatesFor(reading, sources, COMPARED);
  const left = new Set([subject.id, ...excluded]);
  const candidates = await readCandidates(visible, [...new Set([...pins, ...ids])].filter((id) => !left.has(id)), reading.memory);
  const tagged = await tagsShared(visible, candidates.map(({ id }) => id), tags);

  const picked = pins.flatMap((id) => candidates.find((candidate) => candidate.id === id) ?? []);
  const others = candidates.filter((candidate) => !picked.includes(candidate) && candidate.features.language === features.language && candidate.sortAt <= asOf);
  const threshold = thresholdOf(features, frequencies, isCounted);
  const near = await relevancesOf(reading, features, others, frequencies, threshold);
  const things = new Map(others.map((candidate) => [candidate.id, thingsShared(features, candidate.features, { shown: shownOf(candidate), beside: shownOf(subject) }, frequencies)]));
  const score = scoring(subject, frequencies, tagged, { asOf, near, threshold, things });
  const scored = others.map(score).sort(byScore);
  const known = [subject, ...picked];
  const ranked = withoutSameNews(scored.filter(isNoFiller), known);
  const taken: Edition[] = picked.map(({ headline, features: own, sortAt }) => ({ headline, features: own, publishedAt: sortAt.getTime() }));
  const chosen: Scored[] = [];
  for (const isStory of [true, false]) {
    const contenders = ranked.filter((one) => one.isStory === isStory && !taken.some((other) => isNearDuplicate(other.features, one.features) || areEditions(other, one)));
    const next = chooseNeighbours(subject, contenders, Math.max(0, Math.min(limit, MAX_FOUND) - picked.length - chosen.length));
    chosen.push(...next);
    taken.push(...next);
  }
  if (taken.length === 0 && isSmall(frequencies)) {
    const fair = withoutSameNews(scored.filter(({ isSameTag }) => isSameTag), known);
    chosen.push(...chooseNeighbours(subject, fair, Math.min(FAIR, limit)));
  }
  const neighbours = [
    ...picked.slice(0, limit).map(({ id }): Neighbour => ({ id, score: PICKED_SCORE, reasons: [{ code: 'PICKED' }] })),
    ...chosen.map(({ id, score: points, reasons }): Neighbour => ({ id, score: Math.round(points * SCORE_SCALE), reasons })),
  ];
  const beside = [...new Set([...chosen, ...ranked.toSorted((a, b) => b.inReturn - a.inReturn || (a.id < b.id ? 1 : -1))])].slice(0, MAX_BESIDE);
  const overtaken = ranked.filter((one) => isOvertaken(one, subject)).sort((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? 1 : -1));
  return {
    neighbours,
    beside: [...picked.map(({ id }) => ({ id, score: PICKED_SCORE })), ...beside.map(({ id, inReturn }) => ({ id, score: Math.round(inReturn * SCORE_SCALE) }))],
    overtaken: overtaken.slice(0, MOST_OVERTAKEN).map(({ id }) => id),
  };
}

/** What is known of all candidates before one is scored. */
interface Compared {
  readonly asOf: Date;
  readonly near: ReadonlyMap<string, number>;
  readonly threshold: Threshold;
  readonly things: ReadonlyMap<string, readonly string[]>;
}

/** What a reader sees of an article in a list. */
function shownOf({ headline, standfirst }: Pick<Subject, 'headline' | 'standfirst'>): string {
  return `${headline} ${standfirst ?? ''}`;
}

function scoring(
  subject: Subject,
  frequencies: Frequencies,
  tagged: ReadonlyMap<string, readonly SubjectTag[]>,
  { asOf, near: relevances, threshold, things }: Compared,
) {
  const evidence = evidenceAmong(subject.features, things.values());
  return (candidate: Candidate): Scored => {
    const shared = tagged.get(candidate.id) ?? [];
    const stories = shared.filter(({ kind }) => kind === 'story').map(({ id }) => id);
    const topics = shared.filter(({ kind }) => kind !== 'story').map(({ id }) => id);
    const isSameSection = candidate.section !== null && candidate.section === subject.section;
    const near = relevances.get(candidate.id) ?? 0;
    const texts = { shown: shownOf(candidate), beside: shownOf(subject) };
    const inCommon = things.get(candidate.id) ?? [];
    const kinship = { relevance: near, sharedWords: evidence(inCommon), sharedTags: topics.length, isSameSection };
    const isNear = stories.length > 0 || isCloseEnough(kinship, threshold(candidate.features, isSameSection || topics.length > 1));
    // Of what does not come into question nobody asks why.
    const words = isNear || topics.length > 0 ? wordsInCommon(subject.features, candidate.features, frequencies, texts, inCommon) : [];
    const reasons: { weight: number; reason: RelatedReason }[] = [
      ...(stories.length > 0 ? [{ weight: STORY_SCORE, reason: { code: 'SAME_STORY', tags: stories } as const }] : []),
      ...(words.length > 0 ? [{ weight: near, reason: { code: 'SAME_SUBJECT', words } as const }] : []),
      ...(topics.length > 0 ? [{ weight: TAG_WEIGHT * topics.length, reason: { code: 'SAME_TAG', tags: topics } as const }] : []),
      ...(isSameSection && candidate.section ? [{ weight: SECTION_WEIGHT, reason: { code: 'SAME_SECTION', section: candidate.section } as const }] : []),
    ];
    const nearness = closeness(kinship);
    // A story goes before all else however old, so its bonus does not fade.
    const asSeenNow = (published: number) => nearness * (0.6 + 0.4 * freshness(new Date(published), asOf)) + (stories.length > 0 ? STORY_SCORE : 0);
    const publishedAt = candidate.sortAt.getTime();
    return {
      id: candidate.id,
      candidate,
      headline: candidate.headline,
      features: candidate.features,
      publishedAt,
      score: asSeenNow(publishedAt),
      inReturn: asSeenNow(subject.publishedAt ?? asOf.getTime()),
      isStory: stories.length > 0,
      isCloseEnough: isNear,
      isSameTag: topics.length > 0,
      isSeen: stories.length > 0 || topics.length > 0 || (words.length > 0 && isSeen(subject.features, candidate.features, texts, inCommon, frequencies)),
      reasons: reasons.sort((a, b) => b.weight - a.weight).map(({ reason }) => reason),
    };
  };
}

async function tagsShared(visible: Visible, ids: readonly string[], tags: readonly SubjectTag[]) {
  const rows =
    ids.length === 0 || tags.length === 0
      ? []
      : await visible
          .taggings()
          .select(['article_tagging.article_id', 'article_tagging.tag_id'])
          .where('article_tagging.article_id', 'in', ids)
          .where('article_tagging.tag_id', 'in', tags.map(({ id }) => id))
          .execute();
  const has = new Set(rows.map((row) => `${row.article_id} ${row.tag_id}`));
  return new Map(ids.map((id) => [id, tags.filter((tag) => has.has(`${id} ${tag.id}`))]));
}

/** Filler is what is not close enough, and what shares a section, or a word deep in its body, and nothing that a reader would see. */
function isNoFiller(scored: Scored): boolean {
  return scored.isCloseEnough && scored.isSeen;
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || b.publishedAt - a.publishedAt || (a.id < b.id ? 1 : -1);
}

/** Of several with one headline (a report sent twice) the best stays, and none that has the headline of `known`. */
function withoutSameNews(ranked: readonly Scored[], known: readonly { headline: string; language: string }[]): Scored[] {
  const seen = new Set(known.filter(({ headline }) => headline !== '').map(sameNews));
  return ranked.filter(({ candidate }) => {
    const news = sameNews(candidate);
    return !seen.has(news) && seen.add(news);
  });
}

/** What two headlines have in common that tell the same: their words, whatever stands between them. */
function sameNews({ headline, language }: { headline: string; language: string }): string {
  return headlineTerms(headline, language).join(' ') || fold(headline);
}
