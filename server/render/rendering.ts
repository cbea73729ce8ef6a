import type { Handler } from '../http/route.ts';
import type { Handlers } from '../http/routes.ts';
import type { Services } from '../services.ts';
import { createCommentForm } from './comment-form.ts';
import { PressStyles } from './press-styles.ts';
import { createPrinter, type Printer } from './printer.ts';
import { createRenderHandler } from './render-handler.ts';

/** All that works without scripts, and what prints it for others. */
export interface Rendering extends Required<Pick<Handlers, 'render' | 'commentForm'>> {
  readonly printer: Printer;
}

export function createRendering({ config, sites, readers, now }: Services, graphql: Handler): Rendering {
  const styles = new PressStyles();
  const printer = createPrinter({ graphql, styles });
  const parts = { config, sites, readers, now, printer, styles };
  return { printer, render: createRenderHandler(parts), commentForm: createCommentForm(graphql, parts) };
}
