// `infinite`: options of TanStack Query for lists that grow page by page.
import type {
  AccessLogInput,
  AnyHomeroomError,
  AuditLogInput,
  CoursePageInput,
  FindPeopleInput,
  FoundMessage,
  HandledRequestsInput,
  Homeroom,
  ListBookingsInput,
  ListCampusesInput,
  ListCasesInput,
  ListChosenStudentsInput,
  ListClassesInput,
  ListClientStudentsInput,
  ListConsentsInput,
  ListContactsInput,
  ListEnrollmentsInput,
  ListEventsInput,
  ListExportsInput,
  ListGoalsInput,
  ListGradesInput,
  ListGroupCandidatesInput,
  ListGroupColleaguesInput,
  ListGroupStudentsInput,
  ListGroupsInput,
  ListGuardiansInput,
  ListHoldsInput,
  ListIntegrationsInput,
  ListInvitationsInput,
  ListLiveClassesInput,
  ListMembersInput,
  ListNotificationsInput,
  ListRegistrationsInput,
  ListReportsInput,
  ListRequestsInput,
  ListRestrictionsInput,
  ListSchoolsInput,
  ListStudentsInput,
  ListSyncRunsInput,
  ListThreadsInput,
  ListTutorsInput,
  Page,
  PagingInput,
  Result,
  RosterInput,
  SearchMessagesInput,
  UndecidedExportsInput,
} from "@homeroom/client";
import { type InfiniteData, infiniteQueryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { callKey, type InfiniteKey, type Method, type Namespace, type PersonId } from "./keys.ts";
import { messagePages } from "./message-pages.ts";

/** A list's input without the place to begin at. */
export type Unpaged<Input> = Omit<Input, "page" | "offset">;

type Found = InfiniteData<FoundMessage[], string | undefined>;

/** Options for `useInfiniteQuery`, as one person. */
export function infiniteQueries(homeroom: Homeroom, personId: PersonId) {
  /** `next`: where the next page begins, after one that began at `at`. */
  function grow<Name extends Namespace, Input, T>(
    namespace: Name,
    method: Method<Name>,
    first: number,
    page: (homeroom: Homeroom, input: Input, at: number) => Promise<Result<T>>,
    next: (last: T, at: number, input: Input) => number | undefined,
  ) {
    return (input: Input) =>
      infiniteQueryOptions<T, AnyHomeroomError, InfiniteData<T, number>, InfiniteKey, number>({
        queryKey: [...callKey(personId, namespace, method, input), "infinite"],
        queryFn: ({ signal, client, queryKey, pageParam }) =>
          ask(
            { client, queryKey, isFurther: pageParam !== first },
            page(homeroom.with({ signal }), input, pageParam),
          ),
        initialPageParam: first,
        getNextPageParam: (last, _, at) => next(last, at, input),
        retry: false,
      });
  }

  const following = ({ rows: shown, hasMore }: Page<unknown>, offset: number) =>
    hasMore ? offset + shown.length : undefined;

  /** Lists whose pages begin at an offset. */
  function list<Name extends Namespace, Input, Row>(
    namespace: Name,
    method: Method<Name>,
    page: (
      homeroom: Homeroom,
      input: Unpaged<Input> | undefined,
      at: { offset: number },
    ) => Promise<Result<Page<Row>>>,
  ) {
    const grown = grow(
      namespace,
      method,
      0,
      (client, input: Unpaged<Input> | undefined, offset: number) => page(client, input, { offset }),
      following,
    );
    return (input?: Unpaged<Input>) => grown(input);
  }

  /** Those of a course, which the input always names. */
  function ofCourse<Input, Row>(
    method: Method<"portal">,
    page: (homeroom: Homeroom, input: Input, at: { offset: number }) => Promise<Result<Page<Row>>>,
  ) {
    return grow(
      "portal",
      method,
      0,
      (client, input: Input, offset: number) => page(client, input, { offset }),
      following,
    );
  }

  /** The same for lists that answer rows alone: a full page has a next one. */
  function rows<Name extends Namespace, Input extends { limit?: number | undefined }, Row>(
    namespace: Name,
    method: Method<Name>,
    page: (homeroom: Homeroom, input: Input, at: { offset: number }) => Promise<Result<Row[]>>,
  ) {
    return grow(
      namespace,
      method,
      0,
      (client, input: Input, offset: number) => page(client, input, { offset }),
      (last, offset, { limit = 50 }) => (last.length < limit ? undefined : offset + last.length),
    );
  }

  return {
    profile: {
      listTutors: list(
        "profile",
        "listTutors",
        ({ profile }, input: Unpaged<ListTutorsInput> | undefined, at) =>
          profile.listTutors({ ...input, ...at }),
      ),
    },
    students: {
      list: list("students", "list", ({ students }, input: Unpaged<ListStudentsInput> | undefined, at) =>
        students.list({ ...input, ...at }),
      ),
    },
    guardians: {
      mine: list("guardians", "mine", ({ guardians }, input: Unpaged<ListGuardiansInput> | undefined, at) =>
        guardians.mine({ ...input, ...at }),
      ),
      blocked: list("guardians", "blocked", ({ guardians }, input: Unpaged<PagingInput> | undefined, at) =>
        guardians.blocked({ ...input, ...at }),
      ),
    },
    clients: {
      list: list("clients", "list", ({ clients }, input: Unpaged<PagingInput> | undefined, at) =>
        clients.list({ ...input, ...at }),
      ),
      students: list(
        "clients",
        "students",
        ({ clients }, input: Unpaged<ListClientStudentsInput> | undefined, at) =>
          clients.students({ ...input, ...at }),
      ),
      agents: list("clients", "agents", ({ clients }, input: Unpaged<PagingInput> | undefined, at) =>
        clients.agents({ ...input, ...at }),
      ),
    },
    invitations: {
      list: list(
        "invitations",
        "list",
        ({ invitations }, input: Unpaged<ListInvitationsInput> | undefined, at) =>
          invitations.list({ ...input, ...at }),
      ),
    },
    bookings: {
      list: list("bookings", "list", ({ bookings }, input: Unpaged<ListBookingsInput> | undefined, at) =>
        bookings.list({ ...input, ...at }),
      ),
    },
    contacts: {
      list: rows("contacts", "list", ({ contacts }, input: Unpaged<ListContactsInput>, at) =>
        contacts.list({ ...input, ...at }),
      ),
      blocked: list("contacts", "blocked", ({ contacts }, input: Unpaged<PagingInput> | undefined, at) =>
        contacts.blocked({ ...input, ...at }),
      ),
    },
    threads: {
      list: list("threads", "list", ({ threads }, input: Unpaged<ListThreadsInput> | undefined, at) =>
        threads.list({ ...input, ...at }),
      ),
    },
    messages: {
      /** A thread from its newest page to its first, oldest first within a page. Marks nothing read. */
      pages: messagePages(homeroom, personId),
      search: (input: Omit<SearchMessagesInput, "before">) =>
        infiniteQueryOptions<FoundMessage[], AnyHomeroomError, Found, InfiniteKey, string | undefined>({
          queryKey: [...callKey(personId, "messages", "search", input), "infinite"],
          queryFn: ({ signal, client, queryKey, pageParam }) => {
            const { messages } = homeroom.with({ signal });
            const isFurther = pageParam !== undefined;
            return ask({ client, queryKey, isFurther }, messages.search({ ...input, before: pageParam }));
          },
          initialPageParam: undefined,
          getNextPageParam: (last) =>
            last.length < (input.limit ?? 50) ? undefined : last.at(-1)?.createdAt,
          retry: false,
        }),
    },
    schools: {
      organizations: list(
        "schools",
        "organizations",
        ({ schools }, input: Unpaged<PagingInput> | undefined, at) =>
          schools.organizations({ ...input, ...at }),
      ),
      schools: list("schools", "schools", ({ schools }, input: Unpaged<ListSchoolsInput> | undefined, at) =>
        schools.schools({ ...input, ...at }),
      ),
      campuses: list(
        "schools",
        "campuses",
        ({ schools }, input: Unpaged<ListCampusesInput> | undefined, at) =>
          schools.campuses({ ...input, ...at }),
      ),
      classes: list("schools", "classes", ({ schools }, input: Unpaged<ListClassesInput> | undefined, at) =>
        schools.classes({ ...input, ...at }),
      ),
      members: rows("schools", "members", ({ schools }, input: Unpaged<ListMembersInput>, at) =>
        schools.members({ ...input, ...at }),
      ),
      roster: rows("schools", "roster", ({ schools }, input: Unpaged<RosterInput>, at) =>
        schools.roster({ ...input, ...at }),
      ),
    },
    goals: {
      list: list("goals", "list", ({ goals }, input: Unpaged<ListGoalsInput> | undefined, at) =>
        goals.list({ ...input, ...at }),
      ),
    },
    groups: {
      list: list("groups", "list", ({ groups }, input: Unpaged<ListGroupsInput> | undefined, at) =>
        groups.list({ ...input, ...at }),
      ),
      students: grow(
        "groups",
        "students",
        0,
        ({ groups }, input: Unpaged<ListGroupStudentsInput>, offset: number) =>
          groups.students({ ...input, offset }),
        following,
      ),
      candidates: rows("groups", "candidates", ({ groups }, input: Unpaged<ListGroupCandidatesInput>, at) =>
        groups.candidates({ ...input, ...at }),
      ),
      colleagues: rows("groups", "colleagues", ({ groups }, input: Unpaged<ListGroupColleaguesInput>, at) =>
        groups.colleagues({ ...input, ...at }),
      ),
    },
    events: {
      list: list("events", "list", ({ events }, input: Unpaged<ListEventsInput> | undefined, at) =>
        events.list({ ...input, ...at }),
      ),
    },
    portal: {
      grades: rows("portal", "grades", ({ portal }, input: Unpaged<ListGradesInput>, at) =>
        portal.grades({ ...input, ...at }),
      ),
      courses: list("portal", "courses", ({ portal }, input: Unpaged<PagingInput> | undefined, at) =>
        portal.courses({ ...input, ...at }),
      ),
      chosenStudents: ofCourse("chosenStudents", ({ portal }, input: Unpaged<ListChosenStudentsInput>, at) =>
        portal.chosenStudents({ ...input, ...at }),
      ),
      enrollments: ofCourse("enrollments", ({ portal }, input: Unpaged<ListEnrollmentsInput>, at) =>
        portal.enrollments({ ...input, ...at }),
      ),
      assignments: ofCourse("assignments", ({ portal }, input: Unpaged<CoursePageInput>, at) =>
        portal.assignments({ ...input, ...at }),
      ),
      submissions: ofCourse("submissions", ({ portal }, input: Unpaged<CoursePageInput>, at) =>
        portal.submissions({ ...input, ...at }),
      ),
      liveClasses: ofCourse("liveClasses", ({ portal }, input: Unpaged<ListLiveClassesInput>, at) =>
        portal.liveClasses({ ...input, ...at }),
      ),
      registrations: ofCourse("registrations", ({ portal }, input: Unpaged<ListRegistrationsInput>, at) =>
        portal.registrations({ ...input, ...at }),
      ),
    },
    integrations: {
      list: list(
        "integrations",
        "list",
        ({ integrations }, input: Unpaged<ListIntegrationsInput> | undefined, at) =>
          integrations.list({ ...input, ...at }),
      ),
      runs: list(
        "integrations",
        "runs",
        ({ integrations }, input: Unpaged<ListSyncRunsInput> | undefined, at) =>
          integrations.runs({ ...input, ...at }),
      ),
    },
    notifications: {
      list: list(
        "notifications",
        "list",
        ({ notifications }, input: Unpaged<ListNotificationsInput> | undefined, at) =>
          notifications.list({ ...input, ...at }),
      ),
    },
    consents: {
      list: list("consents", "list", ({ consents }, input: Unpaged<ListConsentsInput> | undefined, at) =>
        consents.list({ ...input, ...at }),
      ),
      entries: list(
        "consents",
        "entries",
        ({ consents }, input: Unpaged<ListConsentsInput> | undefined, at) =>
          consents.entries({ ...input, ...at }),
      ),
    },
    oversight: {
      accessLog: list(
        "oversight",
        "accessLog",
        ({ oversight }, input: Unpaged<AccessLogInput> | undefined, at) =>
          oversight.accessLog({ ...input, ...at }),
      ),
    },
    privacy: {
      exports: list("privacy", "exports", ({ privacy }, input: Unpaged<ListExportsInput> | undefined, at) =>
        privacy.exports({ ...input, ...at }),
      ),
      undecidedExports: rows(
        "privacy",
        "undecidedExports",
        ({ privacy }, input: Unpaged<UndecidedExportsInput>, at) =>
          privacy.undecidedExports({ ...input, ...at }),
      ),
      requests: list(
        "privacy",
        "requests",
        ({ privacy }, input: Unpaged<ListRequestsInput> | undefined, at) =>
          privacy.requests({ ...input, ...at }),
      ),
      handledRequests: rows(
        "privacy",
        "handledRequests",
        ({ privacy }, input: Unpaged<HandledRequestsInput>, at) =>
          privacy.handledRequests({ ...input, ...at }),
      ),
      holds: rows("privacy", "holds", ({ privacy }, input: Unpaged<ListHoldsInput>, at) =>
        privacy.holds({ ...input, ...at }),
      ),
    },
    reports: {
      mine: list("reports", "mine", ({ reports }, input: Unpaged<ListReportsInput> | undefined, at) =>
        reports.mine({ ...input, ...at }),
      ),
      concerns: list("reports", "concerns", ({ reports }, input: Unpaged<ListReportsInput> | undefined, at) =>
        reports.concerns({ ...input, ...at }),
      ),
      cases: rows("reports", "cases", ({ reports }, input: Unpaged<ListCasesInput>, at) =>
        reports.cases({ ...input, ...at }),
      ),
    },
    admin: {
      findPeople: rows("admin", "findPeople", ({ admin }, input: Unpaged<FindPeopleInput>, at) =>
        admin.findPeople({ ...input, ...at }),
      ),
      listRestrictions: rows(
        "admin",
        "listRestrictions",
        ({ admin }, input: Unpaged<ListRestrictionsInput>, at) => admin.listRestrictions({ ...input, ...at }),
      ),
      auditLog: grow(
        "admin",
        "auditLog",
        Number.MAX_SAFE_INTEGER,
        ({ admin }, input: Omit<AuditLogInput, "before">, before) => admin.auditLog({ ...input, before }),
        (last, _, { limit = 50 }) => (last.length < limit ? undefined : last.at(-1)?.id),
      ),
    },
  };
}

export type HomeroomInfiniteQueries = ReturnType<typeof infiniteQueries>;
