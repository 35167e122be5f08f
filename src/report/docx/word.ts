/** The library that writes text documents, loaded by the first one: everything that makes a part of it is handed it. */
export type Word = typeof import('docx')
