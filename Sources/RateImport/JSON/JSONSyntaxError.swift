/// What is wrong at one byte of a text that should be JSON.
struct JSONSyntaxError: Error {
    /// One sentence without a full stop.
    let summary: String

    /// The byte, counted from 0.
    let offset: Int

    init(_ summary: String, at offset: Int) {
        self.summary = summary
        self.offset = offset
    }
}
