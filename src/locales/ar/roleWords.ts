import { instead, type RoleWording } from "../roleWording";

/**
 * "الشخص" before each word: it needs no other form. A name does not stand in its place: the verbs around it would tell
 * whether it is a man's or a woman's.
 */
export const roleWords: RoleWording = {
  mentoring: { mentor: "المرشد", mentee: "المتعلّم" },
  equals: { mentor: "المضيف", mentee: "الضيف" },
  inCircle: [...instead("للشخص الآخر", "لشخص آخر"), ...instead("الشخص الآخر", "شخص آخر")],
};
