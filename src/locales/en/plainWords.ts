/** Idioms and metaphors that a reader in a second language may take literally. Each is a pattern, so that every form of it is found. */
export const IDIOMS: readonly RegExp[] = [
  "touch(ing|es)? base",
  "keep(s|ing)? in touch",
  "(get|gets|getting|got) in touch",
  "on the same page",
  "in the loop",
  "hit(s|ting)? the ground",
  "break(s|ing)? the ice",
  "ice-?breakers?",
  "think(ing)? outside",
  "out of the box",
  "(go|goes|going|went) the extra mile",
  "low[- ]hanging",
  "big picture",
  "bottom line",
  "ball(s)? (is|are) in",
  "(get|gets|getting|got) the ball rolling",
  "piece of cake",
  "a walk in the park",
  "at the end of the day",
  "rule of thumb",
  "ballpark",
  "game[- ]chang(er|ers|ing)",
  "deep div(e|es|ing)",
  "div(e|es|ing) (in|into|deeper)",
  "circl(e|es|ing) back",
  "reach(es|ing|ed)? out",
  "wrap(s|ping|ped)? up",
  "kick(s|ing|ed)?[- ]?off",
  "heads[- ]up",
  "hang(s|ing)? on",
  "(bear|bears|bearing) with",
  "up to speed",
  "catch(es|ing)? up",
  "(drop|drops|dropping|dropped) the ball",
  "food for thought",
  "elephant in the room",
  "fish out of water",
  "in a nutshell",
  "no[- ]brainer",
  "on track",
  "off the record",
  "open(s|ing)? doors?",
  "play(s|ing)? it by ear",
  "(put|puts|putting) (it )?on the table",
  "raise(s|d)? the bar",
  "see(s|ing)? eye to eye",
  "speak(s|ing)? your mind",
  "step(s|ping)? up",
  "take(s|ing)? (it|this) offline",
  "under the weather",
  "win[- ]wins?",
  "comfort zones?",
  "safe spaces?",
  "level playing field",
  "move(s|d|ing)? the needle",
  "sweet spot",
  "pain points?",
  "you('re| are) all set",
  "oops",
  "hang tight",
  "stay tuned",
  "good to go",
  "what a camera could see",
].map((idiom) => new RegExp(`\\b(${idiom})\\b`, "i"));

/** Words that do not travel: each has a plain English neighbour. */
export const FAR_WORDS =
  /\b(feedback|check-?ins?|stretch|bias(es|ed)?|sponsor(s|ship)?|inclusive|safe space|buy-in|leverag(e|es|ing)|synerg(y|ies))\b/i;

/** Advice verbs, which have no place where somebody listens (S11). */
export const ADVICE =
  /\b(advise|advice|recommend|suggest|should|must|ought|solution|solve|fix|correct|teach|explain)\w*\b/i;

/** Names of groups of people, and ways to speak about somebody as one of a group (S38). */
export const GROUPS = new RegExp(
  [
    "your (culture|people|nation|race|tribe|religion|faith|country|origins?)",
    "in your (culture|country)",
    "where you (come|are) from",
    "(western|eastern|southern|northern)(ers?)?",
    "(christian|muslim|jewish|jew|hindu|buddhist|sikh|catholic|protestant|atheist)s?",
    "(african|american|asian|european|arab|latin[oax]?|hispanic|indian|chinese|japanese|german|french|british|israeli|nigerian|brazilian|mexican|korean|russian)s?",
    "(native|foreign)ers?",
    "(white|black) (people|men|women)",
  ]
    .map((group) => `\\b${group}\\b`)
    .join("|"),
  "i",
);
