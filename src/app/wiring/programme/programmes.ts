import type { Person } from "../../../domain/people/person";
import type { Programme } from "../../../domain/organisation/programme";
import type { ReadTogether } from "../../../domain/programme/broughtTogether";
import type { NoticeBoard } from "../../../domain/programme/noticeBoard";
import { createPolicyFile } from "../../../graph/organisationFiles";
import type { ProgrammeWaves } from "../../../domain/programme/programmeWaves";
import { createSharePointBoard } from "../../../graph/sharePoint/boardStore";
import { createSharePointTogether } from "../../../graph/sharePoint/togetherStore";
import { createSharePointProgrammeSite } from "../../../graph/sharePoint/programmeSite";
import type { GraphTransport } from "../../../graph/transport/transport";
import { sha256 } from "../../../sealing/digest";
import { createHpkeSealing } from "../../../sealing/hpkeSealing";
import { createOwnProgrammes } from "../../../sync/own/programmeStore";
import type { OwnStoreOptions } from "../../../sync/own/syncedFile";
import type { Programmes } from "../../../ui/services";
import { addressIn } from "../registration";
import { createNoticeBoard } from "./noticeBoard";
import { createOffered } from "./offered";
import { createReadTogether, onceADay } from "./together";
import { createWaves } from "./waves";

export interface ProgrammesParts extends OwnStoreOptions {
  readonly me: Person;
  readonly graph: GraphTransport;
}

const made = new WeakMap<ProgrammesParts, Programmes>();

/** What programmes offer the signed-in person; made once, so that lists and keys are looked for once. */
export const programmesOnce = (parts: ProgrammesParts): Programmes => {
  const there = made.get(parts) ?? createProgrammes(parts);
  made.set(parts, there);
  return there;
};

const createProgrammes = ({ me, graph, ...options }: ProgrammesParts): Programmes => {
  const own = createOwnProgrammes(options);
  const sealing = createHpkeSealing();
  const boards = new Map<string, NoticeBoard>();
  const board = ({ id, place }: Programme): NoticeBoard => {
    const store = createSharePointBoard(graph, place.site, me.id);
    const there = boards.get(id) ?? createNoticeBoard({ me, clock: options.clock, programme: id, store, own, sealing });
    boards.set(id, there);
    return there;
  };
  const together = (programme: Programme, anew = false): ReadTogether => {
    const store = createSharePointTogether(graph, programme.place.site);
    const read = createReadTogether({ me: me.id, programme, store });
    return anew ? read : onceADay(read, `together ${programme.id}`, options);
  };
  const site = addressIn("policy");
  // Where no policy can come, nobody waits for one.
  const offered = site === "" ? async () => [] : createOffered({ ...options, read: createPolicyFile(graph, site) });
  const ways = new Map<string, ProgrammeWaves>();
  const waves: Programmes["waves"] = (programme, smallestGroup) => {
    const site = createSharePointProgrammeSite(graph, programme.place.site, me.id);
    const { clock } = options;
    const there =
      ways.get(programme.id) ??
      createWaves({ me, clock, programme, smallestGroup, site, own, sealing, digest: sha256 });
    ways.set(programme.id, there);
    return there;
  };
  return { offered, board, together, waves };
};
