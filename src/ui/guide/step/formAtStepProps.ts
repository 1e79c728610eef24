import type { SessionState } from "../../../domain/conversation/session";
import type { Entry } from "../../../domain/document/entry";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import type { StepFormKind } from "../../document/write/forms";

/** What a form beside a part of a guide is opened with. */
export interface FormAtStepProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  /** The part of the guide that it belongs to. */
  readonly step?: NonNullable<Entry["guide"]>["step"] | undefined;
  readonly kind: StepFormKind;
  readonly label: string;
}
