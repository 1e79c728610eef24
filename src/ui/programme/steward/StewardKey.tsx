import { useCallback } from "react";
import type { Programme } from "../../../domain/organisation/programme";
import { useMe, useText } from "../../context";
import { CopyText } from "../../controls/CopyText";
import { Body, Label, Quiet, Row, Stack } from "../../controls/layout";
import { Problem } from "../../controls/Problem";
import { SteadyButton } from "../../controls/SteadyButton";
import { useQuery } from "../../controls/useQuery";
import { useKeeping } from "../../controls/useWriting";
import type { Waves } from "../waves/useWaves";

interface StewardKeyProps {
  readonly programme: Programme;
  readonly waves: Waves;
}

/** A steward's own key: made here, kept in their own folder. Only its public half is shown, for the policy. */
export const StewardKey = ({ programme, waves }: StewardKeyProps) => {
  const text = useText();
  const me = useMe();
  const { on } = waves;
  const { state, again } = useQuery(useCallback(() => on(({ desk }) => desk.key()), [on]));
  const { keep, keeping, problem } = useKeeping();
  const make = (): void =>
    void keep(() => on(({ desk }) => desk.makeKey())).then((made) => (made?.ok ? again() : undefined));
  const inPolicy = programme.stewards.find(({ id }) => id === me.id.toLowerCase())?.key;
  const own = state.phase === "there" ? state.value : undefined;
  return (
    <Stack as="section" gap="s" aria-label={text("steward.key")}>
      <Label>{text("steward.key")}</Label>
      {state.phase === "failed" && <Problem failure={state.failure} onRetry={again} />}
      {state.phase === "there" && own === undefined && (
        <>
          <Body>{text("steward.noKey")}</Body>
          {problem && <Problem failure={problem} byHand onRetry={make} />}
          <Row>
            <SteadyButton off={keeping} onClick={make}>
              {text(keeping ? "steward.makingKey" : "steward.makeKey")}
            </SteadyButton>
          </Row>
        </>
      )}
      {own !== undefined && own === inPolicy && <Quiet>{text("steward.keyThere")}</Quiet>}
      {own !== undefined && own !== inPolicy && (
        <>
          {inPolicy !== undefined && <Body>{text("steward.keyOther")}</Body>}
          <Body>{text("steward.giveKey")}</Body>
          <CopyText
            label={text("steward.publicKey")}
            words={`"key": "${own}"`}
            press={text("steward.copyKey")}
            rows={3}
          />
        </>
      )}
    </Stack>
  );
};
