import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/cli/catalogue.ts';
import { shapeAt } from '../../src/core/schema-words.ts';
import { colourIn, dayIn, readCell, shownAs } from '../../src/exchange/in-cell.ts';
import { byHeads } from '../../src/exchange/in-head.ts';
import { numbered } from '../../src/exchange/in-number.ts';
import { ownStatus, statusIn } from '../../src/exchange/in-status.ts';
import type { CellForm, Intake, Slot } from '../../src/kit/intake.ts';

const intakes = await Promise.all(
  kinds.flatMap(({ id, shape, parts }) =>
    parts.intake ? [parts.intake().then(({ intake }) => ({ id, shape, intake, parts }))] : [],
  ),
);

const intakeOf = (id: string): Intake => {
  const found = intakes.find((one) => one.id === id);
  if (!found) throw new Error(`no intake of ${id}`);
  return found.intake;
};

describe.each(intakes)('the intake of a $id', ({ shape, intake, parts }) => {
  const all = [
    ...intake.slots
      .filter(({ name }) => !(intake.steps && name === 'task'))
      .map((slot) => [intake.list, 0, ...slot.path]),
    ...(intake.steps?.slots ?? []).map((slot) => [intake.list, 0, intake.steps?.list ?? '', 0, ...slot.path]),
    intake.ragKey,
    [intake.house],
  ];

  it('fills fields that the kind has', () => {
    for (const path of all.filter(([first]) => first !== 'other'))
      expect({ path, is: shapeAt(shape, path).is }).not.toMatchObject({ is: 'free' });
  });

  it('names each slot once, its key and its main one among them', () => {
    const names = intake.slots.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([intake.key, intake.main, 'action', 'status', 'timescale']));
  });

  it('knows every column of its own by the head that export writes', async () => {
    const sheets = (await parts.sheets?.())?.sheets;
    const settings = { thresholds: {} } as never;
    const context = { today: '2026-11-20', settings, findings: [], audience: null, draft: false };
    const [tracker] = sheets?.({ kind: 'x', id: 'x' } as never, context) ?? [];
    for (const { column } of intake.slots) expect(tracker?.columns).toContain(column);
    const mapping = byHeads(['Plan', ...(tracker?.columns ?? [])], intake);
    expect(mapping[0]).toBe('plan');
    expect(new Set(mapping.filter((name) => name !== 'other' && name !== 'plan'))).toEqual(
      new Set(intake.slots.map(({ name }) => name)),
    );
  });
});

describe('heads of other people', () => {
  it.each([
    ['Rec no.', 'number'],
    ['Ref', 'number'],
    ['#', 'number'],
    ['Recommendation number', 'number'],
    ['Recommendations', 'recommendation'],
    ['Area for improvement', 'recommendation'],
    ['HMICFRS finding', 'recommendation'],
    ['MPS proposed action', 'action'],
    ['Force response', 'action'],
    ['What will be done', 'action'],
    ['Action owner', 'owner'],
    ['Who is responsible?', 'owner'],
    ['Timescale', 'timescale'],
    ['Target date', 'timescale'],
    ['By when', 'timescale'],
    ['Action status', 'status'],
    ['RAG', 'rag'],
    ['BRAG rating', 'rag'],
    ['RAG status', 'rag'],
    ['Risk rating', 'risk'],
    ['Inherent risk', 'risk-initial'],
    ['% complete', 'percent'],
    ['Priority', 'priority'],
    ['Evidence of completion', 'evidence'],
    ['Action no', 'task'],
    ['Actual completion date', 'other'],
    ['Comments', 'other'],
    ['Budget', 'other'],
    ['', 'other'],
    [`${'Recommendation '.repeat(8)}`, 'other'],
  ])('%s is %s', (head, slot) => expect(byHeads([head], intakeOf('action-plan'))).toEqual([slot]));

  it('give a field to the first column that asks for it', () =>
    expect(byHeads(['Action', 'Action taken', 'Due', 'Deadline'], intakeOf('force-pip'))).toEqual([
      'action',
      'other',
      'timescale',
      'other',
    ]));
});

const slot = (form: CellForm, more: Partial<Slot> = {}): Slot => ({
  name: 'x',
  column: 'X',
  path: ['x'],
  form,
  ...more,
});

describe('a cell', () => {
  it.each([
    ['status', 'In progress', 'in_progress', true],
    ['status', 'Done', 'complete', false],
    ['status', 'Awaiting paper', undefined, false],
    ['rag', 'A', 'amber', true],
    ['rag', 'Green - checked', 'green', false],
    ['rag', 'Grey', undefined, false],
    ['day', '30/09/2026', '2026-09-30', true],
    ['day', '31/02/2026', undefined, false],
    ['day', 'September 2026', undefined, false],
    ['percent', '60 %', 60, true],
    ['percent', '100.0', 100, true],
    ['percent', '140', undefined, false],
    ['percent', 'half', undefined, false],
    ['lines', '• a\n• b', ['a', 'b'], true],
    ['lines', '- a', '- a', true],
    ['id', '2)', '2', true],
    ['id', 'AFI 1', 'AFI 1', true],
    ['id', 'x'.repeat(50), undefined, false],
    ['level', 'High', 'High', true],
    ['level', 'a\nb', undefined, false],
    ['when', 'Q2 14/15', 'Q2 14/15', true],
    ['text', '=1+1', '=1+1', true],
  ] as const)('of the form %s reads %j as %j', (form, text, value, whole) =>
    expect(readCell(slot(form), text)).toEqual({ value, whole }),
  );

  it('of a choice takes its words alone', () => {
    const choice = slot('choice', { choices: ['partly_agreed'] });
    expect(readCell(choice, 'Partly agreed').value).toBe('partly_agreed');
    expect(readCell(choice, 'Yes').value).toBeUndefined();
  });

  it.each([
    ['person', { name: 'Ana Duarte', role: 'Chair' }, 'Ana Duarte'],
    ['person', 'Ana Duarte', 'Ana Duarte'],
    ['rag', { rating: 'red', reason: 'late' }, 'red'],
    ['lines', ['a', { what: 'b', date: '2026-01-01' }], 'a\nb'],
    ['percent', 60, '60'],
    ['text', undefined, ''],
    ['text', null, ''],
  ] as const)('of the form %s shows %j as %j', (form, value, text) =>
    expect(shownAs(slot(form), value)).toBe(text),
  );
});

it('days and colours are read or left', () => {
  expect([dayIn('1 Sept 2026'), dayIn('2026-09-01'), dayIn('soon')]).toEqual([
    '2026-09-01',
    '2026-09-01',
    undefined,
  ]);
  expect([colourIn('RAG: Red'), colourIn('r'), colourIn('Reddish')]).toEqual(['red', 'red', null]);
});

it('statuses are read from words that say nothing else', () => {
  expect([ownStatus('On Hold'), ownStatus('done')]).toEqual(['on_hold', null]);
  expect(['Superseded', 'Fully implemented', 'Under way: see note', 'Cancelled'].map(statusIn)).toEqual([
    'dropped',
    'complete',
    'in_progress',
    'dropped',
  ]);
  expect(['To be completed', 'Done by May', 'completeness', ''].map(statusIn)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

it('numbers are told from words that begin with figures', () => {
  expect(['1.2) x', 'Action 3: x', 'R4 - x', 'No. 5. x'].map((text) => numbered(text)?.number)).toEqual([
    '1.2',
    '3',
    'R4',
    '5',
  ]);
  expect(['12 boats', '2003. A year', '10%', 'x) y'].map(numbered)).toEqual([null, null, null, null]);
});
