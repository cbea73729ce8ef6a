/** One text that is ranked, or for which others are. */
export interface Document {
  readonly id: string;
  readonly language: string;
  readonly headline: string;
  readonly kicker?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly dateline?: string | undefined;
  /** Plain text; empty where there is a headline alone. */
  readonly text: string;
  readonly section: string | undefined;
  readonly tags: readonly string[];
  /** Milliseconds since 1970; 0 where it is not known. */
  readonly publishedAt: number;
  /** A text that judgements ask about and the corpus does not have: it is ranked for, and never in a list or counted. */
  readonly isAsked?: boolean;
}

/** A document as a question, and what people say of others as answers: by index in the collection. */
export interface Query {
  readonly document: number;
  readonly gains: ReadonlyMap<number, number>;
}

export interface Collection {
  readonly documents: readonly Document[];
  readonly queries: readonly Query[];
}
