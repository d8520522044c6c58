/** What is in a file, ready to be sent. */

const LONGEST = 200; // letters of a name
const SAVING = 60_000; // milliseconds until a file is certainly on the disk

/** The content of a file or blob as base64. */
export function base64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** A file's name that is not longer than can be sent; its ending stays. */
export const named = (name) => (name.length <= LONGEST ? name : name.slice(-LONGEST));

/** Have the browser save a file. The page is not left: that would end its worksheet. */
export function save(name, mime, content) {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), SAVING);
}
