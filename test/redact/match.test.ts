import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsIn, indexOf, RANKS_BEFORE } from '../../src/core/redact/match.ts';
import { bare, isPost, type Named, namesOf } from '../../src/core/redact/names.ts';
import { redactor } from '../../src/core/redact/redact.ts';

/** A person's field as a plan's facets give it. */
const field = (
  text: string,
  role = 'owner',
  id: string | null = null,
  path: readonly (string | number)[] = ['owner'],
) => ({ text, role, path, item: id === null ? null : { id } }) as never;

/** What redaction makes of texts where the plan names these people, and these sentences stand in it. */
const redacting = (people: readonly unknown[], texts: readonly string[] = [], data: unknown = {}) =>
  redactor(data, { people, texts: texts.map((text) => ({ text })) } as never);

const one = redacting([field('Priya Nair', 'lead', 'C1.1')]);

describe('one name in prose', () => {
  it.each([
    ['alone', 'Priya Nair', 'Lead of C1.1'],
    ['at the start', 'Priya Nair signs.', 'Lead of C1.1 signs.'],
    ['at the end', 'Signed by Priya Nair', 'Signed by Lead of C1.1'],
    ['before a comma', 'Priya Nair, then audit', 'Lead of C1.1, then audit'],
    ['in brackets', '(Priya Nair)', '(Lead of C1.1)'],
    ['in quotation marks', '“Priya Nair”', '“Lead of C1.1”'],
    ['twice', 'Nair told Nair', 'Lead of C1.1 told Lead of C1.1'],
    ['over a line’s end', 'Priya\nNair', 'Lead of C1.1'],
    ['with two spaces', 'Priya  Nair', 'Lead of C1.1'],
    ['by the surname', 'Nair signs', 'Lead of C1.1 signs'],
    ['by the first name', 'ask Priya', 'ask Lead of C1.1'],
    ['turned round', 'Nair, Priya', 'Lead of C1.1, Lead of C1.1'],
    ['in small letters, in full', 'priya nair', 'Lead of C1.1'],
    ['in capitals', 'PRIYA NAIR', 'Lead of C1.1'],
    ['in capitals, one word', 'NAIR', 'Lead of C1.1'],
    ['with initials and a stop', 'P. Nair', 'P. Lead of C1.1'],
    ['as a possessive', 'Nair’s paper', 'Lead of C1.1’s paper'],
    ['as a possessive with a straight sign', "Priya Nair's paper", "Lead of C1.1's paper"],
    ['after a rank', 'Supt Priya Nair', 'Lead of C1.1'],
    ['after two ranks', 'T/ Det Insp Nair', 'Lead of C1.1'],
    ['after a title with a stop', 'Dr. Nair', 'Lead of C1.1'],
    ['in a file name', 'notes/priya-nair.yaml', 'notes/lead-of-c1-1.yaml'],
    ['in an address', 'priya.nair@force.example', 'address removed'],
  ])('%s', (_, text, said) => expect(one(text)).toBe(said));

  it.each([
    ['another word that begins so', 'Nairobi and Priyanka'],
    ['a small letter alone, which is a word of its own', 'a nair'],
    ['another surname with the hyphen', 'Nairn'],
    ['a number', 'C1.1 is due on 28 August 2026'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => expect(one(text)).toBe(text));

  it('is the same when it is done again', () => {
    const text = 'Supt Priya Nair and NAIR’s deputy write to priya.nair@force.example';
    expect(one(one(text))).toBe(one(text));
  });

  it('keeps all that stands round it, whatever that is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before.replace(/[\p{L}\p{N}@]/gu, '')} Priya Nair ${after.replace(/[\p{L}\p{N}@]/gu, '')}`;
        expect(one(text)).not.toMatch(/Priya|Nair/);
        expect(one(text)).toContain('Lead of C1.1');
      }),
    );
  });
});

