import { Body } from "../controls/layout";
import { Page } from "../controls/Page";
import { Words } from "../controls/Words";
import { useText } from "../context";

/** In place of the screens, once this browser keeps nothing any more: a screen would store copies anew. */
const ForgottenPage = () => (
  <Page title="Meridian">
    <Words of="device">
      <Forgotten />
    </Words>
  </Page>
);

const Forgotten = () => {
  const text = useText();
  return <Body role="status">{text("device.done")}</Body>;
};

// A late part is a default export.
export default ForgottenPage;
