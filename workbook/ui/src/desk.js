/**
 * The browser's side of the desk: what the kernel showed, what is on its way, what is typed.
 *
 * Components read it and call its verbs; it knows no markup. `link` is "opening", "open" or "lost".
 */
import { Asked, button } from "./asked.js";
import { save } from "./contents.js";
import { Drafts } from "./drafts.js";
import { fill, own, show, typed } from "./kinds.js";
import { author, keep, newId } from "./keep.js";
import { arrived, returned } from "./line.js";
import { Outbox } from "./outbox.js";
import { Homes, saved } from "./safety.js";

const READ = 10_000; // ms that a sentence stands to be read out
const WRITES = ["cells", "add", "drop", "press", "bring", "redo"];

export class Desk {
  constructor({ model, host, key, texts }) {
    Object.assign(this, { model, host, author: author(), link: host.page ? "opening" : "open" });
    this.given = texts;
    this.outbox = new Outbox(keep("sessionStorage", `workbook:outbox:${key}`));
    this.drafts = new Drafts(keep("sessionStorage", `workbook:drafts:${key}`));
    this.asked = new Asked(keep("sessionStorage", `workbook:asked:${key}`));
    this.homes = new Homes(keep("sessionStorage", `workbook:homes:${key}`));
    this.coming = false;
    this.screen = null;
    this.texts = texts;
    this.toasts = [];
    this.told = "";
    this.gone = null;
    this.trouble = "";
    this.files = new Map(); // what was chosen, by block: it is sent again to be taken in
    this.trial = { on: null, next: null };
    this.watchers = new Set();
    model.on("change:screen", () => this.take());
    model.on("change:texts", () => this.take());
    model.on("msg:custom", (content) => this.hear(content));
    this.take();
  }

  /** Call `watcher` after every change; returns how to stop. */
  watch(watcher) {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  changed() {
    for (const watcher of this.watchers) watcher();
  }

  take() {
    this.texts = { ...this.given, ...this.model.get("texts") };
    this.screen = this.model.get("screen") ?? null;
    if (this.screen) {
      this.homes.see(this.screen);
      this.drafts.prune(this.screen);
      this.asked.see(this.screen);
    }
    this.changed();
  }

  /** A sentence of the texts in the reader's language. */
  text(key, values) {
    return fill(this.texts[key] ?? key, values);
  }

  get locale() {
    const language = this.screen?.language || this.host.language || "en";
    return language === "en" ? "en-GB" : language;
  }

  get step() {
    return this.screen?.step ?? "";
  }

  /** Whether something is on its way: what the screen says against a deed may be lifted by it. */
  get busy() {
    return this.outbox.items.length > 0;
  }

  /** Whether a press of one of these actions of this step is on its way: it is not pressed twice. */
  pressed(...actions) {
    const mine = ({ step, event }) => step === this.step && event.on === "press";
    return this.outbox.items.some((item) => mine(item) && actions.includes(item.event.action));
  }

  /** Whether there is something to undo (or redo), or will be when what is on its way arrives. */
  can(on) {
    const lifts = on === "undo" ? WRITES : ["undo"];
    return Boolean(this.screen?.[on]) || this.outbox.items.some(({ event }) => lifts.includes(event.on));
  }

  /** The question that is open now: what it keeps, with its button as the screen has it. */
  get question() {
    const { now } = this.asked;
    if (!now || !this.screen) return null;
    return { ...now, button: { ...now.button, ...button(this.screen, now.button.action) } };
  }

  /** Have a button ask its question. */
  inquire(button, reason = "", sentence = "") {
    this.asked.put({ step: this.step, button, reason, sentence });
    this.changed();
  }

  /** Put the question away. */
  hushed() {
    this.asked.put(null);
    this.changed();
  }

  /** Put an event into the outbox and send it if there is a connection; returns its id. */
  post(event) {
    const message = { kind: "event", id: newId(), step: this.step, author: this.author, event };
    this.outbox.put(message);
    if (this.link === "open") this.model.send(message);
    this.changed();
    return message.id;
  }

  /**
   * Have something only looked at. One is on its way at a time: of those that are asked for
   * meanwhile the last one follows. Nothing of it is kept, nothing is sent again.
   */
  attempt(event) {
    if (this.link !== "open") return;
    if (this.trial.on) {
      this.trial.next = event;
      return;
    }
    this.trial = { on: newId(), next: null };
    const { step, author: who } = this;
    this.model.send({ kind: "event", id: this.trial.on, step, author: who, event });
  }

  /** What was to be looked at next is no longer wanted. */
  still() {
    this.trial.next = null;
  }

  /** A look has been answered; whether the answer was to one. */
  #looked(id) {
    if (!id || id !== this.trial.on) return false;
    const { next } = this.trial;
    this.trial = { on: null, next: null };
    if (next) this.attempt(next);
    return true;
  }

