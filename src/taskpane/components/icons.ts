// From one file per icon: the package's index, with thousands of them, would be parsed on every development build.
export { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
export { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
export { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
export { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
export { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
export { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
export { InfoRegular } from "@fluentui/react-icons/svg/info";
export { TableRegular } from "@fluentui/react-icons/svg/table";
export { WarningFilled } from "@fluentui/react-icons/svg/warning";
export { SearchRegular } from "@fluentui/react-icons/svg/search";
