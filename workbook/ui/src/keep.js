/**
 * A small JSON value that survives a reload, in the browser's storage.
 *
 * Where storage is full or forbidden the value lives only as long as the page: no error is shown,
 * because everything that matters is also on its way to the disk.
 */
export function keep(area, key) {
  return {
    read(otherwise) {
      try {
        return JSON.parse(window[area].getItem(key)) ?? otherwise;
      } catch {
        return otherwise;
      }
    },
    write(value) {
      try {
        window[area].setItem(key, JSON.stringify(value));
      } catch {
        /* full or forbidden */
      }
    },
  };
}

/** A new random id; also where the page is not in a secure context. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Who writes here: a random id of this browser, not of a person. */
export function author() {
  const kept = keep("localStorage", "workbook:author");
  const id = kept.read(null) ?? newId();
  kept.write(id);
  return id;
}
