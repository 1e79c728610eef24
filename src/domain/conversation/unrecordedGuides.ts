/** Guides that leave no record by themselves: what is tender is written down only by those whose words it is. */
export const UNRECORDED_GUIDES: readonly string[] = ["repair", "barrier", "end-early"];
