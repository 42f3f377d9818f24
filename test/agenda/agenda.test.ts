import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { all, answers, force, growth, note, person, TODAY } from '../status/plans.ts';
import { closeBrowser, hasBrowser, withPage } from '../support/browser.ts';
import { htmlRules } from '../support/html-rules.ts';
import { testIo } from '../support/io.ts';
import { ask, axeFaults, past } from '../support/looks.ts';

afterAll(closeBrowser);

async function agenda(text: string, ...args: readonly string[]) {
  const io = testIo({ today: TODAY, files: { 'plan.yaml': text } });
  const code = await main(['agenda', 'plan.yaml', ...args], io, 'pip');
  return { code, io, ...io.written };
}

/** The lines under a heading. */
function under(text: string, heading: string): readonly string[] {
  const [, after = ''] = text.split(`## ${heading}`);
  const [own = ''] = after.split('\n## ');
  return own.split('\n').filter((line) => line.startsWith('- '));
}

const reviewed = `${growth}reviews:
  - date: 2026-06-24
    progress: The draft is out
    blockers: none
    goals: { G1: stalled }
    needed_from_manager: Two free Fridays
    next_focus: The last comments
`;

describe('the agenda of a development plan', () => {
  it('says what was said and promised, and what is due', async () => {
    const { stdout } = await agenda(reviewed);
    expect(stdout).toContain('# Review, 15 July 2026');
    expect(stdout).toContain('Noor Haddad');
    expect(under(stdout, 'Last time on 24 June 2026')).toEqual(['- **Done** The draft is out']);
    expect(under(stdout, 'What was promised')).toEqual([
      '- **Next focus** The last comments',
      '- **Needed** Two free Fridays',
      '- **MC1** Ask Dana',
      '- **MC3** Ask Kim **not kept**',
    ]);
    expect(under(stdout, 'Due until then')).toContain(
      '- **G1** A private goal, due 10 July 2026 **5 days late**',
    );
  });

  it('asks first what this record raises', async () => {
    const asked = under((await agenda(reviewed)).stdout, 'Questions to ask');
    expect(asked[0]).toMatch(/^- G1: what would get it moving/);
    expect(asked[1]).toMatch(/^- MC1: what stood in the way/);
    expect(asked.length).toBe(8);
  });

  it('takes the next agreed day, and says where there is no review yet', async () => {
    const { stdout } = await agenda(growth, '--as-of', '2026-07-02');
    expect(stdout).toContain('# Review on 8 July 2026');
    expect(stdout).toContain('No review is on record yet.');
  });
});

describe('the agenda of one person’s plan', () => {
  it('goes criterion by criterion, with the support that is owed', async () => {
    const { stdout } = await agenda(person);
    expect(stdout).toContain('# Checkpoint, 15 July 2026');
    expect(under(stdout, 'Where each criterion stood')).toEqual([
      '- **K1** A secret sentence about Ada (not yet)',
    ]);
    expect(under(stdout, 'What was promised')).toEqual([
      '- **S1** Pairing with Cleo Dunn: 2 of 6 held **4 sessions owed**',
    ]);
    const asked = under(stdout, 'Questions to ask');
    expect(asked[0]).toMatch(/^- S1: sessions were not given/);
    expect(asked[1]).toMatch(/^- K1: not yet three times running/);
    expect(asked).toContain('- K1: where does it stand today, and what shows it?');
  });

  it('asks about an early end where everything is met', async () => {
    const { stdout } = await agenda(person.replaceAll('not_yet', 'met'), '--as-of', '2026-06-24');
    expect(stdout).toContain('is it time to end the plan early?');
    expect(stdout).toContain('Criteria met: 1 of 1');
    expect(stdout).toContain('# Checkpoint on 29 June 2026');
  });
});

