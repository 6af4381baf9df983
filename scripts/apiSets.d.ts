/** The requirement set of each member of each class of the namespace Excel: { Range: { "ExcelApi 1.1": ["address", ...] } }. */
export function apiSets(): Record<string, Record<string, string[]>>;