describe('names that overlap', () => {
  it('gives the longest its own role, a shared surname to the first', () => {
    const said = redacting([
      field('Ann Lee', 'lead', 'C1.1'),
      field('Ann Lee Park', 'lead', 'C2.1'),
      field('Bo Lee', 'chair'),
    ]);
    expect(said('Ann Lee Park')).toBe('Lead of C2.1');
    expect(said('Ann Lee and Bo Lee')).toBe('Lead of C1.1 and Chair');
    expect(said('Lee')).toBe('Lead of C1.1');
    expect(said('Park')).toBe('Lead of C2.1');
  });

  it('keeps names with hyphens, apostrophes and accents whole', () => {
    const said = redacting([
      field("Siobhán O'Neill", 'chair'),
      field('Kate Moss-Hughes', 'assurer'),
      field('José Álvarez', 'author'),
    ]);
    expect(said("O'Neill's and O’Neill")).toBe("Chair's and Chair");
    expect(said('Moss-Hughes')).toBe('Assurer');
    expect(said('ÁLVAREZ, Siobhán')).toBe('Author, Chair');
    expect(said('Jose\u0301 A\u0301lvarez'.normalize('NFD'))).toBe('Author');
  });

  it('finds names that are written without spaces', () => {
    const said = redacting([field('王小明', 'contributor')]);
    expect(said('王小明同意')).toBe('Contributor同意');
  });

  it('takes surnames that are words for names only as they are written', () => {
    const said = redacting([
      field('Owen Price', 'lead', 'C1.1'),
      field('Null', 'chair'),
      field('May Long', 'author'),
    ]);
    expect(said('the price of it may be long')).toBe('the price of it may be long');
    expect(said('null and void')).toBe('null and void');
    expect(said('Price and Null')).toBe('Lead of C1.1 and Chair');
  });
});

describe('roles', () => {
  const named = (people: readonly unknown[], data: unknown = {}, texts: readonly string[] = []) =>
    namesOf(data, { people, texts: texts.map((text) => ({ text })) } as never).map(
      ({ name, role }) => `${name} = ${role}`,
    );

  it.each([
    ['lead', 'C1.1', 'Lead of C1.1'],
    ['owner', null, 'Owner'],
    ['provider', 'S1', 'Provider of S1'],
    ['verifier', 'C1.1', 'Verifier'],
    ['accepter', 'R1', 'Accepter of a risk'],
    ['hr', null, 'HR partner'],
    ['agreer', null, 'Approver'],
    ['', null, 'Somebody'],
    ['witness', null, 'Witness'],
  ])('by the part %j of %j', (role, id, said) => {
    expect(named([field('Ann Lee', role, id)])).toEqual([`Ann Lee = ${said}`]);
  });

  it('are numbered where several take the same part, and one for one person', () => {
    expect(
      named([
        field('Ann Lee', 'contributor'),
        field('Bo Park', 'contributor'),
        field('Dr Ann Lee', 'author'),
      ]),
    ).toEqual(['Ann Lee = Contributor', 'Bo Park = Contributor 2', 'Dr Ann Lee = Contributor']);
  });

  it('are the post that the plan gives anywhere', () => {
    const data = { lead: { name: 'Ann Lee', role: 'Head of Contact' } };
    expect(
      named([field('Ann Lee', 'owner', 'C1'), field('Ann Lee', 'lead', null, ['lead', 'name'])], data),
    ).toEqual(['Ann Lee = Head of Contact', 'Ann Lee = Head of Contact']);
  });

  it.each([
    ['after the name', 'Joanna Reed, Head of Audit', 'Joanna Reed = Head of Audit'],
    ['before it', 'Head of Audit, Joanna Reed', 'Joanna Reed = Head of Audit'],
  ])('stand beside the name: %s', (_, text, said) => expect(named([field(text)])).toEqual([said]));

  it('are given to whom prose alone names, after a rank', () => {
    expect(named([], {}, ['Insp Karen Doyle and the Det Supt agree', 'Chief Constable of police'])).toEqual([
      'Karen Doyle = Somebody named',
    ]);
  });

  it('are not given to posts, teams and bodies', () => {
    expect(
      named([field('Director of Governance'), field('Audit team'), field('E-1042'), field('A')]),
    ).toEqual([]);
  });
});

