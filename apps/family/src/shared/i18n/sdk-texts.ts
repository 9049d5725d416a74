// What notifications say, and why access is given or not, comes from the SDK; one language is loaded.
import type { Texts } from "@homeroom/client/texts";
import { useQuery } from "@tanstack/react-query";
import { useI18n } from "./i18n.tsx";
import type { Language } from "./languages.ts";

const texts: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import("@homeroom/client/texts/en")).en,
  es: async () => (await import("@homeroom/client/texts/es")).es,
  de: async () => (await import("@homeroom/client/texts/de")).de,
  fr: async () => (await import("@homeroom/client/texts/fr")).fr,
  ar: async () => (await import("@homeroom/client/texts/ar")).ar,
};

export function useSdkTexts() {
  const { language } = useI18n();
  return useQuery({
    queryKey: ["sdk-texts", language],
    queryFn: texts[language],
    staleTime: Number.POSITIVE_INFINITY,
  });
}
