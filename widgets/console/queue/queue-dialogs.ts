import { nothing } from 'lit';
import type { Desk } from '../app/desk.ts';
import { helpDialog } from './help-dialog.ts';
import { reasonDialog, type Rejection } from './reason-dialog.ts';

/** What a queue asks in a dialog: nothing, what the keys do, why one comment is rejected, why all chosen ones are. */
export type Asking = '' | 'help' | 'reason' | 'reasons';

/** Whether a dialog has the keys. One that was left is closed a moment before it says so, and a quick hand is faster. */
export function hasTheKeys(asking: Asking, root: ParentNode): boolean {
  return asking !== '' && root.querySelector('dialog')?.open !== false;
}

export function queueDialog(
  desk: Desk,
  asking: Asking,
  about: { readonly count: number; readonly problem: string },
  reject: (reason: Rejection, note: string) => void,
  leave: () => void,
): unknown {
  switch (asking) {
    case '':
      return nothing;
    case 'help':
      return helpDialog(desk, leave);
    case 'reason':
    case 'reasons':
      return reasonDialog(desk, about, reject, leave);
  }
}
