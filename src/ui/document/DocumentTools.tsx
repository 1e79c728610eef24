import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { SECTIONS } from "../../domain/document/sections";
import type { Pair } from "../../domain/people/pair";
import type { Services } from "../services";
import type { Finding } from "./useFinding";

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

export interface DocumentToolsProps {
  readonly services: Services;
  readonly pair: Pair;
  readonly finding: Finding;
  readonly onPrint: () => void;
}

/** Search, choose a part or a person, print. */
export const DocumentTools = ({ services: { text }, pair, finding, onPrint }: DocumentToolsProps) => {
  const styles = useStyles();
  const { wanted, want, found, isLooking } = finding;
  const { section: _section, ...anySection } = wanted;
  const { author: _author, ...anyAuthor } = wanted;
  return (
    <>
      <div role="search" className={styles.tools}>
        <Field className={styles.field} label={text("document.search")}>
          <Input type="search" value={wanted.words} onChange={(_, { value }) => want({ ...wanted, words: value })} />
        </Field>
        <Field className={styles.field} label={text("document.section")}>
          <Select
            value={wanted.section ?? ""}
            onChange={(_, { value }) => {
              const section = SECTIONS.find((each) => each === value);
              want(section ? { ...wanted, section } : anySection);
            }}
          >
            <option value="">{text("document.everything")}</option>
            {SECTIONS.map((section) => (
              <option key={section} value={section}>
                {text("document.sectionName", { section })}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.field} label={text("document.writtenBy")}>
          <Select
            value={wanted.author ?? ""}
            onChange={(_, { value }) => {
              const author = pair.members.find(({ id }) => id === value)?.id;
              want(author ? { ...wanted, author } : anyAuthor);
            }}
          >
            <option value="">{text("document.anybody")}</option>
            {pair.members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
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
