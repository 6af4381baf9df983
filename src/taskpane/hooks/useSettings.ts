import { useEffect, useRef, type Dispatch } from "react";
import { readSettings, saveSettings } from "../../excel/settings";
import { choicesFrom, parametersOf } from "../state/choices";
import { isRunning, type PaneState } from "../state/paneState";
import type { Action } from "../state/reducer";

const PAUSE = 1_000; // typing a limit is one change

/**
 * Brings back the choices that were made in this workbook, and keeps new ones in it. Only what the user changed is kept: to
 * open the pane leaves a workbook unchanged. Where Excel refuses, the choices hold for as long as the pane is open.
 */
export function useSettings(state: PaneState, dispatch: Dispatch<Action>): void {
  const { choices } = state;
  const running = isRunning(state);
  const kept = useRef(choices);

  useEffect(() => {
    let ended = false;
    readSettings().then(
      ({ settings, reason }) => {
        if (ended || reason === "none") return;
        if (settings === null) return dispatch({ type: "settingsRefused", reason });
        const found = choicesFrom(settings.parameters, settings.lostDays, settings.live);
        kept.current = found;
        dispatch({ type: "settingsFound", choices: found });
      },
      () => undefined
    );
    return () => {
      ended = true;
    };
  }, [dispatch]);

  useEffect(() => {
    if (running || choices === kept.current) return;
    const asked = parametersOf(choices);
    if (!("parameters" in asked)) return; // half typed
    const timer = setTimeout(() => {
      kept.current = choices;
      const lostDays = choices.lostDays === "" ? null : Number(choices.lostDays);
      const live = choices.live === "none" ? null : choices.live;
      void saveSettings({ parameters: asked.parameters, lostDays, live }).catch(() => undefined);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [choices, running]);
}
