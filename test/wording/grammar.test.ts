import { describe, expect, it } from 'vitest';
import { feature } from '../../src/rules/wording/reading/features.ts';
import { coreOf } from '../../src/rules/wording/reading/lead.ts';
import { read, spanOf } from '../../src/rules/wording/reading/reading.ts';
import { tokenise } from '../../src/rules/wording/reading/tokens.ts';

const found = (text: string, name: string): number => feature(read(text), name).value;

const shown = (text: string, name: string): string => {
  const reading = read(text);
  const { from, to } = feature(reading, name);
  if (from === undefined) return '';
  const span = spanOf(reading, from, to ?? from + 1);
  return text.slice(span.start, span.end);
};

const leadOf = (text: string): string => {
  const reading = read(text);
  return reading.tokens[reading.lead]?.word ?? '';
};

describe('the lead', () => {
  it.each([
    ['Improve the rota', 'improve'],
    ['To improve the rota', 'improve'],
    ['I will improve the rota', 'improve'],
    ["We'll improve the rota", 'improve'],
    ['I would like to be able to improve the rota', 'improve'],
    ['The team to improve the rota', 'improve'],
    ['The manager will improve the rota', 'improve'],
    ['Sgt Bello to improve the rota', 'improve'],
    ['HR to improve the rota', 'improve'],
    ['HR and the union rep will improve the rota', 'improve'],
    ['Given the cuts, improve the rota', 'improve'],
    ['Having heard the crews, improve the rota', 'improve'],
    ['By 8 May, improve the rota', 'improve'],
    ['If the union agrees, improve the rota', 'improve'],
  ])('of "%s" is "%s"', (text, word) => {
    expect(leadOf(text)).toBe(word);
  });

  it.each([
    ['The Trust reviews the rota', 'the'],
    ['Staff are reminded of the rota', 'staff'],
    ['The rota will be improved', 'the'],
    ['Rota improved', 'rota'],
    ['A rota for the road to Ashby', 'a'],
  ])('of "%s" stays at "%s", where no subject and auxiliary stand before a verb', (text, word) => {
    expect(leadOf(text)).toBe(word);
  });

  it('is the first token of a text without words', () => {
    expect(read('?').lead).toBe(0);
    expect(read('').lead).toBe(0);
  });
});

describe('the core', () => {
  const coreWords = (text: string): string => {
    const tokens = tokenise(text);
    const { opens, closes } = coreOf(tokens);
    return tokens
      .slice(opens, closes)
      .map(({ word }) => word)
      .join(' ');
  };

  it.each([
    ['Recognising the pressure on staff, put a nurse in the room', 'put a nurse in the room'],
    ['Following the review, close the gate', 'close the gate'],
    [
      'Move the gate to the north side of the yard, being mindful of cost',
      'move the gate to the north side of the yard',
    ],
  ])('of "%s" leaves out the aside', (text, core) => {
    expect(coreWords(text)).toBe(core);
  });

  it.each([
    ['Move the gate to the north side of the yard, being done by 3 June'],
    ['Fit it, using bolts'],
    ['With the keys, open the gate'],
    ['Recognising nothing'],
    ['Considering, then'],
  ])('of "%s" is the whole', (text) => {
    const tokens = tokenise(text);
    expect(coreOf(tokens)).toEqual({ opens: 0, closes: tokens.length });
  });

  it('holds no soft word of an aside against the step', () => {
    expect(found('Given how good and strong the team is, weld the gate', 'soft')).toBe(0);
    expect(found('Weld the gate, good and strong', 'soft')).toBe(1.5);
  });
});

describe('people who act', () => {
  it.each([
    ['Developers love new toys', 'love'],
    ['Blue watch closed ranks', 'closed'],
    ['The director of finance kept the figure back', 'kept'],
    ['Mr Voss wanted it to fail', 'wanted'],
    ['He thought so', 'thought'],
    ['Certain teachers dislike it', 'dislike'],
  ])('are seen in "%s" at "%s"', (text, verb) => {
    expect(shown(text, 'personActs')).toBe(verb);
    expect(found(text, 'personPlaced')).toBe(0);
  });

  it.each([
    ['Officers were taught in a corridor', 'were'],
    ['Night crews share one terminal', 'share'],
    ['New sergeants get a warrant card', 'get'],
    ['Reviewers are told to approve', 'are'],
    ['The clerk had no login', 'had'],
  ])('are not where they are placed: "%s", at "%s"', (text, verb) => {
    expect(shown(text, 'personPlaced')).toBe(verb);
    expect(found(text, 'personActs')).toBe(0);
  });

  it.each([
    ['The form asks for the outcome'],
    ['Radio dead spots on the estate'],
    ['Officers'],
    ['No budget line, so officers wait'],
    [''],
  ])('are not found in "%s"', (text) => {
    expect(found(text, 'personActs')).toBe(0);
    expect(found(text, 'personPlaced')).toBe(0);
  });
});

