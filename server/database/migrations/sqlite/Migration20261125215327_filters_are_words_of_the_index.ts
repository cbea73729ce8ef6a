import { Migration } from '@mikro-orm/migrations';

/**
 * The full-text index knows what an article is filed under, so that a filter is one more word of a query and not a
 * look-up for every match. `article_search` is made anew: FTS5 takes no further column.
 */
export class Migration20261125215327_filters_are_words_of_the_index extends Migration {

  override name = 'Migration20261125215327_filters_are_words_of_the_index';

  override up(): void | Promise<void> {
    this.addSql(`drop index \`article_text_found\`;`);
    this.addSql(`alter table \`article_text\` add column \`filed\` text not null default '';`);
    this.addSql(`create index \`article_text_newest\` on \`article_text\` (\`site_id\`, \`number\`);`);
    this.#dropIndex();
    this.addSql(
      `update article_text set filed = site_id || ' language:' || lower(language) || coalesce((select ' ' || section_id from article where article.id = article_text.article_id), '') || coalesce((select ' ' || group_concat(contributor_id, ' ') from article_credit where article_credit.article_id = article_text.article_id), '');`,
    );
    this.#makeIndex('filed');
  }

  override down(): void | Promise<void> {
    this.#dropIndex();
    this.addSql(`drop index \`article_text_newest\`;`);
    this.addSql(`alter table \`article_text\` drop column \`filed\`;`);
    this.addSql(`create index \`article_text_found\` on \`article_text\` (\`number\`, \`language\`, \`article_id\`);`);
    this.#makeIndex('site_id');
  }

  #dropIndex(): void {
    for (const change of ['insert', 'delete', 'update']) this.addSql(`drop trigger article_search_${change};`);
    this.addSql(`drop table article_search;`);
  }

  #makeIndex(last: string): void {
    const enter = `insert into article_search (rowid, head, terms, ${last}) values (new.number, new.head, new.terms, new.${last});`;
    const leave = `insert into article_search (article_search, rowid, head, terms, ${last}) values ('delete', old.number, old.head, old.terms, old.${last});`;
    this.addSql(
      `create virtual table article_search using fts5(head, terms, ${last}, content='article_text', content_rowid='number', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'");`,
    );
    this.addSql(`insert into article_search (article_search) values ('rebuild');`);
    this.addSql(`create trigger article_search_insert after insert on article_text begin ${enter} end;`);
    this.addSql(`create trigger article_search_delete after delete on article_text begin ${leave} end;`);
    this.addSql(`create trigger article_search_update after update on article_text begin ${leave} ${enter} end;`);
  }

}
