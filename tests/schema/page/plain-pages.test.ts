import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type AskOptions, type Newsroom } from '../../support/newsroom.ts';

const DONE = '__typename ... on PagePayload { page { id version slug status url position body { html } } } ... on Error { code message } ... on InvalidInput { fields { name code } }';
const SAVE = `mutation ($id: ID, $version: Int, $input: PageInput!) { done: savePage(id: $id, version: $version, input: $input) { ${DONE} } }`;
const REMOVE = `mutation ($id: ID!, $version: Int!) { done: removePage(id: $id, version: $version) { ${DONE} } }`;

interface Done {
  readonly __typename: string;
  readonly code?: string;
  readonly page: { readonly id: string; readonly version: number; readonly slug: string; readonly url: string; readonly body: { readonly html: string } };
}

describe.each(databases)('plain pages, on $name', (kind) => {
  let newsroom: Newsroom;
  let editor: AskOptions;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
    editor = { token: await newsroom.addStaff('editor') };
  });
  afterAll(() => newsroom.close());

  const act = async (document: string, variables: Record<string, unknown>, who: AskOptions = editor): Promise<Done> => {
    const { data, errors } = await newsroom.ask<{ done: Done }>(document, variables, who);
    expect(errors).toBeUndefined();
    return data.done;
  };
  const visit = async (path: string) => {
    const response = await newsroom.app.fetch(new Request(`https://gazette.test${path}`, { redirect: 'manual' }));
    return { status: response.status, location: response.headers.get('location'), text: await response.text() };
  };

  test('are written by editors, sanitised, and shown once they are public, in each language and in the footer', async () => {
    const draft = await act(SAVE, { input: { title: 'About us', language: 'en', body: '<h1>Who</h1><p onclick="x()">We.</p><script>alert(1)</script>', position: 1 } });
    expect(draft.page).toMatchObject({ slug: 'about-us', version: 1, url: 'https://gazette.test/en/pages/about-us', body: { html: '<h2>Who</h2><p>We.</p>' } });
    const read = async () => (await newsroom.ask<{ page: { title: string } | null; pages: { slug: string }[] }>('{ page(slug: "about-us") { title } pages { slug } }')).data;
    expect(await read()).toEqual({ page: null, pages: [] });
    expect((await visit('/en/pages/about-us')).status).toBe(404);
    const front = await visit('/en');
    expect(front.text).not.toContain('/pages/about-us');
    const { id, version } = draft.page;
    await act(SAVE, { id, version, input: { status: 'PUBLISHED' } });
    await act(SAVE, { input: { title: 'من نحن', slug: 'about-us', language: 'ar', body: '<p>نحن.</p>', status: 'PUBLISHED', position: 1 } });
    expect(await read()).toEqual({ page: { title: 'من نحن' }, pages: [{ slug: 'about-us' }, { slug: 'about-us' }] });
    const english = await visit('/en/pages/about-us');
    expect(english.status).toBe(200);
    expect(english.text).toMatch(/<h1[^>]*>About us<\/h1>[\s\S]*<h2>Who<\/h2><p>We\.<\/p>/);
    expect(english.text).toContain('hreflang="ar"');
    const arabic = await visit('/pages/about-us');
    expect(arabic.text).toContain('من نحن');
    expect(arabic.text).toMatch(/<html[^>]*dir="rtl"/);
    // The page that was kept without it shows it at once.
    expect((await visit('/en')).text).toContain('href="/en/pages/about-us"');
    expect((await visit('/')).text).toContain('href="/pages/about-us"');
    expect((await visit('/pages/about-us/')).location).toBe('/pages/about-us');
  });

  test('lead to the language in which they are', async () => {
    await act(SAVE, { input: { title: 'Imprint', language: 'en', status: 'PUBLISHED' } });
    expect(await visit('/pages/imprint')).toMatchObject({ status: 301, location: '/en/pages/imprint' });
    expect((await visit('/en')).text).not.toContain('/pages/imprint');
  });

  test('are not overwritten unseen, and refuse what makes no page', async () => {
    const { page } = await act(SAVE, { input: { title: 'Contact', language: 'en', status: 'PUBLISHED' } });
    await act(SAVE, { id: page.id, version: page.version, input: { title: 'Contact us' } });
    expect(await act(SAVE, { id: page.id, version: page.version, input: { title: 'Mine' } })).toMatchObject({ code: 'EDIT_CONFLICT' });
    expect(await act(REMOVE, { id: page.id, version: page.version })).toMatchObject({ code: 'EDIT_CONFLICT' });
    expect(await act(SAVE, { input: { title: 'Other', slug: 'contact', language: 'en' } })).toMatchObject({ fields: [{ name: 'slug' }] });
    expect(await act(SAVE, { input: { title: ' ' } })).toMatchObject({ fields: [{ name: 'title', code: 'REQUIRED' }] });
    expect(await act(SAVE, { input: { title: 'x', language: '??' } })).toMatchObject({ fields: [{ name: 'language' }] });
    expect(await act(REMOVE, { id: page.id, version: page.version + 1 })).toMatchObject({ __typename: 'PagePayload', page: null });
    expect((await visit('/en/pages/contact')).status).toBe(404);
    const writer = { token: await newsroom.addStaff('contributor') };
    expect(await act(SAVE, { input: { title: 'Mine' } }, writer)).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
