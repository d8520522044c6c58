/**
 * Comfort only: the pages work without it. A file that is too large is refused before it is sent,
 * "Open" leads to where this browser left a community, what is written bears its mark, and what is
 * typed is there again in another language.
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

const TYPED = `workbook:typed:${location.pathname}`;
const LANGUAGES = document.querySelector(".home-languages");

/** A form on this page, in whatever language and place it stands: what it does, and to which line. */
function known(form) {
  const code = form.elements.code;
  return `${form.getAttribute("action")} ${code?.readOnly ? code.value : ""}`;
}

/** The fields that hold a text and do not say who writes; a file cannot be given back to a page. */
function fields(form) {
  const typed = ({ name, type }) => name && name !== "author" && !["file", "submit"].includes(type);
  return [...form.elements].filter(typed);
}

function changed(field) {
  if (!field.options) return field.value !== field.defaultValue;
  const first = [...field.options].find((each) => each.defaultSelected) ?? field.options[0];
  return field.value !== first?.value;
}

/** Keep what is typed while the page comes in another language, with what it was filled in from. */
function keep() {
  const forms = [...document.forms].filter((form) => form !== LANGUAGES && fields(form).some(changed));
  const typed = forms.map((form) => [known(form), fields(form).map(({ name, value }) => [name, value])]);
  try {
    sessionStorage.setItem(TYPED, JSON.stringify(typed));
  } catch {} // full or forbidden: it is typed again
}

/** Put it back, once. */
function giveBack() {
  let typed = [];
  try {
    typed = JSON.parse(sessionStorage.getItem(TYPED)) ?? [];
    sessionStorage.removeItem(TYPED);
  } catch {}
  for (const [which, values] of typed) {
    const form = [...document.forms].find((each) => known(each) === which);
    for (const [name, value] of form ? values : []) {
      const field = form.elements.namedItem(name);
      if (field) field.value = value;
    }
  }
}

function look({ target }) {
  const told = document.getElementById("too-large");
  const large = target.files[0]?.size > LARGEST;
  const sentence = large ? told.dataset.sentence : "";
  told.textContent = sentence;
  target.setCustomValidity(sentence);
  target.setAttribute("aria-invalid", String(large));
}

giveBack();
LANGUAGES.addEventListener("submit", keep);
document.querySelectorAll("[data-left]").forEach(resume);
document.querySelectorAll("[name=author]").forEach((field) => (field.value = author()));
document.getElementById("file")?.addEventListener("change", look);
