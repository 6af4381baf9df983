/** The clients that are key, and those proposed before a person decided; shares of the positive sales of the span. */
export interface KeyGroup {
  readonly clients: number;
  readonly share: number;
  readonly proposed: number;
  readonly proposedShare: number;
}

/** What the source literature expects a key group to hold of sales: guidance, never an error. */
export const EXPECTED_KEY_SHARE = { least: 0.3, most: 0.55 } as const;
