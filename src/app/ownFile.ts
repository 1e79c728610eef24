import { fileOf, piecesOf, sameFile } from "../domain/people/pieces";
import type { MyFolder } from "../domain/people/ownFile";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { isNewer, type OwnRound } from "./ownKeeping";

/** Keeps all pieces in one file of the folder. `check` refuses a file that is none of ours. */
export const inOneFile =
  (folder: MyFolder, name: string, check: (file: unknown) => Result<unknown, Failure> = ok): OwnRound =>
  async (shelf, signal) => {
    const file = await folder.read(name, signal);
    if (!file.ok) return file;
    const checked = file.value === undefined ? file : check(file.value);
    if (!checked.ok) return checked;
    const theirs = piecesOf(file.value);
    if (isNewer(file.value)) {
      shelf.take(theirs, "folder");
      shelf.show({ newer: true });
      return ok(undefined);
    }
    shelf.take(theirs, "device");
    await shelf.keep();
    const merged = shelf.pieces();
    const isThere = sameFile(merged, theirs);
    shelf.take(merged, isThere ? "folder" : "device");
    if (isThere) return ok(undefined);
    const written = await folder.write(name, fileOf(merged), signal);
    // Something may have been declared while this was on its way; it has a round of its own.
    if (written.ok && sameFile(shelf.pieces(), merged)) shelf.show({ kept: "folder" });
    return written;
  };
