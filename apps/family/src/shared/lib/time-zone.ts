import { createContext, use } from "react";

export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The time zone of the signed-in person's profile; undefined where they have none. */
export const TimeZoneContext = createContext<string | undefined>(undefined);

export function useTimeZone(): string {
  return use(TimeZoneContext) ?? deviceTimeZone();
}
