import { instead, type RoleWording } from "../roleWording";

/** "Die … Person", in the form that is subject and object alike: it needs no gender, and a name fits in its place. */
export const roleWords: RoleWording = {
  mentoring: { mentor: "begleitende", mentee: "begleitete" },
  equals: { mentor: "gastgebende", mentee: "eingeladene" },
  inCircle: [
    ...instead("\\bdie andere Person\\b", "eine andere Person"),
    ...instead("\\bder anderen Person\\b", "einer anderen Person"),
    ...instead("(?<=\\b(?:Sie|wir)) beide\\b(?! Texte)", " alle"),
    ...instead("(?<=\\b(?:Ihnen|uns)) beiden\\b", " allen"),
  ],
  naming: (mark, name) => instead(`\\b(?:die|eine) ${mark} Person\\b`, name),
};
