import { createContext } from "react";
import type { EntryOf } from "../../domain/document/entry";

/** The words that everybody in the pair agreed on: where a guide says one, its meaning is one press away (S49). */
export const AgreedTerms = createContext<readonly EntryOf<"term">[]>([]);
