import { describe, expect, it } from 'vitest';
import { environment } from '../support/architecture/environment.ts';
import { fileLength } from '../support/architecture/file-length.ts';
import { importCircles, importsExist } from '../support/architecture/import-circles.ts';
import { importOrder } from '../support/architecture/import-order.ts';
import { logicalCss } from '../support/architecture/logical-css.ts';
import { readGate } from '../support/architecture/read-gate.ts';
import { type Rule, describeViolations } from '../support/architecture/rule.ts';
import { parseSource } from '../support/architecture/source-file.ts';
import { widgetMarkup } from '../support/architecture/widget-markup.ts';

/** What a rule says of files that exist only here. */
function judge(rule: Rule, files: Record<string, string>): string[] {
  return describeViolations(rule(Object.entries(files).map(([path, text]) => parseSource(path, text))));
}

/** The files and lines a rule complains about. */
function complaints(rule: Rule, path: string, text: string): number[] {
  return rule([parseSource(path, text)]).map(({ line }) => line);
}

describe('imports run one way', () => {
  it.each([
    ['schema/article/a.ts', `import '../comment/b.ts'`, 'article comes before comment'],
    ['schema/article/a.ts', `import type { B } from '../comment/b.ts'`, 'article comes before comment'],
    ['schema/article/a.ts', `export * from '../comment/b.ts'`, 'article comes before comment'],
    ['schema/article/a.ts', `export type { B } from '../comment/b.ts'`, 'article comes before comment'],
    ['schema/article/a.ts', `const b = await import('../comment/b.ts')`, 'article comes before comment'],
    ['schema/article/a.ts', `type B = import('../comment/b.ts').B`, 'article comes before comment'],
    ['schema/article/a.ts', `import '@gazette/schema/comment/b.ts'`, 'article comes before comment'],
    ['schema/text/a.ts', `import type { Site } from '../site/site.entity.ts'`, 'schema/text imports nothing of ours'],
    ['schema/text/a.ts', `import type { Store } from '../gate/store.ts'`, 'schema/text imports nothing of ours'],
    ['schema/gate/a.ts', `import { Site } from '../site/site.entity.ts'`, 'as a value'],
    ['schema/graph/a.ts', `import { Site } from '../site/site.entity.ts'`, 'as a value'],
    ['schema/article/a.ts', `import { builder } from '../graph/builder.ts'`, "only a concept's face"],
    ['schema/article/a.ts', `import { entities } from '../entities.ts'`, 'only gather'],
    ['schema/article/a.ts', `import { GraphQLError } from 'graphql'`, 'the domain does not know GraphQL'],
    ['schema/article/a.ts', `import type { Builder } from '@pothos/core'`, 'the domain does not know GraphQL'],
    ['schema/article/a.ts', `import { createServer } from 'node:http'`, 'declare a port'],
    ['schema/graph/a.ts', `import { readFile } from 'fs/promises'`, 'declare a port'],
    ['schema/article/a.ts', `import '@gazette/server/config/config.ts'`, 'nothing of the other packages'],
    ['schema/article/a.ts', `import '../../widgets/latest/latest.ts'`, 'nothing of the other packages'],
    ['schema/gossip/a.ts', `import '../article/b.ts'`, 'which is no concept'],
    ['server/http/a.ts', `import '@gazette/widgets/latest/latest.ts'`, 'what is built in widgets/dist/'],
    ['server/http/a.ts', `import '../../tests/support/databases.ts'`, 'what is built in widgets/dist/'],
    ['widgets/latest/a.ts', `import '@gazette/schema/text/fold.ts'`, 'only schema/schema.graphql'],
    [
      'widgets/latest/a.ts',
      `import type { Config } from '../../server/config/config.ts'`,
      'only schema/schema.graphql',
    ],
    ['widgets/latest/a.ts', `import sdl from '@gazette/schema/schema.graphql'`, 'only when it is built'],
    ['widgets/latest/a.ts', `import { join } from 'node:path'`, 'runs in a browser'],
  ])('%s may not say %s', (path, text, reason) => {
    expect(judge(importOrder, { [path]: text })).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['schema/comment/a.ts', `import { Article } from '../article/article.entity.ts'; import { z } from 'zod'`],
    ['schema/article/a.type.ts', `import { builder } from '../graph/builder.ts'; import 'graphql'`],
    [
      'schema/event/a.ts',
      `import type { Store } from '../gate/store.ts'; import { visible } from '../gate/visible.ts'`,
    ],
    ['schema/gate/a.ts', `import type { entities } from '../entities.ts'; import { fold } from '../text/fold.ts'`],
    ['schema/schema.ts', `import './comment/comment.type.ts'; import './graph/builder.ts'; import 'graphql'`],
    ['server/http/a.ts', `import '@gazette/schema/schema.ts'; import '@gazette/widgets/dist/manifest.json'`],
    ['widgets/build/a.ts', `import 'node:fs'; import sdl from '@gazette/schema/schema.graphql?raw'`],
    ['tests/contract/a.ts', `import '@gazette/widgets/latest/latest.ts'; import '@gazette/server/main.ts'`],
  ])('%s may say %s', (path, text) => {
    expect(judge(importOrder, { [path]: text })).toEqual([]);
  });
});

