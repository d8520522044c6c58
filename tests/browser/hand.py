"""What a facilitator does with one hand at the mouse: clicks where keys would walk."""

from facilitator import IS_AT, PATIENCE, Facilitator
from playwright.sync_api import expect


class Hand(Facilitator):
    """One tab, worked by clicking and typing."""

    def write(self, text):
        """Type a text, key by key, as fast as the page takes them."""
        self.page.keyboard.type(text)
        return self

    def press(self, label):
        """Click a button."""
        self.page.get_by_role("button", name=label, exact=True).click()
        return self

    def walk_to(self, row, column):
        """Click a cell, unless it is chosen already: a second click would open it."""
        if not self.page.evaluate(IS_AT, [row, column]):
            self.cell(row, column).click()
            self.page.wait_for_function(IS_AT, arg=[row, column])  # a list has it in the cell

    def opened(self, row, column):
        """Click a cell with a list, unless it is chosen already: then Enter opens it."""
        if self.page.evaluate(IS_AT, [row, column]):
            return super().opened(row, column)
        self.cell(row, column).click()
        return self

    def rows(self, caption, least=1):
        """The ids of the rows of a table, as soon as there are at least so many."""
        grid = self.page.get_by_role("grid", name=caption, exact=True)
        expect(grid.locator("tbody tr").nth(least - 1)).to_be_visible(timeout=PATIENCE)
        return super().rows(caption)

    def sees(self, *texts):
        """Wait until the room sees some texts: not in what is folded away."""
        for text in texts:
            main = self.page.locator("#main")
            expect(main).to_contain_text(text, use_inner_text=True, timeout=PATIENCE)
        return self

    def along(self, row, column, *texts):
        """Go to a cell, and fill it and those beside it."""
        self.walk_to(row, column)
        for text in texts:
            self.write(text)
            self.key("Tab")
        self.saved()
        return self

    def typed(self, field, text):
        """Click into a field of a form, write over what stands there, and send it."""
        self.page.locator(f"#workbook-{field}").click()
        self.key("Control+a").write(text)
        self.key("Enter")
        self.saved()
        return self

    def line(self, block, **texts):
        """Fill in the line for quick entry, and send it."""
        for key, text in texts.items():
            self._field(
                self.page.locator(f".wb-line[data-block='{block}'] [data-field='{key}']"), text
            )
        self.key("Control+Enter")
        self.saved()
        return self

    def _field(self, field, text):
        """One answer: clicked where all stand side by side, else typed."""
        if field.get_attribute("role") == "radiogroup":
            field.get_by_text(text, exact=True).click()
            return
        if field.evaluate("(field) => field.tagName") == "SELECT":
            field.focus()
        else:
            field.click()
            self.key("Control+a")
        self.write(text)

    def cross(self, worksheet):
        """Go over to another worksheet by the list at the top."""
        was = self.question
        self.page.locator(".wb-worksheets").press(worksheet[0])
        expect(self.page.locator("main h1")).not_to_have_text(was, timeout=PATIENCE)
        return self

    def follow(self, way):
        """Click on the way to where something comes from."""
        was = self.question
        self.page.locator(".wb-way", has_text=way).first.click()
        expect(self.page.locator("main h1")).not_to_have_text(was, timeout=PATIENCE)
        return self

    def reads(self, row, **cells):
        """Wait until cells of a row show what they should."""
        for column, text in cells.items():
            expect(self.cell(row, column)).to_have_text(text, timeout=PATIENCE)
        return self
