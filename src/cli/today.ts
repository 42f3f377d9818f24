import { UserError } from './errors.ts';

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/**
 * The day that stands for today, `YYYY-MM-DD`: the UTC day of `SOURCE_DATE_EPOCH` (whole seconds) where that is
 * set, else the local calendar day of `now`. Throws a user error where the variable is no such number.
 */
export function today(env: Readonly<Record<string, string | undefined>>, now: Date): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '')
    return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const day = /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
  if (!day || day.getUTCFullYear() > 9999)
    throw new UserError('SOURCE_DATE_EPOCH is not a number of seconds since 1970; unset it or mend it.');
  return day.toISOString().slice(0, 10);
}
