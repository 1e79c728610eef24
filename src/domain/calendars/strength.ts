/** How strongly somebody wants a time kept free or used. The same five words for everybody and everything. */
export type Strength = "never" | "avoid" | "rather-not" | "fine" | "welcome";
