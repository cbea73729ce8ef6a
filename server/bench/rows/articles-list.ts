import { sqlitePath } from '../../database/open.ts';
import type { LoadRow } from '../row.ts';

const query = `{
  articles(first: 10) {
    nodes { slug headline standfirst section { slug } contributors { slug } image { url alt width height } }
  }
}`;

/** The names the two databases give to the same JSON functions. */
const functions = {
  sqlite: { object: 'json_object', group: 'json_group_array', merge: (part: string) => `json(${part})` },
  postgresql: { object: 'json_build_object', group: 'json_agg', merge: (part: string) => part },
};

/** The same answer made by one statement. */
function statement(dialect: keyof typeof functions): string {
  const { object, group, merge } = functions[dialect];
  const credits = `(select coalesce(${group}(${object}('slug', contributor.slug)), '[]') from article_credit
    join contributor on contributor.id = article_credit.contributor_id where article_credit.article_id = article.id)`;
  const node = `${object}('slug', article.slug, 'headline', article.headline, 'standfirst', article.standfirst,
    'section', ${object}('slug', section.slug), 'contributors', ${merge('listed.credits')},
    'image', ${object}('url', image.url, 'alt', image.alt, 'width', image.width, 'height', image.height))`;
  const list = `select article.*, ${credits} as credits from article
    where article.site_id = (select id from site where is_default) and article.status = 'published'
    order by article.sort_at desc, article.id desc limit 10`;
  const whole = `${object}('data', ${object}('articles', ${object}('nodes', ${group}(${merge('node')}))))`;
  return `select ${dialect === 'postgresql' ? `(${whole})::text` : whole} as json from (
    select ${node.replaceAll('article.', 'listed.')} as node from (${list}) as listed
    left join section on section.id = listed.section_id left join image on image.id = listed.image_id
    order by listed.sort_at desc, listed.id desc) as nodes`;
}

export const articlesList: LoadRow = {
  kind: 'load',
  name: 'articles-list',
  against: 'articles(first: 10) with relations, read anew : one prepared statement behind node:http',
  async setup(stage) {
    const { databaseUrl: url, dataDir } = await stage.newsroom();
    const subject = {
      url: `${await stage.uncached()}/graphql?query=${encodeURIComponent(query)}`,
      headers: { accept: 'application/json' },
    };
    const sql = statement(url === undefined ? 'sqlite' : 'postgresql');
    const address = await stage.limit('serve-statement', {
      url,
      path: url === undefined ? sqlitePath(dataDir) : undefined,
      sql,
    });
    const [ours, bare] = await Promise.all([read(subject.url, { headers: subject.headers }), read(address, {})]);
    if (JSON.stringify(ours) !== JSON.stringify(bare))
      throw new Error('articles-list: the limit answers something else.');
    return { subject, limit: { ...subject, url: address } };
  },
};

async function read(url: string, init: RequestInit): Promise<unknown> {
  return (await fetch(url, init)).json();
}
