import { startOfYear } from '@gazette/schema/site/start-of-year.ts';
import { describe, expect, it } from 'vitest';

describe('a year of a site', () => {
  it.each([
    ['UTC', '2026-01-01T00:00:00.000Z'],
    ['Asia/Amman', '2025-12-31T21:00:00.000Z'],
    ['Asia/Kolkata', '2025-12-31T18:30:00.000Z'],
    ['America/New_York', '2026-01-01T05:00:00.000Z'],
    ['Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-01-01T11:00:00.000Z'],
    ['Australia/Sydney', '2025-12-31T13:00:00.000Z'],
  ])('begins at midnight in %s', (timeZone, begins) => {
    expect(startOfYear(timeZone, 2026).toISOString()).toBe(begins);
  });
});
