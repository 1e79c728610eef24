/** Hands a file to the browser, which asks its user where to keep it, or puts it with the other downloads. */
export const saveFile = (name: string, type: string, content: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch the content only after the press is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
