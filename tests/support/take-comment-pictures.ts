/**
 * Pictures of the comments in every state a reader meets, in both languages, narrow and wide, light and dark: to be
 * looked at. `node tests/support/take-comment-pictures.ts FOLDER [STATE…]`; one sheet for each state and language.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { hireModerator, type Moderator } from '../journeys/moderator.ts';
import { openSampleNewsroom } from '../journeys/sample-newsroom.ts';
import { type Language, ThreadPage, threadPageHtml } from '../journeys/thread-page.ts';
import { hostPage, launchBrowser } from './browser.ts';
import { pageFont } from './page-font.ts';

const [folder = 'pictures', ...wanted] = process.argv.slice(2);

const sample = {
  ar: {
    article: `articles/${encodeURIComponent('قطار-الساعة-7-40-يصل-في-موعده')}`,
    name: 'ليلى منصور',
    words: 'خبر يفرح القلب. أستقل القطار كل صباح من الميناء إلى الجامعة، وأرجو أن يبقى في موعده.',
    note: 'يذكر اسم طفل وعنوان بيته.',
  },
  en: {
    article: 'en/articles/hudhud-canal-reaches-last-village',
    name: 'Layla Mansour',
    words: 'This made my morning. I take the train from the harbour to the university every day, and hope it stays on time.',
    note: 'It names a child and where it lives.',
  },
} as const;

interface Scene {
  thread: ThreadPage;
  moderator: Moderator;
  /** Another reader’s page of the same conversation. */
  other: () => Promise<ThreadPage>;
  text: { name: string; words: string; note: string };
  url: string;
}

/** How to come to each state, from a page that has been opened. `article`: on one that has comments already. */
const states: Record<string, { article?: boolean; reach: (scene: Scene) => Promise<unknown> }> = {
  empty: { reach: () => Promise.resolve() },
  list: { article: true, reach: () => Promise.resolve() },
  validation: { reach: ({ thread }) => thread.form().locator('[part="submit"]').click() },
  sending: {
    async reach({ thread, text }) {
      await thread.page.route('**/graphql**', (route) => (route.request().method() === 'POST' ? undefined : route.continue()));
      await thread.write(text.words, text.name);
    },
  },
  pending: {
    async reach({ thread, moderator, text }) {
      await moderator.saveSite({ moderation: 'before' });
      await thread.write(text.words, text.name);
      await thread.comment(text.words).locator('[part="pending"]').waitFor();
      await moderator.saveSite({ moderation: 'after' });
    },
  },
  reply: {
    article: true,
    reach: ({ thread }) => thread.widget.locator('[part="reply"]').first().click(),
  },
  menu: {
    async reach({ thread, text }) {
      await thread.write(text.words, text.name);
      await thread.comment(text.words).locator('[part="actions-button"]').click();
    },
  },
  edit: {
    async reach({ thread, text }) {
      await thread.write(text.words, text.name);
      await thread.comment(text.words).locator('[part="reply"]').waitFor();
      await thread.act(text.words, 'edit');
    },
  },
  report: {
    async reach(scene) {
      const thread = await scene.other();
      await thread.write(scene.text.words, scene.text.name);
      await scene.thread.widget.locator('[part="new"]').click();
      await scene.thread.act(scene.text.words, 'report');
      await scene.thread.comment(scene.text.words).locator('[part="submit"]').click();
    },
  },
  notice: {
    async reach(scene) {
      await states['report']?.reach(scene);
      const { thread, text } = scene;
      await thread.comment(text.words).getByLabel(thread.words.reasons.ILLEGAL).check();
      await thread.comment(text.words).getByLabel(thread.words.explain).fill(text.note);
      await thread.comment(text.words).locator('[part="submit"]').click();
      await thread.comment(text.words).getByText(thread.words.fillIn).first().waitFor();
    },
  },
  removed: {
    async reach({ thread, moderator, text }) {
      await thread.write(text.words, text.name);
      await thread.comment(text.words).waitFor();
      await moderator.decide(text.words, 'REJECTED', 'ABUSE');
      await thread.comment(text.words).locator('[part="ruling"]').waitFor();
    },
  },
  appeal: {
    async reach(scene) {
      await states['removed']?.reach(scene);
      await scene.thread.widget.locator('[part="appeal-button"]').click();
    },
  },
  live: {
    article: true,
    async reach({ thread, other, text }) {
      const reader = await other();
      await reader.write(text.words, text.name);
      await thread.widget.locator('[part="new"]').waitFor();
    },
  },
  closed: {
    async reach({ thread, moderator, text, url }) {
      await thread.write(text.words, text.name);
      await thread.comment(text.words).waitFor();
      await moderator.close(url);
      await thread.widget.locator('[part="closed"]').waitFor();
    },
  },
  offline: {
    async reach({ thread, text }) {
      await thread.form().getByLabel(thread.words.name, { exact: true }).fill(text.name);
      await thread.page.context().setOffline(true);
      await thread.write(text.words, text.name);
      await thread.form().getByText(thread.words.notSent).waitFor();
    },
  },
  told: {
    async reach({ thread, text }) {
      await thread.write(text.words, text.name);
      await thread.comment(text.words).locator('[part="reply"]').waitFor();
      await thread.act(text.words, 'delete');
      await thread.comment(text.words).locator('[part="submit"]').click();
      await thread.comment(text.words).waitFor({ state: 'detached' });
    },
  },
  data: {
    async reach({ thread, text }) {
      await thread.write(text.words, text.name);
      await thread.widget.locator('[part="own-data-button"]').click();
      await thread.act(text.words, 'share');
    },
  },
};

