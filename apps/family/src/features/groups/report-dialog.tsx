// What became of each student of an act.
import type { GroupActStudent } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkQueries } from "@homeroom/react/bulk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-aria-components";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Row, Rows } from "../../shared/ui/page.tsx";
import { Pager } from "../../shared/ui/pager.tsx";
import { Loaded } from "../../shared/ui/states.tsx";

type Props = { actId: string; isOpen: boolean; onClose(): void };
const limit = 20;
const tones = { done: "good", skipped: "bad", waiting: "warn", stopped: "bad" } as const;

export function ReportDialog({ actId, isOpen, onClose }: Props) {
  const t = useText("groups");
  return (
    <Dialog title={t("report")} isOpen={isOpen} onClose={onClose}>
      <Report actId={actId} />
    </Dialog>
  );
}

function Report({ actId }: { actId: string }) {
  const t = useText("groups");
  const [page, setPage] = useState(1);
  const students = useQuery({
    ...bulkQueries(useHomeroom()).students({ actId, page, limit, count: true }),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={students}>
      {({ rows, count }) => (
        <>
          <Rows label={t("report")}>
            {rows.map((row) => (
              <StudentRow key={row.position} row={row} />
            ))}
          </Rows>
          <Pager page={page} limit={limit} count={count ?? 0} onChange={setPage} />
        </>
      )}
    </Loaded>
  );
}

function StudentRow({ row }: { row: GroupActStudent }) {
  const t = useText("groups");
  const errors = useText("errors");
  const { studentName, recipientName, state, code, threadId, bookingId } = row;
  const href = threadId ? `/messages/${threadId}` : bookingId ? `/bookings/${bookingId}` : undefined;
  const name = recipientName
    ? t("guardianOf", { name: recipientName, student: studentName ?? "" })
    : studentName;
  return (
    <Row>
      <div className="min-w-0 flex-1">
        <p className="font-semibold" dir="auto">
          {name && href ? (
            <Link href={href} className="focus-ring rounded underline">
              {name}
            </Link>
          ) : (
            (name ?? t("notShown"))
          )}
        </p>
        {state === "skipped" && (
          <p className="text-sm text-soft">
            {code ? (errors.maybe(code) ?? errors("unknown")) : t("leftOut")}
          </p>
        )}
      </div>
      <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
    </Row>
  );
}
