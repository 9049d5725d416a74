import type { Student } from "@homeroom/client";
import { LineChart, MessageCircle } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-aria-components";
import { useFormats } from "../../shared/i18n/format.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";

// Menus are much to load for a page that shows cards first.
const StudentMenu = lazy(() => import("./student-menu.tsx"));
const RelationDialog = lazyDialog(() => import("./relation-dialog.tsx").then((file) => file.RelationDialog));
const RemoveDialog = lazyDialog(() => import("./remove-dialog.tsx").then((file) => file.RemoveDialog));

/** Only what the rights allow is offered; the server decides again. */
export function StudentCard({ student }: { student: Student }) {
  const t = useText("students");
  const words = useText("words");
  const { locale } = useI18n();
  const { plainDate } = useFormats();
  const [dialog, setDialog] = useState<"remove" | "relation">();
  const name = student.fullName ?? words("someone");
  const may = (right: Student["rights"][number]) => student.rights.includes(right);
  const list = new Intl.ListFormat(locale, { type: "unit", style: "long" });
  const address = `/students/${student.studentId}`;

  return (
    <article className="flex flex-col gap-4 rounded-2xl border border-line bg-card p-4 shadow-card sm:p-5">
      <div className="flex items-start gap-3.5">
        <Avatar name={student.fullName} url={student.avatarUrl} size="large" />
        <div className="min-w-0 flex-1">
          <h2 className="text-lg leading-snug font-bold">
            {may("view_progress") ? (
              <Link href={address} className="focus-ring rounded hover:underline">
                {name}
              </Link>
            ) : (
              name
            )}
          </h2>
          {student.email && <p className="truncate text-sm text-soft">{student.email}</p>}
          {student.dateOfBirth && (
            <p className="text-sm text-soft">{t("born", { date: plainDate(student.dateOfBirth) })}</p>
          )}
        </div>
        <Suspense fallback={<span className="size-11 shrink-0" />}>
          <StudentMenu student={student} name={name} onChoose={setDialog} />
        </Suspense>
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Badge tone="brand">{words(`relation.${student.relation}`)}</Badge>
        <Badge tone={student.activeBookingCount > 0 ? "good" : "neutral"}>
          {t("lessonsToCome", { count: student.activeBookingCount })}
        </Badge>
      </div>
      {student.isGranted && (
        <p className="text-sm text-soft">
          {t("isGranted", {
            name,
            rights: list.format(student.rights.map((right) => words(`right.${right}`))),
          })}
        </p>
      )}
      <div className="mt-auto flex flex-wrap gap-2">
        {may("view_progress") && (
          <LinkButton href={address} className="flex-1">
            <LineChart className="size-4.5" aria-hidden />
            {t("viewProgress")}
          </LinkButton>
        )}
        {may("message") && (
          <LinkButton href={`/messages?new=1&student=${student.studentId}`} className="flex-1">
            <MessageCircle className="size-4.5" aria-hidden />
            {t("messageShort")}
          </LinkButton>
        )}
      </div>
      <RemoveDialog student={student} isOpen={dialog === "remove"} onClose={() => setDialog(undefined)} />
      <RelationDialog student={student} isOpen={dialog === "relation"} onClose={() => setDialog(undefined)} />
    </article>
  );
}
