// `mutation`: options of TanStack Query for every call that writes, and what each makes old.
import {
  type AnyHomeroomError,
  type Homeroom,
  HomeroomError,
  type MarkReadInput,
  type Result,
  type UnsubscribeFromPushInput,
  unwrap,
} from "@homeroom/client";
import { mutationOptions } from "@tanstack/react-query";
import { invalidate, type Stale } from "./cache.ts";
import { type Method, type Namespace, type PersonId, personKey } from "./keys.ts";

const everything = "everything";
/** A child's page shows goals as well. */
const ofGoals = ["goals", "portal.childOverview"] as const;
/** Lists of students are by group as well. */
const ofGroups = [
  "groups",
  "students.list",
  "clients.students",
  "bookings.list",
  "portal.enrollments",
  "schools.roster",
  "goals.list",
  "contacts.list",
] as const;

/** What `useMutation` takes for a call that writes. */
export type Writing<Input, T> = ReturnType<typeof mutationOptions<T, AnyHomeroomError, Input>>;

/** Options for one call that writes; its areas are asked again. */
export function writing<Input, T>(
  { homeroom, personId }: { homeroom: Homeroom; personId: PersonId },
  name: readonly [string, string],
  areas: Stale["areas"],
  call: (input: Input, homeroom: Homeroom) => Promise<Result<T>>,
): () => Writing<Input, T> {
  return () =>
    mutationOptions<T, AnyHomeroomError, Input>({
      mutationKey: [...personKey(personId), ...name],
      mutationFn: (input) => unwrap(call(input, homeroom)),
      // After an error too: its answer may have got lost, or what the page shows is old.
      onSettled: (_data, error, _input, _result, { client }) => {
        if (error?.code !== "validation.failed") void invalidate(client, personId, { areas });
      },
      retry: false,
    });
}

/** A call whose code comes when it is first made, so that pages which offer it load without it. */
export function whenCalled<Module, Input, T>(
  load: () => Promise<Module>,
  call: (module: Module, homeroom: Homeroom, input: Input) => Promise<Result<T>>,
) {
  return async (input: Input, homeroom: Homeroom): Promise<Result<T>> => {
    const module = await load().catch((cause: unknown) => {
      throw new HomeroomError("network.failed", null, undefined, { cause });
    });
    return call(module, homeroom, input);
  };
}

