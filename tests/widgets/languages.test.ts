import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { englishArticles, hoursAgo } from './fixture-newsroom.ts';
import { rootOf, startServer, widgetPages } from './widget-page.ts';

const visit = widgetPages();

/** Everything that stands in an element but its words and what goes with them: language, direction, names for assistance. */
function shape(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => {
    const spoken = ['lang', 'dir', 'aria-label', 'title', 'placeholder'];
    const draw = (node: Element | ShadowRoot): string =>
      [...node.children]
        .map((child) => {
          const attributes = [...child.attributes].filter(({ name }) => !spoken.includes(name));
          const value = child instanceof HTMLTextAreaElement || child instanceof HTMLInputElement ? child.value : '';
          return `<${child.localName} ${attributes.map(({ name, value }) => `${name}=${value}`).join(' ')}>${value}${draw(child)}`;
        })
        .join('');
    return element.shadowRoot ? draw(element.shadowRoot) : '';
  });
}

/** Keeps the strings of a family back until they are released. */
async function hold(page: Page, pattern: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(pattern, async (route: Route) => {
    await released;
    await route.continue();
  });
  return release;
}

describe('a widget that is turned to another language', () => {
  it('changes strings, plurals, digits and direction, and nothing else', async () => {
    const names = ['gazette-comments', 'gazette-latest-comments', 'gazette-comment-count', 'gazette-search'];
    const body = `${names.map((name) => `<${name} lang="en" ${name.endsWith('search') ? 'results="page"' : ''}></${name}>`).join('')}
      <script type="module" src="SERVER/widgets/v1/search.js"></script>`;
    const { page, server, problems } = await visit({ body, newsroom: { locale: 'ar-EG', counts: {} } });
    const heading = rootOf(page, 'gazette-comments').locator('[part="heading"]');
    await expect.poll(() => heading.textContent().then((text) => text?.trim())).toBe('5 comments');
    const box = page.locator('gazette-comments textarea');
    await box.fill('half a thought');
    await expect.poll(() => page.locator('gazette-latest-comments time').count()).toBe(3);
    await page.getByPlaceholder('Search the news').waitFor();
    await expect.poll(() => page.locator('gazette-comment-count [part="count"]').count()).toBe(1);
    await rootOf(page, 'gazette-comments').locator('.news').waitFor({ state: 'attached' });
    await expect.poll(() => server.listening).toBe(1);
    const shapes = await Promise.all(names.map((name) => shape(page, name)));
    const asked = server.asked.length;

    for (const { language, direction, said } of [
      { language: 'ar', direction: 'rtl', said: ['٥ تعليقات', 'قبل ساعة واحدة', '٥ تعليقات', 'ابحث'] },
      { language: 'fr', direction: 'ltr', said: ['5 commentaires', 'il y a 1 heure', '5 commentaires', 'Rechercher'] },
      { language: 'fa', direction: 'rtl', said: ['۵ دیدگاه', '۱ ساعت پیش', '۵ دیدگاه', 'جستجو'] },
      { language: 'zh', direction: 'ltr', said: ['5条评论', '1小时前', '5条评论', '搜索'] },
      { language: 'en', direction: 'ltr', said: ['5 comments', '1 hour ago', '5 comments', 'Search'] },
    ]) {
      await page.evaluate(
        ([names, language]) => {
          for (const name of names) document.querySelector(name)?.setAttribute('lang', language);
        },
        [names, language] as const,
      );
      const words = () =>
        Promise.all(
          [
            heading,
            page.locator('gazette-latest-comments time').first(),
            page.locator('gazette-comment-count [part="count"]'),
            page.locator('gazette-search [part="submit"]'),
          ].map(async (part) => (await part.textContent())?.trim()),
        );
      await expect.poll(words).toEqual(said);
      for (const part of [
        'gazette-comments [part="heading"]',
        'gazette-latest-comments [part="list"]',
        'gazette-comment-count [part="count"]',
        'gazette-search [part="form"]',
      ]) {
        expect(await page.locator(part).evaluate((element) => getComputedStyle(element).direction)).toBe(direction);
      }
      expect(await Promise.all(names.map((name) => shape(page, name)))).toEqual(shapes);
      expect(await box.evaluate((element) => element.matches(':focus') && (element as HTMLTextAreaElement).value)).toBe(
        'half a thought',
      );
    }
    expect(server.asked.length).toBe(asked);
    expect(problems).toEqual([]);
  });

  it('speaks the one it was asked for until all of the other is there', async () => {
    const { page } = await visit({ lang: 'en', body: '<gazette-comments></gazette-comments>' });
    const widget = page.locator('gazette-comments');
    const words = () =>
      Promise.all([
        rootOf(page, 'gazette-comments').getAttribute('lang'),
        widget
          .locator('[part="submit"]')
          .first()
          .textContent()
          .then((text) => text?.trim()),
        widget
          .locator('[part="action"]')
          .first()
          .textContent()
          .then((text) => text?.trim()),
      ]);
    // What can be done with a comment is said by a family of its own, which came later.
    await widget.locator('[part="actions-button"]').first().click();
    await expect.poll(words).toEqual(['en', 'Post comment', 'Share']);
    const release = await hold(page, /de-participation/);
    const thread = page.waitForResponse(/de-comments/);
    await widget.evaluate((element) => element.setAttribute('lang', 'de'));
    await thread;
    expect(await words()).toEqual(['en', 'Post comment', 'Share']);
    release();
    await expect.poll(words).toEqual(['de', 'Kommentar absenden', 'Teilen']);
  });
});

