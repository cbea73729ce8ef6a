import { Migration } from '@mikro-orm/migrations';

export class Migration20261126010518_places_and_sources extends Migration {

  override name = 'Migration20261126010518_places_and_sources';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`site\` add column \`version\` integer not null default 1;`);

    this.addSql(`alter table \`placement\` add column \`version\` integer not null default 1;`);

    this.addSql(`alter table \`creative\` add column \`version\` integer not null default 1;`);

    this.addSql(`alter table \`source\` add column \`last_problem\` text null;`);
    this.addSql(`alter table \`source\` add column \`listed_at\` datetime null;`);
    this.addSql(`alter table \`source\` add column \`forgotten_until\` datetime null;`);
    this.addSql(`alter table \`source\` add column \`version\` integer not null default 1;`);

    this.addSql(`alter table \`source_item\` add column \`reason\` text null;`);
    this.addSql(`alter table \`source_item\` add column \`listed_at\` datetime null;`);
    // Whatever was brought before this was noted was named then at the latest.
    this.addSql(`update source_item set listed_at = seen_at;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`creative\` drop column \`version\`;`);

    this.addSql(`alter table \`placement\` drop column \`version\`;`);

    this.addSql(`alter table \`site\` drop column \`version\`;`);

    this.addSql(`alter table \`source\` drop column \`last_problem\`;`);
    this.addSql(`alter table \`source\` drop column \`listed_at\`;`);
    this.addSql(`alter table \`source\` drop column \`forgotten_until\`;`);
    this.addSql(`alter table \`source\` drop column \`version\`;`);

    this.addSql(`alter table \`source_item\` drop column \`reason\`;`);
    this.addSql(`alter table \`source_item\` drop column \`listed_at\`;`);
  }

}
