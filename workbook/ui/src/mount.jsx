/** Put a desk's screen into an element; what stood there stays until there is something to show. */
import { render } from "preact";
import { App } from "./app.jsx";

export function mount(element, desk) {
  let stop = () => {};
  const draw = () => {
    const empty = !desk.screen && !desk.gone && !desk.trouble;
    if (desk.host.page && empty) return;
    stop();
    element.replaceChildren();
    render(<App desk={desk} />, element);
  };
  stop = desk.watch(draw);
  draw();
  return () => {
    stop();
    render(null, element);
  };
}
