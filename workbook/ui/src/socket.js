/** Jupyter's message protocol over one WebSocket: only `comm_msg`, only text frames. */
import { newId } from "./keep.js";

const session = newId();

/** The frame that carries `data` to the comm `comm`. */
export function frame(comm, data) {
  return JSON.stringify({
    header: {
      msg_id: newId(),
      msg_type: "comm_msg",
      username: "",
      session,
      date: new Date().toISOString(),
      version: "5.3",
    },
    parent_header: {},
    metadata: {},
    content: { comm_id: comm, data },
    channel: "shell",
    buffers: [],
  });
}

/** The data that a frame brings from the comm `comm`, or undefined. */
export function data(text, comm) {
  if (typeof text !== "string") return undefined;
  const message = JSON.parse(text);
  const ours = message.header?.msg_type === "comm_msg" && message.content?.comm_id === comm;
  return ours ? message.content.data : undefined;
}

/**
 * Open the socket at `path` of this host. `on` has `open`, `data` and `close`.
 * Returns `{send, close}`: `send` says whether the message left; after `close` nothing is heard.
 */
export function connect(path, comm, on) {
  const url = new URL(path, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  const socket = new WebSocket(url);
  let heard = true;
  const close = () => {
    heard = false;
    socket.close();
  };
  socket.onopen = () => heard && on.open();
  socket.onclose = () => heard && on.close();
  socket.onmessage = (event) => {
    const found = heard ? data(event.data, comm) : undefined;
    if (found) on.data(found);
  };
  const send = (content) => {
    if (socket.readyState !== WebSocket.OPEN) return false;
    socket.send(frame(comm, content));
    return true;
  };
  return { send, close };
}
