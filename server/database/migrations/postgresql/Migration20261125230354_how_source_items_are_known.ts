import { Migration } from '@mikro-orm/migrations';

export class Migration20261125230354_how_source_items_are_known extends Migration {

  override name = 'Migration20261125230354_how_source_items_are_known';

  override up(): void | Promise<void> {
    this.addSql(`alter table "source_item" add "link" text null, add "words" text null, add "hash" text null, add "revision" int null;`);
    this.addSql(`create index "source_item_link" on "source_item" ("source_id", "link");`);
    this.addSql(`create index "source_item_words" on "source_item" ("source_id", "words");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "source_item_link";`);
    this.addSql(`drop index "source_item_words";`);
    this.addSql(`alter table "source_item" drop column "link", drop column "words", drop column "hash", drop column "revision";`);
  }

}
