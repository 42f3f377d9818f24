import { describe, expect, it } from 'vitest';
import { answers } from '../support/clean-answers.ts';
import { force } from '../support/clean-force.ts';
import { type Edit, said, saidBy, type Terms } from '../support/linted.ts';

const RULE = 'plan/named-owner';
const OWNER = '    title: Late attendance\n    owner: Ch Supt Marcus Bell\n';
const owned = (name: string, terms?: Terms) =>
  saidBy(RULE, force([OWNER, `    title: Late attendance\n    owner: ${name}\n`]), terms);

describe('an owner who is one person or post', () => {
  it.each([
    'Ch Supt Marcus Bell',
    'ACC Helen Ward',
    'ACC',
    'DCC',
    'PCC',
    'SRO',
    'Director of Governance',
    'Director of Operations and Contact',
    'Head of Contact and Call Handling',
    'Head of the audit team',
    'Chair of the force performance board',
    'Chief of Staff',
    'Ruth Baker, Head of Audit',
    'Ruth Baker, Chief Executive',
    'Ruth Baker, Internal Audit',
    'ACC Helen Ward, Assistant Chief Constable',
    'Deputy Chief Constable Owen Price',
    "Siobhán O'Neill",
    '王小明',
    'Jean-Luc de la Tour',
    'Insp Kate Moss-Hughes',
    'Supt No',
  ])('%s', async (name) => {
    expect(await owned(JSON.stringify(name))).toEqual([]);
  });
});

describe('an owner who is none', () => {
  it.each([
    ['Performance board', 'is a body, not a person'],
    ['Audit committee', 'is a body, not a person'],
    ['Chief officer group', 'is a body, not a person'],
    ['Senior Leadership Team', 'is a body, not a person'],
    ['All', 'is a body, not a person'],
    ['all officers', 'is a body, not a person'],
    ['All chief officers', 'is a body, not a person'],
    ['Everyone', 'is a body, not a person'],
    ['Various', 'is a body, not a person'],
    ['Management', 'is a body, not a person'],
    ['HR department', 'is a body, not a person'],
    ['Both divisional commanders', 'is a body, not a person'],
    ['MB', 'is only initials'],
    ['M.B.', 'is only initials'],
    ['M B', 'is only initials'],
    ['MJB', 'is only initials'],
    ['Marcus Bell and Priya Nair', 'names more than one'],
    ['Marcus Bell & Priya Nair', 'names more than one'],
    ['Marcus Bell / Priya Nair', 'names more than one'],
    ['Marcus Bell/Priya Nair', 'names more than one'],
    ['Marcus Bell; Priya Nair', 'names more than one'],
    ['Marcus Bell, Priya Nair', 'names more than one'],
    ['Marcus Bell + Priya Nair', 'names more than one'],
    ['Chief Supt Bell and Supt Nair', 'names more than one'],
    ['Chief Executive and Chief Constable', 'names more than one'],
    ['Director of Finance and Director of People', 'names more than one'],
  ])('%s %s', async (name, why) => {
    expect(await owned(JSON.stringify(name))).toEqual([
      `21:12 warning ${name} ${why}: name who answers for C1`,
    ]);
  });
});

describe('where an owner is looked for', () => {
  const BOARD = 'Force performance board is a body, not a person: name who answers for';
  const board = (line: string, indent: string): Edit => [line, `${indent}Force performance board\n`];

  it.each([
    ['the plan', board('lead: ACC Helen Ward\n', 'lead: '), '7:7', 'the plan'],
    ['a measure', board('    owner: Ch Supt Marcus Bell\n    source', '    owner: '), '41:12', 'M1'],
    ['an action', board('    lead: Dr Amara Singh\n', '    lead: '), '57:11', 'C1.1'],
    ['a mitigation', board('        owner: Dr Amara Singh\n', '        owner: '), '108:16', 'R1a'],
    [
      'what keeps an improvement',
      board('    owner: Dr Amara Singh\n    check', '    owner: '),
      '118:12',
      'SU1',
    ],
  ])('at %s', async (_, [from, to], place, what) => {
    const next = String(from).split('\n').slice(1).join('\n');
    expect(await saidBy(RULE, force([from, `${to}${next}`]))).toEqual([`${place} warning ${BOARD} ${what}`]);
  });

  it('is the name or the post of a person in parts, told there', async () => {
    expect(await owned('{ name: Audit team, role: Owner }')).toEqual([
      '21:20 warning Audit team is a body, not a person: name who answers for C1',
    ]);
    expect(await owned('{ role: Audit committee }')).toEqual([
      '21:20 warning Audit committee is a body, not a person: name who answers for C1',
    ]);
  });

  it('are neither helpers nor chairs, checkers or providers', async () => {
    const helped = force(
      ['    lead: Dr Amara Singh\n', '    lead: Dr Amara Singh\n    contributors: [Audit team, All]\n'],
      ['chair: DCC Owen Price', 'chair: Audit committee'],
      ['provider: Southmoor Constabulary', 'provider: Change team'],
    );
    expect(await said(helped)).toEqual([]);
  });

  it('is in answers by the number of the recommendation or action', async () => {
    const text = answers(
      ['    owner: Ana Duarte\n', '    owner: Housing team\n'],
      ['        lead: Mo Farrell\n', '        lead: MF\n'],
    );
    expect(await said(text)).toEqual([
      '15:12 warning plan/named-owner Housing team is a body, not a person: name who answers for recommendation 1',
      '31:15 warning plan/named-owner MF is only initials: name who answers for action 2.1',
    ]);
  });

  it('is where the item has no id of its own yet', async () => {
    const text = answers(
      ['  - number: "1"\n    recommendation', '  - recommendation'],
      ['    owner: Ana Duarte\n', '    owner: Housing team\n'],
    );
    expect(await saidBy(RULE, text)).toEqual([
      '14:12 warning Housing team is a body, not a person: name who answers for this recommendation',
    ]);
  });
});