/** Options for `useMutation`, as one person. */
export function mutations(homeroom: Homeroom, personId: PersonId) {
  const write = <Name extends Namespace, Input, T>(
    namespace: Name,
    method: Method<Name>,
    areas: Stale["areas"],
    pick: (homeroom: Homeroom) => (input: Input) => Promise<Result<T>>,
  ) => writing({ homeroom, personId }, [namespace, method], areas, (input: Input) => pick(homeroom)(input));

  return {
    profile: {
      chooseRole: write("profile", "chooseRole", everything, ({ profile }) => profile.chooseRole),
      update: write("profile", "update", ["profile"], ({ profile }) => profile.update),
      setTutorListed: write(
        "profile",
        "setTutorListed",
        ["profile"],
        ({ profile }) => profile.setTutorListed,
      ),
      sendAddressCode: write("profile", "sendAddressCode", [], ({ profile }) => profile.sendAddressCode),
      confirmAddress: write(
        "profile",
        "confirmAddress",
        ["profile.address"],
        ({ profile }) => profile.confirmAddress,
      ),
      setQuietHours: write(
        "profile",
        "setQuietHours",
        ["profile.availability"],
        ({ profile }) => profile.setQuietHours,
      ),
      setAbsence: write(
        "profile",
        "setAbsence",
        ["profile.availability"],
        ({ profile }) => profile.setAbsence,
      ),
    },
    students: {
      add: write("students", "add", ["invitations"], ({ students }) => students.add),
      addMany: write("students", "addMany", ["invitations"], ({ students }) => students.addMany),
      updateRelation: write(
        "students",
        "updateRelation",
        ["students", "guardians"],
        ({ students }) => students.updateRelation,
      ),
      setDateOfBirth: write(
        "students",
        "setDateOfBirth",
        everything,
        ({ students }) => students.setDateOfBirth,
      ),
      unlink: write("students", "unlink", everything, ({ students }) => students.unlink),
    },
    guardians: {
      unlink: write("guardians", "unlink", everything, ({ guardians }) => guardians.unlink),
      grantRights: write("guardians", "grantRights", everything, ({ guardians }) => guardians.grantRights),
      block: write("guardians", "block", everything, ({ guardians }) => guardians.block),
      unblock: write("guardians", "unblock", ["guardians"], ({ guardians }) => guardians.unblock),
      confirm: write("guardians", "confirm", everything, ({ guardians }) => guardians.confirm),
    },
    clients: {
      unlink: write("clients", "unlink", everything, ({ clients }) => clients.unlink),
    },
    invitations: {
      send: write("invitations", "send", ["invitations"], ({ invitations }) => invitations.send),
      accept: write("invitations", "accept", everything, ({ invitations }) => invitations.accept),
      decline: write(
        "invitations",
        "decline",
        ["invitations", "guardians"],
        ({ invitations }) => invitations.decline,
      ),
      revoke: write("invitations", "revoke", ["invitations"], ({ invitations }) => invitations.revoke),
      share: write("invitations", "share", ["invitations"], ({ invitations }) => invitations.share),
      resend: write("invitations", "resend", ["invitations"], ({ invitations }) => invitations.resend),
    },
    bookings: {
      create: write("bookings", "create", ["bookings", "students"], ({ bookings }) => bookings.create),
      assign: write("bookings", "assign", ["bookings", "students"], ({ bookings }) => bookings.assign),
      assignMany: write(
        "bookings",
        "assignMany",
        ["bookings", "students"],
        ({ bookings }) => bookings.assignMany,
      ),
      unassign: write("bookings", "unassign", ["bookings", "students"], ({ bookings }) => bookings.unassign),
      confirm: write("bookings", "confirm", ["bookings"], ({ bookings }) => bookings.confirm),
      complete: write("bookings", "complete", ["bookings", "students"], ({ bookings }) => bookings.complete),
      cancel: write("bookings", "cancel", ["bookings", "students"], ({ bookings }) => bookings.cancel),
    },
    contacts: {
      block: write("contacts", "block", ["contacts", "threads"], ({ contacts }) => contacts.block),
      unblock: write("contacts", "unblock", ["contacts", "threads"], ({ contacts }) => contacts.unblock),
    },
    threads: {
      start: write("threads", "start", ["threads", "contacts"], ({ threads }) => threads.start),
      /** The newest page, which is marked read; pages without that are `infinite.messages.pages`. */
      open: write("threads", "open", ["threads"], ({ threads }) => threads.open),
      markRead: write("threads", "markRead", ["threads"], ({ threads }) => threads.markRead),
      pin: write("threads", "pin", ["threads"], ({ threads }) => threads.pin),
      snooze: write("threads", "snooze", ["threads"], ({ threads }) => threads.snooze),
      wake: write("threads", "wake", ["threads"], ({ threads }) => threads.wake),
      mute: write("threads", "mute", ["threads"], ({ threads }) => threads.mute),
    },
    consents: {
      give: write("consents", "give", ["consents", "integrations"], ({ consents }) => consents.give),
      withdraw: write(
        "consents",
        "withdraw",
        ["consents", "integrations"],
        ({ consents }) => consents.withdraw,
      ),
      ask: write("consents", "ask", ["consents"], ({ consents }) => consents.ask),
      record: write("consents", "record", ["consents"], ({ consents }) => consents.record),
    },
    messages: {
      /** One message; a page of a thread sends with `useSending`, which shows it at once. */
      send: write(
        "messages",
        "send",
        ["messages.pages", "threads", "contacts"],
        ({ messages }) => messages.send,
      ),
      sendAttachment: write(
        "messages",
        "sendAttachment",
        ["messages.pages", "threads", "contacts"],
        ({ messages }) => messages.sendAttachment,
      ),
      withdraw: write("messages", "withdraw", ["messages", "threads"], ({ messages }) => messages.withdraw),
      upload: write("messages", "upload", [], ({ messages }) => messages.upload),
    },
    schools: {
      create: write("schools", "create", ["schools"], ({ schools }) => schools.create),
      rename: write("schools", "rename", ["schools", "events"], ({ schools }) => schools.rename),
      remove: write("schools", "remove", ["schools", "events"], ({ schools }) => schools.remove),
      inviteMember: write("schools", "inviteMember", ["invitations"], ({ schools }) => schools.inviteMember),
      setPermissions: write(
        "schools",
        "setPermissions",
        ["schools"],
        ({ schools }) => schools.setPermissions,
      ),
      endMembership: write("schools", "endMembership", everything, ({ schools }) => schools.endMembership),
      enroll: write("schools", "enroll", ["schools.roster", "invitations"], ({ schools }) => schools.enroll),
      unenroll: write("schools", "unenroll", ["schools.roster"], ({ schools }) => schools.unenroll),
    },
    goals: {
      create: write("goals", "create", ofGoals, ({ goals }) => goals.create),
      set: write("goals", "set", ofGoals, ({ goals }) => goals.set),
      mark: write("goals", "mark", ofGoals, ({ goals }) => goals.mark),
      count: write("goals", "count", ofGoals, ({ goals }) => goals.count),
      drop: write("goals", "drop", ofGoals, ({ goals }) => goals.drop),
      resume: write("goals", "resume", ofGoals, ({ goals }) => goals.resume),
      delete: write("goals", "delete", ofGoals, ({ goals }) => goals.delete),
    },
    groups: {
      create: write("groups", "create", ["groups"], ({ groups }) => groups.create),
      set: write("groups", "set", ["groups"], ({ groups }) => groups.set),
      delete: write("groups", "delete", ofGroups, ({ groups }) => groups.delete),
      add: write("groups", "add", ofGroups, ({ groups }) => groups.add),
      remove: write("groups", "remove", ofGroups, ({ groups }) => groups.remove),
      share: write("groups", "share", ["groups"], ({ groups }) => groups.share),
    },
    events: {
      create: write("events", "create", ["events"], ({ events }) => events.create),
      update: write("events", "update", ["events"], ({ events }) => events.update),
      delete: write("events", "delete", ["events"], ({ events }) => events.delete),
      cancel: write("events", "cancel", ["events"], ({ events }) => events.cancel),
      acknowledge: write("events", "acknowledge", ["events"], ({ events }) => events.acknowledge),
      cancelBroadcast: write("events", "cancelBroadcast", ["events"], ({ events }) => events.cancelBroadcast),
    },
    portal: {
      createCourse: write("portal", "createCourse", ["portal"], ({ portal }) => portal.createCourse),
      enroll: write("portal", "enroll", ["portal", "invitations"], ({ portal }) => portal.enroll),
      updateEnrollment: write(
        "portal",
        "updateEnrollment",
        ["portal"],
        ({ portal }) => portal.updateEnrollment,
      ),
      createAssignment: write(
        "portal",
        "createAssignment",
        ["portal"],
        ({ portal }) => portal.createAssignment,
      ),
      submit: write("portal", "submit", ["portal"], ({ portal }) => portal.submit),
      revise: write("portal", "revise", ["portal"], ({ portal }) => portal.revise),
      grade: write("portal", "grade", ["portal"], ({ portal }) => portal.grade),
      createLiveClass: write("portal", "createLiveClass", ["portal"], ({ portal }) => portal.createLiveClass),
      register: write("portal", "register", ["portal"], ({ portal }) => portal.register),
      unregister: write("portal", "unregister", ["portal"], ({ portal }) => portal.unregister),
      recordAttendance: write(
        "portal",
        "recordAttendance",
        ["portal"],
        ({ portal }) => portal.recordAttendance,
      ),
    },
    integrations: {
      connect: write("integrations", "connect", ["integrations"], ({ integrations }) => integrations.connect),
      complete: write(
        "integrations",
        "complete",
        ["integrations"],
        ({ integrations }) => integrations.complete,
      ),
      requestSync: write(
        "integrations",
        "requestSync",
        ["integrations"],
        ({ integrations }) => integrations.requestSync,
      ),
      approveSync: write(
        "integrations",
        "approveSync",
        ["integrations", "portal"],
        ({ integrations }) => integrations.approveSync,
      ),
      disconnect: write(
        "integrations",
        "disconnect",
        ["integrations"],
        ({ integrations }) => integrations.disconnect,
      ),
      importFile: write(
        "integrations",
        "importFile",
        ["integrations", "portal"],
        ({ integrations }) => integrations.importFile,
      ),
    },
    calendar: {
      createFeed: write("calendar", "createFeed", ["calendar"], ({ calendar }) => calendar.createFeed),
      revokeFeed: write(
        "calendar",
        "revokeFeed",
        ["calendar"],
        ({ calendar }) =>
          () =>
            calendar.revokeFeed(),
      ),
    },
    push: {
      subscribe: write("push", "subscribe", ["push"], ({ push }) => push.subscribe),
      /** The device of this session without `id`: `mutate({})`. */
      unsubscribe: write(
        "push",
        "unsubscribe",
        ["push"],
        ({ push }) =>
          (input: UnsubscribeFromPushInput) =>
            push.unsubscribe(input),
      ),
    },
    notifications: {
      /** All of them without `ids`: `mutate({})`. */
      markRead: write(
        "notifications",
        "markRead",
        ["notifications"],
        ({ notifications }) =>
          (input: MarkReadInput) =>
            notifications.markRead(input),
      ),
      setPreference: write(
        "notifications",
        "setPreference",
        ["notifications.preferences"],
        ({ notifications }) => notifications.setPreference,
      ),
    },
    privacy: {
      requestExport: write("privacy", "requestExport", ["privacy"], ({ privacy }) => privacy.requestExport),
      answerExport: write("privacy", "answerExport", ["privacy"], ({ privacy }) => privacy.answerExport),
      fileRequest: write(
        "privacy",
        "fileRequest",
        ["privacy.requests"],
        ({ privacy }) => privacy.fileRequest,
      ),
      requestErasure: write(
        "privacy",
        "requestErasure",
        ["privacy.requests"],
        ({ privacy }) => privacy.requestErasure,
      ),
      objectToErasure: write(
        "privacy",
        "objectToErasure",
        ["privacy.erasureNotices"],
        ({ privacy }) => privacy.objectToErasure,
      ),
      withdrawRequest: write(
        "privacy",
        "withdrawRequest",
        ["privacy.requests"],
        ({ privacy }) => privacy.withdrawRequest,
      ),
      addStatement: write(
        "privacy",
        "addStatement",
        ["privacy.requests"],
        ({ privacy }) => privacy.addStatement,
      ),
      /** A mutation: each opening stands in the audit log, and takes the request into review. */
      openRequest: write(
        "privacy",
        "openRequest",
        ["privacy.handledRequests"],
        ({ privacy }) => privacy.openRequest,
      ),
      decideRequest: write(
        "privacy",
        "decideRequest",
        ["privacy.handledRequests"],
        ({ privacy }) => privacy.decideRequest,
      ),
      placeHold: write("privacy", "placeHold", ["privacy.holds"], ({ privacy }) => privacy.placeHold),
      liftHold: write("privacy", "liftHold", ["privacy.holds"], ({ privacy }) => privacy.liftHold),
    },
    reports: {
      report: write("reports", "report", ["reports"], ({ reports }) => reports.report),
      raiseConcern: write("reports", "raiseConcern", ["reports"], ({ reports }) => reports.raiseConcern),
      /** A mutation: each reading stands in the audit log, and takes the case into review. */
      review: write("reports", "review", ["reports.cases"], ({ reports }) => reports.review),
      decide: write("reports", "decide", ["reports"], ({ reports }) => reports.decide),
    },
    admin: {
      grantRole: write("admin", "grantRole", everything, ({ admin }) => admin.grantRole),
      revokeRole: write("admin", "revokeRole", everything, ({ admin }) => admin.revokeRole),
      suspendProfile: write("admin", "suspendProfile", everything, ({ admin }) => admin.suspendProfile),
      resumeProfile: write("admin", "resumeProfile", everything, ({ admin }) => admin.resumeProfile),
      linkStudent: write("admin", "linkStudent", everything, ({ admin }) => admin.linkStudent),
      createPlaceholderStudent: write(
        "admin",
        "createPlaceholderStudent",
        everything,
        ({ admin }) => admin.createPlaceholderStudent,
      ),
      invitePlaceholder: write(
        "admin",
        "invitePlaceholder",
        ["invitations"],
        ({ admin }) => admin.invitePlaceholder,
      ),
      setPrimaryGuardian: write(
        "admin",
        "setPrimaryGuardian",
        everything,
        ({ admin }) => admin.setPrimaryGuardian,
      ),
      setLinkRights: write("admin", "setLinkRights", everything, ({ admin }) => admin.setLinkRights),
      restrictContact: write("admin", "restrictContact", everything, ({ admin }) => admin.restrictContact),
      restrictContacts: write("admin", "restrictContacts", everything, ({ admin }) => admin.restrictContacts),
      liftRestriction: write("admin", "liftRestriction", everything, ({ admin }) => admin.liftRestriction),
      recordStudentStatus: write(
        "admin",
        "recordStudentStatus",
        everything,
        ({ admin }) => admin.recordStudentStatus,
      ),
      endStudentStatus: write("admin", "endStudentStatus", everything, ({ admin }) => admin.endStudentStatus),
      setCountry: write("admin", "setCountry", everything, ({ admin }) => admin.setCountry),
      unblockGuardian: write("admin", "unblockGuardian", everything, ({ admin }) => admin.unblockGuardian),
      /** A mutation: each reading stands in the audit log with its reason. */
      reviewThread: write("admin", "reviewThread", ["admin.auditLog"], ({ admin }) => admin.reviewThread),
    },
  };
}

export type HomeroomMutations = ReturnType<typeof mutations>;
