import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newsroom } from './fixture-newsroom.ts';
import type { FixtureComment } from './fixture-newsroom.ts';
import { startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();
const body = '<gazette-comments></gazette-comments>';

function comments(count: number): FixtureComment[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    author: `Reader ${index}`,
    text: `Comment ${index}`,
  }));
}

async function write(page: Page, comment: string, name: string): Promise<void> {
  await page.getByLabel('Comment', { exact: true }).first().fill(comment);
  await page.getByLabel('Name').first().fill(name);
  await page.getByRole('button', { name: 'Post comment' }).first().click();
}

const bodies = (page: Page) => page.locator('gazette-comments [part="body"]').allTextContents();
const focusedId = (page: Page) =>
  page.evaluate(() => document.querySelector('gazette-comments')?.shadowRoot?.activeElement?.id);

describe('reading a thread', () => {
  it('counts, in Arabic, with the plural the number takes', async () => {
    const { page, server } = await visit({ lang: 'ar', body });
    for (const [count, words] of [
      [1, 'تعليق واحد'],
      [2, 'تعليقان'],
      [3, '3 تعليقات'],
      [11, '11 تعليقًا'],
      [100, '100 تعليق'],
    ] as const) {
      server.newsroom = newsroom({ comments: comments(count) });
      await page.reload();
      await expect.poll(() => page.locator('gazette-comments [part="heading"]').innerText()).toBe(words);
    }
  });

  it('shows more on asking and leads the reader to the first of them', async () => {
    const { page } = await visit({
      body: '<gazette-comments count="2"></gazette-comments>',
      newsroom: { comments: comments(5) },
    });
    await page.getByRole('button', { name: 'Show more comments' }).click();
    await page.getByText('Comment 3').waitFor();
    await expect.poll(() => focusedId(page)).toBe('c2');
    await page.getByRole('button', { name: 'Show more comments' }).click();
    await page.getByText('Comment 4').waitFor();
    expect(await page.getByRole('button', { name: 'Show more comments' }).count()).toBe(0);
    expect(await bodies(page)).toEqual(['Comment 0', 'Comment 1', 'Comment 2', 'Comment 3', 'Comment 4']);
  });

  it('shows more replies under their comment, and replies to replies beside them', async () => {
    const replies = comments(5).map((reply) => ({ ...reply, id: `r-${reply.id}`, text: `Reply to ${reply.id}` }));
    replies[4] = { ...replies[4]!, replies: [{ id: 'deep', author: 'Mona', text: 'Deep down' }] };
    const { page } = await visit({
      body,
      newsroom: { comments: [{ id: 'top', author: 'Ali', text: 'Top', replies }] },
    });
    await page.getByRole('button', { name: 'Show more replies' }).click();
    await expect.poll(() => focusedId(page)).toBe('r-c3');
    await page.getByRole('button', { name: 'Show 1 reply' }).click();
    await page.getByText('Deep down').waitFor();
    const [reply, deep] = await Promise.all([page.locator('#r-c4').boundingBox(), page.locator('#deep').boundingBox()]);
    expect(deep?.x).toBe(reply?.x);
  });

  it('turns the order around and keeps what is being written', async () => {
    const { page } = await visit({ body, newsroom: { comments: comments(3) } });
    await page.getByLabel('Comment', { exact: true }).fill('Half a thought');
    await page.getByLabel('Order of comments').selectOption('oldest');
    await expect.poll(() => bodies(page)).toEqual(['Comment 2', 'Comment 1', 'Comment 0']);
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('Half a thought');
  });

  it('shows markup as text, keeps lines, and links only to the web', async () => {
    const text = '<script>window.broken = true</script>\n<img src=x onerror="window.broken = true">';
    const segments = [
      { kind: 'TEXT', text },
      { kind: 'LINK', text: 'fine', href: 'https://fine.example/' },
      { kind: 'LINK', text: 'foul', href: 'javascript:window.broken = true' },
    ];
    const { page } = await visit({
      body,
      newsroom: { comments: [{ id: 'x', author: '<b>Bobby</b>', text, segments }] },
    });
    await page.getByText('fine').waitFor();
    expect(await bodies(page)).toEqual([`${text}finefoul`]);
    const links = page.locator('gazette-comments a');
    expect(
      await links.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])),
    ).toEqual([['https://fine.example/', 'ugc nofollow noopener']]);
    expect(await page.locator('gazette-comments [part="author"]').textContent()).toBe('<b>Bobby</b>');
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });

  it('offers no form in a closed thread', async () => {
    const { page } = await visit({ body, newsroom: { state: 'CLOSED' } });
    await page.getByText('Comments are closed.').waitFor();
    expect(await page.locator('gazette-comments form, gazette-comments [part="reply"]').count()).toBe(0);
  });

  it('shows only its fallback on a page that has no thread', async () => {
    const { page } = await visit({
      body: '<gazette-comments>Write to the editor</gazette-comments>',
      newsroom: { hidden: true },
    });
    await expect
      .poll(() => page.locator('gazette-comments').evaluate((element) => element.shadowRoot?.querySelector('.bar')))
      .toBeNull();
    expect(await page.getByText('Write to the editor').isVisible()).toBe(true);
    expect(await page.locator('gazette-comments form').count()).toBe(0);
  });
});

