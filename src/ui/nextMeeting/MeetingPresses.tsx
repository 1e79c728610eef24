import { Button } from "@fluentui/react-components";
import { useText } from "../context";
import { Row } from "../controls/layout";

interface MeetingPressesProps {
  readonly onPrepare: () => void;
}

/** What one can do about the next meeting. */
export const MeetingPresses = ({ onPrepare }: MeetingPressesProps) => {
  const text = useText();
  return (
    <Row>
      <Button appearance="primary" onClick={onPrepare}>
        {text("next.prepare")}
      </Button>
    </Row>
  );
};