describe('what somebody is said to be', () => {
  it.each([
    ['He is stubborn', 'stubborn'],
    ['She is not a natural', 'natural'],
    ['Is a poor listener', 'poor'],
    ['Priya seems a touch vague', 'vague'],
    ['Seems quite indifferent', 'indifferent'],
  ])('is shown in "%s" at "%s"', (text, word) => {
    expect(shown(text, 'isSaidToBe')).toBe(word);
  });

  it.each([
    ['The gate is late'],
    ['He is moved by the desk'],
    ['She is 3 weeks behind'],
    ['He is waiting'],
    ['They were late on 3 June'],
    ['On each of the five nights that we looked at the log he is vague'],
  ])('is not in "%s"', (text) => {
    expect(found(text, 'isSaidToBe')).toBe(0);
  });
});

describe('an adjective that describes people', () => {
  it.each([
    ['Impatient with the slower pupils', 'Impatient'],
    ['Unable to say no', 'Unable'],
    ['Too combative for the desk', 'combative'],
    ['Is boastful', 'boastful'],
    ['Very boyish', 'boyish'],
    ['Small-minded', 'Small-minded'],
  ])('is shown in "%s" at "%s"', (text, word) => {
    expect(shown(text, 'described')).toBe(word);
  });

  it.each([
    ['Unless the gate is shut'],
    ['Publish the list'],
    ['Previous notes lost'],
    ['Left the careful note'],
    ['Five notes lost'],
  ])('is not in "%s"', (text) => {
    expect(found(text, 'described')).toBe(0);
  });
});

describe('what somebody does not do', () => {
  it.each([
    ['Does not know the list', 'Does not know'],
    ["Can't take advice", "Can't take"],
    ['She never listens', 'never listens'],
    ["Pat won't sign", "won't sign"],
    ['He cannot cope', 'cannot cope'],
  ])('is shown in "%s" by "%s"', (text, phrase) => {
    expect(shown(text, 'shortfall')).toBe(phrase);
  });

  it.each([
    ['Not in the log'],
    ['none'],
    ['never'],
    ['does not'],
    ['The two crews of the night watch do not sign'],
  ])('is not in "%s"', (text) => {
    expect(found(text, 'shortfall')).toBe(0);
  });
});

describe('a soft word near the lead', () => {
  it.each([
    ['Communicates effectively', 'effectively'],
    ['Deals with it appropriately', 'appropriately'],
    ['Show real leadership', 'leadership'],
  ])('is shown in "%s" at "%s"', (text, word) => {
    expect(shown(text, 'softNear')).toBe(word);
  });

  it.each([['Sign, good or bad'], ['Write to the board of the trust in good time'], ['Good']])(
    'is not in "%s"',
    (text) => {
      expect(found(text, 'softNear')).toBe(0);
    },
  );
});

describe('the lead in the present', () => {
  it.each([['Lacks tact'], ['Gets defensive'], ['Sulks when told'], ['Seems tired']])(
    'is a habit: "%s"',
    (text) => {
      expect(found(text, 'leadPresent')).toBe(1);
    },
  );

  it.each([['Pass it'], ['Notes lost'], ['Officers lost it'], ['Missed two'], ['Sign']])(
    'is none: "%s"',
    (text) => {
      expect(found(text, 'leadPresent')).toBe(0);
    },
  );
});

describe('an object', () => {
  it.each([
    ['Weld the hydrant bracket', 1, 0],
    ['Improve communication', 0, 1],
    ['Improve the communication of the tide tables', 1, 0],
    ['Improve communication at the tide tables', 0, 1],
    ['Review', 0, 0],
    ['Review, then weld', 0, 0],
    ['Look at the culvert', 1, 0],
  ])('of "%s" is this plan\'s own: %d, or anybody\'s: %d', (text, own, common) => {
    expect(found(text, 'objectOwn')).toBe(own);
    expect(found(text, 'objectCommon')).toBe(common);
  });
});

describe('the whole', () => {
  it.each([
    ['Weld it', 'short', 1],
    ['Weld it now', 'short', 1],
    ['Weld it right now', 'short', 0],
    ['Weld it now, there and in the', 'brief', 1],
    ['Weld it now, there and in the yard', 'brief', 0],
    [Array(23).fill('word').join(' '), 'long', 1],
    [Array(22).fill('word').join(' '), 'long', 0],
    ['9 of 10', 'numberFirst', 1],
    ['Nine of 10', 'numberFirst', 0],
    ['Missed it', 'leadPast', 1],
    ['Miss it', 'leadPast', 0],
    ['Meeting them', 'leadGerund', 1],
    ['Meet them', 'leadGerund', 0],
    ['anything', 'bias', 1],
  ])('"%s": %s is %d', (text, name, value) => {
    expect(found(text, name)).toBe(value);
  });

  it('counts eight words of this plan and no more', () => {
    expect(found('weld bracket hydrant culvert', 'particular')).toBe(0.5);
    expect(found('weld bracket hydrant culvert kerb sluice girder rivet gasket flange', 'particular')).toBe(
      1,
    );
    expect(found('the and of', 'particular')).toBe(0);
  });

  it('calls a text without content commonplace', () => {
    expect(found('the and of', 'commonplace')).toBe(1);
    expect(found('', 'commonplace')).toBe(1);
    expect(found('quality bracket', 'commonplace')).toBe(0.5);
  });
});
