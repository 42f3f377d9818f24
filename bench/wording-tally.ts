/** Counts of one rule or field: rightly flagged, wrongly flagged, missed. */
export interface Tally {
  readonly hit: number;
  readonly wrong: number;
  readonly missed: number;
  readonly all: number;
}

export const empty: Tally = { hit: 0, wrong: 0, missed: 0, all: 0 };

/** Adds one judgement. A goal flagged by the other goal rule counts as wrong and as missed. */
export function add(tally: Tally, label: string, said: string): Tally {
  const right = said === label;
  return {
    hit: tally.hit + Number(right && label !== 'ok'),
    wrong: tally.wrong + Number(!right && said !== 'ok'),
    missed: tally.missed + Number(!right && label !== 'ok'),
    all: tally.all + 1,
  };
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and their harmonic mean; 1 and 0 stand where nothing was flagged or nothing was to flag. */
export function figures({ hit, wrong, missed }: Tally): Figures {
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed);
  const f1 = hit === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
