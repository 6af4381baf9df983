/**
 * A text in lines of at most so many characters, broken at spaces; a word longer than a line is a line of its own.
 *
 * @example textLines("one two three", 8) //=> ["one two", "three"]
 */
export function textLines(text: string, characters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
