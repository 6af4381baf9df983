/** Whose functions live results call: KAM's, or only Excel's own (365, 2024, the web), which go on without the add-in. */
export const LIVE_STYLES = ["kam", "native"] as const;
export type LiveStyle = (typeof LIVE_STYLES)[number];
