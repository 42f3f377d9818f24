import { describe, expect, it } from 'vitest';
import { judge } from '../../src/rules/wording/judge/judge.ts';

/** Two wordings of one thing, and what makes the second good enough where the first is not. */
type Pair = readonly [why: string, short: string, good: string];

const pairs: Readonly<Record<string, readonly Pair[]>> = {
  goal: [
    [
      'a figure from and to',
      'Improve my turnaround',
      'Cut my turnaround of dental claims from nine days to four',
    ],
    [
      'an act done alone',
      'Be more confident at the allocation meeting',
      'Chair the allocation meeting alone',
    ],
    [
      'what a course leads to',
      'Attend the surveying course',
      'Take the surveying course, then survey a footbridge unaided',
    ],
    [
      'a count with a threshold',
      'Better statements',
      'Nine of ten statements come back from CPS with no action plan',
    ],
    [
      'somebody else who can then do it',
      'Share my knowledge',
      'Two juniors restore the ledger from my runbook without me',
    ],
    [
      'an artefact with its reader',
      'Get better at writing papers',
      'Write the March budget paper; the director sends it unedited',
    ],
    [
      'a named event held',
      'Be a strong voice in the school',
      'Hold the Year 9 parents’ evening without the head of year',
    ],
    ['the level of independence', 'Understand concrete pours', 'Sign off the concrete pour on pier 3'],
    ['shadowing that ends in doing', 'Shadow the duty inspector', 'Run a late turn as duty inspector, alone'],
    [
      'no longer needing a person',
      'Become a trusted deployer',
      'Deploy on a Friday without a second pair of hands',
    ],
    ['a score on a real thing', 'Raise my standards', 'No more than three corrections in a pay run of 1,400'],
    ['a sum', 'Develop commercial awareness', 'Price a two-storey extension to within £200 of the surveyor'],
  ],
  criterion: [
    ['a count from a record', 'Reports are good', '9 of 10 reports sampled in June carry all five headings'],
    ['a time and a list', 'Punctual', 'Signs in by 0830 on 18 of the next 20 shifts'],
    [
      'an assessor and a pass',
      'Communicates well with callers',
      'Passes the call assessment with 14 of 20 marks, marked by Mr Dunne',
    ],
    [
      'nothing missing from a set',
      'Thorough custody records',
      'None of the six records drawn by the sergeant lacks the review time',
    ],
    [
      'a threshold, not a direction',
      'Fewer complaints',
      'No more than one upheld complaint between March and June',
    ],
    [
      'a figure to start from',
      'Reduce rejected timesheets',
      'Rejected timesheets down from 12 a month to 4, in the payroll report',
    ],
    [
      'somebody without help',
      'The runbook is clear',
      'A new starter restores the database from the runbook alone',
    ],
    ['what can be seen', 'Takes ownership of the ward', 'Each bed has a named nurse on the board by 0715'],
    ['a yes or a no', 'Agreement is progressing', 'Signed agreement lodged with the registrar'],
    ['a deadline kept', 'Timely minutes', 'Minutes of each board go out within two working days'],
    ['a window', 'Consistent lesson plans', 'No lesson plan missing the SEND box in weeks 3 to 8'],
    [
      'a count, not a feeling',
      'The team feel supported',
      'All six crews get a debrief within an hour of the job',
    ],
  ],
  concern: [
    ['what was done', 'Lazy', 'Left four of nine returns in the tray for a week'],
    ['what was heard', 'Rude to callers', 'Ended the call on 3 March before the caller had given an address'],
    [
      'somebody else’s words',
      'He is a bully',
      'The letter calls him "a bully"; it lists three meetings where he shouted',
    ],
    ['a count without a label', 'Unreliable', 'Missed five of eight checkpoints since May'],
    ['the effect', 'Not a team player', 'Did not pass on the change of shift, so two crews stood idle'],
    ['a fact, not a motive', 'Does not care about the log', 'The log has no entry for six nights in April'],
    ['an instrument’s name', 'Poor attitude', 'The attitude survey was not sent to the two night crews'],
    ['an event', 'Careless', 'Left the drug cupboard unlocked on two nights'],
    ['what is on the record', 'Dishonest', 'Signed for twelve alarms; eleven were still in the box'],
    ['a time', 'Disorganised', 'Papers for the March board were handed in on the morning of it'],
    [
      'words in the room',
      'Arrogant in meetings',
      'Told the panel that he would not answer questions from officers',
    ],
    ['a comparison that can be checked', 'Sluggish', 'Closed 4 cases in May; the desk’s median is 11'],
  ],
  commitment: [
    ['an act and a rhythm', 'Ongoing support', 'Meet her every Tuesday at 2 until August'],
    ['a sum', 'Invest in her development', 'Pay the £340 exam fee by 3 June'],
    [
      'an act, not an offer',
      'My door is always open',
      'Sit in on his first three clinics and mark the notes with him',
    ],
    ['a named person', 'Find a mentor if possible', 'Sgt Bello mentors him on alternate Wednesdays'],
    [
      'time that is given',
      'Time for development where workload allows',
      'Wednesday mornings off the rota until the exam',
    ],
    [
      'a thing handed over',
      'Provide the right tools',
      'Laptop with the design licence on his desk by the 14th',
    ],
    [
      'work taken away',
      'Keep the workload manageable',
      'Two of his five wards go to Sister Lake until January',
    ],
    ['feedback with a day', 'Give regular feedback', 'Return each draft with comments within two days'],
    ['a limit', 'Be flexible about nights', 'No night shifts until 30 June'],
    [
      'what will be read',
      'Help with report writing',
      'I read her first three reports before they go to the board',
    ],
    ['an introduction', 'Raise her profile', 'Introduce her to the three ward members at the May board'],
    ['two people and a task', 'Pair up where useful', 'Deepak and he mark one file each Friday'],
  ],
  action: [
    ['a thing replaced', 'Improve defect reporting', 'Replace the paper defect book with the tablet form'],
    ['a number of posts', 'Review staffing', 'Post two nurses to the control room from 3 July'],
    ['a rule changed', 'Reinforce the policy on keys', 'Cut the key list from forty names to six'],
    ['a signed paper', 'Work with partners on data', 'Sign the data agreement with the three councils'],
    ['a form', 'Raise awareness of vulnerability', 'Add a compulsory vulnerability box to the crime form'],
    [
      'training that is given',
      'Consider training for sergeants',
      'Train all 22 sergeants in file review by June',
    ],
    [
      'a person put to it',
      'Ensure cases are progressed',
      'Assign a named sergeant to each of the eleven open cases',
    ],
    ['what is bought', 'Look at body-worn video', 'Buy forty body-worn mounts and issue them in June'],
    [
      'something stopped',
      'Seek to reduce duplication',
      'Delete the second spreadsheet and archive it read-only',
    ],
    ['a publication', 'Promote the new guidance', 'Publish the two-page guide on the intranet by 8 May'],
    ['a new thing', 'Monitor the queue', 'Install a live queue screen in the control room'],
    ['a test', 'Maintain the sirens', 'Test the twelve sirens on the first of the month and log the faults'],
  ],
  mitigation: [
    ['a spare', 'Monitor the pump', 'Spare pump on the shelf at Ashby'],
    [
      'a second person',
      'Be aware of the single point of failure',
      'Second analyst trained before the first goes on leave',
    ],
    ['a limit', 'Watch spending', 'Cap each card at £50'],
    [
      'a contract',
      'Keep in touch with the supplier',
      'Contract lets us call in the reserve supplier after 48 hours',
    ],
    ['a trial', 'Communicate the change', 'Pilot on one ward for a fortnight before the others'],
    [
      'a rollback',
      'Hope for the best at cutover',
      'Old system kept running for a month, with a tested rollback',
    ],
    ['cover', 'Discuss leave', 'No leave granted in go-live week'],
    ['an insurance', 'Accept the weather', 'Marquee insured for wind'],
    ['a lock', 'Remind staff about the cupboard', 'Two-person lock fitted to the drug cupboard'],
    ['an alarm that sets it going', 'Keep an eye on the level', 'Alarm at 70% shuts the valve'],
    ['people to call on', 'Good planning for sickness', 'Six vetted agency heads who can start in a day'],
    ['a date moved', 'Stress the importance of the date', 'Go-live moved to August, when calls are half'],
  ],
  cause: [
    [
      'training not given',
      'Sergeants cannot be bothered',
      'Sergeants were promoted without training in file review',
    ],
    ['a form', 'Careless clerks', 'The form asks for the outcome before the evidence'],
    ['a target', 'Officers are lazy about victims', 'The target counts arrests and not charges'],
    ['a roster', 'Night crew’s bad attitude', 'The roster gives seven nights in a row'],
    ['a tool', 'People do not listen', 'Radios do not reach the north side of the estate'],
    ['a vacancy', 'The manager did not care', 'The planner’s post has been vacant since May'],
    [
      'two lists',
      'Teams are protecting their patch',
      'Two lists of vulnerable callers are kept by two teams',
    ],
    ['a rule', 'Managers too lazy to sign', 'It takes three signatures to buy a cable'],
    ['a handover', 'The new head is not up to it', 'There was no handover between the two heads'],
    ['a timer', 'Dispatchers cut corners', 'The software closes a job when the timer runs out'],
    ['time', 'Teachers resistant to change', 'Teachers have one afternoon a term for thirty plans'],
    ['a contract', 'Greedy contractor', 'The contractor is paid per visit and not per repair'],
  ],
};

describe.each(Object.entries(pairs))('%s', (field, rows) => {
  it.each(rows)('is made good by %s', (_, short, good) => {
    expect(judge(field, short), short).not.toBeNull();
    expect(judge(field, good), good).toBeNull();
  });

  it.each(rows)('points at words of its own: %s', (_, short) => {
    const verdict = judge(field, short);
    const { start, end } = verdict?.phrase ?? { start: -1, end: -1 };
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(short.length);
    expect(short.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u);
  });
});
