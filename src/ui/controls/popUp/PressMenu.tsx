import { createLatePart } from "../latePart";
import type { PressMenuProps } from "./PressMenuCode";

/** A press that opens a list of presses. Its code comes when the screen that has it is drawn. */
export const PressMenu = createLatePart<PressMenuProps>(() => import("./PressMenuCode"));
