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
export { type CalendarEvent, writeCalendar } from "./events/calendar.ts";
export { createHomeroom, type Homeroom, type HomeroomOptions } from "./homeroom.ts";
export type { ChannelListeners, CloseChannel, LiveEvent, OpenChannel } from "./live/channel.ts";
export type { LiveOptions, SubscribeOptions, Subscription } from "./live/hub.ts";
export type { NotificationCallbacks } from "./live/notification-feed.ts";
export type { LivePlatform } from "./live/platform.ts";
export type { LiveStatus, ThreadCallbacks, ThreadSubscribeOptions } from "./live/thread-feed.ts";
export type { FileContent, Uploaded, UploadInput } from "./messaging/attachments.ts";
export type { AttachmentType } from "./messaging/file-type.ts";
export type { PendingMessage, Sending } from "./messaging/sending.ts";
export type { UploadProgress } from "./messaging/storage.ts";
export type {
  AdminNamespace,
  AuditLogInput,
  CreatePlaceholderInput,
  FindThreadsInput,
  LinkStudentInput,
  RestrictContactInput,
  ReviewThreadInput,
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
export type { ContactsNamespace, ListContactsInput } from "./namespaces/contacts.ts";
export type {
  CreateEventInput,
  EventsNamespace,
  EventTarget,
  ExportCalendarInput,
  ListEventsInput,
  PreviewAudienceInput,
  UpdateEventInput,
} from "./namespaces/events.ts";
export type {
  GuardiansNamespace,
  ListGuardiansInput,
  UnlinkGuardianInput,
  ValidateLinkInput,
} from "./namespaces/guardians.ts";
export type {
  CompleteIntegrationInput,
  ConnectIntegrationInput,
  ImportFileInput,
  IntegrationsNamespace,
  ListIntegrationsInput,
  ListSyncRunsInput,
  RequestSyncInput,
} from "./namespaces/integrations.ts";
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
  MessagesNamespace,
  PagesInput,
  SearchMessagesInput,
  SendAttachmentInput,
  SendMessageInput,
} from "./namespaces/messages.ts";
export type {
  ListNotificationsInput,
  MarkReadInput,
  NotificationsNamespace,
  SetPreferenceInput,
} from "./namespaces/notifications.ts";
export type {
  AttendanceInput,
  CoursePageInput,
  CreateAssignmentInput,
  CreateCourseInput,
  CreateLiveClassInput,
  EnrollInput,
  GradeInput,
  PortalNamespace,
  SubmitInput,
  UpdateEnrollmentInput,
} from "./namespaces/portal.ts";
export type { ListTutorsInput, ProfileNamespace, UpdateProfileInput } from "./namespaces/profile.ts";
export type {
  CreateTenantInput,
  InviteMemberInput,
  ListCampusesInput,
  ListClassesInput,
  ListMembersInput,
  ListSchoolsInput,
  PlaceInput,
  SchoolsNamespace,
  SetPermissionsInput,
  TenantInput,
  TenantLevel,
} from "./namespaces/schools.ts";
export type { StudentsNamespace, UnlinkInput } from "./namespaces/students.ts";
export type {
  ListThreadsInput,
  MarkThreadReadInput,
  OpenThreadInput,
  SnoozeInput,
  StartThreadInput,
  ThreadsNamespace,
} from "./namespaces/threads.ts";
export type { Booking, ListedBooking } from "./rows/bookings.ts";
export type { AudienceCount, SchoolEvent } from "./rows/events.ts";
export type { Integration, StartedIntegration, SyncReport, SyncRun } from "./rows/integrations.ts";
export type { Invitation, InvitationPreview, ListedInvitation } from "./rows/invitations.ts";
export type {
  Assignment,
  ChildOverview,
  Course,
  Enrollment,
  LiveClass,
  Registration,
  Submission,
} from "./rows/learning.ts";
export type { Link, Unlinked } from "./rows/links.ts";
export type {
  Contact,
  FoundMessage,
  Message,
  ReviewedMessage,
  SentMessage,
  StartedThread,
  Thread,
  ThreadMetadata,
} from "./rows/messaging.ts";
export type { Notification, NotificationPreference } from "./rows/notifications.ts";
export type { AccessExplanation, AuditEntry, Restriction } from "./rows/oversight.ts";
export type {
  Agent,
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
export type {
  Campus,
  Member,
  Membership,
  Organization,
  Pupil,
  RosterCounts,
  RosterPreview,
  RosterProblem,
  School,
  SchoolClass,
} from "./rows/schools.ts";
export type { ApplyRosterInput, PreviewRosterInput, RosterProgress } from "./schools/roster.ts";
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
