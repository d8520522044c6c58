/** Signs drawn as lines: fonts differ, these do not. Words beside them carry the meaning. */
const paths = {
  open: <circle cx="12" cy="12" r="8.5" />,
  begun: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
    </>
  ),
  done: (
    <>
      <circle cx="12" cy="12" r="9.5" fill="currentColor" />
      <path d="M7.5 12.5l3 3 6-6.5" class="wb-sign-inside" />
    </>
  ),
  locked: (
    <>
      <rect x="4.5" y="10.5" width="15" height="10" rx="1.5" fill="currentColor" />
      <path d="M8 10V7.5a4 4 0 0 1 8 0V10" />
    </>
  ),
  problem: (
    <>
      <path d="M12 3.5L22 20.5H2z" />
      <path d="M12 10v5M12 17.4v.6" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7.2v.6" />
    </>
  ),
  stop: (
    <>
      <path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z" />
      <path d="M8.5 8.5l7 7M15.5 8.5l-7 7" />
    </>
  ),
  undo: <path d="M8.5 5L4 9.5 8.5 14M4 9.5h10a5.5 5 0 0 1 0 10H9" />,
  redo: <path d="M15.5 5L20 9.5 15.5 14M20 9.5H10a5.5 5 0 0 0 0 10h5" />,
  back: <path d="M14.5 5l-7 7 7 7" />,
  next: <path d="M9.5 5l7 7-7 7" />,
  plus: <path d="M12 5v14M5 12h14" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  home: <path d="M4 11l8-7 8 7M6.5 9.5V20h11V9.5" />,
  file: <path d="M12 4v11M7 10.5l5 5 5-5M5 20h14" />,
  saving: <path d="M12 3.5a8.5 8.5 0 1 0 8.5 8.5" />,
  pencil: <path d="M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4" />,
  offline: <path d="M4 4l16 16M5 11a10 10 0 0 1 3-2M19 11a10 10 0 0 0-6-3M8.5 15a5 5 0 0 1 5 0M12 19v.3" />,
};

const alias = {
  good: "done",
  look: "problem",
  alarm: "problem",
  saved: "done",
  notSaved: "pencil",
  notSavedIn: "pencil",
  noConnection: "offline",
  opening: "saving",
};

export function Sign({ name }) {
  return (
    <svg class={`wb-sign wb-sign-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {paths[name] ?? paths[alias[name]]}
    </svg>
  );
}
