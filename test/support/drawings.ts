import type {
  GridDrawing,
  RunDrawing,
  StatusDrawing,
  TimelineBar,
  TimelineDrawing,
} from '../../src/kit/drawing.ts';

const bar = (
  id: string,
  label: string,
  start: string,
  due: string,
  more: Partial<TimelineBar>,
): TimelineBar => ({
  id,
  label,
  start,
  due,
  first: '',
  limit: '',
  state: 'in_progress',
  status: 'In progress',
  note: '',
  late: false,
  ...more,
});

const mark = (label: string, date: string, reached: boolean, note: string, late = false) => ({
  label,
  date,
  reached,
  status: reached ? 'Complete' : 'Not reached',
  note,
  late,
});

/** Three concerns with every state of an action once. */
export const timelineSample: TimelineDrawing = {
  draw: 'timeline',
  noun: 'action',
  limit: '',
  prefix: 'tl',
  title: 'Timeline of actions, milestones and meetings',
  from: '2026-05-01',
  to: '2027-04-30',
  today: '2026-09-16',
  groups: [
    {
      id: 'C1',
      title: 'Calls for service are not attended within published times',
      bars: [
        bar('C1.1', 'Rebuild the hourly demand profile', '2026-05-11', '2026-07-31', {
          state: 'complete',
          status: 'Complete, claimed',
          note: 'claimed',
        }),
        bar('C1.2', 'Move start times to the profile', '2026-07-06', '2026-09-28', {
          note: 'due 28 Sep, forecast 7 Oct',
        }),
        bar('C1.3', 'Train 40 dispatchers, dip-sample', '2026-06-01', '2026-10-30', { note: 'due 30 Oct' }),
      ],
      marks: [
        mark('Profile tested on B division', '2026-07-10', true, 'complete'),
        mark('New start times live', '2026-10-07', false, '7 Oct'),
      ],
    },
    {
      id: 'C2',
      title: 'Non-emergency calls are abandoned',
      bars: [
        bar('C2.1', 'Publish a 101 staffing model', '2026-06-01', '2026-08-28', {
          note: '19 days late',
          late: true,
        }),
        bar('C2.2', 'Let handlers resolve 12 contacts', '2026-06-15', '2026-11-27', {
          state: 'not_started',
          status: 'Not started',
          note: 'not started',
        }),
        bar('C2.3', 'Call-back in queue after 4 minutes', '2026-06-01', '2026-12-18', {
          first: '2026-10-30',
          state: 'on_hold',
          status: 'On hold',
          note: 'on hold, first 30 Oct',
        }),
      ],
      marks: [mark('Staffing model agreed', '2026-08-28', false, '28 Aug, 19 days late', true)],
    },
    {
      id: 'C3',
      title: 'Victims are not kept informed',
      bars: [
        bar('C3.1', 'Automatic victim update task', '2026-06-08', '2026-10-16', { note: 'due 16 Oct' }),
        bar('C3.2', 'Supervisors check five updates', '2026-09-01', '2027-01-29', {
          state: 'not_started',
          status: 'Not started',
          note: 'not started',
        }),
      ],
      marks: [mark('Update task in user test', '2026-08-31', false, '31 Aug, 16 days late', true)],
    },
  ],
  meetings: [
    { label: 'PPMG', date: '2026-06-25', note: '', next: false },
    { label: 'Regional triage', date: '2026-09-10', note: '', next: false },
    { label: 'PPMG', date: '2026-09-24', note: 'papers 17 Sep', next: true },
  ],
};

/** Four readings: too few for a median. */
export const runSample: RunDrawing = {
  draw: 'run',
  prefix: 'm1',
  title: 'Run chart of M1, Grade 1 calls attended within 15 minutes',
  unit: '%',
  baseline: { date: '2026-03-31', value: '58.2' },
  target: { date: '2027-03-31', value: '85' },
  trajectory: [{ date: '2026-09-30', value: '70' }],
  readings: [
    { date: '2026-05-31', value: '58.9' },
    { date: '2026-06-30', value: '61.0' },
    { date: '2026-07-31', value: '60.4' },
    { date: '2026-08-31', value: '62.3' },
  ],
  better: 'higher',
  today: '2026-09-16',
};

const fortnights = [
  '2026-05-31',
  '2026-06-14',
  '2026-06-28',
  '2026-07-12',
  '2026-07-26',
  '2026-08-09',
  '2026-08-23',
];

/** Eight readings: a median, and no shift. */
export const medianSample: RunDrawing = {
  ...runSample,
  prefix: 'm2',
  title: 'Run chart of M2, 101 calls abandoned',
  baseline: { date: '2026-03-31', value: '31' },
  target: { date: '2027-02-28', value: '10' },
  trajectory: [],
  readings: [...fortnights, '2026-09-06'].map((date, at) => ({
    date,
    value: ['30.1', '28.8', '27.4', '27.9', '26.6', '25.2', '25.9', '24.1'][at] ?? '',
  })),
  better: 'lower',
};

export const gridSample: GridDrawing = {
  draw: 'grid',
  prefix: 'before',
  title: 'Risk grid before',
  risks: [
    { id: 'R1', likelihood: '3', impact: '4' },
    { id: 'R2', likelihood: '4', impact: '4' },
    { id: 'R3', likelihood: '4', impact: '3' },
    { id: 'R10', likelihood: '4', impact: '3' },
    ...['R4', 'R5', 'R6', 'R7'].map((id) => ({ id, likelihood: '3', impact: '3' })),
    ...['R21', 'R22', 'R23', 'R24', 'R25'].map((id) => ({ id, likelihood: '5', impact: '5' })),
    { id: 'R9', likelihood: '', impact: '3' },
  ],
};

export const statusSample: StatusDrawing = {
  draw: 'status',
  prefix: 'st',
  title: 'Actions by status',
  parts: [
    { text: 'complete, claimed', count: '1', state: 'complete' },
    { text: 'verified', count: '0', state: 'verified' },
    { text: 'in progress', count: '4', state: 'in_progress' },
    { text: 'not started', count: '2', state: 'not_started' },
    { text: 'on hold', count: '1', state: 'on_hold' },
  ],
};