describe('the words of a widget', () => {
  it('are loaded alone, in each language with its own plural and digits', async () => {
    const said = {
      ar: 'تعليقان',
      de: '2 Kommentare',
      en: '2 comments',
      es: '2 comentarios',
      fa: '۲ دیدگاه',
      fr: '2 commentaires',
      he: 'שתי תגובות',
      id: '2 komentar',
      pt: '2 comentários',
      tr: '2 yorum',
      ur: '2 تبصرے',
      zh: '2条评论',
    };
    const url = 'https://news.example/two';
    const { page } = await visit({ script: 'comment-count.js', body: '', newsroom: { counts: { [url]: 2 } } });
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(...(/[a-z]{2}-[a-z-]+(?=-[\w-]{8}\.js)/.exec(request.url()) ?? [])));
    for (const [language, words] of Object.entries(said)) {
      await page.evaluate(
        ([language, url]) => {
          const element = document.createElement('gazette-comment-count');
          element.lang = language;
          element.setAttribute('url', url);
          document.querySelector('main')?.replaceChildren(element);
        },
        [language, url] as const,
      );
      await expect.poll(() => page.locator('gazette-comment-count [part="count"]').textContent()).toBe(words);
    }
    expect(loaded.toSorted()).toEqual(Object.keys(said).map((language) => `${language}-comment-count`));
  });

  it('come beside the data: before them the room is there without a word, and nothing moves when they arrive', async () => {
    const server = await startServer();
    const { page } = await visit({ lang: 'ar', body: '<p></p>', server });
    const release = await hold(page, /ar-(latest|search)-/);
    await page.evaluate((origin) => {
      const script = Object.assign(document.createElement('script'), {
        type: 'module',
        src: `${origin}/widgets/v1/search.js`,
      });
      document.querySelector('p')?.before(script);
      document
        .querySelector('p')
        ?.before(document.createElement('gazette-search'), document.createElement('gazette-latest'));
    }, server.origin);
    await expect.poll(() => server.asked.map(({ operation }) => operation)).toContain('Latest');
    await page.locator('gazette-search .bar').waitFor();
    const widgets = page.locator('gazette-search, gazette-latest');
    const texts = () =>
      widgets.evaluateAll((elements) => elements.map((element) => element.shadowRoot?.textContent?.trim()));
    const end = () => page.locator('main > p').evaluate((element) => element.getBoundingClientRect().top);
    const before = await end();
    expect(await texts()).toEqual(['', '']);
    release();
    await page.getByRole('list', { name: 'آخر الأخبار' }).waitFor();
    await page.getByRole('button', { name: 'ابحث' }).waitFor();
    expect(Math.abs((await end()) - before)).toBeLessThan(1);
  });

  it('are asked for again where they could not be had, by a button without a word', async () => {
    const { page } = await visit({ lang: 'tr', body: '<p></p>' });
    await page.route(/tr-latest-/, (route) => route.abort(), { times: 2 });
    await page.evaluate(() => document.querySelector('p')?.before(document.createElement('gazette-latest')));
    await page.getByRole('button', { name: '↻' }).click();
    await page.getByRole('list', { name: 'Son haberler' }).waitFor();
    expect(await rootOf(page, 'gazette-latest').getAttribute('lang')).toBe('tr');
  });
});

