/**
 * Whether somebody answers: counts the seconds, visible ones only, that a ping has waited.
 *
 * A tab that slept or was hidden gets a fresh start: its clock stood still, not the kernel's.
 */
const PATIENCE = 3500; // ms that a ping may wait
const TICK = 100; // ms between looks at the clock
const ASLEEP = 2000; // ms between two ticks that mean the machine slept

export class Pulse {
  constructor({ ping, silent, now = () => performance.now() }) {
    Object.assign(this, { ping, silent, now });
    this.onVisible = () => this.rest();
  }

  start() {
    this.stop();
    this.sent = 0;
    this.rest();
    this.timer = setInterval(() => this.#tick(), TICK);
    document.addEventListener("visibilitychange", this.onVisible);
  }

  stop() {
    clearInterval(this.timer);
    document.removeEventListener("visibilitychange", this.onVisible);
  }

  /** Begin to wait anew. */
  rest() {
    this.waited = 0;
    this.last = this.now();
    this.next = this.last;
    this.heard = this.sent;
  }

  /** A pong came. */
  hear(n) {
    this.heard = Math.max(this.heard, n);
    this.waited = 0;
  }

  #tick() {
    const now = this.now();
    const passed = now - this.last;
    this.last = now;
    if (passed > ASLEEP) this.rest();
    else if (!document.hidden && this.sent > this.heard) this.waited += passed;
    if (now >= this.next) {
      this.next = now + 1000;
      this.ping((this.sent += 1));
    }
    if (this.waited > PATIENCE) this.silent();
  }
}
