/**
 * Signs drawn as lines: fonts differ, these do not. Words beside them carry the meaning.
 * Each is a path on a square of 24; then one that is filled, then one drawn on the filling.
 */
const RING = "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z";
const DISC = "M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0-19 0z";

const DONE = ["", DISC, "M7.5 12.5l3 3 6-6.5"];
const PROBLEM = ["M12 3.5L22 20.5H2zM12 10v5M12 17.4v.6"];
const SAVING = ["M12 3.5a8.5 8.5 0 1 0 8.5 8.5"];
const PENCIL = ["M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4"];
const OFFLINE = [
  "M4 4l16 16M5 11a10 10 0 0 1 3-2M19 11a10 10 0 0 0-6-3M8.5 15a5 5 0 0 1 5 0M12 19v.3",
];

const paths = {
  open: [RING],
  begun: [RING, "M12 3.5a8.5 8.5 0 0 1 0 17z"],
  done: DONE,
  locked: ["M8 10V7.5a4 4 0 0 1 8 0V10", "M4.5 10.5h15v10h-15z"],
  problem: PROBLEM,
  info: [`${RING}M12 11v6M12 7.2v.6`],
  good: DONE,
  look: PROBLEM,
  stop: ["M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM8.5 8.5l7 7M15.5 8.5l-7 7"],
  critical: ["", "M12 2.5L21.5 12 12 21.5 2.5 12z"],
  late: [`${RING}M12 7v5.5l3.5 2`],
  dropped: ["M6 6l12 12M18 6L6 18"],
  parked: [`${RING}M9.6 8.5v7M14.4 8.5v7`],
  undo: ["M8.5 5L4 9.5 8.5 14M4 9.5h10a5.5 5 0 0 1 0 10H9"],
  redo: ["M15.5 5L20 9.5 15.5 14M20 9.5H10a5.5 5 0 0 0 0 10h5"],
  back: ["M14.5 5l-7 7 7 7"],
  next: ["M9.5 5l7 7-7 7"],
  plus: ["M12 5v14M5 12h14"],
  large: ["M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20M10.5 7.5v6M7.5 10.5h6"],
  cross: ["M6 6l12 12M18 6L6 18"],
  home: ["M4 11l8-7 8 7M6.5 9.5V20h11V9.5"],
  file: ["M12 4v11M7 10.5l5 5 5-5M5 20h14"],
  saved: DONE,
  saving: SAVING,
  opening: SAVING,
  notSaved: PENCIL,
  notSavedIn: PENCIL,
  noConnection: OFFLINE,
};

export function Sign({ name }) {
  const [line, filled, inside] = paths[name] ?? paths.info;
  return (
    <svg class="wb-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={line} />
      {filled && <path d={filled} fill="currentColor" />}
      {inside && <path d={inside} class="wb-sign-inside" />}
    </svg>
  );
}
