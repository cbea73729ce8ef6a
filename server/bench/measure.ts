import autocannon from 'autocannon';
import type { Target } from './row.ts';

/** One round's answers per second. */
export interface Round {
  subject: number;
  limit: number;
}

export interface Load {
  rounds: number;
  /** Of each side in each round. */
  seconds: number;
  connections: number;
}

/**
 * Loads both sides in turn, the order changing each round, so that whatever else the machine does hits both alike. One
 * round before the first warms both up and is not counted.
 * @throws when an answer is not of the class that it should be: a fast error is no measurement.
 */
export async function measure(subject: Target, limit: Target, load: Load): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round <= load.rounds; round += 1) {
    const result: Round = { subject: 0, limit: 0 };
    const order = round % 2 === 0 ? (['limit', 'subject'] as const) : (['subject', 'limit'] as const);
    for (const side of order) result[side] = await answersPerSecond(side === 'subject' ? subject : limit, load);
    if (round > 0) rounds.push(result);
  }
  return rounds;
}

async function answersPerSecond({ answers = '2xx', ...target }: Target, { seconds, connections }: Load): Promise<number> {
  const result = await autocannon({ ...target, connections, duration: seconds });
  const others = (['1xx', '2xx', '3xx', '4xx', '5xx'] as const).reduce((sum, one) => sum + (one === answers ? 0 : result[one]), 0);
  if (others > 0 || result.errors > 0) {
    throw new Error(`${target.url} answered other than ${answers} ${others} times and failed ${result.errors} times under load.`);
  }
  return result.requests.total / result.duration;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
