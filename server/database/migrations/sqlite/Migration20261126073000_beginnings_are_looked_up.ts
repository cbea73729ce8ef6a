import { Migration } from '@mikro-orm/migrations';

/**
 * The full-text index knows by two and by three letters what begins with them: it put the places of all such words together
 * anew with every letter that a reader types. `article_search` is made anew: FTS5 learns no beginnings later.
 */
export class Migration20261126073000_beginnings_are_looked_up extends Migration {

  override name = 'Migration20261126073000_beginnings_are_looked_up';

  override up(): void | Promise<void> {
    this.#makeIndexAnew(`, prefix='2 3'`);
  }

  override down(): void | Promise<void> {
    this.#makeIndexAnew('');
  }

  #makeIndexAnew(beginnings: string): void {
    // The triggers are those of `article_text` and go on writing into whatever has this name.
    this.addSql(`drop table article_search;`);
    this.addSql(
      `create virtual table article_search using fts5(head, terms, filed, content='article_text', content_rowid='number', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"${beginnings});`,
    );
    this.addSql(`insert into article_search (article_search) values ('rebuild');`);
  }

}
