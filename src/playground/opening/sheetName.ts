const LONGEST = 31;

/**
 * A name Excel allows for a sheet, made from that of a file: without its ending, without the characters : \ / ? * [ ],
 * at most 31 characters, no apostrophe at either end.
 *
 * @example sheetName("sales [2024].csv.gz") //=> "sales 2024"
 */
export function sheetName(fileName: string): string {
  const bare = fileName
    .replace(/(\.(csv|tsv|txt|xlsx|xlsm))?(\.gz)?$/i, "")
    .replace(/[:\\/?*[\]]/g, "")
    .slice(0, LONGEST)
    .replace(/^'+|'+$/g, "")
    .trim();
  return bare === "" || bare.toLowerCase() === "history" ? "Sheet1" : bare;
}
