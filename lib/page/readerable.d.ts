// The package types its whole API only at its root, which would bring the 90 kB extractor along.
declare module '@mozilla/readability/Readability-readerable.js' {
  export default function isProbablyReaderable(document: Document): boolean;
}
