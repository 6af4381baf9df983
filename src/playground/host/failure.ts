/**
 * A failure as Excel reports it: office.js turns it into an OfficeExtension.Error with the same code.
 * Codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export class HostFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400
  ) {
    super(message);
    this.name = code;
  }
}

/** An argument of the wrong kind, shape or range. */
export function invalidArgument(
  message = "The argument is invalid or missing or has an incorrect format."
): HostFailure {
  return new HostFailure("InvalidArgument", message);
}

/** A sheet, table, name or other item that is not there. */
export function itemNotFound(): HostFailure {
  return new HostFailure("ItemNotFound", "The requested resource doesn't exist.", 404);
}

/** A name that another sheet, table or defined name has already. */
export function itemAlreadyExists(): HostFailure {
  return new HostFailure("ItemAlreadyExists", "The resource being created already exists.", 409);
}

/** A member this host does not have, by its name in Microsoft's documentation: "Range.getImage". */
export function apiNotFound(
  member: string,
  reason = "the playground's workbook does not support it"
): HostFailure {
  return new HostFailure("ApiNotFound", `${member} could not be found: ${reason}.`);
}

/** An operation the workbook's state forbids. */
export function invalidOperation(
  message = "The operation attempted is invalid on the object."
): HostFailure {
  return new HostFailure("InvalidOperation", message);
}

/** A write to a protected sheet or workbook. */
export function accessDenied(): HostFailure {
  return new HostFailure("AccessDenied", "You cannot perform the requested operation.", 403);
}
