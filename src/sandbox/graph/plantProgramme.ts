import type { Instant } from "../../domain/time/interval";
import { mereana } from "../seed/people";
import { notices } from "../seed/programme";
import { stableGuid } from "../seed/stable";
import { column, listChange, PLAIN_LINES } from "./plantList";
import type { ListItemRow, RowChange } from "./rows";

const NOTICE_COLUMNS = [
  column("Kind", "text", {}, true),
  column("Role", "text"),
  column("Body", "text", PLAIN_LINES),
  column("PublicKey", "text"),
];

const ANSWER_COLUMNS = [
  column("PersonKey", "text", {}, true),
  column("WaveKey", "text"),
  column("Body", "text", PLAIN_LINES),
];

const RESULT_COLUMNS = [column("WaveKey", "text"), column("Body", "text", PLAIN_LINES)];

/** Ids of the lists with answers and with results. */
export const [ANSWERS, RESULTS] = [stableGuid("programme answers"), stableGuid("programme results")];

/** The lists of a programme, with a few notices. */
export const plantProgramme = (siteId: string, since: Instant): readonly RowChange[] => {
  const ofNotices = stableGuid("programme notices");
  const rows = notices.map(({ by, role, text, publicKey }, index): ListItemRow => ({
    id: `${index + 1}`,
    guid: stableGuid(`notice ${index}`),
    listId: ofNotices,
    version: 1,
    sequence: index + 1,
    createdBy: by.id,
    modifiedBy: by.id,
    createdAt: since,
    modifiedAt: since,
    fields: { Title: "notice", Kind: "notice", Role: role, Body: text, PublicKey: publicKey },
    deleted: false,
    past: [],
  }));
  return [
    listChange({ siteId, id: ofNotices }, "Mentoring notices", NOTICE_COLUMNS, rows.length, mereana.id, since),
    listChange({ siteId, id: ANSWERS }, "Mentoring answers", ANSWER_COLUMNS, 0, mereana.id, since),
    listChange({ siteId, id: RESULTS }, "Mentoring results", RESULT_COLUMNS, 0, mereana.id, since),
    ...rows.map((row): RowChange => ({ table: "items", key: `${row.listId}/${row.id}`, row })),
  ];
};
