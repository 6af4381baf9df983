/**
 * Whether the page runs inside Excel, known once Office has started; false without office.js, for instance where its
 * address cannot be reached.
 */
export async function ready(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const info = await Office.onReady();
  return info.host === Office.HostType.Excel;
}
