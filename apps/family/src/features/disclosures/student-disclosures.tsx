// What left Homeroom about a student, for those who manage the student: reading it, recording and correcting it.
import type { RecordedDisclosure } from "@homeroom/client/disclosures";
import { useHomeroom } from "@homeroom/react";
import { disclosureMutations, disclosureQueries } from "@homeroom/react/disclosures";
import { useMutation, useQuery } from "@tanstack/react-query";
import { FilePlus2 } from "lucide-react";
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

const DisclosureDialog = lazyDialog(() =>
  import("./disclosure-dialog.tsx").then((file) => file.DisclosureDialog),
);

export function StudentDisclosures({ studentId, name }: { studentId: string; name: string }) {
  const t = useText("standing");
  const disclosures = useQuery(disclosureQueries(useHomeroom()).ofStudent({ studentId, limit: 200 }));
  const [isRecording, setRecording] = useState(false);
  return (
    <>
      <h3 className="font-semibold">{t("left.title")}</h3>
      <p className="text-[0.9375rem] text-soft">{t("left.staffText")}</p>
      <Loaded query={disclosures}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-[0.9375rem] text-soft">{t("left.none")}</p>
          ) : (
            <Rows label={t("left.title")}>
              {rows.map((one) => (
                <DisclosureRow key={one.disclosureId} found={one} studentId={studentId} name={name} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <div>
        <Button aria-haspopup="dialog" onPress={() => setRecording(true)}>
          <FilePlus2 className="size-4.5" aria-hidden />
          {t("left.note")}
        </Button>
      </div>
      <DisclosureDialog
        studentId={studentId}
        name={name}
        isOpen={isRecording}
        onClose={() => setRecording(false)}
      />
    </>
  );
}

type RowProps = { found: RecordedDisclosure; studentId: string; name: string };

function DisclosureRow({ found, studentId, name }: RowProps) {
  const t = useText("standing");
  const { plainDate } = useFormats();
  const correct = useMutation(disclosureMutations(useHomeroom()).correct());
  const [dialog, setDialog] = useState<"correct" | "retract">();
  const { disclosureId, source, basis, recipient, contents, disclosedOn, isWithheld } = found;
  const mayCorrect = source === "recorded" && !found.isReplaced && !found.isRetracted;
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">{recipient ?? t(`left.source.${source}`)}</p>
        {contents && (
          <p className="text-[0.9375rem]" dir="auto">
            {contents}
          </p>
        )}
        <p className="text-sm text-soft">{`${t(`left.basis.${basis}`)} · ${plainDate(disclosedOn)}`}</p>
      </div>
      {isWithheld && <Badge tone="warn">{t("left.withheld")}</Badge>}
      {found.isReplaced && <Badge>{t("left.replaced")}</Badge>}
      {found.isRetracted && <Badge>{t("left.retracted")}</Badge>}
      {mayCorrect && (
        <>
          <Button aria-haspopup="dialog" onPress={() => setDialog("correct")}>
            {t("left.correct")}
          </Button>
          <Button aria-haspopup="dialog" onPress={() => setDialog("retract")}>
            {t("left.retract")}
          </Button>
          <DisclosureDialog
            studentId={studentId}
            name={name}
            former={found}
            isOpen={dialog === "correct"}
            onClose={() => setDialog(undefined)}
          />
          <ConfirmDialog
            title={t("left.retractTitle")}
            isOpen={dialog === "retract"}
            onClose={() => setDialog(undefined)}
            confirmLabel={t("left.retract")}
            onConfirm={() =>
              correct.mutate(
                { disclosureId, retract: true },
                {
                  onSuccess: () => {
                    tell(t("left.isCorrected"));
                    setDialog(undefined);
                  },
                },
              )
            }
            isPending={correct.isPending}
            error={correct.error}
          >
            {t("left.retractText")}
          </ConfirmDialog>
        </>
      )}
    </Row>
  );
}
