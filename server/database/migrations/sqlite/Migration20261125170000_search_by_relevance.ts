import { Migration } from '@mikro-orm/migrations';

/**
 * The full-text index also knows what stands out in an article (`head`) and its site, and numbers articles by their
 * publication, so that the newest of a common word are found without reading all. What is there already gets its head
 * and its words when it is analysed anew; until then search reads the headline itself.
 */
export class Migration20261125170000_search_by_relevance extends Migration {
  override name = 'Migration20261125170000_search_by_relevance';

  override up(): void {
    this.addSql(
      `create table archive_word (site_id text not null, language text not null, word text not null, reversed text not null, size integer not null, spelling text not null, term text not null, documents integer not null, primary key (site_id, language, word), constraint archive_word_site_id_foreign foreign key (site_id) references site (id) on delete cascade);`,
    );
    this.addSql(`create index archive_word_term on archive_word (site_id, term);`);
    this.addSql(`create index archive_word_beginning on archive_word (site_id, language, size, word);`);
    this.addSql(`create index archive_word_end on archive_word (site_id, language, size, reversed);`);

    this.addSql(`drop trigger article_search_insert;`);
    this.addSql(`drop trigger article_search_delete;`);
    this.addSql(`drop trigger article_search_update;`);
    this.addSql(`drop table article_search;`);
    this.addSql(
      `create table article_text_new (number integer not null primary key, article_id text not null, site_id text not null, language text not null, head text not null, words text not null, terms text not null, constraint article_text_article_id_foreign foreign key (article_id) references article (id) on delete cascade, constraint article_text_site_id_foreign foreign key (site_id) references site (id) on delete cascade);`,
    );
    this.addSql(
      `insert into article_text_new select max(0, article.sort_at / 1000) * 1048576 + article_text.number % 1048576, article.id, article.site_id, article.language, '', '', article_text.terms from article_text join article on article.id = article_text.article_id;`,
    );
    this.addSql(`drop table article_text;`);
    this.addSql(`alter table article_text_new rename to article_text;`);
    this.addSql(`create unique index article_text_article_id_unique on article_text (article_id);`);

    this.addSql(
      `create virtual table article_search using fts5(head, terms, site_id, content='article_text', content_rowid='number', tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'");`,
    );
    this.addSql(`insert into article_search (article_search) values ('rebuild');`);
    this.addSql(
      `create trigger article_search_insert after insert on article_text begin insert into article_search (rowid, head, terms, site_id) values (new.number, new.head, new.terms, new.site_id); end;`,
    );
    this.addSql(
      `create trigger article_search_delete after delete on article_text begin insert into article_search (article_search, rowid, head, terms, site_id) values ('delete', old.number, old.head, old.terms, old.site_id); end;`,
    );
    this.addSql(
      `create trigger article_search_update after update on article_text begin insert into article_search (article_search, rowid, head, terms, site_id) values ('delete', old.number, old.head, old.terms, old.site_id); insert into article_search (rowid, head, terms, site_id) values (new.number, new.head, new.terms, new.site_id); end;`,
    );
  }
}
