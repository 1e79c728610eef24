import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import { languageFor } from "../../../locales/language";
import { loadLaterText } from "../../../locales/text";
import { useText, WithText } from "../../context";
import { CopyText } from "../CopyText";
import { faultDetails, type NotShownProps } from "./faultDetails";
import { Body, Row, Stack } from "../layout";
import { PageMeanwhile } from "../meanwhile";
import { Page } from "../Page";
import { useFetched } from "../useFetched";

/** In place of a screen that could not be drawn: that this is so, what one can do, and what to tell whoever mends it. */
const NotShown = (props: NotShownProps) => {
  const around = useText();
  // Not by Words: its loader belongs to the services, which may be what fell. The page's language is the one in use.
  const load = useCallback(() => loadLaterText(languageFor(document.documentElement.lang), "fault", around), [around]);
  const words = useFetched(load);
  if (words.phase === "missing") return <PageMeanwhile onRetry={props.onAgain} />;
  if (words.phase === "fetching") return null;
  return (
    <WithText text={words.value}>
      <Told {...props} />
    </WithText>
  );
};

const Told = ({ fault, isWhole, onAgain }: NotShownProps) => {
  const text = useText();
  return (
    <Page title={text("fault.title")}>
      <Stack gap="m" role="alert">
        {!isWhole && <Body>{text("fault.others")}</Body>}
        <Body>{text("fault.stored")}</Body>
        <Body>{text("fault.next")}</Body>
      </Stack>
      <Row>
        <Button appearance="primary" onClick={onAgain}>
          {text("action.tryAgain")}
        </Button>
        <Button onClick={() => window.location.reload()}>{text("fault.reload")}</Button>
      </Row>
      <Body>{text("fault.noNames")}</Body>
      <CopyText label={text("fault.details")} words={faultDetails(fault)} press={text("fault.copy")} />
    </Page>
  );
};

// A late part is a default export.
export default NotShown;
