import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hostPage, launchBrowser } from '../support/browser.ts';
import { databases } from '../support/databases.ts';
import { hireModerator, type Moderator } from './moderator.ts';
import { openReader } from './reader.ts';
import { openSampleNewsroom, type SampleNewsroom } from './sample-newsroom.ts';
import { type Language, ThreadPage, threadPageHtml } from './thread-page.ts';

const sqlite = databases.filter(({ name }) => name === 'sqlite');

/** Both databases answer these alike (tests/contract); what a reader sees of the answer is asked once. */
describe.each(sqlite)('what a reader is told of a comment that is not as it should be, on $name', (kind) => {
  let browser: Browser;
  let newsroom: SampleNewsroom;
  let moderator: Moderator;
  beforeAll(async () => {
    browser = await launchBrowser();
    newsroom = await openSampleNewsroom(kind);
    moderator = await hireModerator(newsroom, 'Hala Nasser');
  });
  afterAll(async () => {
    await browser?.close();
    await newsroom?.close();
  });
  let stories = 0;

  async function visitor(language: Language, story = ++stories) {
    const host = await hostPage(threadPageHtml(newsroom.url, language));
    onTestFinished(() => host.close());
    const reader = await openReader(browser, { locale: language });
    const thread = new ThreadPage(reader.page, language);
    await thread.open(`${host.url}?hostile=${story}`);
    return { ...reader, thread, url: `${host.url}?hostile=${story}` };
  }

  it('shows markup as the text it is, and runs none of it', async () => {
    const { page, thread, errors, complaints } = await visitor('en');
    const text = '<script>window.broken = 1</script><img src=x onerror="window.broken = 1"> & <b>bold</b>';
    await thread.write(text, '<i>Eve</i>');
    await expect.poll(() => thread.widget.locator('[part="body"]').first().textContent()).toBe(text);
    expect(await thread.widget.locator('[part="author"]').first().textContent()).toBe('<i>Eve</i>');
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect([...errors, ...complaints]).toEqual([]);
  });

  it.each([
    ['ar', 'النص أطول من المسموح به'],
    ['en', 'This comment is too long'],
  ] as const)('refuses 50,000 characters beside the field and keeps them (%s)', async (language, words) => {
    const { thread } = await visitor(language);
    const long = 'abcdefghi '.repeat(5_000);
    await thread.write(long, 'Salma');
    await expect.poll(() => thread.widget.locator('[part="field-error"]').first().textContent()).toContain(words);
    expect((await thread.draft()).length).toBe(long.length);
    expect(await thread.violations()).toEqual([]);
  });

  it('holds what has very many links or letters buried under marks, and says that a moderator will look', async () => {
    const { thread } = await visitor('en');
    const links = Array.from({ length: 200 }, (_, index) => `https://a${index}.example`).join(' ');
    await thread.write(links, 'Salma');
    await thread.widget.getByText('Your comment has many links').waitFor();
    await thread.write(`He comes ${'e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308'.repeat(5)}`, 'Salma');
    await thread.widget.getByText('Your comment appears once a moderator has read it.').waitFor();
    expect(await thread.violations()).toEqual([]);
  });

  it('takes the signs that turn a line around, and halves of letters, out of what it keeps', async () => {
    const { page, thread } = await visitor('en');
    await thread.write('Turned \u202Earound\u2066 here', 'Sal\u202Ema');
    await expect.poll(() => thread.widget.locator('[part="body"]').first().textContent()).toBe('Turned around here');
    expect(await thread.widget.locator('[part="author"]').first().textContent()).toBe('Salma');
    // Typed text has whole letters; what a script of the page puts into the field may not.
    const field = thread.form().getByLabel('Comment', { exact: true });
    await field.evaluate((area: HTMLTextAreaElement) => {
      area.value = 'Half \uD83D a letter';
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await thread.form().locator('[part="submit"]').click();
    await thread.comment('a letter').waitFor();
    expect(await thread.comment('a letter').locator('[part="body"]').textContent()).not.toMatch(/\p{Cs}/u);
    expect(await page.evaluate(() => document.title)).toBe('The sailor’s notes');
  });

  it.each(['ar', 'en'] as const)('keeps the answer to a comment that was removed meanwhile, and says so (%s)', async (language) => {
    const writer = await visitor(language);
    const words = { ar: 'سؤال قصير عن المرفأ القديم', en: 'A short question about the old harbour' }[language];
    await writer.thread.write(words, 'Salma');
    await writer.thread.comment(words).waitFor();
    const { page, thread } = await visitor(language, stories);
    const form = await thread.reply('Salma');
    await form.getByLabel(thread.words.comment, { exact: true }).fill('Answer');
    await form.getByLabel(thread.words.name, { exact: true }).fill('Omar');
    // The live connection would take the comment away before the answer is sent.
    await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }) && document.dispatchEvent(new Event('visibilitychange')));
    await moderator.decide(words, 'REJECTED', 'OFF_TOPIC');
    await form.locator('[part="submit"]').click();
    await form.getByText(thread.words.parentGone).waitFor();
    expect(await form.getByLabel(thread.words.comment, { exact: true }).inputValue()).toBe('Answer');
    expect(await thread.violations()).toEqual([]);
  });

  it('posts once however often the button is pressed', async () => {
    const { page, thread } = await visitor('en');
    await thread.form().getByLabel('Comment', { exact: true }).fill('Pressed twice');
    await thread.form().getByLabel('Name', { exact: true }).fill('Salma');
    await thread.form().locator('[part="submit"]').dblclick();
    await thread.comment('Pressed twice').waitFor();
    await page.reload();
    await thread.comment('Pressed twice').waitFor();
    expect(await thread.comment('Pressed twice').count()).toBe(1);
  });
});
