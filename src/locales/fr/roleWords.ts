import { instead, type RoleWording } from "../roleWording";

/** "La personne" before each word: it needs no gender and no other form. "De" and "que" elide before a vowel: "d’Amina". */
export const roleWords: RoleWording = {
  mentoring: { mentor: "mentor", mentee: "accompagnée" },
  equals: { mentor: "qui accueille", mentee: "accueillie" },
  inCircle: [
    ...instead("(?<=\\b(?:d|qu))e l’autre personne\\b", "’une autre personne"),
    ...instead("\\bl’autre personne\\b", "une autre personne"),
    ...instead("(?<=\\b(?:vous|nous)) deux\\b", ""),
    ...instead("\\bles deux personnes\\b", "toutes les personnes"),
  ],
  naming: (mark, name) => {
    const phrase = `la personne ${mark}`;
    const plain = instead(phrase, name);
    return BEGINS_WITH_VOWEL.test(name) ? [...instead(`(?<=\\b(?:d|qu))e ${phrase}`, `’${name}`), ...plain] : plain;
  },
};

const BEGINS_WITH_VOWEL = /^[aeiouyàâäéèêëîïôöùûü]/i;
