import { settingsByField } from './settings.ts';

/** The settings as a Markdown table, for the README. */
export function settingsAsMarkdown(): string {
  const lines = [...settingsByField.values()].map(
    (setting) => `| \`${setting.variable}\` | ${setting.default} | ${setting.description} |`,
  );
  return ['| Variable | Default | Meaning |', '|---|---|---|', ...lines].join('\n');
}

/** The settings as aligned text for a terminal, each with the value in force; a secret only as "(set)". */
export function settingsAsText(env: NodeJS.ProcessEnv): string {
  const rows = [...settingsByField.values()].map((setting) => {
    const given = env[setting.variable]?.trim() || setting.default;
    const shown = setting.secret && env[setting.variable] ? '(set)' : given;
    return { name: setting.variable, shown, description: setting.description };
  });
  const nameWidth = Math.max(...rows.map((row) => row.name.length));
  const shownWidth = Math.max(...rows.map((row) => row.shown.length));
  return rows
    .map((row) => `${row.name.padEnd(nameWidth)}  ${row.shown.padEnd(shownWidth)}  ${row.description}`)
    .join('\n');
}
