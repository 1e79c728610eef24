import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import { ownRemovals } from "../../domain/document/sharing";
import type { Failure } from "../../domain/shared/failure";
import { PopUp } from "../controls/popUp/PopUp";
import { ProblemBar } from "../controls/ProblemBar";
import { SteadyButton } from "../controls/SteadyButton";
import { useDocument } from "../document/useDocument";
import { useMe, useText } from "../context";
import { Body, Row, Stack } from "../controls/layout";

const useStyles = makeStyles({
  sentences: {
    margin: "0",
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
  },
});

export interface DeleteWordsProps {
  readonly document: LiveDocument;
  /** Everybody else in the pair. */
  readonly names: string;
}

/** Takes back all that one wrote, after plain words about what that does and what it cannot do (P9). */
export const DeleteWords = ({ document, names }: DeleteWordsProps) => {
  const text = useText();
  const me = useMe();
  const own = useStyles();
  const [isAsked, ask] = useState(false);
  const [isSure, setSure] = useState(false);
  // Preloaded: a press answers at once, also without a connection.
  useEffect(() => PopUp.preload(), []);
  const { entries } = useDocument(document);
  const { remove, removing, problem } = useRemoving(document);
  const [count, didRemove] = [ownRemovals(entries, me.id).length, entries.length > 0];
  if (count === 0) {
    return <Body role="status">{text(didRemove ? "leaving.deleteNothing" : "leaving.deleteEmpty")}</Body>;
  }
  return (
    <Row>
      <Button onClick={() => ask(true)}>{text("leaving.delete")}</Button>
      {isAsked && (
        <PopUp title={text("leaving.delete")} close={text("leaving.keep")} onClose={() => ask(false)}>
          <Stack gap="s">
            <ul className={own.sentences}>
              <li>{text("leaving.deleteDoes", { count })}</li>
              <li>{text("leaving.deleteRows")}</li>
              <li>{text("leaving.deleteOrganisation")}</li>
              <li>{text("leaving.deleteOthers", { names })}</li>
            </ul>
            <Checkbox
              label={text("leaving.deleteSure")}
              checked={isSure}
              onChange={(_, { checked }) => setSure(checked === true)}
            />
            <Row align="center">
              <SteadyButton off={!isSure || removing} onClick={() => void remove(ownRemovals(entries, me.id))}>
                {text("leaving.deletePress", { count })}
              </SteadyButton>
            </Row>
            {problem && <ProblemBar failure={problem} byHand />}
          </Stack>
        </PopUp>
      )}
    </Row>
  );
};

/** One removal after the other, so that a device that is full keeps those it could. */
const useRemoving = (document: LiveDocument) => {
  const [removing, setRemoving] = useState(false);
  const [problem, setProblem] = useState<Failure>();
  const remove = async (ids: ReturnType<typeof ownRemovals>): Promise<void> => {
    setRemoving(true);
    setProblem(undefined);
    for (const removes of ids) {
      const kept = await document.write({ text: "", content: { kind: "note" }, removes });
      if (!kept.ok) {
        setProblem(kept.error);
        break;
      }
    }
    setRemoving(false);
  };
  return { remove, removing, problem };
};
