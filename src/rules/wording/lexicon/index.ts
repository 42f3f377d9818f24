import { acts } from './acts.ts';
import { causes } from './causes.ts';
import { checks } from './checks.ts';
import { controls } from './controls.ts';
import { generic } from './generic.ts';
import type { Groups } from './groups.ts';
import { learning } from './learning.ts';
import { people } from './people.ts';
import { soft } from './soft.ts';
import { support } from './support.ts';
import { times } from './times.ts';
import { traits } from './traits.ts';
import { weak } from './weak.ts';

/** Every group of words by its name. */
export const groups: Groups = {
  ...soft,
  ...weak,
  ...acts,
  ...people,
  ...traits,
  ...learning,
  ...support,
  ...controls,
  ...causes,
  ...checks,
  ...times,
  ...generic,
};
