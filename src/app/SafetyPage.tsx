import { Words } from "../ui/controls/Words";
import { SafetyView } from "../ui/safety/SafetyView";

/** Whom to turn to outside the pair, with its own words: both come in a piece of their own. */
const SafetyPage = ({ backTo }: { readonly backTo: string }) => (
  <Words of="safety">
    <SafetyView backTo={backTo} />
  </Words>
);

// A late part is a default export.
export default SafetyPage;