describe('circles of imports', () => {
  it('are shown from file to file, however long', () => {
    expect(
      judge(importCircles, {
        'server/a.ts': `import './b.ts'`,
        'server/b.ts': `export { c } from './c.ts'`,
        'server/c.ts': `\nawait import('./a.ts')`,
      }),
    ).toEqual(['server/c.ts:2 closes a circle of imports: server/a.ts → server/b.ts → server/c.ts → server/a.ts']);
    expect(judge(importCircles, { 'server/a.ts': `import './a.ts'` })).toHaveLength(1);
  });

  it('are not closed by types, nor by two ways to one file', () => {
    expect(
      judge(importCircles, {
        'server/a.ts': `import './b.ts'; import './c.ts'`,
        'server/b.ts': `import './c.ts'`,
        'server/c.ts': `import type { A } from './a.ts'; export type { B } from './b.ts'`,
      }),
    ).toEqual([]);
  });

  it('cannot hide behind an import that leads nowhere', () => {
    const rule = importsExist((path) => path === 'server/there.ts');
    expect(judge(rule, { 'server/a.ts': `import './there.ts'; import 'zod'` })).toEqual([]);
    expect(judge(rule, { 'server/a.ts': `import './gone.ts'` })).toEqual([
      'server/a.ts:1 imports server/gone.ts, which does not exist',
    ]);
  });
});

describe('the gate', () => {
  it.each([
    `db.selectFrom('article')`,
    `db.selectFrom('comment as c').selectAll()`,
    `db.selectFrom(['site', 'tag'])`,
    `query.where(({ selectFrom }) => selectFrom('image'))`,
    `visible(store, scope).sections().innerJoin('article', 'article.section_id', 'section.id')`,
    `query.leftJoin('comment as parent', 'parent.id', 'comment.parent_id')`,
    `em.getKysely()`,
    `em.createQueryBuilder(Article)`,
    `em.execute('select * from article')`,
    `connection.execute(\`select id from "comment" where id = \${id}\`)`,
    'sql`select count(*) from thread`.execute(db)',
    'sql<Row>`select 1 from x join article_text on true`',
    `sql.raw('select * from revision join article on true')`,
    `em.find(Article, {}, { filters: false })`,
  ])('stops %s', (text) => {
    expect(complaints(readGate([]), 'schema/related/a.ts', text)).toEqual([1]);
    expect(complaints(readGate([]), 'server/exchange/a.ts', text)).toEqual([1]);
    expect(complaints(readGate(['schema/related/']), 'schema/related/a.ts', text)).toEqual([]);
    expect(complaints(readGate(['schema/related/a.ts']), 'schema/related/a.ts', text)).toEqual([]);
  });

  it.each([
    `visible(store, scope).articles().selectAll().execute()`,
    `db.selectFrom('site').selectAll()`,
    `db.selectFrom(visible(store, scope).articles().as('mine'))`,
    `visible(store, scope).articles().leftJoin('section', 'section.id', 'article.section_id')`,
    `unit.sql.insertInto('article_listing').values(rows).execute()`,
    'sql`select pg_notify(${channel}, ${text})`.execute(db)',
    `const title = 'news from article pages'`,
    `em.find(Article, {}, { filters: true })`,
  ])('lets %s pass', (text) => {
    expect(complaints(readGate([]), 'schema/related/a.ts', text)).toEqual([]);
  });
});

