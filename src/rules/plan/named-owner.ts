import type { Rule } from '../../kit/rule.ts';
import { practice } from '../../kit/sources.ts';
import { calledItem } from '../../kit/words.ts';

/** Bodies, not people: nobody in them answers alone. */
const BODY =
  /\b(board|committee|group|team|panel|all|everyone|everybody|various|management|leadership|partners|stakeholders|staff|officers|department|unit|force|council|directorate|service)\b/i;
/** A post names one person at a time, even where its name holds a body: Head of the audit team. */
const POST =
  /\b(head|director|chief|chair|manager|lead|leader|officer|secretary|commander|inspector|sergeant|constable|superintendent|supt|insp|sgt|acc|dcc|dci|dcs|cc|pcc|ceo|cfo|cio|coo|cto|sro|commissioner|deputy|principal|partner|captain|adviser|advisor|coordinator|president|dean|owner|controller|clerk|treasurer|auditor|engineer|analyst|nurse|doctor|professor|registrar|dr|mr|mrs|ms|mx)\b/i;
/** Everybody of a post, or the body that they form. */
const MANY = /^(?:all|both|every|various)\b|\bchief officers?\b.*\b(?:board|group|team)$/i;
const JOINED = /\s(?:and|&|\/|\+)\s|[;/]/;
/** How a post begins whose name may hold an `and` of its own: Director of Operations and Contact. */
const WIDE = /^(?:assistant|chair|chief|deputy|director|head|lead|manager)\b/i;
/** What stands after the `and` where it begins another person or post. */
const ANOTHER =
  /(?:\sand|&|\/|\+|;)\s*(?:\S+\s)*(?:acc|cc|chief|dcc|director|dr|head|insp|inspector|manager|sgt|supt)\b/i;
/** Parts of an organisation, which after a comma say where somebody works. */
const PLACE =
  /\b(analysis|audit|communications|contact|crime|custody|division|finance|intelligence|operations|performance|policing|resources|response|services|standards|technology|training)\b/i;

/** A second name after a comma; a post or a place there says who the first one is. */
const listed = (text: string): boolean =>
  text
    .split(',')
    .slice(1)
    .some(
      (part) =>
        /^\s*(?:and\s)?[A-Z][a-z]+\s[A-Z]/.test(part) && ![POST, BODY, PLACE].some((is) => is.test(part)),
    );

const namesTwo = (text: string): boolean =>
  (JOINED.test(text) && (!WIDE.test(text) || ANOTHER.test(text))) || listed(text);

const INITIALS = /^[A-Z][.]?(?:\s?[A-Z][.]?){1,2}$/;

/** Why a name is not one accountable person or post; null where it is. Posts such as `ACC` and `DCC` are fine. */
export function notOnePerson(name: string): string | null {
  const text = name.trim();
  if (MANY.test(text)) return 'is a body, not a person';
  if (INITIALS.test(text) && !POST.test(text)) return 'is only initials';
  if (namesTwo(text)) return 'names more than one';
  return BODY.test(text) && !POST.test(text) ? 'is a body, not a person' : null;
}

export const rule: Rule = {
  id: 'plan/named-owner',
  title: 'One named person or post answers',
  nature: 'fault',
  severity: 'warning',
  rises: true,
  cites: [practice('scrutiny committees ask for one named person a recommendation')],
  why: 'Where a board or two people own something, each can think that the other does it.',
  help: 'Name one person or post; put the others under contributors:.',
  bad: [
    `
kind: force-pip
concerns:
  - id: C1
    owner: Performance board #! Performance board is a body, not a person: name who answers for C1
  - id: C2
    owner: MB #! MB is only initials: name who answers for C2
  - id: C3
    owner: Marcus Bell and Priya Nair #! Marcus Bell and Priya Nair names more than one: name who answers for C3
`,
  ],
  good: [
    'kind: force-pip\nconcerns:\n  - id: C1\n    owner: Director of Operations and Contact\n  - id: C2\n    owner: ACC Helen Ward',
  ],
  *check(_plan, { facets }) {
    for (const { role, path, text, item } of facets.people) {
      const why = role === 'owner' || role === 'lead' ? notOnePerson(text) : null;
      if (!why) continue;
      const what = item ? calledItem(item.id, item.sort, 'within') : 'the plan';
      yield { path, message: `${text} ${why}: name who answers for ${what}` };
    }
  },
};
