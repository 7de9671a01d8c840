/// One value of a JSON text, as offsets into its bytes.
///
/// Entries stand in reading order: the members of an object follow it, each as its name and its
/// value, and the elements of an array follow it.
struct JSONEntry: Sendable {
    /// What it is.
    let kind: JSONKind

    /// Whether a string holds a backslash.
    let hasEscapes: Bool

    /// The first byte; of a string, the one after its opening quote.
    let start: Int32

    /// The byte after the last; of a string, its closing quote.
    var end: Int32

    /// The entry after this one and all that is in it.
    var next: Int32
}
