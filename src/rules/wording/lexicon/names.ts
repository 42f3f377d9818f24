/** The lexicon's groups in the order of their numbers; 64 at most, a bit each. */
export const groupNames: readonly string[] =
  `soft abstract perceived direction amount weak worknoun existing act light thing done post crowd pronoun self title
  trait virtue idiom degree showing motive instrument attend course capability alone purpose become offer giving given
  escape watch control forum status trigger system skill missing check whole window month weekday season unit frequency
  event limit open state floor earliest loose filler stock`.split(/\s+/);
