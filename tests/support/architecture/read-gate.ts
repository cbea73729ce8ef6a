import type { Argument, Expression, TemplateLiteral } from 'oxc-parser';
import { type Rule, eachFile } from './rule.ts';

/** Tables that hold what readers may not see all of. */
const CONTENT_TABLES = [
  'former_slug',
  'section',
  'tag',
  'contributor',
  'image',
  'article',
  'article_listing',
  'article_credit',
  'article_tagging',
  'article_text',
  'archive_word',
  'article_correction',
  'article_revision',
  'article_redirect',
  'article_feature',
  'feature_posting',
  'article_neighbour',
  'related_choice',
  'thread',
  'comment',
  'placement',
  'creative',
  'headline_word',
  'curated_list',
  'curated_slot',
  'plain_page',
];

/** Tables whose rows have a state of their own, so that joining one to a visible row shows rows that are not visible. */
const TABLES_WITH_A_STATE = ['article', 'thread', 'comment'];

/**
 * Who may read content past `visible()`, and why. A folder ends with a slash. Each entry weakens the one promise that
 * drafts stay unread, so it names the smallest place that needs it.
 */
export const ALLOWED_PAST_THE_GATE: readonly string[] = [
  // The gate itself.
  'schema/gate/',
  // Opens connections and hands out the transaction; reads no content.
  'server/database/database.ts',
];

const RAW_SQL_METHODS = new Set(['execute', 'query', 'raw']);

const contentInSql = new RegExp(`\\b(?:from|join)\\s+["\`]?(${CONTENT_TABLES.join('|')})\\b`, 'i');

/** Content is read through the gate: nobody else starts a query on it, writes SQL about it or lifts the filters. */
export function readGate(allowed: readonly string[] = ALLOWED_PAST_THE_GATE): Rule {
  return eachFile((file, report) => {
    const isExempt =
      file.path.startsWith('tests/') ||
      file.path.includes('/migrations/') ||
      allowed.some((place) => (place.endsWith('/') ? file.path.startsWith(place) : file.path === place));
    if (isExempt) {
      return;
    }
    file.visit({
      CallExpression(node) {
        const method = methodName(node.callee);
        if (method === 'getKysely' || method === 'createQueryBuilder') {
          report(node.start, `calls ${method}(), which knows no filters: start from visible()`);
        } else if (method === 'selectFrom') {
          for (const table of tablesOf(node.arguments[0], CONTENT_TABLES)) {
            report(node.start, `selects from ${table}: start from visible()`);
          }
        } else if (/^(inner|left|right|full|cross)(Lateral)?Join$/.test(method)) {
          for (const table of tablesOf(node.arguments[0], TABLES_WITH_A_STATE)) {
            report(node.start, `joins ${table}, whose rows may be hidden: let the gate join it`);
          }
        } else if (
          RAW_SQL_METHODS.has(method) &&
          isMember(node.callee) &&
          contentInSql.test(literalText(node.arguments[0]))
        ) {
          report(node.start, `writes SQL about content: start from visible()`);
        }
      },
      TaggedTemplateExpression(node) {
        const table = methodName(node.tag) === 'sql' ? contentInSql.exec(literalText(node.quasi))?.[1] : undefined;
        if (table !== undefined) {
          report(node.start, `reads ${table} in SQL: start from visible()`);
        }
      },
      Property(node) {
        if (node.key.type === 'Identifier' && node.key.name === 'filters' && isFalse(node.value)) {
          report(node.start, 'lifts the filters of the entity manager: drafts and other sites would be read');
        }
      },
    });
  });
}

function methodName(callee: Expression): string {
  if (callee.type === 'Identifier') {
    return callee.name;
  }
  return isMember(callee) && callee.property.type === 'Identifier' ? callee.property.name : '';
}

function isMember(callee: Expression): callee is Extract<Expression, { type: 'MemberExpression' }> {
  return callee.type === 'MemberExpression';
}

/** The tables an argument such as `'article as a'` or `['article', 'tag']` names. */
function tablesOf(argument: Argument | null | undefined, tables: readonly string[]): string[] {
  if (argument?.type === 'ArrayExpression') {
    return argument.elements.flatMap((element) => tablesOf(element, tables));
  }
  const [table = ''] = literalText(argument).trim().split(/\s/);
  return tables.includes(table) ? [table] : [];
}

function literalText(node: Argument | TemplateLiteral | null | undefined): string {
  if (node?.type === 'Literal' && typeof node.value === 'string') {
    return node.value;
  }
  return node?.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.raw).join('?') : '';
}

function isFalse(node: { type: string }): boolean {
  return node.type === 'Literal' && 'value' in node && node.value === false;
}
