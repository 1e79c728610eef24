import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { EntryContent } from "../../../domain/document/entry";
import type { ShownEntry } from "../../../domain/document/store/liveDocument";
import { type ChangeOfView, changesOfView } from "../../../domain/document/parts/changesOfView";
import type { EntryId } from "../../../domain/shared/ids";
import { useFormat } from "../../context";
import { Drawing } from "../../controls/Drawing";
import { Body, Fold, Heading, Stack } from "../../controls/layout";
import { LookBackQuestion } from "../entry/LookBack";
import { EntryButtons } from "../entry/OpenForm";
import { PartEntry, type PartProps, PartSheet, WriteHere } from "./PartEntry";

/** How each saw something then, and sees it now: the newest change first, and what went before it a press away. Nobody is rated (S13). */
const ShiftsPart = (props: PartProps) => {
  const { text } = useFormat();
  const { entries } = props.context;
  const changes = useMemo(() => changesOfView(entries), [entries]);
  return (
    <>
      {changes.length === 0 && props.isWhole && (
        <Stack gap="s">
          <Drawing of="apart" />
          <Body>{text("shifts.first")}</Body>
        </Stack>
      )}
      <WriteHere {...props} kind="shift" press={text("shifts.write")} isMain={changes.length === 0} />
      {changes.map((change) => (
        <Change key={change.looks[0]?.entry.id} change={change} {...props} />
      ))}
    </>
  );
};

const Change = ({ change: { looks, topic }, ...props }: PartProps & { readonly change: ChangeOfView<ShownEntry> }) => {
  const { text, me } = useFormat();
  const [asked, setAsked] = useState<EntryId>();
  const newest = looks.at(-1);
  if (!newest) return null;
  const { entry } = newest;
  const before = looks.slice(0, -1).toReversed();
  const isAsked = asked === entry.id;
  const title = topic ?? text("shifts.untitled");
  return (
    <PartSheet as="section" aria-label={title}>
      <PartEntry {...props} shown={newest} sign={<Heading as="h2">{title}</Heading>} said={withoutTopic(entry.content)}>
        {entry.author === me.id && !isAsked && (
          <EntryButtons>
            <Button size="small" onClick={() => setAsked(entry.id)}>
              {text("shifts.still")}
            </Button>
          </EntryButtons>
        )}
        {isAsked && (
          <LookBackQuestion
            key={entry.id}
            entry={entry}
            context={props.context}
            document={props.document}
            isBeside
            onNotToday={() => setAsked(undefined)}
          />
        )}
      </PartEntry>
      {before.length > 0 && (
        <Fold title={text("shifts.before", { count: before.length })}>
          <Stack>
            {before.map((shown) => (
              <PartEntry key={shown.entry.id} {...props} shown={shown} said={withoutTopic(shown.entry.content)} />
            ))}
          </Stack>
        </Fold>
      )}
    </PartSheet>
  );
};

/** What it is about stands above it. */
const withoutTopic = (content: EntryContent): EntryContent => {
  if (content.kind !== "shift") return content;
  const { topic: _, ...shift } = content.shift;
  return { kind: "shift", shift };
};

// A late part is a default export.
export default ShiftsPart;
