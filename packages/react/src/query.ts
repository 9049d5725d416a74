// `query`: options of TanStack Query for every call that reads.
import type { AnyHomeroomError, Homeroom, Result } from "@homeroom/client";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { type CallKey, callKey, type Method, type Namespace, type PersonId } from "./keys.ts";

type Call<Input extends unknown[], T> = (...input: Input) => Promise<Result<T>>;

/** Asked once: live updates do not ask again on the mere chance that something has changed. */
const once = { staleTime: Number.POSITIVE_INFINITY, meta: { once: true } } as const;

/** Every request of these leaves an entry in the audit log, so only a person asks again. */
const audited = { ...once, refetchOnWindowFocus: false } as const;

/** Options for `useQuery`, `useSuspenseQuery`, `ensureQueryData` and the like, as one person. */
export function queries(homeroom: Homeroom, personId: PersonId) {
  function read<Name extends Namespace, Input extends unknown[], T>(
    namespace: Name,
    method: Method<Name>,
    pick: (homeroom: Homeroom) => Call<Input, T>,
    more: { staleTime?: number; refetchOnWindowFocus?: boolean; meta?: { once: true } } = {},
  ) {
    return (...input: Input) =>
      queryOptions<T, AnyHomeroomError, T, CallKey>({
        queryKey: callKey(personId, namespace, method, input[0]),
        queryFn: ({ signal, client, queryKey }) =>
          ask({ client, queryKey }, pick(homeroom.with({ signal }))(...input)),
        // The SDK repeats what may be repeated.
        retry: false,
        ...more,
      });
  }

  return {
    profile: {
      get: read("profile", "get", ({ profile }) => profile.get),
      listTutors: read("profile", "listTutors", ({ profile }) => profile.listTutors),
      address: read("profile", "address", ({ profile }) => profile.address),
      availability: read("profile", "availability", ({ profile }) => profile.availability),
      colleagues: read("profile", "colleagues", ({ profile }) => profile.colleagues),
    },
    students: {
      list: read("students", "list", ({ students }) => students.list),
      get: read("students", "get", ({ students }) => students.get),
      children: read("students", "children", ({ students }) => students.children),
    },
    guardians: {
      mine: read("guardians", "mine", ({ guardians }) => guardians.mine),
      blocked: read("guardians", "blocked", ({ guardians }) => guardians.blocked),
      ofStudent: read("guardians", "ofStudent", ({ guardians }) => guardians.ofStudent),
      waiting: read("guardians", "waiting", ({ guardians }) => guardians.waiting),
      validateLink: read("guardians", "validateLink", ({ guardians }) => guardians.validateLink),
    },
    clients: {
      list: read("clients", "list", ({ clients }) => clients.list),
      students: read("clients", "students", ({ clients }) => clients.students),
      agents: read("clients", "agents", ({ clients }) => clients.agents),
    },
    invitations: {
      list: read("invitations", "list", ({ invitations }) => invitations.list),
      preview: read("invitations", "preview", ({ invitations }) => invitations.preview),
    },
    bookings: {
      list: read("bookings", "list", ({ bookings }) => bookings.list),
      get: read("bookings", "get", ({ bookings }) => bookings.get),
    },
    consents: {
      list: read("consents", "list", ({ consents }) => consents.list),
      entries: read("consents", "entries", ({ consents }) => consents.entries),
      /** A text never changes. */
      texts: read("consents", "texts", ({ consents }) => consents.texts, once),
      ofStudent: read("consents", "ofStudent", ({ consents }) => consents.ofStudent, audited),
    },
    contacts: {
      list: read("contacts", "list", ({ contacts }) => contacts.list),
      availability: read("contacts", "availability", ({ contacts }) => contacts.availability),
      blocked: read("contacts", "blocked", ({ contacts }) => contacts.blocked),
    },
    threads: {
      list: read("threads", "list", ({ threads }) => threads.list),
      get: read("threads", "get", ({ threads }) => threads.get),
      unreadTotal: read("threads", "unreadTotal", ({ threads }) => threads.unreadTotal),
    },
    messages: {
      search: read("messages", "search", ({ messages }) => messages.search),
      /** A file never changes. */
      download: read("messages", "download", ({ messages }) => messages.download, once),
    },
    schools: {
      memberships: read("schools", "memberships", ({ schools }) => schools.memberships),
      organizations: read("schools", "organizations", ({ schools }) => schools.organizations),
      schools: read("schools", "schools", ({ schools }) => schools.schools),
      campuses: read("schools", "campuses", ({ schools }) => schools.campuses),
      classes: read("schools", "classes", ({ schools }) => schools.classes),
      members: read("schools", "members", ({ schools }) => schools.members),
      roster: read("schools", "roster", ({ schools }) => schools.roster),
    },
    goals: {
      list: read("goals", "list", ({ goals }) => goals.list),
      get: read("goals", "get", ({ goals }) => goals.get),
      milestones: read("goals", "milestones", ({ goals }) => goals.milestones),
    },
    groups: {
      list: read("groups", "list", ({ groups }) => groups.list),
      get: read("groups", "get", ({ groups }) => groups.get),
      students: read("groups", "students", ({ groups }) => groups.students),
      candidates: read("groups", "candidates", ({ groups }) => groups.candidates),
      colleagues: read("groups", "colleagues", ({ groups }) => groups.colleagues),
      shares: read("groups", "shares", ({ groups }) => groups.shares),
    },
    events: {
      list: read("events", "list", ({ events }) => events.list),
      previewAudience: read("events", "previewAudience", ({ events }) => events.previewAudience),
      unacknowledged: read("events", "unacknowledged", ({ events }) => events.unacknowledged),
    },
    portal: {
      childOverview: read("portal", "childOverview", ({ portal }) => portal.childOverview),
      downloadCertificate: read(
        "portal",
        "downloadCertificate",
        ({ portal }) => portal.downloadCertificate,
        once,
      ),
      grades: read("portal", "grades", ({ portal }) => portal.grades),
      courses: read("portal", "courses", ({ portal }) => portal.courses),
      course: read("portal", "course", ({ portal }) => portal.course),
      assignments: read("portal", "assignments", ({ portal }) => portal.assignments),
      liveClasses: read("portal", "liveClasses", ({ portal }) => portal.liveClasses),
      registrations: read("portal", "registrations", ({ portal }) => portal.registrations),
      enrollments: read("portal", "enrollments", ({ portal }) => portal.enrollments),
      chosenStudents: read("portal", "chosenStudents", ({ portal }) => portal.chosenStudents),
      submissions: read("portal", "submissions", ({ portal }) => portal.submissions),
    },
    integrations: {
      list: read("integrations", "list", ({ integrations }) => integrations.list),
      preview: read("integrations", "preview", ({ integrations }) => integrations.preview),
      runs: read("integrations", "runs", ({ integrations }) => integrations.runs),
    },
    calendar: {
      feed: read("calendar", "feed", ({ calendar }) => calendar.feed),
    },
    push: {
      key: read("push", "key", ({ push }) => push.key),
      devices: read("push", "devices", ({ push }) => push.devices),
    },
    notifications: {
      list: read("notifications", "list", ({ notifications }) => notifications.list),
      unreadCount: read("notifications", "unreadCount", ({ notifications }) => notifications.unreadCount),
      preferences: read("notifications", "preferences", ({ notifications }) => notifications.preferences),
    },
    oversight: {
      accessLog: read("oversight", "accessLog", ({ oversight }) => oversight.accessLog),
    },
    privacy: {
      exports: read("privacy", "exports", ({ privacy }) => privacy.exports),
      downloadExport: read("privacy", "downloadExport", ({ privacy }) => privacy.downloadExport, once),
      undecidedExports: read(
        "privacy",
        "undecidedExports",
        ({ privacy }) => privacy.undecidedExports,
        audited,
      ),
      requests: read("privacy", "requests", ({ privacy }) => privacy.requests),
      erasureNotices: read("privacy", "erasureNotices", ({ privacy }) => privacy.erasureNotices),
      handledRequests: read("privacy", "handledRequests", ({ privacy }) => privacy.handledRequests, audited),
      holds: read("privacy", "holds", ({ privacy }) => privacy.holds, audited),
      retentionRules: read("privacy", "retentionRules", ({ privacy }) => privacy.retentionRules),
    },
    reports: {
      mine: read("reports", "mine", ({ reports }) => reports.mine),
      concerns: read("reports", "concerns", ({ reports }) => reports.concerns),
      cases: read("reports", "cases", ({ reports }) => reports.cases, audited),
    },
    admin: {
      listRestrictions: read("admin", "listRestrictions", ({ admin }) => admin.listRestrictions, audited),
      listAgeEvidence: read("admin", "listAgeEvidence", ({ admin }) => admin.listAgeEvidence, audited),
      listStudentStatuses: read(
        "admin",
        "listStudentStatuses",
        ({ admin }) => admin.listStudentStatuses,
        audited,
      ),
      explainAccess: read("admin", "explainAccess", ({ admin }) => admin.explainAccess, audited),
      guardianChildren: read("admin", "guardianChildren", ({ admin }) => admin.guardianChildren),
      studentParents: read("admin", "studentParents", ({ admin }) => admin.studentParents),
      findPeople: read("admin", "findPeople", ({ admin }) => admin.findPeople, audited),
      findThreads: read("admin", "findThreads", ({ admin }) => admin.findThreads, audited),
      checkAuditLog: read("admin", "checkAuditLog", ({ admin }) => admin.checkAuditLog, audited),
      auditLog: read("admin", "auditLog", ({ admin }) => admin.auditLog),
    },
  };
}

export type HomeroomQueries = ReturnType<typeof queries>;
