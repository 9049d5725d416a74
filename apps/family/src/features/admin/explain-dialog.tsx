// Why a person may or may not act for a student, right by right.
import type { FoundPerson } from "@homeroom/client";
import { describeAccess } from "@homeroom/client/texts";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleX } from "lucide-react";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { useSdkTexts } from "../../shared/i18n/sdk-texts.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Actions, Dialog } from "../../shared/ui/dialog.tsx";
import { Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { PersonPicker } from "./person-picker.tsx";

type Props = { person: FoundPerson; side: "guardian" | "student"; isOpen: boolean; onClose(): void };

export function ExplainDialog({ person, side, isOpen, onClose }: Props) {
  const t = useText("admin");
  const app = useText("app");
  const [other, setOther] = useState<string | null>(null);
  const isGuardian = side === "guardian";
  return (
    <Dialog title={t("explain")} isOpen={isOpen} onClose={onClose} size="medium">
      <p className="text-[0.9375rem] text-soft">{t("explainText")}</p>
      <PersonPicker
        label={t(isGuardian ? "student" : "guardian")}
        {...(isGuardian ? { role: "student" } : {})}
        except={person.profileId}
        onChange={setOther}
      />
      {other && (
        <Explanation
          guardianId={isGuardian ? person.profileId : other}
          studentId={isGuardian ? other : person.profileId}
        />
      )}
      <Actions>
        <Button onPress={onClose}>{app("close")}</Button>
      </Actions>
    </Dialog>
  );
}

function Explanation({ guardianId, studentId }: { guardianId: string; studentId: string }) {
  const t = useText("admin");
  const words = useText("words");
  const { query } = useHomeroom();
  const { data: texts } = useSdkTexts();
  const explained = useQuery(query.admin.explainAccess({ guardianId, studentId }));
  return (
    <Loaded query={explained}>
      {(rows) => (
        <div className="py-3">
          <Rows label={t("explain")}>
            {rows.map((row) => (
              <Row key={row.rightName} className="items-start!">
                {row.allowed ? (
                  <CircleCheck className="mt-0.5 size-5 shrink-0 text-good" aria-hidden />
                ) : (
                  <CircleX className="mt-0.5 size-5 shrink-0 text-bad" aria-hidden />
                )}
                <div className="min-w-0">
                  <p className="font-semibold">
                    {t(row.allowed ? "may" : "mayNot", { right: words(`right.${row.rightName}`) })}
                  </p>
                  <p className="text-sm text-soft">{texts && describeAccess(row, texts)}</p>
                </div>
              </Row>
            ))}
          </Rows>
        </div>
      )}
    </Loaded>
  );
}
