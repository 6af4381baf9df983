/** The two colours of Office's own panes, as CSS colours. */
export interface OfficeColours {
  readonly background: string;
  readonly foreground: string;
}

/**
 * The colours Office gives its panes, or null where the host tells none (Excel on the web among others). Excel raises
 * no event when the user changes the theme: ask again when the pane gets the focus.
 *
 * @example officeColours() //=> { background: "#262626", foreground: "#FFFFFF" } under the black theme
 */
export function officeColours(): OfficeColours | null {
  const theme = givenTheme();
  if (!theme?.bodyBackgroundColor || !theme.bodyForegroundColor) return null;
  return { background: theme.bodyBackgroundColor, foreground: theme.bodyForegroundColor };
}

function givenTheme(): Office.OfficeTheme | null {
  try {
    return Office.context.officeTheme ?? null;
  } catch {
    return null; // some hosts define the property and throw when it is read: the same as telling no theme
  }
}

/**
 * The language of the document's content, in which Office shows numbers and dates.
 *
 * @example contentLanguage() //=> "de-DE"
 */
export function contentLanguage(): string | null {
  return Office.context.contentLanguage || null;
}
