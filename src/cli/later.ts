/** Commands of the contract that are not built yet: named, so that they are refused and not guessed. */
export const laterCommands: readonly string[] = ['fit', 'import']
