import type { Desk } from '../../app/desk.ts';
import type { ArticleWork } from './article-work.ts';
import { create, revise, type Outcome } from './send.ts';
import type { TranslationActs } from './translations-view.ts';

/** The editor, as far as translations need it. */
export interface TranslationsHost {
  readonly desk: Desk;
  readonly work: ArticleWork | undefined;
  save(): Promise<boolean>;
  settleOutcome(outcome: Outcome): Promise<void>;
}

/** Begins an article in another language, and ties two that were written apart. */
export class Translating implements TranslationActs {
  readonly #host: TranslationsHost;

  constructor(host: TranslationsHost) {
    this.#host = host;
  }

  readonly translate = async (language: string): Promise<void> => {
    const { connection, go, say, strings } = this.#host.desk;
    const { article } = this.#host.work ?? {};
    if (!article) return;
    const input = { headline: article.headline, language, translationOf: article.id, ...(article.section && { section: article.section.slug }) };
    const outcome = await create(connection, input, `${article.id} ${language}`);
    if (outcome.is === 'done') go({ article: outcome.article.id, search: '' });
    else say(outcome.is === 'refused' ? outcome.message : strings.notSent);
  };

  readonly link = async (original: string | null): Promise<void> => {
    const { work, desk } = this.#host;
    if (!(await this.#host.save()) || !work?.article) return;
    const { connection, say, strings } = desk;
    const outcome = await revise(connection, work.article, { translationOf: original }, false);
    await work.take(outcome, work.base);
    await this.#host.settleOutcome(outcome);
    if (outcome.is === 'done') say(original ? strings.editor.linked : strings.editor.unlinked);
  };
}
