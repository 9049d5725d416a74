import { lazy, Suspense } from "react";
import { loadMessages } from "../../shared/i18n/messages.ts";

const TutorInbox = lazy(async () => {
  const [file] = await Promise.all([import("./tutor-inbox.tsx"), loadMessages("tutoring")]);
  return { default: file.TutorInbox };
});

/** What waits for a tutor, on pages that others see too: its code and texts come for tutors only. */
export function Inbox() {
  return (
    <Suspense>
      <TutorInbox />
    </Suspense>
  );
}
