import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { DocumentPlace } from "../../domain/people/pair";
import type { PlaceName } from "../../domain/people/setUp/documentPlaces";
import type { Failure } from "../../domain/shared/failure";
import type { MessageId } from "../../locales/text";
import { useText } from "../context";
import { CopyText } from "../controls/CopyText";
import { Body, Label, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";

interface PlaceLinesProps {
  readonly store: DocumentPlace["store"];
  readonly place: PlaceName | undefined;
}

/** Where words will go, as Microsoft 365 calls it: a link names nothing. */
export const PlaceLines = ({ store, place }: PlaceLinesProps) => {
  const text = useText();
  return (
    <Stack as="section" gap="s">
      <Label>{text("setup.place")}</Label>
      <Body>
        {place
          ? text("setup.placeNamed", { store, name: place.name, within: place.within })
          : text("setup.placeUnnamed", { store })}
      </Body>
      {place && place.site !== "" && (
        <Quiet>
          <bdi dir="ltr">{place.site}</bdi>
        </Quiet>
      )}
    </Stack>
  );
};

interface NoInvitationProps {
  readonly words: MessageId;
  readonly onAgain: () => void;
}

/** A link that leads to nothing one could join, why, and the press that looks again. */
export const NoInvitation = ({ words, onAgain }: NoInvitationProps) => {
  const text = useText();
  return (
    <Stack>
      <div role="alert">
        <Warning>{text(words)}</Warning>
      </div>
      {words === "join.notAllowed" && (
        <CopyText label={text("setup.askOwner")} words={text("setup.askMember")} press={text("setup.copyAsk")} />
      )}
      <Row align="end">
        <Button onClick={onAgain}>{text("action.tryAgain")}</Button>
      </Row>
    </Stack>
  );
};

interface ClosedPlaceProps {
  readonly failure: Failure;
  readonly store: DocumentPlace["store"];
  readonly onAgain: () => void;
}

/** A place that could not be read: whom to ask, or what to agree to. */
export const ClosedPlace = ({ failure, store, onAgain }: ClosedPlaceProps) => {
  const text = useText();
  if (failure.type === "NotAllowed") return <NoInvitation words="join.notAllowed" onAgain={onAgain} />;
  if (failure.type === "NotFound") return <NoInvitation words="join.gone" onAgain={onAgain} />;
  return (
    <Problem failure={failure} byHand onRetry={onAgain}>
      {failure.type === "ConsentMissing" && text(store === "onenote" ? "setup.whyNotes" : "setup.whySites")}
    </Problem>
  );
};

/** Something to know before one presses. */
export const Warning = ({ children }: { readonly children: string }) => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>{children}</MessageBarBody>
  </MessageBar>
);
