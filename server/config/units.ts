import { z } from 'zod';

// Every schema here turns a setting's text into its value; its error finishes the sentence "PORT must be …".

const byteUnits: Record<string, number> = { '': 1, B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };
const millisecondUnits: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Any text from a fixed list. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, `one of ${values.join(', ')}`);
}

/** A whole number between `min` and `max`, both included. */
export function wholeNumber(min: number, max: number) {
  const expected = `a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, { error: expected, abort: true })
    .transform(Number)
    .pipe(z.number().min(min, expected).max(max, expected));
}

/** Several widths in pixels, separated by commas, such as `320,640`; in order, each once. */
export function widths(min: number, max: number) {
  const expected = `widths in pixels such as 320,640,1280, each from ${min} to ${max}`;
  return z.string().transform((value, context) => {
    const given = value.split(',').map((part) => (/^\s*\d{1,6}\s*$/.test(part) ? Number(part) : Number.NaN));
    if (given.every((width) => width >= min && width <= max)) return [...new Set(given)].toSorted((a, b) => a - b);
    context.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });
}

/** `true` or `false`, also written `1`, `0`, `yes`, `no`, `on`, `off`. */
export function yesOrNo() {
  return z.stringbool({
    truthy: ['true', '1', 'yes', 'on'],
    falsy: ['false', '0', 'no', 'off'],
    error: 'true or false',
  });
}

/** A size such as `512`, `64KB`, `10MB` or `1GB` (binary multiples), read into bytes. */
export function bytes(min: number, max: number) {
  return measured(byteUnits, min, max, `a size such as 64KB or 10MB, from ${formatBytes(min)} to ${formatBytes(max)}`);
}

/** A duration such as `250ms`, `30s`, `5m` or `1h`, read into milliseconds. */
export function duration(min: number, max: number) {
  const range = `from ${formatDuration(min)} to ${formatDuration(max)}`;
  return measured(millisecondUnits, min, max, `a duration such as 250ms, 30s or 5m, ${range}`);
}

/** An absolute address with one of the given schemes (`http:`, `postgres:` …). */
export function address(schemes: readonly string[], example: string) {
  return z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol), {
    error: `an address such as ${example}`,
  });
}

/** A text that is not blank, of a certain form where there is one. */
export function text(expected: string, form = /./) {
  return z.string().min(1, expected).regex(form, expected);
}

function measured(units: Record<string, number>, min: number, max: number, expected: string) {
  return z.string().transform((value, context) => {
    const [, amount, unit = ''] = /^(\d{1,12})\s*([a-z]*)$/i.exec(value.trim()) ?? [];
    const factor = units[unit] ?? units[unit.toUpperCase()] ?? units[unit.toLowerCase()];
    const total = amount === undefined || factor === undefined ? Number.NaN : Number(amount) * factor;
    if (!(total >= min && total <= max)) {
      context.addIssue({ code: 'custom', message: expected });
      return z.NEVER;
    }
    return total;
  });
}

/** The largest unit that keeps the number whole: 10485760 → `10MB`. */
export function formatBytes(total: number): string {
  return formatMeasure(total, byteUnits, ['GB', 'MB', 'KB', 'B']);
}

/** The largest unit that keeps the number whole: 90000 → `90s`. */
export function formatDuration(total: number): string {
  return formatMeasure(total, millisecondUnits, ['h', 'm', 's', 'ms']);
}

function formatMeasure(total: number, units: Record<string, number>, order: readonly string[]): string {
  const unit =
    order.find((name) => total >= (units[name] ?? 1) && total % (units[name] ?? 1) === 0) ?? order.at(-1) ?? '';
  return `${total / (units[unit] ?? 1)}${unit}`;
}
