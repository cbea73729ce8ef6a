import { recordEvent } from '../../event/record-event.ts';
import type { EventType } from '../../event/event-types.ts';
import { InvalidInput } from '../../gate/refusal.ts';
import type { Unit } from '../../gate/store.ts';
import { recordAudit } from '../../staff/record-audit.ts';
import { ensureThread } from '../ensure-thread.ts';
import { Thread, type ThreadState } from '../thread.entity.ts';

const events: Readonly<Record<ThreadState, EventType>> = {
  open: 'thread.opened',
  closed: 'thread.closed',
  hidden: 'thread.hidden',
};
const verbs: Readonly<Record<ThreadState, string>> = { open: 'thread.open', closed: 'thread.close', hidden: 'thread.hide' };

/**
 * Opens, closes or hides a conversation; that of a page on which nobody has written yet is stored for it. Nothing is
 * told and written down where it was so already.
 */
export async function setThreadState(
  unit: Unit,
  at: { readonly id: string } | { readonly page: { readonly key: string; readonly url: string } },
  state: ThreadState,
  staff: { readonly id: string } | null,
): Promise<Thread> {
  const thread = 'page' in at ? await ensureThread(unit, at.page) : await unit.em.findOne(Thread, { id: at.id });
  if (!thread) {
    throw new InvalidInput([{ name: 'threadId', code: 'NOT_FOUND', message: 'There is no such conversation here.' }]);
  }
  const before = thread.state;
  if (before === state) return thread;
  thread.state = state;
  await recordAudit(unit, { staff, action: verbs[state], subject: thread.id, detail: { from: before, to: state } });
  await recordEvent(unit, { type: events[state], subject: thread.id, payload: { from: before, to: state } });
  return thread;
}
