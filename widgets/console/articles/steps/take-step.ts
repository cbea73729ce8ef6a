import type { Connection } from '../../connection/connection.ts';
import correctArticle from '../correct-article.graphql';
import type { ArticleInput } from '../correct-article.graphql';
import type { DeskArticle } from '../editor/form.ts';
import { outcomeOf, type Outcome } from '../editor/send.ts';
import publishArticle from '../publish-article.graphql';
import scheduleArticle from '../schedule-article.graphql';
import unscheduleArticle from '../unschedule-article.graphql';
import withdrawArticle from '../withdraw-article.graphql';
import type { Step } from './steps.ts';

/** What a step needs beside the article. */
export interface StepValues {
  /** Of a schedule. */
  readonly at?: string;
  /** Of a correction. */
  readonly note?: string;
  readonly changes?: ArticleInput;
  /** Of a withdrawal. */
  readonly reason?: string;
}

/** Takes a step of an article's life on the version that is seen. */
export function takeStep(
  connection: Connection,
  { id, version }: DeskArticle,
  step: Exclude<Step, 'delete'>,
  { at = '', note = '', changes = {}, reason = '' }: StepValues,
): Promise<Outcome> {
  const seen = { id, version };
  return outcomeOf(async () => {
    switch (step) {
      case 'publish':
      case 'republish':
        return (await connection.ask(publishArticle, seen)).publishArticle;
      case 'schedule':
      case 'reschedule':
        return (await connection.ask(scheduleArticle, { ...seen, at })).scheduleArticle;
      case 'unschedule':
        return (await connection.ask(unscheduleArticle, seen)).unscheduleArticle;
      case 'correct':
        return (await connection.ask(correctArticle, { ...seen, note, changes })).correctArticle;
      case 'withdraw':
        return (await connection.ask(withdrawArticle, { ...seen, reason })).withdrawArticle;
    }
  });
}
