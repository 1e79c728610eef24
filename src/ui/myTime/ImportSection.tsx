import type { PartProps } from "./partProps";
import { FileImport } from "./FileImport";
import { OutlookHours } from "./OutlookHours";
import { Section } from "./Section";

/** What somebody already has elsewhere: it is shown first, and taken over only by a press. */
export const ImportSection = ({ services, declaring }: PartProps) => (
  <Section title={services.text("import.title")}>
    <OutlookHours services={services} declaring={declaring} />
    <FileImport services={services} declaring={declaring} />
  </Section>
);
