import { among, record } from "../../../domain/shared/shape";
import { shapedDraft } from "../../controls/useDraft";
import { isEmpty, TYPED } from "./EntryForm";
import { STEP_FORM_KINDS } from "./forms";

/** The answers that are typed for one kind of entry, as they wait on the device. */
export const ANSWERS_OF_KIND = shapedDraft(record({ kind: among(STEP_FORM_KINDS), typed: TYPED }), ({ typed }) =>
  isEmpty(typed),
);
