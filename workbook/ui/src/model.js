/** The smallest widget model: what the kernel wrote, and the calls a widget front end needs. */
export class Model {
  constructor(post, state = {}) {
    this.post = post;
    this.state = { ...state };
    this.listeners = new Map();
  }

  get(name) {
    return this.state[name];
  }

  on(event, listener) {
    const all = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, all.add(listener));
  }

  off(event, listener) {
    this.listeners.get(event)?.delete(listener);
  }

  tell(event, ...values) {
    for (const listener of this.listeners.get(event) ?? []) listener(...values);
  }

  /** A custom message to the kernel; false where it could not leave. */
  send(content) {
    return this.post({ method: "custom", content });
  }

  /** Take in the data of a `comm_msg`. */
  receive(data) {
    if (data?.method === "update") {
      Object.assign(this.state, data.state);
      for (const name of Object.keys(data.state)) this.tell(`change:${name}`);
    } else if (data?.method === "custom") {
      this.tell("msg:custom", data.content);
    }
  }
}
