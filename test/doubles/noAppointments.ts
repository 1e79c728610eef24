import type { Appointments } from "../../src/ui/services";

/** For screens that are not beside an appointment of Outlook. */
export const noAppointments: Appointments = {
  words: () => ({ lines: [] }),
  kept: async () => [],
  keep: async () => undefined,
  forget: async () => undefined,
  ownEvent: async () => undefined,
};
