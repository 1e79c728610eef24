import type { AskOutlook } from "./officeCalls";
import type { ComposeItem, OfficeLike } from "./officeShape";

/** What the appointment that is being written is read and changed with. */
export interface OfficeAppointmentParts {
  readonly office: OfficeLike;
  readonly item: ComposeItem;
  readonly ask: AskOutlook;
  readonly supports: (mailboxVersion: string) => boolean;
}
