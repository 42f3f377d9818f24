import type { Rule } from '../../kit/rule.ts';
import { practice } from '../../kit/sources.ts';

interface Sign {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Contact data and numbers of officers: no use to a reader of the plan, and Git does not forget. */
const CONTACT: readonly Sign[] = [
  { what: 'an e-mail address', pattern: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/ },
  {
    what: 'a telephone number',
    pattern: /(?<![\w.-])(?:\+44\s?\d{2,4}|0\d{2,4})[\s-]?\d{3,4}[\s-]?\d{3,4}(?![\w-])/,
  },
  {
    what: 'a warrant or collar number',
    pattern:
      /\b(?:warrant|collar|shoulder)\s(?:no\.?|number)?\s?\d{2,6}\b|\b(?:PC|PS|DC|DS|PCSO|WPC)\s?\d{2,5}\b/i,
  },
];

const MEDICAL: readonly Sign[] = [
  {
    what: 'a medical detail',
    pattern:
      /\b(?:diagnos(?:is|ed)|depress(?:ion|ed)|anxiety disorder|panic attacks?|cancer|surgery|operation on|pregnan(?:t|cy)|miscarriage|medication|prescribed|chemotherapy|ADHD|autis(?:m|tic)|dyslexi[ac]|bipolar|burnout|sick leave|sick note|fit note|occupational health report|GP appointment|therapy session|hospital)\b/i,
  },
];

export const rule: Rule = {
  id: 'plan/personal-data',
  title: 'No personal data that the plan does not need',
  nature: 'fault',
  severity: 'warning',
  cites: [practice('UK GDPR article 5: no more personal data than the purpose needs')],
  why: 'Whoever can read the repository reads this, and Git keeps it after it is deleted. The plan loses nothing without it.',
  help: 'Take it out; a post, a reference or “provider away” is enough.',
  bad: [
    `
kind: force-pip
actions:
  - task: C1.1
    action: Send the profile to amara.singh@northshire.example by Friday #! amara.singh@northshire.example is an e-mail address: a plan does not need it, take it out
`,
  ],
  good: [
    'kind: force-pip\nactions:\n  - task: C1.1\n    action: Send the profile to the Head of Analysis by Friday',
  ],
  *check(_plan, { facets, people }) {
    const signs = people ? MEDICAL : CONTACT;
    for (const { path, text } of facets.texts) {
      for (const { what, pattern } of signs) {
        const match = pattern.exec(text);
        if (!match) continue;
        const phrase = { start: match.index, end: match.index + match[0].length };
        yield { path, phrase, message: `${match[0]} is ${what}: a plan does not need it, take it out` };
      }
    }
  },
};
