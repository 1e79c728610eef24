import type { Clock } from "../../domain/time/clock";
import type { DocumentCopies } from "../../ui/services";

/** The file code is loaded on demand. */
export const createDocumentCopies = (clock: Clock): DocumentCopies => ({
  data: async (pair, entries) => (await load()).documentFile(pair, entries, clock.now()),
  read: async (text, pair) => (await load()).readDocumentFile(text, pair),
});

const load = () => import("../../graph/documentFile");
