// The public face of @homeroom/client.
export {
  type AnyHomeroomError,
  type ErrorCode,
  type FieldProblem,
  HomeroomError,
  isHomeroomError,
  type PlainErrorCode,
} from "./core/errors.ts";
export type { PagingInput } from "./core/page.ts";
export { newRequestId } from "./core/request-id.ts";
export { type Result, unwrap } from "./core/result.ts";
export type { RetryOptions } from "./core/retry.ts";
export type { Page } from "./core/transport.ts";
export { Constants, type Database, type Enums, type Json, type Tables } from "./database.types.ts";
export { createHomeroom, type Homeroom, type HomeroomOptions } from "./homeroom.ts";
export type {
  AdminNamespace,
  AuditLogInput,
  CreatePlaceholderInput,
  LinkStudentInput,
  RestrictContactInput,
  RoleInput,
  SetLinkRightsInput,
} from "./namespaces/admin.ts";
export type {
  AssignInput,
  AssignManyInput,
  BookingsNamespace,
  CancelInput,
  CompleteInput,
  CreateBookingInput,
  ListBookingsInput,
} from "./namespaces/bookings.ts";
export type { ClientsNamespace, ListClientStudentsInput } from "./namespaces/clients.ts";
export type {
  GuardiansNamespace,
  ListGuardiansInput,
  UnlinkGuardianInput,
  ValidateLinkInput,
} from "./namespaces/guardians.ts";
export {
  type AcceptInvitationInput,
  type DeclineInvitationInput,
  type InvitationsNamespace,
  type InviteClientInput,
  type InviteParentInput,
  type InvitePlaceholderInput,
  type InviteStudentInput,
  invitationToken,
  type ListInvitationsInput,
  type SendInvitationInput,
} from "./namespaces/invitations.ts";
export type {
  ListNotificationsInput,
  MarkReadInput,
  NotificationsNamespace,
  SetPreferenceInput,
} from "./namespaces/notifications.ts";
export type { ListTutorsInput, ProfileNamespace, UpdateProfileInput } from "./namespaces/profile.ts";
export type { StudentsNamespace, UnlinkInput } from "./namespaces/students.ts";
export type { Booking, ListedBooking } from "./rows/bookings.ts";
export type { Invitation, InvitationPreview, ListedInvitation } from "./rows/invitations.ts";
export type { Link, Unlinked } from "./rows/links.ts";
export type { Notification, NotificationPreference } from "./rows/notifications.ts";
export type { AccessExplanation, AuditEntry, Restriction } from "./rows/oversight.ts";
export type {
  Child,
  Client,
  ClientStudent,
  Guardian,
  Parent,
  Placeholder,
  Profile,
  Student,
  Tutor,
} from "./rows/people.ts";
export type { AddOutcome } from "./students/add-many.ts";
export type { ImportOutcome, ImportReport } from "./students/import-csv.ts";
export type {
  AddStudentInput,
  AddStudentsInput,
  ExportStudentsInput,
  ImportDefaults,
  ImportStudentsInput,
  ListStudentsInput,
} from "./students/inputs.ts";
