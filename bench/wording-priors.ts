/**
 * What each feature is expected to say of a fault before any statement has been seen: above nought speaks for it,
 * below against. Fitting moves a weight away from here only as far as the labelled statements pull.
 */
export const priors: Readonly<Record<string, string>> = {
  activity: `
    objectOwn -0.1; attend@head & objectOwn 0.1; bias -1; attend@head 1.3; course 0.8; attend@head & course
    2; course@head 1; purpose -1; alone -1.6; capability@head & !attend@head -1.5; capability -0.4;
    become@head -1; soft -0.5; thing -0.5; threshold     -0.3; abstract -0.6; course & !capability 0.8;
    duration 0.3; frequency 0.3; fromTo -1; act@head &     !attend@head -1; done -0.6; check -0.2; negation
    -0.5; leadGerund 0.3; particular -0.3; ratio -0.6; percent -0.4`,
  vague: `
    objectCommon 0.5; objectOwn -0.5; become@head & means -1; weak@head & objectOwn -0.4; capability@head &
    objectCommon 0.8; capability@head & soft 0.6; capability@head & abstract 0.6; direction@head & fromTo
    -1.5; direction@head & percent -0.8; numberFirst -0.3; bias 0; soft 0.6; abstract 0.9; become@head 0.9;
    become@head & abstract 0.8; perceived 0.5; direction@head & !counted 0.6; amount 0.2; commonplace 1.6;
    particular -1.4; capability -0.6; capability@head -0.7; alone -1.5; thing -0.7; done -0.6; counted -0.2;
    percent -0.2; fromTo -1.2; threshold -0.8; ratio -0.7; brief 0.5; short 0.7; purpose -0.4; check -0.4;
    whole -0.3; weak@head 0.5; negation -0.3; act@head -0.6; money -0.3; frequency -0.3; comparative 0.5;
    worknoun 0.2; crowd 0.1; course -0.1; idiom 0.3; duration 0; post -0.2; due 0; become@head & perceived 0.8; become@head & soft 0.5; leadPresent 0; personActs -0.3; pinned -0.1; weekday -0.3; name -0.2; softNear 0.4; manner 0.8; become@head & comparative 0.8; become@head & direction 0.5; direction@head & percent & objectOwn -1.5; due & !become@head -0.6; due & !abstract -0.3`,
  criterion: `
    abstract@head & done -0.6; abstract@head & check -0.4; soft & done 0.3; soft & check 0.2; perceived &
    check 0.3; numberFirst -0.4; bias 0; soft 1.2; abstract 0.6; perceived 1.2; direction & !counted 0.7;
    amount 0.5; trait 2.2; idiom     1.4; virtue 1.2; weak 0.2; commonplace 1.2; particular -1.1; thing
    -0.6; done -0.7; check -0.6; whole     -0.5; counted -0.3; percent -0.1; threshold -0.7; ratio -0.4;
    fromTo -0.8; deadline -0.3; duration -0.2; negation -0.4; soft & !check 0.5; brief 0.2; short 0.6; act
    -0.4; past -0.2; worknoun 0.3; name -0.2; date -0.1; alone -0.3; soft@head 0.4; abstract@head 0.7; self
    0.2; comparative 0.4; weekday -0.3; long     -0.2; perceived & !check 0.5; post -0.2; showing 0.3; showing@head 0.6; showing & abstract 0.5; personActs 0; leadPresent 0.1; pinned -0.2; passive 0; isSaidToBe 0.3; softNear 0.5; light@head & abstract 0.5; modal 0.1; generic 0; described 0.2; manner 1.2; generic & perceived 0.3`,
  concern: `
    virtue & past 0.5; trait & thing -0.4; virtue & thing 0.2; negation & brief 0.2;
    bias -0.3; trait 4; trait & past 0.8; trait & act 0.4; idiom & past 0.5; virtue 0.9; idiom 2.6; motive 0.6; past -0.8; leadPast -0.5; counted -0.2; date -0.2;
    thing -0.5; quote -0.4; short 0.9; brief 0.4; perceived 0.3; soft 0.2; particular -0.7; act -0.5; trait
    & !past 0.6; virtue & !thing 0.5; virtue & negation 0.4; abstract 0.2; adverb 0.1; done -0.3; long -0.3;
    check -0.3; due -0.3; weekday -0.2; trait@head 0.8; idiom@head 0.5; comparative 0.3; crowd 0; name -0.1;
    passive -0.3; deadline -0.2; duration -0.2; missing -0.2; isSaidToBe 0.6; leadPresent 0.2; degree 0.3; showing 0.3; money -0.3; modal 0.2; generic 0; described 1; shortfall 0.5; shortfall & !counted 0.4; described & !counted 0.3; modal & !counted 0.2`,
  commitment: `
    giving@head & objectCommon 0.6; offer@head & objectOwn -0.8; offer@head & weekday -0.6; offer & due
    -0.4; offer & counted -0.3; idiom 0.5; means -2; offer@head & means -1.5; bias 0.1; offer 0.6; offer@head 0.8; escape 1;
    weak@head 0.5; weak 0.2; giving@head -0.8; giving@clause     -0.5; giving -0.5; given -0.5; frequency
    -0.7; due -0.4; duration -0.6; counted -0.3; weekday -0.8; date     -0.3; money -0.7; name -0.6; titled
    -0.5; thing -0.6; soft 0.5; abstract 0.3; commonplace 1.3; particular -0.9; act@head -0.7; act -0.2;
    short 0.5; brief 0.2; crowd 0.2; worknoun 0.2; offer & !giving     0.6; percent 0.2; existing 0.2; post
    -0.2; loose 0.2; self 0; passive 0.1; deadline -0.2; negation -0.1; escape & !weekday 0.3; perceived
    0.2; comparative 0.4; personActs -0.2; pinned -0.4; isSaidToBe 0.3; bounded -0.3; softNear 0.3; modal 0.1; generic 0.3; manner 0.5`,
  timescale: `
    loose & date 0.4; loose & duration 0.4; open & date 0.2; amount & date 0.3; bias 0; open 1.6; state 1;
    floor 1; loose 1; doubt 4; date -1.6; duration -1.3; deadline -1; due -1; limit -0.4; event -0.3; season
    -0.8; weekday -0.6; frequency & !date & !due 1; open & !date 1; state &     !date 0.8; negation 0.3;
    unit -0.2; floor@head & !due 1; loose & !due 0.5; amount 0.6; event & limit     -0.6; counted -0.3; post
    0.3; act 0.1; fromTo -0.5; frequency & due -0.5; open & due -0.8; floor &     duration & !due 0.3;
    earliest 2.5; earliest & due -0.5; self 0.4; bounded -2; whenDated -2; overflow 2.5; startOnly 1.2; pinned -0.6; offset -1; negation & date -0.2; past 0.5; isSaidToBe 0.4; passive 0.3; open@start 1; loose@start 1; date & !startOnly -1; date & open@start 1; duration & open@start 0.5; date & loose@start 0.5; soft 0.6; generic 0.6; modal 0.3; act@head 0; personActs 0.3`,
  action: `
    act@head & objectCommon 1.2; weak@head & objectOwn -0.7; act@head & objectOwn -0.4; act@head & abstract
    0.5; weak@head & act@clause -0.4; means -0.6; bias 0.2; weak@head 1.4; weak 0.3; worknoun 0.4; existing
    1; act@head -1.1; act@clause -0.8; weak@head &     long 0.6; light@head & abstract 1; light@head &
    worknoun 0.6; worknoun@head & passive 0.6; light@head &     thing -0.4; light@head & soft 0.4; act -0.3;
    thing -0.7; done -0.4; soft 0.6; abstract 0.4; escape 0.6; commonplace 1.5; particular -1; counted -0.3;
    deadline -0.2; name -0.2; crowd 0.1; crowd@head 0.3; weak@head & !thing 0.6; short 0.6; brief 0.1;
    direction@head 0.5; comparative 0.5; passive 0.3; post     -0.1; worknoun@head 0.5; join -0.1; fromTo
    -0.4; loose 0.4; amount 0.2; perceived 0.2; money -0.3; frequency 0; percent 0; idiom 0.3; check -0.1;
    capability@head & !weak@head -0.4; existing & !act@head     0.4; due -0.2; weekday -0.4; control -0.2; isSaidToBe 0.3; softNear 0.3; modal 0.2; generic 0.5; perceived & long 0.2; manner 0.5`,
  mitigation: `
    watch@head & objectOwn -0.4; control@head & objectCommon 1; watch & act@clause -0.8; watch@head &
    trigger & control -0.8; control@head & objectOwn -0.3; abstract & !thing 0.3; act@head & objectCommon
    0.6; means -0.3; bias 0.2; watch 0.6; watch@head 1; control -0.9; control@head -1; status 0.6;
    status@head 0.5; act@head     & !watch@head -0.5; act -0.2; thing -0.4; soft 0.5; abstract 0.3; weak
    0.3; weak@head 0.5; commonplace     0.8; particular -0.7; watch & !control 1; forum 0.5; forum &
    !control 0.5; act@clause & !watch@head     -0.4; short 0.4; crowd 0.1; escape 0.5; loose 0.4; perceived
    0.2; idiom 0.4; frequency 0.1; money -0.3; trigger & control -0.5; thing@head -0.6; done -0.2; counted
    -0.2; existing 0.1; worknoun 0.3; name 0; due 0; status & !control 0.5; duration & control -0.2; brief
    0.1; past 0; post 0.2; softNear 0.3; modal 0.2; generic 0.6; forum & control -0.8; forum & frequency 0.6`,
  cause: `
    motive & !skill 0.4; idiom & system 0.3; motive & system -0.2; trait & system -0.8; crowd & missing
    -0.3; pronoun & missing -0.2; bias -0.3; trait 2.2; virtue 0.6; idiom 2.6; motive 0.7; title 0.4; name
    0.4; titled 0.6; post 0.1; crowd 0.1; pronoun 0.2; system -0.7; skill -0.9; missing -0.3; thing -0.4;
    passive -0.3; short 0.4; particular -0.5; negation & motive 0.5; abstract 0.2; crowd@head & !system 0.4;
    trait@head 1; idiom@head     0.5; virtue & missing 0.6; post & !system & !skill 0.6; crowd & !system &
    !skill 0.5; pronoun & !skill &     !system 0.4; counted -0.2; duration -0.3; brief 0.2; soft 0.1; act
    -0.2; course -0.3; name & !system &     !skill 0.6; frequency -0.2; control -0.1; number 0; personActs 0.8; personPlaced -0.5; personActs & !system & !skill 0.5; isSaidToBe 0.3; degree 0.4; showing 0.2; leadPast 0; modal 0; generic -0.2; described 0.6`,
};
