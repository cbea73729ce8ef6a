import { Article } from '@gazette/schema/article/article.entity.ts';
import { correctArticle, publishArticle, withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { rekeyArticles } from '@gazette/schema/article/rekey-articles.ts';
import { createArticle, reviseArticle } from '@gazette/schema/article/save-article.ts';
import { deleteWords } from '@gazette/schema/comment/delete-comment.ts';
import { setThreadState } from '@gazette/schema/comment/desk/thread-state.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { saveCreative } from '@gazette/schema/placement/save-creative.ts';
import { savePlacement } from '@gazette/schema/placement/save-placement.ts';
import { excludeRelated, pinRelated } from '@gazette/schema/related/choose-related.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import type { Newsroom } from '../../support/newsroom.ts';
import { comment, judge, type Written } from '../live/comments-under-test.ts';
import { queryPath } from './asking.ts';

const article = 'headline standfirst url section { name } tags { name } contributors { name } commentCount';
const ferry = 'https://gazette.test/en/articles/ferry';
export const elsewhere = 'https://blog.test/a-post';
export const claimed = 'https://blog.test/claimed';

/** What readers ask for, by a name each. */
export const questions: Readonly<Record<string, string>> = {
  latest: queryPath(`{ articles(first: 10) { nodes { ${article} } pageInfo { hasNextPage } } }`),
  coast: queryPath(`{ articles(first: 10, section: "coast") { nodes { ${article} } } section(slug: "coast") { name articles(first: 2) { nodes { headline } } } }`),
  inland: queryPath(`{ articles(first: 1, section: "inland") { nodes { headline } pageInfo { hasNextPage } } }`),
  tagged: queryPath(`{ articles(first: 10, tag: "water") { nodes { headline } } articles2: articles(first: 10, contributor: "juhayna") { nodes { headline contributors { name } } } }`),
  ferry: queryPath(`{ article(by: { slug: "ferry" }) { ${article} status body { text } corrections { note } translations { headline language } thread { id state } } }`),
  harbour: queryPath(`{ article(by: { slug: "harbour" }) { ${article} } }`),
  byAddress: queryPath(`{ article(by: { url: "${ferry}" }) { headline } article2: article(by: { url: "${claimed}" }) { headline } }`),
  thread: queryPath(`{ thread(url: "${ferry}") { id state commentCount comments(first: 5) { nodes { body { text } likeCount replyCount author { name } } } } }`),
  outside: queryPath(`{ thread(url: "${elsewhere}") { id commentCount comments { nodes { body { text } } } } }`),
  claimed: queryPath(`{ thread(url: "${claimed}") { id commentCount } }`),
  counts: queryPath(`{ commentCounts(urls: ["${ferry}", "${elsewhere}", "${claimed}"]) { url count } }`),
  comments: queryPath('{ latestComments(first: 5) { nodes { body { text } thread { url } } } }'),
  sections: queryPath('{ sections { slug name } site { name } }'),
  beside: queryPath(`{ related(url: "${ferry}") { nodes { headline } } }`),
  besideHarbour: queryPath('{ article(by: { slug: "harbour" }) { related { nodes { headline } } } }'),
  placement: queryPath('{ placement(name: "article") { width creatives { alt } } }'),
  noPlacement: queryPath('{ placement(name: "aside") { width } }'),
  front: '/en',
  sectionPage: '/en/sections/coast',
  ferryPage: '/en/articles/ferry',
};
export type QuestionName = keyof typeof questions;

/** An article of the coast, one of the inland and one of neither, with comments. */
export async function fill(newsroom: Newsroom): Promise<{ readonly approved: Written; readonly pending: Written }> {
  await newsroom.write(async (unit) => {
    await saveTag(unit, { slug: 'water', names: { en: 'Water' } });
    await saveContributor(unit, { slug: 'juhayna', names: { en: 'Juhayna' } });
  });
  await newsroom.publish({ headline: 'Inland', slug: 'inland', section: 'inland' });
  await newsroom.publish({ headline: 'Harbour', slug: 'harbour' });
  await newsroom.publish({ headline: 'Ferry', slug: 'ferry', section: 'coast', tags: ['water'], contributors: ['juhayna'] });
  const approved = await comment(newsroom, { url: ferry, status: 'approved', body: 'First words' });
  const pending = await comment(newsroom, { url: ferry, status: 'pending', body: 'Held words' });
  return { approved, pending };
}

/** Something that happens, and what of the above stays as it was, to be answered without reading again. */
export interface Happening {
  readonly name: string;
  act(newsroom: Newsroom, known: { readonly approved: Written; readonly pending: Written }): Promise<unknown>;
  readonly leaves: readonly QuestionName[];
}

const find = (unit: Unit, slug: string) => unit.em.findOneOrFail(Article, { slug });
const conversations = ['thread', 'outside', 'claimed', 'counts'] as const;
const articles = ['latest', 'coast', 'inland', 'tagged', 'harbour', 'byAddress'] as const;

/** One after the other: each finds what those before it have left. */
export const happenings: readonly Happening[] = [
  {
    name: 'an article of another section is published',
    act: (newsroom) => newsroom.publish({ headline: 'Market', slug: 'market', section: 'inland' }),
    leaves: ['coast', 'ferry', 'harbour', 'byAddress', ...conversations, 'sections'],
  },
  {
    name: 'an article is revised',
    act: ({ write }) => write(async (unit) => reviseArticle(unit, await find(unit, 'ferry'), { headline: 'Ferry resumes' })),
    leaves: ['inland', 'harbour', 'outside', 'claimed', 'sections'],
  },
  {
    name: 'an article moves to another section and another tag',
    act: ({ write }) => write(async (unit) => reviseArticle(unit, await find(unit, 'market'), { section: 'coast', tags: ['water'] })),
    leaves: ['ferry', 'harbour', 'thread', 'outside', 'claimed', 'sections'],
  },
  {
    name: 'an article is corrected',
    act: ({ write }) => write(async (unit) => correctArticle(unit, await find(unit, 'ferry'), 'It was Tuesday.')),
    leaves: ['inland', 'harbour', 'outside', 'claimed', 'sections'],
  },
  {
    name: 'a comment is approved',
    act: (newsroom, { pending }) => judge(newsroom, pending, 'approved'),
    leaves: ['inland', 'harbour', 'byAddress', 'outside', 'claimed', 'tagged', 'sections'],
  },
  {
    name: 'a comment is held',
    act: (newsroom) => comment(newsroom, { url: ferry, status: 'pending' }),
    leaves: [...articles, ...conversations, 'ferry', 'comments', 'sections', 'front', 'sectionPage', 'ferryPage'],
  },
  {
    name: 'a page elsewhere gets its first comment',
    act: (newsroom) => comment(newsroom, { url: elsewhere, status: 'approved' }),
    leaves: [...articles, 'ferry', 'thread', 'claimed', 'sections'],
  },
  {
    name: 'a comment is rejected that was public',
    act: (newsroom, { pending }) => judge(newsroom, { ...pending, status: 'approved' }, 'rejected'),
    leaves: ['inland', 'harbour', 'outside', 'claimed', 'sections'],
  },
  {
    name: 'a comment is taken back',
    act: ({ write }, { approved }) => write((unit) => deleteWords(unit, { id: approved.id, thread: approved.thread, status: 'approved' })),
    leaves: ['inland', 'harbour', 'outside', 'claimed', 'sections'],
  },
  ...(['closed', 'open', 'hidden', 'open'] as const).map(
    (state): Happening => ({
      name: `a conversation is made ${state}`,
      act: ({ write }, { approved }) => write((unit) => setThreadState(unit, { id: approved.thread }, state, null)),
      leaves: ['inland', 'harbour', 'outside', 'claimed', 'sections'],
    }),
  ),
  {
    name: 'a draft takes an address',
    act: ({ write }) => write((unit) => createArticle(unit, { headline: 'Claimed', slug: 'claimed', body: '<p>B</p>', language: 'en', url: claimed })),
    leaves: [...articles.slice(0, 5), 'ferry', 'thread', 'outside', 'sections', 'front'],
  },
  {
    name: 'and is published there',
    act: ({ write }) => write(async (unit) => publishArticle(unit, await find(unit, 'claimed'))),
    leaves: ['coast', 'inland', 'ferry', 'harbour', 'thread', 'outside', 'sections'],
  },
  {
    name: 'an article is given other keys',
    act: ({ write }) =>
      write(async (unit) => {
        const { id, slug, pageKey, threadKey } = await find(unit, 'claimed');
        const moved = { id, slug, from: { pageKey, threadKey }, to: { pageKey: `${pageKey}-2`, threadKey: `${threadKey}-2` }, isOwn: false };
        await rekeyArticles(unit, [moved], null);
      }),
    leaves: ['coast', 'inland', 'ferry', 'harbour', 'thread', 'outside', 'sections', 'placement'],
  },
  {
    name: 'an article is pinned beside another',
    async act(newsroom) {
      await newsroom.write(async (unit) => pinRelated(unit, { article: (await find(unit, 'ferry')).id, other: (await find(unit, 'harbour')).id }, null));
      await newsroom.settleRelated();
    },
    leaves: ['inland', 'harbour', 'besideHarbour', 'outside', 'claimed', 'comments', 'sections', 'placement', 'front', 'sectionPage'],
  },
  {
    name: 'and kept away from it again',
    async act(newsroom) {
      await newsroom.write(async (unit) => excludeRelated(unit, { article: (await find(unit, 'ferry')).id, other: (await find(unit, 'harbour')).id }, null));
      await newsroom.settleRelated();
    },
    leaves: ['inland', 'harbour', 'besideHarbour', 'outside', 'claimed', 'comments', 'sections', 'placement', 'front', 'sectionPage'],
  },
  ...(['A', 'B'] as const).map(
    (alt): Happening => ({
      name: `an advertisement ${alt} is placed`,
      act: ({ write }) =>
        write(async (unit) => {
          const { id } = await savePlacement(unit, { name: 'article', width: 300, height: 250 });
          await saveCreative(unit, id, { name: 'house', imageUrl: 'https://pictures.test/house.png', alt });
        }),
      leaves: [...articles, ...conversations, 'ferry', 'comments', 'sections', 'beside', 'front', 'sectionPage'],
    }),
  ),
  {
    name: 'a translation is published',
    act: ({ write }) =>
      write(async (unit) => {
        const draft = { headline: 'عبّارة', slug: 'abbara', body: '<p>ن</p>', language: 'ar', translationGroup: 'g' };
        await reviseArticle(unit, await find(unit, 'ferry'), { translationGroup: 'g' });
        await publishArticle(unit, await createArticle(unit, draft));
      }),
    leaves: ['inland', 'harbour', 'outside', 'claimed', 'sections'],
  },
  {
    name: 'an article is withdrawn',
    act: ({ write }) => write(async (unit) => withdrawArticle(unit, await find(unit, 'ferry'), 'Wrong')),
    leaves: ['inland', 'harbour', 'outside', 'claimed', 'sections'],
  },
  {
    name: 'and comes back',
    act: ({ write }) => write(async (unit) => publishArticle(unit, await find(unit, 'ferry'))),
    leaves: ['inland', 'harbour', 'outside', 'claimed', 'sections'],
  },
  {
    name: 'an article gets another address',
    act: ({ write }) => write(async (unit) => reviseArticle(unit, await find(unit, 'harbour'), { slug: 'port' })),
    leaves: ['inland', 'ferry', 'thread', 'outside', 'claimed', 'sections'],
  },
  {
    name: 'a section, a tag and a contributor are renamed',
    act: ({ write }) =>
      write(async (unit) => {
        await saveSection(unit, { slug: 'coast', names: { en: 'The coast' } });
        await saveTag(unit, { slug: 'water', names: { en: 'Waters' } });
        await saveContributor(unit, { slug: 'juhayna', names: { en: 'Juhayna W.' } });
      }),
    leaves: [],
  },
  {
    name: 'the site is renamed',
    act: (newsroom) => newsroom.saveSite({ key: 'gazette', names: { en: 'Another name' } }),
    leaves: [],
  },
];
