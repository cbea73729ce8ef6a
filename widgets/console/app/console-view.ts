import { LitElement } from 'lit';
import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { base } from '../../style/base.ts';
import { formTokens } from '../../style/form-tokens.ts';
import { tokens } from '../../style/tokens.ts';
import { paper } from '../style/paper.ts';
import type { Desk } from './desk.ts';

/** A part of the console. */
export abstract class ConsoleView extends LitElement {
  static override styles: CSSResultGroup = [tokens, formTokens, base, paper];

  static override properties: PropertyDeclarations = { desk: { attribute: false } };

  declare desk: Desk;

  /** Moves the focus to what carries this id, once it is drawn. */
  protected async focusOn(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }
}