describe('a name that runs against its sentence', () => {
  it('turns none of its neighbours, in comments and lists, on pages of either direction', async () => {
    const name = { ltr: 'ليلى 7 (النيل)', rtl: 'Sam 7 (NYC)' };
    for (const { lang, direction, answering } of [
      { lang: 'en', direction: 'ltr', answering: 'Reply to' },
      { lang: 'ar', direction: 'rtl', answering: 'رد على' },
      { lang: 'he', direction: 'rtl', answering: 'מענה אל' },
      { lang: 'fa', direction: 'rtl', answering: 'پاسخ به' },
    ] as const) {
      const author = name[direction];
      const comments = [
        {
          id: 'one',
          author,
          text: '2028!',
          badges: ['staff'],
          createdAt: hoursAgo(1),
          editedAt: hoursAgo(0.5),
          replies: [{ id: 'two', author, text: '…', createdAt: hoursAgo(0.4) }],
        },
      ];
      const articles = englishArticles.map((article) => ({
        ...article,
        language: lang,
        direction: direction.toUpperCase() as 'LTR' | 'RTL',
        headline: `${author}: 2028!`,
        kicker: author,
        section: { name: author },
      }));
      const lists = ['latest', 'related', 'popular'];
      const body =
        '<gazette-comments></gazette-comments><gazette-latest-comments></gazette-latest-comments>' +
        lists.map((list) => `<gazette-${list} counts reasons></gazette-${list}>`).join('');
      const { page } = await visit({ lang, body, newsroom: { locale: lang, comments, articles } });
      await page.setViewportSize({ width: 900, height: 9_000 });
      const meta = page.locator('gazette-comments [part="meta"]').first();
      await meta.waitFor();
      /** The boxes of what stands in a line, in the order it is to be read. */
      const order = (parts: ReturnType<Page['locator']>) =>
        parts.evaluateAll((elements, rtl) => {
          const starts = elements.map((element) =>
            rtl ? -element.getBoundingClientRect().right : element.getBoundingClientRect().left,
          );
          return elements.length > 1 && starts.every((start, index) => index === 0 || start > starts[index - 1]!);
        }, direction === 'rtl');
      expect(await order(meta.locator('> *'))).toBe(true);
      await page.locator('gazette-comments [part="reply"]').first().click();
      const title = page.locator('gazette-comments form [part="form-title"]', { hasText: author });
      const spans = await title.evaluate((element, answering) => {
        const range = document.createRange();
        const box = (node: Node, from: number, to: number) => {
          range.setStart(node, from);
          range.setEnd(node, to);
          const { left, right } = range.getBoundingClientRect();
          return { left, right };
        };
        const bdi = element.querySelector('bdi')!;
        const sentence = [...element.childNodes].find((node) => node.textContent?.includes(answering))!;
        const at = sentence.textContent!.indexOf(answering);
        return {
          sentence: box(sentence, at, at + answering.length),
          name: bdi.getBoundingClientRect().toJSON() as DOMRect,
        };
      }, answering);
      const gap = direction === 'ltr' ? spans.name.left - spans.sentence.right : spans.sentence.left - spans.name.right;
      expect(gap).toBeGreaterThan(-1);
      const latest = page.locator('gazette-latest-comments [part="meta"]').first();
      await latest.waitFor();
      expect(await order(latest.locator('> *'))).toBe(true);
      for (const list of lists) {
        const item = page.locator(`gazette-${list} [part="item"]`).first();
        await item.waitFor();
        expect([lang, list, await order(item.locator('[part="meta"] > *'))]).toEqual([lang, list, true]);
        // The line begins where those of its language do, whatever its first letter is.
        const { headline, text } = await item.evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element.querySelector('[part="headline"]')!);
          const box = ({ left, right }: DOMRect) => ({ left, right });
          return { headline: box(range.getBoundingClientRect()), text: box(element.querySelector('.text')!.getBoundingClientRect()) };
        });
        const edge = direction === 'rtl' ? 'right' : 'left';
        expect([lang, list, Math.abs(headline[edge] - text[edge])]).toEqual([lang, list, expect.closeTo(0, 0)]);
      }
    }
  });
});
