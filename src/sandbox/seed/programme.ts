import type { PulseAnswer, PulseItemId } from "../../domain/journal/pulseItems";
import type { Programme } from "../../domain/organisation/programme";
import type { Contribution } from "../../domain/programme/contribution";
import type { StewardWords } from "../../domain/programme/result";
import type { PersonId } from "../../domain/shared/ids";
import { MS_PER_DAY, type Instant } from "../../domain/time/interval";
import { dateOfDay } from "../../domain/time/localDate";
import type { LocalDate } from "../../domain/time/zoneData";
import { stableGuid } from "./stable";
import { grace, hannah, kenji, mereana, mona, nusrat, type SeedPerson } from "./people";

/** The programme of the seed: Mereana and Mona run it. Grace will, once she has made a key. */
export const PROGRAMME_ID = "across";

/** Keys of the two who can open answers. They were made for this seed, and protect nothing. */
export const stewardKeys: readonly {
  readonly of: SeedPerson;
  readonly publicKey: string;
  readonly privateKey: string;
}[] = [
  {
    of: mereana,
    publicKey: "BDK8DgYmRCL2ieHz71W2IvxZtaYnZ9qADzkC56GMmpUepepxm5EFNgbf9uxsvZQAXTcGKQx-QRl19A8RocbdTeg",
    privateKey: "5-YiFMLliCAw-tmOAcAbWYJfTtTKujKt8Stxt0wuq4I",
  },
  {
    of: mona,
    publicKey: "BMoH_CZAZbltuzaP8og7kM36qg6Z87chJl9Zg7mixg9IBBOWD31FkGeKVP9lUTmGt_JumuR3mJ4A9Knf1wtaQzs",
    privateKey: "dzBcQQxF117m10ymUp-ShgZioPmIUHoEvPiKq7bnG5g",
  },
];

const ITEMS = ["begun", "handled", "newTask", "outsideTeam", "saidUnclear", "fairTimes"] as const;

/** It opened five months ago; its days follow the day on which the seed was planted. */
export const programmeAt = (now: Instant, site: string): Programme => {
  const day = (days: number): LocalDate => dateOfDay(Math.floor(now / MS_PER_DAY) + days);
  return {
    id: PROGRAMME_ID,
    name: "Across the house",
    purpose: "For a year, people from two countries meet and learn from each other.",
    place: { site },
    stewards: [...stewardKeys.map(({ of, publicKey }) => ({ ...steward(of), key: publicKey })), steward(grace)],
    opens: day(-150),
    closes: day(300),
    waves: [
      {
        id: "begin",
        opens: day(-120),
        closes: day(-106),
        items: ITEMS,
        purpose: "To find out what helps people at the beginning.",
      },
      {
        id: "autumn",
        opens: day(-42),
        closes: day(-28),
        items: ITEMS,
        purpose: "To see what has changed since the beginning.",
        since: "begin",
      },
      {
        id: "middle",
        opens: day(-3),
        closes: day(25),
        items: ITEMS,
        purpose: "To find out what is missing, halfway through the year.",
        since: "begin",
      },
      {
        id: "end",
        opens: day(110),
        closes: day(130),
        items: ITEMS,
        purpose: "To see what has changed in the year.",
        since: "begin",
      },
    ],
  };
};

const steward = ({ id, name }: SeedPerson) => ({ id: id as PersonId, name });

/** What a steward wrote on the page of the first wave. */
export const stewardWordsAt = (now: Instant): StewardWords => ({
  change: "Every mentor gets two hours a month for this. Their managers know.",
  by: dateOfDay(Math.floor(now / MS_PER_DAY) - 60),
});

/** Sentences that people chose, by wave. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  begin: ["Somebody asked me before they helped.", "I did not know whom to ask. Now I know two people."],
  autumn: [
    "For the first time I said no to a date, and we found another one.",
    "We speak about my work. I would like to speak about hers, too.",
    "The meetings at seven in the morning are hard for me.",
  ],
};

/** What one of them celebrated in each wave. */
const CELEBRATED: Readonly<Record<string, string>> = {
  begin: "I led my first review, and nobody had to help.",
  autumn: "We have held every meeting that we planned.",
};

