import { Migration } from '@mikro-orm/migrations';

export class Migration20261125230354_how_source_items_are_known extends Migration {

  override name = 'Migration20261125230354_how_source_items_are_known';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`source_item\` add column \`link\` text null;`);
    this.addSql(`alter table \`source_item\` add column \`words\` text null;`);
    this.addSql(`alter table \`source_item\` add column \`hash\` text null;`);
    this.addSql(`alter table \`source_item\` add column \`revision\` integer null;`);
    this.addSql(`create index \`source_item_link\` on \`source_item\` (\`source_id\`, \`link\`);`);
    this.addSql(`create index \`source_item_words\` on \`source_item\` (\`source_id\`, \`words\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index \`source_item_link\`;`);
    this.addSql(`drop index \`source_item_words\`;`);
    this.addSql(`alter table \`source_item\` drop column \`link\`;`);
    this.addSql(`alter table \`source_item\` drop column \`words\`;`);
    this.addSql(`alter table \`source_item\` drop column \`hash\`;`);
    this.addSql(`alter table \`source_item\` drop column \`revision\`;`);
  }

}
