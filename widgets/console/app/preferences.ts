/** What a moderator has chosen for this browser: nothing about readers, nothing secret. */
export interface Preferences {
  /** `ar` or `en`; '' = the browser's. */
  language: string;
  theme: 'system' | 'light' | 'dark';
  /** Whether single keys act. */
  keys: boolean;
}

const place = 'gazette-console';
const untouched: Preferences = { language: '', theme: 'system', keys: true };

/** What was chosen here before; the defaults where nothing was, or storage is closed to us. */
export function readPreferences(): Preferences {
  try {
    return { ...untouched, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>) };
  } catch {
    return untouched;
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(place, JSON.stringify(preferences));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
