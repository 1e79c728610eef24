/** How strongly a person wants a time kept free or used: the one scale for patterns, observances and dates. */
export type Strength = "never" | "avoid" | "rather-not" | "fine" | "welcome";
