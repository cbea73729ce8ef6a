import { Migration } from '@mikro-orm/migrations';

/** GIN over the words of article_text as they are: `to_tsvector` would split and stem once more than SQLite does. */
export class Migration20261123230000_full_text extends Migration {
  override name = 'Migration20261123230000_full_text';

  override up(): void {
    this.addSql(
      `create index "article_text_search" on "article_text" using gin (array_to_tsvector(string_to_array("terms", ' ')));`,
    );
  }
}
