import { useText } from "../../context";
import { MyTimeSection } from "../MyTimeSection";
import type { SectionProps } from "../useMyTime";
import { AssumedHours } from "../week/MyWeek";
import { FileImport } from "./FileImport";

/** Hours that a person has in Outlook already: shown first, and taken over only by a press. */
export const OutlookSection = ({ declaring }: SectionProps) => {
  const text = useText();
  return (
    <MyTimeSection title={text("import.title")}>
      <AssumedHours declaring={declaring} outlook={undefined} />
    </MyTimeSection>
  );
};

/** Busy times of a calendar that Meridian cannot read. */
export const FileSection = ({ declaring }: SectionProps) => {
  const text = useText();
  return (
    <MyTimeSection title={text("import.fileTitle")}>
      <FileImport declaring={declaring} />
    </MyTimeSection>
  );
};
