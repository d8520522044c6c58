/** What the captured page needs to be live without a server: numbers in, bars out. */
const bars = [...document.querySelectorAll(".wb-board tbody tr")];
const tables = [...document.querySelectorAll(".wb-table tbody")].map((body) => [...body.rows]);
const numbers = (row) =>
  [...row.querySelectorAll(".wb-value")].map((cell) => Number(cell.textContent) || 0);

function draw(bar, ratio) {
  const full = Math.min(1, ratio / 2) * 100;
  bar.querySelector(".wb-fill").style.width = `max(3px, ${full}%)`;
  bar.querySelector(".wb-bar").classList.toggle("wb-alarm", ratio < 0.5);
  bar.querySelector(".wb-bar-text").lastChild.data = ratio.toFixed(2);
}

function recount() {
  let next = 0;
  for (const table of tables) {
    const rows = table.map(numbers);
    const [village, all] = [0, 1].map((at) => rows.reduce((sum, row) => sum + row[at], 0));
    for (const [size, came] of rows) draw(bars[next++], (came * village) / (all * size) || 0);
  }
}

document.addEventListener("focusout", recount);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  recount();
});
document.documentElement.dataset.live = "yes";