describe('how much it weighs', () => {
  it('is a warning, an error in a submission, and no less in a draft', async () => {
    expect((await owned('All', { stage: 'normal' }))[0]).toContain('21:12 warning ');
    expect((await owned('All', { stage: 'submission' }))[0]).toContain('21:12 error ');
    expect((await owned('All', { stage: 'draft' }))[0]).toContain('21:12 warning ');
  });

  it('is what the config or a flag says', async () => {
    expect((await owned('All', { config: 'rules: { plan/named-owner: error }\n' }))[0]).toContain(
      '21:12 error ',
    );
    expect(await owned('All', { config: 'rules: { plan/named-owner: off }\n' })).toEqual([]);
    expect((await owned('All', { stage: 'submission', rule: ['plan/named-owner=advice'] }))[0]).toContain(
      'advice',
    );
  });

  it('gives way to a placeholder', async () => {
    expect(await said(force([OWNER, '    title: Late attendance\n    owner: "[name]"\n']))).toEqual([
      '21:13 error plan/placeholder owner: still says [name]: write what belongs there',
    ]);
  });
});

describe('a verifier', () => {
  const verified = (by: string, lead = 'Dr Amara Singh'): Edit => [
    '    lead: Dr Amara Singh\n    status: in_progress\n',
    `    lead: ${lead}\n    status: verified\n    evidence: Page\n    verified: { by: ${by}, date: 2026-07-06 }\n`,
  ];
  const SAME = 'leads C1.1 and has verified it too: another person has to';
  const of = (edit: Edit, terms?: Terms) => saidBy('plan/verified-by-another', force(edit), terms);

  it.each([
    ['Dr Amara Singh', 'Dr Amara Singh', 'Dr Amara Singh'],
    ['dr amara  singh', 'Dr Amara Singh', 'Dr Amara Singh'],
    ['{ name: Dr Amara Singh, role: Analyst }', 'Dr Amara Singh', 'Dr Amara Singh'],
    ['Dr Amara Singh', '{ name: Dr Amara Singh }', 'Dr Amara Singh'],
    ['Head of Analysis', '{ role: Head of Analysis }', 'Head of Analysis'],
  ])('%s who is the lead, %s', async (by, lead, name) => {
    expect(await of(verified(by, lead))).toEqual([expect.stringMatching(`^60:\\d+ error ${name} ${SAME}$`)]);
  });

  it('who is another is right', async () => {
    expect(await said(force(verified('Ruth Baker')))).toEqual([]);
    expect(await of(verified('{ organisation: Audit }'))).toEqual([]);
  });

  it('who is the lead is an error in a draft as well, since it is a fault', async () => {
    expect((await of(verified('Dr Amara Singh'), { stage: 'draft' }))[0]).toContain(' error ');
  });

  it('of a milestone or mitigation is not its owner', async () => {
    const milestone: Edit = [
      '    status: complete\n    evidence: Test report\n',
      '    owner: Tom Hale\n    status: verified\n    evidence: Test report\n    verified:\n      by: Tom Hale\n',
    ];
    expect(await saidBy('plan/verified-by-another', force(milestone))).toEqual([
      '69:11 error Tom Hale leads MS1 and has verified it too: another person has to',
    ]);
  });

  it('of a recommendation is not its owner', async () => {
    const text = answers([
      '    status: in_progress\n    updates:',
      '    status: verified\n    evidence: Page\n    verified:\n      by: ana duarte\n    updates:',
    ]);
    expect(await said(text)).toEqual([
      '21:11 error plan/verified-by-another Ana Duarte leads recommendation 1 and has verified it too: another person has to',
    ]);
  });
});
