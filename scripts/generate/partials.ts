/** A shared partial: how it is called, what it is given, what it shows. */
export interface Partial {
  readonly name: string;
  readonly call: string;
  readonly given: string;
  readonly shows: string;
}

const one = (name: string, call: string, given: string, shows: string): Partial => ({
  name,
  call: `{{> ${name}${call === '' ? '' : ` ${call}`}}}`,
  given,
  shows,
});

/** Every shared partial; those without a type of their own are given what their line says. */
export const partials: readonly Partial[] = [
  one('masthead', 'masthead', 'Masthead', 'eyebrow, `h1`, one sentence, facts'),
  one('ask', 'ask', 'Ask', 'the blue box: what is asked, or where it stands'),
  one('counts', 'counts', 'list of Count', 'big numbers with chips that say which'),
  one('chips', 'chips', 'list of Chip', 'ids in frames; late ones bold'),
  one('tag', '', 'Tag', 'rating: box, shape, word'),
  one('status', '', 'Status', 'status: glyph and bold word'),
  one('rating', '', 'Rating', 'computed above judged, both reasons where they differ'),
  one('smart', 'smart', 'list of Letter', 'five boxes'),
  one('table', 'table', 'Table', 'table; blocks on a phone'),
  one('cell', '', 'Cell', 'what a table’s cell holds'),
  one('matrix', 'matrix', 'Matrix', 'concern, cause and task; a table that stays one on a phone'),
  one('pairs', 'pairs', 'list of Pair', 'label left, words right'),
  one('log', 'log', 'list of Entry', 'dated entries with both voices'),
  one('voices', 'voices', 'list of Voice', 'the person’s words beside the manager’s'),
  one('support', 'support', 'Support', 'promise, sentence, a dot a session'),
  one('dots', 'sessions', 'list of Session', 'the dots alone'),
  one('note', 'text', 'text', 'small line under a table: the rating rule'),
  one('box', 'box', 'Box', 'lines in a frame: how the paper was checked'),
  one('drawing', 'figure', 'Figure', 'caption, drawing, sentence, table'),
  one('plain-table', '', 'Picture', 'the table beside a drawing'),
  one('sprite', '', 'nothing', 'the shapes that tags, glyphs and dots point at; the layout calls it once'),
];
