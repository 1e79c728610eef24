import { instead, type RoleWording } from "../roleWording";

/** "A pessoa" before each word, alone or joined to a preposition: it needs no gender and no other form. */
export const roleWords: RoleWording = {
  mentoring: { mentor: "mentora", mentee: "mentorada" },
  equals: { mentor: "anfitriã", mentee: "convidada" },
  inCircle: [
    ...instead("\\ba outra pessoa\\b", "outra pessoa"),
    ...instead("à outra pessoa\\b", "a uma outra pessoa"),
    ...instead("\\bda outra pessoa\\b", "de outra pessoa"),
    ...instead("\\bna outra pessoa\\b", "em outra pessoa"),
  ],
  naming: (mark, name) => [
    ...instead(`\\bda pessoa ${mark}`, `de ${name}`),
    ...instead(`à pessoa ${mark}`, `a ${name}`),
    ...instead(`\\bna pessoa ${mark}`, `em ${name}`),
    ...instead(`\\b(?:a|uma) pessoa ${mark}`, name),
  ],
};
