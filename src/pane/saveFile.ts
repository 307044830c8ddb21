/** Offers a text, or bytes, as a file to save. Hosts that save no files do nothing then, so the text can always be copied as well. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the address is not needed any more.
  setTimeout(() => URL.revokeObjectURL(address), RELEASED_MS);
}

const RELEASED_MS = 10_000;