describe('writing a comment', () => {
  it('names each empty field as the seed page does, and leads to the first', async () => {
    const { page, server } = await visit({ lang: 'ar', body });
    await page.getByRole('heading', { name: 'ترك الرد' }).waitFor();
    await page.getByLabel('التعليق', { exact: true }).fill('  \u200F\u202E\n ');
    await page.getByRole('button', { name: 'إرسال التعليق' }).click();
    const alerts = page.locator('gazette-comments').getByRole('alert');
    await expect.poll(() => alerts.allTextContents()).toEqual(['من فضلك ادخل تعليقك', 'من فضلك ادخل اسمك هنا']);
    const comment = page.getByLabel('التعليق', { exact: true });
    expect(await comment.evaluate((field) => field.getAttribute('aria-invalid'))).toBe('true');
    expect(await focusedId(page)).toBe('form-body');
    await comment.fill('تعليق');
    await expect.poll(() => alerts.allTextContents()).toEqual(['', 'من فضلك ادخل اسمك هنا']);
    expect(server.submissions).toEqual([]);
  });

  it('shows an approved comment at once, empties the form and tells the page', async () => {
    const head = `<script>addEventListener('gazette-comment-submitted', (event) => { window.submitted = event.detail; });</script>`;
    const { page, server } = await visit({ head, body });
    await write(page, 'Well done', 'Rana');
    await page.getByText('Your comment has been published.').waitFor();
    expect((await bodies(page))[0]).toBe('Well done');
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('');
    expect(await page.getByLabel('Name').inputValue()).toBe('Rana');
    expect(server.submissions).toHaveLength(1);
    expect(await page.evaluate(() => (globalThis as unknown as { submitted: object }).submitted)).toEqual({
      id: 'posted-1',
      status: 'APPROVED',
    });
  });

  it('says that a held comment awaits review, and why', async () => {
    const server = await startServer();
    server.verdict = 'PENDING';
    const { page } = await visit({ body, server });
    await write(page, 'Hello', 'Rana');
    await page.getByText('held for review').waitFor();
    const posted = page.locator('gazette-comments [part="comment"]').first();
    await expect.poll(() => posted.locator('[part="pending"]').textContent()).toBe('This is your first comment here.');
  });

  it('replies in place, and Cancel leads back', async () => {
    const { page, server } = await visit({ body });
    const reply = page.getByRole('button', { name: 'Reply to Daniel Brooks' });
    await reply.click();
    await expect.poll(() => focusedId(page)).toBe('formcomment-2-body');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => focusedId(page)).toBe('comment-2');
    await reply.click();
    const form = page.getByRole('form', { name: 'Reply to Daniel Brooks' });
    await form.getByLabel('Comment', { exact: true }).fill('So did I');
    await form.getByLabel('Name').fill('Rana');
    await form.getByRole('button', { name: 'Post comment' }).click();
    await expect.poll(() => focusedId(page)).toBe('posted-1');
    expect(server.submissions[0]?.parentId).toBe('comment-2');
    expect(await page.locator('#posted-1').evaluate((comment) => comment.closest('[part="replies"]') !== null)).toBe(
      true,
    );
  });

  it('puts what the server refuses beside its field, and keeps the text', async () => {
    const server = await startServer();
    server.verdict = {
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      message: 'Invalid',
      fields: [
        { name: 'body', code: 'TOO_LONG', message: 'at most 10 characters' },
        { name: 'name', code: 'INVALID', message: 'This name is taken by the newsroom.' },
      ],
    };
    const { page } = await visit({ body, server });
    await write(page, 'A long comment', 'Editor');
    const alerts = page.locator('gazette-comments').getByRole('alert');
    await expect
      .poll(() => alerts.allTextContents())
      .toEqual(['This comment is too long.', 'This name belongs to somebody known here. Please choose another one.']);
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('A long comment');
  });

  it('leaves the limit to the server to name, where it speaks the language of the reader', async () => {
    const server = await startServer();
    const message = 'النص أطول من المسموح به: 5,000 حرف على الأكثر';
    const fields = [{ name: 'body', code: 'TOO_LONG', message }];
    server.verdict = { __typename: 'InvalidInput', code: 'INVALID_INPUT', message, fields };
    const { page } = await visit({ lang: 'ar', body, server });
    await page.getByLabel('التعليق', { exact: true }).fill('طويل');
    await page.getByLabel('الاسم').fill('رنا');
    await page.getByRole('button', { name: 'إرسال التعليق' }).click();
    await expect.poll(() => page.locator('gazette-comments').getByRole('alert').first().textContent()).toBe(message);
  });

  it('keeps what is written on while a comment is under way', async () => {
    const server = await startServer();
    const { page } = await visit({ body, server });
    await page.getByLabel('Comment', { exact: true }).waitFor();
    const open = server.hold();
    // When the form was opened is asked when the reader turns to it, and may be answered later than it is sent.
    const { promise: opened, resolve: answer } = Promise.withResolvers<void>();
    await page.route(/\/challenge/, (route) => opened.then(() => route.continue()));
    await write(page, 'First', 'Rana');
    await page.getByRole('button', { name: 'Sending…' }).waitFor();
    await page.getByLabel('Comment', { exact: true }).fill('Second');
    answer();
    open();
    await page.getByText('Your comment has been published.').waitFor();
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('Second');
    expect((await bodies(page))[0]).toBe('First');
  });

  it('says why when it may not be posted', async () => {
    const server = await startServer();
    for (const [refusal, words] of [
      [
        { __typename: 'RateLimited', code: 'RATE_LIMITED', message: 'Slow down', retryAfter: 30 },
        'posting very quickly',
      ],
      [{ __typename: 'ThreadClosed', code: 'THREAD_CLOSED', message: 'Closed' }, 'closed while you were writing'],
      [{ __typename: 'NotAllowed', code: 'NOT_ALLOWED', message: 'No' }, 'cannot be posted from this page'],
    ] as const) {
      server.verdict = refusal;
      const { page } = await visit({ body, server });
      await write(page, 'Kept', 'Rana');
      await page.getByText(words).waitFor();
      expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('Kept');
    }
  });

  it('posts once when the answer is lost and the reader sends again, even after a reload', async () => {
    const server = await startServer();
    server.losesAnswers = true;
    const { page } = await visit({ body, server });
    await write(page, 'Only once', 'Rana');
    await page.getByText('could not be sent').waitFor();
    expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('Only once');
    const sent = () => server.asked.filter(({ method }) => method === 'POST').length;
    const before = sent();
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect.poll(sent).toBeGreaterThan(before);
    await page.getByText('could not be sent').waitFor();
    await page.reload();
    server.losesAnswers = false;
    await page.getByLabel('Name').fill('Rana');
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.getByText('Your comment has been published.').waitFor();
    expect(server.submissions).toHaveLength(1);
    expect(server.submissions[0]?.clientKey).toMatch(/^[\da-f-]{32,36}$/);
  });

  it('keeps a draft across a reload, stores nothing before the reader types, and forgets it once posted', async () => {
    const { page } = await visit({ body });
    const stored = () => page.evaluate(() => Object.keys(localStorage).map((key) => key.split(':http')[0]));
    const field = page.getByLabel('Comment', { exact: true });
    await field.waitFor();
    expect(await stored()).toEqual([]);
    await field.fill('To be finished');
    expect(await stored()).toEqual(['gazette:draft']);
    await page.reload();
    await field.waitFor();
    expect(await field.inputValue()).toBe('To be finished');
    await write(page, 'Finished', 'Rana');
    await page.getByText('Your comment has been published.').waitFor();
    expect(new Set(await stored())).toEqual(new Set(['gazette:name', 'gazette:reader']));
  });

  it('works where storage is forbidden', async () => {
    const head = `<script>Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });</script>`;
    const { page, problems } = await visit({ head, body });
    await write(page, 'Hello', 'Rana');
    await page.getByText('Your comment has been published.').waitFor();
    expect(problems).toEqual([]);
  });
});
