import { createContext } from "react";
import type { GuideText } from "../../locales/guideText";

/** The words of the guide in a second language, where somebody wants to read both. */
export const BesideWords = createContext<GuideText | undefined>(undefined);
