import arabicThread from '@gazette/widgets/strings/ar/comments.ts';
import arabic from '@gazette/widgets/strings/ar/participation.ts';
import englishThread from '@gazette/widgets/strings/en/comments.ts';
import english from '@gazette/widgets/strings/en/participation.ts';
import type { Locator, Page } from 'playwright-core';
import { violations } from '../support/axe.ts';

export const words = {
  ar: { ...arabic, ...arabicThread, deed: arabic },
  en: { ...english, ...englishThread, deed: english },
} as const;

export type Language = keyof typeof words;

/** The comments widget on somebody's page, as its reader uses it. */
export class ThreadPage {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  get words() {
    return words[this.language];
  }

  get widget(): Locator {
    return this.page.locator('gazette-comments');
  }

  /** Opens the page, or opens it anew; its conversation is there then, and hears of what is said from now on. */
  async open(url?: string): Promise<void> {
    const listening = this.page.waitForResponse((response) => response.request().resourceType() === 'eventsource');
    await (url === undefined ? this.page.reload() : this.page.goto(url));
    await this.widget.scrollIntoViewIfNeeded();
    await this.widget.locator('[part~="root"][aria-busy="false"]').waitFor();
    await listening;
  }

  comment(text: string): Locator {
    return this.widget.locator('[part="comment"]', { hasText: text });
  }

  /** The thread's own form, or the one to answer somebody. */
  form(to?: string): Locator {
    const { leaveReply, leaveReplyTo } = this.words;
    return this.page.getByRole('form', { name: to === undefined ? leaveReply : leaveReplyTo.replace('{name}', to), exact: true });
  }

  async write(text: string, name: string, form: Locator = this.form()): Promise<void> {
    await form.getByLabel(this.words.comment, { exact: true }).fill(text);
    await form.getByLabel(this.words.name, { exact: true }).fill(name);
    await form.locator('[part="submit"]').click();
  }

  async reply(name: string): Promise<Locator> {
    await this.page.getByRole('button', { name: this.words.replyTo.replace('{name}', name), exact: true }).click();
    return this.form(name);
  }

  /** Opens what can be done with a comment, and does it. */
  async act(text: string, deed: 'share' | 'edit' | 'delete' | 'report'): Promise<void> {
    const comment = this.comment(text);
    await comment.locator('[part="actions-button"]').click();
    await comment.getByRole('button', { name: this.words.deed[deed], exact: true }).click();
  }

  /** The draft in the thread's own form. */
  draft(): Promise<string> {
    return this.form().getByLabel(this.words.comment, { exact: true }).inputValue();
  }

  /** What axe finds wrong on the page as it is now. */
  violations(): Promise<string[]> {
    return violations(this.page);
  }
}

/** A page of somebody else's with nothing of ours but the comments. */
export function threadPageHtml(server: string, language: Language, head = '', attributes = ''): string {
  const title = { ar: 'دفتر البحّار', en: 'The sailor’s notes' }[language];
  return `<!doctype html>
    <html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
        <script type="module" src="${server}/widgets/v1/comments.js"></script>${head}</head>
      <body><main><h1>${title}</h1><gazette-comments ${attributes}></gazette-comments></main></body>
    </html>`;
}
