// Where a notification leads.
import type { Notification } from "@homeroom/client";

export function addressOf(
  { key, data, subjectId, studentId }: Notification,
  isAdmin: boolean,
): string | undefined {
  switch (key) {
    case "INVITATION_RECEIVED":
      return "/invitations/mine";
    case "LINK_CHANGED":
      if (data.change === "review_due")
        return isAdmin && studentId ? `/people/${studentId}` : "/school/restrictions";
      // The school decides where it reads this.
      if (data.side === "school") return undefined;
      if (data.side === "student") return "/family";
      return data.side === "agent" ? "/clients" : "/students";
    case "BOOKING_CHANGED":
      return subjectId ? `/bookings/${subjectId}` : "/bookings";
    case "NEW_MESSAGE":
      return subjectId ? `/messages/${subjectId}` : "/messages";
    case "SCHOOL_ALERT":
    case "SCHOOL_ALERT_URGENT":
      return "/alerts";
    case "AGE_TRANSITION":
      if (data.change === "own_soon" || data.change === "own_today") return "/family";
      return data.change === "soon" && studentId ? `/students/${studentId}` : "/students";
    case "CONSENT_ASKED":
      // The school records papers in the list of a class.
      return data.side === "school" ? "/school" : "/consents";
    case "DATA_EXPORT":
      return "/data";
    case "PRIVACY_REQUEST":
      return "/requests";
    case "GOAL_REACHED":
      return subjectId ? `/goals/${subjectId}` : "/goals";
    case "WORK_SET":
      return data.change === "own" ? "/work" : studentId ? `/students/${studentId}` : undefined;
    case "REPORT_CHANGED":
      return "/reports";
    default:
      return studentId ? `/students/${studentId}` : undefined;
  }
}
