import { ok } from "../../domain/shared/result";
import type { Clock } from "../../domain/time/clock";
import type { DocumentCopies } from "../../ui/services";

/** The file code is loaded on demand. */
export const createDocumentCopies = (clock: Clock): DocumentCopies => ({
  data: async (pair, entries) => (await loadFile()).documentFile(pair, entries, clock.now()),
  preview: async (text, into) => {
    const [{ readDocumentFile }, { previewOf }] = await Promise.all([loadFile(), loadPreview()]);
    const read = readDocumentFile(text, into.pair);
    return read.ok ? ok(previewOf(read.value, into)) : read;
  },
});

const loadFile = () => import("../../graph/documentFile");
const loadPreview = () => import("../../domain/document/store/broughtIn");
