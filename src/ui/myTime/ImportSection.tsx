import type { PartProps } from "./partProps";
import { FileImport } from "./FileImport";
import { OutlookHours } from "./OutlookHours";
import { Section } from "./Section";
import { useText } from "../context";

/** What somebody already has elsewhere: it is shown first, and taken over only by a press. */
export const ImportSection = ({ declaring }: PartProps) => {
  const text = useText();
  return (
    <Section title={text("import.title")}>
      <OutlookHours declaring={declaring} />
      <FileImport declaring={declaring} />
    </Section>
  );
};
