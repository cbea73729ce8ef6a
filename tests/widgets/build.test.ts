import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultOf } from '@gazette/widgets/build/plain-templates-plugin.ts';
import { budgets, weightOf } from '@gazette/widgets/build/size.ts';
import { typedDocuments } from '@gazette/widgets/build/typed-documents.ts';

const widgets = join(import.meta.dirname, '../../widgets');

interface Declaration {
  tagName?: string;
  summary?: string;
  attributes?: { name: string; description?: string }[];
  slots?: { name: string }[];
  cssParts?: { name: string }[];
  cssProperties?: unknown[];
  events?: { name: string }[];
}

describe('the types of the documents', () => {
  it('are those of the committed schema', async () => {
    const files = await typedDocuments();
    expect(files.size).toBeGreaterThan(5);
    for (const [path, content] of files) {
      expect(await readFile(path, 'utf8'), `run "pnpm --filter @gazette/widgets run types"`).toBe(content);
    }
  });
});

describe('a script', () => {
  it.each(Object.entries(budgets))('%s weighs no more than %i bytes with all it needs to show what it shows', async (name, budget) => {
    const { bytes } = await weightOf(name);
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThanOrEqual(budget);
  });
});

describe('the manifest', () => {
  it('describes every element: its attributes, the slot, its parts, properties and events', async () => {
    const manifest = JSON.parse(await readFile(join(widgets, 'dist/v1/custom-elements.json'), 'utf8')) as {
      modules: { declarations?: Declaration[] }[];
    };
    const elements = manifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .filter(({ tagName }) => tagName)
      .toSorted((one, other) => ((one.tagName ?? '') < (other.tagName ?? '') ? -1 : 1))
      .map((element) => [
        element.tagName,
        Boolean(element.summary) &&
          element.slots?.some(({ name }) => !name) &&
          Boolean(element.cssParts?.length && element.cssProperties?.length),
        element.attributes?.every(({ description }) => description) &&
          new Set(element.attributes.map(({ name }) => name)),
        element.events?.map(({ name }) => name),
      ]);
    const shared = ['src', 'site', 'url', 'lang', 'consent', 'count'];
    const loading = ['gazette-load', 'gazette-error'];
    expect(elements).toEqual([
      ['gazette-comment-count', true, new Set(['src', 'site', 'url', 'lang', 'link']), loading],
      ['gazette-comments', true, new Set([...shared, 'order', 'reader-token']), [...loading, 'gazette-comment-submitted', 'gazette-reader-refused']],
      ['gazette-latest', true, new Set([...shared, 'layout', 'density', 'section', 'list', 'live']), loading],
      ['gazette-latest-comments', true, new Set(shared), loading],
      ['gazette-placement', true, new Set(['src', 'site', 'url', 'lang', 'consent', 'name', 'section', 'size']), loading],
      ['gazette-popular', true, new Set([...shared, 'layout', 'density', 'section', 'tabs', 'window', 'counts']), loading],
      ['gazette-related', true, new Set([...shared, 'layout', 'density', 'headline', 'reasons']), loading],
      [
        'gazette-search',
        true,
        new Set([...shared, 'query', 'results', 'action', 'section', 'filters', 'lazy']),
        ['gazette-search', ...loading],
      ],
    ]);
  });
});

describe('the HTML of a template', () => {
  it.each([
    '<p class="message \0" part="error">\0 <button type="button" @click=\0>\0</button></p>',
    '<input type="radio" .checked=\0 ?disabled=\0 required /><img alt="" src=\0 />',
    '\0 <a href="https://paper.example/a?b=c"\n>\0</a\n> · \0',
  ])('may be plain: %j', (text) => expect(faultOf(text)).toBeUndefined());

  it.each([
    '<p>\0',
    '<p>\0</b>',
    '<input>',
    '<p />',
    '<p>a &amp; b</p>',
    '<p title="a &lt; b"></p>',
    "<p title='a'></p>",
    '<p title=a></p>',
    '<p \0></p>',
    '<\0></\0>',
    '<!-- a -->',
    '<P></P>',
    '<p onclick="a()"></p>',
    '<script>\0</script>',
    '<svg></svg>',
  ])('is nothing else, or the build ends: %j', (text) => expect(faultOf(text)).toBeDefined());
});
