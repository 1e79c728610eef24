import { WordsOfPage } from "../../ui/controls/meanwhile";
import { SafetyView } from "../../ui/safety/SafetyView";

/** Contacts outside the pair, with its messages, a chunk of its own. */
const SafetyPage = ({ backTo }: { readonly backTo: string }) => (
  <WordsOfPage of="safety">
    <SafetyView backTo={backTo} />
  </WordsOfPage>
);

// A late part is a default export.
export default SafetyPage;
