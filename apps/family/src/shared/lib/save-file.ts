/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: BlobPart, type?: string): void {
  const blob = content instanceof Blob ? content : new Blob([content], type ? { type } : {});
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun with the click; the address may go in the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
