/** Examples out of a page of Markdown: each block of code and, where one follows, the text that it is said to print. */

export interface WrittenExample {
  readonly name: string
  readonly code: string
  /** Absent where the page does not say. */
  readonly prints?: string
}

/** The blocks of TypeScript in a page, in their order; `page` names them. */
export function writtenExamples(page: string, markdown: string): WrittenExample[] {
  const blocks = [...markdown.matchAll(/```ts\n(.*?)```(?:\n\n```text\n(.*?)```)?/gs)]
  return blocks.map(([, code = '', prints], index) => {
    const name = `${page}-${index + 1}`
    return prints === undefined ? { name, code } : { name, code, prints }
  })
}

/** The blocks of another language in a page, in their order. */
export function blocksOf(language: string, markdown: string): string[] {
  return [...markdown.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, block = '']) => block)
}
