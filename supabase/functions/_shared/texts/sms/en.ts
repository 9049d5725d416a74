// Written by `npm run build -w @homeroom/texts` from packages/texts/sms.
// biome-ignore format: one message a line
export const messages = {
  "someone": "Somebody",
  "invitation": "{inviter} invites you to Homeroom. Read what it is about, then accept or decline:",
  "stop": "Answer STOP to get no more of these.",
};
