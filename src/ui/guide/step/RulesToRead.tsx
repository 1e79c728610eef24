import { useMemo } from "react";
import type { LiveDocument, ShownEntry } from "../../../domain/document/store/liveDocument";
import type { Pair } from "../../../domain/people/pair";
import { Label, Quiet, Stack } from "../../controls/layout";
import { aboutEntries } from "../../document/about";
import { EntryItem } from "../../document/EntryItem";
import { useEntryContext } from "../../document/entry/later";
import { useText } from "../../context";

interface RulesToReadProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly entries: readonly ShownEntry[];
  readonly rules: readonly ShownEntry[];
}

/** The rules that are read aloud in this part, whenever they were written, each with its yes (S5). */
export const RulesToRead = ({ pair, document, entries, rules }: RulesToReadProps) => {
  const text = useText();
  const about = useMemo(() => aboutEntries(entries, pair), [entries, pair]);
  // Their words are fetched only where there is a rule.
  const more = useEntryContext(pair, rules.length === 0 ? rules : entries);
  return (
    <Stack as="section" aria-label={text("rules.title")}>
      <Label>{text("rules.title")}</Label>
      {rules.length === 0 && <Quiet>{text("rules.missing")}</Quiet>}
      {rules.map((shown) => (
        <EntryItem key={shown.entry.id} shown={shown} about={about} document={document} more={more} />
      ))}
    </Stack>
  );
};
