/** A symbol for those who do not read. It is a picture of ours, and as a picture runs nothing. */
export function Emblem({ of }) {
  if (!of) return null;
  const source = `data:image/svg+xml,${encodeURIComponent(of.svg)}`;
  return <img class="wb-symbol" src={source} alt="" title={of.label} draggable={false} />;
}
