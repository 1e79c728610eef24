import { createLatePart } from "../controls/latePart";
import type { PageFootProps } from "./PageFootCode";

/** Below every screen. Its code comes when the screen is drawn. */
export const PageFoot = createLatePart<PageFootProps>(() => import("./PageFootCode"));
