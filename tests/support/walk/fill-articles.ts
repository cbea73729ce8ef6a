import type { ArticleDraft } from '@gazette/schema/article/article-draft.ts';
import {
  correctArticle,
  publishArticle,
  scheduleArticle,
  withdrawArticle,
} from '@gazette/schema/article/life-cycle.ts';
import { createArticle } from '@gazette/schema/article/save-article.ts';
import { saveContributor } from '@gazette/schema/contributor/save-contributor.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { saveSection } from '@gazette/schema/section/save-section.ts';
import { saveTag } from '@gazette/schema/tag/save-tag.ts';
import { NOON } from '../newsroom.ts';
import { randomUUID } from 'node:crypto';
import { mark, type Key, type Kind } from './marks.ts';

/** A page on which readers talk, or have talked. */
export interface FilledPage {
  readonly key: string;
  readonly url: string;
  readonly isPublished: boolean;
}

/** Articles public and hidden in each way there is, of one subject, with all that hangs on them. */
export async function fillArticles(unit: Unit, site: Key): Promise<FilledPage[]> {
  const word = mark('public', site);
  const hiddenWord = mark('unpublished', site);
  for (const text of [word, hiddenWord]) {
    await saveTag(unit, { slug: `${text}-tag`, names: { en: `${text} tag` } });
    await saveContributor(unit, {
      slug: `${text}-writer`,
      names: { en: `${text} writer` },
      roles: { en: `${text} role` },
      bios: { en: `${text} bio` },
    });
  }
  // Sections are the shape of the newspaper: public, whatever stands in them.
  await saveSection(unit, { slug: `${word}-news`, names: { en: `${word} news` }, description: word });
  await saveSection(unit, { slug: `${word}-empty`, names: { en: `${word} empty` }, parent: `${word}-news` });

  const shared = {
    section: `${word}-news`,
    translationGroup: 'one-group',
    contributors: [`${word}-writer`],
    tags: [`${word}-tag`],
  };
  const before = (minutes: number) => new Date(NOON.getTime() - minutes * 60_000);
  const visible = await create(unit, {
    ...textsOf('public', site, 'visible'),
    ...shared,
    redirects: [`/old/${word}`],
  });
  await publishArticle(unit, visible, before(1));
  await correctArticle(unit, visible, `${word} note`);
  const sibling = await create(unit, { ...textsOf('public', site, 'sibling'), ...shared, language: 'ar' });
  await publishArticle(unit, sibling, before(2));
  const neighbour = { ...textsOf('public', site, 'neighbour'), ...shared, translationGroup: null };
  await publishArticle(unit, await create(unit, neighbour), before(3));

  // The same subject, people, translation group and section as what is public, and some of its own.
  const secret = {
    ...shared,
    contributors: [`${word}-writer`, `${hiddenWord}-writer`],
    tags: [`${word}-tag`, `${hiddenWord}-tag`],
  };
  const pages = [{ key: visible.threadKey, url: `https://${site}.test${visible.threadKey}`, isPublished: true }];
  for (const state of ['draft', 'scheduled', 'withdrawn', 'corrected', 'elsewhere'] as const) {
    const hidden = await create(unit, {
      ...textsOf('unpublished', site, state),
      ...secret,
      section: state === 'draft' ? `${word}-empty` : secret.section,
      // Unmarked: on the other site it is a page like any other, whose address is said again.
      url: state === 'elsewhere' ? 'https://blog.test/elsewhere' : null,
      redirects: [`/old/${hiddenWord}-${state}`],
    });
    if (state === 'scheduled') await scheduleArticle(unit, hidden, new Date(NOON.getTime() + 3_600_000));
    if (state === 'withdrawn' || state === 'corrected') await publishArticle(unit, hidden, before(4));
    if (state === 'corrected') await correctArticle(unit, hidden, `${hiddenWord} note`);
    // That it was withdrawn, and why, is public.
    if (state === 'withdrawn' || state === 'corrected') await withdrawArticle(unit, hidden, `${word} reason`);
    // Staff who read comments see where a conversation is, though not the article.
    pages.push({ key: hidden.threadKey, url: `https://${site}.test/${mark('held', site)}`, isPublished: false });
  }
  return pages;
}

/** Its picture was uploaded: the sizes of it are marked as the article is. */
async function create(unit: Unit, draft: ArticleDraft) {
  const { image } = draft;
  if (!image) throw new Error('every article here has a picture');
  const file = randomUUID();
  const key = image.url.split('/').at(-1) ?? '';
  const variants = ['jpeg', 'webp'].map((format) => ({ key, mime: `image/${format}`, width: 100, height: 50, bytes: 1 }));
  const row = { id: file, site_id: unit.site.id, created_at: unit.now, hash: key, width: 100, height: 50, source_url: null, created_by: null };
  await unit.sql.insertInto('image_file').values({ ...row, variants: JSON.stringify(variants) as never }).execute();
  return createArticle(unit, { ...draft, image: { ...image, file, focalX: 100, focalY: 900 } });
}

function textsOf(kind: Kind, site: Key, name: string): ArticleDraft {
  const word = mark(kind, site);
  const say = (field: string) => `${word} ${name} ${field}`;
  return {
    slug: `${word}-${name}`,
    language: 'en',
    headline: `${say('headline')} harbour bridge tender`,
    kicker: say('kicker'),
    standfirst: `${say('standfirst')} harbour bridge tender`,
    dateline: say('dateline'),
    byline: say('byline'),
    body: `<p>${say('body')} harbour bridge tender</p>`,
    image: {
      url: `https://pictures.test/${word}-${name}.jpg`,
      alt: say('alt'),
      caption: say('caption'),
      credit: say('credit'),
    },
  };
}
