// What stands in the navigation, for whom. A page is reachable by its address as well: the server
// decides what anybody sees there.
import {
  BookOpen,
  CalendarDays,
  FileQuestion,
  Flag,
  GraduationCap,
  Handshake,
  House,
  LifeBuoy,
  ListChecks,
  type LucideIcon,
  Megaphone,
  MessageCircle,
  School,
  ScrollText,
  ShieldCheck,
  Target,
  Users,
} from "lucide-react";
import type { Me } from "../shared/data/me.ts";
import type app from "./messages/en.json";

export type Destination = {
  to: string;
  text: keyof typeof app;
  icon: LucideIcon;
  /** Which count stands on it. */
  count?: "messages";
  /** Work for a school, or for all of them: it stands on the first page too. */
  isTask?: true;
  for(me: Me): boolean;
};

const everyone = () => true;

/** In the order of importance: a phone shows the first four, and the rest under "More". */
export const destinations: Destination[] = [
  { to: "/", text: "home", icon: House, for: everyone },
  { to: "/students", text: "students", icon: GraduationCap, for: (me) => me.is("client") },
  { to: "/work", text: "work", icon: BookOpen, for: (me) => me.is("student") },
  {
    to: "/courses",
    text: "courses",
    icon: BookOpen,
    for: (me) => me.isTeaching,
  },
  { to: "/clients", text: "clients", icon: Handshake, for: (me) => me.is("agent") },
  { to: "/family", text: "family", icon: Users, for: (me) => me.is("student") },
  {
    to: "/messages",
    text: "messages",
    icon: MessageCircle,
    count: "messages",
    for: (me) => me.is("client") || me.is("tutor") || me.isStaff || me.writesForSelf,
  },
  {
    to: "/bookings",
    text: "bookings",
    icon: CalendarDays,
    for: (me) => me.books || me.is("student"),
  },
  { to: "/students", text: "learners", icon: GraduationCap, for: (me) => me.books && !me.is("client") },
  {
    to: "/goals",
    text: "goals",
    icon: Target,
    for: (me) => me.is("student") || me.is("client") || me.isTeaching,
  },
  { to: "/school", text: "school", icon: School, isTask: true, for: (me) => me.isStaff },
  {
    to: "/groups",
    text: "groups",
    icon: Users,
    for: (me) => me.books || me.isStaff,
  },
  { to: "/school/places", text: "places", icon: School, isTask: true, for: (me) => me.is("admin") },
  { to: "/people", text: "people", icon: Users, isTask: true, for: (me) => me.is("admin") },
  { to: "/restrictions", text: "restrictions", icon: ShieldCheck, isTask: true, for: (me) => me.is("admin") },
  {
    to: "/reports",
    text: "reports",
    icon: Flag,
    isTask: true,
    for: (me) => me.isHandler || me.isLead,
  },
  {
    to: "/requests",
    text: "requests",
    icon: FileQuestion,
    isTask: true,
    for: (me) => me.isHandler,
  },
  { to: "/retention", text: "retention", icon: ListChecks, for: (me) => me.is("admin") },
  { to: "/audit", text: "audit", icon: ScrollText, for: (me) => me.is("admin") },
  { to: "/alerts", text: "alerts", icon: Megaphone, for: everyone },
  // Others find it in the settings.
  { to: "/help", text: "help", icon: LifeBuoy, for: (me) => me.is("student") },
];
