import { createRoot } from "react-dom/client";
import { ready } from "../excel/ready";
import { contentLanguage } from "../excel/theme";
import { en } from "../locales/en";
import { App } from "./App";
import { openWorker } from "./openWorker";
import "./page.css";

const { broken, notInExcel } = en.pane;

/** Starts the pane once Office is ready, or says in words why it cannot: never a blank page. */
async function start(page: HTMLElement): Promise<void> {
  if (!(await ready())) return say(page, notInExcel.title, notInExcel.text);
  createRoot(page, { onUncaughtError: (error) => fail(page, error) }).render(
    <App locale={contentLanguage()} openThread={openWorker} />
  );
}

function fail(page: HTMLElement, error: unknown): void {
  reportError(error); // to the console, for whoever is asked for help
  say(page, broken.title, broken.text(String(error)));
}

/** Plain words without React, which may be what failed. */
function say(page: HTMLElement, title: string, text: string): void {
  const message = document.createElement("main");
  message.className = "message";
  const heading = message.appendChild(document.createElement("h1"));
  heading.textContent = title;
  message.appendChild(document.createElement("p")).textContent = text;
  page.replaceChildren(message);
}

const page = document.getElementById("pane")!;
start(page).catch((error: unknown) => fail(page, error));
