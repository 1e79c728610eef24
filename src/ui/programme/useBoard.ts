import { useCallback, useState } from "react";
import type { Programme } from "../../domain/organisation/programme";
import type { Board, NoticeBoard } from "../../domain/programme/noticeBoard";
import type { Failure } from "../../domain/shared/failure";
import { err, type Result } from "../../domain/shared/result";
import { usePairing } from "../context";
import type { Pairing } from "../services";
import { useQuery } from "../controls/useQuery";

/** Does something at the notice board, and reads it anew when that is done. */
export type OnBoard = (work: (board: NoticeBoard) => Promise<Result<void, Failure>>) => Promise<Result<void, Failure>>;

/** Undefined where the code cannot come now. */
const boardOf = async (programmes: Pairing["programmes"], programme: Programme): Promise<NoticeBoard | undefined> => {
  try {
    return (await programmes()).board(programme);
  } catch {
    return undefined;
  }
};

const OFFLINE = err({ type: "Offline" } as const);

/** A notice board as its screen uses it. */
export type UsedBoard = ReturnType<typeof useBoard>;

/** The notice board of a programme as it stands now. */
export const useBoard = (programme: Programme) => {
  const { programmes } = usePairing();
  const read = useCallback(
    async (signal: AbortSignal): Promise<Result<Board, Failure>> =>
      (await boardOf(programmes, programme))?.read(signal) ?? OFFLINE,
    [programmes, programme],
  );
  const { state, again } = useQuery(read);
  // While it is read anew, the board of before stays.
  const [last, setLast] = useState<Board>();
  if (state.phase === "there" && state.value !== last) setLast(state.value);
  const onBoard: OnBoard = async (work) => {
    const there = await boardOf(programmes, programme);
    const done = there ? await work(there) : OFFLINE;
    if (done.ok) again();
    return done;
  };
  return { board: last, failure: state.phase === "failed" ? state.failure : undefined, again, onBoard };
};
