import { instead, type RoleWording } from "../roleWording";

export const roleWords: RoleWording = {
  mentoring: { mentor: "mentor", mentee: "mentee" },
  equals: { mentor: "host", mentee: "guest" },
  naming: (mark, name) => instead(`\\b(?:the|a) ${mark}`, name),
};
