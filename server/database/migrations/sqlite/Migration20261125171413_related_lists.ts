import { Migration } from '@mikro-orm/migrations';

export class Migration20261125171413_related_lists extends Migration {

  override name = 'Migration20261125171413_related_lists';

  override up(): void | Promise<void> {
    this.addSql(`create table \`feature_posting\` (\`term\` integer not null, \`day\` integer not null, \`article_id\` text not null, primary key (\`term\`, \`day\`, \`article_id\`));`);

    this.addSql(`create table \`related_due\` (\`article_id\` text not null, \`cause\` text not null, \`site_id\` text not null, \`step\` integer not null, \`sort_at\` datetime not null, \`mark\` text not null, primary key (\`article_id\`, \`cause\`), constraint \`related_due_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on delete cascade, constraint \`related_due_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`related_due_order\` on \`related_due\` (\`site_id\`, \`step\`, \`sort_at\`, \`article_id\`);`);

    this.addSql(`create table \`related_choice\` (\`article_id\` text not null, \`other_id\` text not null, \`kind\` text not null, \`position\` integer not null, \`created_at\` datetime not null, primary key (\`article_id\`, \`other_id\`), constraint \`related_choice_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on update cascade on delete cascade, constraint \`related_choice_other_id_foreign\` foreign key (\`other_id\`) references \`article\` (\`id\`) on update cascade on delete cascade);`);
    this.addSql(`create index \`related_choice_other\` on \`related_choice\` (\`other_id\`);`);

    this.addSql(`create table \`article_neighbour\` (\`article_id\` text not null, \`position\` integer not null, \`neighbour_id\` text not null, \`score\` integer not null, \`reasons\` json not null, \`as_of\` datetime not null, primary key (\`article_id\`, \`position\`), constraint \`article_neighbour_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on delete cascade, constraint \`article_neighbour_neighbour_id_foreign\` foreign key (\`neighbour_id\`) references \`article\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`article_neighbour_of\` on \`article_neighbour\` (\`neighbour_id\`, \`article_id\`);`);

    this.addSql(`create table \`article_feature\` (\`article_id\` text not null primary key, \`language\` text not null, \`analysis\` integer not null, \`features\` text not null, \`counted\` text not null, \`posted\` text not null, constraint \`article_feature_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on update cascade on delete cascade);`);
    this.addSql(`create index \`article_feature_analysis\` on \`article_feature\` (\`analysis\`);`);

    this.addSql(`create table \`term_frequency\` (\`term\` integer not null primary key, \`documents\` integer not null);`);

    this.addSql(`alter table \`tag\` add column \`kind\` text not null default 'topic';`);

    // The archive that is here already gets its lists by the job, the newest first.
    this.addSql(`insert into related_due (article_id, cause, site_id, step, sort_at, mark) select id, 'changed', site_id, 0, sort_at, id from article where status = 'published';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`feature_posting\`;`);
    this.addSql(`drop table if exists \`related_due\`;`);
    this.addSql(`drop table if exists \`related_choice\`;`);
    this.addSql(`drop table if exists \`article_neighbour\`;`);
    this.addSql(`drop table if exists \`article_feature\`;`);
    this.addSql(`drop table if exists \`term_frequency\`;`);

    this.addSql(`alter table \`tag\` drop column \`kind\`;`);
  }

}
