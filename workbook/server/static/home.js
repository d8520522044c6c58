/**
 * Comfort only: the pages work without it. A file that is too large is refused before it is sent,
 * "Open" leads to where this browser left a community, and what is written bears its mark.
 */
const LARGEST = 8 * 2 ** 20;
const AUTHOR = "workbook:author"; // as the worksheets keep it (keep.js)

/** A value that a worksheet kept in this browser; null where there is none. */
function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** The random id of this browser, so that a worksheet opened here can undo what is written. */
function author() {
  const id = kept(AUTHOR) ?? crypto.randomUUID();
  try {
    localStorage.setItem(AUTHOR, JSON.stringify(id));
  } catch {
    return ""; // full or forbidden: the worksheets will not find it either
  }
  return id;
}

/** Lead a link to the step where its community was left, through the card's link to that worksheet. */
function resume(link) {
  const left = kept(`workbook:left:${link.dataset.left}`);
  const ways = [...link.closest(".home-card").querySelectorAll("a:not([data-left])")];
  const way = left && ways.find(({ pathname }) => pathname.startsWith(`/worksheet/${left.worksheet}/`));
  if (way) link.href = `${way.pathname}?step=${encodeURIComponent(left.step)}`;
}

function look({ target }) {
  const told = document.getElementById("too-large");
  const large = target.files[0]?.size > LARGEST;
  const sentence = large ? told.dataset.sentence : "";
  told.textContent = sentence;
  target.setCustomValidity(sentence);
  target.setAttribute("aria-invalid", String(large));
}

document.querySelectorAll("[data-left]").forEach(resume);
document.querySelectorAll("[name=author]").forEach((field) => (field.value = author()));
document.getElementById("file")?.addEventListener("change", look);
