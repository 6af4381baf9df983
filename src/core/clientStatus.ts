import type { ConfirmedStatus } from "./clientInput";
import type { Status } from "./status";

/**
 * The status of a client by its rhythm, unless a person confirmed another: lost and closed are Lost, and who is still a client
 * is not: where the rhythm says Lost, At risk.
 *
 * @example clientStatus("Active", "lost") //=> "Lost"
 * @example clientStatus("Lost", "still a client") //=> "At risk"
 */
export function clientStatus(
  byRhythm: Status | "",
  confirmed: ConfirmedStatus | null | undefined
): Status | "" {
  switch (confirmed) {
    case "lost":
    case "closed":
      return "Lost";
    case "still a client":
      return byRhythm === "Lost" ? "At risk" : byRhythm;
    default:
      return byRhythm;
  }
}
