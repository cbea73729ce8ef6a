import { Migration } from '@mikro-orm/migrations';

export class Migration20261126042755_sources_that_move_and_slugs_that_were extends Migration {

  override name = 'Migration20261126042755_sources_that_move_and_slugs_that_were';

  override up(): void | Promise<void> {
    this.addSql(`create table \`former_slug\` (\`site_id\` text not null, \`kind\` text not null, \`slug\` text not null, \`subject\` text not null, primary key (\`site_id\`, \`kind\`, \`slug\`), constraint \`former_slug_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`former_slug_subject\` on \`former_slug\` (\`subject\`);`);

    this.addSql(`alter table \`source\` add column \`fetch_images\` integer not null default false;`);

    this.addSql(`alter table \`source_item\` add column \`images_due_at\` datetime null;`);
    this.addSql(`alter table \`source_item\` add column \`image_failures\` integer not null default 0;`);
    this.addSql(`create index \`source_item_images\` on \`source_item\` (\`images_due_at\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`former_slug\`;`);

    this.addSql(`alter table \`source\` drop column \`fetch_images\`;`);

    this.addSql(`drop index \`source_item_images\`;`);
    this.addSql(`alter table \`source_item\` drop column \`images_due_at\`;`);
    this.addSql(`alter table \`source_item\` drop column \`image_failures\`;`);
  }

}
