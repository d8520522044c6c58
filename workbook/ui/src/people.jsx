/** Text that people wrote: its own direction, kept apart from what stands around it. */
export function People({ text, tag: Tag = "span", ...rest }) {
  return (
    <Tag dir="auto" {...rest} class={`wb-people ${rest.class ?? ""}`}>
      {text}
    </Tag>
  );
}
