import { Migration } from '@mikro-orm/migrations';

export class Migration20261125195248_placements extends Migration {

  override name = 'Migration20261125195248_placements';

  override up(): void | Promise<void> {
    this.addSql(`create table \`creative_count\` (\`site_id\` text not null, \`starts_at\` datetime not null, \`creative_id\` text not null, \`impressions\` integer not null, \`clicks\` integer not null, primary key (\`site_id\`, \`starts_at\`, \`creative_id\`));`);

    this.addSql(`create table \`placement\` (\`id\` text not null primary key, \`site_id\` text not null, \`name\` text not null, \`width\` integer not null, \`height\` integer not null, \`label\` json not null, \`created_at\` datetime not null, constraint \`placement_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`placement_name\` on \`placement\` (\`site_id\`, \`name\`);`);

    this.addSql(`create table \`creative\` (\`id\` text not null primary key, \`site_id\` text not null, \`placement_id\` text not null, \`name\` text not null, \`kind\` text not null, \`image_url\` text null, \`alt\` text null, \`html\` text null, \`target\` text null, \`weight\` integer not null, \`starts_at\` datetime null, \`ends_at\` datetime null, \`sections\` json not null, \`active\` boolean not null, \`created_at\` datetime not null, constraint \`creative_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade, constraint \`creative_placement_id_foreign\` foreign key (\`placement_id\`) references \`placement\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`creative_site\` on \`creative\` (\`site_id\`);`);
    this.addSql(`create unique index \`creative_name\` on \`creative\` (\`placement_id\`, \`name\`);`);
  }

  override down(): void | Promise<void> {

    this.addSql(`drop table if exists \`creative_count\`;`);
    this.addSql(`drop table if exists \`placement\`;`);
    this.addSql(`drop table if exists \`creative\`;`);
  }

}
