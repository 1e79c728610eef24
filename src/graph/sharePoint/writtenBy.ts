import type { BoardRow, NoticeAuthor } from "../../domain/programme/noticeBoard";
import type { PersonId } from "../../domain/shared/ids";
import type { RowPerson } from "../entryContent/entryRow";
import type { SharePointRow } from "./sharePointList";

/** Who wrote a row of a programme, by what SharePoint says, and whether nobody else changed it. */
export const writtenBy = (row: SharePointRow): Pick<BoardRow, "id" | "author" | "isOwnHand"> => ({
  id: row.id,
  ...authorOf(row),
  isOwnHand: row.createdBy !== undefined && row.changedBy?.id === row.createdBy.id,
});

const authorOf = ({ createdBy }: SharePointRow): { readonly author?: NoticeAuthor } =>
  createdBy?.name === undefined ? {} : { author: namedAs(createdBy, createdBy.name) };

/** An object id is the same in any case. */
const namedAs = ({ id, address }: RowPerson, name: string): NoticeAuthor => ({
  ...{ id: id.toLowerCase() as PersonId, name },
  ...(address !== undefined && address !== "" && { address }),
});
