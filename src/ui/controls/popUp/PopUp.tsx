import { createLatePart } from "../latePart";
import type { PopUpProps } from "./PopUpCode";

/** Something that stands before the screen for a while. The screen stays where it is, and the focus comes back to it. */
export const PopUp = createLatePart<PopUpProps>(() => import("./PopUpCode"));
