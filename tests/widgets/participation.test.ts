import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();
const body = '<gazette-comments></gazette-comments>';
const script = 'comments.js';

async function write(page: Page, comment: string, name = 'Rana'): Promise<void> {
  await page.getByLabel('Comment', { exact: true }).first().fill(comment);
  await page.getByLabel('Name').first().fill(name);
  await page.getByRole('button', { name: 'Post comment' }).first().click();
}

const focusedId = (page: Page) =>
  page.evaluate(() => document.querySelector('gazette-comments')?.shadowRoot?.activeElement?.id);
const posted = (page: Page) => page.locator('#posted-1');

describe('one’s own comment', () => {
  it('is known again after a reload, by a token that is a header and no cookie, with the reason why it waits', async () => {
    const server = await startServer();
    server.verdict = 'PENDING';
    const { page } = await visit({ body, script, server });
    await write(page, 'First words');
    await page.getByText('held for review').waitFor();
    await page.reload();
    await posted(page).waitFor();
    expect(await posted(page).locator('[part="pending"]').textContent()).toBe('This is your first comment here.');
    expect(new Set(server.tokens)).toEqual(new Set(['a-reader-token']));
    expect(await page.context().cookies()).toEqual([]);
  });

  it('can be changed in its time, in its place', async () => {
    const { page } = await visit({ body, script });
    await write(page, 'Wrong words');
    await posted(page).getByRole('button', { name: 'More about' }).click();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect.poll(() => focusedId(page)).toBe('editposted-1-body');
    const form = page.getByRole('form', { name: 'Edit your comment' });
    expect(await form.getByLabel('Comment', { exact: true }).inputValue()).toBe('Wrong words');
    await form.getByLabel('Comment', { exact: true }).fill('Right words');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => posted(page).locator('[part="body"]').textContent()).toBe('Right words');
    expect(await posted(page).getByText('edited').isVisible()).toBe(true);
    await expect.poll(() => page.locator('gazette-comments .said').textContent()).toContain('has been changed');
    await expect.poll(() => focusedId(page)).toBe('posted-1-actions');
  });

  it('cannot be changed any more once its time is over, even while the reader looks at it', async () => {
    const server = await startServer();
    server.editable = 60_000;
    const { page } = await visit({ body, script, server });
    await page.clock.install();
    await write(page, 'Words');
    await posted(page).getByRole('button', { name: 'More about' }).click();
    const edit = page.getByRole('button', { name: 'Edit', exact: true });
    await edit.waitFor();
    await page.clock.fastForward(61_000);
    await edit.waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: 'Delete' }).isVisible()).toBe(true);
  });

  it('is deleted when the reader confirms it', async () => {
    const { page } = await visit({ body, script });
    await write(page, 'Regretted');
    await posted(page).getByRole('button', { name: 'More about' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect.poll(() => focusedId(page)).toBe('posted-1-actions');
    await posted(page).getByRole('button', { name: 'More about' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    await posted(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('gazette-comments .said').textContent()).toContain('has been deleted');
    await expect.poll(() => focusedId(page)).toBe('heading');
  });

  it('of a reader who is not known any more: the token goes, the words stay, and sending again posts them', async () => {
    const server = await startServer();
    const { page } = await visit({ body, script, server });
    await write(page, 'First');
    await page.getByText('has been published').waitFor();
    server.verdict = { __typename: 'ReaderUnknown', code: 'READER_UNKNOWN', message: 'Unknown', reason: 'EXPIRED' };
    await write(page, 'Second');
    await page.getByText('no longer known here').waitFor();
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('Second');
    const tokens = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('reader')).length);
    expect(await tokens()).toBe(0);
    server.verdict = 'APPROVED';
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.getByText('has been published').waitFor();
    expect(await tokens()).toBe(1);
  });
});

