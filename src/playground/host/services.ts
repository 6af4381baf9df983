import { declareMembers, HostObject } from "./hostObject";

// Services beside the workbook that office.js and add-ins with a shared runtime use, by their names on the wire.

/** Custom functions: here called directly, so the host only accepts office.js's word that they are ready. */
class CustomFunctionsService extends HostObject {
  setOsfControlContainerReadyForCustomFunctions(): void {}

  getEnabledFeatures(): readonly string[] {
    return [];
  }
}

declareMembers(CustomFunctionsService, "CustomFunctions", {
  setOsfControlContainerReadyForCustomFunctions: "protocol",
  getEnabledFeatures: "protocol",
});

class AddinInternalService extends HostObject {
  notifyActionHandlerReady(): void {}
}

declareMembers(AddinInternalService, "AddinInternalService", {
  notifyActionHandlerReady: "method",
});

/** Whether the shared runtime is shown: https://learn.microsoft.com/office/dev/add-ins/develop/show-hide-add-in */
class AppRuntimeService extends HostObject {
  state = "Visible";

  setAppRuntimeState(state: string): void {
    this.state = state;
  }

  getAppRuntimeState(): string {
    return this.state;
  }
}

declareMembers(AppRuntimeService, "AppRuntimeService", {
  setAppRuntimeState: "method",
  getAppRuntimeState: "method",
});

/** Whether the shared runtime starts with the workbook: https://learn.microsoft.com/office/dev/add-ins/develop/run-code-on-document-open */
class AppRuntimePersistenceService extends HostObject {
  startState = "None";

  setAppRuntimeStartState(state: string): void {
    this.startState = state;
  }

  getAppRuntimeStartState(): string {
    return this.startState;
  }
}

declareMembers(AppRuntimePersistenceService, "AppRuntimePersistenceService", {
  setAppRuntimeStartState: "method",
  getAppRuntimeStartState: "method",
});

/** Requests to change the ribbon: the playground has none, so they succeed and change nothing. */
class DynamicRibbon extends HostObject {
  executeRequestUpdate(): void {}

  executeRequestCreate(): void {}
}

declareMembers(DynamicRibbon, "DynamicRibbon", {
  executeRequestUpdate: "method",
  executeRequestCreate: "method",
});

/** One of each service, by type name. */
export function createServices(): ReadonlyMap<string, HostObject> {
  return new Map<string, HostObject>([
    ["Microsoft.ExcelServices.CustomFunctions", new CustomFunctionsService()],
    ["Microsoft.InternalService.AddinInternalService", new AddinInternalService()],
    ["Microsoft.AppRuntime.AppRuntimeService", new AppRuntimeService()],
    ["Microsoft.AppRuntime.AppRuntimePersistenceService", new AppRuntimePersistenceService()],
    ["Microsoft.DynamicRibbon.DynamicRibbon", new DynamicRibbon()],
  ]);
}
