import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { SECTIONS } from "../../domain/document/sections";
import type { Pair } from "../../domain/people/pair";
import { useText } from "../context";
import type { DocumentSearch } from "./reading";

const useStyles = makeStyles({
  tools: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 136px), 1fr))",
    gap: tokens.spacingVerticalS,
    alignItems: "end",
    "@media print": { display: "none" },
  },
  field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: "0" },
  print: { minHeight: "32px" },
  found: { margin: "0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface DocumentToolsProps {
  readonly pair: Pair;
  readonly search: DocumentSearch;
  /** The pair's own words to find entries by. */
  readonly tags: readonly string[];
  readonly onPrint: () => void;
}

/** Search, choose a part, a person or one of the words that the pair finds things by, print. */
export const DocumentTools = ({ pair, search, tags, onPrint }: DocumentToolsProps) => {
  const text = useText();
  const styles = useStyles();
  const { wanted, want, found, isLooking } = search;
  const { section, author, tag } = wanted;
  // A tag may be taken off its last entry while it is chosen here.
  const offered = tag === undefined || tags.includes(tag) ? tags : [tag, ...tags];
  return (
    <>
      <div role="search" className={styles.tools}>
        <Field className={styles.field} label={text("document.search")}>
          <Input type="search" value={wanted.words} onChange={(_, { value }) => want({ ...wanted, words: value })} />
        </Field>
        <ToolChoice
          label={text("document.section")}
          all={text("document.everything")}
          options={SECTIONS.map((id) => ({ id, words: text("document.sectionName", { section: id }) }))}
          chosen={section}
          onChoose={(id) => want({ ...wanted, section: SECTIONS.find((each) => each === id) })}
        />
        <ToolChoice
          label={text("document.writtenBy")}
          all={text("document.anybody")}
          options={pair.members.map(({ id, name }) => ({ id, words: name }))}
          chosen={author}
          onChoose={(id) => want({ ...wanted, author: pair.members.find((each) => each.id === id)?.id })}
        />
        {offered.length > 0 && (
          <ToolChoice
            label={text("document.tag")}
            all={text("document.anyTag")}
            options={offered.map((each) => ({ id: each, words: each }))}
            chosen={tag}
            onChoose={(id) => want({ ...wanted, tag: id })}
          />
        )}
        <Button className={styles.print} onClick={onPrint}>
          {text("document.print")}
        </Button>
      </div>
      <p className={styles.found} role="status">
        {isLooking && text("document.found", { count: found.length })}
      </p>
    </>
  );
};

const useChoiceStyles = makeStyles({ field: { gridTemplateColumns: "minmax(0, 1fr)", minWidth: "0" } });

interface ToolChoiceProps {
  readonly label: string;
  /** What is said while nothing is chosen. */
  readonly all: string;
  readonly options: readonly { readonly id: string; readonly words: string }[];
  readonly chosen: string | undefined;
  /** The id of an option; undefined for all. */
  readonly onChoose: (id: string | undefined) => void;
}

/** Narrows what is shown to one of some options. */
const ToolChoice = ({ label, all, options, chosen, onChoose }: ToolChoiceProps) => {
  const styles = useChoiceStyles();
  return (
    <Field className={styles.field} label={label}>
      <Select value={chosen ?? ""} onChange={(_, { value }) => onChoose(value === "" ? undefined : value)}>
        <option value="">{all}</option>
        {options.map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
};