  /** Send everything again that was never answered. */
  resend() {
    this.trial = { on: null, next: null }; // its answer is lost with the connection
    for (const message of this.outbox.items) this.model.send(message);
  }

  hear(content) {
    const heard = {
      done: () => this.#done(content),
      refused: () => this.#refused(content),
      said: () => this.say(content.sentence, content.tone),
      gone: () => (this.gone = content),
      file: () => this.#handed(content),
    }[content?.kind];
    if (!heard) return;
    heard();
    this.changed();
  }

  /** A file that was made is saved. */
  #handed({ name, mime, content }) {
    save(name, mime, content);
    this.say(this.text("handed", { name }), "good", true);
  }

  /** What was typed for it need not be kept any longer. */
  #done({ id }) {
    if (this.#looked(id)) return;
    const message = this.outbox.settle(id);
    if (message?.event.on === "add") arrived(this.drafts, message);
    if (message?.event.reason) this.drafts.gave(message.step, message.event.reason);
  }

  /** What was refused stays visible in its cell or line, with the sentence. */
  #refused({ id, sentence, cells = [], changed = false }) {
    this.#looked(id);
    const message = this.outbox.settle(id);
    if (message?.event.on === "cells") this.#remark(message, { sentence, cells, changed });
    else if (!message || !this.#returned(message, sentence)) {
      this.say(sentence, "stop");
      return;
    }
    this.tell(sentence);
  }

  /** A line or a reason that came back is where it was typed; whether it could be put there. */
  #returned(message, sentence) {
    return returned(this.drafts, message, sentence) || this.#asks(message, sentence);
  }

  #asks({ step, event }, sentence) {
    const found = event.reason && step === this.step && button(this.screen, event.action);
    if (!found?.reason || this.asked.now) return false;
    this.inquire(found, event.reason, sentence);
    return true;
  }

  #remark({ step, event }, { sentence, cells, changed }) {
    for (const cell of event.cells) {
      const told = cells.find((one) => one.row === cell.row && one.column === cell.column);
      const text = this.#retyped(step, event.block, cell);
      const theirs = told?.theirs ?? null;
      const was = changed ? theirs : cell.was; // the author is told theirs now
      const draft = { text, was, sentence: told?.sentence || sentence, changed, theirs };
      this.drafts.put(step, event.block, cell.row, cell.column, draft);
    }
  }

  #retyped(step, block, cell) {
    const ask = step === this.step ? this.ask(block, cell.column) : undefined;
    return ask ? typed(ask, cell.value, this.locale) : String(cell.value ?? "");
  }

  ask(block, column) {
    const found = this.screen?.blocks.find((one) => one.id === block && one.type !== "entry");
    return (found?.columns ?? found?.fields)?.find((one) => one.key === column);
  }

  /** Show a sentence for a while, and have it read out; what `stays` is put away by hand. */
  say(sentence, tone = "info", stays = false) {
    const toast = { id: newId(), sentence, tone: tone || "info", stays };
    this.toasts = [...this.toasts.slice(-2), toast];
    this.changed();
  }

  /** Have a sentence read out that the eye finds elsewhere; once it was, it is true no longer. */
  tell(sentence) {
    clearTimeout(this.telling);
    this.telling = sentence && setTimeout(() => this.tell(""), READ);
    this.told = sentence;
    this.changed();
  }

  hush(id) {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
    this.changed();
  }

  /**
   * What a cell shows: `{draft, pending, value, sealed}`; a cleared text is an empty text, as the
   * record has it.
   */
  cell(block, row, column, values, sealed = []) {
    const pending = this.outbox.pending(this.step, block, row, column);
    const shown = own(values, column) ?? null;
    const cleared = typeof shown === "string" ? "" : null;
    return {
      draft: this.drafts.get(this.step, block, row, column),
      pending,
      value: pending ? (pending.value ?? cleared) : shown,
      sealed: sealed.includes(column),
    };
  }

  /** Keep what is being typed. */
  draft(block, row, column, draft) {
    this.drafts.put(this.step, block, row, column, draft);
    this.changed();
  }

  /** Let go of what was typed. */
  discard(block, row, column) {
    this.drafts.drop(this.step, block, row, column);
    this.changed();
  }

  /** Send cells `{row, column, value, was}` of a block, and let go of their drafts. */
  cells(block, cells) {
    for (const cell of cells) this.drafts.drop(this.step, block, cell.row, cell.column);
    this.post({ on: "cells", block, cells });
  }

  /** What others wrote, as the reader reads it. */
  theirs(ask, value) {
    return show(ask, value, this.locale) || this.text("empty");
  }

  /** How safe everything is: `{state, step}`. */
  get saved() {
    return saved(this);
  }

  /** The page is about to be opened anew, with all that is typed. */
  comes() {
    this.coming = true;
    setTimeout(() => (this.coming = false), 1000); // it may not come to that
  }
}
