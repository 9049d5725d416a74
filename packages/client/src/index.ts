// The public face of @homeroom/client.

export type { AdminNamespace } from "./access/admin.ts";
export type {
  AuditLogInput,
  CreatePlaceholderInput,
  FindPeopleInput,
  FindThreadsInput,
  LinkStudentInput,
  ListRestrictionsInput,
  RecordStudentStatusInput,
  RestrictContactInput,
  RestrictContactsInput,
  ReviewThreadInput,
  RoleInput,
  SetCountryInput,
  SetLinkRightsInput,
  SuspendProfileInput,
} from "./access/inputs.ts";
export type {
  AccessExplanation,
  AgeEvidence,
  AuditEntry,
  FoundPerson,
  ListedRestriction,
  Restriction,
  StudentStatus,
} from "./access/rows.ts";
export type {
  CreateEventInput,
  EventsNamespace,
  EventTarget,
  ListEventsInput,
  ListUnacknowledgedInput,
  PreviewAudienceInput,
  UpdateEventInput,
} from "./alerts/events.ts";
export type { AudienceCount, SchoolEvent, Unacknowledged } from "./alerts/rows.ts";
export type {
  AssignInput,
  AssignManyInput,
  BookingsNamespace,
  CancelInput,
  CompleteInput,
  CreateBookingInput,
  ListBookingsInput,
} from "./bookings/bookings.ts";
export type { Booking, ListedBooking } from "./bookings/rows.ts";
export type {
  ConsentInput,
  ConsentsNamespace,
  ConsentTextsInput,
  GiveConsentInput,
  ListConsentsInput,
  RecordConsentInput,
} from "./consents/consents.ts";
export type { Consent, ConsentEntry, ConsentText, StudentConsent } from "./consents/rows.ts";
export { Constants, type Database, type Enums, type Json, type Tables } from "./database.types.ts";
export type { CalendarFeed, CalendarNamespace, CreateFeedInput } from "./delivery/calendar.ts";
export type {
  PushDevice,
  PushNamespace,
  SubscribeToPushInput,
  UnsubscribeFromPushInput,
} from "./delivery/push.ts";
export type { AddOutcome } from "./family/add-many.ts";
export type { ClientsNamespace, ListClientStudentsInput } from "./family/clients.ts";
export type {
  GrantGuardianRightsInput,
  GuardiansNamespace,
  ListGuardiansInput,
  UnlinkGuardianInput,
  ValidateLinkInput,
} from "./family/guardians.ts";
export type {
  AddStudentInput,
  AddStudentsInput,
  ListStudentsInput,
  SetDateOfBirthInput,
} from "./family/inputs.ts";
export type { Link, Unlinked, WaitingGuardian } from "./family/rows.ts";
export type { StudentsNamespace, UnlinkInput } from "./family/students.ts";
export type {
  CountGoalInput,
  CreateGoalInput,
  GoalsNamespace,
  ListGoalsInput,
  MarkMilestoneInput,
  SetGoalInput,
} from "./goals/goals.ts";
export type { Goal, Milestone } from "./goals/rows.ts";
export type {
  AddToGroupInput,
  CreateGroupInput,
  GroupsNamespace,
  ListGroupCandidatesInput,
  ListGroupColleaguesInput,
  ListGroupStudentsInput,
  ListGroupsInput,
  RemoveFromGroupInput,
  SetGroupInput,
  ShareGroupInput,
} from "./groups/groups.ts";
export type { Group, GroupCandidate, GroupShare, GroupStudent } from "./groups/rows.ts";
export { createHomeroom, type Homeroom, type HomeroomOptions } from "./homeroom.ts";
export type {
  CompleteIntegrationInput,
  ConnectIntegrationInput,
  ImportFileInput,
  IntegrationsNamespace,
  ListIntegrationsInput,
  ListSyncRunsInput,
  RequestSyncInput,
} from "./integrations/integrations.ts";
export type {
  Integration,
  IntegrationPreview,
  StartedIntegration,
  SyncReport,
  SyncRun,
} from "./integrations/rows.ts";
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
} from "./invitations/invitations.ts";
export type { Invitation, InvitationLink, InvitationPreview, ListedInvitation } from "./invitations/rows.ts";
export type {
  AttendanceInput,
  CoursePageInput,
  CreateAssignmentInput,
  CreateCourseInput,
  CreateLiveClassInput,
  EnrollInput,
  GradeInput,
  ListChosenStudentsInput,
  ListEnrollmentsInput,
  ListGradesInput,
  ListLiveClassesInput,
  ListRegistrationsInput,
  PortalNamespace,
  ReviseInput,
  SubmitInput,
  UpdateEnrollmentInput,
} from "./learning/portal.ts";
export type {
  Assignment,
  ChildOverview,
  ChosenStudent,
  Course,
  CourseStudent,
  Enrollment,
  Grade,
  LiveClass,
  Registration,
  Submission,
} from "./learning/rows.ts";
export type { FileContent, Uploaded, UploadInput } from "./messaging/attachments.ts";
export type { ContactAvailabilityInput, ContactsNamespace, ListContactsInput } from "./messaging/contacts.ts";
export type { AttachmentType } from "./messaging/file-type.ts";
export type {
  MessagesNamespace,
  PagesInput,
  SearchMessagesInput,
  SendAttachmentInput,
  SendMessageInput,
} from "./messaging/messages.ts";
export type {
  BlockedContact,
  Contact,
  ContactAvailability,
  FoundMessage,
  Message,
  ReviewedMessage,
  SentMessage,
  StartedThread,
  Thread,
  ThreadMetadata,
} from "./messaging/rows.ts";
export type { PendingMessage, Sending } from "./messaging/sending.ts";
export type { UploadProgress } from "./messaging/storage.ts";
export type { LiveStatus, ThreadCallbacks, ThreadSubscribeOptions } from "./messaging/thread-feed.ts";
export type {
  ListThreadsInput,
  MarkThreadReadInput,
  OpenThreadInput,
  SnoozeInput,
  StartThreadInput,
  ThreadsNamespace,
} from "./messaging/threads.ts";
export type { NotificationCallbacks } from "./notifications/feed.ts";
export type {
  ListNotificationsInput,
  MarkReadInput,
  NotificationsNamespace,
  SetPreferenceInput,
} from "./notifications/notifications.ts";
export type { Notification, NotificationPreference } from "./notifications/rows.ts";
export type { AccessLogInput, OversightNamespace } from "./oversight/oversight.ts";
export type { AccessEntry } from "./oversight/rows.ts";
export type {
  ListTutorsInput,
  ProfileNamespace,
  SetAbsenceInput,
  SetQuietHoursInput,
  UpdateProfileInput,
} from "./people/profile.ts";
export type {
  Agent,
  Availability,
  Block,
  Child,
  Client,
  ClientStudent,
  Colleague,
  Guardian,
  OwnAddress,
  Parent,
  Placeholder,
  Profile,
  Student,
  Tutor,
} from "./people/rows.ts";
export {
  type AnyHomeroomError,
  type ErrorCode,
  type FieldProblem,
  HomeroomError,
  isHomeroomError,
  type PlainErrorCode,
} from "./platform/errors.ts";
export type { ChangeCallbacks, Missed } from "./platform/live/change-feed.ts";
export type { ChannelListeners, CloseChannel, LiveEvent, OpenChannel } from "./platform/live/channel.ts";
export type { ChangeOptions, LiveOptions, SubscribeOptions, Subscription } from "./platform/live/hub.ts";
export { devicePlatform, type LivePlatform } from "./platform/live/platform.ts";
export type { PagingInput } from "./platform/page.ts";
export { pages, pagesBefore } from "./platform/pages.ts";
export type { ReadFrom } from "./platform/read-from.ts";
export { newRequestId } from "./platform/request-id.ts";
export { type Result, unwrap } from "./platform/result.ts";
export type { RetryOptions } from "./platform/retry.ts";
export type { Page } from "./platform/transport.ts";
export type {
  AddStatementInput,
  AnswerExportInput,
  DecideRequestInput,
  FileRequestInput,
  HandledRequestsInput,
  ListExportsInput,
  ListHoldsInput,
  ListRequestsInput,
  PlaceHoldInput,
  PrivacyNamespace,
  RequestErasureInput,
  RequestExportInput,
  UndecidedExportsInput,
} from "./privacy/privacy.ts";
export type {
  DataExport,
  ErasureNotice,
  HandledRequest,
  LegalHold,
  OpenedRequest,
  PrivacyRequest,
  RetentionRule,
  UndecidedExport,
} from "./privacy/rows.ts";
export type {
  DecideReportInput,
  ListCasesInput,
  ListReportsInput,
  RaiseConcernInput,
  ReportMessageInput,
  ReportsNamespace,
} from "./reports/reports.ts";
export type { CaseMessage, Concern, Report, ReportCase } from "./reports/rows.ts";
export type {
  Campus,
  Member,
  Membership,
  Organization,
  Pupil,
  RosterCounts,
  School,
  SchoolClass,
} from "./schools/rows.ts";
export type {
  CreateTenantInput,
  InviteMemberInput,
  ListCampusesInput,
  ListClassesInput,
  ListMembersInput,
  ListSchoolsInput,
  PlaceInput,
  RosterInput,
  SchoolsNamespace,
  SetPermissionsInput,
  TenantInput,
  TenantLevel,
} from "./schools/schools.ts";
