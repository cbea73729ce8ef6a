import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { violations } from '../../support/axe.ts';
import { PASSWORD } from './console-newsroom.ts';

/** What a page shows sooner or later; only a page that never does waits so long. */
export function eventually<T>(read: () => Promise<T>) {
  return expect.poll(read, { timeout: 30_000 });
}

/** A console in a browser window of its own. */
export interface ConsolePage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors and warnings of the page; broken rules of its Content-Security-Policy among them. */
  readonly problems: string[];
  signIn(email: string): Promise<void>;
  /** Opens a page of the same browser window, as whoever is in. */
  another(path: string): Promise<ConsolePage>;
  /** Moves the focus there by Tab alone, as somebody without a mouse does. */
  tabTo(target: Locator): Promise<void>;
  /** Goes to a part of the console, by Tab and Enter. */
  open(view: string): Promise<void>;
  /** Presses keys one after the other. */
  press(...keys: string[]): Promise<void>;
  /** The words of the comments in the list, in order. */
  words(): Promise<string[]>;
  /** The words of the comment that has the focus. */
  focused(): Promise<string>;
  /** Waits until the page hears of what others do: it is told of nothing that was done before. */
  listens(): Promise<void>;
  /** Waits until this is said to everybody, screen readers included. */
  hears(text: string | RegExp): Promise<void>;
  /** Fails when axe finds a violation. */
  accessible(): Promise<void>;
}

/** Presses of Tab that are sent before looking where they led: to look after each takes many times as long as to press. */
const BURST = 10;

/** Whether this has the focus. Until it has been seen to, no press of Tab takes the focus away from it any more. */
function isReached(element: Element): boolean {
  const page = globalThis as { keepsFocus?: (() => boolean) | undefined };
  const hasFocus = () => (element.getRootNode() as Document | ShadowRoot).activeElement === element;
  if (!('keepsFocus' in page)) {
    const keep = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || !page.keepsFocus?.()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('keydown', keep, { capture: true });
  }
  const isThere = hasFocus();
  page.keepsFocus = isThere ? undefined : hasFocus;
  return isThere;
}

/** Opens the console, or another page of ours, in a language, closed with its test. */
export async function consolePage(
  browser: Browser,
  url: string,
  language: 'ar' | 'en',
  width = 1200,
  path = '/console',
): Promise<ConsolePage> {
  const locale = language === 'ar' ? 'ar-EG' : 'en-GB';
  const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
  onTestFinished(() => context.close());
  return openPage(context, url, path);
}

async function openPage(context: BrowserContext, url: string, path: string): Promise<ConsolePage> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  let isListening = false;
  page.on('response', (response) => {
    if (response.request().resourceType() === 'eventsource') isListening = true;
  });
  await page.goto(url + path);
  const words = page.locator('article .words');
  const tabTo = async (target: Locator) => {
    await target.waitFor();
    for (let presses = 0; presses < 200; presses += BURST) {
      if (await target.evaluate(isReached)) return;
      await Promise.all(Array.from({ length: BURST }, () => page.keyboard.press('Tab')));
    }
    throw new Error('Tab does not lead there.');
  };
  return {
    page,
    context,
    problems,
    another: (next) => openPage(context, url, next),
    async signIn(email) {
      await tabTo(page.locator('#email'));
      // At once, as a keeper of passwords does it.
      await page.keyboard.insertText(email);
      await page.keyboard.press('Tab');
      await page.keyboard.insertText(PASSWORD);
      await page.keyboard.press('Enter');
    },
    tabTo,
    async open(view) {
      await tabTo(page.getByRole('link', { name: view, exact: false }).first());
      await page.keyboard.press('Enter');
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    words: () => words.allInnerTexts(),
    focused: () => page.locator('article:focus .words').innerText(),
    async listens() {
      await eventually(async () => isListening).toBe(true);
    },
    async hears(text) {
      await eventually(() => page.locator('.said').innerText()).toMatch(text);
    },
    async accessible() {
      expect(await violations(page, { iframes: false })).toEqual([]);
    },
  };
}
