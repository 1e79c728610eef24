import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { failureWords } from "../format/failureWords";
import { SteadyButton } from "../controls/SteadyButton";
import { formatList, othersNames } from "../format/list";
import type { Format, BroughtBack, EverythingPreview } from "../services";
import { useFormat, useConversations, useOwnThings } from "../context";
import { Body, Quiet, Row, Stack } from "../controls/layout";
import type { Failure } from "../../domain/shared/failure";
import { Arriving } from "../document/copy/Arriving";
import { FileInside, textOfFile } from "../document/copy/FileInside";
import { saveFile } from "../document/copy/savedPage";
import { everythingPage } from "./everythingPage";

export interface EverythingPartProps {
  readonly pairs: readonly Pair[];
}

/** A copy of all that somebody can read, and the way back in from one. */
const EverythingPart = ({ pairs }: EverythingPartProps) => {
  const format = useFormat();
  const { text } = format;
  const { came, busy, savePage, saveData, look, bringIn, leave } = useEverything(pairs);
  const { openDocument } = useConversations();
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
            if (chosen) void look(chosen);
            currentTarget.value = "";
          }}
        />
      </Row>
      {came?.kind === "inside" && !busy && (
        <FileInside
          previews={came.preview.documents.map(({ preview }) => preview)}
          forYou={Object.keys(came.preview.own).length > 0}
          onBringIn={() => void bringIn(came.preview)}
          onLeave={leave}
        />
      )}
      <Body role="status">{busy ? text("everything.gathering") : came && cameWords(format, came)}</Body>
      {came?.kind === "brought" &&
        came.from.documents.map(({ pair, preview }) => (
          <Arriving
            key={pair.id}
            document={openDocument(pair)}
            brought={new Set(preview.entries.map(({ id }) => id))}
          />
        ))}
      <Quiet>{text("everything.rules")}</Quiet>
    </Stack>
  );
};

const cameWords = ({ text, me, locale }: Format, came: Came): string => {
  switch (came.kind) {
    case "inside":
      return "";
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

/** What came of the last press. */
type Came =
  /** `unread`: the pairs whose document could not be looked into. */
  | { readonly kind: "saved"; readonly unread: readonly Pair[] }
  | { readonly kind: "inside"; readonly preview: EverythingPreview }
  | { readonly kind: "brought"; readonly brought: BroughtBack; readonly from: EverythingPreview }
  | { readonly kind: "failed"; readonly failure: Failure };

interface UsingEverything {
  readonly busy: boolean;
  readonly came?: Came;
  readonly savePage: () => Promise<void>;
  readonly saveData: () => Promise<void>;
  /** Shows what a file would bring. */
  readonly look: (file: File) => Promise<void>;
  readonly bringIn: (preview: EverythingPreview) => Promise<void>;
  readonly leave: () => void;
}

const TOO_LARGE: Failure = { type: "BadInput", field: "size", value: "", problem: "is too large" };

/** Looks for what is new before it saves, so that a copy is as whole as it can be. */
const useEverything = (pairs: readonly Pair[]): UsingEverything => {
  const format = useFormat();
  const { openDocument } = useConversations();
  const { everything, journal, howIWork, myTime } = useOwnThings();
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<Came>();
  const doing = async (press: () => Promise<Came>): Promise<void> => {
    setBusy(true);
    setCame(await press());
    setBusy(false);
  };
  const save = (write: () => Promise<void>): Promise<void> =>
    doing(async () => {
      const unread = await everything.gather(pairs);
      await write();
      return { kind: "saved", unread };
    });
  return {
    busy,
    savePage: () =>
      save(async () =>
        saveFile(
          "everything-i-can-read.html",
          "text/html",
          everythingPage({ ...format, openDocument, journal, howIWork, myTime }, pairs),
        ),
      ),
    saveData: () =>
      save(async () => saveFile("everything-i-can-read.json", "application/json", await everything.data(pairs))),
    look: (file) =>
      doing(async () => {
        const text = await textOfFile(file);
        if (text === undefined) return { kind: "failed", failure: TOO_LARGE };
        // What is here has to be known before something is added to it.
        await everything.gather(pairs);
        const inside = await everything.preview(text, pairs);
        return inside.ok ? { kind: "inside", preview: inside.value } : { kind: "failed", failure: inside.error };
      }),
    bringIn: (preview) =>
      doing(async () => {
        const back = await everything.bringIn(preview);
        return back.ok
          ? { kind: "brought", brought: back.value, from: preview }
          : { kind: "failed", failure: back.error };
      }),
    leave: () => setCame(undefined),
    ...(came && { came }),
  };
};
