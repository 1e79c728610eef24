/**
 * Every delegated permission of Microsoft Graph that the product requests, in the order in which people meet them. Each
 * is requested on first use of its feature (P7); the words say what it is for.
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

/** A permission that the product can explain. */
export type Permission = (typeof PERMISSIONS)[number];

/** Those of `scopes` that the product knows, in the order of the table. */
export const permissionsIn = (scopes: readonly string[]): readonly Permission[] =>
  PERMISSIONS.filter((permission) => scopes.includes(permission));
