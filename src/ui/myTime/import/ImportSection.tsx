import { useText } from "../../context";
import { MyTimeSection } from "../MyTimeSection";
import type { SectionProps } from "../useMyTime";
import { FileImport } from "./FileImport";

/** Busy times of a calendar that Meridian cannot read. */
export const FileSection = ({ declaring }: SectionProps) => {
  const text = useText();
  return (
    <MyTimeSection title={text("import.fileTitle")}>
      <FileImport declaring={declaring} />
    </MyTimeSection>
  );
};
