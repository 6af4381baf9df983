/** The word of the column Trend for sales of the last 12 months and of the 12 before, from its definition in docs/method.md. */
export function slowTrend(now: number | null, before: number | null): string {
  if (now === null || before === null) return "–";
  if (now === before) return before > 0 ? "► Even" : "–";
  if (before > 0 && now <= before * (0.75 + 1e-9)) return "▼ Shrinking";
  if (before > 0 && Math.abs(now - before) / before <= 0.05) return "► Even";
  if (now < before) return "▼ Down";
  return before === 0 ? "▲ New" : "▲ Up";
}
