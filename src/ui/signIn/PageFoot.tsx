import { createLastPart } from "../controls/latePart";
import type { PageFootProps } from "./PageFootCode";

/** Below every screen. Its code comes after what the screen waits for. */
export const PageFoot = createLastPart<PageFootProps>(() => import("./PageFootCode"));
