import type { ReactNode } from "react";
import { createLatePart } from "./latePart";

/** One line of a menu. */
export interface MenuPress {
  readonly id: string;
  readonly label: string;
  /** What it does, where the name does not say it. */
  readonly hint?: string | undefined;
  readonly onPress: () => void;
}

/** Lines that belong together. */
export interface MenuGroupOf {
  readonly title?: string;
  readonly presses: readonly MenuPress[];
}

export interface PressMenuProps {
  readonly label: string;
  /** The sign that stands for the label; the label is then only read out. */
  readonly icon?: ReactNode;
  readonly groups: readonly MenuGroupOf[];
  readonly size?: "medium" | "large";
  /** Somebody asked for what is in it on another screen. */
  readonly isOpenAtFirst?: boolean;
}

/** A press that opens a list of presses. Its code comes when the screen that has it is drawn. */
export const PressMenu = createLatePart<PressMenuProps>(() => import("./PressMenuCode"));
