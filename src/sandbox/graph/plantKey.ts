import { keyPath, type KeyUse } from "../../domain/programme/ownProgrammes";
import type { SealingKeys } from "../../domain/programme/sealing";
import type { Instant } from "../../domain/time/interval";
import type { SeedPerson } from "../seed/people";
import { PROGRAMME_ID } from "../seed/programme";
import { stableGuid } from "../seed/stable";
import type { FileRow, GraphObject, RowChange } from "./rows";

/** A key in its owner's folder, as the app keeps it. */
export const keyFile = (of: SeedPerson, use: KeyUse, keys: SealingKeys, since: Instant): readonly RowChange[] => {
  const path = keyPath(PROGRAMME_ID, use);
  const file: GraphObject = { schema: 1, [path]: { ...keys }, changed: { [path]: since } };
  const id = stableGuid(`${of.id} programmes.json`);
  const row: FileRow = {
    ...{ id, owner: of.id, name: "programmes.json", mimeType: "application/json", version: 1 },
    base64: Buffer.from(JSON.stringify(file)).toString("base64"),
    ...{ createdAt: since, modifiedAt: since },
  };
  const folder = { id: stableGuid(`${of.id} app folder`), owner: of.id, createdAt: since };
  return [
    { table: "folders", key: of.id, row: folder },
    { table: "files", key: id, row },
  ];
};
