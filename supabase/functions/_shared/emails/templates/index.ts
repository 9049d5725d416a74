/**
 * Every email there is, by the name its outbox rows carry in `template`. A new one is a file beside
 * this one, its words in `../texts/`, and a line here.
 */

import type { Template } from "../template.ts";
import { auth } from "./auth.ts";
import { bookingChanged } from "./booking-changed.ts";
import { childAbsent, childGraded, childLowGrade } from "./child-news.ts";
import { consent } from "./consent.ts";
import { dataExport } from "./data-export.ts";
import { goalReached } from "./goal-reached.ts";
import { integrationStopped } from "./integration-stopped.ts";
import { invitation } from "./invitation.ts";
import { linkChanged } from "./link-changed.ts";
import { majority } from "./majority.ts";
import { newMessage } from "./new-message.ts";
import { privacyUnhandled, privacyWaiting } from "./privacy-request.ts";
import { reportUnhandled, reportWaiting } from "./report.ts";
import { schoolAlert } from "./school-alert.ts";
import { webhookEnded } from "./webhook-ended.ts";
import { weeklyDigest } from "./weekly-digest.ts";
import { workSet } from "./work-set.ts";

export const templates: ReadonlyMap<string, Template> = new Map([
  ["AUTH", auth],
  ["INVITATION", invitation],
  ["LINK_CHANGED", linkChanged],
  ["BOOKING_CHANGED", bookingChanged],
  ["NEW_MESSAGE", newMessage],
  ["PARENT_CHILD_GRADED", childGraded],
  ["PARENT_CHILD_LOW_GRADE", childLowGrade],
  ["PARENT_CHILD_ABSENT", childAbsent],
  ["PARENT_WEEKLY_DIGEST", weeklyDigest],
  ["INTEGRATION_STOPPED", integrationStopped],
  ["SCHOOL_ALERT", schoolAlert],
  ["SCHOOL_ALERT_URGENT", schoolAlert],
  ["DATA_EXPORT", dataExport],
  ["AGE_TRANSITION", majority],
  ["CONSENT_ASKED", consent],
  ["PRIVACY_REQUEST", privacyWaiting],
  ["PRIVACY_UNHANDLED", privacyUnhandled],
  ["GOAL_REACHED", goalReached],
  ["WORK_SET", workSet],
  ["REPORT_CHANGED", reportWaiting],
  ["REPORT_UNHANDLED", reportUnhandled],
  ["WEBHOOK_ENDED", webhookEnded],
]);
