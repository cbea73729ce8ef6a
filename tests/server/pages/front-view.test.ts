import { frontView } from '@gazette/server/pages/front/front-view.ts';
import type { Teaser } from '@gazette/server/pages/page-data.ts';
import { describe, expect, it } from 'vitest';

const section = { slug: 'world', name: 'World' };
const image = { url: '/a.svg', alt: '' };

function article(number: number, more: Partial<Teaser> = {}): Teaser {
  const publishedAt = new Date(Date.UTC(2025, 6, 27, 23 - number));
  return { slug: `a${number}`, language: 'en', headline: `Article ${number}`, section, publishedAt, ...more };
}

describe('the layout of the front page', () => {
  it('leads with the newest article that has an image', () => {
    const latest = [article(1), article(2, { image }), article(3, { image })];
    expect(frontView({ latest, popular: [], sections: [] }).lead?.slug).toBe('a2');
  });

  it('leads with the newest article when none has an image', () => {
    expect(frontView({ latest: [article(1), article(2)], popular: [], sections: [] }).lead?.slug).toBe('a1');
  });

  it('shows no article twice outside the lists beside it', () => {
    const all = Array.from({ length: 12 }, (_, number) => article(number + 1, number % 2 ? { image } : {}));
    const other = { slug: 'local', name: 'Local' };
    const view = frontView({
      latest: all,
      popular: all,
      sections: [
        { section, teasers: all },
        { section: other, teasers: all },
      ],
    });
    const shown = [view.lead, ...view.second, ...view.blocks.flatMap((block) => block.teasers)].map(
      (item) => item?.slug,
    );
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(12);
  });

  it('lists fewer of the latest above the most popular', () => {
    const latest = Array.from({ length: 12 }, (_, number) => article(number + 1));
    const listed = (popular: readonly Teaser[]) => frontView({ latest, popular, sections: [] }).latest.map(({ slug }) => slug);
    expect(listed([])).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']);
    expect(listed(latest)).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('leaves out a section that has nothing left to show', () => {
    const latest = [article(1)];
    expect(frontView({ latest, popular: [], sections: [{ section, teasers: latest }] }).blocks).toEqual([]);
  });

  it('stands empty for a newsroom without articles', () => {
    expect(frontView({ latest: [], popular: [], sections: [] })).toEqual({ lead: undefined, second: [], latest: [], popular: [], blocks: [] });
  });
});
