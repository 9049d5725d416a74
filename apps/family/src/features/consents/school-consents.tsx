// The consents of a student for those who decide for the school: the state, and what was recorded on paper.
import type { StudentConsent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";

const RecordDialog = lazyDialog(() => import("./record-dialog.tsx").then((file) => file.RecordDialog));

export function SchoolConsents({ studentId, name }: { studentId: string; name: string }) {
  const t = useText("consents");
  const { query } = useHomeroom();
  const consents = useQuery(query.consents.ofStudent({ studentId }));
  const [isRecording, setRecording] = useState(false);
  return (
    <>
      <p className="text-[0.9375rem] text-soft">{t("schoolText")}</p>
      <Loaded query={consents}>
        {(rows) => (
          <>
            <Rows label={t("title")}>
              {rows.map((one) => (
                <SchoolRow key={one.purpose} consent={one} />
              ))}
            </Rows>
            <RecordDialog
              studentId={studentId}
              name={name}
              purposes={rows.map(({ purpose }) => purpose)}
              isOpen={isRecording}
              onClose={() => setRecording(false)}
            />
          </>
        )}
      </Loaded>
      <div className="flex flex-wrap gap-2">
        <Button aria-haspopup="dialog" onPress={() => setRecording(true)}>
          <FilePlus2 className="size-4.5" aria-hidden />
          {t("record")}
        </Button>
      </div>
    </>
  );
}

function SchoolRow({ consent }: { consent: StudentConsent }) {
  const t = useText("consents");
  const { date } = useFormats();
  const { purpose, state, endsAt, decision, side, evidence, madeAt } = consent;
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">{t.maybe(`purpose.${purpose}`) ?? purpose}</p>
        <p className="text-sm text-soft">
          {decision && side && madeAt
            ? [t(`${decision}.${side}`, { date: date(madeAt) }), ...(evidence ? [evidence] : [])].join(" · ")
            : t("nobody")}
        </p>
        {endsAt && <p className="text-sm text-soft">{t("ends", { date: date(endsAt) })}</p>}
      </div>
      <Badge tone={state === "given" ? "good" : "warn"}>{t(`state.${state}`)}</Badge>
    </Row>
  );
}