describe('widgets', () => {
  it.each([
    `element.innerHTML = text`,
    `element.innerHTML += text`,
    `[element.innerHTML] = [text]`,
    `Object.assign(element, { innerHTML: text })`,
    `element['outerHTML'] = text`,
    `element.insertAdjacentHTML('beforeend', text)`,
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js'`,
    'html`<p .innerHTML=${text}></p>`',
  ])('may not say %s', (text) => {
    expect(complaints(widgetMarkup, 'widgets/latest/a.ts', text).length).toBeGreaterThan(0);
    expect(complaints(widgetMarkup, 'server/pages/a.ts', text)).toEqual([]);
  });

  it('may show text as text, and speak about HTML', () => {
    expect(
      complaints(widgetMarkup, 'widgets/a.ts', '/** Never innerHTML. */ html`<p .textContent=${text}></p>`'),
    ).toEqual([]);
    expect(complaints(widgetMarkup, 'widgets/a.ts', 'const said = body.innerHTML; save({ html: node.outerHTML });')).toEqual([]);
  });
});

describe('style', () => {
  it.each([
    'margin-left: 1rem',
    'padding-right:0',
    'border-left: 1px solid',
    'border-top-right-radius: 2px',
    'text-align: left',
    'float:right',
    'left: 0',
    'position: absolute; right: calc(1px + 1em)',
  ])('may not say %s', (declaration) => {
    expect(complaints(logicalCss, 'widgets/a.css', `p {\n  ${declaration};\n}`)).toEqual([2]);
    expect(complaints(logicalCss, 'server/pages/a.ts', `\ncss\`\n  p { ${declaration}; }\``)).toEqual([3]);
    expect(complaints(logicalCss, 'server/pages/a.ts', `const style = '${declaration}'`)).toEqual([1]);
  });

  it.each([
    'margin-inline-start: 1rem',
    'inset-inline-end: 0',
    'text-align: start',
    '--margin-left: 0',
    'border-radius: 2px',
  ])('may say %s', (declaration) => {
    expect(complaints(logicalCss, 'widgets/a.css', `p { ${declaration}; }`)).toEqual([]);
  });

  it('is not looked for in code and sentences', () => {
    expect(
      complaints(logicalCss, 'widgets/a.ts', `const box = { left: 0, right: 4 }; say('minutes left: a few')`),
    ).toEqual([]);
  });
});

describe('the environment', () => {
  it.each([
    `process.env.PORT`,
    `process['env']['PORT']`,
    `const { env } = process`,
    `import { env } from 'node:process'`,
    `f(process.env)`,
  ])('may not be read as %s', (text) => {
    expect(complaints(environment, 'server/http/a.ts', text)).toEqual([1]);
    expect(complaints(environment, 'schema/site/a.ts', text)).toEqual([1]);
    expect(complaints(environment, 'server/config/a.ts', text)).toEqual([]);
  });

  it('may be handed whole to the one who reads it', () => {
    const using = (argument: string) => `import { readConfig } from '../config/config.ts';\nreadConfig(${argument})`;
    expect(complaints(environment, 'server/commands/a.ts', using('process.env'))).toEqual([]);
    expect(complaints(environment, 'server/commands/a.ts', using('process.env.PORT'))).toEqual([2]);
    expect(complaints(environment, 'server/commands/a.ts', using('{ ...process.env }'))).toEqual([2]);
  });
});

describe('the length of a file', () => {
  it('is 350 lines at most, except for what a tool wrote and lists of words', () => {
    const lines = (count: number) => 'export {};\n'.repeat(count);
    expect(complaints(fileLength, 'server/a.ts', lines(350))).toEqual([]);
    expect(judge(fileLength, { 'server/a.ts': lines(351) })).toEqual([
      'server/a.ts:1 has 351 lines, more than 350: find the two things it is',
    ]);
    expect(complaints(fileLength, 'server/database/migrations/a.ts', lines(351))).toEqual([]);
    expect(complaints(fileLength, 'widgets/strings/ar/a.ts', lines(351))).toEqual([]);
  });
});
