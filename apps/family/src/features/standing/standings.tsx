// What the school recorded of the standing of a student, for those who decide: who acts after majority, and in which
// country they come of age.
import type { StudentStatus } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Cake, FilePlus2, Globe } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { StudentDisclosures } from "../disclosures/student-disclosures.tsx";
import { useMayUndo } from "./may-undo.ts";

const RecordDialog = lazyDialog(() => import("./record-dialog.tsx").then((file) => file.RecordDialog));
const BirthDialog = lazyDialog(() => import("./birth-dialog.tsx").then((file) => file.BirthDialog));
const CountryDialog = lazyDialog(() => import("./country-dialog.tsx").then((file) => file.CountryDialog));

export function Standings({ studentId, name }: { studentId: string; name: string }) {
  const t = useText("standing");
  const { query } = useHomeroom();
  const statuses = useQuery(query.admin.listStudentStatuses({ studentId }));
  const evidence = useQuery(query.admin.listAgeEvidence({ studentId }));
  const guardians = useQuery(query.admin.studentParents({ studentId }));
  const { plainDate } = useFormats();
  const [dialog, setDialog] = useState<"record" | "birth" | "country">();
  const nameOf = (id: string | null) =>
    guardians.data?.find(({ guardianId }) => guardianId === id)?.fullName ?? t("aGuardian");
  return (
    <>
      <p className="text-[0.9375rem] text-soft">{t("text")}</p>
      <Loaded query={statuses}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-[0.9375rem] text-soft">{t("none")}</p>
          ) : (
            <Rows label={t("title")}>
              {rows.map((one) => (
                <StandingRow key={one.id} standing={one} guardian={nameOf(one.guardianId)} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {evidence.data && evidence.data.length > 0 && (
        <Rows label={t("seen")}>
          {evidence.data.map(({ evidenceId, kind, reference, band, recordedAt }) => (
            <Row key={evidenceId}>
              <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                <p className="font-semibold">{t(`evidence.${kind}`)}</p>
                <p className="text-sm text-soft">
                  {`${reference} · ${t(`band.${band}`)} · ${plainDate(recordedAt.slice(0, 10))}`}
                </p>
              </div>
            </Row>
          ))}
        </Rows>
      )}
      <div className="flex flex-wrap gap-2">
        <Button aria-haspopup="dialog" onPress={() => setDialog("record")}>
          <FilePlus2 className="size-4.5" aria-hidden />
          {t("record")}
        </Button>
        <Button aria-haspopup="dialog" onPress={() => setDialog("birth")}>
          <Cake className="size-4.5" aria-hidden />
          {t("birth")}
        </Button>
        <Button aria-haspopup="dialog" onPress={() => setDialog("country")}>
          <Globe className="size-4.5" aria-hidden />
          {t("country")}
        </Button>
      </div>
      <RecordDialog
        studentId={studentId}
        name={name}
        guardians={guardians.data ?? []}
        isOpen={dialog === "record"}
        onClose={() => setDialog(undefined)}
      />
      <BirthDialog
        studentId={studentId}
        name={name}
        isOpen={dialog === "birth"}
        onClose={() => setDialog(undefined)}
      />
      <CountryDialog
        studentId={studentId}
        name={name}
        isOpen={dialog === "country"}
        onClose={() => setDialog(undefined)}
      />
      <StudentDisclosures studentId={studentId} name={name} />
    </>
  );
}

function StandingRow({ standing, guardian }: { standing: StudentStatus; guardian: string }) {
  const t = useText("standing");
  const { plainDate } = useFormats();
  const { mutation } = useHomeroom();
  const end = useMutation(mutation.admin.endStudentStatus());
  const mayEnd = useMayUndo()(standing);
  const [isEnding, setEnding] = useState(false);
  const { id, status, reference, reviewAt, guardianId, startsOn, endsOn } = standing;
  const isDue = reviewAt <= new Date().toISOString().slice(0, 10);
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">
          {guardianId === null
            ? t(`status.${status}`)
            : t("statusOf", { status: t(`status.${status}`), guardian })}
        </p>
        <p className="text-sm text-soft">{`${reference} · ${t("reviewOn", { date: plainDate(reviewAt) })}`}</p>
        {startsOn && (
          <p className="text-sm text-soft">
            {endsOn
              ? t("acts", { from: plainDate(startsOn), until: plainDate(endsOn) })
              : t("actsFrom", { from: plainDate(startsOn) })}
          </p>
        )}
      </div>
      {isDue && <Badge tone="warn">{t("reviewDue")}</Badge>}
      {mayEnd && (
        <Button aria-haspopup="dialog" onPress={() => setEnding(true)}>
          {t("end")}
        </Button>
      )}
      <ConfirmDialog
        title={t("endTitle")}
        isOpen={isEnding}
        onClose={() => setEnding(false)}
        confirmLabel={t("end")}
        onConfirm={() =>
          end.mutate(
            { statusId: id },
            {
              onSuccess: () => {
                tell(t("ended"));
                setEnding(false);
              },
            },
          )
        }
        isPending={end.isPending}
        error={end.error}
      >
        {t(`ends.${status}`)}
      </ConfirmDialog>
    </Row>
  );
}
