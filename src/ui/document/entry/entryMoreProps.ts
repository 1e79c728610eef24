import type { Entry } from "../../../domain/document/entry";
import type { LiveDocument } from "../../../domain/document/liveDocument";
import type { About } from "../about";
import type { FormContext } from "../write/formSpec";

/** What every part beside an entry is given. */
export interface EntryMoreProps {
  readonly entry: Entry;
  /** Its `format` has the words of this part. */
  readonly context: FormContext;
  readonly about: About;
  readonly document: LiveDocument;
}
