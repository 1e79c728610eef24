import { instead, type RoleWording } from "../roleWording";

/** "La persona" before each word: it needs no gender and no other form. */
export const roleWords: RoleWording = {
  mentoring: { mentor: "mentora", mentee: "mentorizada" },
  equals: { mentor: "anfitriona", mentee: "invitada" },
  naming: (mark, name) => instead(`la persona ${mark}`, name),
};
