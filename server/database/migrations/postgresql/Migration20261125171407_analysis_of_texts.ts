import { Migration } from '@mikro-orm/migrations';

export class Migration20261125171407_analysis_of_texts extends Migration {

  override name = 'Migration20261125171407_analysis_of_texts';

  override up(): void | Promise<void> {
    this.addSql(`alter table "article_text" add "analysis" int not null default 0;`);
    this.addSql(`create index "article_text_analysis_index" on "article_text" ("analysis");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "article_text_analysis_index";`);
    this.addSql(`alter table "article_text" drop column "analysis";`);
  }

}
