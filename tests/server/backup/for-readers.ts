import { addViews } from '@gazette/schema/popularity/add-views.ts';
import { rankSite } from '@gazette/schema/popularity/rank-site.ts';
import { excludeRelated, pinRelated } from '@gazette/schema/related/choose-related.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { expect } from 'vitest';
import { NOON, type Newsroom } from '../../support/newsroom.ts';

/** Articles with a running story, a pin, an exclusion, views and rankings. */
export async function fillForReaders(newsroom: Newsroom): Promise<{ dam: string; poem: string }> {
  const { services, site } = newsroom;
  const publish = (slug: string, headline: string, tags: string[] = []) =>
    newsroom.publish({ slug, headline, body: `<p>What ${slug} means for the valley.</p>`, section: 'local', tags });
  await newsroom.write((unit) => saveTag(unit, { slug: 'flood', names: { en: 'The flood' }, kind: 'story' }));
  const dam = await publish('dam', 'Hudhud dam opens its gates', ['flood']);
  const cost = await publish('dam-cost', 'What the gates of the Hudhud dam have cost');
  const fish = await publish('dam-fish', 'Fish below the gates of the Hudhud dam');
  await publish('rivers', 'Rivers rise overnight', ['flood']);
  const poem = await publish('poem', 'Lines about autumn');
  await newsroom.write((unit) => pinRelated(unit, { article: dam, other: poem }, null));
  await newsroom.write((unit) => excludeRelated(unit, { article: dam, other: fish }, null));
  await newsroom.settleRelated();
  const views = [dam, cost, cost, fish, cost, dam].map((article, reader) => ({ mark: `m${reader}`, block: `b${reader}`, site: site.id, article, at: NOON }));
  await services.database.bookkeep((db) => addViews(db, views, 10));
  await rankSite(services.database, site, NOON);
  return { dam, poem };
}

/** Answers of the graph as they stand, by what was asked. */
export async function whatReadersGet(newsroom: Newsroom): Promise<Record<string, string>> {
  const { data, errors } = await newsroom.ask<Record<string, unknown>>(`{
    related: article(by: { slug: "dam" }) { related(first: 10) { edges { cursor score reasons { code text } node { slug } } } }
    outside: related(url: "https://weblog.example/x", title: "The gates of Hudhud dam", language: "en") { edges { score node { slug } } }
    popular(by: VIEWS) { edges { count cursor node { slug } } }
    search(query: "hudhud -fish") { totalCount edges { score node { slug } } }
    misspelt: search(query: "hudhod") { suggestion }
    suggestions: searchSuggestions(query: "hud") { text }
  }`);
  expect(errors).toBeUndefined();
  return Object.fromEntries(Object.entries(data).map(([name, answer]) => [name, JSON.stringify(answer)]));
}
