/** One cell of a table: shown, covered, or open for typing. */
import { Control, Shown } from "../control.jsx";
import { alike, covers } from "../entry.js";
import { figures, listed, show } from "../kinds.js";
import { Emblem } from "../emblem.jsx";
import { List } from "./list.jsx";

export function Cell({ sheet, row, ask, problem, header }) {
  const cell = { row: row.id, column: ask.key };
  const open = sheet.isOpen(cell);
  const found = sheet.at(cell);
  const editing = sheet.isEditing(cell);
  const classes = [
    figures(ask),
    open ? "wb-open" : "wb-still",
    found.draft && "wb-draft",
    found.pending && "wb-pending",
    sheet.isChosen(cell) && "wb-range",
    header && row.sign && "wb-signed",
  ];
  const Tag = header ? "th" : "td";
  return (
    <Tag
      role={header ? "rowheader" : "gridcell"}
      scope={header ? "row" : undefined}
      class={classes.filter(Boolean).join(" ")}
      tabIndex={editing ? undefined : sheet.isActive(cell) ? 0 : -1}
      data-row={row.id}
      data-column={ask.key}
      aria-readonly={open ? undefined : true}
      aria-invalid={problem ? true : undefined}
      aria-describedby={problem || undefined}
      aria-selected={sheet.isChosen(cell) || undefined}
    >
      {header && <Emblem of={row.sign} />}
      {editing ? (
        <Editor sheet={sheet} cell={cell} ask={ask} problem={problem} />
      ) : (
        <Content sheet={sheet} ask={ask} found={found} />
      )}
    </Tag>
  );
}

function Content({ sheet, ask, found }) {
  const { draft, pending, value, sealed } = found;
  const { desk, block } = sheet;
  const how = { ask, language: desk.locale, soft: sheet.soft };
  if (draft) return <Shown {...how} text={draftText(ask, draft)} />;
  const covered = pending ? covers(block, ask) && !alike(value, null) : sealed;
  if (!covered) return <Shown {...how} text={show(ask, value, desk.locale)} />;
  return (
    <span class="wb-covered">
      <span class="wb-hidden">{desk.text("sealed")}</span>
    </span>
  );
}

/** A draft is shown as it was typed; an option by its label. */
function draftText(ask, { text }) {
  return ask.options.find((option) => option.value === text)?.label ?? text;
}

function Editor({ sheet, cell, ask, problem }) {
  const onBlur = (event) => {
    if (document.activeElement !== event.target) sheet.leave(); // else only the window was left
  };
  const text = sheet.text(cell);
  const shown = listed(ask) && !sheet.finger; // a finger has the list of its own machine
  return (
    <>
      <Control
        ask={ask}
        desk={sheet.desk}
        text={text}
        aria-label={`${sheet.name(cell.row) ?? ""} ${ask.label}`.trim()}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem || undefined}
        onInput={(event) => sheet.type(event.target.value)}
        onChange={() => listed(ask) && sheet.picked && sheet.take()}
        onMouseDown={(event) => shown && event.preventDefault()} // not that list as well
        onBlur={onBlur}
      />
      {shown && <List ask={ask} text={text} choose={(value) => sheet.take(value)} />}
    </>
  );
}
