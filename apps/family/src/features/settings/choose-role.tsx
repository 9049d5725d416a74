import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { ErrorNote, Note } from "../../shared/ui/states.tsx";

/** For an account that never had a role; it can be chosen once. */
export function ChooseRole() {
  const t = useText("settings");
  const { mutation } = useHomeroom();
  const choose = useMutation(mutation.profile.chooseRole());
  return (
    <Note>
      <p className="mb-3">{t("chooseRole")}</p>
      <div className="flex flex-wrap gap-2">
        <Button isPending={choose.isPending} onPress={() => choose.mutate({ role: "client" })}>
          {t("roleClient")}
        </Button>
        <Button isPending={choose.isPending} onPress={() => choose.mutate({ role: "student" })}>
          {t("roleStudent")}
        </Button>
      </div>
      {choose.error && <ErrorNote error={choose.error} />}
    </Note>
  );
}
