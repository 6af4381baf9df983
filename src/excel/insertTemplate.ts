import type { TemplateSheet } from "../sheet/templateSheet";
import { insertSheet } from "./insertSheet";

/**
 * Adds a sheet that shows how data should look, for the user to put own rows into, and answers its name.
 *
 * @throws those of `insertSheet`
 */
export async function insertTemplate(template: TemplateSheet): Promise<string> {
  return insertSheet(template);
}
