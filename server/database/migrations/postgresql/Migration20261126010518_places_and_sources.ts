import { Migration } from '@mikro-orm/migrations';

export class Migration20261126010518_places_and_sources extends Migration {

  override name = 'Migration20261126010518_places_and_sources';

  override up(): void | Promise<void> {
    this.addSql(`alter table "site" add "version" int not null default 1;`);

    this.addSql(`alter table "placement" add "version" int not null default 1;`);

    this.addSql(`alter table "creative" add "version" int not null default 1;`);

    this.addSql(`alter table "source" add "last_problem" text null, add "listed_at" timestamptz(3) null, add "forgotten_until" timestamptz(3) null, add "version" int not null default 1;`);

    this.addSql(`alter table "source_item" add "reason" text null, add "listed_at" timestamptz(3) null;`);
    // Whatever was brought before this was noted was named then at the latest.
    this.addSql(`update source_item set listed_at = seen_at;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "creative" drop column "version";`);

    this.addSql(`alter table "placement" drop column "version";`);

    this.addSql(`alter table "site" drop column "version";`);

    this.addSql(`alter table "source" drop column "last_problem", drop column "listed_at", drop column "forgotten_until", drop column "version";`);

    this.addSql(`alter table "source_item" drop column "reason", drop column "listed_at";`);
  }

}
