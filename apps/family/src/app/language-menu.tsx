import { Languages } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useI18n, useText } from "../shared/i18n/i18n.tsx";
import { languageNames } from "../shared/i18n/languages.ts";
import { Button } from "../shared/ui/button.tsx";

// A menu is much to load for a page where few open it.
const Choices = lazy(() => import("./language-choices.tsx"));

export function LanguageMenu() {
  const t = useText("app");
  const { language } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        onPress={() => setOpen(true)}
        aria-label={`${t("language")}: ${languageNames[language]}`}
      >
        <Languages className="size-5" aria-hidden />
        {languageNames[language]}
      </Button>
      {isOpen && (
        <Suspense>
          <Choices onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
