import type { GuideFiles } from "../../graph/organisationFiles";
import type { Remembered } from "../../storage/meridianStorage";
import { earlierOn, filesToRead, guidesOn, parseShelf, restock } from "./guideShelf";
import type { OwnGuide } from "./readGuideFile";

const KEY = "guides";

/** Delay, so that it does not compete with what the person waits for. */
const QUIET_MS = 6_000;

/** An organisation's own guides. */
export interface GuidePacks {
  readonly guides: readonly OwnGuide[];
  /** The organisation's guide `id`: the newest, or that version if this device still has it. */
  readonly find: (id: string, version?: string) => OwnGuide | undefined;
}

/**
 * An organisation's guides from this device's cache. The folder is read in the background and takes effect at the next
 * start: no wait, and no change during a meeting.
 */
export const openGuidePacks = async (
  files: GuideFiles,
  remembered: Pick<Remembered, "read" | "update">,
): Promise<GuidePacks> => {
  const kept = await remembered.read(KEY);
  setTimeout(() => void refresh(files, remembered), QUIET_MS);
  const shelf = parseShelf(kept.ok ? kept.value : undefined);
  const guides = guidesOn(shelf);
  return {
    guides,
    find: (id, version) => {
      const newest = guides.find(({ guide }) => guide.id === id);
      if (version === undefined) return newest;
      return [newest, earlierOn(shelf, id)].find((own) => own?.guide.version === version);
    },
  };
};

/** An unreachable file stays as cached. */
const refresh = async (files: GuideFiles, remembered: Pick<Remembered, "read" | "update">): Promise<void> => {
  const [listed, kept] = await Promise.all([files.list(), remembered.read(KEY)]);
  if (!listed.ok || !kept.ok) return;
  const wanted = filesToRead(parseShelf(kept.value), listed.value);
  const read = await Promise.all(wanted.map(async ({ name }) => [name, await files.read(name)] as const));
  const arrived = new Map(read.flatMap(([name, answer]) => (answer.ok ? [[name, answer.value] as const] : [])));
  await remembered.update(KEY, (now) => restock(parseShelf(now), listed.value, arrived));
};
