import type { Entry } from "../../../domain/document/entry";
import type { Draft } from "../../../domain/document/liveDocument";
import type { Failure } from "../../../domain/shared/failure";
import type { Result } from "../../../domain/shared/result";
import type { MessageId } from "../../../locales/text";
import type { FormContext, FormField, Typed } from "../write/formSpec";

/** Keeps one entry. What a form has kept once it does not keep again, when only its next entry was refused. */
export type KeepOne = (draft: Draft) => Promise<Result<Entry, Failure>>;

/** A small form that says something about an entry, beside it. */
export interface SideForm {
  /** Names the box in which its words wait on the device; a part of the entry's id is added to it. */
  readonly name: string;
  /** What a press on it does, on the button that opens it. */
  readonly title: MessageId;
  readonly hint?: MessageId;
  readonly fields: readonly FormField[];
  /** What stands in the fields before somebody types. */
  readonly start?: Typed;
  /** Fields that are needed because of what stands in others. */
  readonly alsoNeeded?: (typed: Typed) => readonly string[];
  readonly keep: (typed: Typed, keepOne: KeepOne, context: FormContext) => Promise<Result<Entry, Failure>>;
}
