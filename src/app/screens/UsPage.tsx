import { UsView } from "../../ui/us/UsView";

// A late part is a default export.
export default UsView;
