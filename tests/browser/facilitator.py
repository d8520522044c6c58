"""What a facilitator does at the keyboard, and what the room sees on the screen."""

from playwright.sync_api import expect

PATIENCE = 30_000
"""Milliseconds until a test gives up waiting for what must appear."""


class Facilitator:
    """One tab, worked with keys alone."""

    def __init__(self, page, server):
        self.page, self.server = page, server
        page.set_default_timeout(PATIENCE)

    def open(self, community, step="", worksheet="needs"):
        """Open a worksheet, and wait until its question is there."""
        self.page.goto(f"{self.server.origin}/worksheet/{worksheet}/{community}?step={step}")
        return self.ready()

    def ready(self):
        """Wait until the page can be used."""
        expect(self.page.locator("main h1, main h2").first).to_be_visible(timeout=30_000)
        expect(self.status).to_have_attribute("data-state", "saved", timeout=30_000)
        return self

    @property
    def status(self):
        """The indicator of what is saved."""
        return self.page.locator(".wb-status")

    def saved(self):
        """Wait until everything is on disk."""
        expect(self.status).to_have_attribute("data-state", "saved", timeout=PATIENCE)

    def key(self, *keys):
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def write(self, text):
        """Type a text, as fast as a very fast typist: 40 letters a second."""
        self.page.keyboard.type(text, delay=25)

    def tab_to(self, selector):
        """Walk with Tab until the focus is on what matches `selector`."""
        return self._walk({"selector": selector})

    def press(self, label):
        """Walk to a button with Tab, and press it with Enter."""
        self.leave()
        return self._walk({"label": label}).key("Enter")

    def leave(self):
        """Leave what has the focus; Tab goes on from there all the same."""
        self.page.evaluate(LEAVE)
        return self

    def _walk(self, wanted):
        """Press Tab until the focus is where it is wanted.

        How far that is, is counted first: to ask after every key takes as long as the keys.
        """
        self.key(*["Tab"] * self.page.evaluate(AHEAD, wanted))
        for _ in range(240):
            if self.page.evaluate(IS_THERE, wanted):
                return self
            self.key("Tab")
        raise AssertionError(f"Tab does not lead to {wanted}")

    def confirm(self, reason=""):
        """Answer the question that a button asks, with a reason where it wants one."""
        dialog = self.page.locator("dialog")
        expect(dialog).to_be_visible()
        if reason:
            self.write(reason)
            self.key("Tab")
        self.key("Enter")
        expect(dialog).to_be_hidden()
        self.saved()
        return self

    def go(self, phase, step=""):
        """Go to a phase by the row of steps, and there to a step."""
        for kind, title in ((".wb-phase", phase), (".wb-step", step)):
            mark = self.page.locator(kind, has_text=title).first
            if title and not mark.get_attribute("aria-current"):
                mark.press("Enter")
                expect(mark).to_have_attribute("aria-current", "true" if step != title else "step")
        return self

    def enter(self, block, field, *texts):
        """Tab to a field of the line for quick entry, and write one text after the other there."""
        self.leave()
        self.tab_to(f".wb-line[data-block='{block}'] [data-field='{field}']")
        for text in texts:
            self.write(text)
            self.key("Enter")
        self.saved()
        return self

    def add(self, label, *texts):
        """Add a row with the button under a table, and write into its first cell."""
        for text in texts:
            self.press(label)
            expect(self.page.locator("[data-row]:focus")).to_be_visible()
            self.write(text)
            self.key("Enter")
            self.saved()
        return self

    def opened(self, row, column):
        """Open the list of a cell."""
        self.walk_to(row, column)
        return self.key("Enter")

    def choose(self, row, column, label):
        """Open the list of a cell, and walk with the arrows to the option with a label."""
        self.opened(row, column)
        editor = self.cell(row, column).locator("select")
        expect(editor).to_be_focused()
        way = editor.evaluate(OPTIONS, label)
        self.key(*["ArrowDown" if way > 0 else "ArrowUp"] * abs(way), "Enter")
        self.saved()
        return self

    def rows(self, caption):
        """The ids of the rows of a table, from the first down."""
        rows = self.page.get_by_role("grid", name=caption, exact=True).locator("tbody tr").all()
        return [row.locator("[data-row]").first.get_attribute("data-row") for row in rows]

    def next(self):
        """Go on to the next step."""
        was = self.question
        self.press("Next")
        expect(self.page.locator("main h1")).not_to_have_text(was)
        return self

    @property
    def question(self):
        """The question on the screen."""
        return self.page.locator("main h1").inner_text()

    def cell(self, row, column):
        """A cell of a table."""
        return self.page.locator(f"[data-row='{row}'][data-column='{column}']")

    def fill(self, row, column, *texts):
        """Go to a cell, and fill it and those below it."""
        self.walk_to(row, column)
        for text in texts:
            self.write(text)
            self.key("Enter")
        return self

    def paste(self, row, column, text):
        """Paste cells of a spreadsheet at a cell."""
        self.walk_to(row, column)
        self.page.evaluate(PASTE, text)
        return self

    def walk_to(self, row, column):
        """Tab into the table that has the cell, and walk to it with the arrows."""
        self.leave()
        grid = f"[role=grid]:has([data-row='{row}'][data-column='{column}'])"
        self.tab_to(grid)
        across, down = self.page.evaluate(WAY, [row, column])
        self.key(*["ArrowRight" if across > 0 else "ArrowLeft"] * abs(across))
        self.key(*["ArrowDown" if down > 0 else "ArrowUp"] * abs(down))
        assert self.page.evaluate(IS_AT, [row, column]), (
            f"the arrows do not lead to {row}, {column}"
        )

    def reload(self):
        """Press the browser's reload."""
        self.page.reload()
        return self.ready()

    def board(self, at=0):
        """The rows of a board as the room reads them."""
        rows = self.page.locator(".wb-board").nth(at).locator("tbody tr").all()
        return [[" ".join(t.split()) for t in r.locator("th, td").all_inner_texts()] for r in rows]

    def sees(self, *texts):
        """Wait until the room sees some texts."""
        for text in texts:
            expect(self.page.locator("#main")).to_contain_text(text, timeout=PATIENCE)
        return self

    def misses(self, text):
        """Wait until the foot says that something is missing, first or among what else is."""
        expect(self.page.locator(".wb-missing").first).to_contain_text(text, timeout=PATIENCE)
        return self


