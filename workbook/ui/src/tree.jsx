/** The problem tree: its core in the middle, what comes of it above, what it comes from below. */
import { People } from "./people.jsx";
import { Sign } from "./signs.jsx";
import { leaves, shape } from "./twigs.js";
import { useWidth } from "./width.js";

export function Tree({ block, desk }) {
  const [ref, width] = useWidth(40);
  const { caption, core, bare, up, down, up_label, down_label } = block;
  return (
    <section class="wb-tree" aria-label={caption}>
      <h2>{caption}</h2>
      <div class="wb-tree-drawing" ref={ref}>
        {up_label && <Side way="up" label={up_label} twigs={up} width={width} desk={desk} />}
        <div class={`wb-tree-core ${core && !bare ? "" : "wb-tree-bare"}`}>
          {core ? <People text={core} tag="p" /> : <p>{desk.text("nothing")}</p>}
        </div>
        <Side way="down" label={down_label} twigs={down} width={width} desk={desk} />
      </div>
    </section>
  );
}

/** Two trees beside each other, with what a strong box means. */
export function Twins({ block, desk }) {
  return (
    <section class="wb-twins">
      <Tree block={block.left} desk={desk} />
      <Tree block={block.right} desk={desk} />
      {block.legend && (
        <p class="wb-twins-legend">
          <span class="wb-twig-strong">
            <Sign name="done" />
          </span>{" "}
          {block.legend}
        </p>
      )}
    </section>
  );
}

function Side({ way, label, twigs, width, desk }) {
  const { top, spread, columns } = shape(twigs, width);
  const rows = top.length > columns ? "wb-tree-rows" : "";
  return (
    <div class={`wb-tree-side wb-tree-${way} ${top.length ? "" : "wb-tree-none"}`}>
      <div class="wb-tree-label">
        <h3>{label}</h3>
        {top.length === 0 && <p class="wb-nothing">{desk.text("nothing")}</p>}
      </div>
      {top.length > 0 && (
        <ul
          class={`wb-twigs ${spread ? "wb-tree-spread" : "wb-tree-hung"} ${rows}`}
          style={{ "--columns": columns }}
        >
          {top.map((twig, at) => (
            <Twig
              key={twig.id}
              twig={twig}
              desk={desk}
              spread={spread}
              first={at % columns === 0}
              last={at % columns === columns - 1 || at === top.length - 1}
              end={at >= top.length - ((top.length - 1) % columns) - 1}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** A box and what grows from it; `first` and `last` of its row, `end` in the last row. */
function Twig({ twig, desk, spread, first, last, end }) {
  const { text, look, strong, bare, grown } = twig;
  const sign = look ? "look" : strong ? "done" : "";
  const kind = look ? "look" : bare ? "bare" : "plain";
  const classes = [first && "wb-twig-first", last && "wb-twig-last", end && "wb-twig-end"];
  return (
    <li
      class={`wb-twig ${classes.filter(Boolean).join(" ")}`}
      style={spread ? { "--leaves": leaves(twig) } : undefined}
    >
      <div class={`wb-twig-box wb-twig-${kind} ${strong ? "wb-twig-strong" : ""}`}>
        <p>
          {sign && <Sign name={sign} />}
          {look && <span class="wb-hidden">{desk.text("look")}: </span>}
          <People text={text} />
        </p>
      </div>
      {grown.length > 0 && (
        <ul class="wb-twigs">
          {grown.map((one, at) => (
            <Twig
              key={one.id}
              twig={one}
              desk={desk}
              spread={spread}
              first={at === 0}
              last={at === grown.length - 1}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
