import { Migration } from '@mikro-orm/migrations';

export class Migration20261125195248_placements extends Migration {

  override name = 'Migration20261125195248_placements';

  override up(): void | Promise<void> {
    this.addSql(`create table "creative_count" ("site_id" uuid not null, "starts_at" timestamptz(3) not null, "creative_id" uuid not null, "impressions" int not null, "clicks" int not null, primary key ("site_id", "starts_at", "creative_id"));`);

    this.addSql(`create table "placement" ("id" uuid not null, "site_id" uuid not null, "name" text not null, "width" int not null, "height" int not null, "label" jsonb not null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "placement" add constraint "placement_name" unique ("site_id", "name");`);

    this.addSql(`create table "creative" ("id" uuid not null, "site_id" uuid not null, "placement_id" uuid not null, "name" text not null, "kind" text not null, "image_url" text null, "alt" text null, "html" text null, "target" text null, "weight" int not null, "starts_at" timestamptz(3) null, "ends_at" timestamptz(3) null, "sections" jsonb not null, "active" boolean not null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "creative_site" on "creative" ("site_id");`);
    this.addSql(`alter table "creative" add constraint "creative_name" unique ("placement_id", "name");`);

    this.addSql(`alter table "placement" add constraint "placement_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "creative" add constraint "creative_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
    this.addSql(`alter table "creative" add constraint "creative_placement_id_foreign" foreign key ("placement_id") references "placement" ("id") on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "creative" drop constraint "creative_placement_id_foreign";`);

    this.addSql(`drop table if exists "creative_count" cascade;`);
    this.addSql(`drop table if exists "placement" cascade;`);
    this.addSql(`drop table if exists "creative" cascade;`);
  }

}
