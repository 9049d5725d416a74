// Written by `npm run build -w @homeroom/texts` from packages/texts/sms.
// biome-ignore format: one message a line
export const messages = {
  "someone": "Quelqu'un",
  "invitation": "{inviter} vous invite sur Homeroom. Lisez de quoi il s'agit, puis acceptez ou refusez :",
  "stop": "Répondez STOP pour ne plus en recevoir.",
};
