import type { Instant } from "../../domain/time/interval";
import { together } from "../seed/programme";
import { mona } from "../seed/people";
import { stableGuid } from "../seed/stable";
import { column, listChange, LOG_COLUMNS, PLAIN_LINES, SESSION_COLUMNS } from "./plantList";
import type { GraphObject, ListItemRow, RowChange } from "./rows";

const PLACE_COLUMNS = [column("GroupKey", "text", {}, true), column("SiteKey", "text")];
const BEGINNING_COLUMNS = [column("Body", "text", PLAIN_LINES)];

/** A steward's only row in a list. */
const onlyRow = (listId: string, fields: GraphObject, since: Instant): RowChange => {
  const row: ListItemRow = {
    ...{ id: "1", guid: stableGuid(`row of ${listId}`), listId, version: 1, sequence: 1 },
    ...{ createdBy: mona.id, modifiedBy: mona.id, createdAt: since, modifiedAt: since },
    ...{ fields: { Title: "beginning", ...fields }, deleted: false, past: [] },
  };
  return { table: "items", key: `${listId}/1`, row };
};

/** What the administrator's command makes for two people whom the programme of `siteId` brings together. */
export const plantTogether = (siteId: string, since: Instant): readonly RowChange[] => {
  const { site, group, title, pair, members, log, sessions } = together;
  const [places, beginning] = [stableGuid("programme places"), stableGuid("together beginning")];
  const people = members.map(({ person, role }) => `${role === "mentee" ? "t" : "m"}${person.id}`);
  const text = [pair, site, log, sessions, ...people].join("!");
  return [
    listChange({ siteId, id: places }, "Mentoring places", PLACE_COLUMNS, 1, mona.id, since),
    onlyRow(places, { GroupKey: group, SiteKey: site }, since),
    {
      table: "sites",
      key: site,
      row: {
        ...{ id: site, name: "mentoring-two", displayName: title, groupId: group, createdAt: since },
        members: members.map(({ person }) => person.id),
      },
    },
    listChange({ siteId: site, id: log }, "Mentoring log", LOG_COLUMNS, 0, mona.id, since),
    listChange({ siteId: site, id: sessions }, "Mentoring sessions", SESSION_COLUMNS, 0, mona.id, since),
    listChange({ siteId: site, id: beginning }, "Mentoring beginning", BEGINNING_COLUMNS, 1, mona.id, since),
    onlyRow(beginning, { Body: text }, since),
  ];
};