describe('the agenda of a force plan', () => {
  it('is for the next meeting, with what it is asked', async () => {
    const asking = force.replace(
      'id: MT2, date: 2026-09-24,',
      'id: MT2, date: 2026-09-24, asks: [Agree the date],',
    );
    const { stdout } = await agenda(asking);
    expect(stdout).toContain('**OFFICIAL**');
    expect(stdout).toContain('# Policing performance monitoring group (PPMG), 24 September 2026');
    expect(stdout).toContain('- Papers due: 17 September 2026');
    expect(under(stdout, 'Asked of the meeting')).toEqual(['- Agree the date']);
    expect(under(stdout, 'Due until then')[0]).toBe(
      '- **C1.1** Rebuild the demand profile (Dr Amara Singh), due 30 June 2026 **15 days late**',
    );
    expect(under(stdout, 'Dates that moved')[0]).toContain('first 29 May, now 30 Jun, 1 move (32 days)');
    expect(under(stdout, 'Questions to ask').slice(0, 3)).toEqual([
      '- C1.1: what will bring it back, and which date can be stood by?',
      '- M1: it reads 61 where 69 was expected; what is done about it?',
      '- C1.3: who has checked it, other than its lead?',
    ]);
  });

  it('is for a board’s review where that is nearer', async () => {
    const board = `${force}governance: { boards: [{ name: Gold group, meets: month, chair: DCC Eve Hart }] }
reviews: [{ date: 2026-06-29, body: Gold group, summary: Work goes on, decisions: [Keep the date], next: 2026-07-27 }]
`;
    const { stdout } = await agenda(board);
    expect(stdout).toContain('# Review by Gold group, 27 July 2026');
    expect(under(stdout, 'Last time')).toEqual(['- **Review** Work goes on', '- **Decided** Keep the date']);
  });
});

describe('the agenda of answers to recommendations', () => {
  it('asks of what is late, without an end, or only claimed', async () => {
    const { stdout } = await agenda(answers);
    expect(stdout).toContain('- Open: 2 of 4');
    expect(under(stdout, 'Questions to ask').slice(0, 3)).toEqual([
      '- 1: what is left to do, and which date can be stood by?',
      '- 2: no date can pass here; when is it looked at again, and how would it end?',
      '- 3: said to be done; what shows it, and has its author been asked to close it?',
    ]);
  });
});

describe('the agenda of an early conversation', () => {
  it('is for the two who held it', async () => {
    const { stdout } = await agenda(`${note}iteration: 2
concern: { id: C1, observed: [{ date: 2026-05-01, fact: The note came late }] }
support: { offered: [An hour a week] }
`);
    expect(stdout).toContain('# Follow-up, 15 July 2026');
    expect(under(stdout, 'What was said')).toEqual(['- **1 May 2026** The note came late']);
    expect(under(stdout, 'What was agreed')).toEqual(['- **Help offered** An hour a week']);
    expect(under(stdout, 'Questions to ask')[0]).toMatch(/third talk or later/);
  });
});

describe('every agenda', () => {
  const plans = Object.entries({ ...all, reviewed });
  const examples = [
    'force-pip/good',
    'force-pip/bad',
    'action-plan/bad',
    'individual-pip/bad',
    'pdp/good',
  ].map(
    (name) =>
      [name, readFileSync(join(import.meta.dirname, '../../examples', `${name}.yaml`), 'utf8')] as const,
  );

  it.each([...plans, ...examples])('is valid HTML: %s', async (_, text) => {
    const { stdout } = await agenda(text, '-f', 'html');
    const { results } = await new HtmlValidate(htmlRules).validateString(stdout);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(stdout).not.toContain('<script');
  });

  it.skipIf(!hasBrowser).each(examples)('fits one page and meets WCAG 2.2 AA: %s', async (_, text) => {
    const { stdout } = await agenda(text, '-f', 'html');
    await withPage(stdout, { width: 320 }, async (view) => {
      expect(await past(view, 320)).toEqual([]);
      expect(await axeFaults(view)).toEqual([]);
    });
    await withPage(stdout, { print: true, width: 665 }, async (view) => {
      // A4 less its margins, in the pixels that print uses.
      expect(await ask<number>(view, 'document.body.scrollHeight')).toBeLessThan(983);
    });
  });

  it('is written to a file by its ending, never over the plan', async () => {
    const { io, stdout } = await agenda(force, '-o', 'next.html');
    expect(stdout).toBe('');
    expect(Buffer.from(io.files.read('next.html')).toString()).toContain('<!DOCTYPE html>');
    expect((await agenda(force, '-o', 'plan.yaml', '-f', 'md')).stderr).toContain('write over the plan');
    expect((await agenda(force, '-o', 'plan.pdf')).stderr).toContain('ends in neither .md nor .html');
  });

  it('is none for a closed plan', async () => {
    const { code, stderr } = await agenda(force.replace('status: active', 'status: closed'));
    expect([code, stderr]).toEqual([2, 'pip: plan.yaml is closed: there is no next talk to prepare\n']);
  });

  it('lets no plan write markup', async () => {
    const evil = force.replace('Rebuild the demand profile', '"<img src=x onerror=y> [a](javascript:b)"');
    const html = (await agenda(evil, '-f', 'html')).stdout;
    expect(html).toContain('&lt;img src');
    expect((await agenda(evil)).stdout).toContain(String.raw`\[a\](javascript`);
  });
});
