/**
 * Every delegated permission of Microsoft Graph that the product asks for at some time, in the order in which people
 * meet them. Each is asked for when its feature is first used (P7); the words say what each is for.
 */
export const PERMISSIONS = [
  "User.Read",
  "Calendars.Read",
  "Calendars.ReadWrite",
  "Files.ReadWrite.AppFolder",
  "Sites.Selected",
  "Notes.ReadWrite",
  "People.Read",
  "User.ReadBasic.All",
] as const;

/** A permission that the product knows a reason for. */
export type Permission = (typeof PERMISSIONS)[number];

/** Those of `scopes` that the product knows, in the order of the table. */
export const permissionsIn = (scopes: readonly string[]): readonly Permission[] =>
  PERMISSIONS.filter((permission) => scopes.includes(permission));
