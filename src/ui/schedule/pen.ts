import type { Services } from "../services";

/** What words and drawings are made with. */
export type Pen = Pick<Services, "text" | "zones" | "locale" | "dir">;
