/** Comfort only: a file that is too large is refused before it is sent. */
const LARGEST = 8 * 2 ** 20;
const file = document.getElementById("file");
const told = document.getElementById("too-large");

file.addEventListener("change", () => {
  const large = file.files[0]?.size > LARGEST;
  const sentence = large ? told.dataset.sentence : "";
  told.textContent = sentence;
  file.setCustomValidity(sentence);
  file.setAttribute("aria-invalid", String(large));
});
