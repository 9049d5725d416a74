// Light or dark: the device's, unless the person chose one on this device.

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const STORED = "homeroom.theme";

export function readTheme(): Theme {
  const stored = localStorage.getItem(STORED);
  return themes.find((theme) => theme === stored) ?? "system";
}

export function applyTheme(theme: Theme): void {
  if (theme === "system") {
    localStorage.removeItem(STORED);
    delete document.documentElement.dataset["theme"];
  } else {
    localStorage.setItem(STORED, theme);
    document.documentElement.dataset["theme"] = theme;
  }
}
