import { instead, type RoleWording } from "../roleWording";

/** "La personne" before each word: it needs no gender and no other form. "De" and "que" elide before a vowel: "d’Amina". */
export const roleWords: RoleWording = {
  mentoring: { mentor: "mentor", mentee: "accompagnée" },
  equals: { mentor: "qui accueille", mentee: "accueillie" },
  naming: (mark, name) => {
    const phrase = `la personne ${mark}`;
    const plain = instead(phrase, name);
    return BEGINS_WITH_VOWEL.test(name) ? [...instead(`(?<=\\b(?:d|qu))e ${phrase}`, `’${name}`), ...plain] : plain;
  },
};

const BEGINS_WITH_VOWEL = /^[aeiouyàâäéèêëîïôöùûü]/i;
