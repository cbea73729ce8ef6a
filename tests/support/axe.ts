import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

interface Engine {
  run(options: object): Promise<{ violations: Violation[] }>;
}

/**
 * What breaks a rule of accessibility on the page as it is now: the rule and where.
 * @param options of axe, beyond its usual ones.
 */
export async function violations(page: Page, options: { readonly iframes?: boolean; readonly preload?: boolean } = {}): Promise<string[]> {
  // Half a megabyte, which a page that is looked at again has already.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as { axe: Engine };
    // Whatever is right is not described, which took longer than to find what is wrong.
    const { violations: found } = await axe.run({ ...given, resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 300)} ${failureSummary}`).join(' ')}`);
  }, options);
}
