/** Every delegated permission that the product asks for at some time. `docs/admin/registration.md` says why each. */
export const PERMISSIONS = [
  "User.Read",
  "Calendars.Read",
  "Calendars.ReadWrite",
  "Files.ReadWrite.AppFolder",
  "Sites.Selected",
  "Notes.ReadWrite",
  "People.Read",
  "User.ReadBasic.All",
];
