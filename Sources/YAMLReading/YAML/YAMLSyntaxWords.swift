/// What the YAML library finds wrong, in the words of somebody who writes files by hand.
struct YAMLSyntaxWords {
    /// What is wrong, as a sentence without a full stop.
    let summary: String

    /// What to do.
    let help: String

    /// Puts a problem of the library into words.
    init(of problem: String) {
        let words = YAMLSyntaxWords.words.first { problem.contains($0.sign) }
        summary = words?.summary ?? "this is not valid YAML"
        help =
            words?.help
            ?? "check how far this line and the one before stand to the right, and put a text with "
            + "signs in it into quotes"
    }

    private static let words: [(sign: String, summary: String, help: String)] = [
        (
            "unexpected end of stream", "what begins here is never closed",
            "write the quote or the bracket that closes it"
        ),
        (
            "unexpected document indicator", "the file ends within a text in quotes",
            "write the quote that closes it"
        ),
        (
            "',' or ']'", "a comma or the bracket ] is missing before this",
            "separate the items of a list by commas, and close it with ]"
        ),
        (
            "',' or '}'", "a comma or the bracket } is missing before this",
            "separate the keys of a mapping by commas, and close it with }"
        ),
        (
            "mapping values are not allowed", "a colon stands here where none can",
            "put a text with a colon into quotes, or begin a new line for a new key"
        ),
        (
            "mapping keys are not allowed", "a key cannot begin here",
            "begin a new line for it"
        ),
        (
            "could not find expected ':'", "a key is not followed by a colon",
            "write `key: value`, with a space behind the colon"
        ),
        (
            "did not find expected key",
            "this does not stand as far to the right as the keys above",
            "indent the keys of one mapping equally, by spaces"
        ),
        (
            "expected '-' indicator",
            "this does not stand as far to the right as the items above, or has no hyphen",
            "begin each item of a list with `- `, all equally indented"
        ),
        (
            "block sequence entries are not allowed", "an item of a list cannot begin here",
            "begin a new line for it, indented below its key"
        ),
        (
            "cannot start any token", "no value can begin with this sign",
            "put the text into quotes"
        ),
        (
            "unknown escape", "a backslash stands before a sign that it does not change",
            "use single quotes, or write the backslash twice"
        ),
        (
            "escape", "the number behind a backslash is not that of a character",
            "use single quotes, or write the backslash twice"
        ),
        (
            "undefined alias",
            "a value that begins with * stands for another one, which does not exist",
            "put the text into quotes"
        ),
        (
            "tab", "a tab stands where YAML allows spaces only", "indent with spaces"
        ),
        (
            "expected node content", "a value is missing before this sign",
            "write a value, or put a text with such signs into quotes"
        ),
        (
            "alphabetic or numeric character", "a value that begins with & or * is not plain text",
            "put the text into quotes"
        ),
        (
            "comment or line break", "behind | or > stands something that does not belong there",
            "begin the text on the next line"
        ),
        (
            "directive", "a line that begins with % means something else in YAML",
            "put the text into quotes"
        ),
        (
            "document start", "this belongs to nothing that stands above",
            "indent it below its key, or put the text into quotes"
        ),
    ]
}
