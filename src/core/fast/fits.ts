import { isCalendarDay } from '../../kit/calendar.ts';
import type { MapShape, ScalarShape, Shape } from '../../kit/shape.ts';

/**
 * Whether data fits a shape without a doubt: where it says yes, so does the zod schema that the shape was generated
 * from. "No" means only that zod is to be asked, which also finds the words.
 */
export function fits(data: unknown, shape: Shape): boolean {
  switch (shape.is) {
    case 'text':
    case 'when':
      return typeof data === 'string';
    case 'id':
      return typeof data === 'string' || Number.isSafeInteger(data);
    case 'day':
      return typeof data === 'string' && isCalendarDay(data);
    case 'map':
      return fitsMap(data, shape);
    case 'list':
      if (!Array.isArray(data)) return shape.one === true && fits(data, shape.item);
      return data.every((item) => fits(item, shape.item));
    case 'record':
      return isMap(data) && Object.keys(data).every((key) => fits(data[key], shape.value));
    case 'either':
      return shape.of.some((form) => fits(data, form));
    default:
      return fitsScalar(data, shape);
  }
}

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

function fitsMap(data: unknown, { keys, required }: MapShape): boolean {
  if (!isMap(data)) return false;
  for (const key of Object.keys(data)) {
    const shape = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!shape || !fits(data[key], shape)) return false;
  }
  return required?.every((key) => data[key] !== undefined) ?? true;
}

function fitsScalar(data: unknown, { is, of, min, max }: ScalarShape): boolean {
  switch (is) {
    case 'choice':
      return typeof data === 'string' && (of?.includes(data) ?? false);
    case 'number':
      return Number.isFinite(data);
    case 'integer':
      return Number.isSafeInteger(data) && (data as number) >= (min ?? 0) && (data as number) <= (max ?? 0);
    case 'flag':
      return typeof data === 'boolean' || data === 'yes' || data === 'no';
    case 'scalar':
      return typeof data === 'string' || typeof data === 'boolean' || Number.isFinite(data);
    default:
      return true;
  }
}
