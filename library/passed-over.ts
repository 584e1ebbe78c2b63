/** What is said of an item that is passed over because it is no text: a picture, a plan, an event. Not a fault of its file. */
export function notText(kind: string): string {
  return `the item is of the kind “${kind.slice(0, 40)}”, not a text`;
}

/** What is said of a text that is not in the file itself, only named or linked there. */
export const withoutText = 'the item has no text in this file, only what is known about it';
