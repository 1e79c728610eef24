import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { DocumentPlace } from "../../domain/people/pair";
import type { Failure } from "../../domain/shared/failure";
import type { MessageId } from "../../locales/text";
import { Problem } from "../controls/Problem";
import { branch } from "../document/factWords";
import { CopyText } from "./CopyText";
import type { PlacesState } from "./usePlaces";
import { useText } from "../context";
import { Stack } from "../controls/layout";

export interface PlaceProblemProps {
  readonly state: PlacesState & { readonly phase: "fault" | "failed" };
  readonly store: DocumentPlace["store"];
  readonly address: string;
  readonly onRetry: () => void;
}

/** Why a place cannot be used, and what to ask whom. */
export const PlaceProblem = ({ state, store, address, onRetry }: PlaceProblemProps) => {
  const text = useText();
  if (state.phase === "fault")
    return <Said words={text("setup.fault", { fault: branch(state.fault), start: "https://" })} />;
  const { failure } = state;
  const own = ownWords(failure);
  if (own === undefined)
    return (
      <Problem failure={failure} byHand onRetry={onRetry}>
        {failure.type === "ConsentMissing" && text(store === "onenote" ? "setup.whyNotes" : "setup.whySites")}
      </Problem>
    );
  return (
    <Stack>
      <Said words={text(own)} />
      {own === "setup.notAllowed" && (
        <CopyText
          label={text("setup.askOwner")}
          words={text("setup.askAccess", { address: address.trim(), guide: "docs/admin/deploy.md" })}
          press={text("setup.copyAsk")}
        />
      )}
    </Stack>
  );
};

const ownWords = (failure: Failure): MessageId | undefined => {
  if (failure.type === "NotFound") return "setup.notFound";
  if (failure.type !== "NotAllowed") return undefined;
  return failure.what === "private-channel" ? "setup.privateChannel" : "setup.notAllowed";
};

const Said = ({ words }: { readonly words: string }) => (
  <div role="alert">
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  </div>
);
