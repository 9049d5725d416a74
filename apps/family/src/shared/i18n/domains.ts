// The texts of each part of the app, typed by their English file. A new domain is a line here.
import type app from "../../app/messages/en.json";
import type errors from "../../app/messages/errors/en.json";
import type words from "../../app/messages/words/en.json";
import type account from "../../features/account/messages/en.json";
import type admin from "../../features/admin/messages/en.json";
import type alerts from "../../features/alerts/messages/en.json";
import type bookings from "../../features/bookings/messages/en.json";
import type clients from "../../features/clients/messages/en.json";
import type courses from "../../features/courses/messages/en.json";
import type family from "../../features/family/messages/en.json";
import type home from "../../features/home/messages/en.json";
import type integrations from "../../features/integrations/messages/en.json";
import type invitations from "../../features/invitations/messages/en.json";
import type messages from "../../features/messages/messages/en.json";
import type notifications from "../../features/notifications/messages/en.json";
import type reports from "../../features/reports/messages/en.json";
import type school from "../../features/school/messages/en.json";
import type settings from "../../features/settings/messages/en.json";
import type students from "../../features/students/messages/en.json";
import type tutoring from "../../features/tutoring/messages/en.json";
import type work from "../../features/work/messages/en.json";

export type Domains = {
  app: typeof app;
  errors: typeof errors;
  /** Names of statuses, roles, relations and rights, for every signed-in page. */
  words: typeof words;
  account: typeof account;
  admin: typeof admin;
  clients: typeof clients;
  courses: typeof courses;
  family: typeof family;
  home: typeof home;
  integrations: typeof integrations;
  invitations: typeof invitations;
  notifications: typeof notifications;
  reports: typeof reports;
  school: typeof school;
  settings: typeof settings;
  messages: typeof messages;
  bookings: typeof bookings;
  alerts: typeof alerts;
  students: typeof students;
  tutoring: typeof tutoring;
  work: typeof work;
};
export type Domain = keyof Domains;
