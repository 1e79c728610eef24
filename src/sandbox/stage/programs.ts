import type { Capability, ProgramName } from "./standInOptions";

interface Program {
  /** Display name. */
  readonly called: string;
  /** Capabilities among those simulated. teams-js itself rejects the others before a call is sent. */
  readonly can: readonly Capability[];
  /** Whether `app.openLink` opens anything. */
  readonly opensLinks: boolean;
}

/** In a browser each (msteams-docs, "TeamsJS capability support across Microsoft 365", 2023-06-26). */
export const PROGRAMS: Readonly<Record<ProgramName, Program>> = {
  Teams: { called: "Teams", can: ["pages.config", "pages.backStack", "nestedAppAuth"], opensLinks: true },
  // Outlook takes the call, opens nothing and says nothing (microsoft-teams-library-js #1784 of 2023, #2608 of 2024).
  Outlook: { called: "Outlook", can: ["mail", "nestedAppAuth"], opensLinks: false },
  Office: { called: "Microsoft 365", can: ["nestedAppAuth"], opensLinks: true },
};

/** The program by name; Teams for an unknown name, which may come from an address. */
export const programOf = (word: string | null): ProgramName =>
  word === "Outlook" || word === "Office" ? word : "Teams";
