/** A choice as big cards: a sign for the chosen one, a label, a line of help. */
import { commit, drafted } from "./entry.js";
import { People } from "./people.jsx";
import { Problem } from "./problem.jsx";

export function Cards({ block, ask, desk }) {
  const id = `workbook-${block.id}-${ask.key}`;
  const cell = desk.cell(block.id, "", ask.key, block.values);
  const { draft } = cell;
  const chosen = draft?.text ?? cell.value;
  const problem = draft?.sentence || block.problems[ask.key] || "";
  const choose = (value) => commit(desk, block, "", ask, drafted(cell, value, false));
  return (
    <fieldset
      class="wb-cards"
      aria-invalid={Boolean(problem)}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend>{ask.label}</legend>
      {ask.help && <p class="wb-help">{ask.help}</p>}
      <div class="wb-cards-row">
        {ask.options.map((option) => (
          <Card
            key={option.value}
            id={`${id}-${option.value}`}
            name={id}
            option={option}
            checked={option.value === chosen}
            disabled={block.fixed || ask.fixed}
            choose={choose}
          />
        ))}
      </div>
      {problem && (
        <Problem id={`${id}-problem`} sentence={problem} {...{ desk, block, ask, draft }} />
      )}
    </fieldset>
  );
}

function Card({ id, name, option, checked, disabled, choose }) {
  const off = disabled && !checked;
  return (
    <label class={`wb-card ${checked ? "wb-chosen" : ""} ${off ? "wb-off" : ""}`} for={id}>
      <input
        type="radio"
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={disabled}
        aria-describedby={option.help ? `${id}-help` : undefined}
        onChange={() => choose(option.value)}
      />
      <People text={option.label} tag="strong" />
      {option.help && (
        <span class="wb-help" id={`${id}-help`}>
          {option.help}
        </span>
      )}
    </label>
  );
}
