import type { Desk } from '../../app/desk.ts';
import deleteDraft from '../delete-draft.graphql';
import type { ArticleWork } from '../editor/article-work.ts';
import { changesOf } from '../editor/form.ts';
import type { Outcome } from '../editor/send.ts';
import { instantOf, wallTime } from '../editor/zone.ts';
import { stepDialog, type StepQuestion } from './step-dialog.ts';
import type { Step } from './steps.ts';
import { takeStep, type StepValues } from './take-step.ts';

/** The editor, as far as a step needs it. */
export interface StepHost {
  readonly desk: Desk;
  readonly work: ArticleWork | undefined;
  requestUpdate(): void;
  /** Sends what is not saved; answers whether the server has all of it. */
  save(): Promise<boolean>;
  /** Deals with what became of a wish. */
  settleOutcome(outcome: Outcome): Promise<void>;
  closeDialog(id: string): void;
}

const aDay = 86_400_000;

/** Asks before a step of an article's life, takes it, and says what became of it. */
export class StepTaker {
  readonly #host: StepHost;
  #question: StepQuestion | undefined;

  constructor(host: StepHost) {
    this.#host = host;
  }

  ask(step: Step): void {
    const { desk, work } = this.#host;
    const at = work?.article?.scheduledAt ?? new Date(Date.now() + aDay).toISOString();
    this.#show({ step, at: wallTime(at, desk.timeZone), withChanges: work?.isChanged ?? false, problem: '', isSending: false });
  }

  dialog(): unknown {
    if (!this.#question) return undefined;
    return stepDialog(
      this.#host.desk,
      this.#question,
      (given) => void this.#confirm(given),
      () => this.#show(undefined),
    );
  }

  #show(question: StepQuestion | undefined): void {
    this.#question = question;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#host.closeDialog('step');
    this.#show(undefined);
  }

  async #confirm(given: string): Promise<void> {
    const question = this.#question;
    const { desk, work } = this.#host;
    const words = desk.strings.articles;
    if (!question || question.isSending || !work) return;
    const { step } = question;
    const isTimed = step === 'schedule' || step === 'reschedule';
    const at = isTimed ? instantOf(given, desk.timeZone) : '';
    const problem = at === undefined ? words.enterMoment : step === 'correct' && !given ? words.enterNote : '';
    this.#show({ ...question, problem, isSending: !problem });
    if (problem) return;
    if (step === 'delete') return this.#delete(work, question);
    // A correction takes what is not saved along: readers get both at once.
    const isCorrection = step === 'correct';
    if (!isCorrection && !(await this.#host.save())) return this.#close();
    const { article, form: sent } = work;
    if (!article) return this.#close();
    const values: StepValues = {
      ...(at ? { at } : {}),
      ...(isCorrection ? { note: given, changes: changesOf(work.base, sent, desk.timeZone) } : {}),
      ...(step === 'withdraw' ? { reason: given } : {}),
    };
    work.leave();
    const outcome = await takeStep(desk.connection, article, step, values);
    if (outcome.is === 'refused' || outcome.is === 'unreachable') {
      this.#show({ ...question, problem: outcome.is === 'refused' ? outcome.message : desk.strings.notSent });
      return;
    }
    await work.take(outcome, isCorrection ? sent : work.base);
    this.#close();
    await this.#host.settleOutcome(outcome);
    if (outcome.is === 'done') desk.say(words.steps[step].done);
  }

  async #delete(work: ArticleWork, question: StepQuestion): Promise<void> {
    const { connection, strings, say, go } = this.#host.desk;
    const { id = '', version = 0 } = work.article ?? {};
    work.leave();
    try {
      const { deleteDraft: answer } = await connection.ask(deleteDraft, { id, version });
      if (answer.__typename !== 'DeleteDraftPayload') return this.#show({ ...question, problem: answer.message });
      await work.forget();
      this.#close();
      say(strings.articles.steps.delete.done);
      go({ article: '', search: '' });
    } catch {
      this.#show({ ...question, problem: strings.notSent });
    }
  }
}