const LEVELS: readonly (readonly [PulseItemId, readonly PulseAnswer[]])[] = [
  ["begun", ["yes", "notYet", "yes"]],
  ["handled", ["often", "few", "once", "few"]],
  ["newTask", ["once", "never", "few", "never", "once"]],
  ["outsideTeam", ["two", "five", "two"]],
  ["saidUnclear", ["few", "often", "unsaid", "few", "once"]],
  ["fairTimes", ["few", "once"]],
];

/** The number of whoever celebrates something. */
const CELEBRATES = 7;

/** What the `nth` of the people said in a wave: mentors and mentees take turns. */
export const givenBy = (nth: number, wave: string): Contribution => {
  const turn = nth + (wave === "begin" ? 0 : 1);
  const celebrated = nth === CELEBRATES ? CELEBRATED[wave] : undefined;
  const sentence = celebrated ?? SENTENCES[wave]?.[nth];
  return {
    role: nth % 2 === 0 ? "mentor" : "mentee",
    answers: Object.fromEntries(
      LEVELS.map(([item, answers]) => [
        item,
        answers[(turn * (wave === "begin" ? 1 : 3)) % answers.length] ?? "unsaid",
      ]),
    ),
    ...(sentence !== undefined && { sentence, celebrates: celebrated !== undefined }),
  };
};
/** Mereana and Kenji, whom the programme brings together in a group of their own; neither has begun. */
export const together = {
  title: "Mereana and Kenji",
  pair: "01JD9Z3W5T8QK2M4N6P7R9S0VX",
  site: `meridian.sharepoint.example,${stableGuid("together site collection")},${stableGuid("together site")}`,
  group: stableGuid("together group"),
  log: stableGuid("together log"),
  sessions: stableGuid("together sessions"),
  members: [
    { person: mereana, role: "mentor" },
    { person: kenji, role: "mentee" },
  ],
} as const;

/** A notice, and the key to which questions to its author are sealed. It was made for this seed, and protects nothing. */
interface SeedNotice {
  readonly by: SeedPerson;
  readonly role: string;
  readonly text: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Notices of the seed: whoever reads one can ask its author, and on the author's seat there is a question to answer. */
export const notices: readonly SeedNotice[] = [
  {
    by: kenji,
    publicKey: "BENqUqExGnfI-o7Lc9FykDm8GX4yp74gnSslOzZMPAVgf7D_PF2NFYldYExwqaD0tETrLH2RiNp1IC59zX26F_0",
    privateKey: "l2cBF296F8xR3ZeCFR-tBkCjKfgMGbyFJEVBlX0-vkE",
    role: "mentee",
    text: "I test machines in Osaka. I would like to learn how teams elsewhere say no to a date.",
  },
  {
    by: nusrat,
    publicKey: "BHAvzyfcQ83MMoaToXm2TjM3WuOJejPNsoLufsIFtRK6ZEz6fc0sYWkt6pgeu5hjlIci78ASjtxxacYlSK_T5Bg",
    privateKey: "p8f6FZUV98DZ8DMJZ74c95CxMONmzzT3smIQ9TXMDz4",
    role: "mentor",
    text: "I read contracts every day. Ask me about clear sentences, and about law in three countries.",
  },
  {
    by: hannah,
    publicKey: "BHke2AsgHH8RE7iZ9oC7MsGSdRBSUWSalR4aAQzxmeaX_hpCuSxED_31TFYKHY3JX7zR2O155JabZAvzzGXJgHM",
    privateKey: "nAPVz-0BDv6r3f5EsML7ohyzNN6rxwrRZ_Dg2W4i-_8",
    role: "peer",
    text: "I plan products. I look for somebody who plans something else.",
  },
];
