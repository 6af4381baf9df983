/** Everything the playground itself says; the pane beside it has its own words. */
export const words = {
  title: "KAM playground",
  open: "Open\u2026",
  openHelp:
    "Open a workbook (.xlsx) or a text file (.csv, .csv.gz) of your own; it stays on this computer",
  download: "Download .xlsx",
  downloadHelp: "Download the workbook as it stands",
  samples: "Samples",
  more: "Options",
  newWorkbook: "New workbook",
  webLimits: "Web limits (5 MB per message)",
  theme: "Theme of Office",
  themes: { light: "Light", dark: "Dark", contrast: "High contrast (black)" },
  pane: "KAM task pane",
  splitter: "Width of the task pane",
  widthInPixels: (pixels: number) => `${pixels} pixels`,
  drop: "Drop the file to open it",
  dismiss: "Close this message",
  opening: (name: string) => `Opening ${name}\u2026`,
  saving: "Writing the workbook\u2026",
  leftOut: (name: string, things: readonly string[]) =>
    `${name} is open. Not taken over from the file: ${things.join(", ")}.`,
  savedWithout: (things: readonly string[]) => `Downloaded. Not in the file: ${things.join(", ")}.`,
  ambiguousDates: (columns: readonly string[]) =>
    `Kept as text: ${columns.join(", ")}. Its dates can be read as day/month or as month/day. Write them as 2024-12-31 and open the file again.`,
  cutOff: (rows: number) =>
    `The file has ${rows.toLocaleString("en")} rows; a sheet holds 1,048,576. The rest is left out.`,
  unreadable: {
    wrongType: (name: string) =>
      `${name} is not a file the playground can open. Save it as .xlsx or .csv and open that.`,
    oldWorkbook: (name: string) =>
      `${name} is a workbook of an older or binary kind. Open it in Excel and save it as .xlsx.`,
    encrypted: (name: string) =>
      `${name} is protected by a password. Save a copy without the password and open that.`,
    damaged: (name: string, why: string) =>
      `${name} cannot be read; it may be damaged or cut short. Save it once more, or export it as .csv. (${why})`,
    empty: (name: string) => `${name} is empty.`,
  },
  notSaved: (why: string) => `The workbook could not be written. (${why})`,
  paneFailed: (why: string) => `The task pane did not load. Reload this page. (${why})`,
  notStarted: (why: string) =>
    `The playground did not start. Reload this page; if that does not help, start it anew with npm run playground. (${why})`,
} as const;