describe('ranks and posts', () => {
  it.each([
    ['Supt Priya Nair', 'Priya Nair'],
    ['T/ Ch Insp Nair', 'Nair'],
    ['Dr. Nair', 'Nair'],
    ['Nair', 'Nair'],
    ['Sir', 'Sir'],
  ])('the bare name of %s is %s', (given, name) => expect(bare(given)).toBe(name));

  it.each(['Head of Audit', 'the chair', 'HMICFRS', 'Force audit', 'AB-12', 'Southmoor Constabulary'])(
    '%s is a post',
    (text) => expect(isPost(text)).toBe(true),
  );

  it.each(['Marcus Bell', 'Ann', '王小明', 'Price', 'AB-'])('%s is none', (text) =>
    expect(isPost(text)).toBe(false),
  );

  it.each([
    ['met Supt ', 'met '],
    ['met Det Insp ', 'met '],
    ['met Mrs. ', 'met '],
    ['the supt ', 'the supt '],
    ['exACC ', 'exACC '],
  ])('a rank before a name goes with it: %j', (text, left) =>
    expect(text.replace(RANKS_BEFORE, '')).toBe(left),
  );
});

describe('where names stand', () => {
  const people: readonly Named[] = [
    { name: 'Ann Lee', role: 'A' },
    { name: 'Lee Ann', role: 'B' },
  ];
  const index = indexOf(people);
  const found = (text: string) =>
    hitsIn(text, index).map(({ start, end, role }) => [text.slice(start, end), role]);

  it('is told from left to right, without overlap', () => {
    expect(found('Ann Lee Ann')).toEqual([
      ['Ann Lee', 'A'],
      ['Ann', 'A'],
    ]);
    expect(found('Lee Ann Lee')).toEqual([
      ['Lee Ann', 'B'],
      ['Lee', 'A'],
    ]);
  });

  it('is not told over a sentence’s end or through other signs', () => {
    expect(found('Ann (Lee)').map(([text]) => text)).toEqual(['Ann', 'Lee']);
    expect(found('nobody here')).toEqual([]);
  });

  it('marks what is joined without a space, as in file names', () => {
    expect(hitsIn('ann-lee', index)[0]?.joined).toBe(true);
    expect(hitsIn('Ann Lee', index)[0]?.joined).toBe(false);
  });

  it('takes little time for long texts without names', () => {
    expect(hitsIn('Ann '.repeat(5000), index)).toHaveLength(5000);
  });
});

describe('what is redacted', () => {
  it('is every text of every list, map and key of the house; numbers, days and the grammar stay', () => {
    const data = {
      lead: 'Priya Nair',
      due: '2026-08-28',
      score: 12,
      ok: true,
      none: null,
      other: { 'Nair’s code': ['Priya Nair'] },
    };
    expect(redacting([field('Priya Nair', 'lead')])(data)).toEqual({
      lead: 'Lead',
      due: '2026-08-28',
      score: 12,
      ok: true,
      none: null,
      other: { 'Lead’s code': ['Lead'] },
    });
  });

  it('says nothing of somebody who stands in another’s post', () => {
    const data = { lead: { name: 'Ann Lee', role: 'Deputy to Helen Ward' }, owner: 'Helen Ward' };
    const said = redacting(
      [field('Ann Lee', 'lead', null, ['lead', 'name']), field('Helen Ward', 'owner')],
      [],
      data,
    );
    expect(said('Ann Lee')).toBe('Deputy to somebody');
  });

  it('is nothing where nobody is named, but addresses go', () => {
    const said = redacting([]);
    expect(said('Ann Lee')).toBe('Ann Lee');
    expect(said('write to a.b+c@force.police.uk today')).toBe('write to address removed today');
    expect(said('user@localhost and @nobody')).toBe('user@localhost and @nobody');
  });
});
