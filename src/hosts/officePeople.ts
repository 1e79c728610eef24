import type { Invitee } from "../domain/people/appointment/appointment";

type Named = Pick<Office.EmailAddressDetails, "displayName" | "emailAddress" | "recipientType">;

/** Somebody as Outlook names them. Phones do not tell groups from people; then everybody is a person. */
export const invitedOf = ({ displayName, emailAddress, recipientType }: Named): Invitee => ({
  kind: recipientType === "distributionList" ? "group" : "person",
  name: displayName || emailAddress,
  address: emailAddress,
});

/** The same people once each, with the rooms among them known as rooms. */
export const withRooms = (
  invited: readonly Invitee[],
  locations: readonly Pick<Office.LocationDetails, "emailAddress" | "locationIdentifier">[],
): readonly Invitee[] => {
  const rooms = new Set(
    locations
      .filter(({ locationIdentifier }) => locationIdentifier.type === "room")
      .map((room) => keyOf(room.emailAddress)),
  );
  const once = new Map(invited.map((one) => [keyOf(one.address), one]));
  return [...once].map(([key, one]) => (rooms.has(key) ? { ...one, kind: "room" } : one));
};

const keyOf = (address: string): string => address.toLowerCase();
