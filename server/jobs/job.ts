import type { Logger } from 'pino';
import type { Services } from '../services.ts';

/** Something to be done again and again, by one process at a time. */
export interface JobDefinition {
  /** Names it in the database and the metrics. */
  readonly name: string;
  /** Milliseconds from the end of one run to the next. */
  readonly every: number;
  /** Milliseconds that a claim holds unless it is renewed, where others must not wait as long as usual for a process that was killed. */
  readonly lease?: number;
  /** A look beforehand that spares an idle server the writing of claims. */
  isWanted?(services: Services): Promise<boolean>;
  run(services: Services, log: Logger): Promise<void>;
}
