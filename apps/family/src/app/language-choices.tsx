import { useI18n, useText } from "../shared/i18n/i18n.tsx";
import { languageNames, languageOf, languages } from "../shared/i18n/languages.ts";
import { RadioCard, RadioGroup } from "../shared/ui/choice.tsx";
import { Dialog } from "../shared/ui/dialog.tsx";

export default function LanguageChoices({ onClose }: { onClose(): void }) {
  const t = useText("app");
  const { language, setLanguage } = useI18n();
  return (
    <Dialog title={t("language")} isOpen onClose={onClose}>
      <RadioGroup
        label={t("languageChoose")}
        value={language}
        onChange={(value) => {
          const chosen = languageOf(value);
          if (chosen) void setLanguage(chosen).then(onClose);
        }}
      >
        {languages.map((one) => (
          <RadioCard key={one} value={one} title={languageNames[one]} />
        ))}
      </RadioGroup>
    </Dialog>
  );
}