describe('another’s comment', () => {
  it('is liked at once, and not when the server does not take it', async () => {
    const { page, server } = await visit({ body, script, newsroom: { comments: [{ id: 'c', author: 'Ali', text: 'Hi', likeCount: 2 }] } });
    const like = page.locator('gazette-comments [part="like"]');
    await like.click();
    await expect.poll(() => like.getAttribute('aria-label')).toBe('Like: 3 likes');
    expect(await like.getAttribute('aria-pressed')).toBe('true');
    // Shown before it was answered; with the answer comes the token.
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('reader')).length)).toBe(1);
    server.refusesLikes = true;
    await like.click();
    await expect.poll(() => page.locator('gazette-comments .said').textContent()).not.toBe('');
    await expect.poll(() => like.getAttribute('aria-label')).toBe('Like: 3 likes');
  });

  it('is reported with a reason, by keyboard alone, in Arabic', async () => {
    const { page, server } = await visit({ lang: 'ar', body, script });
    const more = page.getByRole('button', { name: 'المزيد حول تعليق Daniel Brooks' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'إبلاغ' }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'الإبلاغ عن تعليق Daniel Brooks' });
    await form.getByRole('button', { name: 'إرسال البلاغ' }).click();
    await form.getByText('من فضلك اختر سببًا.').waitFor();
    await form.getByLabel('إعلان أو رسالة مزعجة').focus();
    await page.keyboard.press('Space');
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'إرسال البلاغ' }).click();
    await page.locator('gazette-comments [part="panel"]').getByText('سينظر فيه أحد المشرفين').waitFor();
    expect(server.reports).toEqual([{ id: 'comment-2', reason: 'SPAM', note: '' }]);
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedId(page)).toBe('comment-2-actions');
  });

  it('is notified as illegal with explanation, name, e-mail and good faith', async () => {
    const { page, server } = await visit({ body, script });
    await page.getByRole('button', { name: 'More about the comment by Daniel Brooks' }).click();
    await page.getByRole('button', { name: 'Report' }).click();
    const form = page.getByRole('form', { name: 'Report the comment' });
    await form.getByLabel('It is illegal').check();
    await form.getByLabel('Why is it illegal?').fill('It names a child.');
    expect(await form.getByRole('link', { name: 'desk@news.example' }).getAttribute('href')).toBe('mailto:desk@news.example');
    await form.getByRole('button', { name: 'Send report' }).click();
    await expect.poll(() => form.getByText('Please fill this in.').count()).toBe(3);
    expect(await form.getByLabel('Why is it illegal?').inputValue()).toBe('It names a child.');
    await form.getByLabel('Your name').fill('Rana');
    await form.getByLabel('Your e-mail').fill('rana@example.org');
    await form.getByLabel('What I state').check();
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Send report' }).click();
    await page.locator('gazette-comments [part="panel"]').getByText('A moderator will look').waitFor();
    expect(server.reports[0]).toMatchObject({ reason: 'ILLEGAL', name: 'Rana', email: 'rana@example.org', goodFaith: true });
  });

  it('is shared by its address, which leads back to it where it is not on the first page', async () => {
    const comments = Array.from({ length: 30 }, (_, index) => ({ id: `c${index}`, author: 'Ali', text: `Comment ${index}` }));
    const { page } = await visit({ body, script, newsroom: { comments } });
    await page.getByText('Comment 19', { exact: true }).waitFor();
    await page.evaluate(() => (location.hash = '#comment-c27'));
    await expect.poll(() => focusedId(page)).toBe('c27');
    expect(await page.locator('#c27').getAttribute('class')).toContain('linked');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#c27').getByRole('button', { name: 'More about' }).click();
    await page.getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => page.locator('gazette-comments .said').textContent()).toBe('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://news.example/#comment-c27');
  });

  it('tells who its writer is, folds what is very long, and keeps the place of one that was deleted', async () => {
    const long = 'A long story. '.repeat(200);
    const { page } = await visit({
      body,
      script,
      newsroom: {
        comments: [
          { id: 'long', author: 'Salma', text: long, badges: ['staff'] },
          { id: 'gone', author: 'Ali', text: '', isDeleted: true, replies: [{ id: 'r', author: 'Mona', text: 'Why?' }] },
        ],
      },
    });
    expect(await page.locator('#long [part="badge"]').textContent()).toBe('Staff');
    const height = () => page.locator('#long').evaluate((element) => element.scrollHeight);
    const folded = await height();
    await page.getByRole('button', { name: 'Show the whole comment' }).click();
    await expect.poll(height).toBeGreaterThan(folded * 1.5);
    await page.getByText('The writer has deleted this comment.').waitFor();
    expect(await page.getByText('Why?').isVisible()).toBe(true);
  });
});

describe('against programs', () => {
  it('proves that it is none when it is asked, on a page of another origin, and posts once', async () => {
    const server = await startServer();
    server.asksProof = true;
    const { page, problems } = await visit({
      body,
      script,
      server,
      headers: { 'content-security-policy': "default-src 'none'; script-src SERVER; connect-src SERVER" },
    });
    await write(page, 'By a person');
    await page.getByText('has been published').waitFor();
    expect(server.submissions).toHaveLength(1);
    const { proof, stamp, trap } = server.submissions[0]!;
    expect(JSON.parse(Buffer.from(proof ?? '', 'base64').toString())).toMatchObject({ solution: { derivedKey: expect.stringMatching(/^0/) } });
    expect([stamp, trap]).toEqual(['a-stamp', undefined]);
    expect(problems).toEqual([]);
  });

  it('hides a field from people that programs fill in', async () => {
    const { page, server } = await visit({ body, script });
    await page.locator('gazette-comments .trap').first().evaluate((field: HTMLInputElement) => {
      field.value = 'cheap pills';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await write(page, 'Buy');
    await expect.poll(() => server.submissions[0]?.trap).toBe('cheap pills');
  });
});
