/** What was changed lately, folded away. */
import { People } from "./people.jsx";

export function History({ desk }) {
  const { history } = desk.screen;
  if (!history.length) return null;
  return (
    <details class="wb-history">
      <summary>{desk.text("history")}</summary>
      <ol>
        {history.map((line, at) => (
          <li key={`${at} ${line}`}>
            <People text={line} />
          </li>
        ))}
      </ol>
    </details>
  );
}
