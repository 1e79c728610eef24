import { instead, type RoleWording } from "../roleWording";

/** The mark stands alone: Chinese needs no article and no other form. */
export const roleWords: RoleWording = {
  mentoring: { mentor: "导师", mentee: "学员" },
  equals: { mentor: "主持人", mentee: "来宾" },
  inCircle: instead("对方", "另一位"),
  naming: (mark, name) => instead(mark, name),
};
