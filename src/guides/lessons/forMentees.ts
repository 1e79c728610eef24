import { lesson } from "./build";

/** Nobody can guess a wish: say it in two sentences. */
const wish = lesson("lesson-wish", {
  evidence: ["NASEM 2019: expectations that are said and reviewed", "Merrick 2018: mentees often say what pleases"],
  parts: [
    { id: "case", kind: "frame", minutes: 2, prompts: ["story", "guess"] },
    { id: "choose", kind: "compare", minutes: 2, prompts: [{ choose: "say", answers: ["grow", "lead"] }] },
    { id: "practise", kind: "practise", minutes: 3, prompts: ["write", "aloud", "not"], keeps: "reflection" },
    { id: "reflect", kind: "reflect", minutes: 2, prompts: ["line"], keeps: "reflection" },
    { id: "close", kind: "close", minutes: 1, prompts: ["try", "ask"], keeps: "commitment" },
  ],
});

/** Whoever brings the topic gets the help that they need: three lines and one small question. */
const topic = lesson("lesson-topic", {
  evidence: [
    "Yoon: who asks for advice hears more that is of use",
    "PMC8152319: mentees who take the first step inside what the mentor expects",
  ],
  parts: [
    { id: "case", kind: "frame", minutes: 2, prompts: ["story", "yours"] },
    { id: "choose", kind: "compare", minutes: 2, prompts: [{ choose: "question", answers: ["good", "one"] }] },
    { id: "practise", kind: "practise", minutes: 3, prompts: ["write", "form", "kind"], keeps: "reflection" },
    { id: "reflect", kind: "reflect", minutes: 2, prompts: ["line"], keeps: "reflection" },
    { id: "close", kind: "close", minutes: 1, prompts: ["try", "choice"], keeps: "commitment" },
  ],
});

/** A no may be direct, soft or written, and can carry an offer. */
const no = lesson("lesson-no", {
  evidence: [
    "Neeley 2013: people who work in another language speak up less",
    "Sheeran 2024: a plan with if and then is kept more often",
  ],
  parts: [
    { id: "case", kind: "frame", minutes: 2, prompts: ["story", "allowed"] },
    { id: "choose", kind: "compare", minutes: 2, prompts: [{ choose: "answer", answers: ["silent", "offer"] }] },
    { id: "practise", kind: "practise", minutes: 3, prompts: ["aloud", "yours", "differ"] },
    { id: "reflect", kind: "reflect", minutes: 2, prompts: ["line"], keeps: "reflection" },
    { id: "close", kind: "close", minutes: 1, prompts: ["try", "help"], keeps: "commitment" },
  ],
});

/** The lessons for mentees. */
export const forMentees = [wish, topic, no];
