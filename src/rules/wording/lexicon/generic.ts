import type { Groups } from './groups.ts';

export const generic: Groups = {
  // Words that could stand in any plan of any house; what is left over is what this one is about.
  filler: `a an the and or but nor so of to in on at by for from with within without into onto over under up
    down off out as than then that this these those it its is are was were be been being am do does did done
    doing have has had having will would shall should can could may might must not no yes if when while
    where which who whom whose what how why there here all any each every both either neither more most less
    least much many few some such own same other another also too very just only even still yet again ever
    never always about around across between among through throughout during before after until since per
    via against toward towards i me my mine we us our you your he him his she her they them their one ones
    get got let make made go going take taken give given put set keep kept way ways thing things well new
    high low full key main major wider whole term level part place side end point time times`,
  // The common stock of management prose.
  stock: `team teams staff people colleague colleagues manager managers management leader leaders leadership
    officer officers supervisor supervisors stakeholder stakeholders partner partners partnership service
    services organisation organisations organisational department departments force trust council school
    community public customer customers client clients user users resident residents performance quality
    standard standards improvement improvements improve development develop progress process processes
    procedure procedures policy policies practice practices approach approaches strategy strategic plan
    plans planning programme programmes project projects framework governance assurance risk risks issue
    issues problem problems challenge challenges opportunity opportunities outcome outcomes output outputs
    objective objectives goal goals target targets priority priorities action actions activity activities
    initiative initiatives measure measures work working works role roles responsibility responsibilities
    skill skills knowledge experience understanding awareness confidence communication communications
    engagement collaboration relationship relationships culture values value behaviour behaviours attitude
    ownership accountability commitment support help guidance advice training learning feedback coaching
    mentoring resource resources capacity capability efficiency effectiveness productivity delivery deliver
    change changes transformation innovation business operational operations corporate effective efficient
    appropriate robust good better best great strong clear regular timely relevant important significant
    positive proactive ongoing continue continued ensure review monitor manage meeting meetings discussion
    discussions conversation conversations information data area areas arrangement arrangements need needs
    requirement requirements expectation expectations situation circumstances environment morale wellbeing
    workload impact benefit benefits system systems case cases matter matters aspect aspects element
    elements aim purpose focus attention consideration day days week weeks month months year years quarter
    period daily weekly monthly available possible necessary reasonable suitable right able success
    successful achieve level levels career professional personal technical link links message messages
    agenda assumptions effort efforts topic pillar pillars wings wing`,
};
