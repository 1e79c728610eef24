import { instead, type RoleWording } from "../roleWording";

/** "の方" behind each word: it needs no gender and no other form. A name takes "さん" in its place. */
export const roleWords: RoleWording = {
  mentoring: { mentor: "メンター", mentee: "メンティー" },
  equals: { mentor: "ホスト", mentee: "ゲスト" },
  inCircle: instead("相手の方", "ほかの方"),
  naming: (mark, name) => instead(`${mark}の方`, `${name}さん`),
};
