/**
 * Words by what they do in a plan. Entries are split by spaces; `_` joins the words of a phrase, `*` in it stands for
 * any one word. British spelling and the plain form: readings fold inflections and American spellings on to these.
 */
export type Groups = Readonly<Record<string, string>>;
