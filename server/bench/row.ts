import type { Newsroom } from './prepare-newsroom.ts';

/** What the load is aimed at. */
export interface Target {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** What a row may use to set itself up; everything it starts is ended by the harness. */
export interface Stage {
  /** Where Gazette serves the corpus. */
  readonly gazette: string;
  readonly newsroom: Newsroom;
  /**
   * Starts the bare server that a row is measured against, from a module in `limits/`.
   * @returns its address.
   */
  limit(module: string, input: unknown): Promise<string>;
}

export interface BenchRow {
  name: string;
  /** What the subject is measured against, in words. */
  against: string;
  /** `undefined` with a reason where the row cannot run here. */
  setup(stage: Stage): Promise<{ subject: Target; limit: Target } | { skipped: string }>;
}
