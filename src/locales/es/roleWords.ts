import { instead, type RoleWording } from "../roleWording";

/** "La persona" before each word: it needs no gender and no other form. */
export const roleWords: RoleWording = {
  mentoring: { mentor: "mentora", mentee: "mentorizada" },
  equals: { mentor: "anfitriona", mentee: "invitada" },
  inCircle: [
    ...instead("\\bla otra persona\\b", "otra persona"),
    ...instead("\\bde las dos personas\\b", "de ustedes"),
    ...instead("\\blas dos personas\\b", "todas las personas"),
  ],
  naming: (mark, name) => instead(`la persona ${mark}`, name),
};
