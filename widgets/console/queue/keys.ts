/** Where the letters lie, for keyboards that write other letters there, such as Arabic ones. */
const places: Readonly<Record<string, string>> = {
  KeyJ: 'j',
  KeyK: 'k',
  KeyA: 'a',
  KeyR: 'r',
  KeyU: 'u',
  KeyX: 'x',
  KeyN: 'n',
  Slash: '/',
  ArrowDown: 'j',
  ArrowUp: 'k',
};

/**
 * What a key means here, in any layout: a letter of the console, with `shift+` before it; a digit, Arabic-Indic ones
 * included; else the key's own name. '' with Ctrl, Alt or Meta, which belong to the browser.
 */
export function meaningOf({ key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): string {
  if (ctrlKey || altKey || metaKey || isComposing) return '';
  if (key === '?' || key === '؟') return '?';
  // Where a layout has no asterisk on this key, it still lies there.
  if (key === '*' || (shiftKey && code === 'Digit8')) return '*';
  const digit = /^[٠-٩]$/.test(key) ? String(key.charCodeAt(0) - 0x660) : key;
  if (/^\d$/.test(digit)) return digit;
  const isLatin = /^[a-z/]$/i.test(key);
  const letter = isLatin ? key.toLowerCase() : places[code];
  if (!letter) return key;
  if (letter === '/' && shiftKey) return '?';
  return shiftKey ? `shift+${letter}` : letter;
}

/** Whether somebody is writing there, so that keys are letters and nothing else. */
export function isWriting(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
