import { Spinner } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import { useText } from "../../context";
import { createLatePart, type MeanwhileProps } from "../../controls/latePart";
import { Words } from "../../controls/Words";
import type writeEntry from "../../document/write/WriteEntry";

/** In place of the form while it comes, and where it cannot come. */
const FormMeanwhile = ({ onRetry }: Partial<MeanwhileProps>) => {
  const text = useText();
  return onRetry ? (
    <p role="alert">{text("guide.loadFailed")}</p>
  ) : (
    <Spinner size="tiny" label={text("guide.opening")} />
  );
};

const WriteEntry = createLatePart(() => import("../../document/write/WriteEntry"), FormMeanwhile);

/** The form for one kind of entry. It and its words come when somebody wants it. */
export const StepForm = (props: ComponentProps<typeof writeEntry>) => {
  const text = useText();
  return (
    <Words of="write" waiting={<FormMeanwhile />} missing={<p role="alert">{text("guide.loadFailed")}</p>}>
      <WriteEntry {...props} />
    </Words>
  );
};
