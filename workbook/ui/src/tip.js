/** What has no room for the whole of a text tells it to whoever points at it. */
const TEXTS = ".wb-people, .wb-step-title, .wb-gantt-who, .wb-status span";
const MOST = 1000; // letters

const cut = (e) => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 5;

/** For pointing at anything: gives the text a title if it is cut, and takes it away if it is not. */
export function tip({ target }) {
  const text = target.closest?.(TEXTS);
  if (!text || (text.title && !text.dataset.tip)) return;
  if (cut(text)) {
    text.title = text.textContent.replaceAll("\u00ad", "").slice(0, MOST);
    text.dataset.tip = "whole";
  } else if (text.dataset.tip) {
    text.removeAttribute("title");
    delete text.dataset.tip;
  }
}
