import type { PartProps } from "../partProps";
import { FileImport } from "./FileImport";
import { OutlookHours } from "./OutlookHours";
import { MyTimeSection } from "../MyTimeSection";
import { useText } from "../../context";

/** What somebody already has elsewhere: it is shown first, and taken over only by a press. */
export const ImportSection = ({ declaring }: PartProps) => {
  const text = useText();
  return (
    <MyTimeSection title={text("import.title")}>
      <OutlookHours declaring={declaring} />
      <FileImport declaring={declaring} />
    </MyTimeSection>
  );
};
