import { Words } from "../../ui/controls/Words";
import { SafetyView } from "../../ui/safety/SafetyView";

/** Contacts outside the pair, with its messages, a chunk of its own. */
const SafetyPage = ({ backTo }: { readonly backTo: string }) => (
  <Words of="safety">
    <SafetyView backTo={backTo} />
  </Words>
);

// A late part is a default export.
export default SafetyPage;
