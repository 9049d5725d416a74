import type { Profile } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { formatTag, languageNames, languages } from "../../shared/i18n/languages.ts";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { applyTheme, readTheme, themes } from "../../shared/lib/theme.ts";
import { deviceTimeZone } from "../../shared/lib/time-zone.ts";
import { Button } from "../../shared/ui/button.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tellError } from "../../shared/ui/tell.ts";

const TimeZoneDialog = lazyDialog(() => import("./time-zone-dialog.tsx").then((file) => file.TimeZoneDialog));

/** Each is saved as it is chosen. */
export function PlaceAndLanguage({ profile }: { profile: Profile }) {
  const t = useText("settings");
  const app = useText("app");
  const { language, setLanguage } = useI18n();
  const { moment } = useFormats();
  const { mutation } = useHomeroom();
  const { mutate: update } = useMutation(mutation.profile.update());
  const [isMoving, setMoving] = useState(false);
  const [theme, setTheme] = useState(readTheme());
  const zone = profile.timeZone ?? deviceTimeZone();
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <SelectField
        label={app("language")}
        options={languages.map((id) => ({ id, label: languageNames[id] }))}
        value={language}
        onChange={(next) => {
          void setLanguage(next);
          update({ locale: formatTag(next, navigator.languages) }, { onError: tellError });
        }}
      />
      <SelectField
        label={t("theme")}
        options={themes.map((id) => ({ id, label: t(`theme.${id}`) }))}
        value={theme}
        onChange={(next) => {
          setTheme(next);
          applyTheme(next);
        }}
      />
      <div className="flex flex-wrap items-center justify-between gap-3 sm:col-span-2">
        <p>
          <span className="block text-sm font-semibold">{t("timeZone")}</span>
          <bdi>{zone.replaceAll("_", " ")}</bdi>
          <span className="block text-sm text-soft">{t("timeNow", { time: moment(new Date()) })}</span>
        </p>
        <Button
          aria-label={`${t("timeZone")}: ${t("change")}`}
          aria-haspopup="dialog"
          onPress={() => setMoving(true)}
        >
          {t("change")}
        </Button>
      </div>
      <TimeZoneDialog isOpen={isMoving} onClose={() => setMoving(false)} current={zone} />
    </div>
  );
}
