/**
 * Which days lie from `from` on and before `end`: 1 for each that does, else 0.
 *
 * @example daysInside(Float64Array.of(45291, 45292.5), 45292, 45323) //=> [0, 1]
 */
export function daysInside(days: Float64Array, from: number, end: number): Uint8Array {
  const inside = new Uint8Array(days.length);
  for (let i = 0; i < days.length; i++) inside[i] = Number(days[i]! >= from && days[i]! < end);
  return inside;
}
