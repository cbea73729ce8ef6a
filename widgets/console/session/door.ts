import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../app/desk.ts';

/** What somebody may do in front of the door who is not signed in: ask for a new password, choose it, join, found a site. */
export const doors = ['forgot', 'reset', 'join', 'found'] as const;
export type Door = (typeof doors)[number];

export interface DoorPlace {
  readonly door: Door;
  /** What the link carried. */
  readonly token: string;
}

/** Which of them an address names, and what the link carried: behind the `#`, which no server is told. */
export function readDoor({ pathname, hash }: URL): DoorPlace | undefined {
  const door = doors.find((one) => pathname === `/console/${one}`);
  return door && { door, token: hash.slice(1) };
}

/** The page in front of the door. @param enter goes in on this site. */
export function inFront({ door, token }: DoorPlace, desk: Desk, languageSwitch: TemplateResult, enter: (site: string) => void): TemplateResult {
  return html`<main class="door card">
    ${languageSwitch}
    <gazette-console-door
      .desk=${desk}
      .door=${door}
      .token=${token}
      @entered=${({ detail }: CustomEvent<string>) => enter(detail)}
      @left=${() => enter(desk.route.site)}
    ></gazette-console-door>
  </main>`;
}
