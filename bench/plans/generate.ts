import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanPlan, KINDS, type KindName } from './clean.ts';
import { type Defect, defects } from './defects.ts';
import { pick, randomFrom } from './random.ts';

/** A planted fault: which file, which rule, which line (1-based). */
export interface Planted {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
}

/** A generated plan with its name and what was planted in it. */
export interface Made {
  readonly file: string;
  readonly text: string;
  readonly planted: readonly Planted[];
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function plant(file: string, text: string, { rule, find, put, below = 0, missing }: Defect): Made {
  const changed = text.replace(find, put);
  const at = missing ? changed.search(/^kind:/m) : text.search(find);
  return { file, text: changed, planted: [{ file, rule, line: lineOf(changed, at) + below }] };
}

const fits = (defect: Defect, kind: KindName, text: string): boolean =>
  (defect.kinds?.includes(kind) ?? true) && defect.find.test(text);

/** Plan number `n`: the kinds take turns, and about `share` of all plans have one fault. */
export function made(n: number, share: number): Made {
  const kind = KINDS[n % KINDS.length] as KindName;
  const file = `${kind}/${String(Math.floor(n / 500)).padStart(3, '0')}/plan-${String(n).padStart(5, '0')}.yaml`;
  const text = cleanPlan(kind, n);
  const random = randomFrom(n + 1);
  if (random() >= share) return { file, text, planted: [] };
  return plant(
    file,
    text,
    pick(
      random,
      defects.filter((defect) => fits(defect, kind, text)),
    ),
  );
}

/** Writes `count` plans below a folder with `manifest.json`, which says what was planted where. */
export function generate(folder: string, count: number, share = 0): readonly Planted[] {
  const planted: Planted[] = [];
  for (let n = 0; n < count; n++) {
    const plan = made(n, share);
    mkdirSync(join(folder, plan.file, '..'), { recursive: true });
    writeFileSync(join(folder, plan.file), plan.text);
    planted.push(...plan.planted);
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(planted, null, 1)}\n`);
  return planted;
}
