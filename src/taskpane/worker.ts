import { en } from "../locales/en";
import { Analysis } from "./analysis/analysis";
import type { Line } from "./analysis/messages";
import { serve } from "./analysis/serve";

// What takes long happens here, beside the page: the pane goes on answering.
serve(new Analysis(en.report), globalThis as unknown as Line);
