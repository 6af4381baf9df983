import { createContext, useContext } from "react";
import { en } from "../locales/en";
import type { Words } from "../locales/words";
import { formatOf, type Format } from "./format";

/** The words the pane speaks, and how its numbers and dates read: two things, as in Excel itself. */
export interface Language {
  readonly words: Words;
  readonly format: Format;
}

/** The pane's language where Office shows numbers in `locale`. */
export function languageOf(locale: string | null): Language {
  return { words: en, format: formatOf(locale) };
}

export const LanguageContext = createContext<Language>(languageOf(null));

/** The language of the pane a component stands in. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
