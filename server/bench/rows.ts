import type { BenchRow } from './row.ts';
import { articlesList } from './rows/articles-list.ts';
import { live } from './rows/live.ts';
import { widgetFile } from './rows/widget-file.ts';

/** Every row, from what costs least to what costs most. */
export const rows: readonly BenchRow[] = [live, widgetFile, articlesList];