const css = `
${pageFont('Reading', 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal')}
${pageFont('Reading', 'source-serif-4/files/source-serif-4-latin-wght-normal')}
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-width: 44rem; background: #fff; color: #1c1e21; font: 1.0625rem/1.6 Reading; }
@media (prefers-color-scheme: dark) { body { background: #15181b; color: #e4e6e8; } }`;

const dataDir = await mkdtemp(join(tmpdir(), 'gazette-pictures-'));
const drop = () => rm(dataDir, { recursive: true, force: true });
const newsroom = await openSampleNewsroom({ createFilled: () => Promise.resolve({ dataDir, url: undefined, drop }) });
const moderator = await hireModerator(newsroom, 'Hala Nasser');
await moderator.saveSite({ policy: { minimumSeconds: 0, proofAfter: 10_000 }, moderation: 'after' });
const browser = await launchBrowser();
let stories = 0;
try {
  await mkdir(folder, { recursive: true });
  for (const language of ['ar', 'en'] as const) {
    for (const name of wanted.length ? wanted : Object.keys(states)) await photograph(browser, name, language);
  }
} finally {
  await browser.close();
  await newsroom.close();
}

async function photograph(from: Browser, name: string, language: Language): Promise<void> {
  const state = states[name];
  if (!state) throw new Error(`There is no state “${name}”; there are ${Object.keys(states).join(', ')}.`);
  const text = sample[language];
  // The same words twice within a day would be held back.
  const own = { ...text, words: `${text.words} ${++stories}` };
  const canonical = state.article ? `<link rel="canonical" href="${newsroom.url}/${text.article}">` : '';
  const host = await hostPage(threadPageHtml(newsroom.url, language, `${canonical}<style>${css}</style>`));
  const url = `${host.url}?story=${stories}`;
  const open = async () => {
    const context = await from.newContext({ locale: language, viewport: { width: 1280, height: 900 } });
    const thread = new ThreadPage(await context.newPage(), language);
    await thread.open(url);
    return thread;
  };
  const thread = await open();
  await state.reach({ thread, moderator, other: open, text: own, url });
  const shots: { image: Buffer; width: number }[] = [];
  for (const [width, colorScheme] of [[1280, 'light'], [320, 'light'], [320, 'dark'], [1280, 'dark']] as const) {
    await thread.page.setViewportSize({ width, height: 900 });
    await thread.page.emulateMedia({ colorScheme });
    await thread.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    shots.push({ image: await thread.page.screenshot({ fullPage: true, clip: clipOf(width) }), width });
  }
  await writeFile(join(folder, `${name}-${language}.png`), await sheet(await from.newPage(), shots));
  process.stdout.write(`${name}-${language}.png\n`);
  await Promise.all(from.contexts().map((context) => context.close()));
  await host.close();
}

/** Of a wide page the column with the comments, of any page no more than one looks at in one go. */
function clipOf(width: number) {
  const column = Math.min(width, 740);
  return { x: (width - column) / 2, y: 0, width: column, height: 1500 };
}

async function sheet(page: Page, shots: { image: Buffer; width: number }[]): Promise<Buffer> {
  await page.setViewportSize({ width: 2180, height: 1540 });
  const images = shots.map(({ image }) => `<img src="data:image/png;base64,${image.toString('base64')}">`);
  await page.setContent(`<body style="display:flex;gap:12px;align-items:start;margin:8px;background:#888">${images.join('')}</body>`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return page.screenshot();
}
