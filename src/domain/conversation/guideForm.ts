import { fieldsOf, listOf, numberFrom, oneOf, wordsOf, type Form } from "./form";
import { LENSES } from "./guide";

const ID = wordsOf(60, { is: /^[a-z][a-z0-9-]*$/, called: "an id of small letters, digits and hyphens" });
const TEXT_ID = wordsOf(120, { is: /^[a-z][a-z0-9-]*(?:\.[A-Za-z0-9-]+)+$/, called: "the address of a text" });
const LEAD = oneOf("mentor", "mentee", "both", "either");
const WHO = oneOf("mentor", "mentee", "both");
const READERS = oneOf("only-me", "pair");

const LENS = oneOf(...LENSES);

const PROMPT = fieldsOf(
  { id: TEXT_ID, for: WHO },
  {
    optional: oneOf(true, false),
    simpler: TEXT_ID,
    followUps: listOf(TEXT_ID, { most: 6 }),
    replaces: listOf(fieldsOf({ when: LENS, with: TEXT_ID }), { most: 10 }),
  },
);

const MINUTES = fieldsOf(
  {},
  { 15: numberFrom(0, 15), 30: numberFrom(0, 30), 45: numberFrom(0, 45), 60: numberFrom(0, 60) },
);

const OUTPUT = fieldsOf(
  {
    kind: oneOf(
      ...["agreement", "goal", "milestone", "commitment", "concern", "insight", "shift", "term", "reflection"],
      ...["option", "contrast", "feedback", "experience", "introduction", "budget-line", "checkin", "note"],
    ),
    defaultVisibility: READERS,
  },
  { required: oneOf(true, false), atLeast: numberFrom(1, 9) },
);

const STEP = fieldsOf(
  {
    id: ID,
    kind: oneOf(
      ...["arrive", "frame", "tell", "say-back", "explore", "compare", "practise", "decide", "reflect", "close"],
    ),
    lead: LEAD,
    title: TEXT_ID,
    minutes: MINUTES,
    prompts: listOf(PROMPT, { least: 1, most: 20 }),
    moves: listOf(
      oneOf(
        ...["wait", "say-back", "ask-open", "ask-meaning", "check-solution"],
        ...["name-not-know", "plain-words", "own-mistake"],
      ),
    ),
    channels: listOf(oneOf("speak", "write-first", "chat", "async-before", "draw"), { least: 1 }),
    outputs: listOf(OUTPUT, { most: 10 }),
  },
  { shared: TEXT_ID },
);

/** The form of a guide in a file. Depth 3 is left out: what is tender comes only from us, with where else to go. */
export const GUIDE_FORM: Form = fieldsOf(
  {
    schema: oneOf(1),
    id: ID,
    version: wordsOf(20, { is: /^\d+\.\d+\.\d+$/, called: "a version such as 1.0.0" }),
    role: oneOf("milestone", "rotation", "on-demand", "mini"),
    format: oneOf("personal-narrative", "skill-building", "problem-solving"),
    depth: oneOf(1, 2),
    title: TEXT_ID,
    purpose: TEXT_ID,
    lead: LEAD,
    remoteOk: oneOf(true, false),
    steps: listOf(STEP, { least: 2, most: 20 }),
  },
  {
    notFor: TEXT_ID,
    before: listOf(fieldsOf({ for: WHO, id: TEXT_ID, minutes: numberFrom(1, 60) }), { most: 5 }),
    after: listOf(fieldsOf({ for: WHO, id: TEXT_ID, defaultVisibility: READERS }), { most: 5 }),
    requires: listOf(ID, { most: 5 }),
    seed: listOf(wordsOf(20)),
    evidence: listOf(wordsOf(300)),
  },
);
