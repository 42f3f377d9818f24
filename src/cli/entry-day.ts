import { isDay } from '../kit/time.ts';
import { type Call, textOption } from './command.ts';
import { UserError } from './errors.ts';

/** The day under which something is recorded: `--date`, else today. Throws a user error where it has not come yet. */
export function entryDay({ options }: Pick<Call, 'options'>, today: string): string {
  const date = textOption(options, 'date') ?? today;
  if (!isDay(date)) throw new UserError(`--date ${date} is no day of the calendar: write it as 2026-07-31`);
  if (date > today)
    throw new UserError(`--date ${date} is after today (${today}): a log holds what has happened`);
  return date;
}
