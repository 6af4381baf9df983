import { insertExamples } from "../excel/insertExamples";
import { insertSample } from "../excel/insertSample";
import { insertTemplate } from "../excel/insertTemplate";
import type { Words } from "../locales/words";
import { examplesSheet } from "../sheet/examplesSheet";
import { SAMPLES } from "../sheet/sample";
import { templateSheet } from "../sheet/templateSheet";
import type { Insertion } from "./state/paneState";

/** Adds a sheet that the user asked for, and answers its name. */
export function insert(sheet: Insertion, words: Words): Promise<string> {
  switch (sheet) {
    case "examples":
      return insertExamples(examplesSheet(words.examples));
    case "sample":
      return insertSample(SAMPLES[0]!, words.samples);
    case "template":
      return insertTemplate(templateSheet(words.template));
  }
}
