const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Now as a serial with time of day, on the user's clock. */
export function localNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / MILLISECONDS_A_DAY + SERIAL_OF_1970;
}
