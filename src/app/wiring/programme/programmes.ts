import type { Person } from "../../../domain/people/person";
import type { Programme } from "../../../domain/organisation/programme";
import type { NoticeBoard } from "../../../domain/programme/noticeBoard";
import { createSharePointBoard } from "../../../graph/sharePoint/boardStore";
import type { GraphTransport } from "../../../graph/transport/transport";
import { createHpkeSealing } from "../../../sealing/hpkeSealing";
import { createOwnProgrammes } from "../../../sync/own/programmeStore";
import type { OwnStoreOptions } from "../../../sync/own/syncedFile";
import type { Programmes } from "../../../ui/services";
import { createNoticeBoard } from "./noticeBoard";

export interface ProgrammesParts extends OwnStoreOptions {
  readonly me: Person;
  readonly graph: GraphTransport;
}

/** What programmes offer the signed-in person. Made once, so that lists and keys are looked for once. */
export const createProgrammes = ({ me, graph, ...options }: ProgrammesParts): Programmes => {
  const own = createOwnProgrammes(options);
  const sealing = createHpkeSealing();
  const boards = new Map<string, NoticeBoard>();
  const board = ({ id, place }: Programme): NoticeBoard => {
    const store = createSharePointBoard(graph, place.site, me.id);
    const there = boards.get(id) ?? createNoticeBoard({ me, clock: options.clock, programme: id, store, own, sealing });
    boards.set(id, there);
    return there;
  };
  return { board };
};
