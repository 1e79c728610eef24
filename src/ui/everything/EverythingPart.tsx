import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import type { Pair } from "../../domain/people/pair";
import { failureWords } from "../controls/failureWords";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList, othersNames } from "../format/list";
import type { Format } from "../services";
import { useEverything, type Came } from "./useEverything";
import { useFormat } from "../context";
import { Body, Quiet, Row, Stack } from "../controls/layout";

export interface EverythingPartProps {
  readonly pairs: readonly Pair[];
}

/** A copy of all that somebody can read, and the way back in from one. */
const EverythingPart = ({ pairs }: EverythingPartProps) => {
  const format = useFormat();
  const { text } = format;
  const { came, busy, savePage, saveData, bringIn } = useEverything(pairs);
  const file = useRef<HTMLInputElement>(null);
  return (
    <Stack gap="s">
      <Body>{text("everything.about")}</Body>
      <Row align="center">
        <SteadyButton off={busy} onClick={() => void savePage()}>
          {text("everything.page")}
        </SteadyButton>
        <SteadyButton off={busy} onClick={() => void saveData()}>
          {text("everything.data")}
        </SteadyButton>
        <Button onClick={() => file.current?.click()}>{text("everything.bringIn")}</Button>
        <input
          hidden
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={text("everything.file")}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void bringIn(chosen);
            currentTarget.value = "";
          }}
        />
      </Row>
      <Body role="status">{busy ? text("everything.gathering") : came && cameWords(format, came)}</Body>
      <Quiet>{text("everything.rules")}</Quiet>
    </Stack>
  );
};

const cameWords = ({ text, me, locale }: Format, came: Came): string => {
  switch (came.kind) {
    case "saved": {
      const names = formatList(
        came.unread.flatMap((pair) => othersNames(pair, me.id)),
        locale,
      );
      return text(came.unread.length > 0 ? "everything.partly" : "everything.saved", { names });
    }
    case "brought": {
      const { own, entries, waiting, unread } = came.brought;
      const isNothing = own + entries + waiting + unread === 0;
      return isNothing ? text("everything.nothing") : text("everything.brought", { own, entries, waiting, unread });
    }
    case "failed":
      return came.failure.type === "BadInput" ? text("everything.notOurs") : failureWords(came.failure, text, true);
  }
};

// A late part is a default export.
export default EverythingPart;
