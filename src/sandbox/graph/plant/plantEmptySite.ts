import type { Instant } from "../../../domain/time/interval";
import type { RowChange } from "../rows";
import { emptySite } from "../../seed/newcomers";
import { LOG_COLUMNS, listChange, SESSION_COLUMNS } from "./plantLists";
import { stableGuid } from "../../seed/stable";

/** A site with the lists that `npm run lists` makes, and a notebook; without entries. */
export const plantEmptySite = (since: Instant): readonly RowChange[] => {
  const { id, name, title, groupId, members, lists, notebook } = emptySite;
  const owner = members[0]?.id ?? "";
  const siteRow = {
    id,
    name,
    displayName: title,
    members: members.map((person) => person.id),
    groupId,
    createdAt: since,
  };
  const notebookId = `1-${stableGuid("empty notebook")}`;
  const made = { createdBy: owner, createdAt: Math.floor(since / 1000) * 1000 };
  return [
    { table: "sites", key: id, row: siteRow },
    {
      table: "notebooks",
      key: notebookId,
      row: { id: notebookId, owner: `site ${id}`, displayName: notebook, ...made },
    },
    ...lists.flatMap((whose) => [
      listChange(
        { siteId: id, id: stableGuid(`empty log ${whose}`) },
        `Mentoring log ${whose}`,
        LOG_COLUMNS,
        0,
        owner,
        since,
      ),
      listChange(
        { siteId: id, id: stableGuid(`empty sessions ${whose}`) },
        `Mentoring sessions ${whose}`,
        SESSION_COLUMNS,
        0,
        owner,
        since,
      ),
    ]),
  ];
};
