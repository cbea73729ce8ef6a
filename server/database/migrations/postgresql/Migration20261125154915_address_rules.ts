import { Migration } from '@mikro-orm/migrations';

export class Migration20261125154915_address_rules extends Migration {

  override name = 'Migration20261125154915_address_rules';

  override up(): void | Promise<void> {
    this.addSql(`alter table "site" add "address_rules" jsonb not null default '{}';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "site" drop column "address_rules";`);
  }

}
