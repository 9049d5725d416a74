import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Loaded } from "../../shared/ui/states.tsx";

const QuietHoursDialog = lazyDialog(() =>
  import("./quiet-hours-dialog.tsx").then((file) => file.QuietHoursDialog),
);
const AbsenceDialog = lazyDialog(() => import("./absence-dialog.tsx").then((file) => file.AbsenceDialog));

/** Quiet hours for everybody; absences for those to whom families write. */
export function Reachability() {
  const t = useText("settings");
  const { query } = useHomeroom();
  const { profile, memberships } = useMe();
  const { clock, plainDate } = useFormats();
  const availability = useQuery(query.profile.availability());
  const [open, setOpen] = useState<"quiet" | "away">();
  const close = () => setOpen(undefined);
  const isStaff =
    profile.roles.includes("tutor") ||
    memberships.some(({ role }) => role === "teacher" || role === "office_manager");
  return (
    <Loaded query={availability}>
      {(mine) => (
        <>
          <Line label={t("quietHours")} onChange={() => setOpen("quiet")}>
            {mine.quietStartsAt && mine.quietEndsAt
              ? t("quietSpan", { from: clock(mine.quietStartsAt), to: clock(mine.quietEndsAt) })
              : t("quietNone")}
          </Line>
          {isStaff && (
            <Line label={t("away")} onChange={() => setOpen("away")}>
              {mine.awayFrom && mine.awayUntil
                ? t("awaySpan", { from: plainDate(mine.awayFrom), to: plainDate(mine.awayUntil) })
                : t("awayNone")}
              {mine.awayNote && <span className="block text-sm text-soft">{mine.awayNote}</span>}
              {mine.coverName && (
                <span className="block text-sm text-soft">{t("awayCover", { name: mine.coverName })}</span>
              )}
            </Line>
          )}
          <QuietHoursDialog isOpen={open === "quiet"} onClose={close} availability={mine} />
          <AbsenceDialog isOpen={open === "away"} onClose={close} availability={mine} />
        </>
      )}
    </Loaded>
  );
}

function Line({ label, onChange, children }: { label: string; onChange(): void; children: ReactNode }) {
  const t = useText("settings");
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0 flex-1 basis-48">
        <span className="block text-sm font-semibold">{label}</span>
        {children}
      </p>
      <Button aria-label={`${label}: ${t("change")}`} aria-haspopup="dialog" onPress={onChange}>
        {t("change")}
      </Button>
    </div>
  );
}
