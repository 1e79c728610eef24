import type { Wave } from "../organisation/programme";
import type { Failure } from "../shared/failure";
import type { Result } from "../shared/result";
import type { Contribution } from "./contribution";
import type { OwnGift } from "./programmeSite";
import type { FollowUp, PublishedResult, SaidFollowUp, StewardWords } from "./result";
import type { DraftResult, MakingProgress, WaveFault } from "./waves";

/** A programme's waves as one person sees them now. */
export interface WavesNow {
  /** What they gave to the open wave; absent: nothing, or none is open. */
  readonly given?: OwnGift;
  /** Pages that were published, by wave. */
  readonly results: ReadonlyMap<string, PublishedResult>;
  /** What became of the change that a page announced, by wave. */
  readonly followUps: ReadonlyMap<string, SaidFollowUp>;
}

/** How the making of a result is followed, and stopped. */
export interface FollowMaking {
  readonly onProgress?: (progress: MakingProgress) => void;
  readonly signal?: AbortSignal;
}

/** What only stewards do. One person's answers never come out of it: only figures and sentences do (S66). */
export interface StewardDesk {
  /** The public half of one's key; undefined while none is made. */
  readonly key: () => Promise<Result<string | undefined, Failure>>;
  /** Makes a key in one's own folder, where there is none. */
  readonly makeKey: () => Promise<Result<string, Failure>>;
  readonly make: (wave: Wave, follow?: FollowMaking) => Promise<Result<DraftResult, WaveFault>>;
  readonly publish: (draft: DraftResult, words: StewardWords) => Promise<Result<void, Failure>>;
  /** Says for everybody whether the change that a wave's page announced was made. */
  readonly followUp: (wave: Wave, said: FollowUp) => Promise<Result<void, Failure>>;
}

/** Port: the waves of one programme, as the signed-in person uses them (S61 to S66). */
export interface ProgrammeWaves {
  readonly read: (signal?: AbortSignal) => Promise<Result<WavesNow, Failure>>;
  readonly give: (wave: Wave, contribution: Contribution) => Promise<Result<void, WaveFault>>;
  readonly takeBack: (wave: Wave) => Promise<Result<void, WaveFault>>;
  readonly desk: StewardDesk;
}
