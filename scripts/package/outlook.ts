import type { Door } from "./doors";
import type { WordId } from "./words";

/** The requirement set that the product relies on; newer features are used where `isSetSupported` says so. */
export const MAILBOX = "1.5";

/** A button in Outlook; the source of both manifests. */
export interface Command {
  readonly id: string;
  readonly label: WordId;
  readonly help: WordId;
  readonly door: Door;
  /** Its name for `Office.actions.associate`; the pane is opened by a page, not by a function. */
  readonly action: string;
}

/** A place for our buttons in Outlook, with its name in either manifest. */
export interface Surface {
  readonly id: string;
  readonly context: "meetingDetailsOrganizer" | "meetingDetailsAttendee" | "mailRead";
  readonly extensionPoint: string;
  readonly commands: readonly Command[];
}

const pane = (id: string, label: WordId, help: WordId): Command => ({
  id,
  label,
  help,
  door: "taskpane",
  action: "openPane",
});

const SURFACES: readonly Surface[] = [
  {
    id: "write",
    context: "meetingDetailsOrganizer",
    extensionPoint: "AppointmentOrganizerCommandSurface",
    commands: [
      pane("find", "outlook.find", "outlook.findHelp"),
      {
        id: "first",
        label: "outlook.first",
        help: "outlook.firstHelp",
        door: "commands",
        action: "useFirstTime",
      },
    ],
  },
  {
    id: "attend",
    context: "meetingDetailsAttendee",
    extensionPoint: "AppointmentAttendeeCommandSurface",
    commands: [pane("prepare", "outlook.prepare", "outlook.prepareHelp")],
  },
  {
    id: "read",
    context: "mailRead",
    extensionPoint: "MessageReadCommandSurface",
    commands: [pane("plan", "outlook.plan", "outlook.planHelp")],
  },
];

/** The places of our buttons, with only those buttons whose page exists. */
export const surfacesFor = (doors: readonly Door[]): readonly Surface[] =>
  SURFACES.map((surface) => ({
    ...surface,
    commands: surface.commands.filter(({ door }) => doors.includes(door)),
  })).filter(({ commands }) => commands.length > 0);
