import { ErrorCode, meeting, type SdkError } from "@microsoft/teams-js";
import type { MeetingStage, StageOutcome } from "../domain/conversation/meetingStage";

type Callback<T> = (error: SdkError | null, result: T | null) => void;
type Answer<T> = { readonly value: T | undefined } | { readonly refusal: Exclude<StageOutcome, "done"> };

/** The stage of the Teams meeting that this side panel belongs to. Each question ends, also when Teams never answers. */
export const createTeamsStage = (answerWithinMs: number): MeetingStage => {
  const ask = <T>(put: (callback: Callback<T>) => void): Promise<Answer<T>> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ refusal: "no-answer" }), answerWithinMs);
      const settle = (answer: Answer<T>): void => {
        clearTimeout(timer);
        resolve(answer);
      };
      try {
        put((error, value) => settle(error ? { refusal: refusalOf(error) } : { value: value ?? undefined }));
      } catch {
        // teams-js throws at once where a call does not belong.
        settle({ refusal: "not-here" });
      }
    });
  const outcomeOf = (answer: Answer<unknown>): StageOutcome => ("refusal" in answer ? answer.refusal : "done");
  return {
    isShown: async () => {
      const state = await ask(meeting.getAppContentStageSharingState);
      return "value" in state ? state.value?.isAppSharing : undefined;
    },
    show: async (address) => {
      const may = await ask(meeting.getAppContentStageSharingCapabilities);
      if ("refusal" in may) return may.refusal;
      if (!may.value?.doesAppHaveSharePermission) return "not-allowed";
      return outcomeOf(await ask((callback) => meeting.shareAppContentToStage(callback, address)));
    },
    hide: async () => outcomeOf(await ask(meeting.stopSharingAppContentToStage)),
  };
};

/** A host that is too old, or cannot. */
const NOT_HERE: readonly ErrorCode[] = [ErrorCode.NOT_SUPPORTED_ON_PLATFORM, ErrorCode.OLD_PLATFORM];

const refusalOf = ({ errorCode }: SdkError): "not-allowed" | "not-here" | "refused" => {
  if (errorCode === ErrorCode.PERMISSION_DENIED) return "not-allowed";
  return NOT_HERE.includes(errorCode) ? "not-here" : "refused";
};