THERE = """const there = (e) => selector ? !!e.closest(selector) : e.innerText === label;"""
IS_THERE = f"({{selector, label}}) => {{ {THERE} return there(document.activeElement); }}"
AHEAD = f"""({{selector, label}}) => {{
  {THERE}
  const all = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const stops = [...document.querySelectorAll(all)]
    .filter((e) => e.tabIndex >= 0 && !e.disabled && !e.closest('[inert]'))
    .filter((e) => e.checkVisibility({{visibilityProperty: true}}));
  const active = document.activeElement;
  const here = stops.indexOf(active === document.body ? window.workbookLeft : active);
  window.workbookLeft = null; // the page may move on without a focus
  if (here < 0) return 1;
  const ahead = stops.findIndex((e, at) => at > here && there(e));
  if (ahead >= 0) return Math.max(1, ahead - here - 1);
  const anew = stops.findIndex(there);
  return anew < 0 ? 1 : Math.max(1, stops.length - here + anew - 3);
}}"""
"""Tabs until nearly there, one at least: from where the focus is or was, and round the end of the
page. What scrolls may be a stop of its own."""
LEAVE = """() => {
  window.workbookLeft = document.activeElement;
  document.activeElement.blur();
}"""
OPTIONS = """(select, label) =>
  [...select.options].findIndex((option) => option.text === label) - select.selectedIndex
"""
WAY = """([row, column]) => {
  const here = document.activeElement.closest('[data-row]');
  const grid = here.closest('[role=grid]');
  const rows = [...grid.querySelectorAll('tr:has([data-row])')];
  const cells = [...rows[0].querySelectorAll('[data-column]')].map((c) => c.dataset.column);
  const at = (r) => rows.findIndex((tr) => tr.querySelector('[data-row]').dataset.row === r);
  const across = cells.indexOf(column) - cells.indexOf(here.dataset.column);
  return [across, at(row) - at(here.dataset.row)];
}"""
IS_AT = """([row, column]) => {
  const here = document.activeElement.closest('[data-row]');
  return here?.dataset.row === row && here?.dataset.column === column;
}"""
PASTE = """(text) => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const how = {clipboardData: data, bubbles: true, cancelable: true};
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', how));
}"""
