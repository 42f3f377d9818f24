import type { Groups } from './groups.ts';

export const people: Groups = {
  // One person, by post: somebody who could be asked.
  post: `manager supervisor sergeant sgt inspector insp superintendent supt constable pc dc ds dci chief
    officer planner analyst nurse matron doctor consultant registrar surgeon pharmacist midwife
    therapist paramedic teacher head deputy headteacher principal sendco senco governor caretaker
    engineer developer architect tester designer administrator clerk accountant auditor bookkeeper
    lawyer solicitor barrister director commander captain driver dispatcher operator receptionist
    caseworker caseholder social_worker lead leader coordinator technician apprentice trainee intern
    mentor coach trainer tutor assessor examiner chair chairman secretary treasurer councillor cashier
    foreman contractor supplier vendor buyer partner librarian warden porter cleaner cook firefighter
    custodian investigator interviewer recruiter advisor adviser handler caller editor author reviewer
    committer maintainer owner product_owner scrum_master registrar_general dba sre cto ceo cfo coo hr
    finance legal bencher employee colleague line_manager head_teacher watch_manager crew_manager
    ward_manager sister charge_nurse band_6 band_7 duty_manager duty_lead duty_officer team_leader
    shift_leader custody_officer bronze silver gold rep union_rep postholder post-holder incumbent
    predecessor successor desk_head marshal counsellor psychologist janitor ranger surveyor electrician
    plumber probationer`,
  // People in the plural: groups with no face.
  crowd: `staff team teams colleagues managers supervisors sergeants officers inspectors nurses doctors
    consultants clinicians teachers governors engineers developers juniors seniors testers planners
    analysts operators drivers crews crew watch shift leaders employees workers people everyone
    everybody users clients customers residents pupils parents patients families stakeholders partners
    members councillors contractors suppliers vendors agencies services schools forces departments units
    handlers dispatchers callers firefighters personnel workforce management leadership board group
    committee organisation force trust council service bank company department school division district
    community public headquarters hq senior_team slt smt execs executives heads directors leads reps
    volunteers apprentices trainees students buyers clerks receptionists technicians caseworkers
    cleaners porters committers maintainers authors folk folks lads girls guys men women chaps bunch
    half_the_team someone somebody anyone nobody_here some_people certain_people individuals person
    individual squad desk wing corridor leadership_team`,
  // Somebody who speaks or is spoken of.
  pronoun: `he she him her his hers himself herself they them their themselves who`,
  // The writer's own part.
  self: `i i'll i'm i've i'd me my mine myself we we'll we're we've we'd us our ours ourselves`,
  // Titles and ranks that stand before a name.
  title: `mr mrs ms miss mx dr prof professor sir dame lord lady pc ps dc ds di dci dcs sgt insp ci supt ch
    cllr councillor sister nurse acc dcc cc wm gm sm ff cm rev father inspector sergeant constable
    superintendent commander chief watch_manager crew_manager`,
};
