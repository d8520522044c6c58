/** What is in a file, ready to be sent. */

const LONGEST = 200; // letters of a name

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
