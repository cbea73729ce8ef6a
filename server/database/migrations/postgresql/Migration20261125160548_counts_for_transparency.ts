import { Migration } from '@mikro-orm/migrations';

export class Migration20261125160548_counts_for_transparency extends Migration {

  override name = 'Migration20261125160548_counts_for_transparency';

  override up(): void | Promise<void> {
    this.addSql(`create table "duty_record" ("id" uuid not null, "site_id" uuid not null, "kind" text not null, "reason" text not null, "outcome" text null, "automated" boolean not null, "at" timestamptz(3) not null, "took" int null, primary key ("id"));`);
    this.addSql(`create index "duty_record_site" on "duty_record" ("site_id", "at");`);

    this.addSql(`alter table "duty_record" add constraint "duty_record_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "duty_record" cascade;`);
  }

}
