import type { ReactNode } from "react";
import { createLatePart } from "./latePart";

export interface PopUpProps {
  readonly title: string;
  /** What the press says that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something that stands before the screen for a while. The screen stays where it is, and the focus comes back to it. */
export const PopUp = createLatePart<PopUpProps>(() => import("./PopUpCode"));
