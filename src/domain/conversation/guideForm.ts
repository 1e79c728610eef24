import { among, filled, listOf, record, whole, wordsThat, yesOrNo, type Shape } from "../shared/shape";
import { LENSES, OUTPUT_KINDS, STEP_KINDS, type Guide } from "./guide";

/** Longest list, unless a field sets its own limit. */
const MOST = { most: 100 };

const ID = wordsThat(60, (id) => /^[a-z][a-z0-9-]*$/.test(id), "an id of small letters, digits and hyphens");
const TEXT_ID = wordsThat(120, (id) => /^[a-z][a-z0-9-]*(?:\.[A-Za-z0-9-]+)+$/.test(id), "the address of a text");
const LEAD = among(["mentor", "mentee", "both", "either"]);
const WHO = among(["mentor", "mentee", "both"]);
const READERS = among(["only-me", "pair"]);

const LENS = among(LENSES);

const PROMPT = record(
  { id: TEXT_ID, for: WHO },
  {
    optional: yesOrNo,
    from: among([30, 45, 60]),
    simpler: TEXT_ID,
    followUps: listOf(TEXT_ID, { most: 6 }),
    replaces: listOf(record({ when: LENS, with: TEXT_ID }), { most: 10 }),
    answers: listOf(record({ says: TEXT_ID, why: TEXT_ID }), { least: 2, most: 2 }),
  },
);

const MINUTES = record(
  {},
  { 10: whole(0, 10), 15: whole(0, 15), 30: whole(0, 30), 45: whole(0, 45), 60: whole(0, 60) },
);

const OUTPUT = record(
  {
    kind: among(OUTPUT_KINDS),
    defaultVisibility: READERS,
  },
  { topic: ID, atLeast: whole(1, 9) },
);

const STEP = record(
  {
    id: ID,
    kind: among(STEP_KINDS),
    lead: LEAD,
    title: TEXT_ID,
    minutes: MINUTES,
    prompts: listOf(PROMPT, { least: 1, most: 20 }),
    moves: listOf(
      among([
        "wait",
        "say-back",
        "ask-open",
        "ask-meaning",
        "check-solution",
        "name-not-know",
        "plain-words",
        "own-mistake",
      ]),
    ),
    channels: listOf(among(["speak", "write-first", "chat", "async-before", "draw"]), { least: 1 }),
    outputs: listOf(OUTPUT, { most: 10 }),
  },
  { shared: TEXT_ID },
);

const VERSION = wordsThat(20, (version) => /^\d+\.\d+\.\d+$/.test(version), "a version such as 1.0.0") as Shape<
  Guide["version"]
>;

/**
 * Shape of a guide in an organisation's file. Depth 3 is excluded: tender guides ship with the product only, because
 * they need contacts to turn to.
 */
export const GUIDE_SHAPE: Shape<Omit<Guide, "seed"> & Partial<Pick<Guide, "seed">>> = record(
  {
    schema: among([1]),
    id: ID,
    version: VERSION,
    role: among(["milestone", "rotation", "on-demand", "mini", "lesson"]),
    format: among(["personal-narrative", "skill-building", "problem-solving"]),
    depth: among([1, 2]),
    title: TEXT_ID,
    purpose: TEXT_ID,
    lead: LEAD,
    remoteOk: yesOrNo,
    steps: listOf(STEP, { least: 2, most: 20 }),
  },
  {
    notFor: TEXT_ID,
    before: listOf(record({ for: WHO, id: TEXT_ID, minutes: whole(1, 60) }), { most: 5 }),
    after: listOf(record({ for: WHO, id: TEXT_ID, defaultVisibility: READERS }), { most: 5 }),
    requires: listOf(ID, { most: 5 }),
    seed: listOf(filled(20), MOST),
    evidence: listOf(filled(300), MOST),
  },
);
