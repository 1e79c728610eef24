import { useSyncExternalStore } from "react";
import type { DocumentSnapshot, LiveDocument } from "../../domain/document/store/liveDocument";

/** The document as it is now; the screen is drawn again when something changes. */
export const useDocument = (document: LiveDocument): DocumentSnapshot =>
  useSyncExternalStore(document.subscribe, document.snapshot);
