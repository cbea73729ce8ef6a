import { Article } from '@gazette/schema/article/article.entity.ts';
import { withdrawArticle } from '@gazette/schema/article/life-cycle.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { NOON, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

interface Folded {
  search: { totalCount: number; edges: { cursor: string; node: { slug: string }; similar: { slug: string }[] }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe.each(databases)('copies of a report that are found on $name', (kind) => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await openNewsroom(kind);
  });
  afterAll(() => newsroom.close());

  it('stand as one result, to be opened, and are paged and counted as if all stood', async () => {
    const report = 'Dockers at the quayside of Port Larun laid down their tools on Tuesday over unpaid nights, and eleven ships wait in the roads. ' +
      'The harbour master, Ilse Brandt, said that perishable cargo would be landed at Sandmouth. Talks begin on Thursday in the customs house.';
    const day = (days: number) => new Date(NOON.getTime() - days * 86_400_000);
    const copies = [
      await newsroom.publish({ slug: 'quay-1', headline: 'Quayside dockers lay down tools', body: `<p>${report}</p>` }, day(1)),
      await newsroom.publish({ slug: 'quay-2', headline: 'Dockers of the quayside lay down tools', body: `<p>${report} More follows.</p>` }, day(2)),
      await newsroom.publish({ slug: 'quay-3', headline: 'Strike: quayside idle', body: `<p>(Agency) ${report}</p>` }, day(3)),
    ];
    await newsroom.publish({ slug: 'quay-other', headline: 'A quayside market of old books opens', body: '<p>Readers came in the rain to buy maps, almanacs and songs from forty stalls.</p>' }, day(4));
    await newsroom.settleRelated();
    const document = `query ($first: Int, $after: String, $foldCopies: Boolean) { search(query: "quayside ", first: $first, after: $after, foldCopies: $foldCopies) {
      totalCount edges { cursor node { slug } similar { slug } } pageInfo { hasNextPage endCursor } } }`;
    const read = async (more: object = {}) => (await newsroom.ask<Folded>(document, more)).data.search;
    const shown = ({ edges }: Folded['search']) => edges.map(({ node, similar }) => [node.slug, ...similar.map(({ slug }) => slug)]);
    const plain = await read({ foldCopies: false });
    const ranking = shown(plain).flat();
    expect(ranking.toSorted()).toEqual(['quay-1', 'quay-2', 'quay-3', 'quay-other']);
    const folded = await read();
    expect([folded.totalCount, plain.totalCount]).toEqual([4, 4]);
    const best = ranking.filter((slug) => slug !== 'quay-other');
    expect(shown(folded)).toHaveLength(2);
    expect(shown(folded)).toContainEqual(best);
    // Nothing comes twice and nothing is lost, by whichever cursor one goes on.
    for (const cursorOf of [(page: Folded['search']) => page.pageInfo.endCursor, (page: Folded['search']) => page.edges.at(-1)?.cursor]) {
      const paged: string[] = [];
      for (let page = await read({ first: 2 }); ; page = await read({ first: 2, after: cursorOf(page) })) {
        paged.push(...shown(page).flat());
        if (!page.pageInfo.hasNextPage) break;
      }
      expect(paged.toSorted()).toEqual(ranking.toSorted());
    }
    for (const [path, words] of [['/en/search', 'and 2 more like it'], ['/search', 'وخبران آخران مثله']] as const) {
      const markup = await (await newsroom.app.fetch(new Request(`https://gazette.test${path}?q=quayside+`))).text();
      expect(markup.match(/class="search-result"/g)).toHaveLength(2);
      const [copiesShown = ''] = /<details class="search-copies">[^]*?<\/details>/.exec(markup) ?? [];
      expect(copiesShown).toContain(words);
      for (const slug of best.slice(1)) expect(copiesShown).toContain(`/en/articles/${slug}"`);
    }
    await newsroom.write(async (unit) => withdrawArticle(unit, await unit.em.findOneOrFail(Article, copies[1] ?? ''), 'Mistaken'));
    expect(shown(await read()).flat()).not.toContain('quay-2');
  });
});
