import { MS_PER_DAY, type Instant } from "../../domain/time/interval";
import { dateOfDay } from "../../domain/time/localDate";
import { hannah, kenji, mereana, mona, nusrat, type SeedPerson } from "./people";

/** The programme of the seed: Mereana and Mona run it. */
export const PROGRAMME_ID = "across";

/** It opened ten weeks ago; its days follow the day on which the seed was planted. */
export const programmeAt = (now: Instant, site: string) => {
  const day = (days: number): string => dateOfDay(Math.floor(now / MS_PER_DAY) + days);
  return {
    id: PROGRAMME_ID,
    name: "Across the house",
    purpose: "For a year, people from two countries meet and learn from each other.",
    place: { site },
    stewards: [mereana, mona].map(({ id, name }) => ({ id, name })),
    opens: day(-70),
    closes: day(300),
    waves: [
      {
        id: "begin",
        opens: day(-42),
        closes: day(-28),
        items: ["handled", "newTask", "outsideTeam", "saidUnclear", "fairTimes"],
        purpose: "To find out what helps people at the beginning.",
      },
      {
        id: "middle",
        opens: day(-3),
        closes: day(25),
        items: ["handled", "newTask", "outsideTeam", "saidUnclear", "fairTimes"],
        purpose: "To see what has changed since the beginning.",
      },
    ],
  };
};

/** Notices of the seed. Those who wrote them have no key yet, so nobody can ask them: they are only to be read. */
export const notices: readonly { readonly by: SeedPerson; readonly role: string; readonly text: string }[] = [
  {
    by: kenji,
    role: "mentee",
    text: "I test machines in Osaka. I would like to learn how teams elsewhere say no to a date.",
  },
  {
    by: nusrat,
    role: "mentor",
    text: "I read contracts every day. Ask me about clear sentences, and about law in three countries.",
  },
  { by: hannah, role: "peer", text: "I plan products. I look for somebody who plans something else." },
];
