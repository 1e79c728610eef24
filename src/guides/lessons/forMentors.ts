import { lesson } from "./build";

/** A yes in a third language may be none: wait, say back, ask about one word. */
const listening = lesson("lesson-listening", {
  evidence: [
    "Neeley 2013: who works in another language loses standing at every level of it",
    "Stivers 2009: pauses feel longer across languages than they are",
    "Pfund 2014: mentors who practise on cases are seen to change",
  ],
  parts: [
    { id: "case", kind: "frame", minutes: 2, prompts: ["story", "meant"] },
    { id: "choose", kind: "compare", minutes: 2, prompts: [{ choose: "next", answers: ["clear", "begin"] }] },
    { id: "practise", kind: "practise", minutes: 3, prompts: ["slow", "word", "back"] },
    { id: "reflect", kind: "reflect", minutes: 2, prompts: ["line"], keeps: "reflection" },
    { id: "close", kind: "close", minutes: 1, prompts: ["try", "together"], keeps: "commitment" },
  ],
});

/** A quick answer comes from another place: ask first, and wait. */
const asking = lesson("lesson-asking", {
  evidence: [
    "Eyal 2018: asking brings more than imagining",
    "PMC8152319: many mentees expect guidance first, so whoever mentors asks what is wanted",
  ],
  parts: [
    { id: "case", kind: "frame", minutes: 2, prompts: ["story", "place"] },
    { id: "choose", kind: "compare", minutes: 2, prompts: [{ choose: "first", answers: ["told", "tried"] }] },
    { id: "practise", kind: "practise", minutes: 3, prompts: ["three", "open", "quiet"] },
    { id: "reflect", kind: "reflect", minutes: 2, prompts: ["line"], keeps: "reflection" },
    { id: "close", kind: "close", minutes: 1, prompts: ["try", "ask"], keeps: "commitment" },
  ],
});

/** The same words have two meanings: what I saw, what it did, and how it was heard. */
const better = lesson("lesson-better", {
  evidence: [
    "Yoon: who asks for advice hears more that is of use",
    "Osland and Bird 2000: no place tells how a person hears a message",
  ],
  parts: [
    { id: "case", kind: "frame", minutes: 2, prompts: ["story", "ask"] },
    { id: "choose", kind: "compare", minutes: 2, prompts: [{ choose: "before", answers: ["person", "way"] }] },
    { id: "practise", kind: "practise", minutes: 3, prompts: ["three", "form", "deeds"] },
    { id: "reflect", kind: "reflect", minutes: 2, prompts: ["line"], keeps: "reflection" },
    { id: "close", kind: "close", minutes: 1, prompts: ["try", "advice"], keeps: "commitment" },
  ],
});

/** The first name that comes to mind is a habit: ask what is wished, and speak of deeds. */
const introducing = lesson("lesson-introducing", {
  evidence: [
    "Ibarra: speaking well of somebody differs from advising them, and moves careers",
    "PRSA 2021: an introduction fits the interest of a person, not their group",
  ],
  parts: [
    { id: "case", kind: "frame", minutes: 2, prompts: ["story", "second"] },
    { id: "choose", kind: "compare", minutes: 2, prompts: [{ choose: "how", answers: ["surprise", "wish"] }] },
    { id: "practise", kind: "practise", minutes: 3, prompts: ["aloud", "names"] },
    { id: "reflect", kind: "reflect", minutes: 2, prompts: ["line"], keeps: "reflection" },
    { id: "close", kind: "close", minutes: 1, prompts: ["try", "day"], keeps: "commitment" },
  ],
});

/** Who has more power rarely notices it: make a no easy, believe first, and know where help is. */
const power = lesson("lesson-power", {
  evidence: [
    "Tervalon and Murray-Garcia 1998: humility means to redress an imbalance of power",
    "Eby 2000: bad mentoring is common, and few speak about it",
  ],
  parts: [
    { id: "case", kind: "frame", minutes: 2, prompts: ["story", "notice"] },
    { id: "choose", kind: "compare", minutes: 2, prompts: [{ choose: "told", answers: ["harm", "thanks"] }] },
    { id: "practise", kind: "practise", minutes: 3, prompts: ["decide", "no", "where"] },
    { id: "reflect", kind: "reflect", minutes: 2, prompts: ["line"], keeps: "reflection" },
    { id: "close", kind: "close", minutes: 1, prompts: ["try", "danger"], keeps: "commitment" },
  ],
});

/** The lessons for mentors. */
export const forMentors = [listening, asking, better, introducing, power];
