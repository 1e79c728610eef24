import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Failure } from "../../domain/shared/failure";
import { Body, Label, Quiet, Row, Stack } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { useFetched } from "../controls/useFetched";
import { useOwnThings, useText } from "../context";

interface ForgetDeviceProps {
  /** Signs out afterwards; undefined where the program around Meridian signed the person in. */
  readonly onSignOut: (() => void) | undefined;
}

/** Takes everything of this person's out of the browser. It says what is nowhere else, and asks once. */
const ForgetDevice = ({ onSignOut }: ForgetDeviceProps) => {
  const text = useText();
  const { device } = useOwnThings();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const unsent = useFetched(
    useCallback(async () => {
      const counted = await device.unsent();
      if (!counted.ok) throw new Error(counted.error.type);
      return counted.value;
    }, [device]),
  );
  const forget = async (): Promise<void> => {
    setBusy(true);
    const forgotten = await device.forget();
    setBusy(false);
    if (!forgotten.ok) setProblem(forgotten.error);
    else onSignOut?.();
  };
  return (
    <Stack gap="s">
      <Label>{text("device.forget")}</Label>
      <Body>{text("device.about")}</Body>
      <Body role="status">
        {unsent.phase === "there" ? text("device.unsent", { count: unsent.value }) : text("device.unknown")}
      </Body>
      <Quiet>{text("device.own")}</Quiet>
      {problem && <Problem failure={problem} onRetry={() => void forget()} />}
      <Row align="center">
        {isAsking ? (
          <>
            <Button onClick={() => setAsking(false)}>{text("device.no")}</Button>
            <SteadyButton off={isBusy} onClick={() => void forget()}>
              {text("device.yes")}
            </SteadyButton>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>{text(onSignOut ? "device.forgetAndLeave" : "device.forget")}</Button>
        )}
      </Row>
    </Stack>
  );
};

// A late part is a default export.
export default ForgetDevice;
