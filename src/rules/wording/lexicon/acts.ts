import type { Groups } from './groups.ts';

export const acts: Groups = {
  // Verbs that leave something behind which a stranger could go and look at.
  act: `publish install fit refit replace delete remove withdraw move relocate open reopen close shut write
    rewrite draft redraft send resend print issue reissue appoint recruit hire employ buy purchase order
    book sign countersign train retrain cross-train test retest build rebuild configure reconfigure add
    append change swap split merge migrate recode translate commission pilot put cancel stop halt cease
    suspend record count list name rename assign reassign allocate reallocate transfer lock unlock encrypt
    label paint deploy ship run lend borrow pay fund refund lease rent hand hand_over hand_back take_down
    take_out take_off take_over switch switch_on switch_off turn_off turn_on disable enable_the plug unplug
    mount hang pin paste scan upload download export import archive back_up restore rotate reset wipe patch
    upgrade downgrade provision automate script code refactor fix repair mend clean clear empty fill fill_in
    file lodge register submit resubmit present table_the brief debrief interview survey_the audit_the
    inspect visit observe dip-sample sample check measure weigh photograph map chart plot draw design
    specify cost price quote tender procure award contract_with renew terminate serve evict redirect reroute
    route escalate_to second redeploy post station roster rota schedule reschedule bring_forward put_back
    extend shorten cut halve double cap limit restrict ban forbid require mandate enforce approve authorise
    delegate revoke grant give hand_out distribute circulate post_to email mail phone ring call text
    write_to tell ask notify invite nominate elect convene chair host hold stage rehearse drill simulate
    exercise demonstrate show teach coach_him coach_her pair shadow_him shadow_her introduce launch roll_out
    set set_up start begin begin_to create make produce prepare compile collate assemble collect gather_the
    gather extract pull reconcile match dispose scrap retire decommission demolish erect construct lay dig
    plant widen_the raise_an raise_a log tag tick stamp seal weld bolt tie pack unpack deliver_to deliver
    load unload fly drive_the tow bring bring_in bring_back put_up put_in put_on put_out lay_on draw_up
    work_out write_up write_down sign_off sign_up sit sit_in sit_down stand_in stand_down fill_the backfill
    agree decide vote adopt ratify amend repeal insert strike_out redact correct rectify recalculate reprice
    reclassify regrade promote_him refer release free ring-fence hold_back pay_back claim invoice bill
    charge fine consolidate pool co-locate share_the provide_each supply equip issue_each feed connect
    disconnect wire link integrate_the embed_a convert render version pin_the index shard cache throttle
    log_the trace instrument alert page benchmark profile_the document write_a define set_out post_the
    quote_the name_a name_the hand_each give_each arrange put_together finish complete land deploy_the drop
    take finalise expand_the trial recall swear_in verify validate turn tabulate transcribe itemise earmark
    stencil rewire resurface subtract rewrite_the`,
  // Verbs so light that their object says everything.
  light: `give make take have put do get bring hold show lend pay keep set bring_about carry_out`,
  // Things one can point at: papers, records, tools, places, machines.
  thing: `report rota roster template form checklist sheet log logbook register dashboard script spreadsheet
    page guide leaflet booklet letter email record file minutes agreement contract protocol memorandum mou
    certificate licence runbook playbook manual handbook procedure sign signs poster map diagram flowchart
    database table field button screen desk key keys lock radio laptop tablet phone handset camera vehicle
    van car pump appliance server cluster endpoint api code test tests alarm sensor valve safe box door gate
    window inbox mailbox line website webpage site bulletin newsletter article paper papers bid tender
    invoice order receipt ticket tickets card badge notice noticeboard list calendar diary note notes
    statement prototype release flag feature pull_request pr prs merge_request commit branch repository
    pipeline query index schema cache queue scheduler job jobs config module library package build artefact
    draft version copy copies bundle exhibit bed beds ward trolley chart drug fridge bay theatre clinic room
    rooms classroom hall office counter depot station stations yard garage ramp corridor stairs sprinkler
    ladder hose hydrant compressor generator boiler battery batteries cable router switch firewall password
    passwords account accounts token login inventory asset stock shelf till cash ledger budget_line journal
    payroll payslip timesheet expense claim voucher ticketing menu uniform kit armour helmet glove gloves
    mask masks syringe dose scanner printer projector textbook workbook worksheet lesson lessons lesson_plan
    seating_plan scheme mark_scheme exam mock curriculum timetable pathway care_plan discharge summary
    summaries prescription referral triage_sheet whiteboard bleep pager handover handover_sheet casefile
    case_file dossier warrant exhibit_log custody_record statement_of tape recording footage interview
    summons bench_test unit_test test_suite regression runbooks adr rfc design_doc proposal specification
    spec drawing drawings model blueprint survey_form questionnaire consent_form declaration affidavit
    charter terms_of_reference policy policies standard_operating sop clause schedule annex appendix
    glossary index_page faq video clip slide slides deck presentation abstract chapter workbook_page
    timeline gantt tracker risk_register matrix rag_report scorecard metric metrics graph extract dataset
    data_set backup backups snapshot image disk drive usb container node hydrants tank pipe drain culvert
    bridge kerb lamp light lights bin bins lorry bus minibus route parcel pallet pallets crate crates shed
    fence signposts kiosk booth portal app hotline switchboard headset headsets simulator mannequin
    defibrillator rack locker cupboard drawer folder binder envelope stamp`,
  // Someone's written or spoken yes, and other ends that leave a trace.
  done: `published signed approved accepted merged deployed live released awarded installed completed issued
    submitted closed opened removed withdrawn replaced returned logged recorded lodged circulated printed
    delivered received paid appointed accredited certified qualified passed in_post in_service in_use
    sign-off signed_off go-live in_force on_the_wall on_the_website on_site in_writing read-only
    switched_off turned_off decommissioned archived deleted handed_over unplugged posted adopted ratified
    voted tested uploaded filed`,
};
