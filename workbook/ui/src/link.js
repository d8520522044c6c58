/**
 * The page's connection to its kernel: opens it, watches its pulse, and brings the page back.
 *
 *   opening -> open -> lost -> (the same socket once more) -> open, or the page is opened anew
 */
import { comeBack } from "./health.js";
import { Pulse } from "./pulse.js";
import { connect } from "./socket.js";

const FIRST_SCREEN = 8000; // ms until a page without a screen is given up
const SECOND_TRY = 2500; // ms that reconnecting the same socket may take
const REMIND = 5; // pongs without an answer to an event
const AGAIN = 2500; // ms after which an unanswered opening is repeated

export class Link {
  constructor({ socket, comm, health, hello, desk, model }) {
    Object.assign(this, { path: socket, comm, health, hello, desk, model });
    this.tries = 0;
    this.pulse = new Pulse({
      ping: (n) => this.connection.send({ method: "custom", content: { kind: "ping", n } }),
      silent: () => this.#lose(),
    });
    model.on("msg:custom", (content) => content?.kind === "pong" && this.#pong(content));
    model.on("change:screen", () => this.#alive());
  }

  /** Open the socket; the desk follows. */
  open() {
    this.connection = connect(this.path, this.comm, {
      open: () => this.#opened(),
      data: (data) => this.model.receive(data),
      close: () => this.#closed(),
    });
    this.deadline ??= setTimeout(() => !this.desk.screen && this.#lose(), FIRST_SCREEN);
  }

  send(data) {
    return this.connection?.send(data) ?? false;
  }

  #opened() {
    this.#greet();
    if (this.desk.screen) this.pulse.start();
  }

  /** Ask for the community, and again until it is shown. */
  #greet() {
    clearTimeout(this.greeting);
    this.greeting = setTimeout(() => this.waiting && this.#greet(), AGAIN);
    this.waiting = true;
    this.send({ method: "custom", content: this.hello() });
  }

  /** The kernel has the community open: what was never answered goes out again. */
  #alive() {
    if (!this.waiting || !this.model.get("screen")) return;
    this.waiting = false;
    if (this.desk.link === "opening") this.pulse.start(); // a first opening may take longer
    clearTimeout(this.giveUp);
    this.desk.link = "open";
    this.desk.trouble = "";
    this.tries = 0;
    this.desk.resend();
    this.desk.changed();
  }

  #pong({ n }) {
    this.pulse.hear(n);
    this.#alive(); // an unchanged screen is not sent twice
    this.#remind();
  }

  /** What was not answered over several pongs is sent again; the store ignores repeats. */
  #remind() {
    const [first] = this.desk.outbox.items;
    this.missed = first && first.id === this.oldest ? this.missed + 1 : 0;
    this.oldest = first?.id;
    if (this.missed % REMIND === REMIND - 1) this.desk.resend();
  }

  #closed() {
    if (this.tries > 0 || !this.desk.screen) {
      this.#lose();
      return;
    }
    this.tries += 1;
    this.#tell("lost");
    this.pulse.stop();
    this.giveUp = setTimeout(() => this.#lose(), SECOND_TRY);
    setTimeout(() => !this.left && this.open(), 250);
  }

  /** Nobody answers: make the page inert, say so, and come back when the server does. */
  #lose() {
    if (this.left || this.desk.gone) return;
    this.leave();
    this.#tell("lost");
    comeBack(this.health, (key, values) => this.#tell(key, values), () => this.#reload());
  }

  #reload() {
    this.desk.comes();
    location.reload();
  }

  /** Close for good. */
  leave() {
    this.left = true;
    this.pulse.stop();
    clearTimeout(this.greeting);
    clearTimeout(this.giveUp);
    this.connection?.close();
  }

  #tell(key, values) {
    this.desk.link = "lost";
    this.desk.trouble = this.desk.text(key, values);
    this.desk.changed();
  }
}
