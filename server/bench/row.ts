import type { Logger } from 'pino';
import type { Conversations } from './conversations/open-conversations.ts';
import type { Newsroom } from './prepare-newsroom.ts';

/** What the load is aimed at. */
export interface Target {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** What every answer must be; 2xx where nothing is said. */
  answers?: '2xx' | '3xx';
}

/** What a row may use to set itself up, made when first asked for; everything it starts is ended by the harness. */
export interface Stage {
  /** Where Gazette serves the corpus. */
  gazette(): Promise<string>;
  /** The same where no answer is kept: each is read from the database. */
  uncached(): Promise<string>;
  newsroom(): Promise<Newsroom>;
  /** Another, with so many articles. */
  newsroomOf(articles: number): Promise<Newsroom>;
  /** A database without a site. */
  emptyNewsroom(): Promise<Newsroom>;
  /** In the newsroom. */
  readonly articles: number;
  /** Has something that a row opened closed when all is measured, before the newsrooms go. */
  atEnd(close: () => Promise<void>): void;
  /** The newsroom of the many comments. */
  conversations(): Promise<Conversations>;
  /** How often a row tries each side, warming up included. */
  readonly trials: number;
  /**
   * Starts the bare server that a row is measured against, from a module in `limits/`.
   * @returns its address.
   */
  limit(module: string, input: unknown): Promise<string>;
  /** Streams to be opened. */
  readonly streams: number;
  readonly rounds: number;
  readonly log: Logger;
}

/** Answers per second under load, against those of the least that could answer. */
export interface LoadRow {
  readonly kind: 'load';
  readonly name: string;
  /** What the subject is measured against, in words. */
  readonly against: string;
  /** `undefined` with a reason where the row cannot run here. */
  setup(stage: Stage): Promise<{ subject: Target; limit: Target } | { skipped: string }>;
}

/** What an act says of itself, where not all that it does is to be timed. */
export class Timed {
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }
}

/** One act, done whole when this resolves. */
export type Trial = () => Promise<unknown>;

/** The time of one act against that of another, which must not be passed by more than `most` times. */
export interface CostRow {
  readonly kind: 'cost';
  readonly name: string;
  readonly against: string;
  readonly most: number;
  /** An act takes so long that one a round is enough, and warming up would be lost in it. */
  readonly isLong?: boolean;
  /** `against` says it with the numbers found; `statements` counts those of one act, where it takes any: both sides must take the same number. */
  setup(
    stage: Stage,
  ): Promise<
    { subject: Trial; base: Trial; statements?: Conversations['statements']; against?: string } | { skipped: string }
  >;
}

/** Figures that are told, with no limit to them. */
export interface FigureRow {
  readonly kind: 'figures';
  readonly name: string;
  readonly about: string;
  measure(stage: Stage): Promise<Readonly<Record<string, string>>>;
}

export type BenchRow = LoadRow | CostRow | FigureRow;
