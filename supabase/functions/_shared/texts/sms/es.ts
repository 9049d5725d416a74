// Written by `npm run build -w @homeroom/texts` from packages/texts/sms.
// biome-ignore format: one message a line
export const messages = {
  "someone": "Alguien",
  "invitation": "{inviter} te invita a Homeroom. Lee de qué se trata y acepta o rechaza:",
  "stop": "Responde STOP para no recibir otros mensajes como este.",
};
