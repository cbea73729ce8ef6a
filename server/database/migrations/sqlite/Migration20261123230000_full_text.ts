import { Migration } from '@mikro-orm/migrations';

/**
 * FTS5 over article_text, kept by triggers. Every category but separators and controls is part of a token, so that
 * terms are split at spaces and nowhere else.
 */
export class Migration20261123230000_full_text extends Migration {
  override name = 'Migration20261123230000_full_text';

  override up(): void {
    this.addSql(
      `create virtual table article_search using fts5(terms, content='article_text', content_rowid='number', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'");`,
    );
    this.addSql(
      `create trigger article_search_insert after insert on article_text begin insert into article_search (rowid, terms) values (new.number, new.terms); end;`,
    );
    this.addSql(
      `create trigger article_search_delete after delete on article_text begin insert into article_search (article_search, rowid, terms) values ('delete', old.number, old.terms); end;`,
    );
    this.addSql(
      `create trigger article_search_update after update on article_text begin insert into article_search (article_search, rowid, terms) values ('delete', old.number, old.terms); insert into article_search (rowid, terms) values (new.number, new.terms); end;`,
    );
  }
}
