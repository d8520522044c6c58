/** A small button with a sign; its name is read out, and shown when pointed at. */
export function Tool({ name, children, ...rest }) {
  return (
    <button type="button" class="wb-tool" aria-label={name} title={name} {...rest}>
      {children}
    </button>
  );
}
