import { Migration } from '@mikro-orm/migrations';

/** FTS5 finds the newest first by itself: what this changes is PostgreSQL's index. */
export class Migration20261126042500_time_is_a_word_of_the_index extends Migration {

  override name = 'Migration20261126042500_time_is_a_word_of_the_index';

  override up(): void {}

  override down(): void {}

}
