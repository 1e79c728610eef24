/** What came of a press that shows something on the stage of a meeting, or takes it away. */
export type StageOutcome =
  | "done"
  /** The organisation or the role of this person in the meeting does not let the app onto the stage. */
  | "not-allowed"
  /** This Teams, or this kind of meeting, has no stage for apps. */
  | "not-here"
  | "no-answer"
  | "refused";

/** Port: the stage of the meeting around us. Everybody in the meeting sees it, each in their own Teams. */
export interface MeetingStage {
  /** Whether something of ours is on it now; undefined where the host does not tell. */
  readonly isShown: () => Promise<boolean | undefined>;
  readonly show: (address: string) => Promise<StageOutcome>;
  readonly hide: () => Promise<StageOutcome>;
}
