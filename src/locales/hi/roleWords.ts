import { instead, type RoleWording } from "../roleWording";

/** The mark stands alone: the sentences use forms that fit any name. */
export const roleWords: RoleWording = {
  mentoring: { mentor: "मेंटर", mentee: "मेंटी" },
  equals: { mentor: "मेज़बान", mentee: "मेहमान" },
  inCircle: instead("दूसरे व्यक्ति", "किसी और व्यक्ति"),
  naming: (mark, name) => instead(mark, name),
};
