import { instead, type RoleWording } from "../roleWording";

export const roleWords: RoleWording = {
  mentoring: { mentor: "mentor", mentee: "mentee" },
  equals: { mentor: "host", mentee: "guest" },
  inCircle: [
    ...instead("\\bthe other person\\b", "another person"),
    ...instead("\\bboth of (?=you|us)", "all of "),
    ...instead("\\byou both\\b", "you all"),
    ...instead("\\bthe two of you\\b", "you"),
  ],
  naming: (mark, name) => instead(`\\b(?:the|a) ${mark}`, name),
};
