import { Migration } from '@mikro-orm/migrations';

export class Migration20261125225019_creatives_by_language extends Migration {

  override name = 'Migration20261125225019_creatives_by_language';

  override up(): void | Promise<void> {
    this.addSql(`alter table "creative" add "language" text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "creative" drop column "language";`);
  }

}
